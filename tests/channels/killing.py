"""Work done in children that are killed after any of Python's steps, to see what is left.

A worker script reads JSON objects from standard input, a line each, does its work in a forked child,
and answers with a line. ``kill`` is the number of the step after which the child is killed (0 for
never), counted ``from_sending`` a request or from the start. Steps are what Python's tracing sees:
lines, calls and returns, of ours and of libraries alike.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from types import FrameType

ROOT = Path(__file__).resolve().parents[2]
ARRIVED = "arrived"


class Steps:
    """Counts steps, kills this process after one of them, notes what came in through `landing`."""

    def __init__(self, asked: dict[str, Any], arrived: Path) -> None:
        self.count = 0
        self._kill_after = asked["kill"]
        self._counts_now = not asked["from_sending"]
        self._arrived = os.open(arrived, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)

    def __enter__(self) -> None:
        threading.setprofile(self._called)
        threading.settrace(self._traced)
        sys.setprofile(self._called)
        sys.settrace(self._traced)

    def __exit__(self, *_exc: object) -> None:
        sys.settrace(None)
        sys.setprofile(None)
        threading.settrace(None)  # type: ignore[arg-type] # None ends it
        threading.setprofile(None)

    def _traced(self, _frame: FrameType, event: str, _arg: Any) -> Any:
        if event == "line":
            self._step()
        return self._traced

    def _called(self, frame: FrameType, event: str, arg: Any) -> None:
        name = getattr(arg, "__name__", "")
        if name == "sendall":
            self._counts_now = True
        if (name, event) == ("recv_into", "c_return") and "view" in frame.f_locals:
            os.pwrite(self._arrived, bytes(frame.f_locals["view"]).rstrip(b"\0"), 0)
        self._step()

    def _step(self) -> None:
        self.count += self._counts_now
        if self._counts_now and self.count == self._kill_after:
            os.kill(os.getpid(), signal.SIGKILL)


def serve(work: Callable[[Path, str, dict[str, Any], Steps], dict[str, Any]]) -> None:
    """Be the worker: ``work`` gets folder, address, what is asked, and the steps to take it in."""
    folder, base = Path(sys.argv[1]), sys.argv[2]
    for line in sys.stdin:
        asked = json.loads(line)
        sys.stdout.write(json.dumps(_in_a_child(folder, base, asked, work)) + "\n")
        sys.stdout.flush()


def _in_a_child(folder: Path, base: str, asked: dict[str, Any], work: Any) -> dict[str, Any]:
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        steps = Steps(asked, folder / ARRIVED)
        said = work(folder, base, asked, steps) | {"steps": steps.count}
        os.write(writing, json.dumps(said).encode())
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading, "rb") as answer:
        said = answer.read()
    os.waitpid(child, 0)
    return json.loads(said) if said else {"killed": True}


class Worker:
    """The process of a worker script."""

    def __init__(self, script: Path, folder: Path, base: str) -> None:
        self.log = folder.parent / f"{folder.name}.log"
        self._process = subprocess.Popen(
            [sys.executable, str(script), str(folder), base, str(self.log)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            cwd=folder,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
        )

    def asks(self, **asked: Any) -> None:
        assert self._process.stdin
        self._process.stdin.write(json.dumps({"kill": 0, "from_sending": False} | asked) + "\n")
        self._process.stdin.flush()

    def answered(self) -> dict[str, Any]:
        assert self._process.stdout
        answer: dict[str, Any] = json.loads(self._process.stdout.readline())
        return answer

    def does(self, **asked: Any) -> dict[str, Any]:
        self.asks(**asked)
        return self.answered()

    def close(self) -> None:
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.close()
        self._process.wait()
        self._process.stdout.close()


@contextmanager
def workers(script: Path, folder: Path, base: str, count: int = 1) -> Iterator[list[Worker]]:
    folder.mkdir(exist_ok=True)
    started = [Worker(script, folder, base) for _ in range(count)]
    try:
        yield started
    finally:
        for worker in started:
            worker.close()
