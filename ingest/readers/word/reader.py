"""Word files (.docx): paragraphs and tables in order, as a reader of the page sees them.

Computed numbers are written out, footnotes joined, tracked changes accepted, text boxes
read where they are anchored. Headers, footers and comments are left out: an office's page
headers repeat a number or a form's name that the text itself holds.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from ingest.blocks import Block, BlockKind, ReadFile
from ingest.metadata.letterhead import gather_closing
from ingest.readers.cleaning import clean, is_junk
from ingest.readers.footnotes import join_notes
from ingest.readers.layout import Line, Setting, setting_of, unwrap
from ingest.readers.mending import mended
from ingest.readers.tables import Cell, table_blocks
from ingest.readers.word.heads import TabbedHead, boxed_head
from ingest.readers.word.numbering import Numbering
from ingest.readers.word.package import W, WordPackage
from ingest.readers.word.styles import Style, load_styles, number_or_none, toggle, value
from ingest.readers.word.text import DEEPEST, SKIPPED, ShownText, ShownTexts, chosen
from ingest.structure import markers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

LONGEST_HEADING = 400
MOST_SPAN = 100
_WRAPPERS = {f"{W}{name}" for name in ("sdt", "sdtContent", "ins", "moveTo", "customXml")}


def read_word(data: bytes) -> ReadFile:
    """Read the bytes of a .docx."""
    package = WordPackage(data)
    main = package.main_part()
    root = package.part(main)
    folder = main.rpartition("/")[0]
    reading = _Reading(
        Numbering(package.part(f"{folder}/numbering.xml")),
        ShownTexts(load_styles(package.part(f"{folder}/styles.xml"))),
    )
    blocks = [*reading.blocks(root, 0), *reading.head.rest()] if root is not None else []
    notes = {
        **_notes(package.part(f"{folder}/footnotes.xml"), "footnote", reading),
        **_notes(package.part(f"{folder}/endnotes.xml"), "endnote", reading),
    }
    finished = [replace(block, text=join_notes(block.text, notes)) for block in blocks]
    return ReadFile(tuple(gather_closing(_whole_titles(_unwrapped(mended(finished))))))


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


def _whole_titles(blocks: list[Block]) -> list[Block]:
    """Put together a title that was typed as two bold paragraphs, cut in mid-sentence."""
    whole: list[Block] = []
    for block in blocks:
        if whole and _goes_on(whole[-1], block):
            whole[-1] = replace(whole[-1], text=f"{whole[-1].text} {block.text}")
        else:
            whole.append(block)
    return whole


def _goes_on(above: Block, block: Block) -> bool:
    titles = all(b.bold and b.kind is BlockKind.TEXT and b.table is None for b in (above, block))
    mixed = not markers.is_capitals(above.text)
    return titles and mixed and markers.flows_on(above.text, block.text)


@dataclass(slots=True)
class _Reading:
    """One pass over a document: numbering and note numbers advance with it."""

    numbering: Numbering
    texts: ShownTexts
    head: TabbedHead = field(default_factory=TabbedHead)
    tables: int = 0
    carried: list[str] = field(default_factory=list)

    def blocks(self, parent: etree._Element, depth: int) -> Iterator[Block]:
        if depth > DEEPEST:
            return
        for child in parent:
            if child.tag == f"{W}p":
                yield from self._paragraph_blocks(child, depth)
            elif child.tag == f"{W}tbl":
                yield from self.head.rest()
                yield from self._table_blocks(child, depth)
            elif child.tag not in SKIPPED and isinstance(child.tag, str):
                yield from self.blocks(chosen(child), depth + 1)

    def _table_blocks(self, table: etree._Element, depth: int) -> Iterator[Block]:
        """Yield a table's blocks; a frame of one cell around other tables is looked through."""
        cells = [cell for row in _descend(table, f"{W}tr") for cell in _descend(row, f"{W}tc")]
        if len(cells) == 1 and cells[0].find(f".//{W}tbl") is not None:
            yield from self.blocks(cells[0], depth + 1)
            return
        number, self.tables = self.tables, self.tables + 1
        yield from table_blocks(self._rows(table, depth), number)

    def _paragraph_blocks(self, paragraph: etree._Element, depth: int) -> Iterator[Block]:
        text, level = self._read(paragraph)
        shown = "".join(text.pieces)
        if self.head.takes(shown):
            return
        heads = self._boxed_head(text, depth)
        if shown.strip():
            yield from self.head.rest()
        yield from heads
        yield from self._shown_blocks(text, shown, level)
        for box in text.boxes if not heads else ():
            yield from self.blocks(box, depth + 1)

    def _boxed_head(self, text: ShownText, depth: int) -> list[Block]:
        """Return the letterheads in the boxes of the document's first paragraph."""
        if self.head.closed or not text.boxes:
            return []
        return boxed_head([[*self._cell_lines(box, depth + 1)] for box in text.boxes])

    @staticmethod
    def _shown_blocks(text: ShownText, shown: str, level: int | None) -> Iterator[Block]:
        lines = [clean(line) for line in shown.split("\n")]
        told = [Line(line, ends_hard=markers.ends_sentence(line)) for line in lines if line]
        for whole in unwrap(told, Setting.FLOWING):
            bold = text.bold and not is_junk(whole.text)
            heading = level is not None and len(whole.text) < LONGEST_HEADING
            kind = BlockKind.HEADING if heading else BlockKind.TEXT
            yield Block(whole.text, kind, level=level if heading else None, bold=bold)

    def _read(self, paragraph: etree._Element) -> tuple[ShownText, int | None]:
        """Return a paragraph's text, its number before it, and its heading level.

        A paragraph whose end was deleted goes on in the next one.
        """
        properties = paragraph.find(f"{W}pPr")
        name = value(properties, "pStyle") or ""
        style = self.texts.styles.get(name, Style())
        text = self.texts.of(paragraph, style)
        label = self._label(properties, style, name)
        body = "".join(text.pieces).lstrip()
        if label and body.strip() and not body.startswith(label):
            text.pieces.insert(0, f"{label} ")
        text.pieces[:0], self.carried = self.carried, []
        if properties is not None and properties.find(f"{W}rPr/{W}del") is not None:
            self.carried, text.pieces = text.pieces, []
        outline = number_or_none(value(properties, "outlineLvl"))
        level = outline + 1 if outline is not None and outline < 9 else style.level  # noqa: PLR2004 - 9 is body text
        return text, level

    def _label(self, properties: etree._Element | None, style: Style, name: str) -> str:
        own = value(properties, "numPr/numId")
        number = own or style.number
        if number is None or number == "0":
            return ""
        level = number_or_none(value(properties, "numPr/ilvl"))
        if level is None and own is None:
            level = self.numbering.level_of(number, name)
        return self.numbering.label(number, style.number_level or 0 if level is None else level)

    def _rows(self, table: etree._Element, depth: int) -> list[list[Cell]]:
        rows: list[list[Cell]] = []
        for row in _descend(table, f"{W}tr"):
            properties = row.find(f"{W}trPr")
            if properties is not None and properties.find(f"{W}del") is not None:
                continue
            header = toggle(properties, "tblHeader") or False
            before = number_or_none(value(properties, "gridBefore")) or 0
            cells = [Cell((), span=min(before, MOST_SPAN))] if before else []
            cells += [self._cell(cell, depth, header=header) for cell in _descend(row, f"{W}tc")]
            rows.append(cells)
        return rows

    def _cell(self, cell: etree._Element, depth: int, *, header: bool) -> Cell:
        properties = cell.find(f"{W}tcPr")
        merge = properties.find(f"{W}vMerge") if properties is not None else None
        continues = merge is not None and merge.get(f"{W}val", "continue") == "continue"
        span = number_or_none(value(properties, "gridSpan")) or 1
        lines = tuple(self._cell_lines(cell, depth + 1))
        return Cell(lines, span=min(span, MOST_SPAN), continues=continues, header=header)

    def _cell_lines(self, parent: etree._Element, depth: int) -> Iterator[str]:
        """Yield the lines of a cell or box; a table inside gives a line for each row."""
        if depth > DEEPEST:
            return
        for child in parent:
            if child.tag == f"{W}p":
                text, _ = self._read(child)
                yield from "".join(text.pieces).split("\n")
                for box in text.boxes:
                    yield from self._cell_lines(box, depth + 1)
            elif child.tag == f"{W}tbl":
                rows = table_blocks(self._rows(child, depth + 1), 0)
                yield from (block.text for block in rows)
            elif child.tag not in SKIPPED and isinstance(child.tag, str):
                yield from self._cell_lines(chosen(child), depth + 1)


def _notes(root: etree._Element | None, kind: str, reading: _Reading) -> dict[str, str]:
    notes: dict[str, str] = {}
    for note in root.iter(f"{W}{kind}") if root is not None else ():
        number = reading.texts.calls.get(f"{kind}:{note.get(f'{W}id', '')}")
        if number is not None and note.get(f"{W}type") in {None, "normal"}:
            texts = [block.text for block in reading.blocks(note, 0)]
            notes[number] = clean(" ".join(texts))
    return notes


def _descend(parent: etree._Element, tag: str) -> Iterator[etree._Element]:
    """Yield the rows or cells of this table, through wrappers but not into nested tables."""
    for child in parent:
        if child.tag == tag:
            yield child
        elif child.tag in _WRAPPERS:
            yield from _descend(child, tag)
