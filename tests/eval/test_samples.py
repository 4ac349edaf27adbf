"""The shipped samples: rebuilt from their sources, read back, marked as fictional."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from eval.samples.build import BUILT, RENDERERS, build
from eval.samples.markup import MARK, Kind, load_all, parse
from eval.samples.pages import FACES, FONTS
from ingest.errors import FileNotRead
from ingest.reading import read_file

if TYPE_CHECKING:
    from pathlib import Path

needs_fonts = pytest.mark.skipif(
    not all((FONTS / f"{face}.ttf").is_file() for face in FACES.values()),
    reason="setting PDFs needs the fonts of the packages fonts-dejavu-core and -extra",
)
MARK_IN_TEXT = ("md", "txt", "html")


def text_of(path: Path) -> str:
    blocks = read_file(path, max_bytes=10_000_000).blocks
    return "\n".join(block.text for block in blocks)


@pytest.fixture(scope="module")
def rebuilt(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("rebuilt")
    build(folder)
    return folder


@needs_fonts
def test_rebuilding_gives_the_same_files_and_the_same_text(rebuilt: Path) -> None:
    names = {path.name for path in BUILT.iterdir()}
    assert {path.name for path in rebuilt.iterdir()} == names
    for name in names:
        if not name.endswith(".scan.pdf"):
            assert text_of(rebuilt / name) == text_of(BUILT / name), name


@needs_fonts
def test_building_twice_gives_the_same_bytes(rebuilt: Path, tmp_path: Path) -> None:
    for path in build(tmp_path):
        assert path.read_bytes() == (rebuilt / path.name).read_bytes(), path.name


@needs_fonts
@pytest.mark.parametrize("file_format", sorted(set(RENDERERS) - {"scan"}))
def test_every_format_can_be_rebuilt_from_every_source(file_format: str, tmp_path: Path) -> None:
    for path in build(tmp_path, file_format):
        assert len(text_of(path)) > 1000, path.name


def test_at_least_fourteen_documents_cover_every_format_and_kind() -> None:
    samples = load_all()
    assert len(samples) >= 14
    assert {sample.format for sample in samples} == set(RENDERERS)
    kinds = {"KẾ HOẠCH", "NGHỊ QUYẾT", "HƯỚNG DẪN", "CHỈ THỊ", "QUYẾT ĐỊNH"}
    assert kinds <= {sample.kind for sample in samples}


def test_a_scan_has_no_text_layer(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    scan = next(BUILT.glob("*.scan.pdf"))
    assert scan.stat().st_size < 300_000
    with pytest.raises(FileNotRead, match="needs_ocr"):
        read_file(scan, max_bytes=10_000_000)


def test_every_sample_is_marked_as_fictional() -> None:
    for path in BUILT.iterdir():
        if path.suffix.lstrip(".") in MARK_IN_TEXT:
            assert MARK in path.read_text(encoding="utf-8"), path.name


def test_rows_that_follow_each_other_are_one_table() -> None:
    parts = parse("# I. A\n| a | b |\n| 1 | 2 |\nText")
    assert [part.kind for part in parts] == [Kind.HEADING, Kind.TABLE, Kind.TEXT]
    assert parts[1].rows == (("a", "b"), ("1", "2"))
