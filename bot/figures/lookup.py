"""Which figures a query means: every word of it in what is measured or in where it is said."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from bot.passages.terms import STOP, STOP_TYPED
from bot.passages.tone_marks import spelled_alike
from bot.questions.spelling import written_out
from knowledge.text import fold, has_diacritics, syllables

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from knowledge.documents import Document, Figure, Section

NAMED = 0.5
ASKING = re.compile(r"\b(?:chỉ tiêu|số liệu|chi tieu|so lieu)\b", re.IGNORECASE)
LEVELS = "tỉnh thành phố"
YEAR = re.compile(r"(?:19|20)\d\d")


class _Words(NamedTuple):
    """The words of a figure: of its indicator, and of all that says when, where and of what."""

    own: frozenset[str]
    around: frozenset[str]


def matching_figures(
    query: str,
    held: Sequence[tuple[Document, Figure]],
    sections: Callable[[str], Sequence[Section]],
) -> list[tuple[Document, Figure]]:
    """Return the figures that a query names, those that keep its word order first.

    Every content word of the query has to stand in the indicator, the unit, the period, the
    headings above, or the document's title; at least half of them, and never none, in the
    indicator; where some have them all there, the others go. A year has to be the figure's own where it has one, a place the document's or
    the figure's. A query typed with diacritics is read with them, so "thu" is not "thư". An
    empty query names all.
    """
    asked = _Asked.read(query)
    if not asked.words:
        return list(held)
    found = []
    for document, figure in held:
        words = asked.without_place(document.metadata.place, figure.place)
        said = _said(document, figure, sections(document.id), accented=asked.accented)
        own = len(words & said.own)
        meaning = {word for word in words if not word.isdigit()}
        if own and own >= NAMED * len(meaning) and words <= said.own | said.around:
            whole = meaning <= said.own
            found.append((whole, asked.pairs_in(figure.indicator), document, figure))
    best = any(whole for whole, *_ in found)
    kept = sorted((each for each in found if each[0] == best), key=lambda each: -each[1])
    return [(document, figure) for *_, document, figure in kept]


@dataclass(frozen=True, slots=True)
class _Asked:
    """A query: its folded words in order, and those that carry meaning, as typed or folded."""

    folded: str
    words: frozenset[str]
    accented: bool

    @classmethod
    def read(cls, query: str) -> _Asked:
        accented = has_diacritics(query)
        written = ASKING.sub(" ", written_out(query))
        stop = STOP_TYPED if accented else STOP
        words = {word for word in _words(written, accented=accented) if word not in stop}
        return cls(f" {' '.join(syllables(fold(written)))} ", frozenset(words), accented)

    def pairs_in(self, indicator: str) -> int:
        """Return how many neighbours of the query are neighbours in the indicator, too."""
        said = f" {' '.join(syllables(fold(indicator)))} "
        return sum(f" {one} {two} " in said for one, two in pairwise(self.folded.split()))

    def without_place(self, *places: str | None) -> frozenset[str]:
        """Return the words without those that name one of the places, "tỉnh" and the like too."""
        named = [place for place in places if place and f" {fold(place)} " in self.folded]
        if not named:
            return self.words
        spoken = _words(" ".join([*named, LEVELS]), accented=self.accented)
        return self.words - spoken


def _said(
    document: Document, figure: Figure, sections: Sequence[Section], *, accented: bool
) -> _Words:
    """Return the words of a figure; a year that isn't its own counts only if it has none."""
    said = document.metadata
    parts = [said.title, said.number, said.kind]
    position = figure.section_position
    while position is not None:
        parts.append(sections[position].title)
        position = sections[position].parent
    around = _words(" ".join(filter(None, parts)), accented=accented)
    if YEAR.search(figure.period or ""):
        around = frozenset(word for word in around if not YEAR.fullmatch(word))
    own = (figure.unit, figure.period, figure.place, figure.qualifier, figure.comparison)
    around |= _words(" ".join(filter(None, own)), accented=accented)
    return _Words(_words(figure.indicator, accented=accented), around)


def _words(text: str, *, accented: bool) -> frozenset[str]:
    if accented:
        return frozenset(map(spelled_alike, syllables(text)))
    return frozenset(syllables(fold(text)))
