"""What terms mean, as the documents explain them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answers import AnswerStatus
from bot.glossary import Explained, Glossary
from bot.questions.definition_questions import defined_term, somebody_defined, told_apart
from knowledge.documents import Span

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.mark.parametrize(
    ("question", "term"),
    [
        ("theo quy chế mới thì thế nào được gọi là tài liệu hạn chế", "tài liệu hạn chế"),
        ("cho em hỏi tài liệu hạn chế được hiểu như thế nào trong quy chế ạ", "tài liệu hạn chế"),
        ("Hộ nào được coi là hộ nghèo?", "hộ nghèo"),
        ("Hộ như thế nào thì được xếp vào diện cận nghèo", "Hộ cận nghèo"),
        ("thế nào thì bị xếp là công trình nguy hiểm", "công trình nguy hiểm"),
        ("Sự cố tới cỡ nào thì bị coi là nghiêm trọng", "Sự cố nghiêm trọng"),
        ("Đơn mà không có chữ ký thì hiểu thế nào", ""),
        ("khi nào được xem xét cấp lại giấy phép", ""),
        ("xã này sau sáp nhập mang tên gì", ""),
        ("vận tải quá cảnh là gì", "vận tải quá cảnh"),
        ('"tài liệu quý hiếm" định nghĩa ra sao', "tài liệu quý hiếm"),
        ("hội đồng thẩm định nghĩa là gì vậy", "hội đồng thẩm định"),
        ("“Giờ vàng” của trạm được hiểu là những giờ nào trong ngày?", "Giờ vàng"),
        ("Thế nào được coi là một ổ dịch tả?", "ổ dịch tả"),
        ("Quyết định giải thích cụm từ “độc giả” như thế nào", "độc giả"),
    ],
)
def test_the_term_is_read_out_of_any_form(question: str, term: str) -> None:
    assert defined_term(question) == term


@pytest.mark.parametrize(
    "question",
    [
        "Hiểu ra sao về “tài liệu hạn chế” theo quy chế phòng đọc?",
        "tài liệu hạn chế được xác định thế nào",
        "nói tài liệu hạn chế là nói gì",
        "tài liệu hạn chế tức là loại nào vậy",
        "tài liệu hạn chế là loại giấy tờ chi rứa",
        "tài liệu hạn chế được xác định ra sao theo quy chế phòng đọc",
        "tài liệu hạn chế là cái chi",
    ],
)
def test_an_explained_term_is_told_however_loosely_it_is_asked(
    ask: Callable, question: str
) -> None:
    assert "chỉ phục vụ người có giấy giới thiệu" in ask(question).text


@pytest.mark.parametrize(
    ("question", "terms"),
    [
        ("bản sao y khác bản trích sao chỗ nào", ("bản sao y", "bản trích sao")),
        ("phân biệt hộ nghèo với hộ cận nghèo", ("hộ nghèo", "hộ cận nghèo")),
        ("hộ nghèo và hộ cận nghèo khác nhau ra sao?", ("hộ nghèo", "hộ cận nghèo")),
        ("Bộ nào ban hành thông tư này?", None),
    ],
)
def test_two_terms_are_told_apart(question: str, terms: tuple[str, str] | None) -> None:
    assert told_apart(question) == terms


def test_a_party_is_asked_for_as_somebody() -> None:
    assert somebody_defined("Trong quy chế, độc giả là những ai?") == "độc giả"
    assert somebody_defined("Hội đồng gồm những ai?") == ""


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("Bên giao", ["Bên giao"]),
        ("bên giao hàng hóa", ["Bên giao"]),
        ("ben nhan hang", ["Bên nhận"]),
        ("bên giao và hàng hóa", []),
        ("bến giao", []),
        ("kho bãi", ["Kho bãi hàng"]),
        ("kho", []),
    ],
)
def test_a_term_is_found_whole_or_with_what_its_document_is_about(
    asked: str, found: list[str]
) -> None:
    terms = ("Bên giao", "Bên nhận", "Kho bãi hàng")
    glossary = Glossary([Explained(t, "a", Span(0, 9)) for t in terms], {"a": "Luật Hàng hóa"})
    assert [entry.term for entry in glossary.find(asked)] == found


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("Thế nào là tài liệu quý hiếm?", "chỉ còn một bản hoặc in trước năm 1945"),
        ("tai lieu han che nghia la gi", "người có giấy giới thiệu"),
        ("độc giả là những ai", "Người khiếm thị có người đi kèm"),
        ("Tài liệu quý hiếm khác tài liệu hạn chế ở điểm nào?", "giấy giới thiệu"),
    ],
)
def test_an_explained_term_is_quoted_with_its_items(
    ask: Callable, question: str, words: str
) -> None:
    answer = ask(question)
    assert answer.status is AnswerStatus.ANSWERED
    assert words in answer.text


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("Giọt hồng mỗi tuần là cái gì vậy?", "chuyên mục"),
        ("Phản ứng nặng nghĩa là loại nào?", "chuyển người hiến máu đến bệnh viện"),
        ("Máy AI sàng lọc là gì?", "đọc kết quả xét nghiệm"),
    ],
)
def test_what_is_said_in_passing_tells_loose_questions_too(
    ask: Callable, question: str, words: str
) -> None:
    answer = ask(question)
    assert answer.status is AnswerStatus.ANSWERED
    assert words in answer.text


def test_two_terms_said_in_passing_are_told_apart_by_what_each_is(ask: Callable) -> None:
    answer = ask("Phản ứng nhẹ khác phản ứng nặng thế nào?")
    assert "tự hết sau khi nghỉ" in answer.text
    assert "chuyển người hiến máu đến bệnh viện" in answer.text


SPREAD = """SỞ Y TẾ
TỈNH SÔNG NGÂN
Số: 31/KH-SYT
Sông Ngân, ngày 12 tháng 01 năm 2026

KẾ HOẠCH
Phòng, chống sốt xuất huyết năm 2026

1. Ổ dịch SXH được xác định khi một thôn có từ 03 ca mắc trong vòng 10 ngày.
2. Trạm Y tế xử lý 100% ổ dịch trong vòng 48 giờ.
"""


def test_a_term_is_found_where_its_paper_gives_the_initials(ask_of: Callable) -> None:
    answer = ask_of([SPREAD])("Thế nào được coi là một ổ dịch sốt xuất huyết?")
    assert answer.status is AnswerStatus.ANSWERED
    assert "từ 03 ca mắc trong vòng 10 ngày" in answer.text
