"""What is told of one case, price or group is no answer for the other; what excepts one is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answers import AnswerStatus
from bot.passages.paid_for import misses_named_money
from bot.questions.routes import Route, route_of
from knowledge.text import fold

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.answering.conftest import AskThere

PLAN = """\
ỦY BAN NHÂN DÂN TỈNH LÂM SƠN
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Số: 52/KH-UBND
Lâm Sơn, ngày 12 tháng 02 năm 2026
KẾ HOẠCH
Phát triển nhà ở xã hội và xe buýt trên địa bàn tỉnh Lâm Sơn năm 2026
I. NHÀ Ở XÃ HỘI
1. Hoàn thành 400 căn; giá bán bình quân không vượt quá 13,5 triệu đồng/m², giá thuê không quá 58.000 đồng/m²/tháng.
II. XE BUÝT
1. Mở tuyến số 05 từ Bến xe Lâm Sơn đến phường Đồng Cao, dài 19 km. Giá vé lượt là 9.000 đồng; miễn vé đối với người từ đủ 70 tuổi trở lên.
III. GIÁ NƯỚC
1. Hộ nghèo được giảm 45% giá nước sạch; hộ cận nghèo được giảm 25% giá nước sạch.
2. Hộ nuôi tôm siêu thâm canh phải dành tối thiểu 20% diện tích làm ao xử lý nước thải(1).
Phấn đấu 100% hợp tác xã nuôi tôm có nhật ký điện tử.
3. Hộ bỏ trống nhà từ 02 tháng trở lên, có đơn báo, không phải trả tiền rác trong thời gian bỏ trống.
IV. THỦ TỤC
1. Ủy ban nhân dân cấp xã giải quyết hồ sơ đề nghị giảm giá nước trong 06 ngày làm việc; riêng hồ sơ của cơ sở nuôi trồng, Ủy ban nhân dân cấp xã giải quyết trong 14 ngày làm việc.
Ghi chú:
(1) Hộ có ao dưới 0,4 ha được dùng chung ao xử lý của tổ hợp tác.
CHỦ TỊCH
Lò Văn Thịnh
"""


@pytest.fixture
def there(ask_of: Callable) -> AskThere:
    return ask_of([PLAN])


def test_of_two_prices_the_one_asked_for_is_told(there: AskThere) -> None:
    told = there("NOXH giá bán bình quân trần bao nhiêu một m2?").text
    assert "13,5 triệu" in told
    assert "58.000" not in told


def test_a_line_is_the_same_with_and_without_a_leading_nought(there: AskThere) -> None:
    assert "19 km" in there("xe buýt tuyến 5 dài bao nhiêu km?").text
    elsewhere = there("xe buýt tuyến 6 dài bao nhiêu km?")
    assert elsewhere.status is AnswerStatus.NO_EVIDENCE


def test_the_share_of_one_group_is_not_told_of_the_other(there: AskThere) -> None:
    poor = there("Hộ nghèo được giảm bao nhiêu phần trăm giá nước?").text
    assert "45%" in poor
    near = there("Hộ cận nghèo được giảm bao nhiêu phần trăm giá nước?").text
    assert "25%" in near


def test_the_time_of_a_case_apart_is_told_where_it_is_named(there: AskThere) -> None:
    assert "06 ngày" in there("Hồ sơ đề nghị giảm giá nước giải quyết trong mấy ngày?").text
    apart = there("Hồ sơ giảm giá nước của cơ sở nuôi trồng giải quyết trong mấy ngày?").text
    assert "14 ngày" in apart


def test_what_frees_of_a_charge_answers_whether_it_is_due(there: AskThere) -> None:
    asked = "Tôi khóa cửa nhà đi làm ăn xa nửa năm thì có phải đóng tiền rác không?"
    assert "không phải trả tiền rác" in there(asked).text
    assert "miễn vé" in there("Má tôi 72 tuổi đi xe buýt có phải mua vé không?").text


def test_the_note_that_a_quoted_word_calls_is_told_with_it(there: AskThere) -> None:
    asked = "Hộ nuôi tôm siêu thâm canh có cách nào khỏi làm ao xử lý nước thải không?"
    assert "dùng chung ao" in there(asked).text


def test_a_share_of_a_thing_is_no_number_of_it(there: AskThere) -> None:
    asked = "Tỉnh có bao nhiêu hợp tác xã nuôi tôm?"
    assert there(asked).status is AnswerStatus.NO_EVIDENCE


def test_another_person_is_no_side_of_a_comparison() -> None:
    asked = fold("Thuê sạp rồi có được cho người khác thuê lại không?")
    assert route_of(asked, asked)[0] is not Route.COMPARISON
    compared = fold("Xã Đồng Cao khác xã Đồng Thấp chỗ nào?")
    assert route_of(compared, compared)[0] is Route.COMPARISON


def test_public_money_is_no_money_for_a_house() -> None:
    assert not misses_named_money("làm bằng tiền nhà nước thì chia mấy %", ["chia cho tác giả 30%"])
    assert misses_named_money("tiền nhà mỗi tháng bao nhiêu", ["phụ cấp 300.000 đồng"])
