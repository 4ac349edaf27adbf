"""When and where a thing named by a heading takes place; whose deadline it is; who a person is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answers import AnswerStatus

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.answering.conftest import AskThere

FAIR = """\
ỦY BAN NHÂN DÂN TỈNH LAM SƠN
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Số: 71/KH-UBND
Lam Sơn, ngày 03 tháng 3 năm 2026
KẾ HOẠCH
Tổ chức hội chợ nông sản và ngày hội đọc sách năm 2026
I. NỘI DUNG
1. Hội chợ nông sản
- Thời gian: từ ngày 12 đến ngày 18 tháng 11 năm 2026; địa điểm: Sân vận động tỉnh.
- Hoạt động chính: 90 gian hàng; thi nấu ăn; trao giải tối 17/11.
2. Ngày hội đọc sách
- Thời gian: 02 ngày, 20 và 21/4/2026.
II. TỔ CHỨC THỰC HIỆN
1. Sở Công Thương
- Chủ trì, đôn đốc thực hiện; xây dựng kịch bản Hội chợ nông sản, trình Ủy ban nhân dân tỉnh trước ngày 15/9/2026.
2. Văn phòng Sở
- Chịu trách nhiệm lập hồ sơ và nộp lưu hồ sơ; ban hành danh mục tài liệu hằng năm trước ngày 31 tháng 01.
- Nộp lưu hồ sơ bảo quản vĩnh viễn trong thời hạn 05 năm.
- Rà soát sổ mượn sách của bạn đọc; hoàn thành trước ngày 30/6/2026.
3. Thư viện tỉnh
- Số hóa phông sách cổ gồm 1.200 trang.
Nơi nhận:
- Như trên;
- Lưu: VT.
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH
Đinh Thị Hảo
"""


@pytest.fixture
def there(ask_of: Callable) -> AskThere:
    return ask_of([FAIR])


def test_a_labelled_line_tells_of_what_its_heading_names(there: AskThere) -> None:
    for question in ("Bao giờ tổ chức hội chợ nông sản?", "hoi cho nong san dien ra khi nao"):
        text = there(question).text
        assert "từ ngày 12 đến ngày 18 tháng 11" in text
        assert "15/9/2026" not in text
    script = there("Sở Công Thương phải trình kịch bản hội chợ nông sản trước ngày nào?").text
    assert "15/9/2026" in script
    assert "ngày 12" not in script


def test_a_deadline_is_that_of_its_own_part_of_a_task(there: AskThere) -> None:
    assert "31 tháng 01" in there("Ban hành danh mục tài liệu hằng năm trước ngày nào?").text
    handing_over = there("Hạn nộp lưu hồ sơ là khi nào?").text
    assert "05 năm" in handing_over
    assert "31 tháng 01" not in handing_over
    assert "30/6/2026" in there("Rà soát sổ mượn sách của bạn đọc xong trước khi nào?").text


def test_a_person_is_told_by_the_office_that_they_signed_in(there: AskThere) -> None:
    for question in ("Bà Đinh Thị Hảo giữ chức vụ gì?", "ba dinh thi hao la ai"):
        assert there(question).text.startswith("Đinh Thị Hảo, Phó Chủ tịch, ký ")
    for other in ("Bà Đinh Thị Hào giữ chức vụ gì?", "Ông Đinh Văn Hảo là ai?"):
        assert there(other).status is AnswerStatus.NO_EVIDENCE


def test_what_is_counted_is_named_with_its_marks(there: AskThere) -> None:
    assert "1.200" not in there("Thư viện tỉnh có mấy phòng?").text
    assert "1.200" not in there("Hội chợ nông sản tổ chức mấy lần một năm?").text
