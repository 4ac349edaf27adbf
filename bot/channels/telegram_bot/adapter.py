"""The Telegram channel: sends by the Bot API, over python-telegram-bot's ``Bot``."""

from __future__ import annotations

import hmac
import logging
import math
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Self

from telegram import (
    Bot,
    InlineQueryResultArticle,
    InputTextMessageContent,
    LinkPreviewOptions,
    ReplyParameters,
)
from telegram.constants import ChatAction, ParseMode
from telegram.error import TelegramError
from telegram.request import HTTPXRequest

from bot.channels.events import MessageKind
from bot.channels.pace import PaceLimits, Rate
from bot.channels.replies import WORKING
from bot.channels.rich_text import lines_of, plain_text
from bot.channels.splitting import TextLimits
from bot.channels.telegram_bot.faults import judged
from bot.channels.telegram_bot.markup import html_of, keyboard_of
from bot.channels.telegram_bot.updates import ALLOWED, NAME, Identity, read_update
from bot.document_names import shortened

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.channels.events import Card, InboundEvent, OutgoingMessage
    from bot.channels.port import Failure
    from knowledge.settings import Settings

# https://core.telegram.org/bots/api#sendmessage; at most 100 entities of a message are kept
LIMITS = TextLimits(units=4096, entities=90, buttons=100, title_units=60)
# https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this: 30 a second,
# 1 a second in a chat, 20 a minute in a group; the seconds are drawn out by what a network jitters
PACE = PaceLimits(overall=Rate(28, 1.0), chat=Rate(1, 1.1), group=Rate(19, 61.0))
PROOF_HEADER = "x-telegram-bot-api-secret-token"
RECEIPT_LENGTH = 200
TOKEN_TELLERS = ("httpx", "httpcore", "telegram")  # log addresses, and with them the token
CONNECTIONS = 16
READ_SECONDS = 15.0
CARDS_KEPT_SECONDS = 60
DRAFT_AFTER_SECONDS = 3.0
DRAFT_LENGTH = 2000  # of 4096 units, each character at most two


class UpdateBot(Bot):
    """A bot that also hands on updates as they came."""

    async def raw_updates(self, offset: int, seconds: int) -> list[dict[str, Any]]:
        """Wait so long for updates from an offset on (getUpdates).

        python-telegram-bot would parse them all or none: one that can't be read would lose
        those beside it.
        """
        asked = {"offset": offset, "timeout": seconds, "allowed_updates": list(ALLOWED)}
        found = await self._post("getUpdates", asked, read_timeout=seconds + READ_SECONDS)
        return [each for each in found if isinstance(each, dict)] if isinstance(found, list) else []


class TelegramChannel:
    """One bot, known by its token."""

    name = NAME
    limits = LIMITS
    pace = PACE
    window = math.inf

    def __init__(self, token: str, api_base: str, webhook_secret: str = "") -> None:
        for name in TOKEN_TELLERS:
            logging.getLogger(name).setLevel(logging.WARNING)
        self.webhook_secret = webhook_secret
        self.identity = Identity.of_token(token)
        self._connections = (
            HTTPXRequest(connection_pool_size=CONNECTIONS, read_timeout=READ_SECONDS),
            HTTPXRequest(connection_pool_size=1, read_timeout=READ_SECONDS),
        )
        request, polling = self._connections
        self.bot = UpdateBot(token, base_url=api_base, request=request, get_updates_request=polling)

    @classmethod
    def of(cls, settings: Settings) -> Self | None:
        """Return the bot that is configured; null without a token."""
        if settings.telegram_token is None:
            return None
        secret = settings.telegram_webhook_secret
        return cls(
            settings.telegram_token.get_secret_value(),
            settings.telegram_api_base,
            secret.get_secret_value() if secret else "",
        )

    def admits(self, headers: Mapping[str, str], body: bytes) -> bool:
        """Whether a request bears the secret that setWebhook told Telegram."""
        del body
        offered = headers.get(PROOF_HEADER, "").encode("latin-1", "replace")
        secret = self.webhook_secret.encode()
        return bool(secret) and hmac.compare_digest(offered, secret)

    def read(self, body: Mapping[str, Any], now: float) -> InboundEvent | None:
        """Return what an update tells, see `read_update`."""
        return read_update(body, self.identity, now)

    async def open(self) -> None:
        """Learn the bot's user name, by which groups mention it."""
        if not self.identity.username:
            self.identity.username = (await self.bot.get_me()).username or ""

    async def send(self, message: OutgoingMessage) -> str:
        """Send a message, acknowledge a press, or answer an inline query."""
        match message.kind:
            case MessageKind.RECEIPT:
                said = shortened(plain_text(message.lines), RECEIPT_LENGTH - 1)
                await self.bot.answer_callback_query(message.handle, text=said or None)
                return ""
            case MessageKind.CARDS:
                await self.bot.answer_inline_query(
                    message.handle, [_article(c) for c in message.cards], CARDS_KEPT_SECONDS
                )
                return ""
        return await self._send_text(message)

    async def _send_text(self, message: OutgoingMessage) -> str:
        chat, thread = _chat_of(message.conversation)
        reply = (
            ReplyParameters(int(message.reply_to), allow_sending_without_reply=True)
            if message.reply_to
            else None
        )
        sent = await self.bot.send_message(
            chat,
            html_of(message.lines),
            parse_mode=ParseMode.HTML,
            link_preview_options=LinkPreviewOptions(is_disabled=True),
            message_thread_id=thread,
            reply_parameters=reply,
            reply_markup=keyboard_of(message.buttons),
        )
        return str(sent.message_id)

    def failure_of(self, fault: Exception) -> Failure:
        """Return what a fault of a request means."""
        return judged(fault)

    async def show_working(self, event: InboundEvent, waited: float, so_far: str = "") -> None:
        """Show "typing…"; in a private chat a draft of what is told, or that says it takes a while.

        A draft shows no words of the answer but those that are proven and will stay.
        """
        chat, thread = _chat_of(event.conversation)
        if (so_far or waited >= DRAFT_AFTER_SECONDS) and not event.in_group:
            said = shortened(plain_text(tuple(lines_of(so_far))), DRAFT_LENGTH) or WORKING
            with suppress(TelegramError):  # a Bot API server that doesn't know drafts yet
                draft = event.position or 1
                await self.bot.send_message_draft(chat, draft, said, message_thread_id=thread)
                return
        await self.bot.send_chat_action(chat, ChatAction.TYPING, message_thread_id=thread)

    def alarm(self) -> str:
        """Return nothing: a token that was taken back shows in what can't be sent."""
        return ""

    async def close(self) -> None:
        """Release connections."""
        for each in self._connections:
            await each.shutdown()


def _chat_of(conversation: str) -> tuple[int, int | None]:
    """Return chat and topic.

    >>> _chat_of("-1001:7"), _chat_of("42")
    ((-1001, 7), (42, None))
    """
    chat, _, thread = conversation.partition(":")
    return int(chat), int(thread) if thread else None


def _article(card: Card) -> InlineQueryResultArticle:
    content = InputTextMessageContent(
        html_of(card.lines),
        parse_mode=ParseMode.HTML,
        link_preview_options=LinkPreviewOptions(is_disabled=True),
    )
    return InlineQueryResultArticle(card.id, card.title, content, description=card.description)
