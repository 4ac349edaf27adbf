"""Vietnamese text at the border: one normal form, one fold, one notion of a syllable."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

SYLLABLE = re.compile(r"[^\W_]+", re.UNICODE)
SHORT = 1_000  # characters: words and sentences are folded again and again
LONG = 32  # from here on a table of all characters is faster


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
    return not text.isascii() and _marked(text)


@lru_cache(maxsize=4096)  # mostly asked of single syllables, and of one question many times
def _marked(text: str) -> bool:
    return fold(text) != nfc(text).lower()


def letter_of(code: int) -> str:
    """Return what a character folds to: a letter or mark, empty for a combining mark alone.

    >>> letter_of(ord("Ễ")), letter_of(ord("Đ")), letter_of(0x301)
    ('e', 'd', '')
    """
    decomposed = unicodedata.normalize("NFD", chr(code))
    letter = next((c for c in decomposed if not unicodedata.combining(c)), "")
    return "d" if letter in {"đ", "Đ"} else letter.lower()[:1]


class _Folds(dict[int, str]):
    """A table for ``str.translate`` that learns each character at its first meeting."""

    def __missing__(self, code: int) -> str:
        self[code] = letter_of(code)
        return self[code]


_FOLDED = _Folds()


def _folded(text: str) -> str:
    composed = nfc(text)
    if len(composed) < LONG:
        return composed.translate(_FOLDED)
    from knowledge.folding import folded_at_once

    folded = folded_at_once(composed)
    return composed.translate(_FOLDED) if folded is None else folded


_short_folded = lru_cache(maxsize=16384)(_folded)
