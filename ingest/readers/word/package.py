"""The parts of a Word file, in the namespace of the transitional standard."""

from __future__ import annotations

from ingest.errors import FileNotRead, Reason
from ingest.readers.office.package import RELATION, OfficePackage

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"


class WordPackage(OfficePackage):
    """The parts of a .docx."""

    def main_part(self) -> str:
        """Return the name of the document part; a zip without one is not a Word file."""
        relations = self.part("_rels/.rels")
        for relation in relations.iter(RELATION) if relations is not None else ():
            if relation.get("Type", "").endswith("/officeDocument"):
                name = relation.get("Target", "").lstrip("/")
                if name in self.names and name.endswith(".xml") and name.startswith("word"):
                    return str(name)
        if "word/document.xml" in self.names:
            return "word/document.xml"
        raise FileNotRead(Reason.UNSUPPORTED, "zip")

    def _adapted(self, content: bytes) -> bytes:
        return content.replace(STRICT, W[1:-1].encode())
