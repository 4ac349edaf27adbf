"""What stands beside an answer and tells what else was asked: in its line, or below its lead-in."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from bot import document_names, replies
from bot.composers.bearers import bearers_of
from bot.composers.items import items_below
from bot.composers.sources import readable
from bot.drafts import WHOLE_LIST
from bot.passages.clauses import values
from bot.passages.expectations import is_line_of_item, labelled
from bot.passages.expected_kinds import Expected
from bot.passages.held import Held
from bot.passages.item_lines import (
    innermost,
    item_above,
    line_around,
    lines_of,
    sections_around,
    unbroken,
)
from bot.passages.needs import share_of, tells
from bot.passages.quotable import quotable_in
from bot.passages.table_rows import cells, is_row, short_cells
from bot.verification import MARK
from knowledge.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.drafts import Draft
    from bot.evidence import EvidenceList
    from bot.passages.needs import Need
    from bot.verification import Sentence
    from knowledge.documents import Document, Span

SURELY = 0.75
NEAR_LINES, NEAR = 4, 1200
_NAMED = frozenset({Expected.WHO, Expected.PLACE, Expected.NAME})
_OF_A_LIST = frozenset({Expected.WHO, Expected.WORDS, Expected.CONDITION, Expected.OUTCOME})


def said_in(draft: Draft) -> str:
    """Return the words of a draft's lines that make a claim."""
    said = (sentence.text for sentence in draft.sentences if not sentence.frame)
    return "\n".join(_ATTRIBUTION.sub("", MARK.sub("", line)) for line in said)


_ATTRIBUTED_LAST = re.compile(r"\s–\stheo\s[^–]+$")
"""A figure is told so: whose it is stands behind it."""
_ATTRIBUTION = re.compile(r"^Theo [^:]*: |(?:\s+\([^()]*\))?\s+– theo .*$", re.MULTILINE)


def names_doer(draft: Draft) -> bool:
    """Whether a draft's first line says whose the task is: "Theo kế hoạch …, Sở A chủ trì: …"."""
    return _opens(draft, _TASK_OF)


def _opens(draft: Draft, led: re.Pattern[str]) -> bool:
    """Whether the first claim is led so, or the next below what another paper changed of it since."""
    first, *others = [line.text for line in draft.sentences if not line.frame][:2] or [""]
    source = _SOURCE.match(first)
    below = [each for each in others if source and not each.startswith(source[0])]
    return any(led.match(each) for each in (first, *below))


_SOURCE = re.compile(r"Theo [^:,]+")


_TASK_OF = re.compile(
    r"^Theo [^:]*, [^:]* (?:chủ trì|phối hợp|được giao|thực hiện)(?:, thời hạn là [^:]*)?: "
)


def names_deadline(draft: Draft) -> bool:
    """Whether a draft's first line says by when its task is due: "…, thời hạn là 30/6/2026: …"."""
    return _opens(draft, _DUE_LED)


_DUE_LED = re.compile(r"^Theo [^:]*, thời hạn là [^:]+: ")


def leads_with_task(draft: Draft) -> bool:
    """Whether a draft's first line says before its colon who has a task or by when."""
    return _opens(draft, _TASK_LED)


_TASK_LED = re.compile(
    r"^Theo [^:]*,(?: [^:]*)? (?:chủ trì|phối hợp|được giao|thực hiện|thời hạn là)\b[^:]*: "
)


def with_beside(draft: Draft, need: Need, evidence: EvidenceList) -> Draft | None:
    """Add what is needed from around the places that a draft cites; null when nothing there tells it.

    First who is named above as doing it, the other sentences and notes of the same line, then the
    list that the line leads in, then the labelled lines beside it ("Thời gian: …"), and the fee
    of the same procedure.
    """
    for document, place in _places(draft, evidence):
        named = _with_doer(draft, document, place, evidence) if need.doer else None
        if named is not None:
            return named
        found = (
            _whole_row(draft, document, place, need, evidence)
            or _in_the_line(draft, document, place, need, evidence)
            or _below(document, place, need, evidence)
            or _labelled_beside(document, place, need, evidence)
            or _fee_of_procedure(document, place, need, evidence)
        )
        if found and not _lists_table_of(draft, found, document, evidence):
            return _with_lines(draft, document, place, found, evidence)
    return None


def _lists_table_of(
    draft: Draft, found: Sequence[Span], document: Document, evidence: EvidenceList
) -> bool:
    """Whether lines are the rows of a table, and a draft tells a row already: the others are of other things."""
    text = evidence.library.text(document.id)
    rows = [span for span in found if is_row(span.of(text))]
    told = any(is_row(place.of(text)) for one, place in _places(draft, evidence) if one is document)
    return told and len(rows) > MOST_OTHER_ROWS


MOST_OTHER_ROWS = 3


def _with_doer(
    draft: Draft, document: Document, place: Span, evidence: EvidenceList
) -> Draft | None:
    """Name who does what the first line tells, where it stands above its place; else null."""
    text, first = evidence.library.text(document.id), first_claim(draft)
    if first is None or is_row(place.of(text)):
        return None
    cited, opening = cited_by(first, evidence), f"{document_names.attributed(document)}: "
    composed = bool(cited[1:]) and first.text.startswith(opening)
    otherwise = cited[1:] and not (composed or _ATTRIBUTED_LAST.search(first.text))
    if cited[:1] != [place] or otherwise:
        return None
    section = innermost(evidence.library.sections(document.id), place)
    bearers = bearers_of(document, place, section, evidence.library)
    if not bearers:
        return None
    named = ", ".join(dict.fromkeys(readable(each.of(text)).rstrip(" :") for each in bearers))
    told = replace(draft, sentences=[])
    cited = cited if composed else [place]
    marks = [evidence.cite(document, each) for each in (*bearers, *cited)]
    words = MARK.sub("", first.text).strip().removeprefix(opening)
    told.say(f"{opening}{named}: {words if composed else readable(place.of(text))}", *marks)
    told.sentences += [sentence for sentence in draft.sentences if sentence is not first]
    return told


def _with_lines(
    draft: Draft, document: Document, place: Span, found: Sequence[Span], evidence: EvidenceList
) -> Draft:
    """Add the places found below a draft, unless it says them; one that holds the place cited is told in its stead."""
    text, said = evidence.library.text(document.id), said_in(draft)
    if all(told_words(span.of(text)) in said for span in found):
        return draft
    whole = found[0].covers(place)
    kept = [s for s in draft.sentences if not (whole and cited_by(s, evidence)[:1] == [place])]
    beside = replace(draft, sentences=[] if whole else kept)
    for span in found:
        opening = f"{document_names.attributed(document)}: " if whole else "- "
        beside.say(f"{opening}{told_words(span.of(text))}", evidence.cite(document, span))
    beside.sentences += kept if whole else []
    if _is_cut(found, document, place, evidence):
        beside.notices = [*draft.notices, replies.SECTION_CUT]
    return beside


def told_words(words: str) -> str:
    """Return words of a document as they are told: of a row its short cells."""
    return short_cells(words) if is_row(words) else readable(words)


def _is_cut(found: Sequence[Span], document: Document, place: Span, evidence: EvidenceList) -> bool:
    """Whether what is found is only the beginning of the list that the line leads in."""
    line = line_around(evidence.library.text(document.id), place)
    items = items_below(document, line, evidence.library)
    return list(found) == items[: len(found)] and len(found) < len(items)


def cited_by(sentence: Sentence, evidence: EvidenceList) -> list[Span]:
    """Return the places that a line of a draft cites."""
    return [evidence.items[n - 1].span for n in sentence.cites]


def first_claim(draft: Draft) -> Sentence | None:
    """Return the first line of a draft that makes a claim."""
    return next((sentence for sentence in draft.sentences if not sentence.frame), None)


def _places(draft: Draft, evidence: EvidenceList) -> Iterator[tuple[Document, Span]]:
    """Yield the places that the first line of a draft cites."""
    first = first_claim(draft)
    for n in first.cites if first else ():
        yield evidence.items[n - 1].document, evidence.items[n - 1].span


def _whole_row(
    draft: Draft, document: Document, place: Span, need: Need, evidence: EvidenceList
) -> list[Span]:
    """Return the table row that all lines of a draft are told from, where a cell tells it."""
    text = evidence.library.text(document.id)
    line = line_around(text, place)
    claims = [sentence for sentence in draft.sentences if not sentence.frame]
    same = all(any(line.covers(s) for s in cited_by(claim, evidence)) for claim in claims)
    row, said = line.of(text), said_in(draft)
    more = same and is_row(row) and any(value not in said for _, value in cells(row))
    return [line] if more and tells(row, need) else []


def _in_the_line(
    draft: Draft, document: Document, place: Span, need: Need, evidence: EvidenceList
) -> list[Span]:
    """Return the whole of the sentence cited, or the sentence or note of its line, that tells it."""
    text, said = evidence.library.text(document.id), said_in(draft)
    broken = line_around(text, place)
    line = unbroken(text, broken)
    if is_row(line.of(text)):
        return []
    spans = quotable_in(text, line)
    own = [span for span in spans if span.covers(place)] + ([line] if line != broken else [])
    others = [span for span in spans if not place.covers(span) and span not in own]
    fuller = (span for span in own if _says_more(span.of(text), said, need))
    beside = (span for span in others if _told_by(span.of(text), need))
    return next(([span] for span in (*fuller, *beside)), [])


def _says_more(sentence: str, said: str, need: Need) -> bool:
    """Whether a sentence tells what is needed, of which only a part is said; an amount by a new value."""
    new = need.kind is not Expected.VALUE or bool({*values(sentence)} - {*values(said)})
    return new and need.kind not in _NAMED and tells(sentence, need)


def _told_by(sentence: str, need: Need) -> bool:
    """Whether the sentence beside an answer tells the rest: of what is open, its words say so."""
    is_open = need.kind is Expected.WORDS and len(need.words) > 1
    return tells(sentence, need) or (is_open and share_of(sentence, need) >= SURELY)


def _below(document: Document, place: Span, need: Need, evidence: EvidenceList) -> list[Span]:
    """Return the list that the line leads in, to the length of a whole list."""
    text = evidence.library.text(document.id)
    line = line_around(text, place)
    if not (need.listed or need.kind in _OF_A_LIST) or not line.of(text).rstrip().endswith(":"):
        return []
    found: list[Span] = []
    length = 0
    for span in items_below(document, line, evidence.library):
        length += span.end - span.start
        if found and length > WHOLE_LIST:
            break
        found.append(span)
    return found


def _labelled_beside(
    document: Document, place: Span, need: Need, evidence: EvidenceList
) -> list[Span]:
    """Return the line near by that a label opens: "Thời gian: …", "Vùng nuôi: …"."""
    text = evidence.library.text(document.id)
    line = line_around(text, place)
    around = innermost(evidence.library.sections(document.id), place)
    block = around.span if around else line
    start = max(block.start, text.rfind("\n", 0, max(line.start - NEAR, 0)) + 1)
    above = lines_of(text, start, line.start)[-NEAR_LINES:]
    below = lines_of(text, line.end, min(block.end, line.end + NEAR))[:NEAR_LINES]
    for span in (*reversed(above), *below):
        words = span.of(text)
        joins = need.doer and _JOINS.match(fold(words))
        own = (
            not joins
            and labelled(words, need.kind)
            and _of_the_same_item(document, span, place, evidence)
            and (not need.words or bool(need.words & Held.of(words).words))
        )
        if own or (need.words and _opens_with(words, need)):
            return [span]
    return []


def _of_the_same_item(
    document: Document, labelled_line: Span, place: Span, evidence: EvidenceList
) -> bool:
    """Whether a labelled line tells of the item that a place tells of, or of the section of both."""
    text = evidence.library.text(document.id)
    line = line_around(text, place)
    if not is_line_of_item(labelled_line.of(text)):
        return True
    owner = item_above(text, labelled_line.start)
    own = item_above(text, line.start) if is_line_of_item(line.of(text)) else line
    around = sections_around(evidence.library.sections(document.id), place)
    headed = owner is not None and any(each.heading.meets(owner) for each in around)
    return headed or owner == own


_JOINS = re.compile(r"\W*(?:don vi|co quan|to chuc)?(?: \w+){0,2} ?phoi hop\b")


def _fee_of_procedure(
    document: Document, place: Span, need: Need, evidence: EvidenceList
) -> list[Span]:
    """Return the one line that a fee's label opens, in the smallest section around that has any."""
    if need.kind is not Expected.FEE:
        return []
    text = evidence.library.text(document.id)
    for section in sections_around(evidence.library.sections(document.id), place):
        lines = lines_of(text, section.span.start, section.span.end)
        fees = [line for line in lines if labelled(line.of(text), Expected.FEE)]
        if fees:
            return fees if len(fees) == 1 else []
    return []


def _opens_with(words: str, need: Need) -> bool:
    """Whether the label that opens a line names what is needed."""
    label, colon, _ = readable(words).partition(":")
    return bool(colon) and need.words <= Held.of(label).words and tells(words, need)
