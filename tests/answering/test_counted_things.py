"""What a question for a figure counts: the thing itself, not the words that lead up to it."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bot.answers import Question
from bot.figures.asked_units import asked_unit
from bot.figures.asked_values import AskedValue
from bot.figures.index import figure_index
from bot.figures.question import read_question
from bot.figures.units import unit_fits
from bot.figures.words import held
from bot.passages.clauses import measured
from bot.passages.expectations import expected
from bot.passages.expected_kinds import Expected
from bot.passages.terms import Vocabulary
from bot.questions.understanding import understand

if TYPE_CHECKING:
    from bot.figures.question import FigureQuestion
    from knowledge.library import Library

SAMPLES = "Tổng số mẫu quan trắc môi trường nuôi tôm lấy trong các khu công nghiệp"


def _read(question: str) -> FigureQuestion:
    asked = understand(Question(question, dt.date(2026, 10, 1), "c"), None)
    return read_question(asked, Vocabulary.of([SAMPLES]), {"mau": "mẫu"}, named=False)


@pytest.mark.parametrize(
    "question",
    ["Năm 2026 lấy tổng cộng bao nhiêu mẫu quan trắc?", "Tổng mẫu quan trắc là bao nhiêu?"],
)
def test_a_sum_is_asked_of_what_is_summed_up(question: str) -> None:
    read = _read(question)
    heaviest = max(read.readings[0].wanted.terms, key=lambda term: term.weight)
    assert read.sums
    assert heaviest.folded in {"mau", "quan"}


def test_months_before_a_year_are_its_time_and_no_condition() -> None:
    assert _read("10 tháng 2025 lấy bao nhiêu mẫu?").numbers == ()
    assert _read("Mẫu lưu 10 tháng thì lấy bao nhiêu?").numbers == ("10",)


def test_a_plural_before_how_many_asks_for_no_number() -> None:
    question = "Mấy khu công nghiệp lấy bao nhiêu mẫu"
    unit = asked_unit(question, {"mau": "mẫu", "khu": "khu"})
    assert unit is not None
    assert unit.text == "mẫu"
    assert measured(question) == "mẫu"
    assert measured("mấy khu, hết bao nhiêu ngày") == "khu"


def test_the_widest_is_the_most_that_is_allowed() -> None:
    assert _read("Khu công nghiệp rộng nhất được bao nhiêu ha?").most
    assert not _read("Khu công nghiệp rộng bao nhiêu ha?").most


def test_dollars_asked_for_are_not_told_in_dong(library: Library) -> None:
    asked = asked_unit("xuất khẩu bao nhiêu tỷ đô", {})
    told = figure_index(library).held[0]
    fits = [
        unit_fits(asked, replace(told, figure=replace(told.figure, unit=unit)))
        for unit in ("tỷ USD", "tỷ đồng")
    ]
    assert fits == [True, False]


def test_the_last_word_of_a_text_is_no_neighbour_of_the_next_ones_first() -> None:
    assert "dan so" in held("Dân số tỉnh").pairs
    assert "dan so" not in held("Ủy ban nhân dân", "Số hóa tài liệu").pairs


def test_so_much_a_month_asks_for_no_month() -> None:
    assert expected("ho tro moi thang may tien", figure=True) is Expected.VALUE
    assert expected("mot thang may trieu", figure=True) is Expected.VALUE
    assert expected("thang may thi nop", figure=True) is Expected.TIME


def test_samples_are_counted_and_not_the_places_where_they_are_taken(library: Library) -> None:
    told = figure_index(library).held[0]
    asked = asked_unit("một năm lấy mấy mẫu nước", {"mau": "mẫu"})
    figure = replace(told.figure, unit="cửa sông")
    said = [
        replace(told, figure=figure, clause_text=f"{told.value_text} {after}")
        for after in ("cửa sông, lấy mẫu tại 15 vị trí", "lượt mẫu nước")
    ]
    assert [unit_fits(asked, each) for each in said] == [False, True]


def test_days_tell_no_number_of_officials(library: Library) -> None:
    asked = understand(Question("Biên chế dưới bao nhiêu cán bộ?", dt.date(2026, 10, 1), "c"), None)
    value = AskedValue.of(asked, library)
    found = [
        value.of_kind(words, [])
        for words in (
            "Bước 3: trong vòng 30 ngày làm việc, năm 2026, gửi số liệu biên chế",
            "Biên chế dưới 20 cán bộ",
            "Trong 30 ngày rà soát 12 bản",
        )
    ]
    assert found == [False, True, True]
