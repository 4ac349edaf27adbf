"""A question that names nothing of its own goes on with the matter and the document before."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from bot.answers import AnswerStatus, Question
from bot.journal import Turn
from bot.questions.follow_ups import completed
from bot.questions.leanings import leanings
from bot.questions.matters import upon
from bot.questions.routes import Route
from bot.questions.understanding import understand

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.journal import Journal

HELD = ("d1",)


def of(alone: str, before: Turn) -> list[str]:
    return leanings(alone, completed(alone, before), before, ())


def test_a_bare_question_may_be_of_the_matter_before_or_of_its_document() -> None:
    before = Turn("Hội chợ OCOP ai chủ trì?", "general", HELD, None)
    assert of("mở ở chỗ nào vậy", before) == [
        "mở ở chỗ nào – Hội chợ OCOP chủ trì",
        "mở ở chỗ nào vậy",
    ]


def test_another_thing_may_be_asked_in_the_words_that_asked_before() -> None:
    before = Turn("Ở tỉnh lắp gương trên lối thoát nạn phạt bao nhiêu?", "figure", HELD, None)
    assert of("Còn không báo cháy thì sao?", before)[-1] == "không báo cháy nạn phạt bao nhiêu"


@pytest.mark.parametrize(
    "alone",
    [
        "Kinh phí của Kế hoạch trồng rừng năm 2026 là bao nhiêu?",
        "Quyết định số 512/QĐ-UBND ai ký?",
        "ở Lào Cai thì mấy xã",
    ],
)
def test_what_names_a_document_a_year_or_a_place_leans_on_nothing(alone: str) -> None:
    assert of(alone, Turn("Tỉnh có mấy phường?", "figure", HELD, None)) == []


def test_a_question_for_something_else_leaves_the_earlier_asking_words_out() -> None:
    before = Turn("Trưởng bộ môn được hỗ trợ bao nhiêu?", "figure", HELD, None)
    asked = upon("khoản đó có tính đóng bảo hiểm không", before)
    assert asked == "khoản đó có tính đóng bảo hiểm không – Trưởng bộ môn được hỗ trợ"


@pytest.mark.parametrize(
    ("earlier", "typed", "text"),
    [
        ("Tỉnh có bao nhiêu phường?", "còn xã thì mấy xã?", "Tỉnh có bao nhiêu xã?"),
        ("Tỉnh có bao nhiêu xã?", "phường thì mấy cái", "Tỉnh có bao nhiêu phường?"),
        (
            "Sở Y tế phải nộp bao nhiêu mét giá?",
            "thế Sở Tài chính thì bao nhiêu",
            "Sở Tài chính phải nộp bao nhiêu mét giá?",
        ),
        (
            "Sở Y tế phải xong trước ngày nào?",
            "bên Sở Tài chính hạn hôm nào",
            "Sở Tài chính phải xong trước ngày nào?",
        ),
        (
            "Đợt 1 tuyên truyền đại hội từ khi nào?",
            "thế đợt 2",
            "đợt 2 tuyên truyền đại hội từ khi nào?",
        ),
    ],
)
def test_the_same_is_asked_of_another_row(earlier: str, typed: str, text: str) -> None:
    assert completed(typed, Turn(earlier, "figure", HELD, None)).text == text


def test_the_document_before_answers_where_it_says_as_much_as_another(ask: Callable) -> None:
    ask("Diện tích rừng trồng mới năm 2026 là bao nhiêu?", conversation="k")
    answer = ask("kinh phí lấy từ nguồn nào", conversation="k")
    assert "Nguồn sự nghiệp lâm nghiệp" in answer.text


MARKET = (
    """ỦY BAN NHÂN DÂN XÃ LŨNG THƯỢNG
Số: 8/QĐ-UBND
Lũng Thượng, ngày 02 tháng 3 năm 2026

QUYẾT ĐỊNH
Ban hành Quy chế hoạt động của chợ Lũng Thượng
Điều 1. Phạm vi
Quy chế này áp dụng tại chợ Lũng Thượng.
Điều 2. Thời gian hoạt động
1. Chợ mở cửa lúc 5 giờ 30, đóng cửa lúc 18 giờ 00.
2. Chợ nghỉ từ trưa ngày 30 tháng Chạp đến hết ngày mùng 3 tháng Giêng.
""",
    """TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG XÃ LŨNG THƯỢNG
Số: 9/HD-TTPVHCC
Lũng Thượng, ngày 05 tháng 3 năm 2026

HƯỚNG DẪN
Nộp hồ sơ năm 2026
1. Trung tâm nhận hồ sơ từ thứ Hai đến sáng thứ Bảy.
2. Nghỉ Chủ nhật, ngày lễ, ngày tết.
""",
)


def test_what_the_section_just_told_says_is_not_asked_of_another_document(ask_of: Callable) -> None:
    first = "Chợ Lũng Thượng mở cửa lúc mấy giờ?"
    told = ask_of(MARKET)(first, "tết nghỉ từ hôm nào đến hôm nào").text
    assert "30 tháng Chạp" in told
    assert "Chủ nhật" not in told


def test_another_subject_is_found_where_it_stands(ask: Callable) -> None:
    ask("Diện tích rừng trồng mới năm 2026 là bao nhiêu?", conversation="k")
    assert "720.000" in ask("Đón bao nhiêu lượt khách du lịch?", conversation="k").text


def test_what_names_nothing_is_not_asked_of_the_world_at_large(ask: Callable) -> None:
    ask("Giá vé xem phim ở rạp trung tâm là bao nhiêu?", conversation="k")
    answer = ask("Chỉ tiêu là bao nhiêu %?", conversation="k")
    assert answer.status is AnswerStatus.NO_EVIDENCE


def test_what_is_asked_of_a_document_may_be_of_the_item_just_spoken_of(ask: Callable) -> None:
    ask("Ai lắp đặt máy tính và đường truyền tại các nhà văn hóa?", conversation="k")
    assert "30/6/2026" in ask("hạn khi nào xong", conversation="k").text


def test_a_question_on_this_document_with_a_subject_is_what_later_ones_change() -> None:
    before = Turn("Nhà phát triển theo luật này là ai?", "general", HELD, None)
    whole = completed("Còn bên triển khai?", before)
    assert (whole.text, whole.document_ids) == ("bên triển khai theo luật này là ai?", HELD)


def test_a_fact_asked_for_after_an_item_may_be_the_items() -> None:
    before = Turn("Cuộc thi tìm hiểu truyền thống trao mấy giải?", "figure", HELD, None)
    asked = understand(Question("thi đến ngày nào hết hạn", dt.date(2026, 10, 1), "c"), before)
    assert [(each.route, each.document_ids) for each in asked.leanings] == [(Route.GENERAL, HELD)]


def test_whether_something_is_so_is_asked_in_its_own_words() -> None:
    before = Turn("Đăng ký tham quan mất mấy ngày?", "figure", HELD, None)
    assert of("có mất tiền không ạ", before)[0] == "có mất tiền không – Đăng ký tham quan mất ngày"


def test_after_a_refusal_a_bare_question_may_still_be_of_the_matter() -> None:
    before = Turn("Huấn luyện viên được hỗ trợ gì?", "general", (), None)
    assert of("cần giấy tờ gì chứng minh", before) == [
        "cần giấy tờ gì chứng minh – Huấn luyện viên được hỗ trợ"
    ]


def test_a_refusal_does_not_end_the_talk_of_a_document(ask: Callable, journal: Journal) -> None:
    ask("Diện tích rừng trồng mới năm 2026 là bao nhiêu?", conversation="k")
    spoken_of = journal.last_turn("k")
    refused = ask("có được tặng áo mưa không", conversation="k")
    after = journal.last_turn("k")
    assert refused.status is AnswerStatus.NO_EVIDENCE
    assert spoken_of is not None
    assert after is not None
    assert after.document_ids == spoken_of.document_ids[:1]
