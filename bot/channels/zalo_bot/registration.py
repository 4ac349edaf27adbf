"""Telling Zalo where the bot's webhook is, and asking how it goes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import httpx

from bot.channels import zalo_replies as replies
from bot.channels.network_faults import NoAnswer
from bot.channels.zalo_bot.refusals import BotRefused

if TYPE_CHECKING:
    from bot.channels.zalo_bot.adapter import ZaloBotChannel

PATH = "/webhooks/zalo-bot"
SECRET_LENGTHS = range(8, 257)
_FAULTS = (httpx.HTTPError, BotRefused, NoAnswer)


async def set_up(channel: ZaloBotChannel, public_url: str) -> list[tuple[bool, str]]:
    """Register the webhook where readers can be reached; say what was done."""
    try:
        said = [await _who(channel)]
        if not public_url:
            return [*said, (True, replies.BOT_NO_PUBLIC_URL)]
        if len(channel.webhook_secret) not in SECRET_LENGTHS:
            return [*said, (False, replies.BOT_WEBHOOK_LOCKED)]
        url = public_url + PATH
        await channel.call("setWebhook", url=url, secret_token=channel.webhook_secret)
        return [*said, (True, replies.BOT_WEBHOOK_SET.format(url=url))]
    except _FAULTS as fault:
        return [(False, in_words(channel, fault))]


async def state_of(channel: ZaloBotChannel, public_url: str) -> list[tuple[bool, str]]:
    """Say what Zalo knows of the bot and its webhook, and what is wrong with it."""
    try:
        said = [await _who(channel)]
        url = str((await channel.call("getWebhookInfo")).get("url") or "")
    except _FAULTS as fault:
        return [(False, in_words(channel, fault))]
    if not url:
        return [*said, (True, replies.BOT_POLLED)]
    expected = public_url + PATH
    said.append((url == expected, replies.BOT_WEBHOOK_IS.format(url=url)))
    if url != expected:
        said.append((False, replies.BOT_WEBHOOK_ELSEWHERE.format(url=expected)))
    if len(channel.webhook_secret) not in SECRET_LENGTHS:
        said.append((False, replies.BOT_WEBHOOK_LOCKED))
    return said


async def remove_webhook(channel: ZaloBotChannel) -> tuple[bool, str]:
    """Let events be fetched."""
    try:
        await channel.call("deleteWebhook")
    except _FAULTS as fault:
        return False, in_words(channel, fault)
    return True, replies.BOT_WEBHOOK_REMOVED


def in_words(channel: ZaloBotChannel, fault: Exception) -> str:
    """Return what an operator should know of a fault."""
    failure = channel.failure_of(fault)
    said = replies.BOT_VERDICTS.get(failure.verdict, replies.BOT_VERDICT)
    return said.format(reason=failure.reason)


async def _who(channel: ZaloBotChannel) -> tuple[bool, str]:
    await channel.open()
    return True, replies.BOT_IS.format(name=", ".join(channel.identity.names))
