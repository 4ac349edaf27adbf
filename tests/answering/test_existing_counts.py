"""How many of something there are: no share, no rate, no number of those to which something is done."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answers import AnswerStatus

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.answering.conftest import AskThere

PLAN = """\
SỞ Y TẾ TỈNH NẬM RỐM
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Số: 19/KH-SYT
Nậm Rốm, ngày 03 tháng 3 năm 2026
KẾ HOẠCH
Nâng cao chất lượng y tế cơ sở tỉnh Nậm Rốm năm 2026
I. TÌNH HÌNH
1. Toàn tỉnh có 4 bệnh viện; 60% số trạm y tế có bác sĩ làm việc thường xuyên.
II. NHIỆM VỤ
1. Kiểm tra ít nhất 25 trạm y tế trong năm; mở 03 lớp tập huấn tại trung tâm các xã, phường.
GIÁM ĐỐC
Lò Văn Ơn
"""


@pytest.fixture
def there(ask_of: Callable) -> AskThere:
    return ask_of([PLAN])


def test_how_many_there_are_is_told(there: AskThere) -> None:
    assert "4 bệnh viện" in there("Tỉnh có bao nhiêu bệnh viện?").text


@pytest.mark.parametrize(
    "question",
    [
        "Tỉnh có bao nhiêu trạm y tế?",
        "tinh minh co may tram y te vay",
        "Tỉnh có bao nhiêu xã, phường?",
    ],
)
def test_what_is_done_to_some_is_not_how_many_there_are(question: str, there: AskThere) -> None:
    assert there(question).status is AnswerStatus.NO_EVIDENCE


def test_what_is_asked_of_some_is_told(there: AskThere) -> None:
    assert "25 trạm y tế" in there("Năm 2026 phải kiểm tra bao nhiêu trạm y tế?").text


def test_nor_where_another_question_went_before(there: AskThere) -> None:
    answer = there("Phải mở bao nhiêu lớp tập huấn?", "tỉnh có bao nhiêu trạm y tế")
    assert "25 trạm" not in answer.text
