"""A document that an answer told to be replaced is asked about as the old one, by its number."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.journal import Turn
from bot.questions.follow_ups import completed
from bot.questions.leanings import leanings

if TYPE_CHECKING:
    from collections.abc import Callable

REPLACES = "Theo Kế hoạch: Kế hoạch này thay thế Kế hoạch số 19/KH-SNV ngày 21/02/2025 [1]"
REPLACED = "Văn bản này đã bị thay thế bởi Kế hoạch số 27/KH-SNV ngày 26/02/2026. [1]"


def after(told: str) -> Turn:
    return Turn("Kế hoạch số hóa thay thế kế hoạch nào?", "fact", ("d1",), None, told=told)


@pytest.mark.parametrize(
    ("told", "typed", "text"),
    [
        (REPLACES, "Kế hoạch cũ đó ai ký?", "Kế hoạch số 19/KH-SNV ai ký?"),
        (REPLACES, "kế hoạch cũ thì ai ký", "Kế hoạch số 19/KH-SNV thì ai ký"),
        (REPLACES, "ke hoach cu do ai ky", "Kế hoạch số 19/KH-SNV ai ky"),
        (REPLACES, "văn bản bị thay thế ấy nói gì", "Kế hoạch số 19/KH-SNV nói gì"),
        (REPLACED, "kế hoạch mới đó ai ký", "Kế hoạch số 27/KH-SNV ai ký"),
    ],
)
def test_the_old_or_the_new_one_is_that_which_the_answer_told(
    told: str, typed: str, text: str
) -> None:
    whole = completed(typed, after(told))
    assert (whole.text, whole.document_ids) == (text, ())
    assert leanings(typed, whole, after(told), ()) == []


@pytest.mark.parametrize("typed", ["kế hoạch cụ thể ra sao", "quy định cư trú thế nào"])
def test_words_that_only_look_like_the_old_one_name_none(typed: str) -> None:
    assert "19/KH-SNV" not in completed(typed, after(REPLACES)).text


def test_facts_of_the_old_one_are_its_own(ask: Callable) -> None:
    ask("Hướng dẫn số 18/HD-SVHTTDL thay thế hướng dẫn nào?", conversation="k")
    answer = ask("Hướng dẫn cũ đó ban hành ngày nào?", conversation="k")
    assert answer.text.startswith("Ngày ban hành: 05/05/2023")


def test_of_an_old_one_that_is_not_held_nothing_of_the_new_is_told(ask: Callable) -> None:
    ask("Quy chế phòng đọc thay thế quyết định nào?", conversation="k")
    answer = ask("Quyết định cũ đó ai ký?", conversation="k")
    assert "ký Quyết định" not in answer.text
    assert any("45/QĐ-UBND" in said for said in (answer.text, *answer.notices))
