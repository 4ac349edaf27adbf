"""Letterheads and closings of many offices, as decree 30/2020 and guidance 36-HD/VPTW lay them out."""

from __future__ import annotations

import datetime as dt

import pytest

from ingest.blocks import Block, BlockKind, ReadFile
from ingest.parsing import parse_document
from knowledge.documents import Metadata, SourceFile

STATE = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM / Độc lập - Tự do - Hạnh phúc"


def read(*lines: str | Block) -> tuple[Metadata, str]:
    blocks = tuple(line if isinstance(line, Block) else Block(line) for line in lines)
    source = SourceFile("/x/a.txt", "a.txt", 1, "ab" * 32)
    document = parse_document(source, ReadFile(blocks))
    return document.metadata, document.text


def head(text: str) -> Block:
    return Block(text, BlockKind.LETTERHEAD)


@pytest.mark.parametrize(
    ("cell", "issuer", "parent"),
    [
        ("UBND TỈNH CÀ MAU / SỞ NỘI VỤ", "Sở Nội vụ", "Ủy ban nhân dân tỉnh Cà Mau"),
        ("ỦY BAN NHÂN DÂN / XÃ HƯƠNG SƠN", "Ủy ban nhân dân xã Hương Sơn", None),
        ("BỘ Y TẾ / CỤC PHÒNG BỆNH", "Cục Phòng bệnh", "Bộ Y tế"),
        ("SỞ Y TẾ / BỆNH VIỆN ĐA KHOA", "Bệnh viện đa khoa", "Sở Y tế"),
        ("SỞ Y TẾ - SỞ TÀI CHÍNH", "Sở Y tế - Sở Tài chính", None),
        ("ĐẢNG BỘ TỈNH CÀ MAU / ĐẢNG ỦY XÃ MỘT / *", "Đảng ủy xã Một", "Đảng bộ tỉnh Cà Mau"),
        ("TỈNH ỦY CÀ MAU / *", "Tỉnh ủy Cà Mau", None),
        ("TỈNH ỦY CÀ MAU / VĂN PHÒNG", "Văn phòng Tỉnh ủy Cà Mau", "Tỉnh ủy Cà Mau"),
        ("QUỐC HỘI KHÓA XVI / ỦY BAN PHÁP LUẬT", "Ủy ban pháp luật", "Quốc hội"),
        (
            "UBND XÃ MỘT / PHÒNG VĂN HÓA - XÃ HỘI",
            "Phòng Văn hóa - Xã hội",
            "Ủy ban nhân dân xã Một",
        ),
        ("BỘ NÔNG NGHIỆP VÀ MÔI TRƯỜNG / CỤC A", "Cục A", "Bộ Nông nghiệp và Môi trường"),
        ("HỘI ĐỒNG NHÂN DÂN / TỈNH CÀ MAU / KHÓA X", "Hội đồng nhân dân tỉnh Cà Mau", None),
        ("ĐOÀN ĐẠI BIỂU QUỐC HỘI / TỈNH CÀ MAU", "Đoàn đại biểu Quốc hội tỉnh Cà Mau", None),
        ("BCH ĐOÀN TỈNH CÀ MAU / ***", "Ban Chấp hành đoàn tỉnh Cà Mau", None),
    ],
)
def test_the_lowest_body_issues_and_the_one_above_is_its_parent(
    cell: str, issuer: str, parent: str | None
) -> None:
    metadata, _ = read(head(f"{cell} / Số: 12/KH-XX"), head(STATE), "KẾ HOẠCH", "Thử", "I. A")
    assert metadata.issuer is not None
    assert metadata.issuer.casefold() == issuer.casefold()
    assert metadata.parent_issuer == parent


def test_two_columns_on_one_line_are_told_apart() -> None:
    metadata, _ = read(
        "ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "THÀNH PHÓ HÀ NỘI Độc lập Tự do —- Hạnh phúc",
        "Số: 453/TB-UBND",
        "Hà Nội, ngày 3 tháng 4 năm 2031",
        "THÔNG BÁO",
        "Về việc treo cờ",
        "Ủy ban nhân dân Thành phố đề nghị các cơ quan treo cờ.",
    )
    assert metadata.issuer == "Ủy ban nhân dân thành phố Hà Nội"
    assert (metadata.number, metadata.place) == ("453/TB-UBND", "Hà Nội")


def test_a_stamp_in_the_letterhead_is_not_the_issuer() -> None:
    metadata, _ = read(
        "BỘ CÔNG THƯƠNG CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "| VĂN PHÒNG CHÍNH PHỦ :",
        "Số: /2031/TT-BCT",
        "r N mẹ ÔNG TƯ",
        "Bãi bỏ một phần khoản 2 Điều 1 của Thông tư số 18/2025/TT-BCT về kinh doanh",
        "Căn cứ Luật Ban hành văn bản quy phạm pháp luật số 64/2025/QH15;",
        "Bộ trưởng Bộ Công Thương ban hành Thông tư bãi bỏ một phần khoản 2 Điều 1.",
        "Điều 1. Bãi bỏ cụm từ.",
    )
    assert (metadata.issuer, metadata.parent_issuer) == ("Bộ Công Thương", None)
    assert (metadata.kind, metadata.number) == ("Thông tư", None)
    assert metadata.title is not None
    assert metadata.title.startswith("Bãi bỏ một phần")


def test_the_time_of_a_digital_signature_is_not_the_date_of_issue() -> None:
    metadata, _ = read(
        "Người ký: CỔNG THÔNG TIN",
        "Thời gian ký: 29.04.2031 16:35:42 +07:00",
        "VĂN PHÒNG CHÍNH PHỦ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Số: 37/VPCP-CN Hà Nội, ngày 28 tháng 4 năm 2031",
        "V/v cơ chế",
        "Kính gửi: Bộ Một",
    )
    assert metadata.issued_on == dt.date(2031, 4, 28)
    assert metadata.number == "37/VPCP-CN"


def test_a_school_with_a_number_in_its_name_keeps_it() -> None:
    metadata, _ = read(
        head("SỞ GIÁO DỤC VÀ ĐÀO TẠO / TRƯỜNG TIỂU HỌC SỐ 1 / Số: 7/TB-TH1"), "THÔNG BÁO", "Nghỉ"
    )
    assert metadata.number == "7/TB-TH1"
    assert metadata.issuer is not None
    assert metadata.issuer.endswith("số 1")


def test_an_attachment_has_neither_number_nor_date_of_what_it_came_with() -> None:
    metadata, _ = read(
        "QUY CHẾ",
        "Làm việc của Ban Chỉ đạo",
        "(Ban hành kèm theo Quyết định số 12/QĐ-UBND ngày 3 tháng 4 năm 2031 của UBND tỉnh)",
        "Điều 1. Phạm vi",
    )
    assert (metadata.kind, metadata.number, metadata.issued_on) == ("Quy chế", None, None)


def test_news_of_a_document_is_not_the_document() -> None:
    metadata, _ = read(
        "Ngày 12/3/2031, UBND tỉnh ban hành Kế hoạch số 99/KH-UBND về chuyển đổi số.",
        "Theo đó, các sở thực hiện.",
    )
    assert (metadata.number, metadata.issuer, metadata.issued_on) == (None, None, None)


def test_offices_name_recipients_and_legal_bases_keep_their_places() -> None:
    metadata, text = read(
        head("UBND TỈNH CÀ MAU / Số: 5/QĐ-UBND"),
        "QUYẾT ĐỊNH",
        "Về việc thử",
        "Căn cứ Luật Một số 1/2025/QH15; Luật Hai số 2/2025/QH15;",
        "Căn cứ Nghị định số 3/2025/NĐ-CP;",
        "QUYẾT ĐỊNH:",
        "Điều 1. Thử.",
        head("Nơi nhận: / - Như Điều 3; / - Các sở, ban, / ngành tỉnh; / - Lưu: VT, TH."),
        head("TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH / PHÓ CHỦ TỊCH / (Đã ký) / Lê Thị Năm"),
    )
    assert metadata.signatory == "Lê Thị Năm"
    assert metadata.signatory_title == "TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH / PHÓ CHỦ TỊCH"
    assert [span.of(text) for span in metadata.recipients] == [
        "Như Điều 3",
        "Các sở, ban, / ngành tỉnh",
        "Lưu: VT, TH",
    ]
    assert [span.of(text)[:16] for span in metadata.legal_bases] == [
        "Căn cứ Luật Một ",
        "Căn cứ Nghị định",
    ]


def test_a_signature_in_running_text_or_on_one_line_is_read() -> None:
    closings = (
        (
            ["T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ", "(đã ký)", "Lò Văn Sáu"],
            "T/M BAN THƯỜNG VỤ / PHÓ BÍ THƯ",
        ),
        (["CHỦ TỊCH QUỐC HỘI Lò Văn Sáu"], "CHỦ TỊCH QUỐC HỘI"),
        (["K/T TRƯỞNG BAN", "PHÓ TRƯỞNG BAN"], "K/T TRƯỞNG BAN / PHÓ TRƯỞNG BAN"),
    )
    for lines, title in closings:
        metadata, _ = read("HƯỚNG DẪN", "Thử", "I. A", "- B.", *lines)
        assert metadata.signatory_title == title
        assert metadata.signatory == (None if title.startswith("K/T") else "Lò Văn Sáu")


def test_the_text_names_an_office_that_the_letterhead_gives_in_two_lines() -> None:
    metadata, _ = read(
        head("BAN CHẤP HÀNH TRUNG ƯƠNG / VĂN PHÒNG / Số: 36-HD/VPTW"),
        "HƯỚNG DẪN",
        "Thể thức văn bản",
        "Thực hiện Quy định số 66-QĐ/TW, Văn phòng Trung ương Đảng hướng dẫn thể thức như sau:",
        "I- CHUNG",
    )
    assert metadata.issuer == "Văn phòng Trung ương Đảng"
    assert metadata.parent_issuer == "Ban Chấp hành Trung ương"


def test_ranks_and_notes_are_not_part_of_a_name() -> None:
    for closing in (
        "BỘ TRƯỞNG / Thượng tướng Lò Văn Sáu",
        "TM. CHÍNH PHỦKT. THỦ TƯỚNGPHÓ THỦ TƯỚNG(Đã ký)Lò Văn Sáu",
        "TM. CHÍNH PHỦ / THỦ TƯỚNG / [ (Đã ký) / Lò Văn Sáu",
        "( Đã ký) Lò Văn Sáu",
    ):
        metadata, _ = read("NGHỊ ĐỊNH", "Thử", "Điều 1. A.", head(closing))
        assert metadata.signatory == "Lò Văn Sáu"


def test_an_attachment_in_the_same_file_fills_a_blank_number() -> None:
    attachment = "(Kèm theo {} số 12/QĐ-UBND ngày 3 tháng 4 năm 2031 của UBND tỉnh)"
    for kind, number in (("Quyết định", "12/QĐ-UBND"), ("Kế hoạch", None)):
        metadata, _ = read(
            head(
                "UBND TỈNH CÀ MAU / Số:       /QĐ-UBND"
                if number
                else "UBND TỈNH CÀ MAU / Số: /KH-UBND"
            ),
            kind.upper(),
            "Thử",
            "Điều 1. A.",
            head("CHỦ TỊCH / Lò Văn Sáu"),
            "PHỤ LỤC",
            attachment.format("Quyết định"),
        )
        assert metadata.number == number
        assert (metadata.issued_on is not None) is (number is not None)
