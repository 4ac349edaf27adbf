"""What share one value is of another is told by the column that compares them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

BUDGET = """# HỘI ĐỒNG NHÂN DÂN XÃ LŨNG THƯỢNG

Số: 12/NQ-HĐND

Lũng Thượng, ngày 20 tháng 12 năm 2025

## NGHỊ QUYẾT

Về dự toán ngân sách xã Lũng Thượng năm 2026

Biểu số 01. Dự toán chi ngân sách xã năm 2026 (đơn vị tính: triệu đồng)

| STT | Nội dung | Ước thực hiện 2025 | Dự toán 2026 | So sánh DT 2026/ƯTH 2025 (%) |
|---|---|---|---|---|
| 1 | Chi sự nghiệp giáo dục | 50.240 | 53.615 | 106,7 |
| 2 | Chi sự nghiệp y tế | 3.280 | 3.720 | 113,4 |
"""


def test_a_share_of_another_value_is_told_by_the_comparing_column(ask_of: Callable) -> None:
    text = ask_of([BUDGET])(
        "Chi sự nghiệp y tế xã Lũng Thượng năm 2026 bằng bao nhiêu phần trăm so với ước 2025?"
    ).text
    assert "113,4" in text
    assert not [other for other in ("106,7", "3.720", "3.280") if other in text]
