"""A clock that tests move, so that windows of days and tokens of hours can pass."""

from __future__ import annotations

import time


class Clock:
    """The real time, plus whatever a test has let pass."""

    def __init__(self) -> None:
        self._passed = 0.0
        self._stopped: float | None = None

    def now(self) -> float:
        """Return seconds since the epoch."""
        return (time.time() if self._stopped is None else self._stopped) + self._passed

    def stop(self) -> None:
        """Let only what a test lets pass go by from now on, however slow the machine."""
        self._stopped = time.time()

    def millis(self) -> int:
        """Return milliseconds since the epoch, as the platforms stamp events."""
        return int(self.now() * 1000)

    def let_pass(self, *, seconds: float = 0, hours: float = 0, days: float = 0) -> None:
        """Move on."""
        self._passed += seconds + 3600 * (hours + 24 * days)
