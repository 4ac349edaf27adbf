"""Annexes held as files of their own belong to the paper that they say they go with."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answers import AnswerStatus

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from bot.answers import Answer

    AskOf = Callable[[Sequence[str]], Callable[..., Answer]]

PLAN = """# ỦY BAN NHÂN DÂN TỈNH KHÂU VAI

Số: 52/KH-UBND

Khâu Vai, ngày 12 tháng 01 năm 2026

## KẾ HOẠCH

Phát triển nghề mộc tỉnh Khâu Vai năm 2026

I. NỘI DUNG

- Tổ chức Tuần lễ nghề mộc từ ngày 10/11 đến ngày 16/11/2026 với chủ đề "Gỗ lành".

II. TỔ CHỨC THỰC HIỆN

1. Sở Công Thương

- Hướng dẫn các làng mộc lập hồ sơ trước ngày 15/12/2026.

TM. ỦY BAN NHÂN DÂN

PHÓ CHỦ TỊCH

Lò Văn Chài
"""
ANNEX = """# PHỤ LỤC

PHÂN CÔNG NHIỆM VỤ PHÁT TRIỂN NGHỀ MỘC NĂM 2026

(Kèm theo Kế hoạch số {number} ngày 12 tháng 01 năm 2026 của Ủy ban nhân dân tỉnh Khâu Vai)

| TT | Nội dung | Chủ trì | Phối hợp | Thời gian |
|---|---|---|---|---|
| 1 | Mở lớp chạm khắc cho thợ trẻ | Sở Nội vụ | Sở Công Thương | Quý II/2026 |
| 2 | Lễ khai mạc Tuần lễ nghề mộc | Sở Du lịch | Sở Nội vụ | Ngày 10/11/2026 |
"""
CALLED = "Phụ lục kèm theo Kế hoạch số 52/KH-UBND"


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Sở Công Thương phải làm gì theo Kế hoạch 52 và phụ lục kèm theo?", "Mở lớp chạm khắc"),
        ("Sở Nội vụ có nhiệm vụ gì theo Kế hoạch số 52/KH-UBND?", "Lễ khai mạc"),
        ("Kế hoạch 52 giao nhiệm vụ cho những đơn vị nào?", "Mở lớp chạm khắc"),
    ],
)
def test_the_tasks_of_an_annex_are_the_plans(ask_of: AskOf, question: str, told: str) -> None:
    answer = ask_of([PLAN, ANNEX.format(number="52/KH-UBND")])(question)
    assert told in answer.text
    assert CALLED in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "Ai chủ trì mở lớp chạm khắc cho thợ trẻ theo Kế hoạch 52/KH-UBND?",
        "Theo Kế hoạch 52, mở lớp chạm khắc cho thợ trẻ do sở nào chủ trì?",
    ],
)
def test_who_has_a_task_of_the_annex_is_told_of_the_plan(ask_of: AskOf, question: str) -> None:
    answer = ask_of([PLAN, ANNEX.format(number="52/KH-UBND")])(question)
    assert answer.text.startswith("Theo Phụ lục kèm theo Kế hoạch")
    assert "Sở Nội vụ chủ trì" in answer.text


def test_the_annex_of_another_plan_is_left_out(ask_of: AskOf) -> None:
    answer = ask_of([PLAN, ANNEX.format(number="61/KH-UBND")])("Sở Nội vụ phải làm gì theo KH 52?")
    assert answer.status is AnswerStatus.NO_EVIDENCE


def test_an_annex_bears_no_number_and_nobody_signed_it(ask_of: AskOf) -> None:
    ask = ask_of([PLAN, ANNEX.format(number="52/KH-UBND")])
    assert "Lò Văn Chài" in ask("Kế hoạch 52/KH-UBND ai ký?").text
    numbered = ask("Bảng phân công nhiệm vụ phát triển nghề mộc số mấy?")
    assert "không ghi số" in numbered.text


def test_a_task_on_one_day_is_not_how_long_a_thing_goes_on(ask_of: AskOf) -> None:
    ask = ask_of([PLAN, ANNEX.format(number="52/KH-UBND")])
    answer = ask("Tuần lễ nghề mộc diễn ra từ ngày nào đến ngày nào, chủ đề là gì?")
    assert "từ ngày 10/11 đến ngày 16/11/2026" in answer.text
