"""A paper's bare sum is the budget of what that paper is about, and of nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answers import AnswerStatus

if TYPE_CHECKING:
    from collections.abc import Callable

_PLAN = """# ỦY BAN NHÂN DÂN TỈNH KHÂU VAI

Số: {number}/KH-UBND

Khâu Vai, ngày 12 tháng 01 năm 2026

## KẾ HOẠCH

{title} tỉnh Khâu Vai năm 2026

I. NHIỆM VỤ

{tasks}

II. KINH PHÍ

{budget}
"""
DIGITAL = _PLAN.format(
    number=41,
    title="Chuyển đổi số",
    tasks="- Sở Văn hóa, Thể thao và Du lịch lập bản đồ số du lịch trước ngày 31/7/2026.",
    budget="Tổng nhu cầu kinh phí năm 2026 là 77,5 tỷ đồng, gồm: ngân sách tỉnh 60 tỷ đồng; nguồn xã hội hóa 17,5 tỷ đồng.",
)
ARCHIVES = _PLAN.format(
    number=42,
    title="Số hóa tài liệu lưu trữ",
    tasks="- Chi cục Văn thư quét 80.000 trang trước ngày 30/9/2026.",
    budget="Tổng kinh phí thực hiện Kế hoạch năm 2026 là 9,3 tỷ đồng từ ngân sách tỉnh.",
)
TOURS = _PLAN.format(
    number=43,
    title="Phát triển du lịch",
    tasks="- Bảo tàng tỉnh mở cửa đêm thứ Bảy.",
    budget="Tổng kinh phí 21,6 tỷ đồng.",
)


@pytest.fixture
def told(ask_of: Callable) -> Callable:
    ask = ask_of([DIGITAL, ARCHIVES, TOURS])

    def text(question: str) -> str:
        answer = ask(question)
        return answer.text if answer.status is AnswerStatus.ANSWERED else ""

    return text


@pytest.mark.parametrize(
    ("asked", "sums"),
    [
        ("kinh phí số hóa năm 2026 là bao nhiêu", ["9,3"]),
        ("kinh phi so hoa nam 2026 la bao nhieu", ["9,3"]),
        ("kinh phí du lịch 2026", ["21,6"]),
        ("kinh phí chuyển đổi số năm 2026 là bao nhiêu", ["77,5"]),
    ],
)
def test_a_bare_sum_is_told_of_its_papers_matter(
    told: Callable, asked: str, sums: list[str]
) -> None:
    text = told(asked)
    assert [each for each in ("9,3", "21,6", "77,5") if each in text] == sums


def test_no_bare_sum_is_told_of_a_body_that_its_paper_only_names(told: Callable) -> None:
    text = told("kinh phí cho Thư viện tỉnh năm 2026 là bao nhiêu")
    assert not any(each in text for each in ("9,3", "21,6", "77,5"))
