"""Units, documents and table rows, found by what a question calls them."""

from __future__ import annotations

import pytest

from bot.document_lookup import same_number
from bot.mentions import document_numbers, kinds_in, places_in
from bot.table_rows import cells, told
from bot.terms import required_terms
from bot.unit_lookup import find_unit
from knowledge.text import fold
from knowledge.units import unit_key

NAMES = [
    "Sở Tài chính",
    "Sở Văn hóa, Thể thao và Du lịch",
    "Phòng Văn hóa",
    "Phòng Văn hóa - Xã hội các xã, phường",
    "Trung tâm Lưu trữ",
    "Trung tâm Lưu trữ lịch sử",
    "Thư viện tỉnh",
    "Ủy ban nhân dân tỉnh",
    "Ủy ban nhân dân các xã, phường",
    "Các sở, ban, ngành",
    "Chi cục Kiểm lâm",
    "Chi cục Thủy lợi",
]
UNITS = [(unit_key(name), name) for name in NAMES]


@pytest.mark.parametrize(
    ("asked", "name"),
    [
        ("Sở Tài chính phải làm gì?", "Sở Tài chính"),
        ("Trung tâm Lưu trữ phải làm gì?", "Trung tâm Lưu trữ"),
        ("Trung tâm Lưu trữ lịch sử phải làm gì?", "Trung tâm Lưu trữ lịch sử"),
        ("Thư viện phải làm gì?", "Thư viện tỉnh"),
        ("Sở Văn hóa phải làm gì?", "Sở Văn hóa, Thể thao và Du lịch"),
        ("Sở VHTTDL phải làm gì?", "Sở Văn hóa, Thể thao và Du lịch"),
        ("Nhiệm vụ của Phòng Văn hóa là gì?", "Phòng Văn hóa"),
        ("Ủy ban nhân dân tỉnh phải làm gì?", "Ủy ban nhân dân tỉnh"),
    ],
)
def test_a_unit_is_found_by_its_name_with_or_without_diacritics(asked: str, name: str) -> None:
    for question in (asked, fold(asked)):
        found = find_unit(question, UNITS)
        assert found is not None
        assert found.name == name
        assert found.keys == {unit_key(name)}


@pytest.mark.parametrize("asked", ["Sở Ngoại vụ phải làm gì?", "Ủy ban nhân dân xã A phải làm gì?"])
def test_a_unit_that_has_no_task_of_its_own_takes_nobody_elses(asked: str) -> None:
    found = find_unit(asked, UNITS)
    assert found is not None
    assert (found.name, found.keys) == (None, frozenset())


@pytest.mark.parametrize(
    ("asked", "groups"),
    [
        ("Sở Tài chính phải làm gì?", {"Các sở, ban, ngành"}),
        ("Ủy ban nhân dân xã Mường So phải làm gì?", {"Ủy ban nhân dân các xã, phường"}),
        ("Ủy ban nhân dân tỉnh phải làm gì?", set()),
        ("Thư viện tỉnh phải làm gì?", set()),
    ],
)
def test_a_group_covers_its_members_and_nobody_else(asked: str, groups: set[str]) -> None:
    found = find_unit(asked, UNITS)
    assert found is not None
    assert found.groups == {unit_key(group) for group in groups}


def test_names_that_begin_alike_are_left_to_the_asker() -> None:
    found = find_unit("Chi cục phải làm gì?", UNITS) or find_unit("các chi cục làm gì", UNITS)
    if found is not None:
        assert not found.keys


def test_look_alikes_are_named_but_not_taken() -> None:
    found = find_unit("Trung tâm Lưu trữ phải làm gì?", UNITS)
    assert found is not None
    assert found.near == ("Trung tâm Lưu trữ lịch sử",)


@pytest.mark.parametrize("asked", ["GRDP là bao nhiêu?", "Ai ký kế hoạch?", "xin chào", ""])
def test_a_question_without_a_unit_names_none(asked: str) -> None:
    found = find_unit(asked, UNITS)
    assert found is None or not found.keys


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
