"""How Vietnamese a text is: the share of its words that are possible syllables.

A syllable is an onset, a nucleus, a coda and at most one tone (the orthography taught in
school; Đoàn Thiện Thuật, Ngữ âm tiếng Việt, 1977). Used to choose between decodings.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from functools import lru_cache

_ONSET = r"(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnprstvxw])?"
_NUCLEUS = (
    r"(?:iêu|yêu|ươi|ươu|uôi|oai|oay|oeo|uây|uya|uyê|uyu|oao"
    r"|ia|iê|yê|ya|ua|uô|ưa|ươ|ai|ao|au|ay|âu|ây|eo|êu|iu|oa|oă|oe|oi|ôi|ơi|ui|ưi|ưu|uâ|uê|uy|uơ|oo"
    r"|[aăâeêioôơuưy])"
)
_CODA = r"(?:ch|ng|nh|[cmnpt])?"
_SYLLABLE = re.compile(f"^{_ONSET}{_NUCLEUS}{_CODA}$")
_TONES = {"\u0300", "\u0301", "\u0303", "\u0309", "\u0323"}
_WORD = re.compile(r"[^\W\d_]+")
_TOLERATED = frozenset("“”‘’–—…•·°§×²³½«»\u00a0\u00ad\ufeff\u200b→≥≤±√■□●○▪–")
SAMPLE = 60_000  # characters that suffice to tell


def vietnamese_score(text: str) -> float:
    """Return from about -1 (garbage) to 1 (every word a syllable with its marks).

    >>> vietnamese_score("Kế hoạch tuyên truyền") > 0.9 > vietnamese_score("KÕ ho¹ch tuyªn")
    True
    """
    text = unicodedata.normalize("NFC", text[:SAMPLE])
    words = _WORD.findall(text)
    odd = sum(times for c, times in Counter(text).items() if _is_odd(c))
    if not words:
        return -1.0 if odd else 0.0
    return (sum(_worth(word.lower()) for word in words) - 2 * odd) / (len(words) + odd)


def _is_odd(character: str) -> bool:
    if character.isascii():
        return unicodedata.category(character) == "Cc" and character not in "\t\n\r\f\v"
    return not character.isalpha() and character not in _TOLERATED


@lru_cache(maxsize=20_000)
def _worth(word: str) -> float:
    if word.isascii():
        return 0.3 if _SYLLABLE.match(word) else 0.0
    tones = 0
    letters: list[str] = []
    for character in unicodedata.normalize("NFD", word):
        if character in _TONES:
            tones += 1
        else:
            letters.append(character)
    plain = unicodedata.normalize("NFC", "".join(letters))
    return 1.0 if tones <= 1 and _SYLLABLE.match(plain) else -1.0
