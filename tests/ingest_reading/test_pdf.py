from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics

from ingest.blocks import BlockKind
from ingest.errors import FileNotRead, Reason
from ingest.reading import read_file
from tests.ingest_reading.pdf_sheets import BODY, LEADING, LEFT, SIZE, Sheet, register_serif

if TYPE_CHECKING:
    from pathlib import Path

    from reportlab.pdfgen.canvas import Canvas

    from tests.ingest_reading.conftest import Reader


@pytest.fixture(scope="module", autouse=True)
def _font() -> None:
    register_serif()


def test_wrapped_lines_become_paragraphs_with_their_page(read: Reader) -> None:
    sheet = Sheet()
    sheet.line("I. MỤC ĐÍCH, YÊU CẦU", LEFT + 28, font="Serif-Bold")
    sheet.down()
    sheet.paragraph(BODY)
    sheet.paragraph("- " + BODY)
    result = read("a.pdf", sheet.done())
    assert [b.text for b in result.blocks] == ["I. MỤC ĐÍCH, YÊU CẦU", BODY, "- " + BODY]
    assert result.blocks[0].bold
    assert (result.pages, {b.page for b in result.blocks}) == (1, {1})


def test_a_paragraph_over_two_pages_is_one_and_page_numbers_go(read: Reader) -> None:
    sheet = Sheet()
    sheet.y = 780 - 38 * LEADING
    words = BODY.split()
    sheet.line(" ".join(words[:14]))
    sheet.page()
    sheet.line("2", 300)
    sheet.down(2)
    sheet.line(" ".join(words[14:28]))
    sheet.down()
    sheet.line(" ".join(words[28:40]) + ".")
    blocks = read("a.pdf", sheet.done()).blocks
    assert [b.text for b in blocks] == [" ".join(words[:40]) + "."]
    assert blocks[0].page == 1


def test_the_two_columns_of_the_header_and_of_the_closing_are_kept_apart(read: Reader) -> None:
    sheet = Sheet()
    for left, right in (
        ("ỦY BAN NHÂN DÂN", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        ("TỈNH MẪU", "Độc lập - Tự do - Hạnh phúc"),
        ("Số: 12/KH-UBND", "Mẫu, ngày 5 tháng 1 năm 2026"),
    ):
        sheet.line(left, LEFT, 10)
        sheet.line(right, 300, 10)
        sheet.down()
    sheet.down()
    sheet.line("KẾ HOẠCH", 270, font="Serif-Bold")
    sheet.down()
    sheet.paragraph(BODY)
    sheet.down()
    for left, right in (
        ("Nơi nhận:", "TM. ỦY BAN NHÂN DÂN"),
        ("- Như trên;", "CHỦ TỊCH"),
        ("- Lưu: VT.", ""),
    ):
        sheet.line(left, LEFT, 10)
        sheet.line(right, 340, 10)
        sheet.down()
    sheet.down(3)
    sheet.line("Nguyễn Văn Mẫu", 350, 10)
    blocks = read("a.pdf", sheet.done()).blocks
    assert [b.text for b in blocks if b.kind is BlockKind.LETTERHEAD] == [
        "ỦY BAN NHÂN DÂN / TỈNH MẪU",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM / Độc lập - Tự do - Hạnh phúc",
        "Số: 12/KH-UBND",
        "Mẫu, ngày 5 tháng 1 năm 2026",
        "Nơi nhận: / - Như trên; / - Lưu: VT.",
        "TM. ỦY BAN NHÂN DÂN / CHỦ TỊCH / Nguyễn Văn Mẫu",
    ]
    assert [b.text for b in blocks if b.kind is BlockKind.TEXT] == ["KẾ HOẠCH", BODY]


def test_the_header_of_a_party_document_is_kept_in_columns(read: Reader) -> None:
    sheet = Sheet()
    for left, right in (
        ("TỈNH ỦY MẪU", "ĐẢNG CỘNG SẢN VIỆT NAM"),
        ("*", "Mẫu, ngày 23 tháng 01 năm 2026"),
        ("Số 12-KH/TU", ""),
    ):
        sheet.line(left, LEFT + 30, 10)
        sheet.line(right, 330, 10)
        sheet.down()
    sheet.down()
    sheet.line("KẾ HOẠCH", 270, font="Serif-Bold")
    sheet.down()
    sheet.paragraph(BODY)
    assert [b.text for b in read("a.pdf", sheet.done()).blocks] == [
        "TỈNH ỦY MẪU",
        "ĐẢNG CỘNG SẢN VIỆT NAM",
        "Số 12-KH/TU",
        "Mẫu, ngày 23 tháng 01 năm 2026",
        "KẾ HOẠCH",
        BODY,
    ]


def test_the_signatures_of_several_bodies_side_by_side_are_kept_apart(read: Reader) -> None:
    sheet = Sheet()
    sheet.paragraph(BODY)
    sheet.down()
    for left, right in (
        ("KT. BỘ TRƯỞNG BỘ NỘI VỤ", "KT. BỘ TRƯỞNG BỘ Y TẾ"),
        ("THỨ TRƯỞNG", "THỨ TRƯỞNG"),
        ("Lê Văn Mẫu", "Phạm Thị Mẫu"),
    ):
        sheet.line(left, LEFT, 10)
        sheet.line(right, 340, 10)
        sheet.down()
    assert [b.text for b in read("a.pdf", sheet.done()).blocks][1:] == [
        "KT. BỘ TRƯỞNG BỘ NỘI VỤ / THỨ TRƯỞNG / Lê Văn Mẫu",
        "KT. BỘ TRƯỞNG BỘ Y TẾ / THỨ TRƯỞNG / Phạm Thị Mẫu",
    ]


def test_a_raised_figure_calls_its_note_and_other_raised_figures_stay(read: Reader) -> None:
    sheet = Sheet()
    sheet.paragraph(BODY)
    lead = "GRDP đạt 8,02%"
    sheet.line(lead, LEFT + 28)
    x = LEFT + 28 + pdfmetrics.stringWidth(lead, "Serif", SIZE)
    sheet.canvas.setFont("Serif", 7)
    sheet.canvas.drawString(x, sheet.y + 4.5, "1")
    sheet.line(", diện tích 12 km", x + 5)
    x += 5 + pdfmetrics.stringWidth(", diện tích 12 km", "Serif", SIZE)
    sheet.canvas.setFont("Serif", 7)
    sheet.canvas.drawString(x, sheet.y + 4.5, "2")
    sheet.line(". Câu sau.", x + 5)
    sheet.y = 70
    sheet.line("1", LEFT, 6)
    sheet.line(" Theo giá so sánh năm 2010, tăng 9,1% so với cùng kỳ", LEFT + 4, 9)
    sheet.y -= 12
    sheet.line("năm trước.", LEFT, 9)
    text = read("a.pdf", sheet.done()).blocks[-1].text
    note = "[chú thích 1: Theo giá so sánh năm 2010, tăng 9,1% so với cùng kỳ năm trước.]"
    assert text == f"GRDP đạt 8,02%, diện tích 12 km2. {note} Câu sau."


def test_a_ruled_table_becomes_rows_merged_cells_filled(read: Reader) -> None:
    sheet = Sheet()
    sheet.paragraph(BODY)
    xs, ys = [85, 125, 300, 430, 540], [700, 670, 640, 610]
    sheet.canvas.lines(
        [(xs[0], y, xs[-1], y) for y in (ys[0], ys[1], ys[3])]
        + [(xs[2], ys[2], xs[-1], ys[2])]
        + [(x, ys[0], x, ys[3]) for x in xs]
    )
    for y, row in zip(
        (680, 650, 620),
        (
            ("TT", "Nhiệm vụ", "Chủ trì", "Hạn"),
            ("1", "Số hóa", "Sở Nội vụ", "Quý I"),
            ("", "", "Sở Tài chính", "Quý II"),
        ),
        strict=True,
    ):
        for x, text in zip(xs, row, strict=False):
            sheet.canvas.setFont("Serif", 10)
            sheet.canvas.drawString(x + 4, y, text)
    sheet.y = 580
    sheet.paragraph(BODY)
    blocks = read("a.pdf", sheet.done()).blocks
    assert [b.text for b in blocks] == [
        BODY,
        "TT: 1 | Nhiệm vụ: Số hóa | Chủ trì: Sở Nội vụ | Hạn: Quý I",
        "TT: 1 | Nhiệm vụ: Số hóa | Chủ trì: Sở Tài chính | Hạn: Quý II",
        BODY,
    ]


def test_a_header_over_some_columns_is_parted_from_theirs_and_cut_words_are_whole(
    read: Reader,
) -> None:
    sheet = Sheet()
    sheet.paragraph(BODY)
    xs, ys = [85, 125, 250, 320, 390, 540], [700, 680, 660, 630]
    sheet.canvas.lines(
        [(xs[0], y, xs[-1], y) for y in (ys[0], ys[2], ys[3])]
        + [(xs[2], ys[1], xs[4], ys[1])]
        + [(x, ys[1] if x == xs[3] else ys[0], x, ys[3]) for x in xs]
    )
    sheet.canvas.setFont("Serif", 10)
    for x, y, text in (
        (xs[0], 686, "ST"),
        (xs[0], 674, "T"),
        (xs[1], 680, "Nội dung"),
        (xs[2] + 20, 686, "Kế hoạch chung"),
        (xs[2], 666, "Thu"),
        (xs[3], 666, "Chi"),
        (xs[4], 680, "Hạn"),
        *((x, 645, text) for x, text in zip(xs, ("1", "Học phí", "120", "80"), strict=False)),
        (xs[4], 649, "31/10/202"),
        (xs[4], 635, "6"),
    ):
        sheet.canvas.drawString(x + 4, y, text)
    sheet.y = 600
    sheet.paragraph(BODY)
    assert read("a.pdf", sheet.done()).blocks[1].text == (
        "STT: 1 | Nội dung: Học phí | Kế hoạch chung / Thu: 120 | Kế hoạch chung / Chi: 80"
        " | Hạn: 31/10/2026"
    )


def test_a_telephone_number_cut_by_its_column_is_whole_and_two_amounts_stay(read: Reader) -> None:
    sheet = Sheet()
    sheet.paragraph(BODY)
    xs, ys = [85, 180, 234, 288], [700, 670, 630]
    sheet.canvas.grid(xs, ys)
    sheet.canvas.setFont("Serif", 10)
    for x, y, text in (
        *((x, 680, text) for x, text in zip(xs, ("Người trực", "Gọi", "Mức"), strict=False)),
        (xs[0], 650, "Ông Mẫu"),
        (xs[1], 655, "0919.30"),
        (xs[1], 641, "5.746"),
        (xs[2], 655, "12.500"),
        (xs[2], 641, "13.000"),
    ):
        sheet.canvas.drawString(x + 4, y, text)
    row = read("a.pdf", sheet.done()).blocks[-1].text
    assert row == "Người trực: Ông Mẫu | Gọi: 0919.305.746 | Mức: 12.500 13.000"


def test_a_table_that_goes_on_over_the_page_keeps_its_header(read: Reader) -> None:
    sheet = Sheet()
    sheet.paragraph(BODY)
    _ruled(sheet.canvas, [("TT", "Nhiệm vụ", "Hạn"), ("1", "Số hóa", "Quý I")])
    sheet.page()
    sheet.line("2", 300)
    _ruled(sheet.canvas, [("2", "Chỉnh lý", "Quý II"), ("3", "Báo cáo", "Quý IV")])
    blocks = read("a.pdf", sheet.done()).blocks
    assert [(b.text, b.page) for b in blocks if b.kind is BlockKind.ROW] == [
        ("TT: 1 | Nhiệm vụ: Số hóa | Hạn: Quý I", 1),
        ("TT: 2 | Nhiệm vụ: Chỉnh lý | Hạn: Quý II", 2),
        ("TT: 3 | Nhiệm vụ: Báo cáo | Hạn: Quý IV", 2),
    ]


def _ruled(canvas: Canvas, rows: list[tuple[str, ...]], top: float = 660) -> None:
    xs = [85, 125, 400, 540]
    ys = [top - 30 * n for n in range(len(rows) + 1)]
    canvas.grid(xs, ys)
    canvas.setFont("Serif", 10)
    for y, row in zip(ys, rows, strict=False):
        for x, text in zip(xs, row, strict=False):
            canvas.drawString(x + 4, y - 20, text)


@pytest.mark.usefixtures("no_ocr")
def test_pages_without_text_are_told_of_and_a_file_of_them_needs_ocr(read: Reader) -> None:
    sheet = Sheet()
    sheet.paragraph(BODY)
    sheet.page()
    _picture(sheet.canvas)
    result = read("a.pdf", sheet.done())
    assert result.pages == 2
    assert result.notices == (
        "Trang 2 (trong 2 trang) chỉ có ảnh, không có lớp chữ nên chưa được đọc.",
    )
    assert result.waits_for == "tesseract"
    scanned = Sheet()
    _picture(scanned.canvas)
    with pytest.raises(FileNotRead) as fault:
        read("b.pdf", scanned.done())
    assert (fault.value.reason, fault.value.detail) == (Reason.NEEDS_OCR, "1/1")


def test_a_locked_pdf_is_reported_as_encrypted(read: Reader) -> None:
    sheet = Sheet(encrypt="mật khẩu")
    sheet.paragraph(BODY)
    with pytest.raises(FileNotRead) as fault:
        read("a.pdf", sheet.done())
    assert fault.value.reason is Reason.ENCRYPTED


@settings(
    max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(data=st.data())
def test_a_damaged_pdf_gives_blocks_or_a_reason(tmp_path: Path, data: st.DataObject) -> None:
    sheet = Sheet(invariant=True)
    sheet.paragraph(BODY)
    whole = sheet.done()
    damaged = bytearray(whole[: data.draw(st.integers(len(whole) // 3, len(whole)))])
    for at, byte in data.draw(
        st.lists(st.tuples(st.integers(0, 10**6), st.integers(0, 255)), max_size=30)
    ):
        damaged[at % len(damaged)] = byte
    path = tmp_path / "a.pdf"
    path.write_bytes(bytes(damaged))
    with contextlib.suppress(FileNotRead):
        assert read_file(path, max_bytes=10**8).blocks


def _picture(canvas: Canvas) -> None:
    from PIL import Image
    from reportlab.lib.utils import ImageReader

    canvas.drawImage(ImageReader(Image.new("RGB", (40, 40), "gray")), 100, 100, 400, 600)


def test_a_row_that_a_page_break_cuts_is_one_and_a_printed_header_comes_once(
    read: Reader,
) -> None:
    head = ("TT", "Nhiệm vụ", "Hạn")
    sheet = Sheet()
    sheet.paragraph(BODY)
    _ruled(sheet.canvas, [head, ("1", "Số hóa tài liệu lưu", "Quý I")])
    sheet.page()
    _ruled(sheet.canvas, [head, ("", "trữ của cơ quan", ""), ("2", "Báo cáo", "Quý IV")])
    blocks = read("a.pdf", sheet.done()).blocks
    assert [(b.text, b.page) for b in blocks if b.kind is BlockKind.ROW] == [
        ("TT: 1 | Nhiệm vụ: Số hóa tài liệu lưu trữ của cơ quan | Hạn: Quý I", 1),
        ("TT: 2 | Nhiệm vụ: Báo cáo | Hạn: Quý IV", 2),
    ]
    assert len({b.table for b in blocks if b.kind is BlockKind.ROW}) == 1


@pytest.mark.parametrize("turned_back", [False, True])
def test_a_page_set_sideways_is_read_as_it_is_turned_for_reading(
    read: Reader, *, turned_back: bool
) -> None:
    sheet = Sheet()
    if turned_back:
        sheet.canvas.setPageRotation(90)
    sheet.canvas.translate(0, 0)
    sheet.canvas.rotate(90)
    sheet.canvas.translate(0, -A4[0])
    sheet.y = 500
    sheet.paragraph(BODY)
    _ruled(sheet.canvas, [("TT", "Nhiệm vụ", "Hạn"), ("1", "Số hóa", "Quý I")], top=350)
    blocks = read("a.pdf", sheet.done()).blocks
    assert [b.text for b in blocks] == [BODY, "TT: 1 | Nhiệm vụ: Số hóa | Hạn: Quý I"]


def test_a_watermark_is_not_read_and_a_header_set_upright_is(read: Reader) -> None:
    sheet = Sheet()
    sheet.paragraph(BODY)
    _ruled(sheet.canvas, [("TT", "Nhiệm vụ", ""), ("1", "Số hóa", "Quý I"), ("2", "In", "Quý II")])
    sheet.canvas.saveState()
    sheet.canvas.translate(480, 632)
    sheet.canvas.rotate(90)
    sheet.canvas.setFont("Serif", 8)
    sheet.canvas.drawString(0, 0, "Hạn")
    sheet.canvas.restoreState()
    sheet.canvas.saveState()
    sheet.canvas.translate(100, 200)
    sheet.canvas.rotate(45)
    sheet.canvas.setFont("Serif", 60)
    sheet.canvas.drawString(0, 0, "DỰ THẢO")
    sheet.canvas.restoreState()
    assert [b.text for b in read("a.pdf", sheet.done()).blocks] == [
        BODY,
        "TT: 1 | Nhiệm vụ: Số hóa | Hạn: Quý I",
        "TT: 2 | Nhiệm vụ: In | Hạn: Quý II",
    ]


def test_a_number_cut_at_its_hyphen_keeps_it_in_text_and_cells(read: Reader) -> None:
    sheet = Sheet()
    lead = BODY.split()
    sheet.line(" ".join(lead[:12]) + " số 12/KH-")
    sheet.down()
    sheet.line("UBND của tỉnh.")
    assert read("a.pdf", sheet.done()).blocks[-1].text.endswith("số 12/KH-UBND của tỉnh.")


def test_ligatures_and_the_horned_letters_of_old_fonts_are_put_right(read: Reader) -> None:
    sheet = Sheet()
    sheet.paragraph(BODY)
    sheet.line("ĐƢỢC giao ƣu tiên, ﬁle báo cáo.", LEFT + 28)
    assert read("a.pdf", sheet.done()).blocks[-1].text == "ĐƯỢC giao ưu tiên, file báo cáo."


def test_a_signature_set_between_the_lines_of_the_recipients_stays_on_its_side(
    read: Reader,
) -> None:
    sheet = Sheet()
    sheet.paragraph(BODY)
    sheet.down()
    sheet.line("Nơi nhận:", LEFT, 10)
    sheet.line("TL. CHỦ TỊCH", 418, 10)
    for text, x in (
        ("KT. CHÁNH VĂN PHÒNG", 385),
        ("- Như trên;", LEFT),
        ("PHÓ CHÁNH VĂN PHÒNG", 381),
        ("- Lưu: VT.", LEFT),
    ):
        sheet.y -= 10
        sheet.line(text, x, 10)
    closing = [b.text for b in read("a.pdf", sheet.done()).blocks if b.kind is BlockKind.LETTERHEAD]
    assert closing == [
        "Nơi nhận: / - Như trên; / - Lưu: VT.",
        "TL. CHỦ TỊCH / KT. CHÁNH VĂN PHÒNG / PHÓ CHÁNH VĂN PHÒNG",
    ]


UNRULED = [
    ("TT", "Nội dung công việc", "Cơ quan chủ trì", "Thời hạn"),
    ("1", "Rà soát, sửa đổi quy chế", "Sở Nội vụ", "Quý I"),
    ("", "làm việc của cơ quan", "", "năm 2026"),
    ("2", "Số hóa hồ sơ lưu trữ", "Sở Tài chính", "Quý II"),
    ("3", "Báo cáo kết quả", "Văn phòng", "Quý IV"),
]


def test_columns_without_rules_are_read_as_rows_where_they_are_sure(read: Reader) -> None:
    sheet = Sheet()
    sheet.paragraph(BODY)
    for row in UNRULED:
        for x, text in zip((85, 115, 300, 450), row, strict=True):
            sheet.line(text, x, 11)
        sheet.down()
    sheet.paragraph(BODY)
    assert [b.text for b in read("a.pdf", sheet.done()).blocks] == [
        BODY,
        "TT: 1 | Nội dung công việc: Rà soát, sửa đổi quy chế làm việc của cơ quan | Cơ quan chủ trì: Sở Nội vụ | Thời hạn: Quý I năm 2026",
        "TT: 2 | Nội dung công việc: Số hóa hồ sơ lưu trữ | Cơ quan chủ trì: Sở Tài chính | Thời hạn: Quý II",
        "TT: 3 | Nội dung công việc: Báo cáo kết quả | Cơ quan chủ trì: Văn phòng | Thời hạn: Quý IV",
        BODY,
    ]


def test_a_line_that_only_looks_like_a_header_makes_no_table(read: Reader) -> None:
    sheet = Sheet()
    for x, text in zip((85, 200, 400), ("TT Mẫu", "Phường Một", "Phường Hai"), strict=True):
        sheet.line(text, x, 11)
    sheet.down()
    sheet.paragraph(BODY)
    blocks = read("a.pdf", sheet.done()).blocks
    assert all(b.kind is BlockKind.TEXT for b in blocks)
    assert blocks[-1].text == BODY
