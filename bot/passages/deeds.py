"""What is done for whom: "hộ nghèo được hỗ trợ bao nhiêu" is told by what they get, not by their share."""

from __future__ import annotations

import re
from functools import lru_cache

_HOW_MUCH = (
    r"(?: (?:them|toi da|toi thieu|thanh toan|tien|von|so tien|muc|la|len|duoc|den|tu|gi)){0,3} (?:bao nhieu|may)\b"
    r"(?! (?:ho|nguoi|em|chau|xa|phuong|truong|doi tuong|lan|thang|nam|ngay|dot|buoi))"
)
_DEEDS = (
    (
        re.compile(
            rf"\b(?:ho tro|tro cap|phu cap|boi duong|tang qua|thuong|den bu|boi thuong){_HOW_MUCH}"
        ),
        re.compile(
            r"\b(?:hỗ trợ|trợ cấp|phụ cấp|bồi dưỡng|tặng|quà|thưởng|cấp(?! \d| xã| tỉnh| huyện| trên| dưới| cơ sở| ủy)|chi(?! bộ| nhánh| cục| tiết| đoàn)"
            r"|trả|hưởng|nhận|(?<!định )mức(?! độ| sống| tăng)|đền bù|bồi thường|bù|kinh phí|tiền|đồng(?! bào| bộ| thời| chí| nhân| đều| hành)|ưu đãi|chế độ|được giảm|miễn)\b"
        ),
    ),
    (
        re.compile(rf"\b(?:cho vay|duoc vay|vay von|vay){_HOW_MUCH}"),
        re.compile(r"\b(?:vay|tín dụng|vốn|dư nợ|lãi suất|gói)\b"),
    ),
    (
        re.compile(
            rf"\b(?:duoc|thi|co) (?:giam|bot|chiet khau){_HOW_MUCH}(?! (?:diem|%)? ?so voi\b)"
        ),
        re.compile(r"\b(?:giảm|bớt|miễn|chiết khấu|trừ|ưu đãi|bằng|thấp hơn)\b"),
    ),
    (
        re.compile(rf"\b(?:bi phat|xu phat|phat){_HOW_MUCH}"),
        re.compile(r"\b(?:phạt|xử lý|trừ|thu hồi|nộp)\b"),
    ),
)


def misses_deed(asked: str, *texts: str) -> bool:
    """Whether a folded question asks how much is given, lent or fined, and no text tells of that.

    >>> asked = "ho ngheo duoc ho tro bao nhieu"
    >>> misses_deed(asked, "Tỷ lệ hộ nghèo còn 11,2%"), misses_deed(asked, "Hộ nghèo: 200.000 đồng/tháng")
    (True, False)
    >>> misses_deed("ty le ho ngheo bao nhieu", "Tỷ lệ hộ nghèo còn 11,2%")
    False
    >>> misses_deed("phan loai rac thi duoc giam bao nhieu phan tram", "100% điểm du lịch phân loại rác")
    True
    """
    tells = _told_as(asked)
    around = " ".join(texts).lower() if tells else ""
    return any(not told.search(around) for told in tells)


@lru_cache(maxsize=256)
def _told_as(asked: str) -> list[re.Pattern[str]]:
    return [tells for asks, tells in _DEEDS if asks.search(asked)]
