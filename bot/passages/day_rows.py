"""Rows of days in a table, as of a duty roster: who asks of one day isn't told of another's."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import lru_cache

from bot.passages.table_rows import cells
from bot.questions.completed_text import parted
from knowledge.text import fold

_D = r"(?P<day>\d{1,2})(?:/| thang )(?P<month>\d{1,2})(?![\d.]|/[a-z]|-[a-z])"
_DAY = re.compile(rf"(?<![\d/.-]){_D}")
_RUN = re.compile(
    r"(?<![\d/.])(?P<first>\d{1,2})(?:(?:/| thang )(?P<of>\d{1,2}))?(?:/\d{4})? ?(?:-|–|den)(?: het)?(?: ngay)? ?(?P<last>\d{1,2})(?:/| thang )(?P<month>\d{1,2})\b"
)
_OF_DAYS = re.compile(
    r"(?:thu (?:hai|ba|tu|nam|sau|bay) )?(?:ngay|thoi gian|thoi diem|lich|buoi)\b"
)
_OPENS = re.compile(
    rf"(?:(?:sang|chieu|toi|buoi|ngay|tu|thu|hai|ba|nam|sau|bay|chu nhat)\b[ ,(]*)*(?:\d{{1,2}} ?[-–] ?)?{_D}"
)
_ASKS_DAY = re.compile(
    r"\b(?:ngay|hom|bua|khi|luc|thang|buoi|dot|thu) (?:nao|may)\b|\bbao (?:gio|lau)\b|\bhom nay\b"
)
_NOT_ON = re.compile(
    r"\b(?:truoc|sau|den|toi|tu|qua|het|lo|tre|han|cuoi|hoan|doi|chuyen|thay)(?: (?:la|buoi|lich|het|sau|truoc|kham|hop|hen|ngay|hom))* $"
    r"|\b(?:so|quyet dinh|ke hoach|nghi quyet|cong van|thong bao|huong dan|chi thi|van ban|to trinh|bao cao|ban hanh|ky)\b[^,;?]{0,30}$"
)
"""What stands before a day on which a thing isn't done: a bound, or a paper's own day."""


def other_day(folded: str, row: str) -> bool:
    """Whether a folded question is of one day, and a row of a table of days of others alone.

    >>> row = "Ngày: 10/10 | Trực: An"
    >>> other_day("ngay 24/10 ai truc", row), other_day("hom 10 thang 10 ai truc", row)
    (True, False)
    >>> other_day("truoc ngay 24/10 ai truc", row), other_day("lo buoi 24/10 thi hom nao co", row)
    (False, False)
    """
    return day_fits(folded, row) is False


def day_fits(folded: str, row: str) -> bool | None:
    """Return whether a row is of the day that a folded question names; null where either is of none.

    >>> day_fits("sang 17/7 lam gi", "Việc: Nhập học | Thời gian: Từ ngày 16/7 đến ngày 18/7/2026")
    True
    """
    day = day_asked(folded)
    told = _days_of(row) if day else ()
    if not day or not told:
        return None
    return any(a <= day <= b if a <= b else day >= a or day <= b for a, b in told)


@lru_cache(maxsize=128)
def day_asked(folded: str) -> tuple[int, int] | None:
    """Return the one day, as month and day, on which what is asked about is; null where none is.

    Of a follow-up it is its own day, or the one before counted on from.

    >>> day_asked("thu bay 24/10/2026 ai truc"), day_asked("ke hoach ban hanh ngay 24/10 noi gi")
    ((10, 24), None)
    >>> day_asked("hom 31/10 – ngay 24/10 ai truc"), day_asked("tuan sau do – ngay 24/10 ai truc")
    ((10, 31), (10, 31))
    """
    own, earlier = parted(folded)
    if _ASKS_DAY.search(own):
        return None
    told = _one_day(own)
    if told or not earlier or _DAY.search(own):
        return told
    told = _one_day(earlier)
    on = next((days for words, days in _ON.items() if re.search(words, own)), 0)
    return _days_on(told, on) if told and on else told


def _one_day(folded: str) -> tuple[int, int] | None:
    found = {(int(m["month"]), int(m["day"])): m.start() for m in _DAY.finditer(folded)}
    bounded = any(_NOT_ON.search(folded[:start]) for start in found.values())
    return None if len(found) != 1 or bounded else next(iter(found))


def _days_on(day: tuple[int, int], days: int) -> tuple[int, int] | None:
    """Return the day so many days later, of any year without a leap day; null for no day at all."""
    try:
        there = date(_ANY_YEAR, *day) + timedelta(days=days)
    except ValueError:
        return None
    return there.month, there.day


_ANY_YEAR = 2025
_ON = {
    r"\btuan (?:sau|toi|ke|tiep)\b": 7,
    r"\btuan truoc\b": -7,
    r"\b(?:hom|ngay|bua) (?:hom )?(?:sau|ke|tiep)\b": 1,
    r"\b(?:hom|ngay|bua) (?:hom )?truoc\b": -1,
}
"""What counts days on from the one told."""


@lru_cache(maxsize=2048)
def _days_of(row: str) -> tuple[tuple[tuple[int, int], tuple[int, int]], ...]:
    """Return the days, first and last, of a row whose first cell or a column of days tells them."""
    found = []
    for at, (header, value) in enumerate(cells(row)):
        folded = fold(value)
        if (at and not _OF_DAYS.match(fold(header))) or not _OPENS.match(folded):
            continue
        for run in _RUN.finditer(folded):
            last = (int(run["month"]), int(run["last"]))
            found.append(((int(run["of"] or run["month"]), int(run["first"])), last))
        for each in _DAY.finditer(_RUN.sub(" ", folded)):
            day = (int(each["month"]), int(each["day"]))
            found.append((day, day))
    return tuple(found)
