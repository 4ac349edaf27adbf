"""The questions that found no answer, gathered into groups, each named by its central question."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from eval.live.clusters import clusters, likeness
from knowledge.text import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from eval.live.log import Asked
    from knowledge.embedders.port import Embedder

MOST = 1000  # wordings gathered; the newest, when there are more


def groups_of_unanswered(log: Sequence[Asked], embedder: Embedder) -> list[list[Asked]]:
    """Return the groups, the one asked most often first; in each the central question first.

    Questions of one wording, diacritics aside, are one in the gathering and many in the count.
    """
    wordings: dict[str, list[Asked]] = {}
    for asked in log:
        if asked.unanswered:
            wordings.setdefault(" ".join(fold(asked.completed).split()), []).append(asked)
    distinct = sorted(wordings.values(), key=lambda several: several[-1].at)[-MOST:]
    if not distinct:
        return []
    texts = [_best_typed(several).completed for several in distinct]
    vectors = np.stack([embedder.embed_query(text) for text in texts])
    gathered = [
        [asked for member in cluster.members for asked in _typed_best_first(distinct[member])]
        for cluster in clusters(likeness(texts, vectors))
    ]
    return sorted(gathered, key=len, reverse=True)


def _typed_best_first(several: list[Asked]) -> list[Asked]:
    best = _best_typed(several)
    return [best, *(asked for asked in several if asked is not best)]


def _best_typed(several: Sequence[Asked]) -> Asked:
    """Return the one with the most diacritics, for people to read."""
    return max(several, key=lambda asked: sum(not c.isascii() for c in asked.completed))
