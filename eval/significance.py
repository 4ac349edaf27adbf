"""Whether one run is worse than another on the same cases, or only otherwise."""

from __future__ import annotations

from math import comb
from typing import TYPE_CHECKING

import numpy as np

from eval.intervals import ratios, resamples

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from eval.intervals import Counts

ALPHA = 0.05


def mcnemar(lost: int, won: int) -> float:
    """Return how probable at least so many losses are where losing and winning are equally likely.

    The exact test of McNemar (1947), one-sided: only a drop is asked about.

    >>> mcnemar(5, 0), mcnemar(4, 0), mcnemar(0, 3)
    (0.03125, 0.0625, 1.0)
    """
    changed = lost + won
    return float(sum(comb(changed, k) for k in range(lost, changed + 1)) / 2.0**changed)


def drop_probability(
    before: Sequence[Counts], after: Sequence[Counts], *, less: bool = False
) -> float:
    """Return the p-value of a drop between two runs over the same cases, in the same order.

    Cases that count one each are held by McNemar's test; where a case counts several things, by
    the paired bootstrap (Koehn, 2004, "Statistical Significance Tests for Machine Translation
    Evaluation"): the share of resamples in which the later run isn't worse.

    >>> drop_probability([(1, 1)] * 40, [(1, 1)] * 34 + [(0, 1)] * 6)
    0.015625
    """
    sign = -1 if less else 1
    pairs = list(zip(before, after, strict=True))
    if all(part in {0, 1} and of == 1 for pair in pairs for part, of in pair):
        steps = [sign * (now[0] - then[0]) for then, now in pairs]
        return mcnemar(sum(step < 0 for step in steps), sum(step > 0 for step in steps))
    return _bootstrapped(before, after, sign)


def _bootstrapped(before: Sequence[Counts], after: Sequence[Counts], sign: int) -> float:
    then, now = np.array(before, dtype=np.float64), np.array(after, dtype=np.float64)
    if np.array_equal(then, now):
        return 1.0
    draws = resamples(len(then))
    with np.errstate(invalid="ignore"):
        gained = sign * (ratios(now, draws) - ratios(then, draws))
    return float(np.mean(~(gained < 0)))


def holm(probabilities: Mapping[str, float], alpha: float = ALPHA) -> set[str]:
    """Return those that stay significant when so many are looked at (Holm, 1979).

    >>> sorted(holm({"a": 0.001, "b": 0.02, "c": 0.04, "d": 0.9}))
    ['a']
    """
    kept: set[str] = set()
    ranked = sorted(probabilities.items(), key=lambda item: item[1])
    for place, (name, probability) in enumerate(ranked):
        if probability > alpha / (len(ranked) - place):
            break
        kept.add(name)
    return kept
