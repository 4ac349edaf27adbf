"""The vectors kept in the catalogue, by the text that was embedded: which are missing, and saving."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import ColumnElement, delete, exists, func, insert, select

from knowledge import schema
from knowledge.catalogue_records import embedded_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy as np
    from numpy.typing import NDArray
    from sqlalchemy import Connection


def missing_passages(connection: Connection, embedder: str) -> list[int]:
    """Return one passage's row key for each text without a vector, the shortest text first."""
    table = schema.PASSAGES
    query = (
        select(func.min(table.c.key))
        .join(schema.DOCUMENTS, schema.DOCUMENTS.c.key == table.c.document_key)
        .where(
            schema.DOCUMENTS.c.removed_in.is_(None),
            _is_held(schema.DOCUMENTS.c.id),
            ~exists().where(
                schema.EMBEDDINGS.c.text_key == table.c.text_key,
                schema.EMBEDDINGS.c.embedder == embedder,
            ),
        )
        .group_by(table.c.text_key)
        .order_by(func.min(func.length(table.c.text)))
    )
    return list(connection.execute(query).scalars())


def texts_of(connection: Connection, passages: Sequence[int]) -> list[tuple[str, str]]:
    """Return (key, text to embed) of these passages."""
    table = schema.PASSAGES
    query = select(table.c.text_key, table.c.context, table.c.text)
    rows = connection.execute(query.where(table.c.key.in_(passages))).all()
    return [(row.text_key, embedded_text(row.context, row.text)) for row in rows]


def save(
    connection: Connection, embedder: str, keys: Sequence[str], vectors: NDArray[np.float32]
) -> None:
    """Keep one little-endian float32 vector a text, instead of one kept before."""
    table = schema.EMBEDDINGS
    rows = [
        {"text_key": key, "embedder": embedder, "vector": vector.astype("<f4").tobytes()}
        for key, vector in zip(keys, vectors, strict=True)
    ]
    connection.execute(
        delete(table).where(table.c.embedder == embedder, table.c.text_key.in_(keys))
    )
    if rows:
        connection.execute(insert(table), rows)


def _is_held(document_id: ColumnElement[str]) -> ColumnElement[bool]:
    """Return the condition that some file, staged or published, holds the document."""
    table = schema.SOURCES
    return exists().where(table.c.document_id == document_id, table.c.removed_in.is_(None))
