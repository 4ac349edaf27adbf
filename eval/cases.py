"""A gold question and what a right answer must hold: the schema of ``eval/gold/*.jsonl``.

The files named ``*.test.jsonl`` are the test halves: they are read for the closing figures
alone, never while rules are written. One JSON object a line. A string needed is a fact as it stands in the canonical text of
its document; a test holds every one of them against what ingest makes of the file.
"""

from __future__ import annotations

import datetime as dt  # noqa: TC003 - pydantic reads the annotations
from enum import StrEnum
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

GOLD = Path(__file__).parent / "gold"
SAMPLES = GOLD / "samples.jsonl"
SAMPLES_TEST = GOLD / "samples.test.jsonl"
SEEDS = GOLD / "seeds.jsonl"
CORPUS = GOLD / "corpus.jsonl"
CORPUS_TEST = GOLD / "corpus.test.jsonl"


class Expectation(StrEnum):
    """How the question should end."""

    ANSWERED = "answered"
    REFUSED = "refused"
    CLARIFY = "clarify"
    GREETING = "greeting"


class Proof(BaseModel):
    """A document that the answer must cite, and the strings that it must show from it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    source: str = Field(description="File name, as ingested.")
    needed: tuple[str, ...] = Field(description="Strings of the document's canonical text.")
    optional: bool = Field(
        default=False, description="Of a complete list: neither required nor wrong."
    )


class Case(BaseModel):
    """One gold question."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str
    question: str
    turns: tuple[str, ...] = Field((), description="Questions asked before it, oldest first.")
    as_of: dt.date = Field(description="The day for which validity is judged.")
    expect: Expectation
    evidence: tuple[Proof, ...] = ()
    match: Literal["all", "any"] = Field("all", description="'any': one proof is enough.")
    forbidden: tuple[str, ...] = Field((), description="Strings that the answer may not hold.")
    needs_notice: bool = Field(default=False, description="It must warn of the document's status.")
    complete: bool = Field(
        default=False,
        description="The evidence lists every task of the unit, one proof each: more is wrong.",
    )
    says: tuple[str, ...] = Field(
        (), description="Strings that the answer's text or its notices must hold."
    )
    pair: str | None = Field(
        None, description="The id of the same question as typed with all its diacritics."
    )
    tags: tuple[str, ...] = ()
    unit: str | None = Field(None, description="The asker's own unit.")


def load_cases(path: Path) -> list[Case]:
    """Read a gold file; raise a validation error that names the field at fault."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return [Case.model_validate_json(line) for line in lines if line.strip()]
