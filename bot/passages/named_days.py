"""Days and months that a question names: what is told of other ones is no answer."""

from __future__ import annotations

import re
from functools import lru_cache

from knowledge.text import fold, folded_words

_DAY = re.compile(
    r"(?<![\d/.])(?P<day>\d{1,2})(?:/| th[aá]ng )(?P<month>\d{1,2})(?![\d.]|/\d{1,2}(?!\d)|/[^\W\d])"
)


def other_date(asked: str, *around: str) -> bool:
    """Whether the question names a day ("dịp 2/9") that doesn't stand here.

    >>> other_date("treo cờ dịp 2/9/2026", "từ ngày 10/5/2026"), other_date("lễ 2/9", "ngày 02/9")
    (True, False)
    """
    wanted = _days(asked)
    return bool(wanted) and not wanted & _days(" ".join(around))


@lru_cache(maxsize=512)
def _days(text: str) -> frozenset[tuple[int, int]]:
    return frozenset((int(m["day"]), int(m["month"])) for m in _DAY.finditer(text))


def other_occasion(asked: str, *around: str) -> bool:
    """Whether the question, folded, is of an occasion that is named nowhere here.

    >>> other_occasion("treo co dip quoc khanh tu ngay nao", "Treo cờ dịp Đại hội")
    True
    >>> other_occasion("treo co dip tet thi sao", "Trong dịp Tết Nguyên đán"), other_occasion("dip nay", "")
    (False, False)
    """
    match = _OCCASION.search(asked)
    if match is None:
        return False
    return re.search(rf"\b{match['what']}\b", folded_words(" ".join(around))) is None


_OCCASION = re.compile(
    r"\bdip (?:(?:le|ngay|dai le|ky niem) )*(?P<what>tet|he|(?!(?:nay|do|nao|gi|vua|ay|sap)\b)[a-z]{2,}"
    r" (?!(?:tu|o|tai|thi|nam|co|vao|den|va|cac|nao|gi|la|nay|do)\b)[a-z]{2,})\b"
)


def other_month(asked: str, sentence: str) -> bool:
    """Whether the question, folded, is of one month and the sentence of others.

    >>> other_month("het thang 8 dat bao nhieu", "Đến hết tháng 4 đạt 21,6%")
    True
    >>> other_month("thang 8 co may vu", "Từ ngày 31/7 đến ngày 03/8 xảy ra 02 vụ")
    False
    """
    wanted = {int(m["month"]) for m in _IN_MONTH.finditer(asked)}
    if not wanted:
        return False
    words = fold(sentence)
    named = {int(m["month"]) for m in _MONTH.finditer(words)}
    spans = ((int(m["first"]), int(m["last"])) for m in _MONTHS.finditer(words))
    return bool(named) and not (
        named & wanted or any(a <= month <= b for a, b in spans for month in wanted)
    )


def other_sitting(asked: str, *around: str) -> bool:
    """Whether the question, folded, is of what is held or reported in a month that isn't named here.

    >>> other_sitting("ket luan hop giao ban thang 7/2026 noi gi", "cuộc họp giao ban tháng 5")
    True
    >>> other_sitting("hop giao ban thang 5", "Họp ngày 08/5/2026"), other_sitting("hop thang may", "")
    (False, False)
    """
    month = _month_of_sitting(asked)
    if month is None:
        return False
    words = fold(" ".join(around))
    spans = ((int(m["first"]), int(m["last"])) for m in _MONTHS.finditer(words))
    named = {int(m["month"]) for m in _MONTH.finditer(words)}
    days = {of_month for _, of_month in _days(" ".join(around))}
    return month not in named | days and not any(a <= month <= b for a, b in spans)


@lru_cache(maxsize=128)
def _month_of_sitting(asked: str) -> int | None:
    match = _SITTING.search(asked)
    return int(match["month"]) if match else None


_SITTING = re.compile(
    r"\b(?:giao ban|(?:cuoc |phien |ky |buoi )?hop(?! (?:dong|tac|phap|ly|le|nhat|thanh)\b)(?: \w+){0,3}?|phien (?:thuong ky|chat van)|tiep (?:cong )?dan|bao cao|thong bao|ket luan)"
    r" (?:cua )?(?:ky |cua )?thang (?P<month>1[0-2]|0?[1-9])\b(?!\s*(?:[-–,]|den\b))"
)


_IN_MONTH = re.compile(
    r"(?<!truoc )(?<!sau )(?<!tu )\bthang (?P<month>1[0-2]|0?[1-9])\b(?!\s*[-–,]|\s*den\b)"
)
_MONTH = re.compile(r"(?:\bthang |(?<=\d/))(?P<month>1[0-2]|0?[1-9])\b(?!/\d{1,2}/)")
_MONTHS = re.compile(
    r"\bthang (?P<first>\d{1,2})(?:/\d{4})?\s*(?:[-–]|den(?: het)?(?: thang)?)\s*(?:thang )?(?P<last>\d{1,2})\b"
)
