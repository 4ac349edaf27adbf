"""The parts of the bench, in the order in which they are run and printed."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

from eval.bench.clone import clone_rows
from eval.bench.embedding import embedding_rows
from eval.bench.gold import sample_rows
from eval.bench.growth import growth_rows
from eval.bench.load import load_rows
from eval.bench.mutations import mutation_rows
from eval.bench.pace import pace_rows
from eval.bench.process import process_rows
from eval.bench.real_corpus import corpus_rows
from eval.bench.retrieval import retrieval_rows
from eval.bench.table import Row, skipped

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

PARTS: dict[str, Callable[[], list[Row]]] = {
    "samples": sample_rows,
    "process": process_rows,
    "pace": pace_rows,
    "load": load_rows,
    "growth": growth_rows,
    "corpus": corpus_rows,
    "embedder": embedding_rows,
    "mutations": mutation_rows,
    "retrieval": retrieval_rows,
}


def run_parts(skip: Collection[str], *, fresh_clone: bool) -> list[Row]:
    """Run every part that isn't skipped; a part's progress goes to standard error."""
    rows: list[Row] = []
    for name, part in PARTS.items():
        if name in skip:
            rows.append(skipped(name, "theo --skip"))
            continue
        print(f"… {name}", file=sys.stderr, flush=True)
        rows += _measured(name, part)
    return [
        *rows,
        *(
            _measured("make run", clone_rows)
            if fresh_clone
            else [skipped("make run", "cần --fresh-clone")]
        ),
    ]


def _measured(name: str, part: Callable[[], list[Row]]) -> list[Row]:
    """Run a part; a command that fails makes a row that isn't met, and the others go on."""
    try:
        return part()
    except (subprocess.SubprocessError, RuntimeError, TimeoutError) as fault:
        return [Row(name, "chạy được", f"{type(fault).__name__}: {fault}"[:300], met=False)]
