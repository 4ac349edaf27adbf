"""A file on disk as blocks: the reader is chosen by content first, then by extension."""

from __future__ import annotations

from pathlib import Path

from ingest.blocks import ReadFile
from ingest.errors import FileNotRead, Reason
from ingest.readers.markdown_text import read_markdown
from ingest.readers.plain_text import read_plain_text


def read_file(path: Path, *, max_bytes: int) -> ReadFile:
    """Read a file of any supported format; raise `FileNotRead` with the reason otherwise."""
    data = _bytes_of(path, max_bytes)
    if path.suffix.lower() in {".md", ".markdown"}:
        return read_markdown(data)
    return read_plain_text(data)


def _bytes_of(path: Path, max_bytes: int) -> bytes:
    try:
        if path.stat().st_size > max_bytes:
            raise FileNotRead(Reason.OVERSIZED, str(path.stat().st_size))
        data = path.read_bytes()
    except OSError as error:
        raise FileNotRead(Reason.UNREADABLE, error.strerror or "") from error
    if not data.strip():
        raise FileNotRead(Reason.EMPTY)
    return data
