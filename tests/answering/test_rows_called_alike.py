"""Rows of one name told by what tells them apart; the hour, the members and the way asked of find theirs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from bot.answers import Answer

    Asking = Callable[[Sequence[str]], Callable[..., Answer]]

BOATS = """# ỦY BAN NHÂN DÂN
TỈNH CỔ TRAI
-------
Số: 27/2026/QĐ-UBND

Cổ Trai, ngày 02 tháng 4 năm 2026

QUYẾT ĐỊNH
Quy định giá thuê thuyền và phòng nghỉ tại hồ Lũng Vài trên địa bàn tỉnh Cổ Trai

Điều 1. Giá thuê thuyền
1. Giá thuê thuyền theo giờ (đơn vị tính: đồng/thuyền/giờ):

| TT | Loại thuyền | Khung giờ | Người trong tỉnh | Khách khác |
|---|---|---|---|---|
| 1 | Thuyền chèo tay | Ban ngày | 31.000 | 47.000 |
| 1 | Thuyền chèo tay | Buổi tối | 53.000 | 79.000 |
| 2 | Thuyền đạp vịt | Ban ngày | 42.000 | 66.000 |
| 2 | Thuyền đạp vịt | Buổi tối | 71.000 | 98.000 |

2. Ban ngày tính từ 06 giờ 00 phút đến 16 giờ 30 phút; buổi tối tính từ 16 giờ 30 phút đến 21 giờ 00 phút.

Điều 2. Hỗ trợ tổ chèo thuyền
Tổ chèo thuyền thành lập mới được hỗ trợ một lần theo số tổ viên:

| Số thành viên của tổ | Mức hỗ trợ (triệu đồng/tổ) |
|---|---|
| Từ 05 đến 12 | 14 |
| Từ 13 đến 30 | 23 |
| Trên 30 | 37 |

Điều 3. Lịch kiểm tra thuyền
- Bến số 1 và số 2: ngày 05/5/2026, tại nhà văn hóa Lũng Vài.
- Bến số 3: ngày 08/5/2026, tại trạm cứu hộ Bãi Ngang.
- Bến số 4: ngày 12/5/2026, tại sân đình Hạ Lũng.
"""

LATER = """# ỦY BAN NHÂN DÂN
TỈNH CỔ TRAI
-------
Số: 913/UBND-VX
V/v điều chỉnh thời hạn tại Kế hoạch số 61/KH-UBND

Cổ Trai, ngày 17 tháng 8 năm 2026

Kính gửi: Các sở, ban, ngành.
Ủy ban nhân dân tỉnh điều chỉnh thời hạn làm bến thuyền tại Kế hoạch số 61/KH-UBND đến ngày 30/11/2026.
"""

PLAN = """# ỦY BAN NHÂN DÂN
TỈNH CỔ TRAI
-------
Số: 61/KH-UBND

Cổ Trai, ngày 21 tháng 01 năm 2026

KẾ HOẠCH
Làm bến thuyền hồ Lũng Vài năm 2026

1. Làm xong bến thuyền trước ngày 30/9/2026.
"""


@pytest.mark.parametrize(
    ("question", "price"),
    [
        ("Người trong tỉnh thuê thuyền đạp vịt lúc 19h giá bao nhiêu?", "71.000"),
        ("Khách khác thuê thuyền chèo tay lúc 9h sáng hết bao nhiêu tiền?", "47.000"),
        ("Khách khác thuê thuyền chèo tay lúc 17h hết bao nhiêu tiền?", "79.000"),
        ("Người trong tỉnh thuê thuyền chèo tay ban ngày giá bao nhiêu?", "31.000"),
    ],
)
def test_the_hour_asked_of_finds_the_row(ask_of: Asking, question: str, price: str) -> None:
    told = ask_of([BOATS])(question).text
    assert price in told
    others = {"31.000", "47.000", "53.000", "79.000", "42.000", "66.000", "71.000", "98.000"}
    assert not [other for other in others - {price} if other in told]


def test_a_row_called_like_another_is_told_with_its_hours(ask_of: Asking) -> None:
    told = ask_of([BOATS])("Người trong tỉnh thuê thuyền đạp vịt lúc 19h giá bao nhiêu?").text
    assert "Buổi tối" in told


def test_both_rows_are_told_where_no_hour_is_named(ask_of: Asking) -> None:
    told = ask_of([BOATS])("Khách khác thuê thuyền đạp vịt bao nhiêu tiền một giờ?").text
    assert "66.000" in told
    assert "98.000" in told


def test_a_number_of_members_lies_in_a_range_whose_unit_heads_the_column(ask_of: Asking) -> None:
    told = ask_of([BOATS])("Tổ chèo thuyền mới lập có 18 thành viên được hỗ trợ mấy triệu?").text
    assert "23" in told
    assert "14" not in told


def test_the_line_of_another_number_is_not_told(ask_of: Asking) -> None:
    told = ask_of([BOATS])("Bến số 3 kiểm tra thuyền ngày nào, ở chỗ nào?").text
    assert "08/5/2026" in told
    assert "05/5/2026" not in told
    assert "12/5/2026" not in told


def test_the_second_fact_is_of_the_paper_that_the_first_was_told_of(ask_of: Asking) -> None:
    told = ask_of([PLAN, LATER])(
        "Công văn lùi thời hạn trong Kế hoạch 61 là số mấy, ban hành ngày nào?"
    ).text
    assert "913/UBND-VX" in told
    assert "17/08/2026" in told
    assert "21/01/2026" not in told
