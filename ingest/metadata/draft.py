"""Metadata while it is being read, and the parts of the document that it is read from."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from ingest.blocks import BlockKind
from ingest.structure.zones import Zone
from knowledge.documents import Reading, Span
from knowledge.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ingest.structure.canonical import CanonicalText, Line
    from ingest.structure.outline import Outline
    from ingest.structure.zones import Layout

INTRODUCTION = 12
LONGEST_HEAD_LINE = 200
_BEGINS_BODY = re.compile(r"\W*(?:kinh gui|can cu\s|xet\s|thuc hien\s|theo de nghi)")
_SEGMENT = re.compile(r"(?:(?! / )[^\n])+")


@dataclass(slots=True)
class Draft:
    """Values and their readings; the first reading of a value stays."""

    values: dict[str, Any] = field(default_factory=dict)
    readings: dict[str, Reading] = field(default_factory=dict)

    def put(self, name: str, value: object, span: Span, *, inferred: bool = False) -> None:
        """Keep a value that isn't empty, unless there is one."""
        if value and name not in self.values:
            self.values[name] = value
            self.readings[name] = Reading(span, inferred)


@dataclass(frozen=True, slots=True)
class Parts:
    """Where each element stands: letterhead, introduction (title to first heading), body."""

    canonical: CanonicalText
    layout: Layout
    head: Span
    introduction: tuple[Line, ...]
    body: tuple[Line, ...]

    @property
    def text(self) -> str:
        """Return the canonical text."""
        return self.canonical.text

    def of(self, zone: Zone) -> list[Line]:
        """Return the lines of a zone."""
        return [self.canonical.lines[n] for n in self.layout.of(zone)]

    def head_segments(self) -> Iterator[tuple[str, int]]:
        """Yield each line of the letterhead, the cells' own lines apart, with its place."""
        for match in _SEGMENT.finditer(self.text, self.head.start, self.head.end):
            yield match[0], match.start()


def part_document(canonical: CanonicalText, layout: Layout, outline: Outline) -> Parts:
    """Return the parts; a letterhead without a kind's line ends where the body begins to speak."""
    lines = canonical.lines
    end = layout.of(Zone.HEAD)[-1] + 1 if layout.of(Zone.HEAD) else 0
    stop = next((n for n in range(end) if _opens_body(lines[n])), end)
    head = Span(0, lines[stop - 1].span.end) if stop else Span(0, 0)
    opening = layout.opening if layout.of(Zone.KIND) else stop
    body = [canonical.lines[n] for n in layout.of(Zone.BODY)]
    return Parts(
        canonical, layout, head, tuple(_introduction(canonical, outline, opening)), tuple(body)
    )


def _opens_body(line: Line) -> bool:
    if line.block.kind is BlockKind.LETTERHEAD and not line.text.startswith("Nơi nhận"):
        return False
    return len(line.text) > LONGEST_HEAD_LINE or bool(_BEGINS_BODY.match(fold(line.text)))


def _introduction(canonical: CanonicalText, outline: Outline, opening: int) -> Iterator[Line]:
    """Yield the lines from the title to the first heading; legal bases however many."""
    for count, n in enumerate(range(opening, len(canonical.lines))):
        node, line = outline.nodes[n], canonical.lines[n]
        if count >= INTRODUCTION and not line.text.startswith(("Căn cứ", "Theo", "Xét")):
            return
        marker = node.marker if node else None
        if marker and (n in outline.headings or marker.style in {"roman", "dieu"}):
            return
        yield line
