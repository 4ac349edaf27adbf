"""Hybrid retrieval over one generation: two legs, a weighted fusion, duplicates collapsed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from knowledge.fusion import FOLDED, TYPED, fuse
from knowledge.text import fold, has_diacritics, syllables

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Sequence

    import numpy as np
    from numpy.typing import NDArray

    from knowledge.documents import Passage
    from knowledge.index import PassageIndex

CANDIDATES = 50
SHINGLE = 3
NEAR_DUPLICATE = 0.9


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage that may answer the query; ``rank`` counts from 1, best first.

    ``score`` is the fused score, 0 to 1, comparable within one query only. ``dense`` is the
    cosine with the query. ``lexical`` is the BM25 score, null when the passage is not among
    the lexical candidates: no word of the query brought it. ``also_in`` are passages of the
    same wording elsewhere, folded into this hit.
    """

    passage: Passage
    document_id: str
    score: float
    rank: int
    dense: float | None
    lexical: float | None
    also_in: tuple[Passage, ...] = ()


def search_index(
    index: PassageIndex,
    query: str,
    vector: NDArray[np.float32],
    fetch: Callable[[Sequence[int]], dict[int, Passage]],
    *,
    top_k: int,
    documents: Collection[int] | None = None,
) -> list[Hit]:
    """Return at most ``top_k`` hits, best first; ``fetch`` gives passages by row key.

    ``documents`` (row keys) limits the answer when it isn't null.
    """
    depth = max(CANDIDATES, 2 * top_k)
    lexical = index.lexical(query, depth, documents)
    near = index.dense(vector, depth, documents)
    dense = index.cosines(vector, dict.fromkeys([*near, *lexical]))
    fused = fuse(dense, lexical, TYPED if has_diacritics(query) else FOLDED)[: 2 * top_k]
    passages = fetch([key for key, _ in fused])
    hits = [
        Hit(passages[key], passages[key].document_id, score, 0, dense[key], lexical.get(key))
        for key, score in fused
        if key in passages
    ]
    kept = collapse_duplicates(hits, top_k)
    return [replace(hit, rank=rank) for rank, hit in enumerate(kept, start=1)]


def collapse_duplicates(hits: Iterable[Hit], top_k: int) -> list[Hit]:
    """Fold hits of nearly the same wording, of different documents, into the best, in order."""
    kept: list[Hit] = []
    prints: list[frozenset[str]] = []
    for hit in hits:
        if len(kept) == top_k:
            break
        mark = shingles(hit.passage.text)
        twin = next(
            (
                i
                for i, other in enumerate(prints)
                if kept[i].document_id != hit.document_id and _alike(mark, other)
            ),
            None,
        )
        if twin is None:
            kept.append(hit)
            prints.append(mark)
        else:
            kept[twin] = replace(kept[twin], also_in=(*kept[twin].also_in, hit.passage))
    return kept


@lru_cache(maxsize=8192)
def shingles(text: str) -> frozenset[str]:
    """Return the runs of three syllables of a folded text; a short text is one run.

    >>> sorted(shingles("Sở Tài chính chủ trì"))
    ['chinh chu tri', 'so tai chinh', 'tai chinh chu']
    """
    words = syllables(fold(text))
    last = max(len(words) - SHINGLE, 0)
    return frozenset(" ".join(words[i : i + SHINGLE]) for i in range(last + 1))


def _alike(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether the wordings overlap; figures that differ break three shingles each."""
    shorter, longer = sorted((len(one), len(other)))
    if shorter < NEAR_DUPLICATE * longer:
        return False
    return len(one & other) >= NEAR_DUPLICATE * len(one | other)
