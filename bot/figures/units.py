"""Units of figures held against each other and against what is asked for."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING

from bot.passages.held import Held
from bot.passages.people import PEOPLE
from knowledge.measure_units import UnitKind, scale, unit_at
from knowledge.text import fold

if TYPE_CHECKING:
    from bot.figures.index import Stated
    from knowledge.measure_units import Unit

SCALES = re.compile(r"\b(?:nghin|ngan|van|trieu|ty|ti)\b")
_ALIKE = {
    "met vuong": "m2",
    "m²": "m2",
    "hec ta": "ha",
    "hecta": "ha",
    "ki lo met": "km",
    "met": "m",
    "kilomet": "km",
}
_CASES = frozenset({"ca", "ca mac", "truong hop"})  # of people who fell ill
_MEASURED = frozenset({UnitKind.SHARE, UnitKind.MONEY, UnitKind.TIME})
_SAME_KIND = frozenset({UnitKind.SHARE, UnitKind.MONEY})
DOLLARS = "USD"


def unit_fits(asked: Unit | None, stated: Stated) -> bool:
    """Whether a figure is in the unit asked for ("bao nhiêu hộ", "bao nhiêu phần trăm")."""
    if asked is None:
        return True
    own, kind = fold(stated.figure.unit or ""), kind_of(stated.figure.unit)
    if asked.kind in _SAME_KIND:
        same = kind is asked.kind or (asked.kind is UnitKind.SHARE and "phan tram" in own)
        same = same or (asked.kind is UnitKind.MONEY and _is_share_of(asked.text, stated))
        return same and (asked.text != DOLLARS or own.endswith(fold(DOLLARS)))
    noun = fold(asked.text).split()[0].strip(",")
    if not asked.known:
        return kind not in _MEASURED and _names(stated, asked.text)
    if asked.kind is UnitKind.TIME:
        return kind is UnitKind.TIME and noun in own.split()
    if asked.kind is UnitKind.PHYSICAL:
        return _plain(asked.text) == _plain(stated.figure.unit)
    if kind in _MEASURED:
        return False
    if noun == "nguoi" and _of_people(own.removeprefix("luot ")):
        return True
    return noun in own.replace("/", " ").split() or _counted_in(stated, noun, own)


def _of_people(unit: str) -> bool:
    """Whether a folded unit counts people, of whatever sort.

    >>> _of_people("lao dong nong thon"), _of_people("ca mac"), _of_people("ho dan")
    (True, True, False)
    """
    return unit in PEOPLE | _CASES or " ".join(unit.split()[:2]) in PEOPLE


def _is_share_of(noun: str, stated: Stated) -> bool:
    """Whether a figure is a share of the money asked for by name: "50% vốn đầu tư" of "mấy vốn"."""
    after = fold(stated.clause_text).partition(fold(stated.value_text))[2]
    return noun not in _BARE_MONEY and re.match(rf"\s?%?\s(?:tong )?{noun}\b", after) is not None


_BARE_MONEY = frozenset({"tien", "đồng", "USD"})


def _names(stated: Stated, noun: str) -> bool:
    """Whether a figure's words name what is counted: "mấy phòng" isn't answered by a "phông"."""
    figure = stated.figure
    return Held.of(f"{figure.indicator} {stated.clause_text} {figure.unit or ''}").names(noun)


def _counted_in(stated: Stated, noun: str, own: str) -> bool:
    """Whether a clause counts a thing that isn't the unit of its value: "64 đơn vị cấp xã".

    What only tells where or whose it is, isn't counted: "12 trường tại các xã".
    """
    before, _, after = fold(stated.clause_text).partition(fold(stated.value_text))
    beside = _COMMA_PART.split(after)[0].split()
    if noun in beside:
        return _ELSEWHERE.isdisjoint(beside[: beside.index(noun)])
    said = noun in before.split()
    return said and (
        stated.clause.row
        or not own
        or own in _GENERAL
        or re.search(rf"\bso (?:luong )?(?:\w+ )?{re.escape(noun)}\b", before) is not None
    )


_ELSEWHERE = frozenset("tai o cua cho tren thuoc trong tu theo do cac vao voi".split())
_COMMA_PART = re.compile(r"[,;:]\s")
_GENERAL = frozenset({"nguoi", "em", "don vi", "co so", "cai", "chiec", "chau", "suat"})


@functools.lru_cache(maxsize=4096)
def kind_of(unit: str | None) -> UnitKind:
    """Return what kind a unit as written is.

    >>> kind_of("tỷ đồng"), kind_of("học sinh"), kind_of(None)
    (<UnitKind.MONEY: 'money'>, <UnitKind.COUNT: 'count'>, <UnitKind.BARE: 'bare'>)
    """
    found = unit_at(f" {unit}", 0, len(unit) + 1) if unit else None
    return found.kind if found else UnitKind.BARE


def _plain(unit: str | None) -> str:
    """Return a unit of measure in one spelling, without what it is counted per.

    >>> _plain("mét vuông"), _plain("triệu tấn/năm")
    ('m2', 'tan')
    """
    bare = " ".join(SCALES.sub(" ", fold(unit or "").partition("/")[0]).split())
    return _ALIKE.get(bare, bare)


def amount(stated: Stated) -> tuple[float, float | None]:
    """Return the value in single units of measure, so that 1,5 tỷ is 1.500 triệu."""
    factor = scale(stated.figure.unit or "")
    last = stated.figure.value_to
    return round(stated.figure.value * factor, 6), round(last * factor, 6) if last else None


def same_measure(one: str | None, other: str | None) -> bool:
    """Whether two values can be held against each other: shares, or the same money or thing.

    >>> same_measure("tỷ đồng", "triệu đồng"), same_measure("tỷ USD", "tỷ đồng")
    (True, False)
    """
    left, right = (
        SCALES.sub("", fold(unit or "")).partition("/")[0].split() for unit in (one, other)
    )
    return left[:1] == right[:1]
