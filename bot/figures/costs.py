"""What a thing costs, which no income tells: "làm du lịch hết bao nhiêu"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from knowledge.text import fold

if TYPE_CHECKING:
    from bot.figures.index import Stated

_COSTS = re.compile(
    r"\b(?:het|ton|ton kem|tieu ton|ngon)(?: (?:tong cong|khoang|chung|tat ca|ca thay))* (?:bao nhieu|may)\b"
    r"(?! (?:ngay|thang|nam|gio|phut|buoi|tuan|nguoi|ho|cong))"
)
_INCOME = re.compile(
    r"\b(?:tong thu|doanh thu|nguon thu|so thu|loi nhuan|thu (?:tu|ngan sach|noi dia))\b"
)


def asks_cost(folded: str) -> bool:
    """Whether a folded question asks what something costs, and of no income.

    >>> asks_cost("lam du lich nam 2026 tong cong het bao nhieu"), asks_cost("het bao nhieu ngay")
    (True, False)
    """
    return bool(_COSTS.search(folded)) and not _INCOME.search(folded)


def is_income(stated: Stated) -> bool:
    """Whether a figure is money taken in."""
    said = fold(f"{stated.figure.indicator} {stated.clause_text}")
    return _INCOME.search(said) is not None
