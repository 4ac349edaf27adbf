"""The bounded pool that works accepted events, one of a conversation at a time."""

from __future__ import annotations

import logging
import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from bot.channels.events import OutgoingMessage, Reply
    from bot.channels.inbox import Claimed, Inbox

log = logging.getLogger(__name__)

ATTEMPTS = 3
IDLE_SECONDS = 0.1
PAUSE_SECONDS = 1.0
STOP_SECONDS = 20.0


@dataclass(frozen=True, slots=True)
class Later:
    """An event that has to wait until then; the notices say so once."""

    until: float
    notices: tuple[OutgoingMessage, ...] = ()


class Work(Protocol):
    """What is done with an event."""

    def reply(self, claimed: Claimed) -> Reply | Later:
        """Return what it leads to; a fault is tried again."""
        ...

    def give_up(self, claimed: Claimed) -> Reply:
        """Return what is said of an event that failed every time."""
        ...


class Workers:
    """Threads that claim, work and complete events of the channels that ``held`` names."""

    def __init__(
        self,
        inbox: Inbox,
        work: Work,
        held: Callable[[], Sequence[str]],
        answered: Callable[[], None],
        clock: Callable[[], float],
    ) -> None:
        self._inbox = inbox
        self._work = work
        self._held = held
        self._answered = answered
        self._clock = clock
        self._something = threading.Condition()
        self._stopping = threading.Event()
        self._threads: list[threading.Thread] = []

    def start(self, count: int) -> None:
        """Start so many threads."""
        for n in range(count):
            thread = threading.Thread(target=self._run, name=f"channel-worker-{n}", daemon=True)
            thread.start()
            self._threads.append(thread)

    def wake(self) -> None:
        """Look at the inbox now."""
        with self._something:
            self._something.notify()

    def stop(self) -> None:
        """Let each thread finish the event that it has."""
        self._stopping.set()
        with self._something:
            self._something.notify_all()
        for thread in self._threads:
            thread.join(STOP_SECONDS)

    def _run(self) -> None:
        while not self._stopping.is_set():
            try:
                claimed = self._inbox.claim(self._held())
            except Exception:
                log.exception("the inbox cannot be read; trying again")
                self._stopping.wait(PAUSE_SECONDS)
                continue
            if claimed is not None:
                self._finish(claimed)
                self._answered()
                continue
            with self._something:
                self._something.wait(IDLE_SECONDS)

    def _finish(self, claimed: Claimed) -> None:
        """Work an event, or leave it for another attempt: it never stays taken."""
        try:
            self._try(claimed)
        except Exception:
            log.exception("event %d met a fault (attempt %d)", claimed.id, claimed.attempts)
            self._give_back(claimed)

    def _try(self, claimed: Claimed) -> None:
        if claimed.attempts > ATTEMPTS:
            self._inbox.complete(claimed, self._work.give_up(claimed))
            return
        reply = self._work.reply(claimed)
        if isinstance(reply, Later):
            self._inbox.defer(claimed, reply.until, reply.notices)
        else:
            self._inbox.complete(claimed, reply)

    def _give_back(self, claimed: Claimed) -> None:
        while not self._stopping.is_set():
            try:
                self._inbox.give_back(claimed, self._clock() + PAUSE_SECONDS * claimed.attempts)
            except Exception:
                log.exception("the inbox cannot be written; trying again")
                self._stopping.wait(PAUSE_SECONDS)
            else:
                return
