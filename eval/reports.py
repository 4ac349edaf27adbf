"""What `hoidap eval answers` prints and keeps of a run."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

from eval.answers import as_json, by_tag, score
from eval.runs import save_run

if TYPE_CHECKING:
    from pathlib import Path

    from eval.answers import Outcome, Scores
    from knowledge.settings import Settings

BARS = {
    "right": 0.9,
    "refusal_recall": 0.9,
    "quotes_equal": 1.0,
    "numbers_quoted": 1.0,
}


def below_bar(scores: Scores) -> list[str]:
    """Name the scores under their bar (issue 2's numbers)."""
    return [name for name, bar in BARS.items() if getattr(scores, name) < bar]


def print_failures(outcomes: list[Outcome]) -> None:
    """Print every case that went wrong, with what was answered."""
    for outcome in outcomes:
        loose = [f"number {n} in no quote" for n in outcome.loose_numbers]
        off = [f"{outcome.quotes_off} quotes off their span"] if outcome.quotes_off else []
        faults = [*outcome.verdict.faults, *loose, *off]
        if faults:
            print(f"{outcome.case.id} {outcome.case.question}")
            print(*(f"    ✗ {fault}" for fault in faults), sep="\n")
            print(*(f"    | {line}" for line in outcome.answer.text.splitlines()), sep="\n")


def print_scores(outcomes: list[Outcome]) -> None:
    """Print the scores against their bars, then the cases by tag."""
    for name, value in asdict(score(outcomes)).items():
        bar = f"(≥ {BARS[name]:.0%})" if name in BARS else ""
        print(f"{name:>18}  {value if name == 'cases' else f'{value:.1%}'} {bar}")
    for tag, (right, of) in by_tag(outcomes).items():
        print(f"{tag:>18}  {right}/{of}")


def save(gold: str, settings: Settings, outcomes: list[Outcome]) -> Path:
    """Keep the run under ``eval/runs``."""
    results = {
        "scores": asdict(score(outcomes)),
        "by_tag": by_tag(outcomes),
        "outcomes": [as_json(outcome) for outcome in outcomes],
    }
    return save_run("answers", {"gold": gold, "embedder": settings.embedder}, results)
