"""A question of one day is answered by the row of that day, of a roster or a schedule, alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

ROSTER = """# ỦY BAN NHÂN DÂN XÃ LŨNG THƯỢNG

Số: 44/KH-UBND

Lũng Thượng, ngày 05 tháng 3 năm 2026

## KẾ HOẠCH

Trực trạm bơm và ngừng cấp nước xã Lũng Thượng năm 2026

I. LỊCH TRỰC TRẠM BƠM

| Chủ nhật ngày | Trưởng ca | Người trực máy bơm (ca sáng) |
|---|---|---|
| 05/4 | Lò Văn Pản | Hà Thị Dín |
| 12/4 | Tòng Thị Xiên | Quàng Văn Hặc |
| 19/4 | Lò Văn Pản | Vì Thị Lả |

II. LỊCH NGỪNG CẤP NƯỚC

| Ngày | Giờ | Nơi ngừng cấp nước | Số hộ dự kiến |
|---|---|---|---|
| 07/4 | 5 giờ 30 - 11 giờ 00 | Bản Mạ, chợ Lũng Thượng | 145 |
| 14/4 | 13 giờ 00 - 17 giờ 00 | Bản Nà Lừa | 97 |
| 21 - 22/4 | 7 giờ 00 - 8 giờ 30 | Toàn xã | 402 |
"""


@pytest.mark.parametrize(
    ("turns", "told", "others"),
    [
        (
            ("Chủ nhật 12/4 ai trực máy bơm ca sáng ở xã Lũng Thượng?",),
            "Quàng Văn Hặc",
            ("Hà Thị Dín", "Vì Thị Lả"),
        ),
        (
            ("ngay 19 thang 4 ai truc may bom ca sang o xa Lung Thuong",),
            "Vì Thị Lả",
            ("Hà Thị Dín", "Quàng Văn Hặc"),
        ),
        (
            ("hom 14/4 ngung cap nuoc xa Lung Thuong du kien may ho",),
            "97",
            ("145", "402"),
        ),
        (
            ("Ngày 22/4 xã Lũng Thượng ngừng cấp nước mấy giờ?",),
            "7 giờ 00 - 8 giờ 30",
            ("5 giờ 30", "13 giờ"),
        ),
        (
            ("Chủ nhật 12/4 ai trực máy bơm ca sáng ở xã Lũng Thượng?", "còn 19/4"),
            "Vì Thị Lả",
            ("Hà Thị Dín", "Quàng Văn Hặc"),
        ),
        (
            ("Chủ nhật 05/4 ai trực máy bơm ca sáng ở xã Lũng Thượng?", "tuần sau thì ai trực"),
            "Quàng Văn Hặc",
            ("Hà Thị Dín", "Vì Thị Lả"),
        ),
    ],
)
def test_the_row_of_the_day_asked_is_told_alone(
    ask_of: Callable, turns: tuple[str, ...], told: str, others: tuple[str, ...]
) -> None:
    text = ask_of([ROSTER])(*turns).text
    assert told in text
    assert not [other for other in others if other in text]


def test_a_day_that_no_row_is_of_is_told_by_none(ask_of: Callable) -> None:
    text = ask_of([ROSTER])("Ngày 26/4 ai trực máy bơm ca sáng ở xã Lũng Thượng?").text
    assert not [name for name in ("Hà Thị Dín", "Quàng Văn Hặc", "Vì Thị Lả") if name in text]


RATES = """# ỦY BAN NHÂN DÂN XÃ LŨNG THƯỢNG

Số: 45/KH-UBND

Lũng Thượng, ngày 05 tháng 3 năm 2026

## KẾ HOẠCH

Cấp nước sạch nông thôn xã Lũng Thượng giai đoạn 2026 - 2030

I. CHỈ TIÊU

| TT | Chỉ tiêu | Đơn vị | Thực hiện 2025 | Kế hoạch 2026 | Kế hoạch 2028 | Kế hoạch 2030 |
|---|---|---|---|---|---|---|
| 1 | Tỷ lệ hộ dùng nước sạch | % | 61,5 | 66 | 78 | 93 |
| 2 | Tỷ lệ đồng hồ nước được kiểm định | % | 38 | 45 | 57 | 84 |
"""


def test_the_columns_of_other_years_tell_nothing_of_the_year_asked(ask_of: Callable) -> None:
    ask = ask_of([RATES])
    assert "78" in ask("Tỷ lệ hộ dùng nước sạch xã Lũng Thượng năm 2028 là bao nhiêu?").text
    missed = ask("Chỉ tiêu tỷ lệ hộ dùng nước sạch của xã Lũng Thượng năm 2029 là bao nhiêu?")
    assert missed.status.value == "no_evidence"
