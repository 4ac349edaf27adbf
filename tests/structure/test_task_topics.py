"""Orders after the matter that opens a sentence; offices of two bodies; people in columns."""

from __future__ import annotations

from ingest.blocks import Block, BlockKind, ReadFile
from ingest.parsing import parse_document
from knowledge.documents import SourceFile
from knowledge.unit_names import read_units


def tasks(*lines: str | Block) -> list[tuple[str, str, str]]:
    blocks = tuple(line if isinstance(line, Block) else Block(line) for line in lines)
    file = SourceFile("/x/a.txt", "a.txt", 1, "ab" * 32)
    document = parse_document(file, ReadFile(blocks))
    return [(t.unit, t.role.value, t.span.of(document.text)) for t in document.tasks]


def test_who_stands_after_the_matter_of_a_sentence_has_the_task() -> None:
    text = "Về đọc sách số: Sở Nội vụ chủ trì lập 12 điểm. Thư viện tỉnh phối hợp tập huấn."
    assert tasks("III- NỘI DUNG TRỌNG TÂM", text) == [
        ("Sở Nội vụ", "lead", "Về đọc sách số: Sở Nội vụ chủ trì lập 12 điểm."),
        ("Thư viện tỉnh", "coordinating", "Thư viện tỉnh phối hợp tập huấn."),
    ]


def test_an_aim_or_a_list_after_a_colon_gives_nobody_a_task() -> None:
    found = tasks(
        "III- NỘI DUNG TRỌNG TÂM",
        "Mục tiêu: Trung tâm Y tế đạt chuẩn quốc gia.",
        "Thành phần: Sở Nội vụ, Sở Y tế và các đơn vị liên quan.",
    )
    assert found == []


def test_members_that_share_a_head_after_giao_are_no_matter() -> None:
    found = tasks("III. TỔ CHỨC THỰC HIỆN", "Giao các Bộ: Công an, Tài chính có ý kiến.")
    assert [unit for unit, _, _ in found] == ["Bộ Công an", "Bộ Tài chính"]


def test_who_sends_one_of_its_own_has_the_task() -> None:
    found = tasks(
        "VI- TỔ CHỨC THỰC HIỆN",
        "3. Đảng ủy các xã, phường giao một đồng chí trong ban thường vụ phụ trách.",
    )
    assert [unit for unit, _, _ in found] == ["Đảng ủy các xã, phường"]


def test_one_office_serves_two_bodies() -> None:
    for name in (
        "Văn phòng HĐND và UBND phường",
        "Văn phòng Đoàn ĐBQH và HĐND tỉnh",
        "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã Mường So",
    ):
        assert [span.of(name) for span in read_units(name).units] == [name]
    two = "Văn phòng UBND tỉnh và Sở Y tế"
    assert [span.of(two) for span in read_units(two).units] == ["Văn phòng UBND tỉnh", "Sở Y tế"]


def test_people_in_a_column_of_persons_have_no_task() -> None:
    rows = (
        "TT: 1 | Điểm: Kho sách | Người phụ trách: Lê Văn Bình",
        "TT: 2 | Điểm: Kho báo | Người phụ trách: Thư viện tỉnh",
    )
    blocks = [Block(row, BlockKind.ROW, table=1) for row in rows]
    assert [unit for unit, _, _ in tasks("PHÂN CÔNG", *blocks)] == ["Thư viện tỉnh"]


def test_who_is_named_of_a_labelled_group_has_its_own_task_and_no_other_of_the_group() -> None:
    found = tasks(
        "III. TỔ CHỨC THỰC HIỆN",
        "5. Mặt trận và các đoàn thể: Hội Nông dân xã lập 04 tổ; Đoàn Thanh niên xã dọn rác.",
        "6. Các phòng chuyên môn: tuyên truyền, hướng dẫn người dân.",
    )
    assert [unit for unit, _, _ in found] == [
        "Hội Nông dân xã",
        "Đoàn Thanh niên xã",
        "Các phòng chuyên môn",
    ]


def test_reports_that_close_a_sentence_are_of_all_its_groups() -> None:
    shared, alone = "; định kỳ hằng quý báo cáo Sở Nội vụ.", "; lưu hồ sơ."
    for closing, reports in ((shared, True), (alone, False)):
        text = f"Các sở tổ chức 02 lớp; UBND các xã xây dựng kế hoạch{closing}"
        first = tasks("III. TỔ CHỨC THỰC HIỆN", text)[0]
        assert first[0] == "Các sở"
        assert ("báo cáo" in first[2]) is reports


def test_reports_of_one_body_after_another_are_its_own() -> None:
    text = "Sở Y tế mở 02 lớp; Sở Nội vụ tổng hợp; hằng quý báo cáo UBND tỉnh."
    first = tasks("III. TỔ CHỨC THỰC HIỆN", text)[0]
    assert first[0] == "Sở Y tế"
    assert "báo cáo" not in first[2]


def test_who_closes_an_item_that_is_a_post_has_it() -> None:
    found = tasks(
        "II. CHỐT TRỰC",
        "- Chốt 1: ngầm Khe Lua, 05 người, Công an xã phụ trách.",
        "- Chốt 2: Km 12, 03 người, Công an xã phối hợp Hạt Quản lý đường bộ số 2.",
        "- Đã tuần tra 12 đêm, Công an xã phụ trách.",
    )
    assert [(unit, role) for unit, role, _ in found] == [
        ("Công an xã", "assigned"),
        ("Công an xã", "coordinating"),
    ]
