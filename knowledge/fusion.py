"""Fusion of the two legs: a weighted sum of scores, each normalised within the query.

Reciprocal ranks are not used: they let the weaker leg outvote the better one (R@1 .78 → .67
on Zalo 2021). The weights are tuned by ``eval/bench/fusion.py``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.text import has_diacritics

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

WITH_MARKS = 0.5
# Without diacritics a query's vector means little: see engines, "unaccented".
WITHOUT_MARKS = 0.05


def share_of_dense(query: str) -> float:
    """Return the dense leg's share of the fused score; the lexical leg has the rest.

    >>> share_of_dense("sở tài chính"), share_of_dense("so tai chinh")
    (0.5, 0.05)
    """
    return WITH_MARKS if has_diacritics(query) else WITHOUT_MARKS


def fuse(
    dense: Mapping[int, float], lexical: Mapping[int, float], share: float
) -> list[tuple[int, float]]:
    """Return keys with their fused score, 0 to 1, best first; ties in order of key.

    ``dense`` must hold the cosine of every key; a key outside ``lexical`` counts 0 there.
    ``share`` is the dense leg's; when no word was found at all, it decides alone.

    >>> fuse({1: 0.9, 2: 0.8, 3: 0.7}, {2: 12.0, 3: 6.0}, 0.5)
    [(2, 0.75), (1, 0.5), (3, 0.25)]
    """
    share = share if lexical else 1.0
    low, high = min(dense.values(), default=0.0), max(dense.values(), default=0.0)
    best = max(lexical.values(), default=0.0) or 1.0
    return best_first(
        {
            key: share * ((cosine - low) / (high - low) if high > low else 1.0)
            + (1 - share) * lexical.get(key, 0.0) / best
            for key, cosine in dense.items()
        }
    )


def with_bonus(
    scored: Sequence[tuple[int, float]], bonus: Mapping[int, float]
) -> list[tuple[int, float]]:
    """Return the keys in order of their score and bonus together.

    >>> with_bonus([(1, 0.9), (2, 0.8), (3, 0.1)], {2: 0.2})
    [(2, 1.0), (1, 0.9), (3, 0.1)]
    """
    return best_first({key: score + bonus.get(key, 0.0) for key, score in scored})


def spread(
    scored: Sequence[tuple[int, float]], owners: Mapping[int, int], most: int | None
) -> list[tuple[int, float]]:
    """Let at most ``most`` keys of one owner stand before the others; the rest follow at the end.

    >>> spread([(1, 0.9), (2, 0.8), (3, 0.7)], {1: 10, 2: 10, 3: 30}, 1)
    [(1, 0.9), (3, 0.7), (2, 0.8)]
    """
    if most is None:
        return list(scored)
    first: list[tuple[int, float]] = []
    later: list[tuple[int, float]] = []
    seen: dict[int, int] = {}
    for key, score in scored:
        seen[owners[key]] = seen.get(owners[key], 0) + 1
        (first if seen[owners[key]] <= most else later).append((key, score))
    return [*first, *later]


def best_first(scores: Mapping[int, float]) -> list[tuple[int, float]]:
    """Return keys and scores, rounded so that ties are ties, in order of score, then key."""
    rounded = ((key, round(score, 6)) for key, score in scores.items())
    return sorted(rounded, key=lambda pair: (-pair[1], pair[0]))
