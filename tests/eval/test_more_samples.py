"""The fictional documents in every format: fresh from their sources, readable, with true gold."""

from __future__ import annotations

import re
import shutil
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

import pypdfium2
import pytest
from PIL import Image

from eval.documents.anchors import AnchoredText
from eval.documents.facts import load_facts
from eval.samples.markup import MARK
from eval.samples.more import DOSSIER, MEMBERS, MORE, MORE_SOURCES, TWINS, build
from eval.samples.pages import FACES, FONTS
from ingest.reading import read_file

if TYPE_CHECKING:
    from collections.abc import Iterator

    from eval.documents.facts import Fact

needs_fonts = pytest.mark.skipif(
    not all((FONTS / f"{face}.ttf").is_file() for face in FACES.values()),
    reason="setting PDFs needs the fonts of the packages fonts-dejavu-core and -extra",
)
needs_office = pytest.mark.skipif(
    shutil.which("soffice") is None, reason="reading a .doc needs LibreOffice"
)
PICTURES = {".jpg", ".tif"}
SCANNED = ("bg-qd-boi-thuong-dat.pdf", "sn-kh-dao-tao-nghe-2026.pdf")
LEAST = 500  # characters of the shortest document
DELETED = re.compile(r"~~.*?~~")


def text_of(path: Path) -> str:
    return "\n".join(block.text for block in read_file(path, max_bytes=10_000_000).blocks)


def source_text(name: str) -> str:
    stem = MEMBERS.get(name, Path(name).stem)
    path = next(MORE_SOURCES.glob(f"{stem}.*"))
    return DELETED.sub("", path.read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def rebuilt(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    folder = tmp_path_factory.mktemp("more")
    monkeypatch = pytest.MonkeyPatch()
    monkeypatch.setattr("eval.samples.word_1997.available", lambda: False)
    build(folder)
    yield folder
    monkeypatch.undo()


@needs_fonts
def test_rebuilding_gives_the_same_files_and_the_same_text(rebuilt: Path) -> None:
    assert {path.name for path in MORE.iterdir()} == {p.name for p in rebuilt.iterdir()} | {
        TWINS[1]
    }
    for path in rebuilt.iterdir():
        if path.suffix not in PICTURES | {".zip"} and path.name not in SCANNED:
            assert text_of(path) == text_of(MORE / path.name), path.name


@needs_fonts
def test_rebuilding_gives_pictures_of_the_same_pages(rebuilt: Path) -> None:
    for name in SCANNED:
        counts = {len(pypdfium2.PdfDocument(folder / name)) for folder in (rebuilt, MORE)}
        assert counts == {2}, name
    for path in rebuilt.iterdir():
        if path.suffix in PICTURES:
            with Image.open(path) as fresh, Image.open(MORE / path.name) as shipped:
                assert fresh.size == shipped.size, path.name


@needs_fonts
def test_the_dossier_holds_its_members_unchanged(rebuilt: Path) -> None:
    with zipfile.ZipFile(rebuilt / DOSSIER) as fresh, zipfile.ZipFile(MORE / DOSSIER) as shipped:
        assert fresh.namelist() == shipped.namelist()
        for name in fresh.namelist():
            if not name.endswith(".docx"):
                assert fresh.read(name) == shipped.read(name), name


@needs_office
def test_the_doc_says_what_its_docx_twin_says() -> None:
    docx, doc = (AnchoredText(text_of(MORE / name)) for name in TWINS)
    for sentence in ("2.315 ca mắc sốt xuất huyết", "91,2% số ca", "Xã Khe Lạnh"):
        assert docx.places(sentence), sentence
        assert doc.places(sentence), sentence


def test_all_are_small_marked_as_fictional_and_hold_text() -> None:
    assert sum(path.stat().st_size for path in MORE.iterdir()) < 1_500_000
    for path in MORE.iterdir():
        if path.suffix in {".html", ".md", ".txt"}:
            assert MARK in path.read_text(encoding="utf-8"), path.name
        if path.suffix in {".html", ".md", ".txt", ".docx", ".xlsx"}:
            assert len(text_of(path)) > LEAST, path.name


@pytest.mark.parametrize("kind", ["documents", "tasks", "figures"])
def test_gold_speaks_of_every_document_and_its_anchors_stand_in_the_sources(kind: str) -> None:
    gold = load_facts(kind, "fictional")
    assert set(gold) == {path.name for path in MORE.iterdir()} - {DOSSIER} | set(MEMBERS)
    for name, facts in gold.items():
        text = AnchoredText(source_text(name))
        assert [fact.anchor for fact in facts if astray(fact, text)] == [], name


def astray(fact: Fact, text: AnchoredText) -> bool:
    return bool(fact.anchor) and not text.places(fact.anchor)


def test_every_format_that_offices_publish_is_there() -> None:
    suffixes = {path.suffix for path in MORE.iterdir()}
    assert suffixes >= {".doc", ".docx", ".xlsx", ".html", ".pdf", ".jpg", ".tif", ".txt", ".md"}
    kinds = {
        fact.value
        for facts in load_facts("documents", "fictional").values()
        for fact in facts
        if fact.field == "kind"
    }
    assert kinds >= {"Kế hoạch", "Quyết định", "Nghị quyết", "Công văn"}
