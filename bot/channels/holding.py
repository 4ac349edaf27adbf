"""Who works for a channel: one process at a time, by a lock that dies with it."""

from __future__ import annotations

import fcntl
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from io import BufferedRandom
    from pathlib import Path


class Holding:
    """The lock of one channel (flock(2)); kept until it is released or the process ends."""

    def __init__(self, file: BufferedRandom) -> None:
        self._file = file

    @classmethod
    def take(cls, folder: Path, channel: str) -> Self | None:
        """Take a channel's lock; null while another process holds it."""
        file = (folder / f"channel-{channel}.lock").open("a+b")
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            file.close()
            return None
        return cls(file)

    def release(self) -> None:
        """Let another process hold it."""
        self._file.close()
