"""What every reader gives back, whatever the format: a file as a list of blocks."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class BlockKind(StrEnum):
    """What the format itself says of a block; the outline decides the rest from the words."""

    TEXT = "text"
    HEADING = "heading"
    ROW = "row"
    LETTERHEAD = "letterhead"


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph, heading, bullet or table row, on one line, in NFC.

    ``page`` counts from 1; null where the format has no pages. ``level`` is the format's
    own heading level (1 the highest), null when it has none. ``bold`` says that the whole
    block is set in bold. A ROW is written "Cột: ô | Cột: ô"; ``table`` numbers its table.
    A LETTERHEAD is a cell of the header table (cơ quan, quốc hiệu, số, ngày) or of the
    closing table (nơi nhận, chữ ký), lines kept apart by " / ".
    """

    text: str
    kind: BlockKind = BlockKind.TEXT
    page: int | None = None
    level: int | None = None
    bold: bool = False
    table: int | None = None


@dataclass(frozen=True, slots=True)
class ReadFile:
    """The blocks of a file in reading order, its number of pages, and reading notices.

    ``confidences[n - 1]`` is how sure character recognition was of page n, from 0 to 100;
    null for a page that it didn't read. ``waits_for`` names the program without which part
    of the file stayed unread ("tesseract", "libreoffice").
    """

    blocks: tuple[Block, ...]
    pages: int | None = None
    notices: tuple[str, ...] = ()
    confidences: tuple[float | None, ...] = ()
    waits_for: str | None = None
