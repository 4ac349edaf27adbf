"""The files below the given paths, with the hash of their content."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path
from typing import TYPE_CHECKING

from ingest.errors import FileNotRead, Reason
from knowledge.documents import SourceFile
from knowledge.text import nfc

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

SKIPPED_STARTS = (".", "~$")
SKIPPED_ENDS = (".tmp", ".part", ".partial", ".crdownload", "~")
_ESCAPE = "\\x"


def find_files(paths: Iterable[Path], *, skip: Path) -> list[SourceFile]:
    """Return each file once, by path, not yet hashed; nothing inside ``skip``.

    Symbolic links, hidden files and the temporary files of editors and browsers are left
    out below a folder; a path that was named itself is always taken.
    """
    skipped = skip.resolve()
    found: dict[str, SourceFile] = {}
    for path in paths:
        root = path.resolve()
        for file in _walk(root) if root.is_dir() else [root]:
            if not file.is_relative_to(skipped):
                name = file.relative_to(root) if root.is_dir() else file.name
                found.setdefault(str(file), _source(file, str(name)))
    return sorted(found.values(), key=lambda file: file.path)


def hash_file(file: SourceFile, *, max_bytes: int) -> SourceFile:
    """Return the file with the SHA-256 of its bytes.

    Raises FileNotRead for one that is larger than ``max_bytes``, can't be read or is no
    ordinary file: a pipe or a device would never end.
    """
    if not Path(file.path).is_file():
        raise FileNotRead(Reason.UNSAFE_NAME if _ESCAPE in file.path else Reason.UNREADABLE)
    if file.size > max_bytes:
        raise FileNotRead(Reason.OVERSIZED, f"{file.size} > {max_bytes}")
    try:
        with Path(file.path).open("rb") as content:
            digest = hashlib.file_digest(content, "sha256").hexdigest()
    except OSError as error:
        raise FileNotRead(Reason.UNREADABLE, error.strerror or "") from error
    return SourceFile(file.path, file.name, file.size, digest)


def is_below(path: str, folders: Iterable[Path]) -> bool:
    """Whether the path is one of the folders' files, or one of the paths itself."""
    return any(Path(path).is_relative_to(folder.resolve()) for folder in folders)


def _walk(folder: Path) -> Iterator[Path]:
    for parent, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not is_skipped(name))
        for name in sorted(names):
            file = Path(parent, name)
            if not is_skipped(name) and not file.is_symlink() and file.is_file():
                yield file


def is_skipped(name: str) -> bool:
    """Whether a file or folder of that name is nobody's document.

    >>> is_skipped("~$ke-hoach.docx"), is_skipped(".git"), is_skipped("ke-hoach.docx")
    (True, True, False)
    """
    return name.startswith(SKIPPED_STARTS) or name.lower().endswith(SKIPPED_ENDS)


def _source(file: Path, name: str) -> SourceFile:
    try:
        size = file.stat().st_size
    except OSError:
        size = 0  # hashing it will say why it can't be read
    return SourceFile(_writable(str(file)), nfc(_writable(name)), size, "")


def _writable(path: str) -> str:
    r"""Return the path with bytes that are no UTF-8 escaped: the catalogue holds text.

    >>> print(_writable("ke\udcff.txt"))
    ke\xff.txt
    """
    return os.fsencode(path).decode("utf-8", "backslashreplace")
