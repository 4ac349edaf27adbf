"""ZIP archives: their entries unpacked into files of ours, within limits against bombs.

Nothing is ever written under an entry's own name, so no name can lead outside; the name is
only what the catalogue calls the document. An archive that breaks a limit as a whole is
refused as a whole (`_refuse_bombs`); an entry's own fault is that entry's.
"""

from __future__ import annotations

import errno
import hashlib
import itertools
import lzma
import struct
import zipfile
import zlib
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from ingest.archives.names import entry_name, shown_name
from ingest.errors import FileNotRead, Reason
from ingest.files import is_skipped
from ingest.workers.jobs import Entry, Fault, Unpacked
from ingest.workers.limits import MB
from knowledge.documents import SourceFile

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ingest.workers.jobs import Job
    from ingest.workers.limits import Limits

MOST_ENTRIES = 10_000  # of one archive, with those of the archives inside it
MOST_DEPTH = 3  # an archive, one inside it, and one inside that
MOST_RATIO, RATIO_FROM = 200, 50 * MB  # office files and text shrink 3 to 30 times
CHUNK = 1 * MB
SUFFIX_LENGTH = 10
ENCRYPTED_FLAG = 0x1
_STARTS = (b"PK\x03\x04", b"PK\x05\x06")
_PACKAGES = ("[Content_Types].xml", "mimetype", "_rels/", "docProps/", "word/", "xl/")
_RESOURCES = "__MACOSX"
_SENSELESS = {None, errno.EINVAL}  # bz2's word for damage, and a seek to where nothing is
_DAMAGE = (
    *(zipfile.BadZipFile, zlib.error, lzma.LZMAError, struct.error),
    *(EOFError, NotImplementedError, RuntimeError, ValueError),
)


def is_archive(place: Path) -> bool:
    """Whether the file is a ZIP of documents, by content: a DOCX, XLSX or ODT is none.

    Raises FileNotRead for a .zip that is damaged; anything else is left to the readers.
    """
    try:
        with place.open("rb") as file:
            if not file.read(4).startswith(_STARTS):
                return False
        with zipfile.ZipFile(place) as archive:
            return not any(name.startswith(_PACKAGES) for name in archive.namelist())
    except (*_DAMAGE, OSError) as fault:
        if place.suffix.lower() == ".zip":
            raise FileNotRead(Reason.BROKEN, "zip") from fault
        return False


def unpack(job: Job, limits: Limits) -> Unpacked:
    """Unpack the job's archive into its folder, archives inside it too.

    Raises FileNotRead where the whole archive is refused or cannot be opened.
    """
    job.folder.mkdir(parents=True, exist_ok=True)
    entries = _Unpacking(job.folder, limits).entries(job.source, job.place, 1)
    if not entries:
        raise FileNotRead(Reason.EMPTY, "zip")
    return Unpacked(tuple(sorted(entries, key=lambda entry: entry.source.path)))


@dataclass(slots=True)
class _Unpacking:
    """One archive with all that is inside it; counts what has been promised so far."""

    folder: Path
    limits: Limits
    bytes: int = 0
    files: int = 0
    numbers: Iterator[int] = field(default_factory=itertools.count)

    def entries(self, source: SourceFile, place: Path, depth: int) -> list[Entry]:
        if depth > MOST_DEPTH:
            raise FileNotRead(Reason.ARCHIVE_BOMB, f"> {MOST_DEPTH}")
        try:
            with zipfile.ZipFile(place) as archive:
                infos = [info for info in archive.infolist() if not info.is_dir()]
                self._refuse_bombs(infos, place.stat().st_size)
                return list(self._all(archive, infos, source, depth))
        except _DAMAGE as fault:
            raise FileNotRead(Reason.BROKEN, "zip") from fault

    def _refuse_bombs(self, infos: list[zipfile.ZipInfo], size: int) -> None:
        """Refuse too many entries, too much in all, too tight, or entries that overlap."""
        unpacked = sum(info.file_size for info in infos)
        self.files += len(infos)
        self.bytes += unpacked
        if self.files > MOST_ENTRIES:
            raise FileNotRead(Reason.ARCHIVE_BOMB, f"{self.files} > {MOST_ENTRIES}")
        if self.bytes > self.limits.archive_bytes:
            raise FileNotRead(Reason.ARCHIVE_BOMB, f"{self.bytes} > {self.limits.archive_bytes}")
        if unpacked > max(RATIO_FROM, MOST_RATIO * size):
            raise FileNotRead(Reason.ARCHIVE_BOMB, f"{unpacked} : {size}")
        if sum(info.compress_size for info in infos) > size:
            raise FileNotRead(Reason.ARCHIVE_BOMB, "overlap")

    def _all(
        self,
        archive: zipfile.ZipFile,
        infos: list[zipfile.ZipInfo],
        source: SourceFile,
        depth: int,
    ) -> Iterator[Entry]:
        names: set[str] = set()
        for info in infos:
            try:
                name = _unique(entry_name(info), names)
            except FileNotRead as fault:
                yield _failed(source, _unique(shown_name(info), names), fault)
                continue
            if not any(is_skipped(part) or part == _RESOURCES for part in name.split("/")):
                yield from self._one(archive, info, _below(source, name, info.file_size), depth)

    def _one(
        self, archive: zipfile.ZipFile, info: zipfile.ZipInfo, source: SourceFile, depth: int
    ) -> Iterator[Entry]:
        """Give the entry, or what is in it when it is an archive itself."""
        try:
            entry = self._extract(archive, info, source)
            if entry.place is None or not is_archive(entry.place):
                yield entry
                return
            inner = self.entries(entry.source, entry.place, depth + 1)
            entry.place.unlink()
        except FileNotRead as fault:
            yield Entry(source, fault=Fault.of(fault))
        else:
            yield from inner

    def _extract(
        self, archive: zipfile.ZipFile, info: zipfile.ZipInfo, source: SourceFile
    ) -> Entry:
        if info.flag_bits & ENCRYPTED_FLAG:
            raise FileNotRead(Reason.ENCRYPTED)
        if info.file_size > self.limits.file_bytes:
            raise FileNotRead(Reason.OVERSIZED, f"{info.file_size} > {self.limits.file_bytes}")
        suffix = Path(source.name).suffix.lower()
        suffix = suffix if suffix[1:].isascii() and suffix[1:].isalnum() else ""
        place = self.folder / f"{next(self.numbers):05}{suffix[:SUFFIX_LENGTH]}"
        try:
            size, digest = _copy(archive, info, place, self.limits.file_bytes)
        except _DAMAGE as fault:
            place.unlink(missing_ok=True)
            raise FileNotRead(Reason.BROKEN, type(fault).__name__) from fault
        except OSError as fault:
            place.unlink(missing_ok=True)
            reason = Reason.BROKEN if fault.errno in _SENSELESS else Reason.UNREADABLE
            raise FileNotRead(reason, fault.strerror or "") from fault
        return Entry(SourceFile(source.path, source.name, size, digest), place)


def _copy(
    archive: zipfile.ZipFile, info: zipfile.ZipInfo, place: Path, most: int
) -> tuple[int, str]:
    """Write the entry's bytes and return their number and SHA-256; sizes declared are lies."""
    digest, size = hashlib.sha256(), 0
    with archive.open(info) as content, place.open("xb") as file:
        while chunk := content.read(CHUNK):
            size += len(chunk)
            if size > most:
                raise FileNotRead(Reason.OVERSIZED, f"> {most}")
            digest.update(chunk)
            file.write(chunk)
    return size, digest.hexdigest()


def _below(archive: SourceFile, name: str, size: int) -> SourceFile:
    return SourceFile(f"{archive.path}/{name}", f"{archive.name}/{name}", size, "")


def _failed(archive: SourceFile, name: str, fault: FileNotRead) -> Entry:
    return Entry(_below(archive, name, 0), fault=Fault.of(fault))


def _unique(name: str, names: set[str]) -> str:
    """Return the name, numbered when the archive holds it already.

    >>> names = {"a.txt"}
    >>> _unique("a.txt", names), _unique("b.txt", names)
    ('a (2).txt', 'b.txt')
    """
    number, free, path = 1, name, PurePosixPath(name)
    while free in names:
        number += 1
        free = str(path.with_name(f"{path.stem} ({number}){path.suffix}"))
    names.add(free)
    return free
