"""What a report of a run holds, before it is put into words: the templates read nothing else."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from eval.answer_runs import PEAK
from eval.comparison import compare
from eval.report.histogram import histogram
from eval.summary import summarise
from eval.timings import TOTAL

if TYPE_CHECKING:
    from collections.abc import Iterable

    from eval.comparison import Change, Comparison
    from eval.records import Record
    from eval.report.histogram import Histogram
    from eval.saved_runs import SavedRun
    from eval.summary import Summary

    Pairs = tuple[tuple[Record, Record], ...]

OPEN = "dev"  # the half whose cases may be read while rules are written


@dataclass(frozen=True, slots=True)
class HalfContents:
    """One half of the gold set: its summary, the times of its questions, its wrong cases."""

    half: str
    summary: Summary
    times: Histogram | None
    wrong: tuple[Record, ...]


@dataclass(frozen=True, slots=True)
class Contents:
    """A run, and what it is compared with; pairs are (before, after).

    Cases that aren't to be read are left out, and counted as ``hidden``. ``tag_changes`` is empty
    where the run has two halves: the comparison takes them together.
    """

    run: SavedRun
    peak_memory_mb: float | None
    halves: tuple[HalfContents, ...]
    comparison: Comparison | None
    changes: dict[str, Change]
    tag_changes: dict[str, Change]
    newly_wrong: Pairs
    newly_right: Pairs
    hidden: int


def contents_of(run: SavedRun, against: SavedRun | None, *, all_cases: bool) -> Contents:
    """Gather what a report says; the cases of a test half are counted, not shown, unless wished."""
    comparison = compare(against, run) if against is not None else None
    wrong = comparison.newly_wrong if comparison else ()
    right = comparison.newly_right if comparison else ()
    shown = {OPEN, *(run.halves if all_cases else ())}
    newly_wrong, newly_right = (tuple(p for p in ps if p[1].half in shown) for ps in (wrong, right))
    whole = comparison is not None and len(run.halves) == 1
    return Contents(
        run=run,
        peak_memory_mb=run.config.get(PEAK),
        halves=tuple(_half(half, run.of_half(half), shown) for half in run.halves),
        comparison=comparison,
        changes={change.name: change for change in comparison.scores} if comparison else {},
        tag_changes={c.name: c for c in comparison.tags} if comparison and whole else {},
        newly_wrong=newly_wrong,
        newly_right=newly_right,
        hidden=len(wrong) + len(right) - len(newly_wrong) - len(newly_right),
    )


def _half(half: str, records: tuple[Record, ...], shown: Iterable[str]) -> HalfContents:
    return HalfContents(
        half=half,
        summary=summarise(records),
        times=histogram([r.timing_ms[TOTAL] for r in records if TOTAL in r.timing_ms]),
        wrong=tuple(r for r in records if r.faults) if half in shown else (),
    )
