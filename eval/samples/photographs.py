"""Turns a PDF into what scanners, cameras and fax machines make of it; always the same bytes."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import numpy as np
import pypdfium2
from PIL import Image, ImageDraw, ImageFont
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from eval.samples.pages import FONTS

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from eval.samples.markup import Sample

DOTS = 150 / 72  # pixels per point
FAX_DOTS = 200 / 72
FAX_THRESHOLD = 150
TURN = 0.7  # degrees
RED = (200, 30, 45)
SEAL_AT, SEAL_RADIUS = (325, 240), 105  # pixels: over the number line of the letterhead
SEED = 20260715
SIGNING = (
    "Người ký: {issuer}",
    "Email: vanthu@bachgiang.example",
    "Cơ quan: {issuer}",
    "Thời gian ký: {date:%d.%m.%Y} 16:42:08 +07:00",
)


def stamped_scan(pdf: bytes) -> bytes:
    """Return an image-only PDF in colour: a seal over the number, lines askew, grain."""
    noise = np.random.default_rng(SEED)
    pages = _pages(pdf, DOTS)
    _seal(pages[0])
    turned = [_turned(page, TURN if n % 2 == 0 else -TURN) for n, page in enumerate(pages)]
    return _as_pdf([_grainy(page, noise) for page in turned])


def photograph(pdf: bytes) -> bytes:
    """Return the first page as a JPEG that lies on its side, lit from one corner, in perspective."""
    noise = np.random.default_rng(SEED)
    page = _pages(pdf, DOTS)[0]
    width, height = page.size
    table = Image.new("RGB", (width + 80, height + 80), (92, 84, 76))
    table.paste(page, (40, 40))
    corners = (0, 0, 14, height + 80, width + 74, height + 70, width + 66, 8)
    seen = table.transform(table.size, Image.Transform.QUAD, corners, Image.Resampling.BICUBIC)
    lit = _shaded(_grainy(seen, noise))
    return _jpeg(lit.transpose(Image.Transpose.ROTATE_90), quality=45)


def fax(pdf: bytes) -> bytes:
    """Return the pages as one TIFF of black and white, group 4, with lost and added dots."""
    noise = np.random.default_rng(SEED)
    sheets = [_bilevel(_turned(page, 0.4), noise) for page in _pages(pdf, FAX_DOTS)]
    target = io.BytesIO()
    sheets[0].save(
        target,
        "TIFF",
        save_all=True,
        append_images=sheets[1:],
        compression="group4",
        dpi=(200, 200),
    )
    return target.getvalue()


def signed_images(pdf: bytes, sample: Sample) -> bytes:
    """Return page images under a text layer that holds the digital signature's words alone."""
    noise = np.random.default_rng(SEED)
    pages = [_grainy(page.convert("L"), noise) for page in _pages(pdf, DOTS)]

    def sign(canvas: Canvas) -> None:
        canvas.setFont("serif", 6)
        for index, line in enumerate(SIGNING):
            said = line.format(issuer=sample.issuer, date=sample.date)
            canvas.drawString(390, A4[1] - 14 - index * 7, said)

    return _as_pdf(pages, sign)


def _pages(pdf: bytes, scale: float) -> list[Image.Image]:
    document = pypdfium2.PdfDocument(pdf)
    pages = [document[n].render(scale=scale).to_pil().convert("RGB") for n in range(len(document))]
    document.close()
    return pages


def _seal(page: Image.Image) -> None:
    layer = Image.new("RGBA", page.size)
    pen = ImageDraw.Draw(layer)
    (x, y), r = SEAL_AT, SEAL_RADIUS
    for inner, width in ((0, 5), (9, 2), (52, 2)):
        box = (x - r + inner, y - r + inner, x + r - inner, y + r - inner)
        pen.ellipse(box, outline=(*RED, 190), width=width)
    font = ImageFont.truetype(str(FONTS / "DejaVuSerifCondensed-Bold.ttf"), 17)
    pen.text((x, y - r + 30), "VĂN BẢN MẪU", fill=(*RED, 190), font=font, anchor="mm")
    pen.text((x, y + r - 30), "HƯ CẤU", fill=(*RED, 190), font=font, anchor="mm")
    page.paste(layer, (0, 0), layer)


def _turned(page: Image.Image, degrees: float) -> Image.Image:
    return page.rotate(degrees, Image.Resampling.BICUBIC, fillcolor=(255, 255, 255))


def _grainy(page: Image.Image, noise: np.random.Generator) -> Image.Image:
    pixels = np.asarray(page, dtype=np.int16)
    grain = noise.normal(0, 4, pixels.shape[:2])
    specks = np.where(noise.random(pixels.shape[:2]) < 0.0003, -110, 0)  # noqa: PLR2004 - share of dirty pixels
    dirt = (grain + specks).reshape(*pixels.shape[:2], *([1] * (pixels.ndim - 2)))
    return Image.fromarray(np.clip(pixels + dirt, 0, 255).astype(np.uint8))


def _shaded(page: Image.Image) -> Image.Image:
    pixels = np.asarray(page, dtype=np.float32)
    height, width = pixels.shape[:2]
    down, along = np.linspace(0, 1, height)[:, None], np.linspace(0, 1, width)[None, :]
    light = 1 - 0.25 * down - 0.15 * along
    return Image.fromarray((pixels * light[:, :, None]).astype(np.uint8))


def _bilevel(page: Image.Image, noise: np.random.Generator) -> Image.Image:
    pixels = np.asarray(page.convert("L"))
    black = pixels < FAX_THRESHOLD
    flipped = noise.random(black.shape) < 0.0004  # noqa: PLR2004 - share of wrong dots
    return Image.fromarray(np.where(black ^ flipped, 0, 255).astype(np.uint8)).convert("1")


def _jpeg(page: Image.Image, quality: int) -> bytes:
    target = io.BytesIO()
    page.save(target, "JPEG", quality=quality, optimize=True)
    return target.getvalue()


def _as_pdf(
    pages: Sequence[Image.Image], draw_over: Callable[[Canvas], None] | None = None
) -> bytes:
    target = io.BytesIO()
    canvas = Canvas(target, pagesize=A4, invariant=1, pageCompression=1)
    for page in pages:
        canvas.drawImage(ImageReader(io.BytesIO(_jpeg(page, quality=35))), 0, 0, *A4)
        if draw_over:
            draw_over(canvas)
        canvas.showPage()
    canvas.save()
    return target.getvalue()
