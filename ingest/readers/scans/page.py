"""A recognised picture as a printed page: words give characters, strokes rules.

So the readers of text layers lay out scans too: letterhead, paragraphs, tables, closing.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from statistics import fmean, median
from typing import TYPE_CHECKING

from ingest.readers.pdf.drawn_rules import find_strokes
from ingest.readers.pdf.glyphs import Glyph, Page, Rule
from ingest.readers.scans.noise import without_noise
from ingest.readers.scans.tesseract import DOTS_PER_INCH

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PIL.Image import Image

    from ingest.readers.scans.tesseract import Word

POINT = 72 / DOTS_PER_INCH  # of a pixel
HANGING = re.compile(r"[gjpqyQ,;()\[\]/\\ạặậẹệịọộợụựỵẠẶẬẸỆỊỌỘỢỤỰỴ“”\"]")  # reach below the baseline
TYPE_HEIGHT = 1.2  # of a word's own height: room above and below, as a font has it
TALLEST = 1.5  # of the page's usual word


@dataclass(frozen=True, slots=True)
class Recognised:
    """A page as read by OCR; ``confidence`` is the mean of its words, null without any.

    ``failed`` says that recognition broke off; a blank page has no words either. ``by_hand``:
    the number or date is hand-written, and was left out.
    """

    page: Page
    confidence: float | None
    failed: bool = False
    by_hand: bool = False


def wordless_page(number: int, *, failed: bool = False) -> Recognised:
    """Return a page on which nothing was read."""
    page = Page(number, 0, 0, [], [], pictured=True)
    return Recognised(page, None, failed)


def printed_page(picture: Image, words: Sequence[Word], number: int) -> Recognised:
    """Return the page that a clean picture and its words make."""
    strokes = find_strokes(picture)
    kept = without_noise(words, strokes, first=number == 1)
    height = picture.height * POINT
    glyphs = [glyph for line in _lines(kept) for glyph in _glyphs(line, _usual(kept), height)]
    rules = [
        Rule(s.left * POINT, height - s.bottom * POINT, s.right * POINT, height - s.top * POINT)
        for s in strokes
    ]
    confidence = round(fmean(word.confidence for word in words), 1) if kept else None
    page = Page(number, picture.width * POINT, height, glyphs, rules, pictured=True)
    return Recognised(page, confidence)


def _lines(words: Sequence[Word]) -> list[list[Word]]:
    lines: dict[tuple[int, int, int], list[Word]] = defaultdict(list)
    for word in words:
        lines[word.line].append(word)
    return list(lines.values())


def _usual(words: Sequence[Word]) -> float:
    heights = [word.bottom - word.top for word in words if any(c.isalnum() for c in word.text)]
    return median(heights) if heights else 1.0


def _glyphs(line: Sequence[Word], usual: float, height: float) -> list[Glyph]:
    told = [word for word in line if any(c.isalnum() for c in word.text)] or list(line)
    tall = min(max(median(word.bottom - word.top for word in told), usual / 2), TALLEST * usual)
    base = _baseline(told, tall)
    foot, head = base + 0.25 * tall, base + 0.25 * tall - TYPE_HEIGHT * tall
    return [
        Glyph(
            letter,
            left * POINT,
            right * POINT,
            height - foot * POINT,
            height - head * POINT,
            height - base * POINT,
            spaced=first,
        )
        for word in line
        for letter, left, right, first in _letters(word)
    ]


def _letters(word: Word) -> Iterator[tuple[str, float, float, bool]]:
    """Yield a word's letters as equally wide parts of its box, and whether each is the first."""
    width = (word.right - word.left) / len(word.text)
    for at, letter in enumerate(word.text):
        yield letter, word.left + at * width, word.left + (at + 1) * width, at == 0


def _baseline(words: Sequence[Word], tall: float) -> float:
    """Return where the letters stand: the foot of the words that reach no lower."""
    standing = [word.bottom for word in words if not HANGING.search(word.text)]
    if standing:
        return median(standing)
    return median(word.bottom for word in words) - 0.2 * tall
