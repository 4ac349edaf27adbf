"""The index folders, ``index/<number>`` in the data folder: built, probed, opened, dropped.

A published folder never changes (Chroma's own SQLite file excepted, which it touches when
opened). ``generation.json`` is written last and lists every other file with its size and
CRC-32, so that a torn or damaged folder is refused before an engine trips over it.
"""

from __future__ import annotations

import contextlib
import itertools
import json
import os
import shutil
import tempfile
import zlib
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from knowledge.catalogue_database import is_writable
from knowledge.dense import BATCH
from knowledge.errors import IndexMissing
from knowledge.index import IndexBuilder, PassageIndex

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from knowledge.index import IndexedPassage

FOLDER = "index"
MANIFEST = "generation.json"
VOLATILE = "chroma.sqlite3"


class Rows(Protocol):
    """Passages to index: a known number of them, in ascending order of key."""

    def __len__(self) -> int: ...

    def __iter__(self) -> Iterator[IndexedPassage]: ...


def folder_of(data: Path, number: int) -> Path:
    """Return where an index stands.

    >>> folder_of(Path("data"), 3).as_posix()
    'data/index/3'
    """
    return data / FOLDER / str(number)


def build(
    data: Path,
    number: int,
    rows: Rows,
    embedder: str,
    dimensions: int,
    on_progress: Callable[[int, int], None] | None = None,
) -> None:
    """Build the index folder anew and probe it; raises IndexMissing when the probe fails."""
    folder = folder_of(data, number)
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    total = len(rows)
    try:
        sample = _fill(folder, rows, dimensions, on_progress)
    except (OSError, ValueError, RuntimeError) as error:
        # ValueError and RuntimeError are what tantivy raises when the disk fails it.
        shutil.rmtree(folder, ignore_errors=True)
        raise OSError(f"the index could not be written: {error}") from error
    _sync(folder)
    probe = probe_index(folder, total, sample)
    manifest = {"embedder": embedder, "passages": total, "probe": probe, "files": _files(folder)}
    (folder / MANIFEST).write_text(json.dumps(manifest, indent=1), encoding="utf-8")
    _sync(folder)


def _fill(
    folder: Path,
    rows: Rows,
    dimensions: int,
    on_progress: Callable[[int, int], None] | None,
) -> IndexedPassage | None:
    """Index every row; return the longest passage, which the probe must find again."""
    total, done = len(rows), 0
    sample: IndexedPassage | None = None
    builder = IndexBuilder(folder, total, dimensions)
    passages = iter(rows)
    while batch := list(itertools.islice(passages, BATCH)):
        builder.add(batch)
        longest = max(batch, key=lambda passage: len(passage.text))
        if sample is None or len(longest.text) > len(sample.text):
            sample = longest
        done += len(batch)
        if on_progress is not None:
            on_progress(done, total)
    builder.close()
    return sample


def probe_index(folder: Path, total: int, sample: IndexedPassage | None) -> dict[str, Any]:
    """Ask a fresh index for its counts and for one known passage by both legs and filtered."""
    index = PassageIndex(folder)
    try:
        counts = index.counts()
        found = sample is None or _finds(index, sample)
    finally:
        index.close()
    if set(counts) != {total} or not found:
        raise IndexMissing(f"{folder}: a new index failed its probe ({counts}, expected {total})")
    return {"counts": counts, "found": found}


def _finds(index: PassageIndex, sample: IndexedPassage) -> bool:
    dense = index.dense(sample.vector, 1)
    near = index.dense(sample.vector, 1, {sample.document_key})
    words = index.lexical(sample.text, 10, {sample.document_key})
    identical = 0.999
    return (
        min([*dense.values(), *near.values()], default=0.0) > identical
        and len(dense) == 1
        and (bool(words) or not any(character.isalnum() for character in sample.text))
    )


def open_index(data: Path, number: int) -> tuple[PassageIndex, Path | None]:
    """Open a published index, after checking that it is whole.

    In a data folder that is read-only or full it is a private copy in the temporary folder, returned second
    for the caller to delete, because neither engine opens without writing.
    Raises IndexMissing when the folder is gone or damaged.
    """
    if not is_whole(data, number):
        raise IndexMissing(
            f"{folder_of(data, number)} is gone or damaged; run `hoidap ingest --rebuild`, "
            "which rebuilds it from the stored embeddings"
        )
    folder = folder_of(data, number)
    if is_writable(folder):
        with contextlib.suppress(OSError):  # a full disk: read from a copy elsewhere
            return PassageIndex(folder), None
    copy = Path(tempfile.mkdtemp(prefix="hoidap-index-"))
    shutil.copytree(folder, copy / "index", copy_function=shutil.copyfile)
    return PassageIndex(copy / "index"), copy


def is_whole(data: Path, number: int) -> bool:
    """Whether every file of the folder is there with the bytes that were written."""
    folder = folder_of(data, number)
    try:
        manifest = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
        return bool(_files(folder) == manifest["files"])
    except (OSError, ValueError, KeyError, TypeError):
        return False


def drop_others(data: Path, keep: set[int]) -> None:
    """Delete index folders that no reader can be on."""
    names = {str(number) for number in keep}
    for folder in (data / FOLDER).glob("*"):
        if folder.name not in names:
            shutil.rmtree(folder, ignore_errors=True)


def _files(folder: Path) -> dict[str, list[int]]:
    """Return size and CRC-32 by relative path; of a volatile file only that it is there."""
    return {
        str(file.relative_to(folder)): [0, 0]
        if file.name == VOLATILE
        else [file.stat().st_size, zlib.crc32(file.read_bytes())]
        for file in sorted(folder.rglob("*"))
        if file.is_file() and _is_ours(file)
    }


def _is_ours(file: Path) -> bool:
    return file.name != MANIFEST and not file.name.startswith((VOLATILE + "-", ".tantivy"))


def _sync(folder: Path) -> None:
    for place in [folder, folder.parent, *folder.rglob("*")]:
        descriptor = os.open(place, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
