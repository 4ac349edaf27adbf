"""The command and the server seen from outside: start, memory."""

from __future__ import annotations

import socket
import tempfile
import time
import urllib.error
import urllib.request
from pathlib import Path
from typing import TYPE_CHECKING

from eval.bench.table import Row, at_most
from eval.own_command import help_seconds, ingest, serving
from eval.sittings import BUILT

if TYPE_CHECKING:
    from subprocess import Popen

QUESTION = b'{"question": "Trung t\\u00e2m L\\u01b0u tr\\u1eef ph\\u1ea3i l\\u00e0m g\\u00ec?"}'
PATIENCE = 60.0  # seconds


def process_rows() -> list[Row]:
    """Measure ``hoidap --help`` and ``hoidap serve`` over the samples."""
    helped = help_seconds()
    rows = [at_most("hoidap --help", helped, 0.5).lasting(1000 * helped)]
    with tempfile.TemporaryDirectory(prefix="hoidap-bench-") as folder:
        ingest(Path(folder), BUILT)
        return rows + server_rows(Path(folder))


def server_rows(data: Path) -> list[Row]:
    """Start a server on a warm index: seconds until ready, memory after 20 answers."""
    port = free_port()
    start = time.perf_counter()
    with serving(data, port) as process:
        wait_until_ready(port, process=process)
        ready = time.perf_counter() - start
        for _ in range(20):
            ask(port)
        memory = resident_mb(process)
    return [
        at_most("serve sẵn sàng", ready, 4.0).lasting(1000 * ready),
        at_most("serve: bộ nhớ (RSS)", memory, 700.0, "{:.0f} MB"),
    ]


def resident_mb(process: Popen[bytes]) -> float:
    """Return the resident memory of a process, from /proc (Linux)."""
    status = Path(f"/proc/{process.pid}/status").read_text(encoding="ascii")
    line = next(line for line in status.splitlines() if line.startswith("VmRSS"))
    return int(line.split()[1]) / 1024


def wait_until_ready(
    port: int, patience: float = PATIENCE, process: Popen[bytes] | None = None
) -> None:
    """Poll ``/readyz``; raise TimeoutError when the patience, in seconds, runs out.

    A process that has ended can't become ready: RuntimeError.
    """
    deadline = time.perf_counter() + patience
    while time.perf_counter() < deadline:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/readyz", timeout=5):
                return
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            if process is not None and process.poll() is not None:
                raise RuntimeError(f"it ended with {process.returncode}") from None
            time.sleep(0.05)
    raise TimeoutError(f"the server was not ready within {patience:.0f} s")


def ask(port: int) -> None:
    """Ask the question of the README over HTTP."""
    request = urllib.request.Request(
        f"http://127.0.0.1:{port}/api/v1/ask",
        data=QUESTION,
        headers={"Content-Type": "application/json"},
    )
    with urllib.request.urlopen(request, timeout=30) as response:  # noqa: S310 - the same
        response.read()


def free_port() -> int:
    """Return a port that nobody listens on."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return int(listener.getsockname()[1])
