"""Levels told once for a list of cases, ranges that a number asked for lies in, what each gets."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answers import AnswerStatus

if TYPE_CHECKING:
    from collections.abc import Callable

LEVELS = """HỘI ĐỒNG NHÂN DÂN
TỈNH SÔNG NGÂN
Số: 52/2026/NQ-HĐND
Sông Ngân, ngày 12 tháng 01 năm 2026

NGHỊ QUYẾT
Quy định mức chi thuê giảng viên bồi dưỡng nghề

Điều 2. Mức chi thuê giảng viên
1. Mức 1, không quá 9.000.000 đồng/tháng áp dụng đối với giảng viên thuộc một trong các trường hợp sau đây:
a) Giảng viên có bằng tiến sĩ;
b) Giảng viên có bằng thạc sĩ và kinh nghiệm dạy nghề từ 10 năm trở lên;
c) Giảng viên là chủ nhiệm khóa bồi dưỡng.
2. Mức 2, không quá 6.000.000 đồng/tháng áp dụng đối với giảng viên thuộc một trong các trường hợp sau đây:
a) Giảng viên có bằng đại học và kinh nghiệm dạy nghề từ 08 năm trở lên;
b) Giảng viên có bằng thạc sĩ và kinh nghiệm dạy nghề từ 03 năm đến dưới 10 năm.
Điều 3. Kinh phí
Tổng kinh phí năm 2026 là 4,2 tỷ đồng, trong đó thuê giảng viên 1,5 tỷ đồng. Mức chi tài liệu 150.000 đồng/học viên.
"""


@pytest.mark.parametrize(
    ("question", "value", "other"),
    [
        ("Giảng viên có bằng thạc sĩ, 5 năm kinh nghiệm dạy nghề được trả bao nhiêu một tháng?", "6.000.000", "9.000.000"),
        ("giang vien co bang thac si 12 nam kinh nghiem day nghe duoc tra bao nhieu mot thang", "9.000.000", "6.000.000"),
        ("Chủ nhiệm khóa bồi dưỡng nghề được chi bao nhiêu tiền một tháng?", "9.000.000", "6.000.000"),
        ("Thuê giảng viên dạy nghề mức cao nhất bao nhiêu tiền một tháng?", "9.000.000", "6.000.000"),
    ],
)  # fmt: skip
def test_a_level_is_told_with_the_case_below_it_that_is_asked_for(
    ask_of: Callable, question: str, value: str, other: str
) -> None:
    said = ask_of([LEVELS])(question)
    assert said.status is AnswerStatus.ANSWERED
    assert value in said.text
    assert other not in said.text


@pytest.mark.parametrize(
    "question",
    ["Tài liệu cho mỗi học viên được chi bao nhiêu tiền?", "moi hoc vien duoc chi bao nhieu tien tai lieu"],
)  # fmt: skip
def test_what_each_gets_is_no_sum_for_all(ask_of: Callable, question: str) -> None:
    said = ask_of([LEVELS])(question).text
    assert "150.000" in said
    assert "tỷ" not in said


ARTISTS = """HỘI ĐỒNG NHÂN DÂN
TỈNH SÔNG NGÂN
Số: 54/2026/NQ-HĐND
Sông Ngân, ngày 12 tháng 01 năm 2026

NGHỊ QUYẾT
Quy định mức chi thuê nghệ nhân dạy nhạc cụ dân tộc

Điều 2. Mức chi thuê nghệ nhân
1. Mức 1, không quá 9.000.000 đồng/tháng áp dụng đối với nghệ nhân thuộc một trong các trường hợp sau đây:
a) Nghệ nhân nhân dân;
b) Nghệ nhân dạy đàn từ 20 năm trở lên.
2. Mức 2, không quá 7.000.000 đồng/tháng áp dụng đối với nghệ nhân thuộc một trong các trường hợp sau đây:
a) Nghệ nhân ưu tú;
b) Nghệ nhân dạy đàn từ 10 năm đến dưới 20 năm.
3. Mức 3, không quá 5.000.000 đồng/tháng áp dụng đối với nghệ nhân thuộc một trong các trường hợp sau đây:
a) Nghệ nhân dân gian;
b) Nghệ nhân dạy đàn từ 05 năm đến dưới 10 năm.
4. Mức 4, không quá 4.000.000 đồng/tháng áp dụng đối với nghệ nhân thuộc các trường hợp sau đây:
a) Nghệ nhân dạy đàn dưới 05 năm.
Điều 3. Học phí của người học
1. Việc hỗ trợ học phí cho học sinh nghèo học đàn được thanh toán theo kỳ học, căn cứ giấy báo nộp học phí của trường.
2. Học sinh nghèo học đàn ở trường đã có chính sách hỗ trợ học phí thì không nhận hỗ trợ học phí theo Nghị quyết này.
3. Mức học phí để tính hỗ trợ không vượt quá mức học phí của Trường Cao đẳng Nghệ thuật Sông Ngân.
"""


def test_where_no_case_is_named_each_level_is_told(ask_of: Callable) -> None:
    said = ask_of([ARTISTS])("Thuê nghệ nhân dạy nhạc cụ dân tộc trả bao nhiêu tiền một tháng?")
    assert all(value in said.text for value in ("9.000.000", "7.000.000", "5.000.000", "4.000.000"))
    assert "Nghệ nhân ưu tú" not in said.text


@pytest.mark.parametrize(
    "question", ["hoc phi ho tro toi da bang truong nao", "học phí hỗ trợ tối đa bằng trường nào?"]
)
def test_which_school_is_told_by_its_name(ask_of: Callable, question: str) -> None:
    said = ask_of([ARTISTS])(question)
    assert "Trường Cao đẳng Nghệ thuật Sông Ngân" in said.citations[0].quote


GROUPS = """ỦY BAN NHÂN DÂN
TỈNH SÔNG NGÂN
Số: 53/KH-UBND
Sông Ngân, ngày 12 tháng 01 năm 2026

KẾ HOẠCH
Duy trì tổ tự quản ở thôn

1. Duy trì 214 tổ tự quản ở thôn, mỗi tổ có ít nhất 07 thành viên.
2. Mỗi tổ tự quản có ít nhất 02 điểm tiếp dân.
"""


def test_members_are_people(ask_of: Callable) -> None:
    said = ask_of([GROUPS])("Mỗi tổ tự quản ở thôn tối thiểu mấy người?").text
    assert "07 thành viên" in said


ROUNDS = """ỦY BAN NHÂN DÂN
XÃ LŨNG VÂN
Số: 61/KH-UBND
Lũng Vân, ngày 12 tháng 01 năm 2026

KẾ HOẠCH
Thu gom rác và thưởng thôn sạch

1. Xe của hợp tác xã thu gom rác theo lịch: các thôn Bản Mò, Nà Phai vào thứ Ba và Chủ nhật; các thôn Khe Vải, Pá Hốc vào thứ Hai và thứ Sáu; các thôn còn lại vào thứ Tư.
2. Thôn sạch được tặng giấy khen kèm 1.500.000 đồng; thôn tiên tiến được tặng giấy khen kèm 700.000 đồng.
"""


@pytest.mark.parametrize(
    ("question", "told", "other"),
    [
        ("Xe rác vào thôn Khe Vải hôm nào trong tuần?", "thứ Hai và thứ Sáu", "Chủ nhật"),
        ("Thôn Nà Phai thu gom rác thứ mấy?", "thứ Ba và Chủ nhật", "thứ Sáu"),
        ("Thôn sạch được thưởng bao nhiêu tiền?", "1.500.000", "700.000"),
    ],
)
def test_of_a_list_within_a_sentence_only_the_part_asked_for_is_told(
    ask_of: Callable, question: str, told: str, other: str
) -> None:
    said = ask_of([ROUNDS])(question)
    assert told in said.text
    assert other not in said.text
