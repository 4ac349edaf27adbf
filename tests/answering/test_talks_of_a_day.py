"""Talks as people hold them: whose work is most pressing, where it is written, theirs, the first of a list."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answers import AnswerStatus

if TYPE_CHECKING:
    from collections.abc import Callable

PLAN = """# ỦY BAN NHÂN DÂN TỈNH KHÂU VAI

Số: 73/KH-UBND

Khâu Vai, ngày 12 tháng 01 năm 2026

## KẾ HOẠCH

Phát triển nghề dệt tỉnh Khâu Vai năm 2026

I. MỤC TIÊU

- Năm 2026 đón 42.000 lượt khách thăm làng dệt, tăng 20% so với năm 2025.

- Tham quan làng dệt miễn phí cho học sinh.

- Vay vốn mua khung cửi được miễn lãi 06 tháng đầu, sau đó trả lãi 0,5%/tháng.

II. CHỈ TIÊU

| STT | Chỉ tiêu | Đơn vị tính | Thực hiện năm 2025 | Kế hoạch năm 2026 | Mục tiêu năm 2030 |
|---|---|---|---|---|---|
| 1 | Lượt khách thăm làng dệt | lượt | 35.000 | 42.000 | 90.000 |
| 2 | Xưởng dệt có khung cửi cải tiến | xưởng | 12 | 18 | 64 |

III. TỔ CHỨC THỰC HIỆN

1. Sở Công Thương

- Hướng dẫn các làng dệt lập hồ sơ trước ngày 15/12/2026.

- Báo cáo tiến độ trước ngày 20 hằng tháng.

- Kiểm kê khung cửi trước ngày 30/4/2026.

2. Sở Tài chính

- Bố trí 4,5 tỷ đồng cho các làng dệt trước ngày 20/11/2026.

- Quyết toán vốn dệt trước ngày 25/12/2026.
"""
RULES = """# ỦY BAN NHÂN DÂN TỈNH KHÂU VAI

Số: 9/HD-UBND

Khâu Vai, ngày 20 tháng 02 năm 2026

## HƯỚNG DẪN

Quản lý Quỹ khung cửi năm 2026

A. QUY ĐỊNH CHUNG

1. Giải thích từ ngữ

1.1. Quỹ khung cửi là nguồn tiền do thợ dệt góp hằng tháng.

1.2. Nợ treo là khoản vay trả chậm quá 20 ngày.

2. Xét miễn

- Hộ nghèo được miễn phí thẩm định hồ sơ vay của Quỹ.
"""


@pytest.fixture
def talk(ask_of: Callable) -> Callable:
    ask = ask_of([PLAN, RULES])

    def last(*turns: str) -> str:
        answer = ask(*turns)
        return answer.text if answer.status is AnswerStatus.ANSWERED else ""

    return last


INVENTORY, REPORT, DOSSIERS = "Kiểm kê khung cửi", "Báo cáo tiến độ", "Hướng dẫn các làng dệt"


@pytest.mark.parametrize(
    ("turns", "told", "untold"),
    [
        (("Sở Công Thương việc nào gấp nhất",), (REPORT,), (INVENTORY, DOSSIERS)),
        (("so cong thuong viec nao han som nhat",), (INVENTORY, REPORT), (DOSSIERS,)),
        (("Sở Công Thương deadline muộn nhất là việc nào",), (DOSSIERS,), (INVENTORY, REPORT)),
        (("Sở Tài chính phải làm gì", "việc nào gấp nhất"), ("Bố trí 4,5 tỷ",), ("Quyết toán",)),
        (("Sở Tài chính phải làm gì", "cái nào hạn muộn nhất"), ("Quyết toán",), ("Bố trí",)),
        (("đơn vị tôi là Sở Tài chính", "việc nào gấp nhất"), ("Bố trí 4,5 tỷ",), ("Quyết toán",)),
    ],
)
def test_of_a_units_tasks_the_one_asked_for_by_its_last_day_is_told(
    talk: Callable, turns: tuple[str, ...], told: tuple[str, ...], untold: tuple[str, ...]
) -> None:
    said = talk(*turns)
    assert all(words in said for words in told)
    assert not any(words in said for words in untold)


@pytest.mark.parametrize(
    "told", ["don vi toi la so tai chinh", "ddonw vij tooi laf Sowr Tafi chinhs"]
)
def test_the_askers_unit_is_called_as_the_papers_do_however_it_is_typed(
    talk: Callable, told: str
) -> None:
    assert "Sở Tài chính" in talk(told)
    assert "Bố trí 4,5 tỷ" in talk(told, "tooi phari lamf gif")


@pytest.mark.parametrize(
    "where",
    ["ở mục nào, trang nào", "ghi ở đâu vậy", "con số này ghi ở đâu", "cái này viết ở đâu ra"],
)
def test_where_it_is_written_is_told_with_what_was_just_told(talk: Callable, where: str) -> None:
    assert "42.000 lượt" in talk("mục tiêu khách thăm làng dệt năm 2026", where)


def test_where_it_is_written_asked_besides_leaves_what_is_asked(talk: Callable) -> None:
    assert "4,5 tỷ đồng" in talk("Sở Tài chính bố trí bao nhiêu tiền cho làng dệt, ở mục nào")


def test_when_a_listed_task_is_due_is_told_of_that_task(talk: Callable) -> None:
    said = talk("Sở Tài chính phải làm gì", "hạn khi nào")
    assert "20/11/2026" in said
    assert DOSSIERS not in said


def test_a_bare_indicator_in_its_year_moves_to_another(talk: Callable) -> None:
    asked = "chỉ tiêu lượt khách thăm làng dệt năm 2026 của tỉnh"
    assert "35.000" in talk(asked, "thế năm ngoái")
    assert "90.000" in talk(asked, "thế năm ngoái", "còn mục tiêu 2030")


def test_by_what_share_it_rose_is_told_where_its_sentence_says_so(talk: Callable) -> None:
    asked = "Năm 2026 đón bao nhiêu lượt khách thăm làng dệt?"
    assert "tăng 20%" in talk(asked, "tăng bao nhiêu phần trăm so với 2025")
    assert "20%" not in talk(asked, "giảm bao nhiêu phần trăm")


def test_they_are_the_unit_spoken_of(talk: Callable) -> None:
    said = talk("Sở Tài chính phải làm gì", "hạn của họ khi nào")
    assert "20/11/2026" in said
    assert "15/12/2026" not in said


def test_what_may_be_had_is_asked_of_the_matter_spoken_of(talk: Callable) -> None:
    said = talk("Vay vốn mua khung cửi lãi bao nhiêu?", "có được miễn không")
    assert "miễn lãi 06 tháng đầu" in said
    assert "thẩm định" not in said


def test_a_term_asked_for_leaves_the_table_of_the_talk(talk: Callable) -> None:
    said = talk("Xưởng dệt có khung cửi cải tiến năm 2030 bao nhiêu?", "nợ treo là gì")
    assert "trả chậm quá 20 ngày" in said


def test_a_term_numbered_twice_is_explained(talk: Callable) -> None:
    assert "thợ dệt góp hằng tháng" in talk("Quỹ khung cửi là gì")


def test_a_paper_is_meant_by_its_place_in_the_list_given_before(talk: Callable) -> None:
    turns = ("Có những văn bản nào?", "cái đầu nói gì", "cái thứ hai số bao nhiêu")
    first, second = talk(*turns[:2]), talk(*turns)
    assert ("73/KH-UBND" in first) != ("73/KH-UBND" in second)


def test_english_words_of_chats_are_read(talk: Callable) -> None:
    assert "miễn phí cho học sinh" in talk("tham quan làng dệt có free ko")


def test_years_are_compared_by_their_own_columns_of_a_row(talk: Callable) -> None:
    said = talk("So sánh số xưởng dệt có khung cửi cải tiến năm 2025 và năm 2030")
    assert "12" in said
    assert "64" in said


@pytest.mark.parametrize(
    "asked", ["con số này ở đâu ra, ghi ở đâu", "con em tôi học dệt ở đâu", "con đường dệt ở đâu"]
)
def test_a_child_or_a_number_is_no_private_matter(ask_of: Callable, asked: str) -> None:
    assert ask_of([PLAN])(asked).status is not AnswerStatus.DECLINED


def test_the_home_of_an_officials_child_stays_private(ask_of: Callable) -> None:
    assert ask_of([PLAN])("con giám đốc sở học ở đâu").status is AnswerStatus.DECLINED


def test_another_indicator_is_asked_of_in_the_year_of_a_bare_one(talk: Callable) -> None:
    asked = "chỉ tiêu lượt khách thăm làng dệt năm 2026"
    assert "18" in talk(asked, "còn xưởng dệt có khung cửi cải tiến")


def test_the_part_of_the_askers_unit_asked_for_alone_is_of_that_unit(talk: Callable) -> None:
    told = talk("đơn vị tôi là Sở Công Thương", "còn chủ trì việc gì nữa không")
    assert INVENTORY in told
    assert "Bố trí 4,5 tỷ" not in told


REACHED = """# ỦY BAN NHÂN DÂN TỈNH KHÂU VAI

Số: 80/KH-UBND

Khâu Vai, ngày 12 tháng 01 năm 2026

## KẾ HOẠCH

Trồng quế tỉnh Khâu Vai năm 2026

- Năm 2025 toàn tỉnh trồng được 640 ha quế, đạt 96% kế hoạch; 10 tháng năm 2025 bán 310 tấn quế.

| STT | Chỉ tiêu | Đơn vị tính | Thực hiện năm 2025 | Kế hoạch năm 2026 |
|---|---|---|---|---|
| 1 | Sản lượng quế bán | tấn | 405 | 520 |
"""


def test_what_was_told_is_held_against_its_plan(ask_of: Callable) -> None:
    asked = "Năm 2025 trồng được bao nhiêu ha quế?"
    assert "96% kế hoạch" in ask_of([REACHED])(asked, "so với kế hoạch thì đạt không").text


def test_some_months_are_not_compared_with_a_year(ask_of: Callable) -> None:
    told = ask_of([REACHED])("So sánh sản lượng quế bán năm 2025 và năm 2026").text
    assert "405" in told
    assert "310" not in told


STARS = """# ỦY BAN NHÂN DÂN TỈNH KHÂU VAI

Số: 81/KH-UBND

Khâu Vai, ngày 12 tháng 01 năm 2026

## KẾ HOẠCH

Thưởng sản phẩm quế tỉnh Khâu Vai năm 2026

1. Sản phẩm 3 sao được thưởng 12 triệu đồng.

2. Sản phẩm 5 sao được thưởng 70 triệu đồng.

3. Mở mới 8 cửa hàng, sửa 15 cửa hàng.
"""


def test_stars_are_no_word_that_closes_a_question(ask_of: Callable) -> None:
    told = ask_of([STARS])("Sản phẩm 3 sao được thưởng bao nhiêu?", "còn 5 sao").text
    assert "70 triệu đồng" in told


def test_where_it_is_written_is_told_of_the_last_answer(ask_of: Callable) -> None:
    turns = ("Năm 2026 mở mới bao nhiêu cửa hàng quế?", "sửa mấy cửa hàng", "ghi ở đâu vậy")
    assert "15 cửa hàng" in ask_of([STARS])(*turns).text
