"""Sets a ``.sheets`` source as an Excel workbook.

::

    [Name of the sheet]
    A title row
    STT | a header | with cells |
    1 | {#,##0}10250 | {0%}=SUM(B1:B2)~0.5 |      {number format}value, =formula~its value
    ! merge A1:C1 A2:A3
"""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING

import openpyxl
from openpyxl.styles import Font

from eval.samples.markup import MARK
from eval.samples.packing import packed, unpacked

if TYPE_CHECKING:
    from pathlib import Path

    from openpyxl.worksheet.worksheet import Worksheet

CELL = re.compile(r"(?:\{(?P<format>[^}]*)\})?(?P<value>.*)")
NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
FORMULA = re.compile(rb"<f>([^<]*)</f><v ?/?>(?:</v>)?")


def render(source: Path) -> bytes:
    """Return the bytes of an .xlsx that are the same on every run."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    book.properties.description = MARK
    results: dict[str, str] = {}
    for line in source.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            sheet, row = book.create_sheet(line.strip("[]")), 0
        elif line.startswith("! merge "):
            for area in line.removeprefix("! merge ").split():
                sheet.merge_cells(area)
        else:
            row += 1
            results |= _row(sheet, row, line)
    return _with_results(book, results)


def _row(sheet: Worksheet, row: int, line: str) -> dict[str, str]:
    results = {}
    cells = line.split(" |") if "|" in line else [line]
    for column, text in enumerate(cells, start=1):
        found = CELL.fullmatch(text.strip())
        if not found or not found["value"]:
            continue
        value, _, result = found["value"].partition("~")
        cell = sheet.cell(row, column, float(value) if NUMBER.fullmatch(value) else value)
        cell.font = Font(name="Times New Roman", size=12)
        cell.number_format = found["format"] or "General"
        if result:
            results[value[1:]] = result
    return results


def _with_results(book: openpyxl.Workbook, results: dict[str, str]) -> bytes:
    """Write what Excel keeps beside each formula, the value it had when the book was saved."""
    target = io.BytesIO()
    book.save(target)

    def kept(formula: re.Match[bytes]) -> bytes:
        result = results[formula[1].decode()].encode()
        return b"<f>" + formula[1] + b"</f><v>" + result + b"</v>"

    files = unpacked(target.getvalue())
    return packed({name: FORMULA.sub(kept, content) for name, content in files.items()})
