"""What became of a commune, and which others one was made of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answers import AnswerStatus

if TYPE_CHECKING:
    from collections.abc import Callable

HEAD = """ỦY BAN THƯỜNG VỤ QUỐC HỘI
Số: {number}/NQ-UBTVQH15

NGHỊ QUYẾT
Về việc sắp xếp các đơn vị hành chính cấp xã của tỉnh {place} năm 2025

Điều 1. Sắp xếp các đơn vị hành chính cấp xã của tỉnh {place}
"""
FIRST = (
    HEAD.format(number=2001, place="Vĩnh Long")
    + """
1. Sắp xếp toàn bộ diện tích tự nhiên, quy mô dân số của thị trấn Bến Gỗ (bao gồm đảo Hòn Trúc), xã Lai An và một phần diện tích tự nhiên, quy mô dân số của xã Mỏ Đá thành xã mới có tên gọi là xã Tân Mê.
2. Sắp xếp toàn bộ diện tích tự nhiên, quy mô dân số của xã Vĩnh Hậu A và phần còn lại của xã Mỏ Đá sau khi sắp xếp theo quy định tại khoản 1 Điều này thành xã mới có tên gọi là xã Vĩnh Hậu.
3. Sắp xếp toàn bộ diện tích tự nhiên, quy mô dân số của các xã Đồng Cói và Gò Me thành xã mới có tên gọi là xã Gò Me.
4. Sau khi sắp xếp, tỉnh Vĩnh Long có 04 đơn vị hành chính cấp xã, trong đó có 01 xã không thực hiện sắp xếp là xã Bãi Dâu.
"""
)
SECOND = (
    HEAD.format(number=2002, place="Tây Ninh")
    + """
1. Sắp xếp toàn bộ diện tích tự nhiên, quy mô dân số của xã Đồng Cói và xã Kim Sa thành xã mới có tên gọi là xã Kim Sa.
"""
)


TOLD = [
    ("Nhà ngoại em ở xã Lai An. Sau đợt nhập xã giờ ghi địa chỉ là xã gì?", ["Tân Mê"]),
    ("thi tran Ben Go gio doi thanh xa nao", ["Tân Mê"]),
    ("Hòn Trúc bây giờ thuộc xã nào?", ["Tân Mê"]),
    ("Xã Mỏ Đá bị chẻ đôi, một nửa về đâu, nửa kia về đâu?", ["Tân Mê", "Vĩnh Hậu"]),
    ("xã Tân Mê do mấy xã cũ ghép lại vậy", ["Bến Gỗ", "Lai An", "Mỏ Đá"]),
    ("xã Đồng Cói của Vĩnh Long nhập vào xã nào rồi?", ["Gò Me"]),
    ("xã nào của Vĩnh Long hổng phải nhập với ai hết", ["Bãi Dâu"]),
]


def test_what_became_of_a_commune_is_told(ask_of: Callable) -> None:
    ask = ask_of([FIRST, SECOND])
    for question, told in TOLD:
        answer = ask(question)
        assert answer.status is AnswerStatus.ANSWERED, question
        assert all(name in answer.text for name in told), question
        assert "Kim Sa" not in answer.text, question


def test_a_name_of_several_provinces_is_nobodys_until_one_is_named(ask_of: Callable) -> None:
    answer = ask_of([FIRST, SECOND])("xã Đồng Cói của tỉnh Lào Cai giờ đổi thành xã nào?")
    assert answer.status is not AnswerStatus.ANSWERED
