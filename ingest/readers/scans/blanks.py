"""The blanks that are filled in by hand after typing: number, day and month.

Tesseract reads a hand-written 115 as 445, and is sure of it. So digits that stand apart in such
a blank count only when they are as tall as the page's typed digits; others are left out, for a
number is never guessed. Decree 30/2020/NĐ-CP, Phụ lục I, mục II.3 and II.4.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import groupby
from statistics import median
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ingest.readers.scans.tesseract import Word

LABEL = re.compile(r"số\s*:?", re.IGNORECASE)
SYMBOL = re.compile(r"[/-](?:(?:19|20)\d\d/)?[A-ZĐ].*")
WIDEST_BLANK = 4  # words
TALLER = 1.15  # than the page's typed digits: written by hand
FEWEST_TYPED = 3
DATED = ("ngày", "tháng", "năm")


Box = tuple[float, float, float, float]


def without_handwriting(
    words: Sequence[Word], look: Callable[[Box], str | None]
) -> tuple[list[Word], bool]:
    """Return the first page's words, its blanks cleared of what was not surely typed.

    The second value says whether anything was cleared. A typed number is joined to its symbol;
    ``look`` reads a doubtful one again (numbering stamps are tall too), or returns None.
    """
    typed = _typed_height(words)
    lines = [list(line) for _, line in groupby(words, key=lambda word: word.line)]
    filled = [_dates(_number(line, typed, look), typed) for line in lines]
    cleared = any(
        sum(map(_marks, before)) > sum(map(_marks, after))
        for before, after in zip(lines, filled, strict=True)
    )
    return [word for line in filled for word in line], cleared


def _marks(word: Word) -> int:
    """Return how many signs a word has, the dots and dashes of the blank itself apart."""
    return sum(c not in "-–—_.…" for c in word.text)


def _typed_height(words: Sequence[Word]) -> float:
    """Return how tall the page's typed digits are, from its years; 0 when they are too few."""
    heights = [w.bottom - w.top for w in words if re.fullmatch(r"(?:19|20)\d\d", w.text)]
    return median(heights) if len(heights) >= FEWEST_TYPED else 0.0


def _number(line: list[Word], typed: float, look: Callable[[Box], str | None]) -> list[Word]:
    """Clear or join what stands between "Số:" and "/KH-UBND"."""
    if not line or not LABEL.fullmatch(line[0].text):
        return line
    for at in range(1, min(len(line), WIDEST_BLANK + 2)):
        if SYMBOL.fullmatch(line[at].text):
            inside = line[1:at]
            if not _is_typed(inside, typed):
                inside = _looked_at(inside, look)
            return [line[0], _joined(inside, line[at]), *line[at + 1 :]]
    return line


def _looked_at(words: Sequence[Word], look: Callable[[Box], str | None]) -> list[Word]:
    first = words[0]
    box = (
        first.left,
        min(word.top for word in words),
        words[-1].right,
        max(word.bottom for word in words),
    )
    digits = look(box)
    return [replace(first, text=digits, right=box[2])] if digits else []


def _is_typed(words: Sequence[Word], typed: float) -> bool:
    digits = all(word.text.isdigit() for word in words)
    tall = max((word.bottom - word.top for word in words), default=0.0)
    return digits and (not typed or tall <= TALLER * typed)


def _joined(digits: Sequence[Word], symbol: Word) -> Word:
    text = "".join(word.text for word in digits) + symbol.text
    left = digits[0].left if digits else symbol.left
    return replace(symbol, text=text, left=left)


def _dates(line: list[Word], typed: float) -> list[Word]:
    """Clear the blanks of "Vinh, ngày … tháng … năm 2026", the line after a place."""
    names = [word.text.lower() for word in line]
    if not all(name in names for name in DATED):
        return line
    day, month, year = (names.index(name) for name in DATED)
    if not 0 < day < month < year or not line[day - 1].text.endswith(","):
        return line
    if len(line) - year > WIDEST_BLANK:
        return line
    return [
        *line[: day + 1],
        *_filled(line[day + 1 : month], typed),
        line[month],
        *_filled(line[month + 1 : year], typed),
        *line[year:],
    ]


def _filled(words: Sequence[Word], typed: float) -> Sequence[Word]:
    return words if len(words) == 1 and _is_typed(words, typed) else ()
