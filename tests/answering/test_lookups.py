"""Documents and table rows, found by what a question calls them."""

from __future__ import annotations

import pytest

from bot.document_lookup import same_number
from bot.passages.table_rows import cells, told
from bot.passages.terms import required_terms
from bot.questions.mentions import document_numbers, kinds_in, places_in


@pytest.mark.parametrize(
    ("asked", "number", "same"),
    [
        ("12/KH-UBND", "12/KH-UBND", True),
        ("12", "12/KH-UBND", True),
        ("1", "12/KH-UBND", False),
        ("2/KH-UBND", "12/KH-UBND", False),
        ("12/KH-UBND", "12/KH-SNV", False),
        ("12/KH-UBND", None, False),
    ],
)
def test_a_number_is_the_whole_number(asked: str, number: str | None, *, same: bool) -> None:
    assert same_number(asked, number) is same


@pytest.mark.parametrize(
    ("question", "numbers"),
    [
        ("kế hoạch 173/kh-ubnd", ["173/KH-UBND"]),
        ("Nghị quyết số 18 nói gì?", ["18"]),
        ("kế hoạch 5 năm 2026-2030", []),
        ("kế hoạch năm 2026", []),
        ("quyết định 512/qđ-ubnd", ["512/QĐ-UBND"]),
    ],
)
def test_document_numbers_are_told_from_other_numbers(question: str, numbers: list[str]) -> None:
    assert document_numbers(question) == numbers


def test_kinds_are_known_by_name_with_and_without_marks() -> None:
    assert kinds_in("nghi quyet va chi thi") == kinds_in("Nghị quyết và chỉ thị")
    assert kinds_in("Nghị quyết và chỉ thị") == ["Nghị quyết", "Chỉ thị"]


def test_words_that_are_also_places_are_not_taken_for_places() -> None:
    assert places_in("vì hòa bình, cuộc sống thái bình") == []
    assert places_in("ở huế và lai châu") != []


def test_acronyms_may_not_be_missing() -> None:
    assert required_terms("Chỉ số PAPI và grdp của tỉnh") == ["papi", "grdp"]
    assert required_terms("Tỷ lệ hộ nghèo") == []


ROW = "STT: 2 | Chỉ tiêu: Hộ nghèo | Đơn vị tính: % | Năm 2025: 12,4 | Năm 2026: 10,1"


def test_a_row_is_told_for_the_year_asked() -> None:
    assert told(ROW, (2026,)) == "Hộ nghèo – Năm 2026: 10,1 (Đơn vị tính: %)"


def test_a_row_is_told_whole_when_no_year_fits() -> None:
    shown = told(ROW, (2030,))
    assert "Năm 2025: 12,4" in shown
    assert "Năm 2026: 10,1" in shown


def test_empty_cells_and_lone_values_do_no_harm() -> None:
    assert cells("a | b") == [("", "a"), ("", "b")]
    assert told("Chỉ tiêu: A | Năm 2026: ", (2026,)).startswith("A")
