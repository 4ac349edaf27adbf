"""The public sets as plain passages: four ways side by side, vectors kept between runs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from eval.bench import retrieval
from eval.bench.retrieval import BARE, BM25, DENSE, OURS, RRF, WRITTEN, compare, rows_of
from eval.plain_passages import plain_passages
from eval.shared_sets import SharedSet
from eval.vector_cache import passage_vectors
from knowledge.text import fold, syllables

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from numpy.typing import NDArray

TEXTS = {
    "a@1": "Điều 1. Nghỉ hằng năm\nNgười lao động được nghỉ mười hai ngày làm việc mỗi năm.",
    "b@2": "Điều 2. Thuế\nDoanh nghiệp nộp thuế thu nhập trước ngày ba mươi mốt tháng ba.",
    "c@3": "Điều 3. Lưu trữ\nHồ sơ được lưu trữ mười năm tại kho của cơ quan.",
}
QUESTION = "Người lao động được nghỉ bao nhiêu ngày?"


class CountingEmbedder:
    """One direction for each syllable as written: without its marks a word is another word."""

    id = "counting"
    dimensions = 512

    def __init__(self) -> None:
        self.embedded = 0

    def embed_passages(self, texts: Sequence[str]) -> NDArray[np.float32]:
        self.embedded += len(texts)
        return np.stack([self.embed_query(text) for text in texts])

    def embed_query(self, text: str) -> NDArray[np.float32]:
        total = np.full(self.dimensions, 1e-4, np.float32)
        for word in syllables(text.lower()):
            total[sum(map(ord, word)) % self.dimensions] += 1
        scaled: NDArray[np.float32] = total / np.linalg.norm(total)
        return scaled


def test_four_ways_are_measured_on_questions_with_and_without_marks() -> None:
    pytest.importorskip("ir_measures")
    chosen = SharedSet(TEXTS, [(QUESTION, fold(QUESTION), ("a@1",))])
    with plain_passages(chosen.texts, CountingEmbedder()) as plain:
        shown = compare(plain, chosen)
    ways = {(typing, way) for typing in (WRITTEN, BARE) for way in (BM25, DENSE, RRF, OURS)}
    assert shown.measures.keys() == ways
    assert shown.measures[WRITTEN, OURS]["RR@10"] == 1.0
    assert shown.measures[BARE, OURS]["RR@10"] == 1.0
    assert len(shown.milliseconds) == 2
    assert [row.met for row in rows_of("set", shown, 0.9)].count(True) == 3


def test_a_text_is_embedded_once_however_often_it_is_measured(tmp_path: Path) -> None:
    embedder = CountingEmbedder()
    first = passage_vectors(embedder, list(TEXTS.values()), tmp_path)
    again = passage_vectors(embedder, list(TEXTS.values()), tmp_path)
    assert embedder.embedded == len(TEXTS)
    assert np.array_equal(first, again)
    passage_vectors(embedder, ["khác"], tmp_path)
    assert embedder.embedded == len(TEXTS) + 1


def test_without_the_public_sets_the_bench_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(retrieval, "BENCH", tmp_path / "nowhere")
    (row,) = retrieval.retrieval_rows()
    assert (row.met, row.measured) == (None, "bỏ qua: không có ../shared/bench")
