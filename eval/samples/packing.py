"""Packs files into ZIP containers (.docx, .xlsx, .zip) that are the same bytes on every run."""

from __future__ import annotations

import io
import re
import zipfile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

EPOCH = (2026, 1, 1, 0, 0, 0)
MODIFIED = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*")


def packed(files: Mapping[str, bytes]) -> bytes:
    """Return a ZIP of the files, in the order of their names."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as container:
        for name in sorted(files):
            entry = zipfile.ZipInfo(name, EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            container.writestr(entry, files[name])
    return target.getvalue()


def unpacked(container: bytes) -> dict[str, bytes]:
    """Return the files of a ZIP, with the hours of an office file's properties set aside."""
    with zipfile.ZipFile(io.BytesIO(container)) as source:
        return {
            name: MODIFIED.sub(rb"\g<1>2026-01-01T00:00:00Z", source.read(name))
            for name in source.namelist()
        }
