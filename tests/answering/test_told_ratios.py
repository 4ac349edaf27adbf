"""Shares of what was just told: the documents' own words for them, else both figures, nothing computed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answers import AnswerStatus

if TYPE_CHECKING:
    from collections.abc import Callable

PAPERS = (
    """ỦY BAN NHÂN DÂN TỈNH CAO BẰNG
Số: 52/KH-UBND
Cao Bằng, ngày 02 tháng 3 năm 2026

KẾ HOẠCH
Kiên cố hóa kênh mương năm 2026
I. TÌNH HÌNH
1. Năm 2025 toàn tỉnh kiên cố hóa được 84 km kênh mương, đạt 96% kế hoạch.
2. Năm 2025 lũ làm hỏng 1.300 m kênh, thiệt hại về tài sản khoảng 61 tỷ đồng; riêng trận lũ ngày 12 tháng 9 làm hỏng 700 m kênh, thiệt hại 35 tỷ đồng.
II. KINH PHÍ
Tổng kinh phí kiên cố hóa kênh mương năm 2026 là 72,4 tỷ đồng, gồm: ngân sách tỉnh 41,5 tỷ đồng; ngân sách xã 30,9 tỷ đồng.
III. ĐIỀU HÀNH
1. Tỷ lệ hồ sơ nộp trực tuyến đạt 85%.""",
)
WHOLE = "Tổng kinh phí kiên cố hóa kênh mương năm 2026 là bao nhiêu?"
PART = "trong đó ngân sách tỉnh bao nhiêu?"


@pytest.fixture
def ask(ask_of: Callable) -> Callable:
    return ask_of(PAPERS)


@pytest.mark.parametrize(
    "share", ["vậy là chiếm mấy phần trăm?", "thế thì gấp mấy lần?", "vay chiem bao nhieu %"]
)
def test_a_share_that_is_not_written_is_answered_by_both_figures(ask: Callable, share: str) -> None:
    answer = ask(WHOLE, PART, share)
    assert answer.status is AnswerStatus.ANSWERED
    assert "72,4 tỷ đồng" in answer.text
    assert "41,5 tỷ đồng" in answer.text
    assert "không ghi sẵn" in answer.text
    assert "57" not in answer.text
    assert answer.citations


def test_a_share_that_is_written_is_told(ask: Callable) -> None:
    done = "Năm 2025 toàn tỉnh kiên cố hóa được bao nhiêu km kênh mương?"
    told = ask(done, "thế là đạt bao nhiêu phần trăm kế hoạch?").text
    assert "đạt 96% kế hoạch" in told
    assert "không ghi sẵn" not in told


def test_figures_of_different_measures_have_no_share(ask: Callable) -> None:
    done = "Năm 2025 toàn tỉnh kiên cố hóa được bao nhiêu km kênh mương?"
    answer = ask(done, WHOLE, "vậy là gấp mấy lần?")
    assert answer.status is AnswerStatus.NO_EVIDENCE


def test_a_subject_of_its_own_asks_for_a_share_that_is_written(ask: Callable) -> None:
    told = ask(WHOLE, "hồ sơ nộp trực tuyến đạt bao nhiêu phần trăm?").text
    assert "85%" in told


def test_a_talk_goes_on_with_the_figure_after_its_share(ask: Callable) -> None:
    told = ask(WHOLE, PART, "vậy là chiếm mấy phần trăm?", "còn ngân sách xã?").text
    assert "30,9 tỷ đồng" in told
