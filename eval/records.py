"""A judged case as a run keeps it: one JSON object a line in ``outcomes.jsonl``.

It holds what two runs are compared by: the case's part of every score, and both answers' words.
"""

from __future__ import annotations

import hashlib
from dataclasses import asdict
from typing import TYPE_CHECKING

from pydantic import BaseModel, ConfigDict

from eval.scores import counts_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from eval.answers import Outcome
    from eval.cases import Case

DIGITS = 12


class Quoted(BaseModel):
    """A citation: its number in the answer, the file, the section and what it quotes."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    n: int
    source: str
    section: tuple[str, ...]
    quote: str


class Record(BaseModel):
    """One case of a run.

    ``gold`` is the digest of the gold case: records are compared only where it is the same.
    ``counts`` gives the case's ``(part, of)`` of each score, ``timing_ms`` each step's time;
    a reference run keeps no times, and no citations.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str
    half: str
    gold: str
    question: str
    turns: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    status: str = ""
    right: bool
    faults: tuple[str, ...] = ()
    answer: str = ""
    notices: tuple[str, ...] = ()
    citations: tuple[Quoted, ...] = ()
    counts: dict[str, tuple[float, float]]
    timing_ms: dict[str, float] = {}

    def lasting(self) -> Record:
        """Return what a committed reference keeps: no times, and no more words than needed."""
        return self.model_copy(update={"timing_ms": {}, "citations": ()})


def records_of(half: str, outcomes: Sequence[Outcome]) -> list[Record]:
    """Return what a run keeps of the outcomes of one half."""
    counts = counts_of(outcomes)
    return [_record(half, o, counted) for o, counted in zip(outcomes, counts, strict=True)]


def written(records: Iterable[Record]) -> str:
    """Return the records as JSON lines, defaults left out."""
    return "".join(f"{record.model_dump_json(exclude_defaults=True)}\n" for record in records)


def read_records(text: str) -> list[Record]:
    """Read JSON lines; a validation error names the field at fault."""
    return [Record.model_validate_json(line) for line in text.splitlines() if line.strip()]


def digest(case: Case) -> str:
    """Return what changes with anything that bears on how the case is judged.

    Sections are left out: an answer is judged by the strings and by the document.
    """
    judged = case.model_dump_json(exclude={"evidence": {"__all__": {"section"}}})
    return hashlib.sha256(judged.encode()).hexdigest()[:DIGITS]


def _record(half: str, outcome: Outcome, counts: dict[str, tuple[float, float]]) -> Record:
    case, answer = outcome.case, outcome.answer
    loose = [f"number {number} in no quote" for number in outcome.loose_numbers]
    off = [f"{outcome.quotes_off} quotes off their span"] if outcome.quotes_off else []
    return Record(
        id=case.id,
        half=half,
        gold=digest(case),
        question=case.question,
        turns=case.turns,
        tags=case.tags,
        status=str(answer.status),
        right=outcome.verdict.right,
        faults=(*outcome.verdict.faults, *loose, *off),
        answer=answer.text,
        notices=answer.notices,
        citations=tuple(
            Quoted(n=c.n, source=c.document.source, section=c.section, quote=c.quote)
            for c in answer.citations
        ),
        counts=counts,
        timing_ms=asdict(answer.timing),
    )
