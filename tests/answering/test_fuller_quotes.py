"""Several things asked of one matter, and levels with their conditions, are told whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.answering.conftest import AskThere

RESOLUTION = """\
HỘI ĐỒNG NHÂN DÂN TỈNH VÂN KHÊ
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Số: 31/2025/NQ-HĐND
Vân Khê, ngày 10 tháng 12 năm 2025
NGHỊ QUYẾT
Quy định mức hỗ trợ hợp tác xã và hộ nuôi ong trên địa bàn tỉnh Vân Khê
Điều 1. Mức hỗ trợ
1. Hợp tác xã mua máy sấy: 45% giá mua, không quá 280 triệu đồng/hợp tác xã; hợp tác xã vùng cao 65%, không quá 410 triệu đồng.
2. Sản phẩm ong được công nhận: thưởng một lần 15 triệu đồng đối với hạng 3 sao, 35 triệu đồng đối với hạng 4 sao; nâng hạng thì nhận phần chênh lệch.
3. Tặng quà mừng thọ xã viên: người tròn 70 tuổi được 500.000 đồng; tròn 85 tuổi được 900.000 đồng; từ đủ 100 tuổi trở lên mỗi năm được 2.200.000 đồng.
4. Hộ nuôi ong vay vốn không phải thế chấp tối đa 90 triệu đồng/hộ, thời hạn đến 60 tháng; cơ sở nhỏ vay theo quy định hiện hành.
5. Phẫu thuật cho xã viên bị ong đốt: hỗ trợ 40% chi phí, tối đa 20 triệu đồng/ca. Gia đình thuộc hộ nghèo được hỗ trợ 70%, tối đa 35 triệu đồng/ca.
6. Trả trước tiền thuê máy sấy 6 tháng được bớt 4%, trả trước cả năm được bớt 9%. Miễn tiền thuê kho cho hộ nghèo; hộ nghèo được giảm 1.000 đồng/m³ nước rửa thùng ong.
Điều 2. Hiệu lực
Nghị quyết này có hiệu lực từ ngày 01 tháng 01 năm 2026 và áp dụng đến hết ngày 30 tháng 6 năm 2029.
CHỦ TỊCH
Lò Văn Sinh
"""
PLAN = """\
ỦY BAN NHÂN DÂN TỈNH VÂN KHÊ
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Số: 44/KH-UBND
Vân Khê, ngày 15 tháng 02 năm 2026
KẾ HOẠCH
Bảo đảm an toàn giao thông và phát triển du lịch tỉnh Vân Khê năm 2026
I. KẾT QUẢ
Năm 2025, toàn tỉnh xảy ra 212 vụ tai nạn giao thông, làm chết 96 người, bị thương 140 người; so với năm 2024 giảm 31 vụ, giảm 12 người chết.
II. CHỈ TIÊU
Đón 3,4 triệu lượt khách, trong đó khách quốc tế 260 nghìn lượt; tổng thu từ du lịch đạt 4.100 tỷ đồng.
III. TỔ CHỨC THỰC HIỆN
1. Trung tâm Kiểm định Vân Khê
Kiểm tra 340 xe khách trước mùa lễ hội, gửi Cục Đăng kiểm kết quả trước ngày 20/8/2026.
CHỦ TỊCH
Vi Thị Nhài
"""


@pytest.fixture
def there(ask_of: Callable) -> AskThere:
    return ask_of([RESOLUTION, PLAN])


@pytest.mark.parametrize(
    ("question", "told"),
    [
        (
            "Năm 2025 tai nạn giao thông làm chết bao nhiêu người, giảm mấy người so với năm trước?",
            ("96 người", "12 người"),
        ),
        (
            "Năm 2026 Vân Khê đón bao nhiêu khách du lịch, riêng khách quốc tế là mấy?",
            ("3,4 triệu lượt khách", "260 nghìn lượt"),
        ),
        (
            "Hộ nuôi ong vay không thế chấp được tối đa bao nhiêu, thời hạn dài nhất mấy tháng?",
            ("90 triệu đồng", "60 tháng"),
        ),
        (
            "Kiểm tra xe khách trước mùa lễ hội thì đơn vị nào làm, bao nhiêu xe?",
            ("Trung tâm Kiểm định Vân Khê", "340 xe"),
        ),
    ],
)
def test_what_was_cut_off_is_told_where_it_holds_the_second_thing_asked(
    there: AskThere, question: str, told: tuple[str, ...]
) -> None:
    text = there(question).text
    assert all(words in text for words in told), text


def test_a_level_is_told_with_its_share_its_cap_and_whose_it_is(there: AskThere) -> None:
    text = there("Hợp tác xã vùng cao mua máy sấy được hỗ trợ tối đa bao nhiêu tiền?").text
    assert "vùng cao 65%, không quá 410 triệu đồng" in text
    assert "280" not in text
    text = there("Hợp tác xã mua máy sấy được hỗ trợ bao nhiêu phần trăm?").text
    assert "45% giá mua, không quá 280 triệu đồng" in text


def test_of_several_levels_in_a_sentence_the_one_of_the_number_asked_is_told(
    there: AskThere,
) -> None:
    text = there("Sản phẩm ong hạng 4 sao được thưởng bao nhiêu?").text
    assert "35 triệu đồng" in text
    text = there("Xã viên tròn 85 tuổi được tặng quà mừng thọ bao nhiêu tiền?").text
    assert "900.000 đồng" in text
    assert not text.startswith("Từ đủ 100 tuổi")


def test_from_which_day_to_which_an_act_applies_is_told_by_its_own_sentence(
    there: AskThere,
) -> None:
    text = there("Nghị quyết 31/2025/NQ-HĐND áp dụng từ ngày nào tới ngày nào?").text
    assert "01 tháng 01 năm 2026" in text
    assert "30 tháng 6 năm 2029" in text


def test_the_case_asked_about_is_told_beside_what_holds_for_others(there: AskThere) -> None:
    text = there("Xã viên nhà nghèo phẫu thuật vì ong đốt được hỗ trợ tối đa bao nhiêu?").text
    assert "35 triệu đồng/ca" in text


def test_by_how_much_a_price_is_less_may_be_a_share_of_it(there: AskThere) -> None:
    text = there("Trả trước tiền thuê máy sấy cả năm được bớt bao nhiêu?").text
    assert "9%" in text
