"""Word files (.docx): paragraphs and tables in order, as a reader of the page sees them.

Computed numbers are written out, footnotes joined, tracked changes accepted, text boxes
read where they are anchored; headers, footers, comments and hidden text are left out.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from ingest import markers
from ingest.blocks import Block, BlockKind, ReadFile
from ingest.cleaning import clean, is_junk
from ingest.footnotes import call, join_notes
from ingest.layout import Line, Setting, setting_of, unwrap
from ingest.letterhead import gather_closing
from ingest.mending import mended
from ingest.readers.word_numbering import Numbering
from ingest.readers.word_package import W, WordPackage
from ingest.readers.word_styles import Style, load_styles, number_or_none, toggle, value
from ingest.tables import Cell, table_blocks

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_SKIPPED = {
    f"{W}{name}"
    for name in (
        "del",
        "moveFrom",
        "instrText",
        "delText",
        "rPr",
        "pPr",
        "tblPr",
        "trPr",
        "tcPr",
        "sectPr",
    )
}
_SKIPPED |= {
    f"{W}{name}" for name in ("fldChar", "annotationRef", "footnoteRef", "endnoteRef", "ruby")
}
_BREAKS = {
    f"{W}br": "\n",
    f"{W}cr": "\n",
    f"{W}tab": " ",
    f"{W}ptab": " ",
    f"{W}noBreakHyphen": "-",
}
_DEEPEST = 40  # nested tables and text boxes below this are dropped
LONGEST_HEADING = 400


def read_word(data: bytes) -> ReadFile:
    """Read the bytes of a .docx."""
    package = WordPackage(data)
    main = package.main_part()
    root = package.part(main)
    folder = main.rpartition("/")[0]
    reading = _Reading(
        numbering=Numbering(package.part(f"{folder}/numbering.xml")),
        styles=load_styles(package.part(f"{folder}/styles.xml")),
    )
    blocks = list(reading.blocks(root, 0)) if root is not None else []
    notes = {
        **_notes(package.part(f"{folder}/footnotes.xml"), "footnote", reading),
        **_notes(package.part(f"{folder}/endnotes.xml"), "endnote", reading),
    }
    finished = [replace(block, text=join_notes(block.text, notes)) for block in blocks]
    return ReadFile(tuple(gather_closing(_unwrapped(mended(finished)))))


def _unwrapped(blocks: list[Block]) -> list[Block]:
    """Put lines together where a converter made every printed line a paragraph."""
    texts = [b for b in blocks if b.kind is BlockKind.TEXT and b.table is None]
    setting = setting_of([Line(block.text) for block in texts])
    if setting is not Setting.WRAPPED:
        return blocks
    joined: list[Block] = []
    run: list[Block] = []
    for block in [*blocks, None]:
        if block is not None and block.kind is BlockKind.TEXT and block.table is None:
            run.append(block)
            continue
        paragraphs = unwrap([Line(b.text, bold=b.bold) for b in run], setting)
        joined.extend(Block(p.text, bold=p.bold) for p in paragraphs)
        joined.extend([block] if block is not None else [])
        run = []
    return joined


@dataclass(slots=True)
class _Text:
    """The text of a paragraph as it is gathered, and whether all of it is bold."""

    pieces: list[str] = field(default_factory=list)
    bold: bool = True
    boxes: list[etree._Element] = field(default_factory=list)

    def add(self, text: str, *, bold: bool) -> None:
        self.pieces.append(text)
        if not bold and any(c.isalnum() for c in text):
            self.bold = False


@dataclass(slots=True)
class _Reading:
    """One pass over a document: numbering and note numbers advance with it."""

    numbering: Numbering
    styles: dict[str, Style]
    tables: int = 0
    calls: dict[str, str] = field(default_factory=dict)

    def blocks(self, parent: etree._Element, depth: int) -> Iterator[Block]:
        if depth > _DEEPEST:
            return
        for child in parent:
            if child.tag == f"{W}p":
                yield from self._paragraph_blocks(child, depth)
            elif child.tag == f"{W}tbl":
                table, self.tables = self.tables, self.tables + 1
                yield from table_blocks(self._rows(child, depth), table)
            elif child.tag not in _SKIPPED and isinstance(child.tag, str):
                yield from self.blocks(_chosen(child), depth + 1)

    def _paragraph_blocks(self, paragraph: etree._Element, depth: int) -> Iterator[Block]:
        text, _style, level = self._read(paragraph)
        lines = [clean(line) for line in "".join(text.pieces).split("\n")]
        told = [Line(line, ends_hard=markers.ends_sentence(line)) for line in lines if line]
        for whole in unwrap(told, Setting.FLOWING):
            bold = text.bold and not is_junk(whole.text)
            heading = level is not None and len(whole.text) < LONGEST_HEADING
            kind = BlockKind.HEADING if heading else BlockKind.TEXT
            yield Block(whole.text, kind, level=level if heading else None, bold=bold)
        for box in text.boxes:
            yield from self.blocks(box, depth + 1)

    def _read(self, paragraph: etree._Element) -> tuple[_Text, Style, int | None]:
        properties = paragraph.find(f"{W}pPr")
        style = self.styles.get(value(properties, "pStyle") or "", Style())
        text = _Text()
        self._gather(paragraph, text, style, 0)
        label = self._label(properties, style)
        body = "".join(text.pieces).lstrip()
        if label and body.strip() and not body.startswith(label):
            text.pieces.insert(0, f"{label} ")
        outline = number_or_none(value(properties, "outlineLvl"))
        level = outline + 1 if outline is not None and outline < 9 else style.level  # noqa: PLR2004 - 9 is body text
        return text, style, level

    def _label(self, properties: etree._Element | None, style: Style) -> str:
        number = value(properties, "numPr/numId") or style.number
        if number is None or number == "0":
            return ""
        level = number_or_none(value(properties, "numPr/ilvl"))
        return self.numbering.label(number, style.number_level or 0 if level is None else level)

    def _gather(self, parent: etree._Element, text: _Text, style: Style, depth: int) -> None:
        if depth > _DEEPEST:
            return
        for child in parent:
            tag = child.tag
            if tag == f"{W}r":
                self._gather_run(child, text, style, depth)
            elif tag in {f"{M}t" for M in (_M,)}:
                text.add(child.text or "", bold=True)
            elif tag not in _SKIPPED and isinstance(tag, str):
                self._gather(_chosen(child), text, style, depth + 1)

    def _gather_run(self, run: etree._Element, text: _Text, style: Style, depth: int) -> None:
        properties = run.find(f"{W}rPr")
        own = self.styles.get(value(properties, "rStyle") or "", Style())
        if _said(toggle(properties, "vanish"), own.hidden, style.hidden):
            return
        bold = _said(toggle(properties, "b"), own.bold, style.bold)
        capitals = _said(toggle(properties, "caps"), own.capitals, style.capitals)
        for child in run:
            tag = child.tag
            if tag == f"{W}t":
                text.add((child.text or "").upper() if capitals else child.text or "", bold=bold)
            elif tag in _BREAKS:
                text.add(_BREAKS[tag], bold=True)
            elif tag == f"{W}sym":
                text.add(_symbol(child), bold=True)
            elif tag in {f"{W}footnoteReference", f"{W}endnoteReference"}:
                text.add(self._call(child), bold=True)
            elif tag not in _SKIPPED and isinstance(tag, str):
                self._gather_drawing(child, text, style, depth)

    def _gather_drawing(
        self, element: etree._Element, text: _Text, style: Style, depth: int
    ) -> None:
        """Text boxes are kept for after the paragraph; a choice of two forms is read once."""
        chosen = _chosen(element)
        boxes = [box for box in chosen.iter(f"{W}txbxContent") if not _inside_fallback(box, chosen)]
        text.boxes.extend(box for box in boxes if not _has_ancestor(box, boxes))
        if not boxes and element.tag == f"{_MC}AlternateContent":
            self._gather(chosen, text, style, depth + 1)

    def _call(self, reference: etree._Element) -> str:
        kind = "footnote" if reference.tag == f"{W}footnoteReference" else "endnote"
        key = f"{kind}:{reference.get(f'{W}id', '')}"
        number = self.calls.setdefault(key, str(len(self.calls) + 1))
        return call(number)

    def _rows(self, table: etree._Element, depth: int) -> list[list[Cell]]:
        rows: list[list[Cell]] = []
        for row in _descend(table, f"{W}tr"):
            properties = row.find(f"{W}trPr")
            if properties is not None and properties.find(f"{W}del") is not None:
                continue
            header = toggle(properties, "tblHeader") or False
            before = number_or_none(value(properties, "gridBefore")) or 0
            cells = [Cell((), span=min(before, 100))] if before else []
            cells += [self._cell(cell, depth, header=header) for cell in _descend(row, f"{W}tc")]
            rows.append(cells)
        return rows

    def _cell(self, cell: etree._Element, depth: int, *, header: bool) -> Cell:
        properties = cell.find(f"{W}tcPr")
        merge = properties.find(f"{W}vMerge") if properties is not None else None
        continues = merge is not None and merge.get(f"{W}val", "continue") == "continue"
        span = number_or_none(value(properties, "gridSpan")) or 1
        lines = tuple(self._cell_lines(cell, depth + 1))
        return Cell(lines, span=min(span, 100), continues=continues, header=header)

    def _cell_lines(self, parent: etree._Element, depth: int) -> Iterator[str]:
        if depth > _DEEPEST:
            return
        for child in parent:
            if child.tag == f"{W}p":
                text, _, _ = self._read(child)
                yield from "".join(text.pieces).split("\n")
                for box in text.boxes:
                    yield from self._cell_lines(box, depth + 1)
            elif child.tag not in _SKIPPED and isinstance(child.tag, str):
                yield from self._cell_lines(_chosen(child), depth + 1)


def _notes(root: etree._Element | None, kind: str, reading: _Reading) -> dict[str, str]:
    notes: dict[str, str] = {}
    for note in root.iter(f"{W}{kind}") if root is not None else ():
        number = reading.calls.get(f"{kind}:{note.get(f'{W}id', '')}")
        if number is not None and note.get(f"{W}type") in {None, "normal"}:
            texts = [block.text for block in reading.blocks(note, 0)]
            notes[number] = clean(" ".join(texts))
    return notes


def _descend(parent: etree._Element, tag: str) -> Iterator[etree._Element]:
    """Yield the rows or cells of this table, through wrappers but not into nested tables."""
    for child in parent:
        if child.tag == tag:
            yield child
        elif child.tag in {f"{W}sdt", f"{W}sdtContent", f"{W}ins", f"{W}moveTo", f"{W}customXml"}:
            yield from _descend(child, tag)


def _chosen(element: etree._Element) -> etree._Element:
    """Of a text given in two forms (mc:AlternateContent) the first is read."""
    if element.tag != f"{_MC}AlternateContent":
        return element
    choice = element.find(f"{_MC}Choice")
    fallback = element.find(f"{_MC}Fallback")
    return choice if choice is not None else fallback if fallback is not None else element


def _inside_fallback(box: etree._Element, top: etree._Element) -> bool:
    ancestors = box.iterancestors()
    return any(a.tag == f"{_MC}Fallback" and top in a.iterancestors() for a in ancestors)


def _has_ancestor(box: etree._Element, boxes: list[etree._Element]) -> bool:
    return any(ancestor in boxes for ancestor in box.iterancestors(f"{W}txbxContent"))


def _said(*values: bool | None) -> bool:
    return next((value for value in values if value is not None), False)


def _symbol(element: etree._Element) -> str:
    """Return a symbol font's character: bullets are all one, the rest says nothing."""
    code = element.get(f"{W}char", "")
    try:
        character = chr(int(code, 16))
    except (ValueError, OverflowError):
        return ""
    return character if not "\ue000" <= character <= "\uf8ff" else clean(character)
