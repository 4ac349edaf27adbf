"""Zalo's Bot Platform as a bot sees it, with the people who write to it.

Source: ``../shared/channels.md`` "Zalo Bot Platform". What it does with markup that it doesn't know
isn't told there; this double refuses it, so that a test notices. Webhooks may go to plain HTTP on
this machine.
"""

from __future__ import annotations

import asyncio
import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from .faults import Answer, Fault
from .lengths import Pace, utf16
from .serving import Double

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from concurrent.futures import Future

    from .clock import Clock
    from .serving import Received
    from .webhooks import Delivery, WebhookSender

TOKEN = "4100220033:example-token-of-the-double"
SECRET_HEADER = "X-Bot-Api-Secret-Token"
MAX_TEXT = 2000
MAX_USERS = 50
MESSAGES_A_MONTH = 3000
POLLS_A_SECOND = 5
METHODS = frozenset(
    (
        "getMe getUpdates setWebhook deleteWebhook getWebhookInfo sendMessage sendChatAction "
        "sendPhoto"
    ).split()
)
UNKNOWN_MARKUP = {
    "markdown": re.compile(r"\[[^\]\n]+\]\([^)\s]+\)|^\s*```|^\s*\|.+\|\s*$", re.MULTILINE),
    "html": re.compile(r"<(?!/?(?:b|i|s|code|strong|em|del|h[1-6]|ul|ol|li|blockquote|br)\b)\w+"),
}
DESCRIPTIONS = {
    400: "Bad request",
    401: "Unauthorized",
    403: "Forbidden",
    404: "Not found",
    408: "Request timeout",
    429: "Quota exceeded",
}
TOO_FAST = Answer(429, b"<html><body><h1>429 Too Many Requests</h1></body></html>", "text/html")

Event = dict[str, Any]


class Refused(Exception):
    """The platform answers with this code."""

    def __init__(self, code: int, description: str | None = None) -> None:
        self.code, self.description = code, description or DESCRIPTIONS[code]
        super().__init__(self.description)


@dataclass(frozen=True)
class Sent:
    """A message that a chat got."""

    message_id: str
    chat_id: str
    text: str
    parse_mode: str | None


def fault(code: int, status: int = 200) -> Fault:
    """Return a fault that answers with an error of the API."""
    return Fault(f"{code}", _error(Refused(code), status))


HTML_PAGE = Fault("429 as a page", TOO_FAST)


class ZaloBotPlatform(Double):
    """The double.

    ``idle_status`` is the HTTP status of an idle poll: 200 or 408.
    """

    def __init__(
        self, clock: Clock | None = None, *, idle_status: int = 200, quota: int = MESSAGES_A_MONTH
    ) -> None:
        super().__init__(clock)
        self.idle_status = idle_status
        self.quota = quota
        self.webhook_url, self.webhook_secret = "", ""
        self.pending: list[Event] = []
        self.popped: list[Event] = []
        self.sent: list[Sent] = []
        self.actions: list[tuple[str, str]] = []
        self.photos: list[tuple[str, str]] = []
        self.chats: dict[str, str] = {}
        self.users: set[str] = set()
        self.blocked: set[str] = set()
        self._polls = Pace(POLLS_A_SECOND, 1)
        self._events = 0

    @property
    def base(self) -> str:
        return f"{self.origin}/bot"

    def settings(self, secret: str) -> dict[str, str]:
        """Return the settings of a bot that works here; ``secret`` is its webhook's."""
        return {
            "zalo_bot_token": TOKEN,
            "zalo_bot_api_base": self.base,
            "zalo_bot_webhook_secret": secret,
        }

    def texts(self, chat_id: str) -> list[str]:
        return [sent.text for sent in self.sent if sent.chat_id == chat_id]

    # What people do ---------------------------------------------------------------------------

    def writes(self, user_id: str, text: str, *, group: str | None = None, **more: Any) -> Event:
        """Queue a text; in a group, only mentions and replies reach the bot: write one."""
        return self.sends(user_id, "text", group=group, text=text, **more)

    def sends(self, user_id: str, kind: str, *, group: str | None = None, **more: Any) -> Event:
        """Queue a message: text, image, sticker, voice or unsupported."""
        assert kind in {"text", "image", "sticker", "voice", "unsupported"}
        if user_id not in self.users and len(self.users) >= MAX_USERS:
            raise Refused(403, "The plan's users are used up")
        self.users.add(user_id)
        chat = {"id": group or user_id, "chat_type": "GROUP" if group else "PRIVATE"}
        self.chats[chat["id"]] = chat["chat_type"]
        self._events += 1
        message = {
            "from": {"id": user_id, "display_name": "An", "is_bot": False},
            "chat": chat,
            "message_id": f"z{self._events:08d}",
            "date": self.clock.millis(),
        }
        event = {"event_name": f"message.{kind}.received", "message": message | more}
        self.pending.append(event)
        return event

    def deliver(
        self,
        sender: WebhookSender,
        events: Iterable[Event] | None = None,
        *,
        flat: bool = False,
    ) -> list[Future[Delivery]]:
        """Post events to the webhook as they come here, wrapped, or flat as seen in production."""
        chosen = list(self.pending if events is None else events)
        self.pending = [event for event in self.pending if event not in chosen]
        headers = {"content-type": "application/json", SECRET_HEADER: self.webhook_secret}
        return [
            sender.send(
                self.webhook_url,
                json.dumps(event if flat else {"ok": True, "result": event}).encode(),
                headers,
            )
            for event in chosen
        ]

    # What the bot does ------------------------------------------------------------------------

    async def answer(self, received: Received) -> Answer:
        path = re.fullmatch(r"/bot([^/]+)/(\w+)", received.path)
        if path and path[2] == "getUpdates" and self._polls_too_fast():
            return TOO_FAST
        try:
            result = await self._called(path, received)
        except Refused as refused:
            status = self.idle_status if refused.code == 408 else 200
            return _error(refused, status)
        return Answer.of({"ok": True, "result": result})

    async def _called(self, path: re.Match[str] | None, received: Received) -> Any:
        if path is None or path[2] not in METHODS:
            raise Refused(404)
        if path[1] != TOKEN:
            raise Refused(401)
        method: Callable[[Mapping[str, Any]], Any] = getattr(self, _snake_case(path[2]))
        asked = {**received.parameters, "gone": received.gone}
        result = method(asked)
        return await result if asyncio.iscoroutine(result) else result

    def _get_me(self, _: Mapping[str, Any]) -> dict[str, Any]:
        return {
            "id": TOKEN.partition(":")[0],
            "account_name": "bot.hoidap",
            "display_name": "Bot Hỏi Đáp",
            "account_type": "BASIC",
            "can_join_groups": True,
        }

    async def _get_updates(self, asked: Mapping[str, Any]) -> Event:
        if self.webhook_url:
            raise Refused(400, "getUpdates can't be used while a webhook is set")
        waited, timeout = 0.0, float(asked.get("timeout", 30))
        while not self.pending or asked["gone"].is_set():
            if waited >= timeout or self.stopping or asked["gone"].is_set():
                raise Refused(408)
            await asyncio.sleep(0.01)
            waited += 0.01
        self.popped.append(self.pending.pop(0))
        return self.popped[-1]

    def _set_webhook(self, asked: Mapping[str, Any]) -> dict[str, Any]:
        url, secret = str(asked.get("url", "")), str(asked.get("secret_token", ""))
        parts = urlsplit(url)
        if parts.scheme != "https" and parts.hostname != "127.0.0.1":
            raise Refused(400, "Webhook URL must be HTTPS")
        if not 8 <= len(secret) <= 256:
            raise Refused(400, "secret_token must have 8 to 256 characters")
        self.webhook_url, self.webhook_secret = url, secret
        return self._get_webhook_info({})

    def _delete_webhook(self, _: Mapping[str, Any]) -> dict[str, Any]:
        self.webhook_url, self.webhook_secret = "", ""
        return self._get_webhook_info({})

    def _get_webhook_info(self, _: Mapping[str, Any]) -> dict[str, Any]:
        return {"url": self.webhook_url, "updated_at": self.clock.millis()}

    def _send_message(self, asked: Mapping[str, Any]) -> dict[str, Any]:
        chat_id, text = self._open_chat(asked), asked.get("text")
        mode = asked.get("parse_mode")
        if not isinstance(text, str) or not text.strip() or utf16(text) > MAX_TEXT:
            raise Refused(400, "text must have 1 to 2000 characters")
        if mode is not None and (mode not in UNKNOWN_MARKUP or UNKNOWN_MARKUP[mode].search(text)):
            raise Refused(400, "parse_mode: unsupported markup")
        self._spend()
        sent = Sent(f"b{len(self.sent) + 1:08d}", chat_id, text, mode)
        self.sent.append(sent)
        return {"message_id": sent.message_id, "date": self.clock.millis()}

    def _send_chat_action(self, asked: Mapping[str, Any]) -> dict[str, Any]:
        chat_id = self._open_chat(asked)
        if asked.get("action") not in {"typing", "upload_photo"}:
            raise Refused(400, "action is invalid")
        self.actions.append((chat_id, str(asked["action"])))
        return {}

    def _send_photo(self, asked: Mapping[str, Any]) -> dict[str, Any]:
        chat_id, photo = self._open_chat(asked), str(asked.get("photo", ""))
        if not photo.startswith("http"):
            raise Refused(400, "photo must be a public URL")
        self._spend()
        self.photos.append((chat_id, photo))
        return {"message_id": f"p{len(self.photos)}", "date": self.clock.millis()}

    # What stands behind it --------------------------------------------------------------------

    def _open_chat(self, asked: Mapping[str, Any]) -> str:
        chat_id = asked.get("chat_id")
        if not isinstance(chat_id, str) or not chat_id:
            raise Refused(400, "chat_id is required")
        if chat_id not in self.chats:
            raise Refused(404, "Chat not found")
        if chat_id in self.blocked:
            raise Refused(403)
        return chat_id

    def _spend(self) -> None:
        if self.quota <= 0:
            raise Refused(429)
        self.quota -= 1

    def _polls_too_fast(self) -> bool:
        now = self.clock.now()
        if self._polls.wait(None, now):
            return True
        self._polls.count(None, now)
        return False


def _snake_case(method: str) -> str:
    return "_" + re.sub(r"([A-Z])", lambda capital: f"_{capital[1].lower()}", method)


def _error(refused: Refused, status: int = 200) -> Answer:
    content = {"ok": False, "description": refused.description, "error_code": refused.code}
    return Answer.of(content, status)
