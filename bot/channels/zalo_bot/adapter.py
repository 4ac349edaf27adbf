"""The Zalo Bot channel: plain text, since its markup has no way to escape anybody's words.

The token stands in every address: none is ever logged or told.
"""

from __future__ import annotations

import hmac
import logging
import math
from typing import TYPE_CHECKING, Any, Self

import httpx

from bot.channels.events import MessageKind
from bot.channels.network_faults import NoAnswer
from bot.channels.pace import PaceLimits, Rate
from bot.channels.splitting import TextLimits
from bot.channels.written_text import ROOM_FOR_QUOTES, written
from bot.channels.zalo_bot.refusals import BotRefused, judged
from bot.channels.zalo_bot.updates import NAME, Identity, read_event

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.channels.events import InboundEvent, OutgoingMessage
    from bot.channels.port import Failure
    from knowledge.settings import Settings

SECRET_HEADER = "x-bot-api-secret-token"  # noqa: S105 -- a header's name
LIMITS = TextLimits(units=2000 - ROOM_FOR_QUOTES, buttons=0)
# No rate is stated; parts of one answer stay in order and don't come as a burst
PACE = PaceLimits(overall=Rate(10, 1.0), chat=Rate(2, 1.0), group=Rate(2, 1.0))
READ_SECONDS = 15.0


class ZaloBotChannel:
    """One bot, known by its token."""

    name = NAME
    limits = LIMITS
    pace = PACE
    window = math.inf

    def __init__(self, token: str, api_base: str, webhook_secret: str, name: str = "") -> None:
        # httpx tells each request's address, and with it the token, at INFO
        logging.getLogger("httpx").setLevel(logging.WARNING)
        self.address = f"{api_base}{token}"
        self.webhook_secret = webhook_secret
        self._client = httpx.AsyncClient(timeout=READ_SECONDS)
        self.identity = Identity((name,) if name else ())
        self._known = False

    @classmethod
    def of(cls, settings: Settings) -> Self | None:
        """Return the bot that is configured; null without a token."""
        if settings.zalo_bot_token is None:
            return None
        token, secret = settings.zalo_bot_token, settings.zalo_bot_webhook_secret
        return cls(
            token.get_secret_value().strip(),
            settings.zalo_bot_api_base,
            secret.get_secret_value() if secret else "",
            settings.zalo_bot_name.strip().removeprefix("@"),
        )

    def admits(self, headers: Mapping[str, str], body: bytes) -> bool:
        """Whether a request bears the secret that setWebhook told Zalo."""
        del body
        offered = headers.get(SECRET_HEADER, "").encode("latin-1", "replace")
        secret = self.webhook_secret.encode()
        return bool(secret) and hmac.compare_digest(offered, secret)

    def read(self, body: Mapping[str, Any], now: float) -> InboundEvent | None:
        """Return what an event tells, see `read_event`."""
        return read_event(body, self.identity, now)

    async def open(self) -> None:
        """Learn the bot's names, by which groups mention it."""
        if self._known:
            return
        said = await self.call("getMe")
        told = (said.get("display_name"), said.get("account_name"))
        names = (*self.identity.names, *(str(name) for name in told if name))
        self.identity.names, self._known = tuple(dict.fromkeys(names)), True

    async def send(self, message: OutgoingMessage) -> str:
        """Send a message."""
        if message.kind is not MessageKind.TEXT:
            return ""  # there are no buttons whose press would be acknowledged
        said = await self.call(
            "sendMessage", chat_id=message.conversation, text=written(message.lines)
        )
        return str(said.get("message_id", ""))

    def failure_of(self, fault: Exception) -> Failure:
        """Return what a fault of a request means."""
        return judged(fault)

    async def show_working(self, event: InboundEvent, waited: float, so_far: str = "") -> None:
        """Show "đang soạn tin…"."""
        del waited, so_far
        await self.call("sendChatAction", chat_id=event.conversation, action="typing")

    def alarm(self) -> str:
        """Return nothing: a token that was taken back shows in what can't be sent."""
        return ""

    async def close(self) -> None:
        """Release connections."""
        await self._client.aclose()

    async def call(self, method: str, **asked: str) -> Mapping[str, Any]:
        """Call a method; return its result. Raises BotRefused, NoAnswer, httpx's faults."""
        answer = await self._client.post(f"{self.address}/{method}", json=asked)
        try:
            said = answer.json()
        except ValueError:
            raise NoAnswer(answer.status_code) from None
        if not isinstance(said, dict) or "ok" not in said:
            raise NoAnswer(answer.status_code)
        if not said["ok"]:
            raise BotRefused(_code(said))
        result = said.get("result")
        return result if isinstance(result, dict) else {}


def _code(said: Mapping[str, Any]) -> int:
    code = said.get("error_code")
    return code if isinstance(code, int) else 0
