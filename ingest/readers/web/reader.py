"""Web pages: the main content only, with its headings, lists, tables and footnotes."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from selectolax.lexbor import LexborHTMLParser, LexborNode

from ingest.blocks import Block, BlockKind, ReadFile
from ingest.metadata.letterhead import gather_closing
from ingest.readers.cleaning import clean, is_junk
from ingest.readers.encodings.detection import decode, repair
from ingest.readers.footnotes import join_notes
from ingest.readers.layout import Line, Setting, unwrap
from ingest.readers.letterhead_cells import is_letterhead
from ingest.readers.tables import Cell, table_blocks
from ingest.readers.web.content import main_content
from ingest.readers.web.notes import take_notes
from ingest.readers.word.numbering import written
from ingest.structure import markers

if TYPE_CHECKING:
    from collections.abc import Iterator

_BLOCK = {
    "address",
    "article",
    "blockquote",
    "body",
    "center",
    "dd",
    "details",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hgroup",
    "hr",
    "html",
    "li",
    "main",
    "ol",
    "p",
    "pre",
    "section",
    "summary",
    "table",
    "ul",
}
_BOLD = {"b", "strong", "th"}
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
_PAGE = re.compile(rb"<(?:!doctype\s+html|html[\s>]|head[\s>]|body[\s>])", re.IGNORECASE)
_LIST_TYPES = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
_DEEPEST = 150
MOST_SPAN = 100
LONGEST_LETTERHEAD = 1500  # characters
MOST_WITHIN = 4  # tables within a letterhead's
LONGEST_COUNT = 4  # figures of a list's start or a span
_NONE = re.compile(r"^\s*([-–—])\s*$")
LINE_BREAK = "\u2e31"  # keeps a cell's lines apart; no page prints this mark of old manuscripts


def looks_like_web_page(data: bytes) -> bool:
    """Whether the bytes begin as HTML does.

    >>> looks_like_web_page(b"<!DOCTYPE html><p>"), looks_like_web_page(b"# Tin")
    (True, False)
    """
    return _PAGE.search(data[:1024].replace(b"\0", b"")) is not None


def read_web_page(data: bytes) -> ReadFile:
    """Read the bytes of an HTML page."""
    tree = LexborHTMLParser(_text_of(data))
    notes = take_notes(tree)
    root = main_content(tree)
    if root is None:
        return ReadFile(())
    walk = _Walk(notes=notes)
    blocks = [replace(b, text=join_notes(b.text, walk.notes)) for b in walk.blocks(root)]
    return ReadFile(tuple(gather_closing([b for b in blocks if not is_junk(b.text)])))


def _text_of(data: bytes) -> str:
    """Decode by a mark or the page's own word when it holds, else by the text itself."""
    declared = _CHARSET.search(data[:4096])
    if declared and not data.startswith(
        (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
    ):
        try:
            return repair(data.decode(declared.group(1).decode("ascii")))
        except (LookupError, UnicodeError):
            return decode(data)
    return decode(data)


@dataclass(slots=True)
class _Inline:
    """Text gathered until a block ends, and what of it is not bold."""

    pieces: list[str] = field(default_factory=list)
    plain: list[bool] = field(default_factory=list)

    def add(self, text: str, *, bold: bool) -> None:
        self.pieces.append(text)
        self.plain.append(not bold and any(c.isalnum() for c in text))

    def lines(self) -> Iterator[tuple[str, bool]]:
        """Yield each line and whether all of it is bold."""
        text, bold = "", True
        for piece, plain in zip([*self.pieces, "\n"], [*self.plain, False], strict=True):
            if piece == "\n":
                yield clean(text), bold
                text, bold = "", True
            else:
                text, bold = text + piece, bold and not plain


@dataclass(slots=True)
class _Walk:
    """One pass over the tree in document order."""

    notes: dict[str, str]
    tables: int = 0

    def blocks(self, root: LexborNode) -> Iterator[Block]:
        inline = _Inline()
        yield from self._children(root, inline, bold=False, depth=0)
        yield from _flush(inline)

    def _children(
        self, node: LexborNode, inline: _Inline, *, bold: bool, depth: int
    ) -> Iterator[Block]:
        count = _start_of(node)
        for child in node.iter(include_text=True):
            if child.tag == "li":
                yield from _flush(inline)
                inline.add(_item_label(node, count), bold=True)
                count += 1
            yield from self._node(child, inline, bold=bold, depth=depth + 1)

    def _node(
        self, node: LexborNode, inline: _Inline, *, bold: bool, depth: int
    ) -> Iterator[Block]:
        tag = node.tag or ""
        if tag == "-text":
            inline.add(re.sub(r"\s+", " ", node.text_content or ""), bold=bold)
        elif tag == "br":
            inline.add("\n", bold=True)
        elif depth > _DEEPEST:
            inline.add(node.text(separator=" "), bold=bold)
        elif tag == "table" and (rows := _table_rows(node)) is not None:
            yield from _flush(inline)
            table, self.tables = self.tables, self.tables + 1
            yield from table_blocks(rows, table)
        elif re.fullmatch(r"h[1-6]", tag):
            yield from _flush(inline)
            text = clean(node.text(separator=" "))
            if text:
                yield Block(text, BlockKind.HEADING, level=int(tag[1]))
        else:
            yield from self._container(node, inline, bold=bold or _is_bold(node), depth=depth)

    def _container(
        self, node: LexborNode, inline: _Inline, *, bold: bool, depth: int
    ) -> Iterator[Block]:
        apart = node.tag in _BLOCK or node.tag in {"td", "th", "tr", "caption"}
        if apart and not _only_label(inline):
            yield from _flush(inline)
        yield from self._children(node, inline, bold=bold, depth=depth)
        if apart:
            yield from _flush(inline)


def _flush(inline: _Inline) -> Iterator[Block]:
    told = [
        Line(line, bold=bold, ends_hard=markers.ends_sentence(line))
        for line, bold in inline.lines()
        if line
    ]
    for paragraph in unwrap(told, Setting.FLOWING):
        yield Block(paragraph.text, bold=paragraph.bold)
    inline.pieces.clear()
    inline.plain.clear()


def _only_label(inline: _Inline) -> bool:
    """Tell whether only a bullet waits: the item's first paragraph belongs to it."""
    text = "".join(inline.pieces).strip()
    return bool(text) and len(text) < 8 and is_junk(text.rstrip(").")[1:])  # noqa: PLR2004 - "xviii)"


def _start_of(node: LexborNode) -> int:
    start = node.attributes.get("start") or ""
    return int(start) if node.tag == "ol" and start.isdigit() and len(start) <= LONGEST_COUNT else 1


def _item_label(parent: LexborNode, count: int) -> str:
    if parent.tag != "ol":
        return "- "
    kind = parent.attributes.get("type") or ""
    fmt = _LIST_TYPES.get(kind, "decimal")
    return f"{written(count, fmt)}{')' if kind == 'a' else '.'} "


def _is_bold(node: LexborNode) -> bool:
    style = node.attributes.get("style") or ""
    return node.tag in _BOLD or re.search(r"font-weight\s*:\s*(?:bold|[6-9]00)", style) is not None


def _table_rows(table: LexborNode) -> list[list[Cell]] | None:
    """Return a table's rows, None for one that only lays out other tables.

    A letterhead often has tables within its cells, but few: trying each level of them for one
    doubles the work.
    """
    within = len(table.css("table")) - 1  # itself is found too
    if not within:
        return _rows(table)
    if len(table.text()) > LONGEST_LETTERHEAD or within > MOST_WITHIN:
        return None
    rows = _rows(table)
    alone = sum(len(row) for row in rows) == 1
    return rows if not alone and is_letterhead(rows) else None


def _own_rows(node: LexborNode) -> Iterator[LexborNode]:
    for child in node.iter():
        if child.tag == "tr":
            yield child
        elif child.tag in {"tbody", "thead", "tfoot"}:
            yield from _own_rows(child)


def _rows(table: LexborNode) -> list[list[Cell]]:
    """Return the rows; a cell that spans rows continues in those below."""
    rows: list[list[Cell]] = []
    running: dict[int, tuple[int, int]] = {}
    for row in _own_rows(table):
        cells: list[Cell] = []
        column = 0
        for node in [child for child in row.iter() if child.tag in {"td", "th"}]:
            column = _run_down(cells, running, column)
            in_head = row.parent is not None and row.parent.tag == "thead"
            cell, down = _cell(node, in_head=in_head)
            cells.append(cell)
            if down > 1:
                running[column] = (down - 1, cell.span)
            column += cell.span
        _run_down(cells, running, column)
        rows.append(cells)
    return rows


def _run_down(cells: list[Cell], running: dict[int, tuple[int, int]], column: int) -> int:
    while column in running:
        left, span = running.pop(column)
        cells.append(Cell((), span=span, continues=True))
        if left > 1:
            running[column] = (left - 1, span)
            column += span
            continue
        column += span
    return column


def _cell(node: LexborNode, *, in_head: bool) -> tuple[Cell, int]:
    for line_break in node.css("br"):
        line_break.replace_with(LINE_BREAK)
    inline = _Inline()
    walk = _Walk(notes={})
    blocks = [*walk._children(node, inline, bold=False, depth=0), *_flush(inline)]  # noqa: SLF001 - a cell is walked as a page is
    lines = tuple(line for block in blocks for line in block.text.split(LINE_BREAK))
    lines = lines or tuple(_NONE.findall(node.text(separator=" ")))  # it says that there is none
    span, down = (_span(node.attributes.get(name)) for name in ("colspan", "rowspan"))
    header = in_head or node.tag == "th"
    return Cell(lines, span=span, header=header), down


def _span(value: str | None) -> int:
    number = int(value) if value and value.isdigit() and len(value) <= LONGEST_COUNT else 1
    return max(1, min(number, MOST_SPAN))
