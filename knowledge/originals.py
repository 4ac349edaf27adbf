"""Copies of the files as ingested, ``originals/<document id><suffix>`` in the data folder."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

FOLDER = "originals"
SUFFIX_LENGTH = 10


def keep_original(data: Path, document_id: str, file: Path) -> Path:
    """Copy the file beside the catalogue, whole or not at all; an existing copy stays."""
    folder = data / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    kept = folder / f"{document_id}{file.suffix.lower()[:SUFFIX_LENGTH]}"
    if not kept.exists():
        partial = kept.with_name(f".{kept.name}.partial")
        shutil.copyfile(file, partial)
        with partial.open("rb") as written:
            os.fsync(written.fileno())
        partial.replace(kept)
    return kept


def find_original(data: Path, document_id: str) -> Path | None:
    """Return the copy of a document's file; null when there is none."""
    if not document_id.isalnum():
        return None
    return next(iter(sorted((data / FOLDER).glob(f"{document_id}.*"))), None) or next(
        iter(sorted((data / FOLDER).glob(document_id))), None
    )


def drop_originals(data: Path, keep: set[str]) -> None:
    """Delete the copies of documents that are no longer held, and unfinished copies."""
    for file in (data / FOLDER).glob("*"):
        if file.name.split(".", maxsplit=1)[0] not in keep:
            file.unlink(missing_ok=True)
