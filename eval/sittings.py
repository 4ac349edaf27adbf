"""Puts a gold set before an index: one of ours, by name, or an office's own, by its file.

The documents of our own sets are ingested into a folder that is thrown away; a file's are those
of the data folder that is given, or of the one that the settings name.
"""

from __future__ import annotations

import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from bot.bootstrap import open_service
from eval import cases as files
from eval.own_command import ingest
from knowledge.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.bootstrap import Service
    from eval.cases import Case

PROJECT = Path(__file__).parent.parent
BUILT = PROJECT / "eval" / "samples" / "built"
SHARED = PROJECT.parent / "shared"
CORPUS = SHARED / "corpus"

MORE = PROJECT / "eval" / "samples" / "more"
OTHERS = {
    name: PROJECT / "eval" / "samples" / "others" / name
    for name in (
        *("thach-giang", "ben-say", "cam-vinh", "truong-giang"),
        *("thuan-khe", "lam-giang", "song-thach", "mac-khe"),
        *("sa-khe", "vinh-khe", "lac-giang"),
        *("tung-linh", "huong-nguyen", "yen-ha", "phu-hai", "tam-bach", "ha-van"),
        *("da-van", "kim-dong-son", "hoa-lang", "lam-son-ha"),
    )
}
"""Papers of invented places by writers who knew neither the code nor the other samples."""

DOCUMENTS = {
    "samples": (BUILT,),
    "more": (MORE,),
    **{name: (folder,) for name, folder in OTHERS.items()},
    "seeds": (CORPUS / "seeds",),
    "corpus": (CORPUS / "seeds", CORPUS / "real"),
}
CASES = {
    ("samples", "dev"): (files.SAMPLES,),
    ("samples", "test"): (files.SAMPLES_TEST,),
    ("more", "dev"): (files.MORE,),
    **{(name, "dev"): (files.OTHERS / f"{name}.jsonl",) for name in OTHERS},
    ("seeds", "dev"): (files.SEEDS,),
    ("corpus", "dev"): (files.SEEDS, files.CORPUS),
    ("corpus", "test"): (files.CORPUS_TEST,),
}
Half = Literal["dev", "test"]
HALVES: tuple[Half, ...] = ("dev", "test")


TEST_SUFFIX = ".test.jsonl"


def cases_of(gold: str, half: Half) -> list[Case]:
    """Return the cases of one half of a gold set; ``seeds`` has no test half.

    ``gold`` is a name or the path of a file. A file is its own development half; the test half
    is in the file beside it whose name ends in ``.test.jsonl``, where there is one. The test
    half is looked at for the closing figures alone.
    """
    if gold in DOCUMENTS:
        return [case for path in CASES.get((gold, half), ()) for case in files.load_cases(path)]
    path = Path(gold) if half == "dev" else Path(gold).with_suffix(TEST_SUFFIX)
    return files.load_cases(path) if half == "dev" or path.is_file() else []


def held(gold: str) -> bool:
    """Whether the documents of a gold set are here."""
    return all(folder.is_dir() for folder in DOCUMENTS[gold])


@contextmanager
def seated(gold: str, data: Path | None) -> Iterator[Settings]:
    """Give the settings of an index over the gold set's documents.

    Without ``data`` the documents of a set of ours are ingested by the real command into a
    temporary folder; those of a file are the ones in the data folder that the settings name.
    """
    if data is not None or gold not in DOCUMENTS:
        yield Settings(data=data) if data is not None else Settings()
        return
    with tempfile.TemporaryDirectory(prefix="hoidap-eval-") as folder:
        ingest(Path(folder), *DOCUMENTS[gold])
        yield Settings(data=Path(folder))


@contextmanager
def unlogged(settings: Settings) -> Iterator[Service]:
    """Open the service as a server does, warm, but with a journal that leaves nothing behind.

    Measuring must neither fill the office's own log nor find there what an earlier run asked.
    """
    service = open_service(settings, lasting=False)
    service.answering.warm()
    try:
        yield service
    finally:
        service.close()
