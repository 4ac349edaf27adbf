"""The applicable period (thời gian thực hiện), from the title or the body's own words."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from knowledge.documents import Span
from knowledge.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ingest.canonical import Line

DATE = (
    r"(?:ngay\s+)?(?P<{0}d>\d{{1,2}})\s*(?:/|\.|-|\s+thang\s+)\s*(?P<{0}m>\d{{1,2}})"
    r"\s*(?:/|\.|-|\s+nam\s+)\s*(?P<{0}y>(?:19|20)\d\d)"
)
_DATE = re.compile(r"\b" + DATE.format("a"))
_RANGE = re.compile(rf"\btu\s+{DATE.format('a')}\s*(?:den|-)\s*(?:het\s+)?{DATE.format('b')}")
_YEARS = re.compile(
    r"\b(?:giai doan|thoi ky|nhiem ky|cac nam|nam)\s+(?:tu\s+)?(?:nam\s+)?(?P<a>20\d\d)"
    r"\s*(?:-|–|den(?: nam)?)\s*(?:nam\s+)?(?P<b>20\d\d)"
)
_SCHOOL_YEAR = re.compile(r"\bnam hoc\s+(?P<a>20\d\d)\s*[-–]\s*(?P<b>20\d\d)")  # 1/9 to 31/8
_UNTIL_DATE = re.compile(rf"\b(?:den het|den|truoc)\s+{DATE.format('a')}")
_UNTIL_YEAR = re.compile(r"(?<!tam nhin )(?<!dinh huong )\bden\s+(?:het\s+)?nam\s+(?P<b>20\d\d)")
_QUARTER = re.compile(r"\bquy\s+(?P<q>iv|i{1,3}|[1-4])\s*(?:/|,?\s*nam\s+)\s*(?P<y>20\d\d)")
_MONTH = re.compile(r"\b(?:trong )?thang\s+(?P<m>\d{1,2})\s*(?:/|,?\s*nam\s+)\s*(?P<y>20\d\d)")
_YEAR = re.compile(r"\bnam\s+(?P<a>20\d\d)\b")
_EFFECT = re.compile(
    r"\b(?:nghi quyet|quyet dinh|nghi dinh|thong tu|luat|chi thi|quy dinh|quy che|van ban|ke hoach)\s+nay"
    rf"[^.;]{{0,40}}?\bco hieu luc[^.;]{{0,40}}?\b(?:tu|ke tu)\s+{DATE.format('a')}"
)
_UNTIL_EFFECT = re.compile(rf"\b(?:den het|den)\s+{DATE.format('a')}")
_SIGNED = re.compile(r"\bnay\s+co hieu luc[^.;]{0,40}?\btu\s+ngay\s+(?:ky|ban hanh|thong qua)")
_HORIZON = re.compile(r"(?:tam nhin|dinh huong)(?:\s+den)?(?:\s+nam)?\s*\d*\W*$")
_OTHER = re.compile(
    r"(?:nghi quyet|quyet dinh|cong van|luat|ke hoach|chi thi|thong tu|nghi dinh|ket luan|huong dan) so\b"
)
_TIME_LINE = re.compile(
    r"^\W*(?:\d+(?:\.\d+)*[.)-]?\s+|[a-z]\)\s+|[ivx]+[.-]\s+)?(?:ve )?thoi gian\b(?! qua)[^.;,]{0,40}(?::|$)"
)


@dataclass(frozen=True, slots=True)
class Period:
    """Days from ``start`` to ``end``, both included, and where each was read in its text."""

    start: dt.date | None
    end: dt.date | None
    span: Span


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
    period = _explicit(own) or _years(own) or _single(own)
    if period is None and cited:
        period = _after_citation(folded)
    return period


def _after_citation(folded: str) -> Period | None:
    found = re.search(r"\btren dia ban\b", folded)
    if not found:
        return None
    period = _years(folded[found.start() :]) or _single(folded[found.start() :])
    return _moved(period, found.start()) if period else None


def _moved(period: Period, by: int) -> Period:
    return Period(period.start, period.end, Span(period.span.start + by, period.span.end + by))


def _explicit(folded: str) -> Period | None:
    match = _RANGE.search(folded)
    if match:
        return _period(_day(match, "a"), _day(match, "b"), match)
    match = _UNTIL_DATE.search(folded)
    return _period(None, _day(match, "a"), match) if match else None


def _years(folded: str) -> Period | None:
    school = _SCHOOL_YEAR.search(folded)
    if school:
        return _period(dt.date(int(school["a"]), 9, 1), dt.date(int(school["b"]), 8, 31), school)
    for match in _YEARS.finditer(folded):
        if int(match["b"]) >= int(match["a"]):
            return _period(dt.date(int(match["a"]), 1, 1), dt.date(int(match["b"]), 12, 31), match)
    return None


def _single(folded: str) -> Period | None:
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
    end = dt.date(year, last, calendar.monthrange(year, last)[1])
    return _period(dt.date(year, first, 1), end, match)


def _period(start: dt.date | None, end: dt.date | None, match: re.Match[str]) -> Period | None:
    if (start is None and end is None) or (start and end and start > end):
        return None
    return Period(start, end, Span(match.start(), match.end()))


def _day(match: re.Match[str], name: str) -> dt.date | None:
    return _date(match[f"{name}y"], match[f"{name}m"], match[f"{name}d"])


def _date(year: str, month: str, day: str) -> dt.date | None:
    try:
        return dt.date(int(year), int(month), int(day))
    except ValueError:
        return None


def first_date(text: str) -> tuple[dt.date, Span] | None:
    """Return the first full date of the text and its place.

    >>> str(first_date("Sơn La, ngày 19 tháng 11 năm 2025")[0])
    '2025-11-19'
    >>> first_date("Hà Nội, ngày   tháng 4 năm 2026") is None
    True
    """
    for match in _DATE.finditer(fold(text)):
        day = _day(match, "a")
        if day:
            return day, Span(match.start(), match.end())
    return None


def effect_date(lines: Sequence[Line]) -> tuple[dt.date, dt.date | None, Span] | None:
    """Return the day from which the document itself says that it is in effect, and until when."""
    for line in lines:
        folded = fold(line.text)
        if "co hieu luc" not in folded:
            continue
        match = _EFFECT.search(folded)
        day = _day(match, "a") if match else None
        if match and day:
            until = _UNTIL_EFFECT.match(folded[match.end() :].lstrip(" ,"))
            end = _day(until, "a") if until else None
            return day, end, Span(line.span.start + match.start(), line.span.start + match.end())
    return None


def effect_on_signing(lines: Sequence[Line]) -> Span | None:
    """Return where the document says that it is in effect from the day of signing."""
    for line in lines:
        match = _SIGNED.search(fold(line.text)) if "hiệu lực" in line.text else None
        if match:
            return Span(line.span.start + match.start(), line.span.start + match.end())
    return None


def stated_period(lines: Sequence[Line]) -> Period | None:
    """Return the period under "Thời gian thực hiện"; spans are canonical.

    Null when several tasks have each their own.
    """
    found: list[Period] = []
    for line in _time_lines(lines):
        folded = fold(line.text)
        period = _explicit(folded) or _years(folded) or _single(folded)
        if period:
            found.append(_moved(period, line.span.start))
    agree = len({(period.start, period.end) for period in found}) == 1
    return found[0] if agree else None


def _time_lines(lines: Sequence[Line]) -> Iterator[Line]:
    for n, line in enumerate(lines):
        if len(line.text) < 400 and _TIME_LINE.match(fold(line.text)) and not line.block.table:  # noqa: PLR2004
            if line.text.startswith(("-", "+")):
                continue
            yield line
            if n + 1 < len(lines) and len(line.text) < 60:  # noqa: PLR2004 - a bare heading
                yield lines[n + 1]
