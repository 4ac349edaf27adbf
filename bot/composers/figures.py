"""One figure, said directly: value, unit, period, place, condition, and where it is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.drafts import Draft
    from bot.evidence import EvidenceList
    from bot.terms import Vocabulary
    from bot.understanding import Understanding
    from knowledge.library import Library


def compose_figures(
    asked: Understanding, library: Library, vocabulary: Vocabulary, evidence: EvidenceList
) -> Draft | None:
    """Null when the passages have to answer."""
    del asked, library, vocabulary, evidence
    return None
