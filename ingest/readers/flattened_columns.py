"""Columns of flattened tables: merged cells left no trace but rows with fewer cells.

Where such a row belongs is read from what stands in the columns of whole rows. Precision
first: a cell whose column is not sure gets no name, never a wrong one.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from itertools import combinations
from math import comb
from typing import TYPE_CHECKING

from ingest.tables import ORDINAL, Cell

if TYPE_CHECKING:
    from collections.abc import Sequence

_MARKS = re.compile(r"[*_\\]")
_NUMBER = re.compile(r"^[\d.,%\s\-–/]+$")
_TICK = re.compile(r"^[xX✓√☑×]$")
_NEVER_SPLIT = re.compile(
    r"^(?:s?tt|số tt|số thứ tự|ghi chú|nội dung|nhiệm vụ|tên|đơn vị tính|đvt|chỉ tiêu|cơ quan|đơn vị)\b",
    re.IGNORECASE,
)
_SUM = re.compile(r"^(?:tổng|cộng)\b", re.IGNORECASE)
LONGEST_NAME = 120
LONG_TEXT = 40
MOST_WAYS = 300  # of placing a short row; beyond it nothing is sure
NEAR_BEST = 0.3
LIKELY = 0.5  # mean likeness of a row's cells to their columns
ALIKE = 0.15
RARE = 0.1  # of a column's cells
MISFIT = 0.34  # of a row's cells
FITS = 0.3  # likeness below which a cell gets no name
MOST_FILLED = 2  # columns that run down from the row above


def placed_rows(rows: Sequence[list[Cell]], width: int) -> list[list[Cell]]:
    """Return the rows of a table so wide: its header told, short rows under their columns."""
    whole = [row for row in rows if len(row) == width and not _is_header(row)]
    columns = [[_text(row[at]) for row in whole] for at in range(width)]
    placed: list[list[Cell]] = []
    at = 0
    while at < len(rows):
        head = _header(rows, at, columns)
        if head is not None:
            placed.extend(head[1])
            at += head[0]
        else:
            placed.append(_placed(rows[at], columns))
            at += 1
    return placed


def _text(cell: Cell) -> str:
    return _MARKS.sub("", cell.text).strip()


def _is_header(row: Sequence[Cell]) -> bool:
    """Whether a row in bold names columns."""
    told = [cell for cell in row if _text(cell)]
    bold = all(cell.lines[0].lstrip().startswith("**") for cell in told)
    short = all(len(_text(cell)) <= LONGEST_NAME for cell in told)
    return len(told) > 2 and bold and short and not ORDINAL.match(_text(told[0]))  # noqa: PLR2004 - a number and a title aren't names


def _header(
    rows: Sequence[list[Cell]], at: int, columns: Sequence[Sequence[str]]
) -> tuple[int, list[list[Cell]]] | None:
    """Return how many rows the header takes and its cells, None when no header stands here."""
    row = rows[at]
    if not columns or len(columns) < 2 or not (_is_header(row) or (at == 0 and _names(row))):  # noqa: PLR2004 - one column needs no names
        return None
    lacking = len(columns) - len(row)
    if lacking == 0:
        return 1, [_flagged(row)]
    below = _without_last_empty(rows[at + 1]) if at + 1 < len(rows) else []
    if lacking > 0 and 1 < len(below) <= lacking + len(row) and _splits(below):
        return 2, _split_header(row, below, columns)
    if lacking == 1 and _counts(columns[0]) and not _NEVER_SPLIT.match(_text(row[0])):
        return 1, [_flagged([Cell(()), *row])]
    if lacking == 1 and _counts(columns[0]) and re.match("nội dung", _text(row[0]), re.IGNORECASE):
        return 1, [_flagged([Cell(()), *row])]
    return None


def _names(row: Sequence[Cell]) -> bool:
    texts = [_text(cell) for cell in row]
    worded = all(any(c.isalpha() for c in text) and len(text) <= LONGEST_NAME for text in texts)
    return len(texts) > 1 and worded and not ORDINAL.match(texts[0])


def _without_last_empty(row: Sequence[Cell]) -> Sequence[Cell]:
    end = len(row)
    while end and not _text(row[end - 1]):
        end -= 1
    return row[:end]


def _splits(row: Sequence[Cell]) -> bool:
    """Whether a row names parts of the columns above: words, or single letters such as X, Y."""
    texts = [_text(cell) for cell in row]
    worded = all(any(c.isalpha() for c in text) and len(text) <= LONGEST_NAME for text in texts)
    letters = all(len(text) == 1 for text in texts)
    return worded and (letters or not ORDINAL.match(texts[0]))


def _counts(column: Sequence[str]) -> bool:
    return bool(column) and sum(bool(ORDINAL.match(text)) for text in column) > len(column) / 2


def _flagged(row: Sequence[Cell]) -> list[Cell]:
    return [replace(cell, header=True) for cell in row]


def _split_header(
    row: Sequence[Cell], below: Sequence[Cell], columns: Sequence[Sequence[str]]
) -> list[list[Cell]]:
    """Return the header of two rows; where it is not sure which cell is split, only the rest."""
    split = len(row) + len(below) - len(columns)
    if split < 1 or len(below) % split:
        return [list(row), list(below)]
    each = len(below) // split
    places = _split_places(row, split, each, columns)
    if len(places) == 1:
        return _two_rows(row, below, places[0], split, each)
    first, last = min(places), max(places) + split
    sure = [*row[:first], *(Cell(()) for _ in range(len(columns) - first - len(row[last:])))]
    return [list(row), list(below), _flagged([*sure, *row[last:]])]


def _split_places(
    row: Sequence[Cell], split: int, each: int, columns: Sequence[Sequence[str]]
) -> list[int]:
    """Return which cells may be the split ones: those over columns that look alike."""
    likeness: dict[int, float] = {}
    for place in range(len(row) - split + 1):
        if any(_NEVER_SPLIT.match(_text(cell)) for cell in row[place : place + split]):
            continue
        under = columns[place : place + split * each]
        likeness[place] = min(_alike(a, b) for n, a in enumerate(under) for b in under[n + 1 :])
    best = max(likeness.values(), default=0.0)
    return [place for place, value in likeness.items() if value >= best - ALIKE] or [
        *range(len(row) - split + 1)
    ]


def _two_rows(
    row: Sequence[Cell], below: Sequence[Cell], place: int, split: int, each: int
) -> list[list[Cell]]:
    upper = [
        replace(cell, span=each if place <= at < place + split else 1)
        for at, cell in enumerate(row)
    ]
    before = [Cell((), continues=True)] * place
    after = [Cell((), continues=True)] * (len(row) - place - split)
    return [_flagged(upper), _flagged([*before, *below, *after])]


def _placed(row: list[Cell], columns: Sequence[Sequence[str]]) -> list[Cell]:
    """Return a row with fewer cells under its columns, as far as they are sure."""
    told = [cell for cell in row if _text(cell)]
    lacking = len(columns) - len(row)
    if lacking == 0 and misfit([_text(cell) for cell in row], kinds_of(columns)) > MISFIT:
        return [replace(cell, nameless=True) for cell in row]
    if lacking <= 0 or len(told) <= 1 or comb(len(columns), len(row)) > MOST_WAYS:
        return row
    if len(told) == 2 and ORDINAL.match(_text(told[0])) and not _NUMBER.match(_text(told[1])):  # noqa: PLR2004 - a group's number and title
        return row
    likeness = _likenesses([_text(cell) for cell in row], columns)
    ways = _likely_ways(likeness, len(columns))
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


def _runs_down(row: Sequence[Cell], way: Sequence[int], lacking: int) -> bool:
    """Whether the columns without a cell are side by side, as one merged area; no sum's row."""
    missing = sorted(set(range(len(row) + lacking)) - set(way))
    together = missing[-1] - missing[0] == len(missing) - 1
    return lacking <= MOST_FILLED and together and not _SUM.match(_text(row[0]))


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


def _likely_ways(likeness: Sequence[Sequence[float]], width: int) -> list[tuple[int, ...]]:
    """Return the ways of placing the cells that are nearly as good as the best, best first."""
    ways = {
        way: sum(likeness[at][n] for at, n in enumerate(way))
        for way in combinations(range(width), len(likeness))
    }
    best = max(ways.values())
    if best < LIKELY * len(likeness):
        return []
    near = [way for way, value in ways.items() if value >= best - NEAR_BEST]
    return sorted(near, key=lambda way: -ways[way])


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
    share = kinds[kind_of(text)] / max(1, sum(kinds.values()))
    known = [words[word] / everywhere[word] for word in text.split() if everywhere[word]]
    return share + (sum(known) / len(known) if known else 0.0)


def kind_of(text: str) -> str:
    """Return what a cell holds, roughly: nothing, a tick, a number by its length, a text."""
    if not text or _TICK.match(text):
        return "tick" if text else "empty"
    if _NUMBER.match(text):
        return f"number {min(3, sum(c.isdigit() for c in text) // 3)}"
    return "long" if len(text) > LONG_TEXT else "short"


def _alike(one: Sequence[str], other: Sequence[str]) -> float:
    """Return how much two columns hold the same kinds of cells, 0 to 1; empty ones apart.

    >>> _alike(["x", "", "x"], ["", "x", ""]), _alike(["x"], ["Sở Y tế"])
    (1.0, 0.0)
    """
    kinds = [Counter(kind_of(text) for text in column if text) for column in (one, other)]
    totals = [sum(count.values()) for count in kinds]
    if not all(totals):
        return 0.0
    shared = kinds[0].keys() & kinds[1].keys()
    return sum((min(kinds[0][k] / totals[0], kinds[1][k] / totals[1]) for k in shared), 0.0)
