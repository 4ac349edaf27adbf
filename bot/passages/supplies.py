"""Which of the supplies of a household a price is of: water, electricity, rubbish, parking.

One paper lays down several: its title names them all, so what stands nearest above a row or a
sentence tells of which it is.
"""

from __future__ import annotations

import re
from functools import lru_cache

from knowledge.text import fold

_CALLED = {
    "water": re.compile(
        r"\bnuoc (?:sach|sinh hoat|may)\b|\b(?:gia|tien|cap|khoi|m[3³]|dung|xai|su dung) nuoc\b"
    ),
    "rubbish": re.compile(r"(?<!doc )(?<!tre )\brac(?: thai)?\b|\bchat thai ran\b"),
    "electricity": re.compile(
        r"\bdien (?:sinh hoat|nang|luc)\b|(?<!phuong )\b(?:gia|tien|so|ky|ki|chu|kwh|xai) dien\b(?! tich)"
    ),
    "parking": re.compile(r"\b(?:gui|giu|trong|trong giu|do|dau) (?:xe|o to|xe may)\b"),
}


def of_another_supply(folded: str, *nearest_first: str) -> bool:
    """Whether words are of another supply than the one that a folded question names.

    The first that names any decides: a row itself, its table's title, the headings above.

    >>> asked = "xai 18 khoi nuoc thi het bao nhieu tien"
    >>> of_another_supply(asked, "Nhà mặt phố: 38", "Điều 4. Giá thu gom rác", "Giá nước sạch và rác")
    True
    >>> of_another_supply(asked, "Nhà mặt phố: 38", "Điều 3. Giá nước sạch")
    False
    """
    asked = _named(folded)
    if len(asked) != 1:
        return False
    told = next(filter(None, (_named(fold(words)) for words in nearest_first)), asked)
    return not asked & told


@lru_cache(maxsize=512)
def _named(folded: str) -> frozenset[str]:
    return frozenset(name for name, called in _CALLED.items() if called.search(folded))
