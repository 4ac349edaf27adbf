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

    def meets(self, other: Span) -> bool:
        """Whether the two share a character.

        >>> Span(0, 3).meets(Span(2, 5)), Span(0, 3).meets(Span(3, 5))
        (True, False)
        """
        return self.start < other.end and other.start < self.end


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
    (often the heading above). ``coordinating`` are the places that name who works with the
    unit (phối hợp), ``deadline`` the words of the time limit (thời hạn, thời gian thực hiện)
    and ``due_on`` its last day where they name one, ``product`` the words of the result asked
    for (sản phẩm, kết quả).
    """

    position: int
    unit: str
    unit_key: str
    role: Role
    span: Span
    unit_span: Span
    section_position: int | None
    coordinating: tuple[Span, ...] = ()
    deadline: Span | None = None
    due_on: dt.date | None = None
    product: Span | None = None


class FigureNature(StrEnum):
    """What a figure says: to be reached (chỉ tiêu), reached (kết quả), laid down (định mức)."""

    TARGET = "target"
    RESULT = "result"
    NORM = "norm"


@dataclass(frozen=True, slots=True)
class Figure:
    """One number that measures something (số liệu), with all that its words say of it.

    ``indicator`` (chỉ tiêu) is what is measured, in the document's words. ``value`` is the
    number of the Vietnamese notation at ``value_span`` ("1.234,5" → 1234.5), in ``unit`` as
    written ("%", "tỷ đồng", "người"); a range has its upper end in ``value_to``. ``period``
    and ``place`` are as written; ``qualifier`` is what bounds the value ("trên", "khoảng",
    "từ … trở lên"), ``comparison`` what it is measured against ("tăng 8,5% so với cùng kỳ",
    "vượt dự toán 12%"). ``span`` is the sentence or table row that states it.
    """

    position: int
    indicator: str
    value: float
    unit: str | None
    value_span: Span
    span: Span
    section_position: int | None
    value_to: float | None = None
    period: str | None = None
    place: str | None = None
    qualifier: str | None = None
    comparison: str | None = None
    nature: FigureNature | None = None


class Relation(StrEnum):
    """What a document does to another: thay thế, bãi bỏ, sửa đổi bổ sung, căn cứ/dẫn chiếu."""

    REPLACES = "replaces"
    REPEALS = "repeals"
    AMENDS = "amends"
    CITES = "cites"


@dataclass(frozen=True, slots=True)
class Reference:
    """A mention of another document by number: "thay thế Kế hoạch số 12/KH-UBND".

    ``issued_on`` is the date that the mention gives ("… ngày 05/3/2026"), ``issuer`` the body
    ("… của Chính phủ"); null where it gives none.
    """

    relation: Relation
    kind: str | None
    number: str
    span: Span
    issued_on: dt.date | None = None
    issuer: str | None = None


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
    both days included; ``effective_on`` is the day from which the document has effect
    (có hiệu lực từ ngày). ``title`` is the abstract (trích yếu), ``parent_issuer`` the body
    above the issuer in the letterhead (cơ quan chủ quản), ``signatory_title`` the authority
    and office of the signatory ("TM. ỦY BAN NHÂN DÂN / CHỦ TỊCH"). ``year`` is that of issue,
    stated or inferred from the body. ``recipients`` (nơi nhận)
    and ``legal_bases`` (căn cứ) are the places of their entries.
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
    effective_on: dt.date | None = None
    year: int | None = None
    parent_issuer: str | None = None
    signatory_title: str | None = None
    recipients: tuple[Span, ...] = ()
    legal_bases: tuple[Span, ...] = ()
    readings: dict[str, Reading] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ParsedDocument:
    """A whole file, read: canonical text (NFC), pages, outline and all that was found in it.

    ``id`` is the first 16 hexadecimal digits of the file's SHA-256. ``pages[n - 1]`` is
    the span of page n; empty where the format has none. ``confidences[n - 1]`` is how sure
    character recognition was of page n, from 0 to 100; null for a page with a text layer.
    ``notices`` are Vietnamese sentences on how well it could be read. ``waits_for`` names the
    program without which part of it stayed unread. ``parser`` is the version that read it,
    ``sketch`` the fingerprint by which near-duplicates are found (`knowledge.sketches`).
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
    figures: tuple[Figure, ...] = ()
    confidences: tuple[float | None, ...] = ()
    waits_for: str | None = None
    parser: str = ""
    sketch: tuple[int, ...] = ()


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

    ``replaces``, ``replaced_by``, ``amends``, ``amended_by`` and ``same_as`` (the same document
    in another file) are ids of documents we hold; a repeal counts as a replacement.
    """

    id: str
    source: str
    metadata: Metadata
    pages: int | None
    passages: int
    characters: int
    replaces: tuple[str, ...] = ()
    replaced_by: tuple[str, ...] = ()
    amends: tuple[str, ...] = ()
    amended_by: tuple[str, ...] = ()
    same_as: tuple[str, ...] = ()
    notices: tuple[str, ...] = ()
    confidences: tuple[float | None, ...] = ()
