"""Articles that a newer document which we hold amends or repeals: what is said now in their stead.

An amended document stays in force, only not the articles named: "Điều 25. Sửa đổi, bổ sung Điều 8
Thông tư số 38/2025/TT-BCT". Only articles amended whole are told: of one that is amended in some
clauses the rest stands. Nghị định 78/2025/NĐ-CP, phụ lục I lays down how amending documents name them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from bot.passages.held import Held
from bot.passages.item_lines import innermost
from knowledge.documents import Span, Status
from knowledge.numbers import number_key, number_spans

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from bot.evidence import EvidenceList
    from knowledge.documents import Document, Passage

MOST_NOW = 2
_ARTICLE = re.compile(r"\W*Điều\s+(?P<article>\d+[a-z]?)\b")
_EACH = re.compile(r"Điều\s+(\d+[a-z]?)")
_AMENDING = re.compile(
    r"\W*(?:Điều\s+\d+[a-z]?|\d{1,2}|[a-zđ])[.)]\s*(?:Sửa đổi(?:, bổ sung|, thay thế)?|Thay thế|(?P<repeals>Bãi bỏ))\s+"
    r"(?P<articles>Điều\s+\d+[a-z]?(?:(?:,| và|;)\s+Điều\s+\d+[a-z]?)*)\s*"
    r"(?:(?:của\s+)?(?:Luật|Nghị định|Nghị quyết|Thông tư|Quyết định|Quy chế)\b|như sau\b|\W*$)"
)
_AMENDS_SOME = re.compile(r"\W*Điều\s+\d+[a-z]?\.\s*(?:Sửa đổi|Bổ sung|Bãi bỏ|Thay thế)")


@dataclass(frozen=True, slots=True)
class Amendment:
    """Where a text amends or repeals an article."""

    place: Span
    repeals: bool


def now_said(
    passage: Passage, document: Document, evidence: EvidenceList
) -> Sequence[Passage] | None:
    """Return the passages that say now what a passage of an amended article said.

    Null where its article isn't amended by a document that has effect; none where it is repealed.
    """
    found = list(_amendments(document, passage.span, evidence))
    if not found:
        return None
    now: list[Passage] = []
    for amending, amendment in found:
        if not amendment.repeals:
            now += _said_by(amending, amendment, passage, evidence)
    return [
        each
        for each in now
        if not is_amended(evidence.documents[each.document_id], each.span, evidence)
    ]


def is_amended(document: Document, place: Span, evidence: EvidenceList) -> bool:
    """Whether a document that has effect amends or repeals the article that a place is in."""
    return amended_by(document, place, evidence) is not None


def amended_by(document: Document, place: Span, evidence: EvidenceList) -> Document | None:
    """Return the latest document in effect that amends or repeals the article that a place is in."""
    acting = [evidence.documents[held_in] for held_in, _ in _amendments(document, place, evidence)]
    return max(acting, key=lambda each: str(each.metadata.issued_on or ""), default=None)


def _amendments(
    document: Document, place: Span, evidence: EvidenceList
) -> Iterator[tuple[str, Amendment]]:
    """Yield who amends the article that a place is in, and where."""
    if not document.amended_by or not document.metadata.number:
        return
    holding = [s.title for s in evidence.library.sections(document.id) if s.span.covers(place)]
    article = next((m["article"] for m in map(_ARTICLE.match, holding) if m), "")
    named = (number_key(document.metadata.number), article)
    for amending_id in document.amended_by:
        amending = evidence.documents.get(amending_id)
        if amending is None or evidence.status_of(amending) is Status.UPCOMING:
            continue
        amendment = amendments_in(evidence.library.text(amending_id)).get(named)
        if amendment is not None:
            yield amending_id, amendment


def _said_by(
    amending_id: str, amendment: Amendment, passage: Passage, evidence: EvidenceList
) -> list[Passage]:
    """Return those passages of the amending article that are nearest in words to an amended one."""
    library = evidence.library
    article = innermost(library.sections(amending_id), amendment.place)
    if article is None:
        return []
    within = [each for each in library.passages(amending_id) if article.span.covers(each.span)]
    said = Held.of(passage.text).words
    within.sort(key=lambda each: -_likeness(Held.of(each.text).words, said))
    return within[:MOST_NOW]


def _likeness(words: frozenset[str], others: frozenset[str]) -> float:
    return len(words & others) / (len(words | others) or 1)


@lru_cache(maxsize=64)
def amendments_in(text: str) -> Mapping[tuple[str, str], Amendment]:
    r"""Return the articles that a text amends whole, by the number of their document and their own.

    >>> text = "Điều 2. Bãi bỏ Điều 3 Thông tư số 15/2026/TT-BCT.\nĐiều 4. Bổ sung khoản 1 Điều 5"
    >>> list(amendments_in(text))
    [('15/2026/tt-bct', '3')]
    >>> text = "Điều 1. Sửa đổi, bổ sung một số điều của Thông tư số 2/2020/TT-BYT\n1. Sửa đổi Điều 7 như sau:"
    >>> list(amendments_in(text))
    [('2/2020/tt-byt', '7')]
    """
    found: dict[tuple[str, str], Amendment] = {}
    above = ""
    start = 0
    for line in text.splitlines(keepends=True):
        heading = _ARTICLE.match(line)
        numbers = [number_key(number) for _, number in number_spans(line)] if heading else []
        if heading:
            above = numbers[0] if numbers and _AMENDS_SOME.match(line) else ""
        amending = _AMENDING.match(line)
        if amending and above:
            place = Span(start, start + len(line.rstrip()))
            amendment = Amendment(place, bool(amending["repeals"]))
            found |= {(above, one): amendment for one in _EACH.findall(amending["articles"])}
        start += len(line)
    return found
