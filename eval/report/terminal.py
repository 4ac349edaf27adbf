"""What `hoidap eval` prints of a run and of two runs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.console import Console
from rich.table import Table

from eval.report import texts

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from eval.comparison import Change, Comparison
    from eval.records import Record
    from eval.summary import Summary, Summed
    from eval.timings import Spread

WIDTH = 150
_COLOURS = {True: "[green]đạt[/]", False: "[red]không đạt[/]", None: ""}


def print_failures(records: Iterable[Record]) -> None:
    """Print every case that went wrong, with what was answered."""
    for record in records:
        if record.faults:
            print(f"{record.id} {' → '.join((*record.turns, record.question))}")
            print(*(f"    ✗ {fault}" for fault in record.faults), sep="\n")
            print(*(f"    | {line}" for line in record.answer.splitlines()), sep="\n")


def print_summaries(halves: Mapping[str, Summary]) -> None:
    """Print the scores of each half against their bars, then the cases by tag, then the times."""
    for half, summary in halves.items():
        title = f"{texts.HALVES.get(half, half)}: {summary.cases} câu"
        table = Table(
            "Chỉ số", "Phải đạt", "Đo được", "Khoảng tin cậy 95%", "Trên", "", title=title
        )
        for score in summary.scores:
            table.add_row(*_cells(score))
        Console(width=WIDTH).print(table)
        tags = (f"{t.tag} {texts.share(t.right.value)} ({t.right.cases})" for t in summary.tags)
        print(f"Theo thẻ: {', '.join(tags)}")
        print_steps(summary.steps)
        if summary.length is not None:
            print(f"Độ dài trung vị: {summary.length:.0f} ký tự")


def print_steps(steps: Mapping[str, Spread]) -> None:
    """Print the median and the 95th percentile of every step."""
    parts = (
        f"{texts.STEPS.get(step, step)} {texts.milliseconds(s.p50)} / {texts.milliseconds(s.p95)}"
        for step, s in steps.items()
    )
    if steps:
        print(f"Thời gian p50 / p95: {'; '.join(parts)}")


def print_comparison(comparison: Comparison) -> None:
    """Print what changed between two runs, the cases by id, and whether the change may pass."""
    table = Table("Chỉ số", "Trước", "Sau", "Điểm", "p", "Câu", "")
    for change in (*comparison.scores, *(c for c in comparison.tags if c.worse)):
        if change.worse or change.before != change.after:
            table.add_row(*_changed(change))
    if table.row_count:
        Console(width=WIDTH).print(table)
    for title, pairs in (
        ("Mới sai", comparison.newly_wrong),
        ("Mới đúng", comparison.newly_right),
    ):
        print(f"{title}: {', '.join(now.id for _, now in pairs) or '–'}")
    print(f"So {comparison.cases} câu; không so được: {len(comparison.left_out)}.")
    print(texts.verdict(comparison))


def _cells(score: Summed) -> tuple[str, ...]:
    found = score.estimate
    return (
        texts.label(score.name),
        texts.bar(score.bar, less=score.less),
        texts.share(found.value if found else None),
        texts.interval(found),
        f"{found.cases} câu" if found else "",
        _COLOURS[score.met],
    )


def _changed(change: Change) -> tuple[str, ...]:
    return (
        texts.label(change.name),
        texts.share(change.before),
        texts.share(change.after),
        texts.difference(change),
        texts.probability(change),
        str(change.cases),
        f"[red]{texts.conclusion(change)}[/]" if change.worse else "",
    )
