"""What is declined and what must never be: attacks and their legitimate look-alikes."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from bot import replies
from bot.answers import AnswerStatus
from bot.safety.refusals import Refusal, refusal_of

if TYPE_CHECKING:
    from .conftest import Ask

HERE = Path(__file__).parent
DECLINED = [
    tuple(line.split("\t", 1))
    for line in (HERE / "declined.tsv").read_text(encoding="utf-8").splitlines()
]
LOOK_ALIKES = (HERE / "look_alikes.txt").read_text(encoding="utf-8").splitlines()


def nothing_known(_: str) -> bool:
    return False


@pytest.mark.parametrize(("kind", "message"), DECLINED)
def test_what_no_document_can_answer_is_declined_by_its_kind(kind: str, message: str) -> None:
    assert refusal_of(message.replace("\\u200b", "\u200b"), nothing_known) == kind


@pytest.mark.parametrize("question", LOOK_ALIKES)
def test_a_question_that_only_looks_like_an_attack_is_not_declined(question: str) -> None:
    assert refusal_of(question, nothing_known) is None


@pytest.mark.parametrize("kind", Refusal)
def test_each_kind_is_declined_in_one_sentence_of_its_own(ask: Ask, kind: Refusal) -> None:
    message = next(message for declined, message in DECLINED if declined == kind)
    answer = ask(message)
    assert answer.status == AnswerStatus.DECLINED
    assert answer.text == replies.DECLINED[kind]
    assert not answer.citations
    assert answer.text.count(".") == 1
    assert len(set(replies.DECLINED.values())) == len(Refusal)


def test_a_subject_is_outside_only_as_long_as_no_document_speaks_of_it() -> None:
    question = "Giá vàng là bao nhiêu?"
    assert refusal_of(question, nothing_known) == Refusal.OUT_OF_SCOPE
    assert refusal_of(question, {"gia vang"}.__contains__) is None
    assert refusal_of("Giá vàng hôm nay?", {"gia vang"}.__contains__) == Refusal.OUT_OF_SCOPE
