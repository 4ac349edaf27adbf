"""Blocks to canonical text: one line each, with its span and page."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ingest.structure.unfolding import unfolded
from knowledge.documents import Span
from knowledge.text import nfc

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ingest.blocks import Block

_BLANKS = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the canonical text and the block that it was."""

    text: str
    span: Span
    block: Block


@dataclass(frozen=True, slots=True)
class CanonicalText:
    """The text that spans refer to, line by line and page by page."""

    text: str
    lines: tuple[Line, ...]
    pages: tuple[Span, ...]


def write_canonical(blocks: Sequence[Block], pages: int | None) -> CanonicalText:
    r"""Join the blocks, one a line; a block belongs to the page on which it starts.

    >>> from ingest.blocks import Block
    >>> canonical = write_canonical([Block("Một  hai", page=1), Block("Ba", page=2)], 2)
    >>> canonical.text, canonical.pages
    ('Một hai\nBa', (Span(start=0, end=7), Span(start=8, end=10)))
    """
    lines: list[Line] = []
    at = 0
    for block in unfolded(blocks):
        text = _BLANKS.sub(" ", nfc(block.text)).strip()
        if text:
            lines.append(Line(text, Span(at, at + len(text)), block))
            at += len(text) + 1
    text = "\n".join(line.text for line in lines)
    return CanonicalText(text, tuple(lines), _page_spans(lines, pages, len(text)))


def _page_spans(lines: Sequence[Line], pages: int | None, length: int) -> tuple[Span, ...]:
    if not pages:
        return ()
    starts = [length] * (pages + 1)
    starts[0] = 0
    for line in reversed(lines):
        if line.block.page is not None and 1 < line.block.page <= pages:
            starts[line.block.page - 1] = line.span.start
    for n in range(pages - 1, 0, -1):
        starts[n] = min(starts[n], starts[n + 1])
    return tuple(
        Span(starts[n], starts[n + 1] - (1 if starts[n + 1] < length else 0)) for n in range(pages)
    )
