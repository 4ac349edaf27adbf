"""What a document numbers in a row: how many there are, which they are, the one asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answers import AnswerStatus
from bot.questions.numbered_things import LAST, numbered_things

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.mark.parametrize(
    ("question", "words", "others"),
    [
        ("Vận động hiến máu đợt 2 từ lúc nào tới lúc nào?", "Sau Tết Nguyên đán", "Đợt 1"),
        ("van dong hien mau dot cuoi bat dau khi nao", "Sau khi bế mạc lễ hội", "Đợt 2"),
        ("Bước 2 của quy trình tiếp nhận người hiến máu là gì?", "đo huyết áp", "phiếu khai"),
        ("tiếp nhận người hiến máu bước thứ nhất làm gì", "phiếu khai sức khỏe", "huyết áp"),
    ],
)
def test_the_one_asked_for_by_its_number_is_told_alone(
    ask: Callable, question: str, words: str, others: str
) -> None:
    answer = ask(question)
    assert answer.status is AnswerStatus.ANSWERED
    assert words in answer.text
    assert others not in answer.text


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("Vận động hiến máu chia làm mấy đợt, đợt cuối là lúc nào?", "có ba đợt cao điểm"),
        ("Vận động hiến máu gồm những đợt nào?", "Đợt 3. Sau khi bế mạc lễ hội Hoa ban"),
        ("quy trình tiếp nhận người hiến máu có mấy bước", "có 3 bước"),
        ("Tiếp nhận người hiến máu theo các bước nào?", "Bước 2: Khám sàng lọc"),
    ],
)
def test_things_in_a_row_are_counted_and_all_told(ask: Callable, question: str, words: str) -> None:
    answer = ask(question)
    assert answer.status is AnswerStatus.ANSWERED
    assert words in answer.text
    assert answer.text.count("\n- ") == len(("1", "2", "3"))


def test_a_period_of_years_or_a_section_is_nothing_in_a_row() -> None:
    assert numbered_things("ke hoach giai doan 2026 - 2030 co gi") is None
    assert numbered_things("muc 3 ke hoach noi gi") is None
    asked = numbered_things("dot cuoi cung khi nao")
    assert asked is not None
    assert asked.which == LAST
