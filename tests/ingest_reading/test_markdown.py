from __future__ import annotations

from typing import TYPE_CHECKING

from ingest.blocks import BlockKind

if TYPE_CHECKING:
    from tests.ingest_reading.conftest import Reader


def test_emphasis_goes_and_a_bold_paragraph_is_remembered(read: Reader) -> None:
    blocks = read(
        "a.md", "**I. MỤC TIÊU**\n\n**1\\.** Đạt *8,5%* theo [Nghị quyết](http://a.vn/x_y).\n"
    ).blocks
    assert [(b.text, b.bold) for b in blocks] == [
        ("I. MỤC TIÊU", True),
        ("1. Đạt 8,5% theo Nghị quyết.", False),
    ]


def test_headings_keep_their_level(read: Reader) -> None:
    blocks = read("a.md", "# KẾ HOẠCH\n\n### Điều 1. Phạm vi ###\n\nNội dung.\n").blocks
    assert [(b.kind, b.level) for b in blocks[:2]] == [
        (BlockKind.HEADING, 1),
        (BlockKind.HEADING, 3),
    ]


def test_front_matter_is_no_part_of_the_document(read: Reader) -> None:
    assert read("a.md", "---\ntitle: x\n---\n\nNội dung.\n").blocks[0].text == "Nội dung."


def test_a_bold_run_over_several_lines_is_one_heading(read: Reader) -> None:
    (block,) = read("a.md", "**Điều\n20. Trách nhiệm của cơ quan, tổ\nchức**\n").blocks
    assert (block.text, block.bold) == ("Điều 20. Trách nhiệm của cơ quan, tổ chức", True)


def test_bullets_are_separate_blocks(read: Reader) -> None:
    blocks = read("a.md", "*   Một việc\n    còn tiếp\n*   Hai việc\n- Ba việc\n").blocks
    assert [b.text for b in blocks] == ["- Một việc còn tiếp", "- Hai việc", "- Ba việc"]


def test_a_pipe_table_becomes_rows_that_stand_alone(read: Reader) -> None:
    table = (
        "| TT | Chỉ tiêu | Năm 2026 |\n|---|---|---|\n| **I.** | Kinh tế | |\n| 1 | GRDP | 9,5% |\n"
    )
    blocks = read("a.md", table).blocks
    assert [b.text for b in blocks][-1] == "TT: 1 | Chỉ tiêu: GRDP | Năm 2026: 9,5%"
    assert blocks[-1].kind is BlockKind.ROW


HEADER = """|
**ỦY BAN NHÂN
DÂN**
TỈNH MẪU
-------
|
**CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**
Độc lập - Tự do - Hạnh phúc
---------------
|
|
Số:
12/KH-UBND
|
*Tỉnh Mẫu, ngày 5
tháng 1 năm 2026*
|


**KẾ HOẠCH**
"""


def test_a_flattened_header_table_is_a_letterhead(read: Reader) -> None:
    blocks = read("a.md", HEADER).blocks
    assert [b.text for b in blocks] == [
        "ỦY BAN NHÂN DÂN / TỈNH MẪU",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM / Độc lập - Tự do - Hạnh phúc",
        "Số: 12/KH-UBND",
        "Tỉnh Mẫu, ngày 5 tháng 1 năm 2026",
        "KẾ HOẠCH",
    ]
    assert {b.kind for b in blocks[:4]} == {BlockKind.LETTERHEAD}


def flattened(*rows: tuple[str, ...]) -> str:
    return "".join(
        "|\n" + "".join((cell + "\n" if cell else "") + "|\n" for cell in row) for row in rows
    )


def test_a_flattened_table_becomes_rows_empty_cells_and_titles_included(read: Reader) -> None:
    text = flattened(
        ("**STT**", "**Nhiệm vụ**", "**Chủ trì**", "**Thời gian**"),
        ("I", "Hoàn thiện thể chế"),
        ("1", "Rà soát quy định", "Sở Tư pháp", ""),
        ("2", "Xây dựng kho số", "", "Quý II"),
        ("3", "Báo cáo", "Văn phòng", "Hằng năm"),
    )
    assert [b.text for b in read("a.md", text).blocks] == [
        "I. Hoàn thiện thể chế",
        "STT: 1 | Nhiệm vụ: Rà soát quy định | Chủ trì: Sở Tư pháp",
        "STT: 2 | Nhiệm vụ: Xây dựng kho số | Thời gian: Quý II",
        "STT: 3 | Nhiệm vụ: Báo cáo | Chủ trì: Văn phòng | Thời gian: Hằng năm",
    ]


def test_a_flattened_header_of_two_rows_names_the_columns_that_look_alike(read: Reader) -> None:
    text = flattened(
        ("**TT**", "**Địa phương**", "**Tỷ lệ vốn (%)**", "**Ghi chú**"),
        ("**Tỉnh**", "**Xã**"),
        ("1", "Xã Một", "80", "20", "Xã mới thành lập"),
        ("2", "Xã Hai", "30", "70", ""),
    )
    assert [b.text for b in read("a.md", text).blocks] == [
        "TT: 1 | Địa phương: Xã Một | Tỷ lệ vốn (%) / Tỉnh: 80 | Tỷ lệ vốn (%) / Xã: 20 | Ghi chú: Xã mới thành lập",
        "TT: 2 | Địa phương: Xã Hai | Tỷ lệ vốn (%) / Tỉnh: 30 | Tỷ lệ vốn (%) / Xã: 70",
    ]


def test_names_that_may_belong_to_either_of_two_columns_are_not_given(read: Reader) -> None:
    text = flattened(
        ("**TT**", "**Mã số**", "**Trực tuyến**", "**Bưu chính**", "**Ghi chú**"),
        ("**Toàn trình**", "**Một phần**"),
        ("1", "1.000101", "x", "", "x", ""),
        ("2", "1.000102", "", "x", "x", ""),
        ("3", "1.000103", "x", "", "x", "Mới"),
    )
    assert [b.text for b in read("a.md", text).blocks][2:] == [
        "TT: 1 | Mã số: 1.000101 | x | x",
        "TT: 2 | Mã số: 1.000102 | x | x",
        "TT: 3 | Mã số: 1.000103 | x | x | Ghi chú: Mới",
    ]


def test_a_cell_merged_over_flattened_rows_is_filled_down_where_it_is_sure(read: Reader) -> None:
    text = flattened(
        ("**TT**", "**Nhiệm vụ**", "**Chủ trì**", "**Thời hạn**", "**Kinh phí**"),
        ("1", "Xây dựng nền tảng dữ liệu dùng chung", "Sở Nội vụ", "Quý I", "Ngân sách tỉnh"),
        ("2", "Tập huấn cho cán bộ cấp xã", "Sở Tài chính", "Quý II"),
        ("3", "Mua sắm thiết bị cho các trạm", "Sở Y tế", "Quý III", "Nguồn xã hội hóa"),
        ("4", "Kiểm tra việc thực hiện ở cơ sở", "Sở Y tế", "Quý IV", "Ngân sách tỉnh"),
    )
    assert [b.text for b in read("a.md", text).blocks][1] == (
        "TT: 2 | Nhiệm vụ: Tập huấn cho cán bộ cấp xã | Chủ trì: Sở Tài chính | Thời hạn: Quý II"
        " | Kinh phí: Ngân sách tỉnh"
    )


def test_rows_below_merged_cells_and_a_sum_keep_their_columns(read: Reader) -> None:
    months = "08 tháng, từ tháng 3 đến tháng 10"
    text = flattened(
        ("**TT**", "**Đối tượng**", "**Thông số**", "**Tần suất**", "**Thời gian**", "**Số mẫu**"),
        ("1", "Nguồn nước cấp: 07 cửa sông (mỗi nơi 15 vị trí)", "Độ mặn, pH, oxy hòa tan, độ kiềm và tổng chất rắn lơ lửng", "02 lần/tháng", months, "240"),
        ("Thuốc bảo vệ thực vật và kim loại nặng (Cd, Hg, Pb)", "02 lần/năm", "tháng 4", "30"),
        ("2", "Ao nuôi tôm: 21 ao, mỗi ao lấy một vị trí mẫu", "Độ mặn, pH, oxy hòa tan, độ kiềm và tổng chất rắn lơ lửng", "02 lần/tháng", months, "336"),
        ("3", "Lồng nuôi cá: 03 khu vực (mỗi khu vực một mẫu)", "Độ dẫn điện, pH, oxy hòa tan và tổng chất rắn lơ lửng", "02 lần/tháng", months, "480"),
        ("Thuốc bảo vệ thực vật và kim loại nặng (Cd, Hg)", "02 lần/năm", "tháng 8", "60"),
        ("", "**Tổng cộng**", "", "", "**1.146**"),
    )  # fmt: skip
    blocks = [b.text for b in read("a.md", text).blocks]
    assert blocks[1] == (
        "TT: 1 | Đối tượng: Nguồn nước cấp: 07 cửa sông (mỗi nơi 15 vị trí) | Thông số: Thuốc bảo vệ"
        " thực vật và kim loại nặng (Cd, Hg, Pb) | Tần suất: 02 lần/năm | Thời gian: tháng 4 | Số mẫu: 30"
    )
    assert blocks[4].endswith("| Tần suất: 02 lần/năm | Thời gian: tháng 8 | Số mẫu: 60")
    assert blocks[5] == "Tổng cộng | Số mẫu: 1.146"


def test_a_header_that_comes_again_under_a_title_names_the_rows_below_it(read: Reader) -> None:
    text = flattened(
        ("**STT**", "**Nhiệm vụ**", "**Đơn vị**"),
        ("1", "Số hóa", "Sở Nội vụ"),
        ("**II**", "**Y tế**"),
        ("**TT**", "**Việc làm**", "**Cơ quan**"),
        ("1", "Tiêm chủng", "Sở Y tế"),
    )
    assert [b.text for b in read("a.md", text).blocks] == [
        "STT: 1 | Nhiệm vụ: Số hóa | Đơn vị: Sở Nội vụ",
        "II. Y tế",
        "TT: 1 | Việc làm: Tiêm chủng | Cơ quan: Sở Y tế",
    ]


def test_a_flattened_table_beyond_reason_is_read_in_time(read: Reader) -> None:
    wide = "|\n" + "ô\n|\n" * 5000
    deep = "|\n" * 50_000 + "ô\n|\n"
    assert all(read("a.md", text).blocks for text in (wide, deep))


def test_footnotes_are_joined(read: Reader) -> None:
    text = "Thu ngân sách đạt 95%[^a] dự toán. Câu hai.\n\n[^a]: Không kể thu từ\n    đất.\n"
    assert [b.text for b in read("a.md", text).blocks] == [
        "Thu ngân sách đạt 95% dự toán. [chú thích a: Không kể thu từ đất.] Câu hai."
    ]


def test_a_lone_bar_left_over_swallows_nothing(read: Reader) -> None:
    blocks = read("a.md", "Số: 5/NQ |\n|\n\n**NGHỊ QUYẾT**\n\nĐiều 1. Tên.\n\n|\n").blocks
    assert [b.text for b in blocks] == ["Số: 5/NQ", "NGHỊ QUYẾT", "Điều 1. Tên."]


def test_a_header_parted_from_its_number_and_a_signature_with_its_note_are_letterheads(
    read: Reader,
) -> None:
    text = (
        "| Số: 20-NQ/TW | *Hà Nội, ngày 01 tháng 11 năm 2012* |\n| :-- | :-- |\n\n**NGHỊ QUYẾT**\n\n"
        "Điều 1. Giao việc.\n\n**TM. CHÍNH PHỦ**\n\n**THỦ TƯỚNG**\n\n*(Đã ký)*\n\n**Lê Văn Mẫu**\n"
    )
    letterheads = [b.text for b in read("a.md", text).blocks if b.kind is BlockKind.LETTERHEAD]
    assert letterheads == [
        "Số: 20-NQ/TW",
        "Hà Nội, ngày 01 tháng 11 năm 2012",
        "TM. CHÍNH PHỦ / THỦ TƯỚNG / (Đã ký) / Lê Văn Mẫu",
    ]
