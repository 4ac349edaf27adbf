"""The Zalo Official Account channel: sends by OpenAPI v3.

Messages to who wrote are free for 48 hours, to 7 days they cost from a quota, later ones Zalo refuses
(-230): what has waited for longer than the 48 hours becomes a dead letter.
"""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import logging
from contextlib import suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Self

import httpx

from bot.channels.actions import Act, read_action
from bot.channels.events import MessageKind
from bot.channels.network_faults import NoAnswer
from bot.channels.pace import PaceLimits, Rate
from bot.channels.splitting import TextLimits
from bot.channels.written_text import ROOM_FOR_QUOTES, written
from bot.channels.zalo_oa.oauth import OAuthClient
from bot.channels.zalo_oa.refusals import TOKEN, ZaloRefused, judged
from bot.channels.zalo_oa.tokens import Tokens, TokenUnavailable
from bot.channels.zalo_oa.webhook import NAME, SIGNATURE_HEADER, is_genuine, pointed, read_event

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pydantic import SecretStr

    from bot.channels.events import Button, InboundEvent, OutgoingMessage
    from bot.channels.port import Failure
    from knowledge.settings import Settings

log = logging.getLogger(__name__)

PATH = "/v3.0/oa/message/cs"
MOST_BUTTONS = 5
MOST_PAYLOAD = 1000
LIMITS = TextLimits(units=2000 - ROOM_FOR_QUOTES, buttons=MOST_BUTTONS, title_units=100)
# 4000 a minute for the account; none is stated for one person, ours keeps parts in order
PACE = PaceLimits(overall=Rate(60, 1.0), chat=Rate(4, 1.0), group=Rate(4, 1.0))
READ_SECONDS = 15.0
# Answers are free for 48 hours after the question, then cost from a quota of the account's: later
# than that none goes out by itself, only when an operator has dead letters sent again
FREE_SECONDS = 47.5 * 3600.0
KEEP_FRESH_SECONDS = 600.0


@dataclass(frozen=True, slots=True)
class Account:
    """Who we are to Zalo; ``secret_key`` signs webhooks, ``app_secret`` proves our requests."""

    app_id: str
    app_secret: str = field(repr=False)
    secret_key: str = field(repr=False)
    api_base: str


class ZaloOaChannel:
    """One official account."""

    name = NAME
    limits = LIMITS
    pace = PACE
    window = FREE_SECONDS

    def __init__(self, account: Account, tokens: Tokens) -> None:
        logging.getLogger("httpx").setLevel(logging.WARNING)
        self._account = account
        self.tokens = tokens
        self._client = httpx.AsyncClient(timeout=READ_SECONDS)
        self._refreshing: asyncio.Task[None] | None = None

    @classmethod
    def of(cls, settings: Settings) -> Self | None:
        """Return the account that is configured; null without an app id."""
        if settings.zalo_oa_app_id is None:
            return None
        app_id, app_secret = settings.zalo_oa_app_id, _revealed(settings.zalo_oa_app_secret)
        client = OAuthClient(settings.zalo_oauth_base.rstrip("/"), app_id, app_secret)
        seed = _revealed(settings.zalo_oa_refresh_token)
        secret_key = _revealed(settings.zalo_oa_secret_key)
        api_base = settings.zalo_oa_api_base.rstrip("/")
        account = Account(app_id, app_secret, secret_key, api_base)
        return cls(account, Tokens(settings.data, client, seed=seed))

    def missing_settings(self) -> list[str]:
        """Return the settings without which nothing works."""
        needed = {
            "HOIDAP_ZALO_OA_APP_SECRET": self._account.app_secret,
            "HOIDAP_ZALO_OA_SECRET_KEY": self._account.secret_key,
        }
        return [name for name, value in needed.items() if not value]

    def admits(self, headers: Mapping[str, str], body: bytes) -> bool:
        """Whether Zalo signed a request to the webhook."""
        signature = headers.get(SIGNATURE_HEADER, "")
        return is_genuine(body, signature, self._account.app_id, self._account.secret_key)

    def read(self, body: Mapping[str, Any], now: float) -> InboundEvent | None:
        """Return what a webhook tells, see `read_event`."""
        return read_event(body, self._account.app_id, now)

    async def open(self) -> None:
        """Have a token ready, and keep it fresh from now on."""
        if self._refreshing is None:
            self._refreshing = asyncio.create_task(self._keep_fresh())
        await asyncio.to_thread(self.tokens.keep_fresh)

    async def send(self, message: OutgoingMessage) -> str:
        """Send a message; with a token that was refused, once more with a new one."""
        if message.kind is not MessageKind.TEXT:
            return ""  # words came back from a button: there is nothing to acknowledge
        body = _body(message)
        token = await asyncio.to_thread(self.tokens.access_token)
        try:
            return await self._post(body, token)
        except ZaloRefused as refused:
            if refused.code not in TOKEN:
                raise
        return await self._post(body, await asyncio.to_thread(self.tokens.renewed, token))

    def failure_of(self, fault: Exception) -> Failure:
        """Return what a fault of sending means."""
        return judged(fault)

    async def show_working(self, event: InboundEvent, waited: float, so_far: str = "") -> None:
        """Show nothing: official accounts have no typing indicator."""

    def alarm(self) -> str:
        """Return why tokens can't be refreshed."""
        return self.tokens.state().alarm

    async def close(self) -> None:
        """Release connections."""
        if self._refreshing is not None:
            self._refreshing.cancel()
            with suppress(asyncio.CancelledError):
                await self._refreshing
        await self._client.aclose()

    async def _keep_fresh(self) -> None:
        while True:
            await asyncio.sleep(KEEP_FRESH_SECONDS)
            with suppress(TokenUnavailable):  # which has been told already
                await asyncio.to_thread(self.tokens.keep_fresh)

    async def _post(self, body: Mapping[str, Any], token: str) -> str:
        proof = hmac.new(self._account.app_secret.encode(), token.encode(), hashlib.sha256)
        headers = {"access_token": token, "appsecret_proof": proof.hexdigest()}
        answer = await self._client.post(self._account.api_base + PATH, json=body, headers=headers)
        return _message_id(answer)


def _revealed(secret: SecretStr | None) -> str:
    return secret.get_secret_value().strip() if secret else ""


def _body(message: OutgoingMessage) -> dict[str, Any]:
    content: dict[str, Any] = {"text": written(message.lines)}
    buttons = [_button(button) for row in message.buttons for button in row][:MOST_BUTTONS]
    if buttons:
        content["attachment"] = {"type": "template", "payload": {"buttons": buttons}}
    return {"recipient": {"user_id": message.conversation}, "message": content}


def _button(button: Button) -> dict[str, str]:
    """Return a button that says for the person what they would type, to the answer that it is of.

    >>> from bot.channels.events import Button
    >>> _button(Button("Nguồn 1", "s:Zk3-_9aQx0Lp:1", "xem nguồn 1"))["payload"]
    'xem nguồn 1 #Zk3-_9aQx0Lp'
    """
    action = read_action(button.action)
    ref = action.ref if action and action.act is Act.SOURCE else ""
    payload = pointed(button.words, ref)[:MOST_PAYLOAD]
    return {"title": button.title, "type": "oa.query.show", "payload": payload}


def _message_id(answer: httpx.Response) -> str:
    """Return the id of what was sent. Raises ZaloRefused, NoAnswer."""
    try:
        said = answer.json()
    except ValueError:
        raise NoAnswer(answer.status_code) from None
    error = said.get("error") if isinstance(said, dict) else None
    if not isinstance(error, int):
        raise NoAnswer(answer.status_code)
    if error:
        raise ZaloRefused(error)
    data = said.get("data")
    return str(data.get("message_id", "")) if isinstance(data, dict) else ""
