"""Whose a task is, where a group, a shared heading or a condition stands between."""

from __future__ import annotations

from ingest.blocks import Block, ReadFile
from ingest.parsing import parse_document
from knowledge.documents import SourceFile


def tasks(*lines: str) -> list[tuple[str, str, str]]:
    file = SourceFile("/x/a.txt", "a.txt", 1, "ab" * 32)
    document = parse_document(file, ReadFile(tuple(Block(line) for line in lines)))
    return [(t.unit, t.role.value, t.span.of(document.text)) for t in document.tasks]


def test_the_members_of_a_group_in_brackets_have_its_items() -> None:
    found = tasks(
        "III. TỔ CHỨC THỰC HIỆN",
        "1. Các cơ quan đăng ký đầu tư (Sở Tài chính, Ban quản lý Khu Kinh tế An Hòa):",
        "a) Tiếp nhận hồ sơ.",
        "2. Sở Y tế",
        "a) Rà soát trạm.",
    )
    assert [unit for unit, _, text in found if "Tiếp nhận" in text] == [
        "Các cơ quan đăng ký đầu tư",
        "Sở Tài chính",
        "Ban quản lý Khu Kinh tế An Hòa",
    ]


def test_the_body_inside_a_condition_is_not_the_one_who_has_to_act() -> None:
    found = tasks(
        "III. TỔ CHỨC THỰC HIỆN",
        "1. Sở Y tế",
        "a) Trường hợp các đơn vị phối hợp chưa có ý kiến, cơ quan chủ trì tổng hợp, báo cáo.",
    )
    assert [unit for unit, _, _ in found] == ["Sở Y tế"]


def test_bodies_that_open_the_items_of_a_joint_task_work_with_the_one_who_leads() -> None:
    found = tasks(
        "III. TỔ CHỨC THỰC HIỆN",
        "1. Công an tỉnh",
        "a) Chủ trì, phối hợp",
        "- Sở Nội vụ tham mưu phân cấp quản lý.",
        "2. Sở Y tế",
        "a) Rà soát trạm.",
    )
    assert [(unit, role) for unit, role, text in found if "tham mưu" in text] == [
        ("Công an tỉnh", "lead"),
        ("Sở Nội vụ", "coordinating"),
    ]


def test_who_answers_for_a_failure_has_no_task_by_it() -> None:
    found = tasks(
        "III. TỔ CHỨC THỰC HIỆN",
        "1. Sở Y tế rà soát trạm. Nếu chậm, người đứng đầu đơn vị phải chịu trách nhiệm.",
    )
    assert [unit for unit, _, _ in found] == ["Sở Y tế"]
