"""Capital letters in regular expressions: "À-Ỹ" alone would take small letters too."""

from __future__ import annotations

import re

_MARKED = "".join(c for c in map(chr, range(0xC0, 0x1EFA)) if c.isupper())


def compile_capitals(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """Compile a pattern in which "À-Ỹ" inside a class means the marked capitals only.

    >>> [bool(compile_capitals("[A-ZĐÀ-Ỹ]").match(c)) for c in "ẤấĐđA"]
    [True, False, True, False, True]
    """
    return re.compile(pattern.replace("À-Ỹ", _MARKED), flags)
