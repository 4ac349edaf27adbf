"""Which of two papers came first: "nghị quyết nào có hiệu lực trước?", each told with its own day."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace
from typing import TYPE_CHECKING

from bot import replies
from bot.composers.fact_readings import say_effective_on, say_issued_on
from bot.document_lookup import find_documents
from bot.drafts import Draft
from bot.questions.document_questions import KIND
from bot.questions.mentions import document_numbers
from knowledge.text import fold

if TYPE_CHECKING:
    from bot.evidence import EvidenceList
    from bot.passages.terms import Vocabulary
    from bot.questions.understanding import Understanding
    from knowledge.documents import Document
    from knowledge.library import Library

_ORDER = re.compile(
    rf"\b(?:{KIND}|cai|to) nao (?:(?:la|co|duoc|bat dau|da|se|thi) )*"
    r"(?P<what>hieu luc|ap dung|thi hanh|ban hanh|thong qua|ra doi|ky|ra|co|cu|moi)"
    r"(?: (?:thi hanh|som|muon))? (?P<order>truoc|sau|hon)\b(?! (?:ngay|thang|nam|khi|day|\d))"
)
_IN_FORCE = frozenset({"hieu luc", "ap dung", "thi hanh"})
_PAPER = re.compile(rf"\b(?:{KIND})\b")
_CLOSES = re.compile(r"(?:\W+(?:va|voi|so|hay|hoac|thi))*\W*$")
PAIR = 2


def compose_first_of_two(
    asked: Understanding, library: Library, vocabulary: Vocabulary, evidence: EvidenceList
) -> Draft | None:
    """Say of two papers which came first, each with the words that tell its day; null where not asked.

    One paper named alone is held against the one that the talk was of.
    """
    order = _ORDER.search(asked.folded)
    if order is None or len(asked.folded) != len(asked.text):
        return None
    found = [
        _held(side, asked, library, vocabulary) for side in sides_named(asked.text, order.start())
    ]
    if len(found) == 1 and asked.spoken_of:
        found.insert(0, library.document(asked.spoken_of[0]))
    papers = [paper for paper in found if paper is not None]
    if len(papers) != PAIR or len({paper.id for paper in papers}) != PAIR:
        return None
    in_force = order["what"] in _IN_FORCE
    told = [paper for paper in papers if _day(paper, in_force=in_force)]
    if not told:
        return None
    draft = Draft(follow_ups=[replies.ask_status(), replies.ask_signatory()])
    if len(told) == PAIR:
        draft.frame(replies.IN_ORDER)
    for paper in sorted(told, key=lambda paper: _day(paper, in_force=in_force) or dt.date.max):
        (say_effective_on if in_force else say_issued_on)(draft, paper, evidence, library)
    name = "ngày có hiệu lực" if in_force else "ngày ban hành"
    draft.notices += [replies.not_stated(paper, name) for paper in papers if paper not in told]
    return draft


def sides_named(text: str, end: int) -> list[str]:
    """Return the words by which a question names each paper before a place.

    >>> text = "So với quyết định về thuê nhà thì quyết định nào có trước?"
    >>> sides_named(text, text.index("quyết định nào"))
    ['quyết định về thuê nhà']
    >>> sides_named("Nghị quyết 5 và Nghị quyết 7", 28)
    ['Nghị quyết 5', 'Nghị quyết 7']
    """
    head = text[:end]
    starts = [match.start() for match in _PAPER.finditer(fold(head))]
    parts = [head[at:then] for at, then in zip(starts, [*starts[1:], end], strict=True)]
    return [part[: len(_CLOSES.sub("", fold(part)))] for part in parts]


def _held(
    side: str, asked: Understanding, library: Library, vocabulary: Vocabulary
) -> Document | None:
    """Return the one paper that words name; null where it may be another."""
    named = replace(
        asked, text=side, folded=fold(side), query=side, numbers=tuple(document_numbers(side))
    )
    found = find_documents(named, library.documents(), vocabulary)
    one = found.sure or len(found.documents) == 1
    return found.documents[0] if one and found.documents else None


def _day(paper: Document, *, in_force: bool) -> dt.date | None:
    said = paper.metadata
    return said.effective_on if in_force else said.issued_on
