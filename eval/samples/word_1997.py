"""Turns a .docx into a .doc of Word 97–2003, by LibreOffice; its bytes differ on every run."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from pathlib import Path

SECONDS = 120


def available() -> bool:
    """Whether LibreOffice is installed."""
    return shutil.which("soffice") is not None


def render(docx: bytes) -> bytes:
    """Return the bytes of the .doc."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "source.docx"
        source.write_bytes(docx)
        profile = f"-env:UserInstallation={(Path(folder) / 'profile').as_uri()}"
        command = ["soffice", profile, "--headless", "--convert-to", "doc:MS Word 97"]
        subprocess.run(  # noqa: S603 - a fixed command on a file of our own
            [*command, "--outdir", folder, str(source)],
            check=True,
            capture_output=True,
            timeout=SECONDS,
        )
        return source.with_suffix(".doc").read_bytes()
