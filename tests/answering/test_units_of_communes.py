"""A commune's own bodies, which its papers name without it; tasks in all documents held."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answers import AnswerStatus
from bot.questions.document_questions import Fact, facts_asked
from bot.questions.mentions import document_numbers
from bot.questions.routes import Route, route_of
from bot.tasks.documents import subject_left
from bot.units.closing_formulas import is_formula, is_general_call
from bot.units.communes import commune_of
from bot.units.lookup import UnitMatch, find_unit
from bot.units.register import UnitRegister
from knowledge.documents import Document, Metadata, Role, Span, Task
from knowledge.text import fold
from knowledge.units import unit_key

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.answering.conftest import AskThere


def paper(name: str, issuer: str, title: str | None = None) -> Document:
    metadata = Metadata(issuer=issuer, place="Núi Xanh", title=title)
    return Document(name, f"{name}.txt", metadata, None, 1, 1)


def given(*names: str) -> list[Task]:
    return [
        Task(n, name, unit_key(name), Role.ASSIGNED, Span(n * 10, n * 10 + 9), Span(0, 5), None)
        for n, name in enumerate(names)
    ]


WARD = paper("ward", "Ủy ban nhân dân phường Suối Mơ")
UNION = paper("union", "Ban Thường vụ Hội LHPN phường", "Quỹ của Hội phường Suối Mơ năm 2026")
OTHER = paper("other", "Đảng ủy xã Đồi Thông")
PROVINCE = paper("province", "Ủy ban nhân dân tỉnh Núi Xanh")


@pytest.fixture(scope="module")
def register() -> UnitRegister:
    of_ward = given("Công an phường", "Phòng Văn hóa - Xã hội", "Sở Y tế", "các phòng, đơn vị")
    held = [
        *((WARD, task) for task in of_ward),
        *((UNION, task) for task in given("Hội LHPN phường")),
        *((OTHER, task) for task in given("Công an xã", "Đoàn Thanh niên xã")),
        *((PROVINCE, task) for task in given("Sở Y tế", "Công an tỉnh", "UBND các xã, phường")),
    ]
    return UnitRegister(held)


def documents(match: UnitMatch) -> set[str]:
    return {each.document.id for each in match.own}


@pytest.mark.parametrize(
    ("asked", "held_in"),
    [
        ("Công an phường Suối Mơ", {"ward"}),
        ("Công an Suối Mơ", {"ward"}),
        ("Phòng Văn hóa - Xã hội phường Suối Mơ", {"ward"}),
        ("Hội Phụ nữ phường Suối Mơ", {"union"}),
        ("Công an xã Đồi Thông", {"other"}),
        ("Công an xã Suối Lanh", set[str]()),
        ("Công an tỉnh", {"province"}),
        ("Sở Y tế", {"ward", "province"}),
    ],
)
def test_a_body_of_a_commune_is_found_with_the_communes_name(
    asked: str, held_in: set[str], register: UnitRegister
) -> None:
    for written in (asked, fold(asked)):
        assert documents(find_unit(written, register)) == held_in, written


def test_a_wards_body_is_none_of_a_rural_communes(register: UnitRegister) -> None:
    assert documents(find_unit("Công an phường", register)) == {"ward"}
    assert documents(find_unit("Công an xã", register)) == {"other"}
    assert documents(find_unit("Đoàn Thanh niên xã", register)) == {"other"}


def test_groups_of_a_communes_paper_hold_its_own_parts_alone(register: UnitRegister) -> None:
    own = find_unit("Phòng Văn hóa - Xã hội phường Suối Mơ", register)
    assert {each.task.unit for each in own.shared} == {"các phòng, đơn vị"}
    assert not find_unit("Đoàn Thanh niên xã Đồi Thông", register).shared


def test_the_commune_is_the_issuers_or_the_only_one_in_the_title() -> None:
    several = paper("x", "Hội Nông dân xã", "Thi đua giữa xã Đồi Thông và xã Suối Lanh")
    papers = (WARD, UNION, OTHER, PROVINCE, several)
    assert [commune_of(each) for each in papers] == ["suoi mo", "suoi mo", "doi thong", "", ""]


def test_a_programme_of_action_is_named_by_its_number() -> None:
    assert document_numbers("theo chương trình hành động 06 của đảng ủy") == ["06"]
    assert document_numbers("Phương án 33 giao ai") == ["33"]


def test_all_documents_in_force_are_neither_a_subject_nor_asked_about() -> None:
    question = "Liệt kê nhiệm vụ của Sở Y tế trong các văn bản đang có hiệu lực"
    assert subject_left(question, "Sở Y tế").words == ""
    assert route_of(fold(question), fold(question))[0] is Route.TASKS
    assert facts_asked("van ban 15 con hieu luc khong") == (Fact.STATUS,)


def test_words_that_refer_to_another_place_of_the_paper_give_no_task() -> None:
    assert is_formula(
        "6. Đề nghị Hội Phụ nữ tỉnh, Tỉnh đoàn: thực hiện các nhiệm vụ tại Phụ lục I."
    )
    assert is_formula("Các sở thực hiện tốt các nhiệm vụ được giao tại Kế hoạch này.")
    assert not is_formula("Sở Y tế rà soát, thực hiện các nhiệm vụ tại Phụ lục I.")
    assert is_general_call("Phương án rà soát hằng năm; các đơn vị có trách nhiệm thực hiện./.")


def test_the_head_of_a_hamlet_has_what_is_given_to_those_of_all() -> None:
    held = UnitRegister([(WARD, task) for task in given("Tổ trưởng tổ dân phố", "Công an phường")])
    assert find_unit("Tổ trưởng tổ dân phố 12", held).name == "Tổ trưởng tổ dân phố"
    assert not find_unit("Trưởng thôn Khe Đá", held).own


def test_a_paper_that_says_no_place_is_of_its_issuers_province() -> None:
    agency = Document("a", "a.txt", Metadata(issuer="Bảo hiểm xã hội tỉnh Núi Xanh"), None, 1, 1)
    held = UnitRegister(
        (document, task) for document in (PROVINCE, agency) for task in given("Hội Nông dân tỉnh")
    )
    found = find_unit("Hội Nông dân tỉnh", held, places=["Núi Xanh"])
    assert documents(found) == {"province", "a"}


def test_a_commune_has_part_in_what_its_province_gives_all_communes() -> None:
    placeless = Metadata(issuer="Ủy ban nhân dân phường Suối Mơ")
    of_ward = Document("own", "own.txt", placeless, None, 1, 1)
    tasks = [
        *((of_ward, task) for task in given("Trạm Y tế", "các tổ dân phố")),
        *((PROVINCE, task) for task in given("UBND các xã, phường", "UBND các phường")),
    ]
    register = UnitRegister(tasks, lambda commune: "nui xanh" if commune == "suoi mo" else "")
    shared = find_unit("UBND phường Suối Mơ", register).shared
    assert [each.task.unit for each in shared] == ["UBND các xã, phường", "UBND các phường"]
    rural = find_unit("UBND xã Đồi Thông", register).shared
    assert [each.task.unit for each in rural] == ["UBND các xã, phường"]


def test_the_province_of_a_commune_is_the_one_whose_papers_name_it(ask_of: Callable) -> None:
    names = {"Núi Xanh": "phường Suối Mơ", "Đồng Bạc": "xã Cồn Ngang"}
    papers = [GIVING.format(place=place, commune=commune) for place, commune in names.items()]
    there: AskThere = ask_of(papers)
    told = there("UBND phường Suối Mơ phải làm gì?").text
    assert "vét mương" in told
    assert "Núi Xanh" in told
    assert "Đồng Bạc" not in told
    assert there("UBND xã Lũng Pục phải làm gì?").status is AnswerStatus.NO_EVIDENCE


GIVING = """\
ỦY BAN NHÂN DÂN TỈNH {place}
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Số: 12/KH-UBND
{place}, ngày 12 tháng 3 năm 2026
KẾ HOẠCH
Thủy lợi nội đồng tỉnh {place} năm 2026
I. NHIỆM VỤ
1. Chọn {commune} làm điểm.
II. TỔ CHỨC THỰC HIỆN
1. Ủy ban nhân dân các xã, phường: vét mương trước ngày 30/4/2026.
CHỦ TỊCH
Đinh Văn Hảo
"""
