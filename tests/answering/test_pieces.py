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
