"""What the platform's error codes mean for a message."""

from __future__ import annotations

import httpx

from bot.channels.port import Failure, Verdict

# The request had left whole when these came: it may have been obeyed.
_AFTER_SENDING = (httpx.ReadTimeout, httpx.ReadError, httpx.RemoteProtocolError)
QUOTA_SECONDS = 120.0
PAGE_SECONDS = 30.0
BAD_REQUEST = 400


class BotRefused(Exception):
    """The platform answered ``{"ok": false}``; its words stay out, they may name people."""

    def __init__(self, code: int) -> None:
        super().__init__(f"error {code}")
        self.code = code


class NoAnswer(Exception):
    """What came back isn't the API's, a page for example; ``status`` is HTTP's."""

    def __init__(self, status: int) -> None:
        super().__init__(f"no answer of the API (HTTP {status})")
        self.status = status


def judged(fault: Exception) -> Failure:
    """Return the verdict on a fault of a request; a reason never quotes token or address.

    >>> judged(BotRefused(403)).verdict.name, judged(BotRefused(429)).retry_after
    ('UNREACHABLE', 120.0)
    """
    match fault:
        case BotRefused():
            return _refused(fault.code)
        case NoAnswer(status=429):
            return Failure(Verdict.SLOW_DOWN, str(fault), retry_after=PAGE_SECONDS)
        case NoAnswer():
            unclear = fault.status < BAD_REQUEST
            return Failure(Verdict.UNCLEAR if unclear else Verdict.RETRY, str(fault))
        case httpx.HTTPError():
            verdict = Verdict.UNCLEAR if isinstance(fault, _AFTER_SENDING) else Verdict.RETRY
            return Failure(verdict, f"network: {type(fault).__name__}")
    return Failure(Verdict.RETRY, type(fault).__name__)


def _refused(code: int) -> Failure:
    reason = f"error {code}"
    match code:
        case 400:
            return Failure(Verdict.REFUSED, reason)
        case 401:
            return Failure(Verdict.CHANNEL_DOWN, "the token is not accepted")
        case 403 | 404:
            return Failure(Verdict.UNREACHABLE, reason)
        case 429:
            return Failure(Verdict.RETRY, "quota exceeded", retry_after=QUOTA_SECONDS)
    return Failure(Verdict.RETRY, reason)
