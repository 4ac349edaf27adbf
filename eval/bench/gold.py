"""Answers to the gold questions: both halves against the numbers that they must show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.bootstrap import open_service
from eval.answers import run_cases
from eval.bench.table import Row
from eval.scores import Score, scores
from eval.sittings import HALVES, cases_of, seated

if TYPE_CHECKING:
    from pathlib import Path


def sample_rows() -> list[Row]:
    """Measure the samples' gold set over an index made for it."""
    return gold_rows("samples", None)


def gold_rows(gold: str, data: Path | None) -> list[Row]:
    """Measure a gold set over ``data``, or over an index made for it."""
    with seated(gold, data) as settings:
        service = open_service(settings)
        found = {half: scores(run_cases(service, cases_of(gold, half))) for half in HALVES}
        service.close()
    return [
        _row(f"{gold}/{half}: {score.name}", score)
        for half, of_half in found.items()
        for score in of_half
        if score.bar is not None and score.of
    ]


def _row(name: str, score: Score) -> Row:
    written = f"{score.value:.1%}" if score.share else f"{score.value:.0f}"
    bar = f"{score.bar:.0%}" if score.share else f"{score.bar:.0f}"
    return Row(name, f"{'≤' if score.less else '≥'} {bar}", f"{written} / {score.of}", score.met)
