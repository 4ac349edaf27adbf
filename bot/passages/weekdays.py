"""Days of the week: a price "từ thứ Hai đến thứ Năm" is none of Saturday's."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from knowledge.text import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

_NAMES = {
    "thu hai": 2,
    "thu ba": 3,
    "thu tu": 4,
    "thu nam": 5,
    "thu sau": 6,
    "thu bay": 7,
    "chu nhat": 8,
}
_DAY = r"(?:thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat)"
_RUN = re.compile(rf"\b(?P<first>{_DAY})\s?(?:den(?: het)?|toi|-|–)\s?(?P<last>{_DAY})\b")
_ONE = re.compile(rf"\b{_DAY}\b")
_WEEKEND = re.compile(r"\bcuoi tuan\b")
_ASKED = re.compile(
    rf"(?:^|\b(?:vao|ngay|sang|chieu|toi|trua|dem|hom|bua|ca)) ?(?P<day>{_DAY})\b"
    rf"|\b(?P<sure>thu (?:bay|[2-7])|chu nhat|{_DAY} (?:nay|toi|tuan|hang tuan))\b"
    r"|\b(?P<end>cuoi tuan)\b"
)
"""A day asked of; "lần thứ hai" and "người thứ ba" are none."""
_COUNTED = re.compile(r"\b(?:lan|nguoi|con|dot|lop|nhom|ky|khoa|tang|hang|nam|vu|ca|ngay) $")
WEEKEND = frozenset((7, 8))
OF_OTHERS = 0.8
"""Several days of which the one asked of is none: it isn't so on that day."""


@lru_cache(maxsize=256)
def weekdays_asked(folded: str) -> frozenset[int]:
    """Return the days of the week on which what a folded question asks of is, Sunday as 8.

    >>> sorted(weekdays_asked("thu bay nay ve bao nhieu")), sorted(weekdays_asked("di cuoi tuan"))
    ([7], [7, 8])
    >>> weekdays_asked("con thu hai duoc bao nhieu"), weekdays_asked("lan thu 3 thi sao")
    (frozenset(), frozenset())
    """
    found: set[int] = set()
    for match in _ASKED.finditer(folded):
        if match["end"]:
            found |= WEEKEND
        elif not (match["sure"] and _COUNTED.search(folded[: match.start()])):
            found.add(_number(" ".join((match["day"] or match["sure"]).split()[:2])))
    return frozenset(found)


@lru_cache(maxsize=2048)
def weekdays_told(folded: str) -> frozenset[int]:
    """Return the days of the week that folded words of a document name, runs filled up.

    >>> sorted(weekdays_told("tu thu hai den thu nam")), sorted(weekdays_told("thu bay, chu nhat"))
    ([2, 3, 4, 5], [7, 8])
    """
    found = set(WEEKEND) if _WEEKEND.search(folded) else set[int]()
    for run in _RUN.finditer(folded):
        found |= set(range(_number(run["first"]), _number(run["last"]) + 1))
    return frozenset(found | {_number(one[0]) for one in _ONE.finditer(folded)})


def tells_of_day(folded: str, sentence: str) -> float:
    """Return how plainly a sentence tells whether a thing is on the day that a folded question names, from 0 to 1.

    >>> tells_of_day("chu nhat co mo khong", "Mở từ thứ Hai đến thứ Sáu, Chủ nhật")
    1.0
    >>> tells_of_day("chu nhat co mo khong", "Mở cửa từ thứ Hai đến thứ Sáu")
    0.8
    >>> tells_of_day("thu 5 co mo khong", "Mở các tối thứ Sáu, thứ Bảy, Chủ nhật")
    0.8
    >>> tells_of_day("chu nhat co mo khong", "Sáng thứ Tư hằng tuần lưu động")
    0.0
    """
    asked = weekdays_asked(folded)
    told = weekdays_told(fold(sentence)) if asked else frozenset[int]()
    if asked & told:
        return 1.0
    return OF_OTHERS if len(told) > 1 else 0.0


def words_of_day(folded: str) -> frozenset[str]:
    """Return the syllables by which a folded question names a day of the week.

    >>> sorted(words_of_day("chu nhat co mo khong"))
    ['chu', 'nhat']
    """
    named = (match["day"] or match["sure"] or match["end"] for match in _ASKED.finditer(folded))
    return frozenset(syllable for day in named for syllable in day.split()[:2])


def of_weekdays(folded: str, headers: Sequence[str]) -> list[str]:
    """Return the headers of the days asked for and those of none; all where none is of one.

    >>> of_weekdays("chu nhat ve bao nhieu", ["Thứ Hai - thứ Năm", "Thứ Sáu - Chủ nhật", "Phà"])
    ['Thứ Sáu - Chủ nhật', 'Phà']
    """
    asked = weekdays_asked(folded)
    told = {header: weekdays_told(fold(header)) for header in headers} if asked else {}
    if not any(asked & days for days in told.values()):
        return [*headers]
    return [header for header in headers if not told[header] or asked & told[header]]


def other_weekday(folded: str, words: str) -> bool:
    """Whether a folded question is of one day of the week, and words are of others alone.

    >>> other_weekday("thu bay ve bao nhieu", "195.000 đồng/lượt từ thứ Hai đến thứ Năm")
    True
    """
    asked = weekdays_asked(folded)
    told = weekdays_told(fold(words)) if asked else frozenset[int]()
    return bool(told) and not asked & told


def _number(day: str) -> int:
    return _NAMES[day] if day in _NAMES else int(day.split()[1])
