"""Dates and periods as Vietnamese writes them: "giai đoạn 2026 - 2030", "từ nay đến …"."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from knowledge.documents import Span
from knowledge.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

DATE = (
    r"(?:ngay\s*)?(?P<{0}d>\d{{1,2}})\s*(?:/|\.|-|thang)\s*(?P<{0}m>\d{{1,2}})"
    r"\s*(?:/|\.|-|nam(?:\s+[a-z]\s)?)\s*(?P<{0}y>(?:19|20)\d\d)"
)
_DATE = re.compile(r"\b" + DATE.format("a"))
_HOUR = r"(?:\d{1,2}\s*(?:gio|h|g)\s*(?:\d{1,2}\s*(?:phut)?)?,?\s*)?"
_RANGE = re.compile(
    rf"\btu\s+{_HOUR}(?:ngay\s+)?(?P<ad>\d{{1,2}})(?:\s*(?:/|\.|-|\s+thang\s+)\s*(?P<am>\d{{1,2}})"
    rf"(?:\s*(?:/|\.|-|\s+nam\s+)\s*(?P<ay>(?:19|20)\d\d))?)?"
    rf"\s*(?:den|-)\s*(?:het\s+)?{_HOUR}{DATE.format('b')}"
)
_YEARS = re.compile(
    r"\b(?:giai doan|thoi ky|nhiem ky|cac nam|nam)\s+(?:tu\s+)?(?:nam\s+)?(?P<a>20\d\d)"
    r"\s*(?:-|–|den(?: nam)?)\s*(?:nam\s+)?(?P<b>20\d\d)"
)
_MONTHS = re.compile(
    r"\btu\s+(?:dau\s+)?thang\s+(?P<m>\d{1,2})(?:\s*(?:/|,?\s*nam\s+)\s*(?P<y>20\d\d))?"
    r"\s*(?:-|den)\s*(?:het\s+|cuoi\s+)?thang\s+(?P<n>\d{1,2})\s*(?:/|,?\s*nam\s+)\s*(?P<z>20\d\d)"
)
_UNTIL_MONTH = re.compile(
    r"\bden\s+(?:het\s+|cuoi\s+)?thang\s+(?P<n>\d{1,2})\s*(?:/|,?\s*nam\s+)\s*(?P<z>20\d\d)"
)
_SCHOOL_YEAR = re.compile(r"\bnam hoc\s+(?P<a>20\d\d)\s*[-–]\s*(?P<b>20\d\d)")  # 1/9 to 31/8
_UNTIL_DATE = re.compile(rf"\b(?:den het|den|truoc)\s+{DATE.format('a')}")
_UNTIL_YEAR = re.compile(r"(?<!tam nhin )(?<!dinh huong )\bden\s+(?:het\s+)?nam\s+(?P<b>20\d\d)")
_QUARTER = re.compile(r"\bquy\s+(?P<q>iv|i{1,3}|[1-4])\s*(?:/|,?\s*nam\s+)\s*(?P<y>20\d\d)")
_MONTH = re.compile(r"\b(?:trong )?thang\s+(?P<m>\d{1,2})\s*(?:/|,?\s*nam\s+)\s*(?P<y>20\d\d)")
_YEAR = re.compile(r"\bnam\s+(?P<a>20\d\d)\b")
_HORIZON = re.compile(r"(?:tam nhin|dinh huong)(?:\s+den)?(?:\s+nam)?\s*\d*\W*$")
_OTHER = re.compile(
    r"(?:nghi quyet|quyet dinh|cong van|luat|ke hoach|chi thi|thong tu|nghi dinh|ket luan|huong dan) so\b"
)
_HALF = re.compile(r"\b(?:6|06|sau) thang (?P<h>dau|cuoi) nam\s+(?P<y>20\d\d)\b")
_CONGRESS = re.compile(r"\bdai hoi\b[^;.]*$")
_MEETING = re.compile(
    r"\b(?:cuoc hop|phien hop|hop|hoi nghi|buoi lam viec|giao ban|ky hop)\b[^,;.]*$"
)


@dataclass(frozen=True, slots=True)
class Period:
    """Days from ``start`` to ``end``, both included, and where each was read in its text."""

    start: dt.date | None
    end: dt.date | None
    span: Span
    of_school_year: bool = False


def title_period(title: str) -> Period | None:
    """Return the period that a title names.

    The last year of a title is the one that it plans for, since the first ones are often
    those that it reports on.

    >>> p = title_period("Tuyên truyền kết quả năm 2023, nhiệm vụ năm 2024")
    >>> str(p.start), str(p.end)
    ('2024-01-01', '2024-12-31')
    >>> p = title_period("Phát triển kinh tế số giai đoạn 2026 - 2030, tầm nhìn đến năm 2045")
    >>> str(p.start), str(p.end)
    ('2026-01-01', '2030-12-31')
    """
    folded = fold(title)
    cited = _OTHER.search(folded)
    own = folded[: cited.start()] if cited else folded
    meeting = _MEETING.search(own)
    own = own[: meeting.start()] if meeting else own
    period = _explicit(own) or _years(own) or _single(own)
    if period is None and cited:
        period = _after_citation(folded)
    return period


def _after_citation(folded: str) -> Period | None:
    found = re.search(r"\btren dia ban\b", folded)
    if not found:
        return None
    period = _years(folded[found.start() :]) or _single(folded[found.start() :])
    return moved(period, found.start()) if period else None


def period_of_line(folded: str) -> Period | None:
    """Return the period that a line of time names: days, years, a quarter, a month, a year."""
    return _explicit(folded) or _years(folded) or _single(folded)


def moved(period: Period, by: int) -> Period:
    """Return the period with its place moved along."""
    return replace(period, span=Span(period.span.start + by, period.span.end + by))


def stated_range(folded: str) -> Period | None:
    """Return the first stretch "từ ngày … đến (hết) ngày …" of a folded text.

    >>> stated_range("tu 07 gio ngay 10/5/2026 den 18 gio ngay 14/5/2026").end
    datetime.date(2026, 5, 14)
    """
    match = _RANGE.search(folded)
    return _period(_range_start(match), day_of(match, "b"), match) if match else None


def _range_start(match: re.Match[str]) -> dt.date | None:
    """Return the first day; its month and year may stand with the last one only."""
    return _date(match["ay"] or match["by"], match["am"] or match["bm"], match["ad"])


def _explicit(folded: str) -> Period | None:
    stretch = stated_range(folded)
    if stretch:
        return stretch
    match = _MONTHS.search(folded) or _UNTIL_MONTH.search(folded)
    if match:
        first = match.groupdict().get("m")
        start = _date(match.groupdict().get("y") or match["z"], first, "1") if first else None
        return _period(start, _month_end(int(match["z"]), int(match["n"])), match)
    match = _UNTIL_DATE.search(folded)
    return _period(None, day_of(match, "a"), match) if match else None


def _month_end(year: int, month: int) -> dt.date | None:
    if not 1 <= month <= 12:  # noqa: PLR2004 - months of a year
        return None
    return dt.date(year, month, calendar.monthrange(year, month)[1])


def _years(folded: str) -> Period | None:
    school = _SCHOOL_YEAR.search(folded)
    if school:
        first, last = dt.date(int(school["a"]), 9, 1), dt.date(int(school["b"]), 8, 31)
        return Period(first, last, Span(school.start(), school.end()), of_school_year=True)
    for match in _YEARS.finditer(folded):
        if match[0].startswith("nhiem ky") and _CONGRESS.search(folded[: match.start()]):
            continue
        if int(match["b"]) >= int(match["a"]):
            return _period(dt.date(int(match["a"]), 1, 1), dt.date(int(match["b"]), 12, 31), match)
    return None


def _single(folded: str) -> Period | None:
    half = _HALF.search(folded)
    if half:
        first = 1 if half["h"] == "dau" else 7
        return _months(int(half["y"]), first, first + 5, half)
    match = _QUARTER.search(folded)
    if match:
        first = ("i", "ii", "iii", "iv", "1", "2", "3", "4").index(match["q"]) % 4 * 3 + 1
        return _months(int(match["y"]), first, first + 2, match)
    match = _MONTH.search(folded)
    if match and 1 <= int(match["m"]) <= 12:  # noqa: PLR2004 - months of a year
        return _months(int(match["y"]), int(match["m"]), int(match["m"]), match)
    years = [m for m in _YEAR.finditer(folded) if not _dated(folded, m) and not _horizon(folded, m)]
    until = [m for m in _UNTIL_YEAR.finditer(folded) if not _horizon(folded, m)]
    if until and (not years or years[-1].end() <= until[-1].end()):
        return _period(None, dt.date(int(until[-1]["b"]), 12, 31), until[-1])
    if not years:
        return None
    year = int(years[-1]["a"])
    return _period(dt.date(year, 1, 1), dt.date(year, 12, 31), years[-1])


def _dated(folded: str, match: re.Match[str]) -> bool:
    return bool(re.search(r"thang\s+\d{1,2}\s+$", folded[: match.start()]))


def _horizon(folded: str, match: re.Match[str]) -> bool:
    return bool(_HORIZON.search(folded[: match.start()]))


def _months(year: int, first: int, last: int, match: re.Match[str]) -> Period | None:
    return _period(dt.date(year, first, 1), _month_end(year, last), match)


def _period(start: dt.date | None, end: dt.date | None, match: re.Match[str]) -> Period | None:
    if (start is None and end is None) or (start and end and start > end):
        return None
    return Period(start, end, Span(match.start(), match.end()))


def day_of(match: re.Match[str], name: str) -> dt.date | None:
    """Return the date of a match of `DATE`; null when the calendar has no such day."""
    return _date(match[f"{name}y"], match[f"{name}m"], match[f"{name}d"])


def _date(year: str, month: str, day: str) -> dt.date | None:
    try:
        return dt.date(int(year), int(month), int(day))
    except ValueError:
        return None


def every_date(text: str) -> Iterator[tuple[dt.date, Span]]:
    """Yield every full date of the text and its place."""
    for match in _DATE.finditer(fold(text)):
        day = day_of(match, "a")
        if day:
            yield day, Span(match.start(), match.end())


def first_date(text: str) -> tuple[dt.date, Span] | None:
    """Return the first full date of the text and its place.

    >>> str(first_date("Sơn La, ngày 19 tháng 11 năm 2025")[0])
    '2025-11-19'
    >>> first_date("Hà Nội, ngày   tháng 4 năm 2026") is None
    True
    """
    return next(every_date(text), None)
