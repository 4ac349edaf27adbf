"""Accepting many events at once: those that come while the disk is busy share its next sync."""

from __future__ import annotations

import queue
import threading
from concurrent.futures import Future
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from bot.channels.events import InboundEvent

MOST_AT_ONCE = 200

Waiting = tuple["InboundEvent", "Future[bool]"]


class Acceptor:
    """One thread that keeps events, as many in a transaction as have gathered."""

    def __init__(self, keep: Callable[[Sequence[InboundEvent]], list[bool]]) -> None:
        self._keep = keep
        self._waiting: queue.SimpleQueue[Waiting | None] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._run, name="channel-accepting", daemon=True)
        self._thread.start()

    def accept(self, event: InboundEvent) -> Future[bool]:
        """Keep an event; the future is done when it is on the disk, with whether it was new."""
        done: Future[bool] = Future()
        self._waiting.put((event, done))
        return done

    def close(self) -> None:
        """Keep what has come, then end."""
        self._waiting.put(None)
        self._thread.join()

    def _run(self) -> None:
        while (first := self._waiting.get()) is not None:
            gathered, ended = [first], False
            while len(gathered) < MOST_AT_ONCE and not self._waiting.empty():
                following = self._waiting.get()
                if following is None:
                    ended = True
                    break
                gathered.append(following)
            self._accept(gathered)
            if ended:
                return

    def _accept(self, gathered: Sequence[Waiting]) -> None:
        try:
            new = self._keep([event for event, _ in gathered])
        except Exception as fault:  # noqa: BLE001 -- whoever waits is told, and doesn't acknowledge
            for _, done in gathered:
                done.set_exception(fault)
        else:
            for (_, done), kept in zip(gathered, new, strict=True):
                done.set_result(kept)
