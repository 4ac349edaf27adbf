"""Whose figures are told, the country's or the province's; what is denied is not told as asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answers import AnswerStatus

if TYPE_CHECKING:
    from collections.abc import Callable

PLAN = """ỦY BAN NHÂN DÂN
TỈNH SÔNG NGÂN
Số: 31/KH-UBND
Sông Ngân, ngày 12 tháng 01 năm 2026

KẾ HOẠCH
Tuyên truyền kết quả phát triển kinh tế - xã hội năm 2025

I. NỘI DUNG TUYÊN TRUYỀN
1. Kết quả nổi bật năm 2025
- Tăng trưởng GDP năm 2025 đạt 8,02%, quy mô nền kinh tế đạt 514 tỷ USD.
- Thu ngân sách nhà nước đạt 2,65 triệu tỷ đồng.
- An sinh được bảo đảm; tỷ lệ hộ nghèo giảm còn 1,3%.
2. Kết quả của địa phương năm 2025
- Tốc độ tăng trưởng GRDP đạt 8,1%.
- Tạo việc làm mới cho 9.200 lao động.
- Toàn tỉnh đón 1,42 triệu lượt khách du lịch.
"""


@pytest.mark.parametrize(
    ("question", "value", "told"),
    [
        ("Năm 2025 Sông Ngân thu ngân sách được bao nhiêu?", "2,65", False),
        ("Tỷ lệ hộ nghèo của Sông Ngân năm 2025 là bao nhiêu?", "1,3%", False),
        ("ty le ho ngheo toan tinh nam 2025 la bao nhieu", "1,3%", False),
        ("Năm 2025 cả nước thu ngân sách được bao nhiêu?", "2,65", True),
        ("Tỷ lệ hộ nghèo cả nước năm 2025 là bao nhiêu?", "1,3%", True),
        ("Năm 2025 Sông Ngân tạo việc làm mới cho bao nhiêu lao động?", "9.200", True),
        ("Năm 2025 cả nước đón bao nhiêu lượt khách du lịch?", "1,42", False),
        ("Năm 2025 cả nước tạo việc làm mới cho bao nhiêu lao động?", "9.200", False),
    ],
)
def test_a_figure_is_of_the_territory_told_around_it(
    ask_of: Callable, question: str, value: str, *, told: bool
) -> None:
    answer = ask_of([PLAN])(question)
    assert (value in answer.text) is told
    assert (answer.status is AnswerStatus.ANSWERED) is told


def test_a_provinces_gdp_is_its_grdp(ask_of: Callable) -> None:
    said = ask_of([PLAN])("GDP của tỉnh năm 2025 tăng bao nhiêu?").text
    assert "8,1%" in said
    assert "8,02" not in said


RULES = """ỦY BAN NHÂN DÂN
TỈNH SÔNG NGÂN
Số: 32/2026/QĐ-UBND
Sông Ngân, ngày 12 tháng 02 năm 2026

QUYẾT ĐỊNH
Quy định mức thu chợ phiên

Điều 1. Mức thu
1. Phạt tiền 300.000 đồng đối với hành vi trang bị bạt che không bảo đảm an toàn.
2. Phạt tiền 700.000 đồng đối với hành vi không trang bị, lắp đặt bạt che.
3. Người bán hàng không phải là nữ thì mỗi phiên được giảm 10% tiền thuê sạp.
4. Người bán hàng là nữ thì mỗi phiên được giảm 25% tiền thuê sạp.
Điều 2. Diện tích sạp
1. Sạp ở chợ nổi có diện tích không dưới 3 m2.
2. Sạp có diện tích không dưới 6 m2.
"""


@pytest.mark.parametrize(
    ("question", "value", "other"),
    [
        ("Không trang bị bạt che thì phạt bao nhiêu?", "700.000", "300.000"),
        ("khong trang bi bat che thi phat bao nhieu", "700.000", "300.000"),
        ("Tôi là nữ bán hàng, mỗi phiên được giảm mấy phần trăm tiền thuê sạp?", "25%", "10%"),
        ("Người bán hàng không phải nữ mỗi phiên được giảm mấy phần trăm?", "10%", "25%"),
        ("Sạp thường (không phải chợ nổi) tối thiểu bao nhiêu m2?", "6 m2", "3 m2"),
    ],
)
def test_what_is_denied_is_not_told_as_what_is_so(
    ask_of: Callable, question: str, value: str, other: str
) -> None:
    said = ask_of([RULES])(question).text
    assert value in said
    assert other not in said
