"""What reads alike and isn't: places in other words, spans of years, documents of one number."""

from __future__ import annotations

import datetime as dt

import pytest

from bot import document_names
from bot.passages.scope import other_span
from bot.questions.mentions import places_in
from knowledge.documents import Document, Metadata


@pytest.mark.parametrize(
    ("question", "places"),
    [
        ("Diện tích rừng trồng là bao nhiêu ha năm 2025?", []),
        ("dien tich rung trong la bao nhieu ha nam 2025", []),
        ("thu ngan sach tinh ha nam", ["Ninh Bình"]),
        ("Thu ngân sách tỉnh Hà Nam năm 2024", ["Hà Nam", "Ninh Bình"]),
    ],
)
def test_a_place_is_named_by_its_own_letters(question: str, places: list[str]) -> None:
    assert places_in(question) == places


@pytest.mark.parametrize(
    ("question", "sentence", "other"),
    [
        ("năm học 2026 - 2027 có bao nhiêu lớp?", "Năm học 2025-2026 có 4.812 lớp", True),
        ("năm học 2026 - 2027 có bao nhiêu lớp?", "Năm học 2026 – 2027 có 4.900 lớp", False),
        ("năm 2026 có bao nhiêu lớp?", "Năm học 2025-2026 có 4.812 lớp", False),
    ],
)
def test_a_span_of_years_is_met_whole(question: str, sentence: str, *, other: bool) -> None:
    assert other_span(question, sentence) is other


def test_documents_of_one_name_are_told_apart_by_day_and_abstract() -> None:
    held = [
        Document(
            key,
            f"{key}.docx",
            Metadata(
                kind="Kế hoạch",
                number="58/KH-SVH",
                issuer="Sở Văn hóa",
                title=title,
                issued_on=dt.date(year, 5, 14),
            ),
            None,
            1,
            1,
        )
        for key, title, year in (("a", "Văn hóa đọc", 2025), ("b", "Thư viện số", 2026))
    ]
    first, second = document_names.told_apart(held)
    assert "14/05/2025" in first
    assert "Thư viện số" in second
    assert document_names.told_apart(held[:1]) == [document_names.named(held[0])]


def test_a_document_that_says_nothing_of_itself_is_named_by_its_file() -> None:
    nameless = Document("a", "kho/quet-01.pdf", Metadata(), None, 1, 1)
    assert document_names.named(nameless) == "Văn bản trong tệp quet-01.pdf"
