"""Dense retrieval as Haystack does it unless told otherwise, with our embedder.

"DocumentSplitter" (https://docs.haystack.deepset.ai/docs/documentsplitter, haystack-ai 3.4): split by
word, 200 words, none shared; "InMemoryEmbeddingRetriever" of the same pages: ``top_k`` 10.
"""

from __future__ import annotations

import os
from dataclasses import replace
from typing import TYPE_CHECKING

from eval.peers.chunks import Chunk, batches

if TYPE_CHECKING:
    from collections.abc import Sequence

    from eval.peers.chunks import Reading
    from knowledge.embedders.port import Embedder

SOURCE = "source"


class HaystackRecipe:
    """The documented splitter, store and retriever."""

    def __init__(self, readings: Sequence[Reading], embedder: Embedder) -> None:
        os.environ.setdefault("HAYSTACK_TELEMETRY_ENABLED", "False")  # measuring tells nobody
        from haystack import Document  # optional, and slow to import
        from haystack.components.preprocessors import DocumentSplitter
        from haystack.components.retrievers.in_memory import InMemoryEmbeddingRetriever
        from haystack.document_stores.in_memory import InMemoryDocumentStore

        documents = [
            Document(content=reading.text, meta={SOURCE: reading.document_id})
            for reading in readings
        ]
        splits = DocumentSplitter().run(documents=documents)["documents"]
        vectors = [
            vector
            for batch in batches([split.content for split in splits])
            for vector in embedder.embed_passages(batch).tolist()
        ]
        store = InMemoryDocumentStore()
        store.write_documents(
            [replace(split, embedding=v) for split, v in zip(splits, vectors, strict=True)]
        )
        self._embedder = embedder
        self._retriever = InMemoryEmbeddingRetriever(document_store=store)
        self.chunks = len(splits)

    def search(self, question: str) -> list[Chunk]:
        """Return the ten nearest chunks."""
        vector = self._embedder.embed_query(question).tolist()
        found = self._retriever.run(query_embedding=vector)["documents"]
        return [Chunk(document.meta[SOURCE], document.content) for document in found]
