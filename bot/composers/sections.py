"""The items of one section whose heading a question names."""

from __future__ import annotations

import re
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

from bot import document_names, replies
from bot.composers.items import items_below
from bot.composers.sources import bullet_off, in_words, readable
from bot.document_lookup import named_words
from bot.drafts import WHOLE_LIST, Draft
from bot.passages.bodies import kind_of_body, names_of_kind
from bot.passages.expectations import expected, heads, plural
from bot.passages.expected_kinds import Expected
from bot.passages.held import Held
from bot.passages.item_lines import lines_of
from bot.passages.sought import Sought
from bot.passages.terms import content_terms
from knowledge.documents import Section, Span
from knowledge.status import OVER, of_the_past
from knowledge.text import folded_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.evidence import EvidenceList
    from bot.passages.candidates import Candidate
    from bot.passages.terms import Vocabulary
    from bot.questions.understanding import Understanding
    from knowledge.documents import Document
    from knowledge.library import Library

ENOUGH = 0.72
SLACK = 0.08
LEAST_OWN = 0.12
HEADING_ASKED = 0.5
LONGEST_HEADING = 14
LEAST_LINES = 2
ANNOUNCED_GAIN = 0.06
PRECISE_GAIN = 0.06
LEAST_LEFT, LEAST_UNANNOUNCED = 0.35, 0.7
OF_SEVERAL = 1000
"""How many letters are told at least of each of several sections."""
LEAST_SHARE = 200
"""Fewer letters than this tell nothing of what stands under a heading."""
LISTS = frozenset(
    {
        Expected.WORDS,
        Expected.WHO,
        Expected.MANNER,
        Expected.CONDITION,
        Expected.CAUSE,
        Expected.REASON,
        Expected.RULE,
        Expected.MONEY,
    }
)
LISTING = re.compile(
    r"\b(?:la gi|gom|bao gom|nhung gi|the nao|nhu the nao|nao|neu|liet ke|trinh bay|tom tat|cho biet|nhung|cac|co gi|viec gi|la ai|(?:noi|quy dinh|viet|ghi|neu|ban|de cap|huong dan)(?: ro| den| toi| ve| viec){0,2} (?:cai |dieu |van de |chuyen |nhung )?gi)\b"
)


def compose_section(
    asked: Understanding,
    documents: Sequence[Document],
    library: Library,
    vocabulary: Vocabulary,
    evidence: EvidenceList,
    at_least: float = 0.0,
) -> Draft | None:
    """List a section's items when the question names its heading; else null.

    ``at_least`` is how well a mere sentence covers the question: a heading must do as well.
    """
    kind = expected(asked.folded, figure=False)
    if kind not in LISTS or not (LISTING.search(asked.folded) or plural(asked.folded)):
        return None
    sought = Sought.by(asked, vocabulary)
    words = frozenset(term.folded for term in sought.wanted.terms)
    body = kind_of_body(asked.folded)
    best, where = 0.0, None
    for document in documents:
        status = evidence.status_of(document)
        over = 0.05 * (status in OVER and not of_the_past(asked.years, evidence.as_of))
        for section in library.sections(document.id):
            score = _score(sought, words, section, document, library) - over
            if score > best and _names_body(asked, body, section, library.text(document.id)):
                best, where = score, (document, section)
    if where is None or best < max(ENOUGH, at_least - SLACK):
        return None
    return list_section(*where, library, evidence)


def _names_body(asked: Understanding, kind: str, section: Section, text: str) -> bool:
    """Whether a section names one of the bodies asked for: by their kind ("cục nào"), or any at all.

    The whole section has to be read for it, so its heading has to fit first.
    """
    if _ANY_BODY.search(asked.folded):
        return bool(_BODY.search(section.span.of(text)))
    return not kind or names_of_kind(section.span.of(text), kind)


_ANY_BODY = re.compile(r"\b(?:do|thuoc|la) (?:ai|(?:co quan|don vi) nao)\b")
"""Asks which body does a thing: "do cơ quan nào giải quyết"."""
_BODY = re.compile(
    r"\b(?:Ủy ban|Uỷ ban|UBND|HĐND|Hội đồng|Bộ(?! luật\b)|Sở|Cục|Chi cục|Ban|Phòng|Văn phòng|Trung tâm|Công an|Chính phủ|Quốc hội|Thủ tướng|Chủ tịch|Giám đốc"
    r"|Bộ trưởng|Hiệu trưởng|[Tt]hủ trưởng|[Nn]gười đứng đầu|[Nn]gười có thẩm quyền|[Cc]ơ quan|[Đđ]ơn vị|[Tt]ổ chức(?= (?:cá|được|có|quản))|Tòa án|Mặt trận)\b"
)


def compose_quoted(
    asked: Understanding,
    documents: Sequence[Document],
    found: Sequence[Candidate],
    library: Library,
    evidence: EvidenceList,
) -> Draft | None:
    """List the section whose heading the question puts in quotes: "“05 không” gồm những gì"."""
    if not LISTING.search(asked.folded):
        return None
    quoted = [folded_words(words) for words in _IN_QUOTES.findall(asked.text)]
    if not quoted:
        return None
    for document in documents:
        for section in library.sections(document.id):
            if folded_words(bullet_off(section.title)) in quoted:
                return list_section(document, section, library, evidence)
    return _below_quoted(quoted, found, library, evidence)


def _below_quoted(
    quoted: Sequence[str], found: Sequence[Candidate], library: Library, evidence: EvidenceList
) -> Draft | None:
    """List what stands below the line that is what is quoted: "1. 05 không:"."""
    for candidate in found:
        document, text = candidate.document, library.text(candidate.document.id)
        if folded_words(bullet_off(candidate.span.of(text))) not in quoted:
            continue
        items = items_below(document, candidate.span, library)
        if items:
            lead = candidate.span
            section = Section(0, None, 0, "", lead.of(text), lead, lead)
            return list_section(document, section, library, evidence, items)
    return None


_IN_QUOTES = re.compile(r"[\"“‘]([^\"“”‘’]{4,80})[\"”’]")


def read_headings(sections: Sequence[Section]) -> None:
    """Split headings into terms once, before a question needs them."""
    for section in sections:
        content_terms(bullet_off(section.title))


def _score(
    sought: Sought, words: frozenset[str], section: Section, document: Document, library: Library
) -> float:
    """Return how well a heading, under what stands above it, is what the question's words name.

    What the document's title says already tells nothing of a heading: the rest must stand in
    the heading, or the heading must announce the kind of words asked for.
    """
    own = content_terms(bullet_off(section.title))
    if not own or len(own) > LONGEST_HEADING:
        return 0.0
    wanted = sought.wanted
    precise = sum(term in words for term in own) / len(own)
    if precise < HEADING_ASKED:
        return 0.0
    heading, title = Held.of(section.title), Held.of(named_words(document))
    if wanted.coverage((heading, 1.0)) < LEAST_OWN:
        return 0.0
    above = Held.of(headings_above(section, library.sections(document.id)))
    announced = any(heads(section.title, kind) for kind in sought.kinds)
    local = _share_left(sought, title, (heading, 1.0), (above, 0.9))
    least = LEAST_LEFT if announced or sought.expects is Expected.WORDS else LEAST_UNANNOUNCED
    if local < least:
        return 0.0
    gain = ANNOUNCED_GAIN * announced + PRECISE_GAIN * precise
    return gain + wanted.coverage((heading, 1.0), (above, 0.9), (title, 0.9))


def _share_left(sought: Sought, title: Held, *held: tuple[Held, float]) -> float:
    """Return the share found of what the document's title leaves of the question."""
    terms = sought.wanted.terms
    found = sought.wanted.best_credits(*held)
    left = [t.weight * (1 - c) for t, c in zip(terms, sought.wanted.credits(title), strict=True)]
    shared = sum(weight * credit for weight, credit in zip(left, found, strict=True))
    return shared / (sum(left) or 1.0)


def headings_above(section: Section, sections: Sequence[Section]) -> str:
    """Return the headings under which a section stands, the nearest first."""
    titles = []
    parent = section.parent
    while parent is not None:
        titles.append(sections[parent].title)
        parent = sections[parent].parent
    return " ".join(titles)


def list_section(
    document: Document,
    section: Section,
    library: Library,
    evidence: EvidenceList,
    items: Sequence[Span] | None = None,
) -> Draft | None:
    """Quote a section's heading and its items (all unless given), as far as fits; null without any."""
    text = library.text(document.id)
    lines = section_opened(section, document, library) if items is None else items
    if not lines:
        return None
    draft = Draft(follow_ups=[replies.ask_status()])
    _head(draft, document, section, evidence)
    length = 0
    kept: list[Span] = []
    for span in lines:
        length += span.end - span.start
        if length > WHOLE_LIST and len(draft.sentences) + len(kept) > LEAST_LINES:
            draft.notices.append(replies.SECTION_CUT)
            break
        kept.append(span)
    else:
        if items is None and len(lines) < len(_lines_under(section, text)):
            draft.notices.append(replies.SECTION_CUT)
    _say_lines(draft, kept, document, library, evidence, opened=items is None)
    return draft


def list_sections(
    document: Document, sections: Sequence[Section], library: Library, evidence: EvidenceList
) -> Draft | None:
    """Quote several sections of a document, each heading with an equal share of what can be told."""
    draft = Draft(follow_ups=[replies.ask_status()])
    share = max(WHOLE_LIST // len(sections), OF_SEVERAL)
    for section in sections:
        lines = section_opened(section, document, library, share)
        kept = _first(lines, share)
        if kept:
            _head(draft, document, section, evidence)
            _say_lines(draft, kept, document, library, evidence, opened=True)
        if len(kept) < len(_lines_under(section, library.text(document.id))):
            draft.notices = [replies.SECTION_CUT]
    return draft if draft.sentences else None


def _head(draft: Draft, document: Document, section: Section, evidence: EvidenceList) -> None:
    heading = readable(section.title).rstrip(" :")
    said = f"{document_names.attributed(document)}, mục “{heading}”:"
    draft.say(said, evidence.cite(document, section.heading))


def _say_lines(
    draft: Draft,
    lines: Sequence[Span],
    document: Document,
    library: Library,
    evidence: EvidenceList,
    *,
    opened: bool,
) -> None:
    """Say lines of a section, the headings among them (``opened``) set off."""
    text = library.text(document.id)
    headings = _opened_headings(lines, document, library) if opened else frozenset()
    for span in lines:
        words = in_words(span.of(text))
        said = f"**{words}**" if span in headings else f"- {words}"
        draft.say(said, evidence.cite(document, span))


def section_items(section: Section, document: Document, library: Library) -> list[Span]:
    """Return the section's lines, all of them or, of a long one, its own and its subsections' headings.

    Its own may stand between subsections and after them: of items only those that have items of
    their own are sections.
    """
    text, sections = library.text(document.id), library.sections(document.id)
    children = [s for s in sections if s.parent == section.position]
    whole = _lines_under(section, text)
    if not children or sum(s.end - s.start for s in whole) <= WHOLE_LIST:
        return whole
    own = [line for line in whole if not any(child.span.covers(line) for child in children)]
    return sorted([*own, *(child.heading for child in children)])


def section_opened(
    section: Section, document: Document, library: Library, most: int = WHOLE_LIST
) -> list[Span]:
    """Return the section's items and, where these are but a few headings, what stands first under each.

    ``most`` is how many letters may be told: each heading has an equal share of what is left.
    """
    lines = section_items(section, document, library)
    sections = library.sections(document.id)
    children = [s for s in sections if s.parent == section.position]
    if not children or sorted(child.heading for child in children) != lines:
        return lines
    share = (most - sum(line.end - line.start for line in lines)) // len(children)
    if share < LEAST_SHARE:
        return lines
    opened: list[Span] = []
    for child in children:
        below = section_opened(child, document, library, share)
        opened += [child.heading, *_first(below, share)]
    return opened


def _opened_headings(
    lines: Sequence[Span], document: Document, library: Library
) -> frozenset[Span]:
    """Return which lines are headings of sections whose first items follow."""
    text = library.text(document.id)
    headings = {s.heading: s.span for s in library.sections(document.id)}
    return frozenset(
        line
        for line, below in pairwise(lines)
        if line in headings and headings[line].covers(below) and not line.of(text).endswith(":")
    )


def _first(lines: Sequence[Span], most: int) -> list[Span]:
    """Return the first lines that together have at most so many letters; one that has twice as many."""
    lengths = list(accumulate(line.end - line.start for line in lines))
    kept = [line for line, length in zip(lines, lengths, strict=True) if length <= most]
    return kept or [line for line in lines[:1] if lengths[0] <= 2 * most]


def _lines_under(section: Section, text: str) -> list[Span]:
    return worded(text, section.heading.end, section.span.end)


def worded(text: str, start: int, end: int) -> list[Span]:
    """Return the lines that hold words, not a mere number or rule."""
    return [s for s in lines_of(text, start, end) if any(map(str.isalpha, s.of(text)))]
