"""A follow-up of two or three words is told by the place just cited, where nothing else holds them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answers import AnswerStatus

if TYPE_CHECKING:
    from collections.abc import Callable

PAPER = """# HỘI ĐỒNG NHÂN DÂN TỈNH KHÂU VAI

Số: 14/2025/NQ-HĐND

Khâu Vai, ngày 10 tháng 12 năm 2025

## NGHỊ QUYẾT

Quy định chính sách hỗ trợ lãi suất vay vốn mở xưởng mộc trên địa bàn tỉnh Khâu Vai

Điều 1. Mức hỗ trợ

Ngân sách tỉnh cấp bù lãi suất 3%/năm cho khoản vay mở xưởng mộc tối đa 120 triệu đồng/hộ; đối với chủ xưởng là thợ khuyết tật cấp bù 6%/năm.

Điều 2. Thời gian vay

Khoản vay được cấp bù trong 24 tháng.
"""
ASKED = "Vay vốn mở xưởng mộc ở Khâu Vai được bù lãi suất mấy phần trăm?"


@pytest.mark.parametrize(
    "follow_up", ["thợ khuyết tật có được cao hơn ko", "tho khuyet tat thi cao hon khong"]
)
def test_a_few_words_are_told_by_the_sentence_just_cited(ask_of: Callable, follow_up: str) -> None:
    answer = ask_of([PAPER])(ASKED, follow_up)
    assert answer.status is AnswerStatus.ANSWERED
    assert "6%/năm" in answer.text


@pytest.mark.parametrize("follow_up", ["thợ xăm hình có được cao hơn ko", "nộp đơn cho cô nào"])
def test_what_the_place_just_cited_does_not_hold_stays_unanswered(
    ask_of: Callable, follow_up: str
) -> None:
    assert ask_of([PAPER])(ASKED, follow_up).status is AnswerStatus.NO_EVIDENCE
