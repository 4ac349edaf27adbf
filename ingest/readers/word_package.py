"""The zip of a Word file, opened with limits: declared and real sizes, no entities, no network."""

from __future__ import annotations

import zipfile
import zlib
from io import BytesIO

from lxml import etree

from ingest.errors import FileNotRead, Reason

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
_RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
MAX_PART = 256 * 1024 * 1024
MAX_RATIO = 400  # text compresses 10 to 60 times; more is a bomb
SMALL_PART = 1024 * 1024


class WordPackage:
    """The parts of a .docx, parsed on demand; `FileNotRead` says what is wrong with it."""

    def __init__(self, data: bytes) -> None:
        try:
            self._zip = zipfile.ZipFile(BytesIO(data))
        except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError) as error:
            raise FileNotRead(Reason.BROKEN, str(error)) from error
        self._names = set(self._zip.namelist())

    def main_part(self) -> str:
        """Return the name of the document part; a zip without one is not a Word file."""
        relations = self.part("_rels/.rels")
        for relation in relations.iter(_RELATIONS) if relations is not None else ():
            if relation.get("Type", "").endswith("/officeDocument"):
                name = relation.get("Target", "").lstrip("/")
                if name in self._names and name.endswith(".xml") and name.startswith("word"):
                    return str(name)
        if "word/document.xml" in self._names:
            return "word/document.xml"
        raise FileNotRead(Reason.UNSUPPORTED, "zip")

    def part(self, name: str) -> etree._Element | None:
        """Return a part's root element, None when the package has no such part."""
        if name not in self._names:
            return None
        content = self._read(name).replace(STRICT, W[1:-1].encode())
        parser = etree.XMLParser(
            resolve_entities=False,
            no_network=True,
            load_dtd=False,
            remove_comments=True,
            huge_tree=False,
        )
        try:
            return etree.fromstring(content, parser)
        except (etree.XMLSyntaxError, ValueError) as error:
            raise FileNotRead(Reason.BROKEN, f"{name}: {error}") from error

    def _read(self, name: str) -> bytes:
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
