"""The documents that gold speaks of, read by the real readers, as many at once as there are cores."""

from __future__ import annotations

import io
import multiprocessing
import tempfile
import zipfile
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from eval.sittings import BUILT, CORPUS
from ingest.errors import FileNotRead
from ingest.files import find_files, hash_file
from ingest.parsing import parse_document
from ingest.reading import read_file

if TYPE_CHECKING:
    from collections.abc import Iterable

    from knowledge.documents import ParsedDocument

MORE = BUILT.parent / "more"
FOLDERS = (BUILT, MORE, CORPUS / "seeds", CORPUS / "real")
ARCHIVE = ".zip/"
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
    places = [(name, folder) for name in dict.fromkeys(names) if (folder := _folder(name))]
    spawned = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(mp_context=spawned) as pool:
        return {parse.name: parse for parse in pool.map(_parse, *zip(*places, strict=True))}


def _folder(name: str) -> Path | None:
    outer = name.split("/", maxsplit=1)[0]
    return next((folder for folder in FOLDERS if (folder / outer).is_file()), None)


def _parse(name: str, folder: Path) -> Parse:
    with tempfile.TemporaryDirectory() as unpacked:
        path = _member(folder, name, Path(unpacked)) if ARCHIVE in name else folder / name
        try:
            file = hash_file(find_files([path], skip=path.parent / ".none")[0], max_bytes=MAX_BYTES)
            document = parse_document(file, read_file(path, max_bytes=MAX_BYTES))
        except FileNotRead as fault:
            return Parse(name, folder, None, str(fault))
        return Parse(name, folder, document)


def _member(folder: Path, name: str, target: Path) -> Path:
    """Write a member of an archive, or of an archive in it, under its own name; return where."""
    outer, *inner = name.split(ARCHIVE)
    content = (folder / f"{outer}.zip").read_bytes()
    for n, step in enumerate(inner, start=1):
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            content = archive.read(step if n == len(inner) else f"{step}.zip")
    path = target / Path(name).name
    path.write_bytes(content)
    return path
