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


def plain_measures(folded: str) -> str:
    """Return folded words with their measures in one spelling, whoever wrote or said them.

    >>> plain_measures("quan 80m² dung 12 khoi nuoc, 60 so dien"), plain_measures("khoi 6 co 3 khoi lop")
    ('quan 80 m2 dung 12 m3 nuoc, 60 kwh dien', 'khoi 6 co 3 khoi lop')
    """
    for pattern, written in _SPELLINGS:
        folded = pattern.sub(written, folded)
    return folded


def of_the_unit_told(folded: str) -> str:
    """Return a folded question with the one of many units that it asks of as their number.

    Who uses 18 and asks of the 15th asks where 15 is.

    >>> of_the_unit_told("xai 18 khoi nuoc thi khoi thu 15 tinh gia bao nhieu")
    'xai nuoc thi 15 m3 tinh gia bao nhieu'
    """
    told = _NTH.search(folded)
    if told is None:
        return plain_measures(folded)
    unit = plain_measures(f"1 {told['unit']}{told['of'] or ''}").split()[1]
    rest = plain_measures(folded[: told.start()] + "\0" + folded[told.end() :])
    rest = re.sub(rf"(?<![\d.,])\d+ {unit}\b ?", "", rest)
    return rest.replace("\0", f"{told['n']} {unit}")


_SPELLINGS = (
    (re.compile("²"), "2"),
    (re.compile("³"), "3"),
    (re.compile(r"(?<=\d)(?=(?:m[23]?|kwh|ha|kg|km)\b)"), " "),
    (re.compile(r"\b(?:met|thuoc) vuong\b"), "m2"),
    (re.compile(r"\b(?:met khoi|khoi(?= nuoc\b)|(?<=\d )khoi(?! (?:lop|nganh|thi|\d)))\b"), "m3"),
    (re.compile(r"\b(?:kw|(?:so|ky|ki|chu)(?= dien\b))\b"), "kwh"),
)
_NTH = re.compile(
    r"\b(?P<unit>khoi|met khoi|m3|m³|so|ky|ki|chu|kwh|kw)(?P<of> (?:nuoc|dien))? thu (?P<n>\d{1,4})\b"
)
