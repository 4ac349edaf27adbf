"""What later sentences of a paragraph tell is of the thing that its first words name."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from bot.answers import Answer

    AskOf = Callable[[Sequence[str]], Callable[..., Answer]]

GUIDE = """ỦY BAN NHÂN DÂN
TỈNH TRÀ VÂN
SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH
-------
Số: 71/HD-SVHTTDL

Trà Vân, ngày 03 tháng 02 năm 2026

HƯỚNG DẪN
Đăng ký gian trưng bày tại hai nhà triển lãm của tỉnh năm 2026

I. CÁC NHÀ TRIỂN LÃM
1. Nhà triển lãm Lộc Vừng: 64 gian, toàn bộ có mái che. Diện tích từ 12 m2 đến 20 m2.
2. Nhà triển lãm Bến Ngự: 38 gian, toàn bộ ngoài trời. Diện tích từ 9 m2 đến 15 m2.
II. NỘP ĐƠN
1. Nhà triển lãm Lộc Vừng: nộp trực tiếp tại số 4 đường Hoa Ban; nhận đơn từ ngày 01/4/2026 đến 17 giờ 00 ngày 15/4/2026.
2. Nhà triển lãm Bến Ngự: nộp trực tiếp tại số 9 đường Bờ Kè; nhận đơn từ ngày 10/4/2026 đến 17 giờ 00 ngày 30/4/2026.
3. Trong 05 ngày làm việc kể từ ngày hết hạn nhận đơn, Sở công bố danh sách.
Mọi vướng mắc liên hệ Phòng Quản lý văn hóa, điện thoại 0266.3888.111.
"""


@pytest.fixture
def ask(ask_of: AskOf) -> Callable[..., Answer]:
    return ask_of([GUIDE])


@pytest.mark.parametrize(
    ("question", "told", "other"),
    [
        ("Diện tích gian ở nhà triển lãm Bến Ngự", "từ 9 m2 đến 15 m2", "12 m2"),
        ("hạn chót nộp đơn nhà triển lãm Lộc Vừng", "15/4/2026", "05 ngày làm việc"),
        ("Số điện thoại liên hệ hỏi về gian trưng bày?", "0266.3888.111", "Lộc Vừng"),
    ],
)
def test_a_sentence_is_of_what_opens_its_paragraph(
    ask: Callable[..., Answer], question: str, told: str, other: str
) -> None:
    text = ask(question).text
    assert told in text
    assert other not in text
