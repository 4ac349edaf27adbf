"""Who does a deed, where a thing takes place, and follow-ups that put another case or the contrary."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answers import AnswerStatus

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.answering.conftest import AskThere

DECISION = """\
ỦY BAN NHÂN DÂN TỈNH LÂM SƠN
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Số: 61/QĐ-UBND
Lâm Sơn, ngày 03 tháng 3 năm 2026
QUYẾT ĐỊNH
Ban hành Quy chế quản lý nghề gốm và cấp thẻ nghệ nhân trên địa bàn tỉnh Lâm Sơn
Điều 1. Hội đồng xét thẻ nghệ nhân
1. Hội đồng xét thẻ nghệ nhân tư vấn cho Giám đốc Sở Công Thương về hồ sơ cấp thẻ nghệ nhân gốm.
2. Hội đồng làm việc theo nguyên tắc biểu quyết đa số.
Điều 2. Thành lập Hội đồng xét thẻ nghệ nhân
1. Chủ tịch Ủy ban nhân dân cấp xã nơi có làng gốm thành lập Hội đồng xét thẻ nghệ nhân.
2. Hội đồng xét thẻ nghệ nhân gồm: đại diện Sở Công Thương, đại diện Hội Làng nghề tỉnh.
Điều 3. Thu hồi thẻ
1. Trong thời hạn 09 ngày làm việc kể từ ngày nhận được thông báo thu hồi thẻ nghệ nhân gốm, tổ chức quản lý trực tiếp phải nộp lại thẻ.
Điều 4. Xử phạt
1. Phạt tiền từ 2.000.000 đồng đến 3.000.000 đồng đối với hành vi không tổ chức tập huấn an toàn lò nung.
2. Phạt tiền từ 6.000.000 đồng đến 7.000.000 đồng đối với hành vi cơ quan, tổ chức đốt lò nung trong giờ cấm.
3. Mức phạt tiền tại Điều này áp dụng đối với cá nhân; tổ chức vi phạm thì mức phạt gấp 02 lần mức phạt đối với cá nhân.
Điều 5. Vay vốn lò nung
1. Hộ nghèo vay vốn xây lò nung: lãi suất 3,3%/năm.
2. Hộ mới thoát nghèo vay vốn xây lò nung với mức cao hơn lãi suất cho vay hộ nghèo: lãi suất 5,1%/năm.
CHỦ TỊCH
Lò Văn Thịnh
"""
PLAN = """\
ỦY BAN NHÂN DÂN TỈNH LÂM SƠN
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Số: 77/KH-UBND
Lâm Sơn, ngày 12 tháng 3 năm 2026
KẾ HOẠCH
Tổ chức Hội gốm Lâm Sơn năm 2026
I. LỄ KHAI MẠC
- Lễ khai mạc Hội gốm Lâm Sơn: ngày 05/11/2026, tại Quảng trường Lò Cổ.
II. LỄ BẾ MẠC
- Lễ bế mạc Hội gốm Lâm Sơn: ngày 09/11/2026, tại Nhà hát Sông Trà.
III. PHÂN CÔNG
1. Sở Văn hóa: phát triển Hội gốm Lâm Sơn thành lễ hội của vùng, quản lý nghề gốm trên địa bàn.
2. Công ty Điện lực: bảo đảm điện phục vụ tại Lễ khai mạc, Lễ bế mạc Hội gốm Lâm Sơn năm 2026.
CHỦ TỊCH
Lò Văn Thịnh
"""


@pytest.fixture
def there(ask_of: Callable) -> AskThere:
    return ask_of([DECISION, PLAN])


def test_who_sets_up_a_body_is_told_by_what_speaks_of_that(there: AskThere) -> None:
    told = there("Hội đồng xét thẻ nghệ nhân do ai thành lập?").text
    assert "Chủ tịch Ủy ban nhân dân cấp xã" in told
    assert "tư vấn" not in told


def test_who_does_a_deed_that_no_paper_speaks_of_is_left_open(there: AskThere) -> None:
    told = there("Trong kế hoạch Hội gốm Lâm Sơn năm 2026, việc tuyên truyền do ai làm?")
    assert told.status is AnswerStatus.NO_EVIDENCE


def test_how_long_a_paper_takes_is_not_told_by_its_taking_back(there: AskThere) -> None:
    assert "09 ngày" not in there("Thủ tục cấp thẻ nghệ nhân gốm mất mấy ngày?").text
    assert "09 ngày" in there("Thu hồi thẻ nghệ nhân gốm thì nộp lại trong mấy ngày?").text


def test_how_one_was_caught_is_no_part_of_what_is_fined(there: AskThere) -> None:
    asked = "Nhà em ở Lâm Sơn, ông anh không tập huấn lò nung rồi bị công an mời lên, mức phạt là từ bao nhiêu đến bao nhiêu tiền?"
    assert "2.000.000 đồng đến 3.000.000 đồng" in there(asked).text


def test_an_organisation_asked_of_after_a_deed_arranged_is_the_offender(there: AskThere) -> None:
    first = "Không tổ chức tập huấn an toàn lò nung bị phạt bao nhiêu?"
    told = there(first, "còn tổ chức thì sao").text
    assert "6.000.000" not in told


def test_a_class_that_a_rate_is_only_held_against_is_another(there: AskThere) -> None:
    first = "Hộ mới thoát nghèo vay vốn xây lò nung lãi suất bao nhiêu?"
    told = there(first, "hộ nghèo thì sao").text
    assert "3,3%" in told
    assert "5,1%" not in told


def test_an_event_is_not_held_at_itself(there: AskThere) -> None:
    told = there("Lễ khai mạc Hội gốm Lâm Sơn năm 2026 ở đâu?").text
    assert "Quảng trường Lò Cổ" in told
    assert "Điện lực" not in told


def test_the_contrary_is_asked_all_that_was_asked_before(there: AskThere) -> None:
    first = "Hội gốm Lâm Sơn khai mạc hôm nào, ở chỗ nào?"
    told = there(first, "the be mac thi sao, o dau").text
    assert "09/11/2026" in told
    assert "Nhà hát Sông Trà" in told


def test_a_case_put_anew_is_not_answered_by_what_was_just_told(there: AskThere) -> None:
    first = "Mẹ tôi là hộ nghèo, được vay vốn xây lò nung lãi suất bao nhiêu phần trăm?"
    told = there(first, "thế nếu tôi bị gọi nhập ngũ thì có được nữa không?")
    assert "3,3%" not in told.text
