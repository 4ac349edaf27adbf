"""The sum of a table, what one of several shares is of, and who or what is counted."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answers import AnswerStatus

if TYPE_CHECKING:
    from collections.abc import Callable

TABLE = """# ỦY BAN NHÂN DÂN TỈNH SÔNG NGÂN

Số: 41/KH-UBND

Sông Ngân, ngày 12 tháng 01 năm 2026

# KẾ HOẠCH

Quan trắc môi trường nuôi thủy sản năm 2026

## PHỤ LỤC. SỐ LƯỢNG MẪU QUAN TRẮC MÔI TRƯỜNG NUÔI THỦY SẢN

| STT | Đối tượng | Tần suất | Tổng số (mẫu) |
|---|---|---|---|
| 1 | Nguồn nước nuôi tôm nước lợ | 02 lần/tháng | 240 |
| 2 | Nguồn nước nuôi cá lồng | 02 lần/tháng | 96 |
| 3 | Bãi nuôi ngao | 02 lần/năm | 8 |
| | Tổng cộng | | 344 |
"""


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("Sông Ngân lấy tổng cộng bao nhiêu mẫu quan trắc nuôi thủy sản trong cả năm 2026?", "344"),
        ("song ngan du dinh lay tat ca bao nhieu mau nuoc nuoi thuy san nam 2026", "344"),
        ("Lấy bao nhiêu mẫu ở bãi nuôi ngao?", "8"),
        ("Nguồn nước nuôi cá lồng lấy mấy mẫu?", "96"),
    ],
)
def test_the_sum_is_of_what_the_rows_above_it_name(
    ask_of: Callable, question: str, value: str
) -> None:
    said = ask_of([TABLE])(question).text.partition("[1]")[0]
    assert f" {value}" in said


RISE = """ỦY BAN NHÂN DÂN
TỈNH SÔNG NGÂN
Số: 42/KH-UBND
Sông Ngân, ngày 12 tháng 01 năm 2026

KẾ HOẠCH
Chính sách cho nhà giáo

1. Nâng phụ cấp ưu đãi nghề tại trường mầm non lên tối thiểu 70% cho giáo viên, tối thiểu 30% cho nhân viên.
2. Sau khi sắp xếp, tỉnh Sông Ngân có 64 đơn vị hành chính cấp xã, gồm 55 xã và 09 phường.
3. Người thắng cuộc được 24 tháng tiền ăn và tiền lương.
4. Khu vực chính là khu vực bên ngoài khu vực lõi, rộng 800 m. Khu vực lõi là khu vực quanh nhà ga, rộng 200 m.
5. Kim ngạch xuất khẩu đạt 42 triệu USD.
6. Các khu công nghiệp có tổng số trạm 3G/4G và các trạm 5G là 87 trạm. Trong đó, có 28 trạm 5G.
7. Mức vay tối đa đối với người lao động là 300 triệu đồng; đối với đối tượng vay là cơ sở sản xuất mức vay không quá 500 triệu đồng cho 01 người lao động được tạo việc làm.
"""


def test_at_least_is_no_rank_and_one_share_is_not_anothers(ask_of: Callable) -> None:
    ask = ask_of([RISE])
    said = ask("Giáo viên mầm non được nâng phụ cấp ưu đãi lên ít nhất bao nhiêu %?").text
    assert "70% cho giáo viên" in said
    assert "cho giáo viên cho nhân viên" not in said


@pytest.mark.parametrize(
    "question", ["Sông Ngân sau sắp xếp có bao nhiêu công chức cấp xã?", "con may can bo cap xa"]
)
def test_communes_counted_are_no_people(ask_of: Callable, question: str) -> None:
    answer = ask_of([RISE])(question)
    assert answer.status is not AnswerStatus.ANSWERED
    assert "64" not in answer.text


def test_one_time_for_two_sums_is_told_once(ask_of: Callable) -> None:
    said = ask_of([RISE])("Người thắng cuộc được bao nhiêu tháng tiền ăn và tiền lương?").text
    assert "24 tháng" in said
    assert "cao hơn" not in said


def test_what_defines_another_of_its_kind_is_not_told(ask_of: Callable) -> None:
    said = ask_of([RISE])("Khu vực lõi rộng bao nhiêu m?").text
    assert "200 m" in said
    assert "800 m" not in said


@pytest.mark.parametrize(
    ("question", "value", "other"),
    [
        ("Sông Ngân bán hàng ra nước ngoài được bao nhiêu?", "42 triệu USD", "64"),
        ("Khu công nghiệp có bao nhiêu trạm 5G?", "28 trạm 5G", "87"),
        ("Khu công nghiệp có bao nhiêu trạm 3G/4G và 5G?", "87 trạm", "28"),
        ("Người lao động được vay tối đa bao nhiêu?", "300 triệu", "500"),
        ("Cơ sở sản xuất được vay tối đa bao nhiêu?", "500 triệu", "300"),
    ],
)
def test_a_value_is_told_of_what_it_measures(
    ask_of: Callable, question: str, value: str, other: str
) -> None:
    said = ask_of([RISE])(question).text.partition("[1]")[0]
    assert value in said
    assert other not in said


PARTS = """ỦY BAN NHÂN DÂN
TỈNH SÔNG NGÂN
Số: 47/KH-UBND
Sông Ngân, ngày 12 tháng 01 năm 2026

KẾ HOẠCH
Quan trắc nước và sắp xếp phường năm 2026

1. Đối với vùng nuôi cá nước ngọt
- Số điểm quan trắc: 07 điểm (04 điểm tại khu vực nguồn nước cấp; 03 điểm đại diện cho các bè nuôi cá).
2. Sau khi sắp xếp, tỉnh Sông Ngân có 31 phường; trong đó có 28 phường hình thành mới.
3. Dự án ở vùng khó khăn được hỗ trợ đến 40% vốn đầu tư.
4. Xã Kim Sa: Lấy mẫu 01 vị trí tại vùng nuôi cá Đầm Đông, 02 vị trí tại vùng nuôi cá Đầm Tây.
"""


@pytest.mark.parametrize(
    ("question", "value", "other"),
    [
        ("Vùng nuôi cá nước ngọt có mấy điểm quan trắc?", "07 điểm", "Văn bản nêu nhiều mức"),
        ("Điểm đại diện cho các bè nuôi cá có mấy điểm quan trắc?", "03 điểm", "Văn bản nêu nhiều mức"),
        ("Sông Ngân sau sắp xếp có bao nhiêu phường?", "31 phường", "Văn bản nêu nhiều mức"),
        ("Sông Ngân có bao nhiêu phường hình thành mới?", "28 phường", "Văn bản nêu nhiều mức"),
        ("Xã Kim Sa lấy mẫu mấy vị trí?", "02 vị trí", "Văn bản nêu nhiều mức"),
        ("Xã Kim Sa lấy mẫu mấy vị trí?", "01 vị trí", "Văn bản nêu nhiều mức"),
        ("Dự án ở vùng khó khăn được hỗ trợ đến bao nhiêu vốn đầu tư?", "40%", "07"),
    ],
)  # fmt: skip
def test_a_part_answers_only_where_it_is_named(
    ask_of: Callable, question: str, value: str, other: str
) -> None:
    said = ask_of([PARTS])(question).text
    assert value in said
    assert other not in said
