"""What a whole document is about, by extraction: its title, its purpose, its main headings."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot import replies
from bot.composers.sections import section_items
from bot.composers.sources import bullet_off, provable_name
from bot.document_lookup import named_words
from bot.drafts import Draft
from bot.passages.held import Held
from bot.passages.terms import content_terms
from knowledge.text import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.evidence import EvidenceList
    from bot.questions.understanding import Understanding
    from knowledge.documents import Document, Section
    from knowledge.library import Library

MOST_PURPOSES = 2
MOST_HEADINGS = 10
LONGEST_PURPOSE = 300
LONGEST = 900
_SUMMARY = re.compile(
    r"\b(?:tom tat|tom luoc|noi dung (?:chinh|co ban|chu yeu|khai quat)|khai quat|tong quan|diem chinh)\b"
    r"|\b(?:gom|co|chia) (?:nhung |may |bao nhieu )?(?:phan|muc|chuong)(?: nao| gi)?\W*$|\bnoi (?:ve )?(?:nhung )?gi\W*$"
)
_PURPOSE = re.compile(
    r"^\W*(?:(?:dieu\s+)?[ivx\d.]+\W+)?(?:(?:cac |mot so )?(?:muc dich|muc tieu|chi tieu)|pham vi dieu chinh|quan diem)\b"
)


def compose_summary(
    asked: Understanding, documents: Sequence[Document], library: Library, evidence: EvidenceList
) -> Draft | None:
    """Sum up the one document that the question names; null when it asks for no summary."""
    if len(documents) != 1:
        return None
    if not (_SUMMARY.search(asked.folded) or _asks_what_it_holds(asked, documents[0])):
        return None
    document, sections = documents[0], library.sections(documents[0].id)
    draft = Draft(follow_ups=[replies.ask_status(), replies.ask_signatory()])
    name, marks = provable_name(document, evidence, library)
    if marks:
        draft.say(f"**{name}**", *marks)
    _say_purpose(draft, document, sections, library, evidence)
    top = [s for s in sections if s.level == min((s.level for s in sections), default=0)]
    if top:
        draft.frame(replies.MAIN_PARTS)
    length = sum(len(sentence.text) for sentence in draft.sentences)
    for i, section in enumerate(top):
        heading = " ".join(section.title.split())
        length += len(heading)
        if i == MOST_HEADINGS or (i and length > LONGEST):
            draft.notices.append(replies.SECTION_CUT)
            break
        draft.say(f"- {heading}", evidence.cite(document, section.heading))
    return draft if draft.sentences else None


def _asks_what_it_holds(asked: Understanding, document: Document) -> bool:
    """Whether a document as such is asked for its contents: nothing but its name is said."""
    holds = _HOLDS.search(asked.folded)
    if holds is None:
        return False
    said = document.metadata
    name = f"{said.kind} {said.number} {said.issuer} {said.place} {named_words(document)}"
    asked_of = set(content_terms(asked.folded[: holds.start()]))
    return asked_of <= Held.of(f"{name} {said.year}").words | _OF_ASKING


_HOLDS = re.compile(
    r"\b(?:gom|bao gom|co|neu|quy dinh|de cap|chua|dua ra)(?: (?:nhung|cac|ve|den|ra))* (?:noi dung (?:gi|nao)|gi)\W*$"
)
_OF_ASKING = frozenset("trong cua ve theo tinh thanh pho so nam van ban".split())


def _say_purpose(
    draft: Draft,
    document: Document,
    sections: Sequence[Section],
    library: Library,
    evidence: EvidenceList,
) -> None:
    text = library.text(document.id)
    purpose = next(
        (
            items
            for section in sections
            if _PURPOSE.match(fold(section.title))
            and (
                items := [
                    span
                    for span in section_items(section, document, library)
                    if not any(span == other.heading for other in sections)
                ]
            )
        ),
        [],
    )
    for span in purpose[:MOST_PURPOSES]:
        if span.end - span.start <= LONGEST_PURPOSE:
            draft.say(f"- {bullet_off(span.of(text))}", evidence.cite(document, span))
