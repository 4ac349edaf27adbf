"""A part asked for by number is told or said to be missing; a list by signatory heeds who signed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answers import AnswerStatus

if TYPE_CHECKING:
    from collections.abc import Callable

HEAD = """ỦY BAN NHÂN DÂN
TỈNH LƯƠNG KHÊ
Số: {number}/{sign}
Lương Khê, ngày {day} tháng 02 năm 2026

{kind}
{title}

"""
FOOT = """
TM. ỦY BAN NHÂN DÂN
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH
{signer}
"""


def plan(number: int, title: str, body: str, signer: str) -> str:
    head = HEAD.format(number=number, sign="KH-UBND", day=10, kind="KẾ HOẠCH", title=title)
    return head + body + FOOT.format(signer=signer)


FERRIES = plan(
    31,
    "Sửa chữa bến đò trên địa bàn tỉnh năm 2026",
    """I. MỤC TIÊU
1. Sửa chữa 12 bến đò trước mùa mưa.
2. Trang bị 300 áo phao cho hành khách.
II. NHIỆM VỤ
1. Khảo sát các bến đò đã xuống cấp.
2. Thay ván cầu dẫn, sơn lại biển báo.
III. TỔ CHỨC THỰC HIỆN
1. Sở Xây dựng chủ trì thực hiện Kế hoạch.
2. Công an tỉnh kiểm tra phương tiện chở khách.
""",
    "Đinh Hòa Bình",
)
DRUGS = plan(
    32,
    "Phòng, chống tội phạm mua bán người năm 2026",
    "I. MỤC TIÊU\n1. Giảm số vụ mua bán người.\nII. KINH PHÍ\nKinh phí do ngân sách tỉnh bảo đảm.\n",
    "Vi Thị Én",
)
RULES = (
    HEAD.format(
        number=35, sign="QĐ-UBND", day=12, kind="QUYẾT ĐỊNH", title="Ban hành quy định về chợ nổi"
    )
    + """QUYẾT ĐỊNH:
Điều 1. Phạm vi
1. Quyết định này quy định việc mua bán tại chợ nổi.
2. Chợ nổi họp từ 4 giờ đến 9 giờ.
Điều 2. Hiệu lực thi hành
Quyết định này có hiệu lực từ ngày 01 tháng 3 năm 2026.
"""
    + FOOT.format(signer="Vi Thị Én")
)
PAPERS = (FERRIES, DRUGS, RULES)


@pytest.mark.parametrize("named", ["Phần III", "phần 3", "mục III", "phan iii"])
def test_a_highest_part_is_found_by_its_number_in_either_script(
    ask_of: Callable, named: str
) -> None:
    told = ask_of(PAPERS)(f"{named} kế hoạch số 31/KH-UBND nói gì?").text
    assert "Sở Xây dựng chủ trì" in told
    assert "áo phao" not in told


@pytest.mark.parametrize(
    ("question", "part"),
    [
        ("Điều 9 quyết định 35/QĐ-UBND quy định gì?", "không có Điều 9."),
        ("khoản 7 Điều 1 quyết định 35/QĐ-UBND nói gì?", "không có khoản 7 Điều 1."),
        ("Phần VI kế hoạch số 31/KH-UBND nói gì?", "không có Phần VI."),
    ],
)
def test_a_part_that_the_paper_lacks_is_said_to_be_missing(
    ask_of: Callable, question: str, part: str
) -> None:
    answer = ask_of(PAPERS)(question)
    assert answer.status is AnswerStatus.NO_EVIDENCE
    assert answer.text.endswith(part)


def test_a_clause_that_is_held_is_still_told(ask_of: Callable) -> None:
    told = ask_of(PAPERS)("khoản 2 Điều 1 quyết định 35/QĐ-UBND nói gì?").text
    assert "từ 4 giờ đến 9 giờ" in told


def test_an_article_of_another_law_that_is_named_is_not_said_to_be_missing(
    ask_of: Callable,
) -> None:
    told = ask_of(PAPERS)("Điều 9 Luật Thương mại quy định gì theo quyết định 35/QĐ-UBND?").text
    assert "không có Điều 9" not in told


def test_a_signatory_may_be_called_as_a_province_is(ask_of: Callable) -> None:
    told = ask_of(PAPERS)("Những văn bản nào do ông Đinh Hòa Bình ký?").text
    assert "31/KH-UBND" in told
    assert "32/KH-UBND" not in told
