"""Questions that ask for the same thing, gathered by meaning and by rare words.

Vectors alone gather by the form of a question ("… là bao nhiêu?") and part what is typed with
and without diacritics, so the words that few questions share count too, folded, alone and in
pairs as in `knowledge.lexical`.
"""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from knowledge.lexical import terms
from knowledge.text import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    Matrix = NDArray[np.float64]

MEANING = 0.3  # its share of the likeness; rare words have the rest
ALIKE = 0.2  # mean likeness from which two groups are one; both set on invented paraphrases


@dataclass(frozen=True, slots=True)
class Cluster:
    """Numbers of the questions gathered, the most central one first."""

    members: tuple[int, ...]

    @property
    def centre(self) -> int:
        """Return the question that names the cluster."""
        return self.members[0]


def clusters(likeness: Matrix, alike: float = ALIKE) -> list[Cluster]:
    """Gather by average linkage (Sokal and Michener, 1958), the largest cluster first.

    Cubic in the number of questions: give a thousand at most.

    >>> clusters(np.array([[1, 0.9, 0], [0.9, 1, 0], [0, 0, 1.0]]))
    [Cluster(members=(0, 1)), Cluster(members=(2,))]
    """
    groups = {n: [n] for n in range(len(likeness))}
    means = likeness.astype(np.float64).copy()
    np.fill_diagonal(means, -np.inf)
    while len(groups) > 1:
        one, other = divmod(int(means.argmax()), len(means))
        if means[one, other] < alike:
            break
        _merge(means, groups, one, other)
    found = [Cluster(_from_the_centre(members, likeness)) for members in groups.values()]
    return sorted(found, key=lambda cluster: (-len(cluster.members), cluster.centre))


def _merge(means: Matrix, groups: dict[int, list[int]], one: int, other: int) -> None:
    """Let ``one`` swallow ``other``; its likeness to the rest is the mean over its members."""
    sizes = len(groups[one]), len(groups[other])
    joined = (sizes[0] * means[one] + sizes[1] * means[other]) / sum(sizes)
    means[one], means[:, one] = joined, joined
    means[other], means[:, other] = -np.inf, -np.inf
    means[one, one] = -np.inf
    groups[one] += groups.pop(other)


def _from_the_centre(members: Sequence[int], likeness: Matrix) -> tuple[int, ...]:
    among = likeness[np.ix_(members, members)].mean(axis=1)
    return tuple(members[n] for n in np.argsort(-among, kind="stable"))


def likeness(texts: Sequence[str], vectors: NDArray[np.float32]) -> Matrix:
    """Return how alike each two questions are, 0 to 1.

    The cosine of two questions that have nothing in common is far from 0 for many embedders
    (.8 for E5), so it counts from the median of all pairs on.
    """
    cosines = np.asarray(vectors, dtype=np.float64) @ np.asarray(vectors, dtype=np.float64).T
    floor = float(np.median(cosines)) if len(texts) > 1 else 0.0
    meaning = np.clip((cosines - floor) / max(1.0 - floor, 1e-9), 0.0, 1.0)
    return np.asarray(MEANING * meaning + (1 - MEANING) * _shared_words(texts))


def _shared_words(texts: Sequence[str]) -> Matrix:
    """Return the cosines of the questions as bags of folded terms, the rarer the heavier."""
    bags = [set(terms(fold(text))) for text in texts]
    frequency = Counter(term for bag in bags for term in bag)
    places = {term: place for place, term in enumerate(frequency)}
    weights = np.zeros((len(texts), max(len(places), 1)))
    for row, bag in enumerate(bags):
        for term in bag:
            weights[row, places[term]] = math.log(1 + len(texts) / frequency[term])
    lengths = np.linalg.norm(weights, axis=1, keepdims=True)
    weights /= np.maximum(lengths, 1e-9)
    return np.asarray(weights @ weights.T)
