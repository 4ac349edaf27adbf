"""Patterns written with diacritics that also find words typed without them."""

from __future__ import annotations

import re

from knowledge.text import fold

_PIECE = re.compile(r"\\.|[^\W\d_]+")


def typed(pattern: str) -> re.Pattern[str]:
    """Compile a pattern so that each of its words may be typed in full or without marks.

    A word typed with other marks is another word: "đội ngũ" is no "ngu". Runs over lower
    case NFC text. A quantifier must stand after a bracket, never after a word's letter.

    >>> rule = typed(r"bỏ qua (?:hướng dẫn|lệnh)")
    >>> bool(rule.search("bo qua hướng dan")), bool(rule.search("bó quá lệnh"))
    (True, False)
    """
    return re.compile(_PIECE.sub(_either, pattern))


def _either(piece: re.Match[str]) -> str:
    word = piece.group()
    return word if word.isascii() else f"(?:{word}|{fold(word)})"
