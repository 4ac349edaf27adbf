"""Several things asked of one matter: what tells the rest is taken from around the answer."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bot.passages.expected_kinds import Expected
from bot.passages.needs import hints, needs_of, tells, untold
from bot.questions.parts import pieces_of
from bot.questions.routes import Route
from bot.questions.understanding import Understanding
from knowledge.text import fold

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.answers import Answer


def _read(text: str) -> Understanding:
    asked = Understanding(text, fold(text), Route.FIGURE)
    return replace(asked, pieces=tuple(_piece(piece) for piece in pieces_of(text)))


def _piece(text: str) -> Understanding:
    return Understanding(text, fold(text), Route.FIGURE)


@pytest.mark.parametrize(
    ("question", "needed"),
    [
        ("Trang bị bao nhiêu máy tính, cho mấy nhà văn hóa?", ["240 máy tính", "48 nhà văn hóa"]),
        ("Trang bị bao nhiêu máy tính bao nhiêu nhà văn hóa?", ["240 máy tính", "48 nhà văn hóa"]),
        ("trang bi bao nhieu may tinh cua 48 nha van hoa, nam nao", ["240 máy tính", "năm 2026"]),
        (
            "Toàn tỉnh có mấy vườn ươm, có tính vườn ươm của hợp tác xã không?",
            ["31 vườn ươm", "9 vườn ươm của hợp tác xã"],
        ),
        (
            "Mỗi chuyến xe thư viện lưu động mang ít nhất bao nhiêu bản sách, mượn mấy ngày?",
            ["450 bản sách", "21 ngày"],
        ),
        (
            "Lắp máy tính và đường truyền tại mấy nhà văn hóa, hạn đến ngày nào?",
            ["48 nhà văn hóa", "30/6/2026"],
        ),
    ],
)
def test_the_sentence_or_its_note_tells_what_else_is_asked(
    ask: Callable[..., Answer], question: str, needed: list[str]
) -> None:
    text = ask(question).text
    assert [each for each in needed if each not in text] == []


def test_one_thing_asked_is_told_without_its_neighbours(ask: Callable[..., Answer]) -> None:
    assert "hợp tác xã" not in ask("Toàn tỉnh có mấy vườn ươm?").text


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("Vay tối đa 30 triệu đồng/bể nước và 50 triệu đồng/nhà tắm", True),
        ("Vay tối đa 30 triệu đồng/bể nước", False),
        ("STT: 1 | Công trình: Bể nước | Nhà tắm (triệu đồng): 50", True),
        ("STT: 1 | Công trình: Bể nước | Mức vay (triệu đồng): 30", False),
    ],
)
def test_a_value_tells_what_is_asked_where_its_own_words_stand(words: str, *, told: bool) -> None:
    needs = needs_of(_read("Vay làm bể nước tối đa mấy triệu, nhà tắm mấy triệu?"))
    assert tells(words, needs[1]) is told


@pytest.mark.parametrize(
    ("words", "hinted"),
    [("37 tổ, mỗi tổ có 05 thành viên", True), ("Duy trì các tổ, mỗi tổ họp định kỳ", False)],
)
def test_an_amount_said_otherwise_is_hinted_at(words: str, *, hinted: bool) -> None:
    need = needs_of(_read("Xã duy trì mấy tổ, mỗi tổ mấy người?"))[1]
    assert hints(words, need) is hinted
    assert not tells(words, need)


def test_one_value_does_not_tell_two_amounts() -> None:
    needs = needs_of(_read("Khu công nghiệp có bao nhiêu trạm, trong đó mấy trạm 5G?"))
    assert untold("Khu công nghiệp có 87 trạm 3G và 5G", needs) == [needs[1]]
    assert untold("Khu công nghiệp có 87 trạm, trong đó 28 trạm 5G", needs) == []


def test_a_document_cited_with_its_day_tells_no_time() -> None:
    need = needs_of(_read("Xã thành lập mấy đội, trước ngày nào?"))[1]
    assert need.kind is Expected.DAY
    assert not tells("Mỗi thôn thành lập 01 đội theo Kế hoạch số 12/KH-UBND ngày 05/3/2026", need)
    assert tells("Mỗi thôn thành lập 01 đội trước ngày 05/3/2026", need)


@pytest.mark.parametrize(
    ("question", "last"),
    [
        ("Trung tâm chia thành mấy phòng, kể tên ra?", "Trung tâm gồm những phòng nào?"),
        ("Trung tâm chia thành mấy phòng, là những phòng nào?", "Trung tâm gồm những phòng nào?"),
        ("Hồ sơ xe phải lưu mấy năm, gồm những giấy gì?", "Hồ sơ xe phải lưu gồm những giấy gì?"),
    ],
)
def test_what_is_counted_is_asked_for_by_name(question: str, last: str) -> None:
    assert pieces_of(question)[-1] == last


@pytest.mark.parametrize(
    ("question", "last"),
    [
        (
            "Đăng ký nuôi tôm có mất tiền không, mấy ngày xong?",
            "Đăng ký nuôi tôm mấy ngày xong?",
        ),
        ("Xã nộp báo cáo quý cho ai, trước ngày nào?", "Xã nộp báo cáo quý trước ngày nào?"),
        ("xa nop bao cao quy truoc ngay may, gui cho ai", "xa nop bao cao quy gui cho ai?"),
        (
            "Trạm y tế xã vùng cao gồm những phòng nào, có mấy giường?",
            "Trạm y tế xã vùng cao có mấy giường?",
        ),
        (
            "Hồ sơ của mấy huyện cũ sở nào nhận, xong khi nào?",
            "Hồ sơ của mấy huyện cũ xong khi nào?",
        ),
        (
            "Vào hội chợ có phải mua vé không, bao nhiêu một người?",
            "Vào hội chợ phải mua vé bao nhiêu một người?",
        ),
        (
            "Tỉnh có kế hoạch trồng rừng không, hạn báo cáo ngày nào?",
            "Tỉnh kế hoạch trồng rừng hạn báo cáo ngày nào?",
        ),
    ],
)
def test_a_later_piece_keeps_what_the_first_is_about_and_nothing_that_asks(
    question: str, last: str
) -> None:
    assert pieces_of(question)[-1] == last


@pytest.mark.parametrize(
    "question",
    [
        "Từ hôm nào dân nộp hồ sơ văn hóa, du lịch ở xã nào cũng được?",
        "Phòng nào của Sở Giáo dục và Đào tạo dạy AI ở 25 trường?",
        "Cụm bình thường (không phải miền núi, làng nghề) rộng bao nhiêu ha?",
    ],
)
def test_words_that_ask_elsewhere_ask_nothing_here(question: str) -> None:
    assert pieces_of(question) == []


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("Mật khẩu dài tối thiểu mấy ký tự, đổi khi nào?", Expected.VALUE),
        ("Mức phạt công ty gấp mấy lần cá nhân, ai phạt?", Expected.VALUE),
        ("Hội đồng họp mấy kỳ, ai chủ trì?", Expected.FREQUENCY),
        ("Hồ sơ của mấy huyện cũ sở nào nhận, xong khi nào?", Expected.WHO),
    ],
)
def test_how_many_asks_for_what_is_counted(question: str, kind: Expected) -> None:
    assert needs_of(_read(question))[0].kind is kind


def test_a_value_of_other_things_is_not_what_is_asked() -> None:
    need = needs_of(_read("Có bao nhiêu vùng công nghệ cao, vùng hoa mấy ha?"))[1]
    assert not tells("Hình thành 08 vùng với tổng diện tích 1.450 ha", need)
    assert tells("Vùng rau 520 ha, vùng hoa 180 ha", need)


def test_words_far_apart_hint_at_nothing() -> None:
    need = needs_of(_read("Mật khẩu hòm thư công vụ mấy tháng đổi, biên bản giữ bao lâu?"))[1]
    assert not hints("Giữ biên bản gốc; cập nhật hệ thống; định kỳ 03 tháng đổi mật khẩu", need)
    assert hints("Giữ biên bản gốc trong 06 tháng", need)


@pytest.mark.parametrize(
    ("question", "needed"),
    [
        (
            "Máy tính ở 48 nhà văn hóa lắp xong trước ngày nào, đơn vị nào lắp?",
            ["Trung tâm Chuyển đổi số", "30/6/2026"],
        ),
        (
            "Đơn vị nào lắp máy tính ở 48 nhà văn hóa, chậm nhất ngày nào xong?",
            ["Trung tâm Chuyển đổi số", "30/6/2026"],
        ),
    ],
)
def test_who_does_it_is_named_from_above(
    ask: Callable[..., Answer], question: str, needed: list[str]
) -> None:
    text = ask(question).text.split("\n")[0]
    assert [each for each in needed if each not in text] == []


def test_giving_a_task_is_no_word_of_what_is_given() -> None:
    needs = needs_of(_read("Tỉnh giao ai lập kho sách, xong tháng mấy?"))
    assert needs[0].doer
    assert needs[0].words == frozenset()
    assert not needs_of(_read("Báo cáo gửi cho ai, trước ngày nào?"))[0].doer


ITEMS = """ỦY BAN NHÂN DÂN TỈNH SÔNG NGÂN
Số: 44/KH-UBND

KẾ HOẠCH
Về làm sạch các hồ năm 2026

II. NHIỆM VỤ
1. Trồng cây ven hồ, chăm sóc cây sau khi trồng.
- Đơn vị chủ trì: Hội Nông dân tỉnh.
2. Dọn rác quanh bờ hồ, phân loại rác.
- Đơn vị chủ trì: Tỉnh đoàn.
- Thời gian: tháng 5/2026.
"""


def test_a_label_tells_of_its_own_item_alone(ask_of: Callable) -> None:
    there = ask_of([ITEMS])
    assert "tháng 5/2026" not in there("Trồng cây ven hồ do ai chủ trì, làm tháng mấy?").text
    assert "tháng 5/2026" in there("Dọn rác quanh bờ hồ do ai chủ trì, làm tháng mấy?").text
