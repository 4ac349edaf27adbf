"""The common finish of every reader: NFC, no invisible characters, single spaces.

Footnote calls travel inside the text between two private characters until
`ingest.readers.footnotes` resolves them; every other private or control character is dropped.
"""

from __future__ import annotations

import re
import unicodedata

CALL_OPEN = "\ue0f0"
CALL_CLOSE = "\ue0f1"

_BULLETS = dict.fromkeys(map(ord, "\uf0b7\uf0a7\uf0d8\uf0fc\uf076\uf06e\uf02d"), "-")
_SPACES = dict.fromkeys(map(ord, "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006"), " ")
_SPACES |= dict.fromkeys(map(ord, "\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t\v\x85"), " ")
_HYPHENS = dict.fromkeys(map(ord, "\u2010\u2011"), "-")
_LIGATURES = {
    0xFB00: "ff",
    0xFB01: "fi",
    0xFB02: "fl",
    0xFB03: "ffi",
    0xFB04: "ffl",
    0xFB05: "st",
    0xFB06: "st",
    ord("Ƣ"): "Ư",  # legacy PDF fonts map the horned U to the gha
    ord("ƣ"): "ư",
}
_TABLE = _BULLETS | _SPACES | _HYPHENS | _LIGATURES
_INVISIBLE = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5"
    r"\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff0-\uffff"
    r"\ud800-\udfff\ue000-\ue0ef\ue0f2-\uf8ff]"
)
_RUNS = re.compile(r" {2,}")
_EMPHASIS = re.compile(r"(?<!\*)\*\*(?=[^\s*])([^*]*[^\s*])\*\*(?!\*)")
"""Markdown's bold, which stays in a file that a program made of Markdown."""


def clean(text: str) -> str:
    r"""Return one line of text in its final form, without surrounding space.

    >>> clean("Kê\u0301\u00a0 hoa\u0323ch\u200b \ufb01"), clean("**Nơi nhận:** - Như trên (**)")
    ('Kế hoạch fi', 'Nơi nhận: - Như trên (**)')
    """
    text = unicodedata.normalize("NFC", text.translate(_TABLE))
    text = _INVISIBLE.sub("", text).replace("\n", " ").replace("\r", " ")
    return _RUNS.sub(" ", _EMPHASIS.sub(r"\1", text)).strip()


def is_junk(text: str) -> bool:
    """Whether a line says nothing: rules, dots, stray marks of a scanner.

    >>> is_junk("-------"), is_junk("* * *"), is_junk("1."), is_junk("")
    (True, True, False, True)
    """
    return not any(c.isalnum() for c in text)
