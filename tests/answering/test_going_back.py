"""Going back in a talk to what was spoken of some turns ago, and what a bare question costs or is of."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answers import AnswerStatus

if TYPE_CHECKING:
    from collections.abc import Callable

HEAD = """ỦY BAN NHÂN DÂN TỈNH LÀO CAI
Số: {figure}/KH-UBND
Lào Cai, ngày 02 tháng 3 năm 2026

KẾ HOẠCH
"""
SIGNED = """

TM. ỦY BAN NHÂN DÂN
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH
(Đã ký)
{name}
"""
PAPERS = (
    (
        """Trồng cây xanh đô thị năm 2026
1. Trồng 3.200 cây xanh trên 14 tuyến phố.
2. Phòng Quản lý hạ tầng lo việc cắt tỉa cây xanh.
3. Năm 2025 trồng được 2.700 cây xanh, thu được 640 triệu đồng từ ủng hộ.
4. Công ty Môi trường cấp giống cây cho hộ dân có đơn.
5. Tổng kinh phí thực hiện là 18 tỷ đồng.""",
        "Lò Văn Tẩn",
    ),
    (
        """Tổ chức hội sách năm 2026
1. Hội sách khai mạc lúc 08 giờ ngày 21/4/2026 tại Quảng trường 19/8.
2. Thư viện tỉnh mời 35 nhà xuất bản.""",
        "Giàng Thị Súa",
    ),
)
TREES, FAIR = "Trồng bao nhiêu cây xanh?", "Hội sách mời mấy nhà xuất bản?"


@pytest.fixture
def ask(ask_of: Callable) -> Callable:
    return ask_of(
        [
            HEAD.format(figure=at) + text + SIGNED.format(name=name)
            for at, (text, name) in enumerate(PAPERS, start=3)
        ]
    )


@pytest.mark.parametrize(
    "asked",
    [
        "Quay lại chuyện cây xanh lúc nãy, kế hoạch đó ai ký?",
        "thôi trở lại vụ cây xanh thì ai ký kế hoạch đó",
        "chuyện cây xanh hồi nãy, kế hoạch ấy ai ký?",
    ],
)
def test_one_goes_back_to_the_paper_of_an_earlier_turn(ask: Callable, asked: str) -> None:
    assert "Giàng Thị Súa" in ask(TREES, FAIR, "kế hoạch đó ai ký?").text
    answer = ask(TREES, FAIR, "Khai mạc lúc mấy giờ?", asked).text
    assert "Lò Văn Tẩn" in answer
    assert "Giàng Thị Súa" not in answer


def test_few_words_after_going_back_are_asked_of_the_matter(ask: Callable) -> None:
    answer = ask(TREES, FAIR, "quay lại việc cắt tỉa cây xanh, phòng nào lo?").text
    assert "Phòng Quản lý hạ tầng" in answer


def test_what_one_thing_costs_is_not_the_money_for_the_whole_plan(ask: Callable) -> None:
    answer = ask("Công ty Môi trường cấp giống cho hộ dân có đơn nào?", "hết bao nhiêu tiền?")
    assert answer.status is AnswerStatus.NO_EVIDENCE
    whole = ask("Kế hoạch trồng cây xanh đô thị làm những gì?", "hết bao nhiêu tiền?")
    assert "18 tỷ đồng" in whole.text


def test_a_number_wished_for_and_one_asked_are_both_told(ask: Callable) -> None:
    answer = ask("Cho mình xin số cây xanh trồng năm 2025 và thu ủng hộ được bao nhiêu tiền?").text
    assert "2.700 cây xanh" in answer
    assert "640 triệu đồng" in answer


def test_a_unit_told_as_ours_is_the_askers(ask: Callable) -> None:
    told = "Bên mình là Phòng Quản lý hạ tầng. Hội sách khai mạc lúc mấy giờ?"
    answer = ask(told, "kế hoạch trồng cây xanh đô thị giao phòng mình việc gì?")
    assert answer.status is not AnswerStatus.CLARIFY
    assert "Phòng Quản lý hạ tầng" in answer.text


def test_an_opening_hour_is_not_told_of_another_matter(ask: Callable) -> None:
    answer = ask("Công ty Môi trường cấp giống cây cho hộ nào?", "Mấy giờ thì mở cửa?")
    assert answer.status is AnswerStatus.NO_EVIDENCE
