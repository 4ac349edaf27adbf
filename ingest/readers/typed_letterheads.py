"""Letterheads and closings of text files: columns set side by side with runs of spaces, or stacked.

Decree 30/2020/NĐ-CP, Phụ lục I, sets issuer and number beside the motto, place and date, and the
recipients beside the signature; a text file keeps the columns by spaces, or gives one after another.
"""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING

from ingest.blocks import Block, BlockKind
from ingest.readers.cleaning import clean, is_junk
from ingest.readers.layout import KIND_ALONE
from ingest.readers.letterhead_cells import NUMBER, PLACE_AND_DATE, letterhead_text
from ingest.structure import markers
from knowledge.kinds import kind_named

if TYPE_CHECKING:
    from collections.abc import Sequence

COLUMNS = re.compile(r"[ \t]{3,}")
MOST_HEAD_LINES = 12
MOST_CLOSING_LINES = 40
RIGHT_INDENT = 20


def without_head(text: str, page: int | None) -> tuple[list[Block], str]:
    """Take off the header: its columns as blocks, and the text after it."""
    raw = text.lstrip("\ufeff\r\n").split("\n")
    for cells, end in (_beside(raw), _stacked(raw)):
        told = [letterhead_text(cell) for cell in cells]
        if told:
            blocks = [Block(each, BlockKind.LETTERHEAD, page) for each in told if each]
            return blocks, "\n".join(raw[end:])
    return [], text


def _beside(raw: Sequence[str]) -> tuple[list[list[str]], int]:
    """Return the two columns of a header that runs of spaces part, and the line after it."""
    end = next((at for at, line in enumerate(raw) if not line.strip()), len(raw))
    head = raw[: min(end, MOST_HEAD_LINES)]
    double = [line for line in head if len(COLUMNS.split(line.strip())) > 1]
    if end > MOST_HEAD_LINES or not any(_has_motto(line) for line in double):
        return [], 0
    return list(_columns(head)), end


def _stacked(raw: Sequence[str]) -> tuple[list[list[str]], int]:
    """Return the parts, blank lines between, of a header that stands above the kind."""
    end = next((at for at, line in enumerate(raw) if line.strip() and not _is_of_head(line)), 0)
    lines = [line.strip() for line in raw[:end]]
    parts = [list(part) for told, part in groupby(lines, key=bool) if told]
    above_kind = end and kind_named(clean(raw[end])) is not None
    whole = any(map(_has_motto, lines)) and any(NUMBER.match(line) for line in lines)
    return (parts, end) if above_kind and whole and len(parts) > 1 else ([], 0)


def _is_of_head(raw: str) -> bool:
    line = clean(raw)
    if kind_named(line) is not None:
        return False
    named = markers.is_capitals(line) or markers.is_motto(line) or is_junk(line)
    return named or bool(NUMBER.match(line) or PLACE_AND_DATE.match(line))


def _has_motto(line: str) -> bool:
    return any(markers.is_motto(clean(part)) for part in (line, *COLUMNS.split(line)))


def _columns(lines: Sequence[str]) -> tuple[list[str], list[str]]:
    """Return what stands at the left and what at the right, as it is set."""
    columns: tuple[list[str], list[str]] = ([], [])
    for line in lines:
        parts = COLUMNS.split(line.strip(), maxsplit=1)
        if len(parts) == 1:
            parts = ["", parts[0]] if _indent(line) > RIGHT_INDENT else [parts[0]]
        for column, part in zip(columns, parts, strict=False):
            column.append(part)
    return columns


def with_closings_parted(text: str) -> str:
    r"""Return the text with each signature below the recipients that it is set beside.

    >>> foot = "Nơi nhận:                      CHỦ TỊCH\n- Như trên;\n- Lưu: VT.\n" + " " * 30 + "Lê Mẫu"
    >>> print(with_closings_parted(foot))
    Nơi nhận:
    - Như trên;
    - Lưu: VT.
    <BLANKLINE>
    CHỦ TỊCH
    Lê Mẫu
    """
    raw, parted = text.split("\n"), []
    at = 0
    while at < len(raw):
        end = _closing_end(raw, at)
        if end > at:
            left, right = _columns(raw[at:end])
            parted += [*filter(None, left), "", *filter(None, right)]
        else:
            parted.append(raw[at])
        at = max(end, at + 1)
    return "\n".join(parted)


def _closing_end(raw: Sequence[str], at: int) -> int:
    """Return where a closing in two columns that begins at that line ends, else the line."""
    if not any(markers.opens_recipients(clean(line)) for line in raw[at : at + 2]):
        return at
    if not markers.opens_recipients(clean(raw[at])) and not _is_office_beside(raw[at]):
        return at
    end = at + 1
    while end < min(len(raw), at + MOST_CLOSING_LINES) and _is_of_closing(raw[end]):
        end += 1
    while not raw[end - 1].strip():
        end -= 1
    signature = _columns(raw[at:end])[1]
    return end if any(markers.is_capitals(clean(line)) for line in signature) else at


def _is_office_beside(raw: str) -> bool:
    return _indent(raw) > RIGHT_INDENT and markers.is_capitals(clean(raw))


def _is_of_closing(raw: str) -> bool:
    line = clean(raw)
    if "\f" in raw or KIND_ALONE.match(line) or markers.opens_numbered(line):
        return False
    beside = len(COLUMNS.split(raw.strip())) > 1 or _indent(raw) > RIGHT_INDENT
    recipient = markers.may_open_bullet(line) or markers.opens_recipients(line)
    return not line or beside or recipient or markers.opens_lower(line)


def _indent(raw: str) -> int:
    return len(raw) - len(raw.lstrip())
