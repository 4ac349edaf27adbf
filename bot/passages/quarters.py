"""Quarters of a year: a value of the whole year, or of another quarter, answers for none."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from knowledge.text import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

_ROMAN = ("i", "ii", "iii", "iv")
_QUARTER = re.compile(
    r"\bquy (?P<first>iv|i{1,3}|[1-4])\b(?:(?:,| va| den| -| –) (?P<last>iv|i{1,3}|[1-4])\b)?"
)
_FIRST = re.compile(r"\b(?:0?3|ba) thang dau nam\b")
_MOSTLY = re.compile(r"\b(?:chu yeu|tap trung|phan lon|cao diem|nhat la|nhieu nhat)\b[^;.:|]*")
"""Where most of a whole falls, of which alone no value is told."""


def quarters_in(folded: str) -> frozenset[int]:
    """Return the quarters that folded words are of.

    >>> sorted(quarters_in("quy iii va quy 4 nam 2025")), quarters_in("chu yeu vao quy ii")
    ([3, 4], frozenset())
    >>> quarters_in("03 thang dau nam")
    frozenset({1})
    """
    found = _QUARTER.finditer(_FIRST.sub("quy i", _MOSTLY.sub(" ", folded)))
    return frozenset(_number(named) for match in found for named in match.groups() if named)


def other_quarter(folded: str, *around: str) -> bool:
    """Whether a folded question asks for a quarter that nothing of a sentence or around it names.

    >>> other_quarter("quy 3 nam 2024 bao nhieu khach", "Năm 2025 đón 41.700 lượt, chủ yếu vào quý III")
    True
    >>> other_quarter("quy 3 nam 2024 bao nhieu khach", "Khách | Quý III: 15.200")
    False
    """
    asked = quarters_in(folded)
    return bool(asked) and not any(asked & quarters_in(fold(words)) for words in around)


def of_quarters(folded: str, headers: Sequence[str]) -> list[str]:
    """Return the headers of the quarters asked for and those of none; all where none is of one.

    >>> of_quarters("quy 2 bao nhieu", ["Quý I", "Quý II", "Cả năm"])
    ['Quý II', 'Cả năm']
    """
    asked = quarters_in(folded)
    said = {header: quarters_in(fold(header)) for header in headers}
    if not any(asked & own for own in said.values()):
        return [*headers]
    return [header for header in headers if not said[header] or asked & said[header]]


def _number(named: str) -> int:
    return int(named) if named.isdigit() else _ROMAN.index(named) + 1
