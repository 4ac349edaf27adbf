"""The Telegram Bot API as a bot sees it.

Sources: ``../shared/channels.md`` "Telegram"; https://core.telegram.org/bots/api. Webhooks may go
to plain HTTP on this machine, as with a local Bot API server.
"""

from __future__ import annotations

import asyncio
import json
import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from .faults import Answer
from .lengths import Pace, utf16
from .telegram_content import (
    OLD_QUERY,
    UNCHANGED,
    Message,
    Refused,
    buttons,
    check_inline,
    flooded,
    shown,
)
from .telegram_fetching import TelegramFetching

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from .clock import Clock
    from .serving import Received

TOKEN = "1100220033:AAExampleTokenOfADoubleNotARealOne1"
METHODS = frozenset(
    (
        "getMe getUpdates setWebhook deleteWebhook getWebhookInfo sendMessage editMessageText "
        "editMessageReplyMarkup answerCallbackQuery answerInlineQuery sendChatAction "
        "sendMessageDraft setMyCommands getMyCommands"
    ).split()
)
MAX_CALLBACK_ANSWER = 200
MAX_INLINE_RESULTS = 50
_COMMAND = re.compile(r"[a-z0-9_]{1,32}")
_STRUCTURED = (
    "reply_markup reply_parameters link_preview_options commands results allowed_updates button "
    "scope entities"
).split()


class TelegramBotApi(TelegramFetching):
    """The double.

    Rates are Telegram's: all messages a second, one chat a second, one group a minute.
    """

    def __init__(
        self,
        clock: Clock | None = None,
        *,
        token: str = TOKEN,
        username: str = "hoidap_thu_bot",
        rates: tuple[int, int, int] = (30, 1, 20),
    ) -> None:
        me = {"id": int(token.partition(":")[0]), "is_bot": True, "first_name": "Hỏi Đáp"}
        super().__init__(clock, me | {"username": username})
        self.token = token
        self.sent: dict[int, Message] = {}
        self.callback_answers: dict[str, str] = {}
        self.inline_answers: dict[str, list[dict[str, Any]]] = {}
        self.actions: list[tuple[int, str]] = []
        self.drafts: list[tuple[int, int, str]] = []
        self.commands: dict[str, list[dict[str, str]]] = {}
        self._everywhere = Pace(rates[0], 1)
        self._in_chat = Pace(rates[1], 0.9)  # the network may bring two messages closer together
        self._in_group = Pace(rates[2], 60)

    @property
    def base(self) -> str:
        return f"{self.origin}/bot"

    def settings(self, secret: str) -> dict[str, str]:
        """Return the settings of a bot that works here; ``secret`` is its webhook's."""
        return {
            "telegram_token": self.token,
            "telegram_api_base": self.base,
            "telegram_webhook_secret": secret,
        }

    @property
    def messages(self) -> list[Message]:
        """Messages of the bot in order, as they stand after edits."""
        return list(self.sent.values())

    def texts(self, chat_id: int) -> list[str]:
        return [message.text for message in self.messages if message.chat_id == chat_id]

    async def answer(self, received: Received) -> Answer:
        try:
            result = await self._called(received)
        except Refused as refused:
            content = {
                "ok": False,
                "error_code": refused.code,
                "description": refused.description,
            }
            if refused.parameters:
                content["parameters"] = refused.parameters
            return Answer.of(content, refused.code)
        return Answer.of({"ok": True, "result": result})

    async def _called(self, received: Received) -> Any:
        path = re.fullmatch(r"/bot([^/]+)/(\w+)", received.path)
        if path is None or ":" not in path[1]:
            raise Refused(404, "Not Found")
        if path[1] != self.token:
            raise Refused(401, "Unauthorized")
        method: Callable[[dict[str, Any]], Any] | None = getattr(self, _snake_case(path[2]), None)
        if method is None or path[2] not in METHODS:
            raise Refused(404, "Not Found: method not found")
        result = method(_structured(received.parameters))
        return await result if asyncio.iscoroutine(result) else result

    def _get_me(self, _: Mapping[str, Any]) -> dict[str, Any]:
        return self.me | {
            "can_join_groups": True,
            "can_read_all_group_messages": False,
            "supports_inline_queries": True,
        }

    def _send_message(self, asked: Mapping[str, Any]) -> dict[str, Any]:
        chat = self._open_chat(asked)
        text, styles = shown(asked)
        rows = buttons(asked.get("reply_markup"))
        thread, reply_to = self._place(asked, chat)
        self._keep_pace(chat)
        self._message_id += 1
        message = Message(self._message_id, chat["id"], text, styles, rows, reply_to, thread)
        self.sent[message.message_id] = message
        return self.as_sent(message)

    def _edit_message_text(self, asked: Mapping[str, Any]) -> dict[str, Any]:
        chat = self._open_chat(asked)
        message = self._own_message(asked, chat)
        text, styles = shown(asked)
        rows = buttons(asked.get("reply_markup"))
        if (text, styles, rows) == (message.text, message.styles, message.buttons):
            raise Refused(400, UNCHANGED)
        self._keep_pace(chat)
        edited = replace(message, text=text, styles=styles, buttons=rows, edits=message.edits + 1)
        self.sent[message.message_id] = edited
        return self.as_sent(edited)

    def _edit_message_reply_markup(self, asked: Mapping[str, Any]) -> dict[str, Any]:
        chat = self._open_chat(asked)
        message = self._own_message(asked, chat)
        rows = buttons(asked.get("reply_markup"))
        if rows == message.buttons:
            raise Refused(400, UNCHANGED)
        edited = replace(message, buttons=rows, edits=message.edits + 1)
        self.sent[message.message_id] = edited
        return self.as_sent(edited)

    def _answer_callback_query(self, asked: Mapping[str, Any]) -> bool:
        query, text = str(asked.get("callback_query_id")), str(asked.get("text", ""))
        if query not in self._open_callbacks:
            raise Refused(400, OLD_QUERY)
        if utf16(text) > MAX_CALLBACK_ANSWER:
            raise Refused(400, "Bad Request: MESSAGE_TOO_LONG")
        self._open_callbacks.discard(query)
        self.callback_answers[query] = text
        return True

    def _answer_inline_query(self, asked: Mapping[str, Any]) -> bool:
        query, results = str(asked.get("inline_query_id")), asked.get("results")
        if query not in self._open_inline:
            raise Refused(400, OLD_QUERY)
        if not isinstance(results, list):
            raise Refused(400, "Bad Request: can't parse inline query results")
        if len(results) > MAX_INLINE_RESULTS:
            raise Refused(400, "Bad Request: RESULTS_TOO_MUCH")
        for result in results:
            check_inline(result, {other["id"] for other in results if other is not result})
        self._open_inline.discard(query)
        self.inline_answers[query] = results
        return True

    def _send_chat_action(self, asked: Mapping[str, Any]) -> bool:
        chat = self._open_chat(asked)
        if asked.get("action") not in {"typing", "upload_document", "upload_photo"}:
            raise Refused(400, "Bad Request: wrong parameter action in request")
        self.actions.append((chat["id"], str(asked["action"])))
        return True

    def _send_message_draft(self, asked: Mapping[str, Any]) -> bool:
        chat = self._open_chat(asked)
        if chat["type"] != "private":
            raise Refused(400, "Bad Request: TEXTDRAFT_PEER_INVALID")
        if not int(asked.get("draft_id", 0)):
            raise Refused(400, "Bad Request: TEXTDRAFT_ID_INVALID")
        text, _ = shown(asked)
        self.drafts.append((chat["id"], int(asked["draft_id"]), text))
        return True

    def _set_my_commands(self, asked: Mapping[str, Any]) -> bool:
        commands = asked.get("commands")
        if not isinstance(commands, list) or len(commands) > 100:
            raise Refused(400, "Bad Request: can't parse BotCommand list")
        for command in commands:
            if not _COMMAND.fullmatch(str(command.get("command"))):
                raise Refused(400, "Bad Request: BOT_COMMAND_INVALID")
            if not 1 <= utf16(str(command.get("description", ""))) <= 256:
                raise Refused(400, "Bad Request: BOT_COMMAND_DESCRIPTION_INVALID")
        scope = (asked.get("scope") or {}).get("type", "default")
        self.commands[scope] = commands
        return True

    def _get_my_commands(self, asked: Mapping[str, Any]) -> list[dict[str, str]]:
        return self.commands.get((asked.get("scope") or {}).get("type", "default"), [])

    def _open_chat(self, asked: Mapping[str, Any]) -> dict[str, Any]:
        chat = self._chats.get(_integer(asked.get("chat_id")))
        if chat is None:
            raise Refused(400, "Bad Request: chat not found")
        if chat["id"] in self._blocked:
            raise Refused(403, "Forbidden: bot was blocked by the user")
        return chat

    def _own_message(self, asked: Mapping[str, Any], chat: Mapping[str, Any]) -> Message:
        message = self.sent.get(_integer(asked.get("message_id")))
        if message is None or message.chat_id != chat["id"]:
            raise Refused(400, "Bad Request: message to edit not found")
        return message

    def _place(
        self, asked: Mapping[str, Any], chat: Mapping[str, Any]
    ) -> tuple[int | None, int | None]:
        thread = asked.get("message_thread_id")
        if thread is not None and (chat["id"], int(thread)) not in self._threads:
            raise Refused(400, "Bad Request: message thread not found")
        reply = asked.get("reply_parameters") or {}
        reply_to = reply.get("message_id", asked.get("reply_to_message_id"))
        return (int(thread) if thread else None), (int(reply_to) if reply_to else None)

    def _keep_pace(self, chat: Mapping[str, Any]) -> None:
        now = self.clock.now()
        own = self._in_chat if chat["type"] == "private" else self._in_group
        wait = max(self._everywhere.wait(None, now), own.wait(chat["id"], now))
        if wait:
            raise flooded(wait)
        self._everywhere.count(None, now)
        own.count(chat["id"], now)


def _structured(parameters: Mapping[str, Any]) -> dict[str, Any]:
    """Read the JSON of structured parameters, which forms carry as text."""
    read = dict(parameters)
    for name in _STRUCTURED:
        if isinstance(read.get(name), str):
            try:
                read[name] = json.loads(read[name])
            except ValueError:
                raise Refused(400, f"Bad Request: can't parse {name} JSON object") from None
    return read


def _snake_case(method: str) -> str:
    return "_" + re.sub(r"([A-Z])", lambda capital: f"_{capital[1].lower()}", method)


def _integer(value: object) -> int:
    try:
        return int(str(value))
    except ValueError:
        return 0
