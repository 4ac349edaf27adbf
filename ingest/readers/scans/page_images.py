"""Image files as pages (Pillow's adapter for them): PNG, JPEG, TIFF with several pages, and more.

A picture is measured before it is decoded: its declared size is the bomb.
"""

from __future__ import annotations

import io
import struct
import warnings
import zlib
from typing import TYPE_CHECKING

import numpy as np
from PIL import Image, ImageOps, UnidentifiedImageError

from ingest.errors import FileNotRead, Reason

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PIL.ImageFile import ImageFile

FORMATS = ("PNG", "JPEG", "TIFF", "BMP", "WEBP", "GIF", "JPEG2000")
MOST_PIXELS = 80_000_000  # A3 at 600 dpi has 70 million
MOST_PAGES = 2_000
LEAST_SIDE = 16  # pixels; smaller pictures hold no letter
_BROKEN = (  # what Pillow's decoders raise on damaged files
    OSError,
    ValueError,
    SyntaxError,
    EOFError,
    OverflowError,
    TypeError,
    LookupError,
    AttributeError,
    struct.error,
    zlib.error,
)


def page_images(data: bytes) -> Iterator[Image.Image]:
    """Yield the pages of an image file, turned as its EXIF says.

    Raises `FileNotRead`: OVERSIZED for a picture that declares too many pixels or pages, BROKEN
    for one that can't be decoded.
    """
    with _opened(data) as opened:
        for number in range(_count(opened)):
            yield _page(opened, number)


def page_count(data: bytes) -> int:
    """Return how many pages an image file has; raises `FileNotRead` as `page_images` does."""
    with _opened(data) as opened:
        _bounded(opened)
        return _count(opened)


def _opened(data: bytes) -> ImageFile:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # sizes are judged here, stray tags don't matter
            return Image.open(io.BytesIO(data), formats=FORMATS)
    except Image.DecompressionBombError as fault:
        raise FileNotRead(Reason.OVERSIZED, str(fault)) from fault
    except (UnidentifiedImageError, *_BROKEN) as fault:
        raise FileNotRead(Reason.BROKEN, type(fault).__name__) from fault


def _count(opened: ImageFile) -> int:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            count = getattr(opened, "n_frames", 1) if opened.format == "TIFF" else 1
    except _BROKEN as fault:
        raise FileNotRead(Reason.BROKEN, type(fault).__name__) from fault
    if count > MOST_PAGES:
        raise FileNotRead(Reason.OVERSIZED, f"{count} > {MOST_PAGES}")
    return count


def _page(opened: ImageFile, number: int) -> Image.Image:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            opened.seek(number)
            _bounded(opened)
            return _on_white(ImageOps.exif_transpose(opened))
    except Image.DecompressionBombError as fault:
        raise FileNotRead(Reason.OVERSIZED, str(fault)) from fault
    except _BROKEN as fault:
        raise FileNotRead(Reason.BROKEN, type(fault).__name__) from fault


def _bounded(opened: ImageFile) -> None:
    pixels = opened.width * opened.height
    if pixels > MOST_PIXELS:
        raise FileNotRead(Reason.OVERSIZED, f"{opened.width}x{opened.height}")
    if min(opened.size) < LEAST_SIDE:
        raise FileNotRead(Reason.NO_TEXT, f"{opened.width}x{opened.height}")


def _on_white(picture: Image.Image) -> Image.Image:
    """Return the picture in grey or colour, what is transparent as white paper."""
    if picture.mode in {"RGBA", "LA", "PA"} or "transparency" in picture.info:
        seen = picture.convert("RGBA")
        paper = Image.new("RGBA", seen.size, "white")
        return Image.alpha_composite(paper, seen).convert("RGB")
    if picture.mode.startswith("I;16") or picture.mode in {"I", "F"}:
        return _levelled(picture)
    return picture.convert("L" if picture.mode in {"1", "L"} else "RGB")


def _levelled(picture: Image.Image) -> Image.Image:
    """Bring 16-bit and float greys down to 8 bits: Pillow's own conversion clips them."""
    grey = np.asarray(picture, dtype=np.float32)
    low, high = float(grey.min()), float(grey.max())
    return Image.fromarray(((grey - low) * (255 / max(high - low, 1))).astype(np.uint8))
