"""When to try again: exponential backoff with jitter, until it is too old."""

from __future__ import annotations

import random
from dataclasses import dataclass

HOUR = 3600.0


@dataclass(frozen=True, slots=True)
class Retrying:
    """Seconds of the first wait, of the longest, and of all patience together.

    Jitter takes up to half of each wait away, so that messages that failed together don't come
    back together (Brooker, "Exponential Backoff And Jitter", AWS Architecture Blog 2015).
    """

    first: float = 1.0
    longest: float = 300.0
    patience: float = 12 * HOUR

    def wait(self, attempts: int) -> float:
        """Return the seconds to wait after so many attempts.

        >>> policy = Retrying(first=1.0, longest=60.0)
        >>> 2.0 <= policy.wait(3) <= 4.0, 30.0 <= policy.wait(500) <= 60.0
        (True, True)
        """
        full = min(self.longest, self.first * 2.0 ** min(attempts - 1, 30))
        return full * random.uniform(0.5, 1.0)

    def is_over(self, created_at: float, now: float) -> bool:
        """Whether a message has been tried for long enough."""
        return now - created_at > self.patience
