"""A plot for a terminal: one bar a value, on a logarithmic scale."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

WIDTH = 48


def log_plot(values: Mapping[str, float], unit: str) -> str:
    """Return the plot; bars begin a third below the smallest value, each doubling adds as much.

    >>> print(log_plot({"1.000": 2.0, "2.000": 4.0}, "ms"))
    1.000 | ██████████████████ 2.0 ms
    2.000 | ████████████████████████████████████████████████ 4.0 ms
    """
    low = math.log(min(values.values()) / 1.5)
    step = WIDTH / (math.log(max(values.values())) - low)
    left = max(map(len, values))
    return "\n".join(
        f"{name:>{left}} | {'█' * round((math.log(value) - low) * step)} {value:.1f} {unit}"
        for name, value in values.items()
    )
