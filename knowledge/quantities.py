"""Numbers with their units as Vietnamese texts write them: "1.234,5 tỷ đồng", "3 - 5%/năm".

The decimal mark is a comma and the mark of thousands a point (Law on Accounting
88/2015/QH13, article 11); a point before other than three digits is read as a decimal mark,
as many people type it. Units and counted nouns are data: ``lists/measures.txt``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from knowledge.documents import Span
from knowledge.measure_units import Unit, UnitKind, scale, unit_at
from knowledge.text import fold

LONGEST_NUMBER = 24  # characters; what is longer is a code
_NUMBER = (
    r"(?:\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d{1,3}(?:,\d{3}){2,}(?:\.\d+)?|\d+(?:[.,]\d+)?)(?![.,]?\d)"
)
NUMBER = re.compile(rf"(?<![\w/])(?<!\d[.,])(?<![^\W\d_][-–]){_NUMBER}")
_TO = re.compile(rf"\s?(?:-|–|—|÷|~|đến|tới)\s?(?:dưới\s|gần\s)?(?P<to>{_NUMBER})(?!/\d)")
_SPELLED = re.compile(
    r"\s?\((?:một|hai|ba|bốn|tư|năm|sáu|bảy|bẩy|tám|chín|mười|mươi)(?!\w)[^()\d]{0,60}\)(?=\s)",
    re.IGNORECASE,
)
_TOLERANCE = re.compile(rf"\s?(?:±|\+/-)\s?{_NUMBER}")
_OF = re.compile(r"/(?P<of>\d{1,3}(?:\.\d{3}){1,5}|\d{1,15})(?![\w/.,]*\d)")
_FRACTIONS = {2.0, 3.0, 4.0}  # "2/3 thành viên"
_BASES = {1_000.0, 10_000.0, 100_000.0, 1_000_000.0}
_THOUSANDS = re.compile(r"[1-9]\d{0,2}(?:\.\d{3})+$")
_GROUPED = re.compile(r"\d{1,3}(?:,\d{3}){2,}(?:\.\d+)?$")


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number or a range with its unit; ``span`` covers the numbers, ``end`` ends the unit.

    ``of`` is the whole that a count was taken from ("37/43 chỉ tiêu"). ``known`` says that the
    counted noun is a listed one and not just the words after the number.
    """

    span: Span
    value: float
    value_to: float | None
    unit: str | None
    kind: UnitKind
    end: int
    of: float | None = None
    known: bool = True


def number_value(written: str) -> float:
    """Return the value of a number in Vietnamese notation.

    >>> number_value("1.234,5"), number_value("8.500"), number_value("02"), number_value("0,8")
    (1234.5, 8500.0, 2.0, 0.8)
    >>> number_value("8.02"), number_value("1,234,567"), number_value("2.702.999,810")
    (8.02, 1234567.0, 2702999.81)
    """
    if _GROUPED.match(written):
        return float(written.replace(",", ""))
    whole, comma, decimals = written.partition(",")
    if comma or _THOUSANDS.match(whole):
        return float(whole.replace(".", "") + (f".{decimals}" if comma else ""))
    return float(whole)


def quantities(text: str, start: int = 0, end: int | None = None) -> list[Quantity]:
    """Return every number of the text with its unit, dates and symbols included, in order.

    >>> text = "Thu 1.200 tỷ đồng; 3 - 5%/năm; 37/43 chỉ tiêu; từ 5 đến 10 kg; 12 xã, phường"
    >>> [(q.value, q.value_to, q.unit) for q in quantities(text)]  # doctest: +NORMALIZE_WHITESPACE
    [(1200.0, None, 'tỷ đồng'), (3.0, 5.0, '%/năm'), (37.0, None, 'chỉ tiêu'),
     (5.0, 10.0, 'kg'), (12.0, None, 'xã, phường')]
    """
    found: list[Quantity] = []
    at, stop = start, len(text) if end is None else end
    while match := NUMBER.search(text, at, stop):
        quantity = _quantity(text, match, stop)
        if quantity is not None:
            found.append(quantity)
        at = quantity.end if quantity else match.end()
    return found


def _quantity(text: str, match: re.Match[str], stop: int) -> Quantity | None:
    if len(match[0]) > LONGEST_NUMBER:
        return None
    first, span = number_value(match[0]), Span(match.start(), match.end())
    share = _OF.match(text, match.end(), stop)
    if share:
        return _share_of(text, span, first, share, stop)
    beside = _TOLERANCE.match(text, match.end(), stop) or _SPELLED.match(text, match.end(), stop)
    after = beside.end() if beside else match.end()
    unit = unit_at(text, after, stop)
    if unit and unit.kind is UnitKind.MONEY and (share := _OF.match(text, unit.end, stop)):
        whole = unit_at(text, share.end(), stop)
        if whole and whole.kind is UnitKind.MONEY:
            of = number_value(share["of"])
            return Quantity(span, first, None, whole.text, whole.kind, whole.end, of)
    ranged = _ranged(text, span, first, unit, stop)
    if ranged:
        return ranged
    if unit is None:
        attached = text[after : after + 1].isalnum() or text[after : after + 1] == "/"
        return None if attached else Quantity(span, first, None, None, UnitKind.BARE, after)
    return Quantity(span, first, None, unit.text, unit.kind, unit.end, known=unit.known)


def _share_of(
    text: str, span: Span, first: float, share: re.Match[str], stop: int
) -> Quantity | None:
    """Return a count of a whole ("37/43 chỉ tiêu") or of a round base ("0,5/100.000 dân")."""
    unit = unit_at(text, share.end(), stop)
    of = number_value(share["of"])
    if unit is None or unit.kind in {UnitKind.SHARE, UnitKind.TIME} or first > of:
        return None
    if of in _FRACTIONS:
        return None
    if of in _BASES:
        per = f"/{share['of']} {unit.text}"
        return Quantity(span, first, None, per, UnitKind.COUNT, unit.end)
    return Quantity(span, first, None, unit.text, unit.kind, unit.end, of)


def _ranged(text: str, span: Span, first: float, unit: Unit | None, stop: int) -> Quantity | None:
    """Return the range that a number opens: "3 - 5%", "3% - 5%", "500 triệu đến 1 tỷ đồng"."""
    match = _TO.match(text, unit.end if unit else span.end, stop)
    if match is None:
        return None
    spelled = _SPELLED.match(text, match.end(), stop)
    last = unit_at(text, spelled.end() if spelled else match.end(), stop)
    if len(match["to"]) > LONGEST_NUMBER:
        return None
    to = number_value(match["to"])
    if unit and last and unit.kind is last.kind is UnitKind.MONEY and unit.text != last.text:
        to *= scale(last.text) / scale(unit.text)
        last = Unit(unit.text, unit.kind, last.end)
    elif unit and (last is None or fold(unit.text) != fold(last.text)):
        return None
    if to <= first:
        return None
    whole = Span(span.start, match.end())
    if last is None:
        return Quantity(whole, first, to, None, UnitKind.BARE, match.end())
    return Quantity(whole, first, to, last.text, last.kind, last.end)
