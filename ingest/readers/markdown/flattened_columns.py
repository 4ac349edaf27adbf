"""The names of a flattened table's columns: headers of one row or two, their cells split."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from ingest.readers.markdown.flattened_kinds import alike, bare, counts
from ingest.readers.markdown.flattened_places import placed
from ingest.readers.tables import ORDINAL, Cell

if TYPE_CHECKING:
    from collections.abc import Sequence

_NEVER_SPLIT = re.compile(
    r"^(?:s?tt|số tt|số thứ tự|ghi chú|nội dung|nhiệm vụ|tên|đơn vị tính|đvt|chỉ tiêu|cơ quan|đơn vị)\b",
    re.IGNORECASE,
)
LONGEST_NAME = 120
ALIKE = 0.15


def placed_rows(rows: Sequence[list[Cell]], width: int) -> list[list[Cell]]:
    """Return the rows of a table so wide: its header told, short rows under their columns."""
    whole = [row for row in rows if len(row) == width and not _is_header(row)]
    columns = [[bare(row[at]) for row in whole] for at in range(width)]
    told: list[list[Cell]] = []
    at = 0
    while at < len(rows):
        head = _header(rows, at, columns)
        if head is not None:
            told.extend(head[1])
            at += head[0]
        else:
            told.append(placed(rows[at], columns))
            at += 1
    return told


def _is_header(row: Sequence[Cell]) -> bool:
    """Whether a row in bold names columns."""
    told = [cell for cell in row if bare(cell)]
    bold = all(cell.lines[0].lstrip().startswith("**") for cell in told)
    short = all(len(bare(cell)) <= LONGEST_NAME for cell in told)
    return len(told) > 2 and bold and short and not ORDINAL.match(bare(told[0]))  # noqa: PLR2004 - a number and a title aren't names


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
    if lacking == 1 and counts(columns[0]) and not _NEVER_SPLIT.match(bare(row[0])):
        return 1, [_flagged([Cell(()), *row])]
    if lacking == 1 and counts(columns[0]) and re.match("nội dung", bare(row[0]), re.IGNORECASE):
        return 1, [_flagged([Cell(()), *row])]
    return None


def _names(row: Sequence[Cell]) -> bool:
    texts = [bare(cell) for cell in row]
    worded = all(any(c.isalpha() for c in text) and len(text) <= LONGEST_NAME for text in texts)
    return len(texts) > 1 and worded and not ORDINAL.match(texts[0])


def _without_last_empty(row: Sequence[Cell]) -> Sequence[Cell]:
    end = len(row)
    while end and not bare(row[end - 1]):
        end -= 1
    return row[:end]


def _splits(row: Sequence[Cell]) -> bool:
    """Whether a row names parts of the columns above: words, or single letters such as X, Y."""
    texts = [bare(cell) for cell in row]
    worded = all(any(c.isalpha() for c in text) and len(text) <= LONGEST_NAME for text in texts)
    letters = all(len(text) == 1 for text in texts)
    return worded and (letters or not ORDINAL.match(texts[0]))


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
        if any(_NEVER_SPLIT.match(bare(cell)) for cell in row[place : place + split]):
            continue
        under = columns[place : place + split * each]
        likeness[place] = min(alike(a, b) for n, a in enumerate(under) for b in under[n + 1 :])
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
