"""Acts, cases and lines much alike: the one asked about is told, no form to fill in, no other's sum."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answers import AnswerStatus
from bot.passages.faults import _is_unwieldy

if TYPE_CHECKING:
    from collections.abc import Callable

FINES = """# HỘI ĐỒNG NHÂN DÂN TỈNH KHÂU VAI

Số: 21/2025/NQ-HĐND

Khâu Vai, ngày 10 tháng 12 năm 2025

## NGHỊ QUYẾT

Quy định mức phạt trong lĩnh vực vệ sinh chợ trên địa bàn tỉnh Khâu Vai

## Điều 1. Mức phạt

1. Phạt tiền từ 1.000.000 đồng đến 2.000.000 đồng đối với hành vi đặt thùng rác có nắp, giỏ phân loại không bảo đảm theo quy định.

2. Phạt tiền từ 3.000.000 đồng đến 4.000.000 đồng đối với hành vi không đặt thùng rác có nắp, giỏ phân loại.

3. Phạt tiền từ 8.000.000 đồng đến 9.000.000 đồng đối với hành vi không đặt thùng chứa, xe gom, bạt che cho tổ vệ sinh chợ đầu mối.

4. Phạt tiền từ 5.000.000 đồng đến 6.000.000 đồng đối với hành vi không giữ sạch thùng rác đã được đặt.
"""
CLAUSES = """# ỦY BAN NHÂN DÂN TỈNH KHÂU VAI

Số: 9/2025/QĐ-UBND

Khâu Vai, ngày 05 tháng 11 năm 2025

## QUYẾT ĐỊNH

Ban hành Quy định về bến đò tư nhân trên địa bàn tỉnh Khâu Vai

## Điều 3. Điều kiện lập, mở rộng bến đò tư nhân

### 1. Lập bến đò tư nhân phải đáp ứng các điều kiện sau:

a) Có đường xuống bến;

b) Tỷ lệ chuyến đủ khách trung bình của các bến lân cận đạt trên 40%.

### 2. Mở rộng bến đò tư nhân phải đáp ứng các điều kiện sau:

a) Có đường xuống bến;

b) Đạt tỷ lệ chuyến đủ khách ít nhất 70%.
"""
FORM = """# ỦY BAN NHÂN DÂN TỈNH KHÂU VAI

Số: 11/2025/QĐ-UBND

Khâu Vai, ngày 05 tháng 11 năm 2025

## QUYẾT ĐỊNH

Ban hành quy trình đăng ký lớp bơi tự nguyện cho trẻ em tại tỉnh Khâu Vai

## Điều 2. Kết quả

Danh sách lớp bơi được niêm yết ở nhà văn hóa.

## Mẫu số 1

Đăng ký lớp bơi tự nguyện. Địa điểm nộp: □ Tại bể bơi xã (ghi rõ tên) ………………………………………… □ Tại trường học ………………………………………
"""


@pytest.mark.parametrize(
    ("turns", "sum_told"),
    [
        (["Ở Khâu Vai không đặt thùng rác có nắp thì bị phạt bao nhiêu?"], "3.000.000"),
        (
            [
                "Ở Khâu Vai không đặt thùng rác có nắp thì bị phạt bao nhiêu?",
                "còn nếu đặt rồi mà không đúng quy định",
            ],
            "1.000.000",
        ),
    ],
)
def test_a_fine_is_told_of_the_act_asked_about(
    ask_of: Callable, turns: list[str], sum_told: str
) -> None:
    answer = ask_of([FINES])(*turns)
    assert sum_told in answer.text
    assert "tổ vệ sinh" not in answer.text


def test_a_figure_stands_below_the_clause_asked_about_though_its_name_is_cut_short(
    ask_of: Callable,
) -> None:
    answer = ask_of([CLAUSES])(
        "Theo quyết định về bến đò tư nhân Khâu Vai, muốn mở rộng bến thì tỷ lệ chuyến đủ khách phải đạt bao nhiêu?"
    )
    assert "70%" in answer.text
    assert "40%" not in answer.text


def test_no_box_of_a_form_tells_where_to_go(ask_of: Callable) -> None:
    answer = ask_of([FORM])("Đăng ký lớp bơi tự nguyện cho trẻ ở Khâu Vai thì nộp giấy ở đâu?")
    assert "□" not in answer.text or answer.status is not AnswerStatus.ANSWERED


def test_a_long_row_decides_nothing_by_words_of_several_cells() -> None:
    cell = "Tên phí: phí sử dụng lòng đường, hè phố " + "theo biểu thu đính kèm " * 20
    row = f"STT: 1 | {cell}| Ghi chú: vỉa hè chợ | Mức: 5.000 đồng/xe " + "mỗi lượt gửi " * 20
    assert _is_unwieldy("Gửi xe đạp ở bể bơi có mất tiền không", row)
    assert not _is_unwieldy("Gửi xe đạp ở bể bơi hết bao nhiêu tiền", row)
    assert not _is_unwieldy("Sử dụng lòng đường hè phố có mất phí không", row)
