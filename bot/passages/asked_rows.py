"""Which row of a table a question names: by the words of its cells, and by their numbers (`row_numbers`)."""

from __future__ import annotations

import re
from operator import le
from typing import TYPE_CHECKING

from bot.passages.contrasts import other_of_kind, same_of_kind
from bot.passages.held import Held
from bot.passages.row_numbers import number_fits
from bot.passages.table_rows import cells
from knowledge.text import fold, syllables

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.passages.wanted import Wanted

FITS = 0.35
LEAST, LEAD = 0.06, 0.3
_DENIED = re.compile(
    r"\b(?:khong phai|khong|chua|chang phai|tru) (?:la |thuoc )?(?P<what>[a-z]+)\b"
)
_EXCEPTED = re.compile(r"\b(?:khong phai|khong|chua|ngoai|tru)(?: la)? (?P<what>[a-z]+ [a-z]+)")
_DENIAL = re.compile(r"\b(?:khong|chua|ngoai|tru|chang)\b")
_NAMES = re.compile(r"\s*[,;:/]\s*")
_NOTE = re.compile(r"\[.*?\]")
LONGEST_NAME = 8
_ASIDE = re.compile(r"\([^()]*\)")


def row_asked(folded: str, wanted: Wanted, rows: Sequence[str]) -> int | None:
    """Return which row a folded question names clearly better than any other; null if none.

    >>> from bot.passages.terms import Vocabulary
    >>> from bot.passages.wanted import Wanted
    >>> asked = "Nhà 4 người đóng bao nhiêu?"
    >>> wanted = Wanted.from_question(asked, Vocabulary.of([]))
    >>> rows = ["Hộ: 01 - 02 người | Giá: 20", "Hộ: Từ 03 người trở lên | Giá: 30"]
    >>> row_asked("nha 4 nguoi dong bao nhieu?", wanted, rows)
    1
    """
    if len(rows) < 2 or _denies(folded, rows):  # noqa: PLR2004 - one row is told from no other
        return None
    shares = _shares(wanted, rows)
    excepting = _excepting(folded, rows)
    apart = any(other_of_kind(folded, words, words) for words in map(fold, map(_words, rows)))
    fit = _fits if apart else number_fits
    fits = [-1 if row in excepting else fit(folded, row) for row in rows]
    scores = [sum(own) + FITS * fit for own, fit in zip(shares, fits, strict=True)]
    best, second = sorted(scores, reverse=True)[:2]
    at = scores.index(best)
    called = _called(folded, rows)
    if called is not None and fits[at] <= 0 <= fits[called]:
        at, best, second = called, 1.0, 0.0
    others = [other for row, other in enumerate(zip(shares, fits, strict=True)) if row != at]
    holds_all = best - second >= LEAST and all(
        other <= fits[at] and all(map(le, own, shares[at])) for own, other in others
    )
    common = FITS * max(0, min(fits[at], fits[_second(scores, at)]))  # tells neither from the other
    own = best - common
    clear = own >= LEAST and own - max(second - common, 0.0) >= LEAD * own
    return at if fits[at] >= 0 and (clear or holds_all) else None


def _second(scores: Sequence[float], at: int) -> int:
    """Return which score is the highest besides one."""
    return max((one for one in range(len(scores)) if one != at), key=scores.__getitem__)


def _fits(folded: str, row: str) -> int:
    """Return 1 where a row is of the number or of the kind asked for, -1 where of another of one, else 0.

    >>> rows = ["Xe: Xe mô tô, xe gắn máy | Vé: 6", "Xe: Xe ba bánh, xe lôi máy | Vé: 11"]
    >>> [_fits("xe may bao nhieu tien", row) for row in rows]
    [1, -1]
    """
    of_number, words = number_fits(folded, row), fold(_words(row))
    if of_number < 0 or other_of_kind(folded, words, words):
        return -1
    return max(of_number, int(same_of_kind(folded, words)))


def _called(folded: str, rows: Sequence[str]) -> int | None:
    """Return the one row whose name, or the longest, a folded question says in full; else null.

    Who says it asks of no row whose name only holds more of the question's words.

    >>> rows = ["Khách: Người lớn | Vé: 5", "Khách: Người ở đảo Hòn Tre | Vé: 2"]
    >>> _called("nguoi lon ra dao hon tre ve bao nhieu", rows), _called("ra hon tre bao nhieu", rows)
    (0, None)
    """
    names = [max(_names_said(folded, row), default=0) for row in rows]
    longest = max(names)
    return names.index(longest) if longest and names.count(longest) == 1 else None


def _names_said(folded: str, row: str) -> Iterator[int]:
    """Yield the length of each name of a row that folded words say in full, of two syllables or more.

    A long cell says what is done, in words of which any may stand in a question; it names nothing.
    """
    named = next((value for _, value in cells(row) if any(map(str.isalpha, value))), "")
    label = fold(_NOTE.sub(" ", _ASIDE.sub(" ", named)))
    for part in _NAMES.split(label) if len(syllables(label)) <= LONGEST_NAME else ():
        name = _SORT.sub("", part.strip())
        if len(name.split()) > 1 and re.search(rf"\b{re.escape(name)}\b", folded):
            yield len(part.split())


_SORT = re.compile(
    r"^(?:(?:cac|nhung|ho so|tai lieu|giay to|viec|cong tac|hoat dong|dich vu|truong hop) )+"
)
"""What sort of thing a row is of, for which people say another word: "giấy tờ hội nghị tổng kết"."""


def tells_apart(folded: str, wanted: Wanted, rows: Sequence[str]) -> bool:
    """Whether anything in a folded question is of some rows and not of all: a word or a number.

    What names rows without words, by a year, can't be told so.

    >>> from bot.passages.terms import Vocabulary
    >>> from bot.passages.wanted import Wanted
    >>> rows = ["Hộ: nghèo | Giá: 20", "Hộ: khá | Giá: 30"]
    >>> def apart(asked):
    ...     return tells_apart(fold(asked), Wanted.from_question(asked, Vocabulary.of(rows)), rows)
    >>> apart("Hộ khá đóng bao nhiêu?"), apart("Cửa hàng đóng bao nhiêu?")
    (True, False)
    """
    if not all(map(_words, rows)):
        return True
    named = any(sum(own) > 0 for own in _shares(wanted, rows))
    return named or any(number_fits(folded, row) > 0 for row in rows)


def _denies(folded: str, rows: Sequence[str]) -> bool:
    """Whether a question says that it isn't of what a row names."""
    denied = {match["what"] for match in _DENIED.finditer(folded)}
    return bool(denied) and any(denied & Held.of(_words(row)).words for row in rows)


def _excepting(folded: str, rows: Sequence[str]) -> frozenset[str]:
    """Return the rows of all but what a question names and another row is of.

    >>> rows = ["Hộ: Kinh doanh ăn uống | Giá: 9", "Hộ: Kinh doanh không phải ăn uống | Giá: 5"]
    >>> [*_excepting("quan an dong bao nhieu", rows)]
    ['Hộ: Kinh doanh không phải ăn uống | Giá: 5']
    """
    if _DENIAL.search(folded):
        return frozenset()
    said = set(syllables(folded))
    others = {row: _EXCEPTED.sub(" ", fold(_words(row))) for row in rows}
    return frozenset(
        row
        for row in rows
        for denied in _EXCEPTED.finditer(fold(_words(row)))
        if said & set(denied["what"].split())
        and any(denied["what"] in words for other, words in others.items() if other != row)
    )


def _shares(wanted: Wanted, rows: Sequence[str]) -> list[list[float]]:
    """Return for each row, term by term, the share of the question that it holds and not all do."""
    credits_ = [wanted.credits(Held.of(_words(row))) for row in rows]
    shared = [min(column) for column in zip(*credits_, strict=True)]
    weights = [term.weight / wanted.total for term in wanted.terms]
    return [
        [w * (found - all_) for w, found, all_ in zip(weights, row, shared, strict=True)]
        for row in credits_
    ]


def _words(row: str) -> str:
    """Return the cells of a row that hold words, which name it; none that says there is no amount.

    >>> _words("Mô hình: Tôm thẻ | Dưới 1 ha: 5 | Trên 3 ha: Không hỗ trợ")
    'Tôm thẻ'
    """
    named, *others = [value for _, value in cells(row) if any(map(str.isalpha, value))] or [""]
    return " ; ".join([named, *(v for v in others if not _NO_AMOUNT.fullmatch(fold(v)))])


_NO_AMOUNT = re.compile(r"(?:khong|mien|chua)(?: [a-z]+){1,2}")
