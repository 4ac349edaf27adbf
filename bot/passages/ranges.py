"""Ranges that a level is laid down for: who has worked 6 years isn't of "từ 08 năm trở lên".

An age is counted in years, whether it is told in years or months; "tiếng" are hours.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from bot.passages.spoken_units import plain_measures
from knowledge.text import fold

_UNIT = r"(?P<unit>nam|thang|tuoi|nguoi|nhan khau|khau|thanh vien|lao dong|hoc sinh|ho|ha|hecta|hec ta|m2|km|m|lop|giuong|tang|con|tan|diem(?! \d)|dang vien|tre|chau|be|em|gio(?! \d)|cho(?! \d)|phong(?! \d)|phan tram)"
_N = r"\d{1,3}(?:\.\d{3})+(?!\d)|\d+(?:,\d+)?"
_ASKED = re.compile(
    rf"(?<![\w/.,-])(?<!\bca )(?<!\btong )(?<!\btrong (?!{_N} (?:ha|hecta|hec ta|m2|con)\b))(?<!\bsau )(?<!\bmoi )(?<!\bke hoach )(?<!\bnam )(?P<n>{_N}) {_UNIT}\b(?! (?:19|20)\d\d| mot lan\b)"
)
_WANTED = re.compile(rf"\b(?:bao nhieu|may) {_UNIT}\b")
_RANGE = re.compile(
    rf"\b(?:(?:tu|>=|≥) (?:du )?(?P<low>{_N})(?: [^\W\d]+(?: dong)?)?(?:(?:,? (?:den|toi)|\s?[-–]) (?P<below>duoi )?(?:het |khong qua )?(?P<high>{_N}))?"
    rf"|(?P<over>tren|hon|qua) (?P<above>{_N})(?:(?: [^\W\d]+)? (?:den|toi) (?P<under>duoi )?(?P<upto>{_N}))?"
    rf"|(?P<less>duoi|khong qua|khong vuot qua|toi da) (?P<most>{_N})) {_UNIT}\b"
)
_OPENED = re.compile(rf"\b(?P<n>{_N}) {_UNIT} (?P<way>tro len|tro xuong)\b")

_MONTHS_OF_AGE = re.compile(
    r"(?<![\d.,/])(?P<n>\d{1,3}) thang(?: tuoi\b|(?=(?: (?:den|toi)|\s?[-–]) (?:duoi |het )?\d{1,3} (?:thang )?tuoi\b))"
)
_BARE_MONTHS = re.compile(
    r"(?<![\d.,/])(?P<n>\d{1,3})(?= ?(?:den|toi|[-–]) ?(?:duoi |het )?\d{1,3} thang tuoi\b)"
)
_MONTHS_OLD = re.compile(
    r"\b(?:be|chau|con|tre|nhoc)(?: (?:nha|em|minh|toi|gai|trai|be|nho|nay|moi|duoc|gan|hon|da|dang|tam|khoang|thu|hai|dau|ut|lon|tron))* (?P<n>\d{1,2}) thang\b(?! nua\b)"
    r"|(?<![\d.,/])(?P<m>\d{1,2}) thang tuoi\b"
)
"""How old a child is: "bé mới 28 tháng", "18 tháng tuổi"."""
_HOURS = re.compile(
    r"(?<![\d.,/])(?P<n>\d{1,3}) (?:tieng\b(?! (?:anh|viet|dan|noi|trung|phap|dong|hat))|gio dong ho\b)"
)
_SEATS = re.compile(r"\b(?:xe|chiec|o to|oto|xe hoi)(?: \w+)? (?P<n>\d{1,2}) cho\b")
_REST = re.compile(r"\b(?:con lai|nguoi khac|doi tuong khac|truong hop khac|cac ho khac)\b")
_SAME = {
    **dict.fromkeys(("chau", "be", "em"), "tre"),
    **dict.fromkeys(("nhan khau", "khau", "thanh vien"), "nguoi"),
    **dict.fromkeys(("hecta", "hec ta"), "ha"),
}
"""What people call "nhà 5 người", papers call "05 nhân khẩu"."""
_NUMBERED = re.compile(
    rf"(?<![\w/.,-])(?<!\bnam )(?<!\bthang )(?<!\bngay )(?P<n>{_N}) (?P<unit>[a-z]+\d?)\b(?! (?:19|20)\d\d)"
)
_BOUNDED = re.compile(
    rf"\b(?:tu(?: du)?|toi thieu|toi da|it nhat|nhieu nhat|khong qua|khong vuot qua|qua|duoi|tren|hon|den|toi) (?:{_N}) (?P<unit>[a-z]+\d?)\b"
)
_TOLD_OTHERWISE = frozenset(("gio", "cho"))
"""What people say in other words than a number and its unit: "5 giờ" is a time of day."""
_BOUND = re.compile(r"\b(?:(?P<below>duoi|chua (?:den|toi|du|day))|tren|hon|qua) $")
MONTHS, A_LITTLE = 12, 0.01


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

    False where it names none, the sentence has no such range, lays down what holds for all the rest,
    or names the very number ("tròn 90 tuổi").

    >>> said = "Thạc sĩ có kinh nghiệm từ 05 năm đến dưới 08 năm"
    >>> outside("thac si 6 nam duoc bao nhieu", said), outside("thac si 8 nam duoc bao nhieu", said)
    (False, True)
    >>> outside("nam 2026 ho moi duoc bao nhieu", "Tối đa 50 hộ, từ 20 hộ trở lên")
    False
    >>> outside("thac si duoc bao nhieu", said), outside("co 3 nguoi duoc bao nhieu", said)
    (False, False)
    >>> outside("nha 8 tang ai cap phep", "Xã cấp phép cho nhà từ 06 tầng trở xuống")
    True
    >>> outside("lop 30 chau duoc bao nhieu", "Lớp trên 40 trẻ: 9 triệu đồng; lớp còn lại: 5 triệu đồng")
    False
    >>> outside("nha 5 nguoi duoc bao nhieu", "Hộ có từ 01 đến 03 nhân khẩu: 1 triệu đồng")
    True
    >>> said = "Lớp có từ 30% đến dưới 50% là con công nhân: 1.000.000 đồng/người/tháng"
    >>> outside("lop co 55% con cong nhan duoc may tien", said), outside("lop co 35% con cong nhan", said)
    (True, False)
    """
    folded = _in_words(fold(sentence))
    told = () if _REST.search(folded) else _ranges(_in_years(folded))
    for unit, number in _named(asked):
        of_unit = [each for each in told if each.unit == unit]
        if of_unit and not any(each.holds(number) for each in of_unit):
            return not _names(unit, number, _in_years(folded))
    return False


def _names(unit: str, number: float, folded: str) -> bool:
    """Whether folded words name a number of a unit that bounds no range."""
    left = _OPENED.sub(" ", _RANGE.sub(" ", folded))
    return any(
        _one_name(m["unit"]) == unit and _number(m["n"]) == number for m in _ASKED.finditer(left)
    )


def inside(asked: str, sentence: str) -> frozenset[str]:
    """Return the numbers of a folded question, as typed, that lie in a range of a sentence.

    >>> sorted(inside("don vi co 60 nguoi duoc bao nhieu", "Đơn vị từ 50 người trở lên: 30 triệu"))
    ['60']
    """
    named = _typed(asked)
    told = _ranges(_in_years(_in_words(fold(sentence)))) if named else ()
    return frozenset(
        written
        for unit, written, number in named
        if any(r.unit == unit and r.holds(number) for r in told)
    )


def bounds_of_case(asked: str, words: str) -> frozenset[float]:
    """Return the ends of the ranges in words in which the numbers of a folded question lie.

    >>> sorted(bounds_of_case("lop co 55% con cong nhan duoc may tien", "Lớp có từ 50% trở lên: 1.300.000 đồng"))
    [50.0, inf]
    """
    told = _ranges(_in_years(_in_words(fold(words))))
    return frozenset(
        end
        for unit, number in _named(asked)
        for each in told
        if each.unit == unit and each.holds(number)
        for end in (each.low, each.high)
    )


def bounded(asked: str, sentence: str) -> frozenset[str]:
    """Return the numbers of a folded question, as typed, whose unit a sentence bounds, wherever they lie.

    They tell whether a thing is so, either way.

    >>> sorted(bounded("quet o muc 200 dpi co dat khong", "Độ phân giải tối thiểu 300 dpi"))
    ['200']
    >>> sorted(bounded("co 47 tuoi co duoc di hoc khong", "Không quá 45 tuổi"))
    ['47']
    >>> bounded("nam 2026 co 3 lop khong", "Từ 5 người trở lên"), bounded("co 24 nguoi", "Có 30 người")
    (frozenset(), frozenset())
    """
    named = _measured(asked)
    folded = _in_years(fold(sentence)) if named else ""
    return frozenset(
        number for number, unit in named if unit in {m["unit"] for m in _BOUNDED.finditer(folded)}
    )


@lru_cache(maxsize=256)
def _measured(asked: str) -> tuple[tuple[str, str], ...]:
    """Return the numbers that a folded question names, each with the word after it."""
    return tuple((m["n"], m["unit"]) for m in _NUMBERED.finditer(asked))


def of_no_age(asked: str, sentence: str) -> frozenset[str]:
    """Return the ages of a folded question, as typed, whose number in a sentence is none of an age.

    >>> of_no_age("ba toi 62 tuoi co duoc mien khong", "Có 62 thủ tục cho người từ 60 tuổi")
    frozenset()
    >>> of_no_age("ba toi 62 tuoi co duoc mien khong", "Có 62 thủ tục")
    frozenset({'62'})
    """
    typed = {written for unit, written, _ in _typed(asked) if unit == "tuoi"}
    if not typed or " tuoi" in fold(sentence):
        return frozenset()
    return frozenset(typed)


def ages(folded: str) -> tuple[tuple[float, float], ...]:
    """Return the ranges of age that folded words name, in years; the upper end isn't in them.

    >>> ages("tre nha tre (tu 03 thang den duoi 36 thang tuoi)"), ages("tu 36 thang tuoi den 05 tuoi")
    (((0.25, 3.0),), ((3.0, 6.0),))
    """
    told = _ranges(_in_years(folded))
    return tuple((each.low, each.high) for each in told if each.unit == "tuoi")


def names_number(folded: str) -> bool:
    """Whether a folded question names a number that may lie in a range."""
    return bool(_typed(folded))


def age_asked(folded: str) -> float | None:
    """Return the one age that a folded question names, in years; null where none or several are.

    >>> age_asked("be 6 thang duoc bao nhieu"), age_asked("trong 6 thang dau nam")
    (0.5, None)
    """
    told = {number for unit, _, number in _typed(folded) if unit == "tuoi"}
    return told.pop() if len(told) == 1 else None


def of_months(folded: str) -> bool:
    """Whether a folded question gives an age in months, as one does of small children alone.

    >>> of_months("tre 9 thang tiem mui gi"), of_months("minh 46 tuoi"), of_months("9 thang dau nam")
    (True, False, False)
    """
    return _MONTHS_OLD.search(plain_measures(_in_words(folded))) is not None


@lru_cache(maxsize=256)
def _typed(asked: str) -> tuple[tuple[str, str, float], ...]:
    """Return the numbers of a folded question, each after its unit, as typed and as counted."""
    asked = plain_measures(_in_words(asked))
    months = (m["n"] or m["m"] for m in _MONTHS_OLD.finditer(asked))
    told = [("tuoi", n, int(n) / MONTHS) for n in months]
    told += [("gio", m["n"], _number(m["n"])) for m in _HOURS.finditer(asked)]
    told += [("cho", m["n"], _number(m["n"])) for m in _SEATS.finditer(asked)]
    rest = _MONTHS_OLD.sub(" ", asked)
    counted = (
        m
        for m in _ASKED.finditer(rest)
        if m["unit"] not in _TOLD_OTHERWISE and not _is_reached(rest, m)
    )
    return (*told, *((_one_name(m["unit"]), m["n"], _beside_bound(rest, m)) for m in counted))


def _is_reached(asked: str, counted: re.Match[str]) -> bool:
    """Whether a share is what was reached, by which nobody's case is told: "năm 2025 đạt 68%".

    >>> outside("nam 2025 dat 68%, nam nay phai dat bao nhieu", "Tỷ lệ đạt từ 75% trở lên")
    False
    """
    return counted["unit"] == "phan tram" and bool(_REACHED.search(asked[: counted.start()]))


_REACHED = re.compile(
    r"\b(?:dat|duoc|tang|giam|la|con|den|toi|moi|len|xuong|hien)(?: (?:moi|duoc|khoang|gan|hon))* $"
)


def _beside_bound(asked: str, counted: re.Match[str]) -> float:
    """Return a number that a question names; a little less or more where it only bounds who is meant.

    >>> outside("tre duoi 5 tuoi duoc bao nhieu", "Trẻ em dưới 5 tuổi được miễn")
    False
    """
    number, bound = _number(counted["n"]), _BOUND.search(asked[: counted.start()])
    if bound is None:
        return number
    return number - A_LITTLE if bound["below"] else number + A_LITTLE


@lru_cache(maxsize=256)
def _named(asked: str) -> tuple[tuple[str, float], ...]:
    """Return the numbers that a question names, each with its unit; "1 năm" is for each year.

    None in the unit that it asks for: a range in that one is the answer.
    """
    wanted = {_one_name(match["unit"]) for match in _WANTED.finditer(asked)}
    told = ((unit, number) for unit, _, number in _typed(asked) if unit not in wanted)
    return tuple((unit, number) for unit, number in told if number != 1 or unit == "tuoi")


def _in_words(folded: str) -> str:
    """Return folded words with the sign of a share said as a unit, which both ends of a range have.

    >>> _in_words("tu 30% den duoi 50%"), _in_words("tu 30 - 50%")
    ('tu 30 den duoi 50 phan tram', 'tu 30 - 50 phan tram')
    """
    if "%" not in folded:
        return folded
    folded = _FIRST_SHARE.sub("", folded)
    return _SHARE.sub(" phan tram", folded)


_SHARE = re.compile(r"(?:(?<=\d)|(?<=\bnhieu)|(?<=\bmay)) ?%")
_FIRST_SHARE = re.compile(r"(?<=\d) ?%(?= (?:den|toi) (?:duoi |het )?\d| ?[-–] ?\d)")


def _in_years(folded: str) -> str:
    """Return folded words with the ages told in months told in years.

    >>> _in_years("tu 03 thang den duoi 36 thang tuoi"), _in_years("tu 24 - 30 thang tuoi")
    ('tu 0,25 tuoi den duoi 3 tuoi', 'tu 2 - 2,5 tuoi')
    """
    if "thang tuoi" not in folded and " tuoi" not in folded:
        return folded
    folded = _BARE_MONTHS.sub(lambda match: _years(match["n"]), folded)
    return _MONTHS_OF_AGE.sub(lambda match: f"{_years(match['n'])} tuoi", folded)


def _years(months: str) -> str:
    return f"{int(months) / MONTHS:.4g}".replace(".", ",")


@lru_cache(maxsize=2048)
def _ranges(folded: str) -> tuple[_Range, ...]:
    """Return the ranges in folded words; "từ 05 năm" alone goes on upwards, but for "từ 05 năm trở xuống"."""
    far = float("inf")
    found = []
    for match in _RANGE.finditer(folded):
        unit = _one_name(match["unit"])
        if match["low"] and folded.startswith(" tro xuong", match.end()):
            continue
        if match["low"]:
            high = _number(match["high"]) if match["high"] else far
            found.append(_range(unit, _number(match["low"]), high, high_in=not match["below"]))
        elif match["above"]:
            high = _number(match["upto"]) if match["upto"] else far
            low = _number(match["above"])
            found.append(_range(unit, low, high, low_in=False, high_in=not match["under"]))
        else:
            most = _number(match["most"])
            found.append(_range(unit, 0, most, high_in=match["less"] != "duoi"))
    for match in _OPENED.finditer(folded):
        number = _number(match["n"])
        up = match["way"] == "tro len"
        found.append(_range(_one_name(match["unit"]), number if up else 0, far if up else number))
    return tuple(found)


def _one_name(unit: str) -> str:
    return _SAME.get(unit, unit)


def _range(
    unit: str, low: float, high: float, *, low_in: bool = True, high_in: bool = True
) -> _Range:
    """Return a range; who is five is so for a year, up to the day of being six."""
    if unit == "tuoi" and high_in:
        return _Range(unit, low, high + 1, low_in, high_in=False)
    return _Range(unit, low, high, low_in, high_in)


def _number(written: str) -> float:
    return float(written.replace(".", "").replace(",", "."))
