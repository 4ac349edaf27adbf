"""Of several sentences about a matter, the one that tells what is asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.passages.asked_forms import Form
from bot.passages.clauses import values
from bot.passages.expectations import counted_from, expected, shown
from bot.passages.expected_kinds import Expected
from bot.passages.outcomes import comes_of
from bot.passages.whether import asks_only_whether, decided
from bot.questions.definition_questions import defined_term
from bot.questions.document_questions import Fact, fact_of
from bot.questions.spelling import written_out
from knowledge.text import fold

if TYPE_CHECKING:
    from collections.abc import Callable

RULES = """ỦY BAN NHÂN DÂN TỈNH SÔNG NGÂN
Số: 44/QĐ-UBND
Sông Ngân, ngày 02 tháng 3 năm 2026
QUYẾT ĐỊNH
Ban hành Quy chế cho mượn máy tính
Điều 1. Cho mượn máy tính
1. Người mượn nộp đơn tại nhà văn hóa xã để được cho mượn máy tính; nhà văn hóa lập danh sách người mượn.
2. Trong thời hạn 02 ngày làm việc, kể từ ngày có biên bản kiểm tra máy, Trưởng ban quản lý nhà văn hóa ký phiếu cho mượn máy tính.
3. Trong thời hạn 06 ngày làm việc, kể từ ngày nhận đủ đơn, nhà văn hóa trả kết quả cho mượn máy tính.
Điều 2. Giấy biên nhận
1. Giấy biên nhận mượn máy tính được chuyển qua cổng dịch vụ công, in theo mẫu của tỉnh và gửi cho người mượn.
2. Nhà văn hóa không trả giấy biên nhận mượn máy tính bằng bản in cho người mượn.
Điều 3. Máy tính cho mượn bị hỏng
1. Máy tính cho mượn là máy đã kiểm tra, còn tốt, do tỉnh cấp về cho người mượn.
2. Trường hợp máy tính bị hỏng, người mượn báo ngay cho nhà văn hóa và lập biên bản.
Điều 4. Họp xét người mượn
Cuộc họp xét cho mượn máy tính được tiến hành trong 02 ngày làm việc khi có ít nhất 2/3 số hộ trong thôn dự họp.
"""


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("Nộp đơn xin mượn máy tính thì mấy ngày có kết quả?", "06 ngày"),
        ("Mượn máy tính có được trả giấy biên nhận bản in nữa không?", "không trả"),
        ("Họp xét cho mượn máy tính phải có ít nhất bao nhiêu hộ dự?", "2/3"),
    ],
)
def test_the_sentence_that_tells_what_is_asked_answers(
    ask_of: Callable, question: str, words: str
) -> None:
    first = ask_of([RULES])(question).text.split("\n")[0]
    assert words in first


@pytest.mark.parametrize(
    ("question", "only"),
    [
        ("Làm thủ tục đất có phải nộp bản giấy không?", True),
        ("Làm thủ tục đất thì nộp ở đâu, có mất tiền không?", False),
        ("Thủ tục cấp thẻ thế nào?", False),
    ],
)
def test_what_is_asked_only_whether_it_is_so(question: str, *, only: bool) -> None:
    assert asks_only_whether(question) is only


def test_what_may_have_ended_is_decided_by_what_denies_it() -> None:
    asked = "thue co phat giay bao nua khong"
    assert decided("Cơ quan Thuế không trả giấy báo.", "", asked) == 1
    assert decided("Giấy báo được gửi cho người dân.", "", asked) < 1
    assert decided("Trường hợp chưa nộp tiền, cơ quan gửi giấy báo.", "", asked) < 1
    assert decided("Điều kiện về giấy báo", "I. Không thực hiện các quy định về", asked) == 1


def test_what_befalls_somebody_is_asked_with_or_without_if() -> None:
    for asked in ("mat the doc thi phai lam gi", "may bi hong thi xu ly the nao"):
        assert expected(asked, figure=False) is Expected.OUTCOME
    assert expected("so y te thi phai lam gi", figure=False) is not Expected.OUTCOME


def test_what_comes_of_a_loss_is_told_of_a_thing_lost_in_any_word() -> None:
    asked = fold("Mất thẻ thì phải làm gì?")
    lost = comes_of("d) Trong trường hợp thẻ bị thất lạc, phải lập biên bản.", asked)
    other = comes_of("Trường hợp cấp thẻ lần đầu, nộp ảnh.", asked)
    assert comes_of("Thẻ là giấy có ảnh.", asked) < other < lost


def test_days_to_a_result_are_counted_from_when_papers_are_handed_in() -> None:
    asked = fold("Nộp hồ sơ xin trợ cấp thì mấy ngày có kết quả?")
    whole = counted_from("Thời hạn giải quyết: 03 ngày làm việc", asked)
    step = counted_from("05 ngày, kể từ ngày có kết quả xác định", asked)
    assert step < whole == 1
    assert counted_from("05 ngày, kể từ ngày có quyết định", fold("đình chỉ trong mấy ngày")) == 1


@pytest.mark.parametrize(
    ("question", "sentence", "denied"),
    [
        ("trường hợp nào phải đền bù", "Ốm nặng thì không phải đền bù.", True),
        ("trường hợp nào phải đền bù", "Tự ý bỏ học thì phải đền bù.", False),
        ("ốm nặng có phải đền bù không", "Ốm nặng thì không phải đền bù.", False),
        ("trường hợp nào không phải đền bù", "Ốm nặng thì không phải đền bù.", False),
    ],
)
def test_in_which_case_something_must_be_is_not_told_by_when_it_need_not(
    question: str, sentence: str, *, denied: bool
) -> None:
    assert Form.of(fold(question)).is_denied(sentence, "") is denied


def test_a_part_of_a_whole_is_a_value_and_a_day_is_none() -> None:
    assert values("khi có mặt 2/3 tổng số thành viên") == ["2/3"]
    assert values("nghỉ lễ 2/9 và họp ngày 1/3") == []


def test_a_purpose_tells_a_reason_more_plainly_than_a_care() -> None:
    care, purpose = "Bảo đảm tần suất 2 lần/tháng.", "Lấy mẫu nhằm cảnh báo sớm."
    assert 0 < shown(care, Expected.REASON) < shown(purpose, Expected.REASON)


def test_a_kind_of_things_may_be_defined_without_a_passive() -> None:
    assert defined_term("Dân tộc thế nào thì coi là có khó khăn đặc thù?")
    assert fact_of(fold("nghị định 16/2025 về dân quân chạy từ ngày nào")) is Fact.EFFECTIVE_ON


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Doanh nghiệp làm AI được ưu đãi gì?", "trí tuệ nhân tạo"),
        ("Rủi ro của công nghệ AI là gì?", "trí tuệ nhân tạo"),
        ("AI ký nghị quyết này?", "AI ký"),
        ("AI KÝ NGHỊ QUYẾT LÀM AI?", "AI KÝ"),
        ("quản lý do ai làm", "do ai làm"),
    ],
)
def test_artificial_intelligence_in_capitals_is_nobody(typed: str, meant: str) -> None:
    assert meant in written_out(typed)


def test_which_body_decides_is_not_told_by_a_section_that_names_none_of_its_kind(
    ask_of: Callable,
) -> None:
    ask = ask_of([PERMITS, POWERS])
    answer = ask("Cục nào cấp giấy phép nuôi đà điểu?")
    assert "Cục Chăn nuôi" in answer.text


PERMITS = """CHÍNH PHỦ
Số: 12/NQ-CP
Hà Nội, ngày 02 tháng 3 năm 2026
NGHỊ QUYẾT
Về cắt giảm thủ tục
I. Cấp giấy phép nuôi đà điểu
1. Hồ sơ gồm đơn và bản đồ trại.
2. Thời hạn là 03 ngày làm việc.
"""
POWERS = """BỘ NÔNG NGHIỆP VÀ MÔI TRƯỜNG
Số: 9/2026/TT-BNNMT
Hà Nội, ngày 05 tháng 4 năm 2026
THÔNG TƯ
Quy định thẩm quyền
Điều 4. Thẩm quyền cấp giấy phép
1. Thẩm quyền của Bộ trưởng:
a) Cấp giấy phép nuôi hổ.
2. Thẩm quyền của Cục Chăn nuôi:
a) Cấp, cấp lại giấy phép nuôi đà điểu;
b) Thu hồi giấy phép.
"""
