"""The one source format of the samples: TOML front matter, then one block a line.

::

    +++
    format = "docx"
    kind = "KẾ HOẠCH"
    ...
    +++
    > a line of the legal basis (căn cứ), set in italics
    # I. A MAIN HEADING          ## 1. A bold heading          ### a) An italic heading
    - a bullet, + a sub-bullet or a plain paragraph[^ with a footnote at its call ]
    | a table row | whose first row | holds the headers |
    @ PHỤ LỤC I :: TITLE :: (Kèm theo Kế hoạch số …)
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt

SOURCES = Path(__file__).parent / "sources"
MARK = "Văn bản mẫu, địa danh hư cấu – không có giá trị pháp lý"
FOOTNOTE = re.compile(r"\[\^ (.*?) \]")
STATE_MOTTO = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")
PARTY_MOTTO = ("ĐẢNG CỘNG SẢN VIỆT NAM",)


class Kind(StrEnum):
    """How a block of the body is set."""

    BASIS = "basis"
    HEADING = "heading"
    SUBHEADING = "subheading"
    MINOR = "minor"
    TEXT = "text"
    TABLE = "table"
    APPENDIX = "appendix"


@dataclass(frozen=True, slots=True)
class Part:
    """A block of the body: ``text`` with footnotes at their calls, or the rows of a table."""

    kind: Kind
    text: str = ""
    rows: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Sample:
    """A document as written by us, before it is set in a file format."""

    name: str
    format: str
    party: bool
    parent: str
    issuer: str
    number: str
    place: str
    date: dt.date
    kind: str
    abstract: str
    recipients: tuple[str, ...]
    authority: tuple[str, ...]
    signatory: str
    parts: tuple[Part, ...]

    @property
    def motto(self) -> tuple[str, ...]:
        """Quốc hiệu and tiêu ngữ of the state, or the heading of the Party."""
        return PARTY_MOTTO if self.party else STATE_MOTTO

    @property
    def subject(self) -> tuple[str, ...]:
        """What a letter (công văn, without a kind) writes under its number: "V/v …"."""
        return () if self.kind else (self.abstract,)

    @property
    def heading(self) -> tuple[str, ...]:
        """Kind and abstract, as they stand in the middle of everything but a letter."""
        return (self.kind, self.abstract) if self.kind else ()

    @property
    def body(self) -> tuple[Part, ...]:
        """What stands above the signature."""
        return self.parts[: self._first_appendix]

    @property
    def appendices(self) -> tuple[Part, ...]:
        """What follows the signature: appendices come last, as Nghị định 30/2020/NĐ-CP lays down."""
        return self.parts[self._first_appendix :]

    @property
    def _first_appendix(self) -> int:
        places = (n for n, part in enumerate(self.parts) if part.kind is Kind.APPENDIX)
        return next(places, len(self.parts))

    @property
    def dateline(self) -> str:
        """Place and date as Nghị định 30/2020/NĐ-CP writes them: "ngày 05 tháng 3"."""
        day, month = f"{self.date.day:02d}", self.date.month
        month_text = f"{month:02d}" if month < 3 else str(month)  # noqa: PLR2004 - January and February take a zero, the decree says
        return f"{self.place}, ngày {day} tháng {month_text} năm {self.date.year}"

    @property
    def number_line(self) -> str:
        """A colon follows "Số" in state documents, as in "Số: 27/KH-SNV", and none in the Party's."""
        return f"Số {self.number}" if self.party else f"Số: {self.number}"


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of a block's text, and the footnote that is called right after it."""

    text: str
    note: str | None


def runs(text: str) -> list[Run]:
    """Split a block at its footnote calls.

    >>> runs("Thu đạt kỷ lục[^ 2 tỷ. ]; chi giảm.")
    [Run(text='Thu đạt kỷ lục', note='2 tỷ.'), Run(text='; chi giảm.', note=None)]
    """
    pieces = FOOTNOTE.split(text)
    notes = [*pieces[1::2], None]
    found = [Run(piece, note) for piece, note in zip(pieces[::2], notes, strict=True)]
    return [run for run in found if run.text or run.note]


def load(path: Path) -> Sample:
    """Read one source file."""
    _, front, body = path.read_text(encoding="utf-8").split("+++\n", 2)
    fields = tomllib.loads(front)
    return Sample(
        name=path.stem,
        format=fields["format"],
        party=fields.get("party", False),
        parent=fields.get("parent", ""),
        issuer=fields["issuer"],
        number=fields["number"],
        place=fields["place"],
        date=fields["date"],
        kind=fields["kind"],
        abstract=fields["abstract"],
        recipients=tuple(fields["recipients"]),
        authority=tuple(fields["authority"]),
        signatory=fields["signatory"],
        parts=parse(body),
    )


def load_all() -> list[Sample]:
    """Read every source, in the order of their names."""
    return [load(path) for path in sorted(SOURCES.glob("*.vb"))]


PREFIXES = (
    ("### ", Kind.MINOR),
    ("## ", Kind.SUBHEADING),
    ("# ", Kind.HEADING),
    ("> ", Kind.BASIS),
    ("@ ", Kind.APPENDIX),
)


def parse(body: str) -> tuple[Part, ...]:
    """Turn the lines of a body into its parts; rows that follow each other are one table."""
    parts: list[Part] = []
    for line in filter(None, (line.strip() for line in body.splitlines())):
        if line.startswith("| "):
            row = tuple(cell.strip() for cell in line.strip("|").split("|"))
            joined = parts.pop().rows if parts and parts[-1].kind is Kind.TABLE else ()
            parts.append(Part(Kind.TABLE, rows=(*joined, row)))
        else:
            parts.append(_block(line))
    return tuple(parts)


def _block(line: str) -> Part:
    for prefix, kind in PREFIXES:
        if line.startswith(prefix):
            return Part(kind, line.removeprefix(prefix))
    return Part(Kind.TEXT, line)
