"""Hybrid retrieval over one generation: marks restored, two legs, a weighted fusion, preferences.

Duplicates are collapsed and, where asked for, passages spread over documents.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from knowledge.diacritics import Restorer
from knowledge.fusion import fuse, share_of_dense, spread, with_bonus
from knowledge.legs import Leg, Legs
from knowledge.reranking import RERANKED, rerank
from knowledge.text import fold, syllables

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

    import numpy as np
    from numpy.typing import NDArray

    from knowledge.documents import Passage
    from knowledge.index import PassageIndex
    from knowledge.legs import Scores
    from knowledge.reranking import Reranker

    Scored = list[tuple[int, float]]

CANDIDATES = 50
SHINGLE = 3
NEAR_DUPLICATE = 0.9
NEAR_LENGTH = 0.75
CACHED_QUERIES = 256  # one answer searches for the same words several times


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage that may answer the query; ``rank`` counts from 1, best first.

    ``score`` is the fused score (the reranker's where there is one), 0 to 1, and the bonus of
    its document; it is comparable within one query only. ``dense`` is the cosine with the
    query. ``lexical`` is the BM25 score, null when the passage is not among the lexical
    candidates: no word of the query brought it. ``also_in`` are passages of the same wording
    elsewhere, folded into this hit.
    """

    passage: Passage
    document_id: str
    score: float
    rank: int
    dense: float | None
    lexical: float | None
    also_in: tuple[Passage, ...] = ()


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a search is to give; documents are named by row key.

    ``documents`` limits the answer when it isn't null. ``bonus`` is added to the scores of a
    document's passages, to order them higher or, below 0, lower; nothing is left out by it.
    ``per_document`` is how many passages of one document may stand before those of others.
    ``meaning`` is what passages should be near to in meaning, where that isn't the query.
    """

    top_k: int
    documents: Collection[int] | None = None
    bonus: Mapping[int, float] | None = None
    per_document: int | None = None
    meaning: str | None = None


class Retriever:
    """Searches one index. ``embed`` gives a query's vector, ``fetch`` passages by row key."""

    def __init__(
        self,
        index: PassageIndex,
        embed: Callable[[str], NDArray[np.float32]],
        fetch: Callable[[Sequence[int]], dict[int, Passage]],
        reranker: Reranker | None = None,
    ) -> None:
        self._index = index
        self._embed = embed
        self._legs = Legs(index, embed)
        self._fetch = fetch
        self._reranker = reranker
        self._restored = lru_cache(CACHED_QUERIES)(Restorer(index.frequency).restore)

    def restored(self, query: str) -> str:
        """Return the query with the diacritics it was typed without; see `diacritics`."""
        return self._restored(query)

    def begin(
        self, query: str, documents: Collection[int] | None = None, meaning: str | None = None
    ) -> None:
        """Begin a search that will surely be asked for; see `search` and `Wanted`."""
        if not query.strip() or not len(self._index):
            return
        self._legs.lexical.begin(Leg.of(self.restored(query), CANDIDATES, documents))
        self._legs.dense.begin(Leg.of(self.restored(meaning or query), CANDIDATES, documents))

    def close(self) -> None:
        """Wait for the searches begun ahead; nothing may be asked after."""
        self._legs.close()

    def search(self, query: str, wanted: Wanted) -> list[Hit]:
        """Return at most ``top_k`` hits, best first; a blank query or an empty index has none."""
        if not query.strip() or not len(self._index):
            return []
        written = self.restored(query)
        dense, lexical = self._found(written, wanted)
        scored, passages = self._ordered(
            written, fuse(dense, lexical, share_of_dense(written)), wanted
        )
        hits = [
            Hit(passages[key], passages[key].document_id, score, 0, dense[key], lexical.get(key))
            for key, score in scored
            if key in passages
        ]
        kept = collapse_duplicates(hits, wanted.top_k)
        return [replace(hit, rank=rank) for rank, hit in enumerate(kept, start=1)]

    def _found(self, query: str, wanted: Wanted) -> tuple[Scores, Scores]:
        """Return the exact cosine of every candidate, and the BM25 scores of the words' own.

        Preferred documents are asked once more by themselves: they may stand further down.
        """
        depth = max(CANDIDATES, 2 * wanted.top_k)
        meant = self.restored(wanted.meaning) if wanted.meaning else query
        among = [wanted.documents, _preferred(wanted)]
        asked = [each for each in among if each is None or each]
        lexical: Scores = {}
        near: Scores = {}
        for documents in asked:  # words first: the query may still be being embedded
            lexical |= self._legs.lexical(Leg.of(query, depth, documents))
        for documents in asked:
            near |= self._legs.dense(Leg.of(meant, depth, documents))
        found = dict.fromkeys([*near, *lexical])
        return self._index.cosines(self._embed(meant), found), lexical

    def _ordered(
        self, query: str, fused: Scored, wanted: Wanted
    ) -> tuple[Scored, dict[int, Passage]]:
        """Return the best keys in the order of the answer, twice as many as wanted, and passages."""
        owners = self._index.documents_of([key for key, _ in fused])
        preferred = wanted.bonus or {}
        bonus = {key: preferred[owner] for key, owner in owners.items() if owner in preferred}
        depth = 2 * wanted.top_k
        best = with_bonus(fused, bonus) if bonus else fused
        if self._reranker:
            best = best[: max(depth, RERANKED)]
            passages = self._fetch([key for key, _ in best])
            best = with_bonus(rerank(self._reranker, query, passages), bonus)
            return spread(best, owners, wanted.per_document)[:depth], passages
        best = spread(best, owners, wanted.per_document)[:depth]
        return best, self._fetch([key for key, _ in best])


def _preferred(wanted: Wanted) -> set[int]:
    named = {key for key, bonus in (wanted.bonus or {}).items() if bonus > 0}
    return named if wanted.documents is None else named.intersection(wanted.documents)


def collapse_duplicates(hits: Iterable[Hit], top_k: int) -> list[Hit]:
    """Fold hits of nearly the same wording, of different documents, into the best, in order."""
    kept: list[Hit] = []
    for hit in hits:
        if len(kept) == top_k:
            break
        twin = next((i for i, other in enumerate(kept) if _repeats(hit, other)), None)
        if twin is None:
            kept.append(hit)
        else:
            kept[twin] = replace(kept[twin], also_in=(*kept[twin].also_in, hit.passage))
    return kept


def _repeats(hit: Hit, other: Hit) -> bool:
    """Whether two documents say nearly the same; lengths are compared first, being cheap."""
    if hit.document_id == other.document_id:
        return False
    one, two = hit.passage.text, other.passage.text
    if len(one) < NEAR_LENGTH * len(two) or len(two) < NEAR_LENGTH * len(one):
        return False
    return _alike(shingles(one), shingles(two))


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
