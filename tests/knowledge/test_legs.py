"""The legs of a search: looked up once for the same words, ahead where begun, never after closing."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Any

import pytest
from library_parts import HashingEmbedder, ingest, parsed_document

from knowledge.bootstrap import open_library, open_writer
from knowledge.index import PassageIndex
from knowledge.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from knowledge.library import Library

QUERY = "kinh phí chuyển đổi số"
PLANS = {
    "a.txt": ["Sở Tài chính bố trí kinh phí chuyển đổi số.", "Kinh phí do ngân sách tỉnh cấp."],
    "b.txt": ["Xã bố trí kinh phí từ nguồn thu của mình.", "Trồng rừng ven biển."],
}


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    made = Settings(data=tmp_path / "data", _env_file=None)
    with open_writer(made) as writer:
        documents = [parsed_document(tmp_path, name, lines) for name, lines in PLANS.items()]
        ingest(writer, HashingEmbedder(), documents)
    return made


@pytest.fixture
def library(settings: Settings) -> Iterator[Library]:
    opened = open_library(settings, HashingEmbedder())
    yield opened
    opened.close()


@pytest.fixture
def looked_up(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The legs that were searched, and the closing of the index, in order."""
    seen: list[str] = []
    for name in ("lexical", "dense", "close"):
        whole = getattr(PassageIndex, name)

        def noted(*args: Any, whole: Any = whole, name: str = name) -> Any:
            found = whole(*args)
            seen.append(name)
            return found

        monkeypatch.setattr(PassageIndex, name, noted)
    return seen


def test_the_same_words_are_looked_up_once_however_many_hits_are_wanted(
    library: Library, looked_up: list[str]
) -> None:
    few, more = (library.search(QUERY, top_k=k) for k in (1, 4))
    assert few[0] == more[0]
    assert len(more) > 1
    assert looked_up == ["lexical", "dense"]


def test_other_documents_are_looked_up_anew(library: Library, looked_up: list[str]) -> None:
    one, other = (document.id for document in library.documents())
    assert {hit.document_id for hit in library.search(QUERY, document_ids=[one])} == {one}
    assert {hit.document_id for hit in library.search(QUERY, document_ids=[other])} == {other}
    assert looked_up.count("lexical") == looked_up.count("dense") == 2


@pytest.mark.parametrize("most", [None, 1])
def test_what_is_begun_ahead_is_what_a_search_finds(
    settings: Settings, library: Library, looked_up: list[str], most: int | None
) -> None:
    among = None if most is None else [d.id for d in library.documents()[:most]]
    library.begin_search("kinh phi chuyen doi so", document_ids=among)
    found = library.search("kinh phi chuyen doi so", document_ids=among)
    assert sorted(looked_up) == ["dense", "lexical"]
    other = open_library(settings, HashingEmbedder())
    assert found == other.search("kinh phi chuyen doi so", document_ids=among)
    other.close()


def test_blank_words_begin_nothing(library: Library, looked_up: list[str]) -> None:
    library.begin_search("  ")
    assert library.search("  ") == []
    assert looked_up == []


def test_a_search_that_is_under_way_ends_before_its_index_is_closed(
    settings: Settings, looked_up: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    gate, whole = threading.Event(), PassageIndex.lexical

    def waiting(*args: Any) -> Any:
        gate.wait()
        return whole(*args)

    monkeypatch.setattr(PassageIndex, "lexical", waiting)
    library = open_library(settings, HashingEmbedder())
    library.begin_search(QUERY)
    threading.Timer(0.2, gate.set).start()
    library.close()
    assert looked_up[-1] == "close"
    assert "lexical" in looked_up
