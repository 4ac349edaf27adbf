"""Whether a table's row is of the number that a question asks about: counted, labelled or of an hour.

"Tổ 12" stands in "Tổ dân phố: 11, 12, 13", a family of four in "từ 03 người trở lên".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.passages.day_rows import day_fits
from bot.passages.hours_of_day import hour_fits
from bot.passages.ranges import MONTHS, age_asked, ages
from bot.passages.spoken_units import of_the_unit_told, plain_measures
from bot.passages.table_rows import cells
from bot.questions.completed_text import leans
from knowledge.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_LABELLED = re.compile(
    r"\b(?P<noun>[a-z]+)(?: dan pho)?(?: so| thu)? (?P<number>\d{1,3})(?!\d|[.,/]\d)\b"
)
_ORDINALS = ("nhat", "hai", "ba", "tu", "nam", "sau", "bay", "tam", "chin", "muoi")
_SPELLED = re.compile(rf"\b((?!ngay\b|sang\b|chieu\b|toi\b)[a-z]+ thu) ({'|'.join(_ORDINALS)})\b")
_COUNTED = re.compile(
    r"(?<![\d.,/-])(?P<number>\d{1,4}) (?!(?:cua|cho|tai|trong|theo|do|ve|va|thi|la|co|den|tu|quy dinh|ban hanh)\b)(?P<noun>m[23]?|[a-z]{2,})\b"
)
"""A number and what it counts: a document's number stands before other words ("quyết định 1696 của")."""
_SEATS = re.compile(
    r"(?:\b(?:xe|chiec|o to|oto|quan|nha hang|phong|hoi truong|rap|ban) (?P<of>\d{1,4}) cho\b|(?<![\d.,/-])(?P<for>\d{1,4}) cho(?= (?:ngoi|nam|do|dau|xe)\b))"
)
"""Seats, which without marks are spelled like "for": "quán 30 chỗ ngồi", "xe 16 chỗ"."""
_MEASURES_ALL = frozenset("thang nam ngay lan tuan gio quy m2 met nguoi".split())
"""Of one each a price or a rate is: "1 tháng bao nhiêu"."""
_OF_AGE = frozenset(("tuoi", "thang"))
_MORE_THAN = re.compile(r"\b(?:hon|tren|qua) $")
_HOUSEHOLD = re.compile(r"\b(?:nha|ho|gia dinh)(?: [a-z]+){0,3} \d{1,2} (?:nguoi|khau|nhan khau)\b")
_BODIES = re.compile(
    r"\b(?:co quan|truong hoc|doanh nghiep|co so|don vi|to chuc|cong ty|khach san|nha hang|ky tuc xa)\b"
)
"""Who counts those that work there, and is no household."""
_ASIDE = re.compile(r"\([^()]*\)")
_RUN = re.compile(r"(\d{1,3})\s?(?:-|–|den)\s?(?:[a-z]+ )?(\d{1,3})")
_NUMBERS = re.compile(r"(?<![\d.,/])\d{1,3}(?![\d/]|[.,]\d)")
_TIMES = re.compile(rf"\d (?:{'|'.join(sorted(_MEASURES_ALL))})\b(?! \d)")
"""A number that counts, and labels nothing: "trả 02 lần"."""
_LABEL = re.compile(r"\W*(?:\w{1,2}[.)] )?(?P<name>[^:;.|]{3,80}): (?P<rest>[^|]*)$")
_BARE_RANGE = re.compile(
    r"(?P<range>(?:(?:tu|du|tren|hon|duoi|den|toi da|khong qua|it nhat) )*\d[\d.]*(?: ?(?:-|–|den) ?(?:duoi )?\d[\d.]*)?)(?P<up> tro (?:len|xuong))?"
)
_PEOPLE = "nguoi|thanh|xa vien|hoi vien|lao|nhan|khau"
"""Whom a paper counts as "thành viên" or "lao động", people call "người"."""


def number_fits(folded: str, row: str) -> int:
    """Return 1 where a number asked for is the row's, -1 where the row is of another, else 0.

    The day that it is of goes before all; then what the first cell, which names the row, tells.

    >>> number_fits("nguoi thu 6 dong bao nhieu", "Thành viên: Người thứ nhất | Mức: 5")
    -1
    >>> number_fits("quyet dinh 1696 cua tinh", "Căn cứ: Nghị định ngày 12/6/2025 của Chính phủ")
    0
    >>> [number_fits("thue san luc 19h", f"Sân: A | Giờ: {time}") for time in ("Ban ngày", "Buổi tối")]
    [-1, 1]
    """
    of_day, of_hour = day_fits(folded, row), hour_fits(folded, row)
    if of_hour is False or of_day is not None:
        return 1 if of_day and of_hour is not False else -1
    folded = of_the_unit_told(folded)
    by_cell = [
        [*_labels_fit(folded, header, value), *_counts_fit(folded, header, value)]
        for header, value in _folded_cells(row)
    ]
    named = by_cell[0] if by_cell else []
    fits = named or [fit for fits in by_cell for fit in fits]
    fits = [*fits, True] if of_hour else fits
    return 1 if fits and all(fits) else -1 if fits and not any(fits) else 0


def cells_of_number(folded: str, row: str) -> list[str]:
    """Return the headers of the cells, besides the first, that hold a number asked for.

    >>> row = "Hộ: gia đình | Lượng dùng: Trên 10 m3 đến 20 m3 | Giá: 7.500"
    >>> cells_of_number("khoi thu 15 gia bao nhieu", row)
    ['Lượng dùng']
    """
    folded = of_the_unit_told(folded)
    return [
        header
        for (header, _), (head, value) in zip(
            cells(row)[1:], [*_folded_cells(row)][1:], strict=True
        )
        if any(_counts_fit(folded, head, value))
    ]


def labels_in(folded: str) -> frozenset[str]:
    """Return the nouns that a folded question numbers: "tổ 3" is one of several "tổ".

    >>> sorted(labels_in("to 3 o khu 2 thi may gio"))
    ['khu', 'to']
    """
    return frozenset(match["noun"] for match in _LABELLED.finditer(folded))


def other_label(folded: str, line: str) -> bool:
    """Whether a line is labelled with other numbers of what a folded question numbers.

    >>> line = "- Tổ dân phố số 4 và số 5: ngày 12/10, tại Trường Tiểu học"
    >>> other_label("to dan pho so 6 kham ngay nao", line), other_label("to 5 kham ngay nao", line), other_label("to 7", line)
    (True, False, True)
    >>> other_label("to 6 kham ngay nao", "Lịch khám: tổ 4 và tổ 5 ngày 12/10; tổ 6 ngày 13/10")
    False
    >>> other_label("thang may tra, tra 1 cuc a", "3. Tiền chi trả 02 lần trong năm: lần 1 vào tháng 11")
    False
    """
    label = _LABEL.match(fold(line))
    if label is None or label["rest"].count(":") or _TIMES.search(label["name"]):
        return False
    fits = [*_labels_fit(folded, "", label["name"])]
    return bool(fits) and not any(fits)


def _folded_cells(row: str) -> Iterator[tuple[str, str]]:
    return ((fold(header), plain_measures(fold(value))) for header, value in cells(row))


def _labels_fit(folded: str, header: str, value: str) -> Iterator[bool]:
    """Yield whether a cell that lists numbers of what the question numbers has its number.

    A column that is of one number itself ("Lớp 6") lists none of them, but days, say.

    >>> [*_labels_fit("to 3 may gio", "to", "1, 3")], [*_labels_fit("lop 9 ngay nao", "lop 6", "tu 01/6 den 12/6")]
    ([True], [])
    """
    value = _in_figures(value)
    for noun, number in _labelled(folded):
        if re.match(rf"{noun}(?: so| thu)? \d", header):
            continue
        if re.fullmatch(rf"{noun}(?: [^()]+)?", header):  # "Lớp song ngữ (học sinh)" counts
            listed = _listed(_ASIDE.sub(" ", value))
            if listed:
                yield number in listed
        elif from_ := re.search(rf"\btu {noun} thu (\d{{1,3}})\b(?! (?:den|-))", value):
            yield number >= int(from_[1])
        elif named := re.findall(
            rf"\b{noun}(?: dan pho)?(?: so| thu)? (\d{{1,3}}(?:(?:, ?| va | den |-| - )(?:{noun} )?(?:so )?\d{{1,3}}\b)*)",
            value,
        ):
            yield number in {n for each in named for n in _listed(each)}


def _labelled(folded: str) -> Iterable[tuple[str, int]]:
    """Return what a question numbers; of what follows another question its own number alone.

    >>> [*_labelled("to 3 – xe rac qua to dan pho 9 luc may gio")], [*_labelled("nguoi thu nam")]
    ([('to', 3)], [('nguoi', 5)])
    """
    found = [(m["noun"], int(m["number"])) for m in _LABELLED.finditer(_in_figures(folded))]
    return dict(reversed(found)).items() if leans(folded) else found


def _in_figures(folded: str) -> str:
    """Return folded words with the ordinals that are spelled out in figures.

    >>> _in_figures("tu nguoi thu nam tro di")
    'tu nguoi thu 5 tro di'
    """
    return _SPELLED.sub(lambda match: f"{match[1]} {_ORDINALS.index(match[2]) + 1}", folded)


def _listed(value: str) -> set[int]:
    """Return the numbers that a cell lists, runs filled up.

    >>> sorted(_listed("1, 3 - 5")), sorted(_listed("19 giờ 30, 1.500"))
    ([1, 3, 4, 5], [19, 30])
    """
    found = {int(number) for number in _NUMBERS.findall(value)}
    for first, last in _RUN.findall(value):
        found |= set(range(int(first), int(last) + 1))
    return found


def _counts_fit(folded: str, header: str, value: str) -> Iterator[bool]:
    """Yield whether a cell that bounds what the question counts admits the question's number.

    >>> [*_counts_fit("be 4 tuoi duoc bao nhieu", "doi tuong", "tre tu 36 thang tuoi den 05 tuoi")]
    [True]
    >>> [*_counts_fit("be 40 thang duoc bao nhieu", "doi tuong", "co hop dong tu du 06 thang tro len")]
    []
    """
    if not any(map(str.isalpha, value)) and not any(map(str.isalpha, header)):
        return
    age, of_ages = age_asked(folded), ages(value)
    if age is not None and of_ages:
        yield any(least <= age < most for least, most in of_ages)
    for noun, number in _counted(folded):
        if age is not None and noun in _OF_AGE and (of_ages or number == age * MONTHS):
            continue
        if number == 1 and noun in _MEASURES_ALL - {"nguoi"}:
            continue
        bounds = [*_bounds(_with_counted(header, value, noun), noun)]
        if bounds and noun == "nguoi" and _HOUSEHOLD.search(folded) and _BODIES.search(value):
            yield False
        elif bounds:
            yield any(least <= number <= most for least, most in bounds)


def _with_counted(header: str, value: str, noun: str) -> str:
    """Return a cell of a bare range with the noun that its folded header counts.

    >>> _with_counted("so thanh vien chinh thuc", "tu 07 den 20", "thanh")
    'tu 07 den 20 thanh'
    >>> _with_counted("quy mo (phong)", "50 tro len", "phong"), _with_counted("nam", "2026", "nguoi")
    ('50 phong tro len', '2026')
    """
    bare = _BARE_RANGE.fullmatch(value)
    if bare is None:
        return value
    alike = _PEOPLE if noun in _PEOPLE.split("|") else noun
    heads = rf"\b(?:so|so luong|quy mo|muc) (?:{alike})\b|\((?:{alike})\b[^()]*\)"
    return f"{bare['range']} {noun}{bare['up'] or ''}" if re.search(heads, header) else value


def _counted(folded: str) -> Iterator[tuple[str, int]]:
    """Yield what a question counts, with its number; one more where it says "more than".

    >>> [*_counted("quan 30 cho ngoi o cho, nha 4 nguoi")], [*_counted("giao 30 cho xa")]
    ([('nguoi', 4), ('cho', 30)], [])
    >>> [*_counted("co hon 1 m3 rac")]
    [('m3', 2)]
    """
    for match in _COUNTED.finditer(folded):
        more = _MORE_THAN.search(folded[: match.start()])
        yield match["noun"], int(match["number"]) + bool(more)
    yield from (("cho", int(match["of"] or match["for"])) for match in _SEATS.finditer(folded))


def _bounds(value: str, noun: str) -> Iterator[tuple[float, float]]:
    """Yield the ranges of a count that a cell names.

    >>> [*_bounds("ho tu 1 den 2 nguoi", "nguoi")], [*_bounds("tu 3 nguoi tro len", "nguoi")]
    ([(1.0, 2.0)], [(3.0, inf)])
    >>> [*_bounds("tu tren 10 m3 den 20 m3", "m3")]
    [(11.0, 20.0)]
    >>> [*_bounds("tho 70 tuoi, 75 tuoi", "tuoi")], [*_bounds("duoi 5 phong", "phong")]
    ([(70.0, 70.0), (75.0, 75.0)], [(0.0, 4.0)])
    """
    between = re.compile(
        rf"(?P<over>\b(?:tren|hon) )?(?P<least>\d{{1,4}})(?: {noun})?\s?(?:-|–|den)\s?(?:duoi )?(?P<most>\d{{1,4}}) ?{noun}\b"
    )
    for match in between.finditer(value):
        least, most = float(match["least"]), float(match["most"])
        yield least + bool(match["over"]), most - ("duoi " in match[0])
    rest = between.sub(" ", value)
    one = re.compile(
        rf"(?P<how>(?:\b(?:tu|du|tren|hon|duoi|den|toi da|khong qua|it nhat) )*)(?<![\d.,/-])(?P<n>\d{{1,4}}) ?{noun}\b(?P<up> tro len| tro xuong)?"
    )
    for match in one.finditer(rest):
        yield _range(match["how"].split(), float(match["n"]), match["up"] or "")


def _range(how: Sequence[str], number: float, up: str) -> tuple[float, float]:
    if "len" in up or "nhat" in how or ("tu" in how and "xuong" not in up):
        return number, float("inf")
    if "tren" in how or "hon" in how:
        return number + 1, float("inf")
    if "duoi" in how:
        return 0.0, number - 1
    if "xuong" in up or {"den", "da", "qua"} & set(how):
        return 0.0, number
    return number, number
