"""Diacritics put back by what documents write."""

from __future__ import annotations

import pytest

from knowledge.diacritics import Restorer
from knowledge.text import fold

HELD = Restorer.of(
    [
        "Sở Tài chính chủ trì, phối hợp với Sở Nội vụ tham mưu bố trí kinh phí thực hiện.",
        "Giao Sở Tài chính thẩm định kinh phí chuyển đổi số của các xã, phường.",
        "Kế hoạch chuyển đổi số năm 2026 của Ủy ban nhân dân tỉnh.",
        "Số liệu chuyển đổi số được báo cáo hằng quý.",
    ]
)


@pytest.mark.parametrize(
    "question",
    [
        "Sở Tài chính phải làm gì?",
        "Kinh phí chuyển đổi số là bao nhiêu?",
        "Kế hoạch chuyển đổi số năm 2026, Sở Nội vụ làm gì?",
    ],
)
def test_what_documents_and_askers_usually_write_is_restored(question: str) -> None:
    assert HELD.restore(fold(question)).lower() == question.lower()


def test_a_pair_decides_between_ways_to_write_a_syllable() -> None:
    assert HELD.restore("so tai chinh") == "sở tài chính"
    assert HELD.restore("so lieu") == "số liệu"


def test_what_carries_marks_stays_as_typed() -> None:
    assert HELD.restore("Sỡ Tài chính làm gì?") == "Sỡ Tài chính làm gì?"


def test_a_question_with_marks_on_some_words_is_completed() -> None:
    assert HELD.restore("kế hoạch chuyen doi so năm 2026") == "kế hoạch chuyển đổi số năm 2026"


def test_a_word_without_marks_is_chosen_by_the_marked_ones_beside_it() -> None:
    assert HELD.restore("Kế hoạch chuyển doi số") == "Kế hoạch chuyển đổi số"
    assert HELD.restore("Sở Tai chính") == "Sở Tài chính"


def test_capitals_figures_and_punctuation_keep_their_place() -> None:
    assert HELD.restore("KE HOACH 173/KH-UBND, so tai chinh?!") == (
        "KẾ HOẠCH 173/KH-UBND, sở tài chính?!"
    )


@pytest.mark.parametrize("query", ["", "   ", "?!", "2026", "Grand Palais", "🙂", "x" * 5000])
def test_what_no_document_writes_is_left_alone(query: str) -> None:
    assert HELD.restore(query) == query


def test_without_any_document_questions_are_still_read_as_questions() -> None:
    assert Restorer.of([]).restore("bao gio thi xong") == "bao giờ thì xong"


def test_words_that_no_document_holds_are_written_as_the_language_does() -> None:
    assert Restorer.of([]).restore("dien tich trong ca phe") == "diện tích trồng cà phê"


def test_a_year_says_nothing_of_the_word_after_it() -> None:
    held = Restorer.of(["năm 2025 tinh giản biên chế", "tỉnh Sơn La", "các tỉnh", "tỉnh đón khách"])
    assert held.restore("nam 2025 tinh don bao nhieu khach").startswith("năm 2025 tỉnh đón")
