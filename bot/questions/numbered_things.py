"""Which of the things that a document numbers a question asks for: "những bước nào", "đợt cuối"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.passages.ordinals import figure_of
from bot.passages.series import NOUNS
from knowledge.text import fold

LAST, FIRST = "cuoi", "1"


@dataclass(frozen=True, slots=True)
class NumberedThings:
    """The noun asked about, folded, and which: a number, `LAST`, or empty for all of them.

    ``words`` are the syllables that say so: they need not stand in a document.
    """

    noun: str
    which: str
    words: frozenset[str]


def numbered_things(folded: str) -> NumberedThings | None:
    """Return what a folded question asks of things in a row; null where it asks of none.

    >>> numbered_things("chia lam may dot, dot cuoi tu luc nao").which
    ''
    >>> numbered_things("buoc thu hai lam gi").which, numbered_things("dot cuoi khi nao").which
    ('2', 'cuoi')
    >>> numbered_things("giai doan 2026-2030 co nhung gi"), numbered_things("muc 3 noi gi")
    (None, None)
    """
    all_ = _ALL.search(folded)
    if all_:
        return NumberedThings(all_["noun"], "", _said(folded))
    one = _ONE.search(folded)
    if one is None:
        return None
    which = _ENDS.get(one["which"], figure_of(one["which"].lstrip("0")))
    return NumberedThings(one["noun"], which, _said(folded))


def _said(folded: str) -> frozenset[str]:
    found = (*_ALL.finditer(folded), *_ONE.finditer(folded))
    return frozenset(word for match in found for word in _WORD.findall(match[0]))


_NOUNS = fold(NOUNS)
_COUNT = r"(?:may|bao nhieu|nhung|cac|tung)"
_ALL = re.compile(
    rf"\b(?:(?:chia|gom|bao gom|co|trai qua|qua|theo|tien hanh|thuc hien)(?: \w+){{0,2}} )?(?:thanh |lam |gom )?{_COUNT} (?P<noun>{_NOUNS})\b(?! (?:\d|tiep|sau nay)\b)"
)
_ONE = re.compile(
    rf"\b(?P<noun>{_NOUNS}) (?:so |thu )?(?P<which>0?\d{{1,2}}|[ivx]{{1,4}}|cuoi cung|cuoi|chot|dau tien|dau|(?<=thu )(?:nhat|hai|ba|tu|nam|sau|bay|tam|chin))\b(?!\s*[-–/.,]?\s*\d)(?! (?:nam|thang|ngay|tuan|nguoi)\b)"
)
_ENDS = {"cuoi cung": LAST, "cuoi": LAST, "chot": LAST, "dau tien": FIRST, "dau": FIRST}
_WORD = re.compile(r"\w+")
