"""Text files: pages at form feeds, furniture off, lines unwrapped, footnotes joined."""

from __future__ import annotations

import re
from itertools import pairwise
from statistics import median_low

from ingest.blocks import Block, ReadFile
from ingest.metadata.letterhead import gather_closing
from ingest.readers.cleaning import clean
from ingest.readers.encodings.detection import decode
from ingest.readers.footnotes import lift_page_notes
from ingest.readers.furniture import without_furniture
from ingest.readers.layout import Line, setting_of, unwrap
from ingest.readers.typed_letterheads import with_closings_parted, without_head
from ingest.structure.markers import flows_on

NOTE_RULE = re.compile(r"^[ \t]{20,}$|^\s*_{8,}\s*$")

EMPHASIS = re.compile(r"\*\*")  # some texts are a page's Markdown saved as text


def read_plain_text(data: bytes) -> ReadFile:
    """Read the bytes of a text file; the encoding is found, never guessed by order."""
    text = decode(data)
    paged = "\f" in text
    head, text = without_head(text, page=1 if paged else None)
    lines = without_furniture(_lines(with_closings_parted(text), paged=paged))
    lines, notes = lift_page_notes(lines)
    paragraphs = unwrap(lines, setting_of(lines))
    blocks = [Block(p.text, page=p.page) for p in notes.join(paragraphs)]
    pages = text.rstrip("\f\n ").count("\f") + 1 if paged else None
    return ReadFile((*head, *gather_closing(blocks)), pages)


def _lines(text: str, *, paged: bool) -> list[Line]:
    lines: list[Line] = []
    margin = _margin(text)
    for number, page in enumerate(text.split("\f"), 1):
        gap, ruled, opens = 0, False, number > 1
        for raw in page.splitlines():
            cleaned = clean(EMPHASIS.sub("", raw))
            if not cleaned or NOTE_RULE.match(raw):
                gap, ruled = gap + 1, ruled or bool(NOTE_RULE.match(raw))
                continue
            indented = _indent(raw) > margin
            loose = not paged and bool(lines) and indented and gap == 0
            lines.append(
                Line(cleaned, gap, number if paged else None, indented, opens or loose, ruled)
            )
            gap, ruled, opens = 0, False, False
    return lines


def _margin(text: str) -> int:
    """Return how far lines that go on in mid-sentence usually stand in: the left margin."""
    told = [raw for raw in text.splitlines() if raw.strip()]
    flowing = [
        _indent(raw) for above, raw in pairwise(told) if flows_on(above.strip(), raw.strip())
    ]
    return median_low(flowing) if flowing else 0


def _indent(raw: str) -> int:
    r"""Return how many blanks a line begins with.

    >>> _indent("\t- Sở"), _indent("Sở")
    (1, 0)
    """
    return len(raw) - len(raw.lstrip(" \t\u00a0"))
