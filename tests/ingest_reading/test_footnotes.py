from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.ingest_reading.conftest import Reader


RULE = " " * 30
BODY = [
    "- Kinh tế tăng trưởng tích cực, GRDP năm 2025 đạt 8,02%1, thu ngân sách đạt",
    "kỷ lục2; bội chi trong giới hạn. Hoạt động xuất khẩu tiếp tục mở rộng tại các",
    "cửa khẩu của tỉnh, nhất là các mặt hàng nông sản có thế mạnh của địa",
]
NOTES = [
    "1 Theo giá so sánh năm 2010; khu vực dịch vụ tăng 9,1% so với cùng kỳ năm",
    "trước.",
    "2 Đến ngày 31/12/2025 đạt 2.650 tỷ đồng, vượt 34,74% dự toán",
]
REST = ["phương và của vùng.", "- Đời sống Nhân dân được cải thiện, tỷ lệ hộ nghèo còn 1,3%."]


def page(*lines: str) -> str:
    return "\n".join(lines)


def test_a_note_stands_after_the_sentence_that_calls_it(read: Reader) -> None:
    text = page(*BODY, RULE, *NOTES) + "\f" + page("2", *REST)
    first, second = (block.text for block in read("a.txt", text).blocks)
    assert first == (
        "- Kinh tế tăng trưởng tích cực, GRDP năm 2025 đạt 8,02%, thu ngân sách đạt kỷ lục; bội chi "
        "trong giới hạn. [chú thích 1: Theo giá so sánh năm 2010; khu vực dịch vụ tăng 9,1% so với "
        "cùng kỳ năm trước.] [chú thích 2: Đến ngày 31/12/2025 đạt 2.650 tỷ đồng, vượt 34,74% dự "
        "toán] Hoạt động xuất khẩu tiếp tục mở rộng tại các cửa khẩu của tỉnh, nhất là các mặt hàng "
        "nông sản có thế mạnh của địa phương và của vùng."
    )
    assert second == "- Đời sống Nhân dân được cải thiện, tỷ lệ hộ nghèo còn 1,3%."


def test_a_figure_without_a_note_is_never_taken_for_a_call(read: Reader) -> None:
    text = "Diện tích tăng thêm 12 km2, chi phí 5 USD/m3, quốc lộ 4D và đường N1. Quý1 đạt 3,5%2.\n"
    assert read("a.txt", text * 3).blocks[0].text == text.strip()


def test_a_numbered_line_that_nobody_calls_stays_in_the_text(read: Reader) -> None:
    text = page(
        "Danh sách các đơn vị được giao nhiệm vụ gồm:", RULE, "1 Sở Nội vụ", "2 Sở Tài chính"
    )
    joined = " ".join(block.text for block in read("a.txt", text).blocks)
    assert "1 Sở Nội vụ" in joined
    assert "chú thích" not in joined


def test_a_note_never_swallows_the_rest_of_the_document(read: Reader) -> None:
    tail = [
        f"Đoạn thứ {n} của phần còn lại trong văn bản này không phải chú thích." for n in range(90)
    ]
    text = page(BODY[0], "hết câu. Câu hai.", RULE, NOTES[0], *tail)
    blocks = " ".join(block.text for block in read("a.txt", text).blocks)
    assert "Đoạn thứ 89" in blocks.split("[chú thích")[0] + blocks.rpartition("]")[2]
