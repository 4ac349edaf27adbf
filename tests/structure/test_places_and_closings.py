"""Places that no list holds, and lines that close a document."""

from __future__ import annotations

from ingest.blocks import Block, BlockKind, ReadFile
from ingest.parsing import parse_document
from knowledge.documents import ParsedDocument, SourceFile


def parse(*lines: str | Block) -> ParsedDocument:
    blocks = tuple(line if isinstance(line, Block) else Block(line) for line in lines)
    return parse_document(SourceFile("/x/a.txt", "a.txt", 1, "ab" * 32), ReadFile(blocks))


def head(text: str) -> Block:
    return Block(text, BlockKind.LETTERHEAD)


def test_a_province_that_no_list_holds_is_read_from_the_letterhead() -> None:
    document = parse(
        head("ĐẢNG BỘ TỈNH SÔNG NGÂN / BAN CHẤP HÀNH"), head("Số 5-NQ/TU"), "NGHỊ QUYẾT", "về rừng"
    )
    assert document.metadata.issuer == "Ban Chấp hành Đảng bộ tỉnh Sông Ngân"
    assert document.metadata.place == "Sông Ngân"


def test_a_place_misread_in_the_letterhead_yields_to_the_one_beside_the_date() -> None:
    document = parse(
        head("ỦY BAN NHÂN DÂN TỈNH SÔNG Ñ GẦN"),
        head("SƠ NỘI VỤ / Số: 6/KH-SNV"),
        head("Sông Ngân, ngày 15 tháng 4 năm 2026"),
        "KẾ HOẠCH",
        "Đào tạo nghề",
        "Thực hiện Quyết định của Ủy ban nhân dân tỉnh Sông Ngân, Sở Nội vụ xây dựng Kế hoạch:",
    )
    assert document.metadata.place == "Sông Ngân"
    assert document.metadata.issuer == "Sở Nội vụ"


def test_a_name_with_a_single_letter_is_a_signatory() -> None:
    document = parse("NGHỊ QUYẾT", "Về rừng", "Đoạn.", head("CHỦ TỊCH / Vàng A Lềnh"))
    assert document.metadata.signatory == "Vàng A Lềnh"


def test_the_last_words_of_a_directive_belong_to_no_unit() -> None:
    document = parse(
        "CHỈ THỊ",
        "Về phòng, chống thiên tai",
        "1. Sở Y tế",
        "a) Dự trữ thuốc.",
        "2. Ủy ban nhân dân các xã, phường",
        "a) Lập đội xung kích.",
        "Chỉ thị này thay thế Chỉ thị số 05/CT-UBND ngày 18 tháng 4 năm 2025.",
    )
    assert [task.span.of(document.text) for task in document.tasks] == [
        "a) Dự trữ thuốc.",
        "a) Lập đội xung kích.",
    ]
    assert document.passages[-1].section == ()


def test_a_school_year_runs_from_september_to_august() -> None:
    metadata = parse("KẾ HOẠCH", "Nhiệm vụ năm học 2030 - 2031", "I. A", "- b.").metadata
    assert (str(metadata.applies_from), str(metadata.applies_to)) == ("2030-09-01", "2031-08-31")


def test_an_attached_regulation_starts_numbering_anew() -> None:
    document = parse(
        "QUYẾT ĐỊNH",
        "Ban hành Quy chế",
        "Điều 1. Ban hành kèm theo Quyết định này Quy chế lưu trữ.",
        head("Nơi nhận: / - Lưu: VT."),
        head("GIÁM ĐỐC / Lê An"),
        "QUY CHẾ",
        "LƯU TRỮ HỒ SƠ",
        "Điều 1. Phạm vi",
        "Quy chế này quy định việc lưu trữ.",
    )
    assert [section.title for section in document.sections] == [
        "Điều 1",
        "QUY CHẾ LƯU TRỮ HỒ SƠ",
        "Điều 1. Phạm vi",
    ]
