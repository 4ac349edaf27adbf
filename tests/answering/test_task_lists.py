"""Lists of a unit's tasks, and who has a task, with whom, by when."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from bot.answers import AnswerStatus
from bot.composers.task_lines import details, task_words
from bot.questions.task_questions import Aspect, aspects_asked
from bot.tasks.bodies_asked import BodyAsked
from bot.tasks.filters import role_asked
from bot.tasks.fitting import Fitting, best_fitting
from bot.tasks.periods import Period, period_asked
from bot.units.closing_formulas import is_formula, is_general_call
from bot.units.mentions import mentions
from bot.units.register import UnitRegister
from knowledge.documents import Document, Metadata, Role, Span, Task
from knowledge.text import fold

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.answering.conftest import Ask

TODAY = dt.date(2026, 10, 1)


def told(ask: Ask, question: str) -> str:
    answer = ask(question)
    assert answer.status is AnswerStatus.ANSWERED, (question, answer.text)
    return answer.text


@pytest.mark.parametrize(
    "question",
    [
        "Thư viện tỉnh phải làm gì theo Kế hoạch số 31/KH-SKHCN?",
        "kế hoạch 31/KH-SKHCN giao cho Thư viện tỉnh những việc gì",
        "Trong kế hoạch tin học hóa thư viện năm 2026, Thư viện tỉnh phải làm gì?",
        "thuw vieenj tinhr phari lamf gif trong kees hoachj tin hocj hoas nawm 2026",
        "thư viện tỉhn phải làm gì trong kế hoạch tin học hóa 2026",
        "THƯ VIỆN TỈNH CÓ NHIỆM VỤ GÌ TRONG KẾ HOẠCH TIN HỌC HÓA NĂM 2026",
    ],
)
def test_a_units_tasks_in_a_document_are_listed_whole_however_it_is_asked(
    ask: Ask, question: str
) -> None:
    text = told(ask, question)
    assert "kho sách điện tử gồm 5.200 đầu sách" in text
    assert "3,6 tỷ đồng" not in text
    assert "240 máy tính" not in text


@pytest.mark.parametrize(
    ("question", "unit"),
    [
        ("Bên y tế phải làm gì theo quyết định 512?", "Sở Y tế"),
        ("kiểm lâm phải làm gì trong quyết định phòng, chống dịch bệnh mùa hè", "Chi cục Kiểm lâm"),
        ("nganh chan nuoi co viec gi theo quyet dinh 512", "Chi cục Chăn nuôi"),
        ("Quyết định 512 giao việc gì cho bên thủy lợi", "Chi cục Thủy lợi"),
    ],
)
def test_a_body_may_be_called_by_its_field_alone(ask: Ask, question: str, unit: str) -> None:
    assert told(ask, question).startswith(f"Nhiệm vụ của {unit}:")


def test_a_field_that_nobody_stands_for_has_no_tasks(ask: Ask) -> None:
    answer = ask("Chuyển đổi số phải làm gì theo quyết định 512?")
    assert not answer.text.startswith("Nhiệm vụ của")


def test_a_body_named_whole_is_not_called_by_its_field(ask_of: Callable) -> None:
    ask = ask_of(
        [
            (
                "BỘ TƯ PHÁP\nSố: 8/KH-BTP\n\nKẾ HOẠCH\nVề bảo vệ mạng\n\n1. Bộ Công an\n- Bảo vệ mạng thông tin.\n"
                "2. Công an các đơn vị\n- Trực ban."
            ),
            "ỦY BAN NHÂN DÂN TỈNH LÀO CAI\nSố: 4/KH-UBND\n\nKẾ HOẠCH\nVề an ninh\n\n1. Công an tỉnh\n- Tuần tra.",
        ]
    )
    assert "Tuần tra" in told(ask, "Công an tỉnh Lào Cai phải làm gì?")
    elsewhere = ask("Công an tỉnh Sơn La phải làm gì?")
    assert elsewhere.status is AnswerStatus.NO_EVIDENCE, elsewhere.text


def test_a_list_begins_with_the_unit_and_says_how_long_it_is(ask: Ask) -> None:
    answer = ask("Trung tâm Chuyển đổi số phải làm gì theo Kế hoạch 31/KH-SKHCN?")
    assert answer.text.splitlines()[0] == "Nhiệm vụ của Trung tâm Chuyển đổi số:"
    assert any("2 nhiệm vụ trong 1 văn bản" in notice for notice in answer.notices)
    assert "Cung cấp đường truyền" not in answer.text


def test_a_departments_list_holds_what_its_group_was_given(ask: Ask) -> None:
    text = told(ask, "Sở Tài chính phải làm gì theo Kế hoạch 31/KH-SKHCN?")
    assert text.index("bố trí 3,6 tỷ đồng") < text.index("Giao chung cho “Các sở, ban, ngành”")
    assert "Chia sẻ dữ liệu dùng chung" in text


def test_a_commune_has_what_all_communes_were_given(ask: Ask) -> None:
    text = told(ask, "UBND xã Nà Ngần phải làm gì theo Kế hoạch 31/KH-SKHCN?")
    assert "Bố trí phòng đặt máy tính" in text
    assert "Chia sẻ dữ liệu dùng chung" not in text


@pytest.mark.parametrize("who", ["xã Nà Ngần", "Chủ tịch UBND xã Nà Ngần", "Tôi là cán bộ xã thì"])
def test_a_commune_is_its_committee_however_it_is_called(ask: Ask, who: str) -> None:
    text = told(ask, f"{who} phải làm gì trong kế hoạch tin học hóa thư viện năm 2026?")
    assert "Bố trí phòng đặt máy tính" in text
    assert text.count("**") == 2


def test_who_gives_a_task_is_not_who_is_asked_about(ask: Ask) -> None:
    question = "Sở Khoa học và Công nghệ giao việc gì cho Thư viện tỉnh theo Kế hoạch 31/KH-SKHCN?"
    assert told(ask, question).startswith("Nhiệm vụ của Thư viện tỉnh:")


def test_a_document_that_none_held_is_called_like_is_not_another(ask: Ask) -> None:
    answer = ask("Thư viện tỉnh phải làm gì trong kế hoạch nuôi trồng thủy sản?")
    assert answer.status is AnswerStatus.NO_EVIDENCE
    assert not answer.citations


def test_a_unit_known_elsewhere_has_its_groups_tasks_in_the_document_named(ask: Ask) -> None:
    text = told(ask, "Sở Y tế phải làm gì theo Kế hoạch 31/KH-SKHCN?")
    assert text.splitlines()[2] == "Giao chung cho “Các sở, ban, ngành”:"
    assert "Chia sẻ dữ liệu dùng chung" in text


def test_a_unit_without_tasks_takes_no_other_units(ask: Ask) -> None:
    answer = ask("Sở Ngoại vụ phải làm gì theo Kế hoạch 31/KH-SKHCN?")
    assert answer.status is AnswerStatus.NO_EVIDENCE
    assert "Sở Nội vụ" in answer.text
    assert not answer.citations


def test_what_two_units_do_together_is_what_both_are_given(ask: Ask) -> None:
    answer = ask("Sở Nội vụ phối hợp với Thư viện tỉnh làm gì theo Kế hoạch 31/KH-SKHCN?")
    assert answer.status is AnswerStatus.NO_EVIDENCE
    assert not answer.citations


def test_a_part_of_another_parent_is_not_the_part_held(ask: Ask) -> None:
    answer = ask("Thư viện tỉnh của Sở Y tế phải làm gì theo Kế hoạch 31/KH-SKHCN?")
    assert answer.status is AnswerStatus.NO_EVIDENCE


@pytest.mark.parametrize(
    ("question", "kept", "left"),
    [
        ("Sở Nội vụ phối hợp việc gì theo Kế hoạch 31/KH-SKHCN?", "rà soát danh sách", "Chia sẻ"),
        (
            "Trung tâm Chuyển đổi số có việc gì phải xong trước ngày 30/6/2026 theo Kế hoạch 31/KH-SKHCN?",
            "Lắp đặt máy tính",
            "Tập huấn",
        ),
    ],
)
def test_a_list_keeps_to_the_role_and_the_time_asked_for(
    ask: Ask, question: str, kept: str, left: str
) -> None:
    for asked in (question, fold(question)):
        text = told(ask, asked)
        assert kept in text
        assert left not in text


def test_a_subject_that_no_task_speaks_of_is_refused_and_the_whole_list_offered(ask: Ask) -> None:
    answer = ask("Trung tâm Chuyển đổi số có nhiệm vụ gì về nuôi trồng thủy sản?")
    assert answer.status is AnswerStatus.NO_EVIDENCE
    assert answer.follow_ups == ("Trung tâm Chuyển đổi số phải làm gì?",)


@pytest.mark.parametrize(
    "question",
    [
        "Tin học hóa thư viện thì Thư viện tỉnh lo phần nào?",
        "tin hoc hoa thu vien 2026: thu vien tinh co nhung viec gi",
        "Thư viện tỉnh làm gì khi tin học hóa nhà văn hóa?",
    ],
)
def test_a_list_keeps_to_what_is_spoken_of_wherever_the_question_says_it(
    ask: Ask, question: str
) -> None:
    text = told(ask, question)
    assert "kho sách điện tử gồm 5.200 đầu sách" in text
    assert "lưu động" not in text


@pytest.mark.parametrize(
    "question",
    [
        "Việc gì phải hoàn thành trước ngày 30/6/2026 theo Kế hoạch 31/KH-SKHCN?",
        "trong ke hoach tin hoc hoa nam 2026 viec nao den han trong thang 6",
    ],
)
def test_what_is_due_is_told_with_whose_it_is_where_no_unit_is_named(
    ask: Ask, question: str
) -> None:
    text = told(ask, question)
    assert "Trung tâm Chuyển đổi số: Lắp đặt máy tính" in text
    assert "Tập huấn" not in text


def test_nothing_due_is_said_so(ask: Ask) -> None:
    answer = ask("Theo Kế hoạch 31/KH-SKHCN việc gì phải hoàn thành trong tháng 2?")
    assert answer.status is AnswerStatus.NO_EVIDENCE


@pytest.mark.parametrize(
    "question",
    [
        "Kế hoạch 31/KH-SKHCN giao việc cho những đơn vị nào?",
        "ke hoach tin hoc hoa thu vien 2026 phan cong nhiem vu cho cac don vi the nao",
        "Những đơn vị nào được giao nhiệm vụ trong Kế hoạch 31/KH-SKHCN?",
    ],
)
def test_all_that_a_paper_gives_is_told_with_who_has_it(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert "- Trung tâm Chuyển đổi số: Tập huấn cho 96 cán bộ" in answer.text
    assert "- Ủy ban nhân dân các xã, phường: Bố trí phòng đặt máy tính" in answer.text
    assert any("7 nhiệm vụ" in notice for notice in answer.notices)


def test_a_unit_merged_into_another_is_pointed_to_it(ask: Ask) -> None:
    answer = ask("Sở Lao động - Thương binh và Xã hội phải làm gì theo Kế hoạch 31/KH-SKHCN?")
    assert answer.status is AnswerStatus.NO_EVIDENCE
    assert answer.follow_ups[0] == "Sở Nội vụ phải làm gì?"


@pytest.mark.parametrize(
    ("question", "unit", "words"),
    [
        (
            "Đơn vị nào chủ trì xây dựng kho sách điện tử?",
            "Thư viện tỉnh",
            "Chủ trì xây dựng kho sách điện tử",
        ),
        ("ai tap huan cho can bo van hoa cap xa", "Trung tâm Chuyển đổi số", "Tập huấn cho 96"),
        ("viec lap dat may tinh giao cho don vi nao", "Trung tâm Chuyển đổi số", "trước ngày 30/6"),
        ("Ai lắp máy tính cho nhà văn hóa?", "Trung tâm Chuyển đổi số", "trước ngày 30/6"),
        ("Sở nào tham mưu bố trí 3,6 tỷ đồng?", "Sở Tài chính", "bố trí 3,6 tỷ đồng"),
    ],
)
def test_who_has_a_task_is_told_with_its_place(
    ask: Ask, question: str, unit: str, words: str
) -> None:
    answer = ask(question)
    assert unit in answer.text
    assert words in answer.text
    assert {unit} <= {citation.quote.strip(" .0123456789") for citation in answer.citations}


@pytest.mark.parametrize(
    ("question", "unit"),
    [
        (
            "Gắn máy tính ở 48 nhà văn hóa là việc của đơn vị nào, xong trước ngày nào?",
            "Trung tâm Chuyển đổi số",
        ),
        ("Ai dạy 96 cán bộ văn hóa xã dùng máy?", "Trung tâm Chuyển đổi số"),
        ("Soát lại danh sách cán bộ văn hóa xã được học là việc của sở nào?", "Sở Nội vụ"),
        ("Tỉnh giao ai chủ trì kho sách điện tử?", "Thư viện tỉnh"),
        ("ai di kiem dich gia suc o cac cho dau moi", "Chi cục Chăn nuôi"),
    ],
)
def test_who_does_something_is_named_from_above_where_its_words_do_not_say(
    ask: Ask, question: str, unit: str
) -> None:
    answer = ask(question)
    assert unit in answer.text
    assert any(unit in citation.quote for citation in answer.citations)


def test_a_part_of_a_body_is_asked_for_by_the_body() -> None:
    at = Span(0, 1)
    library = Task(0, "Thư viện tỉnh", "thu vien tinh", Role.ASSIGNED, at, at, None)
    office = Task(0, "Phòng Bạn đọc", "phong ban doc", Role.ASSIGNED, at, at, None)
    own, other = (
        Document(issuer, issuer, Metadata(issuer=issuer), None, 1, 1)
        for issuer in ("Thư viện tỉnh", "Sở Nội vụ")
    )
    register = UnitRegister([(own, office), (other, office), (own, library)])
    body = BodyAsked.of("Phòng nào của Thư viện tỉnh lo vụ mượn sách?", register)
    assert (body.kind, body.words) == ("phong", "mượn sách?")
    assert [body.fits(each) for each in register.assignments] == [True, False, False]


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("Thư viện tỉnh phải xây dựng những gì?", "kho sách điện tử"),
        ("Trung tâm Chuyển đổi số và Viễn thông phải cung cấp gì?", "đường truyền Internet"),
        ("chi cuc chan nuoi phai kiem dich gi", "Kiểm dịch gia súc"),
    ],
)
def test_upon_what_a_unit_does_something_is_told_from_its_own_tasks(
    ask: Ask, question: str, words: str
) -> None:
    answer = ask(question)
    assert words in answer.text
    assert any(given in answer.text for given in ("được giao", "chủ trì:"))
    assert len(answer.text.splitlines()) == 1


def test_who_does_what_no_paper_speaks_of_is_not_guessed(ask: Ask) -> None:
    answer = ask("Đơn vị nào chủ trì phóng vệ tinh viễn thám?")
    assert answer.status is AnswerStatus.NO_EVIDENCE


@pytest.mark.parametrize(
    "question",
    ["Chi cục nào lắp đặt máy tính cho nhà văn hóa?", "Ai lắp đặt máy tính cho trạm y tế xã?"],
)
def test_a_task_of_another_kind_of_body_or_thing_is_no_answer(ask: Ask, question: str) -> None:
    assert "Trung tâm Chuyển đổi số" not in ask(question).text


@pytest.mark.parametrize(
    "question",
    [
        "Đơn vị tôi phải tập huấn bao nhiêu cán bộ văn hóa?",
        "co quan minh tap huan cho bao nhieu can bo van hoa cap xa",
    ],
)
def test_how_much_ones_own_unit_has_to_do_is_told_from_its_task(ask: Ask, question: str) -> None:
    assert "96 cán bộ" in ask(question, unit="Trung tâm Chuyển đổi số").text
    assert ask(question, unit="Thư viện tỉnh").status is AnswerStatus.NO_EVIDENCE


def test_by_when_ones_own_unit_must_do_it_is_told_from_its_task(ask: Ask) -> None:
    question = "Đơn vị tôi phải lắp đặt máy tính xong trước ngày nào?"
    assert "30/6/2026" in ask(question, unit="Trung tâm Chuyển đổi số").text


@pytest.mark.parametrize(
    "question", ["Sở Tài chính phải báo cáo gì?", "Sở Tài chính phải nộp những báo cáo nào?"]
)
def test_what_a_unit_has_to_report_is_told_without_its_other_tasks(ask: Ask, question: str) -> None:
    text = ask(question).text
    assert "báo cáo trước ngày 30/11/2026" in text
    assert "bố trí 3,6 tỷ đồng" not in text


def test_a_units_name_is_put_as_it_is_written(ask: Ask) -> None:
    answer = ask("UBND xã nà ngần phải làm gì theo Kế hoạch 31/KH-SKHCN?")
    assert answer.text.startswith("Nhiệm vụ của Ủy ban nhân dân xã Nà Ngần:")


def test_by_when_is_told_from_the_task(ask: Ask) -> None:
    text = told(ask, "Trung tâm Chuyển đổi số phải lắp đặt máy tính xong trước ngày nào?")
    assert "30/6/2026" in text


def test_by_when_is_told_of_that_of_which_it_was_asked_how_many(ask: Ask) -> None:
    ask("Trung tâm Chuyển đổi số lắp máy tính tại bao nhiêu nhà văn hóa?", conversation="one")
    assert "30/6/2026" in ask("Vậy hạn chót là ngày nào?", conversation="one").text


@pytest.mark.parametrize(
    ("folded", "aspects"),
    [
        ("don vi nao chiu trach nhiem tham dinh du toan", [Aspect.WHO]),
        ("so noi vu phoi hop voi nhung don vi nao", [Aspect.WITH_WHOM]),
        ("han nop bao cao la ngay nao", [Aspect.WHEN]),
        ("ai ky ke hoach nay", []),
        ("ai van hanh kho du lieu", [Aspect.WHO]),
        ("thang may phai xong", [Aspect.WHEN]),
        ("moi thang may lan bao cao", []),
        ("ai duoc mien hoc phi", []),
        ("bao gio ra mat ai phap luat phai xong", [Aspect.WHEN]),
        ("bao gio ra mat ai phap luat", []),
        ("so noi vu phai lam gi", []),
        ("co quan nao ban hanh nghi quyet", []),
    ],
)
def test_what_is_asked_of_a_task(folded: str, aspects: list[Aspect]) -> None:
    assert aspects_asked(folded) == aspects


@pytest.mark.parametrize(
    ("folded", "period"),
    [
        ("truoc ngay 15/11 phai xong viec gi", Period(dt.date.min, dt.date(2026, 11, 15))),
        ("viec trong quy 4/2027", Period(dt.date(2027, 10, 1), dt.date(2027, 12, 31))),
        ("viec qua han", Period(dt.date.min, dt.date(2026, 9, 30))),
        ("sap den han", Period(TODAY, dt.date(2026, 10, 31))),
        ("truoc ngay 45/13 phai xong", None),
        ("thang 12 phai xong viec gi", Period(dt.date(2026, 12, 1), dt.date(2026, 12, 31))),
        ("viec gi phai xong truoc thang 6", Period(dt.date.min, dt.date(2026, 5, 31))),
        ("6 thang cuoi nam lam gi", Period(dt.date(2026, 7, 1), dt.date(2026, 12, 31))),
        ("thang sau co viec gi", Period(dt.date(2026, 11, 1), dt.date(2026, 11, 30))),
        ("quy nay lam gi", Period(dt.date(2026, 10, 1), dt.date(2026, 12, 31))),
        ("tuan nay co viec gi", Period(dt.date(2026, 9, 28), dt.date(2026, 10, 4))),
        ("tu nay den cuoi nam con viec gi", Period(TODAY, dt.date(2026, 12, 31))),
        ("ket luan giao ban thang 5 giao viec gi", None),
        ("ngay 5/11 la han cua viec gi", Period(dt.date(2026, 11, 5), dt.date(2026, 11, 5))),
        ("viec gi den han vao ngay 5/11/2026", Period(dt.date(2026, 11, 5), dt.date(2026, 11, 5))),
        ("viec gi den han vao ngay 35/11/2026", None),
        ("trong 6 thang phai lam gi", None),
        ("nhiem vu cua so noi vu", None),
    ],
)
def test_a_time_asked_for_is_read_against_today(folded: str, period: Period | None) -> None:
    assert period_asked(folded, TODAY) == period


@pytest.mark.parametrize(
    ("folded", "role"),
    [
        ("so noi vu chu tri viec gi", Role.LEAD),
        ("so noi vu phoi hop lam gi", Role.COORDINATING),
        ("so noi vu phoi hop voi ai", None),
        ("so noi vu lam gi", None),
        ("so noi vu co viec gi, gom ca viec phoi hop", None),
        ("so noi vu tu lo viec nao, viec nao chi phoi hop", None),
        ("so noi vu phai lam va phoi hop lam nhung viec gi", None),
        ("so noi vu thuc hien, phoi hop thuc hien nhiem vu nao", None),
        ("so noi vu phai lam gi, khong ke viec phoi hop", Role.ASSIGNED),
        ("so noi vu chu tri viec gi, khong tinh phoi hop", Role.LEAD),
    ],
)
def test_a_role_asked_for(folded: str, role: Role | None) -> None:
    assert role_asked(folded) is role


@pytest.mark.parametrize(
    "question",
    [
        "Thư viện tỉnh được giao những việc gì trong các văn bản năm 2026, kể cả việc phối hợp?",
        "Thư viện tỉnh có những nhiệm vụ nào trong mọi văn bản hiện hành, cả chủ trì lẫn phối hợp?",
        "Thu vien tinh phai lam gi trong cac van ban, gom ca viec phoi hop?",
        "Thư viện tỉnh phải làm và phối hợp làm tất cả những việc gì?",
    ],
)
def test_words_on_which_tasks_count_leave_them_all(ask: Ask, question: str) -> None:
    assert "kho sách điện tử gồm 5.200 đầu sách" in told(ask, question)


def test_only_a_partners_tasks_are_asked_for_after_a_name() -> None:
    (found,) = mentions("Sở Nội vụ chỉ phối hợp làm những việc gì?", lambda _: 0)
    assert found.written == "Sở Nội vụ"


@pytest.mark.parametrize(
    ("question", "named"),
    [
        ("Kế hoạch giao Phòng Kinh tế xã Mạc Khê các việc gì?", ["Phòng Kinh tế xã Mạc Khê"]),
        ("ke hoach giao phong hanh chinh may nhiem vu", ["phong hanh chinh"]),
        ("Báo động III thì phải làm những việc gì?", []),
        ("Báo Đồng Nai phải làm những việc gì?", ["Báo Đồng Nai"]),
    ],
)
def test_words_that_count_tasks_or_tell_an_alarm_are_no_name(
    question: str, named: list[str]
) -> None:
    assert [each.written for each in mentions(question, lambda _: 0)] == named


def test_who_sends_a_letter_is_not_whose_tasks_are_asked_for(ask: Ask) -> None:
    answer = ask("Sở Khoa học và Công nghệ gửi kế hoạch tin học hóa, đơn vị tôi phải làm gì?")
    assert answer.status is AnswerStatus.CLARIFY
    assert "Sở Khoa học và Công nghệ:" not in answer.text


def test_closing_words_are_nobodys_task_and_real_ones_are() -> None:
    assert is_formula("Trên đây là Kế hoạch năm 2026, đề nghị các đơn vị thực hiện./.")
    assert is_general_call("Yêu cầu các sở, ngành nghiêm túc triển khai thực hiện Kế hoạch này.")
    assert is_general_call("Quá trình thực hiện nếu có vướng mắc, các xã phản ánh về Sở Nội vụ.")
    assert not is_formula("- Các sở, ngành báo cáo kết quả trước ngày 15/12.")
    assert not is_general_call("Đề nghị các sở, ngành cung cấp số liệu về Sở Nội vụ trước 15/12.")


def test_a_row_is_told_in_words_without_its_number_and_its_units_own_cell() -> None:
    row = (
        "STT: 2.1 | Nhiệm vụ: Số hóa hồ sơ | Chủ trì: Sở Tư pháp | Phối hợp: Sở Nội vụ | Năm: 2026"
    )
    assert task_words(row, "Sở Tư pháp") == "Số hóa hồ sơ (Phối hợp: Sở Nội vụ; Năm: 2026)"
    assert "Chủ trì: Sở Tư pháp" in task_words(row, "Sở Nội vụ")


def test_a_deadline_outside_the_words_is_told_beside_them() -> None:
    text = "1. Rà soát quy chế. Thời hạn: Quý II/2026."
    task = Task(
        0, "Sở Y tế", "so y te", Role.LEAD, Span(3, 18), Span(0, 1), None, deadline=Span(30, 41)
    )
    assert [(d.label, d.words) for d in details(task, text)] == [("thời hạn", "Quý II/2026")]
    inside = Task(
        0, "Sở Y tế", "so y te", Role.LEAD, Span(0, 42), Span(0, 1), None, deadline=Span(30, 41)
    )
    assert details(inside, text) == []


@pytest.mark.parametrize(
    "question",
    [
        "Xã tôi phải làm gì theo kế hoạch tin học hóa thư viện?",
        "phuong em phai lam gi trong ke hoach tin hoc hoa thu vien",
    ],
)
def test_the_askers_own_commune_is_one_of_all(ask: Ask, question: str) -> None:
    assert "Bố trí phòng đặt máy tính và người quản lý" in told(ask, question)


def test_who_demands_is_not_who_has_to(ask: Ask) -> None:
    answer = ask("Sở Khoa học và Công nghệ bảo các xã bố trí phòng đặt máy tính cho ai quản lý?")
    assert "Nhiệm vụ của Sở Khoa học" not in answer.text


def test_to_tell_a_list_is_no_request_to_write(ask: Ask) -> None:
    question = "Thư viện tỉnh làm gì trong kế hoạch tin học hóa thư viện, liệt kê hết giúp"
    assert "5.200 đầu sách" in told(ask, question)


def test_a_replaced_document_doesnt_tell_by_when_where_its_successor_has_the_task() -> None:
    old = Document("old", "old.docx", Metadata(), None, 1, 1)
    new = Document("new", "new.docx", Metadata(), None, 1, 1, replaces=("old",))
    best, nearly, far = (
        Fitting(score, document, Span(0, 1), ())
        for score, document in ((1.0, old), (0.8, new), (0.2, new))
    )
    assert best_fitting([best, nearly, far]) == [nearly]
    assert best_fitting([best, far]) == [best]


HANDING = """ỦY BAN NHÂN DÂN TỈNH LÀO CAI
Số: 12/KH-UBND

KẾ HOẠCH
Về mở cửa nhà truyền thống năm 2026

1. Sở Văn hóa
- Chỉ đạo Bảo tàng tỉnh, Thư viện tỉnh trưng bày hiện vật tại nhà truyền thống.
- Chỉ đạo Bảo tàng tỉnh Sơn Thủy mở cửa ngày chủ nhật.
2. Ủy ban nhân dân các xã, phường
- Giao Phòng Văn hóa ghi lời kể của người cao tuổi.
3. Bảo tàng tỉnh
- Kiểm kê hiện vật.
4. Thư viện tỉnh
- Làm thẻ đọc.
5. Phòng Văn hóa (Văn phòng Ủy ban nhân dân tỉnh)
- Thẩm tra lời thuyết minh.
"""


@pytest.mark.parametrize(
    ("unit", "task"),
    [
        ("Bảo tàng tỉnh", "trưng bày hiện vật"),
        ("Thư viện tỉnh", "trưng bày hiện vật"),
        ("Sở Văn hóa", "trưng bày hiện vật"),
        ("Phòng Văn hóa các xã, phường", "ghi lời kể"),
    ],
)
def test_a_task_handed_on_is_also_that_of_the_unit_it_goes_to(
    ask_of: Callable, unit: str, task: str
) -> None:
    assert task in told(ask_of([HANDING]), f"{unit} phải làm gì theo Kế hoạch 12/KH-UBND?")


def test_a_name_that_goes_on_is_another_units(ask_of: Callable) -> None:
    assert "chủ nhật" not in told(ask_of([HANDING]), "Bảo tàng tỉnh phải làm gì?")


def test_whose_part_a_unit_is_said_with_its_name(ask_of: Callable) -> None:
    text = told(ask_of([HANDING]), "Phòng nào thẩm tra lời thuyết minh?")
    assert "Phòng Văn hóa (Văn phòng Ủy ban nhân dân tỉnh) được giao" in text
