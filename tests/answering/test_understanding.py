"""What a question asks for, however it is typed."""

from __future__ import annotations

import datetime as dt

import pytest

from bot.answers import Question
from bot.journal import Turn
from bot.questions.completed_text import leans
from bot.questions.document_questions import Fact
from bot.questions.held_words import HeldWords
from bot.questions.routes import Route
from bot.questions.spelling import cleaned, written_out
from bot.questions.understanding import Understanding, understand
from knowledge.diacritics import Restorer
from knowledge.text import fold

FIGURE = Turn("GRDP của tỉnh năm 2025 là bao nhiêu?", "figure", ("d1",), None)
TASKS = Turn("Sở Tài chính phải làm gì?", "tasks", ("d1", "d2"), "Sở Tài chính")


def read(text: str, before: Turn | None = None, **more: object) -> Understanding:
    return understand(Question(text, dt.date(2026, 10, 1), "c", **more), before, ["Thanh Ngàn"])


ROUTES = [
    ("Sở Nội vụ phải làm gì?", Route.TASKS),
    ("Nhiệm vụ của Phòng Tài chính là gì?", Route.TASKS),
    ("Công an tỉnh được giao những việc gì?", Route.TASKS),
    ("GRDP năm 2025 là bao nhiêu?", Route.FIGURE),
    ("Tỷ lệ hộ nghèo giảm bao nhiêu?", Route.FIGURE),
    ("Ai ký Kế hoạch số 12/KH-UBND?", Route.FACT),
    ("Kế hoạch 12/KH-UBND còn hiệu lực không?", Route.FACT),
    ("Có những kế hoạch nào năm 2026?", Route.DOCUMENTS),
    ("Liệt kê các nghị quyết đang có hiệu lực", Route.DOCUMENTS),
    ("Mục đích của kế hoạch là gì?", Route.GENERAL),
    ("Xin chào", Route.SMALL_TALK),
    ("Viết cho tôi một bài thơ", Route.DECLINED),
]


@pytest.mark.parametrize(("question", "route"), ROUTES)
def test_a_question_takes_its_route_with_or_without_diacritics(question: str, route: Route) -> None:
    assert read(question).route == route
    assert read(fold(question)).route == route
    assert read(question.upper()).route == route


@pytest.mark.parametrize(
    ("question", "fact"),
    [
        ("Ai ký văn bản này?", Fact.SIGNATORY),
        ("nguoi ky ke hoach 12/kh-ubnd la ai", Fact.SIGNATORY),
        ("Kế hoạch ban hành ngày nào?", Fact.ISSUED_ON),
        ("Cơ quan nào ban hành Hướng dẫn?", Fact.ISSUER),
        ("Nghị quyết số mấy?", Fact.NUMBER),
        ("Kế hoạch căn cứ vào văn bản nào?", Fact.LEGAL_BASIS),
        ("Nơi nhận gồm những ai?", Fact.RECIPIENTS),
        ("Kế hoạch này thay thế văn bản nào?", Fact.REPLACES),
        ("Nghị quyết còn hiệu lực không?", Fact.STATUS),
    ],
)
def test_the_fact_asked_for_is_told_apart(question: str, fact: Fact) -> None:
    assert read(question).fact == fact


@pytest.mark.parametrize(
    ("question", "years"),
    [
        ("GRDP năm nay", (2026,)),
        ("GRDP năm ngoái", (2025,)),
        ("grdp nam sau", (2027,)),
        ("GRDP 2024 và 2025", (2024, 2025)),
        ("từ ngày 31/7/2025", ()),
        ("hạn 12/2026", ()),
        ("Kế hoạch số 2024/KH-UBND", ()),
    ],
)
def test_years_are_read_but_not_out_of_dates_and_numbers(
    question: str, years: tuple[int, ...]
) -> None:
    assert read(question).years == years


def test_places_of_the_holding_are_known_beside_the_gazetteer() -> None:
    assert read("kinh te tinh thanh ngan").places == ("Thanh Ngàn",)
    assert read("kinh tế tỉnh Lai Châu").places == ("Lai Châu",)


@pytest.mark.parametrize("question", ["thế năm 2024?", "con nam 2024", "năm 2024 thì sao?"])
def test_a_year_alone_follows_up_the_question_before(question: str) -> None:
    asked = read(question, FIGURE)
    assert asked.followed
    assert (asked.route, asked.years) == (Route.FIGURE, (2024,))
    assert fold(asked.text) == "grdp cua tinh nam 2024 la bao nhieu?"


@pytest.mark.parametrize("question", ["còn Sở Nội vụ?", "the con so noi vu", "Vậy Sở Nội vụ?"])
def test_a_unit_alone_follows_up_a_question_on_tasks(question: str) -> None:
    asked = read(question, TASKS)
    assert asked.route == Route.TASKS
    assert fold(asked.text) == "so noi vu phai lam gi?"


@pytest.mark.parametrize("question", ["ai ký văn bản ấy?", "Văn bản này còn hiệu lực không?"])
def test_this_document_is_the_first_one_cited_before(question: str) -> None:
    assert read(question, TASKS).document_ids == ("d1",)
    assert read(question).document_ids == ()


def test_documents_chosen_by_the_asker_win_over_the_conversation() -> None:
    assert read("ai ký văn bản ấy?", TASKS, document_ids=("d9",)).document_ids == ("d9",)


@pytest.mark.parametrize(
    ("typed", "full"),
    [
        ("UBND tỉnh đc giao j?", "ủy ban nhân dân tỉnh được giao gì?"),
        ("ko biết", "không biết"),
        ("TP", "TP"),
    ],
)
def test_chat_spellings_are_written_out(typed: str, full: str) -> None:
    assert written_out(typed) == full


def test_cleaning_twice_changes_nothing() -> None:
    once = cleaned("  Sở\u200b <i>Nội</i>\r\n vụ\x00 ")
    assert cleaned(once) == once


HELD = HeldWords(
    restored=Restorer.of(["thôn, bản lõm sóng", "các thôn, bản", "sở tư pháp"]).restore
)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("bao nhieu thon ban chua co song", "bao nhiêu thôn bản chưa có sóng"),
        ("HD 15 va 05-NQ/TU noi gi", "hướng dẫn 15 và 05-NQ/TU nói gì"),
        ("Sở Tư pháp lo gi", "Sở Tư pháp lo gi"),
    ],
)
def test_a_question_without_marks_gets_them_back_and_one_with_marks_keeps_its_own(
    typed: str, meant: str
) -> None:
    asked = understand(Question(typed, dt.date(2026, 10, 1), "c"), None, (), HELD)
    assert asked.text == meant


@pytest.mark.parametrize("typed", ["so tai chinh phai lam gi", "bo noi vu giao viec gi"])
def test_putting_marks_back_changes_no_letter(typed: str) -> None:
    asked = understand(Question(typed, dt.date(2026, 10, 1), "c"), None, (), HELD)
    assert (fold(asked.text), asked.text.isascii()) == (typed, False)


@pytest.mark.parametrize(
    "question",
    [
        "Vay vốn để có việc làm thì tối đa được bao nhiêu, lãi thế nào?",
        "Bão tan rồi thì trên bắt xã làm gì trước?",
        "Giấy cấp cho mấy phường cũ nào?",
    ],
)
def test_words_that_look_like_tasks_or_counts_ask_for_text(question: str) -> None:
    assert read(question).route not in {Route.TASKS, Route.DECLINED}


@pytest.mark.parametrize(
    ("question", "own"),
    [
        ("Sở tôi phải làm gì?", True),
        ("Đưa dịch vụ số tới 80% người dân thì giao cho ai?", False),
        ("Bản tôi họp mấy lần?", False),
        ("Cơ sở tôi bị phạt mức nào?", False),
    ],
)
def test_the_askers_own_unit_is_told_by_its_marks(question: str, *, own: bool) -> None:
    assert read(question).own_unit is own


def test_where_something_goes_is_no_task_of_the_askers_unit() -> None:
    assert read("Kế toán cơ quan em nghỉ hưu thì thiết bị phải giao về đâu?").route is Route.GENERAL


def test_a_bound_is_no_coming_year() -> None:
    asked = read("mỗi năm tối đa được mấy lần")
    assert (asked.years, asked.assumed) == ((), ())


@pytest.mark.parametrize(
    "question",
    [
        "Quyết định 12/QĐ-UBND ra đời thì cái quyết định nào hết tác dụng?",
        "Có nghị định 12/2025/NĐ-CP rồi thì quy định cũ nào bị bỏ?",
    ],
)
def test_what_a_numbered_document_ends_is_what_it_replaces(question: str) -> None:
    assert read(question).fact is Fact.REPLACES


@pytest.mark.parametrize("dash", [" – ", " — ", " - ", "-", "–"])
def test_a_span_of_years_leans_on_no_talk_however_its_dash_is_typed(dash: str) -> None:
    asked = read(f"Giai đoạn 2026{dash}2030 trồng bao nhiêu cây xanh?")
    assert not leans(asked.text)
