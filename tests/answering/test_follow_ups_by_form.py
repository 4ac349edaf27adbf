"""What a follow-up keeps and changes is told by the form of Vietnamese, not by its words."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bot.answers import AnswerStatus, Question
from bot.journal import Turn
from bot.questions.follow_ups import completed
from bot.questions.understanding import understand

if TYPE_CHECKING:
    from collections.abc import Callable

HEAD = """ỦY BAN NHÂN DÂN TỈNH LÀO CAI
Số: {figure}/KH-UBND
Lào Cai, ngày 02 tháng 3 năm 2026

KẾ HOẠCH
"""
PAPERS = (
    """Cho vay làm công trình nông thôn năm 2026
1. Mức cho vay tối đa là 30 triệu đồng/công trình nước sạch và 50 triệu đồng/công trình vệ sinh.
2. Người vay nộp hồ sơ tại Ủy ban nhân dân xã trong 12 ngày.""",
    """Cấp giấy phép tần số năm 2026
1. Doanh nghiệp nộp hồ sơ tại Sở Khoa học và Công nghệ trong 7 ngày.
2. Sở Tài chính báo cáo kinh phí trước ngày 15 tháng 11.""",
)
HELD = ("d1",)
WORKS = Turn("Ở Hà Nội làm giếng khoan thì vay được bao nhiêu?", "figure", HELD, None)
TARGET = Turn("Tới cuối 2030 Lào Cai muốn bao nhiêu xã có mạng 5G?", "figure", HELD, None)
FOREST = Turn("Hà Nội khoán bảo vệ rừng trả bao nhiêu một ha?", "figure", HELD, None)
PLAN = Turn("Kế hoạch 308 của Hà Nội do ai ký?", "fact", HELD, None)


@pytest.fixture
def ask(ask_of: Callable) -> Callable:
    return ask_of([HEAD.format(figure=at) + text for at, text in enumerate(PAPERS, start=3)])


@pytest.mark.parametrize(
    ("before", "typed", "text"),
    [
        (WORKS, "còn nhà vệ sinh?", "nhà vệ sinh thì vay được bao nhiêu ở Hà Nội?"),
        (
            TARGET,
            "thế năm 2025 được giao mấy?",
            "năm 2025 Lào Cai muốn bao nhiêu xã có mạng 5G?",
        ),
        (
            TARGET,
            "cả năm 2025 thì được bao nhiêu?",
            "năm 2025 Lào Cai muốn bao nhiêu xã có mạng 5G?",
        ),
        (
            WORKS,
            "thế người khuyết tật thì sao",
            "người khuyết tật thì vay được bao nhiêu ở Hà Nội?",
        ),
        (
            FOREST,
            "Ý tôi là rừng phòng hộ cơ",
            "Hà Nội khoán bảo vệ rừng phòng hộ bao nhiêu một ha?",
        ),
        (WORKS, "không, em hỏi Lào Cai", "Ở Lào Cai làm giếng khoan thì vay được bao nhiêu?"),
        (
            TARGET,
            "Rồi tới 2040 con số đó lên mấy?",
            "tới 2040 Lào Cai muốn bao nhiêu xã có mạng 5G",
        ),
        (
            TARGET,
            "đến 2035 thì tổng cộng là bao nhiêu",
            "đến 2035 Lào Cai muốn bao nhiêu xã có mạng 5G?",
        ),
        (PLAN, "Nó thực hiện nghị quyết nào?", "văn bản này thực hiện nghị quyết nào?"),
    ],
)
def test_a_follow_up_keeps_what_it_does_not_change(before: Turn, typed: str, text: str) -> None:
    whole = completed(typed, before)
    assert (whole.text, whole.followed) == (text, True)


def test_another_thing_is_asked_of_not_the_one_before(ask: Callable) -> None:
    turns = "Làm công trình nước sạch thì được vay tối đa bao nhiêu?", "còn nhà vệ sinh?"
    told = ask(*turns).text
    assert "50 triệu" in told
    assert "30 triệu" not in told


def test_a_whole_question_corrects_nothing() -> None:
    assert not completed("Tôi muốn hỏi thủ tục cấp giấy phép tần số là gì?", WORKS).followed


@pytest.mark.parametrize("kind", ["công điện", "tờ trình", "pháp lệnh", "hiệp định"])
def test_a_document_of_any_kind_is_pointed_at(kind: str) -> None:
    assert completed(f"Ai ký {kind} này?", PLAN).document_ids == HELD


def test_they_are_those_spoken_of() -> None:
    turn = Turn("Công văn 3 giao các bộ làm gì?", "tasks", HELD, None)
    assert completed("Họ phải gửi ý kiến cho ai?", turn).followed
    assert not completed("Họ và tên ghi thế nào trên giấy phép tần số?", turn).followed


def test_what_leans_on_a_refusal_stays_with_the_paper_that_it_named(ask: Callable) -> None:
    refused = "Kế hoạch số 3/KH-UBND quy định trang phục thế nào?"
    assert ask(refused).status is AnswerStatus.NO_EVIDENCE
    told = ask(refused, "nộp hồ sơ trong mấy ngày?").text
    assert "12 ngày" in told
    assert "7 ngày" not in told


RATE = Turn("Tỷ lệ bệnh viện ở Lào Cai số hóa đến năm 2030?", "figure", HELD, None)
FILED = Turn("Nghị định 30 bắt nộp hồ sơ xây dựng trong bao lâu?", "general", HELD, None)
IN_ALL = Turn("Nghị quyết 27 cấp vốn cho mấy chương trình?", "figure", HELD, None)


@pytest.mark.parametrize(
    ("before", "typed", "text"),
    [
        (RATE, "thế người dân có thẻ?", "Tỷ lệ người dân có thẻ là bao nhiêu ở Lào Cai năm 2030?"),
        (
            WORKS,
            "còn người chỉ có bằng đại học mà 12 năm kinh nghiệm?",
            "người chỉ có bằng đại học mà 12 năm kinh nghiệm thì vay được bao nhiêu ở Hà Nội?",
        ),
        (WORKS, "tiền đó lấy ở đâu ra vậy", "nguồn kinh phí từ đâu?"),
    ],
)
def test_a_fragment_is_no_question_of_its_own(before: Turn, typed: str, text: str) -> None:
    whole = completed(typed, before)
    assert (whole.text, whole.followed) == (text, True)


def test_some_others_are_not_counted() -> None:
    told = completed("Còn mấy loại hồ sơ khác thì sao?", FILED).text
    assert told.startswith("loại hồ sơ khác – ")


def test_a_part_called_a_programme_is_of_the_paper_before() -> None:
    part = completed("Riêng chương trình về giáo dục thì được bao nhiêu?", IN_ALL)
    assert part.document_ids == HELD


def test_a_figure_of_the_thing_before_is_not_passed_off(ask: Callable) -> None:
    turns = "Cho vay làm công trình nước sạch tối đa bao nhiêu?", "còn xe máy điện?"
    assert "30 triệu" not in ask(*turns).text


def test_an_office_called_by_its_rank_is_the_askers_where_it_is_known() -> None:
    asked = Question("Kế hoạch 182 giao Sở làm gì?", dt.date(2026, 10, 1), "c", unit="Sở Y tế")
    assert understand(asked, None).own_unit
    assert not understand(replace(asked, unit=None), None).own_unit


def test_a_case_decided_is_no_document_issued() -> None:
    asked = Question("Ai ra quyết định hỗ trợ?", dt.date(2026, 10, 1), "c")
    assert understand(asked, Turn("Hồ sơ xét mấy ngày?", "figure", HELD, None)).fact is None
