"""Tunes the fusion of the two legs on the public law set, as typed and without diacritics.

``python -m eval.bench.fusion [articles] [questions] [cache folder]`` prints R@10 and nDCG@10
of each leg, of reciprocal ranks, and of the weighted sum for several shares of the dense leg.
Both halves of the questions are shown; the weights in use were chosen on their average, so
these figures are not held out.
"""

from __future__ import annotations

import gzip
import json
import math
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from knowledge.bootstrap import embedder_of
from knowledge.fusion import fuse
from knowledge.index import IndexBuilder, IndexedPassage, PassageIndex
from knowledge.retrieval import CANDIDATES
from knowledge.settings import Settings
from knowledge.text import nfc

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

BENCH = Path(__file__).resolve().parents[3] / "shared" / "bench"
TOP = 10
SHARES = (0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 1.0)
RRF_CONSTANT = 60
LONGEST = 1200
BATCH = 500


def main(articles: int = 1500, questions: int = 200, cache: str = "") -> None:
    """Print one line for each way to order the candidates and each way to type."""
    asked, passages = _sample(articles, questions)
    folder = Path(cache or tempfile.mkdtemp())
    vectors = _vectors([f"{p['title']}\n{p['text'][:LONGEST]}" for p in passages], folder, "p")
    index = _index(passages, vectors, folder / "index")
    for name in ("question", "question_noaccent"):
        texts = [nfc(question[name]) for question in asked]
        queries = _vectors(texts, folder, name)
        runs = [_runs(index, text, query) for text, query in zip(texts, queries, strict=True)]
        for way in runs[0]:
            for half in (0, 1):
                _report(passages, asked[half::2], runs[half::2], way, f"{name}/{'ab'[half]}")
    index.close()


def _report(
    passages: list[dict[str, Any]],
    asked: Sequence[dict[str, Any]],
    runs: Sequence[dict[str, list[int]]],
    way: str,
    name: str,
) -> None:
    measured = [
        _measures([passages[key]["id"] for key in run[way][:TOP]], set(question["gold"]))
        for question, run in zip(asked, runs, strict=True)
    ]
    recall, gain = np.mean(measured, axis=0)
    print(f"{name:20} {way:14} R@10 {recall:.3f}  nDCG@10 {gain:.3f}")


def _measures(found: list[str], gold: set[str]) -> tuple[float, float]:
    gains = [1 / math.log2(rank + 2) for rank, one in enumerate(found) if one in gold]
    ideal = sum(1 / math.log2(rank + 2) for rank in range(min(len(gold), TOP)))
    return len(gains) / len(gold), sum(gains) / ideal


def _runs(index: PassageIndex, text: str, query: NDArray[np.float32]) -> dict[str, list[int]]:
    lexical = index.lexical(text, CANDIDATES)
    near = index.dense(query, CANDIDATES)
    dense = index.cosines(query, dict.fromkeys([*near, *lexical]))
    runs = {"dense": list(near), "lexical": list(lexical), "rrf": _reciprocal(near, lexical)}
    for share in SHARES:
        runs[f"weighted {share}"] = [key for key, _ in fuse(dense, lexical, share)]
    return runs


def _reciprocal(*legs: dict[int, float]) -> list[int]:
    scores: dict[int, float] = {}
    for leg in legs:
        for rank, key in enumerate(leg, start=1):
            scores[key] = scores.get(key, 0.0) + 1 / (RRF_CONSTANT + rank)
    return sorted(scores, key=lambda key: -scores[key])


def _sample(articles: int, questions: int) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """Take the first questions, the articles that answer them, and others spread evenly."""
    lines = (BENCH / "legal.questions.jsonl").read_text(encoding="utf-8").splitlines()
    asked = [json.loads(line) for line in lines[:questions]]
    gold = {one for question in asked for one in question["gold"]}
    with gzip.open(BENCH / "legal.corpus.jsonl.gz", "rt", encoding="utf-8") as file:
        corpus = [json.loads(line) for line in file]
    answering = [passage for passage in corpus if passage["id"] in gold]
    others = [passage for passage in corpus if passage["id"] not in gold]
    step = max(1, len(others) // max(1, articles - len(answering)))
    return asked, [*answering, *others[::step]][:articles]


def _vectors(texts: list[str], folder: Path, name: str) -> NDArray[np.float32]:
    file = folder / f"{name}-{len(texts)}.npy"
    if file.exists():
        return np.asarray(np.load(file), dtype=np.float32)
    embedder = embedder_of(Settings())
    if name == "p":
        vectors = embedder.embed_passages([nfc(text) for text in texts])
    else:
        vectors = np.stack([embedder.embed_query(text) for text in texts])
    folder.mkdir(parents=True, exist_ok=True)
    np.save(file, vectors)
    return vectors


def _index(
    passages: list[dict[str, Any]], vectors: NDArray[np.float32], folder: Path
) -> PassageIndex:
    if not folder.exists():
        folder.mkdir(parents=True)
        builder = IndexBuilder(folder, len(passages), vectors.shape[1])
        rows = [
            IndexedPassage(key, 0, nfc(passage["text"]), nfc(passage["title"]), vectors[key])
            for key, passage in enumerate(passages)
        ]
        for start in range(0, len(rows), BATCH):
            builder.add(rows[start : start + BATCH])
        builder.close()
    return PassageIndex(folder)


if __name__ == "__main__":
    given = [*sys.argv[1:4], *("1500", "200", "")[len(sys.argv[1:4]) :]]
    main(int(given[0]), int(given[1]), given[2])
