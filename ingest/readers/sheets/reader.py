"""Spreadsheets (.xlsx, .xlsm, .csv): each sheet a heading, its tables row by row.

Cells say what they show: formulas their stored results, numbers in the cell's own format.
Hidden sheets, rows and columns are left out; notices tell of them, and of formulas that
were never computed. Macros are never looked at.
"""

from __future__ import annotations

import csv
import posixpath
from io import StringIO
from itertools import islice
from typing import TYPE_CHECKING

from ingest import reading_notices
from ingest.blocks import Block, BlockKind, ReadFile
from ingest.errors import FileNotRead, Reason
from ingest.readers.encodings.detection import decode
from ingest.readers.mending import mended
from ingest.readers.office.package import RELATION, OfficePackage
from ingest.readers.sheets.cells import (
    MOST_COLUMNS,
    MOST_ROWS,
    Sheet,
    Workbook,
    read_cells,
    shared_texts,
)
from ingest.readers.sheets.tables import sheet_blocks, sheet_rows

if TYPE_CHECKING:
    from lxml import etree

MOST_SHEETS = 200
MAIN = "xl/workbook.xml"
_RELATION_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_STRICT_ID = "{http://purl.oclc.org/ooxml/officeDocument/relationships}id"
_DELIMITERS = ",;\t|"


def read_spreadsheet(data: bytes) -> ReadFile:
    """Read the bytes of an .xlsx or .xlsm."""
    package = OfficePackage(data)
    root = package.part(MAIN)
    if root is None:
        raise FileNotRead(Reason.UNSUPPORTED, "zip")
    book = _book(package, root)
    targets = _targets(package)
    blocks: list[Block] = []
    notices: list[str] = []
    for element in islice(root.iter("{*}sheet"), MOST_SHEETS):
        name = element.get("name") or ""
        part = targets.get(element.get(_RELATION_ID) or element.get(_STRICT_ID) or "")
        if element.get("state") in {"hidden", "veryHidden"}:
            notices.append(reading_notices.hidden_sheet(name))
        elif part in package.names:
            sheet = read_cells(package.content(part), book)
            blocks.extend(_blocks(name, sheet, len(blocks)))
            notices.extend(_notices(name, sheet))
    return ReadFile(tuple(mended(blocks)), notices=tuple(notices))


def read_csv(data: bytes) -> ReadFile:
    """Read the bytes of a table in a text file, its delimiter found."""
    text = decode(data).lstrip("\ufeff")
    try:
        dialect: type[csv.Dialect] = csv.Sniffer().sniff(text[:8192], _DELIMITERS)
    except csv.Error:
        dialect = csv.excel
    sheet = Sheet()
    try:
        for number, row in enumerate(islice(csv.reader(StringIO(text), dialect), MOST_ROWS)):
            told = {at: cell for at, cell in enumerate(row[:MOST_COLUMNS]) if cell.strip()}
            sheet.rows |= {number: told} if told else {}
    except csv.Error as fault:
        raise FileNotRead(Reason.BROKEN, "csv") from fault
    return ReadFile(tuple(mended(list(sheet_blocks(sheet_rows(sheet), 0)))))


def _book(package: OfficePackage, root: etree._Element) -> Workbook:
    texts = shared_texts(package.part("xl/sharedStrings.xml"))
    properties = root.find("{*}workbookPr")
    since_1904 = properties is not None and properties.get("date1904") in {"1", "true"}
    return Workbook(texts, _formats(package.part("xl/styles.xml")), since_1904)


def _formats(root: etree._Element | None) -> list[str]:
    """Return the number format of each cell style."""
    from openpyxl.styles.numbers import BUILTIN_FORMATS

    if root is None:
        return []
    codes = {str(number): code for number, code in BUILTIN_FORMATS.items()}
    codes |= {f.get("numFmtId", ""): f.get("formatCode", "") for f in root.iter("{*}numFmt")}
    styles = root.find("{*}cellXfs")
    ids = [xf.get("numFmtId", "0") for xf in styles] if styles is not None else []
    return [codes.get(number, "General") for number in ids]


def _targets(package: OfficePackage) -> dict[str, str]:
    """Return the worksheet parts by relation."""
    relations = package.part("xl/_rels/workbook.xml.rels")
    found: dict[str, str] = {}
    for relation in relations.iter(RELATION) if relations is not None else ():
        if relation.get("Type", "").endswith("/worksheet"):
            target = relation.get("Target", "")
            path = target.lstrip("/") if target.startswith("/") else f"xl/{target}"
            found[relation.get("Id", "")] = posixpath.normpath(path)
    return found


def _blocks(name: str, sheet: Sheet, table: int) -> list[Block]:
    blocks = list(sheet_blocks(sheet_rows(sheet), table))
    return [Block(name, BlockKind.HEADING, level=1), *blocks] if blocks else []


def _notices(name: str, sheet: Sheet) -> list[str]:
    columns = len(sheet.hidden_columns & {c for row in sheet.rows.values() for c in row})
    notices = []
    if sheet.hidden_rows or columns:
        notices.append(reading_notices.hidden_cells(name, sheet.hidden_rows, columns))
    if sheet.uncomputed:
        notices.append(reading_notices.uncomputed_formulas(name, sheet.uncomputed))
    if sheet.failing:
        notices.append(reading_notices.failing_formulas(name, sheet.failing))
    if sheet.cut:
        notices.append(reading_notices.long_sheet(name, len(sheet.rows)))
    return notices
