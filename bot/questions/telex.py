"""Keystrokes of Telex and VNI that no input method turned into letters: "nhieemj vuj", "nhie65m vu5".

Telex and VNI are the two common ways to type Vietnamese; the rules are those that every
input method (Unikey, OpenKey, phones' keyboards) follows.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.questions.syllables import TONES, in_use, is_syllable, plain_in_use, with_tone
from knowledge.text import fold

if TYPE_CHECKING:
    from collections.abc import Callable

_WORD = re.compile(r"(?<![\w/&.-])[A-Za-z]{2,10}(?![\w/&]|-\w)")
_VNI_WORD = re.compile(r"(?<![\w/&.-])[A-Za-z]+(?:[1-9][A-Za-z]*){1,3}(?![\w/&]|-\w)")
_VNI_TONES = dict(zip("12345", "sfrxj", strict=True))
_VNI_LETTERS = {
    "6": dict(zip("aeo", "âêô", strict=True)),
    "7": {"o": "ơ", "u": "ư"},
    "8": {"a": "ă"},
    "9": {"d": "đ"},
}
_LEAST_VNI = 2
MANY = 4  # so many leftovers tell that the whole question is in Telex


def decoded(question: str, held: Callable[[str], bool]) -> str:
    """Return the question with Telex and VNI leftovers as the letters that were meant.

    A word is decoded when it is no syllable as it stands and is one once decoded. ``held``
    tells of a folded word whether the documents use it, for such words are left alone where
    few others are leftovers.

    >>> decoded("nhieemj vuj cua ddown vij laf gif", lambda word: False)
    'nhiệm vụ cua đơn vị là gì'
    >>> decoded("so71 y te61 PAR index", lambda word: False), decoded("quy1 KH3", lambda word: False)
    ('sớ y tế PAR index', 'quy1 KH3')
    """
    vni = [m[0] for m in _VNI_WORD.finditer(question) if _as_meant(m[0], _vni) is not None]
    if len(vni) >= _LEAST_VNI:
        question = _VNI_WORD.sub(lambda m: _as_meant(m[0], _vni) or m[0], question)
    shouting = question.isupper()

    def meant(word: str, known: Callable[[str], bool]) -> str | None:
        alone = _left_alone(word, known, shouting=shouting)
        return None if alone else _as_meant(word, _telex)

    sure = sum(meant(match[0], held) is not None for match in _WORD.finditer(question))
    known = held if sure < MANY else lambda _: False
    return _WORD.sub(lambda match: meant(match[0], known) or match[0], question)


def _left_alone(word: str, held: Callable[[str], bool], *, shouting: bool) -> bool:
    """Whether a word means what it says: a syllable in use, a word of documents, an acronym."""
    if fold(word) in plain_in_use() or held(fold(word)) or (word.isupper() and not shouting):
        return True
    return is_syllable(word) and _telex(word.lower()) not in in_use()


def _as_meant(word: str, read: Callable[[str], str]) -> str | None:
    """Return the decoded word with the typed one's capital; null when it is no syllable."""
    meant = read(word.lower())
    if meant == word.lower() or not meant.isalpha() or not is_syllable(meant):
        return None
    if word.isupper():
        return meant.upper()
    return meant.capitalize() if word[0].isupper() else meant


def _telex(word: str) -> str:
    """Read keystrokes: "ddaatj" is "đất"; tone and hook keys may come late."""
    letters, tone = "", ""
    for i, key in enumerate(word):
        vowels = re.search(r"[aăâeêioôơuưy]", letters)
        if key in TONES and vowels and (i == len(word) - 1 or word[i + 1] != "h" or key != "s"):
            tone = key
        elif key == "d" and "d" in letters[:1] and i > 0:
            letters = "đ" + letters[1:]
        elif key == "w":
            letters = _hooked(letters)
        elif key in "aeo" and (at := letters.rfind(key)) >= 0 and len(letters) - at <= _LATE:
            letters = (
                f"{letters[:at]}{dict(zip('aeo', 'âêô', strict=True))[key]}{letters[at + 1 :]}"
            )
        else:
            letters += key
    return with_tone(letters, TONES[tone]) if tone else letters


_LATE = 3


def _hooked(letters: str) -> str:
    if re.search(r"uo", letters) and not letters.startswith("quo"):
        return letters.replace("uo", "ươ", 1)
    for plain, hooked in (("ưo", "ươ"), ("a", "ă"), ("o", "ơ"), ("u", "ư")):
        if plain in letters:
            at = letters.rfind(plain)
            return letters[:at] + hooked + letters[at + len(plain) :]
    return letters + "ư"


def _vni(word: str) -> str:
    letters, tone = "", ""
    for key in word:
        if key in _VNI_TONES:
            tone = _VNI_TONES[key]
        elif key in _VNI_LETTERS:
            letters = _changed(letters, _VNI_LETTERS[key])
        elif key.isdigit():
            return word
        else:
            letters += key
    return with_tone(letters, TONES[tone]) if tone else letters


def _changed(letters: str, changes: dict[str, str]) -> str:
    if "uo" in letters and "ư" in changes.values():
        return letters.replace("uo", "ươ", 1)
    at = max((letters.rfind(plain) for plain in changes), default=-1)
    return letters if at < 0 else letters[:at] + changes[letters[at]] + letters[at + 1 :]
