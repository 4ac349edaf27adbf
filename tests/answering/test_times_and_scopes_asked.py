"""What is asked of a day, a month, a place or the state before is not told by another one."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from bot.answers import AnswerStatus
from bot.journal import Turn
from bot.passages.expectations import expected
from bot.passages.expected_kinds import Expected
from bot.questions.document_questions import Fact, fact_of
from bot.questions.follow_ups import completed
from bot.questions.periods import told_from
from knowledge.text import fold

if TYPE_CHECKING:
    from collections.abc import Callable

TODAY = dt.date(2026, 10, 1)
HEAD = """ỦY BAN NHÂN DÂN TỈNH LÀO CAI
Số: {figure}/KH-UBND
Lào Cai, ngày 02 tháng 3 năm 2026

KẾ HOẠCH
"""
PAPERS = (
    """Phát triển thư viện tỉnh đến năm 2030
1. Thư viện tỉnh phục vụ bạn đọc tại phòng mượn từ thứ Ba đến thứ Bảy; trả kết quả cấp thẻ trong 02 ngày làm việc.
2. Chi mua sách mới đạt 0,4% ngân sách; toàn tỉnh mới có 12 tủ sách.
3. Mục tiêu: chi mua sách đạt ít nhất 3% ngân sách; có ít nhất 90 tủ sách.
4. Các loại ấn phẩm sau đây sẽ được miễn phí lưu kho khi gửi vào thư viện:
- Báo giấy phát hành trong nước.
- Tạp chí khoa học xuất bản hằng tháng.
5. Sở Tư pháp tuyển chọn 30 đầu sách luật trước ngày 15/6/2026.
6. Thẻ bạn đọc cấp trước ngày Kế hoạch này có hiệu lực được tiếp tục sử dụng đến hết ngày 31/12/2027.""",
    """Kết luận cuộc họp giao ban tháng 5 năm 2026
1. Đến hết tháng 4, giải ngân đạt 18% kế hoạch.
2. Sở Tư pháp báo cáo tiến độ rà soát trước ngày 20 của tháng cuối quý.""",
)


@pytest.fixture
def ask(ask_of: Callable) -> Callable:
    return ask_of([HEAD.format(figure=at) + text for at, text in enumerate(PAPERS, start=3)])


def test_a_day_of_the_week_is_told_by_days_of_the_week(ask: Callable) -> None:
    assert "thứ Ba đến thứ Bảy" in ask("chủ nhật thư viện tỉnh có phục vụ bạn đọc không").text
    answer = ask("Thứ bảy có cấp thẻ, trả kết quả không?")
    assert "02 ngày làm việc" not in answer.text or "thứ Ba" in answer.text


def test_a_meeting_of_another_month_is_not_the_one_asked_about(ask: Callable) -> None:
    assert "18%" in ask("Họp giao ban tháng 5 kết luận gì về giải ngân?").text
    other = ask("Họp giao ban tháng 8 kết luận gì về giải ngân?")
    assert other.status is AnswerStatus.NO_EVIDENCE


def test_the_state_before_is_not_told_by_a_target(ask: Callable) -> None:
    answer = ask(
        "Chi mua sách phải đạt ít nhất mấy phần trăm?", "Trước đó mới chi được mấy phần trăm?"
    )
    assert "0,4%" in answer.text
    assert "3%" not in answer.text


def test_whether_is_told_with_the_lead_in_of_the_list(ask: Callable) -> None:
    text = ask("Tạp chí khoa học gửi vào thư viện có bị thu phí lưu kho không?").text
    assert "được miễn phí" in text


def test_a_verb_after_a_bodys_name_is_no_part_of_it(ask: Callable) -> None:
    assert "30 đầu sách" in ask("Sở Tư pháp tuyển chọn bao nhiêu đầu sách luật?").text


def test_a_year_that_bounds_what_is_asked_about_is_not_the_answers(ask: Callable) -> None:
    text = ask("Thẻ bạn đọc cấp trước năm 2026 còn dùng được tới ngày nào?").text
    assert "31/12/2027" in text


def test_a_quarter_before_a_day_is_no_last_quarter(ask: Callable) -> None:
    assert told_from("báo cáo hằng quý trước ngày mấy", TODAY)[1] == []
    assert told_from("báo cáo quý trước", TODAY)[1] != []
    assert "ngày 20" in ask("Sở Tư pháp báo cáo tiến độ rà soát hàng quý trước ngày mấy?").text


@pytest.mark.parametrize(
    ("asked", "kind"),
    [
        ("tiền ăn mỗi ngày bao nhiêu", Expected.VALUE),
        ("họp ngày bao nhiêu", Expected.DAY),
        ("thư viện mở cửa thứ mấy", Expected.DAY),
        ("hồ sơ ấy chỗ nào nhận giữ", Expected.WHO),
        ("nơi nào được ký giấy cho nuôi con nuôi", Expected.WHO),
        ("chỗ nào bán vé", Expected.PLACE),
        ("nộp đơn ở nơi nào tiếp nhận nhanh", Expected.PLACE),
        ("người con thứ ba có được hỗ trợ không", Expected.RULE),
    ],
)
def test_a_day_that_measures_is_no_date(asked: str, kind: Expected) -> None:
    assert expected(fold(asked), figure="bao nhiêu" in asked) is kind


@pytest.mark.parametrize(
    ("asked", "fact"),
    [
        ("giấy phép lái xe cũ còn hiệu lực đến khi nào", None),
        ("thẻ đảng viên cũ còn dùng được không", None),
        ("nghị định về giấy phép lái xe còn hiệu lực không", Fact.STATUS),
        ("kế hoạch 27/KH-SNV còn hiệu lực không", Fact.STATUS),
    ],
)
def test_what_people_hold_is_no_document_that_is_in_force(asked: str, fact: Fact | None) -> None:
    assert fact_of(fold(asked)) is fact


SUPPORT = Turn("Làm chữ ký số ở Hà Nội được hỗ trợ bao nhiêu?", "figure", ("a",), None)


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("Mức đó có áp dụng ở Huế không?", "Làm chữ ký số ở Huế được hỗ trợ bao nhiêu?"),
        (
            "Mức đó ở Huế ai chi trả?",
            "Mức đó ở Huế ai chi trả – Làm chữ ký số ở Huế được hỗ trợ",
        ),
        (
            "Mức đó ở Hà Nội ai chi trả?",
            "Mức đó ở Hà Nội ai chi trả – Làm chữ ký số ở Hà Nội được hỗ trợ",
        ),
    ],
)
def test_what_was_told_is_asked_of_another_place(typed: str, text: str) -> None:
    assert completed(typed, SUPPORT).text.rstrip("?") == text.rstrip("?")


def test_ai_in_capitals_asks_for_nobody() -> None:
    before = Turn("Hệ thống AI y tế phải xong trong bao lâu?", "general", ("a",), None)
    assert "bao lâu" in completed("còn hệ thống AI bán hàng thì sao", before).text


@pytest.mark.parametrize(
    "typed", ["Người đó còn ký văn bản nào nữa?", "ông ấy còn ký gì nữa không"]
)
def test_who_signed_the_document_before_is_asked_about_by_it(typed: str) -> None:
    before = Turn("Ai ký Kế hoạch số 5/KH-SNV?", "fact", ("a",), None)
    assert completed(typed, before).document_ids == ("a",)
