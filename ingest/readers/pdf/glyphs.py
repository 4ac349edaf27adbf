"""pypdfium2's only adapter: the characters of each page with their boxes, and drawn rules.

PDFium isn't thread-safe (its README), so every call is made under one lock. Coordinates
are those of the page as shown, rotation applied, y upwards, in points.
"""

from __future__ import annotations

import ctypes
import math
import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pypdfium2
import pypdfium2.raw as pdfium

from ingest.errors import FileNotRead, Reason
from ingest.readers.pdf.stamps import field_boxes, flatten, stamped

if TYPE_CHECKING:
    from collections.abc import Iterator

LOCK = threading.Lock()
_BOLD = 600
QUARTER = 90  # degrees
_SPACES = {0x20, 0xA0}
_HYPHEN_AT_END = 2  # how PDFium tells a hyphen that ends a line
ANGLE_SAMPLE = 60  # characters that tell which way a page is read
FEW_ANGLES = 20
LEANS = 0.15  # quarters
THIN = 2.5  # points; a stroke that leans more than this is no rule
MAX_RULES = 4000
MAX_GLYPHS = 60_000  # on one page; more is a drawing, not a text


@dataclass(slots=True)
class Glyph:
    """A printed character: its box, its baseline, whether it is bold or follows a space.

    A line set across the reading direction (a table's narrow header) is one glyph of its text.
    """

    text: str
    left: float
    right: float
    bottom: float
    top: float
    base: float
    bold: bool = False
    spaced: bool = False


@dataclass(frozen=True, slots=True)
class Rule:
    """A straight line drawn on the page."""

    left: float
    bottom: float
    right: float
    top: float

    @property
    def horizontal(self) -> bool:
        """Whether it is wider than tall."""
        return self.right - self.left > self.top - self.bottom


@dataclass(frozen=True, slots=True)
class Page:
    """What is printed on a page. ``pictured`` says that it holds an image."""

    number: int
    width: float
    height: float
    glyphs: list[Glyph]
    rules: list[Rule]
    pictured: bool


def printed_pages(data: bytes) -> Iterator[Page]:
    """Yield the pages of a PDF; raise `FileNotRead` when it is broken or needs a password."""
    with LOCK:
        document = open_pdf(data)
        try:
            count = len(document)
        except pypdfium2.PdfiumError as error:
            raise FileNotRead(Reason.BROKEN, str(error)) from error
    try:
        for number in range(1, count + 1):
            with LOCK:
                page = _page(document, number)
            yield page
    finally:
        with LOCK:
            document.close()


def open_pdf(data: bytes) -> pypdfium2.PdfDocument:
    """Open a PDF, under the lock; raise `FileNotRead` when it is broken or needs a password."""
    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        locked = getattr(error, "err_code", None) == pdfium.FPDF_ERR_PASSWORD
        encrypted = locked or "password" in str(error).lower()
        raise FileNotRead(Reason.ENCRYPTED if encrypted else Reason.BROKEN, str(error)) from error


def _page(document: pypdfium2.PdfDocument, number: int) -> Page:
    try:
        page = document[number - 1]
        text = page.get_textpage()
    except pypdfium2.PdfiumError:
        return Page(number, 0, 0, [], [], pictured=False)
    try:
        turn = _turn_of(text, page.get_rotation())
        sideways = (turn - page.get_rotation()) % (2 * QUARTER) == QUARTER
        width, height = page.get_size()[::-1] if sideways else page.get_size()
        glyphs = _glyphs(text, turn, width, height)
        rules, pictured = _drawn(page, turn, width, height)
        boxes = [_turned(*box, turn, width, height) for box in field_boxes(page)]
        if boxes and flatten(page):
            glyphs = stamped(boxes, _reread(document, number, turn, width, height), glyphs)
        return Page(number, width, height, glyphs, rules, pictured)
    finally:
        text.close()
        page.close()


def _reread(
    document: pypdfium2.PdfDocument, number: int, turn: int, width: float, height: float
) -> list[Glyph]:
    page = document[number - 1]
    text = page.get_textpage()
    try:
        return _glyphs(text, turn, width, height)
    finally:
        text.close()
        page.close()


def _turn_of(text: pypdfium2.PdfTextPage, rotation: int) -> int:
    """Return by how many degrees the page is turned for reading: as most of its text runs.

    A wide table is often set sideways on an upright page, or the page's own turn is wrong.
    """
    count = text.count_chars()
    step = max(1, count // ANGLE_SAMPLE)
    angles = [
        _quarters(text.raw, at)
        for at in range(0, count, step)
        if pdfium.FPDFText_GetUnicode(text.raw, at) > 32  # noqa: PLR2004 - a space runs nowhere
    ]
    if len(angles) < FEW_ANGLES:
        return rotation
    usual = max(set(angles), key=angles.count)
    return rotation if usual is None else usual * QUARTER


def _quarters(raw: Any, at: int) -> int | None:
    """Return how many quarters a character is turned to the left, None when it leans."""
    quarters = pdfium.FPDFText_GetCharAngle(raw, at) / (math.pi / 2)  # counted to the right
    return -round(quarters) % 4 if abs(quarters - round(quarters)) < LEANS else None


def _glyphs(text: pypdfium2.PdfTextPage, turn: int, width: float, height: float) -> list[Glyph]:
    """Return the characters; those that lean are a watermark's, those turned are put upright."""
    raw = text.raw
    count = min(text.count_chars(), MAX_GLYPHS)
    box, x, y = pdfium.FS_RECTF(), ctypes.c_double(), ctypes.c_double()
    upright = turn // QUARTER
    glyphs: list[Glyph] = []
    across: dict[int, list[Glyph]] = {}
    bold, spaced, new_word = False, False, True
    quarters: int | None = upright
    for at in range(count):
        code = pdfium.FPDFText_GetUnicode(raw, at)
        if code == _HYPHEN_AT_END:
            code = 0x2D
        if code < 32 or 0xD800 <= code <= 0xDFFF or code > 0x10FFFF:  # noqa: PLR2004 - control characters and surrogates
            new_word = True
            continue
        if code in _SPACES:
            spaced = new_word = True
            continue
        if not pdfium.FPDFText_GetLooseCharBox(raw, at, box):
            continue
        pdfium.FPDFText_GetCharOrigin(raw, at, x, y)
        if new_word:
            bold = pdfium.FPDFText_GetFontWeight(raw, at) >= _BOLD
            quarters = _quarters(raw, at)
        if quarters is None:
            continue
        if quarters == upright:
            own, kept, wide, tall = turn, glyphs, width, height
        else:
            own, kept = quarters * QUARTER, across.setdefault(quarters, [])
            wide, tall = (width, height) if (own - turn) % 180 == 0 else (height, width)
        left, bottom, right, top = _turned(
            box.left, box.bottom, box.right, box.top, own, wide, tall
        )
        base = _turned(x.value, y.value, x.value, y.value, own, wide, tall)[1]
        kept.append(Glyph(chr(code), left, right, bottom, top, base, bold, spaced))
        spaced = new_word = False
    for quarters, set_across in across.items():
        glyphs.extend(_lines_across(set_across, quarters * QUARTER, turn, width, height))
    return glyphs


def _lines_across(
    glyphs: list[Glyph], own: int, turn: int, width: float, height: float
) -> Iterator[Glyph]:
    """Yield each line set across the reading direction as one glyph where it stands."""
    from ingest.readers.pdf.lines import printed_lines  # it names Glyph in its types

    plain = (width, height) if turn % 180 == 0 else (height, width)
    for line in printed_lines(glyphs, 0):
        box = (line.left, line.base, line.right, line.base + line.size)
        box = _turned(*box, (360 - own) % 360, *plain)
        left, bottom, right, top = _turned(*box, turn, width, height)
        yield Glyph(line.text, left, right, bottom, top, bottom, line.bold, spaced=True)


def _turned(  # noqa: PLR0913, PLR0917 - called for every character: no objects are built for it
    left: float, bottom: float, right: float, top: float, turn: int, width: float, height: float
) -> tuple[float, float, float, float]:
    """Return a box as it stands on the page shown, for pages stored sideways."""
    if turn == QUARTER:
        return bottom, height - right, top, height - left
    if turn == 2 * QUARTER:
        return width - right, height - top, width - left, height - bottom
    if turn == 3 * QUARTER:
        return width - top, left, width - bottom, right
    return left, bottom, right, top


def _drawn(
    page: pypdfium2.PdfPage, turn: int, width: float, height: float
) -> tuple[list[Rule], bool]:
    rules: list[Rule] = []
    pictured = False
    kinds = [pdfium.FPDF_PAGEOBJ_PATH, pdfium.FPDF_PAGEOBJ_IMAGE]
    for drawn in page.get_objects(filter=kinds, max_depth=3):
        if drawn.type == pdfium.FPDF_PAGEOBJ_IMAGE:
            pictured = True
            continue
        if len(rules) >= MAX_RULES:
            break
        straight = list(_straight(drawn))
        rules.extend(Rule(*_turned(*line, turn, width, height)) for line in straight)
    return rules, pictured


def _straight(drawn: pypdfium2.PdfObject) -> Iterator[tuple[float, float, float, float]]:
    """Yield the level and upright strokes of a path, as boxes."""
    matrix = drawn.get_matrix()
    x, y = ctypes.c_float(), ctypes.c_float()
    start = last = (0.0, 0.0)
    for at in range(min(pdfium.FPDFPath_CountSegments(drawn.raw), MAX_RULES)):
        segment = pdfium.FPDFPath_GetPathSegment(drawn.raw, at)
        pdfium.FPDFPathSegment_GetPoint(segment, x, y)
        point = matrix.on_point(x.value, y.value)
        kind = pdfium.FPDFPathSegment_GetType(segment)
        if kind == pdfium.FPDF_SEGMENT_MOVETO:
            start = point
        elif kind == pdfium.FPDF_SEGMENT_LINETO:
            yield from _stroke(last, point)
        if pdfium.FPDFPathSegment_GetClose(segment):
            yield from _stroke(point, start)
        last = point


def _stroke(
    a: tuple[float, float], b: tuple[float, float]
) -> Iterator[tuple[float, float, float, float]]:
    wide, tall = abs(a[0] - b[0]), abs(a[1] - b[1])
    if min(wide, tall) <= THIN < max(wide, tall):
        yield min(a[0], b[0]), min(a[1], b[1]), max(a[0], b[0]), max(a[1], b[1])
