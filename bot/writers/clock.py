"""The time that each step of an answer takes."""

from __future__ import annotations

import time

from bot.answers import Timing


class Clock:
    """Milliseconds of each step, from its making on."""

    def __init__(self) -> None:
        self._start = self._last = time.perf_counter()
        self._laps: dict[str, float] = {}

    def lap(self, step: str) -> None:
        """Add the time since the last lap to a step."""
        now = time.perf_counter()
        self._laps[step] = self._laps.get(step, 0.0) + (now - self._last) * 1000
        self._last = now

    def timing(self) -> Timing:
        """Return what each step took, and all together."""
        total = (time.perf_counter() - self._start) * 1000
        return Timing(
            **{step: round(ms, 2) for step, ms in self._laps.items()}, total=round(total, 2)
        )
