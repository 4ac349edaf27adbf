"""Where, when and how are told to an asker whose own case no paper names."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from bot.answers import Question
from bot.composers.asked_plainly import asked_plainly
from bot.questions.understanding import understand

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from bot.answers import Answer

GUIDANCE = """SỞ GIÁO DỤC VÀ ĐÀO TẠO
TỈNH TRÀ VÂN
-------
Số: 77/HD-SGDĐT

Trà Vân, ngày 20 tháng 8 năm 2026

HƯỚNG DẪN
Xét chế độ cho học sinh ở lại trường

I. NƠI NỘP
1. Đơn xin ở lại trường được nộp trực tiếp tại phòng văn thư của trường.
II. ĐIỀU KIỆN
1. Học sinh ở nội trú được hỗ trợ 15 kg gạo mỗi tháng.
"""


@pytest.mark.parametrize(
    "question",
    [
        "Nhà em có bé lớp 8 đi học cách hai con đèo, giờ nộp đơn xin ở lại trường ở đâu ạ?",
        "nha em co be lop 8 di hoc cach hai con deo, gio nop don xin o lai truong o dau a",
    ],
)
def test_where_is_told_beside_the_askers_own_case(
    ask_of: Callable[[Sequence[str]], Callable[..., Answer]], question: str
) -> None:
    assert "phòng văn thư của trường" in ask_of([GUIDANCE])(question).text


@pytest.mark.parametrize(
    "question",
    [
        "Nhà em có bé bỏ học đi làm công nhân, có được hỗ trợ gạo ở trường mỗi tháng không ạ?",
        "Nhà em có hai bé học nội trú, mỗi tháng được hỗ trợ bao nhiêu cân gạo ở trường?",
        "Em là giáo viên mới, xin nghỉ ở đâu?",
    ],
)
def test_what_hangs_on_the_case_is_not_asked_without_it(question: str) -> None:
    asked = understand(Question(question, dt.date(2026, 10, 1), "c"), None)
    assert asked_plainly(asked) is None
