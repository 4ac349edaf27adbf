"""What is laid down for one permit is told of no other; a title of many fields names none."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answers import AnswerStatus

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.answering.conftest import AskThere

CUTS = """\
CHÍNH PHỦ
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Số: 71.5/2026/NQ-CP
Hà Nội, ngày 03 tháng 3 năm 2026
NGHỊ QUYẾT
Cắt giảm thủ tục hành chính lĩnh vực nội vụ, tài chính, xây dựng, tư pháp, văn hóa, y tế
I. LĨNH VỰC VĂN HÓA
1. Trong thời hạn 05 ngày làm việc, Sở Văn hóa cấp giấy phép tổ chức lễ hội đường phố.
2. Giám đốc Sở Văn hóa quyết định thu hồi giấy phép tổ chức lễ hội đường phố.
II. LĨNH VỰC Y TẾ
1. Trong thời hạn 11 ngày làm việc, Sở Y tế cấp chứng chỉ hành nghề dược.
2. Giấy chứng nhận đủ điều kiện kinh doanh thuốc có thời hạn 03 năm.
3. Hồ sơ cấp giấy phép bán lẻ vắc xin gồm bản sao giấy chứng nhận quyền sử dụng đất.
Nơi nhận:
- Như trên;
- Lưu: VT.
THỦ TƯỚNG
Đinh Thị Hảo
"""


@pytest.fixture
def there(ask_of: Callable) -> AskThere:
    return ask_of([CUTS])


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Giấy phép tổ chức lễ hội mấy ngày thì có?", "05 ngày"),
        ("lam chung chi hanh nghe duoc mat bao lau", "11 ngày"),
        ("Giấy chứng nhận kinh doanh thuốc có thời hạn mấy năm?", "03 năm"),
        ("Xin giấy phép bán lẻ vắc xin cần giấy tờ gì?", "quyền sử dụng đất"),
        ("Ai quyết định thu hồi giấy phép lễ hội đường phố?", "Giám đốc Sở Văn hóa"),
    ],
)
def test_a_permit_is_told_of_by_its_name(there: AskThere, question: str, told: str) -> None:
    answer = there(question)
    assert answer.status is AnswerStatus.ANSWERED
    assert told in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "Giấy phép xây dựng mấy ngày thì có?",
        "lam chung chi hanh nghe luat su mat bao lau",
        "Giấy chứng nhận hợp quy có thời hạn mấy năm?",
        "Thu hồi giấy phép xây dựng do ai quyết định?",
    ],
)
def test_another_permits_days_and_deciders_are_not_told(there: AskThere, question: str) -> None:
    answer = there(question)
    assert answer.status is AnswerStatus.NO_EVIDENCE
    assert not any(told in answer.text for told in ("05 ngày", "11 ngày", "03 năm", "Giám đốc"))
