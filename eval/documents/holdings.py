"""Parsed documents as the catalogue would hold them: with what they do to each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.documents import Document
from knowledge.identities import Identity
from knowledge.relations import relate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from knowledge.documents import ParsedDocument


def hold(parsed: Sequence[ParsedDocument]) -> dict[str, Document]:
    """Return the documents by id, related among themselves as `knowledge.catalogue` does."""
    claims = [(each.id, reference) for each in parsed for reference in each.references]
    relations = relate([_identity(each) for each in parsed], claims)
    return {
        each.id: Document(
            id=each.id,
            source=each.source.name,
            metadata=each.metadata,
            pages=len(each.pages) or None,
            passages=len(each.passages),
            characters=len(each.text),
            confidences=each.confidences,
            **relations.of(each.id),
        )
        for each in parsed
    }


def _identity(parsed: ParsedDocument) -> Identity:
    said = parsed.metadata
    return Identity(
        parsed.id,
        said.kind,
        said.number,
        said.issuer,
        said.place,
        said.issued_on,
        parsed.sketch,
        len(parsed.text),
        any(confidence is not None for confidence in parsed.confidences),
    )
