"""What is named by a proper name is never told of another: a commune, a school, a road, an office."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answers import AnswerStatus
from bot.passages.contacts import of_other_office
from bot.passages.named_things import of_another, things_asked, things_in

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.answering.conftest import AskThere

MARKET = """\
ỦY BAN NHÂN DÂN XÃ LŨNG SA
Số: 57/QĐ-UBND
Lũng Sa, ngày 21 tháng 4 năm 2026
QUYẾT ĐỊNH
Ban hành Quy chế quản lý chợ Lũng Sa
Điều 1. Thời gian hoạt động
1. Ngày thường: mở cửa 5 giờ 30, đóng cửa 18 giờ 00.
2. Phiên chính: mở cửa 4 giờ 30, đóng cửa 19 giờ 00.
Điều 2. Chợ có 86 điểm kinh doanh cố định.
Điều 3. Vướng mắc liên hệ bà Sầm Thị Duyên, Phòng Kinh tế xã, điện thoại 0219.3868.115.
CHỦ TỊCH
Lù Văn Đoan
"""
SCHOOLS = """\
# KẾ HOẠCH Tuyển sinh lớp 10 năm học 2026 - 2027 của tỉnh Nam Vân

Toàn tỉnh có 12 trường trung học phổ thông, tuyển 3.085 học sinh.

| TT | Trường THPT | Số lớp | Chỉ tiêu (học sinh) |
|---|---|---|---|
| 1 | Bến Chùa | 15 | 675 |
| 2 | Đông Lộ | 14 | 630 |
| | Tổng cộng | 29 | 1.305 |

Xã Khe Lanh và các xã còn lại của tỉnh được hỗ trợ xe đưa đón học sinh.
"""


@pytest.fixture
def there(ask_of: Callable) -> AskThere:
    return ask_of([MARKET, SCHOOLS])


def test_a_communes_own_paper_tells_of_no_other_commune(there: AskThere) -> None:
    for other in (
        "Chợ xã Khe Lanh mở cửa từ mấy giờ?",
        "chợ xã khe lanh mở cửa từ mấy giờ",
        "Cho xa Khe Lanh mo cua tu may gio?",
    ):
        assert there(other).status is AnswerStatus.NO_EVIDENCE
    assert "5 giờ 30" in there("Chợ xã Lũng Sa mở cửa từ mấy giờ?").text


def test_the_row_of_a_school_tells_of_no_other_and_neither_does_the_sum(there: AskThere) -> None:
    told = there("Trường THPT Đông Lộ tuyển bao nhiêu chỉ tiêu lớp 10?")
    assert "630" in told.text
    for other in ("Trường THPT Khe Sến tuyển bao nhiêu chỉ tiêu lớp 10?",):
        assert there(other).status is AnswerStatus.NO_EVIDENCE


def test_the_telephone_of_another_office_is_no_answer(there: AskThere) -> None:
    assert there("cho xin sđt của Trạm Y tế xã Lũng Sa").status is AnswerStatus.NO_EVIDENCE
    assert "0219.3868.115" in there("cho xin sđt của Phòng Kinh tế xã Lũng Sa").text


def test_what_names_no_other_answers_for_each() -> None:
    commune = things_in("xã Khe Lanh")
    assert not of_another(commune, "Mỗi xã được hỗ trợ 500 triệu đồng", "Ủy ban nhân dân tỉnh")
    assert not of_another(commune, "Toàn tỉnh áp dụng mức 50.000 đồng", counts=True)
    assert not of_another(commune, "Các xã Lũng Sa, Khe Lanh được hỗ trợ 500 triệu đồng")
    assert of_another(commune, "Xã Lũng Sa được hỗ trợ 500 triệu đồng")
    assert of_another(commune, "Tên xã: Tổng cộng | Số hộ: 500", counts=True)


def test_a_school_s_paper_tells_of_no_other_school() -> None:
    asked, issuer = things_in("Trường THCS Đồi Thông tuyển bao nhiêu"), "Trường THCS Suối Mơ"
    assert of_another(asked, "Tuyển 215 học sinh lớp 6", issuer)
    assert not of_another(asked, "Học sinh tổ 4 học Trường THCS Đồi Thông", issuer)
    assert not of_another(asked, "Tuyển 215 học sinh lớp 6", "Sở Giáo dục và Đào tạo")


def test_a_name_that_only_says_where_or_is_set_aside_is_not_asked_about() -> None:
    asked = "phường Thuận An, một ở thị xã Long Mỹ, nay về đâu"
    assert {thing.name for thing in things_asked(asked)} == {"thuan an"}
    assert not things_asked("Ngoài xã Lũng Sa còn xã nào được hỗ trợ?")
    assert not things_asked("Xã Rạch Vông cũ có mấy tổ dân phố?")


def test_whole_lines_of_capitals_and_peoples_names_name_no_things() -> None:
    assert not things_in("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM; BẢN ĐĂNG KÝ")
    assert not things_in("đồng chí Cao Đình Trọng Nghĩa; Thành phố Hồ Chí Minh")


def test_an_office_is_the_same_written_out_or_short() -> None:
    asked = "số điện thoại của UBND xã là gì"
    assert not of_other_office(asked, "Điện thoại: 0219.3868.115", "Ủy ban nhân dân xã Lũng Sa")
    assert of_other_office(asked, "Điện thoại Trạm Y tế: 0219.3868.115")


def test_an_office_named_above_its_telephone_is_the_one_asked_for() -> None:
    asked = "số điện thoại Cục Chứng thực số?"
    assert not of_other_office(asked, "Cục Chứng thực số, Hà Nội. Điện thoại/Fax: 024.3773.8668")
    assert of_other_office(asked, "Điện thoại/Fax: 024.3773.8668", "Ủy ban nhân dân tỉnh Nam Vân")
