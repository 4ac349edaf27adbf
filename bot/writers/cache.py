"""What a model gave before for the same question, evidence, prompt and model."""

from __future__ import annotations

import datetime as dt
import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from bot.writers.ledger import today

if TYPE_CHECKING:
    from bot.writers.ledger import Ledger


@dataclass(frozen=True, slots=True)
class Cache:
    """Keeps for so many days, of which today is one; with 0 nothing at all."""

    ledger: Ledger
    days: int

    def recall(self, key: str) -> Any:
        """Return what is kept under a key; null when nothing is."""
        since = today() - dt.timedelta(days=self.days - 1)
        return self.ledger.recall(key, since) if self.days else None

    def keep(self, key: str, value: Any) -> None:
        """Keep what JSON can hold."""
        if self.days:
            self.ledger.keep(key, value, today())


def key_of(*about: str) -> str:
    """Return the key of all that what a model gives depends on."""
    return hashlib.sha256("\0".join(about).encode()).hexdigest()
