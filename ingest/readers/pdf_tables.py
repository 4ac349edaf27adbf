"""Ruled tables of a PDF page: drawn lines make the grid, characters fall into its cells."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ingest.readers.pdf_glyphs import Glyph, Page, Rule
from ingest.readers.pdf_lines import printed_lines

NEAR = 4.0  # points within which two rules are one
SHORTEST = 12.0
MOST_MERGED = 0.5  # of the table's side that a rule must run along
FEWEST_COLUMNS = 2
FEWEST_ROWS = 2


@dataclass(frozen=True, slots=True)
class Table:
    """A table's cells, row by row, each with its lines; and its place on the page."""

    page: int
    left: float
    right: float
    bottom: float
    top: float
    rows: tuple[tuple[tuple[str, ...], ...], ...]

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
    ys = _merged([(r.bottom, r.left, r.right) for r in inside], MOST_MERGED * width)
    if len(xs) <= FEWEST_COLUMNS or len(ys) <= FEWEST_ROWS:
        return None
    rows: list[tuple[tuple[str, ...], ...]] = []
    for low, high in reversed(list(zip(ys, ys[1:], strict=False))):
        row = [_cell(page, a, b, low, high) for a, b in zip(xs, xs[1:], strict=False)]
        rows.append(tuple(row))
    return Table(page.number, xs[0], xs[-1], ys[0], ys[-1], tuple(rows))


def _cell(page: Page, left: float, right: float, low: float, high: float) -> tuple[str, ...]:
    glyphs = [g for g in page.glyphs if left <= (g.left + g.right) / 2 < right and low <= (g.bottom + g.top) / 2 < high]
    return tuple(line.text for line in printed_lines(glyphs, page.number))


def _merged(spans: Sequence[tuple[float, float, float]], shortest: float) -> list[float]:
    """Return the places of the rules, near ones as one; short ones are shading or underlines."""
    places: list[tuple[float, float]] = []
    for at, start, end in sorted(spans):
        if places and at - places[-1][0] <= NEAR:
            places[-1] = (places[-1][0], places[-1][1] + end - start)
        else:
            places.append((at, end - start))
    return [at for at, covered in places if covered >= shortest]
