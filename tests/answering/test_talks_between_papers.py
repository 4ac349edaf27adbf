"""Talks that go from one paper to another, back again, and to what another thing was the year before."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answers import AnswerStatus

if TYPE_CHECKING:
    from collections.abc import Callable

HEAD = """# ỦY BAN NHÂN DÂN TỈNH NẬM RỐM

Số: {number}/KH-UBND

Nậm Rốm, ngày {day} tháng 02 năm 2026

## KẾ HOẠCH

{title} tỉnh Nậm Rốm năm 2026

"""
BEES = (
    HEAD.format(number=41, day="05", title="Phát triển nghề nuôi ong")
    + """I. CHỈ TIÊU

- Năm học 2026 - 2027 có 64 lớp dạy nuôi ong với 1.920 học viên.

- Năm học 2025 - 2026 có 71 lớp dạy nuôi ong.

- Quay mật tập trung tại hợp tác xã Bản Mường; trạm giống cấp thùng ong cho hộ nghèo trước ngày 20/4/2026.

- Kiểm dịch 100% đàn ong trước khi di chuyển.

II. KINH PHÍ

Tổng kinh phí 7,3 tỷ đồng, trong đó ngân sách tỉnh 5,2 tỷ đồng, vốn xã hội hóa 2,1 tỷ đồng.

III. TỔ CHỨC THỰC HIỆN

1. Sở Công Thương

- Tổ chức hội chợ mật ong tại Nhà văn hóa Nậm Rốm từ ngày 03/9/2026 đến ngày 07/9/2026.

2. Ủy ban nhân dân các xã

- Báo cáo định kỳ trước ngày 14 hằng tháng.
"""
)
STREAMS = (
    HEAD.format(number=42, day="09", title="Làm sạch suối")
    + """I. CHỈ TIÊU

- Trực gác đập tràn từ ngày 02/5/2026 đến hết ngày 19/9/2026.

II. KINH PHÍ

Tổng kinh phí 3,6 tỷ đồng, trong đó ngân sách tỉnh 2,7 tỷ đồng, vốn xã hội hóa 0,9 tỷ đồng.

III. TỔ CHỨC THỰC HIỆN

1. Sở Công Thương

- Cấp 300 thùng rác cho các chợ trước ngày 11/6/2026.

2. Ủy ban nhân dân các xã

- Báo cáo kết quả về Sở Nông nghiệp và Môi trường trước ngày 26 hằng tháng.
"""
)


@pytest.fixture
def talk(ask_of: Callable) -> Callable:
    ask = ask_of([BEES, STREAMS])

    def last(*turns: str) -> str:
        answer = ask(*turns)
        return answer.text if answer.status is AnswerStatus.ANSWERED else ""

    return last


def test_a_topic_of_another_paper_asks_that_paper_the_same(talk: Callable) -> None:
    told = talk("Xã phải báo cáo nghề nuôi ong định kỳ vào ngày nào?", "thế làm sạch suối?")
    assert "ngày 26" in told
    assert "ngày 14" not in told


def test_a_part_asked_aside_is_asked_of_another_paper_too(talk: Callable) -> None:
    told = talk(
        "Kế hoạch phát triển nghề nuôi ong tốn tất cả bao nhiêu tiền?",
        "vốn xã hội hóa là mấy?",
        "thế bên kế hoạch làm sạch suối?",
    )
    assert "0,9 tỷ" in told
    assert "2,1 tỷ" not in told


def test_another_thing_is_held_against_the_year_before(talk: Callable) -> None:
    told = talk("Số học viên năm học 2026 - 2027 là bao nhiêu?", "số lớp thì tăng hay giảm?")
    assert "64 lớp" in told
    assert "71 lớp" in told


def test_what_is_gone_back_to_in_other_words_is_asked_alone(talk: Callable) -> None:
    told = talk(
        "Vốn xã hội hóa của kế hoạch nuôi ong là bao nhiêu?",
        "Quay lại chuyện nước nôi, trực gác đập tràn đến bao giờ mới thôi?",
    )
    assert "19/9/2026" in told


@pytest.mark.parametrize(
    "doubt",
    [
        "toi thay co ke hoach ghi chi kiem dich ngau nhien 30% thoi ma",
        "Tôi đọc thấy ghi chỉ kiểm dịch ngẫu nhiên 30% thôi mà?",
    ],
)
def test_a_claim_of_what_was_spoken_of_is_a_doubt(talk: Callable, doubt: str) -> None:
    told = talk("Kiểm dịch bao nhiêu phần trăm đàn ong trước khi di chuyển?", doubt)
    assert "100%" in told


def test_a_value_heard_of_is_no_part_of_the_question(talk: Callable) -> None:
    told = talk("Trực gác đập tràn đến bao giờ, tôi nghe họ nói ngày 30/9 mà?")
    assert "19/9/2026" in told


def test_whether_it_is_held_there_too_asks_where(talk: Callable) -> None:
    told = talk("Quay mật tập trung ở đâu?", "Hội chợ mật ong cũng ở hợp tác xã luôn à?")
    assert "Nhà văn hóa Nậm Rốm" in told


def test_a_unit_with_its_side_named_is_asked_about_in_the_same_paper(talk: Callable) -> None:
    told = talk(
        "Trong Kế hoạch 41 phát triển nghề nuôi ong, Ủy ban nhân dân các xã phải làm gì?",
        "thế bên Sở Công Thương?",
    )
    assert "hội chợ mật ong" in told
    assert "thùng rác" not in told


def test_marks_are_put_back_as_the_paper_spoken_of_writes(talk: Callable) -> None:
    told = talk("Quay mat ong tap trung o dau", "tram giong cap thung ong cho ai")
    assert "hộ nghèo" in told
