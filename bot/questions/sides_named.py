"""Two sides of one matter, asked one after the other: "học phí trường công bao nhiêu, trường tư bao nhiêu"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from knowledge.text import fold, has_diacritics

if TYPE_CHECKING:
    from collections.abc import Sequence

FEW = 4
_ASKS = re.compile(r"(?:gi|nao|ai|dau|bao|may|khi|the|ra|lam|sao)$")


def before_side(matter: str, piece: str) -> str:
    """Return a matter up to the side that it ends with, where a piece names another of the same.

    >>> before_side("Học phí trường công", "trường tư bao nhiêu"), before_side("Học phí lớp 1", "lớp nào đóng")
    ('Học phí', 'Học phí lớp 1')
    >>> before_side("vốn đối ứng thì tỉnh góp", "xã góp mấy phần")
    'vốn đối ứng thì'
    >>> before_side("Tỉnh hỗ trợ", "xã hỗ trợ bao nhiêu")
    ''
    """
    words, others = fold(matter).split(), fold(piece).split()
    no_side = _OF_NO_SIDE if has_diacritics(piece) else frozenset(map(fold, _OF_NO_SIDE))
    if len(others) == 1 or {*piece.lower().split()[:2]} & no_side or _ASKS.match(others[1]):
        return matter
    if words[-1] in others[1:]:
        if "thi" in words[1:-1] or "," in matter:
            at = max(words.index("thi") if "thi" in words else 0, _last_comma(words))
            return " ".join(matter.split()[: at + 1])
        if len(words) <= FEW:
            return ""
    at = words.index(others[0], 1) if others[0] in words[1:-1] else len(words)
    return " ".join(matter.split()[:at])


def _last_comma(words: Sequence[str]) -> int:
    return max((at for at, word in enumerate(words) if word.endswith(",")), default=0)


_OF_NO_SIDE = frozenset(
    "có còn đã sẽ được phải bị cần thì là ở tại trong đến từ cho với về nộp gửi ai mấy bao gồm muốn xin làm hay và để do khi nếu theo không đang".split()
)
"""What begins no name of another side."""
