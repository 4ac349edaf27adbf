"""What a peer is given, what it gives back, and the port that every peer implements."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence

BATCH = 64


@dataclass(frozen=True, slots=True)
class Reading:
    """A document as plain text: the canonical text, so that reading isn't what is compared."""

    document_id: str
    text: str


@dataclass(frozen=True, slots=True)
class Chunk:
    """A piece of a document's text, as it was retrieved."""

    document_id: str
    text: str


class Peer(Protocol):
    """Retrieval over the chunks that it made of the readings."""

    @property
    def chunks(self) -> int:
        """How many chunks it holds."""
        ...

    def search(self, question: str) -> list[Chunk]:
        """Return what its recipe hands to the writer of the answer, best first."""
        ...


def windows(text: str, size: int, overlap: int) -> list[str]:
    """Cut a text into windows of at most ``size`` characters that share about ``overlap``.

    A window ends at a blank where it has one in its second half.

    >>> windows("một hai ba bốn", 8, 3)
    ['một hai', 'hai ba', 'ba bốn']
    """
    found = []
    start = 0
    while start < len(text):
        end = _end(text, start, size)
        found.append(text[start:end].strip())
        if end == len(text):
            break
        start = _start(text, max(end - overlap, start + 1), end)
    return [window for window in found if window]


def _end(text: str, start: int, size: int) -> int:
    if start + size >= len(text):
        return len(text)
    blank = text.rfind(" ", start + size // 2, start + size + 1)
    return blank if blank > 0 else start + size


def _start(text: str, earliest: int, end: int) -> int:
    """Return the first beginning of a word from ``earliest`` on."""
    blank = text.find(" ", earliest - 1, end)
    return blank + 1 if blank >= 0 else earliest


def batches(texts: Sequence[str]) -> list[Sequence[str]]:
    """Cut a list into the batches in which it is embedded.

    >>> [len(batch) for batch in batches(["a"] * 65)]
    [64, 1]
    """
    return [texts[start : start + BATCH] for start in range(0, len(texts), BATCH)]
