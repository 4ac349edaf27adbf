"""How long the steps of answering took, and how much memory the process has taken at most."""

from __future__ import annotations

import resource
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

TOTAL = "total"
REST = "verify"  # what the clock's other steps leave over: verification, and writing down


@dataclass(frozen=True, slots=True)
class Spread:
    """Milliseconds of one step: the median, the 95th percentile, the slowest question."""

    p50: float
    p95: float
    slowest: float


def spreads(timings: Iterable[Mapping[str, float]]) -> dict[str, Spread]:
    """Return the spread of every step that took time, the whole last; nothing where no times were kept.

    >>> spreads([{"compose": 2.0, "total": 3.0}])["verify"]
    Spread(p50=1.0, p95=1.0, slowest=1.0)
    """
    kept = [dict(timing) for timing in timings if timing.get(TOTAL)]
    if not kept:
        return {}
    for timing in kept:
        whole = timing.pop(TOTAL)
        timing |= {REST: max(0.0, whole - sum(timing.values())), TOTAL: whole}
    found = {step: _spread([timing.get(step, 0.0) for timing in kept]) for step in kept[0]}
    return {step: spread for step, spread in found.items() if spread.slowest}


def peak_memory_mb() -> float:
    """Return the most memory that this process has held in RAM so far (peak RSS, getrusage)."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    unit = 2**20 if sys.platform == "darwin" else 2**10
    return peak / unit


def _spread(milliseconds: Sequence[float]) -> Spread:
    p50, p95, slowest = np.quantile(milliseconds, [0.5, 0.95, 1.0])
    return Spread(round(float(p50), 2), round(float(p95), 2), round(float(slowest), 2))
