"""One worker: `main`, with the number of its lifeline as argument, started by `ingest.workers.pool`.

It reads jobs on standard input and answers on standard output, one after the other, until
its parent closes the pipe.
"""

from __future__ import annotations

import os
import sys
import traceback
from typing import IO, TYPE_CHECKING

from ingest.errors import FileNotRead, Reason
from ingest.workers.confinement import allow_seconds, confine, hold_lifeline
from ingest.workers.jobs import LENGTH, MEMORY_SPENT, MOST_ANSWER, READY, Fault, packed, receive

if TYPE_CHECKING:
    from ingest.workers.jobs import Answer, Job
    from ingest.workers.limits import Limits

ONE_THREAD = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS")  # there is a worker for each core
LONGEST_TRACE = 20_000  # characters


def main() -> None:
    """Confine this process, then answer job after job."""
    hold_lifeline(int(sys.argv[1]))
    os.environ |= dict.fromkeys(ONE_THREAD, "1")
    answers = _take_standard_output()
    limits, folder = receive(sys.stdin.buffer)
    from ingest import parsing, reading  # noqa: F401 - imported before the limits bind

    confine(limits, folder)
    answers.write(packed(READY))
    answers.flush()
    _silence(2)
    while (job := receive(sys.stdin.buffer)) is not None:
        allow_seconds(limits.seconds_for(job.source.size))
        try:
            said = _bounded(answer(job, limits))
        except MemoryError:
            os._exit(MEMORY_SPENT)
        answers.write(said)
        answers.flush()


def answer(job: Job, limits: Limits) -> Answer:
    """Read one file, whatever it is; every fault but MemoryError becomes a value."""
    try:
        return _read(job, limits)
    except FileNotRead as fault:
        return Fault.of(fault)
    except MemoryError:
        raise
    except Exception as fault:  # noqa: BLE001 - whatever a file does to a parser is this file's
        trace = traceback.format_exc()[-LONGEST_TRACE:]
        return Fault(Reason.BROKEN, type(fault).__name__, trace)


def _read(job: Job, limits: Limits) -> Answer:
    from ingest.archives.unpacking import is_archive, unpack
    from ingest.parsing import parse_document
    from ingest.reading import read_file

    if is_archive(job.place):
        return unpack(job, limits)
    return parse_document(job.source, read_file(job.place, max_bytes=limits.file_bytes))


def _bounded(said: Answer) -> bytes:
    message = packed(said)
    if len(message) > LENGTH + MOST_ANSWER:
        return packed(Fault(Reason.OUT_OF_MEMORY, f"{len(message)} > {MOST_ANSWER}"))
    return message


def _take_standard_output() -> IO[bytes]:
    """Keep the pipe for our answers; what a library prints goes nowhere."""
    answers = os.fdopen(os.dup(1), "wb")
    _silence(1)
    return answers


def _silence(descriptor: int) -> None:
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, descriptor)
    os.close(nowhere)
