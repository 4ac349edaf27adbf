"""What ingest and its workers say to each other, and how it is put on a pipe."""

from __future__ import annotations

import pickle
from dataclasses import dataclass
from typing import IO, TYPE_CHECKING, Any

from ingest.errors import FileNotRead, Reason
from knowledge.documents import ParsedDocument

if TYPE_CHECKING:
    from pathlib import Path

    from knowledge.documents import SourceFile

LENGTH = 8  # bytes of a message's length, big-endian
MOST_ANSWER = 64 * 1024 * 1024  # bytes: some ten thousand pages
MEMORY_SPENT = 75  # exit status of a worker that ran into its limit and must not go on
READY = "ready"  # a worker's first message: its imports are done


@dataclass(frozen=True, slots=True)
class Job:
    """One file to read: ``place`` has its bytes, ``source`` is what the catalogue calls it.

    ``folder`` is where the entries of an archive are unpacked, made by the worker if need be.
    """

    source: SourceFile
    place: Path
    folder: Path


@dataclass(frozen=True, slots=True)
class Fault:
    """Why a file was not read; ``trace`` is for our log when the fault may be ours."""

    reason: Reason
    detail: str = ""
    trace: str = ""

    @classmethod
    def of(cls, fault: FileNotRead) -> Fault:
        """Return what a reader raised, as data."""
        return cls(fault.reason, fault.detail)

    @property
    def waits_for(self) -> str | None:
        """The optional program without which the file stays unread, null for other faults."""
        return FileNotRead(self.reason).waits_for


@dataclass(frozen=True, slots=True)
class Entry:
    """A file inside an archive: unpacked at ``place``, or not, with the fault."""

    source: SourceFile
    place: Path | None = None
    fault: Fault | None = None


@dataclass(frozen=True, slots=True)
class Unpacked:
    """The file was an archive: its entries, those of archives inside it included, by name."""

    entries: tuple[Entry, ...]


Answer = ParsedDocument | Unpacked | Fault


def packed(message: Any) -> bytes:
    """Return the message as it goes on the pipe: its length, then its pickle.

    >>> len(packed(None)) - LENGTH
    4
    """
    content = pickle.dumps(message, protocol=pickle.HIGHEST_PROTOCOL)
    return len(content).to_bytes(LENGTH) + content


def receive(pipe: IO[bytes]) -> Any:
    """Return the next message; None at the end of the pipe.

    >>> import io
    >>> receive(io.BytesIO(packed("tin")))
    'tin'
    """
    head = pipe.read(LENGTH)
    if len(head) < LENGTH:
        return None
    return pickle.loads(pipe.read(int.from_bytes(head)))  # noqa: S301 - from our own parent
