"""The graph of citations: which of the documents we hold mention which."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from knowledge.relations import by_number, resolve

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from knowledge.documents import Reference
    from knowledge.identities import Identity


@dataclass(frozen=True, slots=True)
class Citation:
    """A mention: the document that makes it, and the one that it means, null if not held."""

    citing: str
    reference: Reference
    cited: str | None


@dataclass(frozen=True, slots=True)
class Citations:
    """The mentions that a document makes, and those that other documents make of it."""

    cites: tuple[Citation, ...] = ()
    cited_by: tuple[Citation, ...] = ()


def link_citations(
    mentions: Iterable[tuple[str, Reference]],
    identities: Sequence[Identity],
    copies: Mapping[str, tuple[str, ...]],
) -> list[Citation]:
    """Resolve each mention; of several copies of the cited document the fullest counts.

    >>> from knowledge.documents import Reference, Relation, Span
    >>> from knowledge.identities import Identity
    >>> held = [Identity("a", "Luật", "1/2025/QH15"), Identity("b", "Kế hoạch")]
    >>> mention = Reference(Relation.CITES, "Luật", "1/2025/QH15", Span(0, 11))
    >>> [c.cited for c in link_citations([("b", mention)], held, {})]
    ['a']
    """
    by_id = {identity.document_id: identity for identity in identities}
    held = by_number(identities)
    return [
        Citation(
            citing, reference, next(iter(resolve(reference, by_id[citing], held, copies)), None)
        )
        for citing, reference in mentions
        if citing in by_id
    ]


def citations_of(
    document_id: str, copies: Collection[str], linked: Iterable[Citation]
) -> Citations:
    """Return the mentions from one document, and those of it or of its copies."""
    cites, cited_by = [], []
    for citation in linked:
        if citation.citing == document_id:
            cites.append(citation)
        elif citation.cited == document_id or citation.cited in copies:
            cited_by.append(citation)
    return Citations(tuple(cites), tuple(cited_by))
