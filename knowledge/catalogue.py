"""Reading the catalogue: every answer is for one generation, so that no reader sees a half.

Documents are named inside by their row's key, because one document id may stand for two
parses in two generations; `knowledge.library` speaks in ids.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

from sqlalchemy import ColumnElement, Engine, Table, and_, or_, select

from knowledge import catalogue_records as records
from knowledge import schema
from knowledge.catalogue_database import faults_explained, open_for_reading
from knowledge.document_records import document_from, identity_from
from knowledge.documents import Span
from knowledge.errors import CatalogueUnavailable
from knowledge.relations import ACTING, Relations, relate

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from sqlalchemy import RowMapping, Select

    from knowledge.documents import (
        Document,
        Figure,
        Passage,
        Reference,
        Section,
        SourceFile,
        Task,
    )
    from knowledge.identities import Identity

CHUNK = 500


@dataclass(frozen=True, slots=True)
class Generation:
    """What readers see: the catalogue's rows of ``number`` and the index folder ``index``."""

    number: int
    index: int
    embedder: str


@dataclass(frozen=True, slots=True)
class KnownSource:
    """A file as last seen; with a ``failure``, ``document_id`` is its last good version.

    ``waits_for`` names the program without which (part of) it stayed unread, ``parser`` the
    version of the parser that failed on it.
    """

    file: SourceFile
    document_id: str | None
    failure: str | None
    waits_for: str | None = None
    parser: str | None = None


_META = select(schema.META)
"""Asked before every answer; written once, since writing it costs more than asking."""


class Catalogue:
    """Reads the catalogue of a data folder; safe to share between threads."""

    def __init__(self, engine: Engine, data: Path) -> None:
        self._engine = engine
        self._data = data

    @classmethod
    def open(cls, data: Path, url: str | None = None) -> Self:
        """Open without creating anything.

        Raises IndexMissing where nothing was ingested, CatalogueUnavailable where it
        cannot be read or another version of the software has written it.
        """
        catalogue = cls(open_for_reading(data, url), data)
        written = catalogue.meta().get("schema", str(schema.SCHEMA_VERSION))
        if written != str(schema.SCHEMA_VERSION):
            catalogue.close()
            raise CatalogueUnavailable(
                f"{data}: the catalogue has layout {written}, this version reads "
                f"{schema.SCHEMA_VERSION}; run `hoidap ingest PATH` to bring an older one up to "
                "date, or ingest into a new folder (HOIDAP_DATA)"
            )
        return catalogue

    def close(self) -> None:
        """Give every connection back."""
        self._engine.dispose()

    def meta(self) -> dict[str, str]:
        """Return the named values of ``meta``."""
        return {row["name"]: row["value"] for row in self._all(_META)}

    def generation(self) -> Generation | None:
        """Return the published generation; null before the first."""
        meta = self.meta()
        if "generation" not in meta:
            return None
        return Generation(int(meta["generation"]), int(meta["index"]), meta["embedder"])

    def sources(self, generation: int) -> list[KnownSource]:
        """Return every file known in that generation, by name."""
        query = select(schema.SOURCES).where(seen(schema.SOURCES, generation))
        rows = self._all(query.order_by(schema.SOURCES.c.name, schema.SOURCES.c.path))
        return [
            KnownSource(
                records.source_from(row),
                row["document_id"],
                row["failure"],
                row["waits_for"],
                row["parser"],
            )
            for row in rows
        ]

    def documents(self, generation: int) -> dict[int, Document]:
        """Return the documents of a generation by row key, ordered by file name."""
        names: dict[str, str] = {}
        for source in self.sources(generation):
            names.setdefault(source.document_id or "", source.file.name)
        columns = [c for c in schema.DOCUMENTS.c if c.name != "text"]
        rows = self._all(select(*columns).where(seen(schema.DOCUMENTS, generation)))
        relations = self._relations(rows)
        return {
            row["key"]: document_from(row, names.get(row["id"], row["id"]), relations)
            for row in sorted(rows, key=lambda row: (names.get(row["id"], ""), row["id"]))
        }

    def text(self, document_key: int) -> str:
        """Return the canonical text."""
        query = select(schema.DOCUMENTS.c.text).where(schema.DOCUMENTS.c.key == document_key)
        return "".join(row["text"] for row in self._all(query))

    def pages(self, document_key: int) -> tuple[Span, ...]:
        """Return the span of each page."""
        query = select(schema.DOCUMENTS.c.pages).where(schema.DOCUMENTS.c.key == document_key)
        return tuple(Span(*page) for row in self._all(query) for page in row["pages"])

    def sections(self, document_key: int) -> tuple[Section, ...]:
        """Return the outline in document order."""
        rows = self._of(schema.SECTIONS, document_key, "position")
        return tuple(records.section_from(row) for row in rows)

    def passages(self, document_key: int, document_id: str) -> dict[int, Passage]:
        """Return the passages by row key, in document order."""
        rows = self._of(schema.PASSAGES, document_key, "position")
        return {row["key"]: records.passage_from(row, document_id) for row in rows}

    def passages_by_key(
        self, keys: Sequence[int], documents: dict[int, Document]
    ) -> dict[int, Passage]:
        """Return the passages of those row keys that belong to one of the documents."""
        rows = self._chunked(select(schema.PASSAGES), schema.PASSAGES.c.key, keys)
        return {
            row["key"]: records.passage_from(row, documents[row["document_key"]].id)
            for row in rows
            if row["document_key"] in documents
        }

    def tasks(self, generation: int) -> list[tuple[int, Task]]:
        """Return every task of a generation with its document's row key, in document order."""
        rows = self._seen_rows(schema.TASKS, generation)
        return [(row["document_key"], records.task_from(row)) for row in rows]

    def figures(self, generation: int) -> list[tuple[int, Figure]]:
        """Return every figure of a generation with its document's row key, in document order."""
        rows = self._seen_rows(schema.FIGURES, generation)
        return [(row["document_key"], records.figure_from(row)) for row in rows]

    def _seen_rows(self, table: Table, generation: int) -> Sequence[RowMapping]:
        query = (
            select(table)
            .join(schema.DOCUMENTS, schema.DOCUMENTS.c.key == table.c.document_key)
            .where(seen(schema.DOCUMENTS, generation))
            .order_by(table.c.document_key, table.c.position)
        )
        return self._all(query)

    def mentions(self, generation: int) -> list[tuple[str, Reference]]:
        """Return (document id, mention of another document) for every mention of a generation."""
        rows = self._all(
            select(schema.REFERENCES, schema.DOCUMENTS.c.id)
            .join(schema.DOCUMENTS, schema.DOCUMENTS.c.key == schema.REFERENCES.c.document_key)
            .where(seen(schema.DOCUMENTS, generation))
            .order_by(schema.REFERENCES.c.key)
        )
        return [(row["id"], records.reference_from(row)) for row in rows]

    def identities(self, generation: int) -> list[Identity]:
        """Return what tells the documents of a generation from one another."""
        columns = [c for c in schema.DOCUMENTS.c if c.name != "text"]
        rows = self._all(select(*columns).where(seen(schema.DOCUMENTS, generation)))
        return [identity_from(row) for row in rows]

    def _relations(self, rows: Sequence[RowMapping]) -> Relations:
        """Resolve, among the documents of one generation, what they do to each other."""
        ids = {row["key"]: row["id"] for row in rows}
        table = schema.REFERENCES
        query = (
            select(table)
            .where(table.c.relation.in_([r.value for r in ACTING]))
            .order_by(table.c.key)
        )
        claims = [
            (ids[row["document_key"]], records.reference_from(row))
            for row in self._all(query)
            if row["document_key"] in ids
        ]
        return relate([identity_from(row) for row in rows], claims)

    def _of(self, table: Table, document_key: int, order: str) -> Sequence[RowMapping]:
        query = select(table).where(table.c.document_key == document_key)
        return self._all(query.order_by(table.c[order], table.c.key))

    def _chunked(
        self, query: Select[tuple[object, ...]], column: ColumnElement[int], keys: Iterable[int]
    ) -> list[RowMapping]:
        wanted = list(keys)
        return [
            row
            for start in range(0, len(wanted), CHUNK)
            for row in self._all(query.where(column.in_(wanted[start : start + CHUNK])))
        ]

    def _all(self, query: Select[tuple[object, ...]]) -> Sequence[RowMapping]:
        with faults_explained(self._data), self._engine.connect() as connection:
            return connection.execute(query).mappings().all()


def seen(table: Table, generation: int) -> ColumnElement[bool]:
    """Return the condition under which a row belongs to a generation."""
    removed = table.c.removed_in
    return and_(table.c.added_in <= generation, or_(removed.is_(None), removed > generation))
