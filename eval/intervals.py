"""How sure a score is: percentile bootstrap over the cases, with a fixed seed.

Cases are resampled, not citations or lines: those of one answer stand or fall together (Efron and
Tibshirani, 1993, "An Introduction to the Bootstrap", ch. 13; for scores of search and answers
Sakai, 2006, "Evaluating Evaluation Metrics based on the Bootstrap").
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    Counts = tuple[float, float]
    Numbers = NDArray[np.float64]

ROUNDS = 2000
SEED = 20261121
LEVEL = 0.95


@dataclass(frozen=True, slots=True)
class Estimate:
    """A score with the interval that holds it, and the number of cases that it rests on."""

    value: float
    low: float
    high: float
    cases: int


def estimate(counts: Sequence[Counts]) -> Estimate | None:
    """Return Σ part / Σ of with its 95 % interval; null where nothing was counted.

    Where all is right or all is wrong, resampling has nothing to go by, though ten of ten isn't certainty:
    then the exact bound of Clopper and Pearson (1934) for that many cases is taken.

    >>> estimate([(1, 1)] * 10)
    Estimate(value=1.0, low=0.6915, high=1.0, cases=10)
    >>> estimate([(1, 1)] * 90 + [(0, 1)] * 10)
    Estimate(value=0.9, low=0.84, high=0.95, cases=100)
    """
    counted = np.array([pair for pair in counts if pair[1]], dtype=np.float64)
    if not len(counted):
        return None
    value = float(counted[:, 0].sum() / counted[:, 1].sum())
    if value in {0.0, 1.0} or len(counted) == 1:
        low, high = _agreed(value, len(counted))
    else:
        tail = (1 - LEVEL) / 2
        low, high = np.quantile(ratios(counted, resamples(len(counted))), [tail, 1 - tail])
    return Estimate(round(value, 6), round(float(low), 4), round(float(high), 4), len(counted))


@lru_cache(maxsize=1)  # a comparison asks for the same three times running; each takes megabytes
def resamples(cases: int) -> Numbers:
    """Return, for each round, how often each case is drawn: (ROUNDS, cases), always the same."""
    random = np.random.Generator(np.random.PCG64(SEED))
    drawn = random.multinomial(cases, np.full(cases, 1 / cases), size=ROUNDS).astype(np.float64)
    drawn.flags.writeable = False
    return drawn


def ratios(counted: Numbers, draws: Numbers) -> Numbers:
    """Return Σ part / Σ of in every round."""
    sums = draws @ counted
    return np.asarray(sums[:, 0] / sums[:, 1])


def _agreed(value: float, cases: int) -> tuple[float, float]:
    bound = float(((1 - LEVEL) / 2) ** (1 / cases))
    return (bound if value == 1 else 0.0), (1 - bound if value == 0 else 1.0)
