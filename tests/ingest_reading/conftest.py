from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import pytest

from ingest.reading import read_file

if TYPE_CHECKING:
    from ingest.blocks import ReadFile

MAX_BYTES = 50_000_000


class Reader(Protocol):
    def __call__(self, name: str, content: bytes | str, *, max_bytes: int = ...) -> ReadFile: ...


@pytest.fixture
def read(tmp_path: Path) -> Reader:
    """Write a file and read it as ingest does."""

    def write_and_read(name: str, content: bytes | str, *, max_bytes: int = MAX_BYTES) -> ReadFile:
        path = tmp_path / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return read_file(path, max_bytes=max_bytes)

    return write_and_read


@pytest.fixture
def no_ocr(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Take Tesseract off the search path."""
    monkeypatch.setenv("PATH", str(tmp_path))


@pytest.fixture(scope="session")
def corpus() -> Path:
    """The real documents beside the project, where they are."""
    folder = Path(__file__).parents[3] / "shared" / "corpus"
    if not folder.is_dir():
        pytest.skip("the real documents are not beside the project")
    return folder
