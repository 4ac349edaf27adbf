"""Who holds an office, whose unit is asked about, ranks, how sides stand, whole phrases of figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answers import AnswerStatus

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.answering.conftest import AskThere

PLAN = """\
ỦY BAN NHÂN DÂN TỈNH LAM SƠN
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Số: 71/KH-UBND
Lam Sơn, ngày 03 tháng 3 năm 2026
KẾ HOẠCH
Phát triển thư viện và phòng đọc năm 2026
I. TÌNH HÌNH
1. Khi thành lập, hệ thống có 03 phòng đọc với 27 cán bộ; đến ngày 31/12/2025 có 640 cán bộ.
2. Chỉ số phục vụ bạn đọc của tỉnh tăng ít nhất 03 bậc so với năm 2025. Năm 2024 tỉnh xếp thứ 38/63, năm 2025 xếp thứ 17/34 về phục vụ bạn đọc.
3. Năng suất phục vụ của thư viện bằng khoảng 62% bình quân cả nước.
4. Nguy cơ hư hỏng sách cao tại 63 kho thuộc 14 xã.
II. TỔ CHỨC THỰC HIỆN
1. Trạm y tế các xã, phường
- Bố trí tủ thuốc tại phòng đọc trước ngày 30/6/2026.
2. Ủy ban nhân dân các xã, phường
- Mỗi thôn, bản thành lập 01 đội đọc sách từ 10 người trở lên.
- Báo cáo kết quả tại cuộc họp giao ban tháng 6.
3. Công an tỉnh
- Kiểm tra an toàn cháy nổ của phòng đọc mỗi quý một lần.
Nơi nhận:
- Như trên;
- Lưu: VT.
TM. ỦY BAN NHÂN DÂN
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH
Đinh Thị Hảo
"""
GUIDE = """\
ỦY BAN NHÂN DÂN TỈNH LAM SƠN
SỞ VĂN HÓA
Số: 12/HD-SVH
Lam Sơn, ngày 05 tháng 4 năm 2026
HƯỚNG DẪN
Sắp xếp sách trong phòng đọc
Ngày 08 tháng 5 năm 2026, Giám đốc Sở Văn hóa chủ trì cuộc họp giao ban tháng 5.
1. Sắp xếp sách theo môn loại.
2. Dán nhãn gáy sách.
GIÁM ĐỐC
Lục Văn Thảo
"""


@pytest.fixture
def there(ask_of: Callable) -> AskThere:
    return ask_of([PLAN, GUIDE])


def test_an_office_is_told_by_who_signed_in_it(there: AskThere) -> None:
    for question in (
        "Giám đốc Sở Văn hóa là ai?",
        "ai là giám đốc sở văn hóa",
        "giam doc so van hoa ten gi",
    ):
        answer = there(question)
        assert "Lục Văn Thảo, Giám đốc, ký Hướng dẫn số 12/HD-SVH" in answer.text
    deputy = there("Phó chủ tịch tỉnh là ai?").text
    assert "Đinh Thị Hảo, Phó Chủ tịch" in deputy


def test_nobody_is_told_of_an_office_in_which_nobody_signed(there: AskThere) -> None:
    for question in (
        "Chủ tịch tỉnh là ai?",
        "Phó giám đốc Sở Văn hóa tên gì?",
        "Giám đốc Sở Y tế là ai?",
    ):
        text = there(question).text
        assert "Lục Văn Thảo" not in text
        assert "Đinh Thị Hảo" not in text


def test_a_named_unit_of_the_askers_place_is_asked_about_itself(there: AskThere) -> None:
    for question in ("Trạm y tế xã tôi phải làm gì?", "tram y te phuong minh phai lam gi"):
        text = there(question).text
        assert "tủ thuốc" in text
        assert "đội đọc sách" not in text
    assert "cháy nổ" in there("Công an tỉnh mình phải làm gì?").text
    assert "đội đọc sách" in there("Xã tôi phải làm gì?").text


def test_a_rank_is_told_by_what_tells_one(there: AskThere) -> None:
    for question in (
        "Năm 2024 tỉnh đứng thứ mấy về phục vụ bạn đọc?",
        "phuc vu ban doc nam 2025 tinh xep hang may",
    ):
        answer = there(question)
        assert "17/34" in answer.text
        assert "03 bậc" not in answer.text


def test_a_figure_that_relates_two_sides_answers_for_both(there: AskThere) -> None:
    for question in (
        "Năng suất phục vụ của thư viện tỉnh so với cả nước thế nào?",
        "so với cả nước thì năng suất phục vụ của thư viện tỉnh cao hay thấp",
    ):
        answer = there(question)
        assert "62% bình quân cả nước" in answer.text
        assert not any("cả nước" in notice for notice in answer.notices)


def test_a_figure_is_told_in_its_whole_phrase_and_of_its_own_time(there: AskThere) -> None:
    first = there("Hồi mới thành lập hệ thống có bao nhiêu cán bộ?").text
    assert "Khi thành lập" in first
    assert "27 cán bộ" in first
    assert "2026" not in first.partition("– theo")[0]
    assert "01 đội đọc sách từ 10 người" in there("Mỗi đội đọc sách cần ít nhất mấy người?").text
    assert "63 kho thuộc 14 xã" in there("Có bao nhiêu kho có nguy cơ hư hỏng sách cao?").text


def test_a_meeting_of_another_month_is_another(there: AskThere) -> None:
    text = there("Họp giao ban tháng 5 ai chủ trì?").text
    assert "Giám đốc Sở Văn hóa chủ trì" in text
    assert "tháng 6" not in text


def test_what_a_part_asks_is_not_said_to_be_missing_when_told(there: AskThere) -> None:
    answer = there("Tủ thuốc ở phòng đọc giao cho ai, trước ngày nào?")
    assert answer.status is AnswerStatus.ANSWERED
    assert "30/6/2026" in answer.text
    assert not any("Không tìm thấy" in notice for notice in answer.notices)
