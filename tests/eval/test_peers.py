"""Others' recipes run as their documentation says, and are scored by the same gold as ours."""

from __future__ import annotations

import datetime as dt
import itertools
import json
import shutil
import sys
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from eval import runs
from eval.cases import Case, Proof
from eval.commands import eval_group
from eval.own_command import ingest
from eval.peers.chunks import Chunk, Reading, windows
from eval.peers.evidence import holds_evidence, stands_alone
from eval.peers.line_up import RECIPES, Recipe
from eval.sittings import BUILT
from knowledge.bootstrap import embedder_of
from knowledge.settings import Settings

if TYPE_CHECKING:
    from pathlib import Path

    from eval.peers.chunks import Peer

HANDED_OVER = {
    "tantivy": 4,
    "langchain-text-splitters": 4,
    "llama-index-core": 2,
    "haystack-ai": 10,
}
LONGEST = {"tantivy": 1000, "langchain-text-splitters": 1000}
LIBRARY = "Thư viện lưu động phục vụ bạn đọc vùng cao mỗi tháng hai chuyến. "
FOREST = "Rừng phòng hộ được trồng mới 350 ha, giao cho hạt kiểm lâm trông nom. "


def case(*proofs: Proof, match: str = "all", turns: tuple[str, ...] = ()) -> Case:
    return Case(
        id="x",
        question="Trồng mới bao nhiêu rừng?",
        as_of=dt.date(2026, 10, 1),
        expect="answered",
        evidence=proofs,
        match=match,
        turns=turns,
    )


@pytest.fixture(scope="module", params=RECIPES, ids=[recipe.package for recipe in RECIPES])
def recipe(request: pytest.FixtureRequest) -> Recipe:
    return request.param


@pytest.fixture(scope="module")
def peer(recipe: Recipe) -> Peer:
    readings = [Reading("library", LIBRARY * 400), Reading("forest", FOREST)]
    try:
        return recipe.made(readings, embedder_of(Settings(_env_file=None)))
    except ImportError as fault:
        pytest.skip(f"{recipe.package} is not installed: {fault}")


def test_a_peer_finds_the_document_that_speaks_of_it(peer: Peer) -> None:
    first, *_ = peer.search("Rừng phòng hộ được trồng mới bao nhiêu ha?")
    assert (first.document_id, first.text.strip()) == ("forest", FOREST.strip())


def test_a_peer_hands_over_as_many_chunks_as_its_documentation_says(
    peer: Peer, recipe: Recipe
) -> None:
    found = peer.search("Thư viện lưu động phục vụ bạn đọc ở đâu?")
    assert len(found) == HANDED_OVER[recipe.package]
    assert peer.chunks > len(found)


def test_a_peer_cuts_as_its_documentation_says(peer: Peer, recipe: Recipe) -> None:
    (first, *_) = peer.search("Thư viện lưu động phục vụ bạn đọc ở đâu?")
    assert first.document_id == "library"
    assert len(first.text) <= LONGEST.get(recipe.package, len(first.text))
    if recipe.package == "haystack-ai":
        assert len(first.text.split()) == 200
    if recipe.package == "llama-index-core":
        assert len(first.text) > 1000  # 1024 tokens


def test_windows_cover_the_text_and_share_its_seams() -> None:
    text = " ".join(f"chữ{number}" for number in range(500))
    found = windows(text, 100, 20)
    assert all(len(window) <= 100 for window in found)
    assert {word for window in found for word in window.split()} == set(text.split())
    assert all(set(one.split()) & set(two.split()) for one, two in itertools.pairwise(found))


def test_windows_of_a_text_without_blanks_end() -> None:
    assert windows("a" * 25, 10, 3) == ["a" * 10, "a" * 10, "a" * 10, "a" * 4]


def test_evidence_counts_only_in_its_own_document_or_a_copy_of_it() -> None:
    proof = Proof(source="a.txt", needed=("350 ha", "hạt kiểm lâm"))
    chunk = "Trồng mới 350 ha,\ngiao cho Hạt kiểm lâm."
    held_by = {"a.txt": {"a", "copy"}, "b.txt": {"b"}}
    assert holds_evidence(case(proof), [Chunk("a", chunk)], held_by)
    assert holds_evidence(case(proof), [Chunk("copy", chunk)], held_by)
    assert not holds_evidence(case(proof), [Chunk("b", chunk)], held_by)
    assert not holds_evidence(case(proof), [Chunk("a", "Trồng mới 350 ha")], held_by)
    assert not holds_evidence(case(proof), [Chunk("a", "350"), Chunk("a", "ha")], held_by)


def test_all_proofs_are_needed_or_any_one_and_optional_ones_never() -> None:
    here, there = (Proof(source=name, needed=("350 ha",)) for name in ("a.txt", "b.txt"))
    held_by = {"a.txt": {"a"}, "b.txt": {"b"}}
    found = [Chunk("a", "350 ha")]
    assert not holds_evidence(case(here, there), found, held_by)
    assert holds_evidence(case(here, there, match="any"), found, held_by)
    spare = there.model_copy(update={"optional": True})
    assert holds_evidence(case(here, spare), found, held_by)


def test_a_follow_up_is_not_put_to_a_retriever() -> None:
    proof = Proof(source="a.txt", needed=("350 ha",))
    assert stands_alone(case(proof))
    assert not stands_alone(case(proof, turns=("Rừng nào?",)))
    assert not stands_alone(case())


@pytest.mark.slow
def test_the_command_runs_the_peers_that_are_here_and_says_why_one_is_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    documents, data = tmp_path / "documents", tmp_path / "data"
    documents.mkdir()
    shutil.copy(BUILT / "kh-so-hoa-luu-tru-2026.docx", documents)
    ingest(data, documents)
    gold = tmp_path / "gold.jsonl"
    asked = case(Proof(source="kh-so-hoa-luu-tru-2026.docx", needed=("1.250",)))
    asked = asked.model_copy(update={"question": "Số hóa bao nhiêu mét giá tài liệu?"})
    gold.write_text(asked.model_dump_json() + "\n", encoding="utf-8")
    monkeypatch.setattr(runs, "RUNS", tmp_path / "runs")
    monkeypatch.setitem(sys.modules, "haystack", None)

    arguments = ["peers", "--gold", str(gold), "--data", str(data)]
    result = CliRunner().invoke(eval_group, arguments, catch_exceptions=False)

    assert result.exit_code == 0, result.output
    (saved,) = (tmp_path / "runs").glob("*/results.json")
    kept = json.loads(saved.read_text(encoding="utf-8"))
    assert next(row for name, row in kept.items() if "BM25" in name)["found"] == {"x": True}
    assert next(row for name, row in kept.items() if "tìm kiếm" in name)["found"] == {"x": True}
    missing = next(row for name, row in kept.items() if "Haystack" in name)
    assert missing["missing"].startswith("chưa cài haystack-ai")
    assert "chưa cài" in result.output
