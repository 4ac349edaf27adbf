"""TCVN3 ("ABC", the .VnTime fonts): one byte a letter, TCVN 5712:1993 without capitals.

The capital fonts (.VnTimeH) show the same bytes as capitals, so an accented letter in a
capital word is stored as the small one: the case is restored from the word's plain letters.
"""

from __future__ import annotations

import re

LETTERS = {
    byte: letter
    for start, letters in (
        (0xA1, "ĂÂÊÔƠƯĐăâêôơưđ"),
        (0xB5, "àảãáạ"),
        (0xBB, "ằẳẵắ"),
        (0xC6, "ặầẩẫấậè"),
        (0xCE, "ẻẽéẹềểễếệìỉ"),
        (0xDC, "ĩíịò"),
        (0xE1, "ỏõóọồổỗốộờởỡớợù"),
        (0xF1, "ủũúụừửữứựỳỷỹýỵ"),
    )
    for byte, letter in enumerate(letters, start)
}
_TABLE = str.maketrans({chr(byte): letter for byte, letter in LETTERS.items()})
_WORD = re.compile(r"[^\W\d_]{2,}")
_CAPITAL_LINE = 0.8


def from_tcvn3(text: str) -> str:
    """Return the Unicode text of TCVN3 bytes that were read as Latin-1.

    >>> from_tcvn3("C«ng hoµ x· héi")
    'Công hoà xã hội'
    >>> from_tcvn3("KÕ HO¹CH")
    'KẾ HOẠCH'
    """
    return "\n".join(_recased(raw) for raw in text.split("\n"))


def _recased(raw: str) -> str:
    plain = [c for c in raw if c.isascii() and c.isalpha()]
    line = raw.translate(_TABLE)
    if len(plain) > 1 and sum(c.isupper() for c in plain) >= _CAPITAL_LINE * len(plain):
        return line.upper()
    return _WORD.sub(_recased_word, line)


def _recased_word(found: re.Match[str]) -> str:
    word = found.group()
    plain = [c for c in word if c.isascii()]
    capital = len(plain) > 1 and all(c.isupper() for c in plain)
    return word.upper() if capital else word
