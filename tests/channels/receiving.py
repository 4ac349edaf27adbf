"""A server that stands where the bot's webhook will, for tests of the doubles alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .doubles.faults import Answer
from .doubles.serving import Double

if TYPE_CHECKING:
    from .doubles.serving import Received


class Receiver(Double):
    """Answers with these statuses in turn; the last one stays."""

    def __init__(self, *statuses: int) -> None:
        super().__init__()
        self._statuses = list(statuses or (200,))

    async def answer(self, _: Received) -> Answer:
        more = len(self._statuses) > 1
        return Answer(self._statuses.pop(0) if more else self._statuses[0])
