"""Two or three things asked at once: both amounts, a paper's facts beside its figures, later lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.questions.asked_of_both import asked_of_both
from bot.questions.document_questions import fact_of
from bot.questions.parts import parts_of, pieces_of
from knowledge.text import fold

if TYPE_CHECKING:
    from collections.abc import Callable

FAIR = """ỦY BAN NHÂN DÂN TỈNH SÔNG NGÂN
Số: 71/KH-UBND
Sông Ngân, ngày 05 tháng 3 năm 2026

KẾ HOẠCH
Tổ chức hội chợ trái cây năm 2026

I. NỘI DUNG
1. Hội chợ dự kiến đón 40.000 lượt khách; doanh thu bán hàng đạt 95 tỷ đồng.
2. Trao thưởng các vườn đẹp: giải Nhất 30 triệu đồng; giải Nhì 20 triệu đồng; giải Ba 12 triệu đồng.
3. Lắp đặt bổ sung 14 nhà bạt, 06 bồn nước trước ngày 20/5/2026.
4. Mỗi gian hàng được hỗ trợ một lần 4 triệu đồng tiền trang trí.

II. THỜI GIAN
Hội chợ mở cửa từ ngày 01/6/2026 đến hết ngày 09/6/2026 tại quảng trường phường Ngân Giang.

III. KINH PHÍ
Tổng kinh phí 18,6 tỷ đồng, trong đó ngân sách tỉnh 11,4 tỷ đồng, xã hội hóa 7,2 tỷ đồng.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Lò Văn Tám
"""
LIBRARIES = """ỦY BAN NHÂN DÂN TỈNH SÔNG NGÂN
Số: 72/KH-UBND
Sông Ngân, ngày 12 tháng 3 năm 2026

KẾ HOẠCH
Sửa chữa thư viện các xã năm 2026

I. NỘI DUNG
1. Sửa chữa 25 thư viện xã, mua 9.000 bản sách.

II. KINH PHÍ
Tổng kinh phí 46,3 tỷ đồng, trong đó ngân sách tỉnh 40,1 tỷ đồng, ngân sách xã 6,2 tỷ đồng.

TM. ỦY BAN NHÂN DÂN
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH
Vàng Thị Chín
"""
FEES = """ỦY BAN NHÂN DÂN TỈNH SÔNG NGÂN
Số: 15/2026/QĐ-UBND
Sông Ngân, ngày 02 tháng 4 năm 2026

QUYẾT ĐỊNH
Quy định giá thuê nhà bạt, xuồng và loa

Điều 1. Giá thuê
TT: 1 | Loại: Nhà bạt | Giá thuê (đồng/ngày): 350.000 | Nơi nhận: Kho phường Ngân Giang
TT: 2 | Loại: Xuồng máy | Giá thuê (đồng/ngày): 620.000 | Nơi nhận: Bến Lùng Sa
TT: 3 | Loại: Loa kéo | Giá thuê (đồng/ngày): 90.000 | Nơi nhận: Nhà văn hóa phường Ngân Giang
"""
YEARS = """TỈNH ỦY SÔNG NGÂN
Số 21-NQ/TU
Sông Ngân, ngày 09 tháng 4 năm 2026

NGHỊ QUYẾT
Về phát triển vườn ươm giai đoạn 2026 - 2030

I. TÌNH HÌNH
Đến hết năm 2025, diện tích vườn ươm của tỉnh đạt 310 ha; có 22 cơ sở.

II. CHỈ TIÊU
TT: 1 | Chỉ tiêu: Diện tích vườn ươm (ha) | 2026: 360 | 2028: 500 | 2030: 640
TT: 2 | Chỉ tiêu: Số cơ sở | 2026: 25 | 2028: 31 | 2030: 40
"""


@pytest.fixture
def there(ask_of: Callable) -> Callable:
    return ask_of([FAIR, LIBRARIES, FEES])


@pytest.mark.parametrize(
    ("question", "needed"),
    [
        ("Giải nhất và giải nhì vườn đẹp được thưởng bao nhiêu?", ["30 triệu", "20 triệu"]),
        ("giai nhat voi giai ba vuon dep duoc thuong bao nhieu", ["30 triệu", "12 triệu"]),
        ("Giá thuê nhà bạt và xuồng máy mỗi thứ bao nhiêu một ngày?", ["350.000", "620.000"]),
        (
            "Kinh phí hội chợ trái cây và kinh phí sửa thư viện năm 2026, mỗi khoản mấy tỷ?",
            ["18,6 tỷ", "46,3 tỷ"],
        ),
    ],
)
def test_an_amount_asked_of_two_things_is_told_of_both(
    there: Callable, question: str, needed: list[str]
) -> None:
    text = there(question).text
    assert [each for each in needed if each not in text] == []


def test_the_values_of_two_years_are_told_where_only_one_is_in_a_table(ask_of: Callable) -> None:
    text = ask_of([YEARS])(
        "Diện tích vườn ươm năm 2025 bao nhiêu, đến 2030 phấn đấu bao nhiêu?"
    ).text
    assert "310 ha" in text
    assert "640" in text


@pytest.mark.parametrize(
    "question",
    [
        "Tổng chi cho hội chợ và thư viện là bao nhiêu?",
        "Người có công với cách mạng được hỗ trợ bao nhiêu?",
        "Giữa giải nhất và giải nhì chênh bao nhiêu?",
    ],
)
def test_one_amount_of_two_things_is_not_taken_apart(question: str) -> None:
    assert asked_of_both(question) == []


@pytest.mark.parametrize(
    ("question", "needed"),
    [
        (
            "Hội chợ trái cây kinh phí bao nhiêu, phần xã hội hóa mấy tỷ, ai ký kế hoạch?",
            ["18,6 tỷ", "7,2 tỷ", "Lò Văn Tám"],
        ),
        (
            "Sửa thư viện xã tốn bao nhiêu tiền, trong đó ngân sách xã mấy tỷ, kế hoạch số bao nhiêu?",
            ["46,3 tỷ", "6,2 tỷ", "72/KH-UBND"],
        ),
    ],
)
def test_a_fact_beside_figures_is_of_the_paper_that_tells_them(
    there: Callable, question: str, needed: list[str]
) -> None:
    text = there(question).text
    assert [each for each in needed if each not in text] == []


def test_what_is_measured_is_not_what_a_paper_is_about() -> None:
    asked = "Kế hoạch hội chợ tổng kinh phí hết bao nhiêu, xã hội hóa mấy tỷ, ai ký?"
    assert parts_of(asked)[-1] == "Kế hoạch hội chợ ai ký?"


def test_a_piece_with_a_year_of_its_own_keeps_no_other_time() -> None:
    asked = "Đã trồng bao nhiêu ha dược liệu tính đến hết tháng 8, chỉ tiêu cả năm 2026 là mấy ha?"
    assert "tháng 8" not in pieces_of(asked)[-1]


def test_a_whole_is_chosen_by_its_own_words_not_by_its_parts(there: Callable) -> None:
    text = there("Kinh phí hội chợ trái cây bao nhiêu, trong đó ngân sách tỉnh mấy tỷ?").text
    assert "18,6 tỷ" in text
    assert "11,4 tỷ" in text
    assert "40,1" not in text


def test_a_time_asked_first_is_told_where_the_answer_has_none(there: Callable) -> None:
    text = there("Hội chợ trái cây mở từ ngày nào đến ngày nào, dự kiến đón bao nhiêu khách?").text
    assert "từ ngày 01/6/2026 đến hết ngày 09/6/2026" in text
    assert "40.000 lượt khách" in text


def test_a_deadline_told_in_the_sentence_is_not_sought_elsewhere(there: Callable) -> None:
    text = there("Hội chợ lắp thêm mấy nhà bạt, mấy bồn nước, hạn đến bao giờ?").text
    assert "20/5/2026" in text
    assert "09/6/2026" not in text


def test_no_income_tells_what_a_thing_costs(there: Callable) -> None:
    text = there("Làm hội chợ trái cây hết bao nhiêu tiền?").text
    assert "95 tỷ" not in text


def test_a_clause_does_not_break_off_before_the_value_that_follows(there: Callable) -> None:
    assert "4 triệu đồng" in there("Mỗi gian hàng hội chợ được hỗ trợ một lần bao nhiêu?").text


def test_what_an_earlier_part_told_is_not_told_again(ask_of: Callable) -> None:
    decided = (
        FEES
        + "Điều 2. Hiệu lực\nQuyết định này có hiệu lực từ ngày 01 tháng 5 năm 2026 và thay thế"
    )
    decided += " Quyết định số 33/2021/QĐ-UBND ngày 04 tháng 6 năm 2021.\n"
    text = ask_of([decided])(
        "Quyết định 15/2026/QĐ-UBND áp dụng từ bao giờ, thay cho văn bản nào?"
    ).text
    assert text.count("33/2021/QĐ-UBND") == 1


LEVELS = """ỦY BAN NHÂN DÂN XÃ KHE LỤA
Số: 40/PA-UBND
Khe Lụa, ngày 05 tháng 5 năm 2026

PHƯƠNG ÁN
Ứng phó mưa lũ năm 2026

I. MỰC NƯỚC
Tại trạm đo Lùng Sa: báo động I là 3,20 m; báo động II là 4,10 m; báo động III là 5,00 m.
"""


@pytest.mark.parametrize(
    "question",
    ["Báo động 2 ở trạm Lùng Sa là mấy mét?", "Báo động 1, báo động 2 ở trạm Lùng Sa là mấy mét?"],
)
def test_a_level_numbered_otherwise_is_told_by_its_own_number(
    ask_of: Callable, question: str
) -> None:
    assert "4,10 m" in ask_of([LEVELS])(question).text


@pytest.mark.parametrize(
    "question", ["Nước lũ kỷ lục lên tới đâu?", "Điểm mục tiêu chính quyền số bao nhiêu?"]
)
def test_words_that_read_like_a_papers_facts_ask_for_none(question: str) -> None:
    assert fact_of(fold(question)) is None
