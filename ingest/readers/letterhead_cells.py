"""Tables that only set a document's header or closing side by side: told, and put on a line.

Decree 30/2020/NĐ-CP, Phụ lục I, lays these out: issuer, motto, number, place and date at the
head; recipients (nơi nhận) and signature at the end.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ingest.metadata.letterhead import is_name
from ingest.readers.cleaning import clean, is_junk
from ingest.readers.layout import AWAITS_NUMBER
from ingest.structure import markers
from knowledge.capitals import compile_capitals
from knowledge.text import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ingest.readers.tables import Cell

LETTERHEAD_ROWS = 8
LETTERHEAD_CELLS = 4
LONGEST_MOTTO = 120
LONGEST_ROW = 400  # characters
LONGEST_LETTERHEAD = 1500  # characters of all cells
CAPITAL_OPENINGS = re.compile(
    r"(?:SỞ|BAN|UỶ BAN|ỦY BAN|UBND|HĐND|HỘI|VĂN PHÒNG|TỈNH|THÀNH PHỐ|PHÒNG|TRUNG TÂM|CỤC|BỘ|ĐẢNG|CHI|HUYỆN"
    r"|XÃ|PHƯỜNG|QUẬN|THỊ|THÀNH (?:ỦY|UỶ|ĐOÀN)|ĐẶC KHU|BỆNH VIỆN|BẢO HIỂM|THANH TRA|HỌC VIỆN|CHÍNH PHỦ|THỦ TƯỚNG|QUỐC HỘI|VIỆN|TRƯỜNG|TỔNG|TÒA|CÔNG|LIÊN|MẶT TRẬN|KHU|SỐ"
    r"|THỨ TRƯỞNG|PHÓ|GIÁM|CHỦ|TRƯỞNG|BÍ THƯ|CHÁNH|HIỆU|QUYỀN|KT|TM|TL|TUQ|K/T|T/M|T/L|Q\.)(?:\b|\.)"
)
NUMBER = re.compile(r"Số\s*:?\s*[\w.…/\-]{1,40}$")
PLACE_AND_DATE = re.compile(r"[^,|]{2,40},\s*ngày\b.{0,14}tháng\b.{0,14}năm\b.{0,8}$")
OFFICES = r"(?:PHÓ )?(?:CHỦ TỊCH|THỦ TƯỚNG|BỘ TRƯỞNG|GIÁM ĐỐC|CHỦ NHIỆM|BÍ THƯ|CHÁNH VĂN PHÒNG|CỤC TRƯỞNG)|THỨ TRƯỞNG"
GLUED = compile_capitals(
    rf"(?<=NAM)(?=Độc lập)|(?<=[A-ZĐÀ-Ỹ])(?=(?:(?:KT|TM|TL|TUQ)\.|{OFFICES}))"
    r"|(?<=[^\W\d_])(?=\([Đđ]ã ký\))|(?<=ã ký\))(?=[A-ZĐÀ-Ỹ])"
    r"|(?<=;)\s+(?=-\s[A-ZĐÀ-Ỹ])"
)
RULE = re.compile(r"[-_–—=*.…]{4,}")
TITLES = (
    "cong hoa xa hoi chu nghia viet nam",
    "dang cong san viet nam",
    "doc lap - tu do - hanh phuc",
)


def letterhead_rows(rows: Sequence[Sequence[Cell]]) -> int:
    """Return how many of a table's first rows are a letterhead: all, some or none.

    A form in a frame sets its letterhead and its text in one table.
    """
    if is_letterhead(rows):
        return len(rows)
    head = 0
    while head < len(rows) and len(rows[head]) > 1 and _size(rows[head]) < LONGEST_ROW:
        head += 1
    return head if 0 < head < len(rows) and _has_motto(rows[:head]) else 0


def is_letterhead(rows: Sequence[Sequence[Cell]]) -> bool:
    """Whether the table only sets a document's header or closing side by side."""
    texts = [cell.text for row in rows for cell in row if cell.text]
    if len(rows) > LETTERHEAD_ROWS or max((len(row) for row in rows), default=0) > LETTERHEAD_CELLS:
        return False
    if _has_motto(rows):
        return sum(map(len, texts)) < LONGEST_LETTERHEAD
    if any(markers.opens_recipients(text) for text in texts):
        return True
    if _is_number_and_date(texts) or _is_bare_signature(rows):
        return True
    signature = any(markers.opens_signature(text) for text in texts)
    return signature and len(texts) <= LETTERHEAD_ROWS


def _has_motto(rows: Sequence[Sequence[Cell]]) -> bool:
    lines = [clean(line).strip("-_–—* ") for row in rows for cell in row for line in cell.lines]
    return any(markers.is_motto(line) for line in lines if len(line) < LONGEST_MOTTO)


def _is_number_and_date(texts: Sequence[str]) -> bool:
    """Tell the lower half of a header that its upper half was parted from."""
    kinds = (NUMBER, PLACE_AND_DATE)
    return len(texts) == len(kinds) and all(
        kind.match(text.strip("*_ ")) for kind, text in zip(kinds, texts, strict=True)
    )


def _is_bare_signature(rows: Sequence[Sequence[Cell]]) -> bool:
    """Tell an office and a name alone on the right, under a document that others sent."""
    filled = [cell for row in rows for cell in row if cell.text]
    lines = [clean(line) for cell in filled for line in cell.lines if clean(line)]
    if len(filled) != 1 or len(lines) < 2 or len(lines) > LETTERHEAD_ROWS:  # noqa: PLR2004 - an office and a name
        return False
    offices = [line for line in lines if markers.is_capitals(line)]
    office = bool(offices) and re.match(OFFICES, offices[0]) is not None
    return office and lines[0] == offices[0] and is_name(lines[-1]) and lines[-1] not in offices


def _size(row: Sequence[Cell]) -> int:
    return sum(len(cell.text) for cell in row)


def letterhead_text(lines: Sequence[str]) -> str:
    """Return a letterhead cell on one line; rules drawn with dashes separate lines too.

    >>> letterhead_text(["UBND TỈNH", "-------", "Số: 12/KH-UBND"])
    'UBND TỈNH / Số: 12/KH-UBND'
    >>> letterhead_text(["TM. CHÍNH PHỦKT. THỦ TƯỚNGPHÓ THỦ TƯỚNG(Đã ký)Lê Văn Mẫu"])
    'TM. CHÍNH PHỦ / KT. THỦ TƯỚNG / PHÓ THỦ TƯỚNG / (Đã ký) / Lê Văn Mẫu'
    """
    parts = [part for line in lines for part in RULE.split(line)]
    parts = [GLUED.sub("\n", part) for part in parts]
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
    if _goes_on(above, part):
        return True
    whole = CAPITAL_OPENINGS.match(part) is not None or markers.is_motto(part)
    named = CAPITAL_OPENINGS.match(above) is not None or markers.is_motto(above)
    return named and not whole and markers.is_capitals(above) and markers.is_capitals(part)


def _goes_on(above: str, part: str) -> bool:
    """Whether a column too narrow cut a title, a date or a recipient's name there.

    >>> _goes_on("CỘNG HÒA XÃ", "HỘI CHỦ NGHĨA VIỆT NAM"), _goes_on("UBND TỈNH", "SỞ Y TẾ")
    (True, False)
    >>> _goes_on("Mẫu, ngày 5 tháng 7 năm", "2025"), _goes_on("- TT Tỉnh ủy, TT", "HĐND tỉnh;")
    (True, True)
    """
    joined = fold(f"{above} {part}")
    if any(title.startswith(joined) for title in TITLES):
        return True
    if AWAITS_NUMBER.search(above) and part[0].isdigit():
        return True
    entry = markers.may_open_bullet(above) and not markers.ends_sentence(above)
    return entry and not (markers.is_capitals(part) or is_name(part))
