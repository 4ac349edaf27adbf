"""A page's picture made ready for recognition: ink off, paper white, straight, at 300 dpi."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PIL import Image, ImageFilter

if TYPE_CHECKING:
    import numpy.typing as npt

PAPER = (8.27, 11.69)  # inches, A4: the size of every administrative document (decree 30/2020)
WIDEST = 5_000  # pixels of the longer side; A4 at 300 dpi has 3508
DOTS_PER_INCH = 300
LEAST_GROWTH = 1.15  # a smaller change of size costs more than it gives
LIGHT, COLOURED = 120, 60  # a channel's level, and the distance between channels, of ink
MOST_COLOUR = 3  # times the black: with more, the text itself is coloured
MOST_INK = 0.4  # of the pixels; a darker picture is a photograph
TOUCHING = 2  # dark pixels in a square of three by three, the speck itself counted
LEAST_DUST = 0.002  # of the dark pixels stand alone; letters have fewer
LEAST_FINE = 1_700  # pixels of the longer side: 150 dpi; strokes of coarser pages are specks too
SHADE = 24  # how much the paper's grey must vary to be evened
STEEPEST = 7.0  # degrees
LEAST_SLANT = 0.15
PROBE = 900  # pixels of width on which the slant is measured


def clean_page(picture: Image.Image) -> Image.Image:
    """Return the page in grey at 300 dpi, as Tesseract reads it best."""
    return _straight(_evened(_sized(_without_specks(_without_ink(picture)))))


def is_blank(grey: Image.Image) -> bool:
    """Whether the page is of one shade: nothing is printed on it."""
    levels = np.asarray(grey.reduce(4))
    return int(levels.max()) - int(levels.min()) < SHADE


def _without_ink(picture: Image.Image) -> Image.Image:
    """Return the page in grey with coloured ink as paper: a red stamp leaves the words under it.

    Each pixel takes its strongest channel, which red ink dims least, and is lightened by as much
    as such ink dims it on this page, in proportion to its colour: the soft edge of a stamp fades
    as its middle does, black type under it has no colour and stays.
    """
    if picture.mode != "RGB":
        return picture.convert("L")
    pixels = np.asarray(picture)
    strongest = pixels.max(axis=2)
    colour = strongest - pixels.min(axis=2)
    vivid = (strongest > LIGHT) & (colour > COLOURED)
    if vivid.sum() > MOST_COLOUR * (strongest < LIGHT).sum():
        return picture.convert("L")
    if not vivid.any():
        return Image.fromarray(strongest)
    dimmed = np.median((np.float32(255) - strongest[vivid]) / colour[vivid])
    light = strongest + np.float32(dimmed) * colour
    return Image.fromarray(np.minimum(light, 255).astype(np.uint8))


def _without_specks(grey: Image.Image) -> Image.Image:
    """Whiten dark pixels that touch fewer than two others: dust, the noise of a cheap scanner."""
    if max(grey.size) < LEAST_FINE:
        return grey
    pixels = np.asarray(grey)
    dark = pixels < (int(pixels.max()) + int(pixels.min())) // 2
    if not 0 < dark.mean() < MOST_INK:
        return grey
    framed = np.pad(dark.astype(np.uint8), 1)
    rows = framed[:-2] + framed[1:-1] + framed[2:]
    around = rows[:, :-2] + rows[:, 1:-1] + rows[:, 2:]
    if (dark & (around == 1)).sum() < LEAST_DUST * dark.sum():
        return grey
    cleaned = pixels.copy()
    cleaned[dark & (around <= TOUCHING)] = np.percentile(pixels, 75)
    return Image.fromarray(cleaned)


def _sized(grey: Image.Image) -> Image.Image:
    """Bring the page to 300 dots an inch, taking it for A4, lying or standing."""
    long, short = max(grey.size), min(grey.size)
    growth = min(DOTS_PER_INCH * PAPER[1] / long, DOTS_PER_INCH * PAPER[0] / short)
    growth = min(growth, WIDEST / long)
    if 1 / LEAST_GROWTH < growth < LEAST_GROWTH:
        return grey
    size = (max(1, round(grey.width * growth)), max(1, round(grey.height * growth)))
    return grey.resize(size, Image.Resampling.LANCZOS)


def _evened(grey: Image.Image) -> Image.Image:
    """Divide by the paper's own brightness where it is uneven: shadows, yellowed sheets.

    The closing (greatest, then least) takes the letters out and leaves the sheet's edges in place.
    """
    small = grey.resize((max(1, grey.width // 16), max(1, grey.height // 16)), Image.Resampling.BOX)
    paper = small.filter(ImageFilter.MaxFilter(5)).filter(ImageFilter.MinFilter(5))
    paper = paper.filter(ImageFilter.GaussianBlur(2))
    levels = np.asarray(paper)
    low, high = np.percentile(levels, (5, 95))
    if high - low < SHADE:
        return grey
    light = np.asarray(paper.resize(grey.size, Image.Resampling.BILINEAR), dtype=np.float32)
    evened = np.asarray(grey, dtype=np.float32) * 255 / np.maximum(light, 32)
    return Image.fromarray(np.clip(evened, 0, 255).astype(np.uint8))


def _straight(grey: Image.Image) -> Image.Image:
    slant = slant_of(grey)
    if abs(slant) < LEAST_SLANT:
        return grey
    return grey.rotate(slant, Image.Resampling.BICUBIC, expand=False, fillcolor=255)


def slant_of(grey: Image.Image) -> float:
    """Return by how many degrees the lines fall to the right; 0 when the page holds too little.

    The right angle makes the sharpest profile: full lines and empty gaps between them.
    """
    share = PROBE / grey.width
    probe = grey.resize((PROBE, max(1, round(grey.height * share))), Image.Resampling.BOX)
    pixels = np.asarray(probe)
    rows, columns = np.nonzero(pixels < (int(pixels.max()) + int(pixels.min())) // 2)
    if not PROBE < rows.size < pixels.size // 3:
        return 0.0
    coarse = _sharpest(rows, columns, np.arange(-STEEPEST, STEEPEST + 0.01, 0.5))
    return _sharpest(rows, columns, np.arange(coarse - 0.5, coarse + 0.51, 0.1))


def _sharpest(
    rows: npt.NDArray[np.intp], columns: npt.NDArray[np.intp], angles: npt.NDArray[np.float64]
) -> float:
    scores = []
    for angle in angles:
        heights = rows - columns * np.tan(np.radians(angle))
        counts = np.bincount((heights - heights.min()).astype(np.intp)).astype(np.float64)
        scores.append(float((np.diff(counts) ** 2).sum()))
    return float(angles[int(np.argmax(scores))])
