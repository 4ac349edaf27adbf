"""Codes asked for by the name of what bears them: the row so named, or none."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answers import AnswerStatus

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tests.answering.conftest import AskThere

LISTED = """ỦY BAN NHÂN DÂN TỈNH THANH NGÀN
Số: 77/QĐ-UBND
Thanh Ngàn, ngày 05 tháng 3 năm 2026
QUYẾT ĐỊNH
Công bố danh mục thủ tục hành chính lĩnh vực thư viện
I. DANH MỤC
STT: 1 | Mã TTHC: 1.700101 | Tên TTHC: Cấp thẻ cộng tác viên thư viện lưu động | Ghi chú: x
STT: 2 | Mã TTHC: 1.700102 | Tên TTHC: Cấp lại thẻ cộng tác viên thư viện lưu động | Ghi chú: x
STT: 3 | Mã TTHC: 1.700103 | Tên TTHC: Thông báo thành lập thư viện cộng đồng | Ghi chú: x
"""


@pytest.mark.parametrize(
    ("question", "code"),
    [
        ("Mã TTHC cấp thẻ cộng tác viên thư viện lưu động là gì?", "1.700101"),
        ("mã thủ tục cấp lại thẻ cộng tác viên thư viện lưu động", "1.700102"),
        ("Thủ tục thông báo thành lập thư viện cộng đồng có mã bao nhiêu?", "1.700103"),
    ],
)
def test_a_code_is_told_from_the_row_named_so(
    ask_of: Callable[[Sequence[str]], AskThere], question: str, code: str
) -> None:
    answer = ask_of([LISTED])(question)
    assert answer.text.count("1.7001") == 1
    assert code in answer.text
    assert code in answer.citations[0].quote


def test_a_code_of_another_act_is_not_told(
    ask_of: Callable[[Sequence[str]], AskThere],
) -> None:
    answer = ask_of([LISTED])("Mã thủ tục gia hạn thẻ cộng tác viên thư viện lưu động là gì?")
    assert answer.status is AnswerStatus.NO_EVIDENCE
    assert "1.7001" not in answer.text
