"""How the times of questions are spread: counts in steps that grow, as times do."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

BINS = 24


@dataclass(frozen=True, slots=True)
class Histogram:
    """``counts`` of the bins between ``low`` and ``high`` milliseconds, each wider by one factor.

    ``marks`` places the median and the 95th percentile between 0 (``low``) and 1 (``high``).
    """

    counts: tuple[int, ...]
    low: float
    high: float
    marks: tuple[tuple[str, float, float], ...]

    @property
    def tallest(self) -> int:
        """The fullest bin's count, at least 1."""
        return max(1, *self.counts)


def histogram(milliseconds: Sequence[float]) -> Histogram | None:
    """Count times in steps of one factor; null where there are too few to spread.

    >>> drawn = histogram([1.0] * 9 + [10.0])
    >>> drawn.counts[0], drawn.counts[-1], drawn.low, drawn.high
    (9, 1, 1.0, 10.0)
    """
    times = np.array([ms for ms in milliseconds if ms > 0], dtype=np.float64)
    if len(times) <= 1 or np.ptp(times) == 0:
        return None
    low, high = float(times.min()), float(times.max())
    counts, _ = np.histogram(np.log(times), bins=BINS, range=(np.log(low), np.log(high)))
    quantiles = {"p50": float(np.quantile(times, 0.5)), "p95": float(np.quantile(times, 0.95))}
    width = np.log(high / low)
    marks = tuple((name, ms, float(np.log(ms / low) / width)) for name, ms in quantiles.items())
    return Histogram(tuple(int(count) for count in counts), low, high, marks)
