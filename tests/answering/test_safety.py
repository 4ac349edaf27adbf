"""What is declined and what must never be: attacks and their legitimate look-alikes."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.safety import refusal_of

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
    assert refusal_of(question, lambda _: True) is None
