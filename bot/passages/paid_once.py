"""What is paid once and what is paid by the day, the month or the year are two things.

"Trợ cấp hằng tháng cho dân quân là bao nhiêu" isn't answered by "mức trợ cấp một lần … 4.680.000
đồng", nor the other way round. Where a text tells neither, it may be either.
"""

from __future__ import annotations

import re
from functools import lru_cache

from knowledge.text import fold

ONCE = "mot lan"
_PAID = re.compile(
    r"\b(?:tro cap|phu cap|ho tro|luong|boi duong|thuong|thu lao|sinh hoat phi|duoc huong|chi tra)\b"
)
_PERIODS = "ngay|tuan|thang|quy|buoi|gio|nam"
_EACH = r"(?:moi|hang|tung|theo|mot|1|01|/|tren) ?"
_NO_PAYMENT = r"(?! (?:truoc|sau|toi|may|nao|ke|bao nhieu (?:lan|dot|nguoi)|\d))"
REGULARLY = re.compile(
    rf"(?<=bao nhieu )(?:tien |dong |trieu |nghin )*{_EACH}(?P<after>{_PERIODS})\b"
    rf"|\b(?:moi|hang) (?P<before>{_PERIODS})\b{_NO_PAYMENT}"
)
"""The words of a folded question that say how often it is paid what it asks for."""
_ONCE = re.compile(
    r"(?<!thang )(?<!nam )(?<!ngay )(?<!quy )(?<!tuan )\b(?:mot|1|01) lan\b(?! (?:moi|trong|mot|1|/))"
)
_BY_ANY = re.compile(
    rf"(?:dong|trieu|%)[^.;]{{0,20}}(?:/|moi |hang |mot )(?:{_PERIODS})\b|\b(?:moi|hang) (?:{_PERIODS})\b[^.;,]{{0,30}}\d"
)


@lru_cache(maxsize=64)
def payment_asked(folded: str) -> str:
    """Return how often it is paid what a folded question asks for: a period, `ONCE`, or empty.

    >>> payment_asked("bac si ve xa moi thang duoc ho tro bao nhieu"), payment_asked("tro cap 1 lan bao nhieu")
    ('thang', 'mot lan')
    >>> payment_asked("moi thang hop bao nhieu lan"), payment_asked("hoc sinh duoc ho tro bao nhieu")
    ('', '')
    """
    if not _PAID.search(folded):
        return ""
    once, regularly = _ONCE.search(folded), REGULARLY.search(folded)
    if once:
        return "" if regularly else ONCE
    return (regularly["after"] or regularly["before"]) if regularly else ""


def of_another_payment(folded: str, sentence: str, *over: str) -> bool:
    """Whether a sentence tells what is paid once to a folded question by the month, or the reverse.

    ``over`` are the caption and headings above it.

    >>> asked = "tro cap hang thang cho dan quan la bao nhieu"
    >>> of_another_payment(asked, "Trợ cấp một lần bằng 4.680.000 đồng cho mỗi năm phục vụ")
    True
    >>> of_another_payment(asked, "Trợ cấp 500.000 đồng/người/tháng; hỗ trợ một lần 2 triệu đồng")
    False
    >>> of_another_payment("ho tro mot lan bao nhieu tien", "Hỗ trợ 300.000 đồng/tháng")
    True
    """
    payment = payment_asked(folded)
    if not payment:
        return False
    told = fold(sentence)
    whole = f"{told} {fold(' '.join(over))}"
    if payment == ONCE:
        return bool(_BY_ANY.search(whole)) and not _ONCE.search(whole)
    return bool(_ONCE.search(told)) and not re.search(
        rf"{_EACH}{payment}\b|{payment} cong\b", whole
    )
