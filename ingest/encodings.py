"""Which encoding a Vietnamese text is in."""

from __future__ import annotations


def decode(data: bytes) -> str:
    """Return the text."""
    return data.decode("utf-8-sig", "replace")
