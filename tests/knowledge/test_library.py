from __future__ import annotations

import contextlib
import os
import random
import shutil
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from library_parts import HashingEmbedder, ingest, parsed_document

from knowledge.bootstrap import open_library, open_writer
from knowledge.errors import (
    CatalogueUnavailable,
    IndexMismatch,
    IndexMissing,
    WriterBusy,
)
from knowledge.library import Library
from knowledge.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Iterator

HERE = Path(__file__).parent
FINANCE = "Sở Tài chính chủ trì cân đối kinh phí thực hiện kế hoạch."
ARCHIVE = "Trung tâm Lưu trữ lập hồ sơ điện tử."


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(_env_file=None, data=tmp_path / "data")


@pytest.fixture
def embedder() -> HashingEmbedder:
    return HashingEmbedder()


@pytest.fixture
def library(settings: Settings, embedder: HashingEmbedder, tmp_path: Path) -> Iterator[Library]:
    first = parsed_document(tmp_path, "a.txt", ["Kế hoạch du lịch", FINANCE], number="05/KH-UBND")
    second = parsed_document(
        tmp_path, "b.txt", ["Kế hoạch mới", FINANCE, ARCHIVE], number="9/KH", replaces="5/KH-UBND"
    )
    with open_writer(settings) as writer:
        ingest(writer, embedder, [first, second])
    opened = open_library(settings, embedder)
    yield opened
    opened.close()


def names(library: Library) -> list[str]:
    return [document.source for document in library.documents()]


def test_what_was_staged_is_read_back_whole(library: Library, tmp_path: Path) -> None:
    parsed = parsed_document(tmp_path / "again", "a.txt", ["Kế hoạch du lịch", FINANCE])
    assert library.text(parsed.id) == parsed.text
    assert library.sections(parsed.id) == parsed.sections
    assert library.pages(parsed.id) == parsed.pages
    assert [p.text for p in library.passages(parsed.id)] == ["Kế hoạch du lịch", FINANCE]
    assert (parsed.id, parsed.tasks[0]) in library.tasks([parsed.id])
    original = library.original(parsed.id)
    assert original is not None
    assert original.read_text(encoding="utf-8") == parsed.text


def test_a_replacement_is_found_by_number_however_it_is_written(library: Library) -> None:
    older, newer = library.documents()
    assert older.replaced_by == (newer.id,)
    assert newer.replaces == (older.id,)


@pytest.mark.parametrize("query", ["Trung tâm Lưu trữ phải làm gì?", "trung tam luu tru lam gi"])
def test_a_passage_is_found_with_and_without_diacritics(library: Library, query: str) -> None:
    best = library.search(query)[0]
    assert best.passage.text == ARCHIVE
    assert best.rank == 1
    assert best.lexical is not None


def test_the_same_wording_in_two_documents_is_one_hit(library: Library) -> None:
    best = library.search(FINANCE)[0]
    assert {best.document_id, *(p.document_id for p in best.also_in)} == {
        document.id for document in library.documents()
    }


def test_a_search_stays_inside_the_documents_asked_for(library: Library) -> None:
    first = library.documents()[0].id
    assert {hit.document_id for hit in library.search(FINANCE, document_ids=[first])} == {first}
    assert library.search(FINANCE, document_ids=["unknown"]) == []


def test_words_that_occur_nowhere_say_so(library: Library) -> None:
    assert all(hit.lexical is None for hit in library.search("xyzzy qwerty"))
    assert library.search("  ") == []


@pytest.mark.parametrize("query", ["a" * 10_000, "kế hoạch " * 2000, "\x00\x01", "'; DROP TABLE--"])
def test_an_odd_query_does_no_harm(library: Library, query: str) -> None:
    assert len(library.search(query)) <= 10


def test_ingesting_the_same_again_embeds_nothing_and_publishes_nothing(
    library: Library, settings: Settings, embedder: HashingEmbedder, tmp_path: Path
) -> None:
    before = embedder.embedded
    with open_writer(settings) as writer:
        same = parsed_document(tmp_path / "copy", "a.txt", ["Kế hoạch du lịch", FINANCE])
        assert writer.has_document(same.id)
        ingest(writer, embedder, [])
    assert embedder.embedded == before
    assert not library.refresh()


def test_a_changed_file_replaces_its_old_version_at_once(
    library: Library, settings: Settings, embedder: HashingEmbedder, tmp_path: Path
) -> None:
    old = library.documents()[0]
    changed = parsed_document(tmp_path, "a.txt", ["Kế hoạch du lịch", "Nội dung khác hẳn."])
    with open_writer(settings) as writer:
        ingest(writer, embedder, [changed])
    assert library.text(old.id)
    assert library.search(FINANCE, document_ids=[old.id])
    assert library.refresh()
    assert names(library) == ["a.txt", "b.txt"]
    assert library.documents()[0].id == changed.id
    with pytest.raises(KeyError):
        library.text(old.id)


def test_a_removed_file_goes_unless_another_holds_the_same_bytes(
    library: Library, settings: Settings, embedder: HashingEmbedder, tmp_path: Path
) -> None:
    twin = parsed_document(tmp_path / "twin", "c.txt", ["Kế hoạch du lịch", FINANCE])
    with open_writer(settings) as writer:
        ingest(writer, embedder, [twin])
        writer.mark_removed([str(tmp_path / "a.txt"), str(tmp_path / "b.txt")])
        ingest(writer, embedder, [])
    library.refresh()
    assert names(library) == ["c.txt"]


def test_a_file_that_broke_keeps_its_last_good_version(
    library: Library, settings: Settings, embedder: HashingEmbedder, tmp_path: Path
) -> None:
    broken = parsed_document(tmp_path / "new", "a.txt", ["Hỏng"]).source
    at_place = type(broken)(str(tmp_path / "a.txt"), "a.txt", broken.size, broken.sha256)
    with open_writer(settings) as writer:
        writer.record_failure(at_place, "tệp hỏng")
        ingest(writer, embedder, [])
        assert writer.known_sources()[at_place.path].failure == "tệp hỏng"
    library.refresh()
    assert names(library) == ["a.txt", "b.txt"]


def test_another_embedder_is_refused_until_everything_is_embedded_anew(
    library: Library, settings: Settings
) -> None:
    other = HashingEmbedder("hashing-other")
    with pytest.raises(IndexMismatch, match="rebuild"):
        Library.open(settings, other)
    with open_writer(settings) as writer:
        with pytest.raises(IndexMismatch):
            writer.require_embedder(other.id)
        ingest(writer, other, [])
    reopened = Library.open(settings, other)
    assert reopened.search(ARCHIVE)[0].passage.text == ARCHIVE
    reopened.close()


def test_an_index_without_all_vectors_is_not_published(
    settings: Settings, embedder: HashingEmbedder, tmp_path: Path
) -> None:
    parsed = parsed_document(tmp_path, "a.txt", ["Một", "Hai"])
    with open_writer(settings) as writer:
        writer.stage(parsed)
        writer.link(parsed.source, parsed.id)
        assert writer.missing_count(embedder.id) == 2
        with pytest.raises(IndexMissing, match="embedding"):
            writer.publish(embedder.id, embedder.dimensions)
        assert writer.published() is None


def test_an_empty_folder_says_that_nothing_was_ingested(
    settings: Settings, embedder: HashingEmbedder
) -> None:
    with pytest.raises(IndexMissing, match="hoidap ingest"):
        open_library(settings, embedder)
    with open_writer(settings) as writer:
        assert writer.publish(embedder.id, embedder.dimensions) is None
        assert not writer.rebuild_index(embedder.dimensions)
    with pytest.raises(IndexMissing, match="hoidap ingest"):
        open_library(settings, embedder)


@pytest.mark.parametrize("harm", ["gone", "vectors", "graph", "words"])
def test_a_damaged_index_is_rebuilt_without_embedding(
    library: Library, settings: Settings, embedder: HashingEmbedder, harm: str
) -> None:
    folder = settings.data / "index" / "1"
    if harm == "gone":
        shutil.rmtree(folder)
    else:
        pattern = {"vectors": "vectors.npy", "graph": "data_level0.bin", "words": "*.term"}[harm]
        file = next(folder.rglob(pattern))
        data = bytearray(file.read_bytes())
        data[len(data) // 2] ^= 0xFF
        file.unlink()  # the open reader keeps its mapping: writing in its place kills the process
        file.write_bytes(data)
    before = embedder.embedded
    with pytest.raises(IndexMissing, match="rebuild"):
        Library.open(settings, embedder)
    healed = open_library(settings, embedder)
    assert healed.search(ARCHIVE)[0].passage.text == ARCHIVE
    assert embedder.embedded == before
    healed.close()


def test_a_second_writer_is_refused(settings: Settings) -> None:
    with open_writer(settings), pytest.raises(WriterBusy, match="another process"):
        open_writer(settings)
    open_writer(settings).close()


@contextlib.contextmanager
def mounted(target: Path, *options: str) -> Iterator[None]:
    done = subprocess.run(
        ["mount", *options, str(target)], check=False, capture_output=True, text=True
    )
    if done.returncode:
        pytest.skip(f"this user cannot mount: {done.stderr.strip()}")
    try:
        yield
    finally:
        subprocess.run(["umount", "-l", str(target)], check=True)


def test_a_read_only_folder_is_read_and_refuses_writers(
    library: Library, settings: Settings, embedder: HashingEmbedder
) -> None:
    library.close()
    data = settings.data
    with mounted(data, "--bind", str(data)):
        subprocess.run(["mount", "-o", "remount,bind,ro", str(data)], check=True)
        reader = open_library(settings, embedder)
        assert reader.search(ARCHIVE)[0].passage.text == ARCHIVE
        with pytest.raises(CatalogueUnavailable, match="writable"):
            open_writer(settings)
        reader.close()


def test_a_full_disk_is_named_and_the_old_generation_goes_on(
    settings: Settings, embedder: HashingEmbedder, tmp_path: Path
) -> None:
    settings.data.mkdir()
    with mounted(settings.data, "-t", "tmpfs", "-o", "size=3m", "tmpfs"):
        small = parsed_document(tmp_path, "a.txt", ["Kế hoạch", ARCHIVE])
        with open_writer(settings) as writer:
            ingest(writer, embedder, [small])
        lines = [f"Nội dung số {n} {random.Random(n).random()}" for n in range(6000)]
        large = parsed_document(tmp_path, "b.txt", lines)
        with open_writer(settings) as writer, pytest.raises(CatalogueUnavailable, match="space"):
            ingest(writer, embedder, [large])
        reader = open_library(settings, embedder)
        assert reader.search(ARCHIVE)[0].passage.text == ARCHIVE
        reader.close()


def test_readers_beside_a_writer_see_one_generation_or_the_next(
    library: Library, settings: Settings, embedder: HashingEmbedder, tmp_path: Path
) -> None:
    faults: list[str] = []
    done = threading.Event()

    def read() -> None:
        while not done.is_set():
            library.refresh()
            shown = library.pinned()
            held = {document.id for document in shown.documents()}
            hits = shown.search(ARCHIVE, top_k=5)
            if not hits or any(hit.document_id not in held for hit in hits):
                faults.append(str(hits))

    readers = [threading.Thread(target=read) for _ in range(2)]
    for reader in readers:
        reader.start()
    for n in range(3):
        with open_writer(settings) as writer:
            ingest(writer, embedder, [parsed_document(tmp_path, f"{n}.txt", [f"Tin {n}", FINANCE])])
    done.set()
    for reader in readers:
        reader.join()
    assert faults == []
    library.refresh()
    assert len(library.documents()) == 5


@pytest.mark.slow
def test_a_writer_killed_at_any_moment_loses_nothing(
    library: Library, settings: Settings, embedder: HashingEmbedder, tmp_path: Path
) -> None:
    environment = {**os.environ, "PYTHONPATH": f"{HERE.parents[1]}:{HERE}"}
    chance = random.Random(2)
    killed = 0
    for round_ in range(22):
        command = [sys.executable, str(HERE / "killed_writer.py")]
        arguments = [str(tmp_path / "files"), str(settings.data), str(round_)]
        with subprocess.Popen(
            [*command, *arguments], env=environment, stdout=subprocess.PIPE
        ) as child:
            assert child.stdout is not None
            child.stdout.readline()
            time.sleep(chance.uniform(0.0, 1.2))
            killed += child.poll() is None
            child.kill()
        reader = Library.open(settings, embedder)
        assert {"a.txt", "b.txt"} <= set(names(reader))
        assert len(reader.documents()) in {2, 14}
        assert reader.search(ARCHIVE)[0].passage.text == ARCHIVE
        reader.close()
    assert killed >= 10
    subprocess.run([*command, *arguments], env=environment, check=True)
    library.refresh()
    assert len(library.documents()) == 14
    assert library.search("Văn bản 7 lần 21")[0].passage.text == "Văn bản 7 lần 21"


def test_langchain_reads_the_same_passages(library: Library) -> None:
    from knowledge.langchain_retriever import LibraryRetriever

    found = LibraryRetriever(library=library, top_k=2).invoke(ARCHIVE)
    assert found[0].page_content == ARCHIVE
    start, end = found[0].metadata["start"], found[0].metadata["end"]
    assert library.text(found[0].metadata["document_id"])[start:end] == ARCHIVE
