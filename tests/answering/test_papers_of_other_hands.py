"""What papers drafted by other hands do: years told aside, notes that list, papers replaced."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.answering.conftest import AskThere

PLAN = """\
ỦY BAN NHÂN DÂN THÀNH PHỐ LAM SƠN
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Số: 45/KH-UBND
Lam Sơn, ngày 03 tháng 02 năm 2026
KẾ HOẠCH
Chuyển đổi số thành phố Lam Sơn năm 2026
I. TÌNH HÌNH
1. Năm 2025, tỷ lệ hồ sơ trực tuyến đạt 61,4%, tăng 4 bậc so với năm 2024. Hạn chế lớn nhất là còn 3 phường chưa có cán bộ chuyên trách. [chú thích 1: Gồm các phường: Hòa Thọ, Xuân Mai và Bình Lâm.]
II. NỘI DUNG
1. Hỗ trợ một lần 1,5 triệu đồng/hộ kinh doanh mua máy tính tiền kết nối cơ quan thuế, tối đa 2.000 hộ; hộ đã nhận hỗ trợ năm 2025 không được nhận lại.
III. TỔ CHỨC THỰC HIỆN
1. Đề nghị Thành đoàn Lam Sơn huy động 600 đoàn viên hướng dẫn người dân.
2. Thành đoàn thành phố: mở 20 lớp kỹ năng số.
Nơi nhận:
- Như trên;
- Lưu: VT.
CHỦ TỊCH
Đinh Văn Hảo
"""
OLD = """\
BỆNH VIỆN ĐA KHOA LAM SƠN
Số: 87/QĐ-BVĐK
Lam Sơn, ngày 06 tháng 01 năm 2025
QUYẾT ĐỊNH
Ban hành Quy chế trực của Bệnh viện Đa khoa Lam Sơn
Điều 1. Trực ngoài bệnh viện là việc người trực không phải có mặt tại bệnh viện nhưng phải có mặt trong vòng 45 phút kể từ khi được gọi.
GIÁM ĐỐC
Lê Thị Sen
"""
NEW = """\
BỆNH VIỆN ĐA KHOA LAM SƠN
Số: 64/QĐ-BVĐK
Lam Sơn, ngày 30 tháng 01 năm 2026
QUYẾT ĐỊNH
Ban hành Quy chế trực của Bệnh viện Đa khoa Lam Sơn
Điều 1. Trực ngoài bệnh viện là việc người trực không phải có mặt tại bệnh viện nhưng phải có mặt trong vòng 30 phút kể từ khi được gọi.
Điều 2. Quyết định này thay thế Quyết định số 87/QĐ-BVĐK ngày 06 tháng 01 năm 2025 của Bệnh viện Đa khoa Lam Sơn.
GIÁM ĐỐC
Lê Thị Sen
"""
RESOLUTION = """\
THÀNH ỦY LAM SƠN
Số: 118-NQ/TU
Lam Sơn, ngày 12 tháng 3 năm 2026
NGHỊ QUYẾT
về phát triển kinh tế biển
1. Mở rộng cảng cá, trồng 300 ha rừng ngập mặn.
BÍ THƯ
Trần Văn Cát
"""
GUIDE = """\
BAN TUYÊN GIÁO THÀNH ỦY LAM SƠN
Số: 16-HD/BTG
Lam Sơn, ngày 20 tháng 4 năm 2026
HƯỚNG DẪN
học tập, quán triệt Nghị quyết số 118-NQ/TU ngày 12/3/2026 của Thành ủy về phát triển kinh tế biển
1. Đảng viên từ đủ 75 tuổi trở lên được miễn dự học tập trung; chi bộ gửi tài liệu tận nhà.
2. Mỗi hội nghị không quá 300 người.
TRƯỞNG BAN
Võ Thị Mận
"""


@pytest.fixture
def there(ask_of: Callable) -> AskThere:
    return ask_of([PLAN, OLD, NEW, RESOLUTION, GUIDE])


def test_a_year_told_aside_is_not_that_of_the_sentence(there: AskThere) -> None:
    text = there("Năm 2026 hộ kinh doanh mua máy tính tiền được hỗ trợ bao nhiêu?").text
    assert "1,5 triệu đồng" in text


def test_a_year_compared_with_is_not_that_of_what_follows(there: AskThere) -> None:
    text = there("3 phường nào chưa có cán bộ chuyên trách tính đến cuối năm 2025?").text
    assert "Hòa Thọ, Xuân Mai và Bình Lâm" in text


def test_papers_are_listed_by_whose_and_when(there: AskThere) -> None:
    for question in (
        "Các văn bản do UBND thành phố Lam Sơn ban hành trong năm 2026",
        "Liệt kê số hiệu các văn bản do UBND thành phố Lam Sơn ban hành",
    ):
        text = there(question).text
        assert "45/KH-UBND" in text
        assert "64/QĐ-BVĐK" not in text


def test_what_was_replaced_defines_nothing_beside_what_replaced_it(there: AskThere) -> None:
    text = there("Trực ngoài bệnh viện được hiểu thế nào?").text
    assert "30 phút" in text
    assert "45 phút" not in text
    old = there("Theo Quyết định 87/QĐ-BVĐK, trực ngoài bệnh viện là gì?").text
    assert "45 phút" in old


def test_what_is_done_about_a_paper_is_told_by_what_carries_it_out(there: AskThere) -> None:
    text = there("Đảng viên 78 tuổi có bắt buộc đi học tập trung nghị quyết 118 không?").text
    assert "miễn dự học tập trung" in text


def test_one_unit_called_in_two_ways_is_not_asked_back(there: AskThere) -> None:
    text = there("Thành đoàn Lam Sơn phải làm gì?").text
    assert "600 đoàn viên" in text
    assert "20 lớp kỹ năng số" in text


FAIR = """\
ỦY BAN NHÂN DÂN TỈNH LAM SƠN
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Số: 12/KH-UBND
Lam Sơn, ngày 03 tháng 3 năm 2026
KẾ HOẠCH
Du lịch và cải cách năm 2026
I. NỘI DUNG
1. Phát triển sản phẩm
- Hoàn thiện tuyến ven hồ dài 28 km qua xã Thượng.
- Nâng cấp làng du lịch bản Sen: 20 nhà nghỉ cộng đồng, 01 nhà đón tiếp.
- Chỉ số cải cách hành chính (PAR INDEX) của tỉnh tăng 03 bậc.
- Ít nhất 70% hộ gia đình phân loại rác thường xuyên (riêng các thôn 1, 2, 5 và 6 đạt từ 85%).
- Tỷ lệ hộ đóng tiền dịch vụ thu gom rác qua ứng dụng đạt 60%.
2. Phát triển nông nghiệp: mở rộng diện tích chè lên 9.800 ha, mắc ca 12.000 ha.
II. TỔ CHỨC THỰC HIỆN
1. Ủy ban nhân dân các xã, phường
- Thực hiện phương châm "bốn tại chỗ"; trực ban 24/24 giờ.
- Báo cáo kết quả về Sở Tài chính trước ngày 25/9/2026.
Nơi nhận:
- Lưu: VT.
CHỦ TỊCH
Đinh Văn Hảo
"""


@pytest.fixture
def fair(ask_of: Callable) -> AskThere:
    return ask_of([FAIR])


def test_tourism_is_no_calendar(fair: AskThere) -> None:
    text = fair("Ở bản Sen có gì?").text
    assert "20 nhà nghỉ cộng đồng" in text
    assert "28 km" not in text


def test_a_motto_and_an_index_of_two_words_are_terms(fair: AskThere) -> None:
    assert "bốn tại chỗ" in fair("Bốn tại chỗ là gì?").text
    assert "Chỉ số cải cách hành chính" in fair("PAR INDEX là gì?").text


def test_reports_and_deadlines_are_told_alone(fair: AskThere) -> None:
    text = fair("Xã phải báo cáo những gì và khi nào?").text
    assert "25/9/2026" in text
    assert "bốn tại chỗ" not in text
    assert "25/9/2026" in fair("Trong tháng 9 năm 2026 có những hạn nào?").text


def test_what_is_planted_is_told_by_its_area(fair: AskThere) -> None:
    assert "9.800 ha" in fair("Trồng chè mở rộng bao nhiêu ha?").text


def test_a_share_is_told_by_its_unit_and_without_an_open_bracket(fair: AskThere) -> None:
    text = fair("Tỷ lệ hộ dân phân loại rác năm 2026 là bao nhiêu?").text
    assert "70% hộ gia đình phân loại rác" in text
    assert "60%" not in text
    assert text.count("(") == text.count(")")
