"""Whether a figure is of the time, place, unit and condition that a question names.

A scope that the question leaves open is no fault; one that it names has to hold.
"""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING

from bot.document_lookup import fits_year
from bot.scope import other_scope
from knowledge.measure_units import UnitKind, scale, unit_at
from knowledge.text import fold, syllables

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.figure_index import Stated
    from bot.figure_question import FigureQuestion
    from knowledge.measure_units import Unit

_SPAN = re.compile(r"\b((?:19|20)\d\d)\s*[-–]\s*((?:19|20)\d\d)\b")
_YEAR = re.compile(r"(?<![\d/.])(?:19|20)\d\d(?!\d|/\w)|(?<=/)(?:19|20)\d\d\b")
_BY_YEAR = re.compile(r"\bden (?:het |cuoi )?(?:nam )?((?:19|20)\d\d)\b")
_PART = re.compile(
    r"\b(?:quy|thang)\s+(?:[ivx]{1,3}|\d{1,2})\b|\b\d{1,2}\s+thang\s+(?:dau|cuoi)\s+nam\b|\b(?:dau|giua) nam\b"
)
_NATION = re.compile(r"\b(?:ca nuoc|toan quoc|viet nam|quoc gia)\b")
_OF_NATION = re.compile(r"\b(?:ca nuoc|toan quoc|viet nam|dat nuoc)\b")
_OF_PROVINCE = re.compile(
    r"\b(?:cua tinh|toan tinh|tinh ta|trong tinh|dia ban tinh|thanh pho|tinh)\b"
)
_TOLD_OF = re.compile(
    r"\b(?:gdp|grdp|ca nuoc|toan quoc|viet nam|dat nuoc|toan tinh|cua tinh|dia ban tinh)\b"
)
_COMMUNE = re.compile(r"^(?:xa|phuong|thi tran|huyen|thi xa|ban|thon|quan|to dan pho)\s")
_LEVEL = re.compile(r"\bcap (?:tinh|huyen|xa|thon|trung uong|co so)\b")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_SCALES = re.compile(r"\b(?:nghin|ngan|van|trieu|ty|ti)\b")
_LEAST = re.compile(r"toi thieu|it nhat|tro len|khong (?:duoi|thap hon)|>|≥|tren|hon")
_MOST = re.compile(r"toi da|khong (?:vuot )?qua|tro xuong|duoi|cham nhat|<|≤")


def faults(question: FigureQuestion, stated: Stated) -> Iterable[str]:
    """Yield every named scope that a figure isn't of."""
    if question.asked.years and not year_fits(question, stated):
        yield "year"
    if not _part_fits(question, stated):
        yield "part"
    if question.asked.places and not _place_fits(question, stated):
        yield "place"
    if _other_level_of_country(question, stated):
        yield "scope"
    if not unit_fits(question, stated):
        yield "unit"
    yield from _conditions_missed(question, stated)


def _conditions_missed(question: FigureQuestion, stated: Stated) -> Iterable[str]:
    """Yield the conditions that don't hold: number, name, body, level, bound."""
    around = _around(stated)
    numbers = {*around.split(), *_NUMBER.findall(stated.sentence)}
    if not numbers.issuperset(question.numbers):
        yield "number"
    if any(not _holds(around, name) for name in question.names):
        yield "name"
    if question.body and not _holds(around, question.body):
        yield "body"
    if question.level and not _level_fits(question.level, stated, around):
        yield "level"
    bound = fold(stated.figure.qualifier or "")
    if (question.least and _MOST.search(bound)) or (question.most and _LEAST.search(bound)):
        yield "bound"


def years_of(stated: Stated) -> tuple[set[int], tuple[int, int] | None]:
    """Return the years of a figure's period, and the span of years that it is, if it is one."""
    period = stated.figure.period or ""
    span = _SPAN.search(period)
    if span:
        return {int(span[1]), int(span[2])}, (int(span[1]), int(span[2]))
    return {int(year) for year in _YEAR.findall(period)}, None


def year_fits(question: FigureQuestion, stated: Stated) -> bool:
    """Whether a figure is of the years asked for: by its own period, or else its document's."""
    asked = question.asked.years
    own, span = years_of(stated)
    wanted_span = _SPAN.search(question.folded)
    if not own:
        above = f"{stated.headings} {stated.document.metadata.title or ''}"
        if wanted_span:
            return bool(wanted_span[1] in above and wanted_span[2] in above)
        return any(str(year) in above for year in asked) or fits_year(stated.document, asked)
    if wanted_span and span:
        return span == (int(wanted_span[1]), int(wanted_span[2]))
    if wanted_span:
        first, last = int(wanted_span[1]), int(wanted_span[2])
        return any(year == last or (len(asked) > 2 and first <= year) for year in own)  # noqa: PLR2004 - a year besides the span's ends
    if span:
        by_then = _BY_YEAR.search(question.folded)
        return bool(
            by_then and int(by_then[1]) == span[1] and "/" not in (stated.figure.unit or "")
        )
    return bool(own & set(asked))


def _part_fits(question: FigureQuestion, stated: Stated) -> bool:
    """Whether a part of the year asked for (quý, tháng) is the figure's."""
    parts = [" ".join(match.group().split()) for match in _PART.finditer(question.folded)]
    if not parts:
        return True
    said = " ".join(
        fold(f"{stated.figure.period or ''} {stated.sentence} {stated.headings}").split()
    )
    return all(re.search(rf"\b{re.escape(part)}\b", said) for part in parts)


def _place_fits(question: FigureQuestion, stated: Stated) -> bool:
    own, document = fold(stated.figure.place or ""), stated.document.metadata
    asked = [fold(place) for place in question.asked.places]
    if any(place in own for place in asked):
        return True
    said = fold(f"{stated.clause_text} {stated.headings}")
    if any(re.search(rf"\b{re.escape(place)}\b", said) for place in asked):
        return True
    if _NATION.search(own) or (own and _COMMUNE.match(own) and own not in question.folded):
        return False
    titled = fold(f"{document.title or ''} {document.place or ''}")
    return any(place in titled for place in asked)


def _other_level_of_country(question: FigureQuestion, stated: Stated) -> bool:
    """Whether the one is of the country and the other of a province."""
    place = fold(stated.figure.place or "")
    of_nation = bool(_OF_NATION.search(question.folded))
    of_province = bool(question.asked.places or _OF_PROVINCE.search(question.folded))
    if of_province and not of_nation and _NATION.search(place):
        return True
    if of_nation and not of_province and place and not _NATION.search(place):
        return True
    return other_scope(question.folded, _of_whom(stated))


def _of_whom(stated: Stated) -> str:
    """Return the nearest words that tell whether a figure is the country's or a province's."""
    for words in (stated.clause_text, stated.sentence, stated.headings):
        folded = fold(words)
        if _TOLD_OF.search(folded):
            return words
    return stated.clause_text


def unit_fits(question: FigureQuestion, stated: Stated) -> bool:
    """Whether a figure is in the unit asked for ("bao nhiêu hộ", "bao nhiêu phần trăm")."""
    asked = question.unit
    if asked is None:
        return (
            question.kind is not UnitKind.TIME
            or "bao lau" not in question.folded
            or (kind_of(stated.figure.unit) is UnitKind.TIME)
        )
    kind = kind_of(stated.figure.unit)
    if asked.kind in {UnitKind.SHARE, UnitKind.MONEY, UnitKind.TIME, UnitKind.PHYSICAL}:
        same = kind is asked.kind
        return same or fold(asked.text) in fold(stated.figure.unit or "") or _share(asked, stated)
    if kind in {UnitKind.SHARE, UnitKind.MONEY, UnitKind.TIME}:
        return False
    noun = fold(asked.text).split()[0].strip(",")
    return noun in fold(f"{stated.figure.unit} {stated.clause_text}").split()


def _share(asked: Unit, stated: Stated) -> bool:
    return asked.kind is UnitKind.SHARE and "phan tram" in fold(stated.figure.unit or "")


@functools.lru_cache(maxsize=4096)
def kind_of(unit: str | None) -> UnitKind:
    """Return what kind a unit as written is.

    >>> kind_of("tỷ đồng"), kind_of("học sinh"), kind_of(None)
    (<UnitKind.MONEY: 'money'>, <UnitKind.COUNT: 'count'>, <UnitKind.BARE: 'bare'>)
    """
    found = unit_at(f" {unit}", 0, len(unit) + 1) if unit else None
    return found.kind if found else UnitKind.BARE


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
    left, right = (_SCALES.sub("", fold(unit or "")).split() for unit in (one, other))
    return left[:1] == right[:1] or kind_of(one) is kind_of(other) is UnitKind.SHARE


def _level_fits(level: str, stated: Stated, around: str) -> bool:
    own = fold(f"{stated.figure.indicator} {stated.clause_text}")
    levels = set(_LEVEL.findall(own))
    return level in levels if levels else level in around


def _around(stated: Stated) -> str:
    said = stated.document.metadata
    parts = (
        stated.sentence,
        stated.figure.indicator,
        stated.headings,
        said.title,
        said.issuer,
        said.number,
    )
    return " ".join(syllables(fold(" ".join(part for part in parts if part))))


def _holds(around: str, words: str) -> bool:
    return f" {' '.join(syllables(words))} " in f" {around} "
