"""What is measured of one answer, each as ``(part, of)``: the score is Σ part / Σ of.

So written, every score can be taken by tag, resampled case by case, and paired with another run.
Null means that the quality doesn't apply to the case.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answers import AnswerStatus
from eval.cases import Expectation
from eval.citation_measures import (
    first_is_evidence,
    leads_alone,
    leads_with_current,
    supported_lines,
    supporting,
)
from eval.measures import refused, shown_strings
from eval.task_measures import tally

if TYPE_CHECKING:
    from collections.abc import Callable

    from eval.answers import Outcome

    Counts = tuple[float, float]
    Quality = Callable[[Outcome], Counts | None]

PHONE = 600
_DUE = {Expectation.REFUSED, Expectation.CLARIFY}


def right(outcome: Outcome) -> Counts | None:
    """Of the answerable questions: every needed string is shown and cited, and nothing forbidden.

    The needed strings are the vital nuggets of TREC's question answering (Voorhees, 2003,
    "Overview of the TREC 2003 Question Answering Track"); an answer is right when it has all.
    """
    return (outcome.verdict.right, 1) if _answerable(outcome) else None


def complete(outcome: Outcome) -> Counts | None:
    """Of the needed strings of answerable questions: those that the answer shows, with its source.

    TREC's nugget recall. A unit's list of tasks counts the tasks that a reader found in its
    documents. An answer can be complete and wrong, when it says what is forbidden besides.
    """
    if not _answerable(outcome):
        return None
    if outcome.case.complete:
        counted = tally(outcome.case, outcome.answer)
        return counted.found, counted.wanted
    return shown_strings(outcome.case, outcome.answer)


def grounded(outcome: Outcome) -> Counts | None:
    """Of the answers that claim something: nothing in them but what they quote to the letter.

    Each line with a claim is cited, its numbers and dates stand in what it cites, and each quote
    equals its span of the document. Attributable to identified sources (Rashkin et al., 2023,
    "Measuring Attribution in Natural Language Generation Models"), judged without a model.
    """
    if not _claims(outcome):
        return None
    held, lines = supported_lines(outcome.answer)
    return (held == lines and not outcome.quotes_off and not outcome.loose_numbers, 1)


def concise(outcome: Outcome) -> Counts | None:
    """Of the answers outside lists of tasks: those of at most 600 characters, a phone's screen.

    TREC 2003 gives an answer an allowance of characters, too, and calls the rest verbose.
    """
    if not _claims(outcome) or "tasks" in outcome.case.tags:
        return None
    return len(outcome.answer.text) <= PHONE, 1


def refusal_precision(outcome: Outcome) -> Counts | None:
    """Of the refusals and questions back: those where the documents don't say, or say two things.

    Precision and recall of unanswerable questions, as in SQuAD 2.0 (Rajpurkar et al., 2018).
    """
    return (outcome.case.expect in _DUE, 1) if refused(outcome.answer) else None


def refusal_recall(outcome: Outcome) -> Counts | None:
    """Of the questions that the documents don't answer, or that are no business of theirs: refused."""
    expected = outcome.case.expect is Expectation.REFUSED
    return (refused(outcome.answer), 1) if expected else None


def false_refusal(outcome: Outcome) -> Counts | None:
    """Of the answerable questions: those that were refused. Less is better."""
    return (refused(outcome.answer), 1) if _answerable(outcome) else None


def asked_back(outcome: Outcome) -> Counts | None:
    """Of the questions that can mean two things: those that were asked back."""
    return (outcome.verdict.right, 1) if outcome.case.expect is Expectation.CLARIFY else None


def citation_precision(outcome: Outcome) -> Counts | None:
    """Of the citations: those that share half of the words of the line that bears them.

    ALCE's citation precision (Gao et al., 2023), judged by words: answers are extracts.
    """
    return supporting(outcome.answer) if outcome.answer.citations else None


def citation_recall(outcome: Outcome) -> Counts | None:
    """Of the lines that claim something: those whose numbers all stand in quotes that they cite.

    ALCE's citation recall (Gao et al., 2023), judged by words and numbers.
    """
    return supported_lines(outcome.answer) if outcome.answer.citations else None


def first_citation(outcome: Outcome) -> Counts | None:
    """Of the answerable questions: the first citation holds a needed string (success at 1)."""
    if not _answerable(outcome):
        return None
    return first_is_evidence(outcome.case, outcome.answer), 1


def true_quotes(outcome: Outcome) -> Counts | None:
    """Of the citations: those whose quote equals its span of the canonical text, letter by letter."""
    cited = len(outcome.answer.citations)
    return (cited - outcome.quotes_off, cited) if cited else None


def currency(outcome: Outcome) -> Counts | None:
    """Of the answers with citations: they lead with a document in force, or warn that it isn't.

    In force on the day for which the question is asked: neither past nor superseded
    (`knowledge.status`).
    """
    if not outcome.answer.citations:
        return None
    return leads_with_current(outcome.answer) or bool(outcome.answer.notices), 1


def leads_current(outcome: Outcome) -> Counts | None:
    """Of the answerable questions that got an answer: its first citation is in force.

    A refusal leads with nothing; it counts among the false refusals and the wrong answers. Where
    a document out of force leads that alone holds the proof ("is resolution 37 still in force?"),
    no current one answers, and nothing is counted.
    """
    if not (_answerable(outcome) and outcome.answer.citations):
        return None
    current = leads_with_current(outcome.answer)
    return (current, 1) if current or not leads_alone(outcome.case, outcome.answer) else None


def task_recall(outcome: Outcome) -> Counts | None:
    """Of the tasks that a reader found for the unit: those that the answer lists."""
    counted = tally(outcome.case, outcome.answer)
    return (counted.found, counted.wanted) if counted.wanted and _answerable(outcome) else None


def task_precision(outcome: Outcome) -> Counts | None:
    """Of the tasks that the answer lists: those that a reader found for the unit."""
    counted = tally(outcome.case, outcome.answer)
    listed = counted.listed
    return (listed - len(counted.spare), listed) if listed and _answerable(outcome) else None


def falsehoods_stopped(outcome: Outcome) -> Counts | None:
    """Of the lines that were made false on purpose: those that verification stopped."""
    return outcome.stopped if outcome.stopped[1] else None


def verdict(outcome: Outcome) -> Counts | None:
    """Of the cases, answerable or not: those that ended as they must."""
    return outcome.verdict.right, 1


def _answerable(outcome: Outcome) -> bool:
    return outcome.case.expect is Expectation.ANSWERED


def _claims(outcome: Outcome) -> bool:
    """Whether the answer claims something, or should: small talk doesn't."""
    answered = outcome.answer.status is AnswerStatus.ANSWERED
    return answered and (bool(outcome.answer.citations) or _answerable(outcome))
