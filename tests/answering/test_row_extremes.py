"""Which row has the most or the least is told from a table that gives every row a number."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot import replies

if TYPE_CHECKING:
    from collections.abc import Callable

PLAN = """# ỦY BAN NHÂN DÂN XÃ PÀ LÀNG

Số: 31/KH-UBND

Pà Làng, ngày 05 tháng 3 năm 2026

## KẾ HOẠCH

Trồng rừng và bảo vệ rừng xã Pà Làng năm 2026

I. CHỈ TIÊU GIAO CÁC BẢN

| TT | Bản | Rừng trồng mới (ha) | Hộ ký cam kết bảo vệ rừng (%) | Tổ tuần rừng |
|---|---|---|---|---|
| 1 | Huổi Ngài | 42,5 | 96 | 3 |
| 2 | Nậm Chua | 118 | 71,5 | 5 |
| 3 | Pom Khốc | 9,8 | 88 | chưa lập |
| 4 | Lọng Sặt | 63 | 80,2 | 2 |
| | Toàn xã | 233,3 | 84 | 10 |

II. TỔ CHỨC THỰC HIỆN

Mỗi bản họp ít nhất 02 lần trong năm về bảo vệ rừng.
"""


@pytest.mark.parametrize(
    ("question", "lead", "told", "others"),
    [
        (
            "Bản nào ở xã Pà Làng được giao trồng mới nhiều rừng nhất?",
            replies.MOST_IN_TABLE,
            ("Nậm Chua", "118"),
            ("233,3", "42,5", "9,8"),
        ),
        (
            "Bản nào của xã Pà Làng có ít rừng trồng mới nhất?",
            replies.LEAST_IN_TABLE,
            ("Pom Khốc", "9,8"),
            ("118", "42,5"),
        ),
        (
            "Tỷ lệ hộ ký cam kết bảo vệ rừng thấp nhất là bản nào?",
            replies.LEAST_IN_TABLE,
            ("Nậm Chua", "71,5"),
            ("84", "96"),
        ),
    ],
)
def test_the_row_with_the_most_or_least_is_told_and_not_the_sum(
    ask_of: Callable, question: str, lead: str, told: tuple[str, ...], others: tuple[str, ...]
) -> None:
    text = ask_of([PLAN])(question).text
    assert text.startswith(lead)
    assert all(words in text for words in told)
    assert not any(other in text for other in others)


@pytest.mark.parametrize(
    "question",
    [
        "Bản nào ở xã Pà Làng có nhiều tổ tuần rừng nhất?",  # one has no number
        "Bản nào ở xã Pà Làng có nhiều hộ nghèo nhất?",
        "Xã nào trồng mới nhiều rừng nhất?",
    ],
)
def test_no_row_is_the_first_of_what_the_table_does_not_tell(
    ask_of: Callable, question: str
) -> None:
    text = ask_of([PLAN])(question).text
    assert replies.MOST_IN_TABLE not in text
