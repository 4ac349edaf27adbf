"""Columns of a printed page: the header of the first page, and the closing side by side."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

from ingest.blocks import Block, BlockKind
from ingest.readers.footnotes import CALL
from ingest.readers.layout import KIND_ALONE
from ingest.readers.letterhead_cells import letterhead_text
from ingest.structure import markers

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from ingest.readers.pdf.lines import Piece, PrintedLine

HEAD_LINES = 14
NUMBER_OR_DATE = re.compile(r"Số\s*:?\s|Số\s*:|.{3,40},\s*ngày\b")
ADDRESSED = re.compile(r"kính gửi\b", re.IGNORECASE)
ASIDE = 120  # points between the starts of two columns
OFF_CENTRE = 30  # points within which lines of one column stand


def letterhead_end(lines: Sequence[PrintedLine], at: int) -> int:
    """Where the header of the first page, or the closing side by side, ends."""
    line = lines[at]
    if line.page == 1 and at == 0:
        return _head_end(lines)
    if len(line.pieces) > 1 and _signs([piece.text.strip() for piece in line.pieces]):
        return _signatures_end(lines, at)
    near = [line, *lines[at + 1 : at + 3]]
    recipients = next((each for each in near if _opens_recipients(each)), None)
    if recipients is None or not _opens_closing(line, recipients):
        return at
    return _closing_end(lines, at) if _is_side_by_side(lines[at:]) else at


def _opens_recipients(line: PrintedLine) -> bool:
    return any(markers.opens_recipients(piece.text) for piece in line.pieces)


def _opens_closing(line: PrintedLine, recipients: PrintedLine) -> bool:
    """Whether the closing begins with that line: the recipients, or an office a little higher."""
    text = line.pieces[0].text
    if markers.opens_recipients(text) or markers.opens_signature(text):
        return True
    return markers.is_capitals(line.text) and line.left - recipients.left > ASIDE


def _closing_end(lines: Sequence[PrintedLine], at: int) -> int:
    """Where the closing ends: before what is attached, else with the page."""
    after = (n for n, line in enumerate(lines[at + 1 :], at + 1) if _opens_attachment(line))
    return next(after, len(lines))


def _opens_attachment(line: PrintedLine) -> bool:
    alone = len(line.pieces) == 1
    return alone and bool(KIND_ALONE.match(line.text) or markers.opens_numbered(line.text))


def join_closings(pages: Mapping[int, list[PrintedLine]]) -> dict[int, list[PrintedLine]]:
    """Move to the page where a closing began the lines of it that the page break cut off."""
    joined = {number: list(lines) for number, lines in pages.items()}
    for above, below in itertools.pairwise(joined.values()):
        opening = _cut_closing(above)
        if opening is None:
            continue
        end = 0
        while end < len(below) and _goes_on(below[end], *opening):
            end += 1
        above.extend(below[:end])
        del below[:end]
    return joined


def _cut_closing(lines: Sequence[PrintedLine]) -> tuple[Piece, Piece] | None:
    """Return "Nơi nhận:" and the office beside it where the page may end within a closing."""
    for at, line in enumerate(lines):
        if len(line.pieces) > 1 and markers.opens_recipients(line.pieces[0].text):
            whole = _closing_end(lines, at) == len(lines)
            return (line.pieces[0], line.pieces[-1]) if whole else None
    return None


def _goes_on(line: PrintedLine, recipients: Piece, office: Piece) -> bool:
    """Whether a line keeps to the columns of a closing: at the left, or centred under the office."""
    return not _opens_attachment(line) and all(
        abs(_centre(piece) - _centre(office)) < OFF_CENTRE
        or (abs(piece.left - recipients.left) < OFF_CENTRE and piece.right <= office.left)
        for piece in line.pieces
    )


def _signs(texts: Sequence[str]) -> bool:
    """Whether signatures begin side by side: of offices, or of parties to an agreement."""
    return all(
        markers.opens_signature(text) or text.startswith(("THAY MẶT", "ĐẠI DIỆN")) for text in texts
    )


def _signatures_end(lines: Sequence[PrintedLine], at: int) -> int:
    """Return where the signatures of several bodies, side by side, end."""
    end = at + 1
    while end < len(lines) and len(lines[end].pieces) > 1:
        end += 1
    return end


def _is_side_by_side(lines: Sequence[PrintedLine]) -> bool:
    """Whether a second column stands beside the first, on the same lines or between them."""
    lefts = [piece.left for line in lines for piece in line.pieces]
    return any(len(line.pieces) > 1 for line in lines) or max(lefts) - min(lefts) > ASIDE


def _head_end(lines: Sequence[PrintedLine]) -> int:
    """Return where the header ends: before the first line that crosses both columns."""
    head = lines[:HEAD_LINES]
    motto = next((at for at, line in enumerate(head) if _has_motto(line)), None)
    if motto is None:
        return 0
    near = head[max(0, motto - 3) : motto + 5]
    if not any(len(line.pieces) > 1 for line in near):
        return 0
    middle = _middle(near)
    extent = min(line.left for line in near), max(line.right for line in near)
    page, right = sum(extent) / 2, _centre(head[motto].pieces[-1])
    end = 0
    while end < len(head) and (
        end < motto or _keeps_columns(head[end], middle) or _is_nearer(head[end], right, page)
    ):
        end += 1
    return end if end > motto else 0


def _is_nearer(line: PrintedLine, column: float, page: float) -> bool:
    """Whether a line of one piece is centred under the right column, not on the page.

    So is what is too long for the column: "… tháng 7 năm" / "2025", and a rule under the motto.
    """
    centre = _centre(line.pieces[0])
    return len(line.pieces) == 1 and line.left > page and abs(centre - column) < abs(centre - page)


def _centre(piece: Piece) -> float:
    return (piece.left + piece.right) / 2


def _has_motto(line: PrintedLine) -> bool:
    """Whether the national title stands in the line, or the Party's in a piece of its own."""
    return any(markers.is_motto(text) for text in (line.text, *(p.text for p in line.pieces)))


def _keeps_columns(line: PrintedLine, middle: float) -> bool:
    """Whether the line keeps to the two columns; the kind and the address stand across them."""
    if ADDRESSED.match(line.text):
        return False
    if any(piece.left + 2 < middle < piece.right - 2 for piece in line.pieces):
        return _stays_aside(line, middle)
    return len(line.pieces) > 1 or _stays_aside(line, middle)


def _stays_aside(line: PrintedLine, middle: float) -> bool:
    dated = line.left > middle * 0.9 and re.search(r"ngày\b.*\bnăm\b", line.text) is not None
    motto = line.left > middle and markers.is_motto(line.text)
    return line.right < middle or motto or dated


def _middle(lines: Sequence[PrintedLine]) -> float:
    """Return the middle of the gap that most lines share, by the title's."""
    gaps = [
        (a.right, b.left, markers.is_motto(b.text))
        for line in lines
        for a, b in itertools.pairwise(line.pieces)
    ]
    beside_title = [gap for gap in gaps if gap[2]] or gaps
    if gaps:
        starts = [start for _, start, _ in beside_title]
        shared = {x: sum(left < x <= right for left, right, _ in gaps) for x in starts}
        most = max(shared.values())
        start = min(x for x, times in shared.items() if times == most)
        return (start + max(left for left, right, _ in gaps if left < start <= right)) / 2
    lefts = sorted(piece.left for line in lines for piece in line.pieces)
    widest = max(itertools.pairwise(lefts), key=lambda pair: pair[1] - pair[0], default=(0, 0))
    return widest[1] - 1


def letterhead_blocks(lines: Sequence[PrintedLine], page: int) -> Iterator[Block]:
    """Yield the cells as Word's header table has them: left and right above, left and right below.

    The header parts at its number or date (decree 30/2020, Phụ lục I, mục II, ô 1 to 5: quốc hiệu
    and issuer stand above them); a closing has one row.
    """
    middle = _middle(lines)
    rows = _rows(lines)
    for row in rows:
        for column in _columns(row, middle):
            text = letterhead_text([CALL.sub(r"\1", piece) for piece in column])
            if text:
                yield Block(text, BlockKind.LETTERHEAD, page)


def _rows(lines: Sequence[PrintedLine]) -> list[Sequence[PrintedLine]]:
    motto = [at for at, line in enumerate(lines) if _has_motto(line)]
    below = next(
        (
            at
            for at, line in enumerate(lines)
            if any(NUMBER_OR_DATE.match(piece.text.strip()) for piece in line.pieces)
        ),
        0,
    )
    return [lines[:below], lines[below:]] if motto and below > motto[0] else [lines]


def _columns(lines: Sequence[PrintedLine], middle: float) -> tuple[list[str], list[str]]:
    columns: tuple[list[str], list[str]] = ([], [])
    for line in lines:
        for piece in line.pieces:
            columns[piece.left > middle - 1].append(piece.text)
    return columns
