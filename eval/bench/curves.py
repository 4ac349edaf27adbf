"""A measure over a growing size: what is drawn beside its row, as plain numbers."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product
from math import floor, log10
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

FEWEST = 3  # marks on an axis
ROOM = 0.06  # of the logarithmic range, left free at each end
QUANTILES = {"p50": 0.5, "p95": 0.95, "p99": 0.99}

Lines = tuple[tuple[str, tuple[float, ...]], ...]


@dataclass(frozen=True, slots=True)
class Curve:
    """Lines over the same sizes: ``lines`` are (name, a value for each size), all above 0."""

    title: str
    across: str
    unit: str
    sizes: tuple[float, ...]
    lines: Lines
    said: str = ""

    def across_at(self, size: float) -> float:
        """Return where a size stands on the logarithmic axis across, from 0 to 1."""
        return _place(size, self.sizes)

    def up_at(self, value: float) -> float:
        """Return where a value stands on the logarithmic axis upwards, from 0 to 1."""
        return _place(value, self._values)

    def ticks(self) -> list[float]:
        """Return the round values between the least and the greatest."""
        return round_values(min(self._values), max(self._values))

    @property
    def _values(self) -> tuple[float, ...]:
        return tuple(value for _, values in self.lines for value in values)


def quantile_lines(quantiles: Sequence[Callable[[float], float]]) -> Lines:
    """Return a line for each quantile that is told; ``quantiles`` give it for each size.

    >>> quantile_lines([lambda share: share * 10])
    (('p50', (5.0,)), ('p95', (9.5,)), ('p99', (9.9,)))
    """
    return tuple((name, tuple(of(share) for of in quantiles)) for name, share in QUANTILES.items())


def round_values(low: float, high: float) -> list[float]:
    """Return 1, 2 and 5 times the powers of ten from ``low`` to ``high``; more where they are few.

    >>> round_values(1.8, 24.0), round_values(1.8, 4.4)
    ([2, 5, 10, 20], [2, 3, 4])
    """
    powers = range(floor(log10(low)), floor(log10(high)) + 1)
    found: list[float] = []
    for steps in ((1, 2, 5), range(1, 10)):
        values = (n * 10.0**power for power, n in product(powers, steps))
        found = [int(value) if value >= 1 else value for value in values if low <= value <= high]
        if len(found) >= FEWEST:
            break
    return found


def _place(value: float, among: Sequence[float]) -> float:
    low, high = log10(min(among)), log10(max(among))
    if low == high:
        return 0.5
    return ROOM + (1 - 2 * ROOM) * (log10(value) - low) / (high - low)
