"""How many communes a place has, asked of one place and of two, in words that name the number."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from bot.answers import Answer

    AskOf = Callable[[Sequence[str]], Callable[..., Answer]]


def _arranged(place: str, number: int, told: str) -> str:
    return f"""ỦY BAN THƯỜNG VỤ QUỐC HỘI
-------
Số: {number}/NQ-UBTVQH15

Hà Nội, ngày 16 tháng 6 năm 2025

NGHỊ QUYẾT
Về việc sắp xếp các đơn vị hành chính cấp xã của {place} năm 2025

Điều 1. Sắp xếp các đơn vị hành chính cấp xã của {place}
1. Sắp xếp toàn bộ diện tích tự nhiên, quy mô dân số của phường Một và xã Hai thành phường mới có tên gọi là phường Ba.
2. {told}
Điều 2. Hiệu lực thi hành
1. Nghị quyết này có hiệu lực từ ngày 16 tháng 6 năm 2025.
"""


EAST = _arranged(
    "tỉnh Trà Vân",
    31,
    "Sau khi sắp xếp, tỉnh Trà Vân có 95 đơn vị hành chính cấp xã, gồm 72 xã và 23 phường; trong đó có 67 xã, "
    "21 phường hình thành sau sắp xếp quy định tại Điều này và 07 đơn vị hành chính cấp xã không thực hiện sắp xếp.",
)
WEST = _arranged(
    "tỉnh Đồi Mơ",
    32,
    "Sau khi sắp xếp, tỉnh Đồi Mơ có 64 đơn vị hành chính cấp xã, gồm 55 xã và 09 phường; trong đó có 54 xã, "
    "09 phường hình thành sau sắp xếp quy định tại Điều này và 01 xã không thực hiện sắp xếp.",
)


def _own(place: str) -> str:
    """Return a paper of a province's own: the places of the papers held are known by these."""
    return f"""ỦY BAN NHÂN DÂN
TỈNH {place.upper()}
-------
Số: 8/KH-UBND

{place}, ngày 05 tháng 02 năm 2026

KẾ HOẠCH
Trồng cây bóng mát tỉnh {place} năm 2026

I. MỤC TIÊU
1. Trồng 400 cây sao đen.
"""


HELD = [EAST, WEST, _own("Trà Vân"), _own("Đồi Mơ")]


@pytest.mark.parametrize(
    "question",
    [
        "Trà Vân có bao nhiêu phường bao nhiêu xã?",
        "số xã ở Trà Vân",
        "Tỉnh Trà Vân có mấy xã?",
    ],
)
def test_all_communes_are_told_and_no_part_of_them_instead(ask_of: AskOf, question: str) -> None:
    answer = ask_of(HELD)(question).text
    assert "72 xã" in answer
    assert not answer.startswith("Và")
    assert "55 xã" not in answer


@pytest.mark.parametrize(
    "question",
    [
        "so sánh số xã phường của Trà Vân và Đồi Mơ",
        "Trà Vân và Đồi Mơ có bao nhiêu phường?",
        "Trà Vân, Đồi Mơ mỗi nơi có mấy xã phường",
    ],
)
def test_each_of_two_places_is_told(ask_of: AskOf, question: str) -> None:
    answer = ask_of(HELD)(question).text
    assert "95 đơn vị" in answer or "23 phường" in answer
    assert "64 đơn vị" in answer or "09 phường" in answer
    assert "phường Ba" not in answer
