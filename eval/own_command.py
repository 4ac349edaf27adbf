"""Our own command as others run it: a subprocess, timed from outside."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

HOIDAP = Path(sys.executable).parent / "hoidap"


@dataclass(frozen=True, slots=True)
class Done:
    """A finished command: wall seconds, exit status (0 or 1, as `api.md` says), its JSON."""

    seconds: float
    status: int
    report: dict[str, Any]


def ingest(data: Path, *paths: Path) -> Done:
    """Run ``hoidap ingest --json``; files that failed are in the report, faults raise."""
    command = [str(HOIDAP), "ingest", "--json", *map(str, paths)]
    start = time.perf_counter()
    done = subprocess.run(  # noqa: S603 - our own command
        command, env=environment(data), capture_output=True, text=True, check=False
    )
    seconds = time.perf_counter() - start
    if done.returncode not in {0, 1} or not done.stdout.strip():
        raise RuntimeError(f"`hoidap ingest` ended with {done.returncode}: {done.stderr[-2000:]}")
    return Done(seconds, done.returncode, json.loads(done.stdout))


def help_seconds(rounds: int = 5) -> float:
    """Return the median wall time of ``hoidap --help``."""
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        subprocess.run(  # noqa: S603 - our own command
            [str(HOIDAP), "--help"], check=True, capture_output=True
        )
        times.append(time.perf_counter() - start)
    return sorted(times)[rounds // 2]


@contextmanager
def serving(
    data: Path, port: int, settings: Mapping[str, str] | None = None
) -> Iterator[subprocess.Popen[bytes]]:
    """Run ``hoidap serve`` for the length of a with block; ``settings`` are variables besides."""
    process = subprocess.Popen(  # noqa: S603 - our own command
        [str(HOIDAP), "serve", "--port", str(port)],
        env=environment(data) | dict(settings or {}),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        yield process
    finally:
        process.terminate()
        process.wait(timeout=20)


def environment(data: Path) -> dict[str, str]:
    """Return this process's environment with the data folder set to that one."""
    return {**os.environ, "HOIDAP_DATA": str(data)}
