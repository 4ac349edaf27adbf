"""How the official account stands: its settings, its tokens, and what is left to click."""

from __future__ import annotations

import asyncio
import datetime as dt
from typing import TYPE_CHECKING

from bot.channels import zalo_replies as replies
from bot.channels.zalo_oa.tokens import TokenUnavailable

if TYPE_CHECKING:
    from bot.channels.zalo_oa.adapter import ZaloOaChannel
    from bot.channels.zalo_oa.token_state import TokenState

PATH = "/webhooks/zalo-oa"


async def set_up(channel: ZaloOaChannel, public_url: str) -> list[tuple[bool, str]]:
    """Get an access token where there is none; say what is to be set in Zalo's console."""
    missing = _missing(channel)
    if missing:
        return missing
    try:
        await asyncio.to_thread(channel.tokens.access_token)
    except TokenUnavailable:
        return token_findings(channel)
    where = (
        (True, replies.OA_WEBHOOK.format(url=public_url + PATH))
        if public_url
        else (False, replies.OA_NO_PUBLIC_URL)
    )
    return [*token_findings(channel), where]


async def state_of(channel: ZaloOaChannel, public_url: str) -> list[tuple[bool, str]]:
    """Say what is missing, and how the tokens stand; asks Zalo nothing."""
    reachable = [] if public_url else [(False, replies.OA_NO_PUBLIC_URL)]
    return [*_missing(channel), *token_findings(channel), *reachable]


def token_findings(channel: ZaloOaChannel) -> list[tuple[bool, str]]:
    """Say how the tokens stand; an alarm first."""
    state = channel.tokens.state()
    if not state.refresh_token:
        return [(False, replies.OA_NO_REFRESH_TOKEN)]
    return [*alarms_of(state), *_validity(channel, state)]


def alarms_of(state: TokenState) -> list[tuple[bool, str]]:
    """Say why tokens can't be refreshed; nothing while they can."""
    if not state.alarm:
        return []
    said = replies.OA_ALARM.format(since=_time(state.alarm_since), reason=state.alarm)
    return [(False, said)]


def _validity(channel: ZaloOaChannel, state: TokenState) -> list[tuple[bool, str]]:
    until = _time(state.expires_at)
    if not state.access_token:
        return [] if state.alarm else [(True, replies.OA_NOT_YET)]
    if channel.tokens.is_good(state):
        return [(True, replies.OA_READY.format(until=until))]
    return [(not state.alarm, replies.OA_EXPIRED.format(until=until))]


def _missing(channel: ZaloOaChannel) -> list[tuple[bool, str]]:
    names = ", ".join(channel.missing_settings())
    said = replies.OA_MISSING.format(names=names, guides=replies.GUIDES)
    return [(False, said)] if names else []


def _time(seconds: float | None) -> str:
    """Return a time as operators read it, in their own zone."""
    when = dt.datetime.fromtimestamp(seconds or 0, tz=dt.UTC).astimezone()
    return f"{when:%H:%M ngày %d/%m/%Y}"
