"""The whole list of which the best sentence found is only an item.

Asked for several things ("những trường hợp nào"), an item that says nothing of the question
beyond what its lead-in says is no better an answer than those beside it: the list answers.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot import document_names, replies
from bot.composers.items import bullet, items_below
from bot.composers.sources import in_words, readable
from bot.document_lookup import named_words
from bot.drafts import WHOLE_LIST, Draft
from bot.passages.expectations import asking_words, expected, is_line_of_item, plural
from bot.passages.expected_kinds import PINNED
from bot.passages.held import Held
from bot.passages.item_lines import innermost, line_around, lines_above, lines_of
from bot.passages.table_rows import is_row
from bot.passages.terms import STOP, STOP_TYPED
from bot.passages.wanted import LIGHT, LIGHT_TYPED
from knowledge.text import fold, has_diacritics

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.evidence import EvidenceList
    from bot.passages.candidates import Candidate
    from bot.questions.understanding import Understanding
    from knowledge.documents import Document, Section, Span
    from knowledge.library import Library

FARTHEST = 40
LEAST_LED = 0.5


@dataclass(frozen=True, slots=True)
class Listed:
    """A lead-in or heading and the lines below it that it announces."""

    lead: Span
    items: Sequence[Span]


def compose_whole_list(
    asked: Understanding, best: Candidate, library: Library, evidence: EvidenceList
) -> Draft | None:
    """List what the best sentence is an item of, or leads in, when several things are asked for.

    Null where the item itself is asked for, and where it stands beyond what can be shown.
    """
    if not _asks_for_several(asked):
        return None
    document, text = best.document, library.text(best.document.id)
    line = line_around(text, best.span)
    found = _led_by(document, line, library) or list_around(document, line, library)
    if found is None or not _asked_for(asked, best, found, text):
        return None
    draft = Draft(follow_ups=[replies.ask_status(), replies.ask_signatory()])
    lead = readable(found.lead.of(text)).rstrip(" :")
    draft.say(
        f"{document_names.attributed(document)}: {lead}:", evidence.cite(document, found.lead)
    )
    length = 0
    for item in _of_the_kind(asked, found, text):
        length += item.end - item.start
        if length > WHOLE_LIST:
            if item.start <= line.start:
                return None
            draft.notices.append(replies.SECTION_CUT)
            break
        draft.say(f"- {in_words(item.of(text))}", evidence.cite(document, item))
    return draft


def _asks_for_several(asked: Understanding) -> bool:
    several = plural(asked.folded) or _ANY_CASE.search(asked.folded) is not None
    return several and expected(asked.folded, figure=False) not in PINNED


_ANY_CASE = re.compile(r"\btruong hop nao\b")


def _led_by(document: Document, line: Span, library: Library) -> Listed | None:
    """Return the list that the line itself leads in."""
    if not line.of(library.text(document.id)).rstrip().endswith(":"):
        return None
    items = items_below(document, line, library)
    return Listed(line, items) if items else None


def list_around(document: Document, line: Span, library: Library) -> Listed | None:
    """Return the list in which the line is one of the highest items."""
    text = library.text(document.id)
    words = line.of(text)
    kind = bullet(words)
    if not kind or is_row(words) or is_line_of_item(words):
        return None
    section = _section_around(document, line, library)
    for above in lines_above(text, line.start, FARTHEST):
        heading = section is not None and above.start <= section.heading.start
        if heading and section is not None:
            return _if_item(line, kind, section.heading, _lines_under(section, text), text)
        if bullet(above.of(text)) != kind and above.of(text).rstrip().endswith(":"):
            found = _if_item(line, kind, above, items_below(document, above, library), text)
            if found is not None:
                return found
    return None


def _section_around(document: Document, line: Span, library: Library) -> Section | None:
    """Return the smallest section that the line is in and doesn't head."""
    sections = library.sections(document.id)
    return innermost((s for s in sections if s.heading.start < line.start), line)


def _lines_under(section: Section, text: str) -> list[Span]:
    return lines_of(text, section.heading.end, section.span.end)


def _if_item(line: Span, kind: str, lead: Span, items: Sequence[Span], text: str) -> Listed | None:
    """Return the list if the line is of the same rank as its first item, and not alone."""
    alike = [item for item in items if bullet(item.of(text)) == kind]
    held = any(item.start <= line.start < item.end for item in alike)
    if len(alike) <= 1 or not held or bullet(items[0].of(text)) != kind:  # one is no list
        return None
    return Listed(lead, items)


def _asked_for(asked: Understanding, best: Candidate, found: Listed, text: str) -> bool:
    """Whether the lead-in says what is asked, and the item nothing of it that the lead-in doesn't."""
    words = _words if has_diacritics(asked.text) else _plain_words
    above = words(f"{found.lead.of(text)} {' '.join(best.passage.section)}")
    things = {word for thing in _things(asked) for word in words(thing)}
    said = words(asked.subject) - _SAYING_LITTLE - things - words(named_words(best.document))
    left = {word for word in said if fold(word) not in asking_words(asked.folded)}
    if _of_the_kind(asked, found, text) is not found.items and not left:
        return True
    if not (len(left & above) >= LEAST_LED * len(left) if left else things and things <= above):
        return False
    return found.lead.covers(best.span) or not (left - above) & words(best.span.of(text))


def _words(text: str) -> frozenset[str]:
    return Held.of(text).typed


def _plain_words(text: str) -> frozenset[str]:
    return Held.of(text).words


_SAYING_LITTLE = STOP_TYPED | LIGHT_TYPED | STOP | LIGHT


def _of_the_kind(asked: Understanding, found: Listed, text: str) -> Sequence[Span]:
    """Return the items that open with the kind of thing to be named, where the lead-in names others.

    Of a ministry's units "những vụ nào" asks for some, "những đơn vị nào" for all.
    """
    for thing in _things(asked):
        alike = [i for i in found.items if fold(readable(i.of(text))).startswith(f"{fold(thing)} ")]
        if len(alike) > 1 and fold(thing) not in Held.of(found.lead.of(text)).words:
            return alike
    return found.items


def _things(asked: Understanding) -> list[str]:
    """Return what is to be named or counted: "trường hợp" of "những trường hợp nào"."""
    return [asked.text[slice(*match.span("what"))] for match in _THINGS.finditer(fold(asked.text))]


_THINGS = re.compile(
    r"\b(?:(?:nhung|cac|may|bao nhieu) |(?=truong hop nao))(?P<what>\w+(?: \w+)?(?= (?:nao|gi)\b)|\w+)"
)
