"""Sets a sample as a PDF with a text layer: A4, page numbers, footnotes at the bottom.

Set in DejaVu Serif Condensed (free licence; Debian packages fonts-dejavu-core and -extra):
it has every Vietnamese letter, which Liberation Serif lacks.
"""

from __future__ import annotations

import io
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from eval.samples.markup import MARK, Kind, Part, Sample, runs

if TYPE_CHECKING:
    from collections.abc import Iterator

FONTS = Path("/usr/share/fonts/truetype/dejavu")
FACES = {
    "serif": "DejaVuSerifCondensed",
    "bold": "DejaVuSerifCondensed-Bold",
    "italic": "DejaVuSerifCondensed-Italic",
}
WIDTH, HEIGHT = A4
LEFT, RIGHT, TOP, BOTTOM = 85.0, WIDTH - 57.0, HEIGHT - 57.0, 57.0
SIZE, LEADING, NOTE_SIZE, NOTE_LEADING = 12.0, 18.0, 9.0, 12.0
CALL = "\ue000"  # stands for a footnote call inside a line
STYLES = {
    Kind.HEADING: "bold",
    Kind.SUBHEADING: "bold",
    Kind.MINOR: "italic",
    Kind.BASIS: "italic",
}


def render(sample: Sample) -> bytes:
    """Return the bytes of a PDF that are the same on every run."""
    target = io.BytesIO()
    sheet = open_sheet(target, sample)
    draw_body(sheet, sample)
    for part in sample.appendices:
        _part(sheet, part)
    sheet.end_page()
    sheet.canvas.save()
    return target.getvalue()


def open_sheet(target: io.BytesIO, sample: Sample) -> Sheet:
    """Return the first page of a PDF that will be written there."""
    for name, face in FACES.items():
        pdfmetrics.registerFont(TTFont(name, FONTS / f"{face}.ttf"))
    canvas = Canvas(target, pagesize=A4, invariant=1)
    canvas.setTitle(sample.abstract)
    canvas.setSubject(MARK)
    return Sheet(canvas)


def draw_body(sheet: Sheet, sample: Sample) -> None:
    """Draw everything up to the signature."""
    _letterhead(sheet, sample)
    for part in sample.body:
        _part(sheet, part)
    _closing(sheet, sample)


@dataclass
class Sheet:
    """The page being filled: ``y`` is the next baseline, ``notes`` wait for its bottom."""

    canvas: Any
    page: int = 1
    y: float = TOP
    notes: list[str] = field(default_factory=list)
    called: int = 0

    def room(self, height: float) -> None:
        """Start a new page unless that height is free above the footnotes."""
        if self.y - height < BOTTOM + len(self.notes) * NOTE_LEADING + 6:
            self.end_page()
            self.page += 1
            self.canvas.setFont("serif", 13)
            self.canvas.drawCentredString(WIDTH / 2, HEIGHT - 40, str(self.page))

    def end_page(self) -> None:
        """Draw the waiting footnotes and the running footer, and turn the page."""
        base = BOTTOM + len(self.notes) * NOTE_LEADING
        if self.notes:
            self.canvas.line(LEFT, base + 2, LEFT + 140, base + 2)
        self.canvas.setFont("serif", NOTE_SIZE)
        for index, line in enumerate(self.notes):
            self.canvas.drawString(LEFT, base - (index + 1) * NOTE_LEADING + 2, line)
        self.canvas.setFont("italic", 9)
        self.canvas.drawCentredString(WIDTH / 2, 30, MARK)
        self.canvas.showPage()
        self.y, self.notes = TOP, []

    def note(self, text: str) -> str:
        """Keep a footnote for the bottom of this page; return the number that calls it."""
        self.called += 1
        self.notes += wrap(f"{self.called} {text}", "serif", NOTE_SIZE, RIGHT - LEFT)
        return str(self.called)

    def text(self, x: float, line: str, face: str, size: float = SIZE) -> None:
        """Draw a line at the current baseline."""
        self.canvas.setFont(face, size)
        self.canvas.drawString(x, self.y, line)

    def centred(self, line: str, face: str, x: float = WIDTH / 2, size: float = SIZE) -> None:
        """Draw a line around ``x`` and go on to the next."""
        self.canvas.setFont(face, size)
        self.canvas.drawCentredString(x, self.y, line)


def wrap(text: str, face: str, size: float, width: float) -> list[str]:
    """Break a text into lines no wider than that."""
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and pdfmetrics.stringWidth(longer, face, size) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _letterhead(sheet: Sheet, sample: Sample) -> None:
    upper = [(sample.parent, "serif")] if sample.parent else []
    star = [("*", "serif")] if sample.party else []
    subject = [(line, "serif") for line in sample.subject]
    left = [*upper, (sample.issuer, "bold"), *star, (sample.number_line, "serif"), *subject]
    right = [*((line, "bold") for line in sample.motto), (sample.dateline, "italic")]
    _two_columns(sheet, left, right)
    sheet.y -= LEADING
    for text in sample.heading:
        for line in wrap(text, "bold", SIZE, (RIGHT - LEFT) * 0.8):
            sheet.centred(line, "bold", (LEFT + RIGHT) / 2)
            sheet.y -= LEADING
    sheet.y -= LEADING / 2


def _closing(sheet: Sheet, sample: Sample) -> None:
    left = [("Nơi nhận:", "italic"), *((f"- {name}", "serif") for name in sample.recipients)]
    right = [*((line, "bold") for line in sample.authority), ("", "serif"), ("", "serif")]
    sheet.room(LEADING * (max(len(left), len(right)) + 2))
    sheet.y -= LEADING / 2
    _two_columns(sheet, left, [*right, (sample.signatory, "bold")], centred=False)


def _two_columns(
    sheet: Sheet, left: list[tuple[str, str]], right: list[tuple[str, str]], *, centred: bool = True
) -> None:
    top = sheet.y
    lowest = top
    for lines, middle in ((left, 165.0), (right, 420.0)):
        sheet.y = top
        for text, face in lines:
            for line in wrap(text, face, 11, 205 if lines is left else 265) or [""]:
                if lines is left and not centred:
                    sheet.text(LEFT - 20, line, face, 11)
                else:
                    sheet.centred(line, face, middle, 10.5)
                sheet.y -= 15
        lowest = min(lowest, sheet.y)
    sheet.y = lowest


def _part(sheet: Sheet, part: Part) -> None:
    if part.kind is Kind.TABLE:
        for index, row in enumerate(part.rows):
            _row(sheet, row, "bold" if index == 0 else "serif", part.rows)
        sheet.y -= LEADING
    elif part.kind is Kind.APPENDIX:
        _appendix(sheet, part.text)
    else:
        _paragraph(sheet, part, STYLES.get(part.kind, "serif"))


def _appendix(sheet: Sheet, text: str) -> None:
    sheet.room(HEIGHT)
    for index, title in enumerate(text.split(" :: ")):
        face = "bold" if index < 2 else "italic"  # noqa: PLR2004 - name and title are bold
        for line in wrap(title, face, SIZE, RIGHT - LEFT):
            sheet.centred(line, face, (LEFT + RIGHT) / 2)
            sheet.y -= LEADING
    sheet.y -= LEADING / 2


def _paragraph(sheet: Sheet, part: Part, face: str) -> None:
    pieces = runs(part.text)
    notes = [piece.note for piece in pieces if piece.note]
    words = "".join(p.text + (CALL if p.note else "") for p in pieces).split()
    indent = LEFT + 28
    for line in _lines(words, face, RIGHT - indent):
        called = [notes.pop(0) for _ in range(line.count(CALL))]
        sheet.room(LEADING + len(called) * 3 * NOTE_LEADING)
        _draw(sheet, indent, line, [sheet.note(note) for note in called], face)
        indent = LEFT
        sheet.y -= LEADING
    sheet.y -= 4


def _lines(words: list[str], face: str, first_width: float) -> Iterator[str]:
    line, width = "", first_width
    for word in words:
        longer = f"{line} {word}".strip()
        if line and pdfmetrics.stringWidth(longer.replace(CALL, "1"), face, SIZE) > width:
            yield line
            line, width = word, RIGHT - LEFT
        else:
            line = longer
    yield line


def _draw(sheet: Sheet, x: float, line: str, numbers: list[str], face: str) -> None:
    first, *rest = line.split(CALL)
    sheet.text(x, first, face)
    x += pdfmetrics.stringWidth(first, face, SIZE)
    for number, piece in zip(numbers, rest, strict=True):
        sheet.canvas.setFont(face, 9)
        sheet.canvas.drawString(x, sheet.y + 5, number)
        x += pdfmetrics.stringWidth(number, face, 9)
        sheet.text(x, piece, face)
        x += pdfmetrics.stringWidth(piece, face, SIZE)


def _row(sheet: Sheet, row: tuple[str, ...], face: str, rows: tuple[tuple[str, ...], ...]) -> None:
    widths = _column_widths(rows)
    cells = [wrap(c, face, 11, w - 8) for c, w in zip(row, widths, strict=True)]
    height = max(len(cell) for cell in cells) * 15 + 6
    sheet.room(height)
    top, x = sheet.y + 12, LEFT
    for cell, width in zip(cells, widths, strict=True):
        sheet.canvas.rect(x, top - height, width, height)
        for index, line in enumerate(cell):
            sheet.canvas.setFont(face, 11)
            sheet.canvas.drawString(x + 4, top - 13 - index * 15, line)
        x += width
    sheet.y -= height


def _column_widths(rows: tuple[tuple[str, ...], ...]) -> list[float]:
    columns = list(zip(*rows, strict=True))
    least = [_longest_word(column) + 10 for column in columns]
    wanted = [min(max(len(cell) for cell in column), 60) for column in columns]
    spare = RIGHT - LEFT - sum(least)
    return [low + spare * want / sum(wanted) for low, want in zip(least, wanted, strict=True)]


def _longest_word(cells: tuple[str, ...]) -> float:
    words = (word for cell in cells for word in cell.split())
    return float(max(pdfmetrics.stringWidth(word, "bold", 11) for word in words))
