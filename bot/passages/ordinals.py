"""Which of several is meant by its number: "lần thứ III", "phụ lục II", "đợt 2"."""

from __future__ import annotations

import re
from functools import lru_cache

from bot.passages.table_rows import is_row
from knowledge.text import fold

_ORDINAL = re.compile(
    r"\b(?P<what>(?P<named>lan thu|ky hop thu|nhiem ky|phu luc|(?:(?<=giao ban )|(?<=hop )|(?<=thuong ky ))thang)|khoa|giai doan|dot|tuyen|bac|hang(?! nam\b)|cap do|loai)(?:\s+(?:so\s+)?|: )(?P<which>[ivx]{1,5}|\d{1,2}|mot|hai|ba|bon|nam|(?<=thu )(?:nhat|tu|sau|bay|tam|chin|muoi))\b(?!\s*[-–/.,]?\s*\d)(?(named)|(?! (?:nam|ngay|thang|tuan|nguoi|km|m|m2|ha|gio|kg|tan)\b))"
)

_BUS = re.compile(r"\bbuyt so\b")
"""A bus is called by the number of its line."""
_PRIZE = re.compile(r"\bgiai (?:dac biet|nhat|nhi|khuyen khich)\b")


def other_ordinal(asked: str, *around: str) -> bool:
    """Whether the question, folded, names a "lần thứ III" or "phụ lục II" that isn't here.

    >>> other_ordinal("dai hoi lan thu iii", "Đại hội lần thứ II"), other_ordinal("tuyen 2", "Đội tuyển trẻ")
    (True, True)
    >>> other_ordinal("lan thu nhat", "lần thứ II"), other_ordinal("ky hop thu tu", "kỳ họp thứ 4")
    (True, False)
    >>> other_ordinal("hop giao ban thang 5 ai chu tri", "báo cáo tại cuộc họp giao ban tháng 6")
    True
    >>> other_ordinal("xe buyt tuyen 7 gia ve", "tuyến số 07: Bến xe")
    False
    >>> other_ordinal("ve tuyen 20 km bao nhieu", "Cự ly: Từ 15 km đến dưới 30 km")
    False
    >>> other_ordinal("xe buyt so 03 may gio chay", "tuyến số 07: Bến xe")
    True
    >>> other_ordinal("dot 2 thon nao lay nuoc", "Đợt: 2 | Thôn: Nà Lừa")
    False
    >>> other_ordinal("giai nhi bao nhieu tien", "giải đặc biệt 20 triệu đồng")
    True
    >>> other_ordinal("dai hoi lan thu ii", "Đại hội lần thứ 2"), other_ordinal("giai doan 5 nam", "Hạn chế")
    (False, False)
    """
    asked = _BUS.sub("buyt tuyen", asked)
    wanted, prizes = _numbered(asked), _prizes(asked)
    if not (wanted or prizes):
        return False
    there = fold(" ".join(around))
    return not (wanted <= _numbered(there) and prizes <= _prizes(there))


def names_other(asked: str, words: str) -> bool:
    """Whether words themselves name another of those that the question, folded, names by number.

    >>> names_other("hop giao ban thang 5", "báo cáo tại cuộc họp giao ban tháng 6")
    True
    >>> names_other("hop giao ban thang 5", "Chủ trì cuộc họp")
    False
    """
    wanted = _numbered(asked)
    if not wanted:
        return False
    there = _numbered(fold(words))
    named = {what for what, _ in there}
    return any(each not in there and each[0] in named for each in wanted)


def other_class(asked: str, sentence: str) -> bool:
    """Whether a sentence begins with other school classes than the question, folded, names.

    One named in passing is none of which it tells; of a row with a column for each class every one is.

    >>> other_class("nhap hoc lop 1", "Lớp 6 gồm: học bạ"), other_class("lop 3", "từ lớp 1 đến lớp 5")
    (True, False)
    >>> other_class("vao lop 10", "Nộp đơn tại trường THCS nơi học lớp 9")
    False
    >>> other_class("lop 3 tu ngay nao", "Mở 03 lớp: lớp 1 từ 09/3; lớp 2 từ 11/5; lớp 3 từ 09/11")
    False
    >>> other_class("nop don lop 10", "Việc: Nộp đơn | Lớp 6: Tháng 6 | Lớp 10: Tháng 5")
    False
    """
    wanted = _classes(asked)
    opening = sentence if is_row(sentence) else sentence[:_OPENING]
    told = _classes(fold(opening)) if wanted else frozenset[int]()
    if not told or wanted & told:
        return False
    listed = (_classes(fold(part.strip()[:_NAME])) for part in sentence.split(";")[1:])
    return not any(wanted & each for each in listed)


@lru_cache(maxsize=512)
def _prizes(folded: str) -> frozenset[str]:
    return frozenset(_PRIZE.findall(folded))


@lru_cache(maxsize=512)
def _classes(folded: str) -> frozenset[int]:
    """Return the classes that words name; of "lớp 1 đến lớp 5" and "lớp 6, 7" each."""
    found: set[int] = set()
    for match in _CLASSES.finditer(folded):
        numbers = [int(number) for number in re.findall(r"\d+", match[0])]
        ranges = bool(_UP_TO.search(match[0])) and len(numbers) > 1
        found |= set(range(numbers[0], numbers[-1] + 1)) if ranges else set(numbers)
    return frozenset(found)


_OPENING, _NAME = 30, 8
_UP_TO = re.compile(r"\d\s*(?:den|toi|-|–)\s*(?:lop )?\d")
_CLASSES = re.compile(
    r"\blop \d{1,2}\b(?:\s*(?:,|va|hoac|hay|den|toi|-|–)\s*(?:lop )?(?:[1-9]|1[0-2])\b(?![\d/.,]*\d))*"
)


@lru_cache(maxsize=512)
def _numbered(folded: str) -> frozenset[tuple[str, str]]:
    found = ((m["what"], figure_of(m["which"])) for m in _ORDINAL.finditer(folded))
    return frozenset(
        (what, which.lstrip("0") if which.isdigit() else which) for what, which in found
    )


def ordinals_in_words(text: str) -> str:
    """Return a text with its small ordinals in words, as papers write them: "người thứ 5".

    >>> ordinals_in_words("người thứ 5"), ordinals_in_words("nguoi thu 4"), ordinals_in_words("thứ 12")
    ('người thứ năm', 'nguoi thứ tư', 'thứ 12')
    """
    return _IN_FIGURES.sub(lambda match: f"thứ {_IN_WORDS[int(match[1]) - 1]}", text)


_IN_WORDS = "nhất hai ba tư năm sáu bảy tám chín".split()
_IN_FIGURES = re.compile(r"\bth[ứu] ([1-9])\b(?![.,/]?\d)")


def figure_of(word: str) -> str:
    """Return the number that a folded word writes, itself if it is none: "iii" and "ba" are "3"."""
    return _FIGURES.get(word, word)


_FIGURES = {
    **dict(zip("i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx".split(), map(str, range(1, 21)), strict=True)),
    "mot": "1", "hai": "2", "ba": "3", "bon": "4", "nam": "5",
    "nhat": "1", "tu": "4", "sau": "6", "bay": "7", "tam": "8", "chin": "9", "muoi": "10",
}  # fmt: skip
