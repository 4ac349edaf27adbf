"""Heads and closings that office software sets in columns too narrow for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from reportlab.pdfbase import pdfmetrics

from ingest.blocks import BlockKind
from tests.ingest_reading.pdf_sheets import BODY, LEFT, Sheet, register_serif

if TYPE_CHECKING:
    from tests.ingest_reading.conftest import Reader

LEFT_MIDDLE, RIGHT_MIDDLE, PAGE_MIDDLE, TEXT_MIDDLE = 190, 420, 310, 308.6


@pytest.fixture(scope="module", autouse=True)
def _font() -> None:
    register_serif()


def centred(sheet: Sheet, text: str, middle: float, font: str = "Serif") -> None:
    sheet.line(text, middle - pdfmetrics.stringWidth(text, font, 10) / 2, 10, font)


def letterheads(read: Reader, sheet: Sheet) -> list[str]:
    blocks = read("a.pdf", sheet.done()).blocks
    return [block.text for block in blocks if block.kind is BlockKind.LETTERHEAD]


def test_a_head_cut_in_narrow_columns_has_its_title_date_and_issuer_whole(read: Reader) -> None:
    sheet = Sheet()
    for left, right in (
        ("SỞ Y TẾ TỈNH MẪU", "CỘNG HÒA XÃ HỘI CHỦ"),
        ("BỆNH VIỆN ĐA KHOA", "NGHĨA VIỆT NAM"),
        ("", "Độc lập - Tự do - Hạnh phúc"),
        ("", "_______________"),
        ("Số: 12/KH-BVĐK", "Mẫu, ngày 5 tháng 7 năm"),
        ("", "2026"),
    ):
        centred(sheet, left, LEFT_MIDDLE)
        centred(sheet, right, RIGHT_MIDDLE)
        sheet.down()
    sheet.down()
    centred(sheet, "KẾ HOẠCH", PAGE_MIDDLE)
    sheet.down()
    sheet.paragraph(BODY)
    assert letterheads(read, sheet) == [
        "SỞ Y TẾ TỈNH MẪU / BỆNH VIỆN ĐA KHOA",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM / Độc lập - Tự do - Hạnh phúc",
        "Số: 12/KH-BVĐK",
        "Mẫu, ngày 5 tháng 7 năm 2026",
    ]


def test_a_closing_cut_by_the_page_keeps_its_columns_and_what_is_attached_follows(
    read: Reader,
) -> None:
    sheet = Sheet()
    sheet.paragraph(BODY)
    sheet.y = 80
    sheet.line("Nơi nhận:", LEFT, 10)
    centred(sheet, "TM. ỦY BAN NHÂN DÂN", RIGHT_MIDDLE)
    sheet.page()
    for left, right in (
        ("- Thường trực Tỉnh ủy, Thường trực", ""),
        ("HĐND tỉnh;", "CHỦ TỊCH"),
        ("- Các sở, ban, ngành;", ""),
        ("", "Nguyễn Văn Mẫu"),
        ("- Lưu: VT.", ""),
    ):
        sheet.line(left, LEFT, 10)
        centred(sheet, right, RIGHT_MIDDLE)
        sheet.down()
    centred(sheet, "QUY CHẾ", PAGE_MIDDLE)
    sheet.down()
    sheet.paragraph(BODY)
    blocks = read("a.pdf", sheet.done()).blocks
    recipients = (
        "Nơi nhận: / - Thường trực Tỉnh ủy, Thường trực HĐND tỉnh;"
        " / - Các sở, ban, ngành; / - Lưu: VT."
    )
    assert [(block.text, block.page) for block in blocks[1:]] == [
        (recipients, 1),
        ("TM. ỦY BAN NHÂN DÂN / CHỦ TỊCH / Nguyễn Văn Mẫu", 1),
        ("QUY CHẾ", 2),
        (BODY, 2),
    ]


def test_an_office_a_little_above_the_recipients_opens_the_closing(read: Reader) -> None:
    sheet = Sheet()
    sheet.paragraph(BODY)
    sheet.down()
    for text, x in (("GIÁM ĐỐC", 0), ("**Nơi nhận:**", LEFT), ("- Lưu: VT.", LEFT), ("Lê Mẫu", 0)):
        if x:
            sheet.line(text, x, 10)
        else:
            centred(sheet, text, RIGHT_MIDDLE)
        sheet.y -= 9
    assert letterheads(read, sheet) == ["Nơi nhận: / - Lưu: VT.", "GIÁM ĐỐC / Lê Mẫu"]


def test_a_title_in_the_middle_cut_before_a_name_is_whole_and_its_remark_apart(
    read: Reader,
) -> None:
    sheet = Sheet()
    lines = (
        "Chính sách hỗ trợ hộ kinh doanh, hợp tác xã và doanh nghiệp nhỏ và vừa tỉnh Thạch",
        "Giang giai đoạn 2026 - 2030",
        "(Kèm theo Quyết định số 34/QĐ-UBND ngày 22 tháng 5 năm 2026)",
    )
    sheet.paragraph(BODY)
    sheet.down()
    for line in lines:
        centred(sheet, line, TEXT_MIDDLE)
        sheet.down()
    sheet.paragraph(BODY)
    told = [block.text for block in read("a.pdf", sheet.done()).blocks]
    assert told == [BODY, f"{lines[0]} {lines[1]}", lines[2], BODY]
