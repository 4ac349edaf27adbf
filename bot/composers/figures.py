"""One figure, said directly: value, unit, period, place, condition, and where it is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot import replies
from bot.answers import AnswerStatus
from bot.comparison_sides import several_values, without_compared_year
from bot.composers.figure_sides import compose_sides
from bot.drafts import Draft
from bot.expectations import Expected, expected
from bot.figure_candidates import weighed
from bot.figure_choice import chosen_of
from bot.figure_wording import told

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.evidence import EvidenceList
    from bot.figure_choice import Choice, Match
    from bot.terms import Vocabulary
    from bot.understanding import Understanding
    from knowledge.library import Library

MOST_DOCUMENTS = 3
NEAR = 0.8


def compose_figures(
    asked: Understanding, library: Library, vocabulary: Vocabulary, evidence: EvidenceList
) -> Draft | None:
    """Answer with the figure asked for; null when the passages have to answer.

    What other documents say of the same figure is cited with it when it agrees, and told
    beside it when it doesn't.
    """
    if expected(asked.folded, figure=True) is Expected.TIME and "bao nhieu" not in asked.folded:
        return None
    asked = without_compared_year(asked)
    sides = several_values(asked)
    if sides:
        return compose_sides(sides, library, vocabulary, evidence)
    choice = chosen_of(weighed(asked, library, vocabulary, evidence.as_of))
    if choice.best is None:
        return None
    draft = Draft(follow_ups=[replies.ask_status(), replies.ask_signatory()])
    if choice.differing:
        _side_by_side(draft, choice, evidence, asked.years)
    else:
        agreeing = choice.agreeing[: MOST_DOCUMENTS - 1]
        _together(draft, choice.best, agreeing, evidence, asked.years)
    return draft


def compose_near_miss(
    asked: Understanding, library: Library, vocabulary: Vocabulary, evidence: EvidenceList
) -> Draft | None:
    """Refuse with the nearest figure, told as of another time or place; null when none is near.

    Only for what is asked of one scope that no figure is of, everything else being as asked.
    """
    found = weighed(asked, library, vocabulary, evidence.as_of)
    near = [m for m in found if m.sure and len(m.faults) == 1 and m.faults[0] in replies.DIFFERS_IN]
    if not near or near[0].coverage < NEAR:
        return None
    draft = Draft(status=AnswerStatus.NO_EVIDENCE, follow_ups=[replies.ask_documents()])
    draft.frame(replies.NEAR_FIGURE.format(differs=replies.DIFFERS_IN[near[0].faults[0]]))
    words, marks = _cited(near[0], evidence, ())
    draft.say(f"- {words} – {replies.according_to([near[0].stated.document])}", *marks)
    return draft


def _together(
    draft: Draft,
    best: Match,
    agreeing: Sequence[Match],
    evidence: EvidenceList,
    years: Sequence[int],
) -> None:
    """Say the figure once, with every document that gives it."""
    words, marks = _cited(best, evidence, years)
    marks += [_cited(match, evidence, years)[1][0] for match in agreeing]
    source = replies.according_to([match.stated.document for match in (best, *agreeing)])
    draft.say(f"{words} – {source}", *marks)


def _side_by_side(
    draft: Draft, choice: Choice, evidence: EvidenceList, years: Sequence[int]
) -> None:
    draft.frame(replies.FIGURES_DIFFER)
    best = [choice.best] if choice.best else []
    for match in [*best, *choice.agreeing, *choice.differing][:MOST_DOCUMENTS]:
        words, marks = _cited(match, evidence, years)
        draft.say(f"- {replies.attributed(match.stated.document)}: {words}", *marks)


def _cited(match: Match, evidence: EvidenceList, years: Sequence[int]) -> tuple[str, list[int]]:
    said = told(match.stated, evidence.library, years)
    marks = [evidence.cite(match.stated.document, span) for span in said.proofs]
    return said.words, marks
