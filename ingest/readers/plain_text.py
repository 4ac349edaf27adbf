"""Text files: pages at form feeds, furniture off, lines unwrapped, footnotes joined."""

from __future__ import annotations

import re

from ingest.blocks import Block, ReadFile
from ingest.cleaning import clean
from ingest.encodings import decode
from ingest.footnotes import lift_page_notes
from ingest.furniture import without_furniture
from ingest.layout import Line, setting_of, unwrap
from ingest.letterhead import gather_closing

NOTE_RULE = re.compile(r"^[ \t]{20,}$|^\s*_{8,}\s*$")

EMPHASIS = re.compile(r"\*\*")  # some texts are a page's Markdown saved as text


def read_plain_text(data: bytes) -> ReadFile:
    """Read the bytes of a text file; the encoding is found, never guessed by order."""
    text = decode(data)
    paged = "\f" in text
    lines = without_furniture(_lines(text, paged=paged))
    lines, notes = lift_page_notes(lines)
    paragraphs = unwrap(lines, setting_of(lines))
    blocks = [Block(p.text, page=p.page) for p in notes.join(paragraphs)]
    pages = text.rstrip("\f\n ").count("\f") + 1 if paged else None
    return ReadFile(tuple(gather_closing(blocks)), pages)


def _lines(text: str, *, paged: bool) -> list[Line]:
    lines: list[Line] = []
    for number, page in enumerate(text.split("\f"), 1):
        gap, ruled, opens = 0, False, number > 1
        for raw in page.splitlines():
            cleaned = clean(EMPHASIS.sub("", raw))
            if not cleaned or NOTE_RULE.match(raw):
                gap, ruled = gap + 1, ruled or bool(NOTE_RULE.match(raw))
                continue
            indented = raw[0] in " \t\u00a0"
            loose = not paged and bool(lines) and indented and gap == 0
            lines.append(
                Line(cleaned, gap, number if paged else None, indented, opens or loose, ruled)
            )
            gap, ruled, opens = 0, False, False
    return lines
