"""Questions of content: who, when, where, why, sections, definitions, honest refusals."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answers import AnswerStatus
from bot.passages.asked_forms import Form
from bot.passages.expectations import (
    also_expected,
    announced,
    asks_since,
    expected,
    holds_sign,
    shown,
    tells_since,
)
from bot.passages.expected_kinds import Expected
from bot.passages.faults import other_ordinal
from bot.passages.held import Held
from bot.passages.named_days import other_date
from bot.passages.scope import unit_in
from bot.passages.sought import Sought
from bot.passages.synonyms import others_said
from bot.passages.terms import Vocabulary
from bot.passages.wanted import Wanted
from bot.questions.routes import Route
from bot.questions.understanding import Understanding
from knowledge.text import fold

if TYPE_CHECKING:
    from collections.abc import Callable

    from knowledge.library import Library

KINDS = [
    ("Bao lâu phải sao lưu dữ liệu một lần?", Expected.FREQUENCY),
    ("mỗi năm họp mấy lần", Expected.FREQUENCY),
    ("Lễ bế mạc diễn ra ngày nào?", Expected.DAY),
    ("khi nào thì xong", Expected.TIME),
    ("Hạn chót gửi báo cáo là bao giờ?", Expected.TIME),
    ("giữ hồ sơ trong bao lâu", Expected.DURATION),
    ("Kinh phí tổ chức lấy từ nguồn nào?", Expected.MONEY),
    ("xây cầu thì ai bỏ tiền", Expected.MONEY),
    ("cấp lại thẻ có mất phí không", Expected.FEE),
    ("nộp hồ sơ ở đâu", Expected.PLACE),
    ("Nộp tiền thuê kiốt ở đâu?", Expected.PLACE),
    ("Tiền hỗ trợ thì nhận ở đâu?", Expected.PLACE),
    ("Tiền xây chợ ở đâu ra?", Expected.MONEY),
    ("Gửi báo cáo đầu tư cho ai?", Expected.WHO),
    ("Văn bản đến có đóng dấu khẩn thì xử lý thế nào?", Expected.MANNER),
    ("Trong mấy ngày phải xác định nguyên nhân cháy chợ?", Expected.DURATION),
    ("Nguyên nhân cháy chợ là gì?", Expected.CAUSE),
    ("Mất thẻ đọc thì báo về đâu?", Expected.PLACE),
    ("trung tâm nào cấp thẻ đọc", Expected.WHO),
    ("Nếu người đọc làm rách sách thì xử lý thế nào?", Expected.OUTCOME),
    ("Ai là giám đốc Sở Xây dựng?", Expected.NAME),
    ("Đơn vị nào trực tiếp vận hành hệ thống?", Expected.WHO),
    ("vì sao phải di dời", Expected.REASON),
    ("Vì sao tiến độ còn chậm?", Expected.CAUSE),
    ("mất mùa là do đâu", Expected.CAUSE),
    ("Muốn vay vốn cần điều kiện gì?", Expected.CONDITION),
    ("Quy trình thẩm định thế nào?", Expected.MANNER),
    ("có được mượn sách về nhà không", Expected.RULE),
    ("Kho sách điện tử chứa gì?", Expected.WORDS),
]


@pytest.mark.parametrize(("question", "kind"), KINDS)
def test_the_kind_of_answer_is_told_with_or_without_marks(question: str, kind: Expected) -> None:
    assert expected(fold(question), figure=False) is kind


def test_an_amount_of_money_is_a_figure_not_a_source() -> None:
    assert expected("kinh phi lay tu dau va bao nhieu", figure=True) is Expected.VALUE


def test_a_price_is_no_part_of_another_word() -> None:
    asked = "Chương trình mục tiêu quốc gia về trồng rừng có bao nhiêu mô hình?"
    assert Form.of(fold(asked)).money is False
    assert Form.of(fold("Giá vé chợ đêm là bao nhiêu?")).money is True


def test_minutes_are_not_told_by_days() -> None:
    asked = Form.of(fold("Phải chờ tối đa mấy phút?"))
    assert not asked.is_shown(Expected.DURATION, "trả kết quả trong 02 ngày làm việc")
    assert asked.is_shown(Expected.DURATION, "thời gian chờ không quá 20 phút")


def test_several_kinds_are_expected_at_once() -> None:
    assert also_expected("khai mac ngay nao, o dau") == (Expected.DAY, Expected.PLACE)


def test_a_foreign_word_has_its_synonyms_beside_any_neighbour_and_without_marks() -> None:
    assert "thu dien tu" in others_said(["email", "công", "vụ"], bound={0, 1, 2})[0]
    assert "thu dien tu" in others_said(["email", "cong", "vu"])[0]
    assert 0 not in others_said(["vay", "nhau"])
    assert "niem yet noi quy" in others_said(["dán", "nội", "quy"])[0]
    assert "y kien khac nhau" in " ".join(others_said(["các", "sở", "cãi", "nhau"])[2])
    assert "so san xuat" in " ".join(others_said(["xưởng", "em"])[0])


def test_labels_inside_a_line_announce_their_kind() -> None:
    line = "- Thời gian: từ ngày 3 đến ngày 5/9; địa điểm: Nhà văn hóa trung tâm."
    assert announced(line, Expected.DAY)
    assert announced(line, Expected.PLACE)
    assert not announced(line, Expected.WHO)


def test_a_term_of_office_is_no_day() -> None:
    assert not holds_sign("Nhân dịp Đại hội, nhiệm kỳ 2030 - 2035.", Expected.DAY)


def test_another_day_or_ordinal_than_asked_for_speaks_against_a_sentence() -> None:
    assert other_date("lễ 30/4 treo cờ từ ngày nào", "treo cờ từ ngày 10/5/2026")
    assert not other_date("lễ 30/4 treo cờ từ ngày nào", "nghỉ lễ 30/4, treo cờ từ 29/4")
    assert other_ordinal("hoi thi lan thu iv", "Hội thi lần thứ V")


def test_a_day_is_shown_more_plainly_than_a_habit() -> None:
    habit, day = "Thời gian: thường xuyên", "Thời gian: trước ngày 15/6/2026"
    assert 0 < shown(habit, Expected.TIME) < shown(day, Expected.TIME)
    assert shown("Bố trí phòng đọc", Expected.TIME) == 0


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Nguyên nhân chủ yếu là do chưa bố trí đủ vốn.", True),
        ("Việc xác nhận do Ủy ban nhân dân xã thực hiện.", False),
        ("Xây dựng chính quyền gần dân, vì dân.", False),
    ],
)
def test_a_cause_is_neither_who_does_a_thing_nor_whom_it_serves(
    sentence: str, *, told: bool
) -> None:
    assert holds_sign(sentence, Expected.CAUSE) is told


def test_from_when_on_is_told_by_a_beginning_not_by_a_limit() -> None:
    assert asks_since(fold("Từ hôm nào được nộp hồ sơ ở xã khác?"))
    assert tells_since("Từ ngày 01/12/2025, Trung tâm tiếp nhận hồ sơ.")
    assert not tells_since("Hoàn thành trước ngày 30/6/2026.")


def test_phrases_that_overlap_keep_what_each_may_be_said_with() -> None:
    said = others_said("số điện thoại đường dây nóng".split())
    assert "duong day nong" in said[1]
    assert "thue bao" in said[1]
    whole = others_said("xây nhà vệ sinh".split())
    assert "xay dung nha o" in whole[1]
    assert set(others_said("nhà vệ sinh".split())[0]) <= set(whole[1])


def test_what_is_sold_or_lent_in_everyday_words_is_found_in_the_offices_words() -> None:
    vocabulary = Vocabulary.of(["để người khác sử dụng", "chi phí chuyển trả kết quả"])
    lent = Wanted.from_question("cho mượn", vocabulary)
    assert lent.coverage((Held.of("không để người khác sử dụng tài khoản"), 1.0)) > 0
    posted = Wanted.from_question("tiền bưu điện", vocabulary)
    assert posted.coverage((Held.of("hỗ trợ chi phí chuyển trả kết quả"), 1.0)) > 0


@pytest.mark.parametrize(
    ("said", "written"),
    [
        ("ngồi đợi mấy phút", "thời gian chờ của người dân"),
        ("mang đồ tới nhà", "giao hàng tại nhà"),
        ("tiền đền cho dân", "chi phí đền bù giải phóng mặt bằng"),
        ("chợ chưa có sóng", "các chợ vùng lõm sóng"),
        ("nuôi ăn một ngày", "hỗ trợ tiền ăn"),
    ],
)
def test_everyday_words_are_found_in_what_offices_write(said: str, written: str) -> None:
    wanted = Wanted.from_question(said, Vocabulary.of([written]))
    assert wanted.coverage((Held.of(written), 1.0)) > 0


def test_what_a_text_may_hold_at_most_is_no_less_than_what_it_holds(library: Library) -> None:
    texts = [p.text for d in library.documents() for p in library.passages(d.id)]
    vocabulary = Vocabulary.of(texts)
    held = [Held.of(text) for text in texts]
    for question in ("cho mượn máy tính", "kế hoạch số hóa tài liệu", "tien gui buu dien"):
        wanted = Wanted.from_question(question, vocabulary)
        most = [wanted.at_most(each.words) for each in held]
        assert all(most[i] >= wanted.coverage((each, 1.0)) for i, each in enumerate(held))
        assert min(most) < max(most)


def test_a_synonym_counts_less_than_the_word_itself() -> None:
    vocabulary = Vocabulary.of(["hạn chót nộp", "thời hạn nộp báo cáo"])
    wanted = Wanted.from_question("hạn chót", vocabulary)
    said = wanted.coverage((Held.of("hạn chót là thứ Hai"), 1.0))
    otherwise = wanted.coverage((Held.of("chậm nhất thứ Hai"), 1.0))
    assert 0 < otherwise < said
    assert "cham nhat" in others_said(["han", "chot"])[0]


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("Kế hoạch tin học hóa thư viện thực hiện từ ngày nào?", "15 tháng 01 năm 2026"),
        ("ai xay dung kho sach dien tu", "Thư viện tỉnh"),
        ("Mục tiêu của kế hoạch tin học hóa thư viện là gì?", "240 máy tính"),
        ("mục II kế hoạch 31/KH-SKHCN có gì", "31 tháng 12 năm 2026"),
        ("tóm tắt kế hoạch 31/KH-SKHCN", "THỜI GIAN THỰC HIỆN"),
        ("Đường truyền Internet miễn phí trong bao lâu?", "12 tháng"),
        ("Tài liệu quý hiếm là những tài liệu nào?", "in trước năm 1945"),
        ("Máy tính ở nhà văn hóa phải lắp xong trước ngày nào?", "30/6/2026"),
        ("Kinh phí thực hiện kế hoạch tin học hóa thư viện lấy từ nguồn nào?", "ngân sách"),
    ],
)
def test_content_is_answered_with_the_words_of_the_document(
    ask: Callable, question: str, words: str
) -> None:
    answer = ask(question)
    assert answer.status is AnswerStatus.ANSWERED
    assert words in answer.text
    assert all(citation.quote for citation in answer.citations)


@pytest.mark.parametrize(
    "question",
    [
        "GRDP là gì?",
        "Ai là giám đốc Sở Tài chính?",
        "Lệ phí đăng ký kết hôn nộp ở đâu?",
        "Chuyến xe chở hàng hóa đi nước ngoài khi nào?",
        "thư viện lưu động lần thứ III tổ chức khi nào",
        "Thời gian bảo hành máy tính",
        "Hộ chiếu cấp ở đâu?",
        "Bộ trưởng Bộ Tài chính là ai?",
        "Nghị định 500 quy định thời gian mượn sách thế nào?",
        "Luật Thư viện quy định gì về kinh phí?",
        "Giá vé vào nhà văn hóa bao nhiêu?",
        "Đọc tài liệu quý hiếm có mất tiền không?",
        "Thư viện tỉnh được phép thu phí gì?",
        "Ai đoạt giải nhất cuộc thi đọc sách?",
        "Năm 2026 xảy ra bao nhiêu vụ cháy thư viện?",
    ],
)
def test_what_the_documents_do_not_say_is_refused(ask: Callable, question: str) -> None:
    answer = ask(question)
    assert answer.status is AnswerStatus.NO_EVIDENCE
    assert not answer.citations


@pytest.mark.parametrize(
    ("question", "sentence", "of_kind"),
    [
        ("co thoi han may nam", "ký ngày 22 tháng 11 năm 1994", False),
        ("co thoi han may nam", "có hiệu lực trong thời hạn 3 năm", True),
        ("tra loi trong may ngay", "danh mục giai đoạn 2026 - 2030", False),
        ("tra loi trong may ngay", "trong vòng 02 (hai) ngày làm việc", True),
        ("tu thang may toi thang may nam 2026", "từ tháng 3 đến tháng 10", True),
        ("mat con dau bi phat bao nhieu", "Văn thư giữ con dấu", False),
        ("mat con dau bi phat may trieu dong", "Phạt tiền từ 3.000.000 đồng", True),
        ("vao hoi cho co phai mua ve khong", "hội chợ có 120 gian hàng", False),
        ("vao hoi cho phai mua ve bao nhieu", "giá vé 20.000 đồng", True),
        ("duong day nong la so may", "thủ tục 2682 trong 15 ngày, mã 2.000 066", False),
        ("duong day nong la so may", "Đường dây nóng: 0296 3852 111", True),
        ("nam o xa nao", "không tích nước đối với 04 hồ", False),
        ("nam o xa nao", "hồ Nà Ít, xã Kim Sa", True),
    ],
)
def test_a_length_of_time_is_counted_and_a_date_is_none(
    question: str, sentence: str, *, of_kind: bool
) -> None:
    form = Form.of(question)
    assert all(held.search(sentence) for held in form.measures) is of_kind


@pytest.mark.parametrize("end", ["tên gì vậy ạ?", "là ai thế nhỉ", "tên là gì"])
def test_a_holder_of_an_office_is_asked_for_with_any_particle(end: str) -> None:
    assert Form.of(fold(f"Giám đốc Sở Y tế {end}")).person


@pytest.mark.parametrize(
    ("question", "body"),
    [
        ("Sở trả lời chậm thì sao?", ""),
        ("bệnh viện em mua máy mới thì xin ai", "benh vien"),
        ("thư viện tỉnh mượn được mấy cuốn", "thu vien"),
        ("trung tâm lưu trữ quét ảnh cũ", "trung tam luu tru"),
        ("cục thuế tỉnh trả lời", "cuc thue"),
    ],
)
def test_a_body_is_no_longer_than_its_name(question: str, body: str) -> None:
    assert unit_in(question) == body


def test_a_body_is_read_without_its_place_and_what_it_does() -> None:
    vocabulary = Vocabulary.of([""])
    question = "sở công thương Hà Tĩnh dùng tới ngày nào"
    asked = Understanding(question, fold(question), Route.GENERAL, places=("Hà Tĩnh",))
    assert Sought.by(asked, vocabulary).unit == "so cong thuong"


def test_no_row_or_half_number_is_quoted_raw(ask: Callable) -> None:
    answer = ask("Các nội dung của kế hoạch tin học hóa thư viện gồm những gì?")
    assert "STT:" not in answer.text
    assert not any(line.strip("- .0123456789") == "" for line in answer.text.splitlines())
