"""The cells of one worksheet, read as a stream within limits, as a person sees them.

A sheet may declare a million rows, or merge a million cells: only cells that are stored are
looked at, so the declared dimensions cost nothing (ECMA-376 part 1, 18.3.1).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from io import BytesIO
from typing import TYPE_CHECKING

from lxml import etree

from ingest.errors import FileNotRead, Reason
from ingest.readers.sheets.numbers import shown

if TYPE_CHECKING:
    from collections.abc import Sequence

MOST_ROWS = 20_000
MOST_CELLS = 400_000
MOST_COLUMNS = 256
MOST_MERGES = 20_000
MOST_TEXT = 32_767  # characters of a cell: Excel's own limit
_REFERENCE = re.compile(r"^([A-Z]{1,3})([0-9]{1,7})$")
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_OFF = {"0", "false"}


@dataclass(frozen=True, slots=True)
class Merge:
    """Cells shown as one: rows and columns, both ends included, from 0."""

    top: int
    left: int
    bottom: int
    right: int


@dataclass(slots=True)
class Sheet:
    """What a sheet shows: texts by row and column from 0, and what was left out."""

    rows: dict[int, dict[int, str]] = field(default_factory=dict)
    merges: list[Merge] = field(default_factory=list)
    hidden_columns: set[int] = field(default_factory=set)
    hidden_rows: int = 0
    uncomputed: int = 0
    failing: int = 0
    cut: bool = False
    cells: int = 0


@dataclass(frozen=True, slots=True)
class Workbook:
    """What the cells of all sheets refer to."""

    texts: Sequence[str]
    formats: Sequence[str]
    since_1904: bool


def read_cells(content: bytes, book: Workbook) -> Sheet:
    """Read a worksheet part."""
    sheet = Sheet()
    tags = [f"{{*}}{name}" for name in ("row", "col", "mergeCell")]
    try:
        for _, element in etree.iterparse(
            BytesIO(content), tag=tags, resolve_entities=False, no_network=True, huge_tree=False
        ):
            _take(sheet, element, book)
            element.clear()
            while element.getprevious() is not None:
                del element.getparent()[0]
    except etree.XMLSyntaxError as error:
        raise FileNotRead(Reason.BROKEN, f"xlsx: {error}") from error
    return sheet


def _take(sheet: Sheet, element: etree._Element, book: Workbook) -> None:
    name = etree.QName(element).localname
    if name == "row":
        _take_row(sheet, element, book)
    elif name == "col" and _is_on(element.get("hidden")):
        first, last = (_number(element.get(end)) for end in ("min", "max"))
        sheet.hidden_columns |= set(range(first - 1, min(last, MOST_COLUMNS)))
    elif name == "mergeCell" and len(sheet.merges) < MOST_MERGES:
        corners = [_place(part) for part in (element.get("ref") or "").split(":")]
        if len(corners) == 2 and corners[0] and corners[1]:  # noqa: PLR2004 - two corners
            sheet.merges.append(Merge(*corners[0], *corners[1]))


def _take_row(sheet: Sheet, row: etree._Element, book: Workbook) -> None:
    if _is_on(row.get("hidden")):
        sheet.hidden_rows += any(_has_value(cell) for cell in row)
        return
    number = _number(row.get("r")) - 1 if row.get("r") else max(sheet.rows, default=-1) + 1
    told: dict[int, str] = {}
    for at, cell in enumerate(row):
        place = _place(cell.get("r") or "")
        column = place[1] if place else at
        text = _text(cell, book, sheet)[:MOST_TEXT]
        if text.strip() and column < MOST_COLUMNS:
            told[column] = text
    if not told:
        return
    sheet.cells += len(told)
    if len(sheet.rows) >= MOST_ROWS or sheet.cells > MOST_CELLS:
        sheet.cut = True
        return
    sheet.rows[number] = told


def _text(cell: etree._Element, book: Workbook, sheet: Sheet) -> str:
    kind = cell.get("t", "n")
    value = cell.findtext("{*}v")
    if kind == "inlineStr":
        return _joined(cell.find("{*}is"))
    if value is None:
        sheet.uncomputed += cell.find("{*}f") is not None
        return ""
    if kind == "s":
        at = _number(value)
        return book.texts[at] if at < len(book.texts) else ""
    if kind == "e":
        sheet.failing += 1
        return ""
    if kind == "n":
        style = _number(cell.get("s"))
        code = book.formats[style] if style < len(book.formats) else "General"
        return shown(value, code, since_1904=book.since_1904)
    if kind == "d":
        return re.sub(r"^(\d{4})-(\d{2})-(\d{2})(?:T00:00.*)?$", r"\3/\2/\1", value)
    return str(value)


def _joined(element: etree._Element | None) -> str:
    """Return the text of a string item, phonetic guides left out, "_x000D_" told (18.4.8)."""
    if element is None:
        return ""
    pieces: list[str] = [element.findtext("{*}t") or ""]
    pieces += [run.findtext("{*}t") or "" for run in element.findall("{*}r")]
    return _ESCAPED.sub(lambda found: chr(int(found.group(1), 16)), "".join(pieces))


def shared_texts(root: etree._Element | None) -> list[str]:
    """Return the strings that cells name by number."""
    return [_joined(item) for item in root.iter("{*}si")] if root is not None else []


def _has_value(cell: etree._Element) -> bool:
    return cell.find("{*}v") is not None or cell.find("{*}is") is not None


def _place(reference: str) -> tuple[int, int] | None:
    """Return row and column from 0.

    >>> _place("B3"), _place("nowhere")
    ((2, 1), None)
    """
    found = _REFERENCE.match(reference.replace("$", ""))
    if found is None:
        return None
    column = 0
    for letter in found.group(1):
        column = column * 26 + ord(letter) - 64
    return int(found.group(2)) - 1, column - 1


def _number(text: str | None) -> int:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 10 else 0  # noqa: PLR2004 - larger counts nothing here


def _is_on(text: str | None) -> bool:
    return text is not None and text not in _OFF
