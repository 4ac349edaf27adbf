"""What the words around a figure say of it: period, place, and whether it is target or result.

What a sentence doesn't say is taken from the nearest heading above it that does, then from
the title; a heading that names several periods settles nothing.
"""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from ingest.figures.natures import Natures, is_provided
from ingest.figures.times import agreed_time, own_words, time_of
from ingest.structure.zones import Zone
from knowledge.capitals import compile_capitals
from knowledge.documents import FigureNature, Span
from knowledge.measure_units import UnitKind
from knowledge.places import province_spans
from knowledge.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ingest.structure.canonical import Line
    from ingest.structure.outline import Outline
    from ingest.structure.zones import Layout
    from knowledge.documents import Metadata
    from knowledge.quantities import Quantity

_NAME = r"(?:[A-ZĐÀ-Ỹ][\w’']*)(?:\s[A-ZĐÀ-Ỹ][\w’']*)*"
_PLACE = compile_capitals(
    r"(?<!\w)(?:(?:[Cc]ả nước|[Tt]oàn (?:tỉnh|quốc|thành phố|huyện|vùng|xã(?! hội)|phường))(?!\w)"
    rf"|(?:[Tt]ỉnh|[Tt]hành phố|TP\.?|[Hh]uyện|[Qq]uận|[Tt]hị xã|[Tt]hị trấn|[Đđ]ặc khu|[Xx]ã|[Pp]hường|[Tt]hôn|[Bb]ản)\s+{_NAME})"
)
_TITLE_PLACE = compile_capitals(
    rf"(?<!\w)(?:tỉnh|thành phố|Tỉnh|Thành phố|TỈNH|THÀNH PHỐ|xã|phường|XÃ|PHƯỜNG)\s+(?!HỘI\b){_NAME}"
)
_LEVELS = re.compile(r"(?:TỈNH|THÀNH PHỐ|TP\.?)\s+")
_LEVEL = re.compile(r"(?:tỉnh|thành phố|tp\.?)\s+$", re.IGNORECASE)
_NOT_PLACE = re.compile(
    r"(?:ủy ban nhân dân|uỷ ban nhân dân|ubnd|hđnd|hội đồng nhân dân|đảng bộ|so với|công an|bảo tàng|thư viện)\s*$",
    re.IGNORECASE,
)
_AT = re.compile(r"^[^,;:.\d]{0,80}(?:tại|ở|trên địa bàn|của|cho|-|–)\s(?:các\s)?$")


@dataclass(frozen=True, slots=True)
class Said:
    """Period, place and nature of a figure; null where nothing says."""

    period: str | None
    place: str | None
    nature: FigureNature | None


@dataclass(frozen=True, slots=True)
class Told:
    """A number in its words: the text, and the places of sentence, clause and number with unit."""

    text: str
    sentence: Span
    clause: Span
    value: Span
    quantity: Quantity
    qualifier: str | None


class Context:
    """The headings above each line, and the title over all."""

    def __init__(
        self, lines: Sequence[Line], layout: Layout, outline: Outline, metadata: Metadata
    ) -> None:
        self.lines = lines
        self.outline = outline
        self.metadata = metadata
        self.title = metadata.title or " ".join(lines[n].text for n in layout.of(Zone.TITLE))
        self.natures = Natures(metadata, self.title)
        self._above: dict[int, list[str]] = {}
        self._times: dict[str, tuple[bool, str | None]] = {}

    def above(self, n: int) -> list[str]:
        """Return the lines that a line stands under, nearest first, then its sections' titles."""
        if n not in self._above:
            self._above[n] = list(dict.fromkeys(self._headings(n)))
        return self._above[n]

    def _headings(self, n: int) -> Iterator[str]:
        node = self.outline.nodes[n]
        while node is not None and node.parent is not None:
            yield self.lines[node.parent].text
            node = self.outline.nodes[node.parent]
        yield from reversed(self.outline.path(self.outline.section_of[n]))

    def said(self, n: int, told: Told, period: str | None = None) -> Said:
        """Return what is said of a number of a line; ``period`` is its row's."""
        period = time_of(told.text, told.sentence, told.value, told.clause) or period
        clause = self._with_sum_above(n, told)
        nature = self.natures.of(told.quantity, clause, told.qualifier, period)
        if period is None and self._inherits(n, told.quantity, clause, nature):
            period = self.period_above(n, with_title=not self._reports(n, told))
            nature = nature or self.natures.of(told.quantity, clause, told.qualifier, period)
        nature = (
            nature
            or self.natures.of_words(told.sentence.of(told.text))
            or self.natures.of_headings(self.above(n))
        )
        return Said(period, self.place(told.text, told.sentence, told.value), nature)

    def _with_sum_above(self, n: int, told: Told) -> str:
        """Return the clause of a number, a sum of money with the line that shares it out."""
        clause, above = told.clause.of(told.text), self.above(n)
        shared = told.quantity.kind is UnitKind.MONEY and bool(above)
        return f"{clause} {above[0]}" if shared else clause

    def _inherits(
        self, n: int, quantity: Quantity, clause: str, nature: FigureNature | None
    ) -> bool:
        """Whether a number is of the heading's period: what is laid down holds at any time."""
        if is_provided(quantity, fold(clause)):
            return True
        if nature is FigureNature.NORM and quantity.kind is not UnitKind.COUNT:
            return False
        return self.natures.of_headings(self.above(n)) is not FigureNature.NORM

    def _reports(self, n: int, told: Told) -> bool:
        """Whether a number is a result, which is not of the period that the title plans for."""
        if is_provided(told.quantity, fold(told.clause.of(told.text))):
            return False
        words = self.natures.of_words(told.sentence.of(told.text))
        return (words or self.natures.of_headings(self.above(n))) is FigureNature.RESULT

    def period_above(self, n: int, *, with_title: bool = True) -> str | None:
        """Return the period of the nearest heading that names one, if it names one only."""
        for heading in [*self.above(n), *([self.title] if with_title else [])]:
            if heading not in self._times:
                self._times[heading] = agreed_time([heading])
            named, period = self._times[heading]
            if named:
                return period
        return None

    def place(self, text: str, sentence: Span, value: Span) -> str | None:
        """Return the place that the sentence names nearest to the value, else the title's."""
        found = _places(text, sentence.start, sentence.end)
        before = [span.of(text) for span in found if span.end <= value.start]
        after = [
            span.of(text)
            for span in found
            if span.start >= value.end and _AT.search(text[value.end : span.start])
        ]
        chosen = before[-1:] or after[:1]
        return chosen[0] if chosen else self.title_place

    @cached_property
    def title_place(self) -> str | None:
        """Return the place that the title names outside of what it cites, if it names one only."""
        named = _places_named(own_words(self.title))
        return named[0] if len(named) == 1 else None


@functools.lru_cache(maxsize=8)
def _places(text: str, start: int, end: int) -> tuple[Span, ...]:
    """Return where a sentence names places, those in the names of bodies left out."""
    return tuple(
        Span(match.start(), match.end())
        for match in _PLACE.finditer(text, start, end)
        if not _NOT_PLACE.search(text[max(0, match.start() - 24) : match.start()])
    )


def _places_named(text: str) -> list[str]:
    """Return the provinces, communes and wards that a title names.

    >>> _places_named("KẾ HOẠCH TRÊN ĐỊA BÀN TỈNH SƠN LA NĂM 2026"), _places_named("tỉnh Sông Ngân")
    (['tỉnh Sơn La'], ['tỉnh Sông Ngân'])
    """
    found = []
    for span, _ in province_spans(text):
        before = _LEVEL.search(text[: span.start])
        named = text[before.start() if before else span.start : span.end]
        found.append(_in_running_capitals(named) if named.isupper() else named)
    if not found and not text.isupper():
        found = [" ".join(match[0].split()) for match in _TITLE_PLACE.finditer(text)]
    return list(dict.fromkeys(found))


def _in_running_capitals(named: str) -> str:
    """Return a place set in capitals as running text has it.

    >>> _in_running_capitals("THÀNH PHỐ ĐÀ NẴNG")
    'thành phố Đà Nẵng'
    """
    level = _LEVELS.match(named)
    at = level.end() if level else 0
    return named[:at].lower() + named[at:].title()
