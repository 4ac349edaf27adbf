"""What is not so is told by words that deny; what belongs to a paper's form tells nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.passages.formalities import is_formality
from bot.passages.whether import decided

if TYPE_CHECKING:
    from collections.abc import Callable

PAPER = """ỦY BAN NHÂN DÂN
TỈNH SÔNG NGÂN
Số: 31/QĐ-UBND

QUYẾT ĐỊNH
Về việc sắp xếp các chợ trên địa bàn tỉnh

Điều 1. Sắp xếp các chợ
1. Sắp xếp chợ Bến Lau và chợ Bến Cỏ thành chợ mới có tên gọi là chợ Bến Lau.
2. Sắp xếp chợ Đồi Chè và chợ Suối Trong thành chợ mới có tên gọi là chợ Đồi Chè.
3. Sau khi sắp xếp, toàn tỉnh có 32 chợ, trong đó 01 chợ không thực hiện sắp xếp là chợ Vạn Chài.
"""


@pytest.mark.parametrize("question", ["Chợ nào không phải sắp xếp?", "cho nao khong phai sap xep"])
def test_what_is_not_so_is_told_by_words_that_deny(ask_of: Callable, question: str) -> None:
    assert "Vạn Chài" in ask_of([PAPER])(question).text.partition("[1]")[0]


def test_what_names_the_faulty_decides_less_than_what_stops_a_thing() -> None:
    asked = "co cho lap them ben khach moi khong"
    faulty = decided("Xử lý các bến khách hoạt động không tuân thủ quy định.", "", asked)
    stopped = decided("Yêu cầu tạm dừng việc thành lập mới bến khách.", "", asked)
    assert faulty < stopped == 1.0
    assert decided("Không đạt chuẩn thì không cho lập bến khách.", "", asked) == 1.0


@pytest.mark.parametrize(
    ("sentence", "asked", "formal"),
    [
        ("Tên hộ kinh doanh: ……………… Ngày: ……………", "ho kinh doanh nop ho so ngay nao", True),
        ("Tên hộ kinh doanh: ……………… Ngày: ……………", "mau don ghi nhung gi", False),
        ("- Tờ trình số 4/TTr-UBND ngày 01/02/2026 của UBND tỉnh về mức thu", "thu ra sao", True),
        (
            "- Tờ trình số 4/TTr-UBND ngày 01/02/2026 của UBND tỉnh về mức thu",
            "to trinh nao",
            False,
        ),
        ("Nghị quyết số 4-NQ/TW ngày 01/02/2026 đặt mục tiêu tăng 8%", "muc tieu ra sao", False),
    ],
)
def test_bases_and_blanks_answer_nothing_but_questions_about_them(
    sentence: str, asked: str, *, formal: bool
) -> None:
    assert is_formality(sentence, asked) is formal


RAIN = """ỦY BAN NHÂN DÂN
TỈNH SÔNG NGÂN
Số: 32/BC-UBND

BÁO CÁO
Tình hình mưa lũ trên địa bàn tỉnh

1. Từ ngày 10/9/2026 có mưa to, lượng mưa phổ biến 90-140mm, tại đèo Gió Reo gần 380mm.
2. Diện tích rừng phòng hộ được quy đổi theo tỷ lệ 3m2 rừng tái sinh bằng 1m2 rừng trồng.
"""


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Ở đèo Gió Reo mưa bao nhiêu mi-li-mét?", "380mm"),
        ("deo Gio Reo mua bao nhieu mm", "380mm"),
        ("Rừng tái sinh quy đổi ra rừng trồng theo tỷ lệ nào?", "3m2"),
    ],
)
def test_a_number_written_together_with_its_unit_is_a_value(
    ask_of: Callable, question: str, told: str
) -> None:
    assert told in ask_of([RAIN])(question).text
