"""The values that travel from a file on disk to a citation, one type for each arrow.

``SourceFile → ParsedDocument → Passage → Hit → Evidence → Answer``: the first three and
the records that the catalogue gives back are here; ``Hit`` is in `knowledge.retrieval`,
the last two are in `bot.answers`.

Every span is a half-open range of characters (Unicode code points) of the document's
canonical text: ``text[span.start:span.end]``.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open character range of a canonical text."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """Return the words that stand there.

        >>> Span(3, 6).of("một hai")
        ' ha'
        """
        return text[self.start : self.end]

    def covers(self, other: Span) -> bool:
        """Whether the other span lies wholly inside this one."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file as found on disk. ``name`` is its path below the folder that was ingested."""

    path: str
    name: str
    size: int
    sha256: str


class PassageKind(StrEnum):
    """What a passage was in its document."""

    PARAGRAPH = "paragraph"
    ITEM = "item"
    TABLE = "table"


@dataclass(frozen=True, slots=True)
class Section:
    """A node of the outline (mục): "IV. TỔ CHỨC THỰC HIỆN" → "1. Sở …" → "1.4. …".

    ``position`` is its index in document order, ``parent`` the position of the section
    that holds it. ``label`` is the numbering as written ("IV", "1.4", "Điều 3",
    "Phụ lục II"), empty for an unnumbered heading; ``title`` is the whole heading line,
    numbering included. ``span`` runs from the heading to the end of its last descendant.
    """

    position: int
    parent: int | None
    level: int
    label: str
    title: str
    heading: Span
    span: Span


@dataclass(frozen=True, slots=True)
class Passage:
    """The unit that is indexed, retrieved and cited; ``text == canonical[start:end]``.

    ``section`` is the path of headings down to it, ``page`` counts from 1 and is null
    where the format has no pages. ``context`` is what a reader needs to understand the
    passage alone (document title, headings): it is embedded and indexed together with
    the text and never quoted.
    """

    id: str
    document_id: str
    position: int
    kind: PassageKind
    span: Span
    text: str
    section: tuple[str, ...]
    section_position: int | None
    page: int | None
    context: str


class Role(StrEnum):
    """The part a unit has in a task: chủ trì, phối hợp, or simply assigned."""

    LEAD = "lead"
    COORDINATING = "coordinating"
    ASSIGNED = "assigned"


@dataclass(frozen=True, slots=True)
class Task:
    """One thing (nhiệm vụ) that a document gives a unit (đơn vị) to do.

    ``unit`` is as written, ``unit_key`` its normal form (`knowledge.units.unit_key`).
    ``span`` is the text of the task itself, ``unit_span`` the place that names the unit
    (often the heading above).
    """

    position: int
    unit: str
    unit_key: str
    role: Role
    span: Span
    unit_span: Span
    section_position: int | None


class Relation(StrEnum):
    """What a document does to another: thay thế, bãi bỏ, sửa đổi bổ sung, căn cứ/dẫn chiếu."""

    REPLACES = "replaces"
    REPEALS = "repeals"
    AMENDS = "amends"
    CITES = "cites"


@dataclass(frozen=True, slots=True)
class Reference:
    """A mention of another document by number: "thay thế Kế hoạch số 12/KH-UBND"."""

    relation: Relation
    kind: str | None
    number: str
    span: Span


@dataclass(frozen=True, slots=True)
class Reading:
    """Where a metadata value was read, and whether it was stated or inferred."""

    span: Span
    inferred: bool = False


@dataclass(frozen=True, slots=True)
class Metadata:
    """What the document says of itself; null where it doesn't say.

    ``readings`` maps a field's name to the place it was read from.
    ``applies_from`` and ``applies_to`` bound the applicable period (thời gian thực hiện),
    both days included.
    """

    kind: str | None = None
    number: str | None = None
    title: str | None = None
    issuer: str | None = None
    place: str | None = None
    issued_on: dt.date | None = None
    signatory: str | None = None
    applies_from: dt.date | None = None
    applies_to: dt.date | None = None
    readings: dict[str, Reading] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ParsedDocument:
    """A whole file, read: canonical text (NFC), pages, outline, passages, tasks, references.

    ``id`` is the first 16 hexadecimal digits of the file's SHA-256. ``pages[n - 1]`` is
    the span of page n; empty where the format has none. ``notices`` are Vietnamese
    sentences on how well it could be read.
    """

    id: str
    source: SourceFile
    text: str
    pages: tuple[Span, ...]
    sections: tuple[Section, ...]
    passages: tuple[Passage, ...]
    tasks: tuple[Task, ...]
    references: tuple[Reference, ...]
    metadata: Metadata
    notices: tuple[str, ...] = ()


class Status(StrEnum):
    """Validity as of a day: còn hiệu lực, chưa đến hạn, hết thời gian, bị thay thế, chưa rõ."""

    CURRENT = "current"
    UPCOMING = "upcoming"
    PAST = "past"
    SUPERSEDED = "superseded"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Document:
    """A document as the catalogue knows it, without its text.

    ``replaces`` and ``replaced_by`` are ids of documents we hold; a repeal counts as a
    replacement.
    """

    id: str
    source: str
    metadata: Metadata
    pages: int | None
    passages: int
    characters: int
    replaces: tuple[str, ...] = ()
    replaced_by: tuple[str, ...] = ()
    notices: tuple[str, ...] = ()
