"""Rows of a table by the time of day: who comes at 19h is of "Buổi tối", not of "Ban ngày".

What a paper means by its parts of the day it mostly says itself ("buổi tối tính từ 17 giờ 00 đến 21
giờ 30"); where it doesn't, they are what everybody means.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from bot.passages.table_rows import cells
from knowledge.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    _Hours = tuple[float, float]

_CLOCK = r"(?P<h{0}>\d{{1,2}})(?: ?(?:gio|h|g)(?: ?(?P<m{0}>\d{{2}})(?: ?phut)?)?|:(?P<n{0}>\d\d))"
_RANGE = re.compile(
    rf"(?<![\d.,/]){_CLOCK.format(1)} ?(?:-|–|den)(?: truoc| het)? ?{_CLOCK.format(2)}(?!\d)"
)
_PART = r"(?:ban (?:ngay|dem)|(?:buoi |ca )?(?:sang|trua|chieu|toi|dem|ngay)|gio (?:hanh chinh|cao diem|thap diem|binh thuong)|ca \d)"
_DEFINED = re.compile(
    rf"\b(?P<part>{_PART})\b(?: (?:duoc )?(?:tinh|hieu|la))*(?: (?:thoi gian|khoang thoi gian))?[ :,(]*(?:tu )?(?P<hours>{_RANGE.pattern})"
)
_LABEL = re.compile(rf"\W*(?P<part>{_PART})\b(?: \([^()]*\))?\W*")
_LISTED = re.compile(r",| va | \+ ")
_LABELS = re.compile(
    rf"{_LABEL.pattern}(?:(?:{_LISTED.pattern})\W*{_PART}\b(?: \([^()]*\))?)*".replace(
        "?P<part>", "?:"
    )
)
_ASKED = re.compile(
    r"(?<![\d.,/:-])(?:(?P<before>luc|vao|khoang|tam|chung|hoi) )?(?P<h>\d{1,2})(?: ?(?P<sign>gio|h|g)(?: ?(?P<m>\d{2}|ruoi)\b)?|:(?P<n>\d\d))(?!\w)(?! dong ho\b| lien\b)(?: (?P<part>sang|trua|chieu|toi|dem))?(?!\w)"
)
_TURN = re.compile(
    r"\b(?:buoi (?P<one>sang|trua|chieu|toi)|(?<!chuyen )(?<!doi )(?P<two>sang|chieu)(?= (?:thu (?:hai|ba|tu|nam|sau|bay|\d)|chu nhat|mai|nay|\d{1,2}/))|(?P<three>toi)(?= (?:thu (?:hai|ba|tu|nam|sau|bay|\d)|chu nhat|mai|nay)\b)|(?P<four>ban (?:ngay|dem)))\b"
)
_ASKS_HOUR = re.compile(
    r"\b(?:may gio|may h|luc nao|khi nao|bao gio|gio nao|khung gio|thoi gian nao|buoi nao)\b"
)
_USUAL: dict[str, _Hours] = {
    "sang": (5, 11.5),
    "trua": (11, 13.5),
    "chieu": (12.5, 18),
    "toi": (17.5, 24),
    "dem": (20, 29),
    "ngay": (5, 18),
    "ban ngay": (5, 18),
    "ban dem": (18, 29),
    "gio hanh chinh": (7, 17.5),
}
_IN_PARTS = {"sang": 8.5, "trua": 12.0, "chieu": 15.5, "toi": 19.5, "ban dem": 23.0}
NOON, DAY = 12, 24


def hour_asked(folded: str) -> float | str | None:
    """Return the hour, from 0 to 24, or the part of the day of a folded question; null where it is of none.

    >>> hour_asked("thue san luc 19h30 bao nhieu"), hour_asked("6 gio toi gui xe bao nhieu")
    (19.5, 18.0)
    >>> hour_asked("thue 2 gio bao nhieu"), hour_asked("may gio lam viec buoi sang")
    (None, None)
    >>> hour_asked("gia ve buoi toi bao nhieu")
    'toi'
    """
    if _ASKS_HOUR.search(folded):
        return None
    told = {hour for match in _ASKED.finditer(folded) if (hour := _hour(match)) is not None}
    if told:
        return told.pop() if len(told) == 1 else None
    turns = {next(filter(None, match.groups())) for match in _TURN.finditer(folded)}
    return turns.pop() if len(turns) == 1 else None


def _hour(match: re.Match[str]) -> float | None:
    hour, part = int(match["h"]), match["part"]
    minutes = match["m"] or match["n"] or "0"
    hour += NOON if part in {"chieu", "toi", "dem"} and hour < NOON else 0
    clock = match["before"] or part or match["n"] or match["m"] or hour > NOON
    if not clock or hour > DAY:
        return None
    return hour + (0.5 if minutes == "ruoi" else int(minutes) / 60)


def without_hour(folded: str) -> str:
    """Return a folded question without the hour of the day that it is of.

    >>> without_hour("thue san luc 9h sang het bao nhieu")
    'thue san het bao nhieu'
    """
    return _ASKED.sub(lambda match: match[0] if _hour(match) is None else "", folded).replace(
        "  ", " "
    )


def hour_fits(folded: str, row: str) -> bool | None:
    """Return whether a row is of the time of day that a folded question names; null where either is of none.

    >>> row = "Sân: A | Giờ: Buổi tối | Giá: 9"
    >>> hour_fits("thue luc 19h bao nhieu", row), hour_fits("thue luc 9h bao nhieu", row)
    (True, False)
    >>> hour_fits("thue buoi toi bao nhieu", row), hour_fits("thue buoi sang bao nhieu", row)
    (True, False)
    >>> hour_fits("sang thu hai ai truc", "Ngày: Thứ Hai | Buổi: Sáng, chiều | Ai: An")
    True
    """
    asked = hour_asked(folded)
    if asked is None:
        return None
    part, told = _time_of(row)
    if isinstance(asked, str) and part:
        return bool({asked, *_WITHIN.get(asked, ())} & part)
    if not told:
        return None
    hour = _IN_PARTS.get(asked) if isinstance(asked, str) else asked
    if hour is None:
        return None
    return any(start <= each < end for start, end in told for each in (hour, hour + DAY))


def hour_is_open(folded: str, row: str) -> bool:
    """Whether a row alone doesn't tell that it is of the time of day that a folded question names.

    What a paper means by "buổi tối" it says elsewhere: an hour is read with that (`with_hours`).

    >>> row = "Sân: A | Giờ: Buổi tối | Giá: 9"
    >>> hour_is_open("thue luc 19h bao nhieu", row), hour_is_open("thue buoi toi bao nhieu", row)
    (True, False)
    """
    fits = hour_fits(folded, row)
    return fits is False or (fits is True and not isinstance(hour_asked(folded), str))


_WITHIN = {
    **dict.fromkeys(("sang", "trua", "chieu"), ("ngay", "ban ngay", "gio hanh chinh")),
    "ban ngay": ("sang", "trua", "chieu", "ngay", "gio hanh chinh"),
    "ban dem": ("toi", "dem"),
    "toi": ("ban dem", "dem"),
}
"""What a part of the day lies in, or may be called."""


@lru_cache(maxsize=2048)
def _time_of(row: str) -> tuple[frozenset[str], tuple[_Hours, ...]]:
    """Return the parts of the day that a cell of a row names, and its hours; none where it has none.

    >>> _time_of("Khu: A | Giờ thu: 17 giờ 30 - 20 giờ")[1], _time_of("Sân: A | Giờ: Ban ngày")[1]
    (((17.5, 20.0),), ((5, 18),))
    """
    for _, value in cells(row):
        folded = fold(value)
        told = tuple(_ranges(folded))
        parts = frozenset(map(_bare, _LISTED.split(folded))) if _LABELS.fullmatch(folded) else None
        if parts:
            return parts, told or tuple(_USUAL[part] for part in parts if part in _USUAL)
        if told:
            return frozenset(), told
    return frozenset(), ()


def _bare(label: str) -> str:
    """Return a folded part of the day without what only says that it is one: "buổi", "ca".

    >>> _bare("buoi toi (17 gio - 21 gio)"), _bare("ban ngay")
    ('toi', 'ban ngay')
    """
    return re.sub(r"^(?:buoi|ca) (?!\d)", "", re.sub(r" ?\(.*", "", label)).strip(" .:")


def _ranges(folded: str) -> Iterator[_Hours]:
    for match in _RANGE.finditer(folded):
        start, end = (_clock(match, at) for at in (1, 2))
        yield start, end + (DAY if end <= start else 0)


def _clock(match: re.Match[str], at: int) -> float:
    return int(match[f"h{at}"]) + int(match[f"m{at}"] or match[f"n{at}"] or 0) / 60


def with_hours(row: str, text: str) -> str:
    """Return a row with the hours that its text lays down for a part of the day behind it.

    >>> with_hours("Sân: A | Giờ: Buổi tối | Giá: 9", "Buổi tối tính từ 17 giờ 00 phút đến 21 giờ 30 phút.")
    'Sân: A | Giờ: Buổi tối (17 gio 00 phut den 21 gio 30 phut) | Giá: 9'
    """
    defined = _defined(text)
    if not defined:
        return row
    parts = []
    for cell in row.split(" | "):
        label = _LABEL.fullmatch(fold(cell.partition(": ")[2]))
        hours = defined.get(label["part"]) if label else None
        parts.append(f"{cell} ({hours})" if hours else cell)
    return " | ".join(parts)


@lru_cache(maxsize=256)
def _defined(text: str) -> dict[str, str]:
    """Return the hours that a text lays down for parts of the day, by their folded names."""
    lines = (fold(line) for line in text.split("\n") if " | " not in line)
    return {m["part"]: m["hours"] for line in lines for m in _DEFINED.finditer(line)}
