"""A fixed piece of work, timed in the same run: what absolute times are to be read beside.

Another machine, or a busy one, slows both alike, so that the ratio can be compared where
milliseconds can't.
"""

from __future__ import annotations

import statistics
import time
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from knowledge.bootstrap import embedder_of
from knowledge.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Callable

QUERY = "Trung tâm Lưu trữ lịch sử phải làm những việc gì trong năm 2026 và khi nào phải xong?"
SCANNED = (100_000, 384)
ROUNDS = 15


@dataclass(frozen=True, slots=True)
class Reference:
    """Milliseconds for one query's embedding, and for one exact scan over 100,000 vectors of 384."""

    embedding: float
    scan: float

    def ratio(self, milliseconds: float) -> str:
        """Return how many embeddings and how many scans would take as long.

        >>> Reference(embedding=10.0, scan=40.0).ratio(20.0)
        '2.0 / 0.5'
        """
        return f"{_short(milliseconds / self.embedding)} / {_short(milliseconds / self.scan)}"

    def and_then(self, later: Reference) -> Reference:
        """Return the mean of the two.

        >>> Reference(2.0, 4.0).and_then(Reference(4.0, 8.0))
        Reference(embedding=3.0, scan=6.0)
        """
        return Reference((self.embedding + later.embedding) / 2, (self.scan + later.scan) / 2)

    def as_json(self) -> dict[str, Any]:
        """Return what a saved run keeps."""
        return asdict(self)


def reference() -> Reference:
    """Time the work; what else the machine does changes, so time it before and after a run."""
    embedder = embedder_of(Settings())
    random = np.random.default_rng(0)
    vectors = random.standard_normal(SCANNED, dtype=np.float32)
    vector = vectors[0]
    return Reference(
        embedding=_median(lambda: embedder.embed_query(QUERY)),
        scan=_median(lambda: np.argpartition(vectors @ vector, -10)[-10:]),
    )


def _median(work: Callable[[], object]) -> float:
    work()  # the first one loads the model
    times = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        work()
        times.append((time.perf_counter() - start) * 1000)
    return statistics.median(times)


def _short(ratio: float) -> str:
    return f"{ratio:.1f}" if ratio < 10 else f"{ratio:,.0f}".replace(",", ".")  # noqa: PLR2004 - two digits say enough
