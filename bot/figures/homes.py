"""The province that a document is of where its place was misread, as from a poor scan."""

from __future__ import annotations

from collections import Counter
from functools import cache
from typing import TYPE_CHECKING

from knowledge.places import own_province_spans, province_named

if TYPE_CHECKING:
    from knowledge.documents import Document
    from knowledge.library import Library


def homes_of(library: Library) -> dict[str, str]:
    """Return, by document, the place that its own text names where its reading is no other's.

    A place that other documents have too, or that is a province, was read right.
    """
    documents = library.documents()
    count = Counter(document.metadata.place for document in documents)
    known = frozenset(
        place for place, held in count.items() if place and (held > 1 or _is_province(place))
    )
    odd = (d for d in documents if d.metadata.place and d.metadata.place not in known)
    found = ((document, _named(document, library, known)) for document in odd)
    return {document.id: place for document, place in found if place}


@cache
def _is_province(place: str) -> bool:
    return province_named(place) is not None


def _named(document: Document, library: Library, known: frozenset[str]) -> str | None:
    """Return the one known place that a document's text names as its own; null for none, several."""
    named = {name for _, name in own_province_spans(library.text(document.id))} & known
    return named.pop() if len(named) == 1 else None
