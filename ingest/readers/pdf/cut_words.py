"""Words that a table's cell is too narrow for: cut by the end of a line, they are made whole."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from knowledge.text import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ingest.readers.pdf.lines import PrintedLine

PADDING = 6.0  # points between a cell's text and its side
_CUT = (
    re.compile(r"S\n?T\n?T"),
    re.compile(r"[\d/]*\d{1,2}/(?:2\n0\d\d|20\n\d\d|20\d\n\d)[.,;]?"),
    re.compile(r"\S*(?:@|www\.|https?:|\w\.\w+\.)\S*\n[a-z][\w.\-/]*"),
)
"""A word, a date and an address, each cut in two by the end of a line."""
_UNFINISHED = re.compile(r"0[\d.]{2,}|\d{1,3}(?:\.\d{3})*\.\d{0,2}")
"""The beginning of a telephone number, or of one whose thousands are parted."""
_REST = re.compile(r"(?!0\d)[\d.]+[,;]?")
_VOWEL = re.compile(r"[aeiouy]")


def whole_words(lines: Sequence[PrintedLine], width: float) -> list[str]:
    """Return the texts of a cell's lines, those joined over which one word runs."""
    whole: list[str] = []
    full = False
    for line in lines:
        if whole and _is_cut(whole[-1], line.text, full=full):
            whole[-1] += line.text
        else:
            whole.append(line.text)
        full = _is_full(line, width)
    return whole


def _is_full(line: PrintedLine, width: float) -> bool:
    """Whether a line of one word leaves no room for a character more."""
    long = line.right - line.left
    return " " not in line.text and width - long < 2 * PADDING + long / len(line.text)


def _is_cut(above: str, below: str, *, full: bool) -> bool:
    """Whether one word goes on from a line to the next; ``full``: it had no room for more.

    >>> [_is_cut(*two, full=False) for two in (("ST", "T"), ("Trước 31/10/202", "5"), ("Nội", "dung"))]
    [True, True, False]
    >>> [_is_cut(*two, full=True) for two in (("0919.30", "5.746"), ("ƯT", "H 2025"), ("1.25", "0"))]
    [True, True, True]
    >>> [_is_cut(*two, full=True) for two in (("12.500", "13.000"), ("Số", "TT"), ("NỘI", "DUNG"))]
    [False, False, False]
    """
    end, start = above.rpartition(" ")[2], below.partition(" ")[0]
    if any(cut.fullmatch(f"{end}\n{start}") for cut in _CUT):
        return True
    number = _UNFINISHED.fullmatch(end) and _REST.fullmatch(start)
    return full and bool(number or _is_abbreviation(end, start))


def _is_abbreviation(end: str, start: str) -> bool:
    """Whether capitals go on that can be no word of their own: no syllable is without a vowel."""
    capitals = (end + start).isalpha() and (end + start).isupper()
    return capitals and not all(_VOWEL.search(fold(part)) for part in (end, start))
