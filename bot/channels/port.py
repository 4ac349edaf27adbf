"""The port of a channel, and what its faults mean for the message that met them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.channels.events import InboundEvent, OutgoingMessage
    from bot.channels.pace import PaceLimits
    from bot.channels.splitting import TextLimits


class Verdict(StrEnum):
    """What to do with a message that could not be sent."""

    RETRY = "retry"  # a passing fault; try again later
    SLOW_DOWN = "slow_down"  # too fast; wait as long as told, it doesn't count as an attempt
    UNREACHABLE = "unreachable"  # the person is out of reach: nothing more to them
    REFUSED = "refused"  # this message will never be taken
    MOVED = "moved"  # the conversation has another id now
    STALE = "stale"  # nobody waits for it any more; no loss
    UNCLEAR = "unclear"  # it may have arrived, and the platform can't tell
    CHANNEL_DOWN = "channel_down"  # token or account: nothing can be sent until it is mended


@dataclass(frozen=True, slots=True)
class Failure:
    """Why a message wasn't sent; ``reason`` holds no secret and no words of a person."""

    verdict: Verdict
    reason: str
    retry_after: float = 0.0
    moved_to: str = ""


class NotAnEvent(Exception):
    """A body that isn't the platform's; said without any of its content."""


class Channel(Protocol):
    """Reads, sends, and classifies what went wrong; everything else is the core's."""

    @property
    def name(self) -> str:
        """The channel's name in settings, tables, metrics and commands."""
        ...

    @property
    def limits(self) -> TextLimits:
        """What one message may hold."""
        ...

    @property
    def pace(self) -> PaceLimits:
        """How fast messages may be sent."""
        ...

    @property
    def window(self) -> float:
        """Within how many seconds an answer may be sent; infinite where that doesn't matter."""
        ...

    def admits(self, headers: Mapping[str, str], body: bytes) -> bool:
        """Whether a request to the webhook proves to be the platform's; header names lower case.

        Compares in constant time; false while no secret is set.
        """
        ...

    def read(self, body: Mapping[str, Any], now: float) -> InboundEvent | None:
        """Return what the body of a webhook or poll tells; null for what isn't for us.

        Raises NotAnEvent for a body of another shape.
        """
        ...

    async def open(self) -> None:
        """Learn what the platform says of the bot; raises like `send`, and is tried again."""
        ...

    async def send(self, message: OutgoingMessage) -> str:
        """Send one message; return the platform's id of it. Raises what `failure_of` knows."""
        ...

    def failure_of(self, fault: Exception) -> Failure:
        """Return what a fault of `send` means; RETRY for one never seen."""
        ...

    async def show_working(self, event: InboundEvent, waited: float, so_far: str = "") -> None:
        """Show that an answer has been in the making for so many seconds.

        ``so_far`` are its first lines, proven and final, where some are told before its end.
        Raises like `send`, and nobody minds.
        """
        ...

    def alarm(self) -> str:
        """Return why nothing will be sent until an operator acts; empty while all is well."""
        ...

    async def close(self) -> None:
        """Release connections."""
        ...
