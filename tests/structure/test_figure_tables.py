"""Figures that the cells of tables hold."""

from __future__ import annotations

import pytest

from ingest.blocks import Block, BlockKind, ReadFile
from ingest.parsing import parse_document
from knowledge.documents import Figure, FigureNature, ParsedDocument, SourceFile


def parse(*lines: str | Block) -> ParsedDocument:
    blocks = tuple(line if isinstance(line, Block) else Block(line) for line in lines)
    return parse_document(SourceFile("/x/a.txt", "a.txt", 1, "ab" * 32), ReadFile(blocks))


def row(text: str) -> Block:
    return Block(text, BlockKind.ROW, table=1)


def cells(*lines: str | Block) -> list[tuple[str, float, str | None]]:
    found: tuple[Figure, ...] = parse(*lines).figures
    return [(f.indicator, f.value, f.unit) for f in found]


def test_each_value_cell_is_a_figure_of_its_column() -> None:
    found = parse(
        row(
            "STT: 1 | Chỉ tiêu: Tỷ lệ hộ nghèo | Đơn vị tính: % | Thực hiện năm 2025: 11,2"
            " | Kế hoạch năm 2026: 8,5 | Mục tiêu năm 2030: Dưới 3"
        )
    ).figures
    assert [(f.indicator, f.value, f.unit, f.qualifier, f.period) for f in found] == [
        ("Tỷ lệ hộ nghèo", 11.2, "%", None, "năm 2025"),
        ("Tỷ lệ hộ nghèo", 8.5, "%", None, "năm 2026"),
        ("Tỷ lệ hộ nghèo", 3, "%", "dưới", "năm 2030"),
    ]
    assert [f.nature for f in found][:2] == [FigureNature.RESULT, FigureNature.TARGET]


def test_a_column_that_is_more_than_a_period_is_named() -> None:
    line = "STT: 1 | Đơn vị: Xã Hoa Ban | Khối lượng (mét giá): 310 | Số trang (nghìn trang): 1.580"
    assert cells(row(line)) == [
        ("Xã Hoa Ban - Khối lượng", 310, "mét giá"),
        ("Xã Hoa Ban - Số trang", 1580, "nghìn trang"),
    ]


def test_a_column_that_counts_gives_its_noun_as_unit() -> None:
    assert cells(row("TT: 2 | Tên xã: Hoa Ban | Số hộ: 120 | Số lượng mẫu/lần: 15")) == [
        ("Hoa Ban - Số hộ", 120, "hộ"),
        ("Hoa Ban - Số lượng mẫu/lần", 15, "mẫu/lần"),
    ]


def test_the_unit_may_stand_over_the_table() -> None:
    found = cells("Đơn vị tính: triệu đồng", row("TT: 1 | Nội dung: Chi hội nghị | Dự toán: 45,5"))
    assert found == [("Chi hội nghị - Dự toán", 45.5, "triệu đồng")]


def test_what_each_time_costs_is_money_where_the_table_is_of_money() -> None:
    line = "TT: 2 | Loại thuyền: Thuyền nan | Ban ngày (lượt): 7.000 | Ban đêm (lượt): 9.000 | Cả ngày và đêm: 15.000"
    assert cells("Đơn vị tính: đồng", row(line)) == [
        ("Thuyền nan - Ban ngày", 7000, "đồng/lượt"),
        ("Thuyền nan - Ban đêm", 9000, "đồng/lượt"),
        ("Thuyền nan - Cả ngày và đêm", 15000, "đồng"),
    ]


def test_a_count_of_times_is_none_of_money() -> None:
    line = "TT: 1 | Lớp: May | Số kỳ học (tháng): 3 | Kinh phí: 12"
    assert cells("Đơn vị tính: triệu đồng", row(line))[-2:] == [
        ("May - Số kỳ học", 3, "tháng"),
        ("May - Kinh phí", 12, "triệu đồng"),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "STT: 12 | Nhiệm vụ: Lập hồ sơ | Cơ quan chủ trì: Sở Nội vụ | Thời hạn: 30/6/2026",
        "TT: 3.1 | Địa điểm: Bản Hoa | Tọa độ / X: 2199743 | Tọa độ / Y: 594115",
        "STT: 2 | Họ và tên: Lò Văn A | Năm sinh: 1986 | Số điện thoại: 0912345678",
        "STT: 4 | Văn bản: Kế hoạch | Số, ký hiệu: 12/KH-UBND | Ngày: 05/3/2026",
        "TT: 5 | Tên chất: Axit | Mã HS: 28070000 | Mã số CAS: 7664-93-9",
        "STT: 6 | Công việc: Rà soát | Thời gian: Quý II/2026",
    ],
)
def test_numbering_dates_codes_and_places_are_no_figures(line: str) -> None:
    assert cells(row(line)) == []


def test_a_cell_of_words_states_figures_as_a_sentence_does() -> None:
    found = parse(
        row("STT: 4 | Nhiệm vụ: Hồ sơ sức khỏe cho 85% dân số | Thời gian: Tháng 5 - 7/2026")
    ).figures
    assert [(f.value, f.unit, f.period) for f in found] == [(85, "%", "Tháng 5 - 7/2026")]


def test_durations_in_a_column_of_time_limits_are_figures() -> None:
    line = "STT: 1 | Thủ tục: Cấp phép | Thời hạn giải quyết: 15 ngày làm việc"
    assert cells(row(line)) == [("Cấp phép - Thời hạn giải quyết", 15, "ngày làm việc")]


def test_a_row_without_column_names_has_its_own() -> None:
    assert cells(row("1 | Cửa sông Hoa | 4 vị trí")) == [("Cửa sông Hoa", 4, "vị trí")]


def test_spans_of_cells_are_exact() -> None:
    document = parse(
        "1. Bảng", row("STT: 1 | Chỉ tiêu: Thu | Đơn vị tính: tỷ đồng | Năm 2026: 1.234,5")
    )
    (figure,) = document.figures
    assert figure.value_span.of(document.text) == "1.234,5"
    assert figure.span.of(document.text).startswith("STT: 1 | Chỉ tiêu: Thu")


def test_years_alone_name_the_columns_of_a_forecast() -> None:
    found = parse(
        row("TT: 1 | Chỉ tiêu: Dân số | ĐVT: Nghìn người | TH 2024: 482,1 | KH 2026: 492,0")
    ).figures
    assert [(f.indicator, f.value, f.unit, f.period) for f in found] == [
        ("Dân số", 482.1, "Nghìn người", "2024"),
        ("Dân số", 492, "Nghìn người", "2026"),
    ]


def test_a_column_of_money_is_not_counted_in_pieces() -> None:
    line = "TT: 1 | Hạng mục: Máy tính | Đơn vị tính: Cái | Số lượng: 10 | Đơn giá (đồng): 15.000.000 | Thành tiền: 150.000.000"
    assert cells(row(line)) == [
        ("Máy tính", 10, "Cái"),
        ("Máy tính - Đơn giá", 15_000_000, "đồng"),
        ("Máy tính - Thành tiền", 150_000_000, "đồng"),
    ]


def test_a_row_of_sums_stands_under_the_columns_above() -> None:
    found = cells(
        row("TT: 9 | Xã: Hoa Ban | Số hộ: 12 | Diện tích (ha): 4"), row("Tổng cộng | 60 | 21")
    )
    assert found[2:] == [("Tổng cộng - Số hộ", 60, "hộ"), ("Tổng cộng - Diện tích", 21, "ha")]


def test_bounds_in_cells_are_kept() -> None:
    line = "TT: 8 | Tiêu chí: Tỷ lệ hộ nghèo | Vùng cao: ≤12% | Thời hạn bảo quản: tối thiểu 10 năm"
    found = parse(row(line)).figures
    assert [(f.value, f.unit, f.qualifier) for f in found] == [
        (12, "%", "≤"),
        (10, "năm", "tối thiểu"),
    ]


def test_columns_say_what_was_reached_and_what_is_planned() -> None:
    line = "TT: 1 | Chỉ tiêu: Sản lượng (tấn) | Thực hiện: 120 | Ước thực hiện: 125 | Kế hoạch: 140"
    found = parse(row(line)).figures
    assert [f.nature for f in found] == [
        FigureNature.RESULT,
        FigureNature.RESULT,
        FigureNature.TARGET,
    ]


def test_a_cell_merged_over_rows_states_its_figures_once() -> None:
    document = parse(
        row("TT: 1 | Đối tượng: Nguồn nước (7 cửa sông) | Chỉ số: pH | Số mẫu: 15"),
        row("TT: 1 | Đối tượng: Nguồn nước (7 cửa sông) | Chỉ số: DO | Số mẫu: 30"),
    )
    assert [f.value for f in document.figures] == [7, 15, 30]
