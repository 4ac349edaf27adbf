"""The text layer of a PDF: lines in reading order, furniture off, footnotes joined.

A page without text is read by OCR and laid out with the others. Without Tesseract the file is
read without it and a notice says so; a file of such pages only is refused with the reason.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter
from dataclasses import dataclass, replace
from statistics import median
from typing import TYPE_CHECKING

from ingest.blocks import Block, ReadFile
from ingest.errors import FileNotRead, Reason
from ingest.metadata.letterhead import gather_closing
from ingest.readers.footnotes import CALL, join_notes
from ingest.readers.furniture import PAGE_NUMBER, without_furniture
from ingest.readers.layout import Line, Setting, unwrap
from ingest.readers.mending import mended
from ingest.readers.pdf.columns import find_unruled
from ingest.readers.pdf.glyphs import Page, printed_pages
from ingest.readers.pdf.letterhead import join_closings, letterhead_blocks, letterhead_end
from ingest.readers.pdf.lines import PrintedLine, printed_lines
from ingest.readers.pdf.pictures import page_pictures
from ingest.readers.pdf.silence import has_something, is_silent
from ingest.readers.pdf.tables import Table, find_tables
from ingest.readers.scans.recognition import notices_of, recognise
from ingest.readers.scans.tesseract import PROGRAM, ocr_available
from ingest.readers.table_breaks import goes_on, join_cut_row, with_header_of
from ingest.readers.tables import table_blocks
from ingest.reading_notices import pages_without_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ingest.readers.pdf.glyphs import Glyph
    from ingest.readers.tables import Cell

NOTE_SIZE = 0.93  # of the body's type
LEADING = 1.55  # times the usual distance of lines: a gap
INDENT = 0.8  # of the type's height
LONG_LINE = 40  # characters; letterheads are shorter
ENOUGH_LINES = 10
EDGE = 2  # lines at the head and foot of a page where furniture stands
SAME_HEIGHT = 6  # points
_NOTE_START = re.compile("^(?:\ue0f0(\\d{1,3})\ue0f1|(\\d{1,3}))\\s*(?=\\D)")


@dataclass(frozen=True, slots=True)
class _Body:
    """The measures of a document's body text, in points."""

    size: float
    left: float
    right: float
    leading: float


def read_pdf(data: bytes) -> ReadFile:
    """Read a PDF: its text layer, and by OCR the pages that have none worth reading.

    Raises `FileNotRead`: NEEDS_OCR when every page is a picture and Tesseract is missing.
    Where only some are, the others are read, and ``waits_for`` names what the rest waits for.
    """
    pages = list(printed_pages(data))
    if not pages:
        raise FileNotRead(Reason.BROKEN, "0 pages")
    silent = [page for page in pages if is_silent(page)]
    if not silent:
        return ReadFile(tuple(laid_out(pages)), len(pages))
    if ocr_available():
        return _with_pictures_read(data, pages, [page.number for page in silent])
    if len(silent) == len(pages):
        raise FileNotRead(Reason.NEEDS_OCR, f"{len(silent)}/{len(pages)}")
    return _without_pictures(pages, silent)


def _with_pictures_read(data: bytes, pages: Sequence[Page], silent: Sequence[int]) -> ReadFile:
    read = {page.page.number: page for page in recognise(page_pictures(data, silent))}
    if len(silent) == len(pages) and not any(page.page.glyphs for page in read.values()):
        raise FileNotRead(Reason.NO_TEXT)
    merged = [read[page.number].page if page.number in read else page for page in pages]
    blocks = laid_out([page for page in merged if page.number in read or not is_silent(page)])
    confidences = tuple(
        read[page.number].confidence if page.number in read else None for page in pages
    )
    return ReadFile(tuple(blocks), len(pages), notices_of(list(read.values())), confidences)


def _without_pictures(pages: Sequence[Page], silent: Sequence[Page]) -> ReadFile:
    unread = {page.number for page in silent}
    blocks = laid_out([page for page in pages if page.number not in unread])
    scanned = [page.number for page in silent if has_something(page)]
    if not scanned:
        return ReadFile(tuple(blocks), len(pages))
    notices = (pages_without_text(scanned, len(pages)),)
    return ReadFile(tuple(blocks), len(pages), notices, waits_for=PROGRAM)


def laid_out(pages: Sequence[Page]) -> list[Block]:
    """Return the blocks of printed pages in reading order."""
    flow, notes = _flow(pages)
    blocks = [replace(b, text=_resolved(b, notes)) for b in _blocks(flow)]
    return gather_closing(mended(blocks))


def _flow(pages: Sequence[Page]) -> tuple[list[Line | Block | Table], dict[str, str]]:
    """Return lines, letterheads and tables in reading order, and the notes by page."""
    parts = {page.number: _parts(page) for page in pages}
    tables = {number: found for number, (found, _) in parts.items()}
    printed = {number: lines for number, (_, lines) in parts.items()}
    printed = _without_running(printed)
    whole = _body_of([line for lines in printed.values() for line in lines])
    notes: dict[str, str] = {}
    text: dict[int, list[PrintedLine]] = {}
    bodies = {number: _body_on(lines, whole) for number, lines in printed.items()}
    for number, lines in printed.items():
        kept, own = _without_notes(lines, bodies[number])
        notes |= {f"{number}-{key}": note for key, note in own.items()}
        text[number] = _without_page_number(kept)
    flow: list[Line | Block | Table] = []
    for number, lines in join_closings(text).items():
        flow.extend(_page_flow(lines, tables[number], bodies[number], number))
    return flow, notes


def _parts(page: Page) -> tuple[list[Table], list[PrintedLine]]:
    """Return a page's tables and the lines around them.

    What is set across the reading direction beside the tables is no text.
    """
    tables = find_tables(page)
    free = _outside([glyph for glyph in page.glyphs if len(glyph.text) == 1], tables)
    lines = printed_lines(free, page.number)
    unruled = find_unruled(lines, free)
    if unruled:
        lines = printed_lines(_outside(free, unruled), page.number)
    return [*tables, *unruled], lines


def _outside(glyphs: Sequence[Glyph], tables: Sequence[Table]) -> Sequence[Glyph]:
    if not tables:
        return glyphs
    return [glyph for glyph in glyphs if not any(table.holds(glyph) for table in tables)]


def _without_running(printed: dict[int, list[PrintedLine]]) -> dict[int, list[PrintedLine]]:
    """Drop what stands in the same words at the same height at the edge of most pages."""
    edges = {n: [*lines[:EDGE], *lines[-EDGE:]] for n, lines in printed.items()}
    seen = Counter(key for lines in edges.values() for key in {_stand(line) for line in lines})
    enough = max(2, (len(printed) + 1) // 2)
    running = {key for key, times in seen.items() if times >= enough}
    if not running:
        return printed
    return {
        number: [line for line in lines if line not in edges[number] or _stand(line) not in running]
        for number, lines in printed.items()
    }


def _stand(line: PrintedLine) -> tuple[str, int]:
    return re.sub(r"\d+", "#", line.text), round(line.base / SAME_HEIGHT)


def _body_of(lines: Sequence[PrintedLine]) -> _Body:
    long = [line for line in lines if len(line.text) > LONG_LINE] or list(lines)
    if not long:
        return _Body(12, 0, 500, 16)
    size = median(line.size for line in long)
    lefts, rights = sorted(line.left for line in long), sorted(line.right for line in long)
    steps = [a.base - b.base for a, b in itertools.pairwise(lines) if a.page == b.page]
    close = [step for step in steps if 0.5 * size < step < 3 * size]
    leading = median(close) if close else 1.3 * size
    return _Body(size, lefts[len(lefts) // 10], rights[len(rights) * 9 // 10], leading)


def _body_on(lines: Sequence[PrintedLine], whole: _Body) -> _Body:
    """Return a page's own margins where it has text enough: pages may lie sideways."""
    long = [line for line in lines if len(line.text) > LONG_LINE]
    if len(long) < ENOUGH_LINES:
        return whole
    own = _body_of(long)
    return replace(whole, left=own.left, right=own.right)


def _without_notes(
    lines: list[PrintedLine], body: _Body
) -> tuple[list[PrintedLine], dict[str, str]]:
    """Take the notes off the page's foot: smaller type that begins with a number."""
    at = len(lines)
    while at > 0 and (
        lines[at - 1].size < NOTE_SIZE * body.size or PAGE_NUMBER.match(lines[at - 1].text)
    ):
        at -= 1
    while at < len(lines) and not _NOTE_START.match(lines[at].text):
        at += 1
    notes: dict[str, str] = {}
    current = ""
    for line in lines[at:]:
        start = _NOTE_START.match(line.text)
        if start and (not current or int(start.group(1) or start.group(2)) == int(current) + 1):
            current = start.group(1) or start.group(2)
            notes[current] = line.text[start.end() :]
        elif not PAGE_NUMBER.match(line.text):
            notes[current] = f"{notes[current]} {line.text}"
    called = {number for line in lines[:at] for number in CALL.findall(line.text)}
    return (lines[:at], notes) if notes and called & set(notes) else (lines, {})


def _without_page_number(lines: list[PrintedLine]) -> list[PrintedLine]:
    if lines and PAGE_NUMBER.match(lines[0].text):
        lines = lines[1:]
    return lines[:-1] if lines and PAGE_NUMBER.match(lines[-1].text) else lines


def _page_flow(
    lines: Sequence[PrintedLine], tables: Sequence[Table], body: _Body, page: int
) -> Iterator[Line | Block | Table]:
    waiting = sorted(tables, key=lambda table: -table.top)
    at = 0
    while at < len(lines):
        while waiting and waiting[0].top > lines[at].base:
            yield waiting.pop(0)
        end = letterhead_end(lines, at)
        if end > at:
            yield from letterhead_blocks(lines[at:end], page)
            at = end
        else:
            yield _line(lines, at, body)
            at += 1
    yield from waiting


def _line(lines: Sequence[PrintedLine], at: int, body: _Body) -> Line:
    line = lines[at]
    step = lines[at - 1].base - line.base if at else 0.0
    gap = int(step > LEADING * body.leading)
    width = (line.right - line.left) / max(1, len(line.text))
    before, after = line.left - body.left, body.right - line.right
    return Line(
        text=line.text,
        gap=gap,
        page=line.page,
        indented=line.left > body.left + INDENT * body.size,
        opens_page=at == 0,
        bold=line.bold,
        slack=after / width if width else 0.0,
        centred=min(before, after) > body.size / 2 and abs(before - after) < body.size,
    )


def _blocks(flow: Sequence[Line | Block | Table]) -> Iterator[Block]:
    """Unwrap the runs of lines between letterheads and tables."""
    count = 0
    for kind, parts in itertools.groupby(flow, key=type):
        if kind is Line:
            yield from _text_blocks([part for part in parts if isinstance(part, Line)])
        elif kind is Block:
            yield from (part for part in parts if isinstance(part, Block))
        else:
            tables = [part for part in parts if isinstance(part, Table)]
            yield from _table_blocks(tables, count)
            count += len(tables)


def _table_blocks(tables: Sequence[Table], count: int) -> Iterator[Block]:
    """Yield the rows of tables with nothing between: one may go on over several pages."""
    parts: list[Sequence[Sequence[Cell]]] = [table.rows for table in tables]
    numbers = [count]
    for at, (above, table) in enumerate(itertools.pairwise(tables), start=1):
        on = table.page > above.page and goes_on(parts[at - 1], parts[at])
        numbers.append(numbers[-1] if on else count + at)
        if on:
            parts[at - 1], parts[at] = join_cut_row(parts[at - 1], parts[at])
            parts[at] = with_header_of(parts[at - 1], parts[at])
    for table, rows, number in zip(tables, parts, numbers, strict=True):
        yield from table_blocks(rows, number, table.page)


def _text_blocks(run: Sequence[Line]) -> Iterator[Block]:
    for paragraph in unwrap(without_furniture(run), Setting.WRAPPED):
        yield Block(paragraph.text, page=paragraph.page, bold=paragraph.bold)


def _resolved(block: Block, notes: dict[str, str]) -> str:
    """Join the notes of the block's page; a raised figure that calls none stays a figure."""
    pages = [block.page or 0, (block.page or 0) + 1]
    keys = {
        number: f"{page}-{number}"
        for page in reversed(pages)
        for number in CALL.findall(block.text)
        if f"{page}-{number}" in notes
    }
    text = CALL.sub(lambda m: m.group() if m.group(1) in keys else m.group(1), block.text)
    return join_notes(text, {number: notes[key] for number, key in keys.items()})
