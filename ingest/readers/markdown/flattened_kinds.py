"""What the cells of flattened tables hold, roughly, and how alike two columns are."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from ingest.readers.tables import ORDINAL

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ingest.readers.tables import Cell

MARKS = re.compile(r"[*_\\]")
NUMBER = re.compile(r"^[\d.,%\s\-–/]+$")
SUM = re.compile(r"^(?:tổng|cộng)\b", re.IGNORECASE)
_TICK = re.compile(r"^[xX✓√☑×]$")
LONG_TEXT = 40
RARE = 0.1  # of a column's cells


def bare(cell: Cell) -> str:
    """Return a cell's text without its emphasis."""
    return MARKS.sub("", cell.text).strip()


def kind_of(text: str) -> str:
    """Return what a cell holds, roughly: nothing, a tick, a number by its length, a text."""
    if not text or _TICK.match(text):
        return "tick" if text else "empty"
    if NUMBER.match(text):
        return f"number {min(3, sum(c.isdigit() for c in text) // 3)}"
    return "long" if len(text) > LONG_TEXT else "short"


def counts(column: Sequence[str]) -> bool:
    """Whether a column numbers the rows.

    >>> counts(["1", "2", "2.1"]), counts(["Sở Y tế", "2"])
    (True, False)
    """
    return bool(column) and sum(bool(ORDINAL.match(text)) for text in column) > len(column) / 2


def kinds_of(columns: Sequence[Sequence[str]]) -> list[Counter[str]]:
    """Return how many cells of each kind the columns hold."""
    return [Counter(kind_of(text) for text in column) for column in columns]


def misfit(texts: Sequence[str], kinds: Sequence[Counter[str]]) -> float:
    """Return the share of a whole row's filled cells that are of a kind rare in their column."""
    odd = [
        count[kind_of(text)] < RARE * count.total()
        for text, count in zip(texts, kinds, strict=True)
        if text
    ]
    return sum(odd) / max(1, len(odd))


def alike(one: Sequence[str], other: Sequence[str]) -> float:
    """Return how much two columns hold the same kinds of cells, 0 to 1; empty ones apart.

    >>> alike(["x", "", "x"], ["", "x", ""]), alike(["x"], ["Sở Y tế"])
    (1.0, 0.0)
    """
    kinds = [Counter(kind_of(text) for text in column if text) for column in (one, other)]
    totals = [sum(count.values()) for count in kinds]
    if not all(totals):
        return 0.0
    shared = kinds[0].keys() & kinds[1].keys()
    return sum((min(kinds[0][k] / totals[0], kinds[1][k] / totals[1]) for k in shared), 0.0)
