"""How much is given isn't told by how many there are, nor which of a kind by a sum of all."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answers import AnswerStatus

if TYPE_CHECKING:
    from collections.abc import Callable

PAPER = """# ỦY BAN NHÂN DÂN TỈNH KHÂU VAI

Số: 60/KH-UBND

Khâu Vai, ngày 20 tháng 01 năm 2026

## KẾ HOẠCH

Giảm nghèo tỉnh Khâu Vai năm 2026

1. Tỷ lệ hộ nghèo giảm bình quân 2,4%/năm, còn 9,7% vào cuối năm 2026.

2. Toàn tỉnh có 31.200 học sinh người dân tộc thiểu số, tăng 410 em.

{more}
"""


@pytest.mark.parametrize(
    "question",
    [
        "hộ nghèo ở Khâu Vai được hỗ trợ bao nhiêu",
        "ho ngheo duoc ho tro bao nhieu tien",
        "học sinh dân tộc thiểu số được hỗ trợ bao nhiêu",
        "xã nào có tỷ lệ hộ nghèo cao nhất",
    ],
)
def test_a_share_or_a_count_tells_no_help_and_no_name(ask_of: Callable, question: str) -> None:
    answer = ask_of([PAPER.format(more="")])(question)
    assert answer.status is AnswerStatus.NO_EVIDENCE
    assert "9,7" not in answer.text
    assert "31.200" not in answer.text


def test_the_help_itself_is_told(ask_of: Callable) -> None:
    more = "3. Hộ nghèo được hỗ trợ sửa nhà 40 triệu đồng/hộ."
    answer = ask_of([PAPER.format(more=more)])("hộ nghèo ở Khâu Vai được hỗ trợ bao nhiêu")
    assert "40 triệu đồng" in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "dân số Khâu Vai năm 2026 bao nhiêu",
        "Khâu Vai đặt mục tiêu tăng trưởng bao nhiêu năm 2026",
        "thu nhap binh quan dau nguoi Khau Vai nam 2026 la bao nhieu",
    ],
)
def test_a_statistic_is_told_by_its_name_or_not_at_all(ask_of: Callable, question: str) -> None:
    answer = ask_of([PAPER.format(more="")])(question)
    assert answer.status is AnswerStatus.NO_EVIDENCE


def test_a_share_of_the_people_is_no_number_of_them(ask_of: Callable) -> None:
    more = "3. Lập hồ sơ sức khỏe điện tử cho 85% dân số."
    answer = ask_of([PAPER.format(more=more)])("dân số Khâu Vai bao nhiêu")
    assert answer.status is AnswerStatus.NO_EVIDENCE


def test_who_holds_an_office_is_not_told_by_its_duties(ask_of: Callable) -> None:
    more = "3. Giám đốc Sở Nội vụ có trách nhiệm theo dõi việc thực hiện Kế hoạch này."
    answer = ask_of([PAPER.format(more=more)])("Giám đốc Sở Nội vụ là ai?")
    assert answer.status is AnswerStatus.NO_EVIDENCE
