"""Thousands of spoilt files through the real ingest: it must outlive and name every one.

The files are made from the samples, in all formats, the same ones on every machine (number
and share decide). They are ingested by the real workers into a sandbox, whose other folders
must be as they were afterwards.
"""

from __future__ import annotations

import contextlib
import io
import logging
import os
import random
import tempfile
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from eval.bench.bombs import bombs
from eval.bench.mutation_seeds import load_seeds
from eval.bench.mutators import mutate
from eval.bench.table import Row, at_most
from ingest.pipeline import Ingest, Wishes
from ingest.progress import Lines
from ingest.replies import REASONS
from ingest.workers.limits import MB, Limits
from ingest.workers.pool import TEMPORARY, Workers
from knowledge.bootstrap import open_writer
from knowledge.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from ingest.reports import Report

COUNT = 2000
SHARES = {  # of a hundred; recognition and LibreOffice take seconds a file
    "docx": 21,
    "pdf": 19,
    "html": 15,
    "xlsx": 12,
    "md": 11,
    "txt": 10,
    "zip": 6,
    "doc": 2,
    "png": 1,
    "jpg": 1,
    "tif": 1,
    "scan.pdf": 1,
}
WRONG_NAME = 0.04  # of the files get the suffix of another format
LIMITS = Limits(file_bytes=20 * MB, archive_bytes=100 * MB, seconds=20, memory=1200 * MB)
GRACE = 10.0  # seconds: starting a worker on a busy machine, killing one
TRACED = "could not be parsed"


@dataclass(slots=True)
class Survival:
    """What became of the files: every one is read or named with its reason.

    ``unforeseen`` counts the exceptions of ours that no reader foresaw; ``touched`` are the
    files beside the data folder that are not as they were.
    """

    files: int
    read: int = 0
    failed: Counter[str] = field(default_factory=Counter)
    unreported: list[str] = field(default_factory=list)
    unforeseen: Counter[str] = field(default_factory=Counter)
    touched: list[str] = field(default_factory=list)
    longest: float = 0.0
    seconds: float = 0.0


def mutation_rows(count: int = COUNT) -> list[Row]:
    """Ingest that many spoilt files and return the rows of the bench."""
    with tempfile.TemporaryDirectory(prefix="hoidap-mutations-") as folder:
        found = survive(Path(folder), count)
    said = ", ".join(f"{reason} {number}" for reason, number in found.failed.most_common())
    exact = "{:.0f}"
    return [
        Row("tệp hỏng: đã nạp", str(count), f"{found.files} trong {found.seconds:.0f} s", met=True),
        Row("tệp hỏng: đọc được / báo lỗi", "", f"{found.read} / {sum(found.failed.values())}"),
        Row("tệp hỏng: lý do", "", said),
        Row("tệp hỏng: lỗi ngoài dự kiến của bộ đọc", "", str(dict(found.unforeseen))),
        at_most("tệp hỏng: không được báo", len(found.unreported), 0, exact),
        at_most("tệp hỏng: tệp bị đụng ngoài thư mục dữ liệu", len(found.touched), 0, exact),
        at_most("tệp hỏng: tệp lâu nhất", found.longest, LIMITS.seconds_for(0) + GRACE, "{:.0f} s"),
    ]


def survive(sandbox: Path, count: int, limits: Limits = LIMITS) -> Survival:
    """Make the files inside the sandbox, ingest them, and look at what is left."""
    files, elsewhere = sandbox / "files", sandbox / "elsewhere"
    elsewhere.mkdir()
    write_mutations(files, count)
    found = Survival(len(list(files.iterdir())))
    before, started = _listing(sandbox), time.perf_counter()
    with _home(elsewhere), _counted(found.unforeseen):
        workers = Workers(sandbox / "data" / TEMPORARY, limits)
        report, known = _ingest(files, sandbox / "data", workers)
    found.seconds, found.longest = time.perf_counter() - started, workers.longest
    found.read = report.added
    found.failed.update(_code(failure.reason) for failure in report.failed)
    found.unreported = [path.name for path in sorted(files.iterdir()) if str(path) not in known]
    found.unreported += [failure.source for failure in report.failed if not failure.reason]
    after = _listing(sandbox)
    found.touched = sorted(p for p in before.keys() | after.keys() if before.get(p) != after.get(p))
    return found


def write_mutations(folder: Path, count: int) -> None:
    """Write the files, ``0000.docx`` and so on: first the bombs of a format, then mutations."""
    folder.mkdir()
    seeds, deadly, number = load_seeds(), bombs(), 0
    for suffix, share in SHARES.items():
        wanted = max(count * share // 100, 1)
        for turn in range(wanted if suffix in seeds else 0):
            chance = random.Random(f"{suffix} {turn}")
            made = deadly.get(suffix, [])
            seed = chance.choice(seeds[suffix])
            data = made[turn] if turn < len(made) else mutate(seed, suffix, chance)
            name = chance.choice([*SHARES]) if chance.random() < WRONG_NAME else suffix
            (folder / f"{number:04}.{name}").write_bytes(data)
            number += 1


def _ingest(files: Path, data: Path, workers: Workers) -> tuple[Report, set[str]]:
    writer = open_writer(Settings(data=data))
    progress = Lines(io.StringIO())
    with Ingest(writer, _Letters(), progress, workers) as work:
        report = work.run([files], Wishes())
        known = set(writer.known_sources())
    return report, known


class _Letters:
    """An embedder that costs nothing: what is measured here is what comes before it."""

    id, dimensions = "letters", 8

    def embed_passages(self, texts: Sequence[str]) -> NDArray[np.float32]:
        return np.stack([self.embed_query(text) for text in texts])

    def embed_query(self, text: str) -> NDArray[np.float32]:
        counts = np.bincount([ord(letter) % self.dimensions for letter in text] or [0])
        return np.resize(counts + 1, self.dimensions).astype(np.float32)


def _code(sentence: str) -> str:
    """Return the reason that a sentence of the report stands for."""
    return next((r for r, said in REASONS.items() if sentence.startswith(said)), sentence)


def _listing(sandbox: Path) -> dict[str, tuple[int, int]]:
    """Return size and time of each file of the sandbox outside the data folder."""
    return {
        str(path.relative_to(sandbox)): (path.lstat().st_size, path.lstat().st_mtime_ns)
        for path in sandbox.rglob("*")
        if not path.is_relative_to(sandbox / "data") and path.is_file()
    }


@contextlib.contextmanager
def _home(folder: Path) -> Iterator[None]:
    """Make a folder the home and the place for temporary files of all that is started."""
    before = dict(os.environ)
    os.environ |= {name: str(folder) for name in ("HOME", "TMPDIR", "XDG_CACHE_HOME")}
    tempfile.tempdir = str(folder)
    try:
        yield
    finally:
        os.environ.clear()
        os.environ.update(before)
        tempfile.tempdir = None


@contextlib.contextmanager
def _counted(unforeseen: Counter[str]) -> Iterator[None]:
    """Count the exceptions whose traces ingest logs, by their last line."""

    class Handler(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            message = record.getMessage()
            if TRACED in message:
                unforeseen[message.strip().splitlines()[-1][:100]] += 1

    handler, log = Handler(), logging.getLogger("ingest")
    log.addHandler(handler)
    try:
        yield
    finally:
        log.removeHandler(handler)
