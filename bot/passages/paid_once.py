"""What is paid once and what is paid by the day, the month or the year are two things.

"Trợ cấp hằng tháng cho dân quân là bao nhiêu" isn't answered by "mức trợ cấp một lần … 4.680.000
đồng", nor the other way round. Where a text tells neither, it may be either.
"""

from __future__ import annotations

import re

from knowledge.text import fold

_PAID = re.compile(
    r"\b(?:tro cap|phu cap|ho tro|luong|tien|boi duong|thuong|thu lao|sinh hoat phi|duoc huong|chi tra)\b"
)
_EACH = r"(?:moi|hang|tung|theo|mot|1|01|/|tren) ?"
_PERIOD = r"(?P<period>ngay|tuan|thang|quy|buoi|gio|nam)"
_REGULARLY_ASKED = re.compile(
    rf"\b(?:bao nhieu|may)(?: tien| dong| trieu| nghin)* ?{_EACH}{_PERIOD}\b"
    rf"|\b(?:moi|hang) {_PERIOD.replace('period', 'before')}\b(?! (?:truoc|sau|toi|may|nao|bao nhieu (?:lan|dot|nguoi)))"
)
_ONCE = re.compile(
    r"(?<!thang )(?<!nam )(?<!ngay )(?<!quy )(?<!tuan )\b(?:mot|1|01) lan\b(?! (?:moi|trong|mot|1|/))"
)


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
    if not _PAID.search(folded):
        return False
    above = " ".join(over)
    regular = _REGULARLY_ASKED.search(folded)
    if regular and not _ONCE.search(folded):
        period = regular["period"] or regular["before"]
        told = fold(sentence)
        return bool(_ONCE.search(told)) and not _by(period).search(f"{told} {fold(above)}")
    if regular is None and _ONCE.search(folded):
        told = fold(f"{sentence} {above}")
        return bool(_BY_ANY.search(told)) and not _ONCE.search(told)
    return False


def _by(period: str) -> re.Pattern[str]:
    return re.compile(rf"{_EACH}{period}\b|\b{period} cong\b")


_BY_ANY = re.compile(rf"(?:dong|trieu|%)[^.;]{{0,20}}(?:/|moi |hang |mot ){_PERIOD}\b")
