"""The cells of a table row and what their columns are: names, units, times, measures.

A row is "Cột: ô | Cột: ô" (`ingest.readers.tables`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from ingest.figures.times import agreed_time, without_times
from knowledge.documents import Span
from knowledge.measure_units import UnitKind
from knowledge.quantities import quantities
from knowledge.text import fold

LONGEST_HEADER = 150
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
    r"\b(?:stt|thời (?:gian|hạn|điểm)"
    r"|(?<!ban )(?<!cả )(?<!theo )(?<!mỗi )(?<!giá )ngày(?! (?:và |- )?đêm| thường| lễ| nghỉ| cuối tuần| trong tuần)|tiến độ|hạn (?:hoàn thành|chót|cuối|nộp|trả)"
    r"|số (?:hiệu|ký hiệu|văn bản|qđ|quyết định|điện thoại|cccd|tài khoản|tờ|thửa|seri)|điện thoại|địa chỉ|mã|ghi chú"
    r"|căn cứ|tọa độ|toạ độ|kinh độ|vĩ độ|hs|cas|ký hiệu|phụ lục|điều|khoản|mẫu số|năm (?:sinh|hoàn thành|xây dựng)"
    r"|x|y|mức độ|cấp độ|hạng|phân loại|lớp|trang)\b|thực hiện$|hoàn thành$",
    re.IGNORECASE,
)
_MEASURING = re.compile(
    r"\b(?:số lượng|số (?!hiệu|ký)|tần suất|tỷ lệ|tỉ lệ|kinh phí|giá trị)|^(?:thực hiện|ước thực hiện)$",
    re.IGNORECASE,
)
_MONEY_COLUMN = re.compile(
    r"\b(?:thành tiền|đơn giá|kinh phí|giá trị|số tiền|dự toán|vốn|tổng mức|mức (?:chi|thu|hỗ trợ)|nsnn|nstw|nsđp|ngân sách)\b",
    re.IGNORECASE,
)
_BRACKETS = re.compile(r"\((?P<unit>[^()]{1,30})\)")
_COUNTED = re.compile(
    r"(?:^|/ )(?:tổng )?số(?: lượng)? (?P<noun>(?!lượng|liệu|vốn|tiền|kinh)[^()]+)$", re.IGNORECASE
)
_UNIT_OVER = re.compile(
    r"(?:đơn vị(?: tính)?|đvt)\s*:\s*(?P<unit>[^()|.;,]{1,40})(?!\w)", re.IGNORECASE
)
_EACH_TIME = re.compile(r"lượt|lần|vé|chuyến|giờ|đêm|ngày|tháng|quý|năm", re.IGNORECASE)
_OF_TIMES = re.compile(
    r"\b(?:số|lượng|khách|người|thời (?:gian|hạn)|tần suất|tổng|lượt(?!\)))\b", re.IGNORECASE
)
"""Columns that count, whatever the table is in."""
_BARE_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_NO_MORE = re.compile(
    r"(?:gia tri|so lieu|thuc hien|ke hoach|muc tieu|ket qua|uoc thuc hien|uoc|uoc th|nam|th|kh|chi tieu|so luong|trong do)?"
)
_WITHIN = re.compile(r"^trong đó\s*[/:,]?\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a row: its column's name, empty when it has none, and its text's place."""

    header: str
    span: Span
    text: str

    @property
    def is_ordinal(self) -> bool:
        """Whether its column numbers or codes the rows."""
        return bool(_ORDINAL.match(self.header))

    @property
    def is_unit(self) -> bool:
        """Whether it is a unit of measure; "Đơn vị" also heads columns of organisations."""
        return bool(_UNIT_COLUMN.match(self.header)) and is_whole_unit(self.text)

    @property
    def is_time(self) -> bool:
        """Whether its column says when."""
        return bool(_TIME_COLUMN.match(self.header))


def cells(row: str) -> list[Cell]:
    """Return the cells of a row with their places.

    >>> [(c.header, c.text) for c in cells("STT: 1 | Chỉ tiêu: GRDP | 9,5")]
    [('STT', '1'), ('Chỉ tiêu', 'GRDP'), ('', '9,5')]
    """
    found, at = [], 0
    for part in row.split(" | "):
        header, colon, value = part.partition(": ")
        if not colon or len(header) > LONGEST_HEADER:
            header, value = "", part
        start = at + len(part) - len(value)
        found.append(Cell(header.strip(), Span(start, at + len(part)), value.strip()))
        at += len(part) + 3
    return found


def is_whole_unit(text: str) -> bool:
    """Whether a text is nothing but a unit.

    >>> is_whole_unit("Tỷ đồng"), is_whole_unit("Sở Y tế")
    (True, False)
    """
    written = f"1 {text[:1].lower()}{text[1:]}"
    read = quantities(written)
    return bool(read) and read[0].unit is not None and read[0].end >= len(written) - 1


def unit_kind(unit: str) -> UnitKind:
    """Return what a unit measures.

    >>> unit_kind("triệu đồng"), unit_kind("trang")
    (<UnitKind.MONEY: 'money'>, <UnitKind.COUNT: 'count'>)
    """
    read = quantities(f"1 {unit}")
    return read[0].kind if read else UnitKind.COUNT


def measures(header: str, kind: UnitKind, unit: str | None) -> bool:
    """Whether a column measures: one of times only where its cells are durations.

    >>> measures("Thời hạn", UnitKind.BARE, None), measures("Thời hạn", UnitKind.TIME, "ngày")
    (False, True)
    """
    if not _NOT_MEASURING.search(header) or _MEASURING.search(header):
        return True
    return kind is UnitKind.TIME or (unit or "").startswith("lần/")


def header_unit(header: str) -> str | None:
    """Return the unit that a column's name gives in brackets or counts.

    Of several in brackets the money, else the last: what a class of places is in is no unit.

    >>> header_unit("Khối lượng (mét giá)"), header_unit("Số hộ"), header_unit("Dự toán")
    ('mét giá', 'hộ', None)
    >>> header_unit("Khu vực I (phường) / Mức giá (đồng)")
    'đồng'
    """
    stated = [match["unit"].strip() for match in _BRACKETS.finditer(header)]
    stated = [unit for unit in stated if is_whole_unit(unit)]
    money = [unit for unit in stated if unit_kind(unit) is UnitKind.MONEY]
    if stated:
        return (money or stated)[-1]
    over = unit_over(header)
    if over:
        return over
    counted = _COUNTED.search(header)
    read = quantities(f"1 {counted['noun'].lower()}") if counted else []
    return read[0].unit if read else None


def column_unit(cell: Cell, row: list[Cell], over: str | None) -> str | None:
    """Return a value cell's unit: of its column, of the row's unit cell, or over the table.

    A column of money takes only units of money, those of another column of the row too. Where a
    unit of money stands over the table, a column's "(lượt)" says of what each is the price.

    >>> row = cells("Loại xe: Xe máy | Ban đêm (lượt): 6.500 | Số lượng (lượt): 20")
    >>> column_unit(row[1], row, "đồng"), column_unit(row[2], row, "đồng"), column_unit(row[1], row, None)
    ('đồng/lượt', 'lượt', 'lượt')
    """
    own = header_unit(cell.header)
    if own and over and _is_price_of(own, cell.header, over):
        return f"{over}/{own}"
    if own:
        return own
    stated = [c.text for c in row if c.is_unit]
    if not _MONEY_COLUMN.search(cell.header):
        return next(iter(stated), over)
    named = [unit for c in row if (unit := header_unit(c.header))]
    units = [*stated, *([over] if over else []), *named]
    return next((unit for unit in units if unit_kind(unit) is UnitKind.MONEY), None)


def _is_price_of(unit: str, header: str, over: str) -> bool:
    """Whether a column's own unit says how often the sum is paid that the table is of."""
    money = unit_kind(over) is UnitKind.MONEY and "/" not in over
    return money and bool(_EACH_TIME.fullmatch(unit)) and not _OF_TIMES.search(header)


def unit_over(line: str) -> str | None:
    """Return the unit that a line over a table states for all of it.

    >>> unit_over("(Đơn vị tính: triệu đồng)"), unit_over("Đơn vị thực hiện")
    ('triệu đồng', None)
    """
    match = _UNIT_OVER.search(line)
    return match["unit"].strip() if match else None


def column_period(header: str) -> str | None:
    """Return the period that a column's name states, if it states one only.

    >>> column_period("Kế hoạch năm 2026"), column_period("TH 2024"), column_period("Ghi chú")
    ('năm 2026', '2024', None)
    """
    named, period = agreed_time([header])
    if named:
        return period
    years = set(_BARE_YEAR.findall(header))
    return years.pop() if len(years) == 1 else None


def column_name(header: str) -> str:
    """Return what a column measures beside its period and unit; empty when that is nothing.

    >>> column_name("Thực hiện năm 2025"), column_name("Trong đó / Số hộ (hộ)")
    ('', 'Số hộ')
    """
    column = _BARE_YEAR.sub("", without_times(_BRACKETS.sub("", header)))
    column = _WITHIN.sub("", column.strip(" /:-")).strip(" /:-")
    return "" if _NO_MORE.fullmatch(" ".join(fold(column).split())) else " ".join(column.split())
