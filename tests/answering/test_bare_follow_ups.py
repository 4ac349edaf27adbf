"""What bare questions of a talk ask of: the thing just told, its document, or another thing beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answers import AnswerStatus
from bot.journal import Turn
from bot.questions.follow_ups import completed
from bot.questions.leanings import leanings
from bot.questions.preambles import without_story

if TYPE_CHECKING:
    from collections.abc import Callable

HEAD = """ỦY BAN NHÂN DÂN TỈNH LÀO CAI
Số: {figure}/{kind}-UBND
Lào Cai, ngày 02 tháng 3 năm 2026

"""
PAPERS = (
    HEAD.format(figure=3, kind="NQ")
    + """NGHỊ QUYẾT
Quy định mức cho vay làm công trình nông thôn
Điều 1. Mức cho vay tối đa là 30 triệu đồng/công trình nước sạch và 50 triệu đồng/công trình vệ sinh.
Điều 2. Người vay gửi hồ sơ về Ngân hàng Chính sách xã hội trong 12 ngày.
Điều 3. Nghị quyết này có hiệu lực từ ngày 01 tháng 5 năm 2026.
Nơi nhận: / - Thường trực Tỉnh ủy; / - Lưu: VT.
""",
    HEAD.format(figure=4, kind="KH")
    + """KẾ HOẠCH
Tổ chức Tuần văn hóa năm 2026
1. Lắp 18 trạm phát thanh trước ngày 30/6/2026.
2. Tổ chức thực hiện
a) Sở Công Thương
- Bố trí 120 gian hàng tại Hội chợ hoa.
b) Ủy ban nhân dân các phường, xã
- Kiểm tra việc treo cờ trên địa bàn.
PHỤ LỤC
CHƯƠNG TRÌNH
STT: 1 | Hoạt động: Lễ khai mạc | Địa điểm: Quảng trường tỉnh | Cơ quan chủ trì: Sở Y tế
STT: 2 | Hoạt động: Hội chợ hoa | Địa điểm: Sân vận động tỉnh | Cơ quan chủ trì: Sở Công Thương
""",
    HEAD.format(figure=5, kind="KH").replace("tháng 3", "tháng 2")
    + """KẾ HOẠCH
Dọn vệ sinh năm 2026
1. Dọn rác hằng tuần.
2. Tổ chức thực hiện
a) Sở Công Thương
- Rà soát chợ trên địa bàn.
b) Ủy ban nhân dân các xã, phường
- Báo cáo kết quả dọn rác.
""",
    HEAD.format(figure=6, kind="KH").replace("LÀO CAI", "LAI CHÂU").replace("Lào Cai", "Lai Châu")
    + """KẾ HOẠCH
Trồng cây năm 2026
1. Tổ chức thực hiện
a) Ủy ban nhân dân các xã, phường
- Đào hố trồng cây.
""",
    """BỘ VĂN HÓA
Số: 7/KH-BVH
Hà Nội, ngày 02 tháng 3 năm 2026

KẾ HOẠCH
Tổ chức Ngày sách năm 2026
1. Mở 30 gian sách.
2. Tổ chức thực hiện
a) Ủy ban nhân dân các xã, phường
- Mở tủ sách tại nhà văn hóa.
- Báo cáo kết quả mở tủ sách.
""",
)
HELD = ("d1",)
TARGET = Turn("Tỉnh đặt mục tiêu bao nhiêu phần trăm đến năm 2030?", "figure", HELD, None)
LENT = Turn("Hộ nghèo vay được bao nhiêu?", "figure", HELD, None)


@pytest.fixture
def ask(ask_of: Callable) -> Callable:
    return ask_of(list(PAPERS))


@pytest.mark.parametrize(
    "typed",
    [
        "ủa tui hỏi 2040 mà",
        "à nhầm, năm 2040",
        "tôi hỏi năm 2040 cơ",
        "em hỏi năm 2040 chứ không phải 2030",
        "cảm ơn bạn, còn 2040?",
        "Dạ hiểu rồi, thế năm 2040 thì sao",
    ],
)
def test_a_correction_or_thanks_leave_what_was_asked(typed: str) -> None:
    whole = completed(without_story(typed), TARGET)
    assert whole.text == "Tỉnh đặt mục tiêu bao nhiêu phần trăm năm 2040?"


@pytest.mark.parametrize("typed", ["Lớn hơn thì sao?", "Nhằm mục đích gì?", "Cảm ơn nhé!"])
def test_other_words_with_those_letters_correct_nothing(typed: str) -> None:
    assert "2040" not in completed(typed, TARGET).text
    assert without_story(typed) == typed


def test_a_correction_that_asks_is_asked_itself() -> None:
    assert completed("tôi hỏi ai ký mà", LENT).text == "ai ký"


def test_another_thing_told_in_the_same_sentence_has_a_figure_of_its_own(ask: Callable) -> None:
    told = ask("Làm công trình nước sạch ở Lào Cai vay tối đa mấy triệu?", "còn nhà vệ sinh?").text
    assert "50 triệu" in told
    assert "30 triệu đồng/công trình nước sạch (" not in told


def test_since_when_a_rule_holds_is_told_by_its_document(ask: Callable) -> None:
    turns = "Làm công trình nước sạch vay tối đa mấy triệu?", "mức đó áp dụng từ bao giờ"
    assert "01 tháng 5 năm 2026" in ask(*turns).text


def test_to_whom_something_is_sent_is_no_question_of_recipients(ask: Callable) -> None:
    turns = "Người vay vốn làm công trình nông thôn gửi hồ sơ trong mấy ngày?", "gửi cho ai"
    told = ask(*turns).text
    assert "Ngân hàng Chính sách xã hội" in told
    assert "Nơi nhận" not in told


@pytest.mark.parametrize(
    ("turns", "words"),
    [
        (("Hội chợ hoa diễn ra ở đâu?", "ai chủ trì"), "Sở Công Thương"),
        (("Tỉnh lắp mấy trạm phát thanh?", "hạn nào"), "30/6/2026"),
    ],
)
def test_a_label_asked_for_is_that_of_the_thing_just_told(
    ask: Callable, turns: tuple[str, ...], words: str
) -> None:
    told = ask(*turns).text
    assert words in told
    assert "Lễ khai mạc" not in told


def test_the_document_of_a_talk_comes_first_among_those_that_give_tasks(ask: Callable) -> None:
    turns = "Kế hoạch 5 của Lào Cai dọn rác bao lâu một lần?", "Sở Công Thương phải làm gì?"
    told = ask(*turns).text
    assert told.index("Rà soát chợ") < told.index("120 gian hàng")


def test_an_office_called_by_its_rank_alone_is_that_of_the_document_spoken_of(
    ask: Callable,
) -> None:
    answer = ask("Ngày sách mở mấy gian sách?", "phường phải làm gì")
    assert answer.status is AnswerStatus.ANSWERED
    assert "tủ sách" in answer.text
    assert "trồng cây" not in answer.text


@pytest.mark.parametrize(
    ("earlier", "typed", "text"),
    [
        ("Sở Tư pháp được phân cấp ký gì?", "ai ký quyết định phân cấp đó", "ai ký quyết định đó"),
        ("Kế hoạch 5G ai là đầu mối?", "nó nhằm mục đích gì", "văn bản này nhằm mục đích gì"),
    ],
)
def test_a_document_pointed_at_by_its_matter_is_the_one_spoken_of(
    earlier: str, typed: str, text: str
) -> None:
    whole = completed(typed, Turn(earlier, "general", HELD, None))
    assert (whole.text, whole.document_ids) == (text, HELD)


def test_where_something_stands_has_no_other_reading() -> None:
    before = Turn("Ai phối hợp kiểm tra?", "general", HELD, None)
    assert leanings("nguồn ở đâu", completed("nguồn ở đâu", before), before, ()) == []


def test_a_thing_put_beside_another_is_what_the_next_question_leans_on() -> None:
    before = Turn("giải chạy – Hội chợ có mấy gian hàng", "general", HELD, None)
    read = leanings("mở lúc mấy giờ", completed("mở lúc mấy giờ", before), before, ())
    assert read[0] == "mở lúc mấy giờ – giải chạy Hội chợ có gian hàng"


def test_a_question_without_an_answer_does_not_become_the_matter(ask: Callable) -> None:
    turns = "Hội chợ hoa diễn ra ở đâu?", "mở nhạc gì", "ai chủ trì"
    assert "Sở Công Thương" in ask(*turns).text


@pytest.mark.parametrize(
    ("earlier", "typed", "text"),
    [
        (
            "Năm nay số hóa bao nhiêu mét giá tài liệu?",
            "Trung tâm Lưu trữ làm bao nhiêu",
            "Trung tâm Lưu trữ Năm nay số hóa bao nhiêu mét giá tài liệu?",
        ),
        (
            "Cơ sở sản xuất vay lãi suất bao nhiêu?",
            "con nguoi lao dong thi sao",
            "nguoi lao dong – Cơ sở sản xuất vay lãi suất bao nhiêu",
        ),
        (
            "Tỷ lệ hộ nghèo giảm bao nhiêu phần trăm?",
            "còn che phủ rừng",
            "che phủ rừng – Tỷ lệ hộ nghèo giảm bao nhiêu phần trăm",
        ),
        (
            "Tỷ lệ hộ nghèo giảm bao nhiêu phần trăm?",
            "thế bao phủ bảo hiểm y tế?",
            "bao phủ bảo hiểm y tế – Tỷ lệ hộ nghèo giảm bao nhiêu phần trăm",
        ),
    ],
)
def test_another_unit_or_thing_is_asked_the_same(earlier: str, typed: str, text: str) -> None:
    assert completed(typed, Turn(earlier, "figure", HELD, None)).text == text


def test_a_thing_of_a_rule_named_before_may_be_asked_of() -> None:
    before = Turn("Ai chủ trì góp ý nghị định về phí chợ?", "general", HELD, None)
    read = leanings("ai phối hợp", completed("ai phối hợp", before), before, ())
    assert read == ["ai phối hợp – chủ trì góp ý nghị định về phí chợ"]


def test_a_bare_question_is_answered_from_the_document_spoken_of_alone(ask: Callable) -> None:
    told = ask("Ngày sách mở mấy gian sách?", "ai báo cáo kết quả").text
    assert "Báo cáo kết quả mở tủ sách" in told
    assert "dọn rác" not in told
