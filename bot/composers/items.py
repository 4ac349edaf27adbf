"""The items that a lead-in ("… như sau:") announces, or that stand under a heading."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.passages.item_lines import innermost, lines_of
from knowledge.documents import Span

if TYPE_CHECKING:
    from knowledge.documents import Document
    from knowledge.library import Library

_BULLETS = (
    ("chapter", re.compile(r"\s*(?:Chương|Mục|Phần|Phụ lục)\s+[IVX\d]")),
    ("article", re.compile(r"\s*Điều\s+\d")),
    ("roman", re.compile(r"\s*[IVX]{1,5}[.-]\s")),
    ("decimal", re.compile(r"\s*\d{1,2}\.\d{1,2}(?:\.\d{1,2})*\.?\s")),
    ("number", re.compile(r"\s*\d{1,3}[.)]\s")),
    ("letter", re.compile(r"\s*[a-zđ]{1,2}[.)]\s")),
    ("bracket", re.compile(r"\s*\(\w{1,3}\)\s")),
    ("dash", re.compile(r"\s*[-–•*]\s")),
    ("plus", re.compile(r"\s*\+\s")),
)


def bullet(line: str) -> str:
    """Return which kind of bullet or number opens a line, empty for none.

    >>> bullet("a) Một đại diện"), bullet("1.2. Yêu cầu"), bullet("Ngoài ra")
    ('letter', 'decimal', '')
    """
    return next((name for name, pattern in _BULLETS if pattern.match(line)), "")


_COUNTED = re.compile(
    r"\b0?(?P<count>[2-9])\s*(?:\([^)]*\)\s*)?[^\W\d]+(?: [^\W\d]+){0,3} (?:sau|dưới đây|sau đây)\s*:\s*$"
)


def items_below(document: Document, lead: Span, library: Library) -> list[Span]:
    """Return the lines that a lead-in announces: those below it, down to the next of its rank.

    Where a file has lost its indents, a lead-in that counts them ("02 tiêu chí sau:") tells them.
    What a document's preamble announces ("… ban hành Kế hoạch … như sau:") is the document: its
    headings are no items.
    """
    text = library.text(document.id)
    end = _end_of_section(document, lead, library)
    own = bullet(lead.of(text))
    lines = lines_of(text, lead.end, end)
    counted = _COUNTED.search(lead.of(text))
    if counted and own and lines and bullet(lines[0].of(text)) == own:
        return lines[: int(counted["count"])]
    first = ""
    items: list[Span] = []
    for line in lines:
        kind = bullet(line.of(text))
        if kind and kind == own:
            break
        if items and not kind and first:
            break
        first = first or kind
        items.append(line)
    return items


def announces_document(document: Document, lead: Span, library: Library) -> bool:
    """Whether a lead-in stands before all sections and announces them, not a list of its own."""
    if not lead.of(library.text(document.id)).rstrip().endswith(":"):
        return False
    sections = library.sections(document.id)
    held = any(section.span.covers(lead) for section in sections)
    followed = any(section.heading.start >= lead.end for section in sections)
    return followed and not held and not items_below(document, lead, library)


def _end_of_section(document: Document, place: Span, library: Library) -> int:
    """Return the end of the smallest section around a place; before all of them, where one begins.

    A heading with nothing under it is a line like others.
    """
    sections = library.sections(document.id)
    holding = innermost(sections, place)
    if holding is not None:
        return holding.span.end
    text = library.text(document.id)
    below = (
        s.heading.start
        for s in sections
        if s.heading.start >= place.end and lines_of(text, s.heading.end, s.span.end)
    )
    return next(below, len(text))


def note_after(document: Document, span: Span, library: Library) -> Span | None:
    """Return the words of the note that lists what a sentence only counts: "[chú thích 1: Gồm …]"."""
    match = _NOTE.match(library.text(document.id), span.end)
    return Span(match.start("words"), match.end("words")) if match else None


def endnote_called(text: str, quoted: Span) -> Span | None:
    r"""Return the line below, "(1) …" or "(*) …", that a mark set on a word quoted calls; null without.

    >>> text = "Hộ nuôi phải làm ao xử lý(1).\nNơi nhận:\n(1) Hộ dưới 0,5 ha được dùng chung ao.\n"
    >>> endnote_called(text, Span(0, 29)).of(text)
    '(1) Hộ dưới 0,5 ha được dùng chung ao.'
    >>> endnote_called(text.replace("lý(1)", "lý (1)"), Span(0, 29))
    """
    called = _CALL.search(quoted.of(text))
    if called is None:
        return None
    mark = re.escape(called["mark"] or "*")
    lines = re.finditer(
        rf"^[ \t]*\({mark}\)[ \t]+[^\n]+?[ \t_]*$", text[quoted.end :], re.MULTILINE
    )
    notes = [Span(quoted.end + line.start(), quoted.end + line.end()) for line in lines]
    return notes[-1] if notes else None


_CALL = re.compile(r"(?<=[^\W_])(?:\((?P<mark>\d{1,2}|\*)\)|\*)(?!\w)")
_NOTE = re.compile(
    r"[\s.;,]*\[chú thích \d+:\s*(?P<words>(?:Bao gồm|Gồm|Cụ thể|Trong đó|Là)\b[^\]]+?)\s*\]"
)
