"""Answers to the gold questions: both halves against the numbers that they must show."""

from __future__ import annotations

from bot.bootstrap import open_service
from eval.answers import run_cases
from eval.bench.table import Row, skipped
from eval.scores import Score, scores
from eval.sittings import HALVES, cases_of, held, seated


def gold_rows() -> list[Row]:
    """Measure the samples' gold set, and the real documents' where they are present."""
    return [*_rows("samples"), *_rows("corpus")]


def _rows(gold: str) -> list[Row]:
    if not held(gold):
        return [skipped(f"{gold}: trả lời", "không có tài liệu")]
    with seated(gold, None) as settings:
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
