"""Facts of a paper that a question names by what stands in it, in people's own words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answers import AnswerStatus
from bot.questions.mentions import document_numbers

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.answering.conftest import AskThere

FARES = """\
ỦY BAN NHÂN DÂN TỈNH LŨNG SA
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Số: 35/2026/QĐ-UBND
Lũng Sa, ngày 14 tháng 4 năm 2026
QUYẾT ĐỊNH
Quy định mức thu dịch vụ vận chuyển công cộng trên địa bàn tỉnh Lũng Sa
Điều 1. Mức thu
1. Giá vé cáp treo lên đỉnh Mù Cang là 45.000 đồng/lượt.
2. Giá vé đò ngang là 5.000 đồng/lượt.
Điều 2. Hiệu lực
Quyết định này có hiệu lực từ ngày 01 tháng 5 năm 2026, thay thế Quyết định số 11/2023/QĐ-UBND ngày 02 tháng 3 năm 2023.
CHỦ TỊCH
Sùng A Tráng
"""
FEES = """\
ỦY BAN NHÂN DÂN TỈNH LŨNG SA
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Số: 36/2026/QĐ-UBND
Lũng Sa, ngày 20 tháng 4 năm 2026
QUYẾT ĐỊNH
Quy định mức thu phí thư viện trên địa bàn tỉnh Lũng Sa
Điều 1. Phí thẻ bạn đọc người lớn là 20.000 đồng/thẻ/năm.
CHỦ TỊCH
Giàng Thị Mỷ
"""


@pytest.fixture
def there(ask_of: Callable) -> AskThere:
    return ask_of([FARES, FEES])


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Ai ký quyết định về giá vé cáp treo lên đỉnh Mù Cang?", "Sùng A Tráng"),
        ("cho xin so quyet dinh gia ve cap treo Mu Cang voi", "35/2026/QĐ-UBND"),
        ("Quyết định về giá vé cáp treo Mù Cang có từ bao giờ?", "14/04/2026"),
        ("Quyết định giá vé cáp treo Mù Cang bãi bỏ quyết định nào trước đó?", "11/2023/QĐ-UBND"),
        ("Trước quyết định về giá vé cáp treo Mù Cang thì theo văn bản nào?", "11/2023/QĐ-UBND"),
    ],
)
def test_a_paper_known_by_what_it_lays_down_tells_its_facts(
    question: str, told: str, there: AskThere
) -> None:
    assert told in there(question).text


def test_who_signed_a_paper_that_is_not_held_is_told_by_no_other_line(there: AskThere) -> None:
    answer = there("Ai ký quyết định về giá vé máy bay trực thăng?")
    assert answer.status is AnswerStatus.NO_EVIDENCE
    assert "đồng" not in answer.text
    assert "QĐ-UBND" in answer.text  # the nearest of its kind, to ask for by number


def test_a_number_in_brackets_after_a_title_is_the_papers() -> None:
    assert document_numbers("Quyết định về giá vé trước đây (11/2023) bị bỏ chưa") == ["11/2023"]
    assert document_numbers("Kế hoạch phát triển (2026) đạt gì") == []
