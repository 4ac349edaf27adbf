"""How fast a channel may send: sliding windows overall, for each chat, for each group."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass

PRUNE_ABOVE = 5_000


@dataclass(frozen=True, slots=True)
class Rate:
    """At most ``most`` within any so many seconds."""

    most: int
    seconds: float


@dataclass(frozen=True, slots=True)
class PaceLimits:
    """The rates that a platform states, with a margin for the network's own jitter."""

    overall: Rate
    chat: Rate
    group: Rate


class Window:
    """When things were sent, as far as a rate needs to know.

    >>> window = Window(Rate(2, 10.0))
    >>> window.take(0.0), window.take(1.0)
    (None, None)
    >>> window.wait(4.0), window.wait(10.5)
    (6.0, 0.0)
    """

    def __init__(self, rate: Rate) -> None:
        self._rate = rate
        self._times: deque[float] = deque(maxlen=rate.most)

    def wait(self, now: float) -> float:
        """Return the seconds until one more may be sent."""
        if len(self._times) < self._rate.most:
            return 0.0
        return max(0.0, self._times[0] + self._rate.seconds - now)

    def take(self, now: float) -> None:
        """Note that one is sent."""
        self._times.append(now)

    def is_idle(self, now: float) -> bool:
        """Whether it no longer limits anything."""
        return not self._times or self._times[-1] + self._rate.seconds <= now


class Pace:
    """The windows of one channel, and pauses that the platform asked for."""

    def __init__(self, limits: PaceLimits) -> None:
        self._limits = limits
        self._overall = Window(limits.overall)
        self._chats: dict[str, Window] = {}
        self._paused: dict[str, float] = {}

    def wait(self, conversation: str, now: float) -> float:
        """Return the seconds until a message may go into a conversation ("" for none)."""
        paused = max(self._paused.get("", 0.0), self._paused.get(conversation, 0.0)) - now
        chat = self._chats.get(conversation)
        return max(self._overall.wait(now), chat.wait(now) if chat else 0.0, paused, 0.0)

    def take(self, conversation: str, now: float, *, in_group: bool) -> None:
        """Note that a message goes out now."""
        self._overall.take(now)
        if conversation:
            rate = self._limits.group if in_group else self._limits.chat
            self._chats.setdefault(conversation, Window(rate)).take(now)
        if len(self._chats) > PRUNE_ABOVE:
            self._chats = {k: w for k, w in self._chats.items() if not w.is_idle(now)}

    def pause(self, conversation: str, until: float) -> None:
        """Send nothing into a conversation, or nothing at all (""), until then."""
        self._paused[conversation] = max(until, self._paused.get(conversation, 0.0))
