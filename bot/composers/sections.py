"""The items of a section that a question names: "Mục đích của kế hoạch … là gì?"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot import replies
from bot.composers.sources import bullet_off
from bot.document_lookup import named_words
from bot.drafts import Draft
from bot.terms import Held, Wanted, content_terms
from knowledge.documents import Span, Status
from knowledge.status import status_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.evidence import EvidenceList
    from bot.terms import Vocabulary
    from bot.understanding import Understanding
    from knowledge.documents import Document, Section
    from knowledge.library import Library

ENOUGH = 0.72
SLACK = 0.08
LEAST_OWN = 0.12
HEADING_ASKED = 0.5
LONGEST_HEADING = 14
LEAST_LINES = 2
MOST_CHARACTERS = 1500
_LISTING = re.compile(
    r"\b(?:la gi|gom|bao gom|nhung gi|the nao|nhu the nao|nao|neu|liet ke|trinh bay|tom tat|cho biet|nhung|cac)\b"
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
    if not _LISTING.search(asked.folded):
        return None
    wanted = Wanted.from_question(asked.text, vocabulary)
    best, where = 0.0, None
    by_id = {document.id: document for document in library.documents()}
    for document in documents:
        status, _ = status_of(document, by_id, evidence.as_of)
        over = 0.05 * (status in {Status.PAST, Status.SUPERSEDED} and not asked.years)
        for section in library.sections(document.id):
            score = _score(wanted, section, document, library) - over
            if score > best:
                best, where = score, (document, section)
    if where is None or best < max(ENOUGH, at_least - SLACK):
        return None
    return _listed(*where, library, evidence)


def read_headings(sections: Sequence[Section]) -> None:
    """Split headings into terms once, before a question needs them."""
    for section in sections:
        content_terms(bullet_off(section.title))


def _score(wanted: Wanted, section: Section, document: Document, library: Library) -> float:
    own = content_terms(bullet_off(section.title))
    if not own or len(own) > LONGEST_HEADING:
        return 0.0
    asked = {term.folded for term in wanted.terms}
    if sum(term in asked for term in own) < HEADING_ASKED * len(own):
        return 0.0
    above = " ".join(_ancestors(section, library.sections(document.id)))
    heading = Held.of(section.title)
    if wanted.coverage((heading, 1.0)) < LEAST_OWN:
        return 0.0
    return wanted.coverage(
        (heading, 1.0), (Held.of(above), 0.9), (Held.of(named_words(document)), 0.9)
    )


def _ancestors(section: Section, sections: Sequence[Section]) -> list[str]:
    titles = []
    parent = section.parent
    while parent is not None:
        titles.append(sections[parent].title)
        parent = sections[parent].parent
    return titles


def _listed(
    document: Document, section: Section, library: Library, evidence: EvidenceList
) -> Draft | None:
    text = library.text(document.id)
    lines = _items(section, library, document, text)
    if not lines:
        return None
    draft = Draft(follow_ups=[replies.ask_status()])
    heading = bullet_off(section.title)
    draft.say(
        f"{replies.attributed(document)}, mục “{heading}”:",
        evidence.cite(document, section.heading),
    )
    length = 0
    for span in lines:
        length += span.end - span.start
        if length > MOST_CHARACTERS and len(draft.sentences) > LEAST_LINES:
            draft.notices.append(replies.SECTION_CUT)
            break
        draft.say(f"- {bullet_off(span.of(text))}", evidence.cite(document, span))
    return draft


def _items(section: Section, library: Library, document: Document, text: str) -> list[Span]:
    """Return the section's own lines, or its subsections' headings when it has only those."""
    sections = library.sections(document.id)
    children = [s for s in sections if s.parent == section.position]
    body_end = children[0].span.start if children else section.span.end
    lines = _lines(text, section.heading.end, body_end)
    if children:
        whole = _lines(text, section.heading.end, section.span.end)
        if sum(s.end - s.start for s in whole) <= MOST_CHARACTERS:
            return whole
        return [*lines, *(child.heading for child in children)]
    return lines


def _lines(text: str, start: int, end: int) -> list[Span]:
    return [
        Span(start + m.start(), start + m.end())
        for m in re.finditer(r"\S[^\n]*", text[start:end])
        if len(m[0]) > 1
    ]
