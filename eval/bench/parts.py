"""The parts of the bench, in the order in which they are run and printed."""

from __future__ import annotations

import subprocess
import sys
from enum import StrEnum
from functools import partial
from typing import TYPE_CHECKING

from eval.bench.clone import clone_rows
from eval.bench.embedding import embedding_rows
from eval.bench.gold import sample_rows
from eval.bench.growth import QUICK_SIZES, growth_rows
from eval.bench.load import QUICK_REQUESTS, QUICK_USERS, load_rows
from eval.bench.mutations import mutation_rows
from eval.bench.pace import pace_rows
from eval.bench.process import process_rows
from eval.bench.real_corpus import corpus_rows
from eval.bench.retrieval import retrieval_rows
from eval.bench.table import Row

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
    "clone": clone_rows,
}


class Extent(StrEnum):
    """How much is measured: a minute's worth, what depends on the machine, or everything."""

    QUICK = "quick"
    USUAL = "usual"
    FULL = "full"


QUICKER: dict[str, Callable[[], list[Row]]] = {
    "load": partial(load_rows, QUICK_USERS, QUICK_REQUESTS),
    "growth": partial(growth_rows, QUICK_SIZES),
}
BY_EXTENT = {
    Extent.QUICK: ("process", "pace", "load", "growth"),
    Extent.USUAL: ("samples", "process", "pace", "load", "growth"),
    Extent.FULL: tuple(PARTS),
}


def run_parts(parts: Collection[str], *, quick: bool = False) -> list[Row]:
    """Run parts in their order, smaller ones where quick; progress goes to standard error."""
    rows: list[Row] = []
    for name, part in (PARTS | (QUICKER if quick else {})).items():
        if name in parts:
            print(f"… {name}", file=sys.stderr, flush=True)
            rows += _measured(name, part)
    return rows


def _measured(name: str, part: Callable[[], list[Row]]) -> list[Row]:
    """Run a part; a command that fails makes a row that isn't met, and the others go on."""
    try:
        return part()
    except (subprocess.SubprocessError, RuntimeError, TimeoutError) as fault:
        return [Row(name, "chạy được", f"{type(fault).__name__}: {fault}"[:300], met=False)]
