"""What is asked, out of the story around it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot import replies
from bot.answers import AnswerStatus
from bot.questions.preambles import without_story

if TYPE_CHECKING:
    from tests.answering.conftest import Ask

ASKED = "Tỷ lệ hộ nghèo của tỉnh năm 2026 là bao nhiêu?"


@pytest.mark.parametrize(
    "message",
    [
        f"Chào bạn. {ASKED}",
        f"Kính gửi quý cơ quan, tôi năm nay đã ngoài sáu mươi, mắt kém. Cho tôi hỏi: {ASKED}",
        f"Dạ em mới nhận việc được hai tuần, chưa rành lắm. {ASKED} Em cảm ơn anh chị nhiều ạ.",
        f"Hôm trước họp thôn không ai trả lời được, tôi về cũng chưa rõ. {ASKED}",
        f"Anh chị ơi cho em hỏi chút ạ: {ASKED} Mong sớm nhận được phản hồi.",
    ],
)
def test_greetings_stories_and_thanks_are_left_out(message: str) -> None:
    assert without_story(message) == ASKED


@pytest.mark.parametrize(
    ("message", "left"),
    [
        (
            "Tôi là bác sĩ ở trạm y tế vùng biên, cho tôi hỏi được hỗ trợ bao nhiêu?",
            "Tôi là bác sĩ ở trạm y tế vùng biên, được hỗ trợ bao nhiêu?",
        ),
        (
            "Kế hoạch số 27/KH-SNV: thời hạn trả bản sao tài liệu số cho người dân là bao lâu?",
            "Kế hoạch số 27/KH-SNV: thời hạn trả bản sao tài liệu số cho người dân là bao lâu?",
        ),
        (
            "Nhà em ở Sơn La. Diện tích cà phê trồng mới trong năm tới là bao nhiêu héc ta?",
            "Diện tích cà phê trồng mới trong năm tới là bao nhiêu héc ta ở Sơn La?",
        ),
    ],
)
def test_what_the_question_leans_on_stays(message: str, left: str) -> None:
    assert without_story(message) == left


@pytest.mark.parametrize(
    "question",
    [
        "UBND TP. Hồ Chí Minh giao Sở Y tế những việc gì trong kế hoạch tiêm chủng?",
        "Kế hoạch có mấy giai đoạn? Giai đoạn 2 kéo dài từ ngày nào đến ngày nào?",
        "còn năm 2030?",
        "Đơn vị nào chủ trì phần việc mà chưa có ai nhận trong kế hoạch năm nay?",
    ],
)
def test_a_question_without_a_story_stays_whole(question: str) -> None:
    assert without_story(question) == question


@pytest.mark.parametrize(
    ("message", "status", "reply"),
    [
        ("Sở Y tế phải làm gì? " * 500, AnswerStatus.CLARIFY, replies.TOO_LONG),
        ("What rhymes with orange juice?", AnswerStatus.ANSWERED, replies.LANGUAGE),
    ],
)
def test_what_cannot_be_read_is_answered_politely(
    ask: Ask, message: str, status: AnswerStatus, reply: str
) -> None:
    answer = ask(message)
    assert (answer.status, answer.text) == (status, reply)
