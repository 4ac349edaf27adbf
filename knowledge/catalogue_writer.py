"""Writing the catalogue: stage, embed, publish. Made for `ingest.pipeline`.

The order of an ingest, each step its own transaction, so that a process killed anywhere
leaves the published generation answering and its staged work to the next run::

    with CatalogueWriter.open(settings.data, url) as writer:      # WriterBusy if taken
        writer.require_embedder(embedder.id)                      # not under --rebuild
        known = writer.known_sources()                            # by path
        for file in changed files:
            if not writer.has_document(document_id):
                writer.stage(parsed)                              # also keeps the original
            writer.link(file, document_id)                        # the path now means that one
            # or, when it could not be read:
            writer.record_failure(file, reason)
        writer.mark_removed(paths)                                # only under --prune
        for batch in writer.missing_texts(embedder.id):
            vectors = embedder.embed_passages([text for _, text in batch])
            writer.save_embeddings(embedder.id, [key for key, _ in batch], vectors)
        writer.publish(embedder.id, embedder.dimensions)

What is staged is invisible until `publish` builds the index folder of the next generation,
probes it, and switches in one transaction. A document stays as long as some path means it:
ingesting one folder never removes what came from another.
"""

from __future__ import annotations

import contextlib
from pathlib import Path
from typing import TYPE_CHECKING, Self

from sqlalchemy import insert, select

from knowledge import catalogue_records as records
from knowledge import embeddings, schema
from knowledge.catalogue import Catalogue, Generation, KnownSource
from knowledge.catalogue_database import faults_explained, open_for_writing
from knowledge.document_records import document_row
from knowledge.errors import IndexMismatch
from knowledge.originals import keep_original
from knowledge.publication import Publication, end_rows, publish_generation, stamp
from knowledge.writer_lock import WriterLock

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    import numpy as np
    from numpy.typing import NDArray
    from sqlalchemy import Connection, Engine

    from knowledge.documents import ParsedDocument, SourceFile

EMBED_BATCH = 64


class CatalogueWriter:
    """The one writer of a data folder; see the module for the order of its steps."""

    def __init__(self, data: Path, engine: Engine, lock: WriterLock) -> None:
        self.data = data
        self._engine = engine
        self._lock = lock
        self._catalogue = Catalogue(engine, data)
        self._sources: dict[str, KnownSource] | None = None

    @classmethod
    def open(cls, data: Path, url: str | None = None) -> Self:
        """Take the lock and create what is missing.

        Raises WriterBusy, or CatalogueUnavailable for a folder that is read-only or full.
        """
        lock = WriterLock(data)
        engine = None
        try:
            with faults_explained(data):
                engine = open_for_writing(data, url)
                schema.METADATA.create_all(engine)
                stamp(engine)
            writer = cls(data, engine, lock)
        except BaseException:
            if engine is not None:
                engine.dispose()
            lock.close()
            raise
        return writer

    def close(self) -> None:
        """Free the lock and the connections."""
        self._engine.dispose()
        self._lock.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_exc: object) -> None:
        self.close()

    # What is known -----------------------------------------------------------------

    def published(self) -> Generation | None:
        """Return the generation that readers see."""
        return self._catalogue.generation()

    def published_number(self) -> int:
        """Return its number, 0 before the first."""
        published = self.published()
        return published.number if published else 0

    def require_embedder(self, embedder: str) -> None:
        """Raise IndexMismatch when the published index was built with another embedder."""
        published = self.published()
        if published and published.embedder != embedder:
            raise IndexMismatch(built_with=published.embedder, configured=embedder)

    def known_sources(self) -> dict[str, KnownSource]:
        """Return every file known, staged ones included, by path."""
        return dict(self._known)

    def parsers(self) -> dict[str, str]:
        """Return the version of the parser that read each document staged or published."""
        table = schema.DOCUMENTS
        query = select(table.c.id, table.c.parser).where(table.c.removed_in.is_(None))
        with self._reading() as connection:
            return {row.id: row.parser for row in connection.execute(query)}

    def has_document(self, document_id: str) -> bool:
        """Whether it is staged or published, so that it needs no parsing."""
        table = schema.DOCUMENTS
        query = select(table.c.key).where(table.c.id == document_id, table.c.removed_in.is_(None))
        with self._reading() as connection:
            return connection.execute(query.limit(1)).first() is not None

    # Staging -----------------------------------------------------------------------

    def stage(self, parsed: ParsedDocument, place: Path | None = None) -> None:
        """Record a parsed document for the next generation, with a copy of its file.

        ``place`` has the file's bytes where its path is a name inside an archive. A parse
        already held under the same id is replaced by this one.
        """
        original = place or Path(parsed.source.path)
        with faults_explained(self.data):
            if original.is_file():
                keep_original(self.data, parsed.id, original)
        with self._writing() as connection:
            generation = self._next
            same = schema.DOCUMENTS.c.id == parsed.id
            end_rows(connection, schema.DOCUMENTS, same, generation)
            row = document_row(parsed, generation)
            inserted = connection.execute(insert(schema.DOCUMENTS).values(row))
            key = int((inserted.inserted_primary_key or (0,))[0])
            for table, rows in (
                (schema.SECTIONS, records.section_rows(parsed.sections, key)),
                (schema.PASSAGES, records.passage_rows(parsed.passages, key)),
                (schema.TASKS, records.task_rows(parsed.tasks, key)),
                (schema.FIGURES, records.figure_rows(parsed.figures, key)),
                (schema.REFERENCES, records.reference_rows(parsed.references, key)),
            ):
                if rows:
                    connection.execute(insert(table), rows)

    def link(self, file: SourceFile, document_id: str, waits_for: str | None = None) -> None:
        """Say that the file holds that document; a link already there is left alone.

        ``waits_for`` names the program without which part of it stayed unread.
        """
        self._set_source(KnownSource(file, document_id, None, waits_for))

    def link_archive(self, file: SourceFile, parser: str) -> None:
        """Say that the file is an archive whose entries, paths below its own, are all known."""
        self._set_source(KnownSource(file, None, None, None, parser))

    def record_failure(
        self,
        file: SourceFile,
        reason: str,
        waits_for: str | None = None,
        parser: str | None = None,
    ) -> None:
        """Say why the file could not be read; its last good version goes on answering.

        ``waits_for`` names the program that would help, ``parser`` the version that failed.
        """
        known = self._known.get(file.path)
        held = known.document_id if known else None
        self._set_source(KnownSource(file, held, reason, waits_for, parser))

    def mark_removed(self, paths: Iterable[str]) -> None:
        """Forget these files in the next generation, and documents that no other file holds."""
        with self._writing() as connection:
            for path in paths:
                same = schema.SOURCES.c.path == path
                end_rows(connection, schema.SOURCES, same, self._next)
                self._known.pop(path, None)

    # Embedding ---------------------------------------------------------------------

    def missing_count(self, embedder: str) -> int:
        """Return how many texts of the next generation have no vector of this embedder."""
        with self._reading() as connection:
            return len(embeddings.missing_passages(connection, embedder))

    def missing_texts(
        self, embedder: str, batch: int = EMBED_BATCH
    ) -> Iterator[list[tuple[str, str]]]:
        """Yield batches of (key, text to embed), texts of like length together, each once."""
        with self._reading() as connection:
            missing = embeddings.missing_passages(connection, embedder)
        for start in range(0, len(missing), batch):
            with self._reading() as connection:
                texts = embeddings.texts_of(connection, missing[start : start + batch])
            yield texts

    def save_embeddings(
        self, embedder: str, keys: Sequence[str], vectors: NDArray[np.float32]
    ) -> None:
        """Keep the vectors of these texts, one row each, for this and later generations."""
        with self._writing() as connection:
            embeddings.save(connection, embedder, keys, vectors)

    # Publishing --------------------------------------------------------------------

    def publish(
        self,
        embedder: str,
        dimensions: int,
        *,
        rebuild: bool = False,
        on_progress: Callable[[int, int], None] | None = None,
    ) -> Generation | None:
        """Make all that is staged visible at once; every text must have its vector.

        Returns the new generation, or the published one when nothing was staged (null when
        there is nothing at all). The index is built anew only when documents or the embedder
        changed, its folder is damaged, or ``rebuild`` is set. ``on_progress`` is told
        (passages indexed, passages in all).
        """
        return publish_generation(
            Publication(self.data, self._engine, embedder, dimensions),
            rebuild=rebuild,
            on_progress=on_progress,
        )

    def rebuild_index(self, dimensions: int) -> bool:
        """Rebuild the published generation's index from stored vectors; False when none is.

        What is staged goes along only if all of it has been embedded; otherwise IndexMissing.
        """
        published = self.published()
        if published is None:
            return False
        return self.publish(published.embedder, dimensions, rebuild=True) is not None

    # Inside ------------------------------------------------------------------------

    @property
    def _next(self) -> int:
        return self.published_number() + 1

    @property
    def _known(self) -> dict[str, KnownSource]:
        """The files known, read once: nobody else writes as long as we hold the lock."""
        if self._sources is None:
            found = self._catalogue.sources(self._next)
            self._sources = {source.file.path: source for source in found}
        return self._sources

    def _set_source(self, source: KnownSource) -> None:
        file = source.file
        if self._known.get(file.path) == source:
            return
        with self._writing() as connection:
            end_rows(connection, schema.SOURCES, schema.SOURCES.c.path == file.path, self._next)
            row = {
                "path": file.path,
                "name": file.name,
                "sha256": file.sha256,
                "size": file.size,
                "document_id": source.document_id,
                "failure": source.failure,
                "waits_for": source.waits_for,
                "parser": source.parser,
                "added_in": self._next,
            }
            connection.execute(insert(schema.SOURCES).values(row))
        self._known[file.path] = source

    @contextlib.contextmanager
    def _reading(self) -> Iterator[Connection]:
        with faults_explained(self.data), self._engine.connect() as connection:
            yield connection

    @contextlib.contextmanager
    def _writing(self) -> Iterator[Connection]:
        with faults_explained(self.data), self._engine.begin() as connection:
            yield connection
