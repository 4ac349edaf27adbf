"""Candidate sentences: the places in retrieved passages that may answer, scored and checked."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from statistics import fmean
from typing import TYPE_CHECKING

from bot.annexes import annexes_of_numbers
from bot.document_lookup import carries_out, document_phrase, find_documents, may_bear
from bot.lately import Lately
from bot.passages.amended import now_said
from bot.passages.as_issued import asks_as_issued
from bot.passages.expectations import is_line_of_item
from bot.passages.expected_kinds import Expected
from bot.passages.item_lines import item_above
from bot.passages.named_issuers import issuer_named
from bot.passages.named_things import names_any, things_named
from bot.passages.offences import of_the_act_asked
from bot.passages.sibling_headings import under_other_heading
from bot.passages.sought import Sought
from bot.passages.tables import table_around
from bot.passages.weighing import Judge, Place
from bot.units.register import register_of
from knowledge.documents import PassageKind, Role, Span
from knowledge.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.evidence import EvidenceList
    from bot.passages.features import Features
    from bot.passages.terms import Vocabulary
    from bot.questions.understanding import Understanding
    from bot.units.register import UnitRegister
    from knowledge.documents import Document, Passage, Status
    from knowledge.library import Library
    from knowledge.retrieval import Hit

MOST_MEANT = 3
CLOSER = 0.1
LEAST_COSINE, MOST_COSINE = 0.78, 0.92


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sentence (span of its document's text) with how well it fits the question.

    ``features`` say why it fits; ``score`` orders candidates. ``faults`` names what speaks
    against it (`bot.passages.faults`). ``values`` are the figures of its best clause.
    """

    document: Document
    passage: Passage
    span: Span
    status: Status
    features: Features
    score: float
    faults: tuple[str, ...]
    values: frozenset[str] = frozenset()

    @property
    def words(self) -> str:
        """The sentence itself."""
        start = self.passage.span.start
        return self.passage.text[self.span.start - start : self.span.end - start]

    @property
    def coverage(self) -> float:
        """The share of the question found in the sentence, above it and around it."""
        return self.features.coverage

    @property
    def own(self) -> float:
        """The share of what its document's title doesn't say that is in the sentence itself."""
        return self.features.own


def candidates(
    asked: Understanding,
    hits: Sequence[Hit],
    vocabulary: Vocabulary,
    evidence: EvidenceList,
    meant: frozenset[str] = frozenset(),
) -> list[Candidate]:
    """Return the sentences of the hits that hold most of the question, best first."""
    sought = Sought.by(asked, vocabulary, things_named(asked.text, evidence.library))
    annexes = annexes_of_numbers(asked.numbers, evidence.library)
    judge = Judge(sought, evidence.as_of, annexes=annexes)
    as_issued = asks_as_issued(asked.folded)
    register = register_of(evidence.library) if sought.expects is Expected.WHO else None
    weighed = [
        Candidate(
            w.place.document,
            w.place.passage,
            w.span,
            w.place.status,
            w.features,
            w.score,
            w.faults,
            w.values,
        )
        for w in judge.weigh_best(_places(hits, evidence, meant, register, as_issued=as_issued))
    ]
    own = [_of_its_own_heading(each, asked, evidence.library) for each in weighed]
    found = of_the_act_asked(_of_what_is_named(own, sought), asked)
    return sorted(found, key=lambda c: (-c.score, c.document.id, c.span))


def _of_its_own_heading(each: Candidate, asked: Understanding, library: Library) -> Candidate:
    """Find fault with what stands under another heading than the one alike that is asked about."""
    position = each.passage.section_position
    other = under_other_heading(asked.folded, each.document.id, position, library)
    return replace(each, faults=(*each.faults, "other")) if other else each


def _of_what_is_named(found: Sequence[Candidate], sought: Sought) -> list[Candidate]:
    """Find fault with what doesn't name the thing asked for where a value is told of it by name."""
    if not sought.things or sought.expects is not Expected.VALUE:
        return list(found)
    told = [c.coverage for c in found if c.values and names_any(sought.things, c.words)]
    least = max(told, default=0.0) - CLOSER
    return [
        replace(c, faults=(*c.faults, "body"))
        if c.coverage < least and not names_any(sought.things, c.words, *_above(c))
        else c
        for c in found
    ]


def _above(candidate: Candidate) -> tuple[str, ...]:
    """Return what stands over a sentence, with what its own paragraph says before it."""
    said, passage = candidate.document.metadata, candidate.passage
    before = passage.text[: candidate.span.start - passage.span.start].rpartition("\n")[2]
    return (*passage.section, before, said.title or "", said.issuer or "")


def _places(
    hits: Sequence[Hit],
    evidence: EvidenceList,
    meant: frozenset[str],
    register: UnitRegister | None,
    *,
    as_issued: bool,
) -> Iterator[Place]:
    mean = fmean([hit.dense or 0.0 for hit in hits]) if hits else 0.0
    seen: set[str] = set()
    for hit in hits:
        for found in (hit.passage, *hit.also_in):
            for passage in (found,) if as_issued else _in_force(found, evidence, meant):
                document = evidence.documents[passage.document_id]
                if passage.id in seen:
                    continue
                seen.add(passage.id)
                yield Place(
                    document=document,
                    passage=passage,
                    status=evidence.status_of(document),
                    meant=document.id in meant,
                    similar=similarity(hit.dense),
                    apart=((hit.dense or 0.0) - mean) / (MOST_COSINE - LEAST_COSINE),
                    rank=hit.rank,
                    item=_item_of(passage, evidence.library),
                    instead_of="" if passage is found else " ".join(found.section[-1:]),
                    caption=_caption_of(passage, evidence.library),
                    units=tuple(_units_in(passage, register)) if register else (),
                )


def _in_force(passage: Passage, evidence: EvidenceList, meant: frozenset[str]) -> Sequence[Passage]:
    """Return a passage found, or what is said now instead of it, unless its document is asked for."""
    document = evidence.documents.get(passage.document_id)
    if document is None:
        return ()
    now = None if document.id in meant else now_said(passage, document, evidence)
    return (passage,) if now is None else now


def _units_in(passage: Passage, register: UnitRegister) -> Iterator[tuple[Span, str]]:
    """Yield the places of the tasks in a passage, each with the unit that is given it."""
    for each in register.meeting(passage.document_id, passage.span):
        if each.task.role is not Role.COORDINATING:
            yield each.task.span, each.task.unit


def _item_of(passage: Passage, library: Library) -> str:
    if not is_line_of_item(passage.text.split("\n", 1)[0]):
        return ""
    text = library.text(passage.document_id)
    item = item_above(text, passage.span.start)
    return item.of(text) if item else ""


def _caption_of(passage: Passage, library: Library) -> str:
    """Return the lines that name the table of whose rows a passage is made; empty for other text."""
    if passage.kind != PassageKind.TABLE:
        return ""
    text = library.text(passage.document_id)
    start = passage.span.start
    first = Span(start, start + len(passage.text.partition("\n")[0]))
    return "\n".join(title.of(text) for title in table_around(text, first).titles)


def similarity(cosine: float | None) -> float:
    """Return a cosine as a share of the range in which the embedder's cosines lie.

    >>> similarity(0.85), similarity(None)
    (0.5, 0.0)
    """
    if cosine is None:
        return 0.0
    share = (cosine - LEAST_COSINE) / (MOST_COSINE - LEAST_COSINE)
    return round(min(max(share, 0.0), 1.0), 6)


def _of_issuer(
    asked: Understanding, found: Sequence[Document], documents: Sequence[Document]
) -> bool:
    """Whether a document found by its number is of a body that the question names, if it does."""
    issuers = {fold(d.metadata.issuer) for d in documents if d.metadata.issuer}
    named = {issuer for issuer in issuers if issuer in asked.folded}
    return any(not named or fold(d.metadata.issuer or "") in named for d in found)


def documents_meant(
    asked: Understanding, library: Library, vocabulary: Vocabulary
) -> frozenset[str]:
    """Return the documents that a question names by kind and subject, by number, or is bound to."""
    if not (asked.numbers or asked.document_ids or document_phrase(asked.text)):
        return frozenset()
    return _MEANT.found(library, asked, lambda: _meant(asked, library, vocabulary))


_MEANT: Lately[frozenset[str]] = Lately()


def _meant(asked: Understanding, library: Library, vocabulary: Vocabulary) -> frozenset[str]:
    found = find_documents(asked, library.documents(), vocabulary)
    if asked.numbers:
        bare = frozenset(d.id for d in library.documents() if may_bear(asked, d))
        if bare and not _of_issuer(asked, found.documents, library.documents()):
            return bare
        if bare and len(bare) < MOST_MEANT:
            return bare.union(document.id for document in found.documents)
    held = _of_body_named(asked, found.documents, library)
    few = len(held) <= MOST_MEANT
    carried = (
        d.id
        for d in (
            library.documents() if asked.numbers and _CARRIED_OUT.search(asked.folded) else ()
        )
        if any(carries_out(number, d) for number in asked.numbers)
    )
    return frozenset((*(document.id for document in held if few), *carried))


def _of_body_named(
    asked: Understanding, found: Sequence[Document], library: Library
) -> Sequence[Document]:
    """Return those found that the body named issued; where none is, all such papers of its."""
    named = None if asked.numbers or asked.document_ids else issuer_named(asked.folded)
    if named is None:
        return found
    its = [d for d in found if named.issued(d)]
    return its or [
        d
        for d in library.documents()
        if d.metadata.issuer and named.issued(d) and fold(d.metadata.kind or "") == named.kind
    ]


_CARRIED_OUT = re.compile(
    r"\b(?:hoc(?: tap)?|quan triet|trien khai|tuyen truyen|pho bien|so ket|tong ket|nghien cuu)(?: \w+){0,3}? (?:nghi quyet|quyet dinh|chi thi|luat|ket luan|nghi dinh|chuong trinh)\b"
)
"""What is done about a document, told by those that carry it out: "học tập Nghị quyết 118"."""
