"""What a later paper adjusts by number, name, verb, clause, row or place leads over what it was."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.answering.conftest import AskThere

HEAD = """\
ỦY BAN NHÂN DÂN TỈNH LÂM SƠN
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Số: {number}
{abstract}Lâm Sơn, ngày {day} năm 2026
"""
PLAN = """\
# ỦY BAN NHÂN DÂN TỈNH LÂM SƠN

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM

Số: 61/KH-UBND

Lâm Sơn, ngày 20 tháng 01 năm 2026

## KẾ HOẠCH

Phát triển làng nghề và chợ phiên tỉnh Lâm Sơn năm 2026

## I. NỘI DUNG

### 1. Tập huấn nghề mộc

Mở 03 lớp: lớp 1 từ ngày 09/3 đến ngày 20/3/2026; lớp 2 từ ngày 11/5 đến ngày 22/5/2026; lớp 3 từ ngày 09/11 đến ngày 20/11/2026.

### 2. Chợ phiên

Các chợ phiên mở cửa từ 7 giờ đến 15 giờ ngày Chủ nhật.

## II. KINH PHÍ

Tổng kinh phí thực hiện Kế hoạch là 26,5 tỷ đồng, trong đó ngân sách tỉnh 15,5 tỷ đồng.

## III. PHÂN CÔNG

| TT | Nhiệm vụ | Cơ quan chủ trì | Thời hạn |
| --- | --- | --- | --- |
| 1 | Lắp đặt biển chỉ dẫn tại 45 làng nghề | Sở Xây dựng | Trước 30/6/2026 |
| 2 | Xây dựng phòng trưng bày nghề gốm | Bảo tàng tỉnh | Trước 15/9/2026 |
| 3 | Sơ kết thực hiện Kế hoạch | Sở Công Thương | Trước 10/12/2026 |
"""
LETTER = (
    HEAD.format(
        number="1790/UBND-VX",
        abstract="V/v điều chỉnh một số nội dung Kế hoạch số 61/KH-UBND\n",
        day="25 tháng 8",
    )
    + """\
Kính gửi: Các sở, ban, ngành; UBND các xã.
Ngày 20/01/2026, UBND tỉnh ban hành Kế hoạch số 61/KH-UBND. Do mưa bão, UBND tỉnh điều chỉnh như sau:
1. Nội dung điều chỉnh
a) Lớp 3 dời sang từ ngày 30/11 đến ngày 11/12/2026; các lớp khác giữ nguyên.
b) Nhiệm vụ số 1 Phụ lục (biển chỉ dẫn): giảm từ 45 làng còn 38 làng.
c) Nhiệm vụ số 2 Phụ lục (phòng trưng bày gốm): gia hạn đến ngày 20/12/2026.
d) Nhiệm vụ số 3 Phụ lục (sơ kết): sớm hơn, trước ngày 25/11/2026.
đ) Tổng kinh phí thực hiện Kế hoạch điều chỉnh còn 24,1 tỷ đồng.
e) Riêng các chợ phiên tại xã Nà Phạ mở cửa từ 8 giờ đến 13 giờ; các nơi khác không thay đổi.
2. Giao nhiệm vụ bổ sung
a) Sở Tài chính cân đối kinh phí mở lớp 3 trước ngày 15/9/2026.
3. Các nội dung khác của Kế hoạch số 61/KH-UBND giữ nguyên.
CHỦ TỊCH
Đinh Văn Hảo
"""
)


@pytest.fixture
def there(ask_of: Callable) -> AskThere:
    return ask_of([PLAN, LETTER])


@pytest.mark.parametrize(
    ("question", "now", "was"),
    [
        ("Lớp 3 nghề mộc mở từ ngày nào đến ngày nào?", "30/11", "09/11"),
        ("Tổng kinh phí thực hiện kế hoạch làng nghề là bao nhiêu?", "24,1 tỷ", "26,5 tỷ"),
        ("Lắp biển chỉ dẫn tại bao nhiêu làng nghề?", "38 làng", "45 làng nghề"),
        ("Phòng trưng bày nghề gốm phải xong trước ngày nào?", "20/12/2026", "15/9/2026"),
        ("Ai chủ trì sơ kết Kế hoạch 61 và phải xong trước ngày nào?", "25/11/2026", "10/12/2026"),
        ("Chợ phiên xã Nà Phạ mở cửa mấy giờ?", "8 giờ đến 13 giờ", "7 giờ đến 15 giờ"),
    ],
)
def test_what_was_adjusted_leads(question: str, now: str, was: str, there: AskThere) -> None:
    told = there(question).text
    assert now in told
    assert was not in told or told.index(now) < told.index(was)


def test_other_places_and_other_numbers_keep_what_they_had(there: AskThere) -> None:
    assert there("Chợ phiên mở cửa mấy giờ?").text.startswith("Theo Kế hoạch")
    assert "30/11" not in there("Lớp 2 nghề mộc mở từ ngày nào?").text


def test_who_leads_a_task_stays_told_below_its_new_day_and_nothing_else(there: AskThere) -> None:
    told = there("Ai chủ trì sơ kết Kế hoạch 61 và phải xong trước ngày nào?").text
    assert "Sở Công Thương" in told
    assert "biển chỉ dẫn" not in told


RESOLUTION = """\
HỘI ĐỒNG NHÂN DÂN TỈNH LÂM SƠN
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Số: 14/2025/NQ-HĐND
Lâm Sơn, ngày 12 tháng 7 năm 2025
NGHỊ QUYẾT
Quy định chính sách hỗ trợ ăn trưa cho trẻ mầm non trên địa bàn tỉnh Lâm Sơn
Điều 1. Mức hỗ trợ
1. Trẻ thuộc hộ nghèo được hỗ trợ 360.000 đồng/trẻ/tháng.
2. Trẻ thuộc hộ cận nghèo được hỗ trợ 200.000 đồng/trẻ/tháng.
Điều 2. Trình tự
1. Cha mẹ trẻ nộp đơn tại trường trong 15 ngày đầu năm học.
2. Danh sách được niêm yết công khai tại trường trong 10 ngày.
CHỦ TỊCH
Hoàng Thị Mây
"""
AMENDING = """\
HỘI ĐỒNG NHÂN DÂN TỈNH LÂM SƠN
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Số: 09/2026/NQ-HĐND
Lâm Sơn, ngày 10 tháng 7 năm 2026
NGHỊ QUYẾT
Sửa đổi, bổ sung một số điều của Nghị quyết số 14/2025/NQ-HĐND ngày 12 tháng 7 năm 2025 của Hội đồng nhân dân tỉnh quy định chính sách hỗ trợ ăn trưa cho trẻ mầm non trên địa bàn tỉnh Lâm Sơn
Điều 1. Sửa đổi, bổ sung một số điều của Nghị quyết số 14/2025/NQ-HĐND
1. Sửa đổi khoản 2 Điều 1 như sau:
“2. Trẻ thuộc hộ cận nghèo được hỗ trợ 280.000 đồng/trẻ/tháng.”
2. Thay cụm từ “15 ngày” bằng cụm từ “30 ngày” tại khoản 1 Điều 2.
3. Bãi bỏ khoản 2 Điều 2.
Điều 2. Hiệu lực
Nghị quyết này có hiệu lực từ ngày 01 tháng 8 năm 2026.
CHỦ TỊCH
Hoàng Thị Mây
"""


def test_clauses_amended_or_repealed_are_told_so_first(ask_of: Callable) -> None:
    there: AskThere = ask_of([RESOLUTION, AMENDING])
    replaced = there("Cha mẹ trẻ nộp đơn trong bao nhiêu ngày đầu năm học?").text
    assert replaced.index("30 ngày") < replaced.index("15 ngày đầu năm học")
    assert "Bãi bỏ khoản 2 Điều 2" in there("Danh sách trẻ được niêm yết mấy ngày?").text
    assert "280.000" in there("Trẻ hộ cận nghèo được hỗ trợ bao nhiêu?").text
    poor = there("Trẻ hộ nghèo được hỗ trợ ăn trưa bao nhiêu?").text
    assert "360.000" in poor
    assert "280.000" not in poor


TARGETS = """\
# ỦY BAN NHÂN DÂN TỈNH LÂM SƠN

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM

Số: {number}

Lâm Sơn, ngày {day} năm 2026

## QUYẾT ĐỊNH

{title} chỉ tiêu trồng rừng gỗ lớn năm 2026

{opening}

| TT | Xã | {columns} |
| --- | --- | {rule} |
{rows}
"""


def test_a_row_adjusted_leads_and_another_stands(ask_of: Callable) -> None:
    given = TARGETS.format(
        number="320/QĐ-UBND",
        day="15 tháng 01",
        title="Giao",
        opening="Giao chỉ tiêu trồng rừng gỗ lớn năm 2026 cho các xã như sau:",
        columns="Rừng gỗ lớn (ha)",
        rule="---",
        rows="| 1 | Nà Phạ | 120 |\n| 2 | Tân Lập | 60 |",
    )
    adjusted = TARGETS.format(
        number="884/QĐ-UBND",
        day="02 tháng 6",
        title="Điều chỉnh",
        opening="Điều chỉnh chỉ tiêu tại Quyết định số 320/QĐ-UBND ngày 15/01/2026 như sau:",
        columns="Chỉ tiêu đã giao (ha) | Chỉ tiêu điều chỉnh (ha)",
        rule="--- | ---",
        rows="| 1 | Nà Phạ | 120 | 95 |",
    )
    there: AskThere = ask_of([given, adjusted])
    assert "95" in there("Xã Nà Phạ được giao trồng bao nhiêu ha rừng gỗ lớn?").text
    assert "95" not in there("Xã Tân Lập được giao trồng bao nhiêu ha rừng gỗ lớn?").text


NOTICE = """\
ỦY BAN NHÂN DÂN XÃ HÒN NƯA
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Số: {number}
Hòn Nưa, ngày {day} năm 2026
THÔNG BÁO
{lines}
CHỦ TỊCH
Ngô Văn Biển
"""


def test_what_is_called_off_moved_or_made_longer_is_told_so(ask_of: Callable) -> None:
    first = NOTICE.format(
        number="66/TB-UBND",
        day="01 tháng 9",
        lines="""\
Lịch lễ hội cầu ngư và hoạt động chợ đêm xã Hòn Nưa
1. Đua thuyền lúc 6 giờ ngày 12/10/2026 tại Bến Đình; thời lượng 45 phút.
2. Hội thi nấu ăn lúc 14 giờ ngày 12/10/2026 tại sân Nhà văn hóa.
3. Giờ bán hàng: từ 17 giờ đến 21 giờ hằng ngày.""",
    )
    later = NOTICE.format(
        number="81/TB-UBND",
        day="28 tháng 9",
        lines="""\
Về việc thay đổi một số nội dung tại Thông báo số 66/TB-UBND ngày 01/9/2026
1. Địa điểm đua thuyền chuyển từ Bến Đình sang Vịnh Mũi Đá.
2. Hội thi nấu ăn không tổ chức.
3. Về giờ bán hàng: kéo dài đến 23 giờ.""",
    )
    there: AskThere = ask_of([first, later])
    assert "Vịnh Mũi Đá" in there("Đua thuyền ở đâu?").text
    assert "không tổ chức" in there("Hội thi nấu ăn lúc mấy giờ?").text
    longer = there("Chợ đêm bán hàng từ mấy giờ đến mấy giờ?").text
    assert longer.index("23 giờ") < longer.index("từ 17 giờ")
    assert not any("Chưa đến" in notice for notice in there("Đua thuyền ở đâu?").notices)
