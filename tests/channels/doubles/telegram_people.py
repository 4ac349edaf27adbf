"""The people who write to a bot on Telegram: their updates, polled or posted.

Source: https://core.telegram.org/bots/api#available-types.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from .lengths import utf16
from .serving import Double

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from concurrent.futures import Future

    from .clock import Clock
    from .telegram_content import Message
    from .webhooks import Delivery, WebhookSender

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"


@dataclass
class Webhook:
    """Where updates go instead of being polled."""

    url: str = ""
    secret: str | None = None
    last_error: str | None = None


class TelegramPeople(Double):
    """Private chats, groups, and the updates that the bot hasn't fetched yet."""

    def __init__(self, clock: Clock | None, me: dict[str, Any]) -> None:
        super().__init__(clock)
        self.me = me
        self.webhook = Webhook()
        self.pending: list[dict[str, Any]] = []
        self._chats: dict[int, dict[str, Any]] = {}
        self._blocked: set[int] = set()
        self._threads: set[tuple[int, int]] = set()
        self._open_callbacks: set[str] = set()
        self._open_inline: set[str] = set()
        self._update_id = 500_000
        self._message_id = 100

    def person(self, user_id: int, name: str = "An", **more: Any) -> dict[str, Any]:
        """Return a user as updates name one."""
        return {
            "id": user_id,
            "is_bot": False,
            "first_name": name,
            "language_code": "vi",
        } | more

    def private(self, user_id: int) -> dict[str, Any]:
        """Return the private chat of a user; its id is the user's."""
        return self._known({"id": user_id, "type": "private", "first_name": "An"})

    def group(self, chat_id: int = -1001, *, title: str = "Tổ công tác") -> dict[str, Any]:
        """Return a supergroup that the bot is a member of; ids of groups are negative."""
        return self._known({"id": chat_id, "type": "supergroup", "title": title})

    def writes(
        self,
        user_id: int,
        text: str | None,
        *,
        chat: dict[str, Any] | None = None,
        **more: Any,
    ) -> dict[str, Any]:
        """Return the update of a message, and queue it; ``more`` adds fields to the message."""
        message = self._message(self.person(user_id), chat or self.private(user_id), text, more)
        return self.queue({"message": message})

    def edits(self, update: Mapping[str, Any], text: str) -> dict[str, Any]:
        """Queue the edit of an earlier message."""
        message = {**update["message"], "text": text, "edit_date": int(self.clock.now())}
        return self.queue({"edited_message": message})

    def presses(self, user_id: int, message: Message, button: Mapping[str, Any]) -> dict[str, Any]:
        """Queue the press of an inline button."""
        callback = {
            "id": f"{user_id}{self._update_id}",
            "from": self.person(user_id),
            "message": self.as_sent(message),
            "chat_instance": "1",
            "data": button["callback_data"],
        }
        self._open_callbacks.add(callback["id"])
        return self.queue({"callback_query": callback})

    def looks_up(self, user_id: int, query: str) -> dict[str, Any]:
        """Queue an inline query."""
        inline = {
            "id": f"q{self._update_id}",
            "from": self.person(user_id),
            "query": query,
            "offset": "",
        }
        self._open_inline.add(inline["id"])
        return self.queue({"inline_query": inline})

    def blocks(self, user_id: int) -> dict[str, Any]:
        """Let a user block the bot, which tells the bot so."""
        self._blocked.add(user_id)
        change = {
            "chat": self.private(user_id),
            "from": self.person(user_id),
            "date": int(self.clock.now()),
            "old_chat_member": {"status": "member", "user": self.me},
            "new_chat_member": {"status": "kicked", "user": self.me, "until_date": 0},
        }
        return self.queue({"my_chat_member": change})

    def queue(self, content: Mapping[str, Any]) -> dict[str, Any]:
        """Give an update its id and let the bot fetch it."""
        self._update_id += 1
        update = {"update_id": self._update_id, **content}
        self.pending.append(update)
        return update

    def deliver(
        self, sender: WebhookSender, updates: Iterable[Mapping[str, Any]] | None = None
    ) -> list[Future[Delivery]]:
        """Post updates to the webhook as they come here: repeated, in any order."""
        chosen = list(self.pending if updates is None else updates)
        self.pending = [update for update in self.pending if update not in chosen]
        headers = {"content-type": "application/json"}
        if self.webhook.secret:
            headers[SECRET_HEADER] = self.webhook.secret
        return [
            sender.send(self.webhook.url, json.dumps(update).encode(), headers) for update in chosen
        ]

    def _known(self, chat: dict[str, Any]) -> dict[str, Any]:
        return self._chats.setdefault(chat["id"], chat)

    def _message(
        self, author: dict[str, Any], chat: dict[str, Any], text: str | None, more: dict[str, Any]
    ) -> dict[str, Any]:
        self._message_id += 1
        if "message_thread_id" in more:
            self._threads.add((chat["id"], more["message_thread_id"]))
        message = {
            "message_id": self._message_id,
            "from": author,
            "chat": chat,
            "date": int(self.clock.now()),
        }
        content = {} if text is None else {"text": text, "entities": self._entities(text)}
        return message | content | more

    def _entities(self, text: str) -> list[dict[str, Any]]:
        """Commands and mentions, by offset and length in UTF-16 units, as Telegram marks them."""
        marks = (("bot_command", r"(?<!\S)/[a-z0-9_]+(?:@\w+)?"), ("mention", r"(?<!\S)@\w+"))
        return [
            {
                "type": kind,
                "offset": utf16(text[: found.start()]),
                "length": utf16(found[0]),
            }
            for kind, pattern in marks
            for found in re.finditer(pattern, text)
        ]

    def as_sent(self, message: Message) -> dict[str, Any]:
        """Return a message of the bot as the API shows it."""
        sent = {
            "message_id": message.message_id,
            "from": self.me,
            "chat": self._chats[message.chat_id],
            "date": int(self.clock.now()),
            "text": message.text,
        }
        return sent | ({"message_thread_id": message.thread} if message.thread else {})
