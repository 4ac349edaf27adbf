"""A price whose columns a question leaves open is told by all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from bot.answers import Answer

BOATS = """# ỦY BAN NHÂN DÂN
TỈNH TRÀ VÂN
-------
Số: 12/2026/QĐ-UBND

Trà Vân, ngày 12 tháng 3 năm 2026

QUYẾT ĐỊNH
Quy định giá neo đậu thuyền tại các bến trên địa bàn tỉnh Trà Vân

Điều 1. Giá neo đậu thuyền
Đơn vị tính: đồng

| TT | Loại thuyền | Bến phường / Ban ngày (lượt) | Bến phường / Tháng | Bến xã / Ban ngày (lượt) | Bến xã / Tháng |
|---|---|---|---|---|---|
| 1 | Thuyền nan | 7.000 | 90.000 | 5.000 | 60.000 |
| 2 | Thuyền máy | 16.000 | 210.000 | 12.000 | 150.000 |
"""


def test_every_column_left_open_is_told(
    ask_of: Callable[[Sequence[str]], Callable[..., Answer]],
) -> None:
    ask = ask_of([BOATS])
    every = ask("Neo đậu thuyền nan bao nhiêu tiền?").text
    assert all(price in every for price in ("7.000", "90.000", "5.000", "60.000"))
    assert "đồng" in every
    assert "16.000" not in every
    by_month = ask("neo dau thuyen nan 1 thang bao nhieu tien").text
    assert "90.000" in by_month
    assert "60.000" in by_month
    assert "7.000" not in by_month


def test_a_column_named_is_told_alone(
    ask_of: Callable[[Sequence[str]], Callable[..., Answer]],
) -> None:
    told = ask_of([BOATS])("Neo đậu thuyền máy ở bến xã một tháng bao nhiêu tiền?").text
    assert "150.000" in told
    assert not any(other in told for other in ("210.000", "12.000", "16.000", "60.000"))
