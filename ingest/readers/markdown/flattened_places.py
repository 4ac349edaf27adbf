"""Under which columns a flattened table's short rows stand: merged cells left no trace.

Where such a row belongs is read from what stands in the columns of whole rows. Precision
first: a cell whose column is not sure gets no name, never a wrong one.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from itertools import combinations, pairwise
from math import comb
from typing import TYPE_CHECKING

from ingest.readers.markdown.flattened_kinds import (
    NUMBER,
    SUM,
    bare,
    counts,
    kind_of,
    kinds_of,
    misfit,
)
from ingest.readers.tables import ORDINAL, Cell

if TYPE_CHECKING:
    from collections.abc import Sequence

MOST_WAYS = 300  # of placing a short row; beyond it nothing is sure
NEAR_BEST = 0.3
LIKELY = 0.5  # mean likeness of a row's cells to their columns
MISFIT = 0.34  # of a row's cells
OTHER_LENGTH = 0.5  # how like two numbers of other lengths are
SPLIT = 0.4  # less likely for each further run of columns without a cell
FROM_THE_LEFT = 0.35  # more likely: what runs down or is merged stands at the left
FITS = 0.3  # likeness below which a cell gets no name
MOST_FILLED = 2  # columns that run down from the row above


def placed(row: list[Cell], columns: Sequence[Sequence[str]]) -> list[Cell]:
    """Return a row with fewer cells under its columns, as far as they are sure."""
    told = [cell for cell in row if bare(cell)]
    lacking = len(columns) - len(row)
    if lacking == 0 and misfit([bare(cell) for cell in row], kinds_of(columns)) > MISFIT:
        return [replace(cell, nameless=True) for cell in row]
    if lacking <= 0 or len(told) <= 1 or comb(len(columns), len(row)) > MOST_WAYS:
        return row
    if len(told) == 2 and ORDINAL.match(bare(told[0])) and not NUMBER.match(bare(told[1])):  # noqa: PLR2004 - a group's number and title
        return row
    if (labelled := _sum_row(row, lacking)) is not None:
        return labelled
    likeness = _likenesses([bare(cell) for cell in row], columns)
    numbered = counts(columns[0]) and _opens_with_number(row)
    ways = _likely_ways(likeness, len(columns), numbered=numbered)
    if not ways:
        return row
    cells = [Cell(()) for _ in columns]
    for at, column in enumerate(ways[0]):
        sure = all(way[at] == column for way in ways) and likeness[at][column] >= FITS
        cells[column] = replace(row[at], nameless=not sure)
    if len(ways) == 1 and _runs_down(row, ways[0], lacking) and not any(c.nameless for c in cells):
        taken = set(ways[0])
        cells = [c if n in taken else Cell((), continues=True) for n, c in enumerate(cells)]
    return cells


def _opens_with_number(row: Sequence[Cell]) -> bool:
    """Whether the row's own number comes first: words follow it, or it is no plain figure."""
    first, second = (bare(cell) for cell in row[:2])
    worded = any(c.isalpha() for c in second)
    return ORDINAL.match(first) is not None and (worded or not first.isdigit())


def _sum_row(row: Sequence[Cell], lacking: int) -> list[Cell] | None:
    """Return a sum's row: its label is merged over what lacks, its numbers keep their columns."""
    at = next(n for n, cell in enumerate(row) if bare(cell))
    rest = [bare(cell) for cell in row[at + 1 :]]
    if not SUM.match(bare(row[at])) or not all(NUMBER.match(text) for text in rest if text):
        return None
    label = replace(row[at], span=lacking + 1, nameless=True)
    return [*row[:at], label, *row[at + 1 :]]


def _runs_down(row: Sequence[Cell], way: Sequence[int], lacking: int) -> bool:
    """Whether the columns without a cell are side by side, as one merged area; no sum's row."""
    missing = sorted(set(range(len(row) + lacking)) - set(way))
    together = missing[-1] - missing[0] == len(missing) - 1
    return lacking <= MOST_FILLED and together and not SUM.match(bare(row[0]))


def _likely_ways(
    likeness: Sequence[Sequence[float]], width: int, *, numbered: bool
) -> list[tuple[int, ...]]:
    """Return the ways of placing the cells that are nearly as good as the best, best first.

    ``numbered``: the first cell stands in the first column.
    """
    ways = {
        way: sum(likeness[at][n] for at, n in enumerate(way)) + _plainness(way, width)
        for way in combinations(range(width), len(likeness))
        if way[0] == 0 or not numbered
    }
    best = max(ways.values())
    if best < LIKELY * len(likeness):
        return []
    near = [way for way, value in ways.items() if value >= best - NEAR_BEST]
    return sorted(near, key=lambda way: -ways[way])


def _plainness(way: Sequence[int], width: int) -> float:
    """Return how likely the columns without a cell are, from where they stand."""
    missing = sorted(set(range(width)) - set(way))
    runs = 1 + sum(b > a + 1 for a, b in pairwise(missing))
    return (FROM_THE_LEFT if missing[0] == 0 and runs == 1 else 0.0) - SPLIT * (runs - 1)


def _likenesses(texts: Sequence[str], columns: Sequence[Sequence[str]]) -> list[list[float]]:
    """Return how well each cell fits each column."""
    kinds = kinds_of(columns)
    words = [Counter(word for text in column for word in set(text.split())) for column in columns]
    everywhere = sum(words, Counter())
    return [
        [_likeness(text, kinds[n], words[n], everywhere) for n in range(len(columns))]
        for text in texts
    ]


def _likeness(
    text: str, kinds: Counter[str], words: Counter[str], everywhere: Counter[str]
) -> float:
    """Return how well a cell fits a column: its kind there, its words there and not elsewhere."""
    kind = kind_of(text)
    share = kinds[kind] / max(1, kinds.total())
    if kind.startswith("number"):
        other = sum(times for name, times in kinds.items() if name.startswith("number"))
        share += OTHER_LENGTH * (other - kinds[kind]) / max(1, kinds.total())
    known = [words[word] / everywhere[word] for word in text.split() if everywhere[word]]
    return share + (sum(known) / len(known) if known else 0.0)
