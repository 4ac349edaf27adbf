"""Formats that LibreOffice turns into ours: .doc, .rtf, .odt, .xls, .ods, told by content."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from ingest.errors import FileNotRead, Reason
from ingest.readers.office.libreoffice import DOC, ODS, ODT, RTF, XLS, Conversion, convert
from ingest.readers.sheets.reader import read_spreadsheet
from ingest.readers.word.reader import read_word

if TYPE_CHECKING:
    from ingest.blocks import ReadFile

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_RICH_TEXT = b"{\\rtf"
_STREAMS = (("WordDocument", DOC), ("Workbook", XLS), ("Book", XLS))
_LOCKED_PACKAGE = "EncryptedPackage".encode("utf-16-le")
_OPEN_DOCUMENT = b"mimetypeapplication/vnd.oasis.opendocument."
_OPEN_DOCUMENTS = ((b"text", ODT), (b"spreadsheet", ODS))
_GLUED = re.compile(r"([A-ZÀ-ỸĐ].{6,200}?[a-zà-ỹđ)])\1+")
_NAME_AT = 30  # where a zip's first entry has its name; ODF stores the type there, bare
_WORD_AT, _WORD_MARK = 512, b"\xec\xa5"
_FLAGS_AT, _LOCKED = 11, 0x01  # MS-DOC 2.5.2, FibBase: fEncrypted


def conversion_of(data: bytes) -> Conversion | None:
    r"""Return how such a file is read, None for another format.

    >>> conversion_of(b"{\\rtf1 Tin}").suffix, conversion_of(b"%PDF-1.7")
    ('.rtf', None)
    """
    if data.startswith(_RICH_TEXT):
        return RTF
    if data.startswith(OLE):
        return _of_streams(data)
    if data[_NAME_AT:].startswith(_OPEN_DOCUMENT):
        kind = data[_NAME_AT + len(_OPEN_DOCUMENT) :]
        return next((found for name, found in _OPEN_DOCUMENTS if kind.startswith(name)), None)
    return None


def read_old_office(data: bytes, conversion: Conversion) -> ReadFile:
    """Convert and read; `FileNotRead` says when LibreOffice is missing or fails."""
    if data.startswith(OLE) and is_locked(data):
        raise FileNotRead(Reason.ENCRYPTED, conversion.suffix.lstrip("."))
    made = convert(data, conversion)
    if conversion.gives == "xlsx":
        return read_spreadsheet(made)
    read = read_word(made)
    blocks = tuple(replace(block, text=told_once(block.text)) for block in read.blocks)
    return replace(read, blocks=blocks)


def told_once(text: str) -> str:
    """Take away what LibreOffice repeats, glued, where a row's cells were merged in old Word.

    >>> told_once("Tồn kho trong kỳTồn kho trong kỳMua vào")
    'Tồn kho trong kỳMua vào'
    """
    return _GLUED.sub(r"\1", text)


def is_locked(data: bytes) -> bool:
    """Whether an OLE file asks for a password."""
    if _LOCKED_PACKAGE in data:
        return True
    word = data[_WORD_AT : _WORD_AT + 12]
    return word.startswith(_WORD_MARK) and len(word) > _FLAGS_AT and bool(word[_FLAGS_AT] & _LOCKED)


def _of_streams(data: bytes) -> Conversion | None:
    """Tell by the names in the directory of streams (MS-CFB 2.6.1: UTF-16, closed by a zero)."""
    for name, conversion in _STREAMS:
        if f"{name}\0".encode("utf-16-le") in data:
            return conversion
    return None
