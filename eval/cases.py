"""A gold question and what a right answer must hold: the schema of ``eval/gold/*.jsonl``.

One JSON object a line, in UTF-8; ``hoidap eval schema`` prints the schema, ``eval new`` adds a
line, ``eval lint`` proves the lines. A string needed is a fact as it stands in the canonical text
of its document, blanks and capitals aside: short, whole ("18,6 tỷ đồng", not "18,6"), and no more
than a right answer must say. A string forbidden is what a mistaken answer would say. Tags that
bear on judging: "figure" (the strings must stand in the answer itself, not only in a quote),
"tasks", "currency", "past", "follow-up", and those that `eval.scores` names.

    {"id": "q001", "question": "Kinh phí năm 2026?", "as_of": "2026-10-01", "expect": "answered",
     "evidence": [{"source": "ke-hoach.docx", "section": ["IV. KINH PHÍ"],
                   "needed": ["18,6 tỷ đồng"]}], "tags": ["figure"]}

The files named ``*.test.jsonl`` are the test halves: they are read for the closing figures
alone, never while rules are written.
"""

from __future__ import annotations

import datetime as dt  # noqa: TC003 - pydantic reads the annotations
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

GOLD = Path(__file__).parent / "gold"
SAMPLES = GOLD / "samples.jsonl"
SAMPLES_TEST = GOLD / "samples.test.jsonl"
MORE = GOLD / "more.jsonl"
OTHERS = GOLD / "others"
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
    section: tuple[str, ...] = Field(
        (),
        description="Headings, or their beginnings, down to the section that holds the strings, "
        "as many of the innermost as tell it; empty: the whole document.",
    )
    needed: tuple[str, ...] = Field(description="Strings of the document's canonical text.")
    optional: bool = Field(
        default=False, description="Of a complete list: neither required nor wrong."
    )


class Case(BaseModel):
    """One gold question."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str = Field(description="Unlike any other of the set.")
    question: str = Field(description="As a person would type it.")
    turns: tuple[str, ...] = Field((), description="Questions asked before it, oldest first.")
    as_of: dt.date = Field(description="The day for which validity is judged.")
    expect: Expectation = Field(description="How the question should end.")
    evidence: tuple[Proof, ...] = Field((), description="What proves a right answer.")
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
    tags: tuple[str, ...] = Field((), description="Kinds of question; scores are given by tag.")
    unit: str | None = Field(None, description="The asker's own unit.")


@dataclass(frozen=True, slots=True)
class LineFault:
    """What is wrong in a line: the field ("" for the whole line), pydantic's type, its message."""

    field: str
    kind: str
    message: str


class GoldUnreadable(ValueError):
    """A line of a gold file isn't a case; ``line`` counts from 1."""

    def __init__(self, path: Path, line: int, faults: tuple[LineFault, ...]) -> None:
        said = "; ".join(f"{fault.field or 'line'}: {fault.message}" for fault in faults)
        super().__init__(f"{path}:{line}: {said}; `hoidap eval schema` prints what a line holds")
        self.path = path
        self.line = line
        self.faults = faults


def load_cases(path: Path) -> list[Case]:
    """Read a gold file; raise GoldUnreadable, which names the line and the fields at fault."""
    lines = path.read_text(encoding="utf-8-sig").splitlines()
    return [_read(path, n, line) for n, line in enumerate(lines, start=1) if line.strip()]


def _read(path: Path, number: int, line: str) -> Case:
    try:
        return Case.model_validate_json(line)
    except ValidationError as error:
        faults = tuple(
            LineFault(".".join(map(str, fault["loc"])), fault["type"], fault["msg"])
            for fault in error.errors()
        )
        raise GoldUnreadable(path, number, faults) from error
