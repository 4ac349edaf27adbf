"""Asking back where a question says too little: of which thing, of which year, whose contact."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot import replies
from bot.answers import AnswerStatus
from bot.drafts import plain
from bot.passages.contacts import asks_of_nobody
from bot.questions.completions import points_back
from bot.questions.periods import names_only_a_round, names_only_a_time

if TYPE_CHECKING:
    from bot.drafts import Draft
    from bot.questions.understanding import Understanding


def compose_asked_back(asked: Understanding) -> Draft | None:
    """Ask what is meant where a question of no talk leaves it open; null where it doesn't."""
    if asked.followed:
        return None
    if names_only_a_time(asked.folded):
        return plain(AnswerStatus.CLARIFY, replies.OF_WHAT)
    if asks_of_nobody(asked.text):
        return plain(AnswerStatus.CLARIFY, replies.WHOSE_CONTACT)
    talks = asked.document_ids or asked.spoken_of
    stands_alone = not (asked.document_ids or asked.refusal or asked.fact)
    if (names_only_a_round(asked.folded) and not talks) or (
        stands_alone and points_back(asked.text)
    ):
        return plain(AnswerStatus.CLARIFY, replies.WHICH_THING)
    return None
