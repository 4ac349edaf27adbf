"""Whether a figure is to be reached (chỉ tiêu), was reached (kết quả), or is laid down (định mức).

Rates, limits, times and sums provided are laid down; a past period is a result, a coming one a
target; then the sentence's own words decide, the headings above, and last the document's kind.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from knowledge.documents import FigureNature
from knowledge.measure_units import UnitKind
from knowledge.text import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from knowledge.documents import Metadata
    from knowledge.quantities import Quantity

_TARGET = re.compile(
    r"\b(?:phan dau|muc tieu|chi tieu (?!da)|du kien|se |ke hoach nam|den nam 20[3-9]\d|tam nhin|dinh huong|nham|huong toi"
    r"|dat (?:tren|it nhat|toi thieu|tu \d))"
)
_RESULT = re.compile(
    r"\b(?:uoc dat|uoc|da (?:dat|hoan thanh|co|to chuc|trien khai|duoc|ban hanh|thuc hien|giai ngan|xay dung)|dat duoc"
    r"|hien co|hien nay|hien con|den nay|luy ke|xay ra|toan (?:tinh|huyen|xa|thanh pho|nganh|quoc) (?:hien |da |moi )?co|thuc hien nam|trong nam qua|ghi nhan|ket qua dat"
    r"|con (?:thieu|lai))"
)
_REPORTS = re.compile(
    r"\b(?:ket qua|tinh hinh|danh gia|thuc trang|thuc hien nam|uoc thuc hien|boi canh)\b"
)
_DONE = re.compile(
    r"(?<!\w)đã\s(?!được\s(?:phê duyệt|sửa đổi|giao|quy định|cấp|ban hành|quốc hội|hội đồng)|ban hành|nhận|quy định)"
)
_REACHED_COLUMN = re.compile(
    r"\b(?:thực hiện(?! (?:năm|từ))|thực hiện năm 20|ước|kết quả|TH|hiện trạng|đạt được)\b",
    re.IGNORECASE,
)
_PLANNED_COLUMN = re.compile(
    r"\b(?:kế hoạch|KH|mục tiêu|chỉ tiêu|phấn đấu|định hướng)\b", re.IGNORECASE
)
_RATE = re.compile(
    r"\b(?:muc (?:chi|ho tro|thu|phi|khoan|phat|vay|thuong|tro cap|luong|dong|huong|kinh phi)|(?<!voi )dinh muc|khong qua|khong vuot"
    r"|toi da|(?<!cap )(?<!phan )phat (?:tien|tu)|tieu chuan|tan suat|phu cap|le phi|lai suat|khong (?:nho|lon|it|cao|thap) hon|ngay lam viec)\b"
)
_PROVIDED = re.compile(
    r"\b(?:kinh phi|chuong trinh muc tieu|bo tri|phan bo|tong muc|du toan|von (?:ngan|ke|dau|su|dieu|chuong|doi)|tong von|so von|ngan sach (?:tinh|trung"
    r"|dia|xa|thanh|nha nuoc (?:ho|cap|bo|dam))|nguon (?!luc)|xa hoi hoa|ho tro|muc von|du phong)"
)
_EARNED = re.compile(
    r"\b(?:thu (?:nhap|ngan sach|noi)|doanh thu|kim ngach|gia tri|quy mo|grdp|gdp|thu hut|giai ngan|phan dau|loi nhuan|dat (?:it|toi|tren|khoang))"
)
_NORM_NUMBER = re.compile(r"^\d+/(?:19|20)\d\d/")
_TARGET_KINDS = frozenset(
    {"Kế hoạch", "Chương trình", "Chương trình hành động", "Đề án", "Chỉ thị", "Phương án"}
)
_NORM_KINDS = frozenset(
    {
        "Luật",
        "Nghị định",
        "Thông tư",
        "Pháp lệnh",
        "Quy chế",
        "Quy định",
        "Thông tư liên tịch",
        "Điều lệ",
    }
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_LIMITS = re.compile(r"tối thiểu|ít nhất|tối đa|không quá|trở lên|trở xuống|không dưới|không vượt")


class Natures:
    """The natures of one document's figures."""

    def __init__(self, metadata: Metadata, title: str) -> None:
        self.kind = metadata.kind
        self.title = title
        years = [int(year) for year in _YEAR.findall(title)]
        dated = metadata.issued_on or metadata.applies_from
        self.year = dated.year if dated else max(years, default=None)
        self.lays_down = metadata.kind in _NORM_KINDS or bool(
            metadata.number and _NORM_NUMBER.match(metadata.number)
        )

    def of(
        self, quantity: Quantity, clause: str, qualifier: str | None, period: str | None
    ) -> FigureNature | None:
        """Return what the clause itself and its period say."""
        folded = fold(clause)
        timed = self._of_period(period)
        if timed is FigureNature.RESULT:
            return timed
        if is_rate(quantity, folded, qualifier) or is_provided(quantity, folded):
            return FigureNature.NORM
        return timed

    def of_words(self, sentence: str) -> FigureNature | None:
        """Return what the words of a sentence say."""
        folded = fold(sentence) + " "
        if _TARGET.search(folded):
            return FigureNature.TARGET
        if self.lays_down:
            return None
        reached = _RESULT.search(folded) or _DONE.search(sentence.lower())
        return FigureNature.RESULT if reached else None

    def of_column(self, header: str) -> FigureNature | None:
        """Return what a column's name says: thực hiện and ước are results, kế hoạch a target."""
        if _REACHED_COLUMN.search(header):
            return FigureNature.RESULT
        return FigureNature.TARGET if _PLANNED_COLUMN.search(header) else None

    def of_headings(self, above: Sequence[str]) -> FigureNature | None:
        """Return what the nearest heading that decides it says, else the document's kind."""
        for heading in [*above, self.title]:
            folded = fold(heading) + " "
            target, result = _TARGET.search(folded), _REPORTS.search(folded)
            if bool(target) != bool(result):
                return FigureNature.TARGET if target else FigureNature.RESULT
        if self.lays_down:
            return FigureNature.NORM
        if self.kind == "Báo cáo":
            return FigureNature.RESULT
        return FigureNature.TARGET if self.kind in _TARGET_KINDS else None

    def _of_period(self, period: str | None) -> FigureNature | None:
        years = _YEAR.findall(period or "")
        if not years or self.year is None:
            return None
        if int(years[-1]) < self.year:
            return FigureNature.RESULT
        return FigureNature.TARGET if int(years[-1]) > self.year else None


def is_rate(quantity: Quantity, folded: str, qualifier: str | None) -> bool:
    """Whether a number sets a rate, a time or a limit rather than a goal."""
    unit = fold(quantity.unit or "")
    if quantity.kind is UnitKind.TIME and "tuoi" not in unit:
        return True
    if quantity.kind is UnitKind.MONEY and "/" in unit and not _EARNED.search(folded):
        return True
    limited = bool(qualifier and _LIMITS.search(qualifier.lower()))
    if quantity.kind is UnitKind.PHYSICAL and limited:
        return True
    if unit.startswith("lan") and ("/" in unit or limited or "nam" in folded):
        return True
    return bool(_RATE.search(folded)) and not _EARNED.search(folded)


def is_provided(quantity: Quantity, folded: str) -> bool:
    """Whether a sum of money is provided (bố trí, phân bổ, hỗ trợ) and not earned."""
    if quantity.kind is not UnitKind.MONEY:
        return False
    return bool(_PROVIDED.search(folded)) and not _EARNED.search(folded)
