"""Which figures a query means."""

from __future__ import annotations

import pytest

from bot.figures.lookup import matching_figures
from knowledge.documents import Document, Figure, Metadata, Section, Span

PLAN = Document("a", "a.docx", Metadata(title="Kế hoạch năm 2026", place="Sông Ngân"), None, 1, 1)
HEADING = Section(0, None, 1, "I", "I. Chỉ tiêu về giảm nghèo", Span(0, 1), Span(0, 9))


def figure(
    indicator: str, value: float, period: str | None = None, at: int | None = None
) -> Figure:
    return Figure(0, indicator, value, "%", Span(0, 1), Span(0, 1), at, period=period)


HELD = [
    (PLAN, figure("Tốc độ tăng trưởng GRDP", 9.5, "năm 2026")),
    (PLAN, figure("Tốc độ tăng trưởng GRDP", 8.1, "năm 2025")),
    (PLAN, figure("Tăng trưởng GDP", 8.0, "năm 2025")),
    (PLAN, figure("Tỷ lệ hộ nghèo đa chiều", 2.5, "năm 2026", 0)),
    (PLAN, figure("Tỷ lệ hộ cận nghèo", 4.5, "năm 2026", 0)),
    (PLAN, figure("Thu ngân sách nhà nước", 1200, "năm 2026")),
    (PLAN, figure("Số thư điện tử", 30)),
]


def found(query: str) -> list[float]:
    return [each.value for _, each in matching_figures(query, HELD, lambda _: [HEADING])]


@pytest.mark.parametrize(
    ("query", "values"),
    [
        ("GRDP năm 2026", [9.5]),
        ("grdp", [9.5, 8.1]),
        ("GDP", [8.0]),
        ("tang truong grdp 2025", [8.1]),
        ("tăng trưởng GRDP của thành phố Sông Ngân năm 2026", [9.5]),
        ("Tỷ lệ hộ nghèo của tỉnh Sông Ngân là bao nhiêu?", [2.5, 4.5]),
        ("giảm hộ nghèo", [2.5, 4.5]),
        ("chỉ tiêu giảm nghèo năm 2026", [2.5, 4.5]),
        ("hộ cận nghèo", [4.5]),
        ("thu NSNN", [1200]),
        ("Thu ngân", [1200]),
        ("khoản thu ngân sách", []),
        ("thư điện tử", [30]),
        ("lạm phát", []),
        ("2026", []),
        ("Sông Ngân", []),
    ],
)
def test_a_query_finds_the_figures_whose_words_it_names(query: str, values: list[float]) -> None:
    assert found(query) == values


def test_an_empty_query_names_every_figure_in_order() -> None:
    assert found(" ") == [each.value for _, each in HELD]
