"""Pictures of pages read by OCR, two at a time, each as a printed page."""

from __future__ import annotations

import logging
import os
from collections import deque
from concurrent.futures import ThreadPoolExecutor
from statistics import fmean
from typing import TYPE_CHECKING

from PIL import Image

from ingest import reading_notices
from ingest.ocr_corrections import corrected
from ingest.page_cleaning import clean_page, is_blank
from ingest.readers.scan_page import Recognised, printed_page, wordless_page
from ingest.tesseract import NotRecognised, quarter_turns, read_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from concurrent.futures import Future

    from ingest.tesseract import Word

LIES_WRONG = 70.0  # mean confidence below which the page may stand on its side or head
WORKERS = min(2, os.cpu_count() or 1)
TURNS = {
    90: Image.Transpose.ROTATE_270,
    180: Image.Transpose.ROTATE_180,
    270: Image.Transpose.ROTATE_90,
}
DOUBTFUL = 80.0  # mean confidence of a page below which its reader is warned
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
    words = read_words(clean)
    if _surety(words) < LIES_WRONG and (turn := quarter_turns(clean)):
        clean = clean_page(picture.transpose(TURNS[turn]))
        words = read_words(clean)
    return printed_page(clean, corrected(words), number)


def _surety(words: list[Word]) -> float:
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
    notices = [reading_notices.pages_read_badly(doubtful)] if doubtful else []
    return (*notices, *([reading_notices.pages_not_recognised(failed)] if failed else []))
