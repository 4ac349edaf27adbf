"""Personal identifiers are struck out; what merely looks like numbers of documents is not."""

from __future__ import annotations

import pytest

from bot.safety.masking import STRUCK_OUT, masked

PERSONAL = """
CCCD 001099012345
cccd của tôi là 001 099 012 345
số cmnd: 123456789
CMND 123.456.789
căn cước công dân 001.099.012.345
tôi tên Lan, số 038190012345
gọi tôi 0912345678
sđt 0912.345.678
+84 912 345 678
(+84)912345678
84912345678
0 9 1 2 3 4 5 6 7 8
024 3825 1234
(024) 38251234
0243.825.1234
098-765-4321
stk 12345678 ngân hàng VCB
tài khoản BIDV 4501000123456
số thẻ 9704 3612 3456 7890
4111 1111 1111 1111
lan.nguyen+x@gmail.com
lan @ gmail.com
BHXH 7912345678
mã số bảo hiểm xã hội 0123456789
thẻ BHYT GD4797912345678
hộ chiếu B1234567
C12345678
MST cá nhân 8012345678
０９１２３４５６７８
0912\u200b345\u200b678
định danh cá nhân 001099012345.Tôi hỏi
tk 19001234567890 techcombank
so dien thoai cua toi 0912345678
""".strip().splitlines()

KEPT = """
173/KH-UBND
Kế hoạch 12345/UBND-KGVX, 07/2025/NĐ-CP, 1234567/QĐ-BTC
38.200 tỷ đồng
1.250 mét giá
123456789 đồng
123456789 dong
kinh phí 38.200.000.000 đồng
kinh phí 123456789
84.500.000.000 đồng
dân số 97468029 người
ngày 01-02-2026 15 người
01.02.2026
từ 2021-2025 2026-2030
20260305
Nghị quyết 57-NQ/TW ngày 22/12/2024
Điều 12 khoản 3 điểm 4 mục 5
mã thủ tục 1.004883.000.00.00.H42
1900 1234
0,123456789
tỷ lệ cấp căn cước đạt 1.234.567 người
ngân hàng cho vay 12.345.678 triệu
khoảng 123 456 789 hộ
10 20 30 40 50 60
12-13-14-15-16
5.000-10.000 người
điện thoại thông minh 500000 hộ
tài khoản công vụ năm 2026
ngân hàng có 12 chi nhánh
tổng 1234567890
từ ngày 01/01/2026 đến 31/12/2030
/van-ban/329e051c3030d5d0?from=12034&to=12190
""".strip().splitlines()


@pytest.mark.parametrize("message", PERSONAL)
def test_an_identifier_is_struck_out_whole(message: str) -> None:
    found = masked(message)
    assert STRUCK_OUT in found
    assert not any(c.isdigit() or c == "@" for c in found)


@pytest.mark.parametrize("message", KEPT)
def test_numbers_of_documents_amounts_and_days_stay(message: str) -> None:
    assert masked(message) == message


def test_the_words_around_an_identifier_stay() -> None:
    asked = "Tôi có CCCD số 001099012345 thì Sở Nội vụ phải làm gì trong năm 2026?"
    assert masked(asked) == "Tôi có CCCD số *** thì Sở Nội vụ phải làm gì trong năm 2026?"


def test_two_identifiers_are_struck_out_apart() -> None:
    assert masked("sdt:0987654321,stk:0123456789012") == "sdt:***,stk:***"


def test_what_announces_an_identifier_is_read_however_long_the_message_before_it() -> None:
    before = "Kế hoạch 173/KH-UBND giao 38.200 tỷ đồng, " * 50
    announced = "mã số bảo hiểm xã hội của mẹ tôi là số "
    assert masked(f"{before}{announced}123456") == f"{before}{announced}{STRUCK_OUT}"
