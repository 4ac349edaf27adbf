"""Whether a question is of what applied once, or of an older paper: then what is over answers."""

from __future__ import annotations

import re
from functools import lru_cache

_OLD_PAPER = re.compile(
    r"\b(?:ke hoach|nghi quyet|quyet dinh|chi thi|huong dan|van ban|quy dinh)(?: \S+){0,5}? cu\b(?! (?:the|tri)\b)"
)
_ONCE = re.compile(
    r"\b(?:truoc (?:day|kia|do)|hoi truoc|ngay truoc|(?:nam|vu|ky|mua|nhiem ky) (?:ngoai|truoc)|(?:muc|gia) cu"
    r"|so voi|da (?:bi )?(?:thay the|sua doi)|khac (?:gi|nhau)|tang hay giam)\b"
)


@lru_cache(maxsize=128)
def names_old_paper(folded: str) -> bool:
    """Whether a folded question names a paper as the old one.

    >>> names_old_paper("theo ke hoach so hoa cu thi lam bao nhieu"), names_old_paper("ke hoach cu the ra sao")
    (True, False)
    """
    return _OLD_PAPER.search(folded) is not None


def asks_of_once(folded: str) -> bool:
    """Whether a folded question is of what was before, or holds it against what is.

    >>> asks_of_once("truoc day duoc bao nhieu"), asks_of_once("nam nay so voi nam ngoai"), asks_of_once("nam nay")
    (True, True, False)
    """
    return names_old_paper(folded) or _ONCE.search(folded) is not None
