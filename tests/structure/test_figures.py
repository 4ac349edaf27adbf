"""Figures that sentences and footnotes state."""

from __future__ import annotations

import pytest

from ingest.blocks import Block, BlockKind, ReadFile
from ingest.parsing import parse_document
from knowledge.documents import Figure, FigureNature, ParsedDocument, SourceFile


def parse(*lines: str | Block) -> ParsedDocument:
    blocks = tuple(line if isinstance(line, Block) else Block(line) for line in lines)
    return parse_document(SourceFile("/x/a.txt", "a.txt", 1, "ab" * 32), ReadFile(blocks))


def figures(*lines: str | Block) -> list[tuple[str, float, str | None]]:
    return [(f.indicator, f.value, f.unit) for f in parse(*lines).figures]


def values(line: str) -> list[tuple[float, str | None]]:
    return [(f.value, f.unit) for f in parse(line).figures]


def one(*lines: str) -> Figure:
    (figure,) = parse(*lines).figures
    return figure


def test_a_value_belongs_to_the_noun_before_its_verb() -> None:
    assert figures("- Tỷ lệ hộ nghèo đa chiều giảm còn 4,2%.") == [
        ("Tỷ lệ hộ nghèo đa chiều", 4.2, "%")
    ]


def test_a_subject_keeps_the_commas_inside_it() -> None:
    assert figures("- Tỷ lệ thôn, bản có sóng di động đạt 97%.") == [
        ("Tỷ lệ thôn, bản có sóng di động", 97, "%")
    ]


def test_what_goes_before_the_indicator_is_left_out() -> None:
    line = "- Kinh tế duy trì đà phục hồi tích cực, tăng trưởng GRDP năm 2025 đạt 8,3%."
    assert figures(line) == [("tăng trưởng GRDP", 8.3, "%")]


def test_gdp_is_not_grdp() -> None:
    assert [i for i, _, _ in figures("Tăng trưởng GDP 7,1%; tăng trưởng GRDP 8,4%.")] == [
        "Tăng trưởng GDP",
        "tăng trưởng GRDP",
    ]


def test_a_share_of_things_is_named_after_the_number() -> None:
    assert figures("- Có ít nhất 85% trường học đạt chuẩn quốc gia.") == [
        ("trường học đạt chuẩn quốc gia", 85, "%")
    ]


def test_a_count_is_named_by_verb_and_noun() -> None:
    assert figures("- Tuyển dụng 420 giáo viên tiếng Anh.") == [
        ("Tuyển dụng giáo viên tiếng Anh", 420, "giáo viên")
    ]


def test_a_list_gives_a_figure_for_each() -> None:
    line = "Cơ cấu kinh tế: nông nghiệp 15%, công nghiệp - xây dựng 45%; dịch vụ 40%."
    assert figures(line) == [
        ("Cơ cấu kinh tế nông nghiệp", 15, "%"),
        ("Cơ cấu kinh tế công nghiệp - xây dựng", 45, "%"),
        ("Cơ cấu kinh tế dịch vụ", 40, "%"),
    ]


def test_parts_of_a_sum_have_their_own_names() -> None:
    line = (
        "Tổng kinh phí 32,7 tỷ đồng, trong đó ngân sách tỉnh 19,5 tỷ đồng, xã hội hóa 13,2 tỷ đồng."
    )
    found = figures(line)
    assert [(value, unit) for _, value, unit in found] == [
        (32.7, "tỷ đồng"),
        (19.5, "tỷ đồng"),
        (13.2, "tỷ đồng"),
    ]
    assert [name for name, _, _ in found][1:] == ["ngân sách tỉnh", "xã hội hóa"]


def test_a_value_without_a_subject_shares_the_one_before() -> None:
    line = "Thu ngân sách đến năm 2030 đạt 6.000 tỷ đồng; năm 2026 đạt 3.600 tỷ đồng."
    found = parse(line).figures
    assert {f.indicator for f in found} == {"Thu ngân sách"}
    assert [f.period for f in found] == ["đến năm 2030", "năm 2026"]


def test_a_value_without_a_subject_is_what_it_stands_under() -> None:
    found = figures("1. Diện tích cây dược liệu:", "- Đến năm 2030 đạt 2.400 ha.")
    assert found == [("Diện tích cây dược liệu", 2400, "ha")]


def test_a_comparison_belongs_to_the_value_before_it() -> None:
    line = "Thu ngân sách đạt 1.200 tỷ đồng, vượt dự toán 12%, tăng 8,5% so với cùng kỳ."
    figure = one(line)
    assert (figure.value, figure.unit) == (1200, "tỷ đồng")
    assert figure.comparison == "vượt dự toán 12%, tăng 8,5% so với cùng kỳ"


@pytest.mark.parametrize(
    ("line", "comparison"),
    [
        ("Đón 1,6 triệu lượt khách, tăng 16% so với năm 2025.", "tăng 16% so với năm 2025"),
        ("Thu nội địa 900 tỷ đồng, bằng 103% dự toán.", "bằng 103% dự toán"),
        ("Trồng mới 320 ha rừng, đạt 106,7% kế hoạch.", "đạt 106,7% kế hoạch"),
        ("Xảy ra 125 vụ, giảm 15 vụ (10,7%).", "giảm 15 vụ (10,7%)"),
        ("Có 98% hộ dân dùng nước sạch, gấp 1,2 lần bình quân vùng.", "gấp 1,2 lần bình quân vùng"),
        ("Năng suất lúa 62,5 tạ/ha (cao hơn 1,2 tạ/ha).", "cao hơn 1,2 tạ/ha"),
        ("Số dự án giảm 30% so với giai đoạn 2021 - 2025.", "so với giai đoạn 2021 - 2025"),
    ],
)
def test_comparisons_are_no_figures_of_their_own(line: str, comparison: str) -> None:
    assert one(line).comparison == comparison


def test_a_change_alone_is_the_figure() -> None:
    assert figures("- GRDP tăng 8,5%.") == [("GRDP", 8.5, "%")]


def test_a_new_subject_ends_a_comparison() -> None:
    line = "Thu ngân sách đạt 950 tỷ đồng, tăng 5%; kim ngạch xuất khẩu tăng 12%."
    assert figures(line) == [
        ("Thu ngân sách", 950, "tỷ đồng"),
        ("kim ngạch xuất khẩu", 12, "%"),
    ]


@pytest.mark.parametrize(
    ("line", "qualifier"),
    [
        ("Tỷ lệ hài lòng đạt trên 90%.", "trên"),
        ("Có khoảng 200 người tham dự.", "khoảng"),
        ("Tỷ lệ số hóa đạt từ 95% trở lên.", "từ … trở lên"),
        ("Tỷ lệ số hóa đạt 95% trở lên.", "trở lên"),
        ("Mức vay tối đa 100 triệu đồng.", "tối đa"),
        ("Nồng độ bụi không quá 5 mg/m3.", "không quá"),
        ("Tỷ lệ tái nghèo dưới 0,5%.", "dưới"),
        ("Tăng trưởng bình quân 9%.", "bình quân"),
        ("Tỷ lệ che phủ rừng đạt 54%.", None),
    ],
)
def test_what_bounds_a_value_is_kept(line: str, qualifier: str | None) -> None:
    assert one(line).qualifier == qualifier


@pytest.mark.parametrize(
    ("line", "first", "last", "unit"),
    [
        ("Tăng trưởng đạt 9 - 10%.", 9, 10, "%"),
        ("Tỷ lệ giảm từ 2,5 đến 3 điểm phần trăm/năm.", 2.5, 3, "điểm phần trăm/năm"),
        ("Thu ngân sách tăng 12% - 15%.", 12, 15, "%"),
        ("Phạt tiền từ 3.000.000 đồng đến 5.000.000 đồng.", 3e6, 5e6, "đồng"),
        ("Vốn đầu tư từ 500 triệu đồng đến 1 tỷ đồng.", 500, 1000, "triệu đồng"),
    ],
)
def test_a_range_is_one_figure(line: str, first: float, last: float, unit: str) -> None:
    figure = one(line)
    assert (figure.value, figure.value_to, figure.unit) == (first, last, unit)


@pytest.mark.parametrize(
    "line",
    [
        "Báo cáo trước ngày 15/12/2026, từ ngày 05 đến ngày 15 hằng tháng.",
        "Hội nghị lúc 7h30 ngày 12/9/2025, kết thúc 17 giờ 00 phút cùng ngày.",
        "Thực hiện Nghị quyết số 36/NQ-HĐND, Điều 12, khoản 3 và Phụ lục 02.",
        "Liên hệ số điện thoại 0213.3876.543, phòng 305, số 12 đường Hoa Ban.",
        "Tổ chức chính quyền địa phương 02 cấp; Đề án 06; Chương trình 1719.",
        "Kỳ họp thứ 14, khóa XI; kỷ niệm 80 năm Ngày truyền thống.",
        "Phủ sóng 5G, công nghiệp 4.0, dịch vụ công mức độ 4, dịch Covid-19.",
        "Quốc lộ 4D, đường tỉnh 127, Vành đai 3, km 12+300.",
        "Giai đoạn 2026 - 2030, tầm nhìn đến năm 2045; kế hoạch 5 năm 2026 - 2030.",
        "Học sinh lớp 5, trẻ dưới 6 tuổi, người từ 60 tuổi trở lên.",
        "Tọa độ 22°18'B; cột B QCVN 40:2011/BTNMT; trực ban 24/24 giờ.",
        "Trang http://so12.tinh.gov.vn và thư so34@tinh.gov.vn.",
        "Trường Tiểu học Tân An 2 tổ chức thi; học sinh Trường Hoa Sen 1 tham gia.",
        "Sáu tháng một lần, họp giao ban.",
    ],
)
def test_names_dates_and_orders_are_no_figures(line: str) -> None:
    assert figures(line) == []


def test_what_only_announces_a_list_is_no_figure() -> None:
    assert figures("Thực hiện 03 nhóm nhiệm vụ sau:", "Nội dung gồm 5 phần.") == []


def test_a_count_out_of_all_is_a_figure() -> None:
    assert figures("Hoàn thành 12/15 chỉ tiêu chủ yếu.")[0][1:] == (12, "chỉ tiêu")


def test_times_are_figures_where_they_are_norms() -> None:
    assert values("Thời hạn giải quyết là 15 ngày làm việc kể từ ngày nhận đủ hồ sơ.") == [
        (15, "ngày làm việc")
    ]
    assert values("Cho vay tối đa 120 tháng; phấn đấu sau 40 năm đổi mới.") == [(120, "tháng")]


def test_a_time_limit_is_named_by_what_has_to_be_done() -> None:
    line = "Trong thời hạn 05 ngày làm việc, kể từ ngày nhận hồ sơ, Phòng Kinh tế thẩm định hồ sơ."
    assert figures(line) == [("thời hạn thẩm định hồ sơ", 5, "ngày làm việc")]


def test_a_footnote_states_figures_of_its_own_sentence() -> None:
    line = "- Lạm phát được kiểm soát. [chú thích 1: Chỉ số giá tiêu dùng năm 2025 tăng 3,3%.]"
    document = parse(line)
    (figure,) = document.figures
    assert figure.indicator == "Chỉ số giá tiêu dùng"
    assert figure.span.of(document.text) == "Chỉ số giá tiêu dùng năm 2025 tăng 3,3%."
    assert figure.period == "năm 2025"


def test_the_number_of_a_footnote_is_no_figure() -> None:
    assert figures("- Đời sống được cải thiện. [chú thích 12: Theo báo cáo của ngành.]") == []


def test_spans_hold_the_number_and_the_sentence() -> None:
    document = parse("1. Mở đầu.", "- Thu đạt 1.234,5 tỷ đồng. Chi 3 - 5 tỷ đồng.")
    assert [f.value_span.of(document.text) for f in document.figures] == ["1.234,5", "3 - 5"]
    assert [f.span.of(document.text) for f in document.figures] == [
        "Thu đạt 1.234,5 tỷ đồng.",
        "Chi 3 - 5 tỷ đồng.",
    ]


def test_figures_are_numbered_in_the_order_of_the_text() -> None:
    document = parse("- Có 5 xã. [chú thích 1: Trước đây có 7 xã.] Thêm 3 phường.")
    assert [f.position for f in document.figures] == [0, 1, 2]
    assert [f.value for f in document.figures] == [5, 7, 3]


def test_the_period_comes_from_the_sentence_then_from_the_nearest_heading() -> None:
    found = parse(
        "KẾ HOẠCH",
        "Chuyển đổi số năm 2026",
        "1. Mục tiêu đến năm 2030",
        "- Tỷ lệ hồ sơ trực tuyến đạt 95%; năm 2027 đạt 85%.",
        "2. Nhiệm vụ",
        "- Lắp đặt 40 trạm phát sóng.",
    ).figures
    assert [f.period for f in found] == ["đến năm 2030", "năm 2027", "năm 2026"]


def test_a_heading_that_names_two_periods_settles_nothing() -> None:
    found = parse("KẾ HOẠCH", "Kết quả năm 2025, nhiệm vụ năm 2026", "1. Thu 90 tỷ đồng.").figures
    assert [f.period for f in found] == [None]


def test_the_year_compared_with_is_not_the_period() -> None:
    figure = one("Sản lượng đạt 125 nghìn tấn, tăng 3% so với năm 2024.")
    assert figure.period is None


def test_the_place_is_the_one_named() -> None:
    assert one("Xã Hoa Ban có 12 điểm sạt lở.").place == "Xã Hoa Ban"
    assert one("Cả nước đạt 8% tăng trưởng.").place == "Cả nước"
    found = parse("KẾ HOẠCH", "Phát triển du lịch tỉnh Sông Ngân", "1. Đón 3 vạn lượt khách.")
    assert [f.place for f in found.figures] == ["tỉnh Sông Ngân"]


@pytest.mark.parametrize(
    ("line", "nature"),
    [
        ("Phấn đấu tỷ lệ lao động qua đào tạo đạt 70%.", FigureNature.TARGET),
        ("Đã xóa 3.214 nhà tạm.", FigureNature.RESULT),
        ("Ước đạt 3.150 tỷ đồng thu ngân sách.", FigureNature.RESULT),
        ("Mức hỗ trợ 500.000 đồng/người/tháng.", FigureNature.NORM),
        ("Thời hạn bảo quản tối đa 70 năm.", FigureNature.NORM),
        ("Đàn trâu có 12.000 con.", None),
    ],
)
def test_the_nature_comes_from_the_words(line: str, nature: FigureNature | None) -> None:
    assert one(line).nature is nature


def test_a_past_period_makes_a_result_and_a_coming_one_a_target() -> None:
    found = parse(
        "ỦY BAN NHÂN DÂN TỈNH SÔNG NGÂN",
        "Sông Ngân, ngày 12 tháng 02 năm 2026",
        "KẾ HOẠCH",
        "Chuyển đổi số",
        "- Năm 2025 tỷ trọng kinh tế số là 10%; năm 2027 là 14%.",
    ).figures
    assert [f.nature for f in found] == [FigureNature.RESULT, FigureNature.TARGET]


def test_a_regulation_lays_down_what_it_says() -> None:
    found = parse("NGHỊ ĐỊNH", "Về làng nghề", "1. Làng nghề có 50 hộ tham gia.").figures
    assert [f.nature for f in found] == [FigureNature.NORM]


def test_the_letterhead_and_the_closing_state_no_figures() -> None:
    found = figures(
        Block("UBND TỈNH / Số: 12/KH-UBND", BlockKind.LETTERHEAD),
        "KẾ HOẠCH",
        "Trồng 5 triệu cây xanh năm 2026",
        "1. Trồng cây.",
        Block("Nơi nhận: / - 12 sở, ngành; / - Lưu: VT.", BlockKind.LETTERHEAD),
    )
    assert found == []


def test_a_limit_after_but_is_of_the_same_thing() -> None:
    line = "Hỗ trợ 50% chi phí thuê gian hàng nhưng không quá 30 triệu đồng/doanh nghiệp."
    assert figures(line) == [
        ("Hỗ trợ chi phí thuê gian hàng", 50, "%"),
        ("Hỗ trợ chi phí thuê gian hàng", 30, "triệu đồng/doanh nghiệp"),
    ]


def test_a_number_told_twice_is_one() -> None:
    assert values("Thời hạn là 05 (năm) ngày làm việc; phạt 20% (hai mươi phần trăm).") == [
        (5, "ngày làm việc"),
        (20, "%"),
    ]


def test_what_a_note_points_at_is_named() -> None:
    line = "- Tỷ lệ tiêm chủng đạt 95%. [chú thích 1: Năm 2025 tỷ lệ này đạt 92,7%.]"
    assert [i for i, _, _ in figures(line)] == ["Tỷ lệ tiêm chủng", "Tỷ lệ tiêm chủng"]


def test_words_in_brackets_do_not_break_a_subject() -> None:
    assert figures("- Năng suất các nhân tố tổng hợp (TFP) đóng góp 45%.") == [
        ("Năng suất các nhân tố tổng hợp đóng góp", 45, "%")
    ]


def test_the_sum_in_brackets_is_of_what_stands_before_them() -> None:
    assert figures("Đầu tư 12 trường nội trú (tổng vốn 254 tỷ đồng).")[1] == (
        "tổng vốn Đầu tư 12 trường nội trú",
        254,
        "tỷ đồng",
    )


def test_one_is_an_article_in_a_regulation() -> None:
    found = figures(
        "NGHỊ ĐỊNH", "Về ký quỹ", "1. Mở tài khoản tại 01 ngân hàng, ít nhất 02 kế toán."
    )
    assert [(value, unit) for _, value, unit in found] == [(2, "kế toán")]


def test_the_year_of_a_plan_is_not_that_of_its_results() -> None:
    found = parse(
        "KẾ HOẠCH", "Phòng chống dịch bệnh năm 2026", "1. Kết quả", "- Đã mở 215 lớp tập huấn."
    ).figures
    assert [(f.period, f.nature) for f in found] == [(None, FigureNature.RESULT)]


def test_a_footnote_after_a_sentence_gives_way_to_the_sentence() -> None:
    line = "- Thu 5 tỷ đồng [chú thích 1: Chi 3 tỷ đồng.] và nộp 2 tỷ đồng."
    document = parse(line)
    assert [f.value for f in document.figures] == [5, 3, 2]
    assert document.figures[1].span.of(document.text) == "Chi 3 tỷ đồng."


def test_the_time_that_opens_a_paragraph_frames_it() -> None:
    found = parse("- Năm 2025, xảy ra 46 vụ cháy. Thiệt hại 12 tỷ đồng; tháng 6 có 9 vụ.").figures
    assert [f.period for f in found] == ["Năm 2025", "Năm 2025", "tháng 6"]


def test_a_bound_before_a_list_holds_for_all_of_it() -> None:
    found = parse("- Ít nhất 60% học sinh tiểu học, 75% học sinh trung học biết bơi.").figures
    assert [f.qualifier for f in found] == ["Ít nhất", "Ít nhất"]


@pytest.mark.parametrize(
    ("line", "value", "unit"),
    [
        ("Họp mỗi quý 01 lần.", 1, "lần"),
        ("Ổ dịch được xử lý trong vòng 48 giờ.", 48, "giờ"),
        ("Hỗ trợ lãi suất trong 36 tháng đầu.", 36, "tháng"),
        ("1- 100% chi bộ sinh hoạt thường kỳ.", 100, "%"),
        ("2. 95% hồ sơ đúng hạn.", 95, "%"),
        ("Lấy mẫu 04 vị trí nước.", 4, "vị trí"),
        ("Xảy ra tăng 12 vụ.", 12, "vụ"),
        ("Rừng trồng ở mức 56%.", 56, "%"),
        ("Giải ngân 4.567/7.890 tỷ đồng.", 4567, "tỷ đồng"),
    ],
)
def test_numbers_beside_words_of_time_and_order_may_measure(
    line: str, value: float, unit: str
) -> None:
    assert values(line) == [(value, unit)]


def test_a_sum_shared_out_below_its_line_is_laid_down() -> None:
    found = parse(
        "KẾ HOẠCH",
        "Chuyển đổi số năm 2026",
        "1. Bố trí 12 tỷ đồng, gồm:",
        "a) Hạ tầng số đến năm 2030 là 7 tỷ đồng;",
    ).figures
    assert [f.nature for f in found] == [FigureNature.NORM, FigureNature.NORM]


def test_a_blob_of_numbers_is_no_sentence() -> None:
    assert figures("5%, " * 20_000) == []
    assert figures("Thu đạt " + "9" * 400 + " đồng.") == []


@pytest.mark.parametrize("given", ["trợ cấp một lần", "trợ cấp 1 lần", "được thưởng một lần"])
def test_a_sum_given_once_is_no_number_of_a_time(given: str) -> None:
    assert (4_100_000, "đồng") in values(f"Đội viên dân phòng {given} 4.100.000 đồng.")


def test_a_time_before_the_next_value_is_not_that_of_the_one_before() -> None:
    line = "Bác sĩ về xã được hỗ trợ một lần 80 triệu đồng, hằng tháng được hỗ trợ 3 triệu đồng."
    assert [(f.value, f.period) for f in parse(line).figures] == [(80, None), (3, "hằng tháng")]
    assert one("Cấp 2.400 suất quà, hằng tháng.").period == "hằng tháng"
