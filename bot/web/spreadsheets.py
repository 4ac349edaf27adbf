"""Lists of tasks and figures as tables: CSV that Excel reads, and XLSX."""

from __future__ import annotations

import csv
import io
import re
from typing import TYPE_CHECKING

from bot.replies import ROLE_LABELS
from bot.web import replies
from bot.web.listed import FigureList, TaskList

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.web.listed import FigureBody, TaskBody
    from bot.web.schemas import CitationBody

Cell = str | float | None
XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
CSV_TYPE = "text/csv; charset=utf-8"
# A spreadsheet runs a cell that begins so as a formula (OWASP, CSV injection).
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
# XML 1.0 has no place for these, section 2.2.
UNWRITABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")
LONGEST_CELL = 32_767  # of XLSX, ECMA-376 part 1, 18.18.37
WIDTHS = (6, 60)


def csv_of(listed: TaskList | FigureList) -> str:
    """Return the table as CSV with a byte order mark, so that Excel reads the accents.

    Numbers stand as Vietnamese readers write them ("1234,5").
    """
    written = io.StringIO()
    writer = csv.writer(written)
    for row in rows_of(listed):
        writer.writerow([_plain(cell) for cell in row])
    return "\ufeff" + written.getvalue()


def xlsx_of(listed: TaskList | FigureList) -> bytes:
    """Return the table as a workbook of one sheet; text never runs as a formula."""
    from openpyxl import Workbook
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Alignment, Font
    from openpyxl.utils import get_column_letter

    book = Workbook(write_only=True)
    sheet = book.create_sheet(replies.SHEET_NAMES[type(listed).__name__])
    sheet.freeze_panes = "A2"
    rows = list(rows_of(listed))
    for n, column in enumerate(zip(*rows, strict=True), start=1):
        longest = max(len(str(cell)) for cell in column) + 2
        sheet.column_dimensions[get_column_letter(n)].width = min(
            max(longest, WIDTHS[0]), WIDTHS[1]
        )
    for number, row in enumerate(rows):
        cells = []
        for value in row:
            cell = WriteOnlyCell(sheet, value=_writable(value))
            if isinstance(value, str):
                cell.data_type = "s"
            cell.font = Font(bold=number == 0)
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            cells.append(cell)
        sheet.append(cells)
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


def rows_of(listed: TaskList | FigureList) -> Iterator[tuple[Cell, ...]]:
    """Yield the row of column names, then a row for each item."""
    if isinstance(listed, TaskList):
        yield replies.TASK_COLUMNS
        yield from map(_task_row, listed.items)
    else:
        yield replies.FIGURE_COLUMNS
        yield from map(_figure_row, listed.items)


def _task_row(item: TaskBody) -> tuple[Cell, ...]:
    due = f"{item.due_on:%d/%m/%Y}" if item.due_on else ""
    return (
        item.citation.n,
        item.unit,
        ROLE_LABELS[item.role],
        item.text,
        "; ".join(item.coordinating),
        item.deadline or "",
        due,
        item.product or "",
        *_place(item.citation),
    )


def _figure_row(item: FigureBody) -> tuple[Cell, ...]:
    return (
        item.citation.n,
        item.indicator,
        item.qualifier or "",
        item.value,
        item.value_to,
        item.unit or "",
        item.written,
        item.period or "",
        item.place or "",
        item.comparison or "",
        replies.NATURE_LABELS[item.nature] if item.nature else "",
        item.citation.quote,
        *_place(item.citation),
    )


def _place(citation: CitationBody) -> tuple[Cell, ...]:
    document = citation.document
    return (
        document.title or document.source,
        document.number or "",
        " › ".join(citation.section),
        citation.page,
        replies.STATUS_LABELS[document.status],
        citation.url,
    )


def _plain(cell: Cell) -> str:
    if isinstance(cell, float):
        return f"{cell:.15g}".replace(".", ",")
    text = "" if cell is None else str(cell)
    return f"'{text}" if text.startswith(FORMULA_STARTS) else text


def _writable(cell: Cell) -> Cell:
    return UNWRITABLE.sub(" ", cell)[:LONGEST_CELL] if isinstance(cell, str) else cell
