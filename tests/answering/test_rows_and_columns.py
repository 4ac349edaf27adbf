"""A table is answered by the row that a question names and the cells that it asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.passages.asked_columns import columns_asked
from bot.passages.asked_rows import row_asked
from bot.passages.tables import table_around
from bot.passages.terms import Vocabulary
from bot.passages.wanted import Wanted
from knowledge.documents import Span
from knowledge.text import fold

if TYPE_CHECKING:
    from collections.abc import Callable

WATER = """# ỦY BAN NHÂN DÂN XÃ LŨNG THƯỢNG

Số: 27/KH-UBND

Lũng Thượng, ngày 05 tháng 3 năm 2026

## KẾ HOẠCH

Cấp nước sạch nông thôn xã Lũng Thượng năm 2026

I. GIÁ NƯỚC SẠCH

Bảng 1. Giá nước sạch áp dụng từ ngày 01 tháng 4 năm 2026

Đơn vị tính: đồng/tháng

| TT | Đối tượng | Có đồng hồ, khu Bản Mạ | Có đồng hồ, khu Nà Lừa | Không có đồng hồ |
|---|---|---|---|---|
| 1 | Hộ gia đình 01 - 02 người | 21.000 | 18.000 | 33.000 |
| 2 | Hộ gia đình từ 03 người trở lên | 36.000 | 29.000 | 52.000 |
| 3 | Hộ kinh doanh ăn uống | 140.000 | 115.000 | 210.000 |

II. LỊCH BƠM NƯỚC

Bảng 2. Lịch bơm nước sạch theo tổ

| Khu | Tổ | Giờ bơm nước | Người vận hành | Điện thoại |
|---|---|---|---|---|
| Khu Bản Mạ | 1, 2, 5 | 5 giờ - 7 giờ | Lò Văn Pản | 0299 3 811 001 |
| Khu Bản Mạ | 3, 4 | 17 giờ - 19 giờ | Tòng Thị Xiên | 0299 3 811 002 |
| Khu Nà Lừa | 6, 7, 8 | 9 giờ - 11 giờ | Quàng Văn Hặc | 0299 3 811 003 |

III. TỔ CHỨC THỰC HIỆN

Công chức kinh tế theo dõi, đôn đốc thực hiện Kế hoạch này.
"""


@pytest.mark.parametrize(
    ("question", "told", "others"),
    [
        (
            "Nhà tôi 5 người ở khu Nà Lừa, có đồng hồ thì tiền nước sạch một tháng bao nhiêu?",
            "29.000",
            ("36.000", "52.000", "18.000"),
        ),
        (
            "Hộ 2 người không có đồng hồ thì mỗi tháng đóng bao nhiêu tiền nước sạch?",
            "33.000",
            ("21.000", "52.000"),
        ),
        (
            "Hộ kinh doanh ăn uống khu Bản Mạ có đồng hồ đóng tiền nước sạch bao nhiêu?",
            "140.000",
            ("115.000", "36.000"),
        ),
        ("Tổ 4 xã Lũng Thượng bơm nước sạch lúc mấy giờ?", "17 giờ - 19 giờ", ("11 giờ", "5 giờ")),
        ("Ai vận hành bơm nước sạch ở tổ 7, số điện thoại bao nhiêu?", "0299 3 811 003", ("Pản",)),
    ],
)
def test_a_row_is_told_by_the_cells_asked_for(
    ask_of: Callable, question: str, told: str, others: tuple[str, ...]
) -> None:
    text = ask_of([WATER])(question).text
    assert told in text
    assert not any(other in text for other in others)


def test_an_amount_is_not_told_of_a_row_that_nothing_asked_names(ask_of: Callable) -> None:
    text = ask_of([WATER])(
        "Trường mầm non không có đồng hồ thì đóng tiền nước sạch bao nhiêu?"
    ).text
    assert not any(amount in text for amount in ("33.000", "52.000", "210.000"))


def test_the_unit_above_a_table_is_told_and_cited(ask_of: Callable) -> None:
    answer = ask_of([WATER])(
        "Hộ 2 người không có đồng hồ thì mỗi tháng đóng bao nhiêu tiền nước sạch?"
    )
    assert "đồng/tháng" in answer.text
    assert any("đồng/tháng" in citation.quote for citation in answer.citations)


ROWS = [
    "Tổ: 11, 12, 13 | Giờ: 5 giờ",
    "Tổ: 14 - 16 | Giờ: 7 giờ",
    "Tổ: 17, 2 (cụm 3) | Giờ: 9 giờ",
]
AGES = [
    "Nội dung: Thọ 70 tuổi, 75 tuổi | Mức: 500",
    "Nội dung: Thọ 90 tuổi | Mức: 1.500",
    "Nội dung: Thọ trên 100 tuổi | Mức: 2.000",
]


@pytest.mark.parametrize(
    ("question", "rows", "at"),
    [
        ("Tổ 12 mấy giờ?", ROWS, 0),
        ("Tổ 15 mấy giờ?", ROWS, 1),
        ("Tổ 3 mấy giờ?", ROWS, None),
        ("Cụ 75 tuổi được bao nhiêu?", AGES, 0),
        ("Cụ 103 tuổi được bao nhiêu?", AGES, 2),
        ("Cụ 80 tuổi được bao nhiêu?", AGES, None),
    ],
)
def test_a_row_is_found_by_the_numbers_that_it_lists_or_bounds(
    question: str, rows: list[str], at: int | None
) -> None:
    wanted = Wanted.from_question(question, Vocabulary.of(rows))
    assert row_asked(fold(question), wanted, rows) == at


def test_titles_of_groups_stand_between_the_rows_of_one_table() -> None:
    lines = [
        "Mức hỗ trợ như sau:",
        "BẢNG MỨC HỖ TRỢ (đơn vị tính: nghìn đồng)",
        "1. Quà mừng thọ",
        "Nội dung: Thọ 90 tuổi | Mức: 500",
        "2. Tiền ăn trưa",
        "Nội dung: Trẻ em hộ nghèo | Mức: 320",
    ]
    text = "\n".join(lines)
    row = Span(text.index(lines[-1]), len(text))
    table = table_around(text, row)
    assert [span.of(text) for span in table.rows] == [lines[3], lines[5]]
    assert table.titles[0].of(text) == lines[4]
    unit = table.unit(text)
    assert unit is not None
    assert unit.of(text) == "đơn vị tính: nghìn đồng"


PROJECTS = """# HỘI ĐỒNG NHÂN DÂN TỈNH LAM ĐÔNG

Số: 58/NQ-HĐND

Lam Đông, ngày 10 tháng 12 năm 2025

## NGHỊ QUYẾT

Về danh mục công trình trọng điểm tỉnh Lam Đông

I. DANH MỤC CÔNG TRÌNH

Đơn vị tính: tỷ đồng

| TT | Tên công trình | Tổng vốn | Ngân sách | Khởi công - hoàn thành |
|---|---|---|---|---|
| 1 | Khách sạn hồ Nà Hang (320 buồng) | 1.900 | 210 | 2026 - 2029 |
| 2 | Chợ đêm Pha Long (180 ki-ốt) | 96 | 36 | 2027 |
| 3 | Bến thuyền Mường Tè | 225 | 85 | 2028 |

II. MỨC ĐÓNG QUỸ BẢO TRÌ

Đơn vị tính: nghìn đồng/người

| Thành viên | Tỷ lệ | 06 tháng | 12 tháng |
|---|---|---|---|
| Người thứ nhất | 5% | 631 | 1.263 |
| Người thứ hai | 70% mức người thứ nhất | 442 | 884 |
| Từ người thứ ba | 60% mức người thứ nhất | 379 | 758 |
"""


@pytest.mark.parametrize(
    ("question", "told", "others"),
    [
        ("Chợ đêm Pha Long tổng vốn bao nhiêu tỷ, bao giờ xong?", ("96", "2027"), ("1.900", "225")),
        ("Bến thuyền Mường Tè tổng vốn mấy tỷ, năm nào xong?", ("225", "2028"), ("1.900", "96")),
        (
            "Người thứ hai trong nhà đóng quỹ bảo trì 12 tháng bao nhiêu?",
            ("884",),
            ("1.263", "758"),
        ),
        ("Người thứ 4 trong nhà đóng quỹ bảo trì 12 tháng bao nhiêu?", ("758",), ("1.263", "884")),
    ],
)
def test_a_row_is_told_in_the_unit_above_its_table_and_by_its_number(
    ask_of: Callable, question: str, told: tuple[str, ...], others: tuple[str, ...]
) -> None:
    text = ask_of([PROJECTS])(question).text
    assert all(part in text for part in told)
    assert not any(other in text for other in others)


CLASSES = """# ỦY BAN NHÂN DÂN TỈNH LAM SƠN

Số: 44/2026/QĐ-UBND

Lam Sơn, ngày 05 tháng 3 năm 2026

## QUYẾT ĐỊNH

Quy định giá sử dụng dịch vụ trông giữ xe trên địa bàn tỉnh Lam Sơn

I. GIÁ TRÔNG GIỮ XE

Đơn vị tính: đồng/tháng

| TT | Đối tượng gửi xe | Vùng 1 (phường) | Vùng 2 (xã) | Vùng 3 (xã biên giới) |
|---|---|---|---|---|
| 1 | Hộ kinh doanh không phải vận tải | 91.000 | 81.000 | 71.000 |
| 2 | Hộ kinh doanh vận tải | 250.000 | 240.000 | 230.000 |

II. THU PHÍ TRÔNG GIỮ XE

Đơn vị: triệu đồng

| TT | Nội dung thu | Ước thực hiện 2025 | Dự toán 2026 | So sánh dự toán 2026 với ước 2025 (%) |
|---|---|---|---|---|
| 1 | Phí trông giữ xe đạp | 630 | 660 | 104,8 |
| 2 | Phí trông giữ ô tô | 2.100 | 2.400 | 114,3 |
"""


@pytest.mark.parametrize(
    ("question", "told", "others"),
    [
        (
            "Hộ kinh doanh vận tải ở xã thường của tỉnh Lam Sơn gửi xe mỗi tháng bao nhiêu tiền?",
            "240.000",
            ("230.000", "250.000", "81.000"),
        ),
        (
            "Nhà tôi kinh doanh vận tải ở xã, chứ không phải xã biên giới, gửi xe mỗi tháng bao nhiêu?",
            "240.000",
            ("230.000", "250.000", "81.000"),
        ),
        (
            "Hộ kinh doanh vận tải ở xã biên giới tỉnh Lam Sơn gửi xe mỗi tháng bao nhiêu tiền?",
            "230.000",
            ("240.000", "250.000"),
        ),
        (
            "Hộ kinh doanh làm vận tải hàng ở phường tỉnh Lam Sơn gửi xe mỗi tháng bao nhiêu tiền?",
            "250.000",
            ("91.000", "240.000"),
        ),
        (
            "Phí trông giữ ô tô dự toán 2026 bằng bao nhiêu phần trăm ước thực hiện 2025?",
            "114,3",
            ("2.100", "2.400", "104,8"),
        ),
    ],
)
def test_a_column_is_of_the_class_said_and_a_row_not_of_all_but_it(
    ask_of: Callable, question: str, told: str, others: tuple[str, ...]
) -> None:
    text = ask_of([CLASSES])(question).text
    assert told in text
    assert not any(other in text for other in others)


ZONES = ["Vùng 1 (phường)", "Vùng 2 (xã)", "Vùng 3 (xã biên giới)"]
YEARS = ["Ước thực hiện 2025", "Dự toán 2026", "So sánh dự toán 2026 với ước 2025 (%)"]


@pytest.mark.parametrize(
    ("question", "headers", "column"),
    [
        ("Ở xã thì bao nhiêu tiền?", ZONES, ZONES[1]),
        ("Ở xã biên giới thì bao nhiêu tiền?", ZONES, ZONES[2]),
        ("Ở xã chứ không phải xã biên giới thì bao nhiêu tiền?", ZONES, ZONES[1]),
        ("Phí dự toán 2026 bằng bao nhiêu phần trăm ước 2025?", YEARS, YEARS[2]),
        ("Phí dự toán năm 2026 là bao nhiêu?", YEARS, YEARS[1]),
    ],
)
def test_one_column_is_asked_for(question: str, headers: list[str], column: str) -> None:
    wanted = Wanted.from_question(question, Vocabulary.of(headers))
    assert columns_asked(question, wanted, "", headers) == [column]


def test_a_row_of_all_but_what_is_named_is_not_meant() -> None:
    rows = ["Hộ: Kinh doanh ngoài vận tải | Giá: 5", "Hộ: Kinh doanh vận tải | Giá: 9"]
    question = "Hộ kinh doanh xe vận tải đóng bao nhiêu?"
    wanted = Wanted.from_question(question, Vocabulary.of([]))
    assert row_asked(fold(question), wanted, rows) == 1
