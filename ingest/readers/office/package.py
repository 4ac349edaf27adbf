"""The zip of an OOXML file, opened with limits: declared and real sizes, no entities, no network."""

from __future__ import annotations

import zipfile
import zlib
from io import BytesIO

from lxml import etree

from ingest.errors import FileNotRead, Reason

RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
MAX_PART = 256 * 1024 * 1024
MAX_RATIO = 400  # text compresses 10 to 60 times; more is a bomb
SMALL_PART = 1024 * 1024


class OfficePackage:
    """The parts of a file, read on demand; `FileNotRead` says what is wrong with it."""

    def __init__(self, data: bytes) -> None:
        try:
            self._zip = zipfile.ZipFile(BytesIO(data))
        except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError) as error:
            raise FileNotRead(Reason.BROKEN, str(error)) from error
        self.names = set(self._zip.namelist())

    def part(self, name: str) -> etree._Element | None:
        """Return a part's root element, None when the package has no such part."""
        if name not in self.names:
            return None
        parser = etree.XMLParser(
            resolve_entities=False,
            no_network=True,
            load_dtd=False,
            remove_comments=True,
            huge_tree=False,
        )
        try:
            return etree.fromstring(self._adapted(self.content(name)), parser)
        except (etree.XMLSyntaxError, ValueError) as error:
            raise FileNotRead(Reason.BROKEN, f"{name}: {error}") from error

    def content(self, name: str) -> bytes:
        """Return a part's bytes, unpacked within the limits."""
        info = self._zip.getinfo(name)
        if info.flag_bits & 1:
            raise FileNotRead(Reason.ENCRYPTED, name)
        bomb = info.file_size > SMALL_PART and info.file_size > MAX_RATIO * max(
            1, info.compress_size
        )
        if bomb or info.file_size > MAX_PART:
            raise FileNotRead(Reason.OVERSIZED, f"{name}: {info.file_size}")
        try:
            with self._zip.open(info) as part:
                content = part.read(MAX_PART + 1)
        except (
            zipfile.BadZipFile,
            zlib.error,
            EOFError,
            OSError,
            NotImplementedError,
            RuntimeError,
            ValueError,
        ) as error:
            raise FileNotRead(Reason.BROKEN, f"{name}: {error}") from error
        if len(content) > MAX_PART:
            raise FileNotRead(Reason.OVERSIZED, name)
        return content

    def _adapted(self, content: bytes) -> bytes:
        """Return a part's bytes in the namespaces that its reader knows."""
        return content
