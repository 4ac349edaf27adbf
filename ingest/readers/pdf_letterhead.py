"""Columns of a printed page: the header of the first page, and the closing side by side."""

from __future__ import annotations

import itertools
import re
from statistics import median
from typing import TYPE_CHECKING

from ingest import markers
from ingest.blocks import Block, BlockKind
from ingest.footnotes import CALL
from ingest.letterhead_cells import letterhead_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ingest.readers.pdf_lines import PrintedLine

HEAD_LINES = 14
ASIDE = 120  # points between the starts of two columns


def letterhead_end(lines: Sequence[PrintedLine], at: int) -> int:
    """Where the header of the first page, or the closing side by side, ends."""
    line = lines[at]
    if line.page == 1 and at == 0:
        return _head_end(lines)
    texts = [piece.text for piece in line.pieces]
    near = [*texts, *(following.text for following in lines[at + 1 : at + 3])]
    closing = any(markers.opens_recipients(text.strip()) for text in near)
    starts = markers.opens_recipients(texts[0].strip()) or markers.opens_signature(texts[0].strip())
    return len(lines) if closing and starts and _is_side_by_side(lines[at:]) else at


def _is_side_by_side(lines: Sequence[PrintedLine]) -> bool:
    """Whether a second column stands beside the first, on the same lines or between them."""
    lefts = [piece.left for line in lines for piece in line.pieces]
    return any(len(line.pieces) > 1 for line in lines) or max(lefts) - min(lefts) > ASIDE


def _head_end(lines: Sequence[PrintedLine]) -> int:
    """Return where the header ends: before the first line that crosses both columns."""
    head = lines[:HEAD_LINES]
    motto = next((at for at, line in enumerate(head) if markers.is_motto(line.text)), None)
    if motto is None:
        return 0
    near = head[max(0, motto - 3) : motto + 5]
    if not any(len(line.pieces) > 1 for line in near):
        return 0
    middle = _middle(near)
    end = 0
    while end < len(head) and (
        end < motto or len(head[end].pieces) > 1 or _stays_aside(head[end], middle)
    ):
        end += 1
    return end if end > motto else 0


def _stays_aside(line: PrintedLine, middle: float) -> bool:
    dated = line.left > middle * 0.9 and re.search(r"ngày\b.*\bnăm\b", line.text) is not None
    motto = line.left > middle and markers.is_motto(line.text)
    return line.right < middle or motto or dated


def _middle(lines: Sequence[PrintedLine]) -> float:
    gaps = [
        (a.right + b.left) / 2
        for line in lines
        for a, b in zip(line.pieces, line.pieces[1:], strict=False)
    ]
    if gaps:
        return median(gaps)
    lefts = sorted(piece.left for line in lines for piece in line.pieces)
    widest = max(itertools.pairwise(lefts), key=lambda pair: pair[1] - pair[0], default=(0, 0))
    return widest[1] - 1


def letterhead_blocks(lines: Sequence[PrintedLine], page: int) -> Iterator[Block]:
    """Yield the left column, then the right one."""
    middle = _middle(lines)
    columns: tuple[list[str], list[str]] = ([], [])
    for line in lines:
        for piece in line.pieces:
            columns[piece.left > middle - 1].append(piece.text)
    for column in columns:
        text = letterhead_text([CALL.sub(r"\1", piece) for piece in column])
        if text:
            yield Block(text, BlockKind.LETTERHEAD, page)
