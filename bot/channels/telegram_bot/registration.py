"""Telling Telegram where the webhook is and which commands there are, and asking how it goes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from telegram import BotCommand
from telegram.error import TelegramError

from bot.channels import replies
from bot.channels.telegram_bot.updates import ALLOWED

if TYPE_CHECKING:
    from telegram import WebhookInfo

    from bot.channels.telegram_bot.adapter import TelegramChannel

PATH = "/webhooks/telegram"
CONNECTIONS = 10
MANY_PENDING = 50


async def set_up(channel: TelegramChannel, public_url: str) -> list[tuple[bool, str]]:
    """Register commands and, where readers can be reached, the webhook; say what was done."""
    said: list[tuple[bool, str]] = []
    try:
        await channel.open()
        said.append((True, replies.BOT_IS.format(username=channel.identity.username)))
        commands = [BotCommand(name, about) for name, about in replies.COMMANDS.items()]
        await channel.bot.set_my_commands(commands)
        said.append((True, replies.COMMANDS_SET.format(count=len(commands))))
        said.append(await _set_webhook(channel, public_url))
    except TelegramError as fault:
        said.append((False, in_words(channel, fault)))
    return said


async def state_of(channel: TelegramChannel, public_url: str) -> list[tuple[bool, str]]:
    """Say what Telegram knows of the bot, its webhook, and what is wrong with it."""
    try:
        await channel.open()
        info = await channel.bot.get_webhook_info()
    except TelegramError as fault:
        return [(False, in_words(channel, fault))]
    return [
        (True, replies.BOT_IS.format(username=channel.identity.username)),
        *_webhook_state(channel, info, public_url),
    ]


async def remove_webhook(channel: TelegramChannel) -> tuple[bool, str]:
    """Let updates be fetched; those that wait are kept."""
    try:
        await channel.bot.delete_webhook(drop_pending_updates=False)
    except TelegramError as fault:
        return False, in_words(channel, fault)
    return True, replies.WEBHOOK_REMOVED


def in_words(channel: TelegramChannel, fault: TelegramError) -> str:
    """Return what an operator should know of a fault."""
    failure = channel.failure_of(fault)
    return replies.VERDICTS.get(failure.verdict, replies.VERDICT).format(reason=failure.reason)


async def _set_webhook(channel: TelegramChannel, public_url: str) -> tuple[bool, str]:
    if not public_url:
        return True, replies.NO_PUBLIC_URL
    if not channel.webhook_secret:
        return False, replies.WEBHOOK_LOCKED
    await channel.bot.set_webhook(
        public_url + PATH,
        secret_token=channel.webhook_secret,
        allowed_updates=list(ALLOWED),
        max_connections=CONNECTIONS,
    )
    return True, replies.WEBHOOK_SET.format(url=public_url + PATH)


def _webhook_state(
    channel: TelegramChannel, info: WebhookInfo, public_url: str
) -> list[tuple[bool, str]]:
    if not info.url:
        return [(True, replies.POLLED)]
    expected = public_url + PATH
    said = [(info.url == expected, replies.WEBHOOK_IS.format(url=info.url))]
    if info.url != expected:
        said.append((False, replies.WEBHOOK_ELSEWHERE.format(url=expected)))
    if not channel.webhook_secret:
        said.append((False, replies.WEBHOOK_LOCKED))
    if info.last_error_message:
        reason = info.last_error_message
        said.append((False, replies.WEBHOOK_FAILS.format(reason=reason)))
    few = info.pending_update_count < MANY_PENDING
    said.append((few, replies.PENDING.format(count=info.pending_update_count)))
    return said
