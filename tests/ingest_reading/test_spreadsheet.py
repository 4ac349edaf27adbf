from __future__ import annotations

import datetime as dt
import io
import zipfile
from typing import TYPE_CHECKING

import pytest
from openpyxl import Workbook

from ingest.blocks import BlockKind
from ingest.errors import FileNotRead, Reason
from ingest.readers.office.libreoffice import libreoffice_available

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

    from ingest.blocks import ReadFile
    from tests.ingest_reading.conftest import Reader

SHEET = (
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
    "{before}<sheetData>{rows}</sheetData>{after}</worksheet>"
)
PLAN = [
    ["TT", "Nhiệm vụ", "Cơ quan chủ trì", "Thời hạn"],
    ["I", "Hoàn thiện thể chế"],
    [1, "Rà soát quy định", "Sở Tư pháp", dt.date(2026, 3, 31)],
    [2, "Số hóa hồ sơ", "Sở Nội vụ", "Quý IV/2026"],
]


def saved(book: Workbook) -> bytes:
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def filled(sheet: Worksheet, rows: list[list[object]]) -> Worksheet:
    for row in rows:
        sheet.append(row)
    return sheet


def bare(rows: str, before: str = "", after: str = "") -> bytes:
    """Return a workbook whose only sheet is that XML."""
    content = io.BytesIO(saved(Workbook()))
    out = io.BytesIO()
    with zipfile.ZipFile(content) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            whole = SHEET.format(rows=rows, before=before, after=after)
            part = whole.encode() if name == "xl/worksheets/sheet1.xml" else old.read(name)
            new.writestr(name, part)
    return out.getvalue()


def texts(read: ReadFile) -> list[str]:
    return [block.text for block in read.blocks]


def test_each_sheet_is_a_heading_and_each_row_stands_alone(read: Reader) -> None:
    book = Workbook()
    book.active.title = "Nhiệm vụ 2026"
    filled(book.active, PLAN)
    filled(book.create_sheet("Chỉ tiêu"), [["Chỉ tiêu", "Năm 2026"], ["GRDP", 9.5]])
    result = read("a.xlsx", saved(book))
    assert texts(result) == [
        "Nhiệm vụ 2026",
        "I. Hoàn thiện thể chế",
        "TT: 1 | Nhiệm vụ: Rà soát quy định | Cơ quan chủ trì: Sở Tư pháp | Thời hạn: 31/03/2026",
        "TT: 2 | Nhiệm vụ: Số hóa hồ sơ | Cơ quan chủ trì: Sở Nội vụ | Thời hạn: Quý IV/2026",
        "Chỉ tiêu",
        "Chỉ tiêu: GRDP | Năm 2026: 9,5",
    ]
    assert [b.kind for b in result.blocks[:3]] == [
        BlockKind.HEADING,
        BlockKind.TEXT,
        BlockKind.ROW,
    ]


def test_letterhead_title_and_signature_around_a_table_are_told_apart(read: Reader) -> None:
    book = Workbook()
    sheet = filled(
        book.active,
        [
            ["UBND TỈNH MẪU", None, None, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
            ["SỞ NỘI VỤ", None, None, "Độc lập - Tự do - Hạnh phúc"],
            [],
            ["BIỂU TỔNG HỢP NHIỆM VỤ NĂM 2026"],
            ["(Kèm theo Kế hoạch số 12/KH-SNV ngày 05/01/2026)"],
            *PLAN,
            [],
            ["Nơi nhận:", None, None, "KT. GIÁM ĐỐC"],
            ["- Lưu: VT.", None, None, "PHÓ GIÁM ĐỐC"],
        ],
    )
    sheet.merge_cells("A4:D4")
    blocks = read("a.xlsx", saved(book)).blocks
    assert [b.text for b in blocks if b.kind is BlockKind.LETTERHEAD] == [
        "UBND TỈNH MẪU / SỞ NỘI VỤ",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM / Độc lập - Tự do - Hạnh phúc",
        "Nơi nhận: / - Lưu: VT.",
        "KT. GIÁM ĐỐC / PHÓ GIÁM ĐỐC",
    ]
    told = [b.text for b in blocks if b.kind is not BlockKind.LETTERHEAD]
    assert told[1:3] == [
        "BIỂU TỔNG HỢP NHIỆM VỤ NĂM 2026",
        "(Kèm theo Kế hoạch số 12/KH-SNV ngày 05/01/2026)",
    ]
    assert told[-1].startswith("TT: 2 | Nhiệm vụ: Số hóa hồ sơ")


def test_merged_headers_are_joined_and_merged_cells_filled(read: Reader) -> None:
    book = Workbook()
    sheet = filled(
        book.active,
        [
            ["TT", "Chỉ tiêu", "Kế hoạch", None],
            [None, None, "Năm 2026", "Năm 2027"],
            ["(1)", "(2)", "(3)", "(4)"],
            [1, "Thu ngân sách", 12500, 13000.5],
            [None, "Chi ngân sách", 0.125, -3],
        ],
    )
    for area in ("A1:A2", "B1:B2", "C1:D1", "A4:A5"):
        sheet.merge_cells(area)
    sheet["C4"].number_format = sheet["D4"].number_format = "#,##0.0"
    sheet["C5"].number_format = "0.0%"
    assert texts(read("a.xlsx", saved(book)))[1:] == [
        "TT: 1 | Chỉ tiêu: Thu ngân sách | Kế hoạch / Năm 2026: 12.500,0 | Kế hoạch / Năm 2027: 13.000,5",
        "TT: 1 | Chỉ tiêu: Chi ngân sách | Kế hoạch / Năm 2026: 12,5% | Kế hoạch / Năm 2027: -3",
    ]


def test_a_table_cut_by_a_blank_row_keeps_its_header(read: Reader) -> None:
    book = Workbook()
    filled(book.active, [*PLAN, [], [3, "Báo cáo", "Văn phòng", "Hằng năm"]])
    assert texts(read("a.xlsx", saved(book)))[-1] == (
        "TT: 3 | Nhiệm vụ: Báo cáo | Cơ quan chủ trì: Văn phòng | Thời hạn: Hằng năm"
    )


def test_what_is_hidden_is_left_out_and_told(read: Reader) -> None:
    book = Workbook()
    sheet = filled(book.active, [["TT", "Việc", "Ghi chú"], [1, "Một", "mật"], [2, "Hai", ""]])
    sheet.title = "Biểu"
    sheet.row_dimensions[3].hidden = True
    sheet.column_dimensions["C"].hidden = True
    filled(book.create_sheet("Nháp"), [["x", "y"], [1, 2]]).sheet_state = "hidden"
    result = read("a.xlsx", saved(book))
    assert texts(result) == ["Biểu", "TT: 1 | Việc: Một"]
    assert result.notices == (
        "Trang tính “Biểu” có 1 dòng và 1 cột bị ẩn, không được đọc.",
        "Trang tính “Nháp” bị ẩn nên không được đọc.",
    )


def test_a_formula_shows_its_stored_result_and_one_without_is_told(read: Reader) -> None:
    header = '<row r="1"><c r="A1" t="inlineStr"><is><t>Tên</t></is></c><c r="B1" t="inlineStr"><is><t>Số</t></is></c></row>'
    rows = (
        '<row r="2"><c r="A2" t="inlineStr"><is><t>Cộng</t></is></c><c r="B2"><f>1+1</f><v>2</v></c></row>'
        '<row r="3"><c r="A3" t="inlineStr"><is><t>Trừ</t></is></c><c r="B3"><f>2-1</f></c></row>'
        '<row r="4"><c r="A4" t="str"><f>A2</f><v>Chép</v></c><c r="B4" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>'
    )
    result = read("a.xlsx", bare(header + rows))
    assert texts(result)[1:3] == ["Tên: Cộng | Số: 2", "Trừ"]
    assert [notice.split(" có ")[1][:6] for notice in result.notices] == ["1 ô cô", "1 ô bá"]


def test_rich_and_escaped_strings_are_read_as_shown(read: Reader) -> None:
    rich = "<is><r><t>Sở </t></r><rPh><t>x</t></rPh><r><t>Y tế</t></r></is>"
    rows = (
        '<row r="1"><c r="A1" t="inlineStr"><is><t>Đơn vị</t></is></c><c r="B1" t="inlineStr"><is><t>Việc</t></is></c></row>'
        f'<row r="2"><c r="A2" t="inlineStr">{rich}</c><c r="B2" t="inlineStr"><is><t>Tiêm_x000D_\nchủng</t></is></c></row>'
        '<row r="3"><c r="A3" t="b"><v>1</v></c><c r="B3" t="d"><v>2026-03-05T00:00:00</v></c></row>'
    )
    assert texts(read("a.xlsx", bare(rows)))[1:] == [
        "Đơn vị: Sở Y tế | Việc: Tiêm chủng",
        "Đơn vị: 1 | Việc: 05/03/2026",
    ]


def test_declared_sizes_are_not_walked(read: Reader) -> None:
    rows = '<row r="1"><c r="A1" t="inlineStr"><is><t>Một</t></is></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
    merged = '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'
    wide = '<dimension ref="A1:XFD1048576"/><cols><col min="1" max="16384" width="9"/></cols>'
    assert texts(read("a.xlsx", bare(rows, wide, merged)))[1:] == ["Một"]


def test_a_sheet_too_long_is_read_in_part_and_told(
    read: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ingest.readers.sheets.cells.MOST_ROWS", 3)
    book = Workbook()
    filled(book.active, [["TT", "Việc"], *([n, f"Việc {n}"] for n in range(1, 9))])
    result = read("a.xlsx", saved(book))
    assert len(result.blocks) == 3
    assert "chỉ đọc 3 dòng đầu" in result.notices[0]


def test_a_broken_sheet_says_so(read: Reader) -> None:
    with pytest.raises(FileNotRead) as fault:
        read("a.xlsx", bare("<row><c></row>"))
    assert fault.value.reason is Reason.BROKEN
    with pytest.raises(FileNotRead) as fault:
        read("a.xlsx", saved(Workbook())[:500])
    assert fault.value.reason is Reason.BROKEN


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_a_text_table_is_read_whatever_its_delimiter(read: Reader, delimiter: str) -> None:
    rows = [["TT", "Chỉ tiêu", "Năm 2026"], ["1", "GRDP", "9.5%"], ["2", "Thu ngân sách", "12 tỷ"]]
    content = "\n".join(delimiter.join(row) for row in rows)
    assert texts(read("a.csv", content)) == [
        "TT: 1 | Chỉ tiêu: GRDP | Năm 2026: 9.5%",
        "TT: 2 | Chỉ tiêu: Thu ngân sách | Năm 2026: 12 tỷ",
    ]


@pytest.mark.skipif(not libreoffice_available(), reason="needs LibreOffice (soffice)")
def test_an_old_spreadsheet_is_read_as_its_new_form_would_be(read: Reader) -> None:
    from ingest.readers.office.libreoffice import Conversion, convert

    book = Workbook()
    filled(book.active, PLAN)
    back = Conversion(".xlsx", "Calc MS Excel 2007 XML", "ods", "calc8")
    rows = texts(read("a.ods", convert(saved(book), back)))
    assert rows[-1].startswith("TT: 2 | Nhiệm vụ: Số hóa hồ sơ")
