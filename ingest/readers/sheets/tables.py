"""A sheet's grid as blocks: what stands above the header, the rows under it, the closing.

Offices set a table below a letterhead and a title, and sign below it, on the same sheet.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from ingest.blocks import Block, BlockKind
from ingest.readers.cleaning import clean, is_junk
from ingest.readers.letterhead_cells import letterhead_text
from ingest.readers.tables import ORDINAL, Cell, table_blocks
from ingest.structure import markers

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ingest.readers.sheets.cells import Merge, Sheet

HEADER_SHARE = 0.6  # of the usual number of filled cells
NARROWEST = 2
LONGEST_CLOSING = 12  # rows


def sheet_rows(sheet: Sheet) -> list[list[Cell]]:
    """Return the filled rows as cells over the columns in use; merged cells told once.

    An empty list stands where blank rows part two tables.
    """
    columns = sorted({column for row in sheet.rows.values() for column in row})
    columns = [column for column in columns if column not in sheet.hidden_columns]
    covers = _covers(sheet, columns)
    rows: list[list[Cell]] = []
    last = -1
    for number in sorted(sheet.rows):
        if rows and number > last + 1 and not _bridged(sheet.merges, last, number):
            rows.append([])
        rows.append(_row(sheet.rows[number], number, columns, covers))
        last = number
    return rows


def _covers(sheet: Sheet, columns: Sequence[int]) -> dict[tuple[int, int], Merge]:
    """Return the merge that covers each place in use."""
    numbers = sorted(sheet.rows)
    covers: dict[tuple[int, int], Merge] = {}
    for merge in sheet.merges:
        across = [c for c in columns if merge.left <= c <= merge.right]
        down = [n for n in numbers if merge.top <= n <= merge.bottom] if across else []
        covers |= {(n, c): merge for n in down for c in across}
    return covers


def _bridged(merges: Sequence[Merge], above: int, below: int) -> bool:
    return any(merge.top <= above and merge.bottom >= below for merge in merges)


def _row(
    told: dict[int, str],
    number: int,
    columns: Sequence[int],
    covers: dict[tuple[int, int], Merge],
) -> list[Cell]:
    cells: list[Cell] = []
    at = 0
    while at < len(columns):
        merge = covers.get((number, columns[at]))
        span = 1
        while (
            merge is not None
            and at + span < len(columns)
            and covers.get((number, columns[at + span])) is merge
        ):
            span += 1
        lines = tuple(told.get(columns[at], "").split("\n"))
        continues = merge is not None and number > merge.top
        cells.append(Cell(() if continues else lines, span=span, continues=continues))
        at += span
    return cells


def sheet_blocks(rows: Sequence[Sequence[Cell]], table: int) -> Iterator[Block]:
    """Yield the blocks of a sheet; blank rows part its tables."""
    header: Sequence[Sequence[Cell]] = ()
    for part in _parts(rows):
        start = _header_at(part)
        end = _closing_at(part, start)
        yield from _above(part[:start])
        body = part[start:end]
        if body:
            whole = body if not header or _names(body[0]) else [*header, *body]
            yield from table_blocks(whole, table)
            header, table = _header_of(whole), table + 1
        yield from _closing(part[end:])


def _parts(rows: Sequence[Sequence[Cell]]) -> Iterator[list[Sequence[Cell]]]:
    part: list[Sequence[Cell]] = []
    for row in [*rows, []]:
        if row:
            part.append(row)
        elif part:
            yield part
            part = []


def _told(row: Sequence[Cell]) -> list[Cell]:
    return [cell for cell in row if cell.text]


def _header_at(part: Sequence[Sequence[Cell]]) -> int:
    """Return where the table begins: the first row filled as the rows below are."""
    filled = [sum(cell.span for cell in row if cell.text or cell.continues) for row in part]
    wide = [count for count in filled if count >= NARROWEST]
    if not wide:
        return len(part)
    usual = sorted(wide)[len(wide) // 2]
    for at, row in enumerate(part):
        if any(markers.is_motto(cell.text) for cell in row):
            continue
        parts_told = len(_told(row)) >= NARROWEST
        if parts_told and filled[at] >= HEADER_SHARE * usual:
            return at
    return len(part)


def _names(row: Sequence[Cell]) -> bool:
    """Whether a row names columns: words only, each another."""
    texts = [cell.text for cell in _told(row)]
    worded = all(any(c.isalpha() for c in text) for text in texts)
    return worded and len(set(texts)) >= NARROWEST and not ORDINAL.match(texts[0])


def _header_of(body: Sequence[Sequence[Cell]]) -> Sequence[Sequence[Cell]]:
    """Return the rows that name the columns, for tables that blank rows cut."""
    end = 0
    while end < len(body) and (
        _names(body[end]) or (end and any(cell.continues for cell in body[end]))
    ):
        end += 1
    return [[replace(cell, header=True) for cell in row] for row in body[: min(end, 3)]]


def _closing_at(part: Sequence[Sequence[Cell]], start: int) -> int:
    """Return where recipients and signatures begin below the table."""
    for at in range(max(start, len(part) - LONGEST_CLOSING), len(part)):
        texts = [cell.text for cell in part[at]]
        if any(markers.opens_signature(t) or markers.opens_recipients(t) for t in texts):
            return at
    return len(part)


def _above(rows: Sequence[Sequence[Cell]]) -> Iterator[Block]:
    """Yield titles as text, and what stands side by side as a letterhead, column by column."""
    beside = Counter(at for at, row in enumerate(rows) if len(_told(row)) >= NARROWEST)
    last = max(beside, default=-1)
    if any(markers.is_motto(cell.text) for row in rows[: last + 1] for cell in row):
        yield from _closing(rows[: last + 1])
        rows = rows[last + 1 :]
    for row in rows:
        for cell in _told(row):
            yield from (Block(line) for raw in cell.lines if not is_junk(line := clean(raw)))


def _closing(rows: Sequence[Sequence[Cell]]) -> Iterator[Block]:
    """Yield what stands side by side, column by column."""
    columns: dict[int, list[str]] = {}
    for row in rows:
        at = 0
        for cell in row:
            if cell.text:
                columns.setdefault(at, []).extend(cell.lines)
            at += cell.span
    for at in sorted(columns):
        text = letterhead_text(columns[at])
        if text:
            yield Block(text, BlockKind.LETTERHEAD)
