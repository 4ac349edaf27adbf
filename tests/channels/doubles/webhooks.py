"""Delivering events to the bot: in order or not, once or twice, again when it fails."""

from __future__ import annotations

import random
import time
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Self, TypeVar

import httpx

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

Item = TypeVar("Item")


@dataclass(frozen=True)
class Attempt:
    """One try to deliver: the status, or None when no answer came, and how long it took."""

    status: int | None
    seconds: float

    @property
    def accepted(self) -> bool:
        return self.status is not None and 200 <= self.status < 300


@dataclass
class Delivery:
    """One event on its way."""

    body: bytes
    headers: Mapping[str, str]
    attempts: list[Attempt] = field(default_factory=list)

    @property
    def accepted(self) -> bool:
        return any(attempt.accepted for attempt in self.attempts)


class WebhookSender:
    """Posts to one address from a few threads, trying again after each of ``pauses``.

    ``retry_header`` names a header that counts the tries from the second on.
    """

    def __init__(
        self,
        pauses: Sequence[float] = (),
        *,
        timeout: float = 10,
        retry_header: str | None = None,
        connections: int = 8,
    ) -> None:
        self.pauses = tuple(pauses)
        self._retry_header = retry_header
        self._client = httpx.Client(timeout=timeout, trust_env=False)
        self._pool = ThreadPoolExecutor(connections)
        self.deliveries: list[Delivery] = []

    def send(self, url: str, body: bytes, headers: Mapping[str, str]) -> Future[Delivery]:
        """Deliver in the background."""
        delivery = Delivery(body, headers)
        self.deliveries.append(delivery)
        return self._pool.submit(self._deliver, url, delivery)

    def close(self) -> None:
        self._pool.shutdown(cancel_futures=True)
        self._client.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_exc: object) -> None:
        self.close()

    def _deliver(self, url: str, delivery: Delivery) -> Delivery:
        for number, pause in enumerate((0, *self.pauses)):
            time.sleep(pause)
            counted = {self._retry_header: str(number)} if self._retry_header and number else {}
            attempt = self._post(url, delivery.body, {**delivery.headers, **counted})
            delivery.attempts.append(attempt)
            if attempt.accepted:
                break
        return delivery

    def _post(self, url: str, body: bytes, headers: Mapping[str, str]) -> Attempt:
        start = time.monotonic()
        try:
            status = self._client.post(url, content=body, headers=dict(headers)).status_code
        except httpx.TransportError:
            status = None
        return Attempt(status, time.monotonic() - start)


def disordered(
    items: Iterable[Item], *, seed: int, duplicated: float = 0.2, window: int = 1
) -> list[Item]:
    """Return items with a share repeated, each out of its place by fewer than ``window``.

    >>> disordered("abcdef", seed=1, duplicated=0)
    ['a', 'b', 'c', 'd', 'e', 'f']
    """
    chance = random.Random(seed)
    places: list[tuple[float, Item]] = []
    for place, item in enumerate(items):
        shift = chance.uniform(0, window) if window > 1 else 0.0
        places.append((place + shift, item))
        if chance.random() < duplicated:
            places.append((place + shift + chance.uniform(0, max(window, 2)), item))
    return [item for _, item in sorted(places, key=lambda placed: placed[0])]
