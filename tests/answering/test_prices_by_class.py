"""A price table is answered by the row of the number asked and the column of the place and hour."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

PRICES = """# ỦY BAN NHÂN DÂN TỈNH LŨNG THƯỢNG

Số: 61/2026/QĐ-UBND

Lũng Thượng, ngày 05 tháng 3 năm 2026

## QUYẾT ĐỊNH

Ban hành giá dịch vụ thu gom rác và trông giữ xe trên địa bàn tỉnh Lũng Thượng

## Chương I. PHÂN KHU VỰC

Khu vực 1 gồm các phường Nà Lừa, Bản Mạ; khu vực 2 gồm các phường còn lại.

## Chương II. GIÁ THU GOM RÁC

Bảng 1. Giá dịch vụ thu gom rác sinh hoạt (đơn vị tính: đồng/tháng)

| TT | Đối tượng | Khu vực 1 | Khu vực 2 |
|---|---|---|---|
| 1 | Hộ gia đình từ 01 đến 02 người | 27.000 | 19.000 |
| 2 | Hộ gia đình từ 03 người trở lên | 41.000 | 31.000 |
| 3 | Cơ quan, trường học dưới 30 người | 118.000 | 83.000 |
| 4 | Quán ăn dưới 20 chỗ ngồi | 155.000 | 122.000 |
| 5 | Quán ăn từ 20 chỗ ngồi trở lên | 335.000 | 265.000 |

## Chương III. GIÁ TRÔNG GIỮ XE

Bảng 2. Giá dịch vụ trông giữ xe (đơn vị tính: đồng/xe/lượt, riêng giá tháng: đồng/xe/tháng)

| TT | Loại xe | Ban ngày / Khu vực 1 | Ban ngày / Khu vực 2 | Ban đêm / Khu vực 1 | Ban đêm / Khu vực 2 | Giá tháng |
|---|---|---|---|---|---|---|
| 1 | Xe máy | 5.000 | 3.500 | 8.000 | 6.500 | 110.000 |
| 2 | Ô tô đến 9 chỗ | 25.000 | 15.000 | 45.000 | 30.000 | 1.300.000 |
| 3 | Ô tô trên 9 chỗ | 40.000 | 27.000 | 60.000 | 48.000 | 1.900.000 |

## Chương IV. TỔ CHỨC THỰC HIỆN

1. Công an phường Khe Lụa xử lý hành vi thu quá giá trông giữ xe.
"""


@pytest.mark.parametrize(
    ("question", "told", "others"),
    [
        (
            "Quán ăn 30 chỗ ngồi ở phường Bản Mạ đóng tiền thu gom rác mỗi tháng bao nhiêu?",
            "335.000",
            ("155.000", "265.000", "122.000"),
        ),
        (
            "Nhà 4 người ở phường Khe Lụa đóng tiền thu gom rác mỗi tháng bao nhiêu?",
            "31.000",
            ("41.000", "19.000", "83.000"),
        ),
        (
            "Trông giữ xe máy ban ngày ở Khe Lụa bao nhiêu 1 lượt?",
            "3.500",
            ("5.000", "6.500", "110.000"),
        ),
        (
            "Trông giữ ô tô 16 chỗ ban đêm ở phường Nà Lừa bao nhiêu tiền một lượt?",
            "60.000",
            ("45.000", "48.000", "40.000", "1.900.000"),
        ),
    ],
)
def test_a_price_is_told_of_the_number_the_place_and_the_hour(
    ask_of: Callable, question: str, told: str, others: tuple[str, ...]
) -> None:
    text = ask_of([PRICES])(question).text
    assert told in text
    assert not [other for other in others if other in text]


def test_what_puts_the_place_in_its_class_is_cited(ask_of: Callable) -> None:
    answer = ask_of([PRICES])("Trông giữ xe máy ban ngày ở phường Nà Lừa bao nhiêu 1 lượt?")
    assert any("Nà Lừa" in citation.quote for citation in answer.citations)
