"""A table row, cited whole, told in the few cells that answer.

Rows stand in the canonical text as "Cột: ô | Cột: ô" (see `ingest.blocks`).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from knowledge.text import fold

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

_ORDINAL = re.compile(r"^(?:stt|tt|so tt|so thu tu|#)$")
_MEASURE = re.compile(r"^(?:don vi(?: tinh)?|dvt)$")
_EACH = re.compile(
    r"(?:ho|nguoi|phong|can|tan|don vi|co so|lop|hoc sinh|xe|chiec|luot|suat|cai|con|m2|m3|ban|gian|ki-ot|sap|diem)(?:/(?:thang|nam|ngay|quy|lan|dem|luot|gio|ky|nam hoc|mua))?"
)
"""Of what one is charged, and for how long: no money in it."""
_COUNTS = re.compile(
    r"(?:tong )?so (?!tien|von|thu|chi|kinh|du|hieu|ky|dien|tai|quyet|sanh|voi|thuong)(?P<noun>\S+)"
)
_NUMBER = re.compile(r"\d")
_BARE = re.compile(r"\d[\d.,]*")
_BRACKETED = re.compile(r"\(([^()]+)\)")
_EACH_TIME = re.compile(r"luot|lan|ve|chuyen|gio|dem|ngay|thang|quy")
SHORT = 90


def is_row(text: str) -> bool:
    """Whether a line is a table row.

    >>> is_row("STT: 1 | Chỉ tiêu: GRDP"), is_row("Giá trị: tăng")
    (True, False)
    """
    return " | " in text and ": " in text


def holds_only_numbers(row: str) -> bool:
    """Whether a row tells nothing but numbers of what its first cell names.

    >>> holds_only_numbers("TT: 1 | Đơn vị: Phường A | Số hộ: 210 | Tỷ lệ: 46,0%")
    True
    >>> holds_only_numbers("Đơn vị: Phường A | Thứ Bảy: Không"), holds_only_numbers("Giá trị: tăng")
    (False, False)
    """
    (_, name), *told = cells(row) or [("", "")]
    numbers = bool(told) and not any(any(map(str.isalpha, value)) for _, value in told)
    return is_row(row) and numbers and len(name.split()) <= LONGEST_NAME


LONGEST_NAME = 8
"""Words; a longer first cell lays something down of its own."""


def cells(row: str) -> list[tuple[str, str]]:
    """Return the (header, value) pairs of a row, without its ordinal.

    >>> cells("STT: 1 | Chỉ tiêu: GRDP | Năm 2026: 9,5")
    [('Chỉ tiêu', 'GRDP'), ('Năm 2026', '9,5')]
    """
    pairs = []
    for cell in row.split(" | "):
        header, colon, value = cell.partition(": ")
        if not colon:
            header, value = "", cell
        if not _ORDINAL.match(fold(header.strip())):
            pairs.append((header.strip(), value.strip()))
    return pairs


def row_told(text: str) -> str:
    """Return what the cells of a row hold, whatever their columns are called; other text as it is.

    >>> row_told("STT: 1 | Điểm: Thác Bạc | Trẻ em dưới 6 tuổi: 0"), row_told("Giá trị: tăng")
    ('Thác Bạc | 0', 'Giá trị: tăng')
    """
    return " | ".join(value for _, value in cells(text)) if is_row(text) else text


def told(
    row: str,
    years: Sequence[int],
    columns: Collection[str] | None = None,
    keys: Collection[str] = (),
) -> str:
    """Return a row in words: its subject, then the values of the years asked for, or all.

    Where ``columns`` are given, the values under those headers are told, whatever their years;
    those under ``keys``, without which the row passes for another, in any case.

    >>> told("STT: 1 | Chỉ tiêu: GRDP | Đơn vị tính: % | Năm 2025: 8,1 | Năm 2026: 9,5", (2026,))
    'GRDP – Năm 2026: 9,5 (Đơn vị tính: %)'
    >>> told("Sân: A | Giờ: Ban ngày | Trẻ em: 5 | Khác: 7", (), ["Khác"], ["Giờ"])
    'A – Giờ: Ban ngày; Khác: 7'
    """
    pairs = cells(row)
    if len(pairs) < 2:  # noqa: PLR2004 - a subject and a value at least
        return row
    subject = pairs[0][1]
    measure = next(((h, v) for h, v in pairs if _MEASURE.match(fold(h))), None)
    values = [p for p in pairs[1:] if p != measure and p[1]]
    of_years = [p for p in values if any(str(year) in p[0] for year in years)]
    named = [p for p in values if columns is not None and p[0] in columns and p[0] not in keys]
    shown = named or of_years or values
    shown = [p for p in values if p in shown or p[0] in keys]
    words = f"{subject} – " + "; ".join(f"{h}: {v}" if h else v for h, v in shown)
    if measure and any(_NUMBER.search(v) for _, v in shown):
        words += f" ({measure[0]}: {measure[1]})"
    return words


def bare_numbers(row: str, columns: Collection[str]) -> bool:
    """Whether one of those columns holds a number whose unit neither it nor its row tells.

    >>> bare_numbers("Hộ: nghèo | Khu A: 3.500 | Điện thoại: 0288 3866", ["Khu A"])
    True
    >>> bare_numbers("Hộ: nghèo | Giá (đồng): 3.500", ["Giá (đồng)"])
    False
    >>> bare_numbers("Nhà: phố | Đơn vị tính: hộ/tháng | Phường: 38", ["Phường"])
    True
    """
    pairs = cells(row)
    if any(_MEASURE.match(fold(header)) for header, _ in pairs) and not priced_each(row):
        return False
    return any(
        h in columns and _BARE.fullmatch(v) and not (_names_unit(h) or counted_in(h))
        for h, v in pairs
    )


def _names_unit(header: str) -> bool:
    """Whether a header names the unit of its numbers; how often a price is paid is none.

    >>> _names_unit("Giá (đồng)"), _names_unit("Tỷ lệ %"), _names_unit("Ban ngày (lượt)")
    (True, True, False)
    """
    bracketed = [fold(match[1]) for match in _BRACKETED.finditer(header)]
    return "%" in header or any(not _EACH_TIME.fullmatch(unit) for unit in bracketed)


def counted_in(header: str) -> str:
    """Return the folded noun that a header, or its last part, counts; empty where it counts none.

    >>> counted_in("Đơn ca - Số giải"), counted_in("Số tiền"), counted_in("Số hộ (triệu đồng)")
    ('giai', '', '')
    """
    last = re.split(r" / | [-–] ", fold(header))[-1]
    counts = _COUNTS.match(last)
    return counts["noun"] if counts and "dong" not in last else ""


def priced_each(row: str) -> bool:
    """Whether the measure of a row tells of what one is charged, and in what is told elsewhere.

    >>> priced_each("Nhà: phố | Đơn vị tính: hộ/tháng | Phường: 38")
    True
    >>> priced_each("Nhà: phố | Đơn vị tính: đồng/hộ | Phường: 38")
    False
    """
    measures = [fold(value) for header, value in cells(row) if _MEASURE.match(fold(header))]
    return any(_EACH.fullmatch(measure) for measure in measures)


def name_of(row: str) -> str:
    """Return what a row is called: its first cell in words, empty where none is.

    >>> name_of("STT: 1 | Số nhà: 12 | Tên đường: Bến Cam")
    'Bến Cam'
    """
    return next((value for _, value in cells(row) if any(map(str.isalpha, value))), "")


def repeats_headers(row: str) -> bool:
    """Whether a row says its headers again: the second line of a head.

    >>> repeats_headers("Nhóm: Nhóm | Hỗ trợ: Trung ương"), repeats_headers("Nhóm: A | Hỗ trợ: 5")
    (True, False)
    """
    return any(header == value for header, value in cells(row) if header)


def tells_all(row: str, said: str) -> bool:
    """Whether words tell each of the columns of a row that has several.

    >>> row = "Nhà: phố | Đơn vị tính: đồng | Phường: 38 | Xã: 27"
    >>> tells_all(row, "phố – Phường: 38; Xã: 27"), tells_all(row, "phố – Phường: 38")
    (True, False)
    """
    values = [(h, v) for h, v in cells(row)[1:] if v and not _MEASURE.match(fold(h))]
    return len(values) > 1 and all(f"{header}: {value}" in said for header, value in values)


def short_cells(row: str) -> str:
    """Return a row in words by its short cells, all that a reader takes in at a glance.

    >>> short_cells("STT: 1 | Lớp: Một | Sĩ số: 35 | Ghi chú: " + 30 * "dài ")
    'Một – Sĩ số: 35'
    """
    subject, *others = cells(row)
    shown = [(header, value) for header, value in others if value and len(value) <= SHORT]
    return f"{subject[1]} – " + "; ".join(f"{h}: {v}" if h else v for h, v in shown)
