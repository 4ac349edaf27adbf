"""A unit's list against the whole list that a reader made: recall and precision of tasks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from eval.held_texts import file_name
from eval.wording import cited_lines, flat

if TYPE_CHECKING:
    from bot.answers import Answer, Evidence
    from eval.cases import Case, Proof

TASK_LINE = "- "


@dataclass(frozen=True, slots=True)
class Tally:
    """Of the ``wanted`` tasks so many were ``found``; of the ``listed`` lines some are ``spare``."""

    wanted: int = 0
    found: int = 0
    listed: int = 0
    spare: tuple[str, ...] = ()


def tally(case: Case, answer: Answer) -> Tally:
    """Count the tasks of a case whose evidence is a complete list; nothing of any other.

    A task is found when a quote of its document holds a needed string of it. A line of a task
    (it opens with a dash) is spare when it shows none of the list, optional tasks included.
    """
    if not case.complete:
        return Tally()
    lines = [pair for pair in cited_lines(answer) if pair[0].lstrip().startswith(TASK_LINE)]
    wanted = [proof for proof in case.evidence if not proof.optional]
    found = sum(any(_shows(proof, cited) for _, cited in lines) for proof in wanted)
    spare = tuple(
        line for line, cited in lines if not any(_shows(proof, cited) for proof in case.evidence)
    )
    return Tally(len(wanted), found, len(lines), spare)


def _shows(proof: Proof, citations: list[Evidence]) -> bool:
    return any(
        flat(string) in flat(citation.quote)
        for citation in citations
        if file_name(citation.document) == proof.source
        for string in proof.needed
    )
