"""Of a table of years with sums, the year, row, sum or part asked for is told, and no other."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot import replies

if TYPE_CHECKING:
    from collections.abc import Callable

GRANTS = """# HỘI ĐỒNG NHÂN DÂN TỈNH LAM ĐÔNG

Số: 17/2025/NQ-HĐND

Lam Đông, ngày 08 tháng 12 năm 2025

## NGHỊ QUYẾT

Quy định chính sách hỗ trợ trồng dược liệu và nghề dệt thổ cẩm trên địa bàn tỉnh Lam Đông giai đoạn 2026 - 2030

Điều 5. Kinh phí thực hiện

Kinh phí do ngân sách tỉnh bảo đảm, phân kỳ như sau (đơn vị tính: tỷ đồng):

| Nội dung | 2026 | 2027 | 2028 | 2029 | 2030 | Cộng |
|---|---|---|---|---|---|---|
| Trồng cây dược liệu | 21 | 33 | 29 | 24 | 16 | 123 |
| Nghề dệt thổ cẩm | 7 | 9 | 19 | 13 | 11 | 59 |
| Tổng cộng | 28 | 42 | 48 | 37 | 27 | 182 |

Điều 6. Tổ chức thực hiện

Ủy ban nhân dân tỉnh tổ chức thực hiện Nghị quyết này.
"""
HOUSES = """# TỈNH ỦY LAM ĐÔNG

Số: 09-NQ/TU

Lam Đông, ngày 15 tháng 12 năm 2025

## NGHỊ QUYẾT

Về xóa nhà tạm trên địa bàn tỉnh Lam Đông đến năm 2030

I. MỤC TIÊU

Hoàn thành xóa nhà tạm theo phân kỳ như sau:

| Hình thức | 2026 | 2027 | 2028 | Cộng (nhà) |
|---|---|---|---|---|
| Xây mới | 310 | 280 | 150 | 740 |
| Sửa chữa | 190 | 175 | 95 | 460 |
| Tổng số | 500 | 455 | 245 | 1.200 |

II. TỔ CHỨC THỰC HIỆN

Các cấp ủy lãnh đạo thực hiện Nghị quyết này.
"""


@pytest.mark.parametrize(
    ("question", "told", "others"),
    [
        ("Năm nào bố trí nhiều kinh phí nhất cho nghề dệt thổ cẩm?", ("2028: 19",), ("48", "33")),
        (
            "Năm nào ngân sách bố trí kinh phí ít nhất cho chính sách dược liệu và dệt thổ cẩm, tính cả hai nội dung?",
            ("2030: 27",),
            ("16", "7;"),
        ),
        ("Năm nào sửa chữa nhiều nhà tạm nhất?", ("2026: 190",), ("310", "500")),
    ],
)
def test_the_year_with_the_most_or_least_of_a_row_is_told(
    ask_of: Callable, question: str, told: tuple[str, ...], others: tuple[str, ...]
) -> None:
    text = ask_of([GRANTS, HOUSES])(question).text
    assert text.startswith((replies.MOST_IN_TABLE, replies.LEAST_IN_TABLE))
    assert all(words in text for words in told)
    assert not any(other in text for other in others)


@pytest.mark.parametrize(
    ("question", "told", "others"),
    [
        (
            "Năm 2027 tỉnh Lam Đông xây mới bao nhiêu nhà thay nhà tạm?",
            ("280",),
            ("740", "455", "1.200"),
        ),
        (
            "Kinh phí giai đoạn 2026 - 2030 cho trồng cây dược liệu là bao nhiêu?",
            ("123",),
            ("182", "16", "27"),
        ),
        (
            "Kinh phí trồng cây dược liệu năm 2029 là bao nhiêu?",
            ("24",),
            ("37", "123", "182"),
        ),
    ],
)
def test_one_year_and_all_years_of_a_row_are_told_apart(
    ask_of: Callable, question: str, told: tuple[str, ...], others: tuple[str, ...]
) -> None:
    text = ask_of([GRANTS, HOUSES])(question).text.split(" – theo ")[0]
    assert all(words in text for words in told)
    assert not any(other in text for other in others)


def test_a_part_is_told_beside_the_sum_of_its_table(ask_of: Callable) -> None:
    text = ask_of([GRANTS])(
        "Trong gói kinh phí 2026 - 2030 cho dược liệu và dệt thổ cẩm, phần cho nghề dệt thổ cẩm là bao nhiêu trên tổng số bao nhiêu tỷ?"
    ).text
    assert "59" in text
    assert "182" in text
    assert "123" not in text
