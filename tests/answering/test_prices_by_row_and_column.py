"""A price asked as people say it: the row of their kind, the column of their number, and what comes next in the talk."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answers import AnswerStatus

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from bot.answers import Answer

    Asking = Callable[[Sequence[str]], Callable[..., Answer]]

BRIDGE = """# ỦY BAN NHÂN DÂN
TỈNH CỔ TRAI
-------
Số: 21/2026/QĐ-UBND

Cổ Trai, ngày 12 tháng 3 năm 2026

QUYẾT ĐỊNH
Quy định giá dịch vụ qua cầu phao Hạ Lũng và cầu phao Bãi Ngang trên địa bàn tỉnh Cổ Trai

Điều 1. Giá dịch vụ
1. Giá dịch vụ qua cầu phao được quy định tại Biểu sau:

| TT | Phương tiện | Cầu Hạ Lũng / Vé lượt (đồng/lượt) | Cầu Hạ Lũng / Vé tháng (đồng/tháng) | Cầu Bãi Ngang / Vé lượt (đồng/lượt) | Cầu Bãi Ngang / Vé tháng (đồng/tháng) |
|---|---|---|---|---|---|
| 1 | Xe đạp, xe đạp điện | 1.200 | 24.000 | 1.100 | 21.000 |
| 2 | Xe mô tô, xe gắn máy | 3.400 | 71.000 | 2.900 | 66.000 |
| 3 | Xe ba gác, xe lôi máy | 7.700 | 154.000 | 6.300 | 131.000 |
| 4 | Xe tải dưới 2,5 tấn | 18.000 | Không bán | 15.000 | Không bán |
| 5 | Xe tải từ 2,5 tấn đến dưới 5 tấn | 26.000 | Không bán | 22.000 | Không bán |

Điều 2. Miễn, giảm giá
1. Miễn giá dịch vụ đối với: trẻ em dưới 07 tuổi; người từ đủ 72 tuổi trở lên.
2. Giảm 35% giá vé lượt qua cầu phao cho người đi xe đạp là học sinh; người từ đủ 62 tuổi đến dưới 72 tuổi.
3. Giảm 20% vé tháng xe mô tô, xe gắn máy đối với người làm việc tại bãi chợ.
"""

GARDENS = """# HỘI ĐỒNG NHÂN DÂN
TỈNH CỔ TRAI
-------
Số: 9/2026/NQ-HĐND

Cổ Trai, ngày 20 tháng 5 năm 2026

NGHỊ QUYẾT
Quy định chính sách hỗ trợ trồng nấm và tổ nhóm làm mành trên địa bàn tỉnh Cổ Trai

Điều 1. Hỗ trợ trồng nấm
Mức hỗ trợ trồng nấm tính theo hecta (ĐVT: đồng/ha):

| Loại nấm | Diện tích dưới 1 ha | Diện tích từ 1 ha đến 4 ha | Diện tích trên 4 ha |
|---|---|---|---|
| Nấm rơm | 7.100.000 | 6.200.000 | 5.300.000 |
| Nấm mối | 9.400.000 | 8.500.000 | Không hỗ trợ |

Điều 2. Hỗ trợ tổ nhóm
1. Hỗ trợ một lần cho tổ làm mành thành lập mới: 11 triệu đồng đối với tổ có từ 06 đến 15 thành viên; 17 triệu đồng đối với tổ có từ 16 đến 40 thành viên; 23 triệu đồng đối với tổ có trên 40 thành viên.
2. Mỗi hộ làm mành được vay tối đa 12 tấn tre/năm; hộ có từ 05 nhân khẩu trở lên được vay tối đa 19 tấn tre/năm.
"""

CLASSES = """# TRƯỜNG TIỂU HỌC CỔ TRAI
Số: 14/KH-THCT

Cổ Trai, ngày 20 tháng 8 năm 2026

KẾ HOẠCH
Thu các khoản dịch vụ năm học 2026 - 2027

1. Mức thu

| Khoản thu | Đơn vị tính | Học sinh thông thường | Học sinh hộ cận nghèo | Học sinh hộ nghèo |
|---|---|---|---|---|
| Trông giữ sau giờ học | đồng/tháng | 130.000 | 65.000 | 20.000 |
| Đưa đón bằng thuyền | đồng/tháng | 210.000 | 105.000 | 30.000 |

2. Số học sinh

| Khối | Năm học 2025 - 2026 / Số lớp | Năm học 2025 - 2026 / Số học sinh | Năm học 2026 - 2027 / Số lớp | Năm học 2026 - 2027 / Số học sinh |
|---|---|---|---|---|
| Khối bán trú | 6 | 187 | 7 | 203 |
| Khối một buổi | 4 | 118 | 3 | 96 |
"""

DUTIES = """# TRƯỜNG TIỂU HỌC BÃI NGANG
Số: 15/KH-THBN

Cổ Trai, ngày 22 tháng 8 năm 2026

KẾ HOẠCH
Tổ chức thư viện xanh năm học 2026 - 2027

| TT | Nội dung | Người phụ trách | Thời hạn |
|---|---|---|---|
| 1 | Ký hợp đồng đóng giá sách | Hiệu trưởng | Trước 12/9/2026 |
| 2 | Phân công trực thư viện | Phó Hiệu trưởng Đinh Thị Hạnh Nguyên | Trước 18/9/2026 |
| 3 | Kiểm kê sách cũ | Kế toán | Trước 25/9/2026 |
"""

FIRES = """# ỦY BAN NHÂN DÂN
TỈNH CỔ TRAI
-------
Số: {number}/KH-UBND

Cổ Trai, ngày 10 tháng 9 năm {year}

KẾ HOẠCH
Phòng cháy, chữa cháy rừng mùa khô năm {year} - {next} trên địa bàn tỉnh Cổ Trai

I. NHIỆM VỤ
Phát dọn {km} km đường băng cản lửa.

II. KINH PHÍ
Tổng kinh phí thực hiện Kế hoạch là {sum} tỷ đồng.
"""
BEFORE = FIRES.format(number=88, year=2025, next=2026, km=47, sum="6,3")
NOW = FIRES.format(number=91, year=2026, next=2027, km=58, sum="8,9")


@pytest.mark.parametrize(
    ("question", "price"),
    [
        ("Xe máy qua cầu Hạ Lũng một lượt bao nhiêu tiền?", "3.400"),
        ("Vé tháng xe máy cầu Bãi Ngang bao nhiêu?", "66.000"),
        ("ve thang xe may cau Ha Lung bao nhieu", "71.000"),
        ("Xe tải 3 tấn qua cầu Hạ Lũng bao nhiêu?", "26.000"),
        ("Xe tải 2 tấn qua cầu Bãi Ngang giá thế nào?", "15.000"),
    ],
)
def test_the_row_of_the_askers_vehicle_is_told(ask_of: Asking, question: str, price: str) -> None:
    told = ask_of([BRIDGE])(question).text
    assert price in told
    others = {"3.400", "71.000", "2.900", "66.000", "7.700", "26.000", "22.000", "18.000", "15.000"}
    assert not [other for other in others - {price} if other in told]


def test_a_follow_up_turns_to_the_other_row_and_the_other_half_of_the_column(
    ask_of: Asking,
) -> None:
    ask = ask_of([BRIDGE])
    first = "Đi xe đạp qua cầu Hạ Lũng bao nhiêu tiền một lượt?"
    assert "3.400" in ask(first, "thế còn xe máy?").text
    by_month = ask(first, "thế còn xe máy?", "vé tháng thì sao").text
    assert "71.000" in by_month
    assert "66.000" not in by_month
    other = ask("Vé tháng xe máy cầu Hạ Lũng bao nhiêu?", "vay cau Bai Ngang thi sao").text
    assert "66.000" in other
    assert "2.900" not in other


def test_a_year_named_next_is_the_column_of_the_row_just_told(ask_of: Asking) -> None:
    ask = ask_of([CLASSES])
    first = "Khối bán trú có bao nhiêu học sinh năm học 2026 - 2027?"
    assert "96" in ask(first, "còn khối một buổi?").text
    assert "118" in ask(first, "còn khối một buổi?", "năm học 2025 - 2026 thì sao").text


@pytest.mark.parametrize(
    ("question", "sum_"),
    [
        ("Trồng 2 ha nấm mối được hỗ trợ bao nhiêu?", "8.500.000"),
        ("Tôi trồng 0,5 ha nấm rơm thì được bao nhiêu tiền?", "7.100.000"),
        ("Trồng 6 ha nấm mối được hỗ trợ bao nhiêu?", "Không hỗ trợ"),
    ],
)
def test_the_column_of_the_askers_measure_is_told(ask_of: Asking, question: str, sum_: str) -> None:
    told = ask_of([GARDENS])(question).text
    assert sum_ in told
    others = {"7.100.000", "6.200.000", "5.300.000", "9.400.000", "8.500.000", "Không hỗ trợ"}
    assert not [other for other in others - {sum_} if other in told]


def test_a_cell_without_an_amount_names_no_row(ask_of: Asking) -> None:
    told = ask_of([GARDENS])("Tôi nuôi dê 1 hecta thì theo nghị quyết HĐND được hỗ trợ bao nhiêu?")
    assert told.status is not AnswerStatus.ANSWERED or "8.500.000" not in told.text


@pytest.mark.parametrize(("members", "sum_"), [(9, "11"), (30, "17"), (60, "23")])
def test_the_sum_for_the_askers_number_is_told_with_its_case(
    ask_of: Asking, members: int, sum_: str
) -> None:
    asked = f"Tổ làm mành thành lập mới có {members} thành viên được hỗ trợ bao nhiêu?"
    told = ask_of([GARDENS])(asked).text
    assert f"{sum_} triệu đồng đối với tổ có" in told
    assert not [other for other in {"11", "17", "23"} - {sum_} if f"{other} triệu" in told]


def test_the_level_of_a_larger_household_is_not_left_out(ask_of: Asking) -> None:
    told = ask_of([GARDENS])("Nhà tôi 6 người làm mành được vay tối đa bao nhiêu tấn tre một năm?")
    assert "19 tấn tre" in told.text


def test_a_class_called_by_the_end_of_anothers_name_is_told_alone(ask_of: Asking) -> None:
    ask = ask_of([CLASSES])
    poor = ask("Con hộ nghèo đóng tiền trông giữ sau giờ học bao nhiêu?").text
    assert "20.000" in poor
    assert "65.000" not in poor
    near = ask("Nhà cận nghèo thì đưa đón bằng thuyền đóng bao nhiêu?").text
    assert "105.000" in near
    assert "30.000" not in near


@pytest.mark.parametrize("age", [5, 75])
def test_the_level_for_the_askers_age_takes_the_place_of_anothers(ask_of: Asking, age: int) -> None:
    told = ask_of([BRIDGE])(
        f"Người nhà tôi {age} tuổi đi xe đạp qua cầu phao có được giảm giá vé lượt không?"
    )
    assert "Miễn giá dịch vụ" in told.text
    assert "35%" not in told.text


def test_seasons_are_held_against_each_other(ask_of: Asking) -> None:
    ask = ask_of([BEFORE, NOW])
    told = ask("Kinh phí chữa cháy rừng mùa khô này tăng bao nhiêu so với mùa khô 2025-2026?").text
    assert "8,9 tỷ đồng" in told
    assert "6,3 tỷ đồng" in told
    assert "47 km" in ask("Mùa khô trước phát dọn bao nhiêu km đường băng cản lửa?").text


def test_a_class_denied_is_told_of_the_others(ask_of: Asking) -> None:
    asked = "Nhà không thuộc diện nghèo thì đóng tiền trông giữ sau giờ học bao nhiêu?"
    told = ask_of([CLASSES])(asked).text
    assert "130.000" in told
    assert "20.000" not in told


def test_a_deputys_work_is_not_the_heads(ask_of: Asking) -> None:
    told = ask_of([DUTIES])("Phó hiệu trưởng Hạnh Nguyên được phân công việc gì?").text
    assert "Phân công trực thư viện" in told
    assert "Ký hợp đồng" not in told
