"""A later paper of the same issuer that changes a date or a sum leads; what it leaves stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.passages.changed_values import tells_change

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.answering.conftest import AskThere

PLAN = """\
ỦY BAN NHÂN DÂN PHƯỜNG TÂN SƠN
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Số: 22/KH-UBND
Tân Sơn, ngày 12 tháng 3 năm 2026
KẾ HOẠCH
Tổ chức hội khỏe thiếu nhi phường Tân Sơn năm 2026
I. THỜI GIAN
1. Vòng loại bơi lội tổ chức từ ngày 05/10 đến ngày 09/10/2026 tại bể bơi phường.
2. Vòng loại cờ vua tổ chức từ ngày 12/9 đến ngày 14/9/2026 tại nhà văn hóa.
II. KINH PHÍ
Giải nhất môn bơi lội được thưởng 2 triệu đồng.
CHỦ TỊCH
Đinh Văn Hảo
"""
LETTER = """\
ỦY BAN NHÂN DÂN PHƯỜNG TÂN SƠN
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Số: 341/UBND-VX
V/v điều chỉnh thời gian vòng loại hội khỏe thiếu nhi năm 2026
Tân Sơn, ngày 18 tháng 9 năm 2026
Kính gửi: Các trường học trên địa bàn phường.
Ngày 12/3/2026, UBND phường ban hành Kế hoạch số 22/KH-UBND về tổ chức hội khỏe thiếu nhi năm 2026. Do bể bơi đang sửa chữa, UBND phường điều chỉnh như sau:
1. Vòng loại bơi lội tổ chức từ ngày 19/10 đến ngày 23/10/2026 (thay cho thời gian từ ngày 05/10 đến ngày 09/10/2026).
2. Các nội dung khác của Kế hoạch số 22/KH-UBND giữ nguyên.
CHỦ TỊCH
Đinh Văn Hảo
"""


@pytest.fixture
def there(ask_of: Callable) -> AskThere:
    return ask_of([PLAN, LETTER])


def test_a_changed_date_leads_and_the_old_one_is_not_told_as_valid(there: AskThere) -> None:
    for question in (
        "Vòng loại bơi lội hội khỏe thiếu nhi tổ chức từ ngày nào đến ngày nào?",
        "vong loai boi loi to chuc ngay nao",
    ):
        text = there(question).text
        assert "19/10" in text
        assert "23/10/2026" in text


def test_what_was_not_changed_is_told_with_the_notice_that_some_was(there: AskThere) -> None:
    told = there("Vòng loại cờ vua tổ chức từ ngày nào?")
    assert "12/9" in told.text
    assert any("341/UBND-VX" in notice for notice in told.notices)


def test_a_value_is_changed_only_where_it_is_told_as_a_past_one() -> None:
    assert tells_change("mức 50.000 đồng", "Mức thu 60.000 đồng thay cho mức 50.000 đồng")
    assert not tells_change("mức 60.000 đồng", "Mức thu 60.000 đồng thay cho mức 50.000 đồng")
    assert not tells_change("ngày 05/10", "Phát thanh lịch mới từ ngày 05/10/2026")
    row = "Tổ: Hai | Lịch cũ: 05/10 | Lịch mới: 12/10"
    assert tells_change("Tổ: Hai | Ngày: 05/10", row)
    assert not tells_change("Tổ: Ba | Ngày: 05/10", row)


def test_what_a_paper_first_said_is_told_of_it_with_what_amends_it(ask_of: Callable) -> None:
    there = ask_of([DECISION, AMENDING])
    first = there("Lúc mới ban hành, hộ nghèo được giảm bao nhiêu phần trăm giá nước?")
    assert "30%" in first.text
    assert "45%" not in first.text
    assert any("19/2026/QĐ-UBND" in notice for notice in first.notices)
    assert "45%" in there("Hộ nghèo được giảm bao nhiêu phần trăm giá nước?").text


DECISION = """\
ỦY BAN NHÂN DÂN TỈNH LÂM SƠN
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Số: 41/2025/QĐ-UBND
Lâm Sơn, ngày 18 tháng 12 năm 2025
QUYẾT ĐỊNH
Quy định giá nước sạch sinh hoạt trên địa bàn tỉnh Lâm Sơn
Điều 1. Giá nước
1. Giá nước sạch là 7.200 đồng/m³.
2. Hộ nghèo được giảm 30% giá nước sạch.
Điều 2. Hiệu lực
Quyết định này có hiệu lực từ ngày 01 tháng 01 năm 2026.
CHỦ TỊCH
Lò Văn Thịnh
"""
AMENDING = """\
ỦY BAN NHÂN DÂN TỈNH LÂM SƠN
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Số: 19/2026/QĐ-UBND
Lâm Sơn, ngày 22 tháng 6 năm 2026
QUYẾT ĐỊNH
Sửa đổi, bổ sung một số điều của Quyết định số 41/2025/QĐ-UBND ngày 18 tháng 12 năm 2025 của Ủy ban nhân dân tỉnh quy định giá nước sạch sinh hoạt trên địa bàn tỉnh Lâm Sơn
Điều 1. Sửa đổi, bổ sung một số điều của Quyết định số 41/2025/QĐ-UBND
1. Sửa đổi khoản 2 Điều 1 như sau:
“2. Hộ nghèo được giảm 45% giá nước sạch.”
Điều 2. Hiệu lực
Quyết định này có hiệu lực từ ngày 01 tháng 7 năm 2026.
CHỦ TỊCH
Lò Văn Thịnh
"""


def test_a_value_that_a_sentence_says_was_put_off_or_corrected_is_a_past_one() -> None:
    put_off = "Phường Tân Sơn: hoãn hai ngày khám 27/7 và 28/7/2026; dời sang ngày 10/8/2026"
    assert tells_change("Phường: Tân Sơn | Ngày: 27/7/2026", put_off)
    assert not tells_change("Khám ngày 10/8/2026", put_off)
    corrected = "Tại Mục II: mức chi “385.000 đồng/người” sửa thành “358.000 đồng/người”"
    assert tells_change("Mức chi: 385.000 đồng/người", corrected)
    assert not tells_change("Mức chi: 358.000 đồng/người", corrected)
    assert tells_change("16/8/2026 tại Cảng Bến", "Ngày 16/8/2026 tại Cảng Bến không tổ chức")


def test_a_correction_holds_as_long_as_what_it_corrects(ask_of: Callable) -> None:
    storm = LETTER.replace(
        "Do bể bơi đang sửa chữa",
        "Do ảnh hưởng của bão số 4 gây mưa lớn từ ngày 16/9/2026 đến ngày 19/9/2026",
    )
    told = ask_of([PLAN, storm])("Vòng loại bơi lội hội khỏe thiếu nhi tổ chức từ ngày nào?")
    assert "19/10" in told.text
    assert not any("hết thời gian" in notice for notice in told.notices)


TABLED = """\
ỦY BAN NHÂN DÂN TỈNH LÂM SƠN
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Số: 55/KH-UBND
Lâm Sơn, ngày 12 tháng 1 năm 2026
KẾ HOẠCH
Quản lý vật nuôi đô thị tỉnh Lâm Sơn năm 2026
I. PHÂN CÔNG
1. Sở Nông nghiệp và Môi trường: xây dựng cơ sở dữ liệu chó mèo nuôi tại phường, hoàn thành trước ngày 30/9/2026.
2. Sở Y tế: phát tờ rơi phòng bệnh dại, hoàn thành trước ngày 30/9/2026.
CHỦ TỊCH
Lò Văn Thịnh
"""
CONCLUSIONS = """\
ỦY BAN NHÂN DÂN TỈNH LÂM SƠN
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Số: 88/TB-UBND
Lâm Sơn, ngày 16 tháng 9 năm 2026
THÔNG BÁO
Kết luận của Chủ tịch Ủy ban nhân dân tỉnh tại phiên họp tháng 9 năm 2026
1. Về thực hiện Kế hoạch số 55/KH-UBND ngày 12/01/2026
a) Lùi thời hạn nhiệm vụ xây dựng cơ sở dữ liệu chó mèo {was}đến trước ngày 20/11/2026.
2. Về chợ đêm
a) Sở Công Thương báo cáo trước ngày 05/10/2026.
CHỦ TỊCH
Lò Văn Thịnh
"""


@pytest.mark.parametrize("was", ["", "từ ngày 30/9/2026 "])
def test_a_conclusion_that_puts_a_task_off_leads_with_the_day_that_holds(
    was: str, ask_of: Callable
) -> None:
    there: AskThere = ask_of([TABLED, CONCLUSIONS.format(was=was)])
    told = there("Cơ sở dữ liệu chó mèo phải hoàn thành trước ngày nào?").text
    assert "20/11/2026" in told
    unchanged = there("Tờ rơi phòng bệnh dại phải phát xong trước ngày nào?").text
    assert "30/9/2026" in unchanged
    assert "20/11/2026" not in unchanged


def test_a_task_that_was_put_off_is_listed_with_the_day_that_holds(ask_of: Callable) -> None:
    there: AskThere = ask_of([TABLED, CONCLUSIONS.format(was="")])
    told = there("Sở Nông nghiệp và Môi trường phải làm gì?").text
    assert "xây dựng cơ sở dữ liệu" in told
    assert "20/11/2026" in told
