"""Whether there is still time is told by the closing day, past or not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answers import AnswerStatus

if TYPE_CHECKING:
    from collections.abc import Callable

HIRING = """BỆNH VIỆN ĐA KHOA SÔNG NGÂN
Số: 23/TB-BVĐK
Sông Ngân, ngày 12 tháng 01 năm 2026

THÔNG BÁO
Tuyển dụng viên chức năm 2026

1. Hồ sơ dự tuyển
Không nhận hồ sơ dự tuyển qua thư điện tử.
2. Nhận hồ sơ
Hồ sơ dự tuyển nộp tại Phòng Tổ chức đến hết ngày 03/3/2026.
3. Hỗ trợ chỗ ở
Viên chức nhà xa đăng ký chỗ ở tập thể trước ngày 20/2/2027.
"""


@pytest.mark.parametrize(
    ("question", "day"),
    [
        ("Em còn nộp hồ sơ dự tuyển vào bệnh viện được không?", "03/3/2026"),
        ("Hôm nay 1/10 rồi, em còn nộp hồ sơ dự tuyển được không?", "03/3/2026"),
        ("giờ mới đăng ký chỗ ở tập thể thì còn kịp ko", "20/2/2027"),
    ],
)
def test_whether_there_is_still_time_is_told_by_the_closing_day(
    ask_of: Callable, question: str, day: str
) -> None:
    answer = ask_of([HIRING])(question)
    assert answer.status is AnswerStatus.ANSWERED
    assert day in answer.text
    over = any("đã qua" in notice for notice in answer.notices)
    assert over is ("2/2027" not in answer.text)


def test_what_is_said_of_no_time_stays_a_question_whether(ask_of: Callable) -> None:
    answer = ask_of([HIRING])("Có được nộp hồ sơ dự tuyển qua thư điện tử không?")
    assert "Không nhận hồ sơ dự tuyển qua thư điện tử" in answer.text
