"""What the platform's error codes mean for a message."""

from __future__ import annotations

from bot.channels import network_faults
from bot.channels.network_faults import NoAnswer
from bot.channels.port import Failure, Verdict

QUOTA_SECONDS = 120.0
PAGE_SECONDS = 30.0


class BotRefused(Exception):
    """The platform answered ``{"ok": false}``; its words stay out, they may name people."""

    def __init__(self, code: int) -> None:
        super().__init__(f"error {code}")
        self.code = code


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
    return network_faults.judged(fault)


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
