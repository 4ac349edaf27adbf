"""Facts about one document, alone and several at once, and lists by what documents have."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answers import AnswerStatus
from bot.composers.fact_readings import addressed
from bot.document_names import office
from bot.questions.document_questions import Fact, facts_asked
from bot.questions.documents_asked_for import asks_for_documents, asks_for_signed
from knowledge.text import fold

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.mark.parametrize(
    ("question", "facts"),
    [
        ("Kế hoạch 5/KH-UBND ai ký, ký ngày nào?", {Fact.SIGNATORY, Fact.ISSUED_ON}),
        ("Nghị quyết 8/NQ-HĐND có hiệu lực từ khi nào?", {Fact.EFFECTIVE_ON}),
        ("Thông tư 3/2026/TT-BCT sửa đổi những văn bản nào?", {Fact.AMENDS}),
        ("Kế hoạch 5/KH-UBND có những phụ lục nào?", {Fact.APPENDICES}),
        ("Báo cáo kết quả gửi cho ai?", set()),
        ("Kế hoạch 5/KH-UBND gửi đến những nơi nào?", {Fact.RECIPIENTS}),
        ("Kế hoạch 5 ban hành để thực hiện công văn nào?", {Fact.LEGAL_BASIS}),
        ("Nghị quyết 8 thông qua trên cơ sở tờ trình số mấy?", {Fact.LEGAL_BASIS}),
        ("Quy chế văn thư mới thay cho quyết định nào?", {Fact.REPLACES}),
        ("Nghị định 3/2026/NĐ-CP làm hết hiệu lực những nghị định nào?", {Fact.REPLACES}),
        ("Nghị quyết 8 áp dụng từ ngày nào đến ngày nào?", {Fact.PERIOD}),
        ("Hướng dẫn văn thư ra đời ngày tháng năm nào?", {Fact.ISSUED_ON}),
        ("Kế hoạch 5/KH-UBND do vị nào ký?", {Fact.SIGNATORY}),
        ("Nghị quyết 8/NQ-HĐND do ai trình?", {Fact.LEGAL_BASIS}),
        ("Kế hoạch 5/KH-UBND áp dụng năm nào?", {Fact.PERIOD}),
        ("Nghị quyết 8/NQ-HĐND ai là người đặt bút ký?", {Fact.SIGNATORY}),
        ("ke hoach 5/kh-ubnd pho giam doc nao ky", {Fact.SIGNATORY}),
        ("Kế hoạch 5/KH-UBND còn xài được không?", {Fact.STATUS}),
        ("Lịch trực quý III (kế hoạch số 5) còn xài được không?", {Fact.STATUS}),
        ("Thông tư 3/2026/TT-BCT bỏ những thông tư nào?", {Fact.REPLACES}),
        ("thong tu 3/2026 ra thi bo may thong tu cu nao vay", {Fact.REPLACES}),
        ("Kế hoạch 5/KH-UBND thế chỗ cho kế hoạch nào trước đây?", {Fact.REPLACES}),
        ("Cụ thể cho thông tư nào áp dụng ở xã?", set()),
        ("Thẻ kho còn hiệu lực phải đổi xong chậm nhất quý nào (Quyết định 20)?", set()),
        ("Công văn 9/STC-HC trả lời công văn số mấy?", {Fact.LEGAL_BASIS}),
        ("Kế hoạch 5/KH-UBND gửi đi những đâu vậy?", {Fact.RECIPIENTS}),
        ("Chỉ thị 7/CT-UBND báo cáo lên cơ quan nào ở trung ương?", {Fact.RECIPIENTS}),
        ("Quyết định 5/2026/QĐ-UBND làm mất hiệu lực văn bản nào?", {Fact.REPLACES}),
        ("Tuần lễ đọc sách diễn ra khi nào?", set()),
        ("Kế hoạch 5/KH-UBND bị cái nào thay rồi?", {Fact.REPLACES}),
        ("Thông tư 3/2026/TT-BCT đã có thông tư nào sửa chưa?", {Fact.AMENDS}),
        ("Chỉ thị 7/CT-UBND giờ còn phải thực hiện không?", {Fact.STATUS}),
        ("Quyết định 5/QĐ-UBND của tỉnh bị văn bản nào thay?", {Fact.REPLACES}),
        ("Chỉ thị số 05 năm 2025 về thiên tai giờ áp dụng không?", {Fact.STATUS}),
        ("Bản ký số mà in ra giấy thì còn giá trị không, theo quy chế văn thư?", set()),
        ("Nghị quyết 8/NQ-HĐND được dẫn làm căn cứ trong kế hoạch nào?", set()),
        ("căn cứ", {Fact.LEGAL_BASIS}),
        ("Kế hoạch 5/KH-UBND gửi tới những bộ nào?", {Fact.RECIPIENTS}),
        ("Thông tư 3/2026 của Bộ Y tế bắt đầu áp dụng khi nào?", {Fact.EFFECTIVE_ON}),
        ("Chính sách theo nghị quyết 8/NQ-HĐND áp dụng tới bao giờ?", {Fact.PERIOD}),
        ("Nghị quyết 8 của HĐND tỉnh có hiệu lực từ ngày nào?", {Fact.EFFECTIVE_ON}),
        ("Xã phải báo cáo định kỳ vào lúc nào?", set()),
        ("Sở Xây dựng báo cáo trước ngày nào, gửi ai?", set()),
        ("Kế hoạch 5 của thành phố Cần Thơ ban hành ngày mấy?", {Fact.ISSUED_ON}),
        ("ngày mấy ký kế hoạch 5/KH-UBND?", {Fact.ISSUED_ON}),
        ("Vụ nuôi con nuôi áp dụng ở tỉnh, số quyết định mấy?", {Fact.NUMBER}),
        ("Kế hoạch 5/KH-UBND làm đến ngày nào thì hết?", {Fact.PERIOD}),
        ("Sở phải ban hành kế hoạch trước ngày nào?", set()),
    ],
)
def test_every_fact_asked_for_is_read(question: str, facts: set[Fact]) -> None:
    assert facts <= set(facts_asked(fold(question)))
    assert bool(facts) == bool(facts_asked(fold(question)))


def test_documents_asked_for_are_told_from_what_documents_say() -> None:
    assert asks_for_documents("liet ke van ban cua so noi vu")
    assert asks_for_signed("nhung van ban nao do ong tran a ky")
    assert not asks_for_documents("ke hoach neu nhung giai phap gi")


def test_the_office_is_read_out_of_a_signature() -> None:
    assert office("TM. HỘI ĐỒNG NHÂN DÂN / CHỦ TỊCH") == "Chủ tịch"


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("Ai ký hướng dẫn thư viện lưu động 18/HD-SVHTTDL?", "Đỗ Thị Ngân"),
        ("Kế hoạch 31/KH-SKHCN ban hành ngày nào, do cơ quan nào ban hành?", "12/01/2026"),
        ("Kế hoạch 31/KH-SKHCN căn cứ vào văn bản nào?", "07/NQ-HĐND"),
        ("nơi nhận của kế hoạch 31/KH-SKHCN", "Các sở, ban, ngành tỉnh"),
        ("những văn bản nào do bà Đỗ Thị Ngân ký", "18/HD-SVHTTDL"),
        ("văn bản nào của Sở Khoa học và Công nghệ", "31/KH-SKHCN"),
        ("văn bản ban hành trong tháng 1 năm 2026", "Ngày ban hành: 12/01/2026"),
        ("Hôm 12/1/2026 Sở Khoa học và Công nghệ ra những văn bản nào?", "31/KH-SKHCN"),
        ("Các kế hoạch Sở Khoa học và Công nghệ ban hành ngày 12/1/2026", "31/KH-SKHCN"),
        ("Đầu 2026 Sở Khoa học và Công nghệ ra mấy kế hoạch?", "31/KH-SKHCN"),
        ("Kể tên các kế hoạch của ngành khoa học năm 2026", "31/KH-SKHCN"),
        ("Hướng dẫn 18/HD-SVHTTDL bà nào ký, ngày mấy?", "Ngày ban hành"),
        ("văn bản mới nhất của Sở Khoa học và Công nghệ", "Ngày ban hành: 12/01/2026"),
        ("trong kho có những kế hoạch nào", "31/KH-SKHCN"),
        ("bà Đỗ Thị Ngân đã ký mấy văn bản, kể tên", "18/HD-SVHTTDL"),
        ("Kế hoạch 31/KH-SKHCN dựa trên nghị quyết nào?", "07/NQ-HĐND"),
        ("Có những văn bản nào do Đỗ Thị Ngân ký", "18/HD-SVHTTDL"),
        ("Bà Đỗ Thị Ngân ký những gì", "18/HD-SVHTTDL"),
        ("bà Đỗ Thị Ngân đứng tên những gì", "18/HD-SVHTTDL"),
        ("liệt kê văn bản năm 2026 mà Sở Khoa học và Công nghệ đứng tên ban hành", "31/KH-SKHCN"),
        ("Nghị quyết 07/NQ-HĐND được dẫn làm căn cứ trong kế hoạch nào?", "31/KH-SKHCN"),
        ("Hướng dẫn 9/HD-SVHTTDL bị cái nào thay rồi?", "thay thế Hướng dẫn số 9/HD-SVHTTDL"),
        ("Hướng dẫn 18/HD-SVHTTDL thế chỗ cho hướng dẫn nào?", "Hướng dẫn số 9/HD-SVHTTDL"),
        ("huong dan 18/hd-svhttdl bo may huong dan cu nao vay", "Hướng dẫn số 9/HD-SVHTTDL"),
        ("Hướng dẫn 18/HD-SVHTTDL bị hướng dẫn nào thay?", "chưa thấy bị thay thế"),
        ("cho xin mấy cái hướng dẫn do bà Đỗ Thị Ngân đứng ra ký", "18/HD-SVHTTDL"),
        ("quyết định 45 về phòng đọc giờ còn dùng không", "thay thế Quyết định số 45/QĐ-UBND"),
        ("Quyết định 45/2019 của tỉnh còn hiệu lực không?", "thay thế Quyết định số 45/QĐ-UBND"),
        ("chỉ tiêu của kế hoạch tin học hóa thư viện năm 2026", "240 máy tính"),
    ],
)
def test_a_fact_is_told_with_the_name_of_its_document(
    ask: Callable, question: str, words: str
) -> None:
    answer = ask(question)
    assert answer.status is AnswerStatus.ANSWERED
    assert words in answer.text


def test_a_letter_that_goes_as_above_goes_to_whom_it_addresses() -> None:
    one = "Số: 9/STC\nKính gửi: Sở Y tế.\nNội dung.\n"
    several = "Kính gửi:\n- Sở Y tế;\n- Sở Tư pháp.\nNội dung.\n"
    assert [span.of(one) for span in addressed(one)] == ["Kính gửi: Sở Y tế."]
    assert [span.of(several).strip() for span in addressed(several)] == [
        "- Sở Y tế;",
        "- Sở Tư pháp.",
    ]
    assert addressed("Không gửi ai.") == []


def test_a_number_not_held_names_the_document_of_the_same_figure(ask: Callable) -> None:
    answer = ask("Kế hoạch 31/KH-STC ai ký?")
    assert answer.status is AnswerStatus.NO_EVIDENCE
    assert "31/KH-STC" in answer.text
    assert "31/KH-SKHCN" in answer.text


def test_what_ends_another_paper_of_that_figure_tells_nothing_of_the_one_asked_for(
    ask: Callable,
) -> None:
    for question in (
        "Chỉ thị 45 về phòng đọc còn hiệu lực không?",
        "Quyết định 45 năm 2022 còn hiệu lực không?",
        "Quyết định 45 về đấu thầu còn hiệu lực không?",
    ):
        assert "thay thế Quyết định số 45" not in ask(question).text, question


def test_a_number_said_to_be_of_another_year_is_another_paper(ask: Callable) -> None:
    assert ask("Kế hoạch 31 năm 2026 còn áp dụng không?").status is AnswerStatus.ANSWERED
    assert ask("Kế hoạch 31 năm 2019 còn áp dụng không?").status is AnswerStatus.NO_EVIDENCE


def test_documents_issued_in_a_year_are_not_those_that_apply_to_it(ask: Callable) -> None:
    answer = ask("năm 2025 Hội đồng nhân dân tỉnh thông qua nghị quyết nào")
    assert "07/NQ-HĐND" in answer.text
    assert "07/NQ-HĐND" not in ask("năm 2026 HĐND tỉnh thông qua nghị quyết nào").text


def test_a_document_of_another_year_is_not_the_one_asked_for(ask: Callable) -> None:
    answer = ask("Ai ký kế hoạch tin học hóa thư viện năm 2019?")
    assert "Vàng Thị Mai" not in answer.text


def test_a_document_of_another_place_is_not_the_one_asked_for(ask: Callable) -> None:
    answer = ask("Ai ký kế hoạch tin học hóa thư viện của tỉnh Lâm Đồng?")
    assert answer.status is AnswerStatus.NO_EVIDENCE
    assert "Vàng Thị Mai" not in answer.text


def test_a_clause_is_quoted_without_its_neighbours(ask: Callable) -> None:
    answer = ask("khoản 2 Điều 2 quyết định 21/QĐ-UBND quy định gì?")
    assert "giấy giới thiệu" in answer.text
    assert "trước năm 1945" not in answer.text


def test_what_a_document_does_not_state_is_not_made_up_from_other_sentences(ask: Callable) -> None:
    answer = ask("Kế hoạch 31/KH-SKHCN có phụ lục không?")
    assert answer.status is AnswerStatus.NO_EVIDENCE
    assert "không ghi phụ lục" in answer.text


def test_what_ends_with_another_papers_day_is_told_with_that_day(ask: Callable) -> None:
    answer = ask("Quyết định 612/QĐ-TV hết hiệu lực từ ngày nào?")
    assert "kể từ ngày Quyết định này có hiệu lực" in answer.text
    assert "có hiệu lực từ ngày ký" in answer.text
