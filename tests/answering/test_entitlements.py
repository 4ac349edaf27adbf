"""All that a class of people gets is told, of every paper in force, where no matter is named."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from bot.answers import Answer

WATER = """ỦY BAN NHÂN DÂN
XÃ ĐỒI MƠ
-------
Số: 14/KH-UBND

Đồi Mơ, ngày 02 tháng 02 năm 2026

KẾ HOẠCH
Đưa nước sạch về các thôn năm 2026

I. MỤC TIÊU
1. Tỷ lệ hộ nghèo dùng nước sạch đạt 90%.
II. MỨC HỖ TRỢ
1. Hộ nghèo được hỗ trợ 70% tiền lắp đồng hồ nước, hộ cận nghèo được hỗ trợ 40%.
2. Vận động các nhà hảo tâm giúp đỡ hộ nghèo.
"""

TICKETS = """HỘI ĐỒNG NHÂN DÂN
TỈNH TRÀ VÂN
-------
Số: 09/2026/NQ-HĐND

Trà Vân, ngày 10 tháng 3 năm 2026

NGHỊ QUYẾT
Quy định giá vé tàu lượn tỉnh Trà Vân

Điều 1. Giá vé
1. Giá vé người lớn là 60.000 đồng/lượt.
Điều 2. Miễn, giảm giá vé
1. Miễn vé đối với trẻ em thuộc hộ nghèo.
2. Giảm 50% giá vé đối với thương binh.
"""

OLD = """ỦY BAN NHÂN DÂN
XÃ ĐỒI MƠ
-------
Số: 11/KH-UBND

Đồi Mơ, ngày 03 tháng 02 năm 2024

KẾ HOẠCH
Sửa nhà dột năm 2024

I. MỨC HỖ TRỢ
1. Hộ nghèo được hỗ trợ 21 triệu đồng/nhà.
"""


@pytest.mark.parametrize(
    "question",
    [
        "Hộ nghèo được hỗ trợ bao nhiêu?",
        "nha em la ho ngheo thi duoc nhung che do gi",
        "Hộ nghèo có được ưu đãi gì không ạ?",
    ],
)
def test_each_paper_in_force_tells_its_level(
    ask_of: Callable[[Sequence[str]], Callable[..., Answer]], question: str
) -> None:
    told = ask_of([WATER, TICKETS, OLD])(question)
    assert "70% tiền lắp đồng hồ nước" in told.text
    assert "Miễn vé đối với trẻ em thuộc hộ nghèo" in told.text
    assert not any(other in told.text for other in ("90%", "hảo tâm", "21 triệu", "thương binh"))
    assert {c.document.metadata.number for c in told.citations} == {
        "14/KH-UBND",
        "09/2026/NQ-HĐND",
    }


@pytest.mark.parametrize(
    "question",
    ["Người khuyết tật được trợ cấp bao nhiêu 1 tháng?", "Hộ nghèo được vay bao nhiêu tiền?"],
)
def test_what_no_paper_lays_down_for_them_is_refused(
    ask_of: Callable[[Sequence[str]], Callable[..., Answer]], question: str
) -> None:
    assert ask_of([WATER, TICKETS])(question).status == "no_evidence"


def test_a_matter_named_is_answered_alone(
    ask_of: Callable[[Sequence[str]], Callable[..., Answer]],
) -> None:
    told = ask_of([WATER, TICKETS])("Hộ nghèo lắp đồng hồ nước được hỗ trợ bao nhiêu?").text
    assert "70%" in told
    assert "Miễn vé" not in told
