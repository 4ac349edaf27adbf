"""What stands by now, of which part of a year, of which class; several things asked that say their own matter."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answers import AnswerStatus

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.answering.conftest import AskThere

OLD = """\
ỦY BAN NHÂN DÂN PHƯỜNG SUỐI RÊU
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Số: 14/KH-UBND
Suối Rêu, ngày 20 tháng 01 năm 2025
KẾ HOẠCH
Phân loại rác trên địa bàn phường Suối Rêu năm 2025
I. CHỈ TIÊU
1. Hộ phân loại rác: khu phố đạt từ 40% trở lên, tổ dân phố đạt từ 25% trở lên.
II. TỔ CHỨC THỰC HIỆN
1. Công an phường: nhắc nhở người đổ rác trộm.
CHỦ TỊCH
Vi Văn Thảo
"""
NEW = """\
ỦY BAN NHÂN DÂN PHƯỜNG SUỐI RÊU
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Số: 22/KH-UBND
Suối Rêu, ngày 15 tháng 01 năm 2026
KẾ HOẠCH
Phân loại, thu gom rác trên địa bàn phường Suối Rêu năm 2026
I. TÌNH HÌNH
1. Năm 2025 toàn phường đặt được 64 thùng ủ phân, đạt 80% kế hoạch. Phường có 310 ha rừng phòng hộ.
II. CHỈ TIÊU
1. Đặt 150 thùng ủ phân tại các khu phố; trồng mới 45 ha rừng phòng hộ.
2. Thu phí vệ sinh năm 2026 đạt 900 triệu đồng.
3. Hộ phân loại rác: khu phố đạt từ 70% trở lên, tổ dân phố đạt từ 55% trở lên.
III. XẾP LOẠI
1. Khu phố xanh: từ 85 điểm trở lên.
2. Khu phố khá: từ 60 đến dưới 85 điểm.
3. Khu phố chưa đạt: dưới 60 điểm.
IV. TỔ CHỨC THỰC HIỆN
1. Công an phường: tuần tra các điểm tập kết mỗi tuần 03 đêm.
2. Trạm Y tế phường: phun khử khuẩn điểm tập kết rác; nói chuyện về dinh dưỡng tại 05 trường học.
3. Báo cáo tiến độ thu gom gửi Phòng Kinh tế trước ngày 12 hằng tháng.
V. ĐIỀU KHOẢN THI HÀNH
Kế hoạch này thay thế Kế hoạch số 14/KH-UBND ngày 20 tháng 01 năm 2025 của Ủy ban nhân dân phường Suối Rêu.
CHỦ TỊCH
Vi Văn Thảo
"""
READING = """\
SỞ VĂN HÓA TỈNH PÁ HU
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Số: 31/HD-SVH
Pá Hu, ngày 02 tháng 02 năm 2026
HƯỚNG DẪN
Bảo quản sách và phục vụ bạn đọc tại Trung tâm Sách cổ
I. PHỤC VỤ
1. Phòng đọc của Trung tâm Sách cổ mở từ thứ Hai đến thứ Sáu.
2. Bạn đọc chờ lấy sách không quá 20 phút.
II. THỜI HẠN BẢO QUẢN
Nhóm hồ sơ | Thời hạn
Hồ sơ hội thảo tổng kết năm | Vĩnh viễn
Hồ sơ hội thảo sơ kết quý | 07 năm
Hồ sơ mượn sách | 02 năm
III. SỐ HÓA
1. Trung tâm Sách cổ chụp 1.200 trang sách lá, bàn giao trước ngày 30/6/2026.
Hướng dẫn này thay thế Hướng dẫn số 17/HD-SVH ngày 09 tháng 5 năm 2022.
GIÁM ĐỐC
Lò Thị Sao
"""


@pytest.fixture
def there(ask_of: Callable) -> AskThere:
    return ask_of([OLD, NEW, READING])


@pytest.mark.parametrize(
    "question",
    [
        "Thu phí vệ sinh 6 tháng đầu năm 2026 được bao nhiêu?",
        "Năm nay thu phí vệ sinh đạt bao nhiêu rồi?",
        "Đến nay thu phí vệ sinh được bao nhiêu?",
    ],
)
def test_a_target_of_the_year_is_not_what_was_reached_by_now(
    question: str, there: AskThere
) -> None:
    answer = there(question)
    assert answer.status is AnswerStatus.NO_EVIDENCE
    assert "900" not in answer.text


def test_the_target_is_told_to_who_asks_for_it(there: AskThere) -> None:
    assert "900 triệu" in there("Năm 2026 thu phí vệ sinh phải đạt bao nhiêu?").text


def test_what_is_to_be_added_is_not_how_much_there_is(there: AskThere) -> None:
    answer = there("Rừng phòng hộ giờ có bao nhiêu ha rồi?")
    assert "310 ha" in answer.text
    assert "45 ha" not in answer.text


def test_what_was_done_last_year_is_asked_of_the_thing_before(there: AskThere) -> None:
    first = "Năm nay cả phường phải đặt bao nhiêu thùng ủ phân?"
    answer = there(first, "thế năm ngoái làm được bao nhiêu?")
    assert "64 thùng" in answer.text
    assert "150" not in answer.text


def test_a_share_does_not_count_what_nobody_counts(there: AskThere) -> None:
    answer = there("Khu phố được phân về bao nhiêu hạt giống phân loại rác?")
    assert answer.status is AnswerStatus.NO_EVIDENCE


def test_what_holds_now_is_told_where_today_is_named(there: AskThere) -> None:
    question = "Hiện giờ khu phố phải có ít nhất bao nhiêu phần trăm hộ phân loại rác, còn tổ dân phố bao nhiêu?"
    text = there(question).text
    assert "70%" in text
    assert "55%" in text
    assert "40%" not in text


def test_the_newer_paper_speaks_of_tasks_on_a_subject(there: AskThere) -> None:
    text = there("Công an phường phải làm gì về phân loại rác?").text
    assert "tuần tra" in text
    assert text.find("tuần tra") < max(text.find("nhắc nhở"), 10_000)


def test_tasks_on_two_subjects_are_both_told(there: AskThere) -> None:
    text = there("Trạm Y tế phường phải làm gì về rác và về dinh dưỡng?").text
    assert "khử khuẩn" in text
    assert "dinh dưỡng" in text


def test_a_number_is_of_its_own_class(there: AskThere) -> None:
    text = there("Khu phố được 72 điểm thì xếp loại gì?").text
    assert "khá" in text
    assert "xanh" not in text


def test_a_row_is_named_without_its_sort(there: AskThere) -> None:
    text = there("Giấy tờ của hội thảo tổng kết năm phải giữ bao lâu?").text
    assert "Vĩnh viễn" in text
    assert "07 năm" not in text


def test_a_day_of_the_week_is_asked_of_a_named_place(there: AskThere) -> None:
    answer = there("Thứ bảy em ra Trung tâm Sách cổ đọc sách được không?")
    assert answer.answers if hasattr(answer, "answers") else answer.citations
    assert "thứ Sáu" in answer.text


def test_whether_it_takes_long_asks_how_long(there: AskThere) -> None:
    assert "20 phút" in there("Ra Trung tâm Sách cổ chờ lấy sách có lâu không?").text


def test_number_and_what_it_replaced(there: AskThere) -> None:
    text = there("Hướng dẫn bảo quản sách mang số mấy, ra rồi thì bỏ cái cũ số mấy?").text
    assert "31/HD-SVH" in text
    assert "17/HD-SVH" in text


def test_a_piece_with_its_own_matter_is_told_from_another_paper(there: AskThere) -> None:
    question = "Trung tâm Sách cổ phải chụp bao nhiêu trang, bàn giao hôm nào, còn tiến độ thu gom thì mỗi tháng báo cáo trước ngày mấy?"
    text = there(question).text
    assert "1.200 trang" in text
    assert "ngày 12 hằng tháng" in text


def test_a_piece_that_no_paper_tells_is_named(there: AskThere) -> None:
    question = "Trung tâm Sách cổ phải chụp bao nhiêu trang, còn bể bơi thì xây năm nào?"
    answer = there(question)
    assert "1.200 trang" in answer.text
    assert any("bể bơi" in notice for notice in answer.notices)
