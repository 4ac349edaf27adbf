"""The parts of a document's layout: letterhead, kind and title, body, closing.

Decree 30/2020/NĐ-CP, Phụ lục I, mục II–III (state) and guidance 36-HD/VPTW (Party).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from typing import TYPE_CHECKING

from ingest.blocks import BlockKind
from ingest.metadata.issuers import names_unit
from ingest.structure import markers
from ingest.structure.numbering import read_marker
from knowledge.kinds import kind_named, kind_opening
from knowledge.text import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ingest.structure.canonical import Line

DEEPEST_HEAD = 40
LONGEST_TITLE = 700
SHORT_LINE = 40
LONG_LINE = 200
_BODY = re.compile(
    r"(?:căn cứ|thực hiện|theo đề nghị|theo báo cáo|xét |trên cơ sở|để |nhằm |thời gian qua|ngày \d"
    r"|triển khai (?:thực hiện )?(?:kế hoạch|nghị quyết|quyết định|chỉ thị|công văn|hướng dẫn)\s+số"
    r"|quốc hội|chính phủ|kính gửi|do |trong (?:thời gian|những năm|bối cảnh)|hiện nay|qua )",
    re.IGNORECASE,
)
_RULE = re.compile(r"[\s\-–—_*=.~]+$")
_NUMBER = re.compile(r"(?:[\w ]{0,30}\s)?số\s*:?\s*\S*\s?[-/]|luật số", re.IGNORECASE)
_PLACE_AND_DATE = re.compile(r"[^,.;:]{2,40},\s*ngày\b.{0,16}tháng\b.{0,10}năm\b", re.IGNORECASE)
_OPENS_LETTER = re.compile(r"kính gửi\b", re.IGNORECASE)
_SHEET_TITLE = re.compile(r"(?:biểu|phụ lục|bảng|danh mục)\b", re.IGNORECASE)
_ABSTRACT = re.compile(r"(?:v/v|về việc)\b", re.IGNORECASE)


class Zone(StrEnum):
    """What a line is for."""

    HEAD = "head"
    KIND = "kind"
    TITLE = "title"
    BODY = "body"
    CLOSING = "closing"


@dataclass(frozen=True, slots=True)
class Layout:
    """The zone of each line; ``opening`` counts the lines before the body."""

    zones: tuple[Zone, ...]
    opening: int

    def of(self, zone: Zone) -> list[int]:
        """Return the indexes of the lines of a zone."""
        return [n for n, each in enumerate(self.zones) if each is zone]


def lay_out(lines: Sequence[Line]) -> Layout:
    """Assign a zone to every line; a document without letterhead has only a body."""
    kind_at = _kind_line(lines)
    zones = [Zone.BODY] * len(lines)
    opening = _head_end(lines) if kind_at is None else kind_at
    zones[:opening] = [Zone.HEAD] * opening
    if kind_at is not None:
        zones[kind_at] = Zone.KIND
        opening = _title_end(lines, kind_at)
        zones[kind_at + 1 : opening] = [Zone.TITLE] * (opening - kind_at - 1)
    for n in range(opening, len(lines)):
        if lines[n].block.kind is BlockKind.LETTERHEAD or _is_closing(lines[n].text):
            zones[n] = Zone.CLOSING
    return Layout(tuple(zones), opening)


def _kind_line(lines: Sequence[Line]) -> int | None:
    for n, line in enumerate(lines[:DEEPEST_HEAD]):
        if kind_named(line.text) and (markers.is_capitals(line.text) or _displayed(line)):
            return n
        marker = read_marker(line.text)
        if marker and marker.style != "upper":
            return None
        opened = kind_opening(line.text)
        if opened and n < DEEPEST_HEAD // 2 and _opens_title(line, *opened):
            return n
    return None


def _displayed(line: Line) -> bool:
    return line.block.bold or line.block.kind is BlockKind.HEADING


def _opens_title(line: Line, kind: str, end: int) -> bool:
    words = line.text[:end]
    if not markers.is_capitals(words) or len(line.text) > LONGEST_TITLE:
        return False
    return not re.match(r"\s*số\b", fold(line.text[end:])) or kind == "Luật"


def _head_end(lines: Sequence[Line]) -> int:
    """Where the letterhead ends when no line names the kind (công văn, bare text)."""
    end = _bare_issuer_end(lines)
    for n, line in enumerate(lines[:12]):
        if end and (_OPENS_LETTER.match(line.text) or _is_closing(line.text)):
            break
        opens = line.block.kind is BlockKind.LETTERHEAD or markers.is_motto(line.text)
        goes_on = _ABSTRACT, _NUMBER, _PLACE_AND_DATE
        if opens or (end and any(each.match(line.text) for each in goes_on)):
            end = n + 1
    return end


def _bare_issuer_end(lines: Sequence[Line]) -> int:
    """Where a sheet's issuer ends that stands alone above the sheet's title.

    A line in capitals that is nothing but a unit's name, with "Biểu …", "Phụ lục …" or more
    capitals right below it.
    """
    for n, (line, below) in enumerate(pairwise(lines[:5])):
        title = _SHEET_TITLE.match(below.text) or markers.is_capitals(below.text)
        if title and markers.is_capitals(line.text) and names_unit(line.text):
            return n + 1 if not names_unit(below.text) else n + 2
    return 0


def _title_end(lines: Sequence[Line], kind_at: int) -> int:
    opened = kind_opening(lines[kind_at].text)
    has_title = bool(opened and lines[kind_at].text[opened[1] :].strip(" .:*"))
    end = kind_at + 1
    while end < min(len(lines), kind_at + 6):
        line, before = lines[end], lines[end - 1]
        if _RULE.match(line.text):
            end += 1
            continue
        first = not has_title and end == kind_at + 1
        if not _continues_title(line, before, first=first):
            break
        end += 1
    return end


def _continues_title(line: Line, before: Line, *, first: bool) -> bool:
    text = line.text
    if line.block.kind in {BlockKind.ROW, BlockKind.LETTERHEAD} or len(text) > LONGEST_TITLE:
        return False
    if text.startswith("(") or _is_number(text):
        return True
    if read_marker(text) or text.endswith((":", ";", "./.")):
        return False
    capitals = markers.is_capitals(text)
    if _BODY.match(text) and not capitals:
        return (
            first and not text.endswith((".", ",")) and len(text) < LONG_LINE and not _cites(text)
        )
    if first:
        return not text.endswith(".") or capitals
    if capitals:
        return markers.is_capitals(before.text) and not _is_authority(text)
    if text.endswith("."):
        return False
    return text[0].islower() or (_displayed(line) and _displayed(before) and len(text) < LONG_LINE)


def _is_number(text: str) -> bool:
    """Whether a line of the title is only the number, and not another document's."""
    return len(text) < SHORT_LINE and bool(_NUMBER.match(text)) and not _BODY.match(text)


def _cites(text: str) -> bool:
    return bool(re.match(r"(?:căn cứ|theo đề nghị|thực hiện .*(?:như sau|ban hành))", fold(text)))


_AUTHORITY = re.compile(
    r"(?:uy ban|hoi dong|chu tich|giam doc|bo truong|thu tuong|chinh phu|quoc hoi|tong giam doc"
    r"|cuc truong|truong ban|ban thuong vu|ban chap hanh|thu truong|chanh|hieu truong|ban bi thu)\b"
)


def _is_authority(text: str) -> bool:
    return bool(_AUTHORITY.match(fold(text)))


def _is_closing(text: str) -> bool:
    return bool(_RULE.match(text)) or (
        markers.opens_recipients(text)
        or (len(text) < 2 * SHORT_LINE and markers.opens_signature(text))
    )
