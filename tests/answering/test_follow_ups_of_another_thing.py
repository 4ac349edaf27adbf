"""Follow-ups of another thing: the opposite, another animal, two columns of another row, nothing told twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

GAMES = """ỦY BAN NHÂN DÂN XÃ BẢN VƯỢC
Số: 44/KH-UBND
Bản Vược, ngày 02 tháng 5 năm 2026

KẾ HOẠCH
Hội thao và tiêm phòng vật nuôi xã Bản Vược năm 2026

1. Kéo co: giải Nhất đội nữ 3.500.000 đồng, giải Nhất đội nam 4.200.000 đồng.
2. Tiền công tiêm: trâu, bò 7.000 đồng/con; lợn 3.000 đồng/con; chó, mèo 9.000 đồng/con.
3. Vật nuôi chết sau tiêm được hỗ trợ: trâu, bò 45.000 đồng/kg hơi; lợn 33.000 đồng/kg hơi.
4. Giấy xác nhận để mua vé giảm giá do Công an xã nơi thường trú cấp.
5. Thời gian chờ của người dân tại bộ phận một cửa không quá 12 phút mỗi lượt.
6. Trả kết quả chứng thực trong 01 ngày làm việc.
"""

SCANNING = """# SỞ NỘI VỤ TỈNH KHÂU VAI

Số: 21/KH-SNV

Khâu Vai, ngày 02 tháng 3 năm 2026

## KẾ HOẠCH

Chỉnh lý tài liệu năm 2026

| Đơn vị | Khối lượng (mét giá) | Số trang (nghìn trang) | Thời hạn hoàn thành |
|---|---|---|---|
| Sở Xây dựng | 210 | 1.120 | 31/10/2026 |
| Sở Y tế | 85 | 430 | 30/8/2026 |
| Sở Công Thương | 64 | 390 | 15/7/2026 |
"""


@pytest.mark.parametrize("follow_up", ["đội nam thì sao", "con doi nam"])
def test_the_opposite_takes_the_place_of_what_was_asked_of(
    ask_of: Callable, follow_up: str
) -> None:
    answer = ask_of([GAMES])("Kéo co đội nữ giải nhất bao nhiêu?", follow_up)
    assert "4.200.000" in answer.text
    assert "3.500.000" not in answer.text


def test_another_animal_is_asked_the_same_of(ask_of: Callable) -> None:
    answer = ask_of([GAMES])("Tiền công tiêm cho chó là bao nhiêu tiền?", "trâu bò thì bao nhiêu")
    assert "7.000" in answer.text
    assert "45.000" not in answer.text


def test_what_was_told_of_one_thing_is_not_told_again_of_another(ask_of: Callable) -> None:
    first = "Hội thao xã Bản Vược kéo co giải nhất bao nhiêu?"
    answer = ask_of([GAMES])(first, "thế bịt mắt bắt dê thì sao?")
    assert "500.000" not in answer.text


def test_who_gives_a_paper_needed_to_buy_is_asked_of_no_shop(ask_of: Callable) -> None:
    answer = ask_of([GAMES])("Xin giấy xác nhận để mua vé giảm giá ở đâu?")
    assert "Công an xã" in answer.text


def test_waiting_is_told_by_words_of_waiting(ask_of: Callable) -> None:
    answer = ask_of([GAMES])("di lam giay to o bo phan 1 cua phai cho toi da bao lau")
    assert "12 phút" in answer.text
    assert "01 ngày làm việc" not in answer.text


@pytest.mark.parametrize("follow_up", ["vay so y te thi sao", "thế Sở Y tế?"])
def test_both_columns_asked_for_are_told_of_another_row(ask_of: Callable, follow_up: str) -> None:
    asked = "Sở Xây dựng phải chỉnh lý bao nhiêu mét giá tài liệu, hạn chót ngày nào?"
    answer = ask_of([SCANNING])(asked, follow_up)
    assert "85" in answer.text
    assert "30/8/2026" in answer.text
