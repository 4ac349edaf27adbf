"""A small holding, really ingested, and the bot working for a double of Telegram over HTTP."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from bot.answering import Answering
from bot.bootstrap import Service, open_askers, open_channels, open_journal, work_channels
from bot.channels.retrying import Retrying
from knowledge.bootstrap import open_library
from knowledge.settings import Settings

from . import long_plan
from .doubles.telegram_bot_api import TelegramBotApi

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from bot.channels.runtime import Runtime
    from knowledge.library import Library

ROOT = Path(__file__).resolve().parents[2]
SAMPLES = ROOT / "eval" / "samples" / "built"
CHOSEN = (
    "kh-so-hoa-luu-tru-2026.docx",
    "kh-so-hoa-luu-tru-2025.pdf",
    "kh-tuyen-truyen-kt-xh-2026.docx",
    "hd-lap-ho-so-dien-tu.md",
)
INGEST = "from ingest.commands import ingest; ingest()"
TODAY = "2026-11-20"
PATIENCE = 30.0
SECRET = "mot-chuoi-bi-mat_2026"


def environment(data: Path, **settings: str) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("HOIDAP_")}
    ours = {f"HOIDAP_{name.upper()}": value for name, value in settings.items()}
    fixed = {"PYTHONPATH": str(ROOT), "HOIDAP_DATA": str(data), "HOIDAP_TODAY": TODAY}
    return {**kept, **fixed, **ours}


def wait_until(
    condition: Callable[[], Any], patience: float = PATIENCE, standing: Callable[[], str] = str
) -> None:
    """Wait for a condition; ``standing`` tells how things stand when it doesn't come."""
    deadline = time.monotonic() + patience
    while not condition():
        assert time.monotonic() < deadline, f"not so within {patience} seconds {standing()}"
        time.sleep(0.02)


@pytest.fixture(scope="session")
def held(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with a few sample documents, as `hoidap ingest` leaves it."""
    documents, data = tmp_path_factory.mktemp("documents"), tmp_path_factory.mktemp("held")
    for name in CHOSEN:
        shutil.copy(SAMPLES / name, documents)
    (documents / "kh-mot-cua-2026.md").write_text(long_plan.written(), "utf-8")
    subprocess.run(
        [sys.executable, "-c", INGEST, str(documents)],
        check=True,
        cwd=documents,
        env=environment(data),
        capture_output=True,
    )
    return data


@pytest.fixture
def data(held: Path, tmp_path: Path) -> Path:
    """A folder of the test's own, with the same documents."""
    return Path(shutil.copytree(held, tmp_path / "data"))


@pytest.fixture
def api() -> Iterator[TelegramBotApi]:
    with TelegramBotApi() as double:
        yield double


@dataclass
class Bot:
    """The bot in this process, and what it takes to talk with it."""

    api: TelegramBotApi
    runtime: Runtime
    service: Service
    data: Path

    def take(self) -> None:
        """Fetch over HTTP what waits at the double, accept and confirm it, as a poll does."""
        channel, offset = self.runtime.channels["telegram"], 0
        while updates := self._updates(offset):
            for update in updates:
                event = channel.read(update, self.runtime.storage.clock())
                if event is not None:
                    self.runtime.accept(event)
                offset = update["update_id"] + 1

    def _updates(self, offset: int) -> list[Any]:
        url = f"{self.api.base}{self.api.token}/getUpdates"
        found: list[Any] = httpx.post(url, json={"offset": offset}).json()["result"]
        return found

    def settle(self) -> None:
        """Accept what waits, and wait until everything is answered and sent."""
        self.take()
        wait_until(lambda: not self.open_rows())

    def open_rows(self) -> list[Any]:
        return self.rows(
            "select 'in', text, state from inbox where state in ('waiting', 'working') "
            "union all select 'out', body, state from outbox where state in ('waiting', 'sending')"
        )

    def rows(self, query: str) -> list[Any]:
        with self.runtime.storage.engine.connect() as connection:
            return list(connection.exec_driver_sql(query))

    def senders(self, table: str) -> set[int]:
        found = self.rows(f"select distinct sender from {table} where sender <> ''")  # noqa: S608 - a table of ours
        return {int(row[0]) for row in found}

    def says(self, user: int, text: str, **more: Any) -> list[str]:
        """Return what the bot answers to a message, its new texts in that chat."""
        update = self.api.writes(user, text, **more)
        chat = update["message"]["chat"]["id"]
        before = len(self.api.texts(chat))
        self.settle()
        return self.api.texts(chat)[before:]

    def last(self, chat: int) -> Any:
        return [message for message in self.api.messages if message.chat_id == chat][-1]


@pytest.fixture(scope="session")
def library(held: Path) -> Iterator[Library]:
    """The documents, opened once: the model takes longest, and most of the memory."""
    opened = open_library(Settings(data=held, _env_file=None))
    yield opened
    opened.close()


class Borrowing(Service):
    """A service of a test's own around the library of all tests."""

    def close(self) -> None:
        self.journal.close()
        self.askers.close()


def borrowed(settings: Settings, library: Library) -> Service:
    journal, askers = open_journal(settings), open_askers(settings)
    answering = Answering(library, journal, askers=askers)
    return Borrowing(settings, library, journal, askers, answering)


class Starting:
    """Starts the bot with settings, conversations and queues of the test's own."""

    def __init__(self, api: TelegramBotApi, library: Library, data: Path) -> None:
        self._api = api
        self._library = library
        self._data = data
        self._opened: list[Bot] = []

    def __call__(self, **more: Any) -> Bot:
        values = {"data": self._data, "today": TODAY, **self._api.settings(SECRET)}
        settings = Settings(**{**values, **more}, _env_file=None)
        runtime = open_channels(settings, Retrying(first=0.05, longest=0.2, patience=20.0))
        assert runtime is not None
        service = borrowed(settings, self._library)
        work_channels(runtime, service)
        bot = Bot(self._api, runtime, service, self._data)
        self._opened.append(bot)
        wait_until(lambda: runtime.channels["telegram"].identity.username)
        return bot

    def close(self) -> None:
        for bot in self._opened:
            bot.runtime.close()
            bot.service.close()


@pytest.fixture
def start(api: TelegramBotApi, library: Library, tmp_path: Path) -> Iterator[Starting]:
    starting = Starting(api, library, tmp_path / "bot")
    yield starting
    starting.close()


@pytest.fixture
def bot(start: Starting) -> Bot:
    return start()
