"""Number and day that an electronic office stamps on a PDF, which its text layer leaves blank.

Circular 01/2019/TT-BNV: the clerk gives both when the document is issued, so that they stand on the
page as pictures of form fields ("Số:        /QĐ-UBND" below, "1696" above). Only fields
that show digits alone are read: signatures and seals say nothing of the text.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pypdfium2.raw as pdfium

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    import pypdfium2

    from ingest.readers.pdf.glyphs import Glyph

Box = tuple[float, float, float, float]  # left, bottom, right, top
_DIGITS = re.compile(r"\d[\d./-]{0,9}")
STAMPS = {pdfium.FPDF_ANNOT_WIDGET, pdfium.FPDF_ANNOT_STAMP, pdfium.FPDF_ANNOT_FREETEXT}
MOST_FIELDS = 40
NEAR = 8  # points between a stamp's baseline and that of the line on which it was put


def field_boxes(page: pypdfium2.PdfPage) -> list[Box]:
    """Return where the page's form fields stand that show something."""
    boxes: list[Box] = []
    for index in range(min(pdfium.FPDFPage_GetAnnotCount(page.raw), MOST_FIELDS)):
        field = pdfium.FPDFPage_GetAnnot(page.raw, index)
        box = pdfium.FS_RECTF()
        shown = pdfium.FPDFAnnot_GetObjectCount(field) > 0
        if (
            shown
            and pdfium.FPDFAnnot_GetSubtype(field) in STAMPS
            and pdfium.FPDFAnnot_GetRect(field, box)
        ):
            boxes.append((box.left, box.bottom, box.right, box.top))
        pdfium.FPDFPage_CloseAnnot(field)
    return boxes


def flatten(page: pypdfium2.PdfPage) -> bool:
    """Print the fields on the page, in memory; whether anything was printed."""
    flattened = pdfium.FPDFPage_Flatten(page.raw, pdfium.FLAT_NORMALDISPLAY)
    return bool(flattened == pdfium.FLATTEN_SUCCESS)


def stamped(
    boxes: Iterable[Box], flattened: Sequence[Glyph], printed: Sequence[Glyph]
) -> list[Glyph]:
    """Return what is printed with the digits that fields added, on the lines they were put on.

    A digit that was printed under a field is covered by it: "tháng 4" stamped over with 5.
    """
    before = {(glyph.text, round(glyph.left), round(glyph.base)) for glyph in printed}
    added = [
        glyph
        for glyph in flattened
        if (glyph.text, round(glyph.left), round(glyph.base)) not in before
    ]
    shown = list(printed)
    for box in boxes:
        inside = [glyph for glyph in added if _within(glyph, box)]
        if _DIGITS.fullmatch("".join(glyph.text for glyph in inside)):
            shown = [g for g in shown if not (g.text.isdigit() and _within(g, box))]
            shown += _on_line(inside, printed)
    return shown


def _within(glyph: Glyph, box: Box) -> bool:
    x, y = (glyph.left + glyph.right) / 2, (glyph.bottom + glyph.top) / 2
    return box[0] <= x <= box[2] and box[1] <= y <= box[3]


def _on_line(stamp: list[Glyph], printed: Sequence[Glyph]) -> list[Glyph]:
    """Move a stamp up or down to the nearest line, if there is one that near."""
    base = stamp[0].base
    line = min((glyph.base for glyph in printed), key=lambda each: abs(each - base), default=base)
    by = line - base if abs(line - base) <= NEAR else 0.0
    for glyph in stamp:
        glyph.base, glyph.bottom, glyph.top = glyph.base + by, glyph.bottom + by, glyph.top + by
    stamp[0].spaced = True
    return stamp
