"""A canonical text as blocks for the reader, with the quoted span marked.

Every character of the text comes out once, but for the separators of a table row's cells.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Literal

from knowledge.documents import PassageKind, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from knowledge.documents import Passage, Section

Kind = Literal["heading", "item", "row", "paragraph"]
SUB_BULLET = re.compile(r"^\s*[+○▪]\s")
BULLET = re.compile(r"^\s*[-–—•*+○▪]\s")
CELL_SEPARATOR = " | "
HEADER_END = ": "
STACKED = " / "
RECIPIENTS = "Nơi nhận"


@dataclass(frozen=True, slots=True)
class Run:
    """Characters of one line, marked or not; ``anchor`` on the first marked run."""

    text: str
    marked: bool = False
    anchor: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table row under its header, which may be empty."""

    header: str
    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the text. ``page`` is the page that begins with it, if one does."""

    kind: Kind
    span: Span
    runs: tuple[Run, ...]
    cells: tuple[Cell, ...] = ()
    level: int = 0
    anchor: str = ""
    page: int | None = None

    @property
    def parts_by(self) -> str:
        """What parts the lines that stood one under another in a cell; empty for any other line.

        Such are letterheads and signatures, whose first part is in capitals ("KT. GIÁM ĐỐC / PHÓ GIÁM
        ĐỐC / …"), and recipients. The page shows each part on a line of its own.
        """
        first, seam, _ = "".join(run.text for run in self.runs).partition(STACKED)
        return seam if first.isupper() or first.startswith(RECIPIENTS) else ""

    @property
    def headers(self) -> tuple[str, ...]:
        """The headers of a row's cells: rows that share them are one table."""
        return tuple(cell.header for cell in self.cells)


@dataclass(frozen=True, slots=True)
class Block:
    """Neighbouring lines of one kind that are shown as one element."""

    kind: Kind
    lines: tuple[Line, ...]

    @property
    def page(self) -> int | None:
        """The page that begins with this block."""
        return self.lines[0].page


class Reader:
    """Cuts one document into blocks."""

    def __init__(
        self,
        text: str,
        sections: Sequence[Section],
        passages: Sequence[Passage],
        pages: Sequence[Span] = (),
        quote: Span | None = None,
    ) -> None:
        self._text = text
        self._quote = quote
        self._anchored = False
        self._seen = 0
        self._headings = {section.heading.start: section for section in sections}
        self._tables = sorted(p.span for p in passages if p.kind is PassageKind.TABLE)
        self._page_starts = [page.start for page in pages]

    def blocks(self) -> list[Block]:
        """Return the blocks in document order; one run of the quote carries the anchor."""
        self._anchored, self._seen = False, 0
        lines = list(self._lines())
        return [
            Block(lines[group[0]].kind, tuple(lines[i] for i in group)) for group in _groups(lines)
        ]

    def _lines(self) -> Iterator[Line]:
        start = 0
        for text in self._text.splitlines(keepends=True):
            span = Span(start, start + len(text.rstrip("\n\f\r")))
            start += len(text)
            if span.of(self._text).strip():
                yield self._line(span)

    def _line(self, span: Span) -> Line:
        section = self._heading_in(span)
        page = self._page_in(span)
        anchor = f"muc-{section.position}" if section else ""
        if section and section.heading.end >= span.end:
            level = min(section.level + 1, 6)
            return Line("heading", span, self._runs(span), (), level, anchor, page)
        words = span.of(self._text)
        if CELL_SEPARATOR in words and self._in_table(span):
            return Line("row", span, (), tuple(self._cells(span)), 0, anchor, page)
        if BULLET.match(words):
            level = 2 if SUB_BULLET.match(words) else 1
            return Line("item", span, self._runs(span), (), level, anchor, page)
        return Line("paragraph", span, self._runs(span), (), 0, anchor, page)

    def _heading_in(self, span: Span) -> Section | None:
        indent = len(span.of(self._text)) - len(span.of(self._text).lstrip())
        return self._headings.get(span.start) or self._headings.get(span.start + indent)

    def _page_in(self, span: Span) -> int | None:
        page = bisect_left(self._page_starts, span.end)
        begins = page > 0 and self._page_starts[page - 1] >= self._seen
        self._seen = span.end
        return page if begins else None

    def _in_table(self, span: Span) -> bool:
        place = bisect_right(self._tables, Span(span.start, len(self._text) + 1)) - 1
        return place >= 0 and self._tables[place].end > span.start

    def _cells(self, span: Span) -> Iterator[Cell]:
        start = span.start
        for cell in span.of(self._text).split(CELL_SEPARATOR):
            header, found, _ = cell.partition(HEADER_END)
            value = start + len(header) + len(found) if found else start
            yield Cell(header if found else "", self._runs(Span(value, start + len(cell))))
            start += len(cell) + len(CELL_SEPARATOR)

    def _runs(self, span: Span) -> tuple[Run, ...]:
        if self._quote is None:
            return (Run(span.of(self._text)),)
        start = min(max(self._quote.start, span.start), span.end)
        end = max(min(self._quote.end, span.end), start)
        before, marked, after = (
            self._text[span.start : start],
            self._text[start:end],
            self._text[end : span.end],
        )
        runs = (Run(before), Run(marked, marked=True, anchor=self._is_first(marked)), Run(after))
        return tuple(run for run in runs if run.text)

    def _is_first(self, marked: str) -> bool:
        first = bool(marked.strip()) and not self._anchored
        self._anchored = self._anchored or first
        return first


def _groups(lines: Sequence[Line]) -> Iterator[list[int]]:
    """Yield the indexes of lines that stand in one block; a new page begins a new one."""

    def key(index: int) -> tuple[object, ...]:
        line = lines[index]
        alone = index if line.kind in {"heading", "paragraph"} else -1
        return (line.kind, alone, pages_begun[index], line.headers)

    pages_begun: list[int] = []
    for line in lines:
        begun = pages_begun[-1] if pages_begun else 0
        pages_begun.append(begun + (line.page is not None))
    for _, group in groupby(range(len(lines)), key=key):
        yield list(group)


def quoted_span(start: int | None, end: int | None, length: int) -> Span | None:
    """Return the span to mark, cut to the text; null when it is empty or turned round.

    >>> quoted_span(3, 99, 10), quoted_span(5, 5, 10), quoted_span(None, 4, 10)
    (Span(start=3, end=10), None, None)
    """
    if start is None or end is None:
        return None
    start, end = max(start, 0), min(end, length)
    return Span(start, end) if start < end else None
