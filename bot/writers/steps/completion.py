"""Completing a follow-up that the rules completed otherwise, or not at all."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.writers.steps.asking import Step, Unfit
from bot.writers.steps.wording import ASKING, LEANING, forms_of, is_made_of
from bot.writers.turning import FREE

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.writers.steps.asking import Asker
    from bot.writers.steps.hearing import Hearing

LONGEST = 300


def completed(asker: Asker, hearing: Hearing) -> str | None:
    """Return the question with what it leaves out of the one before; null when it lacks nothing."""
    alone = hearing.question.text
    before = hearing.before.completed if hearing.before else ""
    if not before:
        return None
    return asker.ask(
        Step.COMPLETION,
        hearing.clock,
        lambda given: read_completed(given, alone, before),
        before=before,
        question=alone,
    )


def read_completed(given: Mapping[str, Any], alone: str, before: str) -> str | None:
    """Return a completed question made of the conversation's words alone; Unfit for another.

    >>> turn = "Sở Y tế phải làm gì năm 2026?"
    >>> read_completed({"question": "Kinh phí của Sở Y tế năm 2026?"}, "thế kinh phí?", turn)
    'Kinh phí của Sở Y tế năm 2026?'
    >>> read_completed({"question": "Thế kinh phí?"}, "thế kinh phí?", turn)
    """
    text = given.get("question")
    if not isinstance(text, str) or not text.strip():
        raise Unfit("malformed")
    text = " ".join(text.split())
    if len(text) > LONGEST or not is_made_of(text, [alone, before], ASKING):
        raise Unfit("foreign")
    said, own = set(forms_of(text)), set(forms_of(alone))
    if own - LEANING - FREE - said:
        raise Unfit("lost")
    if own & ASKING and (said - own) & ASKING:
        raise Unfit("asks")
    return text if said - own - FREE else None
