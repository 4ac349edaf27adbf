"""Worker processes that read files: a hostile file costs one worker, never the ingest.

A worker is a child process in a session of its own (`ingest.workers.worker`), confined in memory,
file size and open files (`ingest.workers.confinement`). Past its time, or when what it says is no
answer, it is killed with all that it started and the next file gets a new one. A file is
blamed for a worker's end only when it was the worker's first: otherwise it is tried once
more in a new one. Temporary files live in the folder given, which is emptied before and
removed after.
"""

from __future__ import annotations

import itertools
import logging
import os
import pickle
import selectors
import shutil
import sys
import time
from collections import deque
from pathlib import Path
from typing import TYPE_CHECKING, Self

from ingest.errors import Reason, WorkersFailed
from ingest.workers.handle import Worker, WorkerDied
from ingest.workers.jobs import Fault, Job, Unpacked

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ingest.workers.jobs import Answer
    from ingest.workers.limits import Limits
    from knowledge.documents import SourceFile

MOST_WORKERS = 8
TEMPORARY = "tmp"  # the folder for it inside the data folder
START = "import sys; sys.path[:] = {paths!r}; from ingest.workers.worker import main; main()"
LOG = logging.getLogger(__name__)


class Workers:
    """A pool of workers, started when there is work for them; closed at the end.

    `submit` never waits, `answer` waits for one file's answer while the others go on.
    ``longest`` is how many seconds the slowest file has taken.
    ``count`` 0 takes every core, at most 8; ``program`` is what Python runs as a worker, by
    default `ingest.workers.worker` from where this process imports.
    """

    def __init__(
        self,
        folder: Path,
        limits: Limits,
        count: int = 0,
        program: Sequence[str] = (),
    ) -> None:
        self.limits = limits
        self.longest = 0.0
        self._program = tuple(program) or ("-c", START.format(paths=_paths()))
        self.count = count or min(os.cpu_count() or 1, MOST_WORKERS)
        self._folder = folder
        self._workers: list[Worker] = []
        self._waiting: deque[int] = deque()
        self._jobs: dict[int, Job] = {}
        self._answers: dict[int, bytes | Fault] = {}
        self._numbers = itertools.count(1)
        self._clear()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_exc: object) -> None:
        self.close()

    def submit(self, source: SourceFile, place: Path) -> int:
        """Have the file read; return the number under which to ask for its answer."""
        number = next(self._numbers)
        self._jobs[number] = Job(source, place, self._folder / f"entries-{number}")
        self._waiting.append(number)
        self._assign()
        return number

    def answer(self, number: int) -> Answer:
        """Wait for the answer and return it; it is given once.

        Raises WorkersFailed when workers cannot even be started.
        """
        while number not in self._answers:
            self._assign()
            self._attend()
        said = self._answers.pop(number)
        answer: Answer = said if isinstance(said, Fault) else pickle.loads(said)  # noqa: S301 - from our own child, of bounded size
        if not isinstance(answer, Unpacked):
            self.forget(number)
        return answer

    def forget(self, number: int) -> None:
        """Remove what an archive was unpacked to; its entries have been dealt with."""
        shutil.rmtree(self._jobs.pop(number).folder, ignore_errors=True)

    def close(self) -> None:
        """End the workers, busy ones at once, and remove the temporary files."""
        for worker in self._workers:
            worker.retire()
        self._workers.clear()
        self._waiting.clear()
        self._clear()

    def _clear(self) -> None:
        shutil.rmtree(self._folder, ignore_errors=True)

    def _assign(self) -> None:
        """Give waiting files to workers that are free, and to new ones up to the count."""
        while self._waiting:
            worker = next((one for one in self._workers if one.number is None), None)
            if worker is None and len(self._workers) < self.count:
                worker = self._start()
            if worker is None:
                return
            number = self._waiting.popleft()
            worker.give(number, self._jobs[number])

    def _start(self) -> Worker:
        folder = self._folder / f"worker-{next(self._numbers)}"
        worker = Worker(self._program, self.limits, folder)
        self._workers.append(worker)
        return worker

    def _attend(self) -> None:
        """Wait until a worker says something or one has been silent for too long."""
        busy = [worker for worker in self._workers if worker.number is not None]
        patience = min(worker.deadline for worker in busy) - time.monotonic()
        with selectors.DefaultSelector() as selector:
            for worker in busy:
                selector.register(worker, selectors.EVENT_READ, worker)
            ready = {key.fileobj for key, _ in selector.select(max(patience, 0.0))}
        for worker in busy:
            if worker in ready:
                self._hear(worker)
            elif worker.deadline <= time.monotonic():
                self._settle(worker, Fault(Reason.TOO_SLOW, f"> {worker.seconds:.0f} s"))
                self._drop(worker)

    def _hear(self, worker: Worker) -> None:
        try:
            said = worker.hear()
        except WorkerDied as death:
            self._bury(worker, death)
            return
        if said is not None:
            self._settle(worker, said)

    def _settle(self, worker: Worker, said: bytes | Fault) -> None:
        if worker.number is not None:
            self._answers[worker.number] = said
            self.longest = max(self.longest, time.monotonic() - worker.began)
        worker.number = None

    def _drop(self, worker: Worker) -> None:
        worker.kill()
        self._workers.remove(worker)

    def _bury(self, worker: Worker, death: WorkerDied) -> None:
        """Try the file once more in a new worker, or blame it."""
        number = worker.number
        self._drop(worker)
        if not worker.ready:
            raise WorkersFailed(death.ending)
        if number is None:
            return
        if worker.served:
            LOG.warning("a worker %s; its file is tried once more", death)
            self._start().give(number, self._jobs[number])
        else:
            self._answers[number] = Fault(death.reason)


def _paths() -> list[str]:
    """Return this process's search path, whole: a worker changes its folder."""
    return [str(Path(path).absolute()) for path in sys.path]
