"""Sums, years and intakes of something else than asked for answer nothing."""

from __future__ import annotations

import pytest

from bot.composers.wished_issuers import issuer_wished
from bot.passages.asked_forms import Form
from bot.passages.clauses import values
from bot.passages.expected_kinds import Expected
from bot.passages.paid_for import misses_paid, paid_for
from bot.passages.terms import Vocabulary
from bot.passages.wanted import Wanted
from bot.questions.routes import Route, route_of
from bot.safety.outside_requests import is_outside
from knowledge.text import fold

NOTHING_SAID = Wanted.from_question("gì", Vocabulary.of(["gì"]))


@pytest.mark.parametrize(
    ("question", "sentence", "missed"),
    [
        ("gửi xe đạp hết bao nhiêu tiền", "Thuê gian hàng 1,2 triệu đồng/tháng.", True),
        ("gửi xe đạp hết bao nhiêu tiền", "Trông giữ xe đạp 2.000 đồng/lượt.", False),
        ("giá khởi điểm lô đất là bao nhiêu", "Đấu giá 37 lô đất trong quý III.", True),
        ("giá khởi điểm lô đất là bao nhiêu", "Khởi điểm 12 triệu đồng/m2.", False),
        ("giá trị sản xuất đạt bao nhiêu", "Đạt 12 tỷ đồng.", False),
    ],
)
def test_a_sum_is_of_what_the_question_asks_the_price_of(
    question: str, sentence: str, *, missed: bool
) -> None:
    assert misses_paid(fold(question), NOTHING_SAID, (sentence,)) is missed


def test_what_is_paid_for_stands_before_how_much() -> None:
    assert paid_for("hoc phi bao nhieu") == ()
    assert paid_for("gia thue gian hang la bao nhieu") == ("thue", "gian")


def test_school_fees_are_no_other_charge() -> None:
    form = Form.of("hoc phi lop 10 bao nhieu mot thang")
    assert not form.is_shown(Expected.VALUE, "doanh nghiệp đóng góp 2,5 tỷ đồng kinh phí")
    assert form.is_shown(Expected.VALUE, "Mức thu lớp 10: 200.000 đồng/tháng")


def test_numbers_that_name_groups_classes_and_places_are_no_values() -> None:
    assert values("Học sinh các tổ dân phố 11, 12 và 13 học lớp 6 tại cơ sở 2") == []
    assert values("mỗi lớp 20 người, tổ dân phố 9 có 120 hộ") == ["20", "120"]


def test_those_who_sell_lottery_tickets_are_asked_about_as_others() -> None:
    assert not is_outside("bà già bán vé số dạo có phải làm thẻ không")
    assert is_outside("dò vé số ở đâu")


def test_documents_that_speak_of_a_thing_are_listed() -> None:
    asked = "van ban nao co nhac toi viec xay nha may nuoc"
    assert route_of(asked, asked) == (Route.DOCUMENTS, None, None)
    who = issuer_wished(asked, "van ban nao cua so y te co nhac toi nha may nuoc", ())[0]
    assert who == ("so", "y", "te")
