"""A circuit breaker: who failed again and again isn't asked for a while (Nygard, "Release It!")."""

from __future__ import annotations

import threading
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

FAILURES = 3
REST_SECONDS = 30.0


class Breaker:
    """Opens after some failures in a row; after a rest lets one call through to try."""

    def __init__(
        self,
        failures: int = FAILURES,
        rest: float = REST_SECONDS,
        now: Callable[[], float] = time.monotonic,
    ) -> None:
        self._most, self._rest, self._now = failures, rest, now
        self._failed = 0
        self._until = 0.0
        self._lock = threading.Lock()

    def lets_through(self) -> bool:
        """Whether a call may be made; the one that tries again keeps the others waiting."""
        with self._lock:
            if self._failed < self._most:
                return True
            if self._now() < self._until:
                return False
            self._until = self._now() + self._rest
            return True

    def succeeded(self) -> None:
        """Close: the model answers."""
        with self._lock:
            self._failed = 0

    def failed(self) -> None:
        """Count a failure."""
        with self._lock:
            self._failed += 1
            self._until = self._now() + self._rest
