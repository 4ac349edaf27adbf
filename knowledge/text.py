"""Vietnamese text at the border: one normal form, one fold, one notion of a syllable."""

from __future__ import annotations

import re
import unicodedata
from codecs import charmap_build, charmap_decode, charmap_encode
from functools import lru_cache
from itertools import product

SYLLABLE = re.compile(r"[^\W_]+", re.UNICODE)
SHORT = 1_000  # characters: words and sentences are folded again and again


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
    >>> syllables("diện tích: 2 m²; Ωmega_1")
    ['diện', 'tích', '2', 'm²', 'Ωmega', '1']
    """
    try:
        return _recoded(text, _SPACED).split()
    except UnicodeEncodeError:
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
_VOWELS, _TONES = "aăâeêioôơuưy", ("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323")
_MARKED = [nfc(vowel + tone) for vowel, tone in product(_VOWELS, _TONES)]
_LETTERS = [c for c in (*_MARKED, "đ") if not c.isascii()]
_ASCII = ["\0", "\t", "\n", *map(chr, range(0x20, 0x7F))]
_USUAL = "".join((*_ASCII, *_LETTERS, *map(str.upper, _LETTERS), "–—…›“”‘’•·°º×±≤≥²³□■\xa0"))
_CODES = charmap_build(_USUAL.ljust(256, "\ufffe"))
_LETTERS_OF = "".join(letter_of(ord(c)) for c in _USUAL)
_SPACED = "".join(c if c.isalnum() else " " for c in _USUAL)
"""The characters of usual text as one byte each; what each folds to, and what is part of a word."""


def _recoded(text: str, table: str) -> str:
    """Return usual text with each character as a table has it; raises UnicodeEncodeError for other.

    Two tables of bytes are several times as fast as one of all characters, or as an expression.
    """
    return charmap_decode(charmap_encode(text, "strict", _CODES)[0], "strict", table)[0]


def _folded(text: str) -> str:
    """Fold a text; one with unusual characters is composed and folded one by one.

    Usual ones are NFC in any company.

    >>> _folded("Đề án: 2 m² “…”"), _folded("Ke\u0302\u0301 hoa\u0323ch"), _folded("Đề án 𝟏")
    ('de an: 2 m² “…”', 'ke hoach', 'de an 𝟏')
    """
    try:
        return _recoded(text, _LETTERS_OF)
    except UnicodeEncodeError:
        return nfc(text).translate(_FOLDED)


_short_folded = lru_cache(maxsize=16384)(_folded)
