"""Fusion of the two legs: a weighted sum of scores, each normalised within the query.

Reciprocal ranks are not used: they let the weaker leg outvote the better one (R@1 .78 → .67
on Zalo 2021). The weights are tuned by ``eval/bench/fusion.py``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Weights:
    """The share of the dense leg; the lexical leg has the rest."""

    dense: float


TYPED = Weights(dense=0.5)
# Without diacritics a query's vector means little: see engines, "unaccented".
FOLDED = Weights(dense=0.05)


def fuse(
    dense: Mapping[int, float], lexical: Mapping[int, float], weights: Weights
) -> list[tuple[int, float]]:
    """Return keys with their fused score, 0 to 1, best first; ties in order of key.

    ``dense`` must hold the cosine of every key; a key outside ``lexical`` counts 0 there.
    When no word was found at all, the dense leg decides alone.

    >>> fuse({1: 0.9, 2: 0.8, 3: 0.7}, {2: 12.0, 3: 6.0}, Weights(dense=0.5))
    [(2, 0.75), (1, 0.5), (3, 0.25)]
    """
    share = weights.dense if lexical else 1.0
    low, high = min(dense.values(), default=0.0), max(dense.values(), default=0.0)
    best = max(lexical.values(), default=0.0) or 1.0
    scored = [
        (
            key,
            round(
                share * ((cosine - low) / (high - low) if high > low else 1.0)
                + (1 - share) * lexical.get(key, 0.0) / best,
                6,
            ),
        )
        for key, cosine in dense.items()
    ]
    return sorted(scored, key=lambda pair: (-pair[1], pair[0]))
