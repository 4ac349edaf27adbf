"""Which documents are meant, listed, or silent on what is asked of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot import replies
from bot.answers import AnswerStatus

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.answers import Answer

PLAN, OLD_PLAN = "ke-hoach-tin-hoc-hoa-2026.txt", "ke-hoach-tin-hoc-hoa-2024.txt"
GUIDANCE, OLD_GUIDANCE = "huong-dan-thu-vien-luu-dong.txt", "huong-dan-thu-vien-luu-dong-cu.txt"
FOREST = "ke-hoach-trong-rung-2026.md"


def sources(answer: Answer) -> set[str]:
    return {citation.document.source for citation in answer.citations}


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("Có những kế hoạch nào năm 2024?", {OLD_PLAN}),
        ("co nhung ke hoach nao nam 2026", {PLAN, FOREST}),
        ("Có những hướng dẫn nào đang có hiệu lực?", {GUIDANCE}),
        ("Có những kế hoạch nào đã hết hiệu lực?", {OLD_PLAN}),
        ("Kế hoạch nào đã hết hạn?", {OLD_PLAN}),
        ("van ban nao ko con ap dung", {OLD_PLAN, OLD_GUIDANCE}),
        ("Những văn bản nào đã bị thay thế?", {OLD_GUIDANCE}),
        ("Có những kế hoạch nào về trồng rừng?", {FOREST}),
        ("Văn bản nào nói về bài cảm nhận?", {"chuong-trinh-ngay-sach-2026.txt"}),
        ("van ban nao quy dinh ve tai lieu quy hiem", {"quy-che-phong-doc.txt"}),
        ("Cho tôi xem kế hoạch về trồng rừng", {FOREST}),
        ("Liệt kê các kế hoạch của tỉnh Thanh Ngàn", {PLAN, OLD_PLAN, FOREST}),
        ("Kế hoạch nào hết hạn trong năm 2024?", {OLD_PLAN}),
        ("ke hoach nao sap het hieu luc", {PLAN, FOREST}),
        ("Có kế hoạch nào ký ngày 12/01/2026 không?", {PLAN}),
        ("Văn bản của Sở Khoa học và Công nghệ", {PLAN, OLD_PLAN}),
        ("Kế hoạch nào căn cứ vào Nghị quyết 07/NQ-HĐND?", {PLAN}),
        ("Hướng dẫn nào đang có hiệu lực do Giám đốc ký?", {GUIDANCE}),
    ],
)
def test_a_list_keeps_to_kind_year_place_validity_and_subject(
    ask: Callable, question: str, found: set[str]
) -> None:
    answer = ask(question)
    assert sources(answer) == found
    assert f"Tìm thấy {len(found)} văn bản." in answer.notices


@pytest.mark.parametrize(
    "question",
    [
        "Có những chỉ thị nào?",
        "Có những kế hoạch nào năm 2031?",
        "Có những kế hoạch nào về đua xe?",
    ],
)
def test_a_list_that_nothing_fits_is_empty_and_says_so(ask: Callable, question: str) -> None:
    answer = ask(question)
    assert (answer.status, answer.text) == (AnswerStatus.NO_EVIDENCE, replies.NO_SUCH_DOCUMENT)


def test_a_name_that_ends_like_another_kind_of_body_is_kept_whole(ask: Callable) -> None:
    answer = ask("Cơ quan nào ban hành Kế hoạch số 64/KH-SNNMT?")
    assert "Sở Nông nghiệp và Môi trường" in answer.text


def test_of_two_documents_meant_the_current_one_is_told(ask: Callable) -> None:
    answer = ask("Ai ký Hướng dẫn tổ chức thư viện lưu động?")
    assert "Đỗ Thị Ngân" in answer.text
    assert "Hà Văn Khôi" not in answer.text


def test_of_the_newest_document_a_fact_is_told(ask: Callable) -> None:
    answer = ask("Ai ký hướng dẫn mới nhất?")
    assert sources(answer) == {GUIDANCE}


def test_the_year_named_chooses_between_two_documents(ask: Callable) -> None:
    answer = ask("Ai ký Kế hoạch tin học hóa thư viện và nhà văn hóa năm 2024?")
    assert "Lý A Tủa" in answer.text


@pytest.mark.parametrize(
    ("question", "what"),
    [
        ("Ai ký Kế hoạch số 64/KH-SNNMT?", "người ký"),
        ("Nơi nhận của Kế hoạch số 64/KH-SNNMT?", "nơi nhận"),
        ("Kế hoạch số 22/KH-SKHCN thay thế văn bản nào?", "việc thay thế văn bản khác"),
    ],
)
def test_a_document_that_is_silent_on_a_fact_is_said_to_be(
    ask: Callable, question: str, what: str
) -> None:
    answer = ask(question)
    assert answer.status == AnswerStatus.NO_EVIDENCE
    assert f"không ghi {what}" in answer.text


def test_a_fact_of_no_document_in_particular_is_not_guessed(ask: Callable) -> None:
    answer = ask("Ai ký văn bản về đường sắt đô thị?")
    assert answer.status == AnswerStatus.NO_EVIDENCE
    assert not answer.citations


@pytest.mark.parametrize(
    ("question", "there", "elsewhere"),
    [
        ("Thư viện tỉnh phải làm gì năm 2024?", "1.900", "5.200"),
        ("Thư viện tỉnh phải làm gì theo Kế hoạch số 31/KH-SKHCN?", "5.200", "1.900"),
        ("thu vien tinh phai lam gi nam 2026", "5.200", "1.900"),
    ],
)
def test_tasks_keep_to_the_year_or_document_named(
    ask: Callable, question: str, there: str, elsewhere: str
) -> None:
    answer = ask(question)
    assert there in answer.text
    assert elsewhere not in answer.text


def test_tasks_of_another_place_are_not_those_of_this_one(ask: Callable) -> None:
    answer = ask("Sở Tài chính tỉnh Lai Châu phải làm gì?")
    assert answer.status == AnswerStatus.NO_EVIDENCE
    assert not answer.citations


def test_documents_are_listed_by_the_day_from_which_they_have_effect(ask: Callable) -> None:
    answer = ask("Văn bản nào có hiệu lực từ năm 2026?")
    assert answer.status is AnswerStatus.ANSWERED
    assert all("hiệu lực" in line or line.startswith("**") for line in answer.text.splitlines())
    assert ask("Văn bản nào có hiệu lực từ tháng 2/1999?").status is AnswerStatus.NO_EVIDENCE


def test_documents_that_give_a_unit_tasks_are_listed(ask: Callable[..., Answer]) -> None:
    said = ask("Kế hoạch nào giao việc cho Sở Khoa học và Công nghệ?")
    assert {c.document.source for c in said.citations} == {"ke-hoach-tin-hoc-hoa-2026.txt"}


def test_documents_of_another_kind_are_named_as_such(ask: Callable[..., Answer]) -> None:
    said = ask("Chỉ thị nào nói về trồng rừng?")
    assert {c.document.source for c in said.citations} == {"ke-hoach-trong-rung-2026.md"}
    assert any("Không có chỉ thị nào" in notice for notice in said.notices)


RULES = """ỦY BAN NHÂN DÂN TỈNH LÀO CAI
Số: {number}/QĐ-UBND
Lào Cai, ngày {day}

QUYẾT ĐỊNH
{title}

Điều 1. {rule}
Điều 2. Quyết định này có hiệu lực từ ngày ký.

KT. CHỦ TỊCH
PHÓ CHỦ TỊCH
{signer}
"""
BRIDGES = [
    RULES.format(
        number=41,
        day="05 tháng 3 năm 2025",
        title="Quy định về bảo trì cầu treo",
        rule="Cầu treo được kiểm tra hằng quý.",
        signer="Lò Văn Sáng",
    ),
    RULES.format(
        number=68,
        day="18 tháng 11 năm 2025",
        title="Sửa đổi quy định về bảo trì cầu treo",
        rule="Sửa đổi Điều 1 Quyết định số 41/QĐ-UBND ngày 05 tháng 3 năm 2025 như sau: kiểm tra hằng tháng.",
        signer="Lò Văn Sáng",
    ),
    RULES.format(
        number=70,
        day="20 tháng 12 năm 2025",
        title="Quy định về sửa đổi luồng tuyến đò ngang",
        rule="Quyết định này thay thế Quyết định số 12/QĐ-UBND ngày 01 tháng 6 năm 2017 của Ủy ban nhân dân tỉnh.",
        signer="Giàng Thị Mai",
    ),
]


@pytest.mark.parametrize(
    ("turns", "held", "not_held"),
    [
        (["Những văn bản nào đã sửa đổi Quyết định 41/QĐ-UBND?"], "68/QĐ", "70/QĐ"),
        (["UBND tỉnh Lào Cai tháng 11/2025 ra những quyết định nào?"], "68/QĐ", "70/QĐ"),
        (["Quý IV năm 2025 tỉnh Lào Cai ban hành những quyết định nào?"], "70/QĐ", "41/QĐ"),
        (
            ["Quyết định 41/QĐ-UBND ai ký?", "người đó còn ký văn bản nào nữa?"],
            "68/QĐ",
            "41/QĐ-UBND của",
        ),
        (["Quyết định về đò ngang thay quyết định cũ, số quyết định cũ là mấy?"], "12/QĐ", "41/QĐ"),
        (["Quyết định 12 hồi 2017 của UBND tỉnh giờ còn xài được không?"], "12/QĐ", "41/QĐ"),
    ],
)
def test_documents_are_found_by_what_they_do_when_and_by_whom(
    ask_of: Callable, turns: list[str], held: str, not_held: str
) -> None:
    answer = ask_of(BRIDGES)(*turns)
    assert answer.status is AnswerStatus.ANSWERED, answer.text
    assert held in answer.text
    assert not_held not in answer.text


def test_nothing_amends_what_nothing_names(ask_of: Callable) -> None:
    answer = ask_of(BRIDGES)("Những văn bản nào đã sửa đổi Quyết định 99/QĐ-UBND?")
    assert answer.status is AnswerStatus.NO_EVIDENCE


def test_a_list_takes_the_sides_of_one_thing_apart(ask_of: Callable) -> None:
    head = "# ỦY BAN NHÂN DÂN TỈNH KHÂU VAI\n\nSố: {}\n\nKhâu Vai, ngày 12 tháng 01 năm 2026\n\n"
    papers = [
        head.format("8/QĐ-UBND") + "## QUYẾT ĐỊNH\n\nQuy định tiền rác tại tỉnh Khâu Vai\n",
        head.format("9/KH-UBND") + "## KẾ HOẠCH\n\nThu gom rác sinh hoạt năm 2026\n",
        head.format("7/KH-UBND") + "## KẾ HOẠCH\n\nTrồng cây dược liệu năm 2026\n",
    ]
    question = "Những văn bản nào của UBND tỉnh quy định về thu gom rác sinh hoạt và tiền rác?"
    answer = ask_of(papers)(question)
    assert "8/QĐ-UBND" in answer.text
    assert "9/KH-UBND" in answer.text
    assert answer.notices == ("Tìm thấy 2 văn bản.",)
