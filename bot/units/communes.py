"""The commune whose own body speaks in a document, and whose its local bodies are.

A ward's paper says "Công an phường", "Phòng Văn hóa - Xã hội", "Trạm Y tế phường" and means its
own; who asks says whose: "Công an phường Tân Phố".
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from bot.units.names import COMMUNE, read_unit
from knowledge.capitals import compile_capitals
from knowledge.text import folded_words

if TYPE_CHECKING:
    from bot.units.names import UnitName
    from knowledge.documents import Document


def commune_of(document: Document) -> str:
    """Return the folded name of the commune whose body issued a document; empty for any other."""
    metadata = document.metadata
    return _commune(metadata.issuer or "", metadata.title or "")


@lru_cache(maxsize=4096)
def _commune(issuer: str, title: str) -> str:
    """Read the commune in the issuer's name, else the only one that the title names.

    >>> _commune("Đảng ủy phường Tân Phố", ""), _commune("Hội Nông dân xã", "Mùa vụ xã Mường So 2026")
    ('tan pho', 'muong so')
    >>> _commune("Ủy ban nhân dân tỉnh Nam Vân", "Quy hoạch xã Mường So")
    ''
    """
    name = read_unit(issuer)
    if name.level != COMMUNE or name.many:
        return ""
    named = {folded_words(each["name"]) for each in _NAMED.finditer(title)}
    return name.place or (named.pop() if len(named) == 1 else "")


def as_its_own(name: UnitName, commune: str) -> UnitName:
    """Return a unit's name in a commune's paper with the commune, where it is a body of one.

    >>> as_its_own(read_unit("Công an phường"), "tan pho").place
    'tan pho'
    >>> as_its_own(read_unit("Phòng Văn hóa - Xã hội"), "tan pho").level
    'xa'
    >>> as_its_own(read_unit("Công an tỉnh"), "tan pho").place, as_its_own(read_unit("Sở Y tế"), "tan pho").level
    ('', '')
    """
    local = name.level == COMMUNE or (not name.level and _LOCAL.match(name.body))
    if not commune or name.many or name.place or not local:
        return name
    return replace(name, level=COMMUNE, place=commune)


_NAMED = compile_capitals(
    r"(?<![^\W_])(?:[Xx]ã|[Pp]hường|[Đđ]ặc khu) (?P<name>[A-ZĐÀ-Ỹ][^\W\d_]*(?: [A-ZĐÀ-Ỹ][^\W\d_]*){0,3})"
)
_LOCAL = re.compile(
    r"(?:phong|tram y te|tram truyen thanh|ban chi huy|ban quan ly (?:cho|thon|khu)|van phong|doan thanh nien|mat tran to quoc|hoi(?! dong)"
    r"|trung tam (?:phuc vu hanh chinh|cung ung dich vu|dich vu|van hoa|hoc tap)|to truong|truong (?:thon|ban|ap|khu)|ban cong tac mat tran|uy ban nhan dan)\b"
)
