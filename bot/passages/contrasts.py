"""Words that exclude each other: a doctor's grant is no answer for a master's.

Meaning alone can't tell them apart: such words stand in the same sentences.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING

from knowledge.text import fold, folded_words, syllables

if TYPE_CHECKING:
    from collections.abc import Sequence


def other_of_kind(asked: str, own: str, around: str) -> bool:
    """Whether the own words of a figure name another than is asked for, which stands nowhere.

    All texts folded; ``around`` holds ``own`` and what stands above it.

    >>> other_of_kind("thac si duoc ho tro bao nhieu", "ho tro tien si", "ho tro tien si")
    True
    >>> other_of_kind("thac si duoc ho tro bao nhieu", "tien si, thac si", "tien si, thac si")
    False
    >>> said = "doanh nghiep ngoai nha nuoc duoc khuyen khich lap quy"
    >>> other_of_kind("cong ty tu nhan lap quy the nao", said, said)
    False
    >>> said = "cap giay phep xuat khau, nhap khau"
    >>> other_of_kind("giay phep xuat nhap khau", said, said)
    False
    """
    wanted = _named(asked)
    if not wanted:
        return False
    said, held = _named(own), None
    for group, words in wanted.items():
        if group not in said:
            continue
        held = held if held is not None else _named(around)
        there = held.get(group, frozenset())
        if not (words & there or _all_of(words, there)):
            return True
    return False


def labelled_other(asked: str, sentence: str) -> bool:
    """Whether the label of a value, what stands before its colon, names another than is asked for.

    >>> said = "Tổ trưởng trung học cơ sở: 200.000 đồng, thêm 10% mức của tiểu học"
    >>> labelled_other("giao vien tieu hoc duoc bao nhieu", said)
    True
    >>> labelled_other("giao vien tieu hoc duoc bao nhieu", "Tiểu học, trung học cơ sở: 200.000 đồng")
    False
    """
    label, colon, _ = sentence.partition(": ")
    return bool(colon) and other_of_kind(asked, fold(label), fold(label))


def titled_other_school(asked: str, title: str, around: str) -> bool:
    """Whether a paper is titled for another level of schools than is asked for, which stands nowhere.

    All texts folded; ``around`` holds the title and what stands above a sentence, with itself.

    >>> title = "chinh sach ho tro giao duc mam non o noi co khu cong nghiep"
    >>> titled_other_school("con hoc truong tieu hoc co duoc ho tro khong", title, title)
    True
    >>> titled_other_school("con hoc tieu hoc", title, f"{title} tre hoc lop mau giao o truong tieu hoc")
    False
    """
    if not any(level in asked for level in _LEVELS):
        return False
    levels = _groups()[_LEVELS[0]]
    wanted, titled, held = (_named(text) for text in (asked, title, around))
    return any(
        group in wanted and group in titled and not wanted[group] & held.get(group, frozenset())
        for group in levels
    )


_LEVELS = ("mam non", "tieu hoc", "trung hoc co so", "trung hoc pho thong", "thcs", "thpt")


def _all_of(words: frozenset[str], there: frozenset[str]) -> bool:
    """Whether one word asked for is short for several that are there: "xuất nhập khẩu"."""
    syllables_ = frozenset(" ".join(there).split())
    return len(there) > 1 and any(syllables_.issuperset(word.split()) for word in words)


def tells_apart(asked: str) -> bool:
    """Whether a question, folded, names anything that has a contrast.

    >>> tells_apart("thac si duoc ho tro bao nhieu"), tells_apart("ai ky")
    (True, False)
    """
    return bool(_named(asked))


def named_apart(text: str) -> list[tuple[int, int]]:
    """Return where a text names words of one group that exclude each other, in order.

    >>> text = "học phí mầm non với tiểu học"
    >>> [text[start:end] for start, end in named_apart(text)]
    ['mầm non', 'tiểu học']
    """
    groups: dict[int, list[tuple[int, int]]] = {}
    for match in _words().finditer(fold(text)):
        for group in _groups()[match[0]]:
            groups.setdefault(group, []).append(match.span())
    return max(groups.values(), key=len, default=[])


def of_another(asked: str, text: str) -> bool:
    """Whether a text is of another of a group than is asked for: it names that one first.

    >>> said = "hộ mới thoát nghèo vay cao hơn lãi suất của hộ nghèo"
    >>> of_another("vay hộ nghèo", said), of_another("hộ cận nghèo", "hộ nghèo, hộ cận nghèo: 4,8%")
    (True, False)
    """
    wanted, folded = set(_named(fold(asked)).values()), fold(text)
    found = list(_words().finditer(folded))
    for words in wanted:
        group = set.intersection(*(set(_groups()[word]) for word in words))
        there = [match for match in found if group & set(_groups()[match[0]])]
        led = _together(there, folded)
        if any(_same()[match[0]] in words for match in there) and not words & led:
            return True
    return False


def same_of_kind(asked: str, text: str) -> bool:
    """Whether a text names what is asked for, of things that exclude each other, by any of its names.

    >>> same_of_kind("công ty tư nhân", "Doanh nghiệp ngoài nhà nước được khuyến khích lập quỹ")
    True
    >>> same_of_kind("công ty tư nhân", "Doanh nghiệp nhà nước phải lập quỹ")
    False
    """
    said = _named(fold(text))
    return any(words & said.get(group, frozenset()) for group, words in _named(fold(asked)).items())


def _together(there: Sequence[re.Match[str]], folded: str) -> set[str]:
    """Return the words listed from the first on: "hộ nghèo, hộ cận nghèo"."""
    led: set[str] = set()
    end = there[0].start() if there else 0
    for match in there:
        if led and not _LISTED.fullmatch(folded[end : match.start()]):
            break
        led.add(_same()[match[0]])
        end = match.end()
    return led


_LISTED = re.compile(r"\s*(?:,|;|va|hoac|,\s*va)\s*")


@lru_cache(maxsize=4096)
def _named(folded: str) -> dict[int, frozenset[str]]:
    """Return the words of each group that a text holds, the longest taken first."""
    found: dict[int, set[str]] = {}
    for match in _words().finditer(" ".join(syllables(folded))):
        for group in _groups()[match[0]]:
            found.setdefault(group, set()).add(_same()[match[0]])
    return {group: frozenset(words) for group, words in found.items()}


@cache
def _groups() -> dict[str, tuple[int, ...]]:
    groups: dict[str, tuple[int, ...]] = {}
    for number, line in enumerate(_lines()):
        for word in _NAMES.split(line):
            plain = folded_words(word)
            groups[plain] = (*groups.get(plain, ()), number)
    return groups


@cache
def _same() -> dict[str, str]:
    """Return for each word of a group the first name of the thing that it means."""
    cells = (cell.split("|") for line in _lines() for cell in line.split("\t"))
    return {folded_words(name): folded_words(names[0]) for names in cells for name in names}


@cache
def _lines() -> tuple[str, ...]:
    text = (files("bot") / "data" / "contrasts.tsv").read_text(encoding="utf-8")
    return tuple(line for line in text.splitlines() if line and not line.startswith("#"))


_NAMES = re.compile(r"[\t|]")


@cache
def _words() -> re.Pattern[str]:
    longest_first = sorted(_groups(), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\b")
