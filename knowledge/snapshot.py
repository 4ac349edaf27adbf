"""One generation of documents as readers see it: records from the catalogue, and search."""

from __future__ import annotations

import functools
import shutil
from typing import TYPE_CHECKING, TypeVar

from knowledge.citations import citations_of, link_citations
from knowledge.copies import without_copies
from knowledge.documents import Figure, Task
from knowledge.generations import open_index
from knowledge.retrieval import Retriever, Wanted

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence
    from pathlib import Path

    import numpy as np
    from numpy.typing import NDArray

    from knowledge.catalogue import Catalogue, Generation
    from knowledge.citations import Citation, Citations
    from knowledge.documents import Document, Passage, Reference, Section, Span
    from knowledge.reranking import Reranker
    from knowledge.retrieval import Hit

Found = TypeVar("Found", Task, Figure)
CACHED_TEXTS = 256
CACHED_PASSAGES = 32_768  # about 60 MB


class Snapshot:
    """One generation, unchanging. An unknown document id raises KeyError."""

    def __init__(
        self,
        catalogue: Catalogue,
        data: Path,
        shown: Generation,
        embed: Callable[[str], NDArray[np.float32]],
        reranker: Reranker | None = None,
    ) -> None:
        self.generation = shown
        self._catalogue = catalogue
        self._documents = catalogue.documents(shown.number)
        self._keys = {document.id: key for key, document in self._documents.items()}
        self._index, self._copy = open_index(data, shown.index)
        self._lately: dict[int, Passage] = {}
        self._retriever = Retriever(self._index, embed, self._fetch, reranker)
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
        passages = self._catalogue.passages(self._keys[document_id], document_id)
        if len(self._lately) + len(passages) <= CACHED_PASSAGES:
            self._lately.update(passages)
        return tuple(passages.values())

    def pages(self, document_id: str) -> tuple[Span, ...]:
        """Return the span of each page; empty where the format has none."""
        return self._catalogue.pages(self._keys[document_id])

    def references(self, document_id: str) -> tuple[Reference, ...]:
        """Return its mentions of other documents, in document order."""
        return self._references[document_id]

    @functools.cached_property
    def _mentions(self) -> list[tuple[str, Reference]]:
        return self._catalogue.mentions(self.generation.number)

    @functools.cached_property
    def _references(self) -> dict[str, tuple[Reference, ...]]:
        held: dict[str, list[Reference]] = {one: [] for one in self._keys}
        for document_id, reference in self._mentions:
            held[document_id].append(reference)
        return {
            document_id: tuple(sorted(references, key=lambda each: each.span.start))
            for document_id, references in held.items()
        }

    @functools.cached_property
    def _linked(self) -> list[Citation]:
        identities = self._catalogue.identities(self.generation.number)
        copies = {document.id: document.same_as for document in self.documents()}
        return link_citations(self._mentions, identities, copies)

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

    def frequency(self, term: str) -> int:
        """Return in how many passages a lowercase syllable or pair ("sở_tài") stands as typed."""
        return self._index.frequency(term)

    def restored(self, query: str) -> str:
        """Return the query with the diacritics it was typed without; see `diacritics`."""
        return self._retriever.restored(query)

    def search(
        self,
        query: str,
        top_k: int,
        document_ids: Collection[str] | None = None,
        prefer: Mapping[str, float] | None = None,
        per_document: int | None = None,
        meaning: str | None = None,
    ) -> list[Hit]:
        """Return the best passages; see `knowledge.retrieval`."""
        limits = None if document_ids is None else self._known(document_ids)
        if limits is not None and not limits:
            return []
        bonus = {self._keys[one]: n for one, n in (prefer or {}).items() if one in self._keys}
        return self._retriever.search(query, Wanted(top_k, limits, bonus, per_document, meaning))

    def begin_search(
        self,
        query: str,
        document_ids: Collection[str] | None = None,
        meaning: str | None = None,
    ) -> None:
        """Begin a search that will surely be asked for, while other work goes on."""
        limits = None if document_ids is None else self._known(document_ids)
        if limits is None or limits:
            self._retriever.begin(query, limits, meaning)

    def _known(self, document_ids: Collection[str]) -> set[int]:
        return {self._keys[one] for one in document_ids if one in self._keys}

    def _fetch(self, keys: Sequence[int]) -> dict[int, Passage]:
        """Return passages by row key; those found lately need no query."""
        lately = self._lately
        found = {key: passage for key in keys if (passage := lately.get(key)) is not None}
        missing = [key for key in keys if key not in found]
        if missing:
            fetched = self._catalogue.passages_by_key(missing, self._documents)
            if len(lately) > CACHED_PASSAGES:
                lately.clear()
            lately.update(fetched)
            found |= fetched
        return found

    def close(self) -> None:
        """Close the index; no search may be running but those begun ahead."""
        self._retriever.close()
        self._index.close()
        if self._copy is not None:
            shutil.rmtree(self._copy, ignore_errors=True)
