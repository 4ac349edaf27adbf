"""By when, with whom and with what result a task is to be done."""

from __future__ import annotations

import datetime as dt

import pytest

from ingest.blocks import Block, BlockKind, ReadFile
from ingest.parsing import parse_document
from ingest.tasks.details import due_on, time_limit
from knowledge.documents import SourceFile


def details(*lines: str | Block) -> list[tuple[str, str, str | None, str | None, list[str]]]:
    """Return unit, role, deadline, product and partners of each task."""
    blocks = tuple(line if isinstance(line, Block) else Block(line) for line in lines)
    read = parse_document(SourceFile("/x/a.txt", "a.txt", 1, "ab" * 32), ReadFile(blocks))
    return [
        (
            task.unit,
            task.role.value,
            task.deadline.of(read.text) if task.deadline else None,
            task.product.of(read.text) if task.product else None,
            [span.of(read.text) for span in task.coordinating],
        )
        for task in read.tasks
    ]


def row(text: str) -> Block:
    return Block(text, BlockKind.ROW, table=1)


def test_labels_under_an_item_tell_who_with_whom_when_and_what() -> None:
    assert details(
        "II. NỘI DUNG",
        "1. Rà soát văn bản",
        "a) Nội dung: Rà soát các văn bản đã ban hành.",
        "b) Cơ quan thực hiện:",
        "- Đơn vị chủ trì: Sở Tư pháp.",
        "- Đơn vị phối hợp: Các sở, ban, ngành; UBND các xã.",
        "c) Thời gian hoàn thành: Quý III/2031.",
        "d) Sản phẩm: Báo cáo rà soát.",
    ) == [
        (
            "Sở Tư pháp",
            "lead",
            "Quý III/2031",
            "Báo cáo rà soát",
            ["Các sở, ban, ngành", "UBND các xã"],
        ),
        ("Các sở, ban, ngành", "coordinating", "Quý III/2031", "Báo cáo rà soát", []),
        ("UBND các xã", "coordinating", "Quý III/2031", "Báo cáo rà soát", []),
    ]


def test_labels_after_several_items_hold_for_each_of_them() -> None:
    found = details(
        "II. NHIỆM VỤ",
        "1. Hạ tầng",
        "- Việc một.",
        "- Việc hai.",
        "Đơn vị chủ trì: Sở Xây dựng; thời gian: tháng 9/2031.",
        "- Việc ba.",
        "Đơn vị chủ trì: Sở Công Thương.",
    )
    assert [(unit, deadline) for unit, _, deadline, _, _ in found] == [
        ("Sở Xây dựng", "tháng 9/2031"),
        ("Sở Xây dựng", "tháng 9/2031"),
        ("Sở Công Thương", None),
    ]


def test_labels_may_end_an_item() -> None:
    found = details(
        "II. NHIỆM VỤ",
        "1. Thể chế",
        "- Ban hành quy chế (Cơ quan chủ trì: Sở Nội vụ; phối hợp: Sở Tư pháp; thời gian: Quý I/2031).",
        "- Xây dựng kho. Đơn vị chủ trì: Sở Y tế. Thời gian hoàn thành: 12/2031.",
    )
    assert found == [
        ("Sở Nội vụ", "lead", "Quý I/2031", None, ["Sở Tư pháp"]),
        ("Sở Tư pháp", "coordinating", "Quý I/2031", None, []),
        ("Sở Y tế", "lead", "12/2031", None, []),
    ]


def test_units_may_be_listed_below_their_label() -> None:
    found = details(
        "II. NHIỆM VỤ",
        "1. Tập huấn cán bộ",
        "a) Nội dung: Tổ chức lớp tập huấn.",
        "b) Đơn vị thực hiện:",
        "- Sở Nội vụ;",
        "- UBND các xã, phường.",
        "c) Thời gian thực hiện:",
        "- Tháng 9/2031.",
    )
    assert [(unit, role, deadline) for unit, role, deadline, _, _ in found] == [
        ("Sở Nội vụ", "assigned", "Tháng 9/2031"),
        ("UBND các xã, phường", "assigned", "Tháng 9/2031"),
    ]


def test_columns_of_a_table_stand_in_any_order() -> None:
    found = details(
        "PHỤ LỤC",
        row(
            "TT: 1 | Chủ trì: Sở Y tế | Nhiệm vụ: Lập kho | Sản phẩm: Kho | Thời hạn: 12/2031 | Phối hợp: Công an tỉnh"
        ),
    )
    assert found == [
        ("Sở Y tế", "lead", "12/2031", "Kho", ["Công an tỉnh"]),
        ("Công an tỉnh", "coordinating", "12/2031", "Kho", []),
    ]


def test_rows_that_lost_their_column_names_are_laid_under_the_header() -> None:
    found = details(
        "PHỤ LỤC",
        row("TT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian hoàn thành | Kết quả"),
        row("1 | Xây dựng cơ sở dữ liệu dùng chung của tỉnh và vận hành | Sở Y tế | Quý I/2031"),
        row("2 | Ban hành quy chế phối hợp giữa các cơ quan | Sở Nội vụ | Sở Y tế | Hằng năm"),
    )
    assert [(unit, role, deadline) for unit, role, deadline, _, _ in found] == [
        ("Sở Y tế", "lead", "Quý I/2031"),
        ("Sở Nội vụ", "lead", "Hằng năm"),
        ("Sở Y tế", "coordinating", "Hằng năm"),
    ]


def test_a_list_of_administrative_procedures_assigns_nothing() -> None:
    line = "STT: 1 | Tên thủ tục hành chính: Cấp thẻ | Cơ quan thực hiện: Sở Y tế"
    assert details("PHỤ LỤC", row(line)) == []


def test_the_deadline_stands_in_the_sentence_and_takes_the_year_of_the_title() -> None:
    blocks = (
        Block("KẾ HOẠCH"),
        Block("Tiêm chủng năm 2031"),
        Block("I. TỔ CHỨC THỰC HIỆN"),
        Block("1. Sở Y tế"),
        Block("- Tổng hợp, báo cáo trước ngày 15/11."),
    )
    read = parse_document(SourceFile("/x/a.txt", "a.txt", 1, "ab" * 32), ReadFile(blocks))
    assert [task.due_on for task in read.tasks] == [dt.date(2031, 11, 15)]


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("trước ngày 15/12/2026", dt.date(2026, 12, 15)),
        ("Quý I/2026", dt.date(2026, 3, 31)),
        ("năm 2026", dt.date(2026, 12, 31)),
        ("tháng 9/2026", dt.date(2026, 9, 30)),
        ("từ ngày 15/5/2026 đến hết ngày 31/10/2026", dt.date(2026, 10, 31)),
        ("6/2026", dt.date(2026, 6, 30)),
        ("2026", dt.date(2026, 12, 31)),
        ("Thường xuyên", None),
        ("trước ngày 20 hằng tháng", None),
        ("trước ngày 31/02/2026", None),
        ("Khi có yêu cầu", None),
    ],
)
def test_the_last_day_of_a_time_limit(words: str, day: dt.date | None) -> None:
    assert due_on(words) == day


@pytest.mark.parametrize(
    ("text", "limit"),
    [
        ("Kiện toàn Ban Chỉ huy trước ngày 10/5/2026; phân công.", "trước ngày 10/5/2026"),
        ("Trình Chính phủ trong tháng 12/2025.", "trong tháng 12/2025"),
        (
            "Báo cáo định kỳ trước ngày 01/6 và 15/11 hằng năm.",
            "định kỳ trước ngày 01/6 và 15/11 hằng năm",
        ),
        ("Trả lời trong thời hạn 05 ngày làm việc.", "trong thời hạn 05 ngày làm việc"),
        ("Thực hiện Kế hoạch số 12/KH-UBND ngày 05/3/2026.", None),
        ("Chào mừng các ngày lễ của tỉnh trong năm 2026.", None),
    ],
)
def test_the_words_of_a_time_limit_in_prose(text: str, limit: str | None) -> None:
    found = time_limit(text, 0, len(text))
    assert (found.of(text) if found else None) == limit
