"""Which of the figures weighed answers a question, and which stand beside it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from bot.figures.likeness import OVER, alike, amended, amends
from bot.figures.parts import whole_of, without_parts
from bot.figures.times import years_of
from bot.figures.units import amount, same_measure

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from bot.figures.judge import Match

CLOSE = 0.07
CLOSE_OWN = 0.1
TIED = 0.02
OUTDONE = 0.15
FULLER = 0.1
_PAID_OTHERWISE = ("payment",)


@dataclass(frozen=True, slots=True)
class Choice:
    """The figures that answer: the best, those that agree, those of other documents that don't.

    ``rivals`` stand in the best one's document and fit as well: the question leaves open which
    is meant.

    ``near`` are those that would answer, were they of the scope asked for; only given when
    none answers.
    """

    best: Match | None = None
    agreeing: tuple[Match, ...] = ()
    differing: tuple[Match, ...] = ()
    rivals: tuple[Match, ...] = ()
    near: tuple[Match, ...] = ()


def chosen_of(found: Sequence[Match], asked: str = "") -> Choice:
    """Choose among figures weighed, best first; none where another fits far better, unsurely.

    ``asked`` is the folded question: a part that it doesn't name gives way to its whole.
    """
    sure = [match for match in found if match.sure]
    good = [match for match in sure if not match.faults]
    if not good:
        return Choice(near=tuple(sure))
    if any(m.score > good[0].score + OUTDONE and not m.faults for m in found):
        return Choice()
    if any(m.faults == _PAID_OTHERWISE and m.coverage > good[0].coverage + FULLER for m in sure):
        return Choice(near=tuple(sure))  # who is asked of gets no such payment, others do
    best = amended(good[0], good[1:])
    best = whole_of(best, found, asked) if asked else best
    good = [best, *(m for m in good if m is not best and not amends(best, m))]
    beside = list(_of_other_documents(best, good[1:]))
    agreeing = tuple(m for m in beside if amount(m.stated) == amount(best.stated))
    differing = tuple(
        m
        for m in beside
        if amount(m.stated) != amount(best.stated)
        and alike(m, best)
        and m.stated.figure.nature is best.stated.figure.nature
    )
    others = without_parts(best, good[1:], asked) if asked else good[1:]
    return Choice(best, agreeing, differing, tuple(_rivals(best, others)))


def of_rank(choice: Choice, folded: str) -> Choice:
    """Return the highest or lowest case where that rank is asked for: "hạng cao nhất trả bao nhiêu".

    ``folded`` is the question; a choice without other cases stays as it is.
    """
    far = far_end(folded)
    if far is None or choice.best is None or not choice.rivals:
        return choice
    cases = (choice.best, *choice.rivals)
    return Choice(far(cases, key=lambda match: amount(match.stated)[0]))


def far_end(folded: str) -> Callable[..., Any] | None:
    """Return what picks the highest or the lowest case, where a folded question asks for it.

    >>> far_end("bac cao nhat tra bao nhieu") is max, far_end("tra cao nhat bao nhieu")
    (True, None)
    """
    rank = _RANK.search(folded)
    return None if rank is None else max if rank["far"] in _HIGH else min


_HIGH = frozenset({"cao", "lon", "nhieu", "nang"})
_RANK = re.compile(
    r"\b(?:muc|hang|bac|loai|nhom|ngach|(?<!phu )(?<!tro )(?<!cung )cap)\b[^,;?]{0,30}?"
    r"\b(?P<far>cao|lon|nang|thap|nho|nhe|(?:it|nhieu)(?! nhat (?:la )?(?:bao nhieu|may)\b)) nhat\b"
)
"""Not "phụ cấp … ít nhất bao nhiêu", which asks for a bound."""


def _rivals(best: Match, others: Iterable[Match]) -> Iterable[Match]:
    """Yield what the same document says of the same thing, in another case, as fitting."""
    seen = {amount(best.stated)}
    for other in others:
        if (
            other.stated.document.id == best.stated.document.id
            and other.score >= best.score - TIED
            and amount(other.stated) not in seen
            and same_measure(other.stated.figure.unit, best.stated.figure.unit)
            and years_of(other.stated) == years_of(best.stated)
            and alike(other, best)
        ):
            seen.add(amount(other.stated))
            yield other


def _of_other_documents(best: Match, others: Iterable[Match]) -> Iterable[Match]:
    """Yield the first match of each other document that fits as well and is of the same time."""
    seen = {best.stated.document.id}
    for other in others:
        close = other.score >= best.score - CLOSE and other.own >= best.own - CLOSE_OWN
        same = same_measure(other.stated.figure.unit, best.stated.figure.unit) or alike(other, best)
        of_time = years_of(other.stated) == years_of(best.stated)
        current = other.status not in OVER or best.status in OVER
        if close and same and of_time and current and other.stated.document.id not in seen:
            seen.add(other.stated.document.id)
            yield other
