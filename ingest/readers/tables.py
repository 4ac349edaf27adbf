"""Tables as self-contained rows: "STT: 1 | Chỉ tiêu: GRDP | Năm 2026: 9,5%".

Readers give a table as rows of `Cell`; spans are resolved here. A cell merged over rows is
repeated in each of them; header cells over two rows are joined ("Chỉ tiêu / Năm 2025"); a
row that is one merged cell, or a number and a merged cell, is a group's title and stays text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ingest.blocks import Block, BlockKind
from ingest.readers.cleaning import clean, is_junk
from ingest.readers.layout import join
from ingest.readers.letterhead_cells import letterhead_rows, letterhead_text

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

MAX_HEADER_ROWS = 3
DOTS = re.compile(r"^[.…_\s]*$")
MISSING = "\ue0ff"  # stands for a cell that the row doesn't have
LONGEST_HEADER_CELL = 120
PAIR = 2
ORDINAL = re.compile(r"^(?:[IVXLC]{1,6}|\d{1,3}(?:\.\d{1,3}){0,4}|[A-ZĐa-zđ])[.)\-]?$")
COUNTING = re.compile(r"^(?:S?TT|S\.TT|Số TT|Số thứ tự)$", re.IGNORECASE)
YEAR = re.compile(r"^(?:19|20)\d\d(?:\s?[-–]\s?(?:19|20)\d\d)?$")
COLUMN_NUMBERS = re.compile(r"^[(\[]?(\d{1,2}|[A-ZĐa-e])[)\]]?(?:\s*=.*)?$")


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell's lines; ``span`` columns wide; ``continues`` the cell above it.

    ``header``: the format says that it names columns; ``nameless``: which column it stands
    in is not sure.
    """

    lines: tuple[str, ...]
    span: int = 1
    continues: bool = False
    header: bool = False
    nameless: bool = False

    @property
    def text(self) -> str:
        """The lines as one."""
        return clean(join(line for line in map(str.strip, self.lines) if line))


@dataclass(frozen=True, slots=True)
class _Place:
    """A cell of the resolved grid; ``first`` where the cell itself stands."""

    text: str
    first: bool
    header: bool
    nameless: bool = False


def table_blocks(
    rows: Sequence[Sequence[Cell]], table: int, page: int | None = None
) -> list[Block]:
    """Return a table's blocks: LETTERHEAD cells, text of layout tables, or rows."""
    rows = [row for row in rows if any(cell.text or cell.continues for cell in row)]
    head = letterhead_rows(rows)
    if head:
        rest = table_blocks(rows[head:], table, page) if rows[head:] else []
        return [*_letterhead_blocks(rows[:head], page), *rest]
    grid = _grid(rows)
    if not grid or all(len(row) == 1 for row in rows):
        return _text_blocks(rows, page)
    return list(_row_blocks(grid, table, page))


def header_rows(rows: Sequence[Sequence[Cell]]) -> int:
    """Return how many of the rows name the columns."""
    return _header_rows(_grid(rows))


def _letterhead_blocks(rows: Sequence[Sequence[Cell]], page: int | None) -> Iterator[Block]:
    for row in rows:
        for cell in row:
            text = letterhead_text(cell.lines)
            if text:
                yield Block(text, BlockKind.LETTERHEAD, page)


def _text_blocks(rows: Sequence[Sequence[Cell]], page: int | None) -> list[Block]:
    lines = [clean(line) for row in rows for cell in row for line in cell.lines]
    return [Block(line, page=page) for line in lines if not is_junk(line)]


def _grid(rows: Sequence[Sequence[Cell]]) -> list[list[_Place]]:
    width = max((sum(cell.span for cell in row) for row in rows), default=0)
    grid: list[list[_Place]] = []
    for row in rows:
        places: list[_Place] = []
        for cell in row:
            place = _place(cell, grid[-1][len(places)] if grid and len(places) < width else None)
            places.append(place)
            places.extend(replace(place, first=False) for _ in range(cell.span - 1))
        places.extend(_Place(MISSING, first=True, header=False) for _ in range(width - len(places)))
        grid.append(places[:width])
    return grid


def _place(cell: Cell, above: _Place | None) -> _Place:
    if not cell.continues:
        return _Place(cell.text, first=True, header=cell.header, nameless=cell.nameless)
    if above is None:
        return _Place("", first=False, header=cell.header)
    return _Place(above.text, first=False, header=above.header)


def _row_blocks(grid: Sequence[Sequence[_Place]], table: int, page: int | None) -> Iterator[Block]:
    """Yield the rows under their names; a header that comes again names them anew.

    The header of a form, whose rows are blank, is told by itself.
    """
    head = _header_rows(grid)
    names = _names(grid[:head]) or [""] * len(grid[0])
    at, fresh = head, head > 0
    under: list[Block] = []
    while at < len(grid):
        run = _declared(grid, at)
        if run:
            yield from _with_names(under, names, table, page)
            names, at, fresh, under = _names(grid[at : at + run]), at + run, True, []
            continue
        if not (fresh and _numbers_columns(grid[at])) and not _repeats(grid[at], grid[:head]):
            under.extend(_row_block(grid[at], names, table, page))
        at, fresh = at + 1, False
    yield from _with_names(under, names, table, page)


def _with_names(
    blocks: Sequence[Block], names: Sequence[str], table: int, page: int | None
) -> Iterator[Block]:
    """Yield the blocks under names, and first the names themselves where no row tells them."""
    told = " | ".join(dict.fromkeys(name for name in names if name))
    if told and not any(block.kind is BlockKind.ROW for block in blocks):
        yield Block(told, BlockKind.ROW, page, table=table)
    yield from blocks


def _row_block(
    full: Sequence[_Place], names: Sequence[str], table: int, page: int | None
) -> Iterator[Block]:
    row, told = _without_missing(full, names)
    group = _group_title(row, paired=len(full) == PAIR and any(names))
    if group is not None:
        yield Block(group, BlockKind.TEXT, page, table=table)
        return
    told_texts = [place.text for place in row if not DOTS.match(place.text)]
    if not told_texts or (len(told_texts) == 1 and ORDINAL.match(told_texts[0])):
        return  # a form's row to be filled in
    named = ["" if place.nameless else name for place, name in zip(row, told, strict=True)]
    shown = [place.text if _shown(row, named, i) else "" for i, place in enumerate(row)]
    text = row_text([_name(row, named, i) for i in range(len(row))], shown)
    if not is_junk(text):
        yield Block(text, BlockKind.ROW, page, table=table)


def _without_missing(
    row: Sequence[_Place], names: Sequence[str]
) -> tuple[Sequence[_Place], Sequence[str]]:
    """Give no names to a row with fewer cells than columns: it can't tell which it lacks."""
    present = [place for place in row if place.text != MISSING]
    return (row, names) if len(present) == len(row) else (present, [""] * len(present))


def _numbers_columns(row: Sequence[_Place]) -> bool:
    """Tell a row that only counts the columns: (1) (2) (3)=(1)+(2), or A B 1 2 3."""
    texts = [place.text for place in row if place.text and place.text != MISSING]
    counts = [found.group(1) for text in texts if (found := COLUMN_NUMBERS.match(text))]
    numbers = [int(count) for count in counts if count.isdigit()]
    letters = [count for count in counts if not count.isdigit()]
    enough = len(texts) > PAIR or (len(texts) == PAIR and texts[0].startswith("("))
    in_turn = numbers == [*range(1, len(numbers) + 1)] and letters == sorted(set(letters))
    return enough and len(counts) == len(texts) and bool(numbers) and in_turn


def _repeats(row: Sequence[_Place], header: Sequence[Sequence[_Place]]) -> bool:
    """Tell a row of the header that a page break prints again."""
    return any([p.text for p in row] == [p.text for p in names] for names in header)


def _declared(grid: Sequence[Sequence[_Place]], at: int) -> int:
    """Return how many rows from there the format calls a header, data left below them."""
    run = 0
    while at + run < len(grid) - 1 and run < MAX_HEADER_ROWS and _is_declared(grid[at + run]):
        run += 1
    return run


def _is_declared(row: Sequence[_Place]) -> bool:
    told = [place for place in row if place.text and place.text != MISSING]
    return bool(told) and all(place.header for place in told)


def _shown(row: Sequence[_Place], names: Sequence[str], at: int) -> bool:
    """Tell whether to write a cell: one over several columns is written once.

    Over the columns under one heading it holds for each: "Mức giá / Ngày thường", "/ Phiên chính".
    """
    if not _merged(row, at):
        return True
    heading = _heading(names[at])
    return bool(heading) and heading == _heading(names[at - 1])


def _merged(row: Sequence[_Place], at: int) -> bool:
    """Whether a cell is one with the cell at its left."""
    return 0 < at < len(row) and not row[at].first and row[at].text == row[at - 1].text


def _heading(name: str) -> str:
    """Return the heading over a column's own name."""
    return name.rpartition(" / ")[0]


def _name(row: Sequence[_Place], names: Sequence[str], at: int) -> str:
    """Return a cell's column; a label that begins over the rows' numbers is of the next one."""
    counted = COUNTING.match(names[at]) and _merged(row, at + 1)
    return names[at + 1] if counted else names[at]


def row_text(names: Sequence[str], values: Sequence[str]) -> str:
    """Return a row with each column's name before its value; empty cells are left out.

    >>> row_text(["STT", "Chỉ tiêu", ""], ["1", "GRDP", "9,5%"])
    'STT: 1 | Chỉ tiêu: GRDP | 9,5%'
    """
    pairs = zip(names, values, strict=False)
    return " | ".join(f"{name}: {value}" if name else value for name, value in pairs if value)


def _group_title(row: Sequence[_Place], *, paired: bool) -> str | None:
    """Return the text of a row that is a title over the rows below, else None.

    ``paired``: a number and a name are all that a row of the table has.
    """
    told = [place.text for place in row if place.text and place.first]
    if len(told) == 1 and len({place.text for place in row if place.text}) == 1:
        return told[0] if not ORDINAL.match(told[0]) else None
    others = [place.text for place in row if place.text and place.text not in told]
    if (
        len(told) == PAIR
        and not (paired and told[0][0].isdigit())
        and not others
        and ORDINAL.match(told[0])
        and not _is_value(told[1])
    ):
        return f"{told[0]} {told[1]}" if told[0][-1] in ".)-" else f"{told[0]}. {told[1]}"
    return None


def _is_value(text: str) -> bool:
    return bool(re.match(r"^[\d.,%\s]+$", text))


def _header_rows(grid: Sequence[Sequence[_Place]]) -> int:
    """Return how many rows name the columns; none when the first row is already data."""
    head = _declared(grid, 0) or _opening_names(grid)
    while 0 < head < min(len(grid) - 1, MAX_HEADER_ROWS) and _continues_header(
        grid[head - 1], grid[head], grid[head + 1]
    ):
        head += 1
    return head


def _opening_names(grid: Sequence[Sequence[_Place]]) -> int:
    """Return 1 where the first row names the columns though the format doesn't say so, else 0."""
    if any(place.text == MISSING for place in grid[0]):
        return 0
    if len(grid) < PAIR or _alike(grid[0], grid[1]):
        return 0
    years = () if _years_of(grid[1]) else _years_of(grid[0])
    return int(_names_columns(grid[0], years))


def _alike(row: Sequence[_Place], following: Sequence[_Place]) -> bool:
    """Two rows whose first cells differ in a number only are both data."""
    shapes = [re.sub(r"[\dIVX]+", "#", r[0].text) for r in (row, following)]
    return "#" in shapes[0] and shapes[0] == shapes[1]


def _years_of(row: Sequence[_Place]) -> frozenset[str]:
    """Return the cells that are years, where none comes twice: over no years they name columns."""
    years = [place.text for place in row if place.first and YEAR.match(place.text)]
    return frozenset(years if len(set(years)) == len(years) else ())


def _names_columns(row: Sequence[_Place], years: Collection[str]) -> bool:
    """Whether cells name columns; so do ``years`` over other values."""
    texts = [place.text for place in row if place.text]
    short = all(len(text) <= LONGEST_HEADER_CELL for text in texts)
    words = sum(text in years or any(c.isalpha() for c in text) for text in texts)
    ordinal = bool(texts) and bool(re.match(r"^\d{1,3}[.)]?$|^[IVX]+\.?$", texts[0]))
    return short and not ordinal and len(set(texts)) >= PAIR and words >= len(texts) - 1


def _continues_header(
    above: Sequence[_Place], row: Sequence[_Place], below: Sequence[_Place]
) -> bool:
    """Tell whether a second header row stands beside cells that run down.

    It splits a wide cell, or says under each what the figures below are: "Mức giá (đồng)".
    """
    spanned = any(not place.first and place.text for place in above) or _heads_figures(row, below)
    running_down = any(
        not place.first and place.text == above[i].text for i, place in enumerate(row)
    )
    short = all(len(place.text) <= LONGEST_HEADER_CELL for place in row)
    return spanned and running_down and short


def _heads_figures(row: Sequence[_Place], below: Sequence[_Place]) -> bool:
    """Whether words stand over figures wherever the row has a cell of its own."""
    own = [(place.text, under.text) for place, under in zip(row, below, strict=True) if place.first]
    return bool(own) and all(
        not any(map(str.isdigit, words)) and any(map(str.isdigit, figures))
        for words, figures in own
    )


def _names(header: Sequence[Sequence[_Place]]) -> list[str]:
    if not header:
        return []
    names: list[str] = []
    for column in zip(*header, strict=True):
        parts = list(dict.fromkeys(p.text for p in column if p.text and p.text != MISSING))
        names.append(" / ".join(part.rstrip(":") for part in parts))
    return names
