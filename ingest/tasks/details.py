"""What the words of a task say beside the work: by when, until which day, with what result."""

from __future__ import annotations

import calendar
import datetime as dt
import re

from ingest.metadata.periods import first_date, title_period
from knowledge.documents import Span
from knowledge.text import fold

_DAY = r"(?:ngay\s+)?\d{1,2}\s*(?:/|-|\s+thang\s+)\s*\d{1,2}(?:\s*(?:/|-|\s+nam\s+)\s*20\d\d)?"
_MONTH = r"(?:thang\s+)?\d{1,2}\s*(?:/|-|\s+nam\s+)\s*20\d\d"
_QUARTER = r"qu[yi]\s+(?:iv|i{1,3}|[1-4])(?:\s*(?:/|-|nam|,\s*nam)?\s*20\d\d)?"
_YEAR = r"nam\s+20\d\d(?:\s*[-–]\s*20\d\d)?"
_TURN = r"(?:hang|moi)\s+(?:nam|quy|thang|tuan|ngay)"
_PART = rf"(?:dau |cuoi |nua dau |6 thang dau |6 thang cuoi )?(?:{_QUARTER}|{_MONTH}|thang\s+\d{{1,2}}|{_YEAR})"
_POINT = rf"(?:{_DAY}|{_MONTH}|{_QUARTER}|thang\s+\d{{1,2}}|ngay\s+\d{{1,2}}|{_YEAR})"
_LIMIT = re.compile(
    rf"\b(?:"
    rf"den het\s+{_DAY}|tu\s+{_POINT}\s*(?:den|-)\s*(?:het\s+)?{_POINT}"
    rf"|(?:(?:hoan thanh|xong|ket thuc|dinh ky|hang nam|hang nam,)\s+)?(?:truoc|cham nhat(?: (?:la|den|vao|trong|truoc))?|muon nhat|khong qua|khong muon hon)"
    rf"\s+(?:het\s+)?{_POINT}(?:\s*(?:,|va|hoac)\s*(?:truoc\s+)?{_POINT})*(?:\s+(?:{_TURN}|cua (?:thang|quy|nam)[^,.;)]{{0,20}}))?"
    rf"|(?:hoan thanh|xong)\s+(?:ngay\s+)?(?:trong|vao)\s+{_PART}"
    rf"|(?:ngay\s+)?(?:trong|vao)\s+(?!nam){_PART}(?=\s*(?:[.;,)\[]|$))"
    rf"|(?:hoan thanh|xong)\s+(?:{_QUARTER}|{_MONTH}|{_YEAR})"
    rf"|truoc\s+\d{{1,2}}\s*(?:gio|h)\d{{0,2}}\s+(?:{_TURN}|{_DAY}|thu (?:hai|ba|tu|nam|sau|bay)(?: {_TURN})?)[^,.;)]{{0,30}}"
    rf"|tai ky hop\s+(?:thu|cuoi|giua|thuong|gan)[^.,;)]{{0,50}}"
    rf"|truoc\s+(?:mua mua|mua kho|khai giang|nam hoc)[^,.;)]{{0,30}}"
    rf"|(?:trong (?:thoi han|vong)|trong(?=\s+\d+ (?:ngay lam viec|gio))|cham nhat(?: (?:la|trong))?)\s+\d{{1,3}}\s+(?:ngay|gio|thang|tuan)[^,.;)]{{0,50}}"
    rf"|(?:^|(?<=[,;:] ))(?:\W|\d\.)*{_TURN}(?=,?\s)|{_TURN} (?:truoc|vao)\s+{_POINT}"
    rf"|(?:thuong xuyen,?\s+)?dinh ky,?\s+(?:{_TURN}|\d{{1,2}}\s+thang|qu[yi])\b"
    rf")(?![\w/])"
)
_BARE_YEAR = re.compile(r"\D{0,25}(20\d\d)\W*$")
_BARE_MONTH = re.compile(r"(?<![\d/-])(\d{1,2})\s*[/-]\s*(20\d\d)\b")
_YEARLESS_DAY = re.compile(r"\b(\d{1,2})\s*/\s*(\d{1,2})\b(?!\s*/)")
_YEARLESS_MONTH = re.compile(r"\bthang\s+(\d{1,2})\b(?!\s*(?:/|nam))")
_YEARLESS_QUARTER = re.compile(r"\bquy\s+(iv|i{1,3}|[1-4])\b")


def time_limit(text: str, start: int, end: int) -> Span | None:
    """Return the first words of prose that say by when, null when none do.

    >>> text = "Lắp 18 trạm đo mưa, hoàn thành trước ngày 30/6/2026 theo Kế hoạch ngày 02/3/2026."
    >>> time_limit(text, 0, len(text)).of(text)
    'hoàn thành trước ngày 30/6/2026'
    """
    folded = fold(text[start:end])
    for match in _LIMIT.finditer(folded):
        return Span(start + match.start(), start + len(folded[: match.end()].rstrip()))
    return None


def due_on(words: str, year: int | None = None) -> dt.date | None:
    """Return the last day that a time limit names; ``year`` completes one that names no year.

    Null for what recurs ("hằng tháng", "thường xuyên") and for events.

    >>> [str(due_on(w, 2026)) for w in ("Quý I/2026", "trước ngày 15/12", "tháng 9", "Hằng quý")]
    ['2026-03-31', '2026-12-15', '2026-09-30', 'None']
    >>> [str(due_on(w)) for w in ("Quí IV-2025", "12/2025", "2025 - 2030", "trước 30/6/2026", "tháng 9")]
    ['2025-12-31', '2025-12-31', '2030-12-31', '2026-06-30', 'None']
    """
    folded = _normal(fold(words))
    if re.search(r"\b(?:hang|moi) (?:nam|quy|thang|tuan|ngay)\b|thuong xuyen|dinh ky", folded):
        return None
    months = list(_BARE_MONTH.finditer(folded))
    day = title_period(folded)
    if day is not None and day.end is not None:
        return day.end
    exact = first_date(folded)
    if exact is not None:
        return exact[0]
    if months:
        return _month_end(int(months[-1][2]), int(months[-1][1]))
    bare = _BARE_YEAR.match(folded)
    if bare:
        return dt.date(int(bare[1]), 12, 31)
    return _in_year(folded, year) if year else None


def _normal(folded: str) -> str:
    folded = re.sub(r"\bqui\b", "quy", folded)
    folded = re.sub(
        r"(\bquy\s+(?:iv|i{1,3}|[1-4]))\s*[-,]?\s*(?:nam\s+)?(?=20\d\d)", r"\1/", folded
    )
    folded = re.sub(r"\bquy\s+(?:[iv]+|[1-4])\s*(?:,|va|-|–)\s*(?=[iv]+\b)", "quy ", folded)
    folded = re.sub(r"\bthang\s+\d{1,2}\s*(?:,|va|-|–)\s*(?=\d{1,2}\s*(?:/|nam))", "thang ", folded)
    folded = re.sub(r"\b6 thang dau nam\s+(?=20\d\d)", "quy ii nam ", folded)
    return re.sub(r"(?<![\d/-])(20\d\d)\s*[-–]\s*(20\d\d)", r"giai doan \1-\2", folded)


def _in_year(folded: str, year: int) -> dt.date | None:
    days = list(_YEARLESS_DAY.finditer(folded))
    if days:
        return _date(year, int(days[-1][2]), int(days[-1][1]))
    quarter = _YEARLESS_QUARTER.search(folded)
    if quarter:
        number = ("i", "ii", "iii", "iv", "1", "2", "3", "4").index(quarter[1]) % 4 + 1
        return _month_end(year, number * 3)
    months = list(_YEARLESS_MONTH.finditer(folded))
    return _month_end(year, int(months[-1][1])) if months else None


def _month_end(year: int, month: int) -> dt.date | None:
    if not 1 <= month <= 12:  # noqa: PLR2004 - months of a year
        return None
    return dt.date(year, month, calendar.monthrange(year, month)[1])


def _date(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None
