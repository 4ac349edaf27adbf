"""The figures of table rows: each value cell of a column that measures.

A row is "Cột: ô | Cột: ô" (`ingest.tables`). Its name is its first cell of words; the unit is
in the cell, in a column "Đơn vị tính", in the column's header "(tỷ đồng)", or over the table.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from ingest.naming_numbers import is_year, naming_spans
from ingest.statement_times import agreed_time, without_times
from knowledge.documents import Span
from knowledge.quantities import Quantity, UnitKind, quantities
from knowledge.text import fold

_ORDINAL = re.compile(
    r"^(?:stt|tt|số tt|số thứ tự|#|st|mục|s\.tt|mã số|mã|ký hiệu)$", re.IGNORECASE
)
_UNIT_COLUMN = re.compile(
    r"^(?:đơn vị(?: tính)?|đvt|đơn vị đo(?: lường)?)\b(?!.*(?:thực hiện|chủ trì|phối hợp|công tác))",
    re.IGNORECASE,
)
_TIME_COLUMN = re.compile(
    r"^(?:thời gian|thời điểm|giai đoạn|năm|tiến độ|lộ trình)\b(?!.*\b(?:quan trắc|xử lý))",
    re.IGNORECASE,
)
_NOT_MEASURING = re.compile(
    r"\b(?:stt|thời (?:gian|hạn|điểm)|ngày|tiến độ|hạn"
    r"|số (?:hiệu|ký hiệu|văn bản|qđ|quyết định|điện thoại|cccd|tài khoản|tờ|thửa|seri)|điện thoại|địa chỉ|mã|ghi chú"
    r"|căn cứ|tọa độ|toạ độ|kinh độ|vĩ độ|hs|cas|ký hiệu|phụ lục|điều|khoản|mẫu số|năm (?:sinh|hoàn thành|xây dựng)"
    r"|x|y|mức độ|cấp độ|hạng|phân loại|lớp)\b|thực hiện$|hoàn thành$",
    re.IGNORECASE,
)
_MEASURING = re.compile(
    r"\b(?:số lượng|số (?!hiệu|ký)|tần suất|tỷ lệ|tỉ lệ|kinh phí|giá trị)", re.IGNORECASE
)
_BRACKETS = re.compile(r"\((?P<unit>[^()]{1,30})\)")
_COUNTED = re.compile(
    r"(?:^|/ )(?:tổng )?số(?: lượng)? (?P<noun>(?!lượng|liệu|vốn|tiền|kinh)[^()]+)$", re.IGNORECASE
)
_UNIT_OVER = re.compile(r"(?:đơn vị(?: tính)?|đvt)\s*:\s*(?P<unit>[^()|.;]{1,40})", re.IGNORECASE)
_VALUE = re.compile(
    r"^(?P<before>(?:(?:≥|≤|>|<|trên|dưới|khoảng|từ|ít nhất|tối thiểu|tối đa|không quá|bình quân|đạt|gần|hơn|tăng|giảm|còn|không dưới|không vượt quá)\s*)*)"
    r"(?P<number>[\d][\d.,]*(?:\s?(?:-|–|÷|đến)\s?[\d][\d.,]*)?)(?P<rest>.*)$",
    re.IGNORECASE,
)
_LONGEST_VALUE = 60
_GROUP = re.compile(r"^(?:\d+(?:\.\d+)*|[IVXLC]+|[a-zđ])[.)]?$")
_LARGEST_NAMELESS = 1e6


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a row: its column's name, empty when it has none, and its text's place."""

    header: str
    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class CellFigure:
    """A value cell: what it measures, its number with unit, and what its column says of it."""

    indicator: str
    quantity: Quantity
    qualifier: str | None
    period: str | None
    header: str


def cells(row: str) -> list[Cell]:
    """Return the cells of a row with their places.

    >>> [(c.header, c.text) for c in cells("STT: 1 | Chỉ tiêu: GRDP | 9,5")]
    [('STT', '1'), ('Chỉ tiêu', 'GRDP'), ('', '9,5')]
    """
    found, at = [], 0
    for part in row.split(" | "):
        header, colon, value = part.partition(": ")
        if not colon or len(header) > 150:  # noqa: PLR2004 - a sentence, not a column's name
            header, value = "", part
        start = at + len(part) - len(value)
        found.append(Cell(header.strip(), Span(start, at + len(part)), value.strip()))
        at += len(part) + 3
    return found


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
    unit = next((c.text for c in all_cells if _is_unit(c)), over)
    figures, words = [], []
    for n, cell in enumerate(all_cells):
        if cell is name or _is_unit(cell):
            if cell is name:
                words.append(cell)
            continue
        found = _figure(row, cell, name, unit, first=n == 0)
        if found:
            figures.append(found)
        elif _has_words(cell.text):
            words.append(cell)
    return figures, words


def _name_of(row: list[Cell]) -> Cell | None:
    """Return the first cell of words, which names what the row is about."""
    for cell in row:
        named = _ORDINAL.match(cell.header) or _is_unit(cell)
        if named or _GROUP.match(cell.text):
            continue
        if _has_words(cell.text) and not _VALUE.match(cell.text):
            return cell
    return None


def _is_unit(cell: Cell) -> bool:
    """Whether a cell is a unit of measure; "Đơn vị" also heads columns of organisations."""
    return bool(_UNIT_COLUMN.match(cell.header)) and _is_whole_unit(cell.text)


def _is_whole_unit(text: str) -> bool:
    written = f"1 {text[:1].lower()}{text[1:]}"
    read = quantities(written)
    return bool(read) and read[0].unit is not None and read[0].end >= len(written) - 1


def _has_words(text: str) -> bool:
    return bool(re.search(r"[^\W\d_]{2}", text))


def _figure(
    row: str, cell: Cell, name: Cell | None, unit: str | None, *, first: bool
) -> CellFigure | None:
    if _ORDINAL.match(cell.header) or (first and _GROUP.match(cell.text)):
        return None
    quantity = _value(row, cell)
    if quantity is None or not _measures(cell.header, quantity):
        return None
    if name is None or name.span.start > cell.span.start:
        return None
    own = quantity.unit or _header_unit(cell.header) or unit
    if not cell.header and own is None and (quantity.value >= _LARGEST_NAMELESS):
        return None
    if not own and is_year(cell.text):
        return None
    match = _VALUE.match(cell.text)
    before = match["before"].strip().lower() if match else ""
    named, period = agreed_time([cell.header])
    if quantity.unit is None and own:
        quantity = replace(quantity, unit=own, kind=_kind_of(own))
    return CellFigure(
        _indicator(name.text.lstrip("-–+• "), cell.header),
        quantity,
        _qualifier(before, cell.text),
        period if named else None,
        cell.header,
    )


def _measures(header: str, quantity: Quantity) -> bool:
    """Whether a column measures: a column of times only where its cells are durations."""
    if not _NOT_MEASURING.search(header) or _MEASURING.search(header):
        return True
    return quantity.kind is UnitKind.TIME or (quantity.unit or "").startswith("lần/")


def _value(row: str, cell: Cell) -> Quantity | None:
    """Return the number that a cell is, with nothing beside it but bounds, unit and a remark."""
    match = _VALUE.match(cell.text) if len(cell.text) <= _LONGEST_VALUE else None
    if match is None or naming_spans(cell.text[: match.end("number")] + " " + match["rest"][:12]):
        return None
    found = quantities(row, cell.span.start, cell.span.end)
    if not found or found[0].span.start != cell.span.start + match.start("number"):
        return None
    rest = row[found[0].end : cell.span.end].strip(" .,;*")
    rest = re.sub(r"^(?:trở lên|trở xuống)", "", rest).strip()
    if (rest and not rest.startswith("(")) or found[0].span.end > cell.span.end:
        return None
    return found[0]


def _header_unit(header: str) -> str | None:
    """Return the unit that a column's name gives in brackets or ends with."""
    for match in _BRACKETS.finditer(header):
        if _is_whole_unit(match["unit"].strip()):
            return match["unit"].strip()
    over = _UNIT_OVER.search(header)
    if over:
        return over["unit"].strip()
    counted = _COUNTED.search(header)
    read = quantities(f"1 {counted['noun'].lower()}") if counted else []
    return read[0].unit if read else None


def unit_over(line: str) -> str | None:
    """Return the unit that a line over a table states for all of it.

    >>> unit_over("(Đơn vị tính: triệu đồng)"), unit_over("Đơn vị thực hiện")
    ('triệu đồng', None)
    """
    match = _UNIT_OVER.search(line)
    return match["unit"].strip() if match else None


def _indicator(name: str, header: str) -> str:
    column = without_times(_BRACKETS.sub("", header)).strip(" /:-")
    plain = fold(column)
    if not column or re.fullmatch(
        r"(?:gia tri|so lieu|thuc hien|ke hoach|muc tieu|ket qua|uoc thuc hien|uoc|nam|th|kh|chi tieu|so luong)?",
        plain,
    ):
        return name
    return f"{name} - {column}"


def _kind_of(unit: str) -> UnitKind:
    read = quantities(f"1 {unit}")
    return read[0].kind if read else UnitKind.COUNT


def _qualifier(before: str, text: str) -> str | None:
    words = re.sub(r"^(?:đạt|tăng|giảm|còn)\s*", "", before)
    closing = re.search(r"trở lên|trở xuống", text)
    if closing:
        return f"{words} … {closing[0]}" if words else closing[0]
    return words if words and words != "từ" else None


def row_time(row: str) -> str | None:
    """Return the period of a row: of its column of times, else of its name.

    >>> row_time("STT: 1 | Việc: Số hóa đợt 1 | Thời gian: Tháng 5 - 7/2026")
    'Tháng 5 - 7/2026'
    """
    all_cells = cells(row)
    name = _name_of(all_cells)
    timed = [c.text for c in all_cells if _TIME_COLUMN.match(c.header)]
    for text in [*timed, *([name.text] if name else [])]:
        named, period = agreed_time([text])
        if named:
            return period
    return None
