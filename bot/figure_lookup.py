"""Which figures a query means: every word of it in what is measured or in where it is said."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from bot.spelling import written_out
from bot.terms import STOP, STOP_TYPED, spelled_alike
from knowledge.text import fold, has_diacritics, syllables

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from knowledge.documents import Document, Figure, Section

NAMED = 0.5


class _Words(NamedTuple):
    """The words of a figure: of its indicator, and of all that says when, where and of what."""

    own: frozenset[str]
    around: frozenset[str]


def matching_figures(
    query: str,
    held: Sequence[tuple[Document, Figure]],
    sections: Callable[[str], Sequence[Section]],
) -> list[tuple[Document, Figure]]:
    """Return the figures that a query names, the best named first, else in their order.

    Every content word of the query has to stand in the indicator, the unit, the period, the
    place, the headings above, or the document's title and place; at least half of them, and
    never none, in the indicator. A query typed with diacritics is read with them, so "thu"
    is not "thư". An empty query names all.
    """
    accented = has_diacritics(query)
    stop = STOP_TYPED if accented else STOP
    words = {word for word in _words(written_out(query), accented=accented) if word not in stop}
    if not words:
        return list(held)
    found = []
    for document, figure in held:
        said = _said(document, figure, sections(document.id), accented=accented)
        own = len(words & said.own)
        enough = own >= NAMED * len({word for word in words if not word.isdigit()})
        if own and enough and words <= said.own | said.around:
            found.append((own / len(words) + own / len(said.own), document, figure))
    found.sort(key=lambda each: -each[0])
    return [(document, figure) for _, document, figure in found]


def _said(
    document: Document, figure: Figure, sections: Sequence[Section], *, accented: bool
) -> _Words:
    said = document.metadata
    parts = [figure.unit, figure.period, figure.place, figure.qualifier, figure.comparison]
    parts += [said.title, said.place, said.number, said.kind]
    position = figure.section_position
    while position is not None:
        parts.append(sections[position].title)
        position = sections[position].parent
    around = " ".join(part for part in parts if part)
    return _Words(_words(figure.indicator, accented=accented), _words(around, accented=accented))


def _words(text: str, *, accented: bool) -> frozenset[str]:
    return frozenset(spelled_alike(s) if accented else s for s in syllables(_form(text, accented)))


def _form(text: str, accented: bool) -> str:  # noqa: FBT001 - the one switch of the reading
    return text if accented else fold(text)
