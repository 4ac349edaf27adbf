"""What "bao nhiêu" asks to be counted in, as documents write it: "mấy tiếng" for hours."""

from __future__ import annotations

import re

from knowledge.text import fold

HOW_MANY = r"(?:bao nhiêu|bao nhieu|(?:mấy|may)(?![^,;.?]*\bbao nhi[eê]u))"
"""Asks for a number. "Mấy khu công nghiệp có bao nhiêu trạm" asks once: the first only says "các"."""
SPOKEN = re.compile(
    r"(?:hom\b(?! nay)|tieng\b(?! (?:anh|viet|dan|noi|on|trung|phap|nuoc|dong|hat|chuong))|hec ?-? ?ta|do la|do|cay so vuong|cay so|ki lo met vuong|ki lo met)\b"
)
_WRITTEN = {
    "hom": "ngày",
    "tieng": "giờ",
    "hecta": "ha",
    "dola": "USD",
    "cayso": "km",
    "caysovuong": "km2",
    "kilometvuong": "km2",
}
_DOLLARS = re.compile(
    r"\s*(?:(?:nghìn|ngàn|triệu|tỷ|tỉ|nghin|ngan|trieu|ty|ti)\s+)*(?:đô|usd)\b(?! (?:thị|hộ))",
    re.IGNORECASE,
)


def written_unit(following: str) -> str | None:
    """Return the unit of measure that words open with, as documents write it; null when none.

    >>> written_unit("héc-ta đất"), written_unit("tỷ đô"), written_unit("đô thị")
    ('ha', 'USD', None)
    """
    if _DOLLARS.match(following):
        return "USD"
    spoken = SPOKEN.match(fold(following).strip())
    return _WRITTEN.get(re.sub(r"[\s-]", "", spoken[0])) if spoken else None
