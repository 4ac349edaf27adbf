"""Calls of a model within limits: a deadline that holds, retries with jitter, a breaker, counts.

A provider's own time-out is per read, so that a server that drips could keep an answer forever.
Here a thread of its own reads, and whoever waits for it leaves at the deadline.
"""

from __future__ import annotations

import logging
import queue
import random
import threading
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from bot.writers.models.breaker import Breaker
from bot.writers.models.faults import FaultKind, ModelFailed, fault_of
from bot.writers.models.tokens import prompt_tokens, tokens_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.writers.models.chat import Message, Piece
    from bot.writers.models.usage import Usage

RETRIES = 2
FIRST_PAUSE = 0.4
AT_ONCE = 8
_AGAIN = frozenset({FaultKind.BUSY, FaultKind.BROKEN})
log = logging.getLogger(__name__)


class Streaming(Protocol):
    """What is called: a `Chat`, or in tests something that streams."""

    id: str

    def stream(self, messages: Sequence[Message]) -> Iterator[Piece]:
        """Yield the answer as it comes; raises ModelFailed."""
        ...


@dataclass
class Calls:
    """Calls of one model; safe to share between threads."""

    chat: Streaming
    breaker: Breaker = field(default_factory=Breaker)
    retries: int = RETRIES
    pause: float = FIRST_PAUSE
    _places: threading.BoundedSemaphore = field(
        default_factory=lambda: threading.BoundedSemaphore(AT_ONCE)
    )

    def stream(self, messages: Sequence[Message], deadline: float, usage: Usage) -> Iterator[str]:
        """Yield the answer's text until it ends or ``deadline`` (`time.monotonic`) is reached.

        Raises ModelFailed; after the first piece there is no retry. What was used is added up.
        """
        for attempt in range(self.retries + 1):
            if time.monotonic() >= deadline:
                raise ModelFailed(FaultKind.SLOW, "no time is left to ask")
            if not self.breaker.lets_through():
                raise ModelFailed(FaultKind.OPEN)
            begun = False
            try:
                for text in self._once(messages, deadline, usage):
                    begun = True
                    yield text
            except ModelFailed as failed:
                self._count(failed)
                wait = failed.after or self.pause * 2**attempt * random.uniform(0.5, 1.5)
                late = time.monotonic() + wait >= deadline
                if begun or failed.kind not in _AGAIN or attempt == self.retries or late:
                    raise
                log.info("%s; asked again in %.1f s", failed, wait)
                time.sleep(wait)
            else:
                self.breaker.succeeded()
                return

    def _count(self, failed: ModelFailed) -> None:
        if failed.kind is FaultKind.OVERFLOW:
            self.breaker.succeeded()  # the server is well; the question was too long
        elif failed.kind is not FaultKind.CROWDED:
            self.breaker.failed()

    def _once(self, messages: Sequence[Message], deadline: float, usage: Usage) -> Iterator[str]:
        usage.calls += 1
        said, counted = 0, False
        try:
            for piece in self._read_apart(messages, deadline, usage):
                said += len(piece.text)
                if piece.used:
                    usage.tokens_in += piece.used[0]
                    usage.tokens_out += piece.used[1]
                    counted = True
                if piece.text:
                    yield piece.text
        finally:
            if said and not counted:
                usage.tokens_in += prompt_tokens(messages)
                usage.tokens_out += tokens_of(said)

    def _read_apart(
        self, messages: Sequence[Message], deadline: float, usage: Usage
    ) -> Iterator[Piece]:
        """Read the model in a thread; leave it behind at the deadline."""
        if not self._places.acquire(blocking=False):
            raise ModelFailed(FaultKind.CROWDED)
        pieces: queue.SimpleQueue[Piece | ModelFailed | None] = queue.SimpleQueue()
        left = threading.Event()
        threading.Thread(
            target=self._read, args=(messages, pieces, left), daemon=True, name="hoidap-model"
        ).start()
        try:
            while True:
                began = time.monotonic()
                try:
                    piece = pieces.get(timeout=max(deadline - began, 0.001))
                except queue.Empty:
                    raise ModelFailed(FaultKind.SLOW, "the deadline passed") from None
                finally:
                    usage.seconds += time.monotonic() - began
                if piece is None:
                    return
                if isinstance(piece, ModelFailed):
                    raise piece
                yield piece
        finally:
            left.set()

    def _read(
        self,
        messages: Sequence[Message],
        pieces: queue.SimpleQueue[Piece | ModelFailed | None],
        left: threading.Event,
    ) -> None:
        try:
            for piece in self.chat.stream(messages):
                if left.is_set():
                    return
                pieces.put(piece)
            pieces.put(None)
        except Exception as error:  # noqa: BLE001 - providers raise what they like; whoever waits must hear of it
            pieces.put(fault_of(error))
        finally:
            self._places.release()
