"""What an asker chose of the readings offered: "2", "cái thứ hai", or an option's own words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from knowledge.text import fold, syllables

if TYPE_CHECKING:
    from collections.abc import Sequence

_ORDINALS = {
    word: place
    for place, words in enumerate(
        ("nhat mot dau", "hai nhi", "ba", "tu bon", "nam", "sau", "bay", "tam", "chin", "muoi")
    )
    for word in words.split()
}
_PICKED = re.compile(
    r"^(?:(?:toi|minh|em) )?(?:chon |lay |la |y )*(?:so|cai|phuong an|lua chon|muc|dong|y|van ban|don vi)? ?(?:thu |so )?"
    r"(?P<place>\d{1,2}|nhat|mot|hai|nhi|ba|tu|bon|nam|sau|bay|tam|chin|muoi|dau(?: tien)?|cuoi(?: cung)?|tren|duoi)"
    r"(?: (?:a|nhe|do|di|thoi))*\W*$"
)
_LAST = frozenset({"cuoi", "duoi"})
_ITEM = re.compile(
    r"\b(?:y|diem|viec|nhiem vu|dau viec|cai|gach dau dong|dong)(?: thu| so)? (?P<place>\d{1,2}|nhat|hai|ba|tu|bon|nam|cuoi(?: cung)?|dau(?: tien)?)\b"
)
_FILLER = frozenset("toi minh em chon lay la cai y hoi ve a nhe do ay thi o cua tinh".split())


def chosen(typed: str, options: Sequence[str]) -> str | None:
    """Return the option that a short reply picks; null when it picks none, or several.

    >>> offered = ["Sở Y tế (Kim Sa)", "Sở Y tế (Sông Ngân)"]
    >>> chosen("2", offered), chosen("cái thứ nhất", offered), chosen("kim sa", offered)
    ('Sở Y tế (Sông Ngân)', 'Sở Y tế (Kim Sa)', 'Sở Y tế (Kim Sa)')
    >>> chosen("Sở Y tế", offered), chosen("GRDP năm 2025", offered)
    (None, None)
    """
    folded = fold(typed).strip()
    picked = _PICKED.match(folded)
    if picked:
        return at_place(picked["place"], options)
    words = [word for word in syllables(folded) if word not in _FILLER]
    fitting = [option for option in options if words and set(words) <= set(syllables(fold(option)))]
    if len(fitting) > 1:
        fitting = [option for option in fitting if fold(option) == folded] or fitting
    return fitting[0] if len(fitting) == 1 else None


def item_asked(typed: str, items: Sequence[str]) -> str | None:
    """Return the item of an answer that a question points to by its place.

    >>> item_asked("ý 2 là gì?", ["Lập kế hoạch", "Mua máy"]), item_asked("ý 9", ["Lập kế hoạch"])
    ('Mua máy', None)
    """
    match = _ITEM.search(fold(typed))
    return (
        at_place(match["place"], items) if match and len(syllables(typed)) <= MOST_WORDS else None
    )


MOST_WORDS = 9


def at_place(place: str, options: Sequence[str]) -> str | None:
    """Return the option at a place told by a number or a folded ordinal; null when none is.

    >>> at_place("2", ["a", "b"]), at_place("cuoi", ["a", "b"]), at_place("9", ["a"])
    ('b', 'b', None)
    """
    first = place.split(maxsplit=1)[0]
    if first in _LAST and options:
        return options[-1]
    at = int(first) - 1 if first.isdigit() else _ORDINALS.get(first, 0)
    return options[at] if 0 <= at < len(options) else None
