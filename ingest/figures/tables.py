"""The figures of table rows: each value cell of a column that measures.

A row's name is its first cell of words; the unit is in the cell, in a column "Đơn vị tính",
in the column's name "(tỷ đồng)", or over the table.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ingest.figures.columns import (
    Cell,
    cells,
    column_name,
    column_period,
    column_unit,
    measures,
    unit_kind,
)
from ingest.figures.naming_numbers import is_year, naming_spans
from ingest.figures.times import agreed_time
from knowledge.quantities import quantities

if TYPE_CHECKING:
    from collections.abc import Sequence

    from knowledge.quantities import Quantity

LONGEST_VALUE = 60
LARGEST_NAMELESS = 1e6  # more than that without a column's name is a coordinate or a code
_VALUE = re.compile(
    r"^(?P<before>(?:(?:≥|≤|>|<|trên|dưới|khoảng|từ|ít nhất|tối thiểu|tối đa|không quá|bình quân|đạt|gần|hơn|tăng"
    r"|giảm|còn|không dưới|không vượt quá)\s*)*)"
    r"(?P<number>[\d][\d.,]*(?:\s?(?:-|–|÷|đến)\s?[\d][\d.,]*)?)(?P<rest>.*)$",
    re.IGNORECASE,
)
_RANGE = re.compile(
    r"^(?:từ|trên|dưới|hơn|không quá|tối đa)\b.*\d\s?[^\W\d]|\b(?:trở lên|trở xuống)$",
    re.IGNORECASE,
)
"""Of which sizes, ages or lengths a row is, told by its bounds and what they count."""
_GROUP = re.compile(r"^(?:\d+(?:\.\d+)*|[IVXLC]+|[a-zđ])[.)]?$")
_WORDS = re.compile(r"[^\W\d_]{2}")
_SUM = re.compile(r"^(?:tổng(?: cộng| số)?|cộng)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class CellFigure:
    """A value cell: what it measures, its number with unit, and what its column says of it."""

    indicator: str
    quantity: Quantity
    qualifier: str | None
    period: str | None
    header: str


def cell_figures(row: str, over: str | None = None) -> tuple[list[CellFigure], list[Cell]]:
    """Return the figures of the value cells and the cells of words that may state some.

    ``over`` is the unit that stands over the table ("Đơn vị tính: triệu đồng").

    >>> row = "STT: 1 | Chỉ tiêu: GRDP | Đơn vị tính: % | Kế hoạch năm 2026: Từ 10 trở lên"
    >>> [(f.indicator, f.quantity.value, f.quantity.unit, f.qualifier, f.period)
    ...     for f in cell_figures(row)[0]]
    [('GRDP', 10.0, '%', 'từ … trở lên', 'năm 2026')]
    """
    all_cells = cells(row)
    name = _name_of(all_cells)
    figures, words = [], []
    for n, cell in enumerate(all_cells):
        if cell.is_unit or cell.is_ordinal or (n == 0 and _GROUP.match(cell.text)):
            continue
        found = _figure(row, cell, name, all_cells, over) if name and cell is not name else None
        if found:
            figures.append(found)
        elif _WORDS.search(cell.text):
            words.append(cell)
    return figures, words


def _name_of(row: Sequence[Cell]) -> Cell | None:
    """Return the first cell of words, which names what the row is about; else the range that opens it.

    >>> row = "Quy mô: Từ 20 đến dưới 50 hộ | Xã (triệu đồng): 15 | Phường (triệu đồng): 18"
    >>> [(f.indicator, f.quantity.value, f.quantity.unit) for f in cell_figures(row)[0]]
    [('Từ 20 đến dưới 50 hộ - Xã', 15.0, 'triệu đồng'), ('Từ 20 đến dưới 50 hộ - Phường', 18.0, 'triệu đồng')]
    """
    told = [
        cell
        for cell in row
        if not (cell.is_ordinal or cell.is_unit or _GROUP.match(cell.text))
        and _WORDS.search(cell.text)
    ]
    named = next((cell for cell in told if not _VALUE.match(cell.text)), None)
    ranged = next((cell for cell in told[:1] if _RANGE.search(cell.text)), None)
    return named or ranged


def _figure(
    row: str, cell: Cell, name: Cell, all_cells: list[Cell], over: str | None
) -> CellFigure | None:
    quantity = _value(row, cell)
    if quantity is None or not measures(cell.header, quantity.kind, quantity.unit):
        return None
    if quantity.unit is None:
        unit = column_unit(cell, all_cells, over)
        if unit is None and _is_nameless(cell, name, quantity):
            return None
        quantity = replace(quantity, unit=unit, kind=unit_kind(unit)) if unit else quantity
    column = column_name(cell.header)
    plain = name.text.lstrip("-–+• ")
    return CellFigure(
        f"{plain} - {column}" if column else plain,
        quantity,
        _qualifier(cell.text),
        column_period(cell.header),
        cell.header,
    )


def _is_nameless(cell: Cell, name: Cell, quantity: Quantity) -> bool:
    """Whether a number without unit could be anything: a year, a code, a cell before its name."""
    if is_year(cell.text):
        return True
    if cell.header:
        return False
    return quantity.value >= LARGEST_NAMELESS or name.span.start > cell.span.start


def _value(row: str, cell: Cell) -> Quantity | None:
    """Return the number that a cell is, with nothing beside it but bounds, unit and a remark."""
    match = _VALUE.match(cell.text) if len(cell.text) <= LONGEST_VALUE else None
    if match is None or naming_spans(cell.text[: match.end("number")] + " " + match["rest"][:12]):
        return None
    found = quantities(row, cell.span.start, cell.span.end)
    if not found or found[0].span.start != cell.span.start + match.start("number"):
        return None
    rest = row[found[0].end : cell.span.end].strip(" .,;*")
    rest = re.sub(r"^(?:trở lên|trở xuống)", "", rest).strip()
    return None if rest and not rest.startswith("(") else found[0]


def _qualifier(text: str) -> str | None:
    match = _VALUE.match(text)
    before = match["before"].strip().lower() if match else ""
    words = re.sub(r"^(?:đạt|tăng|giảm|còn)\s*", "", before)
    closing = re.search(r"trở lên|trở xuống", text)
    if closing:
        return f"{words} … {closing[0]}" if words else closing[0]
    return words if words and words != "từ" else None


def under_columns(figures: list[CellFigure], above: Sequence[CellFigure]) -> list[CellFigure]:
    """Give a row of sums without column names the columns of the row above, from the right.

    >>> above = cell_figures("TT: 9 | Xã: Hoa Ban | Số hộ: 12 | Diện tích (ha): 4")[0]
    >>> [(f.indicator, f.quantity.unit) for f in
    ...     under_columns(cell_figures("Tổng cộng | 60 | 21")[0], above)]
    [('Tổng cộng - Số hộ', 'hộ'), ('Tổng cộng - Diện tích', 'ha')]
    """
    named = any(figure.header for figure in figures) or any(f.quantity.unit for f in figures)
    if named or len(figures) > len(above) or not all(_SUM.match(f.indicator) for f in figures):
        return figures
    return [
        replace(
            figure,
            indicator=f"{figure.indicator} - {column}" if column else figure.indicator,
            quantity=replace(figure.quantity, unit=over.quantity.unit, kind=over.quantity.kind),
            period=over.period,
            header=over.header,
        )
        for figure, over in zip(figures, above[len(above) - len(figures) :], strict=True)
        if (column := column_name(over.header)) is not None
    ]


def row_time(row: str) -> str | None:
    """Return the period of a row: of its column of times, else of its name.

    >>> row_time("STT: 1 | Việc: Số hóa đợt 1 | Thời gian: Tháng 5 - 7/2026")
    'Tháng 5 - 7/2026'
    """
    all_cells = cells(row)
    name = _name_of(all_cells)
    timed = [cell.text for cell in all_cells if cell.is_time]
    for text in [*timed, *([name.text] if name else [])]:
        named, period = agreed_time([text])
        if named:
            return period
    return None
