from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

import pytest

from ingest.blocks import BlockKind

if TYPE_CHECKING:
    from tests.ingest_reading.conftest import Reader

PARAGRAPHS = [
    "KẾ HOẠCH",
    "I. MỤC ĐÍCH, YÊU CẦU",
    "1. Mục đích",
    (
        "- Bảo đảm hồ sơ được số hóa đúng tiến độ, gắn với trách nhiệm của từng đơn vị trong "
        "phát triển kinh tế - xã hội; khai thác hiệu quả kho lưu trữ lịch sử của tỉnh và phục vụ "
        "kịp thời nhu cầu tra cứu của người dân, doanh nghiệp."
    ),
    (
        "- Thực hiện Thông báo số 12/TB-VPUBND ngày 05/02/2026 và Nghị quyết số 70/2025/NQ-HĐND "
        "về chuyển đổi số giai đoạn 2025-2030 trên địa bàn các xã, phường."
    ),
    "2. Yêu cầu",
    (
        "Các cơ quan, đơn vị phân công rõ người, rõ việc, rõ thời hạn; báo cáo kết quả trước ngày "
        "25 hằng tháng. Trường hợp chậm tiến độ phải nêu nguyên nhân, giải pháp khắc phục cụ thể "
        "và đề xuất điều chỉnh nếu cần thiết."
    ),
    "II. TỔ CHỨC THỰC HIỆN",
    (
        "a) Trung tâm Lưu trữ chủ trì, phối hợp với Văn phòng Sở rà soát toàn bộ tài liệu, lập danh "
        "mục và trình lãnh đạo Sở phê duyệt trong quý II."
    ),
]


def wrapped(width: int, between_lines: str, between_paragraphs: str) -> str:
    parts = [
        between_lines.join(textwrap.wrap(p, width, break_on_hyphens=False, break_long_words=False))
        for p in PARAGRAPHS
    ]
    return between_paragraphs.join(parts) + "\n"


@pytest.mark.parametrize("width", [60, 72, 90])
@pytest.mark.parametrize(
    ("between_lines", "between_paragraphs"),
    [("\n", "\n\n"), ("\n", "\n"), ("\n\n", "\n\n"), (" \r\n", " \r\n\r\n")],
    ids=["apart", "tight", "double-spaced", "windows"],
)
def test_hard_wrapped_lines_become_one_block_a_paragraph(
    read: Reader, width: int, between_lines: str, between_paragraphs: str
) -> None:
    text = wrapped(width, between_lines, between_paragraphs)
    assert [block.text for block in read("a.txt", text).blocks] == PARAGRAPHS


def test_a_margin_before_every_line_is_no_first_line_indent(read: Reader) -> None:
    text = (
        " - Chủ trì, phối hợp với Phòng Giáo dục Trung học, Phòng Giáo dục Mầm non và\n\n"
        " Tiểu học kiểm tra việc thực hiện tại các nhà trường trong tỉnh; hoàn thành\n\n"
        " trước ngày 15/5; báo cáo kết quả về Sở Giáo dục và Đào tạo theo quy định về\n\n"
        " chế độ báo cáo.\n\n - Đăng tải tin, bài.\n"
    )
    first, second = read("a.txt", text).blocks
    assert "Mầm non và Tiểu học" in first.text
    assert second.text == "- Đăng tải tin, bài."


def test_a_text_of_one_paragraph_a_line_is_kept_as_it_is(read: Reader) -> None:
    blocks = read("a.txt", "\n\n".join(PARAGRAPHS)).blocks
    assert [block.text for block in blocks] == PARAGRAPHS


def test_a_sentence_cut_by_a_page_is_put_together(read: Reader) -> None:
    text = "\n\n".join([*PARAGRAPHS[:6], "Vận hành mô hình chính", "quyền địa phương hai cấp."])
    assert read("a.txt", text).blocks[-1].text == "Vận hành mô hình chính quyền địa phương hai cấp."


def test_form_feeds_count_the_pages_and_page_numbers_go(read: Reader) -> None:
    lines = wrapped(70, "\n", "\n").splitlines()
    text = "\n".join(lines[:9]) + "\f2\n" + "\n".join(lines[9:])
    result = read("a.txt", text)
    assert [block.text for block in result.blocks] == PARAGRAPHS
    assert result.pages == 2
    assert {block.page for block in result.blocks} == {1, 2}


def test_a_number_cut_at_its_hyphen_is_whole_again(read: Reader) -> None:
    text = (
        "Căn cứ Thông báo số 02/TB-\nTBTTPV ngày 11/4/2025 của Tiểu ban và kế hoạch giai đoạn 2020-\n"
        "2025 của tỉnh về phát triển kinh tế\n- xã hội, các đơn vị tổ chức triển khai thực hiện\n"
        "đồng bộ, hiệu quả.\n"
    )
    (block,) = read("a.txt", text).blocks
    assert "02/TB-TBTTPV ngày" in block.text
    assert "2020-2025 của tỉnh về phát triển kinh tế - xã hội," in block.text


def test_the_closing_is_one_block_for_the_recipients_and_one_for_the_signature(
    read: Reader,
) -> None:
    closing = "Nơi nhận:\n- UBND tỉnh (b/c);\n- Các cơ quan báo chí: Báo và\nPTTH tỉnh;\n- Lưu: VT, LTr.\nKT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n\nNguyễn Văn Mẫu"
    blocks = read("a.txt", wrapped(70, "\n", "\n") + closing).blocks
    assert [(b.kind, b.text) for b in blocks[-2:]] == [
        (
            BlockKind.LETTERHEAD,
            "Nơi nhận: / - UBND tỉnh (b/c); / - Các cơ quan báo chí: Báo và PTTH tỉnh; / - Lưu: VT, LTr.",
        ),
        (BlockKind.LETTERHEAD, "KT. GIÁM ĐỐC / PHÓ GIÁM ĐỐC / Nguyễn Văn Mẫu"),
    ]


def test_running_headers_go_and_the_text_around_them_joins(read: Reader) -> None:
    body = textwrap.wrap(" ".join(PARAGRAPHS[6:7] * 6), 70)
    pages = [body[i : i + 6] for i in range(0, len(body), 6)]
    text = "\f".join("\n".join(["Công báo tỉnh Mẫu/Số 12", *page]) for page in pages)
    blocks = read("a.txt", text).blocks
    assert "Công báo" not in " ".join(block.text for block in blocks)


def test_marks_nobody_sees_are_dropped(read: Reader) -> None:
    (block,) = read(
        "a.txt", "Kế\u00a0hoạch\u200b số\u00ad 5\u2002năm\x07 \ufb01 2026\ufeff."
    ).blocks
    assert block.text == "Kế hoạch số 5 năm fi 2026."


def test_rules_and_stray_marks_are_no_blocks(read: Reader) -> None:
    blocks = read("a.txt", "KẾ HOẠCH\n-------\n* * *\n\nNội dung của kế hoạch.\n~ . _\n").blocks
    assert [block.text for block in blocks] == ["KẾ HOẠCH", "Nội dung của kế hoạch."]


def test_a_header_set_side_by_side_is_two_letterheads(read: Reader) -> None:
    head = (
        "UBND TỈNH MẪU          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "SỞ Y TẾ                    Độc lập - Tự do - Hạnh phúc\n"
        "Số: 3/KH-SYT             Mẫu, ngày 8 tháng 1 năm 2026\n\n"
    )
    blocks = read("a.txt", head + wrapped(70, "\n", "\n")).blocks
    assert [b.text for b in blocks if b.kind is BlockKind.LETTERHEAD] == [
        "UBND TỈNH MẪU / SỞ Y TẾ / Số: 3/KH-SYT",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM / Độc lập - Tự do - Hạnh phúc / Mẫu, ngày 8 tháng 1 năm 2026",
    ]
    assert [b.text for b in blocks if b.kind is BlockKind.TEXT] == PARAGRAPHS


def test_the_header_of_a_party_document_is_two_letterheads(read: Reader) -> None:
    text = (
        "TỈNH ỦY MẪU                    ĐẢNG CỘNG SẢN VIỆT NAM\n"
        "     *                      Mẫu, ngày 23 tháng 01 năm 2026\n"
        "Số 12-KH/TU\n\nKẾ HOẠCH\n"
    )
    assert [block.text for block in read("a.txt", text).blocks] == [
        "TỈNH ỦY MẪU / Số 12-KH/TU",
        "ĐẢNG CỘNG SẢN VIỆT NAM / Mẫu, ngày 23 tháng 01 năm 2026",
        "KẾ HOẠCH",
    ]


def test_the_parts_of_a_header_one_above_the_other_are_letterheads(read: Reader) -> None:
    text = (
        "ĐẢNG BỘ TỈNH MẪU\nTHÀNH ỦY HOA BAN\n*\nSố 18-CT/TU\n\nĐẢNG CỘNG SẢN VIỆT NAM\n\n"
        "Hoa Ban, ngày 08 tháng 4 năm 2026\n\nCHỈ THỊ\nvề trật tự đô thị\n"
    )
    blocks = read("a.txt", text).blocks
    assert [block.text for block in blocks if block.kind is BlockKind.LETTERHEAD] == [
        "ĐẢNG BỘ TỈNH MẪU / THÀNH ỦY HOA BAN / Số 18-CT/TU",
        "ĐẢNG CỘNG SẢN VIỆT NAM",
        "Hoa Ban, ngày 08 tháng 4 năm 2026",
    ]


def test_a_signature_set_beside_the_recipients_is_its_own_block(read: Reader) -> None:
    text = (
        "\n\n".join(PARAGRAPHS) + "\n\nNơi nhận:                              TM. ỦY BAN NHÂN DÂN\n"
        "- Thường trực Đảng ủy;                      CHỦ TỊCH\n- Các tổ dân phố;\n"
        "- Lưu: VT.                                  (Đã ký)\n\n"
        "                                         Nguyễn Văn Mẫu\n\nPHỤ LỤC I\n"
    )
    assert [block.text for block in read("a.txt", text).blocks[-3:]] == [
        "Nơi nhận: / - Thường trực Đảng ủy; / - Các tổ dân phố; / - Lưu: VT.",
        "TM. ỦY BAN NHÂN DÂN / CHỦ TỊCH / (Đã ký) / Nguyễn Văn Mẫu",
        "PHỤ LỤC I",
    ]
