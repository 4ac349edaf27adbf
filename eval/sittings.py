"""Puts a gold set before an index: ingests its documents into a folder that is thrown away."""

from __future__ import annotations

import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from eval.cases import SAMPLES, SEEDS, load_cases
from eval.own_command import ingest
from knowledge.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from eval.cases import Case

PROJECT = Path(__file__).parent.parent
BUILT = PROJECT / "eval" / "samples" / "built"
SHARED = PROJECT.parent / "shared"
CORPUS = SHARED / "corpus"

DOCUMENTS = {"samples": BUILT, "seeds": CORPUS / "seeds"}
CASES = {"samples": SAMPLES, "seeds": SEEDS}


@contextmanager
def sitting(gold: str, data: Path | None) -> Iterator[tuple[Settings, list[Case]]]:
    """Give the settings of an index over the gold set's documents, and the cases.

    Without ``data`` the documents are ingested by the real command into a temporary folder.
    """
    cases = load_cases(CASES[gold])
    if data is not None:
        yield Settings(data=data), cases
        return
    with tempfile.TemporaryDirectory(prefix="hoidap-eval-") as folder:
        ingest(Path(folder), DOCUMENTS[gold])
        yield Settings(data=Path(folder)), cases
