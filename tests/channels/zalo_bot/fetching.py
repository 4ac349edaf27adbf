"""A worker (see `killing.py`) that polls until it has accepted one event into the inbox."""

from __future__ import annotations

import asyncio
import time
from typing import TYPE_CHECKING, Any

from bot.channels.inbox import Inbox
from bot.channels.landing import Landing
from bot.channels.tables import FILE, Storage
from bot.channels.zalo_bot.adapter import ZaloBotChannel
from bot.channels.zalo_bot.polling import Polling
from tests.channels.doubles.zalo_bot_platform import TOKEN
from tests.channels.killing import Steps, serve

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


async def fetch(folder: Path, base: str, steps: Steps) -> None:
    channel = ZaloBotChannel(TOKEN, base, "")
    inbox = Inbox(Storage(folder / FILE))
    stopping = asyncio.Event()

    async def accept(body: Mapping[str, Any]) -> None:
        event = channel.read(body, time.time())
        assert event
        inbox.accept(event)
        stopping.set()

    polling = Polling(channel, Landing(folder / "zalo-bot-answer"), accept, stopping)
    with steps:
        await polling.run()


def work(folder: Path, base: str, _: dict[str, Any], steps: Steps) -> dict[str, Any]:
    asyncio.run(fetch(folder, base, steps))
    return {}


if __name__ == "__main__":
    serve(work)
