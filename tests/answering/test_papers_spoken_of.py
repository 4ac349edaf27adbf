"""Papers that a talk came by: who signed "kế hoạch của …", and which of two came first."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

HEAD = """# ỦY BAN NHÂN DÂN TỈNH ĐỒNG NAI

Số: {number}/KH-UBND

Đồng Nai, ngày {day} tháng {month} năm 2025

## KẾ HOẠCH

{title}

## I. NỘI DUNG

{text}

TM. ỦY BAN NHÂN DÂN
PHÓ CHỦ TỊCH
{signer}
"""
REEDS = HEAD.format(
    number=31,
    day="05",
    month="3",
    title="Trồng lau sậy lọc nước hồ trên địa bàn tỉnh Đồng Nai",
    text="Sở Nông nghiệp và Môi trường chủ trì trồng 40 ha lau sậy.",
    signer="Nguyễn Văn Lau",
)
CHESS = HEAD.format(
    number=45,
    day="20",
    month="6",
    title="Tổ chức giải cờ vua học sinh trên địa bàn tỉnh Đồng Nai",
    text="Giải cờ vua học sinh có 12 đội tham dự. Bảo đảm kinh phí thực hiện Kế hoạch này.",
    signer="Trần Thị Cờ",
)


def test_who_signed_the_plan_of_a_province_is_told_of_the_one_spoken_of(ask_of: Callable) -> None:
    answer = ask_of([REEDS, CHESS])(
        "Đồng Nai trồng bao nhiêu ha lau sậy lọc nước hồ?", "ai ký kế hoạch của Đồng Nai"
    )
    assert "Nguyễn Văn Lau" in answer.text
    assert "Trần Thị Cờ" not in answer.text


@pytest.mark.parametrize(
    "turns",
    [
        ["Kế hoạch 45/KH-UBND và Kế hoạch 31/KH-UBND thì kế hoạch nào ban hành trước?"],
        [
            "Giải cờ vua học sinh ở Đồng Nai có mấy đội?",
            "So với kế hoạch trồng lau sậy của Đồng Nai thì kế hoạch nào ban hành trước?",
        ],
    ],
)
def test_which_of_two_papers_came_first_is_told_with_the_day_of_each(
    ask_of: Callable, turns: list[str]
) -> None:
    answer = ask_of([REEDS, CHESS])(*turns)
    assert -1 < answer.text.find("05/03/2025") < answer.text.find("20/06/2025")
