"""Limits on what one client may send: bytes of a body, requests in a time."""

from __future__ import annotations

import math
import time
from collections import OrderedDict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.web import replies
from bot.web.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Callable

    from starlette.types import ASGIApp, Message, Receive, Scope, Send

BODY_BYTES = 64 * 1024
CLIENTS_REMEMBERED = 10_000
WEBHOOKS = "/webhooks/"
WEBHOOK_BYTES = 256 * 1024  # an update quotes the message that it answers
UNLIMITED = (
    WEBHOOKS,  # a platform delivers everybody's messages from a few addresses
    "/static/",
    "/healthz",
    "/readyz",
    "/metrics",
    "/favicon.ico",
)


class BodyLimit:
    """Reads a body whole before the app sees it, and answers 413 when it is too long."""

    def __init__(self, app: ASGIApp, limit: int = BODY_BYTES) -> None:
        self._app = app
        self._limit = limit

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, as the class says."""
        if scope["type"] != "http" or scope["method"] in {"GET", "HEAD", "OPTIONS"}:
            await self._app(scope, receive, send)
            return
        limit = WEBHOOK_BYTES if scope["path"].startswith(WEBHOOKS) else self._limit
        messages = await _read(scope, receive, limit)
        if messages is None:
            detail = replies.DETAILS[413].format(limit=limit // 1024)
            headers = {"Connection": "close"}
            await Problem(413, detail, headers).response()(scope, receive, send)
            return
        await self._app(scope, _replaying(messages, receive), send)


async def _read(scope: Scope, receive: Receive, limit: int) -> list[Message] | None:
    """Return the messages of a body; null when it is longer than that."""
    if _declared_length(scope) > limit:
        return None
    messages: list[Message] = []
    size = 0
    more = True
    while more:
        message = await receive()
        messages.append(message)
        size += len(message.get("body", b""))
        more = message.get("more_body", False)
        if size > limit:
            return None
    return messages


def _declared_length(scope: Scope) -> int:
    declared = dict(scope["headers"]).get(b"content-length", b"0")
    return int(declared) if declared.isdigit() else 0


def _replaying(messages: list[Message], receive: Receive) -> Receive:
    waiting = iter(messages)

    async def replay() -> Message:
        message = next(waiting, None)
        return message if message is not None else await receive()

    return replay


@dataclass(slots=True)
class _Bucket:
    tokens: float
    filled_at: float


class TokenBuckets:
    """A bucket of tokens for each client: ``per_minute`` at once, refilled evenly.

    >>> buckets = TokenBuckets(per_minute=60, clock=lambda: 0.0)
    >>> [buckets.wait("a") for _ in range(60)] == [0.0] * 60, buckets.wait("a")
    (True, 1.0)
    """

    def __init__(self, per_minute: int, clock: Callable[[], float] = time.monotonic) -> None:
        self._capacity = float(per_minute)
        self._rate = per_minute / 60
        self._clock = clock
        self._buckets: OrderedDict[str, _Bucket] = OrderedDict()

    def wait(self, client: str) -> float:
        """Take a token, or return the seconds until the next one."""
        bucket = self._filled(client)
        if bucket.tokens < 1:
            return (1 - bucket.tokens) / self._rate
        bucket.tokens -= 1
        return 0.0

    def _filled(self, client: str) -> _Bucket:
        now = self._clock()
        bucket = self._buckets.setdefault(client, _Bucket(self._capacity, now))
        gained = (now - bucket.filled_at) * self._rate
        bucket.tokens = min(self._capacity, bucket.tokens + gained)
        bucket.filled_at = now
        self._buckets.move_to_end(client)
        if len(self._buckets) > CLIENTS_REMEMBERED:
            self._buckets.popitem(last=False)
        return bucket


class RateLimit:
    """Answers 429 with ``Retry-After`` to a client whose bucket is empty."""

    def __init__(self, app: ASGIApp, per_minute: int) -> None:
        self._app = app
        self._buckets = TokenBuckets(per_minute)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, as the class says."""
        wait = self._wait(scope) if scope["type"] == "http" else 0.0
        if not wait:
            await self._app(scope, receive, send)
            return
        seconds = math.ceil(wait)
        detail = replies.DETAILS[429].format(seconds=seconds)
        problem = Problem(429, detail, {"Retry-After": str(seconds)})
        await problem.response()(scope, receive, send)

    def _wait(self, scope: Scope) -> float:
        if scope["path"].startswith(UNLIMITED):
            return 0.0
        client = scope.get("client")
        return self._buckets.wait(client[0] if client else "")
