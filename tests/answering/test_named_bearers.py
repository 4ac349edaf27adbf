"""A commune, a school, a street or an office that is named bears the value: another's is no answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answers import AnswerStatus

if TYPE_CHECKING:
    from collections.abc import Callable

MARKET = """ỦY BAN NHÂN DÂN
XÃ LŨNG VÂN
Số: 57/QĐ-UBND
Lũng Vân, ngày 12 tháng 01 năm 2026

QUYẾT ĐỊNH
Ban hành Quy chế quản lý chợ Lũng Vân

1. Thời gian hoạt động
Chợ mở cửa từ 5 giờ 30 đến 18 giờ các ngày trong tuần.
2. Hội thi
Hội thi gói bánh trao giải nhất 4 triệu đồng. Chung kết cuộc thi ảnh “Sắc chợ vùng cao” vào ngày 22/5/2026.
3. Liên hệ
Thắc mắc về quầy sạp liên hệ Phòng Kinh tế xã, điện thoại 0977.315.604.
"""


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("Chợ xã Lũng Vân mở cửa từ mấy giờ?", AnswerStatus.ANSWERED),
        ("Chợ xã Nậm Chày mở cửa từ mấy giờ?", AnswerStatus.NO_EVIDENCE),
        ("Tôi ở xã Lũng Vân, chợ mở cửa mấy giờ?", AnswerStatus.ANSWERED),
        ("Cho xin số điện thoại của Phòng Kinh tế xã Lũng Vân", AnswerStatus.ANSWERED),
        ("Cho xin số điện thoại của Trạm Y tế xã Lũng Vân", AnswerStatus.NO_EVIDENCE),
        ("Giải nhất hội thi gói bánh được mấy triệu?", AnswerStatus.ANSWERED),
        ("Thắc mắc về quầy sạp chợ thì gọi số nào?", AnswerStatus.ANSWERED),
    ],
)
def test_what_one_commune_or_office_has_is_told_of_no_other(
    ask_of: Callable, question: str, status: AnswerStatus
) -> None:
    assert ask_of([MARKET])(question).status is status


@pytest.mark.parametrize(
    "question", ["Vướng mắc về kho lạnh thì phản ánh qua sở nào?", "vuong mac kho lanh bao so nao"]
)
def test_which_department_is_told_is_no_telephone(ask_of: Callable, question: str) -> None:
    plan = MARKET.replace(
        "3. Liên hệ",
        "3. Kho lạnh\nKhó khăn, vướng mắc về kho lạnh báo, phản ánh qua Sở Công Thương.\n4. Liên hệ",
    )
    answer = ask_of([plan])(question)
    assert answer.status is AnswerStatus.ANSWERED
    assert "Sở Công Thương" in answer.text


@pytest.mark.parametrize("question", ["Cho tôi xin số điện thoại với", "xin sdt lien he voi a"])
def test_where_nobody_is_named_it_is_asked_whose_telephone_is_wanted(
    ask_of: Callable, question: str
) -> None:
    answer = ask_of([MARKET])(question)
    assert answer.status is AnswerStatus.CLARIFY
    assert "0977.315.604" not in answer.text


SWIMMING = """# ỦY BAN NHÂN DÂN TỈNH KHÂU VAI

Số: 71/KH-UBND

Khâu Vai, ngày 12 tháng 01 năm 2026

## KẾ HOẠCH

Chăm sóc trẻ em tỉnh Khâu Vai năm 2026

I. NỘI DUNG

- Tổ chức 40 lớp dạy bơi miễn phí trong hè cho trẻ em ở các xã ven sông.

II. TỔ CHỨC THỰC HIỆN

- Sở Văn hóa tổ chức hội thao trẻ em; chủ trì các lớp dạy bơi.
"""


@pytest.mark.parametrize(
    "question",
    ["mấy lớp dạy bơi là sở nào chủ trì vậy", "Các lớp dạy bơi miễn phí do sở nào chủ trì?"],
)
def test_which_department_is_told_by_what_names_one(ask_of: Callable, question: str) -> None:
    answer = ask_of([SWIMMING])(question)
    assert "Sở Văn hóa" in answer.text
