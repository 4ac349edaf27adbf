"""The adapter of Chroma: nearest passages by cosine, over a whole generation.

Chroma writes its graph down after every ``sync_threshold`` operations, and a process killed
meanwhile leaves a collection that never opens again. The threshold is therefore the exact
number of passages: one write, at the end, before the generation is published, and none by
readers. Batches stay under Chroma's limit of 5461.
"""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING, Self

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from chromadb.api import ClientAPI
    from numpy.typing import NDArray

BATCH = 1000
COLLECTION = "passages"
HNSW = {"space": "cosine", "max_neighbors": 32, "ef_construction": 200, "ef_search": 200}


class DenseIndex:
    """One Chroma collection of vectors without documents; ids are row keys."""

    def __init__(self, client: ClientAPI) -> None:
        self._client = client
        self._collection = client.get_collection(COLLECTION, embedding_function=None)

    @classmethod
    def create(cls, folder: Path, count: int) -> Self:
        """Make an empty collection that will receive exactly ``count`` passages."""
        threshold = max(count, 2)
        hnsw = {**HNSW, "sync_threshold": threshold, "batch_size": min(100, threshold)}
        client = _client(folder)
        client.create_collection(
            COLLECTION,
            embedding_function=None,
            configuration={"hnsw": hnsw},  # type: ignore[arg-type] # a plain dict, as Chroma documents it
        )
        return cls(client)

    @classmethod
    def open(cls, folder: Path) -> Self:
        """Open for searching."""
        return cls(_client(folder))

    def add(self, keys: Sequence[int], vectors: NDArray[np.float32]) -> None:
        """Add at most `BATCH` new passages."""
        with _faults_as_disk_faults():
            self._collection.add(ids=[str(key) for key in keys], embeddings=vectors)

    def count(self) -> int:
        """Return the number of passages held."""
        return self._collection.count()

    def search(self, query: NDArray[np.float32], top_k: int) -> dict[int, float]:
        """Return cosines by row key, nearest first."""
        found = self._collection.query(
            query_embeddings=np.asarray(query, dtype=np.float32)[np.newaxis],
            n_results=top_k,
            include=["distances"],
        )
        distances = found["distances"] or [[]]
        return {
            int(key): 1.0 - distance
            for key, distance in zip(found["ids"][0], distances[0], strict=True)
        }

    def close(self) -> None:
        """Close the collection's files."""
        self._client.close()  # type: ignore[attr-defined] # on the client, not on its interface


def _client(folder: Path) -> ClientAPI:
    import chromadb  # takes half a second, and only searching and indexing need it
    from chromadb.config import Settings  # the same

    with _faults_as_disk_faults():
        return chromadb.PersistentClient(str(folder), settings=Settings(anonymized_telemetry=False))


@contextlib.contextmanager
def _faults_as_disk_faults() -> Iterator[None]:
    """Raise OSError for Chroma's own errors: a local collection fails with its disk."""
    from chromadb.errors import ChromaError

    try:
        yield
    except ChromaError as error:
        raise OSError(f"Chroma: {error}") from error
