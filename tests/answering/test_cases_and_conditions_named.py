"""The case, the year and the clause that a question names decide which line answers it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answers import AnswerStatus

if TYPE_CHECKING:
    from collections.abc import Callable

HEAD = """{issuer}
Số: {number}
Sông Ngân, ngày 12 tháng 01 năm 2026

"""
OF_PROVINCE = "ỦY BAN NHÂN DÂN\nTỈNH SÔNG NGÂN"

SHEDS = (
    HEAD.format(issuer=OF_PROVINCE, number="61/2026/QĐ-UBND")
    + """QUYẾT ĐỊNH
Quy định về chuồng nuôi ong lấy mật

Điều 4. Kích thước chuồng ong
1. Chuồng ong đặt như sau:
a) Khoảng cách giữa các hàng: 40 cm.
b) Chiều cao chân kê: 55 cm.
Trường hợp chuồng ong hai tầng, đặt như sau:
c) Khoảng cách giữa các hàng: 65 cm.
d) Chiều cao chân kê: 90 cm.

Điều 5. Điều kiện lập, dời trại ong
1. Lập trại ong phải đáp ứng các điều kiện sau:
a) Khoảng cách trung bình tới các trại ong đã lập trong xã đạt trên 300 m.
2. Dời trại ong phải đáp ứng các điều kiện sau:
a) Khoảng cách tới đường cái ít nhất 70 m.

Điều 9. Chuyển tiếp
1. Giấy chứng nhận trại ong an toàn cấp trước ngày Quyết định này có hiệu lực được sử dụng đến hết ngày 30 tháng 9 năm 2028.
2. Xử lý các trại ong cũ (gồm trại đã được cấp mã số trước ngày 05 tháng 3 năm 2011, trại đã đăng ký với hợp tác xã trước ngày 09 tháng 4 năm 2012) theo quy định sau đây:
Thời hạn xử lý các trại ong cũ hoàn thành trước ngày 20 tháng 11 năm 2027.
"""
)


@pytest.mark.parametrize(
    ("question", "told", "other"),
    [
        ("Chuồng ong một tầng thì chân kê cao bao nhiêu cm?", "55 cm", "90 cm"),
        ("Chuồng ong hai tầng thì chân kê cao bao nhiêu cm?", "90 cm", "55 cm"),
        ("Dời trại ong thì khoảng cách phải đạt bao nhiêu mét?", "70 m", "300 m"),
    ],
)
def test_the_case_that_a_lead_in_opens_is_the_one_asked_for(
    ask_of: Callable, question: str, told: str, other: str
) -> None:
    answer = ask_of([SHEDS])(question)
    assert answer.status is AnswerStatus.ANSWERED
    assert told in answer.text
    assert other not in answer.text


def test_since_when_the_askers_thing_is_limits_no_answer(ask_of: Callable) -> None:
    answer = ask_of([SHEDS])(
        "Trại em có giấy chứng nhận trại ong an toàn cấp từ 2023, còn dùng được đến bao giờ?"
    )
    assert answer.status is AnswerStatus.ANSWERED
    assert "30 tháng 9 năm 2028" in answer.text


def test_a_deadline_is_not_told_by_what_was_before(ask_of: Callable) -> None:
    answer = ask_of([SHEDS])("Các trại ong cũ phải xử lý xong trước ngày nào?")
    assert "20 tháng 11 năm 2027" in answer.text
    assert "2011" not in answer.text


LEAVE = (
    HEAD.format(issuer=OF_PROVINCE, number="62/2026/QĐ-UBND")
    + """QUYẾT ĐỊNH
Cắt giảm thủ tục về nghề rèn

Điều 2. Thủ tục về nghề rèn
1. Trong thời hạn 06 ngày làm việc kể từ ngày nhận hồ sơ đề nghị cấp thẻ hành nghề rèn, Sở Công Thương cấp thẻ hành nghề rèn; trường hợp không cấp thì có văn bản trả lời.
2. Không thực hiện thủ tục cấp thẻ hành nghề rèn quy định tại Điều 7 Quyết định số 12/2019/QĐ-UBND.
3. Xưởng rèn phải ký quỹ môi trường tại ngân hàng. Tiền ký quỹ được dùng trả trợ cấp thôi việc.
4. Xưởng rèn do tổ chức nước ngoài mở phải báo trước ít nhất 09 ngày làm việc.
5. Người mở xưởng rèn gửi thông báo trước 48 giờ.
6. Trung tâm Nghề rèn có tư cách pháp nhân, con dấu và tài khoản riêng.
"""
)


def test_what_is_asked_to_be_so_still_is_told_by_what_ends_it(ask_of: Callable) -> None:
    answer = ask_of([LEAVE])("Bây giờ còn phải xin cấp thẻ hành nghề rèn không?")
    assert "Không thực hiện thủ tục cấp thẻ hành nghề rèn" in answer.text
    assert "06 ngày" not in answer.text


def test_a_duty_laid_down_is_one_still(ask_of: Callable) -> None:
    answer = ask_of([LEAVE])("Xưởng rèn còn phải ký quỹ môi trường không?")
    assert "phải ký quỹ môi trường tại ngân hàng" in answer.text


def test_a_seal_goes_on_nowhere(ask_of: Callable) -> None:
    answer = ask_of([LEAVE])("trung tam nghe ren co con dau rieng khong")
    assert "con dấu và tài khoản riêng" in answer.text


def test_who_asks_of_the_country_is_told_of_no_foreign_body(ask_of: Callable) -> None:
    answer = ask_of([LEAVE])("Người trong nước mở xưởng rèn thì báo trước bao lâu?")
    assert "09 ngày" not in answer.text


COPIES = (
    HEAD.format(issuer=OF_PROVINCE, number="63/HD-UBND")
    + """HƯỚNG DẪN
Sao chép sổ ghi nước

I. Đóng dấu bản sao sổ ghi nước
1. Dấu đóng bên trái bản sao sổ ghi nước.
2. Mực dấu màu đỏ.
3. Nếu bản sao sổ ghi nước không đóng dấu thì bản sao chỉ để xem.
"""
)


def test_what_has_which_value_in_a_case_is_no_section(ask_of: Callable) -> None:
    answer = ask_of([COPIES])("Bản sao sổ ghi nước mà không đóng dấu thì có giá trị gì?")
    assert "chỉ để xem" in answer.text
    assert "Mực dấu" not in answer.text


GATHERING = (
    HEAD.format(issuer=OF_PROVINCE, number="64/KH-UBND")
    + """KẾ HOẠCH
Tuyên truyền ngày hội dệt chiếu tỉnh Sông Ngân lần thứ V năm 2026

I. NỘI DUNG
- Tuyên truyền đường lối của Đảng, chính sách của Nhà nước về nghề truyền thống; ý nghĩa của ngày hội dệt chiếu tỉnh Sông Ngân lần thứ V.
"""
)


def test_a_hall_that_nothing_names_is_not_told(ask_of: Callable) -> None:
    answer = ask_of([GATHERING])(
        "Ngày hội dệt chiếu tỉnh Sông Ngân lần V khai mạc ở hội trường nào?"
    )
    assert answer.status is AnswerStatus.NO_EVIDENCE


RESULTS = (
    HEAD.format(issuer=OF_PROVINCE, number="65/KH-UBND")
    + """KẾ HOẠCH
Tuyên truyền kết quả trồng tre năm 2025; nhiệm vụ năm 2026

Thời gian thực hiện: năm 2026.

I. TỔ CHỨC THỰC HIỆN
1. Sở Nội vụ
- Chủ trì phát động thi đua trồng tre lấy măng.
"""
)


def test_the_year_of_results_is_not_that_of_the_plan(ask_of: Callable) -> None:
    question = "Sở Nội vụ phải làm gì trong kế hoạch tuyên truyền kết quả trồng tre 2025?"
    assert "phát động thi đua trồng tre" in ask_of([RESULTS])(question).text


ENDING = (
    HEAD.format(issuer="BỘ CÔNG THƯƠNG", number="66/2026/TT-BCT")
    + """THÔNG TƯ
Quy định về đúc chuông

Điều 9. Hiệu lực thi hành
1. Thông tư này có hiệu lực kể từ ngày 01 tháng 4 năm 2026.
2. Thông tư này bãi bỏ Thông tư số 17/2014/TT-BCT ngày 03 tháng 6 năm 2014 quy định về lò đúc.
"""
)


def test_the_old_paper_that_one_ends_is_its_own(ask_of: Callable) -> None:
    question = "Thông tư của Bộ Công Thương về đúc chuông áp dụng từ khi nào và bỏ thông tư cũ nào?"
    answer = ask_of([ENDING])(question)
    assert "01 tháng 4 năm 2026" in answer.text
    assert "17/2014/TT-BCT" in answer.text


COMMUNES = (
    HEAD.format(issuer=OF_PROVINCE, number="67/KH-UBND")
    + """KẾ HOẠCH
Trồng tre tỉnh Sông Ngân năm 2026

I. TỔ CHỨC THỰC HIỆN
1. Ủy ban nhân dân các xã, phường
- Thống kê diện tích trồng tre, gửi Sở Nội vụ trước ngày 30/6/2026.
2. Sở Nội vụ
- Chủ trì các chỉ tiêu xã hội số về trồng tre.
"""
)
ELSEWHERE = (
    COMMUNES.replace("SÔNG NGÂN", "KHÂU VAI").replace("Sông Ngân", "Khâu Vai").replace("tre", "cau")
)


def test_a_commune_told_with_its_province_has_what_that_gives_its_communes(
    ask_of: Callable,
) -> None:
    ask = ask_of([COMMUNES, ELSEWHERE])
    text = ask("UBND xã Đồng Cói, tỉnh Sông Ngân phải làm gì trong năm 2026?").text
    assert "trồng tre" in text
    assert "trồng cau" not in text
