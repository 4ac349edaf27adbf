"""What a worker may use, set from inside before it sees a file, and its lifeline.

The lifeline is a pipe of which the parent holds the other end and on which nothing is ever
sent. When that end closes, because the parent gives the worker up or because it was killed,
the kernel itself sends SIGKILL to every process group bound to it (fcntl(2), F_SETOWN and
F_SETSIG), even while the worker computes and listens to nobody.

Nothing else may end a worker with its parent (no PR_SET_PDEATHSIG of prctl(2)): a worker that
is gone before the pipe's other end closes has nobody left who hears it close, and what the
worker started lives on.
"""

from __future__ import annotations

import contextlib
import fcntl
import os
import resource
import signal
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ingest.workers.limits import Limits

OPEN_FILES = 256
SPARE_BYTES = 64 * 1024 * 1024  # what a converter may write beyond the size of a file
CPU_SHARE, CPU_SPARE = 4, 30  # threads count together; the parent's clock strikes first

_held: list[int] = []


def hold_lifeline(descriptor: int) -> None:
    """Die, with the whole process group, when the other end of this pipe closes."""
    _held.append(descriptor)
    _bind(descriptor, os.getpgrp())


@contextlib.contextmanager
def bound_group(group: int) -> Iterator[None]:
    """Let a program that runs in a process group of its own die with this worker.

    Does nothing outside a worker.
    """
    with contextlib.ExitStack() as stack:
        for held in _held:  # a descriptor of its own, because each has but one owner
            descriptor = os.open(f"/proc/self/fd/{held}", os.O_RDONLY | os.O_CLOEXEC)
            stack.callback(os.close, descriptor)
            _bind(descriptor, group)
        yield


def _bind(descriptor: int, group: int) -> None:
    fcntl.fcntl(descriptor, fcntl.F_SETOWN, -group)
    fcntl.fcntl(descriptor, fcntl.F_SETSIG, signal.SIGKILL)
    flags = fcntl.fcntl(descriptor, fcntl.F_GETFL)
    fcntl.fcntl(descriptor, fcntl.F_SETFL, flags | os.O_ASYNC)


def confine(limits: Limits, folder: Path) -> None:
    """Bound this process and what it starts; keep their temporary files in the folder.

    Memory counts from what the process has by now: threads of libraries reserve much and use
    little. The hard limits stay, so that LibreOffice can be given more than we have.
    """
    _bound(resource.RLIMIT_CORE, 0)
    _bound(resource.RLIMIT_NOFILE, OPEN_FILES)
    _bound(resource.RLIMIT_FSIZE, max(limits.file_bytes, limits.archive_bytes) + SPARE_BYTES)
    _bound(resource.RLIMIT_AS, _address_space() + limits.memory)
    folder.mkdir(parents=True, exist_ok=True)
    os.chdir(folder)
    os.environ |= {name: str(folder) for name in ("HOME", "TMPDIR", "XDG_CACHE_HOME")}
    tempfile.tempdir = str(folder)


def _address_space() -> int:
    """Return the bytes of address space that this process has (proc(5), statm)."""
    pages = Path("/proc/self/statm").read_text(encoding="ascii").split()[0]
    return int(pages) * resource.getpagesize()


def allow_seconds(seconds: float) -> None:
    """Bound the processor time from now on, a second line behind the parent's clock."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    spent = used.ru_utime + used.ru_stime
    _bound(resource.RLIMIT_CPU, int(spent + CPU_SHARE * seconds + CPU_SPARE))


def _bound(which: int, most: int) -> None:
    _, hard = resource.getrlimit(which)
    soft = most if hard == resource.RLIM_INFINITY else min(most, hard)
    resource.setrlimit(which, (soft, hard))
