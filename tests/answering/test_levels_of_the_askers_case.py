"""An asker tells a case of their own: the level, the price or the place that fits it is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answers import AnswerStatus
from bot.questions.held_words import HeldWords
from bot.questions.marks_in_context import marked

if TYPE_CHECKING:
    from collections.abc import Callable

RESOLUTION = """# HỘI ĐỒNG NHÂN DÂN TỈNH ĐỒI HOA

Số: 31/2026/NQ-HĐND

Đồi Hoa, ngày 12 tháng 6 năm 2026

## NGHỊ QUYẾT

Quy định chính sách hỗ trợ tổ hợp tác trồng dược liệu và người hướng dẫn kỹ thuật trên địa bàn tỉnh Đồi Hoa

Điều 1. Hỗ trợ trang bị sơ chế cho tổ hợp tác

Tổ hợp tác được hỗ trợ trang bị sơ chế một lần theo bảng sau:

| Quy mô | Xã (triệu đồng/tổ) | Phường (triệu đồng/tổ) |
|---|---|---|
| Dưới 15 hộ | 18 | 12 |
| Từ 15 đến dưới 40 hộ | 33 | 27 |
| Từ 40 hộ trở lên | 55 | 44 |

Điều 2. Hỗ trợ người hướng dẫn kỹ thuật

1. Người hướng dẫn kỹ thuật của tổ hợp tác được hỗ trợ:

a) Tổ hợp tác có từ 20% đến dưới 45% là hộ nghèo: 700.000 đồng/người/tháng;

b) Tổ hợp tác có từ 45% trở lên là hộ nghèo: 950.000 đồng/người/tháng.

2. Thời gian hỗ trợ không quá 10 tháng/năm.

Điều 3. Chi trả

Tiền hỗ trợ người hướng dẫn kỹ thuật được chi trả hai đợt: đợt 1 trong tháng 4, đợt 2 trong tháng 11.
"""
PRICES = """# ỦY BAN NHÂN DÂN TỈNH ĐỒI HOA

Số: 44/2026/QĐ-UBND

Đồi Hoa, ngày 20 tháng 5 năm 2026

## QUYẾT ĐỊNH

Quy định giá dịch vụ trông giữ thuyền và giá thuê nhà ở trên địa bàn tỉnh Đồi Hoa

I. GIÁ DỊCH VỤ TRÔNG GIỮ XE

Đơn vị tính: đồng

| TT | Loại xe | Ban đêm (lượt) | Tháng |
|---|---|---|---|
| 1 | Xe máy | 5.700 | 96.000 |
| 2 | Ô tô dưới 12 chỗ | 21.000 | 640.000 |
| 3 | Ô tô từ 12 chỗ trở lên | 37.000 | 910.000 |

II. NHÀ Ở XÃ HỘI VÀ NHÀ LƯU TRÚ

1. Khu nhà ở xã hội Bình Lam có 210 căn; giá thuê 39.000 đồng/m²/tháng.

2. Nhà ở xã hội Bình Lam: nộp hồ sơ tại Trung tâm Phục vụ hành chính công tỉnh.

3. Nhà lưu trú công nhân Tân Vĩ: nộp hồ sơ tại Ban Quản lý khu công nghiệp Tân Vĩ, tầng 2.
"""
TREES = """# ỦY BAN NHÂN DÂN TỈNH ĐỒI HOA

Số: 52/KH-UBND

Đồi Hoa, ngày 02 tháng 3 năm 2026

## KẾ HOẠCH

Trồng cây xanh đô thị trên địa bàn tỉnh Đồi Hoa năm 2026

| TT | Địa bàn | Số cây trồng năm 2026 (cây) |
|---|---|---|
| 1 | Phường Hạ Mơ | 1.340 |
| 2 | Xã Thượng Lựu | 2.175 |
"""
TOLD = [
    ("Tổ hợp tác em ở xã có 27 hộ thì được hỗ trợ sơ chế bao nhiêu triệu?", "33", "18"),
    (
        "Em làm tổ trưởng ở xã, tổ có 27 hộ, làm lâu rồi. Tổ hợp tác được hỗ trợ trang bị sơ chế bao nhiêu triệu?",
        "33",
        "18",
    ),
    (
        "Tổ hợp tác có 52% là hộ nghèo thì người hướng dẫn kỹ thuật được hỗ trợ bao nhiêu mỗi tháng?",
        "950.000",
        "700.000",
    ),
    (
        "Tổ hợp tác có 30% là hộ nghèo thì người hướng dẫn kỹ thuật được hỗ trợ bao nhiêu mỗi tháng?",
        "700.000",
        "950.000",
    ),
    ("gui o to 7 cho theo thang gia bao nhieu tien", "640.000", "910.000"),
    ("gửi xe máy ban đêm bao nhiêu tiền một lượt", "5.700 đồng", "5.700 lượt"),
    (
        "Muốn thuê nhà lưu trú Tân Vĩ thì nộp hồ sơ ở đâu?",
        "tầng 2",
        "hành chính công",
    ),
]


@pytest.mark.parametrize(("question", "told", "others"), TOLD)
def test_the_level_that_fits_the_case_is_told(
    ask_of: Callable, question: str, told: str, others: str
) -> None:
    answer = ask_of([RESOLUTION, PRICES])(question)
    assert answer.status is AnswerStatus.ANSWERED
    assert told in answer.text
    assert others not in answer.text


def test_in_which_month_is_not_told_by_how_long(ask_of: Callable) -> None:
    answer = ask_of([RESOLUTION])("tiền hỗ trợ người hướng dẫn kỹ thuật chi trả vào tháng mấy?")
    assert "tháng 4" in answer.text
    assert "10 tháng/năm" not in answer.text


def test_what_a_house_is_sold_for_is_not_told_by_its_rent(ask_of: Callable) -> None:
    answer = ask_of([PRICES])("Giá bán căn hộ nhà ở xã hội Bình Lam bao nhiêu một m2?")
    assert answer.status is not AnswerStatus.ANSWERED


def test_a_bare_name_asks_the_same_of_another_place(ask_of: Callable) -> None:
    first = "Năm 2026 phường Hạ Mơ trồng bao nhiêu cây?"
    answer = ask_of([TREES])(first, "Còn bên Thượng Lựu?")
    assert "2.175" in answer.text
    assert "1.340" not in answer.text


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("xe buyt so 6 chay luc nao", "số 6"), ("xe o to 7 cho gia bao nhieu", "7 chỗ")],
)
def test_numbers_and_seats_typed_without_marks_are_read_as_such(typed: str, meant: str) -> None:
    held = HeldWords.of([])
    misread = typed.replace("so", "sở").replace("xe o to", "xe ô tô")
    assert meant in marked(typed, HeldWords(held.plain, held.typed, lambda _: misread))
