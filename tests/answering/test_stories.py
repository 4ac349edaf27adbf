"""What a question tells of its asker weighs less than what it asks; names weigh more."""

from __future__ import annotations

import pytest

from bot.passages.held import Held
from bot.passages.terms import Vocabulary
from bot.passages.wanted import Wanted
from bot.questions.preambles import without_story
from bot.questions.stories import story_of
from knowledge.text import fold, syllables

VOCABULARY = Vocabulary.of(
    [
        "hồ sơ xin cấp giấy phép xây dựng",
        "sáp nhập xã Vân Khê và xã Đại Đồng",
        *["đơn vị hành chính cấp xã được sắp xếp"] * 9,
    ]
)


def wanted(question: str) -> Wanted:
    return Wanted.from_question(question, VOCABULARY, by_name=True)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Mẹ tôi đã già. Xin giấy ở đâu?", "me toi da gia"),
        ("Xin giấy ở đâu? Nhà xa lắm rồi.", "nha xa lam roi"),
        ("Học phí: đóng bao nhiêu?", ""),
        ("Xin giấy ở đâu", ""),
    ],
)
def test_a_sentence_that_asks_nothing_only_tells(question: str, told: str) -> None:
    words = syllables(fold(question))
    assert " ".join(words[i] for i in sorted(story_of(question).told)) == told


def test_no_answer_has_to_speak_of_the_askers_kin() -> None:
    ours = wanted("Con trai tôi xin giấy phép xây dựng thì cần hồ sơ gì?")
    telling = {term.folded for term in ours.terms if term.telling}
    assert {"giay", "phep", "xay", "dung"} <= telling
    assert not {"con", "trai"} & telling


def test_what_is_told_helps_to_find_but_need_not_be_held() -> None:
    ours = wanted("Quán nhà em vừa cháy. Hồ sơ xin giấy phép xây dựng gồm gì?")
    assert {term.folded: term.telling for term in ours.terms}["chay"] is False
    held = Held.of("hồ sơ xin cấp giấy phép xây dựng")
    assert ours.untold(ours.credits(held)) == 0


def test_a_name_that_few_passages_hold_weighs_more_than_other_words() -> None:
    weights = {t.folded: t.weight for t in wanted("trước kia là xã Vân Khê đổi tên").terms}
    typed_small = {t.folded: t.weight for t in wanted("trước kia là xã vân khê đổi tên").terms}
    assert weights["khe"] > typed_small["khe"]


@pytest.mark.parametrize(
    ("message", "left"),
    [
        (
            "Hè này nghỉ đến hôm nào vậy, để nhà em còn tính mua vé tàu về quê",
            "Hè này nghỉ đến hôm nào vậy",
        ),
        ("Làm thẻ thì phải nộp giấy gì cho kịp hả ad?", "Làm thẻ thì phải nộp giấy gì?"),
        ("Cấp vốn cho ai để xem xét dự án nào?", "Cấp vốn cho ai để xem xét dự án nào?"),
    ],
)
def test_what_an_answer_is_wanted_for_is_left_out(message: str, left: str) -> None:
    assert without_story(message) == left


def test_a_story_that_the_question_points_back_to_stays() -> None:
    message = "Hàng xóm đốt rác ngoài đồng cả đêm. Làm vậy thì bị phạt bao nhiêu tiền?"
    assert without_story(message) == message
