"""One double: an ASGI application that listens on a free port, in a thread of its own."""

from __future__ import annotations

import asyncio
import json
import socket
import threading
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Self
from urllib.parse import parse_qsl

import uvicorn

from .clock import Clock
from .faults import Answer, Faults

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping

START_SECONDS = 20


@dataclass(frozen=True)
class Received:
    """One request as it came in."""

    verb: str
    path: str
    headers: Mapping[str, str]
    body: bytes
    parameters: Mapping[str, Any] = field(default_factory=dict)
    """From the query, and from the body: a form, or JSON."""

    gone: asyncio.Event = field(default_factory=asyncio.Event, repr=False)
    """Set when the caller hangs up before an answer."""

    @property
    def method(self) -> str:
        """The last part of the path, by which faults are planted."""
        return self.path.rsplit("/", 1)[-1]


class Double:
    """What all doubles share: listening, recording and meeting planted faults."""

    def __init__(self, clock: Clock | None = None) -> None:
        self.clock = clock or Clock()
        self.faults = Faults()
        self.received: list[Received] = []
        self.stopping = False
        self._socket = socket.create_server(("127.0.0.1", 0), backlog=1024)
        config = uvicorn.Config(
            self, lifespan="off", ws="none", access_log=False, log_level="critical"
        )
        self._server = uvicorn.Server(config)
        self._thread = threading.Thread(
            target=self._server.run, kwargs={"sockets": [self._socket]}, daemon=True
        )

    @property
    def origin(self) -> str:
        """``http://127.0.0.1:port``."""
        return f"http://127.0.0.1:{self._socket.getsockname()[1]}"

    async def answer(self, received: Received) -> Answer:
        """Do what the platform does with a request."""
        raise NotImplementedError

    def calls(self, method: str) -> list[Received]:
        """Return the requests of one method, in order."""
        return [received for received in self.received if received.method == method]

    def __enter__(self) -> Self:
        self._thread.start()
        deadline = time.monotonic() + START_SECONDS
        while not self._server.started:
            assert time.monotonic() < deadline, "the double doesn't start"
            time.sleep(0.005)
        return self

    def __exit__(self, *_exc: object) -> None:
        self.stopping = True
        self._server.should_exit = True
        self._thread.join()
        self._socket.close()

    async def __call__(
        self,
        scope: Mapping[str, Any],
        receive: Callable[[], Awaitable[dict[str, Any]]],
        send: Callable[[dict[str, Any]], Awaitable[None]],
    ) -> None:
        received = await _read(scope, receive)
        self.received.append(received)
        watching = asyncio.create_task(_watch(receive, received.gone))
        answer = await self._met(received)
        watching.cancel()
        length = len(answer.body) + (1 if answer.cut else 0)
        headers = [
            (b"content-type", answer.content_type.encode()),
            (b"content-length", str(length).encode()),
            *((name.encode(), value.encode()) for name, value in answer.headers),
        ]
        await send({"type": "http.response.start", "status": answer.status, "headers": headers})
        if not answer.cut:  # left without its body, uvicorn closes the connection
            await send({"type": "http.response.body", "body": answer.body})

    async def _met(self, received: Received) -> Answer:
        fault = self.faults.draw(received.method)
        if fault is None:
            return await self.answer(received)
        if fault.takes_effect:
            await self.answer(received)
        await asyncio.sleep(fault.seconds)
        return fault.answer


async def _watch(receive: Callable[[], Awaitable[dict[str, Any]]], gone: asyncio.Event) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass
    gone.set()


async def _read(
    scope: Mapping[str, Any], receive: Callable[[], Awaitable[dict[str, Any]]]
) -> Received:
    body, more = b"", True
    while more:
        event = await receive()
        body += event.get("body", b"")
        more = event.get("more_body", False)
    headers = {name.decode().lower(): value.decode("latin-1") for name, value in scope["headers"]}
    parameters = dict(parse_qsl(scope["query_string"].decode()))
    parameters |= _parsed(headers.get("content-type", ""), body)
    return Received(scope["method"], scope["path"], headers, body, parameters)


def _parsed(content_type: str, body: bytes) -> dict[str, Any]:
    if content_type.startswith("application/x-www-form-urlencoded"):
        return dict(parse_qsl(body.decode(), keep_blank_values=True))
    try:
        content = json.loads(body) if body else {}
    except ValueError:
        return {}
    return content if isinstance(content, dict) else {}
