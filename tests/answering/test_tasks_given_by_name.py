"""Tasks of a unit by its own name or of a group that it is in, however people call them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.answering.conftest import AskThere

PLAN = """\
ỦY BAN NHÂN DÂN TỈNH LÂM SƠN
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Số: 77/KH-UBND
Lâm Sơn, ngày 05 tháng 2 năm 2026
KẾ HOẠCH
Cấp nước sạch nông thôn tỉnh Lâm Sơn năm 2026
I. TỔ CHỨC THỰC HIỆN
1. Sở Y tế: lấy mẫu nước tại 30 trạm cấp nước trước ngày 15/6/2026.
2. Sở Tài chính: bố trí 48 tỷ đồng vốn đối ứng.
3. Các sở, ban, ngành: báo cáo kết quả trước ngày 20 hằng tháng.
4. Ủy ban nhân dân các xã, phường có tỷ lệ hộ dùng nước sạch dưới 60% tại thời điểm 30/6/2026 lập kế hoạch khắc phục, gửi Sở Tài chính trước ngày 15/8/2026.
5. Trưởng các bản: ghi sổ nước của từng hộ trước ngày 10 hằng tháng.
CHỦ TỊCH
Lò Văn Thịnh
"""
DISPATCH = """\
THỦ TƯỚNG CHÍNH PHỦ
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Số: 190/CĐ-TTg
Hà Nội, ngày 12 tháng 9 năm 2026
CÔNG ĐIỆN
Về ứng phó hạn hán tại các tỉnh miền núi
1. Bộ Công Thương điều tiết các hồ thủy điện để xả nước cho hạ du.
2. Bộ Y tế hướng dẫn xử lý nước uống.
THỦ TƯỚNG
"""


@pytest.fixture
def there(ask_of: Callable) -> AskThere:
    return ask_of([PLAN, DISPATCH])


@pytest.mark.parametrize(
    "question",
    [
        "Trưởng bản phải làm gì trong kế hoạch cấp nước sạch?",
        "Trưởng bản Nà Lừa có việc gì trong kế hoạch cấp nước sạch?",
        "truong ban phai lam gi trong ke hoach cap nuoc sach",
    ],
)
def test_the_head_of_a_hamlet_has_what_all_of_them_have(question: str, there: AskThere) -> None:
    assert "ghi sổ nước" in there(question).text


def test_what_many_have_is_left_out_where_the_question_leaves_it_out(there: AskThere) -> None:
    asked = "Ngoài việc chung của các sở, ngành, Sở Y tế được giao riêng việc gì về nước sạch?"
    told = there(asked).text
    assert "lấy mẫu nước" in told
    assert "báo cáo kết quả" not in told
    assert "báo cáo kết quả" in there("Sở Y tế phải làm gì về nước sạch?").text


def test_a_group_meant_by_what_it_measures_has_a_task(there: AskThere) -> None:
    told = there("UBND các xã, phường phải làm gì trong kế hoạch cấp nước sạch?").text
    assert "dưới 60%" in told
    assert "15/8/2026" in told


def test_the_month_of_a_paper_is_no_deadline(there: AskThere) -> None:
    asked = (
        "Bộ Công Thương bị giao việc gì trong công điện 190 của Thủ tướng về hạn hán tháng 9/2026?"
    )
    assert "hồ thủy điện" in there(asked).text
