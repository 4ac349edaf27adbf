"""Lists of a unit's tasks however people ask for them, and never another unit's."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answers import AnswerStatus

if TYPE_CHECKING:
    from collections.abc import Callable

PAPER = """# ỦY BAN NHÂN DÂN TỈNH KHÂU VAI

Số: 52/KH-UBND

Khâu Vai, ngày 12 tháng 01 năm 2026

## KẾ HOẠCH

Phát triển nghề mộc tỉnh Khâu Vai năm 2026

I. TỔ CHỨC THỰC HIỆN

1. Sở Công Thương

- Hướng dẫn các làng mộc lập hồ sơ trước ngày 15/12/2026.

- Phối hợp với Sở Tài chính kiểm tra việc dùng vốn.

2. Sở Tài chính

- Bố trí 4,5 tỷ đồng cho các làng mộc trước ngày 20/12/2026.

3. Ủy ban nhân dân các xã, phường

- Thống kê số xưởng mộc, gửi Sở Công Thương trước ngày 30/6/2026.
"""
OF_TRADE, OF_FINANCE, OF_COMMUNES = (
    "Hướng dẫn các làng mộc",
    "Bố trí 4,5 tỷ đồng",
    "Thống kê số xưởng",
)


@pytest.mark.parametrize(
    "question",
    [
        "cho xin hết các việc giao cho Sở Công Thương, cả việc phối hợp",
        "gửi mình toàn bộ đầu việc của Sở Công Thương, kể cả việc phối hợp",
        "liệt kê hết việc của sở công thương đi, gồm cả việc chung",
        "cho xin het cac viec giao cho so cong thuong",
        "xem giúp sở công thương dính việc gì",
        "tôi ở Sở Công Thương, tổng cộng mấy việc phải làm",
        "em làm ở sở công thương, có phải làm gì không ạ",
    ],
)
def test_all_tasks_are_listed_however_they_are_asked_for(ask_of: Callable, question: str) -> None:
    answer = ask_of([PAPER])(question)
    assert answer.status is AnswerStatus.ANSWERED
    assert OF_TRADE in answer.text
    assert OF_FINANCE not in answer.text
    assert OF_COMMUNES not in answer.text


def test_what_others_have_to_end_in_a_month_is_not_told_to_a_commune(ask_of: Callable) -> None:
    answer = ask_of([PAPER])("đơn vị tôi là UBND xã Lũng Hồ, tháng 12 phải xong việc gì")
    assert answer.status is AnswerStatus.NO_EVIDENCE
    assert OF_FINANCE not in answer.text


def test_what_a_commune_has_to_end_in_a_month_is_told(ask_of: Callable) -> None:
    answer = ask_of([PAPER])("đơn vị tôi là UBND xã Lũng Hồ, tháng 6 phải xong việc gì")
    assert OF_COMMUNES in answer.text
    assert OF_TRADE not in answer.text
