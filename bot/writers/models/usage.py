"""What calls of a model took."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass
class Usage:
    """Tokens read and written, seconds waited, calls made; added up over an answer."""

    tokens_in: int = 0
    tokens_out: int = 0
    seconds: float = 0.0
    calls: int = 0

    def since(self, before: Usage) -> Usage:
        """Return what came after an earlier count.

        >>> Usage(300, 50, 1.5, 2).since(Usage(100, 20, 1.0, 1))
        Usage(tokens_in=200, tokens_out=30, seconds=0.5, calls=1)
        """
        return Usage(
            self.tokens_in - before.tokens_in,
            self.tokens_out - before.tokens_out,
            self.seconds - before.seconds,
            self.calls - before.calls,
        )
