"""How search slows down as the holding grows, from 1,000 to 100,000 passages, printed and drawn.

The whole retriever is timed (marks restored, both legs, fusion, duplicates), without the query's
embedding, which doesn't depend on the holding, and with passages fetched from memory.
"""

from __future__ import annotations

import sys
import tempfile
import time
from contextlib import ExitStack
from dataclasses import dataclass
from itertools import cycle
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from bot.passages.search import TOP_K
from eval.bench.curves import Curve, quantile_lines
from eval.bench.plot import log_plot
from eval.bench.synthetic import Synthetic, build
from eval.bench.table import Row, dotted
from eval.sittings import cases_of
from knowledge.index import PassageIndex
from knowledge.retrieval import Retriever, Wanted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

SIZES = (1_000, 3_000, 10_000, 30_000, 100_000)
QUICK_SIZES = (1_000, 3_000, 10_000)
QUESTIONS = 100
ROUNDS = 3
TITLE = "Thời gian tìm theo số đoạn đang giữ"


@dataclass(frozen=True, slots=True)
class Point:
    """One size: passages, the seconds to build its index, and each question's milliseconds."""

    passages: int
    built: float
    times: tuple[float, ...]

    def quantile(self, share: float) -> float:
        """Return a quantile of the times."""
        return float(np.quantile(self.times, share))


def growth_rows(sizes: Sequence[int] = SIZES) -> list[Row]:
    """Measure every size, plot on standard error, and sum up how the time grows."""
    points = _measured(sizes)
    medians = {dotted(p.passages): p.quantile(0.5) for p in points}
    print(log_plot(medians, "ms, trung vị"), file=sys.stderr, flush=True)
    return [*(row for point in points for row in _rows(point)), _summary(points)]


def _rows(point: Point) -> list[Row]:
    size = f"{dotted(point.passages)} đoạn"
    p50, p95 = point.quantile(0.5), point.quantile(0.95)
    pace = point.passages / point.built
    return [
        Row(f"tìm trong {size}: p50 / p95", "", f"{p50:.1f} / {p95:.1f} ms", ms=p95),
        Row(f"lập chỉ mục {size}", "", f"{point.built:.1f} s, {pace:.0f} đoạn/s"),
    ]


def _summary(points: Sequence[Point]) -> Row:
    first, last = points[0], points[-1]
    factor = last.quantile(0.5) / first.quantile(0.5)
    power = exponent([p.passages for p in points], [p.quantile(0.5) for p in points])
    times = f"{last.passages / first.passages:.0f} × đoạn: {factor:.1f} × thời gian"
    said = f"{times}, lũy thừa {power:.2f}"
    return Row("tìm: mức tăng theo số đoạn", "", said, curve=_curve(points, said))


def _curve(points: Sequence[Point], said: str) -> Curve:
    sizes = tuple(float(p.passages) for p in points)
    lines = quantile_lines([p.quantile for p in points])
    return Curve(TITLE, "số đoạn", "ms", sizes, lines, said)


def exponent(sizes: Sequence[int], times: Sequence[float]) -> float:
    """Return b of time ≈ a · size^b, fitted on logarithms: 0 is constant, 1 proportional.

    >>> round(exponent([10, 100, 1000], [1.0, 2.0, 4.0]), 3)
    0.301
    """
    slope, _ = np.polyfit(np.log(sizes), np.log(times), 1)
    return float(slope)


def _measured(sizes: Sequence[int]) -> list[Point]:
    questions = [case.question for case in cases_of("samples", "dev")][:QUESTIONS]
    with tempfile.TemporaryDirectory(prefix="hoidap-bench-") as folder, ExitStack() as opened:
        built = [_built(Path(folder) / str(size), size, opened) for size in sizes]
        times = _times([retriever for retriever, _ in built], questions)
    return [
        Point(size, seconds, tuple(float(median) for median in medians))
        for size, (_, seconds), medians in zip(sizes, built, times, strict=True)
    ]


def _built(folder: Path, size: int, opened: ExitStack) -> tuple[Retriever, float]:
    """Return a retriever over so many passages, and the seconds that its index took."""
    folder.mkdir()
    start = time.perf_counter()
    passages = build(folder, size)
    seconds = time.perf_counter() - start
    index = PassageIndex(folder)
    opened.callback(index.close)
    vectors = cycle(Synthetic().vectors(QUESTIONS))
    retriever = Retriever(
        index, lambda _: next(vectors), lambda keys: {key: passages[key] for key in keys}
    )
    return retriever, seconds


def _times(retrievers: Sequence[Retriever], questions: Sequence[str]) -> NDArray[np.float64]:
    """Return each question's median over the rounds, a row for each retriever.

    They take turns, so that what else the machine does slows all of them alike; the first round
    fills the caches that a server has full.
    """
    rounds = [
        [[_time(retriever, question) for retriever in retrievers] for question in questions]
        for _ in range(1 + ROUNDS)
    ]
    return np.asarray(np.median(rounds[1:], axis=0).T)


def _time(retriever: Retriever, question: str) -> float:
    start = time.perf_counter()
    retriever.search(question, Wanted(TOP_K))
    return (time.perf_counter() - start) * 1000
