"""A unit's name as typed, put as it is written: capitals, and the marks that its words always have."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from knowledge.text import fold, nfc

if TYPE_CHECKING:
    from collections.abc import Iterable

_WORDS = (
    ("chu tich", "Chủ tịch"),
    ("giam doc", "Giám đốc"),
    ("uy ban nhan dan", "Ủy ban nhân dân"),
    ("hoi dong nhan dan", "Hội đồng nhân dân"),
)
_LEVEL = re.compile(
    r"(?<=\s)(?P<level>xa(?! hoi\b)|phuong|dac khu)(?P<name>(?:\s[^\W\d_]+){1,4})?$"
)
_LEVELS = {"xa": "xã", "phuong": "phường", "dac khu": "đặc khu"}


def written_well(typed: str, places: Iterable[str] = ()) -> str:
    """Return a name with its capitals; ``places`` are the proper names that may stand in it.

    >>> written_well("chủ tịch ủy ban nhân dân xã khe lua")
    'Chủ tịch Ủy ban nhân dân xã Khe Lua'
    >>> written_well("uy ban nhan dan xa khe lua nam van", ["Nam Vân"])
    'Ủy ban nhân dân xã Khe Lua Nam Vân'
    >>> written_well("phòng văn hóa xã hội xã")
    'Phòng văn hóa xã hội xã'
    >>> written_well("Sở Y tế"), written_well("các sở, ban, ngành")
    ('Sở Y tế', 'Các sở, ban, ngành')
    """
    name = nfc(typed)
    for plain, written in (*_WORDS, *((fold(place), place) for place in places)):
        at = fold(name).find(plain)
        if at >= 0:
            name = f"{name[:at]}{written}{name[at + len(plain) :]}"
    if level := _LEVEL.search(fold(name)):
        proper = name[level.start("name") :] if level["name"] else ""
        capitals = " ".join(word[:1].upper() + word[1:] for word in proper.split())
        name = f"{name[: level.start()]}{_LEVELS[level['level']]} {capitals}".rstrip()
    return name[:1].upper() + name[1:]
