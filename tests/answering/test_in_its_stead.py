"""What was replaced doesn't answer where what replaced it does; it does for its own years."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from bot.answers import Answer

OLD = """ỦY BAN NHÂN DÂN
TỈNH TRÀ VÂN
-------
Số: 118/KH-UBND

Trà Vân, ngày 12 tháng 9 năm 2025

KẾ HOẠCH
Hỗ trợ nuôi ong vụ đông xuân 2025 - 2026

I. MỤC TIÊU
1. Trồng 300 ha cây có hoa lấy mật vụ đông.
II. HỖ TRỢ
1. Hỗ trợ hộ nghèo mua 01 thùng ong 400.000 đồng/hộ; hỗ trợ hộ nghèo mua bạt phủ thùng ong 60.000 đồng/hộ.
"""
NEW = """ỦY BAN NHÂN DÂN
TỈNH TRÀ VÂN
-------
Số: 131/KH-UBND

Trà Vân, ngày 10 tháng 9 năm 2026

KẾ HOẠCH
Hỗ trợ nuôi ong vụ đông xuân 2026 - 2027

I. MỤC TIÊU
1. Trồng 450 ha cây có hoa lấy mật vụ đông.
II. HỖ TRỢ
1. Hỗ trợ làm mới thùng ong: 700.000 đồng/hộ, một lần, cho hộ nghèo và hộ cận nghèo.
III. HIỆU LỰC
Kế hoạch này thay thế Kế hoạch số 118/KH-UBND ngày 12 tháng 9 năm 2025 của Ủy ban nhân dân tỉnh Trà Vân.
"""


@pytest.mark.parametrize(
    "question",
    [
        "Năm nay toàn tỉnh phải trồng bao nhiêu héc-ta cây có hoa lấy mật?",
        "nam nay toan tinh phai trong bao nhieu hec ta cay co hoa lay mat",
        "Toàn tỉnh phải trồng bao nhiêu héc-ta cây có hoa lấy mật?",
    ],
)
def test_of_this_year_or_none_the_paper_in_force_answers(
    ask_of: Callable[[Sequence[str]], Callable[..., Answer]], question: str
) -> None:
    answer = ask_of([OLD, NEW])(question)
    assert "450 ha" in answer.text
    assert "300 ha" not in answer.text


def test_the_older_paper_in_words_nearer_to_the_question_gives_way(
    ask_of: Callable[[Sequence[str]], Callable[..., Answer]],
) -> None:
    answer = ask_of([OLD, NEW])("Hộ nghèo mua thùng ong được nhà nước hỗ trợ mấy tiền?")
    assert "700.000 đồng/hộ" in answer.text
    assert "400.000" not in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "Năm 2025 toàn tỉnh phải trồng bao nhiêu héc-ta cây có hoa lấy mật?",
        "Theo kế hoạch nuôi ong cũ thì toàn tỉnh phải trồng bao nhiêu héc-ta cây có hoa lấy mật?",
    ],
)
def test_of_its_own_time_the_older_one_answers(
    ask_of: Callable[[Sequence[str]], Callable[..., Answer]], question: str
) -> None:
    answer = ask_of([OLD, NEW])(question)
    assert "300 ha" in answer.text
