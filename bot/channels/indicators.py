"""Signs that an answer is being made: "typing…" or a draft, kept up until the answer goes out."""

from __future__ import annotations

import asyncio
import logging
from contextlib import suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.channels.events import InboundEvent
    from bot.channels.port import Channel

log = logging.getLogger(__name__)

MOST = 50
SHOW_SECONDS = 2.0
GATHER_SECONDS = 1.1  # platforms take one message a second in a chat
AGAIN_SECONDS = 4.0  # platforms take "typing…" away after five
LONGEST_SECONDS = 180.0


@dataclass(slots=True)
class _Sign:
    """A sign that stands: ``news`` is set when there is more to show, or nothing any more."""

    news: asyncio.Event = field(default_factory=asyncio.Event)
    so_far: str = ""
    ended: bool = False
    task: asyncio.Task[None] | None = None


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
        sign = self._signs[where] = _Sign()
        sign.task = asyncio.get_running_loop().create_task(self._show(event, sign))
        sign.task.add_done_callback(lambda _: self._signs.pop(where, None))

    def tell(self, conversation: str, so_far: str) -> None:
        """Show the first lines of the answer, where a sign stands."""
        sign = self._signs.get(conversation)
        if sign is not None:
            sign.so_far = so_far
            sign.news.set()

    async def end(self, conversation: str) -> None:
        """Show nothing more there; on return no sign is under way that could outlast the answer."""
        sign = self._signs.get(conversation)
        if sign is not None and sign.task is not None:
            sign.ended = True
            sign.news.set()
            await asyncio.wait([sign.task])

    async def close(self) -> None:
        """End every sign."""
        for conversation in list(self._signs):
            await self.end(conversation)

    async def _show(self, event: InboundEvent, sign: _Sign) -> None:
        loop = asyncio.get_running_loop()
        begun = loop.time()
        while not sign.ended and (waited := loop.time() - begun) < LONGEST_SECONDS:
            sign.news.clear()
            try:
                async with asyncio.timeout(SHOW_SECONDS):
                    await self._channel.show_working(event, waited, sign.so_far)
            except Exception as fault:  # noqa: BLE001 -- a courtesy: the answer itself meets the same fault
                log.debug("%s: %s", self._channel.name, self._channel.failure_of(fault).reason)
                return
            await _next_news(sign, loop.time() + GATHER_SECONDS)


async def _next_news(sign: _Sign, soonest: float) -> None:
    """Wait until the sign is to be shown again or taken away; lines are gathered until then."""
    with suppress(TimeoutError):
        await asyncio.wait_for(sign.news.wait(), AGAIN_SECONDS)
    while not sign.ended and (left := soonest - asyncio.get_running_loop().time()) > 0:
        sign.news.clear()
        with suppress(TimeoutError):
            await asyncio.wait_for(sign.news.wait(), left)
