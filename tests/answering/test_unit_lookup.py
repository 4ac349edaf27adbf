"""Units, found by what a question calls them, and the tasks that are theirs."""

from __future__ import annotations

import pytest

from bot.units.lookup import UnitMatch, find_unit
from bot.units.named_units import names_office, unit_named
from bot.units.register import UnitRegister
from knowledge.documents import Document, Metadata, Role, Span, Task
from knowledge.text import fold
from knowledge.units import unit_key

NAMES = [
    "Sở Tài chính",
    "Sở Nội vụ",
    "Sở Nông nghiệp và Môi trường",
    "Sở Văn hóa, Thể thao và Du lịch",
    "Sở Y tế",
    "Phòng Văn hóa",
    "Phòng Văn hóa - Xã hội các xã, phường",
    "Trung tâm Lưu trữ",
    "Trung tâm Lưu trữ lịch sử",
    "Trung tâm Y tế khu vực",
    "Thư viện tỉnh",
    "Công an tỉnh",
    "Ủy ban nhân dân tỉnh",
    "Văn phòng Ủy ban nhân dân tỉnh",
    "Văn phòng Tỉnh ủy",
    "Ban Tuyên giáo và Dân vận Tỉnh ủy",
    "Ban Tổ chức Tỉnh ủy",
    "Ủy ban nhân dân các xã, phường",
    "Các sở, ban, ngành",
    "các cơ quan, đơn vị, địa phương",
    "Chi cục Kiểm lâm",
    "Chi cục Thủy lợi",
]


def paper(
    name: str, place: str | None = "Núi Xanh", issuer: str = "Ủy ban nhân dân tỉnh"
) -> Document:
    return Document(name, f"{name}.txt", Metadata(issuer=issuer, place=place), None, 1, 1)


def given(*names: str, role: Role = Role.ASSIGNED) -> list[Task]:
    return [
        Task(n, name, unit_key(name), role, Span(n * 10, n * 10 + 9), Span(0, 5), None)
        for n, name in enumerate(names)
    ]


@pytest.fixture(scope="module")
def register() -> UnitRegister:
    document = paper("a")
    return UnitRegister((document, task) for task in given(*NAMES))


def found(question: str, register: UnitRegister) -> UnitMatch:
    written = unit_named(question, register)
    assert written is not None, question
    return find_unit(written, register)


def own(match: UnitMatch) -> set[str]:
    return {each.task.unit for each in match.own}


def shared(match: UnitMatch) -> set[str]:
    return {each.task.unit for each in match.shared}


@pytest.mark.parametrize(
    ("asked", "name"),
    [
        ("Sở Tài chính phải làm gì?", "Sở Tài chính"),
        ("Trung tâm Lưu trữ phải làm gì?", "Trung tâm Lưu trữ"),
        ("Trung tâm Lưu trữ lịch sử phải làm gì?", "Trung tâm Lưu trữ lịch sử"),
        ("Thư viện phải làm gì?", "Thư viện tỉnh"),
        ("Sở Văn hóa phải làm gì?", "Sở Văn hóa, Thể thao và Du lịch"),
        ("Sở VHTTDL phải làm gì?", "Sở Văn hóa, Thể thao và Du lịch"),
        ("Nhiệm vụ của Phòng Văn hóa là gì?", "Phòng Văn hóa"),
        ("Ủy ban nhân dân tỉnh phải làm gì?", "Ủy ban nhân dân tỉnh"),
        ("Giám đốc Sở Y tế có trách nhiệm gì?", "Sở Y tế"),
        ("Chánh Văn phòng UBND tỉnh được giao gì?", "Văn phòng Ủy ban nhân dân tỉnh"),
        ("Sở Nông nghiệp và Môi trường lo việc gì?", "Sở Nông nghiệp và Môi trường"),
        ("Trong kế hoạch của Ủy ban nhân dân tỉnh, Sở Y tế phải làm gì?", "Sở Y tế"),
        ("Sở Y tế tỉnh Núi Xanh phải làm gì?", "Sở Y tế"),
        ("Sở Y tế Núi Xanh phải làm gì?", "Sở Y tế"),
    ],
)
def test_a_unit_is_found_by_its_name_with_or_without_diacritics(
    asked: str, name: str, register: UnitRegister
) -> None:
    for question in (asked, fold(asked), asked.upper()):
        match = found(question, register)
        assert (match.name, own(match)) == (name, {name})


@pytest.mark.parametrize(
    ("asked", "name"),
    [
        ("SNV phải làm gì", "Sở Nội vụ"),
        ("sở tc làm gì", "Sở Tài chính"),
        ("sở tài chín phải làm gì", "Sở Tài chính"),
        ("sở nông nghiệp & mt phải làm gì", "Sở Nông nghiệp và Môi trường"),
        ("sở nông nghiệp và môi trg phải làm gì", "Sở Nông nghiệp và Môi trường"),
        ("trung tâm lưu trử lịch sủ có việc gì", "Trung tâm Lưu trữ lịch sử"),
        ("chi cục kiem lâmm phải làm gì", "Chi cục Kiểm lâm"),
    ],
)
def test_a_unit_is_found_shortened_and_mistyped(
    asked: str, name: str, register: UnitRegister
) -> None:
    assert own(found(asked, register)) == {name}


@pytest.mark.parametrize(
    "asked",
    [
        "Sở Ngoại vụ phải làm gì?",
        "Ủy ban nhân dân xã Đá Bạc phải làm gì?",
        "Công an xã Đá Bạc phải làm gì?",
        "Trung tâm Y tế dự phòng phải làm gì?",
        "Ban Dân tộc phải làm gì?",
        "Sở Y tế tỉnh Đồng Nai phải làm gì?",
        "Văn phòng Đảng ủy phải làm gì?",
        "Sở Công Thương phải làm gì?",
    ],
)
def test_a_unit_that_has_no_task_of_its_own_takes_nobody_elses(
    asked: str, register: UnitRegister
) -> None:
    for question in (asked, fold(asked)):
        match = found(question, register)
        assert (match.name, match.own) == (None, ())


@pytest.mark.parametrize(
    ("asked", "groups"),
    [
        ("Sở Tài chính phải làm gì?", {"Các sở, ban, ngành", "các cơ quan, đơn vị, địa phương"}),
        (
            "Ủy ban nhân dân xã Mường So phải làm gì?",
            {"Ủy ban nhân dân các xã, phường", "các cơ quan, đơn vị, địa phương"},
        ),
        ("Công an tỉnh phải làm gì?", {"các cơ quan, đơn vị, địa phương"}),
        ("Ủy ban nhân dân tỉnh phải làm gì?", set()),
        ("Phòng Văn hóa - Xã hội xã Mường So làm gì?", {"Phòng Văn hóa - Xã hội các xã, phường"}),
    ],
)
def test_a_group_covers_its_members_and_nobody_else(
    asked: str, groups: set[str], register: UnitRegister
) -> None:
    assert shared(found(asked, register)) == groups


def test_a_body_is_of_the_sectors_where_a_paper_does_not_name_it_itself() -> None:
    naming, other = paper("a"), paper("b")
    held = [
        *((naming, task) for task in given("Công an tỉnh", "Các sở, ban, ngành")),
        *((other, task) for task in given("Sở Y tế", "Các sở, ban, ngành")),
    ]
    match = found("Công an tỉnh phải làm gì?", UnitRegister(held))
    assert [each.document.id for each in match.shared] == ["b"]


def test_a_group_that_only_works_along_gives_its_members_nothing() -> None:
    document = paper("a")
    tasks = [*given("Sở Tài chính"), *given("các sở, ban, ngành", role=Role.COORDINATING)]
    register = UnitRegister((document, task) for task in tasks)
    assert shared(found("Sở Tài chính phải làm gì?", register)) == set()


def test_the_units_of_a_departments_plan_are_its_own() -> None:
    plan = paper("b", issuer="Sở Y tế")
    tasks = given("Phòng Nghiệp vụ Y", "Sở Tài chính", "Các phòng, đơn vị thuộc Sở")
    register = UnitRegister((plan, task) for task in tasks)
    assert shared(found("Phòng Nghiệp vụ Y làm gì?", register)) == {"Các phòng, đơn vị thuộc Sở"}
    assert shared(found("Sở Tài chính làm gì?", register)) == set()


def test_names_that_begin_alike_are_left_to_the_asker(register: UnitRegister) -> None:
    match = found("Văn phòng phải làm gì?", register)
    assert set(match.open) == {"Văn phòng Ủy ban nhân dân tỉnh", "Văn phòng Tỉnh ủy"}
    assert set(found("Chi cục phải làm gì?", register).open) == {
        "Chi cục Kiểm lâm",
        "Chi cục Thủy lợi",
    }


def test_units_of_one_name_in_two_places_are_left_to_the_asker_each_with_its_place() -> None:
    papers = [paper("a"), paper("b", place="Sơn La")]
    register = UnitRegister((document, task) for document in papers for task in given("Sở Y tế"))
    match = found("Sở Y tế phải làm gì?", register)
    assert set(match.open) == {"Sở Y tế Núi Xanh", "Sở Y tế Sơn La"}
    for option in match.open:
        chosen = found(f"{option} phải làm gì?", register)
        assert [each.document.metadata.place for each in chosen.own] == [
            option.removeprefix("Sở Y tế ")
        ]


def test_a_neighbours_group_assignments_are_not_a_units() -> None:
    here, there = paper("a"), paper("b", place="Sơn La")
    held = [(here, given("Sở Y tế")[0]), (there, given("Các sở, ngành")[0])]
    assert shared(found("Sở Y tế phải làm gì?", UnitRegister(held))) == set()


def test_look_alikes_are_named_but_not_taken(register: UnitRegister) -> None:
    assert found("Trung tâm Lưu trữ phải làm gì?", register).near == ("Trung tâm Lưu trữ lịch sử",)


@pytest.mark.parametrize(
    "asked", ["GRDP là bao nhiêu?", "Ai ký kế hoạch?", "xin chào", "", "Hồ sơ gồm những gì?"]
)
def test_a_question_without_a_unit_names_none(asked: str, register: UnitRegister) -> None:
    assert unit_named(asked, register) is None


def test_a_place_that_a_scan_misread_is_the_place_of_the_other_papers() -> None:
    papers = [paper("a"), paper("b"), paper("c", place="Núi Xaanh")]
    register = UnitRegister((document, task) for document in papers for task in given("Sở Y tế"))
    match = found("Sở Y tế phải làm gì?", register)
    assert not match.open
    assert {each.document.id for each in match.own} == {"a", "b", "c"}


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("các trường nội trú, bán trú bị yêu cầu làm gì", "Các trường phổ thông nội trú, bán trú"),
        ("các trường nội trú phải làm gì", "Các trường phổ thông nội trú, bán trú"),
        ("Các đảng ủy trực thuộc Tỉnh ủy phải làm gì?", "Các đảng ủy trực thuộc Tỉnh ủy"),
        ("phòng mầm non tiểu học lo việc gì", "Phòng Giáo dục Mầm non - Tiểu học"),
        ("tỉnh ủy phân công sở nội vụ việc gì", "Sở Nội vụ"),
    ],
)
def test_a_name_with_words_left_out_is_the_only_one_that_has_them(question: str, name: str) -> None:
    names = [
        "Các trường phổ thông nội trú, bán trú",
        "Các đảng ủy trực thuộc Tỉnh ủy",
        "Phòng Giáo dục Mầm non - Tiểu học",
        "Sở Nội vụ",
    ]
    held = UnitRegister((paper("b"), task) for task in given(*names))
    assert own(found(question, held)) == {name}


def test_a_short_name_is_not_a_longer_one_with_words_left_out() -> None:
    held = UnitRegister((paper("b"), task) for task in given("Trung tâm Kiểm định Y tế"))
    assert not own(find_unit("Trung tâm Y tế", held))


def test_a_clerk_is_a_role_of_any_office_and_no_office(register: UnitRegister) -> None:
    assert not names_office("Văn bản sai thể thức thì kế toán phải làm gì?", register)
    assert names_office("Văn bản sai thể thức thì Sở Nội vụ phải làm gì?", register)


def test_a_body_of_which_a_part_is_asked_for_has_not_the_task_itself(
    register: UnitRegister,
) -> None:
    assert unit_named("Sở Nội vụ lập danh mục khi nào?", register) == "Sở Nội vụ"
    assert unit_named("Phòng nào của Sở Nội vụ lập danh mục?", register) is None
    assert unit_named("phong chuyen mon nao thuoc So Noi vu lap danh muc", register) is None
