"""What faults of the network, and answers that are none, mean for a message."""

from __future__ import annotations

import httpx

from bot.channels.port import Failure, Verdict

# The request had left whole when these came: it may have been obeyed.
_AFTER_SENDING = (httpx.ReadTimeout, httpx.ReadError, httpx.RemoteProtocolError)


class NoAnswer(Exception):
    """What came back isn't the platform's, a page for example; ``status`` is HTTP's."""

    def __init__(self, status: int) -> None:
        super().__init__(f"no answer of the API (HTTP {status})")
        self.status = status


def judged(fault: Exception) -> Failure:
    """Tell what surely wasn't done from what may have been; a reason quotes no address.

    A status that says "done" without an answer is unclear; a server's 5xx means that it wasn't.

    >>> judged(NoAnswer(200)).verdict.name, judged(NoAnswer(502)).verdict.name
    ('UNCLEAR', 'RETRY')
    """
    match fault:
        case NoAnswer():
            unclear = fault.status < httpx.codes.BAD_REQUEST
            return Failure(Verdict.UNCLEAR if unclear else Verdict.RETRY, str(fault))
        case httpx.HTTPError():
            verdict = Verdict.UNCLEAR if isinstance(fault, _AFTER_SENDING) else Verdict.RETRY
            return Failure(verdict, f"network: {type(fault).__name__}")
    return Failure(Verdict.RETRY, type(fault).__name__)
