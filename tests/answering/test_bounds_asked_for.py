"""The least, the most, the highest rank asked for: the value that is laid down so, and no other."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.mark.parametrize(
    ("question", "value", "other"),
    [
        ("Gian trưng bày rộng nhất được bao nhiêu m2?", "120 m2", "15 m2"),
        ("Người trông coi hiện vật được bồi dưỡng thấp nhất bao nhiêu?", "210.000 đồng", ""),
        ("Lớp học việc của hướng dẫn viên kéo dài mấy tuần?", "03 tuần", "08 tuần"),
    ],
)
def test_what_is_bounded_as_asked_answers(
    ask: Callable, question: str, value: str, other: str
) -> None:
    text = ask(question).text
    assert value in text
    assert not other or other not in text


def test_a_share_of_what_it_raises_is_no_sum_of_money(ask: Callable) -> None:
    text = ask("Người trông coi hiện vật được bồi dưỡng bao nhiêu tiền?").text
    assert not text.startswith("Mức bồi dưỡng tăng thêm")


@pytest.mark.parametrize(
    ("rank", "value", "other"),
    [("cao nhất", "9.000.000", "6.000.000"), ("thấp nhất", "6.000.000", "9.000.000")],
)
def test_the_rank_asked_for_is_one_of_the_cases(
    ask: Callable, rank: str, value: str, other: str
) -> None:
    text = ask(f"Thuê diễn giả hạng {rank} được trả tối đa bao nhiêu một tháng?").text
    assert value in text
    assert other not in text


def test_every_case_is_told_where_none_is_asked_for(ask: Callable) -> None:
    text = ask("Thuê diễn giả được trả tối đa bao nhiêu một tháng?").text
    assert "9.000.000" in text
    assert "6.000.000" in text


def test_a_case_is_asked_for_by_its_number(ask: Callable) -> None:
    text = ask("Diễn giả mức 2 được trả tối đa bao nhiêu một tháng?").text
    assert "6.000.000" in text
    assert "9.000.000" not in text


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("Người trông coi hiện vật được bồi dưỡng thấp nhất nhiêu?", "210.000 đồng"),
        ("nguoi trong coi hien vat duoc boi duong thap nhat nhiu", "210.000 đồng"),
        ("Người trông coi hiện vật được bồi dưỡng thấp nhất mấy trăm ngàn?", "210.000 đồng"),
        ("Diễn giả mức 2 được trả khoảng nào một tháng?", "6.000.000"),
    ],
)
def test_how_much_is_asked_as_people_say_it(ask: Callable, question: str, value: str) -> None:
    assert value in ask(question).text


def test_a_number_called_is_no_condition(ask: Callable) -> None:
    asked = "Tôi gọi 1022 thì người trông coi hiện vật được bồi dưỡng thấp nhất bao nhiêu?"
    assert "210.000 đồng" in ask(asked).text
