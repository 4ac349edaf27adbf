"""A fictional document as pictures of its pages, and what scanners do to them."""

from __future__ import annotations

import functools
import io
from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pypdfium2
from PIL import Image, ImageChops, ImageDraw, ImageFilter

from eval.samples import pages
from eval.samples.markup import load_all

Damage = Callable[[Image.Image], Image.Image]

SAMPLE = "tb-ket-luan-giao-ban"
BRIEF = "tb-ket-luan-giao-ban, first parts"
FIRST_PARTS = 2
NUMBER = "Số: 61/TB-VPUBND"
DATE = "ngày 11 tháng 5 năm 2026"
RED = (214, 48, 56)


@functools.cache
def sample_pdf(name: str = SAMPLE) -> bytes:
    """Return the sample with its text layer; ``BRIEF`` has all of it but most of the body."""
    sought = SAMPLE if name == BRIEF else name
    sample = next(sample for sample in load_all() if sample.name == sought)
    if name == BRIEF:
        sample = replace(sample, parts=sample.parts[:FIRST_PARTS])
    return pages.render(sample)


def picture(*damages: Damage, name: str = BRIEF, page: int = 0) -> Image.Image:
    """Return a page of the sample at 200 dpi, damaged in that order."""
    shown = _clean(name, page)
    for damage in damages:
        shown = damage(shown)
    return shown


@functools.cache
def _clean(name: str, page: int) -> Image.Image:
    document = pypdfium2.PdfDocument(sample_pdf(name))
    shown: Image.Image = document[page].render(scale=200 / 72).to_pil().convert("RGB")
    document.close()
    return shown


def file_of(shown: Image.Image, file_format: str = "PNG", **options: object) -> bytes:
    """Return the picture as a file."""
    target = io.BytesIO()
    shown.save(target, file_format, **options)
    return target.getvalue()


def turned(degrees: float) -> Damage:
    """Turn the paper to the left."""
    return lambda shown: shown.rotate(
        degrees, Image.Resampling.BICUBIC, expand=True, fillcolor="white"
    )


def grainy(shown: Image.Image) -> Image.Image:
    """Add a sensor's noise."""
    noise = np.random.default_rng(7).normal(0, 18, (shown.height, shown.width, 1))
    return Image.fromarray(np.clip(np.asarray(shown) + noise, 0, 255).astype(np.uint8))


def dusty(shown: Image.Image) -> Image.Image:
    """Sprinkle lone black pixels."""
    pixels = np.asarray(shown).copy()
    pixels[np.random.default_rng(7).random(pixels.shape[:2]) < 0.003] = 0
    return Image.fromarray(pixels)


def shaded(shown: Image.Image) -> Image.Image:
    """Let a shadow fall from the right."""
    light = np.linspace(1, 0.45, shown.width)[None, :, None]
    return Image.fromarray((np.asarray(shown) * light).astype(np.uint8))


def stamped(shown: Image.Image) -> Image.Image:
    """Press a red round stamp over the number, as ink that lets black through."""
    ink = Image.new("RGB", shown.size, "white")
    draw = ImageDraw.Draw(ink)
    x, y, radius = int(shown.width * 0.30), int(shown.height * 0.135), int(shown.width * 0.09)
    for inner in (0, 14):
        reach = radius - inner
        draw.ellipse([x - reach, y - reach, x + reach, y + reach], outline=RED, width=6)
    draw.line([x - radius, y + 6, x + radius, y - 6], fill=RED, width=10)
    draw.regular_polygon((x, y, 30), 5, fill=RED)
    return ImageChops.multiply(shown, ink)


def blurred(shown: Image.Image) -> Image.Image:
    """Put the page out of focus."""
    return shown.filter(ImageFilter.GaussianBlur(3.2))


def photocopied(shown: Image.Image) -> Image.Image:
    """Compress as a cheap scanner does."""
    return Image.open(io.BytesIO(file_of(shown, "JPEG", quality=25)))
