"""Who is paid, and how often: a one-off sum is no monthly one, and another receiver's is nobody's."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answers import AnswerStatus

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.answering.conftest import AskThere

SUPPORT = """\
HỘI ĐỒNG NHÂN DÂN TỈNH LAM SƠN
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Số: 09/2026/NQ-HĐND
Lam Sơn, ngày 03 tháng 3 năm 2026
NGHỊ QUYẾT
Chính sách đối với cộng tác viên dân số và đội dân phòng
Điều 1. Đội dân phòng
1. Đội viên đội dân phòng được trợ cấp một lần 4.100.000 đồng khi thôi tham gia.
Điều 2. Cộng tác viên dân số
1. Cộng tác viên dân số được hỗ trợ 450.000 đồng/người/tháng.
Điều 3. Bác sĩ về xã
1. Bác sĩ về công tác tại xã được hỗ trợ một lần 80 triệu đồng, hằng tháng được hỗ trợ 3 triệu đồng.
Nơi nhận:
- Như trên;
- Lưu: VT.
CHỦ TỊCH
Đinh Thị Hảo
"""


@pytest.fixture
def there(ask_of: Callable) -> AskThere:
    return ask_of([SUPPORT])


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Đội viên dân phòng được trợ cấp một lần bao nhiêu tiền?", "4.100.000 đồng"),
        ("Đội viên dân phòng được trợ cấp bao nhiêu?", "4.100.000 đồng"),
        ("Cộng tác viên dân số mỗi tháng được hỗ trợ bao nhiêu?", "450.000 đồng"),
        ("Bác sĩ về xã mỗi tháng được hỗ trợ bao nhiêu tiền?", "3 triệu đồng"),
        ("bac si ve xa duoc ho tro 1 lan bao nhieu tien", "80 triệu đồng"),
    ],
)
def test_the_sum_is_that_of_the_payment_asked(there: AskThere, question: str, told: str) -> None:
    assert told in there(question).text


@pytest.mark.parametrize(
    ("question", "other"),
    [
        ("Đội viên dân phòng mỗi tháng được trợ cấp bao nhiêu tiền?", "4.100.000"),
        ("doi vien dan phong duoc tro cap bao nhieu mot ngay", "4.100.000"),
        ("Cộng tác viên dân số được hỗ trợ một lần bao nhiêu tiền?", "450.000"),
    ],
)
def test_another_payment_is_not_told(there: AskThere, question: str, other: str) -> None:
    answer = there(question)
    assert answer.status is AnswerStatus.NO_EVIDENCE
    assert other not in answer.text


@pytest.mark.parametrize(
    "question",
    ["Giáo viên được hỗ trợ bao nhiêu tiền?", "y ta thon ban moi thang dc ho tro bao nhieu"],
)
def test_what_others_get_is_told_to_nobody_else(there: AskThere, question: str) -> None:
    assert there(question).status is AnswerStatus.NO_EVIDENCE
