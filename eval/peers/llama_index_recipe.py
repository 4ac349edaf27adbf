"""Dense retrieval as LlamaIndex does it unless told otherwise, with our embedder.

"High-Level Concepts" and "Configuring Settings" (https://developers.llamaindex.ai/python/framework,
llama-index-core 0.14): ``SentenceSplitter(chunk_size=1024, chunk_overlap=20)`` in tokens,
``VectorStoreIndex.from_documents``, ``as_retriever()`` with ``similarity_top_k`` 2
(``llama_index.core.constants``).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from eval.peers.chunks import BATCH, Chunk

if TYPE_CHECKING:
    from collections.abc import Sequence

    from eval.peers.chunks import Reading
    from knowledge.embedders.port import Embedder

SOURCE = "source"


class LlamaIndexRecipe:
    """The documented splitter, index and retriever."""

    def __init__(self, readings: Sequence[Reading], embedder: Embedder) -> None:
        from llama_index.core import Document, VectorStoreIndex  # optional, and slow to import
        from llama_index.core.constants import DEFAULT_CHUNK_OVERLAP, DEFAULT_CHUNK_SIZE
        from llama_index.core.node_parser import SentenceSplitter

        documents = [
            Document(
                text=reading.text,
                metadata={SOURCE: reading.document_id},
                excluded_embed_metadata_keys=[SOURCE],  # an id says nothing of the content
                excluded_llm_metadata_keys=[SOURCE],
            )
            for reading in readings
        ]
        splitter = SentenceSplitter(
            chunk_size=DEFAULT_CHUNK_SIZE, chunk_overlap=DEFAULT_CHUNK_OVERLAP
        )
        index = VectorStoreIndex.from_documents(
            documents, transformations=[splitter], embed_model=_under_their_port(embedder)
        )
        self._retriever = index.as_retriever()
        self.chunks = len(index.docstore.docs)

    def search(self, question: str) -> list[Chunk]:
        """Return the two nearest chunks."""
        return [
            Chunk(found.node.metadata[SOURCE], found.node.get_content())
            for found in self._retriever.retrieve(question)
        ]


def _under_their_port(embedder: Embedder) -> Any:
    """Return our embedder as LlamaIndex wants one; the class needs its base, which is optional."""
    from llama_index.core.embeddings import BaseEmbedding

    class OurEmbedding(BaseEmbedding):  # type: ignore[misc] # optional, so mypy skips its types
        def _get_query_embedding(self, query: str) -> list[float]:
            vector: list[float] = embedder.embed_query(query).tolist()
            return vector

        async def _aget_query_embedding(self, query: str) -> list[float]:
            return self._get_query_embedding(query)

        def _get_text_embedding(self, text: str) -> list[float]:
            return self._get_text_embeddings([text])[0]

        def _get_text_embeddings(self, texts: list[str]) -> list[list[float]]:
            vectors: list[list[float]] = embedder.embed_passages(texts).tolist()
            return vectors

    return OurEmbedding(model_name=embedder.id, embed_batch_size=BATCH)
