"""Follow-ups that name a paper, the whole, a neighbour or another purpose for the question before."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answers import AnswerStatus

if TYPE_CHECKING:
    from collections.abc import Callable

HEAD = """ỦY BAN NHÂN DÂN TỈNH CAO BẰNG
Số: {figure}/KH-UBND
Cao Bằng, ngày 02 tháng 3 năm 2026

KẾ HOẠCH
"""
PAPERS = (
    """Phòng bệnh dại trên đàn chó, mèo năm 2026
Văn bản mẫu, số liệu minh họa – không có giá trị pháp lý
I. TÌNH HÌNH
Năm 2025 tỷ lệ tiêm phòng dại đạt 78,5%, thấp nhất tại xã Nậm Kha (61,2%).
II. PHẠM VI
Cuộc thi "Nuôi chó có trách nhiệm" trao 12 giải, giải đặc biệt trị giá 8 triệu đồng.
III. KINH PHÍ
Kinh phí thực hiện Kế hoạch là 3,7 tỷ đồng; kinh phí tiêm phòng 2,9 tỷ đồng.""",
    """Phát triển cây dược liệu năm 2026
I. NỘI DUNG
Mở tuyến đường vào vùng dược liệu xã Nậm Kha, xã Bản Ngà dài 9 km.
II. KINH PHÍ
Kinh phí thực hiện Kế hoạch là 8,8 tỷ đồng.""",
)
LOWEST = "Năm 2025 xã nào có tỷ lệ tiêm phòng dại thấp nhất tỉnh?"


@pytest.fixture
def ask(ask_of: Callable) -> Callable:
    return ask_of([HEAD.format(figure=at) + text for at, text in enumerate(PAPERS, start=3)])


def test_a_paper_named_after_its_figure_was_asked_for_has_it(ask: Callable) -> None:
    told = ask("Kinh phí của kế hoạch là bao nhiêu?", "kế hoạch phát triển cây dược liệu ấy").text
    assert "8,8 tỷ đồng" in told
    assert "3,7" not in told


def test_the_whole_is_asked_after_the_least(ask: Callable) -> None:
    assert "78,5%" in ask(LOWEST, "toàn tỉnh thì bao nhiêu?").text


def test_a_neighbour_of_which_nothing_is_told_has_no_figure(ask: Callable) -> None:
    answer = ask(LOWEST, "thế còn xã Bản Ngà bên cạnh?")
    assert answer.status is AnswerStatus.NO_EVIDENCE


def test_a_prize_of_another_rank_is_not_told(ask: Callable) -> None:
    prize = "Cuộc thi nuôi chó có trách nhiệm giải đặc biệt bao nhiêu tiền?"
    assert "8 triệu" in ask(prize).text
    assert ask(prize, "thế giải nhì?").status is AnswerStatus.NO_EVIDENCE


def test_a_disclaimer_answers_nothing(ask: Callable) -> None:
    told = ask(LOWEST, "chó nhà nuôi có phải theo văn bản này không")
    assert "giá trị pháp lý" not in told.text, told.text


def test_a_bulletin_is_no_belief(ask: Callable) -> None:
    assert ask("con ban tin phong dai phat may gio").status is not AnswerStatus.DECLINED
    assert ask("ban co tin ke hoach nay khong").status is AnswerStatus.DECLINED
