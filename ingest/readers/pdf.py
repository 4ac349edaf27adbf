"""The text layer of a PDF: lines in reading order, furniture off, footnotes joined.

A page without text is left to OCR: the file is read without it and a notice says so; a file
of such pages only is refused with the reason.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter
from dataclasses import dataclass, replace
from statistics import median
from typing import TYPE_CHECKING

from ingest import markers
from ingest.blocks import Block, BlockKind, ReadFile
from ingest.errors import FileNotRead, Reason
from ingest.footnotes import CALL, join_notes
from ingest.furniture import PAGE_NUMBER, without_furniture
from ingest.layout import Line, Setting, unwrap
from ingest.letterhead import gather_closing
from ingest.mending import mended
from ingest.readers.pdf_glyphs import Page, printed_pages
from ingest.readers.pdf_lines import PrintedLine, printed_lines
from ingest.readers.pdf_tables import Table, find_tables
from ingest.reading_notices import pages_without_text
from ingest.tables import letterhead_text, table_blocks, with_header_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ingest.tables import Cell

FEW_CHARACTERS = 12  # a page with fewer holds no text, at most a stamp
NOTE_SIZE = 0.93  # of the body's type
LEADING = 1.55  # times the usual distance of lines: a gap
INDENT = 0.8  # of the type's height
HEAD_LINES = 14
EDGE = 2  # lines at the head and foot of a page where furniture stands
SAME_HEIGHT = 6  # points
ASIDE = 120  # points between the starts of two columns
_NOTE_START = re.compile("^(?:\ue0f0(\\d{1,3})\ue0f1|(\\d{1,3}))\\s*(?=\\D)")


@dataclass(frozen=True, slots=True)
class _Body:
    """The measures of a document's body text, in points."""

    size: float
    left: float
    right: float
    leading: float


def read_pdf(data: bytes) -> ReadFile:
    """Read the text layer of a PDF's bytes."""
    pages = list(printed_pages(data))
    if not pages:
        raise FileNotRead(Reason.BROKEN, "0 pages")
    silent = [page.number for page in pages if _is_silent(page)]
    if len(silent) == len(pages):
        raise FileNotRead(Reason.NEEDS_OCR, f"{len(silent)}/{len(pages)}")
    flow, notes = _flow([page for page in pages if page.number not in silent])
    blocks = [replace(b, text=_resolved(b, notes)) for b in _blocks(flow)]
    scanned = [page.number for page in pages if page.number in silent and page.pictured]
    notices = (pages_without_text(scanned, len(pages)),) if scanned else ()
    return ReadFile(tuple(gather_closing(mended(blocks))), len(pages), notices)


def _is_silent(page: Page) -> bool:
    return sum(glyph.text.isalnum() for glyph in page.glyphs) < FEW_CHARACTERS


def _flow(pages: Sequence[Page]) -> tuple[list[Line | Block | Table], dict[str, str]]:
    """Return lines, letterheads and tables in reading order, and the notes by page."""
    tables = {page.number: find_tables(page) for page in pages}
    printed = {page.number: _lines_outside(page, tables[page.number]) for page in pages}
    printed = _without_running(printed)
    body = _body_of([line for lines in printed.values() for line in lines])
    notes: dict[str, str] = {}
    flow: list[Line | Block | Table] = []
    for number, lines in printed.items():
        kept, own = _without_notes(lines, body)
        notes |= {f"{number}-{key}": text for key, text in own.items()}
        flow.extend(_page_flow(_without_page_number(kept), tables[number], body, number))
    return flow, notes


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


def _lines_outside(page: Page, tables: Sequence[Table]) -> list[PrintedLine]:
    free = [g for g in page.glyphs if not any(table.holds(g) for table in tables)]
    return printed_lines(free, page.number)


def _body_of(lines: Sequence[PrintedLine]) -> _Body:
    long = [line for line in lines if len(line.text) > 40] or list(lines)  # noqa: PLR2004 - letterheads are shorter
    if not long:
        return _Body(12, 0, 500, 16)
    size = median(line.size for line in long)
    lefts, rights = sorted(line.left for line in long), sorted(line.right for line in long)
    steps = [a.base - b.base for a, b in itertools.pairwise(lines) if a.page == b.page]
    close = [step for step in steps if 0.5 * size < step < 3 * size]
    leading = median(close) if close else 1.3 * size
    return _Body(size, lefts[len(lefts) // 10], rights[len(rights) * 9 // 10], leading)


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
        end = _letterhead_end(lines, at)
        if end > at:
            yield from _letterhead(lines[at:end], page)
            at = end
        else:
            yield _line(lines, at, body)
            at += 1
    yield from waiting


def _letterhead_end(lines: Sequence[PrintedLine], at: int) -> int:
    """Where the header of the first page, or the closing side by side, ends."""
    line = lines[at]
    if line.page == 1 and at == 0:
        return _head_end(lines)
    texts = [piece.text for piece in line.pieces]
    near = [*texts, *(following.text for following in lines[at + 1 : at + 3])]
    closing = any(markers.opens_recipients(text.strip()) for text in near)
    starts = markers.opens_recipients(texts[0].strip()) or markers.opens_signature(texts[0].strip())
    return len(lines) if closing and starts and _is_side_by_side(lines[at:]) else at


def _is_side_by_side(lines: Sequence[PrintedLine]) -> bool:
    """Whether a second column stands beside the first, on the same lines or between them."""
    lefts = [piece.left for line in lines for piece in line.pieces]
    return any(len(line.pieces) > 1 for line in lines) or max(lefts) - min(lefts) > ASIDE


def _head_end(lines: Sequence[PrintedLine]) -> int:
    """Return where the header ends: before the first line that crosses both columns."""
    head = lines[:HEAD_LINES]
    motto = next((at for at, line in enumerate(head) if markers.is_motto(line.text)), None)
    if motto is None:
        return 0
    near = head[max(0, motto - 3) : motto + 5]
    if not any(len(line.pieces) > 1 for line in near):
        return 0
    middle = _middle(near)
    end = 0
    while end < len(head) and (
        end < motto or len(head[end].pieces) > 1 or _stays_aside(head[end], middle)
    ):
        end += 1
    return end if end > motto else 0


def _stays_aside(line: PrintedLine, middle: float) -> bool:
    dated = line.left > middle * 0.9 and re.search(r"ngày\b.*\bnăm\b", line.text) is not None
    motto = line.left > middle and markers.is_motto(line.text)
    return line.right < middle or motto or dated


def _middle(lines: Sequence[PrintedLine]) -> float:
    gaps = [
        (a.right + b.left) / 2
        for line in lines
        for a, b in zip(line.pieces, line.pieces[1:], strict=False)
    ]
    if gaps:
        return median(gaps)
    lefts = sorted(piece.left for line in lines for piece in line.pieces)
    widest = max(itertools.pairwise(lefts), key=lambda pair: pair[1] - pair[0], default=(0, 0))
    return widest[1] - 1


def _letterhead(lines: Sequence[PrintedLine], page: int) -> Iterator[Block]:
    """Yield the left column, then the right one."""
    middle = _middle(lines)
    columns: tuple[list[str], list[str]] = ([], [])
    for line in lines:
        for piece in line.pieces:
            columns[piece.left > middle - 1].append(piece.text)
    for column in columns:
        text = letterhead_text([CALL.sub(r"\1", piece) for piece in column])
        if text:
            yield Block(text, BlockKind.LETTERHEAD, page)


def _line(lines: Sequence[PrintedLine], at: int, body: _Body) -> Line:
    line = lines[at]
    step = lines[at - 1].base - line.base if at else 0.0
    gap = int(step > LEADING * body.leading)
    width = (line.right - line.left) / max(1, len(line.text))
    return Line(
        text=line.text,
        gap=gap,
        page=line.page,
        indented=line.left > body.left + INDENT * body.size,
        opens_page=at == 0,
        bold=line.bold,
        slack=(body.right - line.right) / width if width else 0.0,
    )


def _blocks(flow: Sequence[Line | Block | Table]) -> Iterator[Block]:
    """Unwrap the runs of lines between letterheads and tables."""
    run: list[Line] = []
    earlier: Sequence[Sequence[Cell]] = ()
    count = 0
    for part in [*flow, None]:
        if isinstance(part, Line):
            run.append(part)
            earlier = ()
            continue
        if run:
            yield from _text_blocks(run)
            run = []
        if isinstance(part, Block):
            yield part
        elif isinstance(part, Table):
            rows = with_header_of(earlier, part.rows) if earlier else part.rows
            yield from table_blocks(rows, count, part.page)
            earlier, count = rows, count + 1


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
