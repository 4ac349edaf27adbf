"""What one document does to another, and what that makes of its status."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from ingest.blocks import Block, BlockKind
from ingest.metadata.references import line_references
from ingest.structure.canonical import write_canonical
from knowledge.documents import Document, Metadata, Status
from knowledge.numbers import number_key, number_spans
from knowledge.sentences import sentence_spans
from knowledge.status import status_of


def relations(text: str, kind: BlockKind = BlockKind.TEXT) -> list[tuple[str, str]]:
    line = write_canonical([Block(text, kind)], None).lines[0]
    return [(each.relation.value, each.number) for each in line_references(line)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Kế hoạch này thay thế Kế hoạch số 12/KH-UBND ngày 03/02/2031.",
            [("replaces", "12/KH-UBND")],
        ),
        (
            "Bãi bỏ Quyết định số 5/QĐ-UBND và Quyết định số 6/QĐ-UBND.",
            [("repeals", "5/QĐ-UBND"), ("repeals", "6/QĐ-UBND")],
        ),
        (
            "2. Nghị định số 68/2017/NĐ-CP hết hiệu lực kể từ ngày Nghị định này có hiệu lực.",
            [("repeals", "68/2017/NĐ-CP")],
        ),
        ("Thay thế cụm từ “huyện” tại Nghị định số 5/2020/NĐ-CP", [("amends", "5/2020/NĐ-CP")]),
        (
            "Điều 1. Sửa đổi, bổ sung một số điều của Quyết định số 9/2020/QĐ-UBND",
            [("amends", "9/2020/QĐ-UBND")],
        ),
        (
            "Căn cứ Nghị định số 3/2031/NĐ-CP sửa đổi Nghị định số 2/2020/NĐ-CP;",
            [("cites", "3/2031/NĐ-CP"), ("cites", "2/2020/NĐ-CP")],
        ),
        ("Thực hiện Kế hoạch số 3/KH-UBND về thay thế thiết bị", [("cites", "3/KH-UBND")]),
    ],
)
def test_only_the_documents_own_act_counts(text: str, expected: list[tuple[str, str]]) -> None:
    assert relations(text) == expected


def test_a_planned_replacement_in_a_table_is_a_citation() -> None:
    row = "Nhiệm vụ: Ban hành Nghị định thay thế Nghị định số 87/2021/NĐ-CP"
    assert relations(row, BlockKind.ROW) == [("cites", "87/2021/NĐ-CP")]


def test_numbers_are_told_from_dates_fractions_and_measures() -> None:
    assert number_spans("24/2/2031; 37/43 chỉ tiêu; 5.026 USD; 60 km/h") == []
    text = (
        "Nghị quyết số 18-NQ/TW, Luật số 69/2025/QH15, 01/2025/NQ-HĐND, 37-KH/BTGDVTU, 1238/UBND-VX"
    )
    assert [number for _, number in number_spans(text)] == [
        "18-NQ/TW",
        "69/2025/QH15",
        "01/2025/NQ-HĐND",
        "37-KH/BTGDVTU",
        "1238/UBND-VX",
    ]
    assert number_key("05/KH–UBND") == number_key("5/KH-UBND")


def document(name: str, **fields: object) -> Document:
    return Document(name, f"{name}.txt", replace(Metadata(), **fields), None, 1, 1)  # type: ignore[arg-type]


DAY = dt.date(2031, 6, 1)


def test_a_plan_of_a_past_year_is_past() -> None:
    plan = document(
        "a", kind="Kế hoạch", applies_from=dt.date(2030, 1, 1), applies_to=dt.date(2030, 12, 31)
    )
    assert status_of(plan, {}, DAY) == (
        Status.PAST,
        "Văn bản này đã hết thời gian thực hiện (năm 2030).",
    )


def test_a_replaced_document_is_superseded_only_once_the_other_is_issued() -> None:
    new = document("b", kind="Kế hoạch", number="9/KH-UBND", issued_on=dt.date(2031, 5, 1))
    old = replace(
        document("a", kind="Nghị quyết", issued_on=dt.date(2030, 1, 1)), replaced_by=("b",)
    )
    status, reason = status_of(old, {"b": new}, DAY)
    assert status is Status.SUPERSEDED
    assert reason == "Văn bản này đã bị thay thế bởi Kế hoạch số 9/KH-UBND ngày 01/05/2031."
    assert status_of(old, {"b": new}, dt.date(2031, 4, 1))[0] is Status.CURRENT


def test_what_runs_later_is_upcoming_and_what_says_nothing_is_unknown() -> None:
    later = document("a", applies_from=dt.date(2032, 1, 1), applies_to=dt.date(2032, 12, 31))
    assert status_of(later, {}, DAY)[0] is Status.UPCOMING
    assert status_of(document("b", kind="Kế hoạch"), {}, DAY)[0] is Status.UNKNOWN
    running = document("c", applies_from=dt.date(2026, 1, 1), applies_to=dt.date(2031, 12, 31))
    assert status_of(running, {}, DAY)[0] is Status.CURRENT


def test_sentences_keep_abbreviations_figures_and_notes_whole() -> None:
    text = "TP. Huế thu 1.234,5 tỷ đồng. [chú thích 1: Theo ThS. An.] Đạt cao... so với năm trước. Hết./."
    assert sentence_spans(text)[0].of(text).startswith("TP. Huế thu 1.234,5 tỷ đồng.")
    assert "".join(span.of(text) for span in sentence_spans(text)).replace(" ", "") == text.replace(
        " ", ""
    )
