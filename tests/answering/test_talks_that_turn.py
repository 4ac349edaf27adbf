"""Talks that turn to another time, measure, neighbour or doubt, each answered of what is meant now."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answers import AnswerStatus

if TYPE_CHECKING:
    from collections.abc import Callable

PAPER = """# ỦY BAN NHÂN DÂN TỈNH KHÂU VAI

Số: 61/KH-UBND

Khâu Vai, ngày 12 tháng 01 năm 2026

## KẾ HOẠCH

Phát triển nghề gốm và khám mắt cho thợ gốm tỉnh Khâu Vai năm 2026

I. KẾT QUẢ NĂM 2025

- Năm 2025 các lò gốm bán 84.000 sản phẩm, thu 21 tỷ đồng, tăng 12,4% về số sản phẩm và 17,9% về số thu so với năm 2024.

- Toàn tỉnh có 58 xưởng gốm với 910 thợ.

- Thợ gốm được giữ mẫu men quý không quá 03 năm; mẫu men thường trả lại trong 06 tháng.

II. CHỈ TIÊU NĂM 2026

- Bán 99.000 sản phẩm gốm, trong đó sản phẩm xuất khẩu 15.500 sản phẩm, tăng 17,8% so với năm 2025.

- Tổng kinh phí là 9,6 tỷ đồng, trong đó phát triển nghề gốm 8,1 tỷ đồng, khám mắt 1,5 tỷ đồng.

III. TỔ CHỨC THỰC HIỆN

1. Sở Công Thương

- Chủ trì khảo sát 2.300 khách hàng; tiếp nhận mẫu men của các xưởng cũ, xong trước ngày 31/8/2026.

2. Phòng Kinh tế các xã, phường

- Phối hợp lập danh sách thợ gốm lớn tuổi, gửi Sở Công Thương trước ngày 15/5/2026.
"""

FIRST_OF_TWO = "Năm 2025 các lò gốm bán bao nhiêu sản phẩm, thu được bao nhiêu tiền?"


@pytest.fixture
def talk(ask_of: Callable) -> Callable:
    ask = ask_of([PAPER])

    def last(*turns: str) -> str:
        answer = ask(*turns)
        return answer.text if answer.status is AnswerStatus.ANSWERED else ""

    return last


def test_a_share_asked_of_two_amounts_is_told_of_both(talk: Callable) -> None:
    told = talk(FIRST_OF_TWO, "tăng bao nhiêu phần trăm so với năm trước đó?")
    assert "12,4%" in told
    assert "17,9%" in told


def test_a_growth_measured_from_the_year_asked_for_is_of_the_next(talk: Callable) -> None:
    assert "17,8%" not in talk("Năm 2025 sản phẩm xuất khẩu tăng bao nhiêu phần trăm?")


def test_a_target_with_its_own_year_takes_none_from_the_question_before(talk: Callable) -> None:
    told = talk(FIRST_OF_TWO, "rồi, vậy chỉ tiêu sản phẩm xuất khẩu năm nay của tỉnh?")
    assert "15.500" in told
    assert "84.000" not in told


@pytest.mark.parametrize("follow_up", ["thế số thợ?", "còn số thợ thì sao"])
def test_the_number_of_a_neighbour_is_asked_in_the_same_words(
    talk: Callable, follow_up: str
) -> None:
    assert "910" in talk("Toàn tỉnh có bao nhiêu xưởng gốm?", follow_up)


@pytest.mark.parametrize(
    "doubt", ["sao lai the, t thay bao giu dc 6 thang ma", "ơ sao tôi thấy ghi 58 mà"]
)
def test_a_doubt_may_repeat_the_talk_or_name_a_bare_number(talk: Callable, doubt: str) -> None:
    told = talk("Thợ gốm được giữ mẫu men quý bao lâu?", doubt)
    assert "03 năm" in told
    assert ("06 tháng" if "thang" in doubt else "58 xưởng") in told


def test_money_for_one_thing_of_the_title_is_its_own_part(talk: Callable) -> None:
    assert "1,5 tỷ" in talk("Tiền cho khám mắt năm nay là bao nhiêu?")


def test_the_total_of_the_paper_stays_the_total(talk: Callable) -> None:
    assert "9,6 tỷ" in talk("Tổng kinh phí kế hoạch phát triển nghề gốm là bao nhiêu?")


def test_who_does_it_is_told_beside_how_much(talk: Callable) -> None:
    assert "Sở Công Thương" in talk("Khảo sát bao nhiêu khách hàng và ai chủ trì?")


def test_a_group_is_given_the_work_that_it_does_with_others(talk: Callable) -> None:
    told = talk("Phòng Kinh tế xã Nà Gốm phải làm những việc gì?")
    assert "danh sách thợ gốm" in told


def _guidance(number: int, year: int, days: str, ending: str = "") -> str:
    return f"""\
ỦY BAN NHÂN DÂN TỈNH KHÂU VAI
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Số: {number}/HD-UBND
Khâu Vai, ngày 05 tháng 3 năm {year}
HƯỚNG DẪN
Cho mượn khuôn gốm cổ
1. Thời gian cho mượn khuôn gốm cổ không quá {days} ngày làm việc.
{ending}
Nơi nhận:
- Như trên;
- Lưu: VT.
CHỦ TỊCH
Lò Văn Pản
"""


def test_what_was_replaced_stands_after_what_holds_where_a_doubt_finds_it(
    ask_of: Callable,
) -> None:
    old = _guidance(17, 2024, "09")
    ending = "2. Hướng dẫn này thay thế Hướng dẫn số 17/HD-UBND ngày 05 tháng 3 năm 2024 của Ủy ban nhân dân tỉnh."
    ask = ask_of([_guidance(31, 2026, "04", ending), old])
    answer = ask("Được mượn khuôn gốm cổ bao lâu?", "sao lại thế, tôi thấy ghi 9 ngày mà?")
    assert "không quá 04 ngày" in answer.text
    assert "không quá 09 ngày" in answer.text
    assert "04 ngày" in answer.citations[0].quote
