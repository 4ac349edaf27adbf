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
