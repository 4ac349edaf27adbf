"""What a paper called by the topic asked tells comes before the like of a paper on another topic."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.answering.conftest import AskThere

PAPER = """\
ỦY BAN NHÂN DÂN TỈNH LAM SƠN
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Số: {number}/KH-UBND
Lam Sơn, ngày 03 tháng 3 năm 2026
KẾ HOẠCH
{title} tỉnh Lam Sơn năm 2026
I. TỔ CHỨC THỰC HIỆN
1. Ủy ban nhân dân các xã, phường
- {report}
Nơi nhận:
- Như trên;
- Lưu: VT.
CHỦ TỊCH
Đinh Thị Hảo
"""
TOURISM = PAPER.format(
    number=71,
    title="Quảng bá văn hóa ẩm thực",
    report="Báo cáo định kỳ trước ngày 12 hằng tháng.",
)
CLEANING = PAPER.format(
    number=72,
    title="Thu gom rác thải nhựa",
    report="Báo cáo kết quả về Sở Nông nghiệp và Môi trường trước ngày 27 hằng tháng.",
)


@pytest.fixture
def there(ask_of: Callable) -> AskThere:
    return ask_of([TOURISM, CLEANING])


@pytest.mark.parametrize(
    ("question", "told", "other"),
    [
        ("Xã phải báo cáo thu gom rác thải nhựa định kỳ vào ngày nào?", "ngày 27", "ngày 12"),
        ("xa bao cao dinh ky ve van hoa am thuc vao ngay nao", "ngày 12", "ngày 27"),
    ],
)
def test_the_paper_on_the_topic_is_told_of(
    there: AskThere, question: str, told: str, other: str
) -> None:
    text = there(question).text
    assert told in text
    assert other not in text
