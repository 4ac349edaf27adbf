"""What a model may write from: sentences of documents that answer, numbered and delimited.

They are what the odds say answers (`bot.passages.answerability`); a model chooses and joins among
them, and finds nothing of its own. What reads like an instruction to the bot is no evidence.
Personal identifiers are struck out, so that they never leave; a quote with one can't be found.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from bot import document_names
from bot.composers.sources import bullet_off
from bot.passages.table_rows import is_row
from bot.safety.attacks import instructs, is_code
from bot.safety.disguises import plain_reading
from bot.safety.masking import masked
from bot.writers.models.tokens import tokens_of
from bot.writers.shortening import Ground

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.passages.candidates import Candidate
    from knowledge.documents import Document, Passage, Section, Span
    from knowledge.library import Library

MOST = 8
BESIDE = 0.3
"""How far behind the best score a sentence may be that a model may add."""
_HEADINGS = 2


@dataclass(frozen=True)
class Offer:
    """A sentence that a model may rest on, under its number; ``told``: the answer quotes it."""

    n: int
    document: Document
    passage: Passage | None
    span: Span
    sentence: str
    headings: tuple[Section, ...]
    told: bool

    @property
    def above(self) -> str:
        """The innermost headings over it, without their numbering."""
        return "\n".join(bullet_off(heading.title) for heading in self.headings)

    @cached_property
    def shown(self) -> str:
        """The sentence as it may leave: without identifiers."""
        return masked(" ".join(self.sentence.split()))

    @cached_property
    def ground(self) -> Ground:
        """What a claim that rests on it is held against."""
        return Ground.of(self.above, bullet_off(self.sentence))


def offers_of(
    offered: Sequence[Candidate], told: Sequence[tuple[str, Span]], library: Library
) -> list[Offer]:
    """Return what may be written from, numbered, best first; what the answer quotes is in it.

    Besides that only what stands in the same documents: another year's plan, another place's,
    would be true and beside the point.
    """
    top = max((candidate.score for candidate in offered), default=0.0)
    sources = {document_id for document_id, _ in told}
    quoted: list[Candidate] = []
    beside: list[Candidate] = []
    for candidate in offered:
        if _is_told(candidate, told):
            quoted.append(candidate)
        elif candidate.score >= top - BESIDE and candidate.document.id in sources:
            beside.append(candidate)
    offers: dict[str, Offer] = {}
    for is_told, group in ((True, quoted), (False, beside)):
        for candidate in group:
            sentence = candidate.span.of(library.text(candidate.document.id))
            if sentence in offers or is_row(sentence) or is_instruction(sentence):
                continue
            if len(offers) >= MOST and not is_told:
                break
            offers[sentence] = Offer(
                len(offers) + 1,
                candidate.document,
                candidate.passage,
                candidate.span,
                sentence,
                _headings(candidate, library),
                is_told,
            )
    return list(offers.values())


def _is_told(candidate: Candidate, told: Sequence[tuple[str, Span]]) -> bool:
    return any(
        document_id == candidate.document.id and candidate.span.meets(span)
        for document_id, span in told
    )


def is_instruction(sentence: str) -> bool:
    """Whether words of a document speak to a machine: to be quoted at most, never written from."""
    return is_code(sentence) or instructs(plain_reading(sentence))


def trimmed(offers: Sequence[Offer], tokens: int) -> list[Offer]:
    """Return as many of the first as fit; those that the answer quotes are never cut."""
    kept, left = [], tokens
    for offer in offers:
        left -= tokens_of(len(offer.shown) + len(offer.above))
        if offer.told or left >= 0:
            kept.append(offer)
    return kept


def written_out(offers: Sequence[Offer]) -> str:
    """Write the evidence for a prompt, each between marks that no document can guess."""
    seal = hashlib.sha256("\0".join(offer.shown for offer in offers).encode()).hexdigest()[:8]
    return "\n".join(_written(offer, seal) for offer in offers)


def _written(offer: Offer, seal: str) -> str:
    source = document_names.attributed(offer.document).removeprefix("Theo ")
    where = masked(" > ".join([source, *(bullet_off(h.title) for h in offer.headings)]))
    return f"<<{offer.n}|{seal}>> ({where})\n{offer.shown}\n<</{offer.n}|{seal}>>"


def _headings(candidate: Candidate, library: Library) -> tuple[Section, ...]:
    sections = library.sections(candidate.document.id)
    at = candidate.passage.section_position
    found: list[Section] = []
    while at is not None and len(found) < _HEADINGS:
        if not sections[at].heading.covers(candidate.span):
            found.append(sections[at])
        at = sections[at].parent
    return tuple(reversed(found))
