"""Which way a question goes, whoever asks it and however it is typed."""

from __future__ import annotations

import datetime as dt

import pytest

from bot.answers import Question
from bot.questions.document_questions import Fact
from bot.questions.routes import Route, SmallTalk
from bot.questions.understanding import Understanding, understand
from knowledge.text import fold


def read(text: str) -> Understanding:
    return understand(Question(text, dt.date(2026, 10, 1), "c"), None, ["Thanh Ngàn"])


BY_ROUTE: dict[Route, tuple[str, ...]] = {
    Route.TASKS: (
        "Sở Nội vụ phải làm gì?",
        "Sở Xây dựng cần làm những gì?",
        "Nhiệm vụ của Phòng Tài chính là gì?",
        "Trách nhiệm của Ủy ban nhân dân xã?",
        "Công an tỉnh được giao những việc gì?",
        "Sở Y tế chịu trách nhiệm gì trong kế hoạch tiêm chủng?",
        "Chi cục Thủy lợi được phân công gì?",
        "Trung tâm Y tế lo việc gì?",
        "Hội Nông dân phụ trách gì?",
        "Liệt kê nhiệm vụ của Sở Công Thương năm 2026",
        "Những nhiệm vụ của Văn phòng UBND tỉnh",
        "Sở Tư pháp chủ trì nhiệm vụ nào?",
        "Kho bạc Nhà nước phối hợp những gì?",
        "Báo và Đài được yêu cầu gì?",
        "Sở Tài chính có mấy nhiệm vụ?",
        "Sở Giáo dục và Đào tạo có bao nhiêu việc phải làm?",
        "Đơn vị tôi phải làm gì?",
        "Cơ quan em được giao gì?",
        "Bên mình phải làm gì trong kế hoạch này?",
        "Trường em có nhiệm vụ gì?",
        "Giao cho Đoàn Thanh niên những gì?",
        "Sở Khoa học và Công nghệ làm gì để phát triển doanh nghiệp?",
        "Sở Nội vụ",
        "Công an tỉnh?",
        "Cho hỏi việc của Ban Dân tộc trong năm nay",
    ),
    Route.FIGURE: (
        "GRDP năm 2025 là bao nhiêu?",
        "Tỷ lệ hộ nghèo giảm bao nhiêu?",
        "Tỉnh có bao nhiêu học sinh?",
        "Kinh phí thực hiện kế hoạch lấy bao nhiêu?",
        "Thu ngân sách đạt mấy tỷ?",
        "Tăng mấy phần trăm so với năm trước?",
        "Chỉ số hài lòng tăng mấy bậc?",
        "Mức hỗ trợ cho mỗi hộ?",
        "Mục tiêu tăng trưởng GRDP năm 2026",
        "Tổng vốn đầu tư công năm 2026?",
        "Diện tích rừng trồng mới năm nay",
        "Thu nhập bình quân đầu người đến 2030",
        "Sở Xây dựng được phân bổ bao nhiêu mét giá?",
        "Sở Y tế được giao bao nhiêu biên chế?",
        "Còn thiếu bao nhiêu giáo viên?",
        "Phải di dời bao nhiêu hộ?",
        "Số liệu về xuất khẩu",
        "Cho biết tốc độ tăng trưởng kinh tế 6 tháng đầu năm",
        "Phạt mấy triệu đồng?",
        "Bao nhiêu xã đạt chuẩn nông thôn mới?",
    ),
    Route.DOCUMENTS: (
        "Có những kế hoạch nào năm 2026?",
        "Liệt kê các nghị quyết đang có hiệu lực",
        "Danh sách văn bản của Sở Nội vụ",
        "Có bao nhiêu văn bản về chuyển đổi số?",
        "Tìm các quyết định về đất đai",
        "Kế hoạch nào còn hiệu lực?",
        "Bà Nguyễn Thị A đã ký văn bản nào?",
        "HĐND tỉnh ra những nghị quyết gì?",
        "Văn bản mới nhất về tuyển dụng?",
        "Có các chỉ thị nào về phòng cháy?",
    ),
    Route.COMPARISON: (
        "So sánh GRDP năm 2025 và 2026",
        "Thu ngân sách hai năm chênh nhau bao nhiêu?",
        "Kinh phí hai kế hoạch khác nhau thế nào?",
        "Tỉnh nào có tỷ lệ hộ nghèo cao hơn?",
        "Xã A với xã B, bên nào nhiều học sinh hơn?",
        "Năm 2026 cao hơn hay thấp hơn năm 2025?",
        "So với kế hoạch năm 2025 thì sao?",
    ),
    Route.GENERAL: (
        "Mục đích của kế hoạch là gì?",
        "Số người làm việc của Chi cục đã tính cả hợp đồng chưa?",
        "Mục III nói gì?",
        "Phụ lục II gồm gì?",
        "Tóm tắt phần giải pháp",
        "Khi nào khai mạc lễ hội?",
        "Hạn chót nộp báo cáo là bao giờ?",
        "Sở Y tế phải nộp báo cáo trước ngày nào?",
        "Bao giờ Sở Nội vụ phải trình đề án?",
        "Tại sao phải chuyển đổi số?",
        "Vì sao giải ngân đầu tư công chậm?",
        "Cơ quan nào được giao chủ trì xây dựng đề án?",
        "Ai chịu trách nhiệm kiểm tra?",
        "Chuyển đổi số là gì?",
        "Thế nào là hộ cận nghèo?",
        "Đối tượng nào được ưu tiên?",
        "Tuyên truyền bằng hình thức nào?",
        "Lễ hội tổ chức ở đâu?",
        "Lớn hơn thì để đâu?",
        "Hồ sơ được bảo quản bao lâu?",
        "Nghị quyết có những quan điểm chỉ đạo nào?",
        "Báo cáo gửi về đâu?",
        "Phải ban hành kế hoạch trước ngày nào?",
    ),
}
BY_FACT: dict[Fact, tuple[str, ...]] = {
    Fact.SIGNATORY: (
        "Ai ký văn bản này?",
        "Người ký kế hoạch 12/KH-UBND là ai?",
        "Kế hoạch do ai ký?",
        "Quyết định này được ai ký?",
        "ông nào ký nghị quyết đó",
        "ai ki thong bao nay",
    ),
    Fact.ISSUED_ON: (
        "Kế hoạch ban hành ngày nào?",
        "Khi nào ban hành Chỉ thị 05?",
        "Nghị quyết được ký khi nào?",
        "Ngày ban hành của hướng dẫn?",
        "Văn bản đề ngày bao nhiêu?",
        "Quyết định ra ngày nào?",
    ),
    Fact.NUMBER: (
        "Nghị quyết số mấy?",
        "Kế hoạch chuyển đổi số có số ký hiệu là gì?",
        "Văn bản này số bao nhiêu?",
        "Số hiệu của quyết định phê duyệt đề án?",
    ),
    Fact.ISSUER: (
        "Cơ quan nào ban hành Hướng dẫn?",
        "Ai ban hành kế hoạch này?",
        "Kế hoạch này của cơ quan nào?",
        "Cơ quan ban hành văn bản là đơn vị nào?",
    ),
    Fact.STATUS: (
        "Nghị quyết còn hiệu lực không?",
        "Kế hoạch 12/KH-UBND hết hiệu lực chưa?",
        "Văn bản này còn áp dụng không?",
        "Nghị định cũ bị thay thế chưa?",
        "quy định đó còn dùng được không",
        "Kế hoạch này hết hạn chưa?",
    ),
    Fact.REPLACES: (
        "Kế hoạch này thay thế văn bản nào?",
        "Thông tư 31 bãi bỏ thông tư nào?",
        "Kế hoạch cũ bị thay thế bởi văn bản nào?",
    ),
    Fact.AMENDS: ("Nghị quyết sửa đổi văn bản nào?", "Quyết định này bị sửa đổi bởi văn bản nào?"),
    Fact.LEGAL_BASIS: (
        "Kế hoạch căn cứ vào văn bản nào?",
        "Cơ sở pháp lý của quyết định?",
        "Quyết định ban hành theo đề nghị của ai?",
        "Nghị quyết căn cứ những gì?",
    ),
    Fact.RECIPIENTS: (
        "Nơi nhận gồm những ai?",
        "Văn bản gửi cho những ai?",
        "Kế hoạch này gửi đến cơ quan nào?",
    ),
}
SAID: dict[SmallTalk, tuple[str, ...]] = {
    SmallTalk.GREETING: (
        "Xin chào",
        "chào bạn, bạn khoẻ không",
        "hello ad",
        "Chào buổi sáng!",
        "alo",
    ),
    SmallTalk.THANKS: ("Cảm ơn bạn nhé", "ok cảm ơn", "tks ad", "tuyệt vời", "Dạ, em cảm ơn ạ"),
    SmallTalk.FAREWELL: ("Tạm biệt", "bye bye"),
    SmallTalk.HELP: (
        "bạn là ai?",
        "Bot làm được gì?",
        "tôi hỏi được những gì",
        "hướng dẫn sử dụng",
    ),
}
ROUTES = [(question, route) for route, asked in BY_ROUTE.items() for question in asked]
FACTS = [(question, fact) for fact, asked in BY_FACT.items() for question in asked]
SMALL_TALK = [(said, kind) for kind, asked in SAID.items() for said in asked]


@pytest.mark.parametrize(("question", "route"), ROUTES)
def test_a_question_takes_its_route_with_or_without_marks_or_capitals(
    question: str, route: Route
) -> None:
    assert [read(typed).route for typed in (question, fold(question), question.upper())] == [
        route
    ] * 3


@pytest.mark.parametrize(("question", "fact"), FACTS)
def test_a_fact_about_a_document_is_told_apart(question: str, fact: Fact) -> None:
    assert [read(typed).fact for typed in (question, fold(question))] == [fact, fact]


@pytest.mark.parametrize(("said", "kind"), SMALL_TALK)
def test_small_talk_is_no_question(said: str, kind: SmallTalk) -> None:
    assert read(said).small_talk == kind


@pytest.mark.parametrize(
    ("question", "term"),
    [
        ("Chuyển đổi số là gì?", "Chuyển đổi số"),
        ("Cụm công nghiệp làng nghề nghĩa là gì", "Cụm công nghiệp làng nghề"),
        ("thế nào là sản xuất thử nghiệm theo luật khoa học", "sản xuất thử nghiệm"),
        ("Chất độc được hiểu ra sao", "Chất độc"),
        ("Định nghĩa hộ cận nghèo", "hộ cận nghèo"),
        ("khái niệm văn bản điện tử là gì?", "văn bản điện tử"),
        ("Mục tiêu của kế hoạch là gì?", ""),
        ("Nhiệm vụ của Sở Y tế là gì?", ""),
        ("Số ký hiệu là gì?", ""),
        ("Sở Nội vụ phải làm gì?", ""),
    ],
)
def test_the_term_to_define_is_read_as_typed(question: str, term: str) -> None:
    assert read(question).term == term


@pytest.mark.parametrize(
    "question",
    [
        "Năm nay dựng mấy cụm pa-nô ở các xã?",
        "Cuộc thi có mấy giải cả thảy?",
        "Tỉnh mở mấy phiên chợ vùng cao?",
        "Khách ở lại trung bình mấy hôm?",
        "Phải dành ít nhất mấy % tổng chi cho sách?",
        "Tiền sách tối đa mấy%",
    ],
)
def test_any_noun_counted_with_how_many_asks_for_a_figure(question: str) -> None:
    assert read(question).route is Route.FIGURE


@pytest.mark.parametrize(
    "question", ["Mấy anh chị cho hỏi thủ tục này thế nào", "Phụ lục số mấy nói về chợ?"]
)
def test_may_that_counts_nothing_asks_for_no_figure(question: str) -> None:
    assert read(question).route is not Route.FIGURE


@pytest.mark.parametrize(
    ("question", "figure"),
    [
        ("Sở nào tổng hợp số liệu hộ nghèo?", False),
        ("Ai duyệt mức chi cho hội thi?", False),
        ("Xã gắn cái gì ở mấy cây cầu treo?", False),
        ("Một ngày một con số là cái gì?", False),
        ("Kinh phí sửa chợ lấy từ đâu?", False),
        ("Tỷ lệ hộ nghèo giảm thế nào?", True),
        ("Kinh phí cho hội thi?", True),
        ("Mức hỗ trợ cho người trồng rừng?", True),
    ],
)
def test_what_a_figure_is_called_asks_for_one_only_where_nothing_else_is_asked(
    question: str, *, figure: bool
) -> None:
    assert (read(question).route is Route.FIGURE) is figure


def test_whether_ones_own_office_may_do_a_thing_is_no_question_about_its_tasks() -> None:
    assert read("Sở em thuê trung tâm quét tài liệu có được không?").route is Route.GENERAL
    assert read("Sở em được giao làm gì?").route is Route.TASKS


def test_where_to_turn_is_no_question_about_ones_own_tasks() -> None:
    assert read("Cơ quan em gặp khó thì phản ánh về đâu ạ").route is Route.GENERAL


@pytest.mark.parametrize(
    "question",
    [
        "Đổi chỗ ở thì cán bộ có phải làm lại thẻ không?",
        "Cơ quan em có phải thu lại thẻ không ạ",
        "Văn bản có sai sót thì cơ quan tôi phải làm sao?",
        "Làm mất hồ sơ thì đơn vị tôi phải lập giấy gì?",
        "Hợp tác xã em có được hỗ trợ không?",
    ],
)
def test_whether_how_and_which_paper_are_asked_of_the_text_not_of_tasks(question: str) -> None:
    assert read(question).route is Route.GENERAL
    assert read(fold(question)).route is Route.GENERAL


def test_a_cooperative_is_no_commune_of_the_askers() -> None:
    assert not read("Hợp tác xã em phải làm gì?").own_unit
    assert read("Xã em phải làm gì?").own_unit
    assert read("Xã em có được giao việc gì không?").route is Route.TASKS
