"""Everything that answering reads: one consistent generation of documents, and search in it."""

from __future__ import annotations

import copy
import functools
import shutil
import threading
from typing import TYPE_CHECKING, Self, TypeVar

from knowledge.catalogue import Catalogue
from knowledge.citations import citations_of, link_citations
from knowledge.copies import without_copies
from knowledge.documents import Figure, Task
from knowledge.errors import IndexMismatch, IndexMissing
from knowledge.generations import open_index
from knowledge.originals import find_original
from knowledge.retrieval import search_index

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from pathlib import Path

    import numpy as np
    from numpy.typing import NDArray

    from knowledge.catalogue import Generation
    from knowledge.citations import Citation, Citations
    from knowledge.documents import Document, Passage, Reference, Section, Span
    from knowledge.embedders.port import Embedder
    from knowledge.retrieval import Hit
    from knowledge.settings import Settings

Found = TypeVar("Found", Task, Figure)
CACHED_TEXTS = 256
CACHED_QUERIES = 256


class Snapshot:
    """One generation, unchanging. An unknown document id raises KeyError."""

    def __init__(self, catalogue: Catalogue, data: Path, shown: Generation) -> None:
        self.generation = shown
        self._catalogue = catalogue
        self._documents = catalogue.documents(shown.number)
        self._keys = {document.id: key for key, document in self._documents.items()}
        self._index, self._copy = open_index(data, shown.index)
        self.text = functools.lru_cache(CACHED_TEXTS)(self._text)
        self.sections = functools.lru_cache(CACHED_TEXTS)(self._sections)
        self.passages = functools.lru_cache(CACHED_TEXTS)(self._passages)

    def documents(self) -> list[Document]:
        """Return every document, by file name."""
        return list(self._documents.values())

    def document(self, document_id: str) -> Document:
        """Return one document."""
        return self._documents[self._keys[document_id]]

    def _text(self, document_id: str) -> str:
        return self._catalogue.text(self._keys[document_id])

    def _sections(self, document_id: str) -> tuple[Section, ...]:
        return self._catalogue.sections(self._keys[document_id])

    def _passages(self, document_id: str) -> tuple[Passage, ...]:
        return self._catalogue.passages(self._keys[document_id], document_id)

    def pages(self, document_id: str) -> tuple[Span, ...]:
        """Return the span of each page; empty where the format has none."""
        return self._catalogue.pages(self._keys[document_id])

    def references(self, document_id: str) -> tuple[Reference, ...]:
        """Return its mentions of other documents."""
        return self._catalogue.references(self._keys[document_id])

    @functools.cached_property
    def _linked(self) -> list[Citation]:
        number = self.generation.number
        copies = {document.id: document.same_as for document in self.documents()}
        return link_citations(
            self._catalogue.mentions(number), self._catalogue.identities(number), copies
        )

    def citations(self, document_id: str) -> Citations:
        """Return its mentions of other documents, and theirs of it, as far as we hold them."""
        return citations_of(document_id, self.document(document_id).same_as, self._linked)

    @functools.cached_property
    def _tasks(self) -> list[tuple[str, Task]]:
        return self._in_order(self._catalogue.tasks(self.generation.number))

    @functools.cached_property
    def _figures(self) -> list[tuple[str, Figure]]:
        return self._in_order(self._catalogue.figures(self.generation.number))

    def _in_order(self, rows: list[tuple[int, Found]]) -> list[tuple[str, Found]]:
        place = {key: n for n, key in enumerate(self._documents)}
        rows.sort(key=lambda pair: (place[pair[0]], pair[1].position))
        return [(self._documents[key].id, found) for key, found in rows]

    def tasks(self, document_ids: Collection[str] | None = None) -> list[tuple[str, Task]]:
        """Return (document id, task), documents by file name, tasks in document order.

        Of several copies of one document only the fullest counts.
        """
        listed = self._without_copies(document_ids)
        return [pair for pair in self._tasks if pair[0] in listed]

    def figures(self, document_ids: Collection[str] | None = None) -> list[tuple[str, Figure]]:
        """Return (document id, figure), documents by file name, figures in document order.

        Of several copies of one document only the fullest counts.
        """
        listed = self._without_copies(document_ids)
        return [pair for pair in self._figures if pair[0] in listed]

    def _without_copies(self, document_ids: Collection[str] | None) -> set[str]:
        chosen = [
            document
            for document in self.documents()
            if document_ids is None or document.id in document_ids
        ]
        return {document.id for document in without_copies(chosen)}

    def search(
        self,
        query: str,
        vector: NDArray[np.float32] | None,
        top_k: int,
        document_ids: Collection[str] | None = None,
    ) -> list[Hit]:
        """Return the best passages; see `knowledge.retrieval`."""
        keys = None
        if document_ids is not None:
            keys = {self._keys[one] for one in document_ids if one in self._keys}
        if vector is None or not len(self._index) or keys == set():
            return []
        return search_index(self._index, query, vector, self._fetch, top_k=top_k, documents=keys)

    def _fetch(self, keys: Sequence[int]) -> dict[int, Passage]:
        return self._catalogue.passages_by_key(keys, self._documents)

    def close(self) -> None:
        """Close the index; no search may be running."""
        self._index.close()
        if self._copy is not None:
            shutil.rmtree(self._copy, ignore_errors=True)


class Library:
    """The reader of a data folder; safe to share between threads.

    It shows the generation that was current when it was opened or last refreshed. Whoever
    needs several calls to agree while another thread refreshes works on `snapshot`.
    """

    def __init__(self, catalogue: Catalogue, data: Path, embedder: Embedder) -> None:
        self._catalogue = catalogue
        self._data = data
        self._embedder = embedder
        self._lock = threading.Lock()
        self._vector = functools.lru_cache(CACHED_QUERIES)(self._embedded)
        self._before: Snapshot | None = None
        self.snapshot = self._take()

    @classmethod
    def open(cls, settings: Settings, embedder: Embedder) -> Self:
        """Open the published generation.

        Raises IndexMissing when nothing was ingested or the index is gone or damaged
        (`knowledge.bootstrap.open_library` rebuilds it), IndexMismatch when another embedder
        built it, CatalogueUnavailable when the folder cannot be read.
        """
        url = settings.database_url.get_secret_value() if settings.database_url else None
        catalogue = Catalogue.open(settings.data, url)
        try:
            return cls(catalogue, settings.data, embedder)
        except BaseException:
            catalogue.close()
            raise

    def refresh(self) -> bool:
        """Move to the current generation if another is shown; costs one small query if not.

        The snapshot left behind stays open until the next move, for searches under way.
        """
        with self._lock:
            if self._catalogue.generation() == self.snapshot.generation:
                return False
            left, self.snapshot = self.snapshot, self._take()
            if self._before is not None:
                self._before.close()
            self._before = left
            return True

    def pinned(self) -> Self:
        """Return a view that stays on the snapshot shown now, whatever another thread does.

        It stays open through the next refresh, which outlasts any one answer.
        """
        return copy.copy(self)

    @property
    def generation(self) -> Generation:
        """Return the generation shown."""
        return self.snapshot.generation

    @property
    def embedder(self) -> Embedder:
        """Return the embedder of queries."""
        return self._embedder

    def documents(self) -> list[Document]:
        """Return every document, by file name."""
        return self.snapshot.documents()

    def document(self, document_id: str) -> Document:
        """Return one document; an unknown id raises KeyError, here and below."""
        return self.snapshot.document(document_id)

    def text(self, document_id: str) -> str:
        """Return the canonical text that every span refers to."""
        return self.snapshot.text(document_id)

    def pages(self, document_id: str) -> tuple[Span, ...]:
        """Return the span of each page; empty where the format has none."""
        return self.snapshot.pages(document_id)

    def sections(self, document_id: str) -> tuple[Section, ...]:
        """Return the outline in document order."""
        return self.snapshot.sections(document_id)

    def passages(self, document_id: str) -> tuple[Passage, ...]:
        """Return the passages in document order."""
        return self.snapshot.passages(document_id)

    def references(self, document_id: str) -> tuple[Reference, ...]:
        """Return its mentions of other documents."""
        return self.snapshot.references(document_id)

    def citations(self, document_id: str) -> Citations:
        """Return its mentions of other documents, and theirs of it."""
        return self.snapshot.citations(document_id)

    def tasks(self, document_ids: Collection[str] | None = None) -> list[tuple[str, Task]]:
        """Return (document id, task), documents by file name, tasks in document order."""
        return self.snapshot.tasks(document_ids)

    def figures(self, document_ids: Collection[str] | None = None) -> list[tuple[str, Figure]]:
        """Return (document id, figure), documents by file name, figures in document order."""
        return self.snapshot.figures(document_ids)

    def original(self, document_id: str) -> Path | None:
        """Return the file as ingested; null when no copy is held."""
        return find_original(self._data, document_id)

    def search(
        self, query: str, *, top_k: int = 10, document_ids: Collection[str] | None = None
    ) -> list[Hit]:
        """Return at most ``top_k`` passages that may answer the query, best first.

        ``document_ids`` limits the answer when it isn't null; an empty query finds nothing.
        """
        vector = self._vector(query) if query.strip() else None
        return self.snapshot.search(query, vector, top_k, document_ids)

    def _embedded(self, query: str) -> NDArray[np.float32]:
        return self._embedder.embed_query(query)

    def close(self) -> None:
        """Close everything; no search may be running."""
        for snapshot in (self.snapshot, self._before):
            if snapshot is not None:
                snapshot.close()
        self._catalogue.close()

    def _take(self) -> Snapshot:
        shown = self._catalogue.generation()
        if shown is None:
            raise IndexMissing(
                f"nothing has been ingested into {self._data}; run `hoidap ingest PATH`"
            )
        if shown.embedder != self._embedder.id:
            raise IndexMismatch(built_with=shown.embedder, configured=self._embedder.id)
        return Snapshot(self._catalogue, self._data, shown)
