"""Effective dates, applicable periods and years, stated and inferred."""

from __future__ import annotations

import datetime as dt

import pytest

from ingest.blocks import Block, BlockKind, ReadFile
from ingest.parsing import parse_document
from knowledge.documents import Metadata, SourceFile

Days = tuple[dt.date | None, dt.date | None]


def read(*lines: str | Block) -> Metadata:
    blocks = tuple(line if isinstance(line, Block) else Block(line) for line in lines)
    source = SourceFile("/x/a.txt", "a.txt", 1, "ab" * 32)
    return parse_document(source, ReadFile(blocks)).metadata


def head(issued: str) -> tuple[Block, ...]:
    return (
        Block("UBND TỈNH LAI CHÂU / SỞ Y TẾ / Số: 3/KH-SYT", BlockKind.LETTERHEAD),
        Block(f"Lai Châu, {issued}", BlockKind.LETTERHEAD),
    )


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "1. Thời gian: Từ nay đến hết tháng 12 năm 2031.",
            (dt.date(2031, 3, 2), dt.date(2031, 12, 31)),
        ),
        (
            "1. Thời gian thực hiện: Từ tháng 4 đến tháng 6 năm 2031.",
            (dt.date(2031, 4, 1), dt.date(2031, 6, 30)),
        ),
        (
            "1. Thời gian thực hiện: Thường xuyên trong năm.",
            (dt.date(2031, 1, 1), dt.date(2031, 12, 31)),
        ),
        (
            "1. Thời gian thực hiện: 6 tháng cuối năm 2031.",
            (dt.date(2031, 7, 1), dt.date(2031, 12, 31)),
        ),
        ("1. Thời gian thực hiện: Đến năm 2035.", (None, dt.date(2035, 12, 31))),
        ("1. Thời gian thực hiện: Hoàn thành trong năm 2031.", (None, None)),
    ],
)
def test_a_plan_lasts_as_its_line_of_time_says(body: str, expected: Days) -> None:
    metadata = read(
        *head("ngày 02 tháng 3 năm 2031"), "KẾ HOẠCH", "Phòng bệnh", "I. NỘI DUNG", "- A.", body
    )
    assert (metadata.applies_from, metadata.applies_to) == expected


def test_the_times_of_single_tasks_are_not_the_plans() -> None:
    line = "c) Thời gian thực hiện: Quý II năm 2031."
    metadata = read("KẾ HOẠCH", "Phòng bệnh", "I. A", "1. Một", line, "2. Hai", line)
    assert (metadata.applies_from, metadata.applies_to) == (None, None)


def test_days_in_the_sentence_that_issues_bound_a_school_year() -> None:
    metadata = read(
        "KẾ HOẠCH",
        "Thực hiện nhiệm vụ năm học 2031 - 2032",
        "Sở Một ban hành Kế hoạch năm học, từ ngày 31 tháng 8 năm 2031 đến hết ngày 31 tháng 5 năm 2032, như sau:",
        "I. A",
    )
    assert (metadata.applies_from, metadata.applies_to) == (
        dt.date(2031, 8, 31),
        dt.date(2032, 5, 31),
    )


def test_the_month_of_a_meeting_and_the_term_of_a_congress_are_no_periods() -> None:
    for title in (
        "Kết luận của Chủ tịch tại cuộc họp giao ban tháng 5 năm 2031",
        "Tuyên truyền Đại hội Đảng bộ tỉnh nhiệm kỳ 2030 - 2035",
    ):
        metadata = read("THÔNG BÁO", title, "I. A", "- B.")
        assert (metadata.applies_from, metadata.applies_to) == (None, None)


def test_a_period_that_was_over_is_what_the_document_reports_on() -> None:
    metadata = read(
        *head("ngày 02 tháng 3 năm 2031"), "QUYẾT ĐỊNH", "Công nhận kết quả năm 2030", "A."
    )
    assert metadata.applies_to is None


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("Thông tư này có hiệu lực thi hành kể từ ngày 15 tháng 4 năm 2031.", dt.date(2031, 4, 15)),
        ("Thông tư này có hiệu lực kể từ ngày ký.", dt.date(2031, 3, 2)),
        ("1. Thông tư này có hiệu lực sau 45 ngày kể từ ngày ký ban hành.", dt.date(2031, 4, 16)),
        ("Khoản 2 Điều 5 có hiệu lực từ ngày 01/7/2031.", None),
    ],
)
def test_the_effective_date_is_the_documents_own(words: str, day: dt.date | None) -> None:
    metadata = read(
        *head("ngày 02 tháng 3 năm 2031"), "THÔNG TƯ", "Quy định phí", "Điều 9. Hiệu lực", words
    )
    assert metadata.effective_on == day
    assert metadata.applies_from == day


def test_the_year_is_inferred_only_where_title_and_citations_agree() -> None:
    cited = "Thực hiện Công văn số 12/UBND-VX ngày 24/2/{} của UBND tỉnh, Sở Một ban hành Kế hoạch như sau:"
    cases = (("năm 2031", 2031, 2031), ("năm 2031", 2030, 2031), ("năm 2031", 2025, None))
    for title, year, expected in cases:
        metadata = read("KẾ HOẠCH", f"Truyền thông {title}", cited.format(year), "I. A", "- B.")
        assert metadata.year == expected
        assert expected is None or metadata.readings["year"].inferred


def test_a_letterhead_with_a_blank_day_still_states_the_year() -> None:
    metadata = read(*head("ngày …. tháng 3 năm 2031"), "KẾ HOẠCH", "Phòng bệnh", "I. A", "- B.")
    assert (metadata.issued_on, metadata.year) == (None, 2031)
    assert not metadata.readings["year"].inferred


@pytest.mark.parametrize(
    ("words", "end"),
    [
        (
            "1. Nghị quyết này có hiệu lực từ ngày 01/7/2031 đến hết ngày 28/02/2032.",
            dt.date(2032, 2, 28),
        ),
        (
            "1. Nghị quyết này có hiệu lực từ ngày 01/7/2031 đến trước ngày 01/3/2032.",
            dt.date(2032, 2, 29),
        ),
        ("2. Nghị quyết này hết hiệu lực kể từ ngày 01/3/2033.", dt.date(2033, 2, 28)),
        ("Quyết định có hiệu lực thi hành kể từ ngày 01/7/2031.", None),
    ],
)
def test_effect_may_have_an_end(words: str, end: dt.date | None) -> None:
    metadata = read("NGHỊ QUYẾT", "Về việc phân quyền", "Điều 1. A.", words)
    assert metadata.applies_to == end


def test_an_act_of_one_year_lasts_beyond_it_and_a_plan_does_not() -> None:
    act = read("NGHỊ QUYẾT", "Về việc sắp xếp đơn vị hành chính năm 2031", "Điều 1. A.")
    assert act.applies_to is None
    plan = read("NGHỊ QUYẾT", "Về dự toán ngân sách năm 2031", "Điều 1. A.")
    assert plan.applies_to == dt.date(2031, 12, 31)


def test_a_treaty_is_dated_where_it_was_done() -> None:
    metadata = read("HIỆP ĐỊNH", "Về vận tải", "Điều 1", "A.", "Làm tại Hà Nội ngày 22/11/2031.")
    assert metadata.issued_on == dt.date(2031, 11, 22)
