"""How the platforms count."""

from __future__ import annotations

import math
from collections import defaultdict, deque


def utf16(text: str) -> int:
    """Return the number of UTF-16 code units.

    >>> utf16("Sở 😀")
    5
    """
    return len(text.encode("utf-16-le")) // 2


class Pace:
    """At most ``most`` events of one key in any ``seconds``."""

    def __init__(self, most: int, seconds: float) -> None:
        self.most = most
        self.seconds = seconds
        self._at: dict[object, deque[float]] = defaultdict(deque)

    def wait(self, key: object, now: float) -> int:
        """Return the whole seconds until one more is allowed; 0 when it is now."""
        at = self._at[key]
        while at and at[0] <= now - self.seconds:
            at.popleft()
        return max(1, math.ceil(at[0] + self.seconds - now)) if len(at) >= self.most else 0

    def count(self, key: object, now: float) -> None:
        """Count one event that was let through."""
        self._at[key].append(now)
