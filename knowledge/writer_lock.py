"""One writer at a time: an advisory lock on a file of the data folder."""

from __future__ import annotations

import fcntl
import os
from typing import TYPE_CHECKING, Self

from knowledge.catalogue_database import faults_explained
from knowledge.errors import WriterBusy

if TYPE_CHECKING:
    from pathlib import Path

LOCK_FILE = "writer.lock"


class WriterLock:
    """Held from ``__init__`` to ``close``; the kernel frees it when the process dies.

    Raises WriterBusy at once when another process holds it, CatalogueUnavailable when the
    folder cannot be written.
    """

    def __init__(self, data: Path) -> None:
        with faults_explained(data):
            data.mkdir(parents=True, exist_ok=True)
            descriptor = os.open(data / LOCK_FILE, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            os.close(descriptor)
            raise WriterBusy(
                f"another process is writing to {data}; wait until it has finished"
            ) from error
        self._descriptor: int | None = descriptor

    def close(self) -> None:
        """Free the lock; closing twice is harmless."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_exc: object) -> None:
        self.close()
