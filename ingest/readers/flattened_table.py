"""Tables that a portal flattened: every cell on its own lines, a lone "|" between cells.

A row begins and ends with a bar, so two bars in a row close a row or hold an empty cell;
which of the two follows from the number of columns of the first row.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ingest.tables import ORDINAL, Cell

if TYPE_CHECKING:
    from collections.abc import Sequence

_MARKS = re.compile(r"[*_\\]")


def flattened_rows(lines: Sequence[str], at: int) -> tuple[int, list[list[Cell]]]:
    """Return the line after the table that starts at ``at``, and its rows."""
    end = _end(lines, at)
    segments: list[list[str]] = [[]]
    for line in lines[at + 1 : end]:
        if line.strip() == "|":
            segments.append([])
        elif line.strip():
            segments[-1].append(line)
    if not segments[-1]:
        segments.pop()
    return end, _rows(segments)


def _end(lines: Sequence[str], at: int) -> int:
    """Return where the table ends: after a bar that a blank line or nothing follows."""
    last = at
    for number in range(at, len(lines)):
        if lines[number].strip() == "|":
            last = number
            if number > at and (number + 1 >= len(lines) or not lines[number + 1].strip()):
                break
    return last + 1


def _rows(segments: Sequence[list[str]]) -> list[list[Cell]]:
    rows: list[list[Cell]] = []
    row: list[Cell] = []
    columns, heads = _columns(segments)
    at = 0
    while at < len(segments):
        if segments[at]:
            row.append(Cell(tuple(segments[at])))
            at += 1
            continue
        run = _empties(segments, at)
        in_head = len(rows) < heads
        expected = 0 if in_head else columns
        empties, closes = _read_gap(row, run, expected, segments[at + run :])
        row.extend(Cell(()) for _ in range(empties))
        at += run
        if closes:
            rows.append(row)
            left = max(0, run - empties - 1) if len(row) >= columns and not in_head else 0
            row = [Cell(()) for _ in range(left)]
    return [*rows, row] if row else rows


def _columns(segments: Sequence[list[str]]) -> tuple[int, int]:
    """Return the number of columns and of rows that name them.

    A second row in bold under the first splits one of its cells.
    """
    first = segments.index([]) if [] in segments else len(segments)
    rest = segments[first + 1 :]
    second = rest[: rest.index([])] if [] in rest else []
    bold = all(cell[0].lstrip().startswith("**") for cell in second if cell)
    if len(second) > 1 and bold and not ORDINAL.match(_MARKS.sub("", second[0][0]).strip()):
        return first + len(second) - 1, 2
    return first, 1


def _empties(segments: Sequence[list[str]], at: int) -> int:
    run = 0
    while at + run < len(segments) and not segments[at + run]:
        run += 1
    return run


def _read_gap(
    row: Sequence[Cell], run: int, columns: int, rest: Sequence[list[str]]
) -> tuple[int, bool]:
    """Return how many empty cells the row still gets, and whether it ends here."""
    if not columns or not rest:
        return 0, True
    missing = columns - len(row)
    if missing <= 0:
        return 0, True
    if run - 1 >= missing >= 0:
        return missing, True
    following = _MARKS.sub("", " ".join(rest[0])).strip()
    opening = _MARKS.sub("", row[0].text).strip() if row else ""
    return (0, True) if _comes_next(opening, following, len(row)) else (run, False)


def _comes_next(opening: str, following: str, cells: int) -> bool:
    """Whether a number begins the next row rather than fills a cell of this one."""
    if not ORDINAL.match(following) or not (ORDINAL.match(opening) or cells <= 2):  # noqa: PLR2004 - a number and a merged title
        return False
    if opening.isdigit() and following.isdigit():
        return int(following) == int(opening) + 1
    return True
