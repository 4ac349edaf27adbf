"""Signs that an answer is being made: "typing…" or a draft, kept up until the answer goes out."""

from __future__ import annotations

import asyncio
import logging
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.channels.events import InboundEvent
    from bot.channels.port import Channel

log = logging.getLogger(__name__)

MOST = 50
SHOW_SECONDS = 2.0
AGAIN_SECONDS = 4.0  # platforms take "typing…" away after five
LONGEST_SECONDS = 180.0


@dataclass(frozen=True, slots=True)
class _Sign:
    task: asyncio.Task[None]
    ended: asyncio.Event


class Indicators:
    """The signs of one channel, at most one in a conversation; lives in one event loop."""

    def __init__(self, channel: Channel) -> None:
        self._channel = channel
        self._signs: dict[str, _Sign] = {}

    def begin(self, event: InboundEvent) -> None:
        """Show that an answer to the event is being made, until `end`; a fault is no matter."""
        where = event.conversation
        if where in self._signs or len(self._signs) >= MOST:
            return
        ended = asyncio.Event()
        task = asyncio.get_running_loop().create_task(self._show(event, ended))
        self._signs[where] = _Sign(task, ended)
        task.add_done_callback(lambda _: self._signs.pop(where, None))

    async def end(self, conversation: str) -> None:
        """Show nothing more there; on return no sign is under way that could outlast the answer."""
        sign = self._signs.get(conversation)
        if sign is not None:
            sign.ended.set()
            await asyncio.wait([sign.task])

    async def close(self) -> None:
        """End every sign."""
        for conversation in list(self._signs):
            await self.end(conversation)

    async def _show(self, event: InboundEvent, ended: asyncio.Event) -> None:
        loop = asyncio.get_running_loop()
        begun = loop.time()
        while not ended.is_set() and (waited := loop.time() - begun) < LONGEST_SECONDS:
            try:
                async with asyncio.timeout(SHOW_SECONDS):
                    await self._channel.show_working(event, waited)
            except Exception as fault:  # noqa: BLE001 -- a courtesy: the answer itself meets the same fault
                log.debug("%s: %s", self._channel.name, self._channel.failure_of(fault).reason)
                return
            with suppress(TimeoutError):
                await asyncio.wait_for(ended.wait(), AGAIN_SECONDS)
