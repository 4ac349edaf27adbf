"""Levels told once for a list of cases, ranges that a number asked for lies in, what each gets."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answers import AnswerStatus

if TYPE_CHECKING:
    from collections.abc import Callable

LEVELS = """HỘI ĐỒNG NHÂN DÂN
TỈNH SÔNG NGÂN
Số: 52/2026/NQ-HĐND
Sông Ngân, ngày 12 tháng 01 năm 2026

NGHỊ QUYẾT
Quy định mức chi thuê giảng viên bồi dưỡng nghề

Điều 2. Mức chi thuê giảng viên
1. Mức 1, không quá 9.000.000 đồng/tháng áp dụng đối với giảng viên thuộc một trong các trường hợp sau đây:
a) Giảng viên có bằng tiến sĩ;
b) Giảng viên có bằng thạc sĩ và kinh nghiệm dạy nghề từ 10 năm trở lên;
c) Giảng viên là chủ nhiệm khóa bồi dưỡng.
2. Mức 2, không quá 6.000.000 đồng/tháng áp dụng đối với giảng viên thuộc một trong các trường hợp sau đây:
a) Giảng viên có bằng đại học và kinh nghiệm dạy nghề từ 08 năm trở lên;
b) Giảng viên có bằng thạc sĩ và kinh nghiệm dạy nghề từ 03 năm đến dưới 10 năm.
Điều 3. Kinh phí
Tổng kinh phí năm 2026 là 4,2 tỷ đồng, trong đó thuê giảng viên 1,5 tỷ đồng. Mức chi tài liệu 150.000 đồng/học viên.
"""


@pytest.mark.parametrize(
    ("question", "value", "other"),
    [
        ("Giảng viên có bằng thạc sĩ, 5 năm kinh nghiệm dạy nghề được trả bao nhiêu một tháng?", "6.000.000", "9.000.000"),
        ("giang vien co bang thac si 12 nam kinh nghiem day nghe duoc tra bao nhieu mot thang", "9.000.000", "6.000.000"),
        ("Chủ nhiệm khóa bồi dưỡng nghề được chi bao nhiêu tiền một tháng?", "9.000.000", "6.000.000"),
        ("Thuê giảng viên dạy nghề mức cao nhất bao nhiêu tiền một tháng?", "9.000.000", "6.000.000"),
    ],
)  # fmt: skip
def test_a_level_is_told_with_the_case_below_it_that_is_asked_for(
    ask_of: Callable, question: str, value: str, other: str
) -> None:
    said = ask_of([LEVELS])(question)
    assert said.status is AnswerStatus.ANSWERED
    assert value in said.text
    assert other not in said.text


@pytest.mark.parametrize(
    "question",
    ["Tài liệu cho mỗi học viên được chi bao nhiêu tiền?", "moi hoc vien duoc chi bao nhieu tien tai lieu"],
)  # fmt: skip
def test_what_each_gets_is_no_sum_for_all(ask_of: Callable, question: str) -> None:
    said = ask_of([LEVELS])(question).text
    assert "150.000" in said
    assert "tỷ" not in said


GROUPS = """ỦY BAN NHÂN DÂN
TỈNH SÔNG NGÂN
Số: 53/KH-UBND
Sông Ngân, ngày 12 tháng 01 năm 2026

KẾ HOẠCH
Duy trì tổ tự quản ở thôn

1. Duy trì 214 tổ tự quản ở thôn, mỗi tổ có ít nhất 07 thành viên.
2. Mỗi tổ tự quản có ít nhất 02 điểm tiếp dân.
"""


def test_members_are_people(ask_of: Callable) -> None:
    said = ask_of([GROUPS])("Mỗi tổ tự quản ở thôn tối thiểu mấy người?").text
    assert "07 thành viên" in said
