"""Which case, place or level is meant is told by what the question names, wherever that is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

FEES = """ỦY BAN NHÂN DÂN XÃ PÀ LÀNG

Số: 44/KH-UBND

Pà Làng, ngày 05 tháng 3 năm 2026

KẾ HOẠCH
Gửi xe và trông giữ vật nuôi tại chợ trung tâm xã Pà Làng năm 2026

I. MỨC THU
1. Tiền trông giữ vật nuôi: ngựa, nghé 9.000 đồng/con/lượt; lợn 3.000 đồng/con/lượt; dê, cừu 6.000 đồng/con/lượt.
2. Tổ quản lý chợ thu tiền tại cổng chợ.
"""
LODGES = """# HỘI ĐỒNG NHÂN DÂN TỈNH LAM ĐÔNG

Số: 20/2025/NQ-HĐND

Lam Đông, ngày 10 tháng 12 năm 2025

## NGHỊ QUYẾT

Quy định mức hỗ trợ làm nhà nghỉ sinh thái trên địa bàn tỉnh Lam Đông

Điều 4. Mức hỗ trợ

1. Hỗ trợ một lần để làm nhà nghỉ sinh thái (đơn vị tính: triệu đồng/hộ):

| Quy mô nhà nghỉ sinh thái | Hộ tại phường | Hộ tại xã | Hộ tại xã biên giới |
|---|---|---|---|
| Từ 02 đến 04 phòng | 35 | 50 | 65 |
| Từ 05 đến 08 phòng | 45 | 75 | 105 |

2. Hỗ trợ 40% lãi suất vay đối với khoản vay không quá 200 triệu đồng/hộ.

Điều 5. Trồng hồi

1. Hỗ trợ trồng mới cây hồi: hộ gia đình 8 triệu đồng/ha; riêng tại xã biên giới: 11 triệu đồng/ha.
"""
REVIEW = """UBND TỈNH LAM ĐÔNG

Số: 12/BC-UBND

Lam Đông, ngày 02 tháng 12 năm 2025

BÁO CÁO
Kết quả rà soát hộ nghèo năm 2025

Toàn tỉnh còn 2.140 hộ nghèo; nhiều nhất là xã biên giới Sam Kha với 320 hộ.
"""
GROWTH = """UBND TỈNH LAM ĐÔNG

Số: 55/BC-UBND

Lam Đông, ngày 05 tháng 10 năm 2026

BÁO CÁO
Tình hình kinh tế - xã hội 9 tháng năm 2026 tỉnh Lam Đông

1. Kinh tế tỉnh Lam Đông giữ đà tăng trưởng, tổng sản phẩm trên địa bàn tỉnh 9 tháng năm 2026 tăng 7,4%. Trong đó: khu vực nông, lâm nghiệp ước đạt 3,21%; khu vực công nghiệp và xây dựng ước đạt 10,15%; khu vực dịch vụ ước đạt 8,06%.
"""
BUDGET = """HỘI ĐỒNG NHÂN DÂN XÃ PÀ LÀNG

Số: 30/NQ-HĐND

Pà Làng, ngày 20 tháng 12 năm 2025

NGHỊ QUYẾT
Về dự toán ngân sách xã Pà Làng năm 2026

1. Tổng thu ngân sách là 18.400 triệu đồng, bằng 103,5% ước thực hiện năm 2025; trong đó thu tiền sử dụng đất 4.200 triệu đồng, nếu không tính tiền sử dụng đất thì số thu là 14.200 triệu đồng.
"""


@pytest.mark.parametrize(
    ("question", "told", "others"),
    [
        ("Tiền trông giữ 1 con lợn hết bao nhiêu vậy?", "3.000", ("9.000", "6.000")),
        ("tiền trông giữ con ngựa bao nhiêu?", "9.000", ("3.000", "6.000")),
    ],
)
def test_of_cases_told_in_one_sentence_the_one_asked_is_told(
    ask_of: Callable, question: str, told: str, others: tuple[str, ...]
) -> None:
    text = ask_of([FEES])(question).text
    assert told in text
    assert not any(other in text for other in others)


@pytest.mark.parametrize(
    ("question", "told", "others"),
    [
        (
            "Hộ ở xã biên giới làm nhà nghỉ sinh thái 6 phòng được hỗ trợ một lần mấy triệu?",
            "105",
            ("65", "200", "75"),
        ),
        (
            "Hộ tại phường làm nhà nghỉ sinh thái 3 phòng được hỗ trợ bao nhiêu triệu?",
            "35",
            ("45", "200", "65"),
        ),
    ],
)
def test_rows_called_by_a_range_give_the_money_stated_above_them(
    ask_of: Callable, question: str, told: str, others: tuple[str, ...]
) -> None:
    text = ask_of([LODGES])(question).text
    assert told in text
    assert not any(other in text for other in others)


def test_a_place_is_of_the_class_that_another_paper_names_it_with(ask_of: Callable) -> None:
    text = ask_of([LODGES, REVIEW])(
        "Nhà tôi ở xã Sam Kha muốn trồng mới cây hồi thì được hỗ trợ bao nhiêu tiền một ha?"
    ).text
    assert "11 triệu đồng/ha" in text
    assert "xã biên giới Sam Kha" in text


@pytest.mark.parametrize(
    "question",
    [
        "9 tháng năm 2026 ở Lam Đông công nghiệp xây dựng tăng bao nhiêu?",
        "9 tháng 2026 ở Lam Đông, công nghiệp - xây dựng hay dịch vụ tăng mạnh hơn, cụ thể bao nhiêu?",
    ],
)
def test_what_a_sum_is_made_up_of_is_told_behind_it(ask_of: Callable, question: str) -> None:
    assert "10,15%" in ask_of([GROWTH])(question).text


def test_what_leaves_a_thing_out_is_not_told_for_it(ask_of: Callable) -> None:
    text = ask_of([BUDGET])("Năm 2026 thu tiền sử dụng đất xã Pà Làng bao nhiêu?").text
    assert "4.200" in text
    assert "năm 2025" not in text
