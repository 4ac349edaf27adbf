"""Turns a PDF into a scan: pages as grey pictures, slightly turned and speckled, no text layer."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import numpy as np
import pypdfium2
from PIL import Image
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

if TYPE_CHECKING:
    from collections.abc import Iterator

RESOLUTION = 120 / 72  # pixels per point
GREY_LEVELS = 16
TURNS = (0.5, -0.4, 0.3)  # degrees, page by page: paper never lies straight
SPECKS = 0.0002  # share of pixels
SEED = 20260101


def render(pdf: bytes) -> bytes:
    """Return an image-only PDF of the same pages; the same bytes on every run."""
    target = io.BytesIO()
    canvas = Canvas(target, pagesize=A4, invariant=1, pageCompression=1)
    for picture in _pictures(pdf):
        canvas.drawImage(ImageReader(picture), 0, 0, *A4)
        canvas.showPage()
    canvas.save()
    return target.getvalue()


def _pictures(pdf: bytes) -> Iterator[io.BytesIO]:
    noise = np.random.default_rng(SEED)
    document = pypdfium2.PdfDocument(pdf)
    for number in range(len(document)):
        page = document[number].render(scale=RESOLUTION).to_pil().convert("L")
        turned = page.rotate(TURNS[number % len(TURNS)], Image.Resampling.BICUBIC, fillcolor=255)
        yield _jpeg(_speckled(turned, noise))
    document.close()


def _speckled(page: Image.Image, noise: np.random.Generator) -> Image.Image:
    pixels = np.asarray(page, dtype=np.int16)
    grain = noise.normal(0, 3, pixels.shape)
    specks = np.where(noise.random(pixels.shape) < SPECKS, -120, 0)
    levels = 255 // GREY_LEVELS
    dirty = np.clip(pixels + grain + specks, 0, 255) // levels * levels
    return Image.fromarray(dirty.astype(np.uint8))


def _jpeg(page: Image.Image) -> io.BytesIO:
    target = io.BytesIO()
    page.save(target, "JPEG", quality=30, optimize=True)
    target.seek(0)
    return target
