"""VNI for Windows: a base letter followed by a letter that stands for its marks."""

from __future__ import annotations

import re
import unicodedata

_TONES = {"ø": "\u0300", "ù": "\u0301", "û": "\u0309", "õ": "\u0303", "ï": "\u0323"}
_BREVES = {
    "ê": "\u0306",
    "è": "\u0306\u0300",
    "é": "\u0306\u0301",
    "ú": "\u0306\u0309",
    "ü": "\u0306\u0303",
    "ë": "\u0306\u0323",
}
_CIRCUMFLEXES = {
    "â": "\u0302",
    "à": "\u0302\u0300",
    "á": "\u0302\u0301",
    "å": "\u0302\u0309",
    "ã": "\u0302\u0303",
    "ä": "\u0302\u0323",
}
_SINGLE = {"ô": "ơ", "ö": "ư", "ñ": "đ", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ", "ì": "ì", "í": "í"}


def _pairs() -> dict[str, str]:
    pairs: dict[str, str] = {}
    for base in "aeouyôö":
        marks = dict(_TONES)
        if base == "a":
            marks |= _BREVES
        if base in "aeo":
            marks |= _CIRCUMFLEXES
        for mark, combining in marks.items():
            letter = unicodedata.normalize("NFC", _SINGLE.get(base, base) + combining)
            pairs[base + mark] = letter
            pairs[base.upper() + mark.upper()] = letter.upper()
    return pairs


PAIRS = _pairs()
SINGLES = _SINGLE | {old.upper(): new.upper() for old, new in _SINGLE.items()}
_TOKEN = re.compile("|".join([*map(re.escape, PAIRS), f"[{''.join(SINGLES)}]"]))


def from_vni(text: str) -> str:
    """Return the Unicode text of VNI bytes that were read as Latin-1.

    >>> from_vni("Coäng hoaø xaõ hoäi chuû nghóa Vieät Nam")
    'Cộng hoà xã hội chủ nghĩa Việt Nam'
    """
    return _TOKEN.sub(lambda found: PAIRS.get(found.group()) or SINGLES[found.group()], text)
