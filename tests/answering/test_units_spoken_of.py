"""A unit of many provinces is that of the document just spoken of; asked alone, it is asked back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answers import AnswerStatus

if TYPE_CHECKING:
    from collections.abc import Callable

DIRECTIVE = """ỦY BAN NHÂN DÂN TỈNH {place}
Số: {figure}/CT-UBND
{place}, ngày 02 tháng 3 năm 2026

CHỈ THỊ
Về phòng cháy rừng

1. Sở Nội vụ
- Chủ trì khen thưởng {what}.
2. Sở Tài chính
- Chủ trì cấp kinh phí {what}.
"""
PAPERS = [
    DIRECTIVE.format(place="Lào Cai", figure=4, what="đội tuần rừng"),
    DIRECTIVE.format(place="Sơn La", figure=7, what="tổ chữa cháy"),
]


@pytest.mark.parametrize("typed", ["Sở Tài chính thì được giao gì?", "Sở Tài chính phải làm gì?"])
def test_a_unit_is_that_of_the_document_spoken_of(ask_of: Callable, typed: str) -> None:
    ask = ask_of(PAPERS)
    assert ask(typed).status is AnswerStatus.CLARIFY
    told = ask("Chỉ thị 7/CT-UBND giao Sở Nội vụ việc gì?", typed).text
    assert "cấp kinh phí tổ chữa cháy" in told
    assert "đội tuần rừng" not in told
