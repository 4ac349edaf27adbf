"""Preferences, spread over documents and reranking, over a real index."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from library_parts import HashingEmbedder, ingest, parsed_document

from knowledge.bootstrap import open_library, open_writer
from knowledge.index import PassageIndex
from knowledge.library import Library
from knowledge.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

BUDGET = "Sở Tài chính bố trí kinh phí chuyển đổi số năm 2026."
PLANS = {
    "a.txt": [BUDGET, "Kinh phí chuyển đổi số do ngân sách tỉnh cấp.", "Kinh phí đào tạo số."],
    "b.txt": ["Xã bố trí kinh phí từ nguồn thu của mình.", "Trồng rừng ven biển."],
    "c.txt": [f"Bản ghi số {n}: cây xanh, vỉa hè, chiếu sáng khu {n}." for n in range(80)],
    "d.txt": ["Nghị quyết nói về việc khác và kinh phí, ở câu này, với nhiều từ thừa ra đây."],
}


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(data=tmp_path / "data", _env_file=None)


@pytest.fixture
def library(tmp_path: Path, settings: Settings) -> Iterator[Library]:
    embedder = HashingEmbedder()
    with open_writer(settings) as writer:
        made = [parsed_document(tmp_path, name, lines) for name, lines in PLANS.items()]
        ingest(writer, embedder, made)
    opened = open_library(settings, embedder)
    yield opened
    opened.close()


def named(library: Library, name: str) -> str:
    return next(d.id for d in library.documents() if d.source.endswith(name))


def test_a_question_without_marks_finds_the_same_passages(library: Library) -> None:
    found = library.search("Sở Tài chính bố trí kinh phí chuyển đổi số", top_k=4)
    bare = library.search("so tai chinh bo tri kinh phi chuyen doi so", top_k=4)
    assert [hit.passage.id for hit in bare] == [hit.passage.id for hit in found]
    assert library.restored("kinh phi chuyen doi so") == "kinh phí chuyển đổi số"


def test_a_preferred_document_goes_first_and_the_others_stay(library: Library) -> None:
    plain = library.search("kinh phí chuyển đổi số", top_k=5)
    liked = named(library, "b.txt")
    assert plain[0].document_id != liked
    soft = library.search("kinh phí chuyển đổi số", top_k=5, prefer={liked: 1.0, "unknown": 1.0})
    assert soft[0].document_id == liked
    assert plain[0].document_id in {hit.document_id for hit in soft}


def test_a_preferred_document_is_found_from_far_down(library: Library) -> None:
    query = "cây xanh vỉa hè chiếu sáng"
    far = named(library, "d.txt")
    assert far not in {hit.document_id for hit in library.search(query, top_k=10)}
    soft = library.search(query, top_k=10, prefer={far: 1.0})
    assert far in {hit.document_id for hit in soft}


def test_a_document_held_back_goes_last_without_leaving(library: Library) -> None:
    past = named(library, "a.txt")
    hits = library.search("kinh phí", top_k=90, prefer={past: -1.0})
    assert hits[0].document_id != past
    assert past in {hit.document_id for hit in hits}


def test_a_preference_stays_inside_the_documents_asked_for(library: Library) -> None:
    one, other = named(library, "a.txt"), named(library, "b.txt")
    hits = library.search("kinh phí", document_ids=[one], prefer={other: 1.0})
    assert {hit.document_id for hit in hits} == {one}


def test_passages_are_spread_over_documents_before_one_comes_again(library: Library) -> None:
    plain = library.search("kinh phí chuyển đổi số", top_k=3)
    spread = library.search("kinh phí chuyển đổi số", top_k=3, per_document=1)
    assert len({hit.document_id for hit in plain}) < 3
    assert len({hit.document_id for hit in spread}) == 3
    assert [hit.rank for hit in spread] == [1, 2, 3]


class ShortestFirst:
    """A reranker that anyone can follow: the shorter the text, the better."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def scores(self, query: str, texts: Sequence[str]) -> list[float]:
        self.asked.append(query)
        return [1 / len(text) for text in texts]


def test_a_reranker_orders_what_was_found_and_reads_the_restored_question(
    library: Library, settings: Settings
) -> None:
    reranker = ShortestFirst()
    reranked = Library.open(settings, library.embedder, reranker)
    hits = reranked.search("kinh phi chuyen doi so", top_k=4)
    reranked.close()
    lengths = [len(hit.passage.text) for hit in hits]
    assert lengths == sorted(lengths)
    assert reranker.asked == ["kinh phí chuyển đổi số"]


@pytest.mark.parametrize("names", [["c.txt", "d.txt"], ["a.txt", "b.txt"]])
def test_passages_of_many_or_few_documents_are_scanned_exactly(
    library: Library, names: Sequence[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(PassageIndex, "_left_of", lambda *_: {})  # too few are left of the nearest
    index, query = library.snapshot._index, HashingEmbedder().embed_query(BUDGET)
    among = [library.snapshot._keys[named(library, name)] for name in names]
    rows = [index.row(position) for position in range(len(index))]
    there = [key for key, document, _ in rows if document in among]
    cosines = index.cosines(query, there)
    best = sorted(there, key=lambda key: -cosines[key])[:3]
    found = index.dense(query, 3, among)
    assert [*found] == best
    assert [*found.values()] == pytest.approx([cosines[key] for key in best])


def test_a_filter_that_most_passages_pass_leaves_the_others_out(library: Library) -> None:
    without = [d.id for d in library.documents() if not d.source.endswith("a.txt")]
    few = [named(library, "b.txt"), named(library, "d.txt")]

    loose = library.search(BUDGET, document_ids=without)
    strict = library.search(BUDGET, document_ids=few)

    assert {hit.document_id for hit in library.search(BUDGET)} - set(without)
    assert {hit.document_id for hit in loose} <= set(without)
    assert loose[0].passage == strict[0].passage
    assert len(loose) == len(library.search(BUDGET))
