"""Ruled tables of a PDF page: drawn lines make the grid, characters fall into its cells."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ingest.readers.pdf.cut_words import whole_words
from ingest.readers.pdf.lines import printed_lines
from ingest.readers.tables import Cell

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ingest.readers.pdf.glyphs import Glyph, Page, Rule

NEAR = 4.0  # points within which two rules are one
SHORTEST = 12.0
MOST_MERGED = 0.5  # of the table's side that a rule must run along
FEWEST_COLUMNS = 2
FEWEST_ROWS = 2


@dataclass(frozen=True, slots=True)
class Table:
    """A table's cells, row by row, and its place on the page."""

    page: int
    left: float
    right: float
    bottom: float
    top: float
    rows: tuple[tuple[Cell, ...], ...]

    def holds(self, glyph: Glyph) -> bool:
        """Whether the character is printed inside the table."""
        x, y = (glyph.left + glyph.right) / 2, (glyph.bottom + glyph.top) / 2
        return self.left - 1 <= x <= self.right + 1 and self.bottom - 1 <= y <= self.top + 1


def find_tables(page: Page) -> list[Table]:
    """Return the ruled tables of a page, from top to bottom."""
    upright = [r for r in page.rules if not r.horizontal and r.top - r.bottom >= SHORTEST]
    level = [r for r in page.rules if r.horizontal and r.right - r.left >= SHORTEST]
    tables = [_table(page, group, level) for group in _clusters(upright)]
    return [table for table in tables if table is not None]


def _clusters(upright: Sequence[Rule]) -> list[list[Rule]]:
    """Group the upright rules that overlap or touch in height: one group for each table."""
    groups: list[list[Rule]] = []
    for rule in sorted(upright, key=lambda r: -r.top):
        if groups and rule.top >= min(r.bottom for r in groups[-1]) - NEAR:
            groups[-1].append(rule)
        else:
            groups.append([rule])
    return groups


def _table(page: Page, upright: Sequence[Rule], level: Sequence[Rule]) -> Table | None:
    top, bottom = max(r.top for r in upright), min(r.bottom for r in upright)
    spans = [(r.left, r.bottom, r.top) for r in upright]
    xs = _merged(spans, MOST_MERGED * (top - bottom))
    inside = [r for r in level if bottom - NEAR <= r.bottom <= top + NEAR]
    width = max(xs, default=0.0) - min(xs, default=0.0)
    ys = _levels(inside, xs, MOST_MERGED * width)
    if len(xs) <= FEWEST_COLUMNS or len(ys) <= FEWEST_ROWS:
        return None
    grid = _Grid(page, xs, sorted(ys, reverse=True), upright, inside)
    return Table(page.number, xs[0], xs[-1], ys[0], ys[-1], tuple(grid.rows()))


@dataclass(frozen=True, slots=True)
class _Grid:
    """The places of a table's rules; a side without a rule joins the cells beside it."""

    page: Page
    xs: Sequence[float]
    ys: Sequence[float]
    upright: Sequence[Rule]
    level: Sequence[Rule]

    def rows(self) -> list[tuple[Cell, ...]]:
        """Return the cells, row by row from the top."""
        return [tuple(self._row(row)) for row in range(len(self.ys) - 1)]

    def _row(self, row: int) -> list[Cell]:
        cells: list[Cell] = []
        column = 0
        while column < len(self.xs) - 1:
            end = column + 1
            while end < len(self.xs) - 1 and not self._side(row, end):
                end += 1
            cells.append(self._cell(row, column, end))
            column = end
        return cells

    def _cell(self, row: int, column: int, end: int) -> Cell:
        if row > 0 and not self._floor(row, column, end):
            return Cell((), span=end - column, continues=True)
        below = row + 1
        while below < len(self.ys) - 1 and not self._floor(below, column, end):
            below += 1
        inside = [g for g in self.page.glyphs if self._holds(g, row, below, column, end)]
        lines = printed_lines(inside, self.page.number)
        width = self.xs[end] - self.xs[column]
        return Cell(tuple(whole_words(lines, width)), span=end - column)

    def _holds(self, glyph: Glyph, row: int, below: int, column: int, end: int) -> bool:
        x, y = (glyph.left + glyph.right) / 2, (glyph.bottom + glyph.top) / 2
        return self.xs[column] <= x < self.xs[end] and self.ys[below] <= y < self.ys[row]

    def _side(self, row: int, column: int) -> bool:
        """Whether a rule stands at the left of that column beside that row."""
        x, y = self.xs[column], (self.ys[row] + self.ys[row + 1]) / 2
        return any(abs(r.left - x) <= NEAR and r.bottom - 1 <= y <= r.top + 1 for r in self.upright)

    def _floor(self, row: int, column: int, end: int) -> bool:
        """Whether a rule runs above that row over those columns."""
        x, y = (self.xs[column] + self.xs[end]) / 2, self.ys[row]
        return any(abs(r.bottom - y) <= NEAR and r.left - 1 <= x <= r.right + 1 for r in self.level)


def _levels(level: Sequence[Rule], xs: Sequence[float], shortest: float) -> list[float]:
    """Return the heights of the rules that run far, or from one column's edge to another's.

    The latter part a header from the columns that it is over ("Trong đó"), or rows beside a
    cell merged over them.
    """
    spans = []
    for rule in level:
        fits = all(any(abs(end - x) <= NEAR for x in xs) for end in (rule.left, rule.right))
        far = rule.left + shortest if fits else rule.right
        spans.append((rule.bottom, rule.left, max(rule.right, far)))
    return _merged(spans, shortest)


def _merged(spans: Sequence[tuple[float, float, float]], shortest: float) -> list[float]:
    """Return the places of the rules, near ones as one; short ones are shading or underlines."""
    places: list[tuple[float, float]] = []
    for at, start, end in sorted(spans):
        if places and at - places[-1][0] <= NEAR:
            places[-1] = (places[-1][0], places[-1][1] + end - start)
        else:
            places.append((at, end - start))
    return [at for at, covered in places if covered >= shortest]
