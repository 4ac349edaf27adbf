"""A task of several dated parts, or one that comes round, is due whenever one of them is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answers import AnswerStatus

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.answering.conftest import AskThere

PLAN = """\
ỦY BAN NHÂN DÂN TỈNH PÙ LUÔNG
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Số: 77/KH-UBND
Pù Luông, ngày 05 tháng 2 năm 2026
KẾ HOẠCH
Hội sách tỉnh Pù Luông năm 2026
I. PHÂN CÔNG
1. Sở Nội vụ: lập danh sách khách trước ngày 10/9/2026; bốc thăm gian hàng ngày 16/10/2026; báo cáo trước ngày 05/12/2026.
2. Thư viện tỉnh: báo cáo tiến độ trước ngày 20 hằng tháng.
3. Sở Xây dựng: dựng cổng chào, hoàn thành trước ngày 30/8/2026.
CHỦ TỊCH
Hà Thị Sen
"""


@pytest.fixture
def there(ask_of: Callable) -> AskThere:
    return ask_of([PLAN])


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Sở Nội vụ có việc gì đến hạn trong tháng 10/2026?", "bốc thăm gian hàng"),
        ("Thư viện tỉnh có hạn gì trong tháng 10/2026?", "báo cáo tiến độ"),
    ],
)
def test_a_part_due_within_the_month_is_told(question: str, told: str, there: AskThere) -> None:
    assert told in there(question).text


def test_what_is_due_in_another_month_is_not(there: AskThere) -> None:
    answer = there("Sở Xây dựng có việc gì đến hạn trong tháng 10/2026?")
    assert answer.status is AnswerStatus.NO_EVIDENCE
