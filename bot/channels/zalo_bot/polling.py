"""Fetching events instead of being brought them: for a machine that nobody reaches from outside.

A poll brings one event and takes it off the platform's queue: the answer lands in a file, and the
event is in the inbox before the next poll. Killed in between, the next process finds the file.
"""

from __future__ import annotations

import asyncio
import json
import logging
from contextlib import suppress
from typing import TYPE_CHECKING, Any

import httpx

from bot.channels.landing import ExchangeFailed
from bot.channels.network_faults import NoAnswer
from bot.channels.port import NotAnEvent
from bot.channels.retrying import Retrying
from bot.channels.zalo_bot.refusals import BotRefused

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping

    from bot.channels.landing import Landed, Landing
    from bot.channels.zalo_bot.adapter import ZaloBotChannel

log = logging.getLogger(__name__)

WAIT_SECONDS = 10  # also how long stopping may take
NETWORK_SECONDS = WAIT_SECONDS + 15.0
FIRST_PAUSE, LONGEST_PAUSE = 2.0, 60.0
FILE = "zalo-bot-answer"
POLLING = "zalo-bot-polling"  # what the one process that polls holds: it alone writes the file
UNAUTHORIZED, IDLE = 401, 408


class TokenRefused(Exception):
    """The platform doesn't know the token."""


class WebhookInPlace(Exception):
    """The platform brings events to a webhook, so they can't be fetched."""

    def __init__(self, url: str) -> None:
        super().__init__(f"a webhook is set: {url}")
        self.url = url


class Polling:
    """Fetches events for one bot, one at a time."""

    def __init__(
        self,
        channel: ZaloBotChannel,
        landing: Landing,
        accept: Callable[[Mapping[str, Any]], Awaitable[None]],
        stopping: asyncio.Event,
    ) -> None:
        self._channel = channel
        self._landing = landing
        self._accept = accept
        self._stopping = stopping
        self._retrying = Retrying(first=FIRST_PAUSE, longest=LONGEST_PAUSE)
        self._failed = 0

    async def run(self, begun: Callable[[], None] = lambda: None) -> None:
        """Fetch until stopped; ``begun`` is called when the platform has been reached.

        Raises TokenRefused and WebhookInPlace, which waiting doesn't mend; all else is waited out.
        """
        with suppress(BotRefused, NoAnswer):
            await self._take(self._landing.left_behind())
        await self._check()
        begun()
        while not self._stopping.is_set():
            try:
                await self._take(await self._fetch())
            except (ExchangeFailed, BotRefused, NoAnswer) as fault:
                await self._wait(fault)
            else:
                self._failed = 0

    async def _check(self) -> None:
        """Learn the bot's names, and that no webhook is in the way."""
        while not self._stopping.is_set():
            try:
                await self._channel.open()
                info = await self._channel.call("getWebhookInfo")
            except (httpx.HTTPError, BotRefused, NoAnswer) as fault:
                await self._wait(fault)
            else:
                if info.get("url"):
                    raise WebhookInPlace(str(info["url"]))
                return

    async def _fetch(self) -> Landed:
        """Return the answer to one poll, which isn't broken off: it may bring an event."""
        self._landing.prepare()
        body = json.dumps({"timeout": str(WAIT_SECONDS)}).encode()
        headers = {"Content-Type": "application/json"}
        url = f"{self._channel.address}/getUpdates"
        return await asyncio.to_thread(
            self._landing.post, url, headers, body, seconds=NETWORK_SECONDS
        )

    async def _take(self, landed: Landed | None) -> None:
        """Accept the event of an answer, then let go of the answer. Raises what it says instead."""
        if landed is None:
            return
        said = _read(landed)
        if said.get("ok"):
            with suppress(NotAnEvent):  # nothing that anybody wrote: it isn't asked for again
                await self._accept(said)
        self._landing.clear()
        code = said.get("error_code", 0)
        if not said.get("ok") and code != IDLE:
            raise BotRefused(code if isinstance(code, int) else 0)

    async def _wait(self, fault: Exception) -> None:
        if isinstance(fault, BotRefused) and fault.code == UNAUTHORIZED:
            raise TokenRefused from fault
        self._failed += 1
        failure = self._channel.failure_of(fault)
        log.warning("%s: %s", self._channel.name, failure.reason)
        pause = max(failure.retry_after, self._retrying.wait(self._failed))
        with suppress(TimeoutError):
            await asyncio.wait_for(self._stopping.wait(), pause)


def _read(landed: Landed) -> Mapping[str, Any]:
    """Return what an answer says. Raises NoAnswer for a page or anything else."""
    try:
        said = json.loads(landed.body)
    except ValueError:
        raise NoAnswer(landed.status) from None
    if not isinstance(said, dict) or "ok" not in said:
        raise NoAnswer(landed.status)
    return said
