"""From when on a thing is so, and whether it is: told by what lays it down and speaks of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answers import AnswerStatus
from bot.passages.clauses import holds
from bot.passages.expected_kinds import Expected

if TYPE_CHECKING:
    from collections.abc import Callable


DECISION = """ỦY BAN NHÂN DÂN TỈNH LÀO CAI
Số: 7/2026/QĐ-UBND
Lào Cai, ngày 02 tháng 3 năm 2026

QUYẾT ĐỊNH
Về việc quản lý chợ trên địa bàn tỉnh

Điều 1. Quản lý điểm kinh doanh
1. Hộ kinh doanh tại chợ được miễn phí sử dụng kho lạnh của chợ.
2. Ban quản lý chợ niêm yết giá thuê điểm kinh doanh tại cổng chợ.
Điều 2. Hiệu lực thi hành
Quyết định này có hiệu lực thi hành từ ngày 15 tháng 3 năm 2026.
"""


@pytest.fixture
def ask(ask_of: Callable) -> Callable:
    return ask_of([DECISION])


def test_what_a_decision_lays_down_is_so_from_when_it_has_effect(ask: Callable) -> None:
    told = ask("Hộ kinh doanh tại chợ được miễn phí sử dụng kho lạnh từ khi nào?").text
    effect, provision = told.split("\n")
    assert "có hiệu lực thi hành từ ngày 15 tháng 3 năm 2026" in effect
    assert "miễn phí sử dụng kho lạnh" in provision


def test_what_no_decision_lays_down_is_of_no_day(ask: Callable) -> None:
    answer = ask("Hộ kinh doanh tại chợ được vay vốn mua xe từ khi nào?")
    assert "15 tháng 3" not in answer.text


def test_the_day_of_a_document_named_is_no_day_of_what_is_said() -> None:
    assert not holds("Bãi bỏ Thông tư số 18/2025/TT-BCT ngày 13/3/2025", Expected.DAY)
    assert holds("Thời gian: từ tháng 10/2025 đến khi xong việc", Expected.DAY)
    assert holds("Thông tư số 18/2025/TT-BCT có hiệu lực từ ngày 13/3/2025", Expected.DAY)


def test_whether_a_thing_is_done_is_told_by_what_speaks_of_it(ask: Callable) -> None:
    listed = ask("Ban quản lý chợ có phải niêm yết giá thuê điểm kinh doanh không?")
    assert "niêm yết giá thuê" in listed.text
    guarded = ask("Điểm kinh doanh tại cổng chợ có phải lát gạch không?")
    assert guarded.status is AnswerStatus.NO_EVIDENCE
