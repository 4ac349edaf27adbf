"""Parsed documents as the catalogue would hold them: with what they do to each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.documents import Document
from knowledge.replacements import REPLACING, Claim, Identity, resolve_replacements

if TYPE_CHECKING:
    from collections.abc import Sequence

    from knowledge.documents import ParsedDocument


def hold(parsed: Sequence[ParsedDocument]) -> dict[str, Document]:
    """Return the documents by id, replacements resolved among them."""
    claims = [
        Claim(each.id, reference.kind, reference.number)
        for each in parsed
        for reference in each.references
        if reference.relation in REPLACING
    ]
    found = resolve_replacements(
        [_identity(each) for each in parsed if each.metadata.number], claims
    )
    return {
        each.id: Document(
            id=each.id,
            source=each.source.name,
            metadata=each.metadata,
            pages=len(each.pages) or None,
            passages=len(each.passages),
            characters=len(each.text),
            replaces=found.replaces.get(each.id, ()),
            replaced_by=found.replaced_by.get(each.id, ()),
        )
        for each in parsed
    }


def _identity(parsed: ParsedDocument) -> Identity:
    said = parsed.metadata
    return Identity(parsed.id, said.kind, said.number or "", said.place, said.issued_on)
