"""Tables without rules: columns that blank bands part, from a numbered header downwards.

Only where it is sure: the header begins with TT or STT and has at least three columns, the
bands between its columns stay blank in every row, and the first column counts.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from ingest.readers.pdf.lines import printed_lines
from ingest.readers.pdf.tables import Table
from ingest.readers.tables import Cell

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ingest.readers.pdf.glyphs import Glyph
    from ingest.readers.pdf.lines import PrintedLine

_COUNTS = re.compile(r"^(?:S?TT|Số\s+TT|Số\s+thứ\s+tự)\b", re.IGNORECASE)
_NUMBER = re.compile(r"^\d{1,3}(?:\.\d{1,2})*[.)]?$")
FEWEST_COLUMNS = 3
FEWEST_ROWS = 2
WORD_SPACE = 0.6  # of the type's height; a space is half as wide
NARROWEST = 4.0  # points of a blank band
MOST_ABOVE = 2  # lines of the header above the one that counts
LOOSEST = 3.0  # times the type's height between two lines of a row
ROW_END = 2.6


@dataclass(frozen=True, slots=True)
class _Band:
    """A blank strip from top to bottom between two columns.

    A narrow one is not sure: the space between two words of the header, until rows prove it.
    """

    left: float
    right: float
    sure: bool = True

    @property
    def middle(self) -> float:
        """Where the columns part."""
        return (self.left + self.right) / 2


def find_unruled(lines: Sequence[PrintedLine], glyphs: Sequence[Glyph]) -> list[Table]:
    """Return the tables that no rules draw among a page's lines, from top to bottom."""
    found: list[Table] = []
    at = 0
    while at < len(lines):
        table, end = _table(lines, at, glyphs) if _is_header(lines[at]) else (None, at + 1)
        if table is not None:
            found.append(table)
        at = end
    return found


def _is_header(line: PrintedLine) -> bool:
    return len(line.pieces) > 1 and bool(_COUNTS.match(line.pieces[0].text))


def _bands(header: PrintedLine, glyphs: Sequence[Glyph]) -> list[_Band]:
    """Return the gaps of the header line that are wider than a space."""
    printed = sorted(_printed(header, glyphs), key=lambda glyph: glyph.left)
    sure = {round(piece.left) for piece in header.pieces}
    return [
        _Band(a.right, b.left, sure=round(b.left) in sure)
        for a, b in pairwise(printed)
        if b.left - a.right >= WORD_SPACE * header.size
    ]


def _printed(line: PrintedLine, glyphs: Sequence[Glyph]) -> list[Glyph]:
    return [g for g in glyphs if abs(g.base - line.base) < line.size / 2]


def _table(
    lines: Sequence[PrintedLine], at: int, glyphs: Sequence[Glyph]
) -> tuple[Table | None, int]:
    """Return the table under the header at that line, and the line after it."""
    header = lines[at]
    bands = _bands(header, glyphs)
    end = at + 1
    while end < len(lines) and lines[end - 1].base - lines[end].base < LOOSEST * header.size:
        narrowed = _narrowed(bands, lines[end], glyphs)
        if _sure(narrowed) < _sure(bands) or len(narrowed) < FEWEST_COLUMNS - 1:
            break
        bands, end = narrowed, end + 1
    start = at
    while start > max(0, at - MOST_ABOVE) and _above(lines, start, bands, glyphs):
        start -= 1
    if len(bands) < FEWEST_COLUMNS - 1:
        return None, at + 1
    rows = _rows(lines, start, at, end, bands, glyphs)
    if sum(bool(_NUMBER.match(row[0].text)) for row in rows) < FEWEST_ROWS:
        return None, at + 1
    body = lines[start:end]
    left, right = min(line.left for line in body), max(line.right for line in body)
    top = body[0].base + body[0].size
    return Table(header.page, left, right, body[-1].base - header.size / 2, top, rows), end


def _sure(bands: Sequence[_Band]) -> int:
    return sum(band.sure for band in bands)


def _narrowed(bands: Sequence[_Band], line: PrintedLine, glyphs: Sequence[Glyph]) -> list[_Band]:
    """Return what of the bands stays blank beside a line's characters."""
    printed = _printed(line, glyphs)
    kept = []
    for band in bands:
        left = max((g.right for g in printed if g.left < band.middle), default=band.left)
        right = min((g.left for g in printed if g.left >= band.middle), default=band.right)
        left, right = max(band.left, left), min(band.right, right)
        if right - left >= NARROWEST:
            kept.append(replace(band, left=left, right=right))
    return kept


def _above(
    lines: Sequence[PrintedLine], at: int, bands: Sequence[_Band], glyphs: Sequence[Glyph]
) -> bool:
    """Whether the line above is of the header too: close, and parted as the columns are."""
    above = lines[at - 1]
    close = above.base - lines[at].base < ROW_END * above.size
    return close and len(above.pieces) > 1 and len(_narrowed(bands, above, glyphs)) == len(bands)


def _rows(
    lines: Sequence[PrintedLine],
    start: int,
    at: int,
    end: int,
    bands: Sequence[_Band],
    glyphs: Sequence[Glyph],
) -> tuple[tuple[Cell, ...], ...]:
    """Return header and rows; a row begins where the first column has a number."""
    edges = [band.middle for band in bands]
    cells = [_cells(line, edges, glyphs) for line in lines[start:end]]
    groups: list[list[list[str]]] = [cells[: at - start + 1]]
    for told in cells[at - start + 1 :]:
        opens = bool(_NUMBER.match(told[0])) or (len(groups) == 1 and not _is_more(told))
        if opens:
            groups.append([told])
        else:
            groups[-1].append(told)
    return tuple(_row(group, header=n == 0) for n, group in enumerate(groups))


def _is_more(told: Sequence[str]) -> bool:
    """Whether a line under the header only goes on with its names."""
    return not told[0]


def _row(group: Sequence[Sequence[str]], *, header: bool) -> tuple[Cell, ...]:
    columns = zip(*group, strict=True)
    return tuple(Cell(tuple(filter(None, lines)), header=header) for lines in columns)


def _cells(line: PrintedLine, edges: Sequence[float], glyphs: Sequence[Glyph]) -> list[str]:
    """Return a line's text column by column."""
    printed = _printed(line, glyphs)
    sides = [float("-inf"), *edges, float("inf")]
    return [
        " ".join(found.text for found in printed_lines([g for g in printed if a <= g.left < b], 0))
        for a, b in pairwise(sides)
    ]
