"""One figure, said directly: value, unit, period, place, condition, and where it is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot import replies
from bot.answers import AnswerStatus
from bot.composers.figure_sides import compose_sides
from bot.drafts import Draft
from bot.figures.candidates import weighed
from bot.figures.choice import chosen_of
from bot.figures.comparison_sides import several_values, without_compared_year
from bot.figures.wording import told
from bot.passages.expectations import expected
from bot.passages.expected_kinds import Expected
from knowledge.text import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.evidence import EvidenceList
    from bot.figures.choice import Match
    from bot.figures.comparison_sides import Side
    from bot.passages.terms import Vocabulary
    from bot.questions.understanding import Understanding
    from knowledge.library import Library

MOST_DOCUMENTS = 3
MOST_RIVALS = 4
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
    choice = chosen_of(weighed(asked, library, vocabulary, evidence.as_of))
    sides = several_values(asked)
    if sides and not (choice.best and _names_all(choice.best, sides)):
        return compose_sides(sides, library, vocabulary, evidence)
    if choice.best is None:
        return None
    draft = Draft(follow_ups=[replies.ask_status(), replies.ask_signatory()])
    if choice.differing:
        others = [*choice.agreeing, *choice.differing]
        _side_by_side(draft, [choice.best, *others][:MOST_DOCUMENTS], evidence, asked.years)
    elif choice.rivals and len(choice.rivals) < MOST_RIVALS:
        draft.frame(replies.SEVERAL_FIGURES)
        for match in (choice.best, *choice.rivals):
            words, marks = _cited(match, evidence, asked.years)
            draft.say(f"- {words} – {replies.according_to([match.stated.document])}", *marks)
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
    draft: Draft, matches: Sequence[Match], evidence: EvidenceList, years: Sequence[int]
) -> None:
    """Say what each document gives, the best fitting first."""
    draft.frame(replies.FIGURES_DIFFER)
    for match in matches:
        words, marks = _cited(match, evidence, years)
        draft.say(f"- {replies.attributed(match.stated.document)}: {words}", *marks)


def _names_all(match: Match, sides: Sequence[Side]) -> bool:
    """Whether one sentence is of all the places or years asked for: "từ A đến B"."""
    said = fold(match.stated.sentence)
    return all(fold(side.name) in said for side in sides)


def _cited(match: Match, evidence: EvidenceList, years: Sequence[int]) -> tuple[str, list[int]]:
    said = told(match.stated, evidence.library, years)
    marks = [evidence.cite(match.stated.document, span) for span in said.proofs]
    return said.words, marks
