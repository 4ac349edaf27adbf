"""Many people at once: a load generator against the real server, on this machine.

Each user asks the next gold question as soon as the last answer is there, over one kept
connection. Generator and server share the cores, so that times are upper bounds.
"""

from __future__ import annotations

import http.client
import json
import tempfile
import threading
import time
from dataclasses import dataclass
from itertools import cycle, islice
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING

import numpy as np

from eval.bench.curves import QUANTILES, Curve, quantile_lines
from eval.bench.process import free_port, resident_mb, wait_until_ready
from eval.bench.table import Row
from eval.own_command import ingest, serving
from eval.sittings import BUILT, cases_of

if TYPE_CHECKING:
    from collections.abc import Sequence

USERS = (1, 4, 16, 64)
REQUESTS = 256
QUICK_USERS = (1, 4, 16)
QUICK_REQUESTS = 64
TITLE = "Thời gian trả lời theo số người cùng hỏi"
TIMEOUT = 60.0  # seconds
UNLIMITED = {"HOIDAP_REQUESTS_PER_MINUTE": "1000000"}


@dataclass(frozen=True, slots=True)
class Load:
    """What so many users saw: milliseconds of each answer, and what went wrong instead of one."""

    users: int
    seconds: float
    times: tuple[float, ...]
    errors: tuple[str, ...]

    def quantile(self, share: float) -> float:
        """Return a quantile of the times; 0 when nothing was answered."""
        return float(np.quantile(self.times, share)) if self.times else 0.0


def load_rows(users: Sequence[int] = USERS, requests: int = REQUESTS) -> list[Row]:
    """Serve the samples and ask them by one user, by some, by many, so often each."""
    questions = [case.question for case in cases_of("samples", "dev")]
    port = free_port()
    with tempfile.TemporaryDirectory(prefix="hoidap-bench-") as folder:
        ingest(Path(folder), BUILT)
        with serving(Path(folder), port, UNLIMITED) as process:
            wait_until_ready(port, process=process)
            put_under_load(port, questions, users=1, requests=20)
            loads = [put_under_load(port, questions, many, requests) for many in users]
            memory = resident_mb(process)
    return [
        *map(_row, loads),
        Row("tải: nhiều nhất", "", f"{max(map(_pace, loads)):.0f} câu/s", curve=_curve(loads)),
        Row("serve dưới tải: bộ nhớ (RSS)", "", f"{memory:.0f} MB"),
    ]


def _pace(load: Load) -> float:
    return len(load.times) / load.seconds


def _curve(loads: Sequence[Load]) -> Curve | None:
    """Draw the times of the loads that were answered; null when none was."""
    answered = [load for load in loads if load.times]
    users = tuple(float(load.users) for load in answered)
    lines = quantile_lines([load.quantile for load in answered])
    return Curve(TITLE, "người cùng hỏi", "ms", users, lines) if answered else None


def _row(load: Load) -> Row:
    p50, p95, p99 = map(load.quantile, QUANTILES.values())
    errors = f"{len(load.errors)} lỗi{f' ({load.errors[0]})' if load.errors else ''}"
    measured = f"{p50:.0f} / {p95:.0f} / {p99:.0f} ms; {_pace(load):.0f} câu/s; {errors}"
    name = f"{load.users} người cùng hỏi: p50 / p95 / p99"
    return Row(name, "0 lỗi", measured, not load.errors, ms=p95)


def put_under_load(port: int, questions: Sequence[str], users: int, requests: int) -> Load:
    """Ask ``requests`` questions by ``users`` threads; each request is bounded in time."""
    waiting: SimpleQueue[str] = SimpleQueue()
    for question in islice(cycle(questions), requests):
        waiting.put(question)
    times: list[float] = []
    errors: list[str] = []
    threads = [
        threading.Thread(target=_user, args=(port, waiting, times, errors)) for _ in range(users)
    ]
    start = time.perf_counter()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return Load(users, time.perf_counter() - start, tuple(times), tuple(errors))


def _user(port: int, waiting: SimpleQueue[str], times: list[float], errors: list[str]) -> None:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=TIMEOUT)
    while True:
        try:
            question = waiting.get_nowait()
        except Empty:
            connection.close()
            return
        start = time.perf_counter()
        fault = _ask(connection, question)
        if fault:
            errors.append(fault)
        else:
            times.append((time.perf_counter() - start) * 1000)


def _ask(connection: http.client.HTTPConnection, question: str) -> str:
    """Ask over a kept connection; return what went wrong, or nothing."""
    try:
        connection.request(
            "POST",
            "/api/v1/ask",
            json.dumps({"question": question}),
            {"Content-Type": "application/json"},
        )
        response = connection.getresponse()
        body = response.read()
    except (OSError, http.client.HTTPException) as fault:
        connection.close()  # the next request opens it anew
        return type(fault).__name__
    if response.status != 200:  # noqa: PLR2004 - HTTP's OK
        return f"HTTP {response.status}"
    return "" if json.loads(body).get("status") != "error" else "status error"
