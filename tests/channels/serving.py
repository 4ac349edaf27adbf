"""`hoidap serve` as a process of its own, with a webhook for a double of Telegram."""

from __future__ import annotations

import socket
import subprocess
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

import httpx

from .conftest import SECRET, environment, wait_until

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from .doubles.telegram_bot_api import TelegramBotApi

COMMAND = "from bot.commands.{module} import {name}; {name}()"


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@contextmanager
def running(
    data: Path, api: TelegramBotApi, module: str, name: str, *arguments: str, **settings: str
) -> Iterator[Path]:
    """Run a command until the test is done; yield the file that it writes to."""
    ours = {**api.settings(SECRET), "log_level": "DEBUG"}
    said = data.parent / f"{name}.log"
    with said.open("wb") as file:
        process = subprocess.Popen(
            [sys.executable, "-c", COMMAND.format(module=module, name=name), *arguments],
            cwd=data.parent,
            env=environment(data, **ours | settings),
            stdout=file,
            stderr=file,
        )
    try:
        yield said
    finally:
        process.terminate()
        assert process.wait(40) == 0, said.read_text("utf-8")


@contextmanager
def serving(data: Path, api: TelegramBotApi, **settings: str) -> Iterator[tuple[str, Path]]:
    """Run `hoidap serve`; yield the webhook's address and the log."""
    port = free_port()
    with running(data, api, "serve", "serve", "--port", str(port), **settings) as said:
        api.webhook.url = f"http://127.0.0.1:{port}/webhooks/telegram"
        api.webhook.secret = SECRET
        wait_until(lambda: _is_up(f"http://127.0.0.1:{port}/readyz"), 60)
        yield api.webhook.url, said


def _is_up(url: str) -> bool:
    try:
        return httpx.get(url).status_code == 200
    except httpx.TransportError:
        return False
