"""One measured run of answers, from the gold set to the saved folder."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from eval.answers import run_cases
from eval.records import records_of
from eval.runs import save_run
from eval.saved_runs import SavedRun, read_run, save_records
from eval.sittings import cases_of, seated, unlogged
from eval.summary import summarise
from eval.timings import peak_memory_mb

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from bot.bootstrap import Service
    from eval.records import Record
    from eval.sittings import Half

PEAK = "peak_memory_mb"


def measure_answers(
    gold: str, data: Path | None, halves: Iterable[Half], only: str = ""
) -> SavedRun:
    """Ask the cases of each half, those of one tag or id alone if so wished, and keep the run."""
    with seated(gold, data) as settings, unlogged(settings) as service:
        records = [r for half in halves for r in ask_half(service, gold, half, only)]
    config = {"gold": gold, "only": only, "embedder": settings.embedder}
    return keep_run("answers", config, records)


def ask_half(service: Service, gold: str, half: Half, only: str = "") -> list[Record]:
    """Ask the cases of one half over an open service."""
    wanted = [c for c in cases_of(gold, half) if not only or only in {c.id, *c.tags}]
    return records_of(half, run_cases(service, wanted))


def keep_run(name: str, config: dict[str, Any], records: list[Record]) -> SavedRun:
    """Save the records and their summary under ``eval/runs``; return the run as read back."""
    halves = dict.fromkeys(record.half for record in records)
    results = {h: asdict(summarise([r for r in records if r.half == h])) for h in halves}
    measured = {**config, PEAK: round(peak_memory_mb())}
    folder = save_run(name, measured, results)
    save_records(folder, records)
    return read_run(folder)
