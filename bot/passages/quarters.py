"""Parts of a year: a value of the whole year, or of another part, answers for none."""

from __future__ import annotations

import re
from functools import lru_cache
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


@lru_cache(maxsize=256)  # one question is held against many sentences
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


def other_months(folded: str, *around: str) -> bool:
    """Whether a folded question asks for some months of a year that nothing of a sentence or around it names.

    >>> other_months("6 thang dau nam 2026 thu bao nhieu", "Năm 2026 thu 3.600 tỷ đồng")
    True
    >>> other_months("9 thang nam 2025 tang bao nhieu", "09 tháng năm 2025 tăng 8%")
    False
    """
    asked = _months_in(folded)
    return bool(asked) and not any(asked & _months_in(fold(words)) for words in around)


@lru_cache(maxsize=256)
def _months_in(folded: str) -> frozenset[int]:
    """Return how many months the parts of a year have that folded words name.

    >>> _months_in("sau thang dau nam"), _months_in("trong 6 thang ke tu ngay nop")
    (frozenset({6}), frozenset())
    """
    spelled = _SPELLED.sub(lambda match: str(_MONTHS.index(match[1]) + 2), folded)
    return frozenset(int(match[1]) for match in _OF_A_YEAR.finditer(spelled))


_MONTHS = ("hai", "ba", "bon", "nam", "sau", "bay", "tam", "chin", "muoi", "muoi mot")
_SPELLED = re.compile(rf"(?<!thu )\b({'|'.join(reversed(_MONTHS))})(?= thang (?:dau|cuoi)\b)")
_OF_A_YEAR = re.compile(
    r"(?<![\d.,/-])(\d{1,2}) thang(?: (?:dau|cuoi))?(?: cua)? (?:nam|20\d\d)\b(?! hoc\b)"
)


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
