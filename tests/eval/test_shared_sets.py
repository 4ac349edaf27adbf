"""Public sets through the real path."""

from __future__ import annotations

import pytest

from eval.shared_sets import SharedSet, load_set, measure_set
from eval.sittings import SHARED


@pytest.mark.slow
def test_a_set_is_searched_with_and_without_diacritics() -> None:
    pytest.importorskip("ir_measures")
    texts = {
        "a/1": "Điều 1. Nghỉ hằng năm\nNgười lao động được nghỉ mười hai ngày làm việc mỗi năm.",
        "b@2": "Điều 2. Thuế\nDoanh nghiệp nộp thuế thu nhập trước ngày ba mươi mốt tháng ba.",
    }
    question = ("Người lao động được nghỉ bao nhiêu ngày?", "nguoi lao dong duoc nghi bao nhieu")
    found = measure_set(SharedSet(texts, [(*question, ("a/1",))]))
    assert (found["RR@10"], found["RR@10 không dấu"]) == (1.0, 1.0)


@pytest.mark.corpus
def test_a_sample_of_a_set_keeps_the_texts_that_its_questions_need() -> None:
    if not (SHARED / "bench").is_dir():
        pytest.skip("the public sets are not beside the project")
    chosen = load_set("viquad", texts=40, questions=20)
    assert len(chosen.questions) == 20
    assert len(chosen.texts) == 40
    assert {text_id for *_, gold in chosen.questions for text_id in gold} <= chosen.texts.keys()
    assert chosen == load_set("viquad", texts=40, questions=20)
