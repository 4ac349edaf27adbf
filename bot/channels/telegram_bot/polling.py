"""Fetching updates instead of being brought them: for a machine that nobody reaches from outside."""

from __future__ import annotations

import asyncio
import logging
from contextlib import suppress
from typing import TYPE_CHECKING

from telegram.error import Conflict, InvalidToken, TelegramError
from telegram.error import RetryAfter as Flooded

from bot.channels.retrying import Retrying

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping
    from typing import Any

    from bot.channels.telegram_bot.adapter import TelegramChannel

log = logging.getLogger(__name__)

WAIT_SECONDS = 25


class TokenRefused(Exception):
    """Telegram doesn't know the token."""


class WebhookInPlace(Exception):
    """Telegram brings the updates to a webhook, so they can't be fetched."""

    def __init__(self, url: str) -> None:
        super().__init__(f"a webhook is set: {url}")
        self.url = url


async def poll(
    channel: TelegramChannel,
    accept: Callable[[Mapping[str, Any]], Awaitable[None]],
    stopping: asyncio.Event,
    begun: Callable[[], None] = lambda: None,
) -> None:
    """Fetch updates until stopped; each is accepted before Telegram is told to forget it.

    ``begun`` is called when Telegram has been reached.

    Raises TokenRefused and WebhookInPlace, which waiting doesn't mend; another process that
    polls, and a network that fails, are waited out.
    """
    await _check(channel, stopping)
    begun()
    offset, failed = 0, 0
    while not stopping.is_set():
        try:
            updates = await _fetch(channel, offset, stopping)
        except InvalidToken as fault:
            raise TokenRefused from fault
        except TelegramError as fault:
            failed += 1
            log.warning("telegram: %s", channel.failure_of(fault).reason)
            await _pause(stopping, _wait(fault, failed))
            continue
        failed = 0
        for update in updates:
            await accept(update)
            offset = max(offset, int(update["update_id"]) + 1)


async def _check(channel: TelegramChannel, stopping: asyncio.Event) -> None:
    """Learn the bot's name, and that no webhook is in the way."""
    failed = 0
    while not stopping.is_set():
        try:
            await channel.open()
            info = await channel.bot.get_webhook_info()
        except InvalidToken as fault:
            raise TokenRefused from fault
        except TelegramError as fault:
            failed += 1
            log.warning("telegram: %s", channel.failure_of(fault).reason)
            await _pause(stopping, _wait(fault, failed))
        else:
            if info.url:
                raise WebhookInPlace(info.url)
            return


async def _fetch(
    channel: TelegramChannel, offset: int, stopping: asyncio.Event
) -> list[dict[str, Any]]:
    """Return the updates from an offset on; none when stopped meanwhile."""
    fetching = asyncio.ensure_future(channel.bot.raw_updates(offset, WAIT_SECONDS))
    stopped = asyncio.ensure_future(stopping.wait())
    try:
        await asyncio.wait({fetching, stopped}, return_when=asyncio.FIRST_COMPLETED)
        return fetching.result() if fetching.done() else []
    finally:
        for task in (fetching, stopped):
            task.cancel()


def _wait(fault: TelegramError, failed: int) -> float:
    if isinstance(fault, Flooded):
        return float(fault._retry_after.total_seconds())  # noqa: SLF001 -- see faults.py
    if isinstance(fault, Conflict):
        return 5.0
    return Retrying(longest=60.0).wait(failed)


async def _pause(stopping: asyncio.Event, seconds: float) -> None:
    with suppress(TimeoutError):
        await asyncio.wait_for(stopping.wait(), seconds)
