"""What the catalogue knew when the ingest began, and which files need no work therefore.

A file is settled when nothing has to be done for it: the same place and bytes as before, read
or refused by this version of the parser, and not waiting for a program that is there by now.
An archive is settled when all its entries are.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from ingest.readers.office.libreoffice import libreoffice_available
from ingest.readers.scans.tesseract import ocr_available

if TYPE_CHECKING:
    from collections.abc import Iterator

    from knowledge.catalogue import KnownSource
    from knowledge.catalogue_writer import CatalogueWriter
    from knowledge.documents import ParsedDocument, SourceFile

ID_LENGTH = 16
PROGRAMS = {"tesseract": ocr_available, "libreoffice": libreoffice_available}


class Holdings:
    """The files and documents of before, kept up with what this ingest stages.

    ``waits`` names the program for which a document, read in part, still waits.
    """

    def __init__(self, writer: CatalogueWriter, version: str, *, rebuild: bool) -> None:
        self.version = version
        self.known = writer.known_sources()
        self._paths = sorted(self.known)
        self._parsers = {} if rebuild else writer.parsers()
        self._rebuild = rebuild
        there = {name for name, is_there in PROGRAMS.items() if is_there()}
        waiting = [source for source in self.known.values() if source.waits_for]
        partly = [source for source in waiting if source.failure is None]
        self.waits = {source.document_id: source.waits_for for source in partly}
        self._served = {source.file.path for source in waiting if source.waits_for in there}
        for source in partly:
            if source.waits_for in there:
                self._parsers.pop(source.document_id or "", None)

    def add(self, parsed: ParsedDocument) -> None:
        """Note a document that has just been staged."""
        self._parsers[parsed.id] = self.version
        self.waits[parsed.id] = parsed.waits_for

    def is_read(self, document_id: str) -> bool:
        """Whether the document is held as this version of the parser would read it now."""
        return self._parsers.get(document_id) == self.version

    def is_settled(self, file: SourceFile, *, retry: bool) -> bool:
        """Whether the file needs no work; with ``retry`` no failed one is settled."""
        before = self.known.get(file.path)
        if before is None or before.file != file or self._rebuild or file.path in self._served:
            return False
        if before.failure is not None:
            return not retry and before.parser == self.version
        if before.document_id is not None:
            return self.is_read(before.document_id)
        entries = self.entries_of(file.path)
        return before.parser == self.version and all(
            self.is_settled(entry.file, retry=retry) for entry in entries
        )

    def entries_of(self, archive: str) -> Iterator[KnownSource]:
        """Return the files known inside an archive, those of archives inside it included."""
        inside = f"{archive}/"
        for path in self._paths[bisect_left(self._paths, inside) :]:
            if not path.startswith(inside):
                return
            yield self.known[path]


def document_id_of(file: SourceFile) -> str:
    """Return the id of the document that a file holds, from its hash."""
    return file.sha256[:ID_LENGTH]
