"""Clauses that tell of one case apart: "riêng hỗ trợ lãi suất, … trong 15 ngày"."""

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
