"""A level of many cases is asked back, a measure is of its own thing, a named line isn't its neighbour."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answers import AnswerStatus

if TYPE_CHECKING:
    from collections.abc import Callable

FINES = """HỘI ĐỒNG NHÂN DÂN
TỈNH SÔNG NGÂN
Số: 54/2026/NQ-HĐND
Sông Ngân, ngày 12 tháng 01 năm 2026

NGHỊ QUYẾT
Quy định mức phạt tiền trong lĩnh vực bảo vệ nguồn nước

Điều 3. Mức phạt tiền
1. Phạt tiền từ 1.000.000 đồng đến 2.000.000 đồng đối với hành vi đổ rác xuống kênh thủy lợi.
2. Phạt tiền từ 3.000.000 đồng đến 5.000.000 đồng đối với hành vi chăn thả gia súc trên mặt đập.
3. Phạt tiền từ 6.000.000 đồng đến 8.000.000 đồng đối với hành vi tháo dỡ biển báo hồ chứa.
4. Phạt tiền từ 9.000.000 đồng đến 12.000.000 đồng đối với hành vi xả nước thải có nồng độ muối vượt giới hạn.
"""


@pytest.mark.parametrize("question", ["Mức phạt là bao nhiêu?", "muc phat la may tien vay"])
def test_of_many_cases_of_one_paper_it_is_asked_which_is_meant(
    ask_of: Callable, question: str
) -> None:
    answer = ask_of([FINES])(question)
    assert answer.status is AnswerStatus.CLARIFY
    assert "đổ rác xuống kênh thủy lợi" in answer.text
    assert "1.000.000" not in answer.text


def test_a_case_that_is_named_is_told(ask_of: Callable) -> None:
    answer = ask_of([FINES])("Đổ rác xuống kênh thủy lợi phạt bao nhiêu?")
    assert answer.status is AnswerStatus.ANSWERED
    assert "từ 1.000.000 đồng đến 2.000.000 đồng" in answer.text


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("Vi phạm nồng độ cồn thì mức phạt bao nhiêu?", AnswerStatus.NO_EVIDENCE),
        ("Xả nước thải có nồng độ muối vượt giới hạn phạt bao nhiêu?", AnswerStatus.ANSWERED),
    ],
)
def test_a_measure_of_another_thing_is_no_answer(
    ask_of: Callable, question: str, status: AnswerStatus
) -> None:
    assert ask_of([FINES])(question).status is status


MOUTHS = """ỦY BAN NHÂN DÂN
TỈNH SÔNG NGÂN
Số: 55/KH-UBND
Sông Ngân, ngày 12 tháng 01 năm 2026

KẾ HOẠCH
Quan trắc nguồn nước các cửa suối năm 2026

Điểm quan trắc: Thực hiện tại 03 cửa suối, lấy mẫu tại 09 vị trí như sau:
- Cửa suối Đá: Lấy mẫu 01 vị trí tại khu vực cấp nước chung cho vùng nuôi cá.
- Cửa suối Nhung: Lấy mẫu 06 vị trí gồm:
- 03 vị trí ở bờ trái;
- 03 vị trí ở bờ phải.
- Cửa suối Lầy: Lấy mẫu 02 vị trí tại khu vực cấp nước chung cho vùng nuôi cá.
"""


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("Cửa suối Nhung lấy mẫu mấy vị trí?", "06 vị trí"),
        ("Riêng cửa suối Lầy lấy mẫu mấy chỗ?", "02 vị trí"),
    ],
)
def test_the_line_that_is_named_answers_and_not_its_neighbour(
    ask_of: Callable, question: str, value: str
) -> None:
    said = ask_of([MOUTHS])(question).text
    assert value in said
    assert "Cửa suối Đá" not in said


def _prizes(number: int, contest: str, first: str) -> str:
    return f"""ỦY BAN NHÂN DÂN
TỈNH SÔNG NGÂN
Số: {number}/KH-UBND
Sông Ngân, ngày 12 tháng 01 năm 2026

KẾ HOẠCH
Tổ chức {contest} năm 2026

1. Giải thưởng
Giải nhất {first} triệu đồng, giải nhì 3 triệu đồng, kèm giấy khen của Chủ tịch Ủy ban nhân dân tỉnh.
2. Kinh phí
Kinh phí tổ chức {number} triệu đồng từ ngân sách tỉnh; bài dự thi nộp về Sở Văn hóa trước ngày 30/6/2026.
"""


CONTESTS = [_prizes(41, "Hội thi cắm hoa", "5"), _prizes(42, "Cuộc đua thuyền độc mộc", "8")]


@pytest.mark.parametrize(
    "question",
    [
        "Giải nhất được mấy triệu?",
        "giai nhat dc bn tien",
        "Tổng kinh phí hết bao nhiêu vậy?",
        "phải nộp trước ngày nào ạ",
    ],
)
def test_what_several_papers_lay_down_is_asked_back(ask_of: Callable, question: str) -> None:
    answer = ask_of(CONTESTS)(question)
    assert answer.status is AnswerStatus.CLARIFY
    assert "41/KH-UBND" in answer.text
    assert "42/KH-UBND" in answer.text


def test_a_prize_of_the_contest_named_is_told(ask_of: Callable) -> None:
    answer = ask_of(CONTESTS)("Giải nhất cuộc đua thuyền độc mộc được mấy triệu?")
    assert answer.status is AnswerStatus.ANSWERED
    assert "8 triệu đồng" in answer.text
    assert "5 triệu đồng" not in answer.text
