"""What an answer takes: the time of each step, and what models are asked for it."""

from __future__ import annotations

import time
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.answers import Timing
from bot.writers.models.usage import Usage

if TYPE_CHECKING:
    from bot.answers import StepTaken


class Clock:
    """Milliseconds of each step, from its making on; one for each answer.

    ``usage`` adds up every call of a model, ``steps`` are the optional ones that one has taken.
    """

    def __init__(self) -> None:
        self._start = self._last = time.monotonic()
        self._laps: dict[str, float] = {}
        self.usage = Usage()
        self.steps: list[StepTaken] = []

    def lap(self, step: str) -> None:
        """Add the time since the last lap to a step."""
        now = time.monotonic()
        self._laps[step] = self._laps.get(step, 0.0) + (now - self._last) * 1000
        self._last = now

    def deadline(self, seconds: float) -> float:
        """Return when (`time.monotonic`) so many seconds since its making are over."""
        return self._start + seconds

    def used(self) -> Usage:
        """Return what models have taken up to now, to be compared with later."""
        return replace(self.usage)

    def timing(self) -> Timing:
        """Return what each step took, and all together."""
        total = (time.monotonic() - self._start) * 1000
        return Timing(
            **{step: round(ms, 2) for step, ms in self._laps.items()}, total=round(total, 2)
        )
