"""Between a whole document's values and its row of ``documents``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from knowledge.catalogue_records import pairs_of, spans_from
from knowledge.documents import Document, Metadata, Reading, Span
from knowledge.identities import Identity

if TYPE_CHECKING:
    from sqlalchemy import RowMapping

    from knowledge.documents import ParsedDocument
    from knowledge.relations import Relations

METADATA_FIELDS = (
    "kind",
    "number",
    "title",
    "issuer",
    "place",
    "issued_on",
    "signatory",
    "applies_from",
    "applies_to",
    "effective_on",
    "year",
    "parent_issuer",
    "signatory_title",
)
SPAN_FIELDS = ("recipients", "legal_bases")
IDENTITY_FIELDS = ("kind", "number", "issuer", "place", "issued_on")


def document_row(parsed: ParsedDocument, generation: int) -> dict[str, Any]:
    """Return the row of ``documents``."""
    metadata = parsed.metadata
    return {
        "id": parsed.id,
        "added_in": generation,
        "removed_in": None,
        **{name: getattr(metadata, name) for name in METADATA_FIELDS},
        **{name: pairs_of(getattr(metadata, name)) for name in SPAN_FIELDS},
        "readings": {
            name: [reading.span.start, reading.span.end, reading.inferred]
            for name, reading in metadata.readings.items()
        },
        "notices": list(parsed.notices),
        "confidences": list(parsed.confidences),
        "sketch": list(parsed.sketch),
        "parser": parsed.parser,
        "pages": pairs_of(parsed.pages),
        "passage_count": len(parsed.passages),
        "characters": len(parsed.text),
        "text": parsed.text,
    }


def document_from(row: RowMapping, source: str, relations: Relations) -> Document:
    """Return the document that a row of ``documents`` records, its relations as given."""
    return Document(
        id=row["id"],
        source=source,
        metadata=_metadata_from(row),
        pages=len(row["pages"]) or None,
        passages=row["passage_count"],
        characters=row["characters"],
        notices=tuple(row["notices"]),
        confidences=tuple(row["confidences"]),
        **relations.of(row["id"]),
    )


def identity_from(row: RowMapping) -> Identity:
    """Return what tells the document of a row of ``documents`` from others."""
    return Identity(
        document_id=row["id"],
        sketch=tuple(row["sketch"]),
        characters=row["characters"],
        recognised=any(confidence is not None for confidence in row["confidences"]),
        **{name: row[name] for name in IDENTITY_FIELDS},
    )


def _metadata_from(row: RowMapping) -> Metadata:
    readings = {
        name: Reading(Span(start, end), inferred)
        for name, (start, end, inferred) in row["readings"].items()
    }
    values: dict[str, Any] = {name: row[name] for name in METADATA_FIELDS}
    values |= {name: spans_from(row[name]) for name in SPAN_FIELDS}
    return Metadata(**values, readings=readings)
