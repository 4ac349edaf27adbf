"""How many died, were hurt or lost is no number of those there are, and the other way round.

"Trâu bò chết rét bao nhiêu con" isn't answered by the size of the herd, "tỉnh có bao nhiêu con bò"
not by those that died.
"""

from __future__ import annotations

import re

_KINDS = (
    (r"chet|tu vong|thiet mang", r"chet|tu vong|thiet mang|thiet hai|tieu huy|qua doi"),
    (r"bi thuong", r"bi thuong|thuong vong|thuong tich|thiet hai"),
    (r"mat tich", r"mat tich|thiet hai"),
    (r"hu hong|hu hai|toc mai|cuon troi", r"hu hong|hu hai|toc mai|cuon troi|thiet hai|sap|do nat"),
)
_BEFALLEN = [
    (re.compile(rf"\b(?:{asked})\b"), re.compile(rf"\b(?:{told})\b")) for asked, told in _KINDS
]
_ANY = re.compile(
    r"\b(?:(?<!tu )chet|tu vong|thiet mang|bi thuong|mat tich|hu hong|hu hai|toc mai|cuon troi|tieu huy|thiet hai)\b"
)
_COUNTS = re.compile(r"\b(?:bao nhieu|may)\b")
_THERE_ARE = re.compile(
    r"\b(?:co|gom|tong dan|tong so)\b(?: \w+){0,3}? (?:bao nhieu|may)(?= (?:con|nguoi|nha|ho|can|ngoi|tau|gia suc|gia cam|vat nuoi|trau|bo|de|lon|cay|cot)\b)"
)


def misses_befallen(asked: str, *texts: str) -> bool:
    """Whether a folded question asks how many died, were hurt or lost, and no folded text tells of such.

    >>> asked = "trau bo chet ret nam ngoai bao nhieu con"
    >>> misses_befallen(asked, "tong dan trau bo la 163.900 con"), misses_befallen(asked, "642 con gia suc bi chet")
    (True, False)
    """
    if not _COUNTS.search(asked):
        return False
    return any(
        asks.search(asked) and not any(tells.search(text) for text in texts)
        for asks, tells in _BEFALLEN
    )


def of_befallen(asked: str, told: str) -> bool:
    """Whether a folded question asks how many there are, and what leads to a number tells who died or was lost.

    >>> of_befallen("toan tinh co bao nhieu con bo", "trong so gia suc bi chet co 351 con trau, 174 con bo")
    True
    >>> of_befallen("mua lu mat co bao nhieu tien", "mua lu lam 05 nguoi chet, thiet hai 174 ty dong")
    False
    >>> of_befallen("co bao nhieu con bo chet", "trong so gia suc bi chet co 351 con trau, 174 con bo")
    False
    """
    return bool(_THERE_ARE.search(asked) and not _ANY.search(asked) and _ANY.search(told))
