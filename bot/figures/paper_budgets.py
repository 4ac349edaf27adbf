"""A paper's whole budget, told by its bare sum: of what the paper is about, and of nothing else.

"Tổng kinh phí thực hiện Kế hoạch là 18,6 tỷ đồng" names no matter of its own: its heading and its
paper's title do.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from knowledge.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.figures.index import Stated
    from bot.figures.words import Texts

_MONEY = r"kinh phi|ngan sach|nguon von|von|du toan"
ITSELF = (
    r"(?:thuc hien|trien khai|to chuc)(?: (?:cac )?(?:nhiem vu|noi dung|hoat dong)(?: cua)?)?"
    r"(?: (?:ke hoach|de an|chuong trinh|nghi quyet|du an)(?: nay)?)?"
)
"""What a paper says of itself: "kinh phí thực hiện Kế hoạch"."""
_WHOLE = re.compile(
    rf"\W*(?:(?:[a-z]|\d{{1,2}})[.)] )?(?:(?:tong|nhu cau|muc|khai toan) )*(?:{_MONEY})(?: {ITSELF})?"
    r"(?: (?:ca )?(?:nam|giai doan) [\d –-]+)?\W*(?:la|du kien|khoang|uoc tinh|uoc|can|:|\W)*"
)
_SAYS_MONEY = frozenset("tong nhu cau kinh phi ngan von toan thuc hien trien khai".split())
"""Syllables of which a pair names money, or joins it to what it is for."""


def budget_of_another(pairs: Iterable[str], stated: Stated, texts: Texts) -> bool:
    """Whether a figure is a paper's whole budget, and no pair of the words asked of stands above it.

    ``pairs`` are neighbours among the question's words, of which those that name money tell nothing.
    """
    before, value, _ = stated.clause_text.partition(stated.value_text)
    if stated.clause.row or not value or not _WHOLE.fullmatch(fold(before)):
        return False
    telling = [pair for pair in pairs if not _SAYS_MONEY & set(pair.split())]
    named = (texts.own, texts.lead, texts.heading, texts.title, texts.issuer)
    return bool(telling) and not any(text.beside(pair) for pair in telling for text in named)
