"""Units of measure and counted nouns after a number: "tỷ đồng", "mg/l", "xã, phường".

The words are data: ``lists/measures.txt``.
"""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass, replace
from enum import StrEnum
from importlib.resources import files

from knowledge.text import fold

_BASE = r"(?:0?1|10{1,6}|1\.000|10\.000|100\.000|1\.000\.000)"
_ONE = re.compile(r"/\s?(?:0?1\s?|một\s|mỗi\s)(?=[^\W\d_])")
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
class Unit:
    """A unit as written, and where it ends; ``known`` when it is a listed one."""

    text: str
    kind: UnitKind
    end: int
    known: bool = True


def scale(unit: str) -> float:
    """Return what a unit multiplies its number by.

    >>> scale("triệu đồng"), scale("nghìn tỷ đồng"), scale("đồng")
    (1000000.0, 1000000000000.0, 1.0)
    """
    powers = {
        "tram": 1e2,
        "nghin": 1e3,
        "ngan": 1e3,
        "van": 1e4,
        "trieu": 1e6,
        "ty": 1e9,
        "ti": 1e9,
    }
    product = 1.0
    for word in fold(unit).split():
        product *= powers.get(word, 1.0)
    return product


def unit_at(text: str, at: int, stop: int) -> Unit | None:
    """Return the unit that stands at a place, with what it is counted per ("/người/tháng").

    >>> unit_at("5 triệu đồng/người/tháng.", 1, 25).text, unit_at("12 xã, phường", 2, 13).text
    ('triệu đồng/người/tháng', 'xã, phường')
    """
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
            return Unit(text[at : noun.end].strip(), UnitKind.COUNT, noun.end)
        return _per(text, at, end, UnitKind.MONEY, stop)
    return _noun(text, at, stop)


def _per(text: str, start: int, end: int, kind: UnitKind, stop: int) -> Unit:
    while match := _patterns().per.match(text, end, stop):
        end = match.end()
    return Unit(_ONE.sub("/", text[start:end].strip()), kind, end)


def _noun(text: str, at: int, stop: int, *, known: bool = False) -> Unit | None:
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
