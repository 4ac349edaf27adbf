"""A file on disk as blocks: the reader is chosen by content first, then by extension."""

from __future__ import annotations

import zipfile
from io import BytesIO
from typing import TYPE_CHECKING

from ingest.errors import FileNotRead, Reason
from ingest.readers.markdown.reader import read_markdown
from ingest.readers.office.reader import OLE, conversion_of, is_locked, read_old_office
from ingest.readers.pdf.reader import read_pdf
from ingest.readers.plain_text import read_plain_text
from ingest.readers.scans.reader import read_image
from ingest.readers.sheets.reader import MAIN, read_csv, read_spreadsheet
from ingest.readers.web.reader import looks_like_web_page, read_web_page
from ingest.readers.word.reader import read_word

if TYPE_CHECKING:
    from pathlib import Path

    from ingest.blocks import ReadFile

_IMAGES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\0", b"MM\0*", b"BM", b"\0\0\0\x0cjP")
_OTHER = (
    b"\x1f\x8b",
    b"7z\xbc\xaf",
    b"Rar!",
    b"BZh",
    b"\x7fELF",
    b"MZ",
    b"OggS",
    b"ID3",
)
_PDF_WITHIN = 1024  # a PDF's mark may stand anywhere in its first kilobyte
_WORD = {".docx", ".docm", ".dotx"}
_SHEETS = {".xlsx", ".xlsm"}
_TABLES = {".csv", ".tsv"}
_TEXT = {".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml", "", *_TABLES}


def read_file(path: Path, *, max_bytes: int) -> ReadFile:
    """Read a file of any supported format; raise `FileNotRead` with the reason otherwise.

    A file that gives no block at all is reported as holding no text.
    """
    data = _bytes_of(path, max_bytes)
    read = _read(data, path.suffix.lower())
    if not read.blocks:
        raise FileNotRead(Reason.NO_TEXT)
    return read


def _bytes_of(path: Path, max_bytes: int) -> bytes:
    try:
        with path.open("rb") as file:
            data = file.read(min(path.stat().st_size, max_bytes) + 1)
        size = len(data) if len(data) <= max_bytes else path.stat().st_size
    except OSError as error:
        raise FileNotRead(Reason.UNREADABLE, error.strerror or "") from error
    if size > max_bytes:
        raise FileNotRead(Reason.OVERSIZED, f"{size} > {max_bytes}")
    if not data.strip(b" \t\r\n\f\v\0\xef\xbb\xbf\xff\xfe"):
        raise FileNotRead(Reason.EMPTY)
    return data


def _read(data: bytes, suffix: str) -> ReadFile:
    conversion = conversion_of(data)
    if conversion is not None:
        return read_old_office(data, conversion)
    if data.startswith(OLE):
        raise _ole_fault(data, suffix)
    if b"%PDF-" in data[:_PDF_WITHIN]:
        return read_pdf(data)
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _read_zip(data, suffix)
    if _is_image(data, suffix):
        return read_image(data, suffix.lstrip("."))
    if data.startswith(_OTHER):
        raise FileNotRead(Reason.UNSUPPORTED, suffix.lstrip("."))
    if suffix in {".pdf", *_WORD, *_SHEETS}:
        raise FileNotRead(Reason.BROKEN, suffix.lstrip("."))
    if suffix not in _TEXT and not looks_like_web_page(data):
        raise FileNotRead(Reason.UNSUPPORTED, suffix.lstrip("."))
    return _read_text(data, suffix)


def _read_text(data: bytes, suffix: str) -> ReadFile:
    if suffix in {".html", ".htm", ".xhtml"} or looks_like_web_page(data):
        return read_web_page(data)
    if suffix in {".md", ".markdown"}:
        return read_markdown(data)
    return read_csv(data) if suffix in _TABLES else read_plain_text(data)


def _read_zip(data: bytes, suffix: str) -> ReadFile:
    names = _names(data)
    if "word/document.xml" in names or (suffix in _WORD and MAIN not in names):
        return read_word(data)
    if MAIN in names or suffix in _SHEETS:
        return read_spreadsheet(data)
    raise FileNotRead(Reason.UNSUPPORTED, suffix.lstrip(".") or "zip")


def _names(data: bytes) -> list[str]:
    try:
        return zipfile.ZipFile(BytesIO(data)).namelist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
        return []


def _ole_fault(data: bytes, suffix: str) -> FileNotRead:
    if is_locked(data):
        return FileNotRead(Reason.ENCRYPTED, suffix.lstrip("."))
    known = suffix in {".doc", ".xls"}
    return FileNotRead(Reason.BROKEN if known else Reason.UNSUPPORTED, suffix.lstrip(".") or "ole")


def _is_image(data: bytes, suffix: str) -> bool:
    if suffix in {".png", ".jpg", ".jpeg", ".tif", ".tiff", ".gif", ".bmp", ".webp"}:
        return True
    return data.startswith(_IMAGES[:-2]) or (data.startswith(b"RIFF") and data[8:12] == b"WEBP")
