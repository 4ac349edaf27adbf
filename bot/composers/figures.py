"""One figure, said directly: value, unit, period, place, condition, and where it is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot import replies
from bot.candidates import documents_meant
from bot.drafts import Draft
from bot.expectations import Expected, expected
from bot.figure_choice import choose
from bot.figure_index import figure_index
from bot.figure_question import read_question
from bot.figure_wording import told

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from bot.evidence import EvidenceList
    from bot.figure_choice import Choice, Match
    from bot.terms import Vocabulary
    from bot.understanding import Understanding
    from knowledge.library import Library

MOST_DOCUMENTS = 3
NAMED_GAIN = 0.05


def compose_figures(
    asked: Understanding, library: Library, vocabulary: Vocabulary, evidence: EvidenceList
) -> Draft | None:
    """Answer with the figure asked for; null when the passages have to answer.

    What other documents say of the same figure is cited with it when it agrees, and told
    beside it when it doesn't.
    """
    if expected(asked.folded, figure=True) is Expected.TIME and "bao nhieu" not in asked.folded:
        return None
    choice = _chosen(asked, library, vocabulary, evidence.as_of)
    if choice is None or choice.best is None:
        return None
    draft = Draft(follow_ups=[replies.ask_status(), replies.ask_signatory()])
    if choice.differing:
        _side_by_side(draft, choice, evidence, asked.years)
    else:
        agreeing = choice.agreeing[: MOST_DOCUMENTS - 1]
        _together(draft, choice.best, agreeing, evidence, asked.years)
    return draft


def _chosen(
    asked: Understanding, library: Library, vocabulary: Vocabulary, as_of: dt.date
) -> Choice | None:
    """Choose among the figures of the documents named, or of all when one fits better there."""
    meant = documents_meant(asked, library, vocabulary)
    bound = bool(asked.numbers or asked.document_ids)
    if bound and not meant:
        return None
    units = figure_index(library).units
    best: Choice | None = None
    for documents in dict.fromkeys((meant, meant if bound else frozenset[str]())):
        question = read_question(asked, vocabulary, units, named=bool(documents))
        if not question.readings:
            continue
        choice = choose(question, library, vocabulary, as_of, documents)
        if choice.best is None:
            continue
        if best is None or best.best is None or choice.best.score > best.best.score + NAMED_GAIN:
            best = choice
    return best


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
