"""Clauses that tell of one case apart, or of all but one: "nếu không tính tiền đất thì thu 13 tỷ"."""

from __future__ import annotations

import re

from bot.passages.terms import content_terms
from knowledge.text import syllables

_APART = re.compile(
    r"^\W*(?:riêng|còn riêng|trừ|ngoại trừ|riêng đối với|riêng với)\s+(?P<what>[^,;:.\d]{3,60}?)(?:,|:| thì| được| phải| là)\s",
    re.IGNORECASE,
)
_ANY = frozenset("truong hop cac nhung nguoi phan so muc doi voi tai cua".split())
NAMED = 0.5


def of_case_apart(asked: str, clause: str) -> bool:
    """Whether a clause tells of a case apart that a folded question doesn't name.

    >>> clause = "riêng hỗ trợ lãi suất, Sở Nội vụ trình trong 15 ngày làm việc"
    >>> of_case_apart("ho so xin ho tro giai quyet trong may ngay", clause)
    True
    >>> of_case_apart("ho tro lai suat may ngay thi xong", clause), of_case_apart("may ngay", "trong 07 ngày")
    (False, False)
    """
    match = _APART.match(clause)
    if match is None:
        return False
    what = set(content_terms(match["what"])) - _ANY
    return bool(what) and len(what & set(syllables(asked))) <= NAMED * len(what)


_LEAVES_OUT = re.compile(
    r"\b(?:khong|chua) (?:(?:bao )?gom|tinh|ke)(?: ca)? (?P<what>[^,;:.\d]{3,60}?)(?= thi\b| la\b| dat\b|[,;:.]|$)"
)
_ASKS_WITHOUT = re.compile(r"\b(?:khong|chua) (?:(?:bao )?gom|tinh|ke)\b|\b(?:ngoai|tru)\b")


def leaves_out_the_asked(asked: str, clause: str) -> bool:
    """Whether folded words give a number without the very thing that a folded question asks for.

    >>> clause = "neu khong tinh tien su dung dat thi so thu la 13.800 trieu dong"
    >>> leaves_out_the_asked("thu tien su dung dat bao nhieu", clause)
    True
    >>> leaves_out_the_asked("khong tinh tien su dung dat thu bao nhieu", clause)
    False
    >>> leaves_out_the_asked("tong thu ngan sach bao nhieu", clause)
    False
    """
    if _ASKS_WITHOUT.search(asked):
        return False
    return any(f"{match['what']} " in f"{asked} " for match in _LEAVES_OUT.finditer(clause))
