"""Ranges that a level is laid down for: who has worked 6 years isn't of "từ 08 năm trở lên"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from knowledge.text import fold

_UNIT = r"(?P<unit>nam|thang|tuoi|nguoi|lao dong|hoc sinh|ho|ha|hec ta|m2|km|m|lop|giuong|tang|con|tan|dang vien)"
_N = r"\d{1,3}(?:\.\d{3})+(?!\d)|\d+(?:,\d+)?"
_ASKED = re.compile(
    rf"(?<![\w/.,-])(?<!\bca )(?<!\btong )(?<!\btrong )(?<!\bsau )(?<!\bmoi )(?<!\bke hoach )(?<!\bnam )(?P<n>{_N}) {_UNIT}\b(?! (?:19|20)\d\d| mot lan\b)"
)
_WANTED = re.compile(rf"\b(?:bao nhieu|may) {_UNIT}\b")
_RANGE = re.compile(
    rf"\b(?:(?:tu|>=|≥) (?:du )?(?P<low>{_N})(?: [^\W\d]+(?: dong)?)?(?:(?:,? (?:den|toi)|\s?[-–]) (?P<below>duoi )?(?:het |khong qua )?(?P<high>{_N}))?"
    rf"|(?P<over>tren|hon|qua) (?P<above>{_N})(?:(?: [^\W\d]+)? (?:den|toi) (?P<under>duoi )?(?P<upto>{_N}))?"
    rf"|(?P<less>duoi|khong qua|khong vuot qua|toi da) (?P<most>{_N})) {_UNIT}\b"
)
_OPENED = re.compile(rf"\b(?P<n>{_N}) {_UNIT} (?P<way>tro len|tro xuong)\b")


@dataclass(frozen=True, slots=True)
class _Range:
    """Numbers of a unit from ``low`` to ``high``, the ends included or not."""

    unit: str
    low: float
    high: float
    low_in: bool = True
    high_in: bool = True

    def holds(self, number: float) -> bool:
        """Whether a number lies in it."""
        above = number >= self.low if self.low_in else number > self.low
        return above and (number <= self.high if self.high_in else number < self.high)


def outside(asked: str, sentence: str) -> bool:
    """Whether a number that a folded question names lies in no range of its unit in a sentence.

    False where it names none, the sentence has no such range, or names the very number ("tròn 90 tuổi").

    >>> said = "Thạc sĩ có kinh nghiệm từ 05 năm đến dưới 08 năm"
    >>> outside("thac si 6 nam duoc bao nhieu", said), outside("thac si 8 nam duoc bao nhieu", said)
    (False, True)
    >>> outside("nam 2026 ho moi duoc bao nhieu", "Tối đa 50 hộ, từ 20 hộ trở lên")
    False
    >>> outside("thac si duoc bao nhieu", said), outside("co 3 nguoi duoc bao nhieu", said)
    (False, False)
    """
    told = _ranges(fold(sentence))
    for unit, number in _named(asked):
        of_unit = [each for each in told if each.unit == unit]
        if of_unit and not any(each.holds(number) for each in of_unit):
            return not _names(unit, number, fold(sentence))
    return False


def in_years(folded: str) -> str:
    """Return folded words with ages told in months as ages in years, so that both are of one unit.

    >>> in_years("tu 03 thang den duoi 36 thang tuoi"), in_years("tu 24 thang tuoi, nop 3 thang")
    ('tu 0,25 tuoi den duoi 3 tuoi', 'tu 2 tuoi, nop 3 thang')
    >>> outside("tre 2 tuoi", in_years("tre mau giao (tu 36 thang tuoi den 05 tuoi)"))
    True
    """
    if "thang tuoi" not in folded:
        return folded
    return _MONTHS_OLD.sub(_years, _TO_MONTHS_OLD.sub(_years, folded))


def _years(months: re.Match[str]) -> str:
    return f"{int(months['months']) / 12:g} tuoi".replace(".", ",")


_TO_MONTHS_OLD = re.compile(
    r"\b(?P<months>\d{1,2}) thang(?= (?:den|toi) (?:duoi |het )?\d{1,2} thang tuoi\b)"
)
_MONTHS_OLD = re.compile(r"\b(?P<months>\d{1,2}) thang tuoi\b")


def _names(unit: str, number: float, folded: str) -> bool:
    """Whether folded words name a number of a unit that bounds no range."""
    left = _OPENED.sub(" ", _RANGE.sub(" ", folded))
    return any(m["unit"] == unit and _number(m["n"]) == number for m in _ASKED.finditer(left))


def inside(asked: str, sentence: str) -> frozenset[str]:
    """Return the numbers of a folded question, as typed, that lie in a range of a sentence.

    >>> sorted(inside("don vi co 60 nguoi duoc bao nhieu", "Đơn vị từ 50 người trở lên: 30 triệu"))
    ['60']
    """
    named = _typed(asked)
    told = _ranges(fold(sentence)) if named else ()
    return frozenset(
        written
        for unit, written in named
        if any(r.unit == unit and r.holds(_number(written)) for r in told)
    )


@lru_cache(maxsize=256)
def _typed(asked: str) -> tuple[tuple[str, str], ...]:
    """Return the numbers of a folded question, each after its unit, as typed."""
    return tuple((match["unit"], match["n"]) for match in _ASKED.finditer(asked))


@lru_cache(maxsize=256)
def _named(asked: str) -> tuple[tuple[str, float], ...]:
    """Return the numbers that a question names, each with its unit; "1 năm" is for each year.

    None in the unit that it asks for: a range in that one is the answer.
    """
    found = [(unit, _number(written)) for unit, written in _typed(asked)]
    wanted = {match["unit"] for match in _WANTED.finditer(asked)}
    return tuple((unit, number) for unit, number in found if number > 1 and unit not in wanted)


@lru_cache(maxsize=2048)
def _ranges(folded: str) -> tuple[_Range, ...]:
    """Return the ranges in folded words; "từ 05 năm" alone goes on upwards."""
    far = float("inf")
    found = []
    for match in _RANGE.finditer(folded):
        unit = match["unit"]
        if match["low"]:
            high = _number(match["high"]) if match["high"] else far
            found.append(_Range(unit, _number(match["low"]), high, high_in=not match["below"]))
        elif match["above"]:
            high = _number(match["upto"]) if match["upto"] else far
            low = _number(match["above"])
            found.append(_Range(unit, low, high, low_in=False, high_in=not match["under"]))
        else:
            most = _number(match["most"])
            found.append(_Range(unit, 0, most, high_in=match["less"] != "duoi"))
    for match in _OPENED.finditer(folded):
        number = _number(match["n"])
        up = match["way"] == "tro len"
        found.append(_Range(match["unit"], number if up else 0, far if up else number))
    return tuple(found)


def _number(written: str) -> float:
    return float(written.replace(".", "").replace(",", "."))
