"""A stranger's first minutes: a fresh clone, ``make run``, the first answer."""

from __future__ import annotations

import os
import signal
import subprocess
import tempfile
import time
from contextlib import suppress
from pathlib import Path

from eval.bench.process import ask, free_port, wait_until_ready
from eval.bench.table import Row, at_most
from eval.sittings import PROJECT


def clone_rows() -> list[Row]:
    """Clone, run, ask once; count the minutes and what was installed."""
    with tempfile.TemporaryDirectory(prefix="hoidap-clone-") as folder:
        clone = Path(folder) / "main"
        subprocess.run(  # noqa: S603 - fixed command
            ["git", "clone", "--quiet", str(PROJECT), str(clone)],  # noqa: S607 - git of the PATH
            check=True,
        )
        seconds = _first_answer(clone)
        megabytes = size_of(clone / ".venv") / 1e6
    return [
        at_most("make run: đến câu trả lời đầu tiên", seconds, 240.0, "{:.0f} s"),
        at_most("make run: dung lượng cài đặt", megabytes, 900.0, "{:.0f} MB"),
    ]


def _first_answer(clone: Path) -> float:
    port = free_port()
    start = time.perf_counter()
    process = subprocess.Popen(  # noqa: S603 - fixed command
        ["make", "run", f"PORT={port}"],  # noqa: S607 - make of the PATH
        cwd=clone,
        env={k: v for k, v in os.environ.items() if not k.startswith("HOIDAP_")},
        stdout=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        wait_until_ready(port, patience=1200, process=process)
        ask(port)
        return time.perf_counter() - start
    finally:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGTERM)
        process.wait(timeout=30)


def size_of(folder: Path) -> int:
    """Return the bytes of a tree, hard links counted once."""
    found = {(s.st_dev, s.st_ino): s.st_size for s in map(os.lstat, folder.rglob("*"))}
    return sum(found.values())
