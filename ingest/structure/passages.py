"""Passages: what is indexed, retrieved and cited, cut along the outline.

A passage is a paragraph, one or several sibling bullets with their lead-in, or a group of
table rows. It never crosses a section; ``text`` is always the canonical text of its span.
"""

from __future__ import annotations

import hashlib
from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ingest.blocks import BlockKind
from ingest.structure.zones import Layout, Zone
from knowledge.documents import Metadata, Passage, PassageKind, Span
from knowledge.sentences import sentence_spans

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ingest.structure.canonical import CanonicalText, Line
    from ingest.structure.outline import Outline

LONGEST = 1200
SHORT_GROUP = 500
TABLE_GROUP = 900
CONTEXT = 300


@dataclass(frozen=True, slots=True)
class _Piece:
    """Lines that will be one passage, or several when they are too long."""

    first: int
    last: int
    kind: PassageKind


def cut_passages(
    document_id: str,
    canonical: CanonicalText,
    layout: Layout,
    outline: Outline,
    metadata: Metadata,
) -> tuple[Passage, ...]:
    """Cut the body into passages, in document order, with ids that depend on place and words."""
    heading = _document_line(metadata)
    passages: list[Passage] = []
    contexts: dict[int | None, tuple[tuple[str, ...], str]] = {}
    for piece in _pieces(canonical.lines, layout, outline):
        section = outline.section_of[piece.first]
        if section not in contexts:
            path = outline.path(section)
            contexts[section] = (path, _context(heading, path))
        path, context = contexts[section]
        for span in _cut(canonical, piece):
            passages.append(
                Passage(
                    id=_passage_id(document_id, span, span.of(canonical.text)),
                    document_id=document_id,
                    position=len(passages),
                    kind=piece.kind,
                    span=span,
                    text=span.of(canonical.text),
                    section=path,
                    section_position=section,
                    page=_page(canonical.pages, span.start),
                    context=context,
                )
            )
    return tuple(passages)


def _pieces(lines: Sequence[Line], layout: Layout, outline: Outline) -> Iterator[_Piece]:
    open_piece: _Piece | None = None
    for n, line in enumerate(lines):
        if layout.zones[n] is not Zone.BODY or n in outline.headings:
            if open_piece:
                yield open_piece
            open_piece = None
            continue
        if open_piece and _joins(lines, outline, open_piece, n):
            open_piece = _Piece(open_piece.first, n, _wider(open_piece.kind, line, outline, n))
            continue
        if open_piece:
            yield open_piece
        open_piece = _Piece(n, n, _kind(line, outline, n))
    if open_piece:
        yield open_piece


def _kind(line: Line, outline: Outline, n: int) -> PassageKind:
    if line.block.kind is BlockKind.ROW:
        return PassageKind.TABLE
    node = outline.nodes[n]
    return PassageKind.ITEM if node and node.marker else PassageKind.PARAGRAPH


def _wider(kind: PassageKind, line: Line, outline: Outline, n: int) -> PassageKind:
    return kind if kind is PassageKind.TABLE else _kind(line, outline, n)


def _joins(lines: Sequence[Line], outline: Outline, piece: _Piece, n: int) -> bool:
    """Whether line n goes into the passage that ends on the line above."""
    if outline.section_of[n] != outline.section_of[piece.first]:
        return False
    length = lines[n].span.end - lines[piece.first].span.start
    row = lines[n].block.kind is BlockKind.ROW
    if row or piece.kind is PassageKind.TABLE:
        same = lines[n].block.table == lines[piece.last].block.table
        return row and piece.kind is PassageKind.TABLE and same and length <= TABLE_GROUP
    above = outline.nodes[piece.last]
    node = outline.nodes[n]
    if node is None or above is None:
        return False
    leads = lines[piece.last].text.endswith(":") and node.parent == piece.last
    if leads:
        return length <= LONGEST
    first = outline.nodes[piece.first]
    below = first is not None and _is_below(outline, n, piece.first)
    siblings = first is not None and node.parent == first.parent and node.marker is not None
    return length <= SHORT_GROUP and (below or (siblings and first.marker is not None))  # type: ignore[union-attr]


def _is_below(outline: Outline, n: int, ancestor: int) -> bool:
    node = outline.nodes[n]
    while node is not None and node.parent is not None:
        if node.parent == ancestor:
            return True
        node = outline.nodes[node.parent]
    return False


def _cut(canonical: CanonicalText, piece: _Piece) -> Iterator[Span]:
    whole = Span(canonical.lines[piece.first].span.start, canonical.lines[piece.last].span.end)
    if whole.end - whole.start <= LONGEST:
        yield whole
        return
    start, end = whole.start, whole.start
    for part in _parts(whole.of(canonical.text)):
        if end > start and whole.start + part.end - start > LONGEST:
            yield Span(start, end)
            start = whole.start + part.start
        end = whole.start + part.end
    if end > start:
        yield Span(start, end)


def _parts(text: str) -> Iterator[Span]:
    """Sentences; a sentence longer than a passage is cut at semicolons, then at blanks."""
    for sentence in sentence_spans(text):
        start = sentence.start
        while sentence.end - start > LONGEST:
            window = text[start : start + LONGEST]
            cut = max(window.rfind("; ") + 1, window.rfind(" | ") + 1)
            if cut < LONGEST // 3:
                cut = window.rfind(" ") if " " in window else LONGEST
            yield Span(start, start + cut)
            start += cut
            while start < sentence.end and text[start].isspace():
                start += 1
        if start < sentence.end:
            yield Span(start, sentence.end)


def _page(pages: Sequence[Span], at: int) -> int | None:
    return bisect_right([page.start for page in pages], at) if pages else None


def _document_line(metadata: Metadata) -> str:
    name = " ".join(part for part in (metadata.kind, metadata.number, metadata.issuer) if part)
    return " – ".join(part for part in (name, metadata.title) if part)


def _context(document: str, path: Sequence[str]) -> str:
    """Name the document and the headings within CONTEXT characters, the nearest heading whole."""
    sections = " › ".join(_shorten(title, 90) for title in path)
    if len(sections) > CONTEXT - 100:
        sections = "… › " + _shorten(" › ".join(_shorten(t, 90) for t in path[-2:]), CONTEXT - 110)
    room = CONTEXT - len(sections) - 1
    return "\n".join(part for part in (_shorten(document, room), sections) if part)


def _shorten(text: str, room: int) -> str:
    if len(text) <= room:
        return text
    return text[: room - 1].rsplit(" ", 1)[0] + "…"


def _passage_id(document_id: str, span: Span, text: str) -> str:
    digest = hashlib.sha256(f"{document_id}:{span.start}:{text}".encode()).hexdigest()
    return f"{document_id}-{digest[:12]}"
