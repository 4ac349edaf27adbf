"""The documents that gold speaks of, read by the real readers, as many at once as there are cores."""

from __future__ import annotations

import multiprocessing
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from typing import TYPE_CHECKING

from eval.sittings import BUILT, CORPUS
from ingest.errors import FileNotRead
from ingest.files import find_files, hash_file
from ingest.parsing import parse_document
from ingest.reading import read_file

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from knowledge.documents import ParsedDocument

FOLDERS = (BUILT, CORPUS / "seeds", CORPUS / "real")
MAX_BYTES = 200_000_000


@dataclass(frozen=True, slots=True)
class Parse:
    """A gold file as read; ``document`` is null where it could not be, ``fault`` says why."""

    name: str
    folder: Path
    document: ParsedDocument | None
    fault: str = ""


def parse_files(names: Iterable[str]) -> dict[str, Parse]:
    """Read each file that is there, by name; those absent (no ``../shared``) are left out."""
    paths = [path for name in dict.fromkeys(names) if (path := _find(name))]
    spawned = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(mp_context=spawned) as pool:
        return {parse.name: parse for parse in pool.map(_parse, paths)}


def _find(name: str) -> Path | None:
    return next((folder / name for folder in FOLDERS if (folder / name).is_file()), None)


def _parse(path: Path) -> Parse:
    found = find_files([path], skip=path.parent / ".none")
    try:
        file = hash_file(found[0], max_bytes=MAX_BYTES)
        document = parse_document(file, read_file(path, max_bytes=MAX_BYTES))
    except FileNotRead as fault:
        return Parse(path.name, path.parent, None, str(fault))
    return Parse(path.name, path.parent, document)
