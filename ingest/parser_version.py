"""The version of everything that turns a file into a document, so that a new one reads anew.

It is a hash of that code, its word lists and the libraries underneath: nobody has to
remember to raise a number. What only moves files about is left out.
"""

from __future__ import annotations

import functools
import hashlib
from importlib.metadata import version
from pathlib import Path

LENGTH = 16
_HERE = Path(__file__).parent
_MOVES_FILES = set(
    "bootstrap commands holdings intake parser_version pipeline progress replies reports".split()
)
_CONFINES = _HERE / "workers"
_KEEPS_AND_FINDS = set(
    "bootstrap catalogue catalogue_database catalogue_records catalogue_writer citations copies "
    "dense diacritics document_records embeddings errors fusion generations index langchain_retriever "
    "lexical library originals publication question_forms relations reranking retrieval schema settings snapshot "
    "status writer_lock".split()
)
_LIBRARIES = ("lxml", "openpyxl", "pillow", "pypdfium2", "selectolax")


@functools.cache
def parser_version() -> str:
    """Return the version, 16 hexadecimal digits, the same in every process of an installation."""
    digest = hashlib.sha256()
    for library in _LIBRARIES:
        digest.update(f"{library} {version(library)}\n".encode())
    for file in parser_files():
        digest.update(file.name.encode() + b"\0" + file.read_bytes())
    return digest.hexdigest()[:LENGTH]


def parser_files() -> list[Path]:
    """Return the files that decide what a document becomes, in a fixed order."""
    knowledge = _HERE.parent / "knowledge"
    ours = [
        file
        for file in (*_HERE.rglob("*.py"), *_HERE.rglob("lists/*.txt"))
        if file.stem not in _MOVES_FILES and _CONFINES not in file.parents
    ]
    named = [file for file in knowledge.glob("*.py") if file.stem not in _KEEPS_AND_FINDS]
    return sorted([*ours, *named, *(knowledge / "lists").rglob("*.txt")])
