"""Splitting a compound question that the rules took for one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.questions.parts import MOST_PARTS, times_asked
from bot.units.spelling import in_order
from bot.writers.steps.asking import Step, Unfit
from bot.writers.steps.wording import forms_of, is_made_of
from bot.writers.turning import FREE

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.writers.clock import Clock
    from bot.writers.steps.asking import Asker

LEAST = 2
_JOINS = frozenset("và rồi đồng thời cùng kèm theo thêm cộng luôn còn nữa với".split())


def split(asker: Asker, question: str, clock: Clock) -> list[str] | None:
    """Return the questions that one holds; null when it holds but one."""
    if times_asked(question) < LEAST:
        return None
    return asker.ask(
        Step.SPLIT, clock, lambda given: read_split(given, question), question=question
    )


def read_split(given: Mapping[str, Any], question: str) -> list[str] | None:
    """Return pieces made of the question's own words in their order; Unfit for others.

    Each asks something; together they lose no word of it that says something.

    >>> whole = "Lễ hội tổ chức ở đâu và kinh phí lễ hội do ai cấp?"
    >>> read_split({"questions": ["Lễ hội tổ chức ở đâu?", "kinh phí lễ hội do ai cấp?"]}, whole)
    ['Lễ hội tổ chức ở đâu?', 'kinh phí lễ hội do ai cấp?']
    >>> read_split({"questions": [whole]}, whole)
    """
    pieces = given.get("questions")
    if not isinstance(pieces, list) or not all(isinstance(each, str) for each in pieces):
        raise Unfit("malformed")
    pieces = [" ".join(each.split()) for each in pieces if each.strip()]
    if len(pieces) < LEAST:
        return None
    words = forms_of(question)
    said = [forms_of(each) for each in pieces]
    own = all(is_made_of(each, [question]) for each in pieces)
    if len(pieces) > MOST_PARTS or not own or not all(in_order(each, words) for each in said):
        raise Unfit("foreign")
    if len(pieces) > times_asked(question) or not all(map(times_asked, pieces)):
        raise Unfit("torn")
    if set(words) - FREE - _JOINS - {form for each in said for form in each}:
        raise Unfit("lost")
    return pieces
