"""The time within which tasks must be done, as a question names it."""

from __future__ import annotations

import datetime as dt
import re
from calendar import monthrange
from dataclasses import dataclass

from bot.questions.document_questions import KIND

SOON = 30


@dataclass(frozen=True, slots=True)
class Period:
    """The days, both included, within which a task must be done."""

    first: dt.date
    last: dt.date

    def holds(self, day: dt.date | None) -> bool:
        """Whether a day falls within it."""
        return day is not None and self.first <= day <= self.last


def period_asked(folded: str, as_of: dt.date) -> Period | None:
    """Return the time within which tasks must be done that a question asks for.

    >>> day = dt.date(2026, 10, 1)
    >>> period_asked("viec nao phai xong trong quy iv", day)
    Period(first=datetime.date(2026, 10, 1), last=datetime.date(2026, 12, 31))
    >>> period_asked("nhiem vu phai hoan thanh truoc 30/10", day).last
    datetime.date(2026, 10, 30)
    >>> period_asked("ngay 5/11 la han cua viec gi", day).first
    datetime.date(2026, 11, 5)
    >>> period_asked("nhiem vu nam 2026", day)
    >>> period_asked("bo y te lam gi trong cong dien 30 ve mua lu thang 11/2025", day)
    """
    folded = _OF_PAPER.sub(" ", folded)
    if _SOON.search(folded):
        return Period(as_of, as_of + dt.timedelta(days=SOON))
    if _LATE.search(folded):
        return Period(_FIRST, as_of - dt.timedelta(days=1))
    if day := _BEFORE.search(folded):
        last = _date(day, as_of)
        return Period(_FIRST, last) if last else None
    if day := _ON.search(folded):
        on = _date(day, as_of)
        return Period(on, on) if on else None
    return _part_of_year(folded, as_of)


def falls_within(words: str, due: dt.date | None, period: Period) -> bool:
    """Whether a task is due within a period, by its last day or by a part of it that has its own.

    What comes round each month or quarter falls within every one.

    >>> october = _months(2026, 10, 10)
    >>> said = "lập danh sách trước ngày 10/9/2026; bốc thăm ngày 16/10/2026; báo cáo trước ngày 05/11/2026"
    >>> falls_within(said, dt.date(2026, 11, 5), october)
    True
    >>> falls_within("báo cáo trước ngày 20 hằng tháng", None, october)
    True
    >>> falls_within("công bố trước ngày 10 của tháng đầu quý", None, october)
    True
    >>> falls_within("công bố trước ngày 10 của tháng cuối quý", None, october)
    False
    """
    if period.holds(due):
        return True
    year = due.year if due else period.last.year
    for match in _DAY_SAID.finditer(words):
        said = (int(match["year"] or year), int(match["month"]), int(match["day"]))
        try:
            day = dt.date(*said)
        except ValueError:
            continue
        if period.holds(day):
            return True
    round_again = _EACH.search(words)
    if round_again is None or period.last - period.first > LONGEST_ROUND:
        return False
    which = round_again["which"]
    of_quarter = {(period.first.month - 1) % 3, (period.last.month - 1) % 3}
    return which is None or bool(_PLACES_IN_QUARTER[which] & of_quarter)


LONGEST_ROUND = dt.timedelta(days=93)
_PLACES_IN_QUARTER = {"đầu": {0}, "cuối": {2}}
_DAY_SAID = re.compile(
    r"\b(?:ngày|đến|trước|từ|hết) (?P<day>\d{1,2})(?:/| tháng )(?P<month>\d{1,2})(?:(?:/| năm )(?P<year>\d{4}))?\b"
)
_EACH = re.compile(
    r"\bngày \d{1,2} (?:hằng|hàng|mỗi|của mỗi) tháng\b|\bngày \d{1,2} (?:của )?tháng (?P<which>đầu|cuối) (?:mỗi |hằng |của )?quý\b"
)


def _part_of_year(folded: str, as_of: dt.date) -> Period | None:
    """Return the quarter, half, month or year by which tasks must be done."""
    if quarter := _QUARTER.search(folded):
        number = _NUMERALS[quarter["quarter"]]
        return _months(int(quarter["year"] or as_of.year), number * 3 - 2, number * 3)
    if now := _THIS.search(folded):
        return _from_today(now["what"], now["which"] in _NEXT, as_of)
    if half := _HALF.search(folded):
        first = 1 if half["half"] == "dau" else 7
        return _months(int(half["year"] or as_of.year), first, first + 5)
    month = _MONTH.search(folded)
    if month and 1 <= int(month["month"] or month["month2"]) <= _MONTHS:
        number = int(month["month"] or month["month2"])
        year = int(month["year"] or month["year2"] or as_of.year)
        whole = _months(year, number, number)
        return Period(_FIRST, whole.first - _DAY) if month["until"] else whole
    if _YEAR_END.search(folded):
        return Period(as_of, dt.date(as_of.year, 12, 31))
    due = _DUE_YEAR.search(folded)
    return _months(int(due["year"]), 1, _MONTHS) if due else None


def _from_today(what: str, following: bool, as_of: dt.date) -> Period:  # noqa: FBT001 - of two words
    """Return the month, quarter or week that holds today, or the one after it."""
    if what == "tuan":
        monday = as_of - dt.timedelta(days=as_of.weekday() - 7 * following)
        return Period(monday, monday + 6 * _DAY)
    length = 1 if what == "thang" else 3
    number = (as_of.month - 1) // length + following
    year, part = as_of.year + number // (_MONTHS // length), number % (_MONTHS // length)
    return _months(year, part * length + 1, (part + 1) * length)


def _date(match: re.Match[str], as_of: dt.date) -> dt.date | None:
    said = match.groupdict()
    day, month, year = (said[part] or said.get(f"its_{part}") for part in ("day", "month", "year"))
    try:
        return dt.date(int(year or as_of.year), int(month or 0), int(day or 0))
    except ValueError:
        return None


def _months(year: int, first: int, last: int) -> Period:
    return Period(dt.date(year, first, 1), dt.date(year, last, monthrange(year, last)[1]))


_OF_PAPER = re.compile(
    rf"\b(?:{KIND}) (?:so )?\d[\w/-]*(?: (?!phai\b|can\b|(?<!han )han\b(?! han\b)|xong\b|hoan\b|truoc\b|trong\b|thi\b)[\w-]+){{0,8}}? (?:ve|ban hanh|ky|ra)"
    r"(?: (?!phai\b|can\b|(?<!han )han\b(?! han\b)|xong\b|hoan\b|truoc\b|trong\b|thi\b)[\w-]+){0,12}? (?:ngay \d{1,2}[/-]\d{1,2}[/-]20\d\d|thang \d{1,2}(?:/| nam )20\d\d)"
)
"""A paper by its number, what it is of and its time: "công điện 217 về mưa lũ tháng 11/2025"."""
_MONTHS = 12
_FIRST = dt.date(1, 1, 1)
_DAY = dt.timedelta(days=1)
_NEXT = frozenset({"sau", "toi"})
_NUMERALS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_SOON = re.compile(
    r"\b(?:sap|gan) (?:den|toi|het) han\b|\b(?:den|toi) han (?:trong )?(?:thang nay|tuan nay|sap toi)\b"
)
_LATE = re.compile(r"\b(?:qua|tre|het) han\b(?! chua hoan)")
_DATE = (
    r"(?P<day>\d{1,2})\s*(?:/|-|thang)\s*(?P<month>\d{1,2})(?:\s*(?:/|-|nam)\s*(?P<year>\d{4}))?"
)
_BEFORE = re.compile(rf"\btruoc (?:ngay )?{_DATE}")
_ON = re.compile(
    rf"\b(?:(?:den|toi|het) han|han(?: chot| cuoi)?|xong|hoan thanh)(?: (?:la|vao|trong|dung|tu|ke tu))* (?:ngay )?{_DATE}(?!\d)"
    rf"|\bngay {_DATE.replace('P<', 'P<its_')}(?!\d)(?: thi)?(?: (?:la|den|toi|het))* han\b"
)
_QUARTER = re.compile(r"\bquy (?P<quarter>iv|i{1,3}|[1-4])\b(?:[ /]*(?:nam )?(?P<year>20\d\d))?")
_MONTH = re.compile(
    r"(?:(?P<until>\btruoc) |\b(?!\w+ truoc)(?:trong|vao|den han|het han|han(?: chot| cuoi)?|xong|thanh|cuoi|dau) (?:\w+ ){0,2}?|^(?:thi )?)"
    r"thang (?P<month>\d{1,2})\b(?:[ /]*(?:nam )?(?P<year>20\d\d))?"
    r"|(?<!giao ban )(?<!hop )(?<!bao )(?<!\d )\bthang (?P<month2>\d{1,2})\b(?:[ /]*(?:nam )?(?P<year2>20\d\d))?(?=,? (?:thi |nay )*(?:phai|can|se|co|lam|nhung viec|viec|nhiem vu|toi|minh|don vi)\b|\W*$)"
)
_THIS = re.compile(r"\b(?P<what>thang|quy|tuan) (?P<which>nay|sau|toi)\b")
_HALF = re.compile(r"\b(?:6|sau) thang (?P<half>dau|cuoi) nam\b(?: (?P<year>20\d\d))?")
_YEAR_END = re.compile(
    r"\b(?:den|truoc|tu nay den|het) (?:cuoi|het) nam\b(?! 20\d\d)|\b(?:den|truoc) cuoi nam nay\b"
)
_DUE_YEAR = re.compile(
    r"\b(?:den han|han chot|xong|hoan thanh)(?: \w+){0,3} nam (?P<year>20\d\d)\b"
)
