from __future__ import annotations

import pytest

from bot.web.reader import Reader
from knowledge.documents import Passage, PassageKind, Section, Span

TEXT = (
    "KẾ HOẠCH\n"
    "I. MỤC TIÊU\n"
    "STT: 1 | Chỉ tiêu: GRDP: giá so sánh | Năm 2026: 9,5%\n"
    "STT: 2 | Chỉ tiêu: Hộ nghèo | Năm 2026: 3%\n"
    "- Tăng cường kiểm tra.\n"
    "+ Báo cáo hằng tháng.\n"
    "Giá vàng | giá bạc không phải là bảng.\n"
)


def span_of(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def reader(quote: Span | None = None) -> Reader:
    heading = span_of("I. MỤC TIÊU")
    section = Section(0, None, 1, "I", "I. MỤC TIÊU", heading, Span(heading.start, len(TEXT)))
    start, end = span_of("STT: 1").start, span_of("3%\n").end
    table = Passage("p", "d", 0, PassageKind.TABLE, Span(start, end), "", (), None, None, "")
    pages = (Span(0, heading.start), Span(heading.start, len(TEXT)))
    return Reader(TEXT, [section], [table], pages, quote)


def test_lines_become_headings_tables_lists_and_paragraphs() -> None:
    kinds = [(block.kind, len(block.lines)) for block in reader().blocks()]
    assert kinds == [("paragraph", 1), ("heading", 1), ("row", 2), ("item", 2), ("paragraph", 1)]


def test_rows_that_share_headers_are_one_table() -> None:
    rows = reader().blocks()[2].lines
    assert {row.headers for row in rows} == {("STT", "Chỉ tiêu", "Năm 2026")}
    assert [run.text for cell in rows[0].cells for run in cell.runs] == [
        "1", "GRDP: giá so sánh", "9,5%",
    ]  # fmt: skip


def test_a_page_is_told_where_it_begins() -> None:
    assert [block.page for block in reader().blocks()] == [1, 2, None, None, None]


@pytest.mark.parametrize(
    "words",
    [
        "kiểm tra",
        "Tăng cường kiểm tra.\n+ Báo cáo",
        "KẾ HOẠCH\nI. MỤC",
        "GRDP: giá so sánh | Năm 2026: 9,5%\nSTT: 2 | Chỉ tiêu: Hộ",
        TEXT.strip(),
    ],
)
def test_a_quote_is_marked_to_the_letter_and_anchored_once(words: str) -> None:
    blocks = reader(span_of(words)).blocks()
    lines = [line for block in blocks for line in block.lines]
    runs = [
        run
        for line in lines
        for run in (*line.runs, *(run for cell in line.cells for run in cell.runs))
    ]
    marked = [run for run in runs if run.marked]
    assert "".join(run.text for run in marked) == "".join(
        part for line in words.split("\n") for part in _values(line)
    )
    assert [run.anchor for run in marked] == [True] + [False] * (len(marked) - 1)


def _values(line: str) -> list[str]:
    """The words of a line as shown: a row's headers stand in the head of its table."""
    if " | " not in line or line.startswith("Giá"):
        return [line]
    cells = line.split(" | ")
    starts_inside = not line.startswith("STT")
    return [
        cell if starts_inside and n == 0 else cell.partition(": ")[2]
        for n, cell in enumerate(cells)
    ]


@pytest.mark.parametrize(
    ("text", "parts_by"),
    [
        ("KT. GIÁM ĐỐC / PHÓ GIÁM ĐỐC / Giàng Thị Xuân", " / "),
        ("SỞ GIÁO DỤC VÀ ĐÀO TẠO / Số: 140/KH-SGDĐT", " / "),
        ("Nơi nhận: / - Các xã, phường; / - Lưu: VT.", " / "),
        ("Giá vàng / giá bạc trong ngày.", ""),
        ("Kế hoạch số 27/KH-SNV", ""),
    ],
)
def test_what_stood_one_under_another_in_a_cell_is_told_apart(text: str, parts_by: str) -> None:
    (block,) = Reader(text, [], []).blocks()
    assert block.lines[0].parts_by == parts_by


def test_nothing_is_marked_without_a_quote() -> None:
    lines = [line for block in reader().blocks() for line in block.lines]
    assert not [run for line in lines for run in line.runs if run.marked]
