"""The province that a commune is of, as the papers held tell it.

A commune's own papers often name no province, and people ask of "UBND phường An Lạc" without it:
what a province gives "UBND các xã, phường" is that commune's all the same.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from bot.units.names import CENTRAL, place_key, read_unit
from knowledge.text import fold

if TYPE_CHECKING:
    from collections.abc import Callable

    from knowledge.library import Library


def provinces_of_communes(library: Library) -> Callable[[str], str]:
    """Return what tells the folded province of a folded commune's name; empty where unknown.

    It is the only one whose papers name the commune, or the only one held. The papers are read
    for it once a generation, when it is first asked for: some 10 ms for a million letters.
    """
    held: dict[str, list[str]] = {}
    for document in library.documents():
        said = document.metadata
        if said.place and not _is_of_country(said.issuer or ""):
            held.setdefault(place_key(said.place), []).append(document.id)

    @cache
    def named() -> dict[str, frozenset[str]]:
        return {
            place: frozenset(
                match["name"] for each in ids for match in _NAMED.finditer(fold(library.text(each)))
            )
            for place, ids in held.items()
        }

    @lru_cache(maxsize=1024)
    def province_of(commune: str) -> str:
        if len(held) == 1:
            return next(iter(held))
        opens = f"{commune} "
        naming = [
            place
            for place, names in named().items()
            if any(f"{name} ".startswith(opens) for name in names)
        ]
        return naming[0] if len(naming) == 1 else ""

    return province_of


def _is_of_country(issuer: str) -> bool:
    """Whether a body is of the whole country: its papers are dated from where it sits.

    >>> _is_of_country("Bộ Y tế"), _is_of_country("Ủy ban nhân dân tỉnh Nam Vân")
    (True, False)
    """
    name = read_unit(issuer)
    return name.level == CENTRAL or bool(_NATIONAL.match(fold(issuer)))


_NAMED = re.compile(r"\b(?:xa|phuong|dac khu) (?=(?P<name>\w+(?: \w+){0,5}))")
"""A commune, and what follows its name in the same words."""
_NATIONAL = re.compile(
    r"(?:bo (?!chi huy|phan)|chinh phu|quoc hoi|thu tuong|tong cuc|uy ban (?:quoc gia|thuong vu)|ban (?:bi thu|chap hanh trung uong|chi dao trung uong))\b"
)
