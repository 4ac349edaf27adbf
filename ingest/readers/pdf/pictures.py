"""Pages of a PDF drawn as pictures for OCR (PDFium again).

Form widgets aren't drawn: on a scan they hold the note of the digital signature.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import pypdfium2
import pypdfium2.raw as pdfium

from ingest.readers.pdf.glyphs import LOCK, open_pdf
from ingest.readers.scans.page_images import LEAST_SIDE, MOST_PIXELS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PIL.Image import Image

SCALE = 300 / 72  # pixels for a point
COARSEST, FINEST = 100 / 72, 450 / 72
MOST_DRAWN = MOST_PIXELS / 4  # A4 at 450 dpi has 19 million
LONGEST_SIDE = 20_000  # pixels; A4 at 450 dpi has 5262
WHOLE = 0.8  # of a page's width: the picture is the page


def page_pictures(data: bytes, numbers: Sequence[int]) -> Iterator[tuple[int, Image]]:
    """Yield the numbered pages drawn at 300 dpi; a page of monstrous size is drawn smaller.

    One too thin to hold a letter is left out.
    """
    with LOCK:
        document = open_pdf(data)
    try:
        for number in numbers:
            with LOCK:
                picture = _drawn(document, number)
            if picture is not None:
                yield number, picture
    finally:
        with LOCK:
            document.close()


def _drawn(document: pypdfium2.PdfDocument, number: int) -> Image | None:
    try:
        page = document[number - 1]
        width, height = page.get_size()
        scale = min(_scale(page), most_scale(width, height))
        if min(width, height) * scale < LEAST_SIDE:
            return None
        picture: Image = page.render(scale=scale).to_pil()
        page.close()
    except (pypdfium2.PdfiumError, ValueError, MemoryError):
        return None
    return picture


def most_scale(width: float, height: float) -> float:
    """Return how many pixels a point of a page that large, in points, may take at most.

    A file may declare any size: a page 14 million points wide, or a hair's breadth and a mile long.

    >>> [round(most_scale(*size), 4) for size in ((595, 842), (1e9, 1e9), (1e-4, 1e6))]
    [6.3183, 0.0, 0.02]
    """
    by_area = math.sqrt(MOST_DRAWN / max(width * height, 1e-9))
    return min(by_area, LONGEST_SIDE / max(width, height, 1e-9))


def _scale(page: pypdfium2.PdfPage) -> float:
    """Return the scanner's own resolution, which PDFium then needn't blur, or 300 dpi."""
    width = min(page.get_size())
    for drawn in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_IMAGE], max_depth=3):
        left, bottom, right, top = drawn.get_bounds()
        across = min(right - left, top - bottom)
        if isinstance(drawn, pypdfium2.PdfImage) and across > WHOLE * width:
            return float(min(max(min(drawn.get_px_size()) / across, COARSEST), FINEST))
    return SCALE
