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

    from bot.figures.index import Stated
    from bot.figures.judge import Match

OVER = frozenset({Status.PAST, Status.SUPERSEDED, Status.UPCOMING})
_ALIKE = 0.6


def amended(best: Match, others: Iterable[Match]) -> Match:
    """Return what a later document that amends the best one's says of the same, else the best."""
    return next((other for other in others if amends(other, best)), best)


def amends(one: Match, other: Match) -> bool:
    """Whether a figure stands in a document in force that amends another's, and is called alike."""
    return one.status not in OVER and says_anew(one.stated, other.stated)


def says_anew(one: Stated, other: Stated) -> bool:
    """Whether a figure stands in a document that amends another's, and is called alike."""
    return (
        one.document.id in other.document.amended_by
        and same_measure(one.figure.unit, other.figure.unit)
        and _called_alike(one, other)
    )


def alike(one: Match, other: Match, aside: Iterable[str] = ()) -> bool:
    """Whether two figures are called alike, some words aside, so that they can be held together."""
    return _called_alike(one.stated, other.stated, aside)


def _called_alike(one: Stated, other: Stated, aside: Iterable[str] = ()) -> bool:
    left, right = (
        set(syllables(fold(each.figure.indicator))) - EMPTY - STOP - set(aside)
        for each in (one, other)
    )
    return len(left & right) >= _ALIKE * max(len(left | right), 1)
