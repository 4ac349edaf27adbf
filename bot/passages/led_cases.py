"""The case that a lead-in opens for the lines below it, told by a number: "Trường hợp in hai mặt: …"."""

from __future__ import annotations

import re
from functools import lru_cache

from bot.passages.ordinals import figure_of
from knowledge.text import fold


def led_for_another(asked: str, lead: str) -> bool:
    """Whether a lead-in opens a case that has another number of what the question, folded, counts.

    Spans of time and amounts are told by ranges, and a bound holds several numbers.

    >>> led_for_another("in mot mat thi le trai bao nhieu", "Trường hợp văn bản in hai mặt, như sau:")
    True
    >>> led_for_another("in 2 mat thi le trai bao nhieu", "Trường hợp văn bản in hai mặt, như sau:")
    False
    >>> led_for_another("sinh mot con", "Đối với phụ nữ sinh từ hai con trở lên:")
    False
    """
    folded = " ".join(fold(lead).split())
    if not _CASE.match(folded) or _BOUND.search(folded):
        return False
    wanted, told = _counted(asked), _counted(folded)
    return any(noun in told and not numbers & told[noun] for noun, numbers in wanted.items())


def counts_a_case(asked: str) -> bool:
    """Whether a folded question counts anything that may tell a case.

    >>> counts_a_case("in mot mat"), counts_a_case("in bao nhieu")
    (True, False)
    """
    return bool(_counted(asked))


@lru_cache(maxsize=512)  # a question is held against the lead-in of every figure
def _counted(folded: str) -> dict[str, set[str]]:
    """Return the numbers that stand before each noun."""
    found: dict[str, set[str]] = {}
    for match in _COUNTED.finditer(folded):
        found.setdefault(match["noun"], set()).add(figure_of(match["number"]).lstrip("0"))
    return found


_CASE = re.compile(
    r"\W*(?:(?:[a-z]|\d{1,2})[.)] ?)?(?:(?:trong )?truong hop|doi voi|neu|voi|khi)\b"
)
_BOUND = re.compile(r"\b(?:tu|tren|duoi|den|hon|qua|it nhat|toi (?:da|thieu)|tro len|tro xuong)\b")
_MEASURE = (
    "nam|thang|ngay|tuan|gio|phut|lan|dong|nghin|trieu|ty|phan|muc|diem|dieu|khoan|so|cach|trong"
)
_COUNTED = re.compile(
    rf"\b(?P<number>mot|hai|ba|bon|\d{{1,2}})\s+(?P<noun>(?!(?:{_MEASURE})\b)[a-z]{{2,}})\b"
)
