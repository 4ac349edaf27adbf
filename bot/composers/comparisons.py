"""Comparisons of years, places, documents, plan and result: the figure of each side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.composers.figure_sides import compose_sides
from bot.composers.figures import compose_figures
from bot.figures.comparison_sides import sides_of

if TYPE_CHECKING:
    from bot.drafts import Draft
    from bot.evidence import EvidenceList
    from bot.passages.terms import Vocabulary
    from bot.questions.understanding import Understanding
    from knowledge.library import Library


def compose_comparison(
    asked: Understanding, library: Library, vocabulary: Vocabulary, evidence: EvidenceList
) -> Draft | None:
    """Say each side in a line of its own; null when the passages have to answer.

    A question that names one side only ("cao hơn năm trước bao nhiêu") is one for a figure.
    """
    sides = sides_of(asked)
    if sides:
        return compose_sides(sides, library, vocabulary, evidence)
    return compose_figures(asked, library, vocabulary, evidence)
