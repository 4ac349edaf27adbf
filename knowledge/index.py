"""The index of one generation: dense and lexical legs, and the vectors for exact scans.

A leg answers with row keys of ``passages``. A selective filter is answered by an exact scan
over the allowed rows, because Chroma's own filters cost tens of milliseconds; one that most rows
pass by leaving the others out of what is found without it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from knowledge.dense import DenseIndex
from knowledge.lexical import LexicalIndex

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from pathlib import Path

    from numpy.typing import NDArray

VECTORS_FILE = "vectors.npy"
ROWS_FILE = "rows.npy"
DENSE_FOLDER = "dense"
LEXICAL_FOLDER = "lexical"
LOOSE = 0.5
SPARE = 3


@dataclass(frozen=True, slots=True)
class IndexedPassage:
    """What an index knows of a passage; ``vector`` has length 1."""

    key: int
    document_key: int
    text: str
    context: str
    vector: NDArray[np.float32]


class IndexBuilder:
    """Writes a new index into an empty folder; nothing reads it before `close`."""

    def __init__(self, folder: Path, count: int, dimensions: int) -> None:
        self._folder = folder
        self._dense = DenseIndex.create(folder / DENSE_FOLDER, count)
        self._lexical = LexicalIndex.create(folder / LEXICAL_FOLDER)
        self._rows = np.zeros((count, 2), dtype=np.int64)
        self._vectors = np.zeros((count, dimensions), dtype=np.float32)
        self._filled = 0

    def add(self, batch: list[IndexedPassage]) -> None:
        """Add at most `dense.BATCH` passages, in ascending order of key."""
        vectors = np.stack([passage.vector for passage in batch])
        rows = slice(self._filled, self._filled + len(batch))
        self._rows[rows] = [(passage.key, passage.document_key) for passage in batch]
        self._vectors[rows] = vectors
        self._filled += len(batch)
        self._dense.add([passage.key for passage in batch], vectors)
        self._lexical.add(batch)

    def close(self) -> None:
        """Write everything down."""
        self._lexical.commit()
        self._dense.close()
        np.save(self._folder / ROWS_FILE, self._rows)
        np.save(self._folder / VECTORS_FILE, self._vectors)


class PassageIndex:
    """Reads one generation's index; safe to share between threads."""

    def __init__(self, folder: Path) -> None:
        rows = np.load(folder / ROWS_FILE)
        self._keys: NDArray[np.int64] = np.ascontiguousarray(rows[:, 0])
        self._documents: NDArray[np.int64] = np.ascontiguousarray(rows[:, 1])
        self._rows_of = _grouped(self._documents)
        self._vectors: NDArray[np.float32] = np.asarray(
            np.load(folder / VECTORS_FILE, mmap_mode="r")
        )
        self._dense = DenseIndex.open(folder / DENSE_FOLDER)
        self._lexical = LexicalIndex.open(folder / LEXICAL_FOLDER)

    def __len__(self) -> int:
        return len(self._keys)

    def counts(self) -> tuple[int, int, int]:
        """Return how many passages the rows, the dense and the lexical leg hold."""
        return len(self._keys), self._dense.count(), self._lexical.count()

    def row(self, position: int) -> tuple[int, int, NDArray[np.float32]]:
        """Return the key, document key and vector of the passage at a position."""
        return (
            int(self._keys[position]),
            int(self._documents[position]),
            np.asarray(self._vectors[position]),
        )

    def dense(
        self, query: NDArray[np.float32], top_k: int, documents: Collection[int] | None = None
    ) -> dict[int, float]:
        """Return the cosine of the nearest passages by key, nearest first."""
        if documents is None:
            return self._dense.search(query, top_k)
        loose = self._is_loose(documents)
        if loose:
            nearest = self._dense.search(query, SPARE * top_k)
            left = self._left_of(nearest, documents, top_k)
            if left:
                return left
        allowed = self._rows_among(documents)  # most rows are read faster in place than copied
        cosines = (
            _cosines(self._vectors, query)[allowed]
            if loose
            else _cosines(self._vectors[allowed], query)
        )
        best = _greatest(cosines, top_k)
        return {int(self._keys[allowed[i]]): float(cosines[i]) for i in best}

    def lexical(
        self, query: str, top_k: int, documents: Collection[int] | None = None
    ) -> dict[int, float]:
        """Return the BM25 score of the best passages by key, best first."""
        if documents is not None and self._is_loose(documents):
            left = self._left_of(self._lexical.search(query, SPARE * top_k), documents, top_k)
            if left:
                return left
        return self._lexical.search(query, top_k, documents)

    def _rows_among(self, documents: Collection[int]) -> NDArray[np.int64]:
        rows = [self._rows_of[one] for one in documents if one in self._rows_of]
        return np.sort(np.concatenate(rows)) if rows else np.zeros(0, np.int64)

    def _is_loose(self, documents: Collection[int]) -> bool:
        """Whether so many rows stand in the documents that they hardly select."""
        count = sum(len(self._rows_of.get(one, ())) for one in documents)
        return count >= LOOSE * len(self)

    def _left_of(
        self, found: dict[int, float], documents: Collection[int], top_k: int
    ) -> dict[int, float]:
        """Return the best ``top_k`` found that stand in the documents; empty when there are fewer."""
        owners = self.documents_of(found)
        left = [key for key in found if owners[key] in documents][:top_k]
        return {key: found[key] for key in left} if len(left) == top_k else {}

    def frequency(self, term: str) -> int:
        """Return in how many passages a term stands; see `LexicalIndex.frequency`."""
        return self._lexical.frequency(term)

    def documents_of(self, keys: Iterable[int]) -> dict[int, int]:
        """Return the document key of passages that stand in the index."""
        wanted = list(keys)
        rows = np.searchsorted(self._keys, wanted)
        return dict(zip(wanted, self._documents[rows].tolist(), strict=True))

    def cosines(self, query: NDArray[np.float32], keys: Iterable[int]) -> dict[int, float]:
        """Return the exact cosine of passages that stand in the index."""
        wanted = list(keys)
        rows = np.searchsorted(self._keys, wanted)
        return dict(zip(wanted, _cosines(self._vectors[rows], query).tolist(), strict=True))

    def close(self) -> None:
        """Give files and memory back; no search may be running."""
        self._dense.close()


def _cosines(vectors: NDArray[np.float32], query: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return the cosine of each vector with a query, all of length 1, in the caller's thread.

    ``@`` would share a few dozen rows between OpenBLAS's threads, which then spin for a tenth of a
    second and take their core from whatever else an answer needs.
    """
    cosines: NDArray[np.float32] = np.vecdot(vectors, query)
    return cosines


def _greatest(values: NDArray[np.float32], count: int) -> NDArray[np.intp]:
    """Return the positions of the greatest values, one at least, the greatest first, of equals the first.

    >>> _greatest(np.array([0.2, 0.9, 0.5, 0.9], np.float32), 3).tolist()
    [1, 3, 2]
    """
    least = np.partition(values, -count)[-count] if count < len(values) else -np.inf
    near = np.flatnonzero(values >= least)
    return near[np.argsort(-values[near], kind="stable")[:count]]


def _grouped(documents: NDArray[np.int64]) -> dict[int, NDArray[np.int64]]:
    """Return the positions of each value, ascending."""
    order = np.argsort(documents, kind="stable")
    values, starts = np.unique(documents[order], return_index=True)
    ends = np.append(starts[1:], len(order))
    rows = [order[start:end] for start, end in zip(starts, ends, strict=False)]
    return dict(zip(values.tolist(), rows, strict=True))
