"""What `hoidap eval answers` prints and keeps of a run."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from rich.console import Console
from rich.table import Table

from eval.answers import as_json, by_tag
from eval.runs import save_run
from eval.scores import scores

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from eval.answers import Outcome
    from eval.scores import Score
    from eval.sittings import Half
    from knowledge.settings import Settings

_MET = {True: "[green]đạt[/]", False: "[red]không đạt[/]", None: ""}


def below_bar(found: Sequence[Score]) -> list[str]:
    """Name the scores that miss their bar."""
    return [score.name for score in found if score.met is False]


def print_failures(outcomes: list[Outcome]) -> None:
    """Print every case that went wrong, with what was answered."""
    for outcome in outcomes:
        loose = [f"number {n} in no quote" for n in outcome.loose_numbers]
        off = [f"{outcome.quotes_off} quotes off their span"] if outcome.quotes_off else []
        faults = [*outcome.verdict.faults, *loose, *off]
        if faults:
            print(f"{outcome.case.id} {' → '.join((*outcome.case.turns, outcome.case.question))}")
            print(*(f"    ✗ {fault}" for fault in faults), sep="\n")
            print(*(f"    | {line}" for line in outcome.answer.text.splitlines()), sep="\n")


def print_scores(halves: Mapping[Half, list[Outcome]]) -> None:
    """Print the scores of each half against their bars, then the cases by tag."""
    table = Table("Chỉ số", "Phải đạt")
    for half in halves:
        table.add_column(half, justify="right")
        table.add_column("")
    columns = [scores(outcomes) for outcomes in halves.values()]
    for row in zip(*columns, strict=True):
        cells = [cell for score in row for cell in (_value(score), _MET[score.met])]
        table.add_row(row[0].name, _bar(row[0]), *cells)
    Console(width=150).print(table)
    for half, outcomes in halves.items():
        tags = ", ".join(f"{tag} {right}/{of}" for tag, (right, of) in by_tag(outcomes).items())
        print(f"{half}: {tags}")


def _value(score: Score) -> str:
    if not score.of:
        return "–"
    return f"{score.value:.1%} ({score.of})" if score.share else f"{score.value:.0f}"


def _bar(score: Score) -> str:
    if score.bar is None:
        return ""
    return f"{'≤' if score.less else '≥'} {f'{score.bar:.0%}' if score.share else score.bar}"


def save(gold: str, settings: Settings, halves: Mapping[Half, list[Outcome]]) -> Path:
    """Keep the run under ``eval/runs``."""
    results = {str(half): _kept(outcomes) for half, outcomes in halves.items()}
    return save_run("answers", {"gold": gold, "embedder": settings.embedder}, results)


def _kept(outcomes: list[Outcome]) -> dict[str, Any]:
    return {
        "scores": {score.name: asdict(score) for score in scores(outcomes)},
        "by_tag": by_tag(outcomes),
        "outcomes": [as_json(outcome) for outcome in outcomes],
    }
