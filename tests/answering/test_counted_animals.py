"""How many animals there are and how many died are different numbers; so are those of other animals."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from bot.answers import Answer

PLAN = """ỦY BAN NHÂN DÂN
TỈNH TRÀ VÂN
-------
Số: 140/KH-UBND

Trà Vân, ngày 10 tháng 9 năm 2026

KẾ HOẠCH
Phòng dịch bệnh cho vật nuôi năm 2026

I. TÌNH HÌNH
1. Đến ngày 01/9/2026, đàn dê toàn tỉnh là 4.100 con; đàn bò 25.300 con.
2. Đợt lũ tháng 8 làm 61 con bò và 14 con dê bị chết.
II. HỖ TRỢ
1. Hỗ trợ hộ nghèo mua bạt che chuồng 200.000 đồng/chuồng.
"""


@pytest.mark.parametrize(
    ("question", "told", "other"),
    [
        ("Toàn tỉnh có bao nhiêu con bò?", "25.300", "61 con"),
        ("Toàn tỉnh có bao nhiêu con dê?", "4.100", "14 con"),
        ("Lũ tháng 8 làm chết bao nhiêu con bò?", "61", "25.300"),
    ],
)
def test_each_number_is_of_its_own_animals(
    ask_of: Callable[[Sequence[str]], Callable[..., Answer]], question: str, told: str, other: str
) -> None:
    text = ask_of([PLAN])(question).text
    assert told in text
    assert other not in text.split("[")[0] or told in text.split("[")[0]


def test_what_died_of_another_cause_is_not_told_by_the_herd(
    ask_of: Callable[[Sequence[str]], Callable[..., Answer]],
) -> None:
    answer = ask_of([PLAN])("Năm ngoái toàn tỉnh mất tích bao nhiêu con ngựa?")
    assert "25.300" not in answer.text
    assert answer.status == "no_evidence"
