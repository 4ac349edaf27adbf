"""Which figures of other places say the same thing, and which say it anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.figures.units import same_measure
from bot.figures.words import EMPTY
from bot.passages.terms import STOP
from knowledge.documents import Status
from knowledge.text import fold, syllables

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.figures.judge import Match

OVER = frozenset({Status.PAST, Status.SUPERSEDED, Status.UPCOMING})
_ALIKE = 0.6


def amended(best: Match, others: Iterable[Match]) -> Match:
    """Return what a later document that amends the best one's says of the same, else the best."""
    return next((other for other in others if amends(other, best)), best)


def amends(one: Match, other: Match) -> bool:
    """Whether a figure stands in a document in force that amends another's, and is called alike."""
    return (
        one.stated.document.id in other.stated.document.amended_by
        and one.status not in OVER
        and same_measure(one.stated.figure.unit, other.stated.figure.unit)
        and alike(one, other)
    )


def alike(one: Match, other: Match, aside: Iterable[str] = ()) -> bool:
    """Whether two figures are called alike, some words aside, so that they can be held together."""
    left, right = (
        set(syllables(fold(m.stated.figure.indicator))) - EMPTY - STOP - set(aside)
        for m in (one, other)
    )
    return len(left & right) >= _ALIKE * max(len(left | right), 1)
