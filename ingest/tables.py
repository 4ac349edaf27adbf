"""Tables as self-contained rows: "STT: 1 | Chỉ tiêu: GRDP | Năm 2026: 9,5%".

Readers give a table as rows of `Cell`; spans are resolved here. A cell merged over rows is
repeated in each of them; header cells over two rows are joined ("Chỉ tiêu / Năm 2025"); a
row that is one merged cell, or a number and a merged cell, is a group's title and stays text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ingest import markers
from ingest.blocks import Block, BlockKind
from ingest.cleaning import clean, is_junk

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

MAX_HEADER_ROWS = 3
MISSING = "\ue0ff"  # stands for a cell that the row doesn't have
LONGEST_HEADER_CELL = 120
LETTERHEAD_ROWS = 8
LETTERHEAD_CELLS = 4
PAIR = 2
ORDINAL = re.compile(r"^(?:[IVXLC]{1,6}|\d{1,3}(?:\.\d{1,3}){0,4}|[A-ZĐa-zđ])[.)\-]?$")
COLUMN_NUMBERS = re.compile(r"^\(?(?:\d{1,2}|[A-ZĐa-e])\)?(?:\s*=.*)?$")
CLOSING_MARK = re.compile(r"\((?:Đã ký|đã ký)\)|Lưu\s*:\s*VT")
NUMBER_LINE = re.compile(r"Số\s*:|V/v|ngày\s.*tháng\s.*năm")
CAPITAL_OPENINGS = re.compile(
    r"(?:SỞ|BAN|UỶ BAN|ỦY BAN|UBND|HĐND|HỘI|VĂN PHÒNG|TỈNH|THÀNH PHỐ|PHÒNG|TRUNG TÂM|CỤC|BỘ|ĐẢNG|CHI|HUYỆN"
    r"|XÃ|PHƯỜNG|QUẬN|THỊ|ĐẶC KHU|CHÍNH PHỦ|THỦ TƯỚNG|QUỐC HỘI|VIỆN|TRƯỜNG|TỔNG|TÒA|CÔNG|LIÊN|MẶT TRẬN|KHU|SỐ"
    r"|PHÓ|GIÁM|CHỦ|TRƯỞNG|BÍ THƯ|CHÁNH|HIỆU|QUYỀN|KT|TM|TL|TUQ|K/T|T/M|T/L|Q\.)(?:\b|\.)"
)
RULE = re.compile(r"[-_–—=*.…]{4,}")


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell's lines; ``span`` columns wide; ``continues`` the cell above it."""

    lines: tuple[str, ...]
    span: int = 1
    continues: bool = False
    header: bool = False

    @property
    def text(self) -> str:
        """The lines as one."""
        return clean(" ".join(self.lines))


@dataclass(frozen=True, slots=True)
class _Place:
    """A cell of the resolved grid; ``first`` where the cell itself stands."""

    text: str
    first: bool
    header: bool


def table_blocks(
    rows: Sequence[Sequence[Cell]], table: int, page: int | None = None
) -> list[Block]:
    """Return a table's blocks: LETTERHEAD cells, text of layout tables, or rows."""
    rows = [row for row in rows if any(cell.text or cell.continues for cell in row)]
    if is_letterhead(rows):
        return list(_letterhead_blocks(rows, page))
    grid = _grid(rows)
    if not grid or len(grid[0]) == 1:
        return _text_blocks(rows, page)
    return list(_row_blocks(grid, table, page))


def with_header_of(
    earlier: Sequence[Sequence[Cell]], rows: Sequence[Sequence[Cell]]
) -> Sequence[Sequence[Cell]]:
    """Return the rows of a table that goes on from the page before, under its header.

    A table of another width, or one that repeats its header, stands by itself.
    """
    widths = {sum(cell.span for cell in row) for row in [*earlier, *rows]}
    head = earlier[: _header_rows(_grid(earlier))]
    repeated = [[cell.text for cell in row] for row in rows[: len(head)]]
    if len(widths) != 1 or not head or repeated == [[cell.text for cell in row] for row in head]:
        return rows
    return [*head, *rows]


def is_letterhead(rows: Sequence[Sequence[Cell]]) -> bool:
    """Whether the table only sets a document's header or closing side by side."""
    texts = [cell.text for row in rows for cell in row if cell.text]
    if len(rows) > LETTERHEAD_ROWS or max((len(row) for row in rows), default=0) > LETTERHEAD_CELLS:
        return False
    lines = [clean(line).strip("-_–—* ") for row in rows for cell in row for line in cell.lines]
    if any(markers.is_motto(line) for line in lines if len(line) < LONGEST_HEADER_CELL):
        return True
    if any(markers.opens_recipients(text) for text in texts):
        return True
    signature = any(markers.opens_signature(text) for text in texts)
    return signature and len(texts) <= LETTERHEAD_ROWS


def letterhead_text(lines: Sequence[str]) -> str:
    """Return a letterhead cell on one line; rules drawn with dashes separate lines too.

    >>> letterhead_text(["UBND TỈNH", "-------", "Số: 12/KH-UBND"])
    'UBND TỈNH / Số: 12/KH-UBND'
    """
    parts = [part for line in lines for part in RULE.split(line)]
    parts = [re.sub(r"(?<=NAM)(?=Độc lập)", "\n", part) for part in parts]
    cleaned = [clean(piece) for part in parts for piece in part.split("\n")]
    return " / ".join(_joined_capitals([part for part in cleaned if not is_junk(part)]))


def _joined_capitals(parts: Sequence[str]) -> list[str]:
    """Put a name or motto cut over two lines of the cell on one line again."""
    joined: list[str] = []
    for part in parts:
        if joined and _is_cut(joined[-1], part):
            joined[-1] = f"{joined[-1]} {part}"
        else:
            joined.append(part)
    return joined


def _is_cut(above: str, part: str) -> bool:
    if markers.opens_recipients(above):
        return False
    if markers.may_open_bullet(part):
        return False
    if above.endswith((",", ":")) or markers.opens_lower(part):
        return True
    whole = CAPITAL_OPENINGS.match(part) is not None or markers.is_motto(part)
    named = CAPITAL_OPENINGS.match(above) is not None or markers.is_motto(above)
    return named and not whole and markers.is_capitals(above) and markers.is_capitals(part)


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
        return _Place(cell.text, first=True, header=cell.header)
    if above is None:
        return _Place("", first=False, header=cell.header)
    return _Place(above.text, first=False, header=above.header)


def _row_blocks(grid: Sequence[Sequence[_Place]], table: int, page: int | None) -> Iterator[Block]:
    head = _header_rows(grid)
    names = _names(grid[:head]) or [""] * len(grid[0])
    for at, full in enumerate(grid[head:]):
        row, told = _without_missing(full, names)
        if at == 0 and head and all(COLUMN_NUMBERS.match(place.text or "1") for place in row):
            continue
        group = _group_title(row)
        if group is not None:
            yield Block(group, BlockKind.TEXT, page, table=table)
        else:
            text = row_text(
                told, [place.text if _shown(row, i) else "" for i, place in enumerate(row)]
            )
            if not is_junk(text):
                yield Block(text, BlockKind.ROW, page, table=table)


def _without_missing(
    row: Sequence[_Place], names: Sequence[str]
) -> tuple[Sequence[_Place], Sequence[str]]:
    """Give no names to a row with fewer cells than columns: it can't tell which it lacks."""
    present = [place for place in row if place.text != MISSING]
    return (row, names) if len(present) == len(row) else (present, [""] * len(present))


def _shown(row: Sequence[_Place], at: int) -> bool:
    """Tell whether to write a cell: one over several columns is written once."""
    return at == 0 or row[at].first or row[at].text != row[at - 1].text


def row_text(names: Sequence[str], values: Sequence[str]) -> str:
    """Return a row with each column's name before its value; empty cells are left out.

    >>> row_text(["STT", "Chỉ tiêu", ""], ["1", "GRDP", "9,5%"])
    'STT: 1 | Chỉ tiêu: GRDP | 9,5%'
    """
    pairs = zip(names, values, strict=False)
    return " | ".join(f"{name}: {value}" if name else value for name, value in pairs if value)


def _group_title(row: Sequence[_Place]) -> str | None:
    """Return the text of a row that is a title over the rows below, else None."""
    told = [place.text for place in row if place.text and place.first]
    if len(told) == 1 and len({place.text for place in row if place.text}) == 1:
        return told[0] if not ORDINAL.match(told[0]) else None
    others = [place.text for place in row if place.text and place.text not in told]
    if len(row) == PAIR:
        return None  # a number and a name are all that such a table has
    if len(told) == PAIR and not others and ORDINAL.match(told[0]) and not _is_value(told[1]):
        return f"{told[0]} {told[1]}" if told[0][-1] in ".)-" else f"{told[0]}. {told[1]}"
    return None


def _is_value(text: str) -> bool:
    return bool(re.match(r"^[\d.,%\s]+$", text))


def _header_rows(grid: Sequence[Sequence[_Place]]) -> int:
    """Return how many rows name the columns; none when the first row is already data."""
    declared = 0
    while declared < min(len(grid), MAX_HEADER_ROWS) and all(
        p.header for p in grid[declared] if p.text
    ):
        declared += 1
    if declared:
        return min(declared, len(grid) - 1)
    if len(grid) < PAIR or not _names_columns(grid[0]) or _alike(grid[0], grid[1]):
        return 0
    head = 1
    while head < min(len(grid) - 1, MAX_HEADER_ROWS) and _continues_header(
        grid[head - 1], grid[head]
    ):
        head += 1
    return head


def _alike(row: Sequence[_Place], following: Sequence[_Place]) -> bool:
    """Two rows whose first cells differ in a number only are both data."""
    shapes = [re.sub(r"[\dIVX]+", "#", r[0].text) for r in (row, following)]
    return "#" in shapes[0] and shapes[0] == shapes[1]


def _names_columns(row: Sequence[_Place]) -> bool:
    texts = [place.text for place in row if place.text]
    short = all(len(text) <= LONGEST_HEADER_CELL for text in texts)
    words = sum(any(c.isalpha() for c in text) for text in texts)
    ordinal = bool(texts) and bool(re.match(r"^\d{1,3}[.)]?$|^[IVX]+\.?$", texts[0]))
    return short and not ordinal and len(set(texts)) >= PAIR and words >= len(texts) - 1


def _continues_header(above: Sequence[_Place], row: Sequence[_Place]) -> bool:
    """Tell whether a second header row splits a wide cell beside cells that run down."""
    spanned = any(not place.first and place.text for place in above)
    running_down = any(
        not place.first and place.text == above[i].text for i, place in enumerate(row)
    )
    short = all(len(place.text) <= LONGEST_HEADER_CELL for place in row)
    return spanned and running_down and short


def _names(header: Sequence[Sequence[_Place]]) -> list[str]:
    if not header:
        return []
    if any(place.text == MISSING for place in header[0]):
        return [""] * len(header[0])
    names: list[str] = []
    for column in zip(*header, strict=True):
        parts = list(dict.fromkeys(p.text for p in column if p.text and p.text != MISSING))
        names.append(" / ".join(part.rstrip(":") for part in parts))
    return names
