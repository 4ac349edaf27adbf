"""What an ingest did, as data; `ingest.replies` puts it into words."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from enum import StrEnum
from typing import Any


class Outcome(StrEnum):
    """What became of one file."""

    ADDED = "added"
    CHANGED = "changed"
    REREAD = "reread"
    UNCHANGED = "unchanged"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Failure:
    """A file that could not be read, and the Vietnamese sentence that says why.

    ``waits_for`` names the program ("tesseract", "libreoffice") with which it could be.
    """

    source: str
    reason: str
    waits_for: str | None = None


@dataclass(frozen=True, slots=True)
class Waiting:
    """A file that was read only in part, for want of a program."""

    source: str
    waits_for: str


@dataclass(slots=True)
class Seconds:
    """Wall time: files read and parsed, passages embedded, index built; all of it."""

    parse: float = 0.0
    embed: float = 0.0
    index: float = 0.0
    total: float = 0.0


@dataclass(slots=True)
class Report:
    """Counts of files, filled in while the ingest runs.

    ``embedded`` counts the passages whose vectors were made in this run, ``generation``
    is the one that readers now see (null when there is nothing to see). ``reread`` are
    unchanged files that a new version of the parser, or a program that has arrived, read anew.
    """

    added: int = 0
    changed: int = 0
    reread: int = 0
    unchanged: int = 0
    removed: int = 0
    failed: list[Failure] = field(default_factory=list)
    waiting: list[Waiting] = field(default_factory=list)
    embedded: int = 0
    generation: int | None = None
    seconds: Seconds = field(default_factory=Seconds)

    def count(self, outcome: Outcome) -> None:
        """Count a file that was read, now or before."""
        setattr(self, outcome, getattr(self, outcome) + 1)

    @property
    def files(self) -> int:
        """How many files were looked at."""
        return self.added + self.changed + self.reread + self.unchanged + len(self.failed)

    def as_json(self) -> dict[str, Any]:
        """Return what ``--json`` prints; seconds to the millisecond."""
        said = asdict(self)
        said["seconds"] = {name: round(value, 3) for name, value in said["seconds"].items()}
        return said
