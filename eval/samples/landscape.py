"""Sets a sample as a PDF whose appendix lies across: pages with /Rotate 90, a table over two.

The table's second page does not repeat the header row, as in most published appendices.
"""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from reportlab.pdfbase import pdfmetrics

from eval.samples.markup import MARK, Kind, Part, Sample
from eval.samples.pages import HEIGHT, WIDTH, Sheet, draw_body, open_sheet, wrap

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

LEFT, TOP, BOTTOM = 57.0, WIDTH - 57.0, 57.0
ACROSS = HEIGHT - 2 * LEFT
SIZE, LEADING, PADDING = 13.0, 18.0, 14.0


def render(sample: Sample) -> bytes:
    """Return an upright body and an appendix that a reader turns to read."""
    target = io.BytesIO()
    sheet = open_sheet(target, sample)
    draw_body(sheet, sample)
    sheet.end_page()
    turn(sheet.canvas)
    y = TOP
    for part in sample.appendices:
        y = _table(sheet, part, y) if part.kind is Kind.TABLE else _title(sheet.canvas, part, y)
    _end(sheet.canvas)
    sheet.canvas.save()
    return target.getvalue()


def turn(canvas: Canvas) -> None:
    """Begin a page that lies across: drawn upwards, shown turned to the right.

    ReportLab swaps the sides of a turned page, so they are given the other way round.
    """
    canvas.setPageSize((HEIGHT, WIDTH))
    canvas.setPageRotation(90)
    canvas.transform(0, 1, -1, 0, WIDTH, 0)


def _end(canvas: Canvas) -> None:
    canvas.setFont("italic", 9)
    canvas.drawCentredString(HEIGHT / 2, 30, MARK)
    canvas.showPage()


def _title(canvas: Canvas, part: Part, y: float) -> float:
    for index, title in enumerate(part.text.split(" :: ")):
        face = "bold" if index < 2 else "italic"  # noqa: PLR2004 - name and title are bold
        canvas.setFont(face, SIZE)
        canvas.drawCentredString(HEIGHT / 2, y, title)
        y -= LEADING
    return y - LEADING


def _table(sheet: Sheet, part: Part, y: float) -> float:
    widths = _widths(part.rows)
    for index, row in enumerate(part.rows):
        face = "bold" if index == 0 else "serif"
        cells = [wrap(c, face, SIZE, w - 8) for c, w in zip(row, widths, strict=True)]
        height = max(map(len, cells)) * LEADING + PADDING
        if y - height < BOTTOM:
            _end(sheet.canvas)
            turn(sheet.canvas)
            y = TOP
        _row(sheet.canvas, cells, widths, (y, height), face)
        y -= height
    return y


def _row(
    canvas: Canvas,
    cells: list[list[str]],
    widths: list[float],
    place: tuple[float, float],
    face: str,
) -> None:
    (y, height), x = place, LEFT
    canvas.setFont(face, SIZE)
    for lines, width in zip(cells, widths, strict=True):
        canvas.rect(x, y - height, width, height)
        for index, line in enumerate(lines):
            canvas.drawString(x + 4, y - PADDING / 2 - 11 - index * LEADING, line)
        x += width


def _widths(rows: tuple[tuple[str, ...], ...]) -> list[float]:
    columns = list(zip(*rows, strict=True))
    least = [_longest_word(column) + 10 for column in columns]
    wanted = [min(max(map(len, column)), 30) for column in columns]
    spare = ACROSS - sum(least)
    return [low + spare * want / sum(wanted) for low, want in zip(least, wanted, strict=True)]


def _longest_word(cells: tuple[str, ...]) -> float:
    words = (word for cell in cells for word in cell.split())
    return float(max(pdfmetrics.stringWidth(word, "bold", SIZE) for word in words))
