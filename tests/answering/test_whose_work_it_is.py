"""Whose a task is: a firm called by less than its name, and what people do that is no body's task."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answers import AnswerStatus

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.answering.conftest import AskThere

PLAN = """\
ỦY BAN NHÂN DÂN XÃ NÀ HẢI
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Số: 52/KH-UBND
Nà Hải, ngày 02 tháng 4 năm 2026
KẾ HOẠCH
Tổ chức ngày hội hoa lê xã Nà Hải năm 2026
II. AN TOÀN
Lệnh sơ tán khách do Chủ tịch xã ban hành khi gió mạnh trên cấp 6. Nhà sàn bị hư hỏng 27 căn trong mùa hội trước.
Số điện thoại trực ban mùa hội: 0209 3 811 909.
III. TỔ CHỨC THỰC HIỆN
1. Trạm Y tế xã: trực cấp cứu hai điểm, kiểm tra an toàn thực phẩm 18 quầy hàng.
2. Công ty Cấp thoát nước Nà Hải: cấp nước liên tục, đặt 06 bồn nước tại sân hội.
IV. TRÁCH NHIỆM CỦA CÁC CƠ QUAN
1. Công an xã phân luồng giao thông, bố trí hai bãi gửi xe.
2. Người dân phản ánh việc thu sai giá qua đường dây nóng 0209 3 811 222.
CHỦ TỊCH
Nông Văn Tài
"""


@pytest.fixture
def there(ask_of: Callable) -> AskThere:
    return ask_of([PLAN])


def test_a_firm_is_found_by_the_word_that_people_call_it_by(there: AskThere) -> None:
    told = there("Trạm Y tế xã làm gì ở ngày hội hoa lê?", "còn cấp thoát nước?")
    assert "06 bồn nước" in told.text
    assert "Công ty Cấp thoát nước Nà Hải" in told.text


def test_what_people_may_do_is_no_task_of_the_offices_of_the_heading(there: AskThere) -> None:
    text = there("Công an xã Nà Hải được giao những nhiệm vụ gì?").text
    assert "hai bãi gửi xe" in text
    assert "Người dân phản ánh" not in text


def test_a_verb_that_begins_like_an_office_names_none(there: AskThere) -> None:
    assert "gió mạnh trên cấp 6" in there("Khi nào thì phải sơ tán khách dự ngày hội?").text
    assert "0209 3 811 909" in there("số điện thoại trực ban ngày hội hoa lê").text


def test_what_was_counted_is_nothing_that_anybody_is_given(there: AskThere) -> None:
    told = there("Nhà sàn bị hư hỏng thì được hỗ trợ bao nhiêu?")
    assert told.status is AnswerStatus.NO_EVIDENCE
