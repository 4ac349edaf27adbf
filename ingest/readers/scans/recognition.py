"""Pictures of pages read by OCR, two at a time, each as a printed page."""

from __future__ import annotations

import logging
import os
from collections import deque
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from functools import partial
from itertools import groupby
from statistics import fmean
from typing import TYPE_CHECKING

import numpy as np
from PIL import Image, ImageOps

from ingest import reading_notices
from ingest.readers.scans.blanks import without_handwriting
from ingest.readers.scans.corrections import corrected
from ingest.readers.scans.page import Recognised, printed_page, wordless_page
from ingest.readers.scans.page_cleaning import clean_page, is_blank
from ingest.readers.scans.tesseract import (
    NotRecognised,
    quarter_turns,
    read_block,
    read_digits,
    read_page,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from concurrent.futures import Future

    from ingest.readers.scans.tesseract import Reading, Word

LIES_WRONG = 70.0  # mean confidence below which the page may stand on its side or head
SHORTEST_LONG = 3  # letters; a longer word is wider than tall
WORKERS = min(2, os.cpu_count() or 1)
TURNS = {
    90: Image.Transpose.ROTATE_270,
    180: Image.Transpose.ROTATE_180,
    270: Image.Transpose.ROTATE_90,
}
DOUBTFUL = 85.0  # mean confidence of a page below which its reader is warned
SURE = 80.0  # mean confidence of a line read within a drawing
FEW = 5  # letters
MOST_DRAWINGS = 4  # on a page; more are pictures
LEAST_DRAWING = (300, 90)  # pixels wide and high
MOST_INSIDE = 40  # words read already within a drawing; with more it is a frame around the text
PAPER_WHITE = 255
MARGIN = 20
FRAMINGS = (10, 16, 24)  # pixels around a number looked at again
BLACK = 140  # grey below which a pixel is ink
BEYOND = 10_000  # numbers of blocks that Tesseract never reaches on a page
LOG = logging.getLogger(__name__)


def recognise(pictures: Iterable[tuple[int, Image.Image]]) -> Iterator[Recognised]:
    """Yield each numbered picture as a page; one that can't be read comes back without words.

    Each is read by a Tesseract of one thread; no more than one waits in memory.
    """
    running: deque[Future[Recognised]] = deque()
    with ThreadPoolExecutor(WORKERS) as pool:
        for number, picture in pictures:
            running.append(pool.submit(recognise_page, picture, number))
            if len(running) > WORKERS:
                yield running.popleft().result()
        while running:
            yield running.popleft().result()


def recognise_page(picture: Image.Image, number: int) -> Recognised:
    """Return one picture as a page, turned upright where it lies on its side or head."""
    try:
        return _recognised(picture, number)
    except NotRecognised as fault:
        LOG.warning("page %d could not be recognised: %s", number, fault)
        return wordless_page(number, failed=True)


def _recognised(picture: Image.Image, number: int) -> Recognised:
    clean = clean_page(picture)
    if is_blank(clean):
        return wordless_page(number)
    reading = read_page(clean)
    if _lies_wrong(reading.words) and (turn := quarter_turns(clean)):
        clean = clean_page(picture.transpose(TURNS[turn]))
        reading = read_page(clean)
    words = [*reading.words, *_words_in_drawings(clean, reading)]
    told, by_hand = corrected(words), False
    if number == 1:
        told, by_hand = without_handwriting(told, partial(_stamped_digits, clean))
    return replace(printed_page(clean, told, number), by_hand=by_hand)


def _stamped_digits(clean: Image.Image, box: tuple[float, float, float, float]) -> str | None:
    """Return a box's digits when every framing reads the same, as many as there are marks.

    A numbering stamp passes; handwriting reads differently each time.
    """
    left, top, right, bottom = (round(side) for side in box)
    framings = [clean.crop((left - m, top - m, right + m, bottom + m)) for m in FRAMINGS]
    dark = (np.asarray(framings[0]) < BLACK).any(axis=0)
    marks = int((np.diff(dark.astype(np.int8), prepend=0) == 1).sum())
    readings = {
        read_digits(ImageOps.expand(framing, border=3 * MARGIN, fill=255)) for framing in framings
    }
    digits = readings.pop()
    return digits if not readings and digits.isdigit() and len(digits) == marks else None


def _lies_wrong(words: Sequence[Word]) -> bool:
    """Whether the page may lie on its side or head: doubtful words, or words that stand upright."""
    long = [word for word in words if len(word.text) > SHORTEST_LONG]
    upright = sum(word.bottom - word.top > word.right - word.left for word in long)
    return _surety(words) < LIES_WRONG or upright * 2 > len(long)


def _words_in_drawings(clean: Image.Image, reading: Reading) -> Iterator[Word]:
    """Yield the lines surely read where Tesseract saw a drawing: a stamp over the signature."""
    large = [box for box in reading.drawings if _is_large(box)]
    for at, (left, top, right, bottom) in enumerate(large[:MOST_DRAWINGS]):
        box = (left - MARGIN, top - MARGIN, right + MARGIN, bottom + MARGIN)
        seen = sorted(_read_apart(clean, box, reading.words), key=lambda word: word.line)
        for line, words in groupby(seen, key=lambda word: word.line):
            found = list(words)
            if _surety(found) > SURE and sum(c.isalpha() for w in found for c in w.text) > FEW:
                own = (BEYOND + at, *line[1:])
                yield from (_moved(word, box[0], box[1], own) for word in found)


def _read_apart(
    clean: Image.Image, box: tuple[int, int, int, int], told: Sequence[Word]
) -> list[Word]:
    """Return the words of a box, its own pixels' places, without those the page gave already.

    The edge of a photographed sheet is a drawing too, and all of its text stands within it.
    """
    inside = [word for word in told if _covers(box, word)]
    if len(inside) > MOST_INSIDE:
        return []
    shown = clean.crop(box)
    for word in inside:
        left, top = round(word.left) - box[0], round(word.top) - box[1]
        right, bottom = round(word.right) - box[0], round(word.bottom) - box[1]
        shown.paste(PAPER_WHITE, (left, top, right, bottom))
    return read_block(shown)


def _covers(box: tuple[int, int, int, int], word: Word) -> bool:
    x, y = (word.left + word.right) / 2, (word.top + word.bottom) / 2
    return box[0] < x < box[2] and box[1] < y < box[3]


def _is_large(box: tuple[int, int, int, int]) -> bool:
    left, top, right, bottom = box
    return right - left > LEAST_DRAWING[0] and bottom - top > LEAST_DRAWING[1]


def _moved(word: Word, x: float, y: float, line: tuple[int, int, int]) -> Word:
    return replace(
        word,
        left=word.left + x,
        top=word.top + y,
        right=word.right + x,
        bottom=word.bottom + y,
        line=line,
    )


def _surety(words: Sequence[Word]) -> float:
    told = [word.confidence for word in words if any(c.isalnum() for c in word.text)]
    return fmean(told) if told else 0.0


def notices_of(read: list[Recognised]) -> tuple[str, ...]:
    """Return what a reader must be told of pages that were read badly or not at all."""
    doubtful = [
        each.page.number
        for each in read
        if each.confidence is not None and each.confidence < DOUBTFUL
    ]
    failed = [each.page.number for each in read if each.failed]
    told = [
        reading_notices.pages_read_badly(doubtful) if doubtful else "",
        reading_notices.pages_not_recognised(failed) if failed else "",
        reading_notices.WRITTEN_BY_HAND if any(each.by_hand for each in read) else "",
    ]
    return tuple(notice for notice in told if notice)
