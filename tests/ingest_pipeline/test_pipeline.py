"""Documents from disk to a generation that answers, with every part real but the weights."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING

from ingest.files import find_files
from knowledge.catalogue import Catalogue

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    import pytest

    from ingest.reports import Report
    from knowledge.catalogue import KnownSource
    from knowledge.library import Library


def _counts(report: Report) -> tuple[int, int, int, int, int]:
    return report.added, report.changed, report.unchanged, report.removed, len(report.failed)


def _sources(open_library: Callable[[], Library]) -> list[str]:
    library = open_library()
    try:
        return sorted(document.source for document in library.documents())
    finally:
        library.close()


def test_a_folder_becomes_documents_that_can_be_searched(
    run: Callable[..., Report], library: Callable[[], Library], folder: Path
) -> None:
    assert _counts(run(folder)) == (3, 0, 0, 0, 0)
    opened = library()
    hits = opened.search("bố trí kinh phí đợt 2", top_k=3)
    texts = {document.id: opened.text(document.id) for document in opened.documents()}
    opened.close()
    assert hits
    for hit in hits:
        assert hit.passage.span.of(texts[hit.document_id]) == hit.passage.text


def test_unchanged_files_are_neither_parsed_nor_embedded(
    run: Callable[..., Report], folder: Path
) -> None:
    run(folder)
    again = run(folder)
    assert _counts(again) == (0, 0, 3, 0, 0)
    assert again.embedded == 0
    assert again.generation == 1


def test_a_changed_file_replaces_its_old_version(
    run: Callable[..., Report], library: Callable[[], Library], folder: Path
) -> None:
    run(folder)
    changed = folder / "kh-1.txt"
    text = changed.read_text(encoding="utf-8")
    changed.write_text(text.replace("đợt 1", "đợt chín"), encoding="utf-8")
    report = run(folder)
    assert _counts(report) == (0, 1, 2, 0, 0)
    opened = library()
    texts = [opened.text(document.id) for document in opened.documents()]
    opened.close()
    assert len(texts) == 3
    assert sum("đợt chín" in text for text in texts) == 1
    assert not any("đợt 1 " in text for text in texts)


def test_documents_whose_files_are_gone_leave_only_when_asked(
    run: Callable[..., Report], library: Callable[[], Library], folder: Path
) -> None:
    run(folder)
    (folder / "kh-3.txt").unlink()
    assert _counts(run(folder)) == (0, 0, 2, 0, 0)
    assert len(_sources(library)) == 3
    assert _counts(run(folder, prune=True)) == (0, 0, 2, 1, 0)
    assert _sources(library) == ["kh-1.txt", "kh-2.txt"]


def test_the_same_bytes_under_two_names_are_one_document(
    run: Callable[..., Report], library: Callable[[], Library], folder: Path
) -> None:
    shutil.copy(folder / "kh-1.txt", folder / "ban-sao.txt")
    assert _counts(run(folder)) == (4, 0, 0, 0, 0)
    assert len(_sources(library)) == 3


def test_a_file_that_cannot_be_read_is_named_and_remembered(
    run: Callable[..., Report], library: Callable[[], Library], folder: Path
) -> None:
    (folder / "rong.txt").write_bytes(b"")
    (folder / "hong.pdf").write_bytes(b"%PDF-1.7 broken")
    (folder / "to.txt").write_bytes(b"a " * 200_000)
    (folder / "bang.xlsx").write_bytes(b"not a sheet")
    names = ["bang.xlsx", "hong.pdf", "rong.txt", "to.txt"]
    for report in (run(folder), run(folder), run(folder, retry=True)):
        assert [failure.source for failure in report.failed] == names
        assert all(failure.reason for failure in report.failed)
    assert len(_sources(library)) == 3


def test_a_rebuild_reads_everything_and_embeds_nothing_twice(
    run: Callable[..., Report], library: Callable[[], Library], folder: Path
) -> None:
    run(folder)
    rebuilt = run(folder, rebuild=True)
    assert (rebuilt.embedded, rebuilt.generation) == (0, 2)
    assert len(_sources(library)) == 3


def test_links_hidden_and_temporary_files_are_nobodys_documents(folder: Path) -> None:
    (folder / ".an.txt").write_text("a", encoding="utf-8")
    (folder / "~$kh-1.docx").write_text("a", encoding="utf-8")
    (folder / "link.txt").symlink_to(folder / "kh-1.txt")
    (folder / "data").mkdir()
    (folder / "data" / "original.txt").write_text("a", encoding="utf-8")
    found = find_files([folder, folder / "kh-1.txt"], skip=folder / "data")
    assert [file.name for file in found] == ["kh-1.txt", "kh-2.txt", "kh-3.txt"]


def test_what_is_known_is_read_once_however_many_files_there_are(
    run: Callable[..., Report], folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(40):
        (folder / f"rong-{number}.txt").write_bytes(b"")
        shutil.copy(folder / "kh-1.txt", folder / f"ban-sao-{number}.txt")
    loads: list[int] = []
    read = Catalogue.sources

    def counted(catalogue: Catalogue, generation: int) -> list[KnownSource]:
        loads.append(generation)
        return read(catalogue, generation)

    monkeypatch.setattr(Catalogue, "sources", counted)
    assert _counts(run(folder)) == (43, 0, 0, 0, 40)
    assert len(loads) == 1


def test_files_that_are_no_files_are_named_and_not_waited_for(
    run: Callable[..., Report], folder: Path
) -> None:
    os.mkfifo(folder / "ong.txt")
    os.mkfifo(folder.parent / "ong.txt")
    (folder / os.fsdecode(b"t\xean.txt")).write_text("Kế hoạch", encoding="utf-8")
    report = run(folder, folder.parent / "ong.txt")
    assert report.added == 3
    assert {failure.source: failure.reason for failure in report.failed} == {
        "ong.txt": "không mở được tệp; hãy kiểm tra quyền đọc",
        r"t\xean.txt": "tên tệp không hợp lệ nên không mở; hãy đổi tên (ở trong tệp nén thì nén lại)",
    }
