"""What a document says of itself, read only from where it says it."""

from __future__ import annotations

import datetime as dt

from ingest.blocks import Block, BlockKind, ReadFile
from ingest.parsing import parse_document
from knowledge.documents import Metadata, SourceFile


def read(*lines: str | Block) -> tuple[Metadata, str]:
    blocks = tuple(line if isinstance(line, Block) else Block(line) for line in lines)
    document = parse_document(SourceFile("/x/a.txt", "a.txt", 1, "ab" * 32), ReadFile(blocks))
    return document.metadata, document.text


def head(text: str) -> Block:
    return Block(text, BlockKind.LETTERHEAD)


def test_a_state_letterhead_gives_every_field_with_its_place() -> None:
    metadata, text = read(
        head("UBND TỈNH LAI CHÂU / SỞ NỘI VỤ"),
        head("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM / Độc lập - Tự do - Hạnh phúc"),
        head("Số: 12 /KH-SNV"),
        head("Lai Châu, ngày 05 tháng 3 năm 2031"),
        "KẾ HOẠCH",
        "Đào tạo công chức năm 2031",
        "Thực hiện Kế hoạch số 99/KH-UBND ngày 01/02/2031 của UBND tỉnh, Sở Nội vụ ban hành Kế hoạch như sau:",
        head("KT. GIÁM ĐỐC / PHÓ GIÁM ĐỐC / Trần Thị Bình"),
    )
    assert (metadata.kind, metadata.number) == ("Kế hoạch", "12/KH-SNV")
    assert metadata.title == "Đào tạo công chức năm 2031"
    assert (metadata.issuer, metadata.place) == ("Sở Nội vụ", "Lai Châu")
    assert metadata.issued_on == dt.date(2031, 3, 5)
    assert metadata.signatory == "Trần Thị Bình"
    assert (metadata.applies_from, metadata.applies_to) == (
        dt.date(2031, 1, 1),
        dt.date(2031, 12, 31),
    )
    assert metadata.readings["signatory"].span.of(text) == "Trần Thị Bình"
    assert metadata.readings["title"].span.of(text) == metadata.title
    assert not any(reading.inferred for reading in metadata.readings.values())


def test_a_party_letterhead_gives_the_party_number() -> None:
    metadata, _ = read(
        head("TỈNH ỦY LẠNG SƠN / BAN TUYÊN GIÁO VÀ DÂN VẬN"),
        head("ĐẢNG CỘNG SẢN VIỆT NAM / Lạng Sơn, ngày 7 tháng 4 năm 2031"),
        head("Số 37-HD/BTGDVTU"),
        "HƯỚNG DẪN",
        "tuyên truyền ngày hội",
        "I- MỤC ĐÍCH",
        "Vui.",
        head("T/M BAN THƯỜNG VỤ / PHÓ BÍ THƯ / Lê Văn An"),
    )
    assert metadata.number == "37-HD/BTGDVTU"
    assert metadata.issuer == "Ban Tuyên giáo và Dân vận"
    assert (metadata.place, metadata.issued_on) == ("Lạng Sơn", dt.date(2031, 4, 7))


def test_a_cited_number_is_never_the_documents_own() -> None:
    metadata, _ = read(
        "KẾ HOẠCH",
        "Tuyên truyền",
        "Thực hiện Công văn số 1238/UBND-VX ngày 24/2/2031 của UBND tỉnh, Sở Y tế ban hành Kế hoạch triển khai như sau:",
    )
    assert metadata.number is None
    assert metadata.issued_on is None


def test_a_blank_number_and_day_stay_unknown() -> None:
    metadata, _ = read(
        head("ỦY BAN NHÂN DÂN / THÀNH PHỐ HUẾ"),
        head("Số:       /KH-UBND"),
        head("Huế, ngày     tháng 4 năm 2031"),
        "KẾ HOẠCH",
        "Lễ hội",
    )
    assert (metadata.number, metadata.issued_on) == (None, None)
    assert metadata.issuer == "Ủy ban nhân dân thành phố Huế"


def test_issuer_and_place_of_a_headless_document_are_inferred_from_its_body() -> None:
    metadata, _ = read(
        "KẾ HOẠCH",
        "Tuyên truyền nhiệm vụ năm 2031",
        "Thực hiện Kế hoạch số 3/KH-TU, Ban Thường vụ Đảng ủy Ủy ban nhân dân tỉnh xây dựng kế hoạch triển khai như sau:",
        "I. NỘI DUNG",
        "- Nêu bật Lạng Sơn trong bối cảnh mới.",
    )
    assert metadata.issuer == "Ban Thường vụ Đảng ủy Ủy ban nhân dân tỉnh"
    assert metadata.place == "Lạng Sơn"
    assert metadata.readings["issuer"].inferred
    assert metadata.readings["place"].inferred


def test_two_provinces_in_a_headless_body_leave_the_place_unknown() -> None:
    metadata, _ = read(
        "KẾ HOẠCH", "Học tập", "Sở Y tế ban hành Kế hoạch như sau:", "- Thăm Sơn La và Điện Biên."
    )
    assert metadata.place is None


def test_central_bodies_have_no_province() -> None:
    metadata, _ = read(
        head("CHÍNH PHỦ / Số: 30/2031/NĐ-CP"),
        head("Hà Nội, ngày 05 tháng 3 năm 2031"),
        "NGHỊ ĐỊNH",
        "Về công tác thử nghiệm",
        "Nghị định này có hiệu lực thi hành từ ngày 01 tháng 5 năm 2031.",
    )
    assert (metadata.issuer, metadata.place) == ("Chính phủ", None)
    assert metadata.applies_from == dt.date(2031, 5, 1)


def test_an_official_letter_takes_its_abstract_as_title() -> None:
    metadata, _ = read(
        head("VĂN PHÒNG CHÍNH PHỦ / Số: 3722/VPCP-CN / V/v cơ chế đặc thù"),
        head("Hà Nội, ngày 01 tháng 2 năm 2031"),
        "Kính gửi: Bộ Xây dựng",
    )
    assert (metadata.kind, metadata.title) == ("Công văn", "cơ chế đặc thù")
    assert metadata.number == "3722/VPCP-CN"


def test_a_law_is_dated_by_its_adoption() -> None:
    metadata, _ = read(
        head("QUỐC HỘI / Luật số: 9/2031/QH20"),
        "LUẬT",
        "THỬ NGHIỆM",
        "Điều 1. Phạm vi",
        "Luật này quy định.",
        "Luật này được Quốc hội khóa XX thông qua ngày 14 tháng 6 năm 2031.",
    )
    assert (metadata.number, metadata.issued_on) == ("9/2031/QH20", dt.date(2031, 6, 14))


def test_periods_come_from_title_or_from_a_line_of_time() -> None:
    cases = {
        "Phát triển giai đoạn 2026 - 2030, tầm nhìn đến năm 2045": (2026, 2030),
        "Kết quả năm 2030, nhiệm vụ năm 2031": (2031, 2031),
    }
    for title, (first, last) in cases.items():
        metadata, _ = read("KẾ HOẠCH", title, "I. A", "- b.")
        assert (metadata.applies_from, metadata.applies_to) == (
            dt.date(first, 1, 1),
            dt.date(last, 12, 31),
        )
    metadata, text = read(
        "KẾ HOẠCH",
        "Ra quân",
        "I. A",
        "2. Thời gian thực hiện: Từ ngày 01/3/2031 đến ngày 15/4/2031.",
    )
    assert metadata.applies_to == dt.date(2031, 4, 15)
    assert "15/4/2031" in metadata.readings["applies_to"].span.of(text)
