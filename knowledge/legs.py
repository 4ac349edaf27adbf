"""The two legs of a search: what each found of the last queries, and what is begun ahead.

An answer searches for the same words several times: as tasks, as passages, in its parts. What a
leg finds hangs on nothing but its words, the documents it is limited to and the generation, so
the last outcomes are kept with the generation's index. The legs don't wait for each other: the
lexical one needs no vector.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from knowledge.ahead import Ahead

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    import numpy as np
    from numpy.typing import NDArray

    from knowledge.index import PassageIndex

    Scores = dict[int, float]

HELD = 32  # several answers' worth; one is some fifty numbers


class Leg(NamedTuple):
    """What a leg is asked for: the best ``depth`` passages, of ``documents`` unless it is null."""

    query: str
    depth: int
    documents: frozenset[int] | None = None

    @classmethod
    def of(cls, query: str, depth: int, documents: Collection[int] | None) -> Leg:
        """Return a leg of documents in whatever order."""
        return cls(query, depth, None if documents is None else frozenset(documents))


class Legs:
    """Searches one index by words and by meaning; safe to share between threads.

    ``embed`` gives a query's vector. Scores are by row key, best first, and shared: they must
    not be changed.
    """

    def __init__(self, index: PassageIndex, embed: Callable[[str], NDArray[np.float32]]) -> None:
        def lexical(leg: Leg) -> Scores:
            return index.lexical(leg.query, leg.depth, leg.documents)

        def dense(leg: Leg) -> Scores:
            return index.dense(embed(leg.query), leg.depth, leg.documents)

        self.lexical = Ahead(lexical, thread="lexical-leg", held=HELD)
        self.dense = Ahead(dense, thread="dense-leg", held=HELD)

    def close(self) -> None:
        """Wait for what is under way; nothing may be asked after."""
        self.lexical.close()
        self.dense.close()
