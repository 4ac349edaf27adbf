"""A question asked once for each of several things that it names side by side.

What joins them, and the words that compare them, are left out: each question stands alone.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from knowledge.text import fold, syllables

if TYPE_CHECKING:
    from collections.abc import Sequence

    Place = tuple[int, int]

DEGREE = r"(?:nhieu|it|cao|thap|lon|nho|nhanh|cham|som|muon|dai|ngan|dong|lau|tang|giam|dat|re|tot|kem|nang|nhe)"
JOINT = re.compile(
    rf"\b(?:so voi|hay la|va|voi|hay|hoac|giua|cung|khac(?: gi)?(?: (?:so )?voi)?"
    rf"|(?:{DEGREE} )?hon(?: hay {DEGREE}(?: hon)?)?(?: so voi)?|{DEGREE} hay {DEGREE}(?: hon)?(?: so voi)?)\b"
)
_HELD_AGAINST = re.compile(r"^\W*(?:neu )?so voi\b(?P<other>.+?)(?:\bthi\b|,)")
_WHICH = re.compile(r"^[\s,]*(?:(?:thi|la|trong hai) )*(?:[^\W\d_]+ ){1,2}nao\b")
_MEASURE = re.compile(
    r"\s(?:thoi (?:han|gian)|lai suat|dien tich|kinh phi|chi phi|muc|tien|han|so luong|(?:ty|ti) le)\s"
)
_OF_ALL = re.compile(r"[^:]+:")
_CLAUSE = re.compile(r",\s|;\s")
_TIME_WORD = re.compile(r"\b(?:nam hoc|nam|giai doan|thang|quy)\s*$")


def asked_of_each(text: str, named: Sequence[Place]) -> list[str]:
    """Return the question for each of the places in a text that name what is compared, in order.

    >>> text = "Kiểm tra sau khi quét ở kế hoạch năm 2025 và kế hoạch năm 2026"
    >>> asked_of_each(text, [(37, 41), (58, 62)])[1]
    'Kiểm tra sau khi quét ở kế hoạch năm 2026'
    >>> asked_of_each("Cà Mau hay Cần Thơ, nơi nào nhiều xã", [(0, 6), (11, 18)])
    ['Cà Mau nhiều xã', 'Cần Thơ nhiều xã']
    >>> asked_of_each("So với năm 2024 thì năm 2025 xóa bao nhiêu nhà", [(7, 15), (20, 28)])
    ['năm 2024 xóa bao nhiêu nhà', 'năm 2025 xóa bao nhiêu nhà']
    """
    folded = fold(text)
    against = _HELD_AGAINST.match(folded)
    if against and len(named) == 2 and named[0][1] <= against.end() <= named[1][0]:  # noqa: PLR2004 - one held against another
        start, end = named[1]
        before, after = text[against.end() : start], text[end:]
        return [_one_line(f"{before}{text[slice(*at)]}{after}") for at in named]
    (start, end), last = named[0], named[-1]
    joints = list(JOINT.finditer(folded, end, named[1][0]))
    opening = _OF_ALL.match(text[:start])
    if not joints and opening:
        clauses = _CLAUSE.split(text[opening.end() :])
        return [
            _one_line(f"{opening[0]} {next(c for c in clauses if text[slice(*at)] in c)}")
            for at in named
        ]
    if not joints:
        return [_only(text, named, at) for at in range(len(named))]
    tail = text[last[1] :]
    which = _WHICH.match(fold(tail))
    tail = tail[which.end() :] if which else tail
    tail = f",{tail}" if _MEASURE.match(fold(tail)) else tail
    before, lead = text[: joints[0].start()].rstrip(" ,"), text[joints[-1].end() : named[1][0]]
    if set(syllables(fold(lead))) <= set(syllables(folded[:end])):
        own = [f"{text[:start]}{text[slice(*at)]}{before[end:]}{tail}" for at in named[1:]]
    else:
        time = _TIME_WORD.search(folded[:start])
        before_all = text[: time.start() if time else start]
        own = [f"{before_all}{lead}{text[slice(*at)]}{tail}" for at in named[1:]]
    return [_one_line(each) for each in (f"{before}{tail}", *own)]


def _only(text: str, named: Sequence[Place], kept: int) -> str:
    """Return a text in which one alone of several places is left."""
    for at, (start, end) in reversed(list(enumerate(named))):
        if at != kept:
            text = f"{text[:start]} {text[end:]}"
    return _one_line(text)


def _one_line(text: str) -> str:
    return " ".join(text.split())
