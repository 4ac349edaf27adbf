"""One worker as its parent holds it: the process, its pipes, its lifeline, its clock."""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import subprocess
import sys
import time
from typing import IO, TYPE_CHECKING

from ingest.errors import Reason
from ingest.workers.jobs import LENGTH, MEMORY_SPENT, MOST_ANSWER, READY, packed

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from ingest.workers.jobs import Job
    from ingest.workers.limits import Limits

STARTING = 60.0  # seconds that a busy machine may need for Python and our imports
ENDING = 5.0  # seconds for an idle worker to leave by itself
CHUNK = 1024 * 1024
_READY = packed(READY)[LENGTH:]


class WorkerDied(Exception):
    """The process is gone or talks nonsense; ``reason`` is what that says of its file."""

    def __init__(self, ending: int | None) -> None:
        self.ending = ending
        super().__init__(f"ended with {ending}")

    @property
    def reason(self) -> Reason:
        """What the end says of the file that was being read.

        >>> WorkerDied(-9).reason, WorkerDied(-11).reason
        (<Reason.OUT_OF_MEMORY: 'out_of_memory'>, <Reason.CRASHED: 'crashed'>)
        """
        if self.ending in {MEMORY_SPENT, -signal.SIGKILL, None}:
            return Reason.OUT_OF_MEMORY
        return Reason.TOO_SLOW if self.ending == -signal.SIGXCPU else Reason.CRASHED


class Worker:
    """A child process that reads one file at a time; ``number`` is its job's, null when free.

    ``served`` counts the files it has answered for.
    """

    def __init__(self, program: Sequence[str], limits: Limits, folder: Path) -> None:
        self.number: int | None = None
        self.began = self.deadline = self.seconds = 0.0
        self.ready = False
        self.served = 0
        self._limits, self._folder, self._heard = limits, folder, bytearray()
        end, self._lifeline = os.pipe()
        try:
            self._process = subprocess.Popen(  # noqa: S603 - our own module
                [sys.executable, "-P", *program, str(end)],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                pass_fds=(end,),
                start_new_session=True,
            )
        finally:
            os.close(end)
        self._say((limits, folder))

    def fileno(self) -> int:
        """Let a selector wait for what the worker says."""
        return self._from.fileno()

    def give(self, number: int, job: Job) -> None:
        """Hand over a file and start its clock."""
        self.number = number
        self.seconds = self._limits.seconds_for(job.source.size)
        self.began = time.monotonic()
        self.deadline = self.began + self.seconds + (0.0 if self.ready else STARTING)
        self._say(job)

    def hear(self) -> bytes | None:
        """Take in what was said; return the answer, pickled, once it is whole.

        Raises WorkerDied at the end of the pipe and for an answer of forbidden size.
        """
        said = os.read(self.fileno(), CHUNK)
        self._heard += said
        if not said:
            raise WorkerDied(self._wait())
        while len(self._heard) >= LENGTH:
            size = int.from_bytes(self._heard[:LENGTH])
            if size > MOST_ANSWER:
                raise WorkerDied(None)
            if len(self._heard) < LENGTH + size:
                return None
            message = bytes(self._heard[LENGTH : LENGTH + size])
            del self._heard[: LENGTH + size]
            if self.ready:
                self.served += 1
                return message
            self._greet(message)
        return None

    def _greet(self, message: bytes) -> None:
        if message != _READY:
            raise WorkerDied(None)
        self.ready = True
        self.began = time.monotonic()
        self.deadline = self.began + self.seconds

    def retire(self) -> None:
        """Let a free worker leave by itself, so that it can end in order; then kill."""
        if self.number is None:
            self._close_pipe()
            self._wait()
        self.kill()

    def kill(self) -> None:
        """Kill the worker and all that it started; remove its temporary files."""
        os.close(self._lifeline)
        if self._process.poll() is None:
            os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()
        self._close_pipe()
        self._from.close()
        shutil.rmtree(self._folder, ignore_errors=True)

    def _close_pipe(self) -> None:
        with contextlib.suppress(BrokenPipeError):
            self._to.close()

    def _wait(self) -> int | None:
        try:
            return self._process.wait(ENDING)
        except subprocess.TimeoutExpired:
            return None

    def _say(self, message: object) -> None:
        with contextlib.suppress(BrokenPipeError):  # its end is found out when it is heard
            self._to.write(packed(message))
            self._to.flush()

    @property
    def _to(self) -> IO[bytes]:
        return _there(self._process.stdin)

    @property
    def _from(self) -> IO[bytes]:
        return _there(self._process.stdout)


def _there(pipe: IO[bytes] | None) -> IO[bytes]:
    if pipe is None:
        raise AssertionError("both pipes were asked for")
    return pipe
