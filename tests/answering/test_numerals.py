"""Numbers and dates, written the Vietnamese way, in one comparable form."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.numerals import numerals, unsupported


@pytest.mark.parametrize(
    "written",
    ["ngày 05 tháng 3 năm 2026", "Ngày 5 tháng 03 năm 2026", "05/3/2026", "5/3/2026", "05-03-2026"],
)
def test_one_day_is_one_day_however_it_is_written(written: str) -> None:
    assert numerals(written) == ["2026-03-05"]


@pytest.mark.parametrize(("text", "found"), [("02 lần", ["2"]), ("0,5%", ["0,5"]), ("00", ["0"])])
def test_leading_zeros_do_not_count(text: str, found: list[str]) -> None:
    assert numerals(text) == found


@pytest.mark.parametrize(
    ("said", "quoted"),
    [("8,9", "8.9"), ("1.234", "1,234"), ("12", "112"), ("12", "1,12"), ("2026", "12026")],
)
def test_a_number_is_not_found_inside_or_beside_another(said: str, quoted: str) -> None:
    assert unsupported(f"đạt {said}", [f"đạt {quoted}"]) == [said]


def test_citation_marks_are_not_numbers() -> None:
    assert numerals("tăng nhanh [12]") == []


@given(st.decimals(min_value=0, max_value=10**9, places=2, allow_nan=False))
def test_every_number_supports_itself(value: object) -> None:
    written = str(value).replace(".", ",")
    assert unsupported(f"đạt {written}% [1]", [f"mức {written} %"]) == []


@given(st.text(max_size=200))
def test_any_text_can_be_read_for_numbers(text: str) -> None:
    assert unsupported(text, [text]) == []
