"""Citations of an answer: do they support the line that bears them, does the first one answer.

Precision and recall of citations after ALCE (Gao et al., 2023, "Enabling Large Language Models
to Generate Text with Citations"), judged by words instead of a model: answers are extracts, so
that support shows in the wording.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answers import AnswerStatus
from eval.wording import MARK, cited_lines, flat, numbers, words
from knowledge.documents import Status

if TYPE_CHECKING:
    from bot.answers import Answer
    from eval.cases import Case

SHARED = 0.5
_OVER = frozenset({Status.PAST, Status.SUPERSEDED})


def supporting(answer: Answer) -> tuple[int, int]:
    """Return how many citations support the line that bears them, and how many there are.

    A citation supports a line when they share half of the words of the shorter one.
    """
    pairs = [(line, c.quote) for line, cited in cited_lines(answer) for c in cited]
    return sum(_supports(line, quote) for line, quote in pairs), len(pairs)


def _supports(line: str, quote: str) -> bool:
    said, shown = words(line), words(quote)
    return len(said & shown) >= SHARED * min(len(said), len(shown))


def supported_lines(answer: Answer) -> tuple[int, int]:
    """Return how many lines with a claim are fully supported, and how many claim something.

    A line claims when it bears a mark or a number; it is supported when all its numbers stand
    in quotes that it cites. A heading of the bot's own, without a number, claims nothing.
    """
    lines = [line for line in answer.text.splitlines() if MARK.search(line) or numbers(line)]
    cited = dict(cited_lines(answer))
    held = [
        bool(cited.get(line))
        and numbers(line) <= set().union(*(numbers(c.quote) for c in cited[line]))
        for line in lines
    ]
    return sum(held), len(lines)


def first_is_evidence(case: Case, answer: Answer) -> bool:
    """Whether the first citation is of a proof's document and holds a needed string of it."""
    if answer.status is not AnswerStatus.ANSWERED or not answer.citations:
        return False
    first = answer.citations[0]
    name = first.document.source.rsplit("/", 1)[-1]
    return any(
        flat(string) in flat(first.quote)
        for proof in case.evidence
        if proof.source == name
        for string in proof.needed
    )


def leads_with_current(answer: Answer) -> bool:
    """Whether the first citation is of a document that is neither past nor superseded."""
    return bool(answer.citations) and answer.citations[0].status not in _OVER
