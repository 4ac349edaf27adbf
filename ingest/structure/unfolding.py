"""Items that a poor copy has run together on one line are set each on its own again.

"Điều 6. Trách nhiệm 1. Trách nhiệm của các bộ: a) Thực hiện …; b) Bảo đảm … 2. …": cut where
the numbers of clauses (khoản) run 1, 2, 3 and the letters of points (điểm) a, b, c, d, đ,
as decree 30/2020/NĐ-CP, Phụ lục I, II.6 lays down. A line with one item alone stays as it is.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from ingest.blocks import Block, BlockKind
from knowledge.capitals import compile_capitals

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

LONGEST_SINGLE = 600
LONGEST_ARTICLE = 250
_MISREAD = 3  # letters that recognition may have taken for others
_LETTERS = "abcdđeghiklmnopqrstuvxy"
_MARK = compile_capitals(
    r"(?<=[.;:,\w] )(?:(?P<number>\d{1,2})[.,] |(?P<letter>[a-zđ])\) )(?=[A-ZĐÀ-Ỹ])"
)
_ARTICLE = re.compile(r"(?:Điều|ĐIỀU) \d+[.:]")
_STOPPED = re.compile(r"[.;:]\s*$")
_FEWEST = 2


def unfolded(blocks: Sequence[Block]) -> Iterator[Block]:
    """Yield the blocks, those that hold several items in sequence cut before each.

    >>> long = "Điều 6. Trách nhiệm 1. Các bộ: a) Làm; b) Giữ. 2. " + "Ủy ban làm. " * 60
    >>> [block.text[:18] for block in unfolded([Block(long)])]
    ['Điều 6. Trách nhiệ', '1. Các bộ:', 'a) Làm;', 'b) Giữ.', '2. Ủy ban làm. Ủy ']
    """
    for block in blocks:
        cuts = _cuts(block.text) if _may_hold_several(block) else []
        if not cuts:
            yield block
            continue
        places = [0, *cuts, len(block.text)]
        for at, (start, end) in enumerate(pairwise(places)):
            kind = block.kind if at == 0 else BlockKind.TEXT
            yield replace(
                block, text=block.text[start:end].strip(), kind=kind, bold=block.bold and at == 0
            )


def _may_hold_several(block: Block) -> bool:
    told = block.kind in {BlockKind.TEXT, BlockKind.HEADING} and block.table is None
    longest = LONGEST_ARTICLE if _ARTICLE.match(block.text) else LONGEST_SINGLE
    return told and len(block.text) > longest


def _cuts(text: str) -> list[int]:
    """Return where items begin whose numbers follow each other; none when too few do."""
    head = _ARTICLE.match(text)
    article = head is not None
    cuts: list[int] = []
    number, letter = 0, -1
    reach = _MISREAD if article else 1
    for mark in _MARK.finditer(text, head.end() if head else 0):
        stopped = _STOPPED.search(text, 0, mark.start()) is not None
        if mark["number"]:
            value = int(mark["number"])
            if value == number + 1 and (stopped or (value == 1 and article)):
                number, letter = value, -1
                cuts.append(mark.start())
        elif (stopped or article) and 0 < _LETTERS.find(mark["letter"]) - letter <= reach:
            letter = _LETTERS.find(mark["letter"])
            cuts.append(mark.start())
    return cuts if len(cuts) >= _FEWEST and (article or number >= _FEWEST or letter >= 1) else []
