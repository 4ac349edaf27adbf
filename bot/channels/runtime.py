"""A process's part in the channels: accepting events, and working for those that it holds."""

from __future__ import annotations

import asyncio
import logging
import threading
from contextlib import suppress
from typing import TYPE_CHECKING

from bot.channels.accepting import Acceptor
from bot.channels.delivery import Delivery
from bot.channels.holding import Holding
from bot.channels.inbox import Inbox
from bot.channels.outbox import Outbox
from bot.channels.port import Verdict
from bot.channels.retention import forget_old
from bot.channels.workers import Workers

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from bot.channels.events import InboundEvent
    from bot.channels.port import Channel
    from bot.channels.retrying import Retrying
    from bot.channels.tables import Storage
    from bot.channels.workers import Work

log = logging.getLogger(__name__)

WORKERS = 2
HOLD_SECONDS = 2.0
OPEN_SECONDS = 15.0
FORGET_SECONDS = 3600.0


class Runtime:
    """Accepts events at any time; between `start` and `stop` also works and sends.

    The sending runs in an event loop of its own thread, so that neither a web server's loop nor
    a poll waits for it.
    """

    def __init__(
        self,
        storage: Storage,
        folder: Path,
        channels: Mapping[str, Channel],
        retrying: Retrying | None = None,
    ) -> None:
        self.storage = storage
        self.channels = channels
        self.inbox = Inbox(storage)
        self.outbox = Outbox(storage)
        self._acceptor = Acceptor(self._accept)
        self._folder = folder
        self._retrying = retrying
        self._held: dict[str, Holding] = {}
        self._deliveries: dict[str, Delivery] = {}
        self._refused: dict[str, str] = {}
        self._retention_days = 30
        self._workers: Workers | None = None
        self._loop: asyncio.AbstractEventLoop | None = None
        self._thread: threading.Thread | None = None
        self._done: asyncio.Event | None = None

    def accept(self, event: InboundEvent) -> bool:
        """Keep an event durably; false for one accepted before."""
        return self._acceptor.accept(event).result()

    async def accept_soon(self, event: InboundEvent) -> bool:
        """Do the same without holding up an event loop."""
        return await asyncio.wrap_future(self._acceptor.accept(event))

    def _accept(self, events: Sequence[InboundEvent]) -> list[bool]:
        new = self.inbox.accept(*events)
        if any(new) and self._workers is not None:
            self._workers.wake()
        return new

    def start(self, work: Work, workers: int = WORKERS, *, retention_days: int = 30) -> None:
        """Begin to work for every channel that no other process holds."""
        started = threading.Event()
        self._retention_days = retention_days
        self._workers = Workers(
            self.inbox, work, lambda: list(self._held), self.wake_delivery, self.storage.clock
        )
        self._thread = threading.Thread(
            target=lambda: asyncio.run(self._deliver(started)), name="channel-delivery", daemon=True
        )
        self._thread.start()
        started.wait()
        self._workers.start(workers)

    def stop(self) -> None:
        """Finish what is under way, then let other processes hold the channels."""
        if self._workers is not None:
            self._workers.stop()
        if self._loop is not None and self._done is not None and self._thread is not None:
            with suppress(RuntimeError):  # the loop has ended by itself
                self._loop.call_soon_threadsafe(self._done.set)
            self._thread.join()
        for holding in self._held.values():
            holding.release()
        self._held.clear()

    def alarms(self) -> dict[str, str]:
        """Return for each channel why it can't send until an operator acts; empty while it can."""
        found = {}
        for name, channel in self.channels.items():
            delivery = self._deliveries.get(name)
            sending = delivery.alarm if delivery else ""
            found[name] = channel.alarm() or sending or self._refused.get(name, "")
        return found

    def close(self) -> None:
        """Stop, and release the file."""
        self.stop()
        self._acceptor.close()
        self.storage.close()

    def wake_delivery(self) -> None:
        """Look at the outboxes now; from any thread."""
        if self._loop is not None:
            with suppress(RuntimeError):  # the loop has ended
                self._loop.call_soon_threadsafe(self._wake_deliveries)

    def show_working(self, event: InboundEvent) -> None:
        """Show that an answer is being made, until it goes out; failing that, nothing."""
        if self._loop is not None:
            with suppress(RuntimeError):  # the loop has ended
                self._loop.call_soon_threadsafe(self._show_working, event)

    def show_told(self, event: InboundEvent, so_far: str) -> None:
        """Show the first lines of an answer that is being made; failing that, nothing."""
        if self._loop is not None:
            with suppress(RuntimeError):  # the loop has ended
                self._loop.call_soon_threadsafe(self._show_told, event, so_far)

    def _wake_deliveries(self) -> None:
        for delivery in self._deliveries.values():
            delivery.wake()

    def _show_working(self, event: InboundEvent) -> None:
        delivery = self._deliveries.get(event.channel)
        if delivery is not None:
            delivery.show_working(event)

    def _show_told(self, event: InboundEvent, so_far: str) -> None:
        delivery = self._deliveries.get(event.channel)
        if delivery is not None:
            delivery.show_told(event, so_far)

    async def _deliver(self, started: threading.Event) -> None:
        self._loop, self._done = asyncio.get_running_loop(), asyncio.Event()
        running = [self._loop.create_task(self._open(each)) for each in self.channels.values()]
        running.append(self._loop.create_task(self._forget_old()))
        try:
            while not self._done.is_set():
                self._hold_free(running)
                started.set()
                await self._pause(HOLD_SECONDS)
        finally:
            started.set()
            for delivery in self._deliveries.values():
                delivery.stop()
            await asyncio.gather(*running, return_exceptions=True)
            for channel in self.channels.values():
                await channel.close()

    async def _pause(self, seconds: float) -> None:
        """Wait so long, or until the end."""
        if self._done is not None:
            with suppress(TimeoutError):
                await asyncio.wait_for(self._done.wait(), seconds)

    async def _open(self, channel: Channel) -> None:
        """Let a channel learn who it is, however long the platform can't be reached."""
        while self._done is not None and not self._done.is_set():
            try:
                await channel.open()
            except Exception as fault:  # noqa: BLE001 -- the channel judges every fault of its platform
                failure = channel.failure_of(fault)
                log.warning("%s: %s", channel.name, failure.reason)
                down = failure.verdict is Verdict.CHANNEL_DOWN
                self._refused[channel.name] = failure.reason if down else ""
                await self._pause(OPEN_SECONDS)
            else:
                self._refused.pop(channel.name, None)
                return

    async def _forget_old(self) -> None:
        """Delete what is older than the retention setting, now and every hour."""
        while self._done is not None and not self._done.is_set():
            try:
                forget_old(self.storage, self._retention_days)
            except Exception:
                log.exception("old rows could not be deleted; trying again later")
            await self._pause(FORGET_SECONDS)

    def _hold_free(self, running: list[asyncio.Task[None]]) -> None:
        """Take the channels that nobody holds, and add the sending of each to what runs."""
        for name in self.channels.keys() - self._held.keys():
            try:
                delivery = self._taken(name)
            except Exception:
                log.exception("%s could not be taken; trying again", name)
                continue
            if delivery is not None:
                running.append(asyncio.get_running_loop().create_task(delivery.run()))

    def _taken(self, name: str) -> Delivery | None:
        """Take one channel, unless it is held; what its last holder left is judged first."""
        holding = Holding.take(self._folder, name)
        if holding is None:
            return None
        delivery = Delivery(self.channels[name], self.outbox, self._retrying, self.storage.clock)
        delivery.take_over()
        given_back = self.inbox.take_over(name)
        log.info("working for %s; %d events were cut off", name, given_back)
        self._deliveries[name] = delivery
        self._held[name] = holding
        return delivery
