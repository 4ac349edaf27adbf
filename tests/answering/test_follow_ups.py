"""What a question leaves out is taken from the conversation; a full question takes nothing."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from bot.answers import Answer, AnswerStatus, Question
from bot.journal import Turn
from bot.questions.follow_ups import completed
from bot.questions.parts import parts_of
from bot.questions.routes import Fact, Route
from bot.questions.understanding import Understanding, understand
from knowledge.text import fold

if TYPE_CHECKING:
    from bot.journal import Journal

HELD = ("d1", "d2")
FIGURE = Turn("GRDP của tỉnh năm 2025 là bao nhiêu?", "figure", HELD, None)
OF_PLACE = Turn("Tỷ lệ hộ nghèo của tỉnh Sơn La năm 2025 là bao nhiêu?", "figure", HELD, None)
OF_PLAN = Turn(
    "Kế hoạch phát triển du lịch năm 2026 đặt mục tiêu đón bao nhiêu lượt khách?",
    "figure",
    HELD,
    None,
)
TASKS = Turn(
    "Sở Tài chính phải làm gì trong kế hoạch chuyển đổi số năm 2026?", "tasks", HELD, "Sở Tài chính"
)
WHICH_PART = Turn("Phòng nào của Sở Nội vụ lập danh mục?", "general", HELD, None)
FACT = Turn("Ai ký Kế hoạch số 27/KH-SNV?", "fact", HELD, None)
CONTENT = Turn("Mục đích của kế hoạch cải cách hành chính năm 2026 là gì?", "general", HELD, None)
EVENT = Turn("Lễ hội hoa ban tổ chức khi nào?", "general", HELD, None)
ITEMS = Turn(
    "Sở Y tế phải làm gì?", "tasks", HELD, "Sở Y tế", lines=("Khám sức khỏe", "Mua vắc xin")
)
WHICH_UNIT = Turn("Đơn vị tôi phải làm gì?", "tasks", (), None, clarifies=True)
TWO_PLACES = Turn(
    "Sở Tài chính phải làm gì?",
    "tasks",
    (),
    "Sở Tài chính",
    clarifies=True,
    lines=("Sở Tài chính (Lai Châu)", "Sở Tài chính (Sơn La)"),
)
TWO_PLANS = Turn(
    "Ai ký kế hoạch du lịch?",
    "fact",
    (),
    None,
    clarifies=True,
    lines=(
        "Kế hoạch số 5/KH-UBND của Ủy ban nhân dân tỉnh",
        "Kế hoạch số 9/KH-SVH của Sở Văn hóa",
    ),
)


def read(text: str, before: Turn | None) -> Understanding:
    return understand(Question(text, dt.date(2026, 10, 1), "c"), before, ["Thanh Ngàn"])


@pytest.mark.parametrize(
    ("before", "typed", "text"),
    [
        (FIGURE, "còn năm 2030?", "GRDP của tỉnh năm 2030 là bao nhiêu?"),
        (FIGURE, "đến năm 2030?", "GRDP của tỉnh đến năm 2030 là bao nhiêu?"),
        (FIGURE, "2024 thì sao", "GRDP của tỉnh năm 2024 là bao nhiêu?"),
        (FIGURE, "đến 2035 thì mấy phần trăm?", "GRDP của tỉnh đến 2035 là bao nhiêu?"),
        (FIGURE, "thế quý I?", "GRDP của tỉnh quý I/2025 là bao nhiêu?"),
        (FIGURE, "thế năm kia?", "GRDP của tỉnh năm 2024 là bao nhiêu?"),
        (
            FIGURE,
            "kế hoạch năm 2026 nâng lên được bao nhiêu",
            "GRDP của tỉnh năm 2026 là bao nhiêu?",
        ),
        (FIGURE, "thực tế năm 2024 mới đạt mấy?", "GRDP của tỉnh năm 2024 là bao nhiêu?"),
        (
            OF_PLACE,
            "vậy Lai Châu thì bao nhiêu?",
            "Tỷ lệ hộ nghèo của Lai Châu năm 2025 là bao nhiêu?",
        ),
        (EVENT, "lễ hội hoa đào thì khi nào?", "lễ hội hoa đào tổ chức khi nào?"),
        (FIGURE, "còn Lai Châu?", "GRDP Lai Châu năm 2025 là bao nhiêu?"),
        (FIGURE, "thế GDP cả nước thì sao?", "GDP cả nước năm 2025 là bao nhiêu?"),
        (OF_PLACE, "còn Điện Biên?", "Tỷ lệ hộ nghèo của Điện Biên năm 2025 là bao nhiêu?"),
        (OF_PLACE, "con dien bien thi sao", "ty le ho ngheo cua dien bien nam 2025 la bao nhieu?"),
        (OF_PLACE, "thế tỉnh khác?", "Tỷ lệ hộ nghèo năm 2025 là bao nhiêu?"),
        (
            OF_PLACE,
            "thế hộ cận nghèo?",
            "Tỷ lệ hộ cận nghèo của tỉnh Sơn La năm 2025 là bao nhiêu?",
        ),
        (
            OF_PLAN,
            "Còn tổng thu từ du lịch?",
            "tổng thu từ du lịch trong Kế hoạch phát triển du lịch năm 2026 là bao nhiêu?",
        ),
        (TASKS, "còn Sở Y tế?", "Sở Y tế phải làm gì trong kế hoạch chuyển đổi số năm 2026?"),
        (
            TASKS,
            "Sở Nội vụ thì sao?",
            "Sở Nội vụ phải làm gì trong kế hoạch chuyển đổi số năm 2026?",
        ),
        (
            TASKS,
            "Sở Nội vụ thì được giao những gì?",
            "Sở Nội vụ phải làm gì trong kế hoạch chuyển đổi số năm 2026?",
        ),
        (TASKS, "còn năm 2025?", "Sở Tài chính phải làm gì trong kế hoạch chuyển đổi số năm 2025?"),
        (
            TASKS,
            "thế năm ngoái?",
            "Sở Tài chính phải làm gì trong kế hoạch chuyển đổi số năm 2025?",
        ),
        (FIGURE, "so với cả nước thì sao?", "So sánh GRDP của tỉnh năm 2025 với cả nước"),
        (FIGURE, "cả nước?", "GDP cả nước năm 2025 là bao nhiêu?"),
        (FACT, "thế còn Kế hoạch 19/KH-SNV?", "Ai ký Kế hoạch 19/KH-SNV?"),
        (CONTENT, "thế giải pháp thì sao?", "giải pháp"),
        (
            WHICH_PART,
            "việc đó phải xong hạn nào?",
            "việc đó phải xong hạn nào – Phòng nào của Sở Nội vụ lập danh mục",
        ),
        (WHICH_UNIT, "Sở Nội vụ", "Sở Nội vụ phải làm gì?"),
        (WHICH_UNIT, "em ở Phòng Văn hóa xã", "Phòng Văn hóa xã phải làm gì?"),
        (TWO_PLACES, "2", "Sở Tài chính Sơn La phải làm gì?"),
        (TWO_PLACES, "cái thứ nhất", "Sở Tài chính Lai Châu phải làm gì?"),
        (TWO_PLACES, "lai châu", "Sở Tài chính Lai Châu phải làm gì?"),
        (ITEMS, "ý 2 là gì?", "Mua vắc xin"),
    ],
)
def test_a_follow_up_is_completed(before: Turn, typed: str, text: str) -> None:
    asked = read(typed, before)
    assert asked.followed
    assert fold(asked.text) == fold(text)


@pytest.mark.parametrize("before", [FIGURE, TASKS, CONTENT])
@pytest.mark.parametrize(
    "typed",
    [
        "văn bản nào nói thế?",
        "ở trang nào?",
        "nguồn ở văn bản nào?",
        "chi tiết hơn",
        "còn gì nữa không?",
        "chắc không?",
        "tóm tắt lại",
    ],
)
def test_a_wish_for_more_asks_the_same_again(before: Turn, typed: str) -> None:
    asked = read(typed, before)
    assert (asked.text, asked.route) == (before.completed, Route(before.route))


@pytest.mark.parametrize(
    ("before", "typed", "fact"),
    [
        (FIGURE, "ai ký?", Fact.SIGNATORY),
        (FIGURE, "văn bản ấy số mấy?", Fact.NUMBER),
        (FACT, "ban hành ngày nào?", Fact.ISSUED_ON),
        (FACT, "còn hiệu lực không?", Fact.STATUS),
        (FACT, "nơi nhận?", Fact.RECIPIENTS),
        (FACT, "nó thay thế văn bản nào", Fact.REPLACES),
        (FACT, "của đơn vị nào?", Fact.ISSUER),
        (TASKS, "kế hoạch đó còn hiệu lực không?", Fact.STATUS),
        (FACT, "Văn bản đó còn hiệu lực không?", Fact.STATUS),
    ],
)
def test_a_bare_fact_is_of_the_document_before(before: Turn, typed: str, fact: Fact) -> None:
    asked = read(typed, before)
    assert (asked.fact, asked.document_ids) == (fact, ("d1",))


@pytest.mark.parametrize(
    ("before", "typed"),
    [
        (FACT, "còn phụ lục II?"),
        (FACT, "mục III nói gì?"),
        (OF_PLAN, "kinh phí bao nhiêu?"),
        (OF_PLAN, "Trong đó khách quốc tế bao nhiêu?"),
        (OF_PLAN, "ai chủ trì?"),
        (OF_PLAN, "lay tu dau"),
        (TASKS, "vậy còn hạn chót?"),
        (TASKS, "phối hợp với ai?"),
        (CONTENT, "ai chịu trách nhiệm?"),
        (EVENT, "ở đâu?"),
        (FIGURE, "tại sao?"),
        (FIGURE, "Vì sao lại thấp thế?"),
        (ITEMS, "hạn hoàn thành?"),
    ],
)
def test_a_question_without_a_subject_is_of_the_document_before(before: Turn, typed: str) -> None:
    assert read(typed, before).document_ids == ("d1",)
    assert read(typed, None).document_ids == ()


def test_what_a_document_gives_is_asked_of_the_one_before() -> None:
    one = Turn("Liệt kê các chỉ thị", "documents", ("d1",), None)
    assert read("giao những việc gì cho UBND xã?", one).document_ids == ("d1",)
    assert read("giao những việc gì cho UBND xã?", FIGURE).document_ids == ()


def test_the_second_document_is_the_second_one_cited() -> None:
    assert read("văn bản thứ hai do ai ký?", FIGURE).document_ids == ("d2",)


@pytest.mark.parametrize("before", [FIGURE, OF_PLACE, TASKS, FACT, CONTENT, EVENT, TWO_PLACES])
@pytest.mark.parametrize(
    "typed",
    [
        "Tỷ lệ che phủ rừng năm 2026 là bao nhiêu?",
        "Sở Nội vụ phải làm gì?",
        "so noi vu phai lam gi",
        "Kế hoạch số 41/KH-UBND do ai ký?",
        "Còn bao nhiêu hộ nghèo ở Thanh Ngàn?",
        "Những nhiệm vụ trọng tâm của ngành y tế là gì?",
        "Thể thức văn bản thế nào?",
        "Thế nào là hộ cận nghèo?",
        "Vay vốn ngân hàng chính sách thế nào?",
        "Con người là trung tâm của chuyển đổi số ra sao?",
        "Có những kế hoạch nào về du lịch?",
    ],
)
def test_a_full_question_takes_nothing_from_the_one_before(before: Turn, typed: str) -> None:
    asked, alone = read(typed, before), read(typed, None)
    assert (asked.text, asked.route, asked.document_ids) == (alone.text, alone.route, ())


def test_an_aside_on_a_document_leaves_the_question_before_to_later_follow_ups() -> None:
    asked = read("ai ký?", TASKS)
    turn = Turn(asked.root, asked.route, ("d1",), None)
    assert read("thế năm 2024?", turn).text == TASKS.completed.replace("2026", "2024")
    assert read("còn Sở Nội vụ?", turn).text == TASKS.completed.replace("Tài chính", "Nội vụ")


def test_a_choice_of_document_is_asked_by_its_number() -> None:
    asked = read("của Sở Văn hóa", TWO_PLANS)
    assert (asked.fact, asked.numbers) == (Fact.SIGNATORY, ("9/KH-SVH",))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("nó thay cho văn bản nào", "kế hoạch 5G thay cho văn bản nào"),
        ("căn cứ vào đâu?", "kế hoạch 5G căn cứ vào đâu?"),
        ("hạn báo cáo của kế hoạch này", "hạn báo cáo của kế hoạch 5G"),
        ("còn hiệu lực ko", "kế hoạch 5G còn hiệu lực không"),
    ],
)
def test_where_nothing_was_cited_the_document_asked_about_is_meant(typed: str, meant: str) -> None:
    before = Turn("Sở Xây dựng phải làm gì trong kế hoạch 5G", "tasks", (), "Sở Xây dựng")
    assert read(typed, before).text == meant


@pytest.mark.parametrize(
    ("earlier", "typed", "meant"),
    [
        (
            Turn("Sở Tài chính bao nhiêu mét giá?", "figure", HELD, None),
            "còn Sở Nội vụ",
            "Sở Nội vụ bao nhiêu mét giá?",
        ),
        (
            Turn("Tỉnh có bao nhiêu giáo viên?", "figure", HELD, None),
            "học sinh thì sao",
            "Tỉnh có bao nhiêu học sinh?",
        ),
        (
            TASKS,
            "và Công an tỉnh",
            "Công an tỉnh phải làm gì trong kế hoạch chuyển đổi số năm 2026?",
        ),
        (
            OF_PLACE,
            "so với năm 2024?",
            "So sánh Tỷ lệ hộ nghèo của tỉnh Sơn La năm 2025 với năm 2024",
        ),
        (
            Turn("Sở Tài chính có bao nhiêu cán bộ?", "figure", HELD, None),
            "Sở Nội vụ?",
            "Sở Nội vụ có bao nhiêu cán bộ?",
        ),
        (TASKS, "hạn chót là hôm nào?", TASKS.completed),
        (
            Turn("Sở Y tế phải mở bao nhiêu lớp?", "figure", HELD, None),
            "Vậy hạn chót là ngày nào?",
            "hạn chót là ngày nào – Sở Y tế phải mở lớp",
        ),
        (
            TASKS,
            "Thế năm 2025 thì đơn vị này làm gì?",
            (
                "Thế năm 2025 thì đơn vị này làm gì – "
                "Sở Tài chính phải làm gì trong kế hoạch chuyển đổi số năm 2025"
            ),
        ),
        (
            Turn("Phó Trưởng bộ môn được hỗ trợ bao nhiêu?", "figure", HELD, None),
            "Còn Trưởng bộ môn thì sao?",
            "Trưởng bộ môn được hỗ trợ bao nhiêu?",
        ),
        (FIGURE, "mục tiêu 2030 là mấy", "GRDP của tỉnh năm 2030 là bao nhiêu?"),
        (FIGURE, "tổng thu thì sao?", "tổng thu năm 2025 là bao nhiêu?"),
        (
            Turn("Nghị quyết 57 do ai ký", "fact", HELD, None),
            "mục tiêu đến năm 2030",
            "mục tiêu đến năm 2030 trong Nghị quyết 57",
        ),
        (
            Turn("còn hiệu lực không", "fact", (), None, clarifies=True),
            "kế hoạch du lịch",
            "kế hoạch du lịch còn hiệu lực không",
        ),
    ],
)
def test_one_thing_of_the_question_before_is_changed(earlier: Turn, typed: str, meant: str) -> None:
    assert read(typed, earlier).text == meant


def test_the_first_of_a_list_of_documents_is_asked_about() -> None:
    before = Turn("Có kế hoạch nào của tỉnh không", "documents", HELD, None)
    assert read("cái đầu tiên ai ký", before).document_ids == ("d1",)


def test_another_unit_is_asked_about_in_the_document_before() -> None:
    asked = read("còn Sở Du lịch?", EVENT)
    assert (asked.text, asked.document_ids) == ("Sở Du lịch phải làm gì?", ("d1",))


def test_who_has_to_do_what_was_just_spoken_of_is_asked_of_that_document() -> None:
    before = Turn("Thông báo treo cờ từ ngày nào", "general", HELD, None)
    assert read("ai phải treo", before).document_ids == ("d1",)


def test_a_document_that_an_answer_spoke_of_without_citing_it_is_remembered(
    journal: Journal,
) -> None:
    silent = Answer("a1", "c", AnswerStatus.NO_EVIDENCE, "Không ghi việc thay thế.")
    journal.record(silent, question="q", completed="Ai ký?", route="fact", unit=None, about=("d1",))
    before = journal.last_turn("c")
    assert read("còn hiệu lực không", before).document_ids == ("d1",)


def test_completing_again_and_again_does_not_let_a_question_grow() -> None:
    turn, lengths = EVENT, []
    for _ in range(50):
        asked = read("tại sao?", turn)
        turn = Turn(asked.text, asked.route, HELD, None)
        lengths.append(len(asked.text))
    assert max(lengths) == lengths[0]


def test_what_was_offered_is_remembered_across_small_talk(journal: Journal) -> None:
    asked_back = Answer("a", "c", AnswerStatus.CLARIFY, "Bạn muốn hỏi:\n- Sở A (X)\n- Sở A (Y)")
    journal.record(asked_back, question="Sở A?", completed="Sở A?", route="tasks", unit=None)
    thanks = Answer("b", "c", AnswerStatus.ANSWERED, "Rất vui")
    journal.record(thanks, question="ok", completed="ok", route="small_talk", unit=None)
    turn = journal.last_turn("c")
    assert turn is not None
    assert (turn.clarifies, turn.lines) == (True, ("Sở A (X)", "Sở A (Y)"))


def test_items_are_remembered_without_their_marks(journal: Journal) -> None:
    answer = Answer(
        "a", "c", AnswerStatus.ANSWERED, "**Kế hoạch** [1]\n- Lập kho [2]\n- Mua máy [3][4]"
    )
    journal.record(answer, question="?", completed="?", route="tasks", unit=None)
    turn = journal.last_turn("c")
    assert turn is not None
    assert turn.lines == ("Lập kho", "Mua máy")


@pytest.mark.parametrize(
    ("typed", "parts"),
    [
        (
            "Hướng dẫn số 15-HD/BTG ký ngày nào, ai ký?",
            ["Hướng dẫn số 15-HD/BTG ký ngày nào?", "Hướng dẫn số 15-HD/BTG ai ký?"],
        ),
        (
            "ai ký kế hoạch chuyển đổi số và ban hành ngày nào?",
            ["ai ký kế hoạch chuyển đổi số?", "kế hoạch chuyển đổi số ban hành ngày nào?"],
        ),
        (
            "Kế hoạch giảm nghèo ở Cần Thơ do ông nào ký, ngày mấy?",
            [
                "Kế hoạch giảm nghèo ở Cần Thơ do ông nào ký?",
                "Kế hoạch giảm nghèo ở Cần Thơ ban hành ngày nào?",
            ],
        ),
        (
            "Nơi nhận và người ký của kế hoạch này là ai",
            ["Nơi nhận của kế hoạch này là ai?", "người ký của kế hoạch này là ai?"],
        ),
        (
            "so y te va cong an tinh phai lam gi",
            ["so y te phai lam gi", "cong an tinh phai lam gi"],
        ),
        ("Sở Văn hóa, Thể thao và Du lịch phải làm gì?", []),
        ("Lễ hội tổ chức khi nào, ở đâu?", []),
        ("Phòng, chống thiên tai và tìm kiếm cứu nạn là gì?", []),
        ("Mục đích và yêu cầu của kế hoạch là gì?", []),
        ("Kế hoạch nào thay thế kế hoạch cũ, ký khi nào?", []),
        ("GRDP tăng bao nhiêu?", []),
    ],
)
def test_only_questions_of_different_kinds_are_taken_apart(typed: str, parts: list[str]) -> None:
    assert parts_of(typed) == parts
    assert [part.text for part in read(typed, None).parts] == parts


@pytest.mark.parametrize("typed", ["ai ban hành", "cơ quan nào ban hành vậy", "do ai ban hành"])
def test_what_is_only_asked_of_documents_is_of_the_one_before(typed: str) -> None:
    before = Turn("Kế hoạch 27/KH-SNV nói về gì?", "fact", ("d1",), None)
    assert (read(typed, before).fact, read(typed, before).document_ids) == (Fact.ISSUER, ("d1",))


@pytest.mark.parametrize("typed", ["diễn ra hôm nào", "địa điểm ở đâu", "khai mạc lúc mấy giờ"])
def test_when_and_where_are_asked_of_the_event_before(typed: str) -> None:
    before = Turn("Hội chợ sách có gian hàng thiếu nhi không?", "general", ("d1",), None)
    asked = read(typed, before)
    assert asked.text.endswith("– Hội chợ sách có gian hàng thiếu nhi không")


def test_after_a_comparison_the_figure_compared_stays_the_one_spoken_of() -> None:
    before = Turn("Tỷ lệ hộ nghèo năm 2025 là bao nhiêu?", "figure", ("d1",), None)
    compared = read("so với năm 2024 thì sao", before)
    assert compared.route == "comparison"
    assert compared.root == before.completed


@pytest.mark.parametrize(
    ("before", "alone", "text"),
    [
        (
            "Tỉnh đón bao nhiêu khách năm 2026?",
            "Trong đó khách nước ngoài bao nhiêu?",
            "khách nước ngoài bao nhiêu – Tỉnh đón bao nhiêu khách năm 2026",
        ),
        (
            "Kinh phí trồng rừng là bao nhiêu?",
            "riêng tiền của dân thì mấy tỷ",
            "tiền của dân thì mấy tỷ – Kinh phí trồng rừng là bao nhiêu",
        ),
        (
            "Sở Y tế phải nộp bao nhiêu mét giá tài liệu?",
            "quy ra trang thì mấy nghìn",
            "Sở Y tế phải nộp bao nhiêu nghìn trang tài liệu?",
        ),
    ],
)
def test_a_part_or_another_unit_of_a_figure_is_asked_for_with_the_whole(
    before: str, alone: str, text: str
) -> None:
    turn = Turn(before, "figure", ("a",), None)
    assert completed(alone, turn).text == text


def test_it_stands_for_the_unit_of_the_question_before() -> None:
    turn = Turn("Trung tâm Lưu trữ trực thuộc cơ quan nào?", "general", ("a",), None)
    assert completed("Nó có những phòng nào?", turn).text == "Trung tâm Lưu trữ có những phòng nào?"


def test_a_limit_asked_for_alone_is_of_the_question_before() -> None:
    turn = Turn("Hỗ trợ lãi suất vay ra sao?", "general", ("a",), None)
    whole = completed("tối đa được mấy tỷ", turn)
    assert whole.text == "tối đa được mấy tỷ – Hỗ trợ lãi suất vay ra sao"
    assert whole.document_ids == ("a",)


@pytest.mark.parametrize(
    ("earlier", "typed", "text"),
    [
        (
            "Điểm chỉ số cải cách thể chế năm 2026 là bao nhiêu?",
            "Thế cải cách tài chính công thì mấy điểm?",
            "Điểm chỉ số cải cách tài chính công năm 2026 là bao nhiêu?",
        ),
        (
            "Lãi suất vay cho hộ mới thoát nghèo ở tỉnh là bao nhiêu?",
            "thế hộ nghèo thì mấy %",
            "Lãi suất vay cho hộ nghèo ở tỉnh là bao nhiêu?",
        ),
        (
            "Chi ngân sách cho khoa học mới đạt bao nhiêu?",
            "mục tiêu đến 2030 thì ít nhất mấy %",
            "Chi ngân sách cho khoa học mới đạt bao nhiêu đến 2030?",
        ),
        (
            "Người lao động vay vốn mở xưởng tối đa bao nhiêu?",
            "còn vay xây nhà thì sao",
            "Người lao động vay xây nhà tối đa bao nhiêu?",
        ),
        (
            "Tỉnh phải lắp thêm bao nhiêu trạm đo mưa?",
            "Vậy hạn chót là ngày nào?",
            "hạn chót là ngày nào – Tỉnh phải lắp thêm trạm đo mưa",
        ),
        (
            "Tổng kinh phí trồng rừng là bao nhiêu?",
            "riêng ngân sách tỉnh",
            "ngân sách tỉnh bao nhiêu – Tổng kinh phí trồng rừng là bao nhiêu",
        ),
        (
            "Xã Suối Bạc phải đối ứng bao nhiêu % vốn?",
            "Còn Phường Thanh Ngàn?",
            "Phường Thanh Ngàn phải đối ứng bao nhiêu % vốn?",
        ),
        ("Bên giao là ai?", "còn bên nhận?", "bên nhận là ai?"),
        (
            "Chuyển đổi số là gì?",
            "lưu trữ số thì khác gì?",
            "Chuyển đổi số và lưu trữ số khác nhau thế nào?",
        ),
        (
            "Chuyển đổi số là gì?",
            "thế số hóa có gì khác không",
            "Chuyển đổi số và số hóa khác nhau thế nào?",
        ),
        (
            "Xã Suối Bạc phải đối ứng bao nhiêu % vốn?",
            "Phường Thanh Ngàn thì khác thế nào?",
            "Phường Thanh Ngàn phải đối ứng bao nhiêu % vốn?",
        ),
    ],
)
def test_another_thing_is_asked_in_the_form_of_the_one_before(
    earlier: str, typed: str, text: str
) -> None:
    before = Turn(earlier, "figure", HELD, None)
    assert completed(typed, before, ["Thanh Ngàn"]).text == text


def test_who_is_asked_after_an_amount_is_no_amount() -> None:
    before = Turn("Hội chợ có bao nhiêu gian hàng?", "figure", HELD, None)
    assert read("ai được mời", before).route is not Route.FIGURE


@pytest.mark.parametrize(
    ("typed", "pieces"),
    [
        (
            "Vay làm nhà vệ sinh được mấy triệu, còn làm công trình nước sạch?",
            [
                "Vay làm nhà vệ sinh được mấy triệu?",
                "Vay làm công trình nước sạch được mấy triệu?",
            ],
        ),
        (
            "Quy chế chữ ký số: gia hạn thì gửi đâu, cấp mới thì gửi đâu?",
            ["Quy chế chữ ký số: gia hạn thì gửi đâu?", "Quy chế chữ ký số: cấp mới thì gửi đâu?"],
        ),
        (
            "Bộ đội trực sẵn bao nhiêu người, bao nhiêu xe để cứu hộ mùa mưa lũ tới?",
            [
                "Bộ đội trực sẵn bao nhiêu người?",
                "Bộ đội trực sẵn bao nhiêu xe để cứu hộ mùa mưa lũ tới?",
            ],
        ),
        ("Kinh phí trồng rừng còn bao nhiêu?", []),
        ("Quyết định 12/QĐ-UBND bao giờ có hiệu lực, còn hiệu lực không?", []),
    ],
)
def test_what_the_second_half_leaves_out_is_taken_from_the_first(
    typed: str, pieces: list[str]
) -> None:
    assert [piece.text for piece in read(typed, None).pieces] == pieces


@pytest.mark.parametrize(
    ("earlier", "typed", "text"),
    [
        (
            "Sau sắp xếp Sơn La còn mấy xã, phường?",
            "Lào Cai thì mấy phường",
            "Sau sắp xếp Lào Cai còn mấy phường?",
        ),
        (
            "Tỉnh có bao nhiêu xã, phường?",
            "bao nhiêu trong số đó là phường?",
            "phường bao nhiêu – Tỉnh có bao nhiêu xã, phường",
        ),
        (
            "Kế hoạch lễ hội phải làm những gì?",
            "còn đang dùng máy cũ thì sao?",
            "đang dùng máy cũ trong Kế hoạch lễ hội",
        ),
    ],
)
def test_another_thing_is_asked_of_what_was_asked_of_one(
    earlier: str, typed: str, text: str
) -> None:
    assert completed(typed, Turn(earlier, "figure", HELD, None)).text == text


@pytest.mark.parametrize("typed", ["giao lại cho người khác được không", "trường hợp khác thế nào"])
def test_some_other_one_is_no_difference(typed: str) -> None:
    earlier = Turn("Chuyển đổi số là gì?", "general", HELD, None)
    assert "khác nhau" not in completed(typed, earlier).text


def test_in_this_is_of_the_document_before() -> None:
    whole = completed("Sở Xây dựng làm gì trong này", EVENT)
    assert (whole.text, whole.document_ids) == ("Sở Xây dựng làm gì trong này", HELD[:1])
