"""Gold facts on documents: file, field, value, and what else a task's or figure's line says.

One JSON object a line in ``eval/gold/{documents,tasks,figures}*.jsonl``. The files named
``*.held-out.jsonl`` and ``*.final.jsonl`` (tasks alone, written by somebody else at the end)
were kept from whoever wrote the extractors until they were measured;
``*.fictional.jsonl`` speak of ``eval/samples/more``. A document in an archive is named
"x.zip/folder/y.docx".
"""

from __future__ import annotations

import json
from collections import defaultdict
from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

GOLD = Path(__file__).parent.parent / "gold"
SPLITS = {"dev": "", "held-out": ".held-out", "final": ".final", "fictional": ".fictional"}

Split = Literal["dev", "held-out", "final", "fictional"]


class Fact(BaseModel):
    """One thing that a reader found in a file.

    ``anchor`` is a few words of the place, by which it is found again; ``optional`` facts are
    neither required nor wrong.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    file: str
    field: str
    value: Any = None
    anchor: str = ""
    optional: bool = False
    unit: str | None = None
    role: str | None = None
    deadline: str | None = None
    product: str | None = None
    indicator: str = ""
    value_to: float | None = None
    period: str | None = None
    place: str | None = None
    qualifier: str | None = None
    nature: str | None = None
    comparison: str | None = None
    note: str = Field("", description="Why a doubtful line says what it says.")


def load_facts(kind: str, split: Split) -> dict[str, list[Fact]]:
    """Return the facts of ``documents``, ``tasks`` or ``figures`` by file, in their order."""
    path = GOLD / f"{kind}{SPLITS[split]}.jsonl"
    found: defaultdict[str, list[Fact]] = defaultdict(list)
    if path.exists():
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
            if line.strip():
                fact = _fact(path, number, line)
                found[fact.file].append(fact)
    return dict(found)


def _fact(path: Path, number: int, line: str) -> Fact:
    try:
        return Fact.model_validate(json.loads(line))
    except ValueError as fault:
        raise ValueError(f"{path.name}, line {number}: {fault}") from fault
