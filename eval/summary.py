"""A run summed up: each score with its interval and bar, rightness by tag, times of the steps."""

from __future__ import annotations

import statistics
from dataclasses import dataclass
from typing import TYPE_CHECKING

from eval.intervals import estimate
from eval.scores import BY_NAME, MEASURES
from eval.timings import spreads

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from eval.intervals import Estimate
    from eval.records import Record
    from eval.timings import Spread

BY_TAG = ("complete", "grounded", "concise", "citation precision", "currency")


@dataclass(frozen=True, slots=True)
class Summed:
    """A score (null: nothing was counted), and the bar that it must reach, if there is one."""

    name: str
    estimate: Estimate | None
    bar: float | None = None
    less: bool = False

    @property
    def met(self) -> bool | None:
        """Whether the bar holds; null when there is none or nothing to hold against it."""
        if self.bar is None or self.estimate is None:
            return None
        value = self.estimate.value
        return value <= self.bar if self.less else value >= self.bar


@dataclass(frozen=True, slots=True)
class TagSummary:
    """How the cases of one tag ended: right or not, and the other qualities, by name."""

    tag: str
    right: Estimate
    others: dict[str, Estimate | None]


@dataclass(frozen=True, slots=True)
class Summary:
    """``length`` is the median number of characters of an answer outside lists of tasks."""

    cases: int
    scores: tuple[Summed, ...]
    tags: tuple[TagSummary, ...]
    steps: dict[str, Spread]
    length: float | None

    def below_bar(self) -> list[str]:
        """Name the scores that miss their bar."""
        return [score.name for score in self.scores if score.met is False]


def summarise(records: Sequence[Record]) -> Summary:
    """Sum up the records of one half."""
    return Summary(
        cases=len(records),
        scores=tuple(_summed(name, records) for name in names_of(records)),
        tags=tuple(_of_tag(tag, records) for tag in tags_of(records)),
        steps=spreads(record.timing_ms for record in records),
        length=_length(records),
    )


def names_of(records: Iterable[Record]) -> list[str]:
    """Return the names of the scores that were counted: those with a definition first, in order."""
    counted = dict.fromkeys(name for record in records for name in record.counts)
    known = [measure.name for measure in MEASURES if measure.name in counted]
    return [*known, *(name for name in counted if name not in BY_NAME)]


def tags_of(records: Iterable[Record]) -> list[str]:
    """Return the tags of the cases, in alphabetical order."""
    return sorted({tag for record in records for tag in record.tags})


def _summed(name: str, records: Iterable[Record]) -> Summed:
    measure = BY_NAME.get(name)
    found = estimate([r.counts[name] for r in records if name in r.counts])
    return Summed(name, found, measure.bar, measure.less) if measure else Summed(name, found)


def _of_tag(tag: str, records: Iterable[Record]) -> TagSummary:
    tagged = [record for record in records if tag in record.tags]
    right = estimate([(float(record.right), 1.0) for record in tagged])
    if right is None:
        raise AssertionError(tag)
    others = {name: _summed(name, tagged).estimate for name in BY_TAG}
    return TagSummary(tag, right, others)


def _length(records: Iterable[Record]) -> float | None:
    lengths = [len(r.answer) for r in records if "concise" in r.counts]
    return statistics.median(lengths) if lengths else None
