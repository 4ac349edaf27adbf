"""A place is told by the class that a document puts it in, in a sentence, a list or by its kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

FEES = """# ỦY BAN NHÂN DÂN TỈNH LAM ĐÔNG

Số: 41/2026/QĐ-UBND

Lam Đông, ngày 05 tháng 3 năm 2026

## QUYẾT ĐỊNH

Quy định phí sử dụng bến bãi, mặt nước trên địa bàn tỉnh Lam Đông

Điều 1. Khu vực

1. Khu vực I gồm các phường Hòa Lương, Tân Bình.

2. Khu vực II gồm các phường còn lại và xã Mường Tè.

3. Khu vực III gồm các xã còn lại.

Điều 2. Mức phí

Đơn vị tính: đồng/m²/tháng

| TT | Mục đích sử dụng | Khu vực I | Khu vực II | Khu vực III |
|---|---|---|---|---|
| 1 | Neo đậu thuyền du lịch | 31.000 | 21.000 | 11.000 |
| 2 | Nuôi cá lồng trên mặt nước | 9.500 | 7.500 | 5.500 |

Điều 3. Tổ chức thực hiện

Ủy ban nhân dân phường Hòa Lương, phường Xuân Mai, xã Mường Tè và xã Nà Tăm thi hành Quyết định này.
"""
PRICES = """# ỦY BAN NHÂN DÂN TỈNH LAM ĐÔNG

Số: 52/KH-UBND

Lam Đông, ngày 10 tháng 3 năm 2026

## KẾ HOẠCH

Thu gom bùn bể phốt trên địa bàn tỉnh Lam Đông năm 2026

I. GIÁ DỊCH VỤ HÚT BÙN BỂ PHỐT

Đơn vị tính: đồng/tháng

| TT | Đối tượng | Địa bàn phường | Địa bàn xã |
|---|---|---|---|
| 1 | Hộ từ 1 đến 3 người | 24.000 | 15.000 |
| 2 | Hộ từ 4 người trở lên | 38.000 | 22.000 |
| 3 | Bán hàng ăn uống, giải khát | 185.000 | 110.000 |

II. TRỢ GIÚP HÚT BÙN

| TT | Nội dung trợ giúp | Xã vùng khó | Địa bàn còn lại |
|---|---|---|---|
| 1 | Sửa bể phốt cho hộ nghèo (nghìn đồng) | 4.700 | 3.300 |

DANH SÁCH XÃ VÙNG KHÓ

| TT | Tên xã | Số thôn |
|---|---|---|
| 1 | Nà Tăm | 12 |
| 2 | Pha Long | 9 |
"""


@pytest.mark.parametrize(
    ("question", "told", "others"),
    [
        (
            "Thuyền du lịch neo đậu ở phường Tân Bình thì mỗi tháng nộp phí bao nhiêu?",
            "31.000",
            ("21.000", "11.000"),
        ),
        ("nuôi cá lồng trên mặt nước ở xã mường tè phí bao nhiêu", "7.500", ("9.500", "5.500")),
        ("Nuôi cá lồng ở phường Xuân Mai phí mặt nước bao nhiêu?", "7.500", ("9.500", "5.500")),
        ("Nuôi cá lồng ở xã Nà Tăm phí mặt nước bao nhiêu?", "5.500", ("9.500", "7.500")),
        (
            "Nhà em 5 người ở phường Xuân Mai tiền hút bùn mỗi tháng bao nhiêu?",
            "38.000",
            ("22.000",),
        ),
        ("Nhà em 2 người ở xã Nà Tăm tiền hút bùn mỗi tháng bao nhiêu?", "15.000", ("24.000",)),
        ("Hộ nghèo ở xã Pha Long được trợ giúp bao nhiêu để sửa bể phốt?", "4.700", ("3.300",)),
        ("Hộ nghèo ở xã Mường Tè được trợ giúp bao nhiêu để sửa bể phốt?", "3.300", ("4.700",)),
    ],
)
def test_a_place_is_told_by_its_class(
    ask_of: Callable, question: str, told: str, others: tuple[str, ...]
) -> None:
    text = ask_of([FEES, PRICES])(question).text
    assert told in text
    assert not any(other in text for other in others)


def test_the_words_that_put_a_place_in_its_class_are_cited(ask_of: Callable) -> None:
    answer = ask_of([FEES, PRICES])("Nuôi cá lồng ở phường Tân Bình phí mặt nước bao nhiêu?")
    assert "Khu vực I gồm các phường Hòa Lương, Tân Bình" in answer.text
    assert any("Khu vực I gồm" in citation.quote for citation in answer.citations)


@pytest.mark.parametrize(
    "question",
    [
        "Học phí mẫu giáo ở phường Tân Bình mỗi tháng bao nhiêu?",
        "Giá nước sạch ở phường Hòa Lương mỗi khối bao nhiêu tiền?",
    ],
)
def test_another_matter_is_not_told_by_a_class(ask_of: Callable, question: str) -> None:
    assert "000" not in ask_of([FEES, PRICES])(question).text


GRANTS = """HỘI ĐỒNG NHÂN DÂN TỈNH LAM ĐÔNG

Số: 19/2025/NQ-HĐND

Lam Đông, ngày 10 tháng 12 năm 2025

NGHỊ QUYẾT
Quy định chính sách thu hút nhân viên y tế trên địa bàn tỉnh Lam Đông

Điều 1. Giải thích từ ngữ
1. Xã biên giới trong Nghị quyết này là xã Pá Hu và xã Sam Kha.
2. Xã vùng trũng là xã Nà Tăm.

Điều 2. Thu hút nhân viên y tế
1. Nhân viên y tế được tuyển dụng mới và cam kết công tác ít nhất 05 năm được hỗ trợ một lần:
a) Tại xã biên giới: 120.000.000 đồng;
b) Tại xã vùng trũng: 80.000.000 đồng;
c) Bác sĩ, dược sĩ, nhân viên y tế chuyên khoa tại các xã, phường còn lại: 40.000.000 đồng.
2. Người vi phạm cam kết phải hoàn trả toàn bộ kinh phí.
"""


@pytest.mark.parametrize(
    ("question", "told", "others"),
    [
        (
            "Nhân viên y tế mới tuyển về xã Sam Kha, cam kết công tác 5 năm thì được hỗ trợ bao nhiêu tiền?",
            "120.000.000",
            ("80.000.000", "40.000.000"),
        ),
        (
            "Nhân viên y tế tuyển mới về xã Nà Tăm được hỗ trợ một lần bao nhiêu?",
            "80.000.000",
            ("120.000.000", "40.000.000"),
        ),
    ],
)
def test_a_place_is_told_by_the_case_of_a_list_that_it_is_of(
    ask_of: Callable, question: str, told: str, others: tuple[str, ...]
) -> None:
    text = ask_of([GRANTS])(question).text
    assert told in text
    assert not any(other in text for other in others)
