"""Finding quoted words in a text: exact once both are in one form, never near enough.

One form is: NFC, lower case, single blanks, one kind of quotation mark and of dash, tone marks
where the older style puts them. Digits, signs and every letter must be the same.
"""

from __future__ import annotations

import re

from bot.passages.tone_marks import spelled_alike
from knowledge.text import nfc

LEAST_WORDS = 2
_MARKS = str.maketrans("“”„‟«»’‘`–—−\u00a0", '""""""\'\'\'--- ')
_ELLIPSIS = re.compile(r"\s*(?:\[?…\]?|\[?\.{3,}\]?)\s*")
_WORD = re.compile(r"[^\W\d_]+")


def stands_in(quote: str, text: str) -> bool:
    """Whether quoted words stand in a text; the parts around an ellipsis in their order.

    >>> stands_in("Đạt  8,9%", "GRDP đạt 8,9% năm 2026"), stands_in("đạt 8,8%", "GRDP đạt 8,9%")
    (True, False)
    >>> stands_in("GRDP … năm 2026", "GRDP đạt 8,9% năm 2026"), stands_in("8", "GRDP đạt 8,9%")
    (True, False)
    """
    whole, at = in_one_form(text), 0
    parts = [part for part in map(in_one_form, _ELLIPSIS.split(quote)) if part]
    if sum(len(part.split()) for part in parts) < LEAST_WORDS:
        return False
    for part in parts:
        found = re.compile(rf"(?<!\w){re.escape(part)}(?!\w)(?![.,]\d)").search(whole, at)
        if found is None or _inside_a_number(whole, found.start()):
            return False
        at = found.end()
    return True


def in_one_form(text: str) -> str:
    """Return a text in the form in which quotes are compared."""
    even = " ".join(nfc(text).translate(_MARKS).split()).lower()
    return _WORD.sub(lambda m: spelled_alike(m[0]), even).strip(" .,;:\"'-+*•")


def _inside_a_number(text: str, start: int) -> bool:
    return bool(re.search(r"\d[.,]$", text[max(0, start - 2) : start])) and text[start].isdigit()
