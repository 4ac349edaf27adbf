"""Who asks of a case of their own is told the level of that case: its age, number, day, class."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answers import AnswerStatus

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.answering.conftest import AskThere

FARES = """# ỦY BAN NHÂN DÂN TỈNH ĐẦM XANH

Số: 41/2026/QĐ-UBND

Đầm Xanh, ngày 20 tháng 4 năm 2026

## QUYẾT ĐỊNH

Quy định giá vé cáp treo, thuyền và giá trông giữ xe tại Khu du lịch Đầm Xanh

Điều 1. Giá vé

1. Giá vé một lượt:

Đơn vị tính: đồng/người/lượt

| TT | Khách | Cáp treo, từ thứ Hai đến thứ Năm | Cáp treo, từ thứ Sáu đến Chủ nhật | Thuyền |
|---|---|---|---|---|
| 1 | Người lớn | 120.000 | 160.000 | 45.000 |
| 2 | Trẻ em từ đủ 5 tuổi đến dưới 11 tuổi | 60.000 | 80.000 | 20.000 |
| 3 | Người ở xã đảo Đầm Xanh | 30.000 | 40.000 | 10.000 |

2. Từ ngày 01/02/2027, giá vé cáp treo đối với người lớn là 135.000 đồng/lượt từ thứ Hai đến thứ Năm và 175.000 đồng/lượt từ thứ Sáu đến Chủ nhật.

3. Trả vé trước giờ chạy từ 12 giờ trở lên được hoàn 80% giá vé; từ 03 giờ đến dưới 12 giờ được hoàn 40% giá vé; dưới 03 giờ không hoàn.

4. Không nhận chở động vật trên cáp treo. Hành lý lên thuyền không quá 15 kg mỗi khách.

Điều 2. Giá trông giữ xe

Đơn vị tính: đồng/lượt

| TT | Loại xe | Ban ngày | Ban đêm |
|---|---|---|---|
| 1 | Xe máy | 5.000 | 8.000 |
| 2 | Ô tô dưới 10 chỗ | 25.000 | 38.000 |
| 3 | Ô tô từ 10 đến 29 chỗ | 42.000 | 61.000 |
| 4 | Ô tô tải từ 2 tấn đến dưới 6 tấn | 55.000 | 77.000 |

Điều 3. Thời gian phục vụ

Quầy giải đáp của Khu du lịch mở từ thứ Hai đến thứ Sáu.

CHỦ TỊCH

Lò Văn Khang
"""

MEALS = """# HỘI ĐỒNG NHÂN DÂN TỈNH ĐẦM XANH

Số: 17/2026/NQ-HĐND

Đầm Xanh, ngày 10 tháng 7 năm 2026

## NGHỊ QUYẾT

Quy định một số mức hỗ trợ trên địa bàn tỉnh Đầm Xanh

Điều 1. Mức hỗ trợ tiền ăn bán trú

1. Mức hỗ trợ tiền ăn bán trú hằng tháng:

Đơn vị tính: đồng/trẻ/tháng

| TT | Trẻ em | Vùng thấp | Vùng cao |
|---|---|---|---|
| 1 | Trẻ nhà trẻ (từ 06 tháng đến dưới 36 tháng tuổi) | 210.000 | 290.000 |
| 2 | Trẻ mẫu giáo (từ 36 tháng tuổi đến 05 tuổi) | 190.000 | 270.000 |

2. Trẻ em thuộc hộ nghèo được hỗ trợ tiền ăn bán trú bằng 140% mức quy định tại khoản 1.

3. Riêng trẻ từ 06 tháng đến dưới 18 tháng tuổi được hỗ trợ bằng 70% mức tương ứng tại khoản 1.

Điều 2. Hỗ trợ giáo viên

1. Giáo viên dạy lớp trên 35 trẻ: 880.000 đồng/người/tháng; giáo viên còn lại: 460.000 đồng/người/tháng.

Điều 3. Hỗ trợ thiết bị lọc nước

a) Hộ nghèo: hỗ trợ không quá 3.500.000 đồng/hộ.

b) Hộ cận nghèo: hỗ trợ không quá 1.900.000 đồng/hộ.

c) Chủ nhà trọ không được hỗ trợ thiết bị lọc nước, trừ chủ nhà trọ là người có công với cách mạng được hỗ trợ một lần 2.700.000 đồng/cơ sở.

Điều 4. Hội thi

1. Hội thi trực tuyến "Bữa ăn học đường" tổ chức từ ngày 05/8/2026 đến ngày 20/11/2026.

2. Có 62 trường đăng ký công khai khoản thu tiền ăn; nhà trường không nhận hồ sơ giấy của phụ huynh.

3. Người từ đủ 75 tuổi được mời dự bế mạc; mỗi đoàn không quá 20 người.

CHỦ TỊCH

Vàng Thị Sương
"""


@pytest.fixture
def there(ask_of: Callable) -> AskThere:
    return ask_of([FARES, MEALS])


def test_an_age_in_years_or_months_is_held_against_ranges_in_either(there: AskThere) -> None:
    cases = [
        (
            "Bé 4 tuổi học mẫu giáo ở vùng thấp được hỗ trợ tiền ăn bán trú bao nhiêu?",
            "190.000",
            ["210.000"],
        ),
        (
            "Cháu 2 tuổi đi nhà trẻ vùng cao được hỗ trợ tiền ăn bán trú bao nhiêu?",
            "290.000",
            ["270.000"],
        ),
        (
            "Bé nhà em mới 28 tháng, ở vùng thấp, được hỗ trợ tiền ăn bán trú bao nhiêu?",
            "210.000",
            ["190.000"],
        ),
    ]
    for question, told, others in cases:
        answer = there(question).text
        assert told in answer
        assert not any(other in answer for other in others)


def test_a_day_of_the_week_takes_the_column_that_it_is_in(there: AskThere) -> None:
    cases = [
        ("Thứ Bảy này vé cáp treo người lớn một lượt bao nhiêu?", "160.000", "120.000"),
        ("thứ ba tuần sau vé cáp treo người lớn bao nhiêu tiền", "120.000", "160.000"),
        ("cuoi tuan tre em 8 tuoi di cap treo ve bao nhieu", "80.000", "60.000"),
    ]
    for question, told, other in cases:
        answer = there(question).text
        assert told in answer
        assert other not in answer


def test_a_price_from_a_later_day_on_is_told_only_of_that_time(there: AskThere) -> None:
    assert "175.000" not in there("Chủ nhật này vé cáp treo người lớn bao nhiêu?").text
    assert "175.000" in there("Sang năm 2027, Chủ nhật vé cáp treo người lớn bao nhiêu?").text


def test_a_row_whose_whole_name_is_said_goes_before_one_that_shares_a_place(
    there: AskThere,
) -> None:
    answer = there("thu sau ra dao Dam Xanh bang cap treo, ve nguoi lon 1 luot bao nhieu").text
    assert "160.000" in answer
    assert "40.000" not in answer


def test_hours_are_called_by_either_name(there: AskThere) -> None:
    assert "40%" in there("Trả vé trước giờ chạy 5 tiếng thì được hoàn mấy phần trăm?").text


def test_seats_and_tons_take_the_row_that_they_lie_in(there: AskThere) -> None:
    cases = [
        ("xe 7 chỗ gửi ban ngày giá bao nhiêu", "25.000", "42.000"),
        ("xe 16 chỗ gửi ban đêm hết bao nhiêu", "61.000", "38.000"),
        (
            "Xe tải đúng 2 tấn thì giá cước gửi xe ban đêm mỗi lượt là bao nhiêu?",
            "77.000",
            "61.000",
        ),
    ]
    for question, told, other in cases:
        answer = there(question).text
        assert told in answer
        assert other not in answer


def test_a_share_of_another_level_is_told_with_that_level(there: AskThere) -> None:
    answer = there(
        "Hộ nghèo có cháu 4 tuổi học mẫu giáo vùng cao thì tiền ăn bán trú tính thế nào?"
    ).text
    assert "140%" in answer
    assert "270.000" in answer


def test_a_level_is_told_with_the_share_that_the_own_age_has_of_it(there: AskThere) -> None:
    answer = there(
        "Bé 10 tháng tuổi đi nhà trẻ vùng thấp được hỗ trợ tiền ăn bán trú bao nhiêu?"
    ).text
    assert "210.000" in answer
    assert "70%" in answer
    assert (
        "70%"
        not in there(
            "Bé 30 tháng tuổi đi nhà trẻ vùng thấp được hỗ trợ tiền ăn bán trú bao nhiêu?"
        ).text
    )


def test_who_is_outside_a_range_is_told_what_the_rest_gets(there: AskThere) -> None:
    assert "460.000" in there("Giáo viên dạy lớp 28 cháu được hỗ trợ bao nhiêu một tháng?").text


def test_a_value_labelled_for_another_class_is_not_the_askers(there: AskThere) -> None:
    answer = there(
        "Bố tôi là người có công với cách mạng, có dãy nhà trọ cho thuê. Cụ có được hỗ trợ thiết bị lọc nước không, bao nhiêu?"
    ).text
    assert "2.700.000" in answer
    assert "3.500.000" not in answer


def test_whether_there_is_time_left_is_asked_of_the_matter_told_before(there: AskThere) -> None:
    answer = there("em định thi bữa ăn học đường online, giờ còn kịp dự thi không ạ")
    assert "20/11/2026" in answer.text


def test_whether_it_is_so_on_a_day_is_told_by_the_days_of_a_sentence(there: AskThere) -> None:
    assert "từ thứ Hai đến thứ Sáu" in there("Sáng chủ nhật quầy giải đáp có mở không?").text


def test_an_animal_by_name_is_one(there: AskThere) -> None:
    assert "Không nhận chở động vật" in there("Mang con cún lên cáp treo có được không?").text


def test_years_of_age_are_no_other_number(there: AskThere) -> None:
    refused = there("Bà tôi 62 tuổi có được nhận tiền điện không?")
    assert refused.status is AnswerStatus.NO_EVIDENCE


def test_a_bound_of_the_unit_decides_for_a_number_beyond_it(there: AskThere) -> None:
    assert "không quá 15 kg" in there("Mang 25 kg hành lý lên thuyền có được không?").text


def test_a_syllable_of_other_marks_is_no_gift(there: AskThere) -> None:
    refused = there("Người 77 tuổi có được tặng quà Tết không?")
    assert refused.status is AnswerStatus.NO_EVIDENCE


def test_what_a_child_gets_is_not_told_of_children_of_another_age(ask_of: Callable) -> None:
    ask = ask_of(
        [
            FARES.partition("Điều 1.")[0]
            + "Điều 1. Tiêm chủng\n\n"
            + "1. Phụ nữ có thai được tiêm vắc xin uốn ván; trẻ từ 18 đến 24 tháng tuổi được tiêm mũi 2 vắc xin sởi.\n"
        ]
    )
    assert "sởi" in ask("Trẻ 20 tháng tiêm mũi gì?").text
    younger = ask("Trẻ 9 tháng tiêm mũi gì?")
    assert younger.status is AnswerStatus.NO_EVIDENCE or "sởi" not in younger.text
