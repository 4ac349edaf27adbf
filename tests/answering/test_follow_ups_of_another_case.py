"""A follow-up puts one thing in the place of another: a class of persons, a place, a time, an offender."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from bot.answers import AnswerStatus, Question
from bot.journal import Turn
from bot.questions.follow_ups import completed
from bot.questions.understanding import understand

if TYPE_CHECKING:
    from collections.abc import Callable

HELD = ("d1",)
TODAY = dt.date(2026, 10, 1)
TRADE = Turn("Người khuyết tật học nghề may được hỗ trợ bao nhiêu?", "figure", HELD, None)
CABLE = Turn("Vé tháng xe đạp qua cầu treo Nậm Na bao nhiêu ạ?", "figure", HELD, None)
DEPUTY = Turn("Phụ cấp chức vụ trưởng thôn là bao nhiêu?", "figure", HELD, None)
LUNCH = Turn("Trẻ hộ nghèo học ở xã đảo được hỗ trợ bao nhiêu?", "figure", HELD, None)
MOVING = Turn("Con tôi học ở xã Lũng Phìn được hỗ trợ bao nhiêu?", "figure", HELD, None)
FILES = Turn("Năm 2026 cấp xã phải quét bao nhiêu hồ sơ?", "figure", HELD, None)
BUDGET = Turn("Chỉ tiêu thu ngân sách năm 2026 là bao nhiêu?", "figure", HELD, None)
SCHOOL = Turn("Kinh phí ăn trưa năm học 2026 - 2027 là bao nhiêu?", "figure", HELD, None)
FINE = Turn("Đổ rác ra suối bị phạt bao nhiêu?", "figure", HELD, None)


@pytest.mark.parametrize(
    ("before", "typed", "text"),
    [
        (TRADE, "còn hộ cận nghèo", "hộ cận nghèo học nghề may được hỗ trợ bao nhiêu?"),
        (CABLE, "thế xe máy?", "Vé tháng xe máy qua cầu treo Nậm Na bao nhiêu ạ?"),
        (DEPUTY, "còn phó trưởng thôn", "Phụ cấp chức vụ phó trưởng thôn là bao nhiêu?"),
        (LUNCH, "thế học ở phường?", "Trẻ hộ nghèo học ở phường được hỗ trợ bao nhiêu?"),
        (LUNCH, "còn hộ cận nghèo?", "Trẻ hộ cận nghèo học ở xã đảo được hỗ trợ bao nhiêu?"),
        (
            MOVING,
            "thế nếu chuyển cháu ra học ngoài Hòn Én?",
            "Con tôi học ở Hòn Én được hỗ trợ bao nhiêu?",
        ),
        (
            FINE,
            "thế nếu là công ty vi phạm thì sao, vẫn mức đó à?",
            "Đổ rác ra suối bị phạt bao nhiêu đối với công ty?",
        ),
    ],
)
def test_the_case_asked_about_now_stands_where_the_one_before_stood(
    before: Turn, typed: str, text: str
) -> None:
    assert completed(typed, before).text == text


@pytest.mark.parametrize(
    ("before", "typed", "text"),
    [
        (
            FILES,
            "Thế năm ngoái cấp xã đặt bao nhiêu?",
            "năm 2025 cấp xã phải quét bao nhiêu hồ sơ?",
        ),
        (FILES, "sang năm 2027 thì bao nhiêu", "năm 2027 cấp xã phải quét bao nhiêu hồ sơ?"),
        (
            BUDGET,
            "ước cả năm 2025 thì được bao nhiêu?",
            "ước thu ngân sách năm 2025 là bao nhiêu?",
        ),
        (SCHOOL, "còn năm học sau", "Kinh phí ăn trưa năm học 2027-2028 là bao nhiêu?"),
    ],
)
def test_another_time_keeps_what_was_asked(before: Turn, typed: str, text: str) -> None:
    assert understand(Question(typed, TODAY, "a"), before).text == text


ISLAND = """ỦY BAN NHÂN DÂN TỈNH LÀO CAI
Số: 12/NQ-HĐND
Lào Cai, ngày 02 tháng 3 năm 2026

NGHỊ QUYẾT
Quy định mức phạt tiền về vệ sinh khu chợ
Điều 1. Mức phạt
1. Phạt tiền từ 300.000 đồng đến 500.000 đồng đối với hành vi đổ nước bẩn ra lối đi.
2. Phạt tiền từ 700.000 đồng đến 900.000 đồng đối với hành vi đốt rác trong chợ.
Điều 2. Áp dụng
1. Mức phạt tại Điều 1 áp dụng đối với cá nhân. Cùng một hành vi vi phạm thì mức phạt tiền đối với tổ chức gấp 03 lần mức phạt tiền đối với cá nhân.
"""
ROADS = """ỦY BAN NHÂN DÂN TỈNH LÀO CAI
Số: 14/KH-UBND
Lào Cai, ngày 02 tháng 3 năm 2026

KẾ HOẠCH
Thu hút bác sĩ năm 2026
1. Hỗ trợ một lần 400 triệu đồng đối với bác sĩ chuyên khoa về công tác tại tỉnh.
"""
MOVES = """ỦY BAN NHÂN DÂN TỈNH LÀO CAI
Số: 15/KH-UBND
Lào Cai, ngày 02 tháng 3 năm 2026

KẾ HOẠCH
Di dời nhà ven suối năm 2026
1. Di dời xong 63 hộ ven suối trước ngày 30/9/2026.
2. Điều động, biệt phái 12 công chức địa chính về xã.
"""


@pytest.fixture
def ask(ask_of: Callable) -> Callable:
    return ask_of([ISLAND, ROADS, MOVES])


@pytest.mark.parametrize(
    "turns",
    [
        ("Đốt rác trong chợ bị phạt bao nhiêu tiền?", "còn công ty thì sao"),
        ("Doanh nghiệp đốt rác trong chợ bị phạt bao nhiêu tiền?",),
    ],
)
def test_a_fine_asked_for_of_a_company_says_how_many_times_it_pays(
    ask: Callable, turns: tuple[str, ...]
) -> None:
    answer = ask(*turns).text
    assert "700.000 đồng đến 900.000 đồng" in answer
    assert "gấp 03 lần" in answer


def test_a_persons_fine_says_nothing_of_organisations(ask: Callable) -> None:
    assert "gấp 03 lần" not in ask("Đốt rác trong chợ bị phạt bao nhiêu tiền?").text


def test_a_sum_for_others_elsewhere_is_not_told_of_those_spoken_of(ask: Callable) -> None:
    answer = ask("Bao giờ phải di dời xong 63 hộ ven suối?", "mỗi hộ được hỗ trợ bao nhiêu tiền")
    assert answer.status is AnswerStatus.NO_EVIDENCE


def test_a_word_that_only_folds_like_one_that_asks_names_a_matter(ask: Callable) -> None:
    answer = ask("Bao giờ phải di dời xong 63 hộ ven suối?", "biệt phái mấy người")
    assert "12 công chức" in answer.text
