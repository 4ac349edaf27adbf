"""Where an answer cites, held against the places that the answer before it cited."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.evidence import passage_at
from bot.told_shares import marks_of

if TYPE_CHECKING:
    from bot.answers import Evidence
    from bot.drafts import Draft
    from bot.evidence import EvidenceList
    from knowledge.documents import Passage, Span


@dataclass(frozen=True, slots=True)
class ToldPlaces:
    """The places just told, ``told_at``, each a document's id and a span of it."""

    evidence: EvidenceList
    told_at: tuple[tuple[str, Span], ...]

    def near(self, draft: Draft) -> bool:
        """Whether a draft cites a section below the same first heading as what was just cited."""
        told = {self._above(id_, span) for id_, span in self.told_at}
        return any(self._above(c.document.id, c.span) in told for c in self._cited(draft))

    def in_section(self, draft: Draft) -> bool:
        """Whether a draft cites a section that was just cited."""
        told = {self._section(id_, span) for id_, span in self.told_at}
        return any(self._section(c.document.id, c.span) in told for c in self._cited(draft))

    def anew(self, draft: Draft) -> bool:
        """Whether a draft cites a place that was not just cited."""
        return any((c.document.id, c.span) not in self.told_at for c in self._cited(draft))

    def _cited(self, draft: Draft) -> list[Evidence]:
        return [self.evidence.items[n - 1] for n in marks_of(draft)]

    def _above(self, document_id: str, span: Span) -> tuple[str, ...]:
        """Return a document with the first heading above the section of a place, if any."""
        passage = self._passage(document_id, span)
        return document_id, *(passage.section[:-1][:1] if passage else ())

    def _section(self, document_id: str, span: Span) -> tuple[str, int | None]:
        passage = self._passage(document_id, span)
        return document_id, passage.section_position if passage else None

    def _passage(self, document_id: str, span: Span) -> Passage | None:
        return passage_at(self.evidence.library.passages(document_id), span)
