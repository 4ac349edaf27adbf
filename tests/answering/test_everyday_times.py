"""Times as people say them in a talk: a day of the week, a count of years, a third year, a closing day."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answers import AnswerStatus

if TYPE_CHECKING:
    from collections.abc import Callable

HALL = """ỦY BAN NHÂN DÂN XÃ BẢN VƯỢC
Số: 31/KH-UBND
Bản Vược, ngày 02 tháng 3 năm 2026

KẾ HOẠCH
Mở phòng đọc cộng đồng và cho thuê ki-ốt chợ phiên xã Bản Vược năm 2026

1. Phòng đọc cộng đồng mở cửa từ 17 giờ đến 21 giờ thứ Sáu, thứ Bảy và Chủ nhật tại nhà văn hóa xã.
2. Quầy hướng dẫn lưu động mở chiều thứ Năm tại bản Nà Lốc.
3. Người thuê ki-ốt không được cho thuê lại trong thời hạn 04 năm kể từ ngày ký hợp đồng.
4. Thời gian nhận: từ ngày 01 tháng 9 năm 2026 đến hết ngày 20 tháng 10 năm 2026. Đơn thuê ki-ốt nộp tại bộ phận một cửa xã.
5. Ban quản lý chợ lập danh sách người thuê, gửi Ủy ban nhân dân xã trước ngày 05 tháng 11 năm 2026.
"""
HOURS = "Phòng đọc cộng đồng xã Bản Vược mở cửa mấy giờ?"

TARGETS = """# HỘI ĐỒNG NHÂN DÂN TỈNH KHÂU VAI

Số: 12/NQ-HĐND

Khâu Vai, ngày 10 tháng 12 năm 2025

## NGHỊ QUYẾT

Nhiệm vụ phát triển du lịch tỉnh Khâu Vai giai đoạn 2026 - 2030

| Chỉ tiêu | Đơn vị tính | Thực hiện năm 2025 | Kế hoạch năm 2026 | Mục tiêu năm 2030 |
|---|---|---|---|---|
| Tỷ lệ hộ làm homestay | % | 4,1 | 5,2 | 9,6 |
| Số ngày khách lưu trú | ngày | 1,3 | 1,6 | 2,4 |
"""
COMPARED = "Tỷ lệ hộ làm homestay năm 2025 với kế hoạch 2026 chênh nhau bao nhiêu?"


@pytest.mark.parametrize("follow_up", ["cn co mo k", "chủ nhật có mở không", "t5 co mo k"])
def test_a_day_of_the_week_is_asked_of_the_matter_before(ask_of: Callable, follow_up: str) -> None:
    answer = ask_of([HALL])(HOURS, follow_up)
    assert "thứ Sáu, thứ Bảy và Chủ nhật" in answer.text.partition("[1]")[0]


def test_years_counted_are_not_next_year(ask_of: Callable) -> None:
    answer = ask_of([HALL])("Thuê ki-ốt rồi, hai năm sau cho thuê lại được không?")
    assert "không được cho thuê lại trong thời hạn 04 năm" in answer.text
    assert not any("2027" in notice for notice in answer.notices)


@pytest.mark.parametrize(
    "question",
    [
        "Hôm nay mới đem đơn thuê ki-ốt đi nộp thì còn kịp không?",
        "gio nop don thue ki-ot con kip k",
    ],
)
def test_whether_there_is_time_is_told_by_when_papers_are_taken_in(
    ask_of: Callable, question: str
) -> None:
    answer = ask_of([HALL])(question)
    assert "20 tháng 10 năm 2026" in answer.text


@pytest.mark.parametrize("follow_up", ["còn mốc 2030?", "con nam 2030 thi sao"])
def test_after_two_years_compared_a_third_asks_for_its_value(
    ask_of: Callable, follow_up: str
) -> None:
    answer = ask_of([TARGETS])(COMPARED, follow_up)
    assert answer.status is AnswerStatus.ANSWERED
    assert "9,6" in answer.text


def test_a_year_of_another_matter_stays_refused(ask_of: Callable) -> None:
    answer = ask_of([TARGETS])(
        "Diện tích trồng hoa năm 2025 với 2026 chênh nhau bao nhiêu?", "còn 2030?"
    )
    assert answer.status is AnswerStatus.NO_EVIDENCE
