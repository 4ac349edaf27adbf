"""Switching readers to a new generation, and dropping what no reader can see any more."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from sqlalchemy import (
    ColumnElement,
    Connection,
    Engine,
    Table,
    delete,
    exists,
    func,
    insert,
    inspect,
    select,
    update,
)
from sqlalchemy.schema import CreateColumn

from knowledge import generations, schema
from knowledge.catalogue import Catalogue, Generation, seen
from knowledge.catalogue_database import faults_explained, fold_log
from knowledge.errors import CatalogueUnavailable, IndexMissing
from knowledge.index import IndexedPassage
from knowledge.originals import drop_originals

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Publication:
    """Where and with which embedder a generation is published."""

    data: Path
    engine: Engine
    embedder: str
    dimensions: int


def publish_generation(
    publication: Publication,
    *,
    rebuild: bool,
    on_progress: Callable[[int, int], None] | None,
) -> Generation | None:
    """Settle documents, build and probe the index if needed, switch, then drop the old."""
    data, engine = publication.data, publication.engine
    with faults_explained(data):
        published = Catalogue(engine, data).generation()
        number = published.number + 1 if published else 1
        settle_documents(engine, number)
        stale = rebuild or published is None or _needs_index(publication, published, number)
        if published is not None and not stale and not _is_staged(engine, schema.SOURCES, number):
            return published
        if published is None and not _is_staged(engine, schema.SOURCES, number):
            return None
        index = number if stale or published is None else published.index
        if index == number:
            rows = PassageRows(publication, number)
            generations.build(
                data, number, rows, publication.embedder, publication.dimensions, on_progress
            )
        made = Generation(number, index, publication.embedder)
        _switch(engine, made)
        _purge(publication, published, made)
        fold_log(engine)
    return made


def stamp(engine: Engine) -> None:
    """Write the layout's version into a new catalogue; bring an older one up to date.

    Raises CatalogueUnavailable for one that a newer version of the software has written.
    """
    table = schema.META
    with engine.begin() as connection:
        written = connection.execute(
            select(table.c.value).where(table.c.name == "schema")
        ).scalar_one_or_none()
        if written is None:
            row = {"name": "schema", "value": str(schema.SCHEMA_VERSION)}
            connection.execute(insert(table).values(row))
        elif int(written) < schema.SCHEMA_VERSION:
            _add_columns(connection)
            current = update(table).where(table.c.name == "schema")
            connection.execute(current.values(value=str(schema.SCHEMA_VERSION)))
        elif int(written) > schema.SCHEMA_VERSION:
            raise CatalogueUnavailable(
                f"the catalogue has layout {written}, this version writes "
                f"{schema.SCHEMA_VERSION}; ingest into a new folder (HOIDAP_DATA)"
            )


def _add_columns(connection: Connection) -> None:
    """Add the columns that an older layout lacks; each is nullable or has a default."""
    for table in schema.METADATA.sorted_tables:
        held = {column["name"] for column in inspect(connection).get_columns(table.name)}
        for column in table.columns:
            if column.name not in held:
                made = CreateColumn(column).compile(dialect=connection.dialect)
                connection.exec_driver_sql(f"ALTER TABLE {table.name} ADD COLUMN {made}")


def end_rows(
    connection: Connection, table: Table, which: ColumnElement[bool], generation: int
) -> None:
    """End rows with the given generation; those that it would have added never were."""
    connection.execute(delete(table).where(which, table.c.added_in == generation))
    connection.execute(
        update(table).where(which, table.c.removed_in.is_(None)).values(removed_in=generation)
    )


def settle_documents(engine: Engine, generation: int) -> None:
    """End the documents that no file holds any more."""
    table, sources = schema.DOCUMENTS, schema.SOURCES
    held = exists().where(sources.c.document_id == table.c.id, sources.c.removed_in.is_(None))
    with engine.begin() as connection:
        end_rows(connection, table, ~held, generation)


class PassageRows:
    """The passages of a generation with their vectors, read in batches, in index order."""

    def __init__(self, publication: Publication, generation: int) -> None:
        self._publication = publication
        self._generation = generation

    def __len__(self) -> int:
        query = (
            select(func.count())
            .select_from(schema.PASSAGES.join(schema.DOCUMENTS))
            .where(seen(schema.DOCUMENTS, self._generation))
        )
        with self._publication.engine.connect() as connection:
            return int(connection.execute(query).scalar_one())

    def __iter__(self) -> Iterator[IndexedPassage]:
        """Raise IndexMissing at a passage without a vector: embedding hasn't finished."""
        passages, vectors = schema.PASSAGES, schema.EMBEDDINGS
        joined = passages.join(schema.DOCUMENTS).outerjoin(
            vectors,
            (vectors.c.text_key == passages.c.text_key)
            & (vectors.c.embedder == self._publication.embedder),
        )
        query = (
            select(
                passages.c.key,
                passages.c.document_key,
                passages.c.text,
                passages.c.context,
                vectors.c.vector,
            )
            .select_from(joined)
            .where(seen(schema.DOCUMENTS, self._generation))
            .order_by(passages.c.key)
        )
        with self._publication.engine.connect() as connection:
            for row in connection.execution_options(yield_per=1000).execute(query):
                if row.vector is None:
                    raise IndexMissing(
                        "a passage has no vector yet; run `hoidap ingest` again to finish embedding"
                    )
                yield IndexedPassage(
                    row.key,
                    row.document_key,
                    row.text,
                    row.context,
                    np.frombuffer(row.vector, dtype="<f4"),
                )


def _is_staged(engine: Engine, table: Table, generation: int) -> bool:
    query = select(table.c.key).where(
        (table.c.added_in == generation) | (table.c.removed_in == generation)
    )
    with engine.connect() as connection:
        return connection.execute(query.limit(1)).first() is not None


def _needs_index(publication: Publication, published: Generation, number: int) -> bool:
    return (
        published.embedder != publication.embedder
        or _is_staged(publication.engine, schema.DOCUMENTS, number)
        or not generations.is_whole(publication.data, published.index)
    )


def _switch(engine: Engine, made: Generation) -> None:
    values = {
        "generation": str(made.number),
        "index": str(made.index),
        "embedder": made.embedder,
    }
    table = schema.META
    with engine.begin() as connection:
        connection.execute(delete(table).where(table.c.name.in_(values)))
        rows = [{"name": name, "value": value} for name, value in values.items()]
        connection.execute(insert(table), rows)


def _purge(publication: Publication, before: Generation | None, made: Generation) -> None:
    """Drop what neither this generation nor the one before shows.

    A reader may still be on the one before; it moves on at its next refresh.
    """
    oldest = before.number if before else made.number
    with publication.engine.begin() as connection:
        for table in (schema.SOURCES, schema.DOCUMENTS):
            connection.execute(delete(table).where(table.c.removed_in <= oldest))
        used = exists().where(schema.PASSAGES.c.text_key == schema.EMBEDDINGS.c.text_key)
        connection.execute(delete(schema.EMBEDDINGS).where(~used))
        connection.execute(
            delete(schema.EMBEDDINGS).where(
                schema.EMBEDDINGS.c.embedder.not_in(
                    {made.embedder, before.embedder if before else made.embedder}
                )
            )
        )
        kept = set(connection.execute(select(schema.DOCUMENTS.c.id)).scalars())
    drop_originals(publication.data, kept)
    generations.drop_others(publication.data, {made.index, before.index if before else made.index})
