"""Follow-ups that name another of a kind, a deputy, or what is meant instead; doubts; figures told again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answers import AnswerStatus

if TYPE_CHECKING:
    from collections.abc import Callable

PAPER = """# ỦY BAN NHÂN DÂN TỈNH KHÂU VAI

Số: 41/2025/QĐ-UBND

Khâu Vai, ngày 10 tháng 12 năm 2025

## QUYẾT ĐỊNH

Ban hành Quy định mức thu phí bến bãi và phụ cấp tổ bến trên địa bàn tỉnh Khâu Vai

Điều 1. Mức thu phí bến bãi

1. Đối với ô tô: 45.000 đồng/lượt qua bến bãi.

2. Đối với xe máy: 6.000 đồng/lượt qua bến bãi.

Điều 2. Phụ cấp tổ bến

1. Giám đốc bến bãi được hưởng phụ cấp 900.000 đồng/tháng.

2. Phó Giám đốc bến bãi được hưởng phụ cấp 700.000 đồng/tháng.

Điều 3. Thời hạn

1. Ban quản lý bến bãi thẩm định hồ sơ đăng ký bến trong thời hạn 25 ngày kể từ ngày nhận đủ hồ sơ.

2. Chủ bến niêm yết thông báo mở bến trong thời hạn 15 ngày.

Điều 4. Hiệu lực

Quyết định này có hiệu lực từ ngày 20 tháng 12 năm 2025 và thay thế Quyết định số 17/2011/QĐ-UBND ngày 04 tháng 5 năm 2011 của Ủy ban nhân dân tỉnh Khâu Vai.
"""
FEE = "Phí bến bãi ở Khâu Vai đối với ô tô là bao nhiêu một lượt?"
PAID = "Giám đốc bến bãi ở Khâu Vai được hưởng phụ cấp bao nhiêu?"
TERM = "Ban quản lý bến bãi Khâu Vai thẩm định hồ sơ đăng ký bến trong bao nhiêu ngày?"


@pytest.mark.parametrize("follow_up", ["còn xe máy thì sao?", "the con xe may thi sao ad"])
def test_another_vehicle_is_asked_the_same_of(ask_of: Callable, follow_up: str) -> None:
    answer = ask_of([PAPER])(FEE, follow_up)
    assert "6.000 đồng" in answer.text
    assert "45.000" not in answer.text


def test_what_is_meant_instead_takes_the_place_of_what_is_not_meant(ask_of: Callable) -> None:
    answer = ask_of([PAPER])(FEE, "thế nếu là xe máy chứ không phải ô tô thì sao?")
    assert "6.000 đồng" in answer.text
    assert "45.000" not in answer.text


@pytest.mark.parametrize("follow_up", ["cấp phó thì được bao nhiêu?", "thế cấp phó thì sao"])
def test_a_deputy_is_that_of_the_head_just_spoken_of(ask_of: Callable, follow_up: str) -> None:
    answer = ask_of([PAPER])(PAID, follow_up)
    assert "700.000 đồng" in answer.text
    assert "900.000" not in answer.text


@pytest.mark.parametrize(
    "follow_up", ["Sao lại thế, tôi thấy ghi 15 ngày mà?", "u sao ng ta noi 15 ngay ma"]
)
def test_a_doubt_is_shown_what_its_value_is_of_beside_what_was_told(
    ask_of: Callable, follow_up: str
) -> None:
    answer = ask_of([PAPER])(TERM, follow_up)
    assert "niêm yết thông báo mở bến trong thời hạn 15 ngày" in answer.text
    assert "25 ngày" in answer.text


def test_a_doubt_that_nothing_bears_out_leaves_the_answer_as_it_was(ask_of: Callable) -> None:
    answer = ask_of([PAPER])(TERM, "sao tôi nghe nói 40 ngày mà?")
    assert answer.status is AnswerStatus.ANSWERED
    assert "Không thấy giá trị bạn nêu" in answer.text
    assert "25 ngày" in answer.text


@pytest.mark.parametrize(
    "follow_up", ["quyết định cũ còn hiệu lực không?", "quyet dinh cu nam 2011 con hieu luc ko"]
)
def test_an_old_decision_is_the_one_that_the_paper_replaced(
    ask_of: Callable, follow_up: str
) -> None:
    assert "thay thế Quyết định số 17/2011/QĐ-UBND" in ask_of([PAPER])(FEE, follow_up).text


def test_a_count_is_not_answered_by_a_line_without_a_number(ask_of: Callable) -> None:
    paper = PAPER.replace(
        "Điều 4.",
        "Điều 5. Sắp xếp\n\nNhập toàn bộ dân số của bản Nà Lan vào xã Pả Vi theo khoản 3 Điều này.\n\nĐiều 4.",
    )
    answer = ask_of([paper])("Bản Nà Lan nhập vào xã nào?", "Dân số xã đó bao nhiêu người?")
    assert answer.status is AnswerStatus.NO_EVIDENCE


def test_a_sum_in_thousands_is_found_where_it_is_written_in_dong(ask_of: Callable) -> None:
    answer = ask_of([PAPER])(PAID, "sao tôi nghe nói 700 nghìn mà?")
    assert "Phó Giám đốc bến bãi được hưởng phụ cấp 700.000 đồng" in answer.text


def test_how_long_an_office_takes_is_told_by_the_term_of_the_procedure(ask_of: Callable) -> None:
    paper = """# ỦY BAN NHÂN DÂN XÃ PẢ VI

Số: 5/QĐ-UBND

Pả Vi, ngày 10 tháng 12 năm 2025

## QUYẾT ĐỊNH

Công bố thủ tục đăng ký giữ giống lanh tại xã Pả Vi

### 1. Đăng ký giữ giống lanh

Trình tự thực hiện: Hộ trồng lanh nộp hồ sơ đăng ký giữ giống lanh tại bộ phận một cửa xã Pả Vi; trong 09 ngày kể từ ngày có kết quả kiểm giống thì hộ phải đăng ký.

Thời hạn giải quyết: 04 ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ.
"""
    answer = ask_of([paper])(
        "Đăng ký giữ giống lanh ở Pả Vi nộp hồ sơ ở đâu?", "mấy ngày có kết quả vậy"
    )
    assert "04 ngày làm việc" in answer.text
    assert "09 ngày" not in answer.text


def test_a_paper_spoken_of_is_asked_until_when_it_holds(ask_of: Callable) -> None:
    paper = PAPER.replace(
        "có hiệu lực từ ngày 20 tháng 12 năm 2025 và",
        "có hiệu lực từ ngày 20 tháng 12 năm 2025 đến hết ngày 30 tháng 6 năm 2027,",
    )
    answer = ask_of([paper])(FEE, "Quyết định này áp dụng đến khi nào?")
    assert "30 tháng 6 năm 2027" in answer.text


def test_several_pointed_at_are_no_number_asked_for(ask_of: Callable) -> None:
    paper = PAPER.replace(
        "Điều 2.",
        "3. Các mức phí bến bãi được điều chỉnh khi giá nhiên liệu thay đổi trên 20%.\n\nĐiều 2.",
    )
    answer = ask_of([paper])(FEE, "Mấy mức phí bến bãi ở trên có thay đổi không?")
    assert "điều chỉnh khi giá nhiên liệu thay đổi" in answer.text
