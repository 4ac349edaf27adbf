"""The figures of every document with the words around them, ready to be searched.

Built once for a generation of documents; a question then costs a few array additions.
"""

from __future__ import annotations

import functools
import threading
from bisect import bisect_left
from collections import defaultdict
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

import numpy as np

from bot.figures.clauses import clauses_of
from bot.figures.homes import homes_of
from bot.figures.sums import with_summed
from bot.figures.territories import Territories
from bot.figures.times import with_own_period
from bot.figures.words import Texts, is_sum
from bot.passages.held import OTHERWISE
from bot.passages.item_lines import line_around
from knowledge.text import fold, syllables

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from numpy.typing import NDArray

    from bot.figures.clauses import Clause
    from bot.figures.territories import Territory
    from knowledge.documents import Document, Figure, Section, Span
    from knowledge.library import Library, Snapshot

AROUND = 0.85
PREFERRED = 0.05
MOST_WEIGHED = 48
CACHED_TEXTS = 5000  # of 10 kB each
CACHED_PHRASES = 512  # the readings of one question have most words in common


@dataclass(frozen=True, slots=True)
class Stated:
    """A figure where it stands: its document, its sentence, its clause, the headings above.

    ``before`` and ``after`` are the rest of the sentence, ``sections`` the headings above, the
    nearest first. ``home`` is the province of a document whose place was misread. ``territory``
    is that of what stands around, which a sentence that names none is of: of documents of a
    province alone. ``summed`` are the words that the ``rows`` share which the row of a sum sums up.
    """

    document: Document
    figure: Figure
    sentence: str
    clause: Clause
    clause_text: str
    value_text: str
    lead_text: str
    before: str
    after: str
    sections: tuple[Section, ...]
    home: str | None = None
    territory: Territory | None = None
    summed: str = ""
    rows: tuple[str, ...] = ()

    @property
    def headings(self) -> str:
        """The headings above, as one text."""
        return " ".join(section.title for section in self.sections)

    @property
    def titled(self) -> str:
        """The words by which the document is known."""
        said = self.document.metadata
        return " ".join(part for part in (said.kind, said.title, said.place) if part)

    @property
    def span(self) -> Span:
        """The sentence or table row that states it."""
        return self.figure.span


class FigureIndex:
    """Every figure held, by the syllables of its sentence and of what stands above it."""

    def __init__(self, held: Sequence[Stated]) -> None:
        self.held = held
        self.texts = functools.lru_cache(CACHED_TEXTS)(self._texts)
        self._saying = functools.lru_cache(CACHED_PHRASES)(self._saying_otherwise)
        places: dict[str, list[int]] = defaultdict(list)
        around: dict[str, list[int]] = defaultdict(list)
        above: dict[tuple[str, int | None], frozenset[str]] = {}
        for at, stated in enumerate(held):
            key = (stated.document.id, stated.figure.section_position)
            if key not in above:
                issuer = stated.document.metadata.issuer or ""
                above[key] = _words(f"{stated.headings} {stated.titled} {issuer}")
            own = _words(f"{stated.figure.indicator} {stated.sentence}")
            if is_sum(stated) and stated.sections:
                own |= _words(f"{stated.sections[0].title} {stated.summed}")
            for word in own:
                places[word].append(at)
            for word in above[key] - own:
                around[word].append(at)
        self._own = {word: np.array(found, np.intp) for word, found in places.items()}
        self._around = {word: np.array(found, np.intp) for word, found in around.items()}
        self.units = _units(held)
        self._of_document: dict[str, list[int]] = defaultdict(list)
        for at, stated in enumerate(held):
            self._of_document[stated.document.id].append(at)
        self._starts = {one: self._by_start(places) for one, places in self._of_document.items()}

    def within(self, document_id: str, span: Span) -> list[int]:
        """Return the places of the figures whose value stands in a span of a document's text."""
        starts = self._starts.get(document_id, [])
        first, end = (bisect_left(starts, (edge, -1)) for edge in (span.start, span.end))
        return sorted(at for _, at in starts[first:end])

    def _by_start(self, places: Iterable[int]) -> list[tuple[int, int]]:
        """Return where the values of figures begin, in order, each with its figure's place."""
        return sorted((self.held[at].figure.value_span.start, at) for at in places)

    def _saying_otherwise(self, phrases: tuple[frozenset[str], ...], but: str) -> NDArray[np.intp]:
        """Return the places of the figures that say one of the phrases and not a word itself."""
        said = np.zeros(len(self.held), bool)
        for phrase in phrases:
            places = [self._own.get(word) for word in phrase]
            here = [each for each in places if each is not None]
            if here and len(here) == len(places):
                said[functools.reduce(_in_both, here)] = True
        for itself in (self._own.get(but), self._around.get(but)):
            if itself is not None:
                said[itself] = False
        return np.flatnonzero(said)

    def read_texts(self) -> None:
        """Read the words of as many figures as are remembered: a third of what weighing one costs."""
        for at in range(min(len(self.held), CACHED_TEXTS)):
            self.texts(at)

    def _texts(self, at: int) -> Texts:
        return Texts.of(self.held[at])

    def nearest(
        self,
        weights: Mapping[str, float],
        least: float,
        documents: Iterable[str] | None = None,
        preferred: Iterable[str] = (),
        others: Mapping[str, tuple[frozenset[str], ...]] | None = None,
    ) -> list[int]:
        """Return the places of the figures that hold most of the weighted syllables, best first.

        Those that cannot reach ``least``, a share of the whole weight, are left out, and those
        of other ``documents`` when it isn't null. Of those that hold as much, figures of
        ``preferred`` documents come first. ``others`` are the syllables of phrases that may stand
        for one.
        """
        scores: NDArray[np.float32] = np.zeros(len(self.held), np.float32)
        for word, weight in weights.items():
            if word in self._own:
                scores[self._own[word]] += weight
            if word in self._around:
                scores[self._around[word]] += weight * AROUND
            phrases = (others or {}).get(word, ())
            if phrases:
                scores[self._saying(phrases, word)] += weight * OTHERWISE
        if documents is not None:
            allowed = [at for one in documents for at in self._of_document.get(one, ())]
            mask = np.zeros(len(self.held), bool)
            mask[allowed] = True
            scores[~mask] = 0
        whole = sum(weights.values())
        first = [at for one in preferred for at in self._of_document.get(one, ())]
        scores[first] += np.where(scores[first] > least * whole, PREFERRED * whole, 0)
        few = min(MOST_WEIGHED, len(self.held))
        best: list[int] = np.argpartition(-scores, few - 1)[:few].tolist() if few else []
        floor = least * whole
        return sorted((at for at in best if scores[at] > floor), key=lambda at: (-scores[at], at))


def _in_both(some: NDArray[np.intp], others: NDArray[np.intp]) -> NDArray[np.intp]:
    """Return the places that stand in two lists, neither of which repeats any."""
    both: NDArray[np.intp] = np.intersect1d(some, others, assume_unique=True)
    return both


def _units(held: Iterable[Stated]) -> dict[str, str]:
    """Return the units by their folded form, also without what they are counted per."""
    units = {fold(stated.figure.unit): stated.figure.unit for stated in held if stated.figure.unit}
    plain = {name.partition("/")[0].strip(): unit for name, unit in units.items() if "/" in name}
    return {name: unit.partition("/")[0].strip() for name, unit in plain.items()} | units


_INDEXES: WeakKeyDictionary[Snapshot, FigureIndex] = WeakKeyDictionary()
_LOCK = threading.Lock()


def figure_index(library: Library) -> FigureIndex:
    """Return the index of the generation that a library shows, built at the first call."""
    snapshot = library.snapshot
    with _LOCK:
        index = _INDEXES.get(snapshot)
        if index is None:
            index = _INDEXES[snapshot] = FigureIndex(with_summed(list(_stated(library))))
        return index


def _stated(library: Library) -> Iterable[Stated]:
    homes = homes_of(library)
    told: dict[str, Territories] = {}
    for (document_id, _), group in groupby(
        library.figures(), key=lambda pair: (pair[0], pair[1].span)
    ):
        figures = [figure for _, figure in group]
        document, text = library.document(document_id), library.text(document_id)
        sections = library.sections(document_id)
        place, above = figures[0].span, tuple(_above(figures[0], sections))
        territory = None
        if document.metadata.place is not None:
            if document_id not in told:
                told[document_id] = Territories(text)
            territory = told[document_id].told((place, line_around(text, place)), above)
        for figure, clause in zip(figures, clauses_of(figures, text), strict=True):
            yield with_own_period(
                Stated(
                    document=document,
                    figure=figure,
                    sentence=figure.span.of(text),
                    clause=clause,
                    clause_text=clause.span.of(text),
                    value_text=figure.value_span.of(text),
                    lead_text=clause.lead.of(text) if clause.lead else "",
                    before=text[figure.span.start : clause.span.start],
                    after=text[clause.span.end : figure.span.end],
                    sections=above,
                    home=homes.get(document_id),
                    territory=territory,
                )
            )


def _above(figure: Figure, sections: Sequence[Section]) -> Iterable[Section]:
    position = figure.section_position
    while position is not None:
        yield sections[position]
        position = sections[position].parent


def _words(text: str) -> frozenset[str]:
    return frozenset(syllables(fold(text)))
