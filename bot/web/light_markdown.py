"""The light Markdown of answers as a tree: paragraphs, bullets, bold and ``[n]``.

`static/js/markdown.js` reads the same grammar; a test in the browser holds them together.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

INLINE = re.compile(r"\*\*(?P<bold>[^*\n]+)\*\*|\[(?P<n>\d{1,3})\]")
BULLET = re.compile(r"^(?P<indent>\s*)[-*•+]\s+")


@dataclass(frozen=True, slots=True)
class Inline:
    """A run of text, plain or bold, or a citation mark whose text is its number."""

    kind: Literal["text", "bold", "cite"]
    text: str


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph of one line, or a list of one line an item."""

    kind: Literal["paragraph", "list"]
    lines: tuple[tuple[Inline, ...], ...]


def parse(text: str) -> tuple[Block, ...]:
    r"""Return the blocks of an answer, in order.

    >>> [block.kind for block in parse("Phải làm: [1]\n- **một** [2]\n- hai")]
    ['paragraph', 'list']
    """
    lines = [line for line in text.splitlines() if line.strip()]
    blocks: list[Block] = []
    for bulleted, group in groupby(lines, key=lambda line: bool(BULLET.match(line))):
        parsed = tuple(parse_line(BULLET.sub("", line).strip()) for line in group)
        if bulleted:
            blocks.append(Block("list", parsed))
        else:
            blocks.extend(Block("paragraph", (line,)) for line in parsed)
    return tuple(blocks)


def parse_line(line: str) -> tuple[Inline, ...]:
    """Return the runs of one line.

    >>> [(run.kind, run.text) for run in parse_line("**Chủ trì** lập kế hoạch [12].")]
    [('bold', 'Chủ trì'), ('text', ' lập kế hoạch '), ('cite', '12'), ('text', '.')]
    """
    runs: list[Inline] = []
    position = 0
    for match in INLINE.finditer(line):
        if match.start() > position:
            runs.append(Inline("text", line[position : match.start()]))
        bold = match["bold"]
        runs.append(Inline("bold", bold) if bold else Inline("cite", match["n"]))
        position = match.end()
    if position < len(line):
        runs.append(Inline("text", line[position:]))
    return tuple(runs)
