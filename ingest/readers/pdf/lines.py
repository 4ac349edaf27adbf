"""From printed characters to printed lines, and from a page's lines to its parts."""

from __future__ import annotations

import re
from dataclasses import dataclass
from statistics import median
from typing import TYPE_CHECKING

from ingest.readers.cleaning import clean
from ingest.readers.footnotes import call

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ingest.readers.pdf.glyphs import Glyph

TITLE_GAP = 0.75  # the same, before quốc hiệu, tiêu ngữ or tiêu đề of the Party
SHORTEST_TITLE = 16
_TITLE = re.compile(r"CỘNGH(?:ÒA|OÀ)XÃ|ĐẢNGCỘNGSẢNVIỆT|Độclập[-–—]*Tựdo")
COLUMN_GAP = 2.2  # times the height of the type: a gap this wide parts two columns
SUPERSCRIPT_SIZE = 0.8
SUPERSCRIPT_RISE = 0.12
WORD_GAP = 0.2
SAME_LINE = 0.25  # of the type's height
HIGHEST_RISE = 0.6


@dataclass(slots=True)
class Piece:
    """Characters that run on: part of a line, or all of it."""

    text: str
    left: float
    right: float
    base: float
    size: float
    bold: bool


@dataclass(slots=True)
class PrintedLine:
    """A line across the page: its pieces from left to right."""

    pieces: list[Piece]
    page: int

    @property
    def text(self) -> str:
        """The words of the whole line."""
        return clean(" ".join(piece.text for piece in self.pieces))

    @property
    def left(self) -> float:
        """Where it begins."""
        return self.pieces[0].left

    @property
    def right(self) -> float:
        """Where it ends."""
        return self.pieces[-1].right

    @property
    def base(self) -> float:
        """Its baseline, upwards from the foot of the page."""
        return self.pieces[0].base

    @property
    def size(self) -> float:
        """The height of its type."""
        return max(piece.size for piece in self.pieces)

    @property
    def bold(self) -> bool:
        """Whether all of it is bold."""
        return all(piece.bold for piece in self.pieces)


def printed_lines(glyphs: Sequence[Glyph], page: int) -> list[PrintedLine]:
    """Return a page's lines from top to bottom: characters on one baseline, raised ones too."""
    visible = [glyph for glyph in glyphs if glyph.text.strip()]
    if not visible:
        return []
    usual = median(g.top - g.bottom for g in visible)
    rows: list[list[Glyph]] = []
    raised: list[Glyph] = []
    for glyph in sorted(visible, key=lambda g: -g.base):
        if glyph.text.isdigit() and glyph.top - glyph.bottom < SUPERSCRIPT_SIZE * usual:
            raised.append(glyph)
        elif rows and rows[-1][0].base - glyph.base <= SAME_LINE * usual:
            rows[-1].append(glyph)
        else:
            rows.append([glyph])
    _put_back(raised, rows, usual)
    lines = [PrintedLine(_pieces(row), page) for row in rows]
    return sorted((line for line in lines if line.text), key=lambda line: -line.base)


def _put_back(raised: Sequence[Glyph], rows: list[list[Glyph]], usual: float) -> None:
    """Small figures belong to the line just below their foot; without one they are a line."""
    for glyph in raised:
        near = [
            row
            for row in rows
            if -SAME_LINE * usual <= glyph.base - row[0].base <= HIGHEST_RISE * usual
        ]
        if near:
            min(near, key=lambda row: abs(glyph.base - row[0].base)).append(glyph)
        else:
            rows.append([glyph])


def _pieces(row: Sequence[Glyph]) -> list[Piece]:
    glyphs = sorted(row, key=lambda g: g.left)
    size = median(g.top - g.bottom for g in glyphs)
    full = [g for g in glyphs if g.top - g.bottom > SUPERSCRIPT_SIZE * size] or glyphs
    base = median(g.base for g in full)
    groups: list[list[Glyph]] = []
    for glyph in glyphs:
        if groups and glyph.left - groups[-1][-1].right <= COLUMN_GAP * size:
            groups[-1].append(glyph)
        else:
            groups.append([glyph])
    parted = [part for group in groups for part in _parted_at_title(group, size)]
    return [_piece(part, size, base) for part in parted]


def _parted_at_title(group: list[Glyph], size: float) -> list[list[Glyph]]:
    """Part the issuer from the national or Party title that begins close beside it."""
    text = "".join(glyph.text[0] for glyph in group)
    if len(text) < SHORTEST_TITLE:
        return [group]
    for title in _TITLE.finditer(text):
        at = title.start()
        if 0 < at < len(group) and group[at].left - group[at - 1].right > TITLE_GAP * size:
            return [group[:at], group[at:]]
    return [group]


def _piece(group: Sequence[Glyph], size: float, base: float) -> Piece:
    written: list[str] = []
    last: Glyph | None = None
    for glyph in group:
        if last is not None and (glyph.spaced or glyph.left - last.right > WORD_GAP * size):
            written.append(" ")
        raised = _is_raised(glyph, size, base)
        written.append(call(glyph.text) if raised else glyph.text)
        last = glyph
    letters = [g for g in group if g.text.isalnum()]
    bold = bool(letters) and sum(g.bold for g in letters) > 0.9 * len(letters)  # a stray mark apart
    text = clean(re.sub(f"{CALL_SEAM}", "", "".join(written)))
    return Piece(text, group[0].left, group[-1].right, base, size, bold)


CALL_SEAM = "\ue0f1\ue0f0"  # two raised digits side by side are one number


def _is_raised(glyph: Glyph, size: float, base: float) -> bool:
    small = glyph.top - glyph.bottom < SUPERSCRIPT_SIZE * size
    return glyph.text.isdigit() and small and glyph.base - base > SUPERSCRIPT_RISE * size
