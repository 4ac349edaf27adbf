"""Image files of pages (PNG, JPEG, TIFF, BMP, WEBP, GIF), read by OCR."""

from __future__ import annotations

from ingest.blocks import ReadFile
from ingest.errors import FileNotRead, Reason
from ingest.readers.pdf.reader import laid_out
from ingest.readers.scans.page_images import page_count, page_images
from ingest.readers.scans.recognition import notices_of, recognise
from ingest.readers.scans.tesseract import ocr_available


def read_image(data: bytes, suffix: str = "") -> ReadFile:
    """Read the pages of an image file; raise `FileNotRead` without Tesseract or without words."""
    page_count(data)
    if not ocr_available():
        raise FileNotRead(Reason.NEEDS_OCR, suffix)
    read = list(recognise(enumerate(page_images(data), start=1)))
    if not any(page.page.glyphs for page in read):
        raise FileNotRead(Reason.NO_TEXT)
    blocks = laid_out([page.page for page in read])
    confidences = tuple(page.confidence for page in read)
    return ReadFile(tuple(blocks), len(read), notices_of(read), confidences)
