"""Dense retrieval as LangChain's tutorial builds it, with our embedder in the place of theirs.

"Build a RAG agent with LangChain" (https://docs.langchain.com/oss/python/langchain/rag, for
langchain 1.x): ``RecursiveCharacterTextSplitter(chunk_size=1000, chunk_overlap=200,
add_start_index=True)`` into a vector store, then ``similarity_search(query)``, whose ``k`` is 4
unless given (langchain-core 1.7, ``VectorStore.similarity_search``).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from langchain_core.documents import Document
from langchain_core.embeddings import Embeddings
from langchain_core.vectorstores import InMemoryVectorStore

from eval.peers.chunks import Chunk, batches

if TYPE_CHECKING:
    from collections.abc import Sequence

    from eval.peers.chunks import Reading
    from knowledge.embedders.port import Embedder


class LangChainRecipe:
    """The tutorial's splitter, store and search."""

    def __init__(self, readings: Sequence[Reading], embedder: Embedder) -> None:
        from langchain_text_splitters import RecursiveCharacterTextSplitter  # optional

        splitter = RecursiveCharacterTextSplitter(
            chunk_size=1000, chunk_overlap=200, add_start_index=True
        )
        documents = [
            Document(page_content=reading.text, metadata={"source": reading.document_id})
            for reading in readings
        ]
        splits = splitter.split_documents(documents)
        self._store = InMemoryVectorStore(OurEmbeddings(embedder))
        self._store.add_documents(splits)
        self.chunks = len(splits)

    def search(self, question: str) -> list[Chunk]:
        """Return the four nearest chunks."""
        return [
            Chunk(found.metadata["source"], found.page_content)
            for found in self._store.similarity_search(question)
        ]


class OurEmbeddings(Embeddings):
    """Our embedder under LangChain's port."""

    def __init__(self, embedder: Embedder) -> None:
        self._embedder = embedder

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        """Return one vector a text."""
        return [
            vector
            for batch in batches(texts)
            for vector in self._embedder.embed_passages(batch).tolist()
        ]

    def embed_query(self, text: str) -> list[float]:
        """Return the vector of a question."""
        vector: list[float] = self._embedder.embed_query(text).tolist()
        return vector
