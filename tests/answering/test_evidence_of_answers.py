"""What lets a sentence answer a question in other words: information found, and standing out."""

from __future__ import annotations

import pytest

from bot.passages.expectations import expected
from bot.passages.expected_kinds import Expected
from bot.passages.held import Held
from bot.passages.terms import Vocabulary
from bot.passages.wanted import Wanted
from bot.questions.everyday_asking import as_written
from knowledge.text import fold

TEXTS = ("lưu mẫu thức ăn đủ 24 giờ", "bố trí kho lưu trữ", "tổ chức trực đêm ở khu nội trú")


def test_more_rare_words_found_tell_more_whatever_else_is_asked() -> None:
    vocabulary = Vocabulary.of(TEXTS)
    sentence = Held.of(TEXTS[0])
    short = Wanted.from_question("lưu mẫu thức ăn", vocabulary)
    long = Wanted.from_question("cơm canh phải lưu mẫu thức ăn kiểu gì vậy bà con", vocabulary)
    one = Wanted.from_question("mẫu", vocabulary)
    told = [each.told(each.credits(sentence)) for each in (short, long, one)]
    assert told[0] > told[2]
    assert long.share(long.credits(sentence)) < short.share(short.credits(sentence))
    assert told[1] > told[2]


def test_a_question_of_asking_words_alone_leaves_nothing_to_find() -> None:
    wanted = Wanted.from_question("khi nào", Vocabulary.of(TEXTS))
    assert wanted.told(wanted.credits(Held.of(TEXTS[1]))) == 1.0


def test_words_side_by_side_count_as_pairs_only_there() -> None:
    vocabulary = Vocabulary.of(TEXTS)
    wanted = Wanted.from_question("lưu mẫu thức ăn", vocabulary)
    beside, apart = Held.of("lưu mẫu thức ăn"), Held.of("ăn cơm, thức đêm, mẫu đơn, lưu ý")
    assert wanted.paired(wanted.credits(beside)) > wanted.paired(wanted.credits(apart))


@pytest.mark.parametrize(
    ("spoken", "kind"),
    [
        ("Chừng nào xong việc quét tài liệu?", Expected.TIME),
        ("bao lich tiem truoc may hom", Expected.DURATION),
        ("mất mấy tiếng thì có kết quả?", Expected.DURATION),
        ("hôm mấy thì khai mạc", Expected.DAY),
    ],
)
def test_everyday_words_for_when_ask_for_a_time(spoken: str, kind: Expected) -> None:
    assert expected(fold(as_written(spoken)), figure=False) is kind


def test_everyday_words_that_ask_for_no_time_stay() -> None:
    for words in ("Mấy hôm nay mưa to", "Có mấy tiếng dân tộc được dạy?", "Chừng nào còn mưa"):
        assert as_written(words) == words


def test_a_place_named_first_is_not_what_the_question_is_about() -> None:
    vocabulary = Vocabulary.of([*TEXTS, "Sông Ngân", "mục tiêu chuyển đổi số"])
    question = "Sông Ngân đặt mục tiêu chuyển đổi số"
    placed = Wanted.from_question(question, vocabulary, places=("Sông Ngân",))
    unplaced = Wanted.from_question(question, vocabulary)
    matter = Held.of("mục tiêu chuyển đổi số")
    assert placed.share(placed.credits(matter)) > unplaced.share(unplaced.credits(matter))
    assert placed.head(placed.credits(Held.of("Sông Ngân"))) == 0
    assert unplaced.head(unplaced.credits(Held.of("Sông Ngân"))) > 0
