"""A follow-up that names another row or column is answered from the table just told."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

STALLS = """# ỦY BAN NHÂN DÂN XÃ LŨNG THƯỢNG

Số: 31/KH-UBND

Lũng Thượng, ngày 05 tháng 3 năm 2026

## KẾ HOẠCH

Tổ chức chợ phiên xã Lũng Thượng năm 2026

I. GIÁ THUÊ CHỖ BÁN HÀNG

Bảng 1. Giá thuê chỗ bán hàng tại chợ phiên

Đơn vị tính: đồng/phiên

| TT | Ngành hàng | Trong nhà lồng | Ngoài trời |
|---|---|---|---|
| 1 | Vải, quần áo | 35.000 | 21.000 |
| 2 | Nông cụ | 28.000 | 16.000 |
| 3 | Đồ gốm, đồ mây tre xã nhà | 24.000 | 12.000 |

II. LỊCH DỌN CHỢ

Bảng 2. Lịch dọn chợ theo tổ

| Khu | Tổ | Giờ dọn chợ | Người phụ trách |
|---|---|---|---|
| Khu trên | 1, 2, 5 | 5 giờ - 7 giờ | Lò Văn Pản |
| Khu trên | 3, 4 | 17 giờ - 19 giờ | Tòng Thị Xiên |
| Khu dưới | 6, 7, 8 | 9 giờ - 11 giờ | Quàng Văn Hặc |
"""


@pytest.fixture
def ask(ask_of: Callable) -> Callable:
    return ask_of([STALLS])


@pytest.mark.parametrize(
    ("turns", "told", "others"),
    [
        (
            ("Tổ 4 xã Lũng Thượng dọn chợ lúc mấy giờ?", "còn tổ 7 thì sao?"),
            "9 giờ - 11 giờ",
            ("17 giờ", "5 giờ -", "Quàng Văn Hặc"),
        ),
        (
            ("Thuê chỗ bán nông cụ trong nhà lồng chợ Lũng Thượng giá bao nhiêu?", "thế quần áo"),
            "35.000",
            ("21.000", "28.000"),
        ),
    ],
)
def test_another_row_is_told_by_the_cells_told_before(
    ask: Callable, turns: tuple[str, ...], told: str, others: tuple[str, ...]
) -> None:
    answer = ask(*turns).text
    assert told in answer
    assert not [other for other in others if other in answer]


@pytest.mark.parametrize(
    ("turns", "told", "others"),
    [
        (
            ("Thuê chỗ bán nông cụ trong nhà lồng chợ Lũng Thượng giá bao nhiêu?", "ngoài trời?"),
            "16.000",
            ("28.000", "21.000", "12.000"),
        ),
        (
            ("Tổ 4 xã Lũng Thượng dọn chợ lúc mấy giờ?", "ai phụ trách vậy"),
            "Tòng Thị Xiên",
            ("Lò Văn Pản", "17 giờ"),
        ),
        (
            ("Tổ 4 dọn chợ Lũng Thượng lúc mấy giờ?", "còn tổ 7?", "ai phụ trách"),
            "Quàng Văn Hặc",
            ("Tòng Thị Xiên",),
        ),
        (
            (
                "Thuê chỗ bán nông cụ trong nhà lồng chợ Lũng Thượng giá bao nhiêu?",
                "còn ngoài trời",
                "thế quần áo?",
            ),
            "21.000",
            ("16.000", "28.000"),
        ),
    ],
)
def test_another_column_is_told_of_the_row_told_before(
    ask: Callable, turns: tuple[str, ...], told: str, others: tuple[str, ...]
) -> None:
    answer = ask(*turns).text
    assert told in answer
    assert not [other for other in others if other in answer]


@pytest.mark.parametrize("typed", ["còn đồ điện thì sao?", "phạt bao nhiêu?"])
def test_what_the_table_does_not_name_is_not_told_from_it(ask: Callable, typed: str) -> None:
    first = "Thuê chỗ bán nông cụ trong nhà lồng chợ Lũng Thượng giá bao nhiêu?"
    answer = ask(first, typed).text
    assert "Nông cụ" not in answer
    assert "Khu dưới" not in answer
