"""Numbers with their units as Vietnamese texts write them: "1.234,5 tỷ đồng", "3 - 5%/năm".

The decimal mark is a comma and the mark of thousands a point (Law on Accounting
88/2015/QH13, article 11); a point before other than three digits is read as a decimal mark,
as many people type it. Units and counted nouns are data: ``lists/measures.txt``.
"""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass, replace
from enum import StrEnum
from importlib.resources import files

from knowledge.documents import Span
from knowledge.text import fold

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
_OF = re.compile(r"/(?P<of>\d{1,3}(?:\.\d{3})+|\d+)(?![\w/.,]*\d)")
_FRACTIONS = {2.0, 3.0, 4.0}  # "2/3 thành viên"
_BASES = {1_000.0, 10_000.0, 100_000.0, 1_000_000.0}
_BASE = r"(?:0?1|10{1,6}|1\.000|10\.000|100\.000|1\.000\.000)"
_ONE = re.compile(r"/\s?(?:0?1\s?|một\s|mỗi\s)(?=[^\W\d_])")
_THOUSANDS = re.compile(r"[1-9]\d{0,2}(?:\.\d{3})+$")
_GROUPED = re.compile(r"\d{1,3}(?:,\d{3}){2,}(?:\.\d+)?$")
_NOT_A_NOUN = frozenset(
    "va hoac tro so tai trong cua cho de den tu voi la duoc da se theo ve do boi nhung thi ma o tren duoi gom co"
    " khong phai nay do kia nhu khi neu vao toi nen roi cung con dat tang giam quy dieu khoan diem bang len xuong"
    " tong so chi x hay the bi dang deu moi cac nhung tren hon bao dua nham sau truoc gan giua ra qua cap thuoc va/hoac".split()
)
_VERB = re.compile(
    r"\s(?:ban hành|thực hiện|sử dụng|nhập khẩu|xuất (?:khẩu|bản)|kèm theo|sản xuất|làm tròn|kể từ|đối với|ghi trên"
    r"|quy định|bao gồm|liên quan|tổ chức thực|trở|áp dụng|cho phép|hoàn thành|đạt|phải)(?!\w)",
    re.IGNORECASE,
)
_PERSON = re.compile(r"\s(?:viên|sinh|sĩ|sỹ|gia|trưởng)(?!\w)")
_WORD = re.compile(r"\s([^\W\d_]+)(?!\w)")
_TIED = re.compile(r"đồng (?:chí|bào|thuận|thời|bộ|đội|hồ|hành|ý|bằng)(?!\w)")
_DATED = re.compile(r"năm (?:20|19)\d\d")


class UnitKind(StrEnum):
    """What a unit measures; a count has a noun for its unit, a bare number none."""

    SHARE = "share"
    MONEY = "money"
    PHYSICAL = "physical"
    TIME = "time"
    COUNT = "count"
    BARE = "bare"


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


@dataclass(frozen=True, slots=True)
class _Unit:
    text: str
    kind: UnitKind
    end: int
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
    first, span = number_value(match[0]), Span(match.start(), match.end())
    share = _OF.match(text, match.end(), stop)
    if share:
        return _share_of(text, span, first, share, stop)
    beside = _TOLERANCE.match(text, match.end(), stop) or _SPELLED.match(text, match.end(), stop)
    after = beside.end() if beside else match.end()
    unit = _unit(text, after, stop)
    if unit and unit.kind is UnitKind.MONEY and (share := _OF.match(text, unit.end, stop)):
        whole = _unit(text, share.end(), stop)
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
    unit = _unit(text, share.end(), stop)
    of = number_value(share["of"])
    if unit is None or unit.kind in {UnitKind.SHARE, UnitKind.TIME} or first > of:
        return None
    if of in _FRACTIONS:
        return None
    if of in _BASES:
        per = f"/{share['of']} {unit.text}"
        return Quantity(span, first, None, per, UnitKind.COUNT, unit.end)
    return Quantity(span, first, None, unit.text, unit.kind, unit.end, of)


def _ranged(text: str, span: Span, first: float, unit: _Unit | None, stop: int) -> Quantity | None:
    """Return the range that a number opens: "3 - 5%", "3% - 5%", "500 triệu đến 1 tỷ đồng"."""
    match = _TO.match(text, unit.end if unit else span.end, stop)
    if match is None:
        return None
    spelled = _SPELLED.match(text, match.end(), stop)
    last = _unit(text, spelled.end() if spelled else match.end(), stop)
    to = number_value(match["to"])
    if unit and last and unit.kind is last.kind is UnitKind.MONEY and unit.text != last.text:
        to *= _scale(last.text) / _scale(unit.text)
        last = _Unit(unit.text, unit.kind, last.end)
    elif unit and (last is None or fold(unit.text) != fold(last.text)):
        return None
    if to <= first:
        return None
    whole = Span(span.start, match.end())
    if last is None:
        return Quantity(whole, first, to, None, UnitKind.BARE, match.end())
    return Quantity(whole, first, to, last.text, last.kind, last.end)


def _scale(unit: str) -> float:
    powers = {
        "tram": 1e2,
        "nghin": 1e3,
        "ngan": 1e3,
        "van": 1e4,
        "trieu": 1e6,
        "ty": 1e9,
        "ti": 1e9,
    }
    scale = 1.0
    for word in fold(unit).split():
        scale *= powers.get(word, 1.0)
    return scale


def _unit(text: str, at: int, stop: int) -> _Unit | None:
    """Return the unit that stands at a place, with what it is counted per ("/người/tháng")."""
    first = at + 1 if text[at : at + 1] == " " else at
    if _DATED.match(text, first):
        return None
    if _TIED.match(text, first):
        return _noun(text, at, stop)
    measured = _patterns().measure.match(text, at, stop)
    kind = UnitKind.BARE
    for name in ("share", "money", "physical", "time"):
        if measured and measured[name]:
            kind = UnitKind(name)
    if measured and kind is not UnitKind.BARE:
        longer = _noun(text, at, stop, known=True) if kind is UnitKind.TIME else None
        if longer and longer.end > measured.end():
            return longer
        return _per(text, at, measured.end(), kind, stop)
    if measured and measured["multiple"]:
        end = measured.end("multiple")
        noun = _noun(text, end, stop)
        if noun:
            return _Unit(text[at : noun.end].strip(), UnitKind.COUNT, noun.end)
        return _per(text, at, end, UnitKind.MONEY, stop)
    return _noun(text, at, stop)


def _per(text: str, start: int, end: int, kind: UnitKind, stop: int) -> _Unit:
    while match := _patterns().per.match(text, end, stop):
        end = match.end()
    return _Unit(_ONE.sub("/", text[start:end].strip()), kind, end)


def _noun(text: str, at: int, stop: int, *, known: bool = False) -> _Unit | None:
    """Return the counted noun; one that isn't listed is taken to have two syllables at most."""
    match = _patterns().counted.match(text, at, stop)
    if match and not _VERB.match(text, at):
        end = match.end()
        while joined := _patterns().joined.match(text, end, stop):
            if not _patterns().first_joined.fullmatch(match[0].strip()):
                break
            end = joined.end()
        return _per(text, at, end, UnitKind.COUNT, stop)
    first = None if known or _VERB.match(text, at) else _WORD.match(text, at, stop)
    if first is None or fold(first[1]) in _NOT_A_NOUN or not first[1].islower():
        return None
    second = _WORD.match(text, first.end(), stop)
    two = second and fold(second[1]) not in _NOT_A_NOUN and second[1].islower()
    end = second.end() if second and two else first.end()
    third = _PERSON.match(text, end, stop) if two else None
    end = third.end() if third else end
    return replace(_per(text, at, end, UnitKind.COUNT, stop), known=False)


@dataclass(frozen=True, slots=True)
class _Patterns:
    measure: re.Pattern[str]
    per: re.Pattern[str]
    counted: re.Pattern[str]
    joined: re.Pattern[str]
    first_joined: re.Pattern[str]


@functools.cache
def _patterns() -> _Patterns:
    listed = _listed()
    multiple = _either(listed["multiple"])
    physical = rf"(?:(?-i:{_either(listed['symbols'])})|{_either(listed['physical'])})"
    measure = (
        rf"\s?(?:(?P<share>{_either(listed['share'])})(?!\w)"
        rf"|(?:(?P<multiple>{multiple}(?:\s{multiple})*)(?!\w)\s?)?(?:"
        rf"(?P<money>{_either(listed['money'])})(?![^\W_])"
        rf"|(?P<physical>{physical})(?![^\W_])|(?P<time>{_either(listed['time'])})(?![^\W_])|(?<=\s)|(?!\w)))"
    )
    counted = _either(listed["counted"] + listed["joined"])
    per = rf"\s?/\s?(?:{_BASE}\s?|một\s|mỗi\s)?(?:(?:{physical}|hộ nghèo|hộ cận nghèo|ngày[ .]đêm|ngđ|ng\.đ|vạn dân|nghìn dân|{counted}|năm học)(?!\w)|(?!\d)[^\W\d_]+)"
    joined = _either(listed["joined"])
    return _Patterns(
        re.compile(measure, re.IGNORECASE),
        re.compile(per, re.IGNORECASE),
        re.compile(rf"\s{counted}(?!\w)", re.IGNORECASE),
        re.compile(rf",? (?:và )?{joined}(?!\w)(?=[\s.,;:)]|$)"),
        re.compile(joined, re.IGNORECASE),
    )


def _listed() -> dict[str, list[str]]:
    listed: dict[str, list[str]] = {}
    section = ""
    text = files("knowledge").joinpath("lists/measures.txt").read_text(encoding="utf-8")
    for line in text.splitlines():
        if line.startswith("["):
            section = line.strip("[] ")
        elif line and not line.startswith("#"):
            listed.setdefault(section, []).extend(w.strip() for w in line.split(",") if w.strip())
    return listed


def _either(words: list[str]) -> str:
    return "(?:" + "|".join(re.escape(w) for w in sorted(set(words), key=len, reverse=True)) + ")"
