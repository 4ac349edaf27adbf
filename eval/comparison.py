"""Two runs over the same cases: what got better, what got worse, and whether it may pass.

A change may not pass when a score drops significantly and by half a point, when a strict one
(`scores.Measure`) is broken in a single case, or when too few cases are left to compare.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from eval.intervals import estimate
from eval.scores import BY_NAME
from eval.significance import ALPHA, drop_probability, holm
from eval.summary import names_of, tags_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from eval.intervals import Counts
    from eval.records import Record
    from eval.saved_runs import SavedRun

    Pair = tuple[Record, Record]
    Pairs = Sequence[Pair]

ENOUGH = 0.9
SMALLEST = 0.005  # a drop below half a point is of no matter, however sure
NOTHING = (0.0, 0.0)


@dataclass(frozen=True, slots=True)
class Change:
    """A score in both runs (null: nothing was counted), and how probable such a drop is by chance.

    ``broken`` names the cases that a strict score lost; ``worse`` says that this may not pass.
    """

    name: str
    before: float | None
    after: float | None
    cases: int
    probability: float
    broken: tuple[str, ...] = ()
    worse: bool = False


@dataclass(frozen=True, slots=True)
class Comparison:
    """The cases are those of both runs whose gold is the same; ``left_out`` names the others.

    A half that only one of the runs asked is no part of this.
    """

    before: SavedRun
    after: SavedRun
    cases: int
    larger: int
    left_out: tuple[str, ...]
    scores: tuple[Change, ...]
    tags: tuple[Change, ...]
    newly_right: tuple[Pair, ...]
    newly_wrong: tuple[Pair, ...]

    @property
    def enough(self) -> bool:
        """Whether nine tenths of the larger run's cases are compared."""
        return bool(self.cases) and self.cases >= ENOUGH * self.larger

    @property
    def worse(self) -> bool:
        """Whether the later run may not replace the earlier one."""
        return not self.enough or any(change.worse for change in (*self.scores, *self.tags))


def compare(before: SavedRun, after: SavedRun) -> Comparison:
    """Hold a run against an earlier one, case by case."""
    halves = set(before.halves) & set(after.halves)
    then, now = ([r for r in run.records if r.half in halves] for run in (before, after))
    pairs = _pairs(then, now)
    shared = {(record.half, record.id) for _, record in pairs}
    others = {(record.half, record.id) for record in (*then, *now)} - shared
    return Comparison(
        before=before,
        after=after,
        cases=len(pairs),
        larger=max(len(then), len(now)),
        left_out=tuple(sorted(case_id for _, case_id in others)),
        scores=_scores(pairs),
        tags=_tags(pairs),
        newly_right=tuple(pair for pair in pairs if pair[1].right and not pair[0].right),
        newly_wrong=tuple(pair for pair in pairs if pair[0].right and not pair[1].right),
    )


def _pairs(before: Sequence[Record], after: Sequence[Record]) -> Pairs:
    then = {(r.half, r.id, r.gold): r for r in before}
    keys = [((r.half, r.id, r.gold), r) for r in after]
    return [(then[key], now) for key, now in keys if key in then]


def _scores(pairs: Pairs) -> tuple[Change, ...]:
    names = names_of(record for pair in pairs for record in pair)
    return tuple(_score(name, pairs) for name in names)


def _score(name: str, pairs: Pairs) -> Change:
    measure = BY_NAME.get(name)
    counted = [pair for pair in pairs if any(name in record.counts for record in pair)]
    change = _change(
        name,
        counted,
        lambda record: record.counts.get(name, NOTHING),
        less=bool(measure and measure.less),
    )
    broken = _broken(name, counted) if measure and measure.strict else ()
    moved = abs((change.after or 0.0) - (change.before or 0.0))
    worse = bool(broken) or (change.probability <= ALPHA and moved >= SMALLEST)
    return Change(
        name, change.before, change.after, change.cases, change.probability, broken, worse
    )


def _tags(pairs: Pairs) -> tuple[Change, ...]:
    """Compare rightness by tag; so many are looked at that chance is allowed for."""
    changes = []
    for tag in tags_of(record for _, record in pairs):
        tagged = [pair for pair in pairs if tag in pair[1].tags]
        changes.append(_change(tag, tagged, lambda record: (float(record.right), 1.0)))
    dropped = holm({change.name: change.probability for change in changes})
    return tuple(
        Change(c.name, c.before, c.after, c.cases, c.probability, worse=c.name in dropped)
        for c in changes
    )


def _change(
    name: str, pairs: Pairs, counts: Callable[[Record], Counts], *, less: bool = False
) -> Change:
    then, now = ([counts(pair[side]) for pair in pairs] for side in (0, 1))
    before, after = estimate(then), estimate(now)
    return Change(
        name=name,
        before=before.value if before else None,
        after=after.value if after else None,
        cases=len(pairs),
        probability=round(drop_probability(then, now, less=less), 4),
    )


def _broken(name: str, pairs: Pairs) -> tuple[str, ...]:
    """Name the cases that fall short of a strict score now and did not before."""
    return tuple(now.id for then, now in pairs if _short(now, name) and not _short(then, name))


def _short(record: Record, name: str) -> bool:
    part, of = record.counts.get(name, NOTHING)
    return part < of
