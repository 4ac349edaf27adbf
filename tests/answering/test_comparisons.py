"""Values side by side: years, places, documents, plan and result, two things."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from bot.answers import AnswerStatus, Question
from bot.figures.comparison_sides import sides_of, without_compared_year
from bot.figures.sides import named_in, tells_of
from bot.journal import Turn
from bot.questions.understanding import understand
from knowledge.text import fold

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.questions.understanding import Understanding


def test_two_plans_named_by_their_subjects_are_asked_each_for_its_own() -> None:
    sides = sides_of(
        asked("Kế hoạch du lịch và kế hoạch chuyển đổi số, cái nào nhiều kinh phí hơn?")
    )
    assert [side.asked.text for side in sides] == [
        "kinh phí Kế hoạch du lịch",
        "kinh phí kế hoạch chuyển đổi số",
    ]


def test_last_year_is_the_year_before_this_one() -> None:
    sides = sides_of(asked("Số cụm pano năm nay so với năm ngoái tăng hay giảm?"))
    assert [side.name for side in sides] == ["năm 2026", "năm 2025"]


def asked(text: str) -> Understanding:
    return understand(Question(text, dt.date(2026, 10, 1), "c"), None)


@pytest.mark.parametrize(
    "question",
    [
        "So sánh tốc độ tăng trưởng GRDP của tỉnh năm 2025 và năm 2026",
        "toc do tang truong grdp nam 2026 cao hon hay thap hon nam 2025",
        "so sánh tăng trưởng GRDP 2025 với 2026",
        "Năm 2026 tỉnh đặt mục tiêu GRDP tăng mấy phần trăm, so với 2025 thế nào?",
    ],
)
def test_two_years_are_told_side_by_side_with_the_higher_first(
    ask: Callable, question: str
) -> None:
    answer = ask(question)
    assert answer.status == AnswerStatus.ANSWERED
    assert "7,3%" in answer.text
    assert "8,9%" in answer.text
    assert answer.text.splitlines()[0].startswith("Năm 2026 có số liệu cao hơn năm 2025")


def test_no_difference_is_computed(ask: Callable) -> None:
    answer = ask("Tăng trưởng GRDP năm 2026 chênh lệch bao nhiêu so với năm 2025?")
    assert "1,6" not in answer.text


def test_a_side_without_a_figure_is_said_to_have_none(ask: Callable) -> None:
    answer = ask("So sánh tốc độ tăng trưởng GRDP của tỉnh năm 2019 và năm 2026")
    assert "8,9%" in answer.text
    assert any("2019" in notice for notice in answer.notices)
    assert "cao hơn" not in answer.text


def test_one_figure_is_never_set_against_itself(ask: Callable) -> None:
    answer = ask("So sánh thời hạn mượn sách năm 2025 và năm 2026")
    lines = [line.partition(" – ")[0] for line in answer.text.splitlines() if "21 ngày" in line]
    assert len(lines) <= 1


def test_no_side_at_all_is_not_found(ask: Callable) -> None:
    answer = ask("So sánh tỷ lệ thất nghiệp của tỉnh năm 2018 và năm 2019")
    assert answer.status == AnswerStatus.NO_EVIDENCE


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("So sánh GRDP năm 2025 và 2026", ["năm 2025", "năm 2026"]),
        ("Sơn La với Lai Châu, bên nào nhiều xã hơn?", ["Sơn La", "Lai Châu"]),
        (
            "Kinh phí bảo vệ rừng đặc dụng và rừng phòng hộ chênh nhau ra sao?",
            ["rừng đặc dụng", "rừng phòng hộ"],
        ),
        ("GRDP năm 2025 so với kế hoạch thì sao?", ["kết quả", "mục tiêu"]),
        ("Kế hoạch 19/KH-SNV và 27/KH-SNV khác nhau gì?", ["19/KH-SNV", "27/KH-SNV"]),
        (
            "Số trường năm học 2026-2027 tăng hay giảm so với năm học trước?",
            ["năm học 2026 - 2027", "năm học 2025 - 2026"],
        ),
        ("tăng trưởng 2025 của Sơn La cao hơn hay thấp hơn cả nước", ["Sơn La", "cả nước"]),
        ("Học phí mầm non với tiểu học chênh nhau bao nhiêu?", ["mầm non", "tiểu học"]),
        ("Mục tiêu giai đoạn 2026 - 2030 là gì?", []),
        ("Tỉnh có bao nhiêu xã?", []),
    ],
)
def test_the_sides_of_a_comparison_are_read(question: str, names: list[str]) -> None:
    assert [side.name for side in sides_of(asked(question))] == names


def test_each_side_asks_for_itself_alone() -> None:
    first, second = sides_of(asked("So sánh GRDP năm 2025 và năm 2026"))
    assert first.asked.years == (2025,)
    assert "2026" not in first.asked.text
    assert second.asked.years == (2026,)


def test_the_year_that_a_change_is_measured_from_is_no_year_of_the_figure() -> None:
    question = asked("Khách du lịch năm 2026 tăng bao nhiêu so với năm 2025?")
    assert without_compared_year(question).years == (2026,)


@pytest.mark.parametrize(
    ("question", "each"),
    [
        (
            "Lệ phí ở kế hoạch năm 2025 và kế hoạch năm 2026 khác nhau chỗ nào?",
            ["Lệ phí ở kế hoạch năm 2025", "Lệ phí ở kế hoạch năm 2026"],
        ),
        (
            "Đi học dưới 1 tháng với trên 1 tháng thì hồ sơ khác nhau gì?",
            ["Đi học dưới 1 tháng thì hồ sơ", "Đi học trên 1 tháng thì hồ sơ"],
        ),
        (
            "Cấp tiền giữ rừng phòng hộ cho xã nhiều hơn rừng đặc dụng bao nhiêu?",
            [
                "Cấp tiền giữ rừng phòng hộ cho xã bao nhiêu",
                "Cấp tiền giữ rừng đặc dụng cho xã bao nhiêu",
            ],
        ),
        ("Sở Giáo dục và Đào tạo tuyển bao nhiêu người hơn?", []),
        ("Số lớp tăng hay giảm?", []),
    ],
)
def test_each_side_is_a_question_that_stands_alone(question: str, each: list[str]) -> None:
    assert [side.asked.text for side in sides_of(asked(question))] == each


@pytest.mark.parametrize(
    "question",
    [
        "Thời gian thực hiện kế hoạch tin học hóa thư viện năm 2024 và 2026 khác nhau ra sao?",
        "thoi gian thuc hien ke hoach tin hoc hoa thu vien nam 2024 voi 2026 co khac nhau khong",
    ],
)
def test_what_no_figure_tells_is_quoted_from_each_side(ask: Callable, question: str) -> None:
    answer = ask(question)
    assert {c.document.metadata.number for c in answer.citations} == {"22/KH-SKHCN", "31/KH-SKHCN"}
    first, second = answer.text.splitlines()
    assert "15 tháng 01 năm 2024" in first
    assert "15 tháng 01 năm 2026" in second


def test_a_figure_of_another_matter_is_no_side(ask: Callable) -> None:
    answer = ask("Kinh phí tin học hóa thư viện năm 2026 so với năm 2023 tăng hay giảm?")
    assert "3,6 tỷ đồng" in answer.text
    assert "1,4 tỷ" not in answer.text
    assert any("2023" in notice for notice in answer.notices)


def test_a_side_is_found_in_the_words_of_the_other(ask: Callable) -> None:
    answer = ask("Hướng dẫn 9/HD-SVHTTDL và 18/HD-SVHTTDL khác nhau gì về thời hạn mượn sách?")
    assert "14 ngày" in answer.text
    assert "21 ngày" in answer.text


def test_a_sentence_is_of_the_side_that_it_names_first() -> None:
    said = "b) Khu vực chính là khu vực tiếp theo bên ngoài khu vực lõi"
    assert named_in("khu vực chính", ["khu vực lõi"], said) > 0
    assert named_in("khu vực lõi", ["khu vực chính"], said) < 0
    assert tells_of("Trung tâm Lưu trữ", ["Trung tâm Lưu trữ lịch sử"], "x") is None


@pytest.mark.parametrize(
    "question",
    [
        "Số máy tính và tỷ lệ kết nối Internet băng rộng năm 2026 cái nào cao hơn?",
        "Thời hạn mượn sách và số bản sách mỗi chuyến xe, cái nào lớn hơn?",
    ],
)
def test_figures_of_two_measures_are_not_said_to_be_higher_or_lower(
    ask: Callable, question: str
) -> None:
    assert "số liệu cao hơn" not in ask(question).text


@pytest.mark.parametrize("typed", ["Sơn La và Lào Cai khác nhau gì?", "so sanh son la voi lao cai"])
def test_places_alone_are_compared_in_what_was_just_asked(typed: str) -> None:
    before = Turn("Sơn La đặt mục tiêu trồng bao nhiêu ha rừng?", "figure", ("d1",), None)
    read = understand(Question(typed, dt.date(2026, 10, 1), "c"), before)
    assert fold(read.text) == "so sanh son la va lao cai dat muc tieu trong ha rung"


def test_places_with_a_matter_of_their_own_take_none_from_before() -> None:
    before = Turn("Sơn La trồng bao nhiêu ha rừng?", "figure", ("d1",), None)
    typed = "Dân số Sơn La và Lào Cai khác nhau thế nào?"
    assert understand(Question(typed, dt.date(2026, 10, 1), "c"), before).text == typed


def test_in_what_places_are_to_be_compared_is_asked_back(ask: Callable) -> None:
    assert ask("Sơn La và Lào Cai khác nhau gì?", conversation="k").status is AnswerStatus.CLARIFY
    told = understand(
        Question("diện tích rừng", dt.date(2026, 10, 1), "k"),
        Turn("Sơn La và Lào Cai khác nhau gì?", "comparison", (), None, clarifies=True),
    )
    assert told.text == "diện tích rừng Sơn La và Lào Cai khác nhau gì?"


def test_a_side_is_told_by_what_calls_it_another_name_and_not_by_the_other_side(
    ask: Callable,
) -> None:
    answer = ask("Về ngày hiến máu thì công ty tư nhân với công ty nhà nước khác nhau chỗ nào?")
    private, public = answer.text.splitlines()[-2:]
    assert "ngoài nhà nước được khuyến khích" in private
    assert "nhà nước phải bố trí" in public
