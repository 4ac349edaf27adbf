"""Who does what a sentence tells, where only the words above it name them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.composers.doers import doers_above
from bot.passages.bodies import kind_of_body, names_doer, names_of_kind, told_who
from bot.questions.routes import Route
from bot.questions.understanding import Understanding
from knowledge.documents import Span
from knowledge.text import fold

if TYPE_CHECKING:
    from knowledge.library import Library

WHO = "chi cục nào khơi thông kênh mương"


def named_above(library: Library, question: str, words: str) -> list[str]:
    for document in library.documents():
        text = library.text(document.id)
        start = text.find(words)
        if start >= 0:
            span = Span(start, start + len(words))
            around = next(p for p in library.passages(document.id) if p.span.meets(span))
            asked = Understanding(question, fold(question), Route.GENERAL)
            return [s.of(text) for s in doers_above(asked, document, around, span, library)]
    raise AssertionError(words)


def test_the_unit_above_a_task_is_named_where_it_is_asked_for(library: Library) -> None:
    words = "- Khơi thông 85 km kênh mương."
    assert named_above(library, WHO, words) == ["Chi cục Thủy lợi"]
    assert named_above(library, "khơi thông bao nhiêu km kênh mương", words) == []


def test_a_sentence_that_names_its_doer_needs_no_heading(library: Library) -> None:
    words = "2. Giao Sở Tài chính theo dõi, tổng hợp kết quả, báo cáo trước ngày 30/11/2026."
    assert named_above(library, "sở nào tổng hợp kết quả", words) == []


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        ("Trong thời hạn 05 ngày, Phòng Kinh tế xã thẩm định hồ sơ.", True),
        ("Thẩm quyền cấp phép do Ủy ban nhân dân cấp xã thực hiện.", True),
        ("a) Người đứng đầu cơ quan chịu trách nhiệm", True),
        ("- Tiếp tục tham mưu Ủy ban nhân dân tỉnh kiểm tra", False),
        ("b) Phối hợp với Công an tỉnh tuần tra", False),
    ],
)
def test_a_doer_opens_its_sentence_or_follows_the_word_for_by(
    sentence: str, *, named: bool
) -> None:
    assert names_doer(sentence) is named


def test_a_body_asked_for_by_kind_stands_with_its_name() -> None:
    assert kind_of_body("phong nao chu tri") == "phong"
    assert kind_of_body("cong ty nao cung duoc nop") == ""
    assert names_of_kind("Phòng Văn hóa - Xã hội chủ trì", "phong")
    assert not names_of_kind("việc phòng, chống dịch", "phong")


def test_a_kind_of_body_is_told_by_its_own_name_or_above_not_by_another() -> None:
    asked = "cuc nao cap giay phep"
    assert told_who("Cục Hóa chất cấp giấy phép", [], asked) == 1.0
    assert told_who("Cấp giấy phép", ["Cục Hóa chất"], asked) == 1.0
    assert told_who("Ủy ban nhân dân tỉnh cấp giấy phép", [], asked) < told_who(
        "", ["Cục A"], asked
    )


def test_people_tell_who_only_where_people_are_meant() -> None:
    sentence = "không để người khác sử dụng"
    assert told_who(sentence, [], "nhung ai duoc su dung") > told_who(sentence, [], "ai phe duyet")
