"""Retrieval on the public sets, ours beside what others are made of, in one run.

BM25 over folded syllables and their pairs, the dense leg alone, both by reciprocal ranks
(Cormack et al. 2009, k = 60), and `knowledge.retrieval`; questions as written and without marks.
"""

from __future__ import annotations

import functools
import time
from dataclasses import dataclass
from importlib.util import find_spec
from typing import TYPE_CHECKING

import numpy as np

from eval.bench.table import Row, at_most, skipped
from eval.plain_passages import plain_passages
from eval.retrieval import TOP_K, measure, ranked
from eval.shared_sets import BENCH, load_set
from knowledge.bootstrap import embedder_of
from knowledge.retrieval import CANDIDATES, Wanted
from knowledge.settings import Settings
from knowledge.text import fold, nfc

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from numpy.typing import NDArray

    from eval.plain_passages import PlainPassages
    from eval.shared_sets import SharedSet
    from knowledge.retrieval import Hit

    Run = dict[str, dict[str, float]]

BARS = {"legal": 0.90, "viquad": 0.96}
LOST_WITHOUT_MARKS = 0.01
RRF_CONSTANT = 60
BM25, DENSE, RRF, OURS = "BM25 âm tiết đôi", "véc-tơ", "RRF", "Hỏi Đáp"
WRITTEN, BARE = "có dấu", "không dấu"


@dataclass(frozen=True, slots=True)
class Comparison:
    """Measures by (typing, way); milliseconds of our searches, without embedding the query."""

    measures: dict[tuple[str, str], dict[str, float]]
    milliseconds: list[float]


def retrieval_rows(names: Iterable[str] = tuple(BARS), vectors: Path | None = None) -> list[Row]:
    """Measure sets whole; the vectors of their texts are kept in ``vectors`` where it's given."""
    if not BENCH.is_dir():
        return [skipped("tìm kiếm", "không có ../shared/bench")]
    if not find_spec("ir_measures"):
        return [skipped("tìm kiếm", "chưa cài phần thêm 'eval'")]
    embedder = embedder_of(Settings())
    rows: list[Row] = []
    for name in names:
        chosen = load_set(name)
        with plain_passages(chosen.texts, embedder, vectors) as plain:
            rows += rows_of(name, compare(plain, chosen), BARS[name])
    return rows


def rows_of(name: str, shown: Comparison, bar: float) -> list[Row]:
    """Put the measures beside the promised recall; what others are made of has no target."""
    rows = [
        Row(
            f"{name} {typing}: {way}",
            f"R@10 ≥ {bar:.0%}" if way == OURS else "",
            f"R@10 {found['R@10']:.1%}, nDCG@10 {found['nDCG@10']:.1%}",
            found["R@10"] >= bar if way == OURS else None,
        )
        for (typing, way), found in shown.measures.items()
    ]
    lost = shown.measures[WRITTEN, OURS]["R@10"] - shown.measures[BARE, OURS]["R@10"]
    p95 = float(np.quantile(shown.milliseconds, 0.95))
    return [
        *rows,
        at_most(f"{name}: R@10 mất khi không dấu", lost, LOST_WITHOUT_MARKS, "{:.1%}"),
        Row(f"{name}: tìm p95, không kể nhúng câu hỏi", "", f"{p95:.1f} ms"),
    ]


def compare(plain: PlainPassages, chosen: SharedSet) -> Comparison:
    """Ask every question of a set as written and without marks, in each way."""
    qrels = {str(n): dict.fromkeys(gold, 1) for n, (*_, gold) in enumerate(chosen.questions)}
    runs: dict[tuple[str, str], Run] = {}
    ours = _Ours(plain)
    for n, (*typed, gold) in enumerate(chosen.questions):
        for typing, question in zip((WRITTEN, BARE), map(nfc, typed), strict=True):
            for way, found in _baselines(plain, ours.embed(question), question).items():
                runs.setdefault((typing, way), {})[str(n)] = found
            hits = ours.search(question)
            runs.setdefault((typing, OURS), {})[str(n)] = ranked(hits, set(gold))
    return Comparison({key: measure(qrels, run) for key, run in runs.items()}, ours.milliseconds)


def reciprocal(*legs: Iterable[int]) -> list[int]:
    """Return the keys of ranked legs by the sum of 1 / (60 + rank), best first.

    >>> reciprocal([1, 2, 3], [3, 1])
    [1, 3, 2]
    """
    scores: dict[int, float] = {}
    for leg in legs:
        for rank, key in enumerate(leg, start=1):
            scores[key] = scores.get(key, 0.0) + 1 / (RRF_CONSTANT + rank)
    return sorted(scores, key=lambda key: -scores[key])


def _baselines(
    plain: PlainPassages, vector: NDArray[np.float32], question: str
) -> dict[str, dict[str, float]]:
    words = list(plain.whole_texts.search(fold(question), CANDIDATES))
    near = list(plain.index.dense(vector, CANDIDATES))
    ways = {BM25: words, DENSE: near, RRF: reciprocal(words, near)}
    return {
        way: {plain.passages[key].id: float(-rank) for rank, key in enumerate(keys[:TOP_K])}
        for way, keys in ways.items()
    }


class _Ours:
    """Our retriever with a clock that stands still while a query is embedded."""

    def __init__(self, plain: PlainPassages) -> None:
        self.milliseconds: list[float] = []
        self._embedding = 0.0
        self._embedded = functools.cache(plain.embedder.embed_query)
        self._retriever = plain.retriever(self.embed)

    def search(self, question: str) -> list[Hit]:
        """Return the ten best hits and note how long they took."""
        self._embedding, start = 0.0, time.perf_counter()
        hits = self._retriever.search(question, Wanted(TOP_K))
        self.milliseconds.append(1000 * (time.perf_counter() - start - self._embedding))
        return hits

    def embed(self, text: str) -> NDArray[np.float32]:
        """Return the vector of a query, embedded once."""
        start = time.perf_counter()
        vector = self._embedded(text)
        self._embedding += time.perf_counter() - start
        return vector
