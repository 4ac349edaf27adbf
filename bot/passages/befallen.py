"""How many died, were hurt or lost is no number of those there are, and the other way round.

"Trâu bò chết rét bao nhiêu con" isn't answered by the size of the herd, "tỉnh có bao nhiêu con bò"
not by those that died.
"""

from __future__ import annotations

import re
from functools import lru_cache

from knowledge.text import fold

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
    """Whether a folded question asks how many died, were hurt or lost, and no text tells of such.

    >>> asked = "trau bo chet ret nam ngoai bao nhieu con"
    >>> misses_befallen(asked, "Tổng đàn trâu bò là 163.900 con"), misses_befallen(asked, "642 con gia súc bị chết")
    (True, False)
    """
    told_as = _told_as(asked)
    around = fold(" ".join(texts)) if told_as else ""
    return any(not tells.search(around) for tells in told_as)


@lru_cache(maxsize=128)
def _told_as(asked: str) -> list[re.Pattern[str]]:
    """Return what has to be told of each that befell, where a folded question counts those."""
    counts = _COUNTS.search(asked)
    return [tells for asks, tells in _BEFALLEN if counts and asks.search(asked)]


def of_befallen(asked: str, told: str) -> bool:
    """Whether a folded question asks how many there are, and a text tells who died or was lost.

    >>> said = "Trong số gia súc bị chết có 351 con trâu, 174 con bò"
    >>> of_befallen("toan tinh co bao nhieu con bo", said), of_befallen("co bao nhieu con bo chet", said)
    (True, False)
    >>> of_befallen("mua lu mat co bao nhieu tien", "Mưa lũ làm 05 người chết, thiệt hại 174 tỷ đồng")
    False
    """
    return _asks_how_many_live(asked) and _ANY.search(fold(told)) is not None


@lru_cache(maxsize=128)
def _asks_how_many_live(asked: str) -> bool:
    return bool(_THERE_ARE.search(asked)) and not _ANY.search(asked)
