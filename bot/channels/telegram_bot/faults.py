"""What the Bot API's refusals and the network's faults mean for a message."""

from __future__ import annotations

import httpx
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
)

from bot.channels.port import Failure, Verdict

# The request had left whole when these came: it may have been obeyed.
_AFTER_SENDING = (httpx.ReadTimeout, httpx.ReadError, httpx.RemoteProtocolError)
_TOO_LATE = ("query is too old", "query id is invalid", "message is not modified")
_OUT_OF_REACH = ("chat not found", "user is deactivated", "peer_id_invalid", "user not found")


def judged(fault: Exception) -> Failure:
    """Return the verdict on a fault of a request; a reason never quotes token or address."""
    match fault:
        case RetryAfter():
            seconds = fault._retry_after.total_seconds()  # noqa: SLF001 -- the property's type depends on the environment
            return Failure(Verdict.SLOW_DOWN, "flood limit", retry_after=seconds)
        case ChatMigrated():
            return Failure(Verdict.MOVED, "moved", moved_to=str(fault.new_chat_id))
        case BadRequest():
            return _bad_request(fault.message)
        case InvalidToken():
            return Failure(Verdict.CHANNEL_DOWN, "the token is not accepted")
        case NetworkError():
            return _network(fault)
        case Forbidden():
            return Failure(Verdict.UNREACHABLE, f"blocked: {fault.message}")
    said = fault.message if isinstance(fault, TelegramError) else type(fault).__name__
    return Failure(Verdict.RETRY, said)


def _bad_request(message: str) -> Failure:
    lower = message.lower()
    if any(said in lower for said in _TOO_LATE):
        return Failure(Verdict.STALE, message)
    if any(said in lower for said in _OUT_OF_REACH):
        return Failure(Verdict.UNREACHABLE, message)
    return Failure(Verdict.REFUSED, message)


def _network(fault: NetworkError) -> Failure:
    """Tell what surely never left from what may have been obeyed.

    python-telegram-bot raises its own error from httpx's; a server's 5xx has no such cause.
    """
    cause = fault.__cause__
    if isinstance(cause, _AFTER_SENDING):
        return Failure(Verdict.UNCLEAR, f"no answer came: {type(cause).__name__}")
    if isinstance(cause, httpx.HTTPError):
        return Failure(Verdict.RETRY, f"network: {type(cause).__name__}")
    return Failure(Verdict.RETRY, fault.message)
