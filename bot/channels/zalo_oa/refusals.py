"""What OpenAPI v3's error codes mean for a message: refresh, try later, or never again.

Source: https://developers.zalo.me/docs/official-account/phu-luc/ma-loi
"""

from __future__ import annotations

from bot.channels import network_faults
from bot.channels.port import Failure, Verdict
from bot.channels.zalo_oa.tokens import TokenUnavailable

TOKEN = {-216, -220}
RATE = {-32}
RECIPIENT = {-213, -218, -227, -230, -232, -244}
MESSAGE = {-201, -210, -248}
ACCOUNT = {-209, -212, -219, -221, -223, -224, -240, -242}
QUOTA = {-211}
RATE_SECONDS = 15.0
QUOTA_SECONDS = 1800.0


class ZaloRefused(Exception):
    """OpenAPI answered with an error; the code alone is told, its words may name people."""

    def __init__(self, code: int) -> None:
        super().__init__(f"error {code}")
        self.code = code


def judged(fault: Exception) -> Failure:
    """Return the verdict on a fault of sending.

    >>> judged(ZaloRefused(-230)).verdict.name, judged(ZaloRefused(-32)).verdict.name
    ('UNREACHABLE', 'SLOW_DOWN')
    """
    match fault:
        case ZaloRefused():
            return _refused(fault.code)
        case TokenUnavailable():
            return Failure(Verdict.CHANNEL_DOWN, f"no token: {fault}", fault.retry_after)
    return network_faults.judged(fault)


def _refused(code: int) -> Failure:
    reason = f"error {code}"
    if code in RECIPIENT:
        return Failure(Verdict.UNREACHABLE, reason)
    if code in MESSAGE:
        return Failure(Verdict.REFUSED, reason)
    if code in RATE:
        return Failure(Verdict.SLOW_DOWN, reason, retry_after=RATE_SECONDS)
    if code in ACCOUNT or code in TOKEN:
        return Failure(Verdict.CHANNEL_DOWN, reason)
    if code in QUOTA:
        return Failure(Verdict.RETRY, reason, retry_after=QUOTA_SECONDS)
    return Failure(Verdict.RETRY, reason)
