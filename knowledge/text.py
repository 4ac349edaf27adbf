"""Vietnamese text at the border: one normal form, one fold, one notion of a syllable."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

SYLLABLE = re.compile(r"[^\W_]+", re.UNICODE)
SHORT = 300  # characters: words and sentences are folded again and again


def nfc(text: str) -> str:
    """Return the text in NFC, the only form used inside.

    >>> nfc("Kê\u0301 hoa\u0323ch") == "Kế hoạch"
    True
    """
    return unicodedata.normalize("NFC", text)


def fold(text: str) -> str:
    """Return the text without diacritics, lowercase, đ as d; index and query share it.

    Folding keeps one character for one character of NFC text, so positions carry over.

    >>> fold("Sở Tài chính: Đề án")
    'so tai chinh: de an'
    """
    if text.isascii():
        return text.lower()
    return _short_folded(text) if len(text) <= SHORT else _folded(text)


def syllables(text: str) -> list[str]:
    """Return the words between spaces and punctuation, which in Vietnamese are syllables.

    >>> syllables("UBND tỉnh, 173/KH-UBND")
    ['UBND', 'tỉnh', '173', 'KH', 'UBND']
    """
    return SYLLABLE.findall(text)


def folded_words(text: str) -> str:
    """Return the folded syllables of a text with one space between: how names are compared.

    >>> folded_words("Sở Y tế – Hạ tầng")
    'so y te ha tang'
    """
    return " ".join(syllables(fold(text)))


def has_diacritics(text: str) -> bool:
    """Whether any letter carries a mark that Vietnamese readers type only on purpose.

    >>> has_diacritics("so tai chinh"), has_diacritics("sở tài chính")
    (False, True)
    """
    return not text.isascii() and fold(text) != nfc(text).lower()


class _Folds(dict[int, str]):
    """A table for ``str.translate`` that learns each character at its first meeting."""

    def __missing__(self, code: int) -> str:
        decomposed = unicodedata.normalize("NFD", chr(code))
        letter = next((c for c in decomposed if not unicodedata.combining(c)), "")
        self[code] = letter.lower()[:1]
        return self[code]


_FOLDED = _Folds({ord("đ"): "d", ord("Đ"): "d"})


def _folded(text: str) -> str:
    return nfc(text).translate(_FOLDED)


_short_folded = lru_cache(maxsize=16384)(_folded)
