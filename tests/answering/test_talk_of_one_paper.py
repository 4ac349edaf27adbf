"""A talk stays with its paper, where another paper says as much or as little of what is asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answers import AnswerStatus

if TYPE_CHECKING:
    from collections.abc import Callable

HEAD = """ỦY BAN NHÂN DÂN TỈNH LÀO CAI
Số: {figure}/KH-UBND
Lào Cai, ngày 02 tháng 3 năm 2026

KẾ HOẠCH
"""
PAPERS = (
    """Quản lý hộp thư công vụ năm 2026
1. Mật khẩu hộp thư dài ít nhất 8 ký tự và phải đổi sau 03 tháng một lần.
2. Có 40 cơ quan được cấp hộp thư; trong đó 05 cơ quan không thực hiện cấp lại là Sở A và Sở B.
3. Ngân sách tỉnh bố trí 2 tỷ đồng.
4. Bố trí người trực thường xuyên; bảo đảm mở lại hộp thư không quá 12 giờ.""",
    """Cấp giấy phép tần số năm 2026
1. Giấy phép hết hạn được đổi; phí nộp một lần cho 12 tháng.
2. Ngân sách tỉnh bố trí 7 tỷ đồng.""",
)
LONG = "Mật khẩu hộp thư dài ít nhất mấy ký tự?"


@pytest.fixture
def ask(ask_of: Callable) -> Callable:
    return ask_of([HEAD.format(figure=at) + text for at, text in enumerate(PAPERS, start=3)])


def test_of_a_figure_in_several_papers_the_one_spoken_of_tells_its_own(ask: Callable) -> None:
    assert "7 tỷ đồng" in ask("ngân sách tỉnh bao nhiêu tiền").text
    told = ask(LONG, "ngân sách tỉnh bao nhiêu tiền").text
    assert "2 tỷ đồng" in told
    assert "7 tỷ đồng" not in told


def test_a_conclusion_asked_for_stays_with_the_matter(ask: Callable) -> None:
    asked = "vậy những cơ quan nào giữ nguyên không cấp lại"
    assert "Sở A và Sở B" in ask("Có bao nhiêu cơ quan được cấp hộp thư?", asked).text


def test_whether_something_must_be_is_not_told_of_another_matter(ask: Callable) -> None:
    answer = ask(LONG, "có phải xin giấy phép không")
    assert answer.status is AnswerStatus.NO_EVIDENCE


def test_whether_something_is_so_is_not_told_by_the_matter_alone(ask: Callable) -> None:
    turns = "Mở lại hộp thư không quá mấy giờ?", "nhanh hơn thì có được thưởng không"
    answer = ask(*turns)
    assert answer.status is AnswerStatus.NO_EVIDENCE


def test_a_subject_of_its_own_is_found_in_another_paper(ask: Callable) -> None:
    assert "hết hạn được đổi" in ask(LONG, "giấy phép có được đổi không").text
