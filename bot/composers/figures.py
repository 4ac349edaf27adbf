"""One figure, said directly: value, unit, period, place, condition, and where it is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot import replies
from bot.candidates import documents_meant
from bot.drafts import Draft
from bot.expectations import Expected, expected
from bot.figure_choice import choose
from bot.figure_question import read_question
from bot.figure_wording import LONG, told
from bot.verification import Sentence
from knowledge.text import fold, syllables

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.evidence import EvidenceList
    from bot.figure_choice import Choice, Match
    from bot.terms import Vocabulary
    from bot.understanding import Understanding
    from knowledge.library import Library

MOST_DOCUMENTS = 3


def compose_figures(
    asked: Understanding, library: Library, vocabulary: Vocabulary, evidence: EvidenceList
) -> Draft | None:
    """Answer with the figure asked for; null when the passages have to answer.

    What other documents say of the same figure is cited with it when it agrees, and told
    beside it when it doesn't.
    """
    if (
        expected(asked.folded, figure=True) is not Expected.VALUE
        and "bao nhieu" not in asked.folded
    ):
        return None
    meant = documents_meant(asked, library, vocabulary)
    question = read_question(asked, vocabulary, named=bool(meant))
    if not question.readings or (asked.numbers and not meant):
        return None
    choice = choose(question, library, vocabulary, evidence.as_of, meant)
    if choice.best is None:
        return None
    draft = Draft(follow_ups=[replies.ask_status(), replies.ask_signatory()])
    if choice.differing:
        _side_by_side(draft, choice, evidence, asked.years)
    else:
        agreeing = choice.agreeing[: MOST_DOCUMENTS - 1]
        _together(draft, choice.best, agreeing, evidence, asked.years)
    return draft


def _together(
    draft: Draft,
    best: Match,
    agreeing: Sequence[Match],
    evidence: EvidenceList,
    years: Sequence[int],
) -> None:
    """Say the figure once, cite every document that gives it, and quote the first."""
    words, marks = _cited(best, evidence, years)
    marks += [_cited(match, evidence, years)[1][0] for match in agreeing]
    draft.say(words, *marks)
    quote = best.stated.sentence
    if best.stated.clause.row or not _adds(quote, words) or len(quote) > LONG:
        source = replies.according_to(
            [best.stated.document, *(m.stated.document for m in agreeing)]
        )
        draft.sentences[-1] = Sentence(f"{words} – {source} {''.join(f'[{n}]' for n in marks)}")
        return
    draft.say(f"{replies.attributed(best.stated.document)}: “{' '.join(quote.split())}”", marks[0])


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


def _adds(quote: str, words: str) -> bool:
    """Whether a sentence says more than what was told of it."""
    return bool(set(syllables(fold(quote))) - set(syllables(fold(words))))
