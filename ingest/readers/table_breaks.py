"""Tables that go on over a page break: their header kept, a row that the break cut joined."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ingest.readers.tables import header_rows
from ingest.structure import markers

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ingest.readers.tables import Cell


def with_header_of(
    earlier: Sequence[Sequence[Cell]], rows: Sequence[Sequence[Cell]]
) -> Sequence[Sequence[Cell]]:
    """Return the rows of a table that goes on from the page before, under its header.

    A table of another width, or one that repeats its header, stands by itself.
    """
    head = earlier[: header_rows(earlier)]
    if not goes_on(earlier, rows) or not head or _has_header(rows, head):
        return rows
    return [*head, *rows]


def goes_on(earlier: Sequence[Sequence[Cell]], rows: Sequence[Sequence[Cell]]) -> bool:
    """Whether two tables have the columns of one: it goes on over a page break."""
    widths = {sum(cell.span for cell in row) for row in [*earlier, *rows]}
    return bool(earlier) and len(widths) == 1


def join_cut_row(
    earlier: Sequence[Sequence[Cell]], rows: Sequence[Sequence[Cell]]
) -> tuple[Sequence[Sequence[Cell]], Sequence[Sequence[Cell]]]:
    """Put together a row that a page break cut: the rest of it goes to the page it began on.

    Sure only when the rest has no number of its own, and all of it goes on in mid-sentence
    under cells that are filled.
    """
    head = earlier[: header_rows(earlier)]
    at = len(head) if _has_header(rows, head) else 0
    if at >= len(rows) or len(earlier) <= len(head) or not _is_rest(earlier[-1], rows[at]):
        return earlier, rows
    pairs = zip(earlier[-1], rows[at], strict=True)
    whole = [replace(cell, lines=(*cell.lines, *rest.lines)) for cell, rest in pairs]
    return [*earlier[:-1], whole], [*rows[:at], *rows[at + 1 :]]


def _has_header(rows: Sequence[Sequence[Cell]], head: Sequence[Sequence[Cell]]) -> bool:
    repeated = [[cell.text for cell in row] for row in rows[: len(head)]]
    return bool(head) and repeated == [[cell.text for cell in row] for row in head]


def _is_rest(row: Sequence[Cell], rest: Sequence[Cell]) -> bool:
    if [cell.span for cell in row] != [cell.span for cell in rest] or rest[0].text:
        return False
    filled = [(a.text, b.text) for a, b in zip(row, rest, strict=True) if b.text]
    return bool(filled) and all(
        above and not markers.ends_sentence(above) and markers.opens_lower(below)
        for above, below in filled
    )
