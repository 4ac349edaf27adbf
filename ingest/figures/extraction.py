"""Every figure (số liệu) that a document states: sentences, footnotes and table cells."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from ingest.blocks import BlockKind
from ingest.figures.columns import unit_over
from ingest.figures.context import Context, Said, Told
from ingest.figures.indicators import indicator_of
from ingest.figures.measurements import Measurement, measurements
from ingest.figures.statements import Statement, statements
from ingest.figures.tables import CellFigure, cell_figures, row_time, under_columns
from ingest.figures.times import frame_of
from ingest.structure.zones import Zone
from knowledge.documents import Figure, Span
from knowledge.measure_units import UnitKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ingest.structure.canonical import CanonicalText, Line
    from ingest.structure.outline import Outline
    from ingest.structure.zones import Layout
    from knowledge.documents import Metadata

_DIGIT = re.compile(r"\d")
_BASIS = re.compile(
    r"\W*(?:căn cứ|theo đề nghị|xét tờ trình|kèm theo|\(kèm theo|ban hành kèm)", re.IGNORECASE
)
_CLAUSE = re.compile(r"[;:.](?=\s)|[()\[\]]")
_LAST_CLAUSE = re.compile(r"(?:[^,;:.()]|(?<=\d)[.,](?=\d))+[.:]?\s*$")
_NUMBERED = re.compile(r"(?:\d{1,2}(?:\.\d{1,2})*\s?[.)\-–/]|[a-zđ][.)]|\(\d{1,2}\))\s+(?=\d)")
_LABEL = re.compile(
    r"^(?:(?:Điều|Mục|Chương|Phần|Phụ lục|Khoản)\s+\S+[.:]?\s*|[IVX]+[.)-]\s*|[a-zđ]\)\s*|[\W\d]+)"
)
_ABOVE = 2


def find_figures(
    canonical: CanonicalText, layout: Layout, outline: Outline, metadata: Metadata
) -> tuple[Figure, ...]:
    """Return the figures of a document in the order of their numbers; spans are canonical."""
    search = _Search(canonical.lines, layout, outline, metadata)
    found = sorted(search.found(), key=lambda figure: figure.value_span)
    return tuple(_at(figure, position) for position, figure in enumerate(found))


def _at(figure: Figure, position: int) -> Figure:
    return replace(figure, position=position)


class _Search:
    """One pass down the document."""

    def __init__(
        self, lines: Sequence[Line], layout: Layout, outline: Outline, metadata: Metadata
    ) -> None:
        self.lines = lines
        self.zones = layout.zones
        self.outline = outline
        self.context = Context(lines, layout, outline, metadata)
        self.named: dict[tuple[int, Span], str] = {}
        self.over: str | None = None
        self.columns: list[CellFigure] = []
        self.row: set[tuple[str, str]] = set()
        self.table: int | None = None

    def found(self) -> Iterator[Figure]:
        for n, line in enumerate(self.lines):
            if self.zones[n] is not Zone.BODY or not _DIGIT.search(line.text):
                continue
            if line.block.kind is BlockKind.ROW:
                yield from self._row(n, line)
            elif not _BASIS.match(line.text):
                yield from self._statements(n, line, statements(line.text, self._start(n, line)))

    def _start(self, n: int, line: Line) -> int:
        """Return where the words begin after the numbering, which a number may follow at once."""
        node = self.outline.nodes[n]
        if node and node.marker:
            return node.marker.end
        numbered = _NUMBERED.match(line.text)
        return numbered.end() if numbered else 0

    def _statements(
        self, n: int, line: Line, told: Iterator[Statement], period: str | None = None
    ) -> Iterator[Figure]:
        frame: str | None = None
        for statement in told:
            inherited = self._inherited(n, line, statement)
            frame = frame_of(statement.text, statement.span) or frame
            for measured in measurements(statement.text, statement.span):
                if self.context.natures.lays_down and _is_article(measured):
                    continue
                indicator = indicator_of(statement.text, statement.span, measured, inherited)
                inherited = indicator or inherited
                self.named[n, statement.span] = inherited
                yield self._figure(n, line, statement, measured, indicator, period or frame)

    def _inherited(self, n: int, line: Line, statement: Statement) -> str:
        """Return the words that a sentence without a subject leaves to those above it."""
        if statement.above and (n, statement.above) in self.named:
            return self.named[n, statement.above]
        if statement.above:
            words = statement.above.of(line.text)
            last = _LAST_CLAUSE.search(words)
            return (last[0] if last else words).strip(" .;:,")
        above = self.context.above(n)
        return _LABEL.sub("", above[0]).rstrip(" .:;") if above else ""

    def _figure(
        self,
        n: int,
        line: Line,
        statement: Statement,
        measured: Measurement,
        indicator: str,
        period: str | None,
    ) -> Figure:
        quantity, text = measured.quantity, statement.text
        clause = self._clause(text, statement.span, measured)
        value = Span(quantity.span.start, quantity.end)
        told = Told(text, statement.span, clause, value, quantity, measured.qualifier)
        said = self.context.said(n, told, period)
        start = line.span.start
        comparison = measured.comparison
        return Figure(
            position=0,
            indicator=indicator or _words(statement.span.of(text)),
            value=quantity.value,
            value_to=quantity.value_to,
            unit=quantity.unit,
            value_span=_moved(quantity.span, start),
            span=_moved(statement.span, start),
            section_position=self.outline.section_of[n],
            qualifier=measured.qualifier,
            comparison=comparison.of(text) if comparison else None,
            period=said.period,
            place=said.place,
            nature=said.nature,
        )

    def _clause(self, text: str, sentence: Span, measured: Measurement) -> Span:
        before = [m.end() for m in _CLAUSE.finditer(text, sentence.start, measured.lead.end)]
        first = max([sentence.start, *before[-1:]])
        after = _CLAUSE.search(text, measured.quantity.end, sentence.end)
        return Span(first, after.start() if after else sentence.end)

    def _row(self, n: int, line: Line) -> Iterator[Figure]:
        if line.block.table != self.table:
            self.table, self.over, self.columns = line.block.table, self._unit_above(n), []
            self.row = set()
        figures, words = cell_figures(line.text, self.over)
        figures = under_columns(figures, self.columns)
        self.columns = figures if any(found.header for found in figures) else self.columns
        period = row_time(line.text)
        for found in figures:
            yield self._cell_figure(n, line, found, period)
        repeated, self.row = self.row, {(cell.header, cell.text) for cell in words}
        for cell in words:
            if (cell.header, cell.text) in repeated:  # a cell merged over rows states it once
                continue
            told = [
                Statement(
                    line.text, Span(cell.span.start + s.span.start, cell.span.start + s.span.end)
                )
                for s in statements(cell.span.of(line.text))
            ]
            yield from self._statements(n, line, iter(told), period)

    def _unit_above(self, n: int) -> str | None:
        for line in reversed(self.lines[max(0, n - _ABOVE) : n]):
            unit = unit_over(line.text)
            if unit:
                return unit
        return None

    def _cell_figure(self, n: int, line: Line, found: CellFigure, period: str | None) -> Figure:
        said = self._said_of_cell(n, line, found, period)
        start = line.span.start
        return Figure(
            position=0,
            indicator=found.indicator,
            value=found.quantity.value,
            value_to=found.quantity.value_to,
            unit=found.quantity.unit,
            value_span=_moved(found.quantity.span, start),
            span=line.span,
            section_position=self.outline.section_of[n],
            qualifier=found.qualifier,
            period=said.period,
            place=said.place,
            nature=said.nature,
        )

    def _said_of_cell(self, n: int, line: Line, found: CellFigure, period: str | None) -> Said:
        period = found.period or period or self.context.period_above(n)
        natures = self.context.natures
        words = f"{found.header} {found.indicator}"
        nature = (
            natures.of_column(found.header)
            or natures.of(found.quantity, words, found.qualifier, period)
            or natures.of_words(found.header)
            or natures.of_headings(self.context.above(n))
        )
        row = Span(0, len(line.text))
        return Said(period, self.context.place(line.text, row, found.quantity.span), nature)


def _is_article(measured: Measurement) -> bool:
    """Whether "01" is no more than "một" ("nộp tại 01 tổ chức tín dụng"), as regulations write."""
    quantity = measured.quantity
    one = quantity.kind is UnitKind.COUNT and quantity.value == 1 and not quantity.of
    return one and not measured.qualifier and "/" not in (quantity.unit or "")


def _moved(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)


def _words(sentence: str) -> str:
    return " ".join(re.sub(r"[\d.,%]+", " ", sentence).split()[:12]).strip(" ,;:-")
