"""Comparisons of years, places, documents, plan and result: the figure of each side."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot import replies
from bot.answers import AnswerStatus
from bot.composers.content_sides import begin_content_sides, compose_content_sides
from bot.composers.figure_sides import compose_sides, in_its_sentence
from bot.composers.figures import compose_figures
from bot.drafts import joined, plain
from bot.figures.candidates import weighed
from bot.figures.choice import chosen_of
from bot.figures.comparison_sides import sides_of, told_of_year_before
from bot.figures.sides import COMPARING, asking, of_scopes, wish_of, without
from bot.figures.wording import capitalised
from bot.questions.compared_follow_ups import names_matter
from knowledge.text import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.drafts import Draft
    from bot.evidence import EvidenceList
    from bot.figures.sides import Side
    from bot.passages.terms import Vocabulary
    from bot.questions.understanding import Understanding
    from knowledge.library import Library

SURELY = 0.6
"""How much of a question that asks for no amount a figure itself has to hold, to be told first."""


def compose_comparison(
    asked: Understanding, library: Library, vocabulary: Vocabulary, evidence: EvidenceList
) -> Draft | None:
    """Say each side in a line of its own; null when the passages have to answer.

    A question that names one side only ("cao hơn năm trước bao nhiêu") is one for a figure; of one
    that names places and nothing to compare in them it is asked back.
    """
    told = _change_told(asked, library, vocabulary, evidence)
    if told is not None:
        return told
    sides = sides_of(asked)
    related = _relation_told(asked, sides, library, vocabulary, evidence)
    if related is not None:
        return related
    if sides:
        names = [side.name for side in sides]
        if set(names) == {*asked.places} and not names_matter(asked.text, names):
            return plain(AnswerStatus.CLARIFY, replies.compared_in_what(names))
        begin_content_sides(asked, sides, library)
        wish = wish_of(asked)
        least = 0.0 if wish else SURELY
        figures = None
        if wish != "khi nào":
            figures = compose_sides(sides, library, vocabulary, evidence, least)
        if figures is not None and not figures.notices:
            return figures
        if figures is not None and not of_scopes(sides):  # one of two things: if it is surely that
            figures = compose_sides(sides, library, vocabulary, evidence, SURELY)
        if any(side.nature for side in sides):
            return figures  # no words tell of themselves whether they are of a plan or a result
        said = compose_content_sides(asked, sides, vocabulary, evidence)
        if said is None and figures is None and least and of_scopes(sides):
            return compose_sides(sides, library, vocabulary, evidence)
        return said or figures
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


def _relation_told(
    asked: Understanding,
    sides: Sequence[Side],
    library: Library,
    vocabulary: Vocabulary,
    evidence: EvidenceList,
) -> Draft | None:
    """Say how one side stands to the other where one figure does: "bằng 62% bình quân cả nước".

    Null for sides told apart by their years, each of which has a figure of its own.
    """
    names = [fold(side.name) for side in sides]
    if not names or any(map(str.isdigit, "".join(names))):
        return None
    uncompared = asking(asked, without(asked.text, [COMPARING]))
    for match in weighed(uncompared, library, vocabulary, evidence.as_of):
        related = _RELATED.search(fold(match.stated.clause_text))
        fits = match.sure and not match.faults and match.own >= SURELY
        if fits and related and any(name in related["other"] for name in names):
            return in_its_sentence(match, evidence)
    return None


_RELATED = re.compile(r"\b(?:hon|so voi|bang|gap|kem)\b(?P<other>[^;,]{0,60})")


def side_by_side(sides: Sequence[Side], drafts: Sequence[Draft]) -> Draft | None:
    """Put the answers for several sides one below the other, each under its name; null without all."""
    if not all(draft.answers for draft in drafts):
        return None
    whole = joined(drafts)
    if whole is None:
        return None
    whole.sentences = []
    for side, draft in zip(sides, drafts, strict=True):
        if not any(map(str.isdigit, side.name)):  # a number would have to be proven
            whole.frame(f"{capitalised(side.name)}:")
        whole.sentences += draft.sentences
    return whole
