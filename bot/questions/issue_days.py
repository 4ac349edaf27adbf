"""In which days the documents asked for were issued: "ban hành trong tháng 3 năm 2026"."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from dataclasses import dataclass

from bot.questions.document_questions import KIND

_LEAD = rf"(?:trong|vao|hoi|tu|cua|ban hanh|k[yi]|phat hanh|ra|thong qua|{KIND})"
_YEAR = r"(?:\s*[/-]\s*|\s+nam\s+|\s+)(?P<year>(?:19|20)\d\d)"
_DAYS = re.compile(
    r"\b(?:(?:tu |trong |vao )?(?:cac |hai )?ngay )?(?P<first>\d{1,2})(?:[/-](?P<from>\d{1,2}))? ?(?:va|den|toi|den het|hoac|-|,) ?(?:ngay )?(?P<last>\d{1,2})(?:[/-]| thang )(?P<month>\d{1,2})(?:[/-]| nam )(?P<year>(?:19|20)\d\d)\b"
)
_DAY = re.compile(
    r"\b(?:ngay|hom|bua|vao) (?P<day>\d{1,2})(?:[/-]| thang )(?P<month>\d{1,2})(?:[/-]| nam )(?P<year>(?:19|20)\d\d)\b"
)
_MONTHS = re.compile(
    rf"(?:\b{_LEAD} (?:tu )?|(?:^|\b{_LEAD} )(?P<part>dau|giua|cuoi) |^)thang (?P<month>\d{{1,2}})(?:\s*(?:-|den|toi|den het)\s*(?:thang )?(?P<last>\d{{1,2}})(?!\d|/\d\d?/))?(?:{_YEAR})?\b"
)
_ISSUES = r"(?=,? (?:\w+ ){0,9}?(?:ban hanh|phat hanh|thong qua|cong bo|k[yi]|ra) )"
_MONTH_FIRST = re.compile(
    rf"(?<!giao ban )(?<!\bhop )(?<!phien )(?<!nhiem vu )\bthang (?P<month>\d{{1,2}})(?:{_YEAR})?{_ISSUES}"
)
_QUARTER_FIRST = re.compile(
    rf"(?<!giao ban )(?<!\bhop )(?<!phien )(?<!nhiem vu )\bquy (?P<quarter>iv|i{{1,3}}|[1-4])(?:{_YEAR})?{_ISSUES}"
)
"""The time before the verb: "tháng 11/2025 ra những chỉ thị nào"."""
_QUARTER = re.compile(rf"\b{_LEAD} quy (?P<quarter>iv|i{{1,3}}|[1-4])(?:{_YEAR})?\b")
_HALF = re.compile(
    r"\b(?:6|sau) thang (?P<half>dau|cuoi)(?: nam)?(?:(?: nam)? (?P<year>(?:19|20)\d\d))?\b"
)
_THIRD = re.compile(
    rf"(?:^|\b{_LEAD} |, )(?P<third>dau|giua|cuoi) (?:nam )?(?P<year>(?:19|20)\d\d)\b{_ISSUES}"
)
"""A year's beginning, middle or end, before the verb: "cuối 2025 tỉnh ra những kế hoạch nào"."""
_YEARLY = re.compile(
    r"\b(?:ban hanh|k[yi]|phat hanh|ra|thong qua)(?: trong| vao)? nam (?P<year>(?:19|20)\d\d)\b"
)
_MONTHS_OF_YEAR = 12
_THIRDS = {"dau": (1, 4), "giua": (5, 8), "cuoi": (9, 12)}
_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4}


@dataclass(frozen=True, slots=True)
class IssueDays:
    """The first and the last day, and where the question says them."""

    first: dt.date
    last: dt.date
    start: int
    end: int


def issue_days(folded: str, as_of: dt.date) -> IssueDays | None:
    """Return the days in which the documents of a folded question were issued; null for none.

    A month without a year is of the year of ``as_of``.

    >>> day = dt.date(2026, 10, 1)
    >>> found = issue_days("van ban ban hanh trong thang 2 nam 2026", day)
    >>> (found.first.isoformat(), found.last.isoformat()) if found else None
    ('2026-02-01', '2026-02-28')
    >>> found = issue_days("ubnd tinh thang 11/2025 ra nhung chi thi nao", day)
    >>> (found.first.isoformat(), found.last.isoformat()) if found else None
    ('2025-11-01', '2025-11-30')
    >>> found = issue_days("cuoi nam 2025 so y te ban hanh may ke hoach", day)
    >>> (found.first.isoformat(), found.last.isoformat()) if found else None
    ('2025-09-01', '2025-12-31')
    >>> issue_days("ke hoach thang 13", day), issue_days("van ban ve chuyen doi so", day)
    (None, None)
    """
    several = _several_days(folded)
    if several:
        return several
    match = _DAY.search(folded)
    if match:
        months = int(match["month"]), int(match["month"])
        span = _days(int(match["year"]), *months)
        day = int(match["day"])
        if span is None or not 1 <= day <= span[1].day:
            return None
        first = span[0].replace(day=day)
        return IssueDays(first, first, match.start(), match.end())
    for pattern in (_MONTHS, _QUARTER, _MONTH_FIRST, _QUARTER_FIRST, _HALF, _THIRD, _YEARLY):
        match = pattern.search(folded)
        if match:
            said = match.groupdict()
            span = _days(int(said.get("year") or as_of.year), *_months(said))
            if span is None:
                return None
            return IssueDays(*_part(span, said.get("part")), match.start(), match.end())
    return None


def _several_days(folded: str) -> IssueDays | None:
    """Return the days from the first of several named to the last: "ngày 26 và 27/11/2025".

    >>> found = _several_days("van ban ban hanh ngay 26 va 27/11/2025")
    >>> (found.first.isoformat(), found.last.isoformat()) if found else None
    ('2025-11-26', '2025-11-27')
    """
    match = _DAYS.search(folded)
    if match is None:
        return None
    year, month = int(match["year"]), int(match["month"])
    try:
        first = dt.date(year, int(match["from"] or month), int(match["first"]))
        last = dt.date(year, month, int(match["last"]))
    except ValueError:
        return None
    return IssueDays(first, last, match.start(), match.end()) if first <= last else None


def _part(days: tuple[dt.date, dt.date], part: str | None) -> tuple[dt.date, dt.date]:
    """Return the ten days at the beginning, in the middle or at the end of a month.

    >>> february = dt.date(2026, 2, 1), dt.date(2026, 2, 28)
    >>> [day.day for day in _part(february, "cuoi")], [day.day for day in _part(february, None)]
    ([21, 28], [1, 28])
    """
    first, last = days
    if part == "dau":
        return first, first.replace(day=10)
    if part == "giua":
        return first.replace(day=11), first.replace(day=20)
    return (last.replace(day=21), last) if part == "cuoi" else days


def _months(said: dict[str, str | None]) -> tuple[int, int]:
    if said.get("month"):
        first = int(said["month"] or 0)
        return first, int(said.get("last") or first)
    quarter = said.get("quarter")
    if quarter:
        number = _QUARTERS.get(quarter) or int(quarter)
        return 3 * number - 2, 3 * number
    third = said.get("third")
    if third:
        return _THIRDS[third]
    half = said.get("half")
    return (1, 12) if half is None else (1, 6) if half == "dau" else (7, 12)


def _days(year: int, first: int, last: int) -> tuple[dt.date, dt.date] | None:
    """Return the first day of a month and the last of another; null when there are no such."""
    if not 1 <= first <= last <= _MONTHS_OF_YEAR:
        return None
    return dt.date(year, first, 1), dt.date(year, last, calendar.monthrange(year, last)[1])
