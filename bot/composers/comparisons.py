"""Comparisons of years, places, documents, plan and result: the figure of each side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.composers.figure_sides import compose_sides
from bot.composers.figures import compose_figures
from bot.figures.candidates import weighed
from bot.figures.choice import chosen_of
from bot.figures.comparison_sides import sides_of, told_of_year_before

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
    told = _change_told(asked, library, vocabulary, evidence)
    if told is not None:
        return told
    sides = sides_of(asked)
    if sides:
        return compose_sides(sides, library, vocabulary, evidence)
    return compose_figures(asked, library, vocabulary, evidence)


def _change_told(
    asked: Understanding, library: Library, vocabulary: Vocabulary, evidence: EvidenceList
) -> Draft | None:
    """Say how a figure stands to the year before where it says so itself."""
    if not told_of_year_before(asked):
        return None
    choice = chosen_of(weighed(asked, library, vocabulary, evidence.as_of))
    if choice.best is None or choice.best.stated.figure.comparison is None:
        return None
    return compose_figures(asked, library, vocabulary, evidence)
