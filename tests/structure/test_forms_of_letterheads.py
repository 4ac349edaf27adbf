"""Letterheads and closings of many bodies, set in many ways; bodies and places are invented."""

from __future__ import annotations

import datetime as dt

import pytest

from ingest.blocks import Block, BlockKind, ReadFile
from ingest.parsing import parse_document
from knowledge.documents import Metadata, ParsedDocument, SourceFile

CELL = "¶"  # a cell of a header or closing table
MOTTO = "¶CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM / Độc lập - Tự do - Hạnh phúc"
DATED = f"{MOTTO} / Mẫu Sơn, ngày 05 tháng 3 năm 2026"
PLAN = ("KẾ HOẠCH", "Trồng cây năm 2026", "Thực hiện chỉ đạo của cấp trên, triển khai như sau:")
DAY = dt.date(2026, 3, 5)
DEPARTMENT = ("Sở Nội vụ", "Ủy ban nhân dân tỉnh Mẫu Sơn", "12/KH-SNV")


def parsed(*lines: str) -> ParsedDocument:
    blocks = tuple(
        Block(line[1:], BlockKind.LETTERHEAD) if line.startswith(CELL) else Block(line)
        for line in lines
    )
    return parse_document(SourceFile("/x/a.txt", "a.txt", 1, "ab" * 32), ReadFile(blocks))


def read(*lines: str) -> Metadata:
    return parsed(*lines).metadata


@pytest.mark.parametrize(
    "head",
    [
        (
            "UBND TỈNH MẪU SƠN",
            "SỞ NỘI VỤ",
            "Số: 12/KH-SNV",
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
            "Độc lập - Tự do - Hạnh phúc",
            "Mẫu Sơn, ngày 05 tháng 3 năm 2026",
        ),
        (
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
            "Độc lập - Tự do - Hạnh phúc",
            "-----",
            "UBND TỈNH MẪU SƠN",
            "SỞ NỘI VỤ",
            "Số 12/KH-SNV",
            "Mẫu Sơn, ngày 5 tháng 3 năm 2026",
        ),
        ("**UBND TỈNH MẪU SƠN**", "**SỞ NỘI VỤ**", "Sô: 12 /KH-SNV", "Mẫu Sơn, ngày 05/3/2026"),
        (
            (
                "UBND TỈNH MẪU SƠN SỞ NỘI VỤ Số: 12/KH-SNV CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM "
                "Độc lập - Tự do - Hạnh phúc Mẫu Sơn, ngày 05 tháng 3 năm 2026"
            ),
        ),
        (
            (
                "ỦY BAN NHÂN DÂN TỈNH MẪU SƠNSỞ NỘI VỤ-------CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
                "Độc lập - Tự do - Hạnh phúc---------------Số: 12/KH-SNVMẫu Sơn, ngày 05 tháng 3 năm 2026"
            ),
        ),
        (
            "UBND TỈNH MẪU SƠN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM SỞ NỘI VỤ Độc lập - Tự do - Hạnh phúc",
            "Số: 12/KH-SNV Mẫu Sơn, ngày 05 tháng 3 năm 2026",
        ),
    ],
)
def test_a_header_in_any_order_or_run_together_gives_the_same(head: tuple[str, ...]) -> None:
    found = read(*head, *PLAN)
    assert (found.issuer, found.parent_issuer, found.number) == DEPARTMENT
    assert (found.place, found.issued_on, found.kind) == ("Mẫu Sơn", DAY, "Kế hoạch")
    assert found.title == "Trồng cây năm 2026"


@pytest.mark.parametrize(
    ("cell", "issuer", "above"),
    [
        ("TỈNH ỦY MẪU SƠN / * / Số 12-KH/TU", "Tỉnh ủy Mẫu Sơn", None),
        (
            "ĐẢNG BỘ TỈNH MẪU SƠN / ĐẢNG ỦY PHƯỜNG CHIỀNG LÀ / * / Số 7-KH/ĐU",
            "Đảng ủy phường Chiềng Là",
            "Đảng bộ tỉnh Mẫu Sơn",
        ),
        (
            "TỈNH ĐOÀN MẪU SƠN / BAN THƯỜNG VỤ / *** / Số: 101-KH/TĐTN",
            "Ban Thường vụ Tỉnh đoàn Mẫu Sơn",
            "Tỉnh đoàn Mẫu Sơn",
        ),
        (
            "TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM / LIÊN ĐOÀN LAO ĐỘNG TỈNH MẪU SƠN / Số: 18/KH-LĐLĐ",
            "Liên đoàn Lao động tỉnh Mẫu Sơn",
            "Tổng liên đoàn Lao động Việt Nam",
        ),
        (
            "MTTQ VIỆT NAM TỈNH MẪU SƠN / BAN THƯỜNG TRỰC / Số: 88/KH-MTTQ-BTT",
            "Ban Thường trực MTTQ Việt Nam tỉnh Mẫu Sơn",
            "MTTQ Việt Nam tỉnh Mẫu Sơn",
        ),
        (
            "BỘ CÔNG AN / CÔNG AN TỈNH MẪU SƠN / Số: 5/KH-CAT",
            "Công an tỉnh Mẫu Sơn",
            "Bộ Công an",
        ),
        ("TÒA ÁN NHÂN DÂN / TỈNH MẪU SƠN / Số: 3/KH-TA", "Tòa án nhân dân tỉnh Mẫu Sơn", None),
        (
            "SỞ Y TẾ - SỞ NỘI VỤ / Số: 77/KHLT-SYT-SNV",
            "Sở Y tế - Sở Nội vụ",
            None,
        ),
        (
            "UBND XÃ NÀ LÚM / TRƯỜNG THPT CHU VĂN AN / Số: 45/KH-THPT",
            "Trường THPT Chu Văn An",
            "Ủy ban nhân dân xã Nà Lúm",
        ),
        ("CÔNG TY CẤP NƯỚC / Số: 2/KH-CN", "Công ty cấp nước", None),
    ],
)
def test_every_kind_of_body_issues(cell: str, issuer: str, above: str | None) -> None:
    found = read(f"¶{cell}", DATED, *PLAN)
    assert (found.issuer, found.parent_issuer, found.issued_on) == (issuer, above, DAY)
    assert found.number is not None


def test_a_letterhead_takes_the_capitals_of_the_running_text() -> None:
    body = "Công ty Cổ phần Cấp nước Mẫu Sơn sẽ tạm ngừng cấp nước."
    head = "¶CÔNG TY CỔ PHẦN CẤP NƯỚC MẪU SƠN / Số: 210/TB-CTCN"
    found = read(head, DATED, "THÔNG BÁO", "Tạm ngừng cấp nước", body)
    assert found.issuer == "Công ty Cổ phần Cấp nước Mẫu Sơn"


@pytest.mark.parametrize("day", ["  ", "…", "....", "    "])
def test_a_blank_day_and_number_stay_unknown(day: str) -> None:
    head = "¶UỶ BAN NHÂN DÂN / TỈNH MẪU SƠN / Số:      /KH-UBND"
    found = read(head, f"{MOTTO} / Mẫu Sơn, ngày {day} tháng 3 năm 2026", *PLAN)
    assert (found.number, found.issued_on, found.year) == (None, None, 2026)
    assert found.issuer == "Ủy ban nhân dân tỉnh Mẫu Sơn"


def test_a_letter_without_headings_keeps_its_body_and_its_signature() -> None:
    letter = parsed(
        "¶UBND TỈNH MẪU SƠN / SỞ TÀI CHÍNH / Số: 22/STC-HCSN / V/v góp ý dự thảo",
        DATED,
        "Kính gửi: Sở Nội vụ.",
        "Sở Tài chính đề nghị Sở Nội vụ lập dự toán trước ngày 20/6/2026, không quá 2,4 tỷ đồng.",
        "¶Nơi nhận: / - Như trên; / - Lưu: VT.",
        "¶TL. GIÁM ĐỐC / TRƯỞNG PHÒNG HÀNH CHÍNH / Cầm Thị Én",
    )
    assert (letter.metadata.signatory, letter.metadata.kind) == ("Cầm Thị Én", "Công văn")
    assert len(letter.metadata.recipients) == 2
    assert letter.tasks
    assert [figure.value for figure in letter.figures] == [2.4]


def test_a_closing_on_one_line_is_recipients_and_signature() -> None:
    closing = "Nơi nhận: - UBND tỉnh (b/c); - Lưu: VT, QLVH. KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC Lù Văn Pó"
    found = read("¶SỞ NỘI VỤ / Số: 12/KH-SNV", DATED, *PLAN, closing)
    assert (found.signatory, found.signatory_title) == (
        "Lù Văn Pó",
        "KT. GIÁM ĐỐC / PHÓ GIÁM ĐỐC",
    )
    assert len(found.recipients) == 2


def test_a_single_legal_basis_is_no_part_of_the_title() -> None:
    found = read(*PLAN[:2], "Căn cứ Luật Thư viện số 46/2019/QH14;", "Sở Nội vụ ban hành Kế hoạch:")
    assert (found.title, len(found.legal_bases)) == ("Trồng cây năm 2026", 1)


def test_from_now_on_begins_on_the_day_of_issue() -> None:
    title = "Bảo đảm trật tự từ nay đến hết ngày 30/6/2027"
    found = read("¶UBND TỈNH MẪU SƠN / Số: 1/KH-UBND", DATED, "KẾ HOẠCH", title)
    assert (found.applies_from, found.applies_to) == (DAY, dt.date(2027, 6, 30))


def test_a_province_that_no_list_holds_is_known_by_how_it_is_named() -> None:
    found = read(*PLAN, "Sở Nội vụ ban hành Kế hoạch như sau:", "Trồng trên địa bàn tỉnh Mẫu Sơn.")
    assert found.place == "Mẫu Sơn"
    assert found.readings["place"].inferred
    other = read(*PLAN, "Sở Nội vụ ban hành Kế hoạch:", "UBND tỉnh Mẫu Sơn và UBND tỉnh Lam Đài.")
    assert other.place is None


def test_the_school_year_of_the_title_and_what_is_carried_out_give_the_year() -> None:
    cited = "Thực hiện Kế hoạch số 94/KH-UBND ngày 30/7/2026 của UBND tỉnh, triển khai như sau:"
    found = read("KẾ HOẠCH", "Dạy bơi cho học sinh năm học 2026 - 2027", cited)
    assert found.year == 2026
    assert found.readings["year"].inferred


def test_the_rows_above_the_first_table_give_title_issuer_and_period() -> None:
    row = Block("STT: 1 | Nhiệm vụ: Tiêm phòng | Chủ trì: Chi cục Thú y", BlockKind.ROW, table=1)
    rows = (
        "PHỤ LỤC I",
        "DANH MỤC NHIỆM VỤ TRỌNG TÂM NĂM 2026",
        "(Kèm theo Kế hoạch số 31/KH-SNV ngày 20 tháng 01 năm 2026 của Sở Nội vụ)",
    )
    blocks = (*(Block(text) for text in rows), row)
    source = SourceFile("/x/a.xlsx", "a.xlsx", 1, "ab" * 32)
    found = parse_document(source, ReadFile(blocks)).metadata
    assert (found.title, found.issuer) == (rows[1], "Sở Nội vụ")
    assert (found.kind, found.number, found.issued_on) == (None, None, None)
    assert found.applies_to == dt.date(2026, 12, 31)


def test_a_sheets_issuer_stands_alone_above_its_title() -> None:
    found = read("Biểu 01", "ỦY BAN NHÂN DÂN TỈNH MẪU SƠN", "Biểu số 01: CHỈ TIÊU KINH TẾ")
    assert (found.issuer, found.place) == ("Ủy ban nhân dân tỉnh Mẫu Sơn", "Mẫu Sơn")


@pytest.mark.parametrize(
    ("clause", "first", "last"),
    [
        ("Điều 2. Thông tư này có hiệu lực thi hành kể từ ngày ký.", DAY, None),
        ("Thông tư này có hiệu lực sau 10 ngày kể từ ngày ký.", dt.date(2026, 3, 15), None),
        ("Hiệu lực: Thông tư này có hiệu lực từ ngày 01.6.2026.", dt.date(2026, 6, 1), None),
        (
            "Thông tư này có hiệu lực từ ngày 1/6/2026 đến trước ngày 1/6/2027.",
            dt.date(2026, 6, 1),
            dt.date(2027, 5, 31),
        ),
        ("Thông tư này hết hiệu lực từ ngày 01/01/2028.", None, dt.date(2027, 12, 31)),
        ("Quy định tại Điều 5 có hiệu lực từ ngày 01/01/2027.", None, None),
        ("Thông tư này có hiệu lực kể từ ngày … tháng … năm 2026.", None, None),
    ],
)
def test_a_clause_of_effect_gives_its_days(
    clause: str, first: dt.date | None, last: dt.date | None
) -> None:
    head = ("¶BỘ TÀI CHÍNH / Số: 12/2026/TT-BTC", DATED, "THÔNG TƯ", "Quy định mức thu phí")
    found = read(*head, "Điều 1. Phạm vi", clause)
    assert (found.applies_from, found.applies_to) == (first, last)


@pytest.mark.parametrize(
    ("closing", "office"),
    [
        ("¶T/M ĐẢNG ỦY / K/T BÍ THƯ / PHÓ BÍ THƯ", "T/M ĐẢNG ỦY / K/T BÍ THƯ / PHÓ BÍ THƯ"),
        ("¶TUQ. CHỦ TỊCH / GIÁM ĐỐC SỞ NỘI VỤ", "TUQ. CHỦ TỊCH / GIÁM ĐỐC SỞ NỘI VỤ"),
        ("¶Q. GIÁM ĐỐC / (Đã ký)", "Q. GIÁM ĐỐC"),
        ("¶ĐẠI DIỆN SỞ Y TẾ / GIÁM ĐỐC", "ĐẠI DIỆN SỞ Y TẾ / GIÁM ĐỐC"),
    ],
)
def test_every_way_of_signing_gives_office_and_name(closing: str, office: str) -> None:
    found = read("¶SỞ NỘI VỤ / Số: 12/KH-SNV", DATED, *PLAN, f"{closing} / Nguyễn Văn Mẫu")
    assert (found.signatory, found.signatory_title) == ("Nguyễn Văn Mẫu", office)
