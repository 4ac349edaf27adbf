"""How it was before in a talk: another year of the same figure, the paper before, and its fate."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answers import AnswerStatus

if TYPE_CHECKING:
    from collections.abc import Callable

PAPERS = (
    """ỦY BAN NHÂN DÂN TỈNH LÀO CAI
Số: 31/KH-UBND
Lào Cai, ngày 12 tháng 02 năm 2025

KẾ HOẠCH
Trồng cây phân tán trên địa bàn tỉnh năm 2025
I. CHỈ TIÊU
1. Trồng 500 nghìn cây phân tán.
2. Cây giống cao tối thiểu 80 cm.
II. TỔ CHỨC THỰC HIỆN
1. Chi cục Kiểm lâm
- Trồng 90 nghìn cây phân tán ven đường tỉnh.
III. KINH PHÍ
Kinh phí thực hiện Kế hoạch là 4,1 tỷ đồng.""",
    """ỦY BAN NHÂN DÂN TỈNH LÀO CAI
Số: 46/KH-UBND
Lào Cai, ngày 20 tháng 02 năm 2026

KẾ HOẠCH
Trồng cây phân tán trên địa bàn tỉnh năm 2026
I. CHỈ TIÊU
1. Trồng 650 nghìn cây phân tán.
2. Cây giống cao tối thiểu 120 cm.
3. Năm 2025 toàn tỉnh trồng được 470 nghìn cây phân tán, đạt 94% kế hoạch.
II. TỔ CHỨC THỰC HIỆN
1. Chi cục Kiểm lâm
- Trồng 140 nghìn cây phân tán ven đường tỉnh, ven suối.
III. KINH PHÍ
Kinh phí thực hiện Kế hoạch là 6,3 tỷ đồng.
Kế hoạch này thay thế Kế hoạch số 31/KH-UBND ngày 12 tháng 02 năm 2025 của Ủy ban nhân dân tỉnh.""",
    """ỦY BAN NHÂN DÂN TỈNH LÀO CAI
Số: 15/CT-UBND
Lào Cai, ngày 05 tháng 3 năm 2026

CHỈ THỊ
Về phòng, chống rét cho trâu, bò năm 2026
1. Dự trữ ít nhất 9 tấn rơm cho mỗi thôn.
2. Báo cáo kết quả phòng, chống rét cho trâu, bò trước ngày 20 hằng tháng.
3. Chỉ thị này thay thế Chỉ thị số 08/CT-UBND ngày 10 tháng 11 năm 2025 của Ủy ban nhân dân tỉnh.""",
)
HEIGHT = "Cây giống trồng phân tán hiện nay cao tối thiểu bao nhiêu cm?"
MONEY = "Kinh phí kế hoạch trồng cây phân tán năm 2026 là bao nhiêu?"


@pytest.fixture
def ask(ask_of: Callable) -> Callable:
    return ask_of(PAPERS)


def test_how_it_was_before_is_told_by_the_paper_replaced(ask: Callable) -> None:
    assert "80 cm" in ask(HEIGHT, "trước đây yêu cầu bao nhiêu?").text
    assert "80 cm" in ask(HEIGHT, "hồi trước thì sao, cao bao nhiêu?").text


def test_the_year_before_is_told_from_the_year_spoken_of(ask: Callable) -> None:
    told = ask(MONEY, "năm trước đó thì sao?").text
    assert "4,1 tỷ đồng" in told
    assert "6,3" not in told


def test_another_year_of_the_same_is_asked_of_every_paper(ask: Callable) -> None:
    assert "4,1 tỷ đồng" in ask(MONEY, "năm ngoái thì mấy tỷ?").text


def test_what_came_in_fact_is_not_what_was_planned(ask: Callable) -> None:
    planned = "Năm 2026 tỉnh phải trồng bao nhiêu cây phân tán?"
    told = ask(planned, "thế năm ngoái làm được bao nhiêu?").text
    assert "470 nghìn cây" in told
    assert "500 nghìn" not in told


def test_a_figure_of_ones_own_unit_stands_below_its_heading(ask: Callable) -> None:
    own = "Năm nay đơn vị mình được giao trồng bao nhiêu cây phân tán?"
    told = ask("/donvi Chi cục Kiểm lâm", own, "năm ngoái thì giao bao nhiêu?").text
    assert "90 nghìn cây" in told


def test_a_paper_named_by_its_year_is_the_one_before(ask: Callable) -> None:
    told = ask(MONEY, "cái kế hoạch năm ngoái đó còn hiệu lực không?")
    assert told.status is AnswerStatus.ANSWERED
    assert "bị thay thế bởi Kế hoạch số 46/KH-UBND" in told.text


def test_of_a_paper_that_is_not_held_the_newer_one_tells_that_it_replaced_it(ask: Callable) -> None:
    turns = (
        "Chỉ thị chống rét trâu bò dự trữ mấy tấn rơm?",
        "bản chỉ thị năm 2025 còn áp dụng không?",
    )
    assert "thay thế Chỉ thị số 08/CT-UBND" in ask(*turns).text
    assert "08/CT-UBND" not in ask(turns[0], "bản chỉ thị năm 2019 còn áp dụng không?").text


def test_what_asks_for_a_day_takes_no_year_from_a_figure(ask: Callable) -> None:
    planned = "Năm 2026 tỉnh phải trồng bao nhiêu cây phân tán?"
    day = "còn báo cáo chống rét cho trâu bò trước ngày mấy?"
    told = ask(planned, "năm ngoái thì sao?", day).text
    assert "ngày 20 hằng tháng" in told
