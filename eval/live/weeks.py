"""How answering goes from week to week, and which changes are more than chance."""

from __future__ import annotations

import datetime as dt
import math
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from bot.answers import AnswerStatus
from eval.significance import holm

if TYPE_CHECKING:
    from collections.abc import Sequence

    from eval.live.log import Asked

ENDS = (
    AnswerStatus.ANSWERED,
    AnswerStatus.NO_EVIDENCE,
    AnswerStatus.CLARIFY,
    AnswerStatus.DECLINED,
)
LATENCY = "latency"


@dataclass(frozen=True, slots=True)
class Week:
    """A week of the ISO calendar, how its questions ended, and what changed beyond chance.

    ``drifted`` names ends and "latency"; p-values are held by Holm's rule over all the changes
    of all the weeks, so that watching long doesn't cry wolf.
    """

    name: str
    questions: tuple[Asked, ...]
    drifted: frozenset[str] = field(default_factory=frozenset)

    @property
    def monday(self) -> dt.date:
        """The week's first day."""
        return dt.datetime.strptime(f"{self.name}-1", "%G-W%V-%u").date()  # noqa: DTZ007 - a day has no zone

    def ended(self, status: AnswerStatus) -> int:
        """Return how many questions ended so."""
        return sum(asked.status is status for asked in self.questions)

    def share(self, status: AnswerStatus) -> float:
        """Return the share of the questions that ended so."""
        return self.ended(status) / len(self.questions)

    def latency(self, quantile: float) -> float:
        """Return a quantile of the answering time, in milliseconds."""
        return float(np.quantile([asked.total_ms for asked in self.questions], quantile))


def weeks(log: Sequence[Asked]) -> list[Week]:
    """Return the weeks in which something was asked, oldest first, drifts marked."""
    by_week: dict[str, list[Asked]] = {}
    for asked in log:
        by_week.setdefault(f"{asked.at:%G-W%V}", []).append(asked)
    found = [Week(name, tuple(questions)) for name, questions in sorted(by_week.items())]
    chances = {
        (after.name, what): chance
        for before, after in pairwise(found)
        for what, chance in _chances(before, after).items()
    }
    names = {f"{week} {what}": (week, what) for week, what in chances}
    kept = {names[name] for name in holm({f"{w} {what}": p for (w, what), p in chances.items()})}
    return [
        Week(w.name, w.questions, frozenset(what for week, what in kept if week == w.name))
        for w in found
    ]


def _chances(before: Week, after: Week) -> dict[str, float]:
    chances = {
        str(end): fisher(
            before.ended(end), len(before.questions), after.ended(end), len(after.questions)
        )
        for end in ENDS
    }
    times = ([asked.total_ms for asked in week.questions] for week in (before, after))
    return {**chances, LATENCY: mann_whitney(*times)}


def fisher(part: int, of: int, other: int, of_other: int) -> float:
    """Return the two-sided p-value of Fisher's exact test (1922) that two shares are one.

    >>> round(fisher(1, 10, 9, 10), 4), fisher(5, 10, 5, 10)
    (0.0011, 1.0)
    """
    whole, parts = of + of_other, part + other
    ways = math.comb(whole, parts)

    def chance(n: int) -> float:
        return math.comb(of, n) * math.comb(of_other, parts - n) / ways

    observed = chance(part) * (1 + 1e-9)
    possible = range(max(0, parts - of_other), min(of, parts) + 1)
    return min(1.0, sum(p for p in map(chance, possible) if p <= observed))


def mann_whitney(before: Sequence[float], after: Sequence[float]) -> float:
    """Return the two-sided p-value of the test of Mann and Whitney (1947), normal approximation.

    It compares ranks: one slow answer moves nothing. Fewer than eight a side tell nothing: 1.

    >>> round(mann_whitney(list(range(10)), list(range(20, 30))), 4)
    0.0002
    """
    sizes = len(before), len(after)
    if min(sizes) < 8:  # noqa: PLR2004 - below it the approximation doesn't hold
        return 1.0
    values, inverse, ties = np.unique([*before, *after], return_inverse=True, return_counts=True)
    ranks = (np.cumsum(ties) - (ties - 1) / 2)[inverse]
    whole = sum(sizes)
    u = float(ranks[: sizes[0]].sum()) - sizes[0] * (sizes[0] + 1) / 2
    tied = float((ties**3 - ties).sum()) / (whole * (whole - 1))
    variance = sizes[0] * sizes[1] / 12 * (whole + 1 - tied)
    if len(values) == 1 or variance <= 0:
        return 1.0
    z = (abs(u - sizes[0] * sizes[1] / 2) - 0.5) / math.sqrt(variance)
    return min(1.0, math.erfc(z / math.sqrt(2)))
