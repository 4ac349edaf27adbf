"""Citations of an answer: do they support the line that bears them, does the first one answer.

Precision and recall of citations after ALCE (Gao et al., 2023, "Enabling Large Language Models
to Generate Text with Citations"), judged by words instead of a model: answers are extracts, so
that support shows in the wording.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answers import AnswerStatus
from eval.held_texts import file_name
from eval.wording import MARK, cited_lines, flat, neighbours, numbers, words
from knowledge.status import OVER

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answers import Answer, Evidence
    from eval.cases import Case

SHARED = 0.5


def supporting(answer: Answer) -> tuple[int, int]:
    """Return how many citations support the line that bears them, and how many there are.

    As in ALCE, a citation is irrelevant when it doesn't support the line alone and the others
    support it as well without it. Alone it does when it shares half of the words of the shorter of
    the two; among others, when it shows a number or a word (two neighbouring syllables) of the
    line that no other shows: a heading that proves the year, or the place. What the line says of
    its source ("theo Kế hoạch của Sở …") may be left out of it.
    """
    judged = [
        _supports(line, citation, [other for other in cited if other is not citation])
        for line, cited in cited_lines(answer)
        for citation in cited
    ]
    return sum(judged), len(judged)


def _supports(line: str, citation: Evidence, others: Sequence[Evidence]) -> bool:
    whole, shown = words(line), words(citation.quote)
    for said in (whole, whole - _source(citation, *others)):
        if len(said & shown) >= SHARED * min(len(said), len(shown)):
            return True
    elsewhere = set[str]().union(*(_shown(other.quote) for other in others))
    return bool(others) and bool(_shown(line) & _shown(citation.quote) - elsewhere)


def _source(*citations: Evidence) -> set[str]:
    """Return the words by which a line names the documents that it cites."""
    named = [c.document.metadata for c in citations]
    names = (word for m in named for word in (m.kind, m.number, m.issuer) if word)
    return words(" ".join(("theo", "của", "số", *names)))


def _shown(text: str) -> set[str]:
    return numbers(text) | neighbours(text)


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
    name = file_name(first.document)
    return any(
        flat(string) in flat(first.quote)
        for proof in case.evidence
        if proof.source == name
        for string in proof.needed
    )


def leads_with_current(answer: Answer) -> bool:
    """Whether the first citation is of a document that is neither past nor superseded."""
    return bool(answer.citations) and answer.citations[0].status not in OVER


def leads_alone(case: Case, answer: Answer) -> bool:
    """Whether the first citation's document is the only one in which the case has its proof."""
    leading = file_name(answer.citations[0].document)
    return bool(case.evidence) and all(proof.source == leading for proof in case.evidence)
