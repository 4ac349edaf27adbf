"""The bot's web application listening over HTTP, in this process, for the webhooks of doubles."""

from __future__ import annotations

import socket
import threading
from typing import TYPE_CHECKING, Any, Self

import httpx
import uvicorn

from bot.bootstrap import open_channels
from bot.channels.retrying import Retrying
from bot.web.application import create_app
from knowledge.settings import Settings

from .conftest import TODAY, borrowed, wait_until

if TYPE_CHECKING:
    from pathlib import Path

    from knowledge.library import Library


class Served:
    """A server with channels; ``rows`` looks into what it keeps."""

    def __init__(self, data: Path, library: Library, **settings: Any) -> None:
        values = {"data": data, "today": TODAY, "public_url": "https://hoidap.example"}
        self.settings = Settings(**{**values, **settings}, _env_file=None)
        runtime = open_channels(self.settings, Retrying(first=0.05, longest=0.2, patience=20.0))
        assert runtime is not None
        self.runtime = runtime
        app = create_app(self.settings, lambda found: borrowed(found, library), runtime)
        self._socket = socket.create_server(("127.0.0.1", 0))
        config = uvicorn.Config(app, log_config=None, access_log=False, ws="none")
        self._server = uvicorn.Server(config)
        self._thread = threading.Thread(
            target=self._server.run, kwargs={"sockets": [self._socket]}, daemon=True
        )

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._socket.getsockname()[1]}"

    def __enter__(self) -> Self:
        self._thread.start()
        wait_until(lambda: self._server.started)
        wait_until(lambda: httpx.get(f"{self.url}/readyz", trust_env=False).status_code == 200)
        return self

    def __exit__(self, *_exc: object) -> None:
        self._server.should_exit = True
        self._thread.join()
        self._socket.close()

    def settle(self) -> None:
        """Wait until everything accepted is answered and sent."""
        wait_until(lambda: not self.rows(_OPEN))

    def rows(self, query: str) -> list[Any]:
        with self.runtime.storage.engine.connect() as connection:
            return [tuple(row) for row in connection.exec_driver_sql(query)]

    def states(self, table: str) -> list[str]:
        return [state for (state,) in self.rows(f"select state from {table} order by id")]  # noqa: S608 -- of the test


_OPEN = (
    "select 1 from inbox where state in ('waiting', 'working') "
    "union all select 1 from outbox where state in ('waiting', 'sending')"
)
