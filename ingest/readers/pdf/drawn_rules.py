"""The level and upright strokes of a scanned page: rules of tables, frames of stamps."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    import numpy.typing as npt
    from PIL.Image import Image

BLACK = 140  # grey below which a pixel is ink
HALVED = 2  # strokes are looked for at half the resolution: 150 dpi
SHORTEST = 60  # halved pixels: 10 mm
THICKEST = 8  # halved pixels; thicker is a bar or the scanner's edge
APART = 3  # halved pixels between the parts of one stroke
MOST = 2_000


@dataclass(frozen=True, slots=True)
class Stroke:
    """A straight stroke's box in pixels, y downwards."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def level(self) -> bool:
        """Whether it runs across the page."""
        return self.right - self.left > self.bottom - self.top


def find_strokes(grey: Image) -> list[Stroke]:
    """Return the long thin strokes of a straight page."""
    small = grey.reduce(HALVED)
    ink = np.asarray(small) < BLACK
    across = [Stroke(a, top, b, bottom) for top, bottom, a, b in _bars(ink)]
    down = [Stroke(top, a, bottom, b) for top, bottom, a, b in _bars(ink.T)]
    return [_doubled(stroke) for stroke in [*across, *down]][:MOST]


def _doubled(stroke: Stroke) -> Stroke:
    return Stroke(
        *(side * HALVED for side in (stroke.left, stroke.top, stroke.right, stroke.bottom))
    )


def _bars(ink: npt.NDArray[np.bool_]) -> list[tuple[int, int, int, int]]:
    """Return (first row, last row, start, end) of the thin bars that run along the rows."""
    bars: list[list[int]] = []
    for row, start, end in _runs(ink):
        for bar in reversed(bars[-40:]):
            if row - bar[1] <= APART and start <= bar[3] + APART and end >= bar[2] - APART:
                bar[1], bar[2], bar[3] = row, min(bar[2], start), max(bar[3], end)
                break
        else:
            bars.append([row, row, start, end])
    return [(a, b + 1, c, d) for a, b, c, d in bars if b + 1 - a <= THICKEST]


def _runs(ink: npt.NDArray[np.bool_]) -> list[tuple[int, int, int]]:
    """Return (row, start, end) of the unbroken runs of at least the shortest length."""
    edges = np.diff(np.pad(ink, ((0, 0), (1, 1))).astype(np.int8), axis=1)
    rows, starts = np.nonzero(edges == 1)
    ends = np.nonzero(edges == -1)[1]
    long = ends - starts >= SHORTEST
    return list(zip(rows[long].tolist(), starts[long].tolist(), ends[long].tolist(), strict=True))
