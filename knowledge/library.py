"""Everything that answering reads: one consistent generation of documents, and search in it."""

from __future__ import annotations

import copy
import threading
from typing import TYPE_CHECKING, Self

from knowledge.ahead import Ahead
from knowledge.catalogue import Catalogue
from knowledge.errors import IndexMismatch, IndexMissing
from knowledge.originals import find_original
from knowledge.snapshot import Snapshot

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from pathlib import Path

    from knowledge.catalogue import Generation
    from knowledge.citations import Citations
    from knowledge.documents import (
        Document,
        Figure,
        Passage,
        Reference,
        Section,
        Span,
        Task,
    )
    from knowledge.embedders.port import Embedder
    from knowledge.reranking import Reranker
    from knowledge.retrieval import Hit
    from knowledge.settings import Settings

__all__ = ["Library", "Snapshot"]


class Library:
    """The reader of a data folder; safe to share between threads.

    It shows the generation that was current when it was opened or last refreshed. Whoever
    needs several calls to agree while another thread refreshes works on `snapshot`.
    """

    def __init__(
        self,
        catalogue: Catalogue,
        data: Path,
        embedder: Embedder,
        reranker: Reranker | None = None,
    ) -> None:
        self._catalogue = catalogue
        self._data = data
        self._embedder = embedder
        self._reranker = reranker
        self._lock = threading.Lock()
        self._vectors = Ahead(embedder.embed_query, thread="query-vectors")
        self._before: Snapshot | None = None
        self.snapshot = self._take()

    @classmethod
    def open(cls, settings: Settings, embedder: Embedder, reranker: Reranker | None = None) -> Self:
        """Open the published generation.

        Raises IndexMissing when nothing was ingested or the index is gone or damaged
        (`knowledge.bootstrap.open_library` rebuilds it), IndexMismatch when another embedder
        built it, CatalogueUnavailable when the folder cannot be read.
        """
        url = settings.database_url.get_secret_value() if settings.database_url else None
        catalogue = Catalogue.open(settings.data, url)
        try:
            return cls(catalogue, settings.data, embedder, reranker)
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

    def frequency(self, term: str) -> int:
        """Return in how many passages a lowercase syllable or pair ("sở_tài") stands as typed."""
        return self.snapshot.frequency(term)

    def restored(self, query: str) -> str:
        """Return the query with the diacritics it was typed without, as the documents write."""
        return self.snapshot.restored(query)

    def search(
        self,
        query: str,
        *,
        top_k: int = 10,
        document_ids: Collection[str] | None = None,
        prefer: Mapping[str, float] | None = None,
        per_document: int | None = None,
        meaning: str | None = None,
    ) -> list[Hit]:
        """Return at most ``top_k`` passages that may answer the query, best first.

        ``document_ids`` limits the answer when it isn't null; an empty query finds nothing.
        ``prefer`` softens instead: a bonus by document id, added to scores that run from 0 to 1
        (0.1 lifts over what is a little better, 1 over nearly everything, below 0 lowers); other
        documents stay. At most ``per_document`` passages of one document stand before others.
        ``meaning`` is what passages should be near to in meaning where it isn't the query: a part
        of a question is looked for by its words, but means what the question means.
        """
        return self.snapshot.search(query, top_k, document_ids, prefer, per_document, meaning)

    def foresee(self, query: str) -> None:
        """Begin to embed a query that will be searched for, while other work goes on."""
        if query.strip():
            self._vectors.begin(self.restored(query))

    def begin_search(
        self,
        query: str,
        *,
        document_ids: Collection[str] | None = None,
        meaning: str | None = None,
    ) -> None:
        """Begin a search that will surely be asked for, while other work goes on; see `search`."""
        self.foresee(meaning or query)
        self.snapshot.begin_search(query, document_ids, meaning)

    def close(self) -> None:
        """Close everything; no search may be running."""
        for snapshot in (self.snapshot, self._before):
            if snapshot is not None:
                snapshot.close()
        self._vectors.close()
        self._catalogue.close()

    def _take(self) -> Snapshot:
        shown = self._catalogue.generation()
        if shown is None:
            raise IndexMissing(
                f"nothing has been ingested into {self._data}; run `hoidap ingest PATH`"
            )
        if shown.embedder != self._embedder.id:
            raise IndexMismatch(built_with=shown.embedder, configured=self._embedder.id)
        return Snapshot(self._catalogue, self._data, shown, self._vectors, self._reranker)
