"""What every embedder keeps, run on each real one."""

from __future__ import annotations

import unicodedata
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import numpy as np
import pytest

if TYPE_CHECKING:
    from knowledge.embedders.port import Embedder

TEXTS = [
    "Sở Tài chính chủ trì, phối hợp với Sở Nội vụ bố trí kinh phí thực hiện Kế hoạch.",
    "Trung tâm Lưu trữ lịch sử số hóa tài liệu giấy trước ngày 30/6/2026.",
    "Phấn đấu tỷ lệ hộ nghèo giảm 2,5 %/năm.",
]
LONG = "Ủy ban nhân dân các xã tổ chức tuyên truyền, phổ biến kế hoạch. " * 45


def test_vectors_have_length_one_and_the_stated_dimensions(embedder: Embedder) -> None:
    vectors = embedder.embed_passages([*TEXTS, LONG, "", " \n", "x"])
    assert vectors.shape == (7, embedder.dimensions)
    assert vectors.dtype == np.float32
    assert np.linalg.norm(vectors, axis=1) == pytest.approx(np.ones(7), abs=1e-4)


def test_a_query_is_one_vector_of_length_one(embedder: Embedder) -> None:
    vector = embedder.embed_query("Sở Tài chính phải làm gì?")
    assert vector.shape == (embedder.dimensions,)
    assert vector.dtype == np.float32
    assert float(vector @ vector) == pytest.approx(1, abs=1e-4)


def test_no_texts_give_no_rows(embedder: Embedder) -> None:
    assert embedder.embed_passages([]).shape == (0, embedder.dimensions)


def test_rows_keep_the_order_of_the_texts(embedder: Embedder) -> None:
    texts = [TEXTS[0], LONG, TEXTS[1], "x", TEXTS[2]]
    forwards, backwards = embedder.embed_passages(texts), embedder.embed_passages(texts[::-1])
    assert (forwards * backwards[::-1]).sum(axis=1).min() > 0.9999


def test_a_text_has_the_same_vector_alone_and_in_a_batch(embedder: Embedder) -> None:
    together = embedder.embed_passages([*TEXTS, LONG])
    for text, row in zip(TEXTS, together, strict=False):
        assert float(embedder.embed_passages([text])[0] @ row) > 0.9999


def test_the_passage_that_answers_is_nearest(embedder: Embedder) -> None:
    passages = embedder.embed_passages(TEXTS)
    for question, answer in [
        ("Đơn vị nào bố trí kinh phí?", 0),
        ("Khi nào phải số hóa tài liệu?", 1),
        ("Tỷ lệ hộ nghèo giảm bao nhiêu?", 2),
    ]:
        assert int(np.argmax(passages @ embedder.embed_query(question))) == answer


def test_composed_and_decomposed_text_have_one_vector(embedder: Embedder) -> None:
    composed, decomposed = embedder.embed_passages(
        [TEXTS[0], unicodedata.normalize("NFD", TEXTS[0])]
    )
    assert float(composed @ decomposed) > 0.9999


def test_text_after_a_nul_character_counts(embedder: Embedder) -> None:
    whole, broken = embedder.embed_passages([TEXTS[0], TEXTS[0][:8] + "\0" + TEXTS[0][8:]])
    assert float(whole @ broken) > 0.9999


def test_a_lone_surrogate_is_survived(embedder: Embedder) -> None:
    assert np.isfinite(embedder.embed_query("k\ud800 hoạch")).all()


def test_threads_may_share_it(embedder: Embedder) -> None:
    expected = embedder.embed_passages(TEXTS)
    with ThreadPoolExecutor(4) as pool:
        answers = list(pool.map(lambda _: embedder.embed_passages(TEXTS), range(6)))
    assert all((answer * expected).sum(axis=1).min() > 0.9999 for answer in answers)


def test_its_id_is_stable_and_named(embedder: Embedder) -> None:
    assert embedder.id
    assert embedder.id == embedder.id.strip()
