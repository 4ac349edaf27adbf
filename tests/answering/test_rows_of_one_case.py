"""Of a table, or of a list within a sentence, what is of the case asked about is told, and all of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.passages.asked_rows import row_asked
from bot.passages.terms import Vocabulary
from bot.passages.wanted import Wanted
from knowledge.text import fold

if TYPE_CHECKING:
    from collections.abc import Callable

NOTICE = """# ỦY BAN NHÂN DÂN XÃ MƯỜNG SANG

Số: 41/TB-UBND

Mường Sang, ngày 10 tháng 8 năm 2026

## THÔNG BÁO

Về việc tiêm phòng gia súc, giá nước sinh hoạt, giá thu gom rác và lịch ngắt điện xã Mường Sang

I. TIÊM PHÒNG GIA SÚC

1. Đối tượng: trâu, bò, dê từ 02 tháng tuổi trở lên.

2. Hình thức: tiêm tại chuồng nếu có hợp đồng; hoặc tiêm tại nhà văn hóa các bản: bản Nà Pó 7 giờ 30 ngày 20/10; bản Huổi Hốc 13 giờ 30 ngày 20/10; bản Co Muông và bản Tà Lọt 8 giờ 00 ngày 22/10.

II. GIÁ NƯỚC SINH HOẠT

Đơn vị tính: đồng/m³

| TT | Đối tượng | Lượng dùng trong tháng | Khu trung tâm | Vùng cao |
|---|---|---|---|---|
| 1 | Hộ gia đình | Đến 8 m³ | 5.200 | 4.100 |
| 2 | Hộ gia đình | Trên 8 m³ đến 16 m³ | 6.700 | 5.300 |
| 3 | Hộ gia đình | Trên 16 m³ | 9.400 | 7.200 |
| 4 | Hàng quán, lò mổ | Không phân bậc | 12.800 | 10.300 |

III. LỊCH NGẮT ĐIỆN

| Ngày | Giờ | Nơi ngắt điện | Việc |
|---|---|---|---|
| 11/10/2026 | 06 giờ 00 - 10 giờ 00 | Bản Nà Pó, bản Phiêng Ban | Thay xà, sứ |
| 14/10/2026 | 13 giờ 30 - 17 giờ 00 | Bản Huổi Hốc | Nâng công suất trạm |
| 19/10/2026 | 05 giờ 30 - 07 giờ 00 | Toàn xã | Thí nghiệm đường dây |

IV. GIÁ THU GOM RÁC

Đơn vị tính: nghìn đồng

| TT | Đối tượng | Đơn vị tính | Khu trung tâm | Vùng cao |
|---|---|---|---|---|
| 1 | Nhà ở ven quốc lộ | hộ/tháng | 30 | 20 |
| 2 | Nhà trong bản | hộ/tháng | 22 | 14 |
| 3 | Hàng quán dưới 40 m² | hộ/tháng | 70 | 45 |
| 4 | Hàng quán từ 40 m² trở lên | hộ/tháng | 130 | 85 |

V. LỊCH TRỰC

| Thứ | Điểm trực | Buổi | Người phụ trách |
|---|---|---|---|
| Thứ Ba | Cổng chợ Mường Sang | Sáng | Hà Văn Thơi |
| Thứ Ba | Ngã ba Nà Tấu | Chiều | Lường Thị Ân |
| Thứ Năm | Bến xe Mường Sang | Sáng | Quàng Văn Inh |
"""


@pytest.fixture
def ask(ask_of: Callable) -> Callable:
    return ask_of([NOTICE])


@pytest.mark.parametrize(
    ("turns", "told", "others"),
    [
        (
            ("Bà con bản Huổi Hốc đưa bò đi tiêm phòng lúc nào?",),
            ("13 giờ 30 ngày 20/10",),
            ("7 giờ 30", "22/10", "hợp đồng"),
        ),
        (
            ("Bản Nà Pó xã Mường Sang tháng 10 bị ngắt điện những ngày nào, mấy giờ?",),
            ("11/10/2026", "06 giờ 00", "19/10/2026", "05 giờ 30"),
            ("14/10/2026",),
        ),
        (
            ("Hộ ở vùng cao Mường Sang dùng 20 khối nước thì khối thứ 12 giá mấy đồng?",),
            ("Trên 8 m³ đến 16 m³", "5.300", "đồng/m³"),
            ("4.100", "7.200", "nghìn"),
        ),
        (
            ("Mở hàng quán 60m2 ở vùng cao Mường Sang mỗi tháng đóng tiền rác bao nhiêu?",),
            ("85", "nghìn đồng"),
            ("10.300", "45", "130"),
        ),
        (
            (
                "Nhà ven quốc lộ khu trung tâm Mường Sang đóng tiền rác bao nhiêu một tháng?",
                "còn trong bản thì s",
            ),
            ("22", "nghìn đồng"),
            ("14", "30"),
        ),
        (
            ("Thứ Ba buổi sáng ai trực cổng chợ Mường Sang?", "chieu thi ai"),
            ("Chiều", "Lường Thị Ân"),
            ("Hà Văn Thơi",),
        ),
    ],
)
def test_what_is_of_the_case_is_told_and_nothing_of_another(
    ask: Callable, turns: tuple[str, ...], told: tuple[str, ...], others: tuple[str, ...]
) -> None:
    answer = ask(*turns).text
    assert [part for part in told if part not in answer] == []
    assert [part for part in others if part in answer] == []


@pytest.mark.parametrize(
    ("question", "row"),
    [
        ("Xài 18 khối nước thì khối thứ 10 giá bao nhiêu?", 0),
        ("Xài 18 khối nước thì khối thứ 11 giá bao nhiêu?", 1),
        ("Mét khối thứ 25 giá bao nhiêu?", 2),
    ],
)
def test_a_unit_of_many_is_in_the_range_that_holds_its_number(question: str, row: int) -> None:
    rows = [
        "Hộ: gia đình | Mức: Đến 10 m³ | Giá: 5",
        "Hộ: gia đình | Mức: Từ trên 10 m³ đến 20 m³ | Giá: 7",
        "Hộ: gia đình | Mức: Trên 20 m³ | Giá: 9",
    ]
    wanted = Wanted.from_question(question, Vocabulary.of(rows))
    assert row_asked(fold(question), wanted, rows) == row
