from __future__ import annotations

from typing import TYPE_CHECKING

from ingest.blocks import BlockKind
from ingest.reading import read_file
from tests.ingest_reading.word_files import W, cell, numbered, numbering, p, table, word_file

if TYPE_CHECKING:
    from pathlib import Path


def texts(tmp_path: Path, data: bytes) -> list[str]:
    path = tmp_path / "a.docx"
    path.write_bytes(data)
    return [block.text for block in read_file(path, max_bytes=10**8).blocks]


def test_computed_numbers_are_written_out(tmp_path: Path) -> None:
    levels = numbering(
        ("upperRoman", "%1."), ("decimal", "%2."), ("lowerLetter", "%3)"), ("bullet", "\uf0b7")
    )
    body = "".join(
        [
            numbered("MỤC ĐÍCH"),
            numbered("Yêu cầu", 1),
            numbered("Việc một", 2),
            numbered("Việc hai", 2),
            numbered("Chấm", 3),
            numbered("TỔ CHỨC"),
            numbered("Sở", 1),
            numbered("1. đã có", 1),
        ]
    )
    assert texts(tmp_path, word_file(body, numbering=levels)) == [
        "I. MỤC ĐÍCH",
        "1. Yêu cầu",
        "a) Việc một",
        "b) Việc hai",
        "- Chấm",
        "II. TỔ CHỨC",
        "1. Sở",
        "2. 1. đã có",
    ]


def test_tracked_changes_are_accepted_and_hidden_text_is_not_read(tmp_path: Path) -> None:
    body = (
        "<w:p><w:r><w:t>Hoàn thành </w:t></w:r><w:del><w:r><w:delText>90</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>95</w:t></w:r></w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t> ẩn</w:t></w:r>"
        "<w:r><w:t>% kế</w:t><w:softHyphen/><w:tab/><w:t>hoạch</w:t></w:r></w:p>"
    )
    assert texts(tmp_path, word_file(body)) == ["Hoàn thành 95% kế hoạch"]


def test_footnotes_and_endnotes_follow_their_sentences(tmp_path: Path) -> None:
    body = (
        '<w:p><w:r><w:t>GRDP đạt 8,02%</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r>'
        '<w:r><w:t>. Thu đạt 95%</w:t></w:r><w:r><w:endnoteReference w:id="3"/></w:r><w:r><w:t>.</w:t></w:r></w:p>'
    )
    note = f'<w:footnotes {W}><w:footnote w:id="2">{p("Giá so sánh.")}</w:footnote></w:footnotes>'
    end = f'<w:endnotes {W}><w:endnote w:id="3">{p("Dự toán.")}</w:endnote></w:endnotes>'
    assert texts(tmp_path, word_file(body, footnotes=note, endnotes=end)) == [
        "GRDP đạt 8,02%. [chú thích 1: Giá so sánh.] Thu đạt 95%. [chú thích 2: Dự toán.]"
    ]


def test_a_header_table_is_a_letterhead(tmp_path: Path) -> None:
    row = cell("UBND TỈNH MẪU\n-------\nSố: 1/KH-UBND") + cell(
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"
    )
    path = tmp_path / "a.docx"
    path.write_bytes(word_file(table(row) + p("KẾ HOẠCH", run="<w:b/>")))
    blocks = read_file(path, max_bytes=10**8).blocks
    assert [(b.kind, b.text) for b in blocks[:2]] == [
        (BlockKind.LETTERHEAD, "UBND TỈNH MẪU / Số: 1/KH-UBND"),
        (BlockKind.LETTERHEAD, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM / Độc lập - Tự do - Hạnh phúc"),
    ]
    assert blocks[2].bold


def test_merged_header_cells_are_joined_and_merged_cells_filled_down(tmp_path: Path) -> None:
    down, on = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    data = word_file(
        table(
            cell("TT", down) + cell("Chỉ tiêu", down) + cell("Năm", '<w:gridSpan w:val="2"/>'),
            cell("", on) + cell("", on) + cell("2025") + cell("2026"),
            cell("Nhóm kinh tế", '<w:gridSpan w:val="4"/>'),
            cell("1", down) + cell("GRDP") + cell("8,0%") + cell("9,5%"),
            cell("", on) + cell("Thu ngân\nsách") + cell("") + cell("100 tỷ"),
        )
    )
    assert texts(tmp_path, data) == [
        "Nhóm kinh tế",
        "TT: 1 | Chỉ tiêu: GRDP | Năm / 2025: 8,0% | Năm / 2026: 9,5%",
        "TT: 1 | Chỉ tiêu: Thu ngân sách | Năm / 2026: 100 tỷ",
    ]


def test_a_text_box_is_read_once_where_it_is_anchored(tmp_path: Path) -> None:
    box = f"<w:txbxContent>{p('Trong khung')}</w:txbxContent>"
    body = (
        "<w:p><w:r><w:t>Trước</w:t></w:r><w:r><mc:AlternateContent><mc:Choice Requires='wps'>"
        f"<w:drawing>{box}</w:drawing></mc:Choice><mc:Fallback><w:pict>{box}</w:pict></mc:Fallback>"
        f"</mc:AlternateContent></w:r></w:p>{p('Sau')}"
    )
    assert texts(tmp_path, word_file(body)) == ["Trước", "Trong khung", "Sau"]


def test_styles_give_headings_bold_and_capitals(tmp_path: Path) -> None:
    styles = (
        f'<w:styles {W}><w:style w:styleId="H"><w:name w:val="heading 2"/><w:rPr><w:b/><w:caps/></w:rPr>'
        '</w:style><w:style w:styleId="K"><w:basedOn w:val="H"/></w:style></w:styles>'
    )
    path = tmp_path / "a.docx"
    path.write_bytes(word_file(p("Điều 1", '<w:pStyle w:val="K"/>') + p("Thường"), styles=styles))
    first, second = read_file(path, max_bytes=10**8).blocks
    assert (first.text, first.kind, first.level, first.bold) == (
        "ĐIỀU 1",
        BlockKind.HEADING,
        2,
        True,
    )
    assert (second.kind, second.bold) == (BlockKind.TEXT, False)


def test_lines_of_a_wrapped_conversion_are_put_together(tmp_path: Path) -> None:
    lines = [
        "- Tuyên truyền sâu rộng kết quả phát triển kinh tế xã hội của tỉnh",
        "trong năm và các nhiệm vụ, giải pháp trọng tâm được giao cho từng",
        "đơn vị thực hiện.",
        "- Tạo sự thống nhất về nhận thức và hành động trong cán bộ, công",
        "chức, viên chức của toàn ngành.",
    ]
    blocks = texts(tmp_path, word_file("".join(map(p, lines))))
    assert blocks == [" ".join(lines[:3]), " ".join(lines[3:])]


def test_a_legacy_font_in_a_word_file_is_repaired(tmp_path: Path) -> None:
    stored = ["C«ng hoµ x· héi chñ nghÜa ViÖt Nam", "§éc lËp - Tù do - H¹nh phóc", "KÕ ho¹ch sè 5"]
    assert texts(tmp_path, word_file("".join(map(p, stored)))) == [
        "Công hoà xã hội chủ nghĩa Việt Nam",
        "Độc lập - Tự do - Hạnh phúc",
        "Kế hoạch số 5",
    ]


def test_roman_and_letter_numbers_restart_under_each_heading(tmp_path: Path) -> None:
    levels = numbering(("decimal", "Điều %1."), ("lowerRoman", "(%2)"), ("decimal", "%1.%3"))
    body = "".join(
        [
            numbered("Một"),
            numbered("a", 1),
            numbered("b", 1),
            numbered("Hai"),
            numbered("c", 1),
            numbered("d", 2),
        ]
    )
    assert texts(tmp_path, word_file(body, numbering=levels)) == [
        "Điều 1. Một",
        "(i) a",
        "(ii) b",
        "Điều 2. Hai",
        "(i) c",
        "2.1 d",
    ]


def kinds(tmp_path: Path, data: bytes) -> list[tuple[BlockKind, str]]:
    path = tmp_path / "a.docx"
    path.write_bytes(data)
    return [(block.kind, block.text) for block in read_file(path, max_bytes=10**8).blocks]


def test_moved_text_is_read_where_it_went_and_a_deleted_paragraph_end_joins(tmp_path: Path) -> None:
    body = (
        "<w:p><w:moveFrom><w:r><w:t>Chuyển đi</w:t></w:r></w:moveFrom><w:r><w:t>Đầu.</w:t></w:r></w:p>"
        "<w:p><w:moveTo><w:r><w:t>Chuyển đến.</w:t></w:r></w:moveTo></w:p>"
        '<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr><w:r><w:t>Nửa trước </w:t></w:r></w:p>'
        "<w:p><w:r><w:t>nửa sau.</w:t></w:r></w:p>"
        '<w:tbl><w:tr><w:trPr><w:del w:id="2"/></w:trPr>'
        f"{cell('bỏ')}{cell('bỏ')}</w:tr><w:tr>{cell('TT')}{cell('Tên')}</w:tr><w:tr>{cell('1')}{cell('A')}</w:tr></w:tbl>"
    )
    assert texts(tmp_path, word_file(body)) == [
        "Đầu.",
        "Chuyển đến.",
        "Nửa trước nửa sau.",
        "TT: 1 | Tên: A",
    ]


def test_a_field_shows_its_result_and_never_its_code(tmp_path: Path) -> None:
    body = (
        '<w:p><w:r><w:t xml:space="preserve">Theo </w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        '<w:r><w:instrText> REF dieu5 \\h </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        '<w:r><w:t>Điều 5</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
        '<w:fldSimple w:instr=" PAGE "><w:r><w:t xml:space="preserve"> trang 3</w:t></w:r></w:fldSimple>'
        '<w:hyperlink r:id="x" xmlns:r="r"><w:r><w:t xml:space="preserve"> và cổng dữ liệu</w:t></w:r></w:hyperlink>'
        "<w:r><w:t>.</w:t></w:r></w:p>"
    )
    assert texts(tmp_path, word_file(body)) == ["Theo Điều 5 trang 3 và cổng dữ liệu."]


def test_content_controls_smart_tags_and_symbols_are_read_and_comments_are_not(
    tmp_path: Path,
) -> None:
    body = (
        f"<w:sdt><w:sdtPr><w:alias w:val='Tên'/></w:sdtPr><w:sdtContent>{p('Trong ô nhập.')}</w:sdtContent></w:sdt>"
        "<w:p><w:smartTag><w:r><w:t>Hà</w:t></w:r></w:smartTag><w:customXml><w:r><w:t> Mẫu</w:t></w:r></w:customXml>"
        "<w:sdt><w:sdtContent><w:r><w:t> ngày 5</w:t></w:r></w:sdtContent></w:sdt>"
        '<w:commentRangeStart w:id="1"/><w:r><w:t>.</w:t></w:r><w:commentRangeEnd w:id="1"/>'
        '<w:r><w:commentReference w:id="1"/></w:r></w:p>'
        '<w:p><w:r><w:sym w:font="Symbol" w:char="F0B7"/><w:t xml:space="preserve"> Một\u00advai</w:t></w:r></w:p>'
    )
    comments = f'<w:comments {W}><w:comment w:id="1">{p("Ghi chú riêng")}</w:comment></w:comments>'
    assert texts(tmp_path, word_file(body, comments=comments)) == [
        "Trong ô nhập.",
        "Hà Mẫu ngày 5.",
        "- Mộtvai",
    ]


def test_headers_and_footers_are_left_out(tmp_path: Path) -> None:
    header = f"<w:hdr {W}>{p('Mẫu số 01')}</w:hdr>"
    data = word_file(p("Nội dung."), header1=header, footer1=header.replace("hdr", "ftr"))
    assert texts(tmp_path, data) == ["Nội dung."]


def test_a_table_within_a_cell_gives_its_rows_and_a_frame_is_looked_through(
    tmp_path: Path,
) -> None:
    inner = table(cell("Chỉ tiêu") + cell("Năm 2026"), cell("GRDP") + cell("9,5%"))
    framed = f"<w:tbl><w:tr><w:tc><w:tcPr/>{p('Dẫn.')}{inner}</w:tc></w:tr></w:tbl>"
    nested = table(
        cell("TT") + cell("Nội dung"),
        cell("1") + f"<w:tc><w:tcPr/>{p('Gồm:')}{inner}{p('')}</w:tc>",
    )
    assert texts(tmp_path, word_file(framed + nested)) == [
        "Dẫn.",
        "Chỉ tiêu: GRDP | Năm 2026: 9,5%",
        "TT: 1 | Nội dung: Gồm: Chỉ tiêu: GRDP | Năm 2026: 9,5%",
    ]


def test_a_note_called_in_a_cell_stays_in_the_cell(tmp_path: Path) -> None:
    called = '<w:tc><w:tcPr/><w:p><w:r><w:t>GRDP</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p></w:tc>'
    rows = table(cell("Chỉ tiêu") + cell("Năm 2026"), called + cell("9,5%"))
    note = f'<w:footnotes {W}><w:footnote w:id="2">{p("Giá so sánh.")}</w:footnote></w:footnotes>'
    assert texts(tmp_path, word_file(rows, footnotes=note)) == [
        "Chỉ tiêu: GRDP [chú thích 1: Giá so sánh.] | Năm 2026: 9,5%"
    ]


def test_letterheads_in_text_boxes_and_behind_tabs_are_told(tmp_path: Path) -> None:
    left = "".join(map(p, ("UBND TỈNH MẪU", "SỞ NỘI VỤ", "Số: 5/KH-SNV")))
    right = "".join(map(p, ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")))
    boxes = "".join(
        f"<w:r><w:pict><w:txbxContent>{lines}</w:txbxContent></w:pict></w:r>"
        for lines in (left, right)
    )
    expected = [
        (BlockKind.LETTERHEAD, "UBND TỈNH MẪU / SỞ NỘI VỤ / Số: 5/KH-SNV"),
        (
            BlockKind.LETTERHEAD,
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM / Độc lập - Tự do - Hạnh phúc",
        ),
        (BlockKind.TEXT, "KẾ HOẠCH"),
    ]
    assert kinds(tmp_path, word_file(f"<w:p>{boxes}</w:p>{p('KẾ HOẠCH')}")) == expected
    rows = (
        ("UBND TỈNH MẪU", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        ("SỞ NỘI VỤ", "Độc lập - Tự do - Hạnh phúc"),
    )
    tabbed = "".join(f"<w:p><w:r><w:t>{a}</w:t><w:tab/><w:t>{b}</w:t></w:r></w:p>" for a, b in rows)
    tabbed += "<w:p><w:r><w:t>Số: 5/KH-SNV</w:t><w:tab/></w:r></w:p>"
    assert kinds(tmp_path, word_file(tabbed + p("KẾ HOẠCH")))[0][1] == "UBND TỈNH MẪU / SỞ NỘI VỤ"
    assert kinds(tmp_path, word_file(tabbed + p("KẾ HOẠCH")))[1] == expected[1]


def num(number: int, abstract: int, inside: str = "") -> str:
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{abstract}"/>{inside}</w:num>'


def lvl(at: int, fmt: str, pattern: str, more: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{fmt}"/>{more}'
        f'<w:lvlText w:val="{pattern}"/></w:lvl>'
    )


def test_overridden_linked_and_styled_numbers_are_those_that_word_shows(tmp_path: Path) -> None:
    styled = '<w:pStyle w:val="Dieu"/><w:lvlRestart w:val="0"/>'
    definitions = (
        f'<w:numbering {W}><w:abstractNum w:abstractNumId="0"><w:styleLink w:val="S"/>'
        f"{lvl(0, 'upperRoman', '%1.')}{lvl(1, 'decimal', 'Điều %2.', styled)}</w:abstractNum>"
        '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="S"/></w:abstractNum>'
        + num(1, 0)
        + num(2, 1)
        + num(3, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>')
        + num(4, 0, f'<w:lvlOverride w:ilvl="0">{lvl(0, "lowerLetter", "%1)")}</w:lvlOverride>')
        + "</w:numbering>"
    )
    styles = (
        f'<w:styles {W}><w:style w:styleId="Dieu"><w:name w:val="Dieu"/><w:pPr><w:numPr>'
        '<w:numId w:val="1"/></w:numPr></w:pPr></w:style></w:styles>'
    )
    body = "".join(
        [
            numbered("Một"),
            p("Tên", '<w:pStyle w:val="Dieu"/>'),
            numbered("Hai"),
            p("Tên", '<w:pStyle w:val="Dieu"/>'),
            numbered("Ba", number=2),
            numbered("Năm", number=3),
            numbered("Sáu", number=3),
            numbered("bảy", number=4),
            numbered("không", number=0),
        ]
    )
    assert texts(tmp_path, word_file(body, numbering=definitions, styles=styles)) == [
        "I. Một",
        "Điều 1. Tên",
        "II. Hai",
        "Điều 2. Tên",
        "III. Ba",
        "V. Năm",
        "VI. Sáu",
        "g) bảy",
        "không",
    ]


def test_a_row_that_counts_the_columns_goes_and_a_first_row_of_figures_stays(
    tmp_path: Path,
) -> None:
    head = cell("Đợt") + cell("Xã") + cell("Phường")
    counted = table(
        head, cell("(1)") + cell("(2)") + cell("(3)=(1)+(2)"), cell("1") + cell("5") + cell("7")
    )
    plain = table(head, cell("1") + cell("5") + cell("7"), cell("2") + cell("4") + cell("9"))
    assert texts(tmp_path, word_file(counted + p("Hết.") + plain)) == [
        "Đợt: 1 | Xã: 5 | Phường: 7",
        "Hết.",
        "Đợt: 1 | Xã: 5 | Phường: 7",
        "Đợt: 2 | Xã: 4 | Phường: 9",
    ]


def test_years_over_other_values_name_columns_and_rows_of_years_stay(tmp_path: Path) -> None:
    head = cell("Chỉ tiêu") + cell("Đơn vị") + cell("2026") + cell("2028") + cell("2030")
    row = cell("Lượng khách") + cell("nghìn lượt") + cell("41") + cell("56") + cell("75")
    more = cell("Số buồng") + cell("buồng") + cell("860") + cell("900") + cell("990")
    built = cell("Cầu Đá") + cell("2024") + cell("2026")
    again = cell("Cầu Gỗ") + cell("2024") + cell("2027")
    told = texts(tmp_path, word_file(table(head, row, more) + p("Hết.") + table(built, again)))
    assert told[0] == "Chỉ tiêu: Lượng khách | Đơn vị: nghìn lượt | 2026: 41 | 2028: 56 | 2030: 75"
    assert told[-2:] == ["Cầu Đá | 2024 | 2026", "Cầu Gỗ | 2024 | 2027"]


def test_an_office_and_a_name_alone_in_a_table_are_a_signature(tmp_path: Path) -> None:
    signed = table(cell("") + cell("CHỦ TỊCH QUỐC HỘI\nLê Văn Mẫu"))
    path = tmp_path / "a.docx"
    path.write_bytes(word_file(p("Luật này được Quốc hội thông qua.") + signed))
    block = read_file(path, max_bytes=10**8).blocks[-1]
    assert (block.kind, block.text) == (BlockKind.LETTERHEAD, "CHỦ TỊCH QUỐC HỘI / Lê Văn Mẫu")


def test_a_value_over_the_columns_under_one_heading_holds_for_each(tmp_path: Path) -> None:
    down, on, two = '<w:vMerge w:val="restart"/>', "<w:vMerge/>", '<w:gridSpan w:val="2"/>'
    data = word_file(
        table(
            cell("STT", down) + cell("Dịch vụ", down) + cell("Giá", two),
            cell("", on) + cell("", on) + cell("Ngày thường") + cell("Phiên chính"),
            cell("1") + cell("Sạp nhà lồng") + cell("55.000", two),
            cell("2") + cell("Chỗ ngồi") + cell("5.000") + cell("8.000"),
            cell("Toàn chợ", two) + cell("60.000") + cell("63.000"),
        )
    )
    assert texts(tmp_path, data) == [
        "STT: 1 | Dịch vụ: Sạp nhà lồng | Giá / Ngày thường: 55.000 | Giá / Phiên chính: 55.000",
        "STT: 2 | Dịch vụ: Chỗ ngồi | Giá / Ngày thường: 5.000 | Giá / Phiên chính: 8.000",
        "Dịch vụ: Toàn chợ | Giá / Ngày thường: 60.000 | Giá / Phiên chính: 63.000",
    ]


def test_what_the_figures_under_a_column_are_belongs_to_its_name(tmp_path: Path) -> None:
    down, on = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    units = table(
        cell("TT", down) + cell("Dịch vụ", down) + cell("Khu vực I") + cell("Khu vực II"),
        cell("", on) + cell("", on) + cell("Giá (đồng)") + cell("Giá (đồng)"),
        cell("1") + cell("Thu rác") + cell("34.000") + cell("26.000"),
    )
    shifts = table(
        cell("Buổi") + cell("Việc"),
        cell("Sáng", down) + cell("Khai mạc"),
        cell("", on) + cell("Thảo luận"),
        cell("Chiều") + cell("Bế mạc lúc 16 giờ"),
    )
    assert texts(tmp_path, word_file(units + p("Hết.") + shifts)) == [
        "TT: 1 | Dịch vụ: Thu rác | Khu vực I / Giá (đồng): 34.000 | Khu vực II / Giá (đồng): 26.000",
        "Hết.",
        "Buổi: Sáng | Việc: Khai mạc",
        "Buổi: Sáng | Việc: Thảo luận",
        "Buổi: Chiều | Việc: Bế mạc lúc 16 giờ",
    ]


def test_recipients_in_the_bold_of_markdown_open_a_closing_table(tmp_path: Path) -> None:
    closing = cell("**Nơi nhận:**\n- Như trên;\n- Lưu: VT.") + cell("GIÁM ĐỐC\nLê Thị Mẫu")
    path = tmp_path / "a.docx"
    path.write_bytes(word_file(p("Yêu cầu các đơn vị thực hiện./.") + table(closing)))
    blocks = read_file(path, max_bytes=10**8).blocks
    assert [(b.kind, b.text) for b in blocks[1:]] == [
        (BlockKind.LETTERHEAD, "Nơi nhận: / - Như trên; / - Lưu: VT."),
        (BlockKind.LETTERHEAD, "GIÁM ĐỐC / Lê Thị Mẫu"),
    ]


def test_a_title_typed_as_two_bold_paragraphs_is_one(tmp_path: Path) -> None:
    bold = "<w:b/>"
    body = (
        p("THÔNG TƯ", run=bold)
        + p("Quy định chi tiết một số điều của Luật Quản lý,", run=bold)
        + p("sử dụng kho lưu trữ", run=bold)
        + p("1. Phạm vi", run=bold)
    )
    assert texts(tmp_path, word_file(body)) == [
        "THÔNG TƯ",
        "Quy định chi tiết một số điều của Luật Quản lý, sử dụng kho lưu trữ",
        "1. Phạm vi",
    ]
