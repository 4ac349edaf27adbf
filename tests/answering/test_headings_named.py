"""Parts of a document asked for by their headings; whose a document is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from bot.answers import Answer

    AskOf = Callable[[Sequence[str]], Callable[..., Answer]]

HEAD = """ỦY BAN NHÂN DÂN
TỈNH {place}
-------
Số: {number}/KH-UBND

{town}, ngày {day} tháng 02 năm {year}

KẾ HOẠCH
{title}

"""
LONG = (
    "khuyến khích hộ nuôi ong gần rừng tràm, vườn nhãn và ruộng hoa màu theo mùa hoa của từng vùng"
)
BEES = (
    HEAD.format(
        place="TRÀ VÂN",
        number=44,
        town="Trà Vân",
        day="03",
        year=2026,
        title="Phát triển nghề nuôi ong lấy mật tỉnh Trà Vân năm 2026",
    )
    + f"""I. MỤC ĐÍCH, YÊU CẦU
1. Mục đích
a) Nâng giá trị mật ong của tỉnh, tạo việc làm lúc nông nhàn.
2. Yêu cầu
a) Không đặt đàn ong cách trường học dưới 200 mét.
II. CHỈ TIÊU, ĐỊNH HƯỚNG
1. Giai đoạn đầu
a) Đạt 6.200 đàn ong, {LONG}.
b) Sản lượng 93 tấn mật, {LONG}.
c) Có 12 tổ hợp tác, {LONG}.
d) Mở 15 lớp dạy nghề, {LONG}.
đ) Có 20 hộ làm du lịch vườn ong, {LONG}.
2. Giai đoạn sau
a) Đạt 9.900 đàn ong, {LONG}.
b) Sản lượng 150 tấn mật, {LONG}.
c) Có 30 tổ hợp tác, {LONG}.
d) Mở 25 lớp dạy nghề, {LONG}.
đ) Có 60 hộ làm du lịch vườn ong, {LONG}.
III. TỔ CHỨC THỰC HIỆN
1. Sở Công Thương
- Giới thiệu mật ong tại hội chợ.
"""
)
FROGS = (
    HEAD.format(
        place="ĐỒI MƠ",
        number=15,
        town="Đồi Mơ",
        day="09",
        year=2026,
        title="Phát triển nghề nuôi ếch tỉnh Đồi Mơ năm 2026",
    )
    + """I. MỤC ĐÍCH, YÊU CẦU
1. Mục đích
a) Thêm thu nhập từ ao nhỏ.
2. Yêu cầu
a) Ao có lưới vây.
II. NHIỆM VỤ
- Chọn giống khỏe.
"""
)


@pytest.mark.parametrize(
    ("question", "told", "others"),
    [
        (
            "Mục đích, yêu cầu của kế hoạch nuôi ong là gì?",
            ["nông nhàn", "200 mét"],
            ["ao nhỏ", "6.200"],
        ),
        ("muc dich cua ke hoach nuoi ong", ["nông nhàn"], ["200 mét"]),
        ("Nêu yêu cầu của kế hoạch nuôi ếch", ["lưới vây"], ["ao nhỏ", "200 mét"]),
        ("Mục đích và chỉ tiêu của kế hoạch số 44", ["nông nhàn", "6.200"], ["200 mét"]),
    ],
)
def test_the_parts_named_are_told_and_no_others(
    ask_of: AskOf, question: str, told: list[str], others: list[str]
) -> None:
    answer = ask_of([BEES, FROGS])(question).text
    assert all(words in answer for words in told)
    assert not any(words in answer for words in others)


def test_a_part_of_headings_alone_is_opened_under_each(ask_of: AskOf) -> None:
    answer = ask_of([BEES, FROGS])("chỉ tiêu, định hướng của kế hoạch nuôi ong gồm những gì").text
    assert "**Giai đoạn đầu**" in answer
    assert "6.200 đàn" in answer
    assert "9.900 đàn" in answer


def test_a_part_that_the_document_lacks_is_said_to_be_lacking(ask_of: AskOf) -> None:
    ask = ask_of([BEES, FROGS])
    answer = ask("Quan điểm của kế hoạch nuôi ong là gì?")
    assert answer.status == "no_evidence"
    assert answer.text == (
        "Kế hoạch số 44/KH-UBND của Ủy ban nhân dân tỉnh Trà Vân không có mục “Quan điểm”."
    )
    answer = ask("Mục đích và nhiệm vụ của kế hoạch nuôi ong là gì?")
    assert "nông nhàn" in answer.text
    assert any("“nhiệm vụ”" in notice for notice in answer.notices)


@pytest.mark.parametrize(
    "question",
    [
        "Kế hoạch nuôi ong là của tỉnh nào?",
        "ke hoach 44 cua tinh nao vay",
        "kế hoạch nuôi ong do tỉnh nào ban hành",
    ],
)
def test_whose_a_document_is_is_told_by_its_issuer(ask_of: AskOf, question: str) -> None:
    answer = ask_of([BEES, FROGS])(question).text
    assert answer.startswith("Ủy ban nhân dân tỉnh Trà Vân ban hành")


def test_the_documents_of_whichever_province_are_listed(ask_of: AskOf) -> None:
    answer = ask_of([BEES, FROGS])("Những tỉnh nào có kế hoạch phát triển nghề nuôi?").text
    assert "44/KH-UBND" in answer
    assert "15/KH-UBND" in answer


def test_which_of_several_is_asked_with_choices_and_the_only_one_is_taken(ask_of: AskOf) -> None:
    ask = ask_of([BEES, FROGS, LETTER])
    several = ask("Kế hoạch này ban hành ngày nào?")
    assert several.status == "clarify"
    assert "44/KH-UBND" in several.text
    assert "15/KH-UBND" in several.text
    assert (
        "03/02/2026"
        in ask("Kế hoạch này ban hành ngày nào?", "1").text
        + ask("Kế hoạch này ban hành ngày nào?", "2").text
    )
    assert "05/03/2026" in ask("Hướng dẫn ban hành ngày nào?").text


LETTER = """ỦY BAN NHÂN DÂN TỈNH TRÀ VÂN
SỞ CÔNG THƯƠNG
-------
Số: 7/HD-SCT

Trà Vân, ngày 05 tháng 3 năm 2026

HƯỚNG DẪN
Dán nhãn mật ong

1. Nhãn ghi rõ nơi đặt đàn ong.
"""


@pytest.mark.parametrize(
    ("question", "listed"),
    [
        ("có bao nhiêu văn bản đang lưu", {"44/KH-UBND", "15/KH-UBND", "7/HD-SCT"}),
        ("bạn đang có những kế hoạch nào", {"44/KH-UBND", "15/KH-UBND"}),
    ],
)
def test_all_that_is_held_is_listed(ask_of: AskOf, question: str, listed: set[str]) -> None:
    answer = ask_of([BEES, FROGS, LETTER])(question)
    assert {c.document.metadata.number for c in answer.citations} == listed


NEWER = (
    FROGS.replace("Số: 15", "Số: 88")
    .replace(
        "- Chọn giống khỏe.", "- Chọn giống khỏe.\n- Kế hoạch này thay thế Kế hoạch số 15/KH-UBND."
    )
    .replace("ngày 09 tháng 02", "ngày 09 tháng 5")
)


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("Kế hoạch nào bị thay thế rồi?", "**Kế hoạch số 15/KH-UBND"),
        ("kế hoạch nào bị thay thế bởi kế hoạch 88", "thay thế Kế hoạch số 15/KH-UBND"),
    ],
)
def test_what_is_ended_is_told_in_the_passive(ask_of: AskOf, question: str, words: str) -> None:
    assert words in ask_of([BEES, FROGS, NEWER])(question).text


@pytest.mark.parametrize(
    "question", ["bạn là ai, giúp được gì", "ban biet gi", "bot này là gì vậy"]
)
def test_what_is_asked_of_the_bot_itself_is_answered(ask_of: AskOf, question: str) -> None:
    assert "kế hoạch, hướng dẫn, nghị quyết" in ask_of([FROGS])(question).text


def test_a_fact_of_another_kind_than_that_spoken_of_is_asked_of_that_kind(ask_of: AskOf) -> None:
    ask = ask_of([BEES, FROGS, LETTER])
    earlier = "Nêu yêu cầu của kế hoạch nuôi ếch"
    assert "05/03/2026" in ask(earlier, "hướng dẫn ban hành ngày nào?").text
    assert ask("hướng dẫn ký ngày nào?", "kế hoạch ban hành ngày nào?").status == "clarify"
    chosen = [ask("Hướng dẫn do ai ban hành?", "kế hoạch ban hành ngày nào?", n).text for n in "12"]
    assert sorted("03/02/2026" in each for each in chosen) == [False, True]
    assert sorted("09/02/2026" in each for each in chosen) == [False, True]
