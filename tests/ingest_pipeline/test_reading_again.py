"""Unchanged files are read again exactly when reading them again may give more."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from ingest import parser_version
from ingest.readers.office.libreoffice import libreoffice_available
from ingest.readers.scans.tesseract import ocr_available

if TYPE_CHECKING:
    from collections.abc import Callable

    from ingest.reports import Report
    from knowledge.library import Library
    from knowledge.settings import Settings

SCAN = next((Path(__file__).parents[2] / "eval" / "samples" / "built").glob("*.scan.pdf"))
RICH = (
    r"{\rtf1\ansi\uc0 \b K\u7870  HO\u7840 CH\b0\par "
    r"1. S\u7903  N\u7897 i v\u7909  r\u224  so\u225 t h\u7891  s\u417  trong n\u259 m 2026.\par}"
)


def counts(report: Report) -> tuple[int, int, int, int]:
    return report.added, report.reread, report.unchanged, len(report.failed)


def pretend_older_parser(settings: Settings) -> None:
    with sqlite3.connect(settings.data / "catalogue.db") as database:
        database.execute("UPDATE documents SET parser = 'older'")
        database.execute("UPDATE sources SET parser = 'older' WHERE parser IS NOT NULL")
    database.close()


def test_a_new_version_of_the_parser_reads_everything_again_by_itself(
    run: Callable[..., Report], folder: Path, settings: Settings
) -> None:
    (folder / "hong.pdf").write_bytes(b"%PDF-1.7 broken")
    assert counts(run(folder)) == (3, 0, 0, 1)
    assert counts(run(folder)) == (0, 0, 3, 1)
    pretend_older_parser(settings)
    again = run(folder)
    assert counts(again) == (0, 3, 0, 1)
    assert again.embedded == 0
    assert counts(run(folder)) == (0, 0, 3, 1)


def test_a_file_that_failed_is_tried_again_by_a_new_version_of_the_parser(
    run: Callable[..., Report], folder: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "hong.pdf").write_bytes(b"%PDF-1.7 broken")
    run(folder)
    with monkeypatch.context() as patched:
        patched.setattr("ingest.workers.pool.Worker", None)  # nothing is read
        assert counts(run(folder)) == (0, 0, 3, 1)
    pretend_older_parser(settings)
    with monkeypatch.context() as patched:
        patched.setattr("ingest.workers.pool.Worker", None)
        with pytest.raises(TypeError):
            run(folder)
    assert counts(run(folder)) == (0, 3, 0, 1)


def test_the_version_covers_all_that_turns_a_file_into_a_document() -> None:
    listing = (
        "import sys, ingest.reading, ingest.parsing;"
        "print(*(m.__file__ for n, m in sys.modules.items() if n.split('.')[0] in "
        "{'ingest', 'knowledge'}))"
    )
    said = subprocess.run(
        [sys.executable, "-c", listing], capture_output=True, text=True, check=True
    )
    loaded = {Path(name).name for name in said.stdout.split()}
    hashed = {file.name for file in parser_version.parser_files()}
    assert loaded - hashed <= {"confinement.py", "limits.py", "parser_version.py", "errors.py"}
    assert {"units.txt", "syllable_pairs.txt", "plain_text.py", "units.py"} <= hashed
    assert not {"pipeline.py", "pool.py", "catalogue_writer.py"} & hashed


def without_programs(tmp_path: Path, *names: str) -> str:
    """Return a PATH on which everything is found but these programs."""
    there = tmp_path / "bin"
    there.mkdir(exist_ok=True)
    for folder in os.environ["PATH"].split(os.pathsep):
        for program in Path(folder).glob("*") if folder else ():
            link = there / program.name
            if program.name not in names and not link.is_symlink():
                link.symlink_to(program)
    return str(there)


@pytest.fixture
def bare_path(tmp_path: Path) -> str:
    return without_programs(tmp_path, "tesseract", "soffice", "libreoffice")


def needs(program: str) -> None:
    there = {"tesseract": ocr_available, "libreoffice": libreoffice_available}[program]
    if not there():
        pytest.skip(f"{program} is not installed")


@pytest.mark.parametrize(
    ("name", "waits_for"), [("scan.pdf", "tesseract"), ("cu.rtf", "libreoffice")]
)
def test_a_file_that_waits_for_a_program_is_read_as_soon_as_that_is_there(
    run: Callable[..., Report],
    folder: Path,
    bare_path: str,
    monkeypatch: pytest.MonkeyPatch,
    name: str,
    waits_for: str,
) -> None:
    (folder / name).write_bytes(SCAN.read_bytes() if name == "scan.pdf" else RICH.encode())
    with monkeypatch.context() as patched:
        patched.setenv("PATH", bare_path)
        for report in (run(folder), run(folder)):
            (failure,) = report.failed
            assert (failure.source, failure.waits_for) == (name, waits_for)
    needs(waits_for)
    report = run(folder)
    assert (counts(report), report.waiting) == ((1, 0, 3, 0), [])


def test_a_document_read_in_part_is_read_again_as_soon_as_its_program_is_there(
    run: Callable[..., Report],
    library: Callable[[], Library],
    folder: Path,
    bare_path: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    half_scanned(folder / "nua.pdf")
    with monkeypatch.context() as patched:
        patched.setenv("PATH", bare_path)
        for report in (run(folder), run(folder)):
            assert [(held.source, held.waits_for) for held in report.waiting] == [
                ("nua.pdf", "tesseract")
            ]
            assert not report.failed
        before = length_of(library, "nua.pdf")
    needs("tesseract")
    report = run(folder)
    assert (counts(report), report.waiting) == ((0, 1, 3, 0), [])
    assert length_of(library, "nua.pdf") > before + 200
    assert counts(run(folder)) == (0, 0, 4, 0)


def half_scanned(place: Path) -> None:
    """Write a PDF of one page with a text layer and one without."""
    import pypdfium2

    with (
        pypdfium2.PdfDocument(SCAN.with_name("kh-giao-duc-2026-2027.pdf")) as text,
        pypdfium2.PdfDocument(SCAN) as scan,
        pypdfium2.PdfDocument.new() as both,
    ):
        both.import_pages(text, [0])
        both.import_pages(scan, [0])
        both.save(place)


def length_of(library: Callable[[], Library], name: str) -> int:
    opened = library()
    document = next(held for held in opened.documents() if held.source == name)
    opened.close()
    return document.characters
