"""Puts a gold set before an index: ingests its documents into a folder that is thrown away."""

from __future__ import annotations

import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from eval import cases as files
from eval.own_command import ingest
from knowledge.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from eval.cases import Case

PROJECT = Path(__file__).parent.parent
BUILT = PROJECT / "eval" / "samples" / "built"
SHARED = PROJECT.parent / "shared"
CORPUS = SHARED / "corpus"

DOCUMENTS = {
    "samples": (BUILT,),
    "seeds": (CORPUS / "seeds",),
    "corpus": (CORPUS / "seeds", CORPUS / "real"),
}
CASES = {
    ("samples", "dev"): (files.SAMPLES,),
    ("samples", "test"): (files.SAMPLES_TEST,),
    ("seeds", "dev"): (files.SEEDS,),
    ("corpus", "dev"): (files.SEEDS, files.CORPUS),
    ("corpus", "test"): (files.CORPUS_TEST,),
}
Half = Literal["dev", "test"]
HALVES: tuple[Half, ...] = ("dev", "test")


def cases_of(gold: str, half: Half) -> list[Case]:
    """Return the cases of one half of a gold set; ``seeds`` has no test half.

    The test half is looked at for the closing figures alone.
    """
    return [case for path in CASES.get((gold, half), ()) for case in files.load_cases(path)]


def held(gold: str) -> bool:
    """Whether the documents of a gold set are here."""
    return all(folder.is_dir() for folder in DOCUMENTS[gold])


@contextmanager
def seated(gold: str, data: Path | None) -> Iterator[Settings]:
    """Give the settings of an index over the gold set's documents.

    Without ``data`` the documents are ingested by the real command into a temporary folder.
    """
    if data is not None:
        yield Settings(data=data)
        return
    with tempfile.TemporaryDirectory(prefix="hoidap-eval-") as folder:
        ingest(Path(folder), *DOCUMENTS[gold])
        yield Settings(data=Path(folder))
