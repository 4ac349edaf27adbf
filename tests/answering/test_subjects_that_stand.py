"""What is asked about has to stand in what is told: a made word, a target, whose paper, a subject, a code."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answers import AnswerStatus
from bot.passages.asked_forms import Form
from bot.passages.deeds import misses_deed
from bot.passages.expected_kinds import Expected

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.answering.conftest import AskThere

COUNCIL = """\
HỘI ĐỒNG NHÂN DÂN TỈNH LÂM SƠN
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Số: 18/NQ-HĐND
Lâm Sơn, ngày 10 tháng 12 năm 2025
NGHỊ QUYẾT
Về kế hoạch phát triển kinh tế - xã hội tỉnh Lâm Sơn năm 2026
I. KẾT QUẢ NĂM 2025
1. Có thêm 06 xã đạt chuẩn nông thôn mới, nâng tổng số lên 31 xã.
2. Tỷ lệ thu gom rác thải sinh hoạt đô thị đạt 91%.
II. MỤC TIÊU NĂM 2026
1. Trồng mới 1.200 ha rừng sản xuất.
2. Đón 420.000 lượt khách du lịch.
III. TỔ CHỨC THỰC HIỆN
1. Ủy ban nhân dân tỉnh tổ chức thực hiện Nghị quyết, báo cáo Hội đồng nhân dân tỉnh tại kỳ họp cuối năm.
2. Trạm y tế xã tiêm vắc xin sởi miễn phí cho 8.400 trẻ em.
CHỦ TỊCH
Lò Văn Thịnh
"""
PARTY = """\
ĐẢNG BỘ TỈNH LÂM SƠN
BAN CHẤP HÀNH
Số 07-NQ/TU
Lâm Sơn, ngày 15 tháng 10 năm 2025
NGHỊ QUYẾT
của Ban Chấp hành Đảng bộ tỉnh về phát triển du lịch cộng đồng đến năm 2030
I- MỤC TIÊU
1. Đến năm 2030 có 25 bản làm du lịch cộng đồng, 60% lao động du lịch được tập huấn.
2. Nghề dệt thổ cẩm được khôi phục ở 12 bản.
II- TỔ CHỨC THỰC HIỆN
1. Đảng ủy Ủy ban nhân dân tỉnh lãnh đạo xây dựng kế hoạch thực hiện hằng năm.
T/M BAN CHẤP HÀNH
BÍ THƯ
Hà Thị Mận
"""


@pytest.fixture
def there(ask_of: Callable) -> AskThere:
    return ask_of([COUNCIL, PARTY])


def test_a_word_made_of_another_is_not_told_by_that_other(there: AskThere) -> None:
    assert there("Tỷ lệ đô thị hóa của tỉnh là bao nhiêu?").status is AnswerStatus.NO_EVIDENCE
    assert "91%" in there("Tỷ lệ thu gom rác thải đô thị đạt bao nhiêu?").text


def test_a_result_is_no_target(there: AskThere) -> None:
    asked = "Tỉnh đặt mục tiêu có thêm bao nhiêu xã nông thôn mới?"
    assert there(asked).status is AnswerStatus.NO_EVIDENCE
    assert "06 xã" in there("Năm 2025 có thêm bao nhiêu xã nông thôn mới?").text
    assert "1.200 ha" in there("Tỉnh đặt mục tiêu trồng bao nhiêu ha rừng?").text


def test_the_paper_of_a_body_is_not_told_by_another_body(there: AskThere) -> None:
    told = there("Nghị quyết của Tỉnh ủy nói gì về nghề dệt?")
    assert "12 bản" in told.text
    assert all(c.document.metadata.number == "07-NQ/TU" for c in told.citations)
    elsewhere = there("Nghị quyết của Tỉnh ủy nói gì về trồng rừng?")
    assert "1.200 ha" not in elsewhere.text


def test_a_target_is_told_of_what_it_is_set_for_by_whom_it_is_set(there: AskThere) -> None:
    asked = "Nghị quyết của Hội đồng nhân dân tỉnh đặt mục tiêu {} bao nhiêu?"
    assert "420.000" in there(asked.format("khách du lịch")).text
    assert there(asked.format("lao động du lịch")).status is AnswerStatus.NO_EVIDENCE
    assert "25 bản" in there("Tỉnh ủy đặt mục tiêu bao nhiêu bản làm du lịch cộng đồng?").text


def test_a_document_asked_about_a_subject_is_told_by_what_speaks_of_it(there: AskThere) -> None:
    asked = "Nghị quyết của Hội đồng nhân dân tỉnh nói gì về khoáng sản?"
    assert there(asked).status is AnswerStatus.NO_EVIDENCE
    told = there("Nghị quyết của Hội đồng nhân dân tỉnh nói gì về rừng?").text
    assert "1.200 ha" in told
    assert "kỳ họp" not in told


def test_a_code_that_nobody_writes_is_told_by_nothing(there: AskThere) -> None:
    asked = "Trẻ em có được tiêm vắc xin {} miễn phí không?"
    assert there(asked.format("HPV")).status is AnswerStatus.NO_EVIDENCE
    assert "8.400" in there(asked.format("sởi")).text


@pytest.mark.parametrize(
    ("question", "sentence", "shown"),
    [
        ("hoi thi do cong ty nao tai tro", "Ngoài bì ghi rõ tên hội thi", False),
        ("hoi thi do cong ty nao tai tro", "Kinh phí do Công ty Hà An tài trợ", True),
        ("nha thau nao trung", "Lập hồ sơ đấu thầu trước 31/7", False),
        ("nha thau nao trung", "Công ty An Phát trúng thầu", True),
        ("doanh nghiep nao nhan lao dong", "Thu thập tin của 300 doanh nghiệp trong tỉnh", False),
        ("doanh nghiep nao nhan lao dong", "Công ty TNHH May Hà An nhận 60 lao động", True),
        ("doanh nghiep nao duoc ho tro", "Hỗ trợ 300 doanh nghiệp trong tỉnh", True),
        ("phi giu xe bao nhieu mot luot", "Trông giữ xe máy: 85.000 đồng/m2/tháng", False),
        ("phi giu xe bao nhieu mot luot", "Trông giữ 5.000 đồng/xe máy", True),
        ("phu cap cua bi thu chi bo bao nhieu", "bí thư chi bộ tái cử không quá 65", False),
        ("phu cap cua bi thu chi bo bao nhieu", "Mức phụ cấp: 0,3", True),
    ],
)
def test_who_pays_who_won_and_what_is_paid_have_words_of_their_own(
    question: str, sentence: str, *, shown: bool
) -> None:
    assert Form.of(question).is_shown(Expected.WORDS, sentence) is shown


@pytest.mark.parametrize(
    ("said", "given"),
    [
        ("tỉ lệ hộ nghèo đa chiều giảm còn 1,12%", False),
        ("ưu tiên 30% số gian cho hộ nghèo", False),
        ("hộ nghèo được giảm 50% giá thuê", True),
        ("hộ nghèo: 40 triệu đồng/căn", True),
    ],
)
def test_how_much_is_granted_is_told_by_what_is_given(said: str, *, given: bool) -> None:
    assert misses_deed("ho ngheo duoc ho tro bao nhieu", said) is not given
    assert not misses_deed("ho ngheo con bao nhieu", said)


def test_a_share_around_a_sentence_is_no_sum_of_money() -> None:
    form = Form.of("thue mot gian hang moi thang het bao nhieu")
    assert form.misses_sum("Mỗi hộ được đăng ký 01 gian hàng", "giảm 50% số vụ vi phạm")
    assert not form.misses_sum("Mỗi hộ 01 gian hàng", "(Đơn vị tính: nghìn đồng)")
