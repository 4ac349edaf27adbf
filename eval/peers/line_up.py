"""Every peer over the same documents, questions and embedder, in one run, ours among them."""

from __future__ import annotations

import statistics
import sys
import time
from dataclasses import asdict, dataclass, field, replace
from typing import TYPE_CHECKING, Any

from eval.peers.bm25 import PlainBm25
from eval.peers.chunks import Reading
from eval.peers.evidence import holders, holds_evidence, stands_alone
from eval.peers.haystack_recipe import HaystackRecipe
from eval.peers.langchain_recipe import LangChainRecipe
from eval.peers.llama_index_recipe import LlamaIndexRecipe
from eval.peers.ours import OurRetriever, citations

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from bot.bootstrap import Service
    from eval.cases import Case
    from eval.peers.chunks import Chunk, Peer
    from knowledge.embedders.port import Embedder

OURS = "Hỏi Đáp: tìm kiếm, 12 đoạn"
ANSWER = "Hỏi Đáp: trích dẫn của câu trả lời"


@dataclass(frozen=True, slots=True)
class Recipe:
    """How a peer is made, and the optional package that it is made of."""

    name: str
    made: Callable[[Sequence[Reading], Embedder], Peer]
    package: str


RECIPES = (
    Recipe("BM25: 1000/200 ký tự, k = 4", PlainBm25, "tantivy"),
    Recipe(
        "LangChain, theo hướng dẫn: 1000/200 ký tự, k = 4",
        LangChainRecipe,
        "langchain-text-splitters",
    ),
    Recipe("LlamaIndex, mặc định: 1024/20 token, k = 2", LlamaIndexRecipe, "llama-index-core"),
    Recipe("Haystack, mặc định: 200 từ, k = 10", HaystackRecipe, "haystack-ai"),
)


@dataclass(frozen=True, slots=True)
class Showing:
    """What one peer showed: by case id, whether all evidence was there.

    ``missing`` says why a peer didn't run. ``characters`` is the mean amount retrieved for a
    question: whoever retrieves more finds more. Times depend on the machine.
    """

    name: str
    chunks: int = 0
    seconds: float = 0.0
    question_ms: float = 0.0
    characters: float = 0.0
    found: dict[str, bool] = field(default_factory=dict)
    missing: str = ""

    def share(self, cases: Sequence[Case]) -> tuple[int, int]:
        """Return for how many of these cases the evidence was there, and how many there are."""
        return sum(self.found[case.id] for case in cases), len(cases)

    def as_json(self) -> dict[str, Any]:
        """Return what a saved run keeps."""
        return asdict(self)


@dataclass(frozen=True, slots=True)
class Examination:
    """The questions put to every peer, and where their evidence stands."""

    cases: Sequence[Case]
    held_by: dict[str, set[str]]

    def of(self, name: str, chunks: int, search: Callable[[Case], list[Chunk]]) -> Showing:
        """Put every question, timing each."""
        found, times, characters = {}, [], []
        for case in self.cases:
            start = time.perf_counter()
            retrieved = search(case)
            times.append((time.perf_counter() - start) * 1000)
            characters.append(sum(len(chunk.text) for chunk in retrieved))
            found[case.id] = holds_evidence(case, retrieved, self.held_by)
        return Showing(
            name,
            chunks,
            question_ms=round(statistics.median(times), 2) if times else 0.0,
            characters=round(statistics.mean(characters)) if characters else 0.0,
            found=found,
        )


def line_up(service: Service, cases: Sequence[Case]) -> list[Showing]:
    """Put every case that stands alone to every peer, then to ours."""
    library = service.library
    asked = [case for case in cases if stands_alone(case)]
    examination = Examination(asked, holders(library.documents()))
    readings = [Reading(d.id, library.text(d.id)) for d in library.documents()]
    showings = [_peer(recipe, readings, library.embedder, examination) for recipe in RECIPES]
    ours = OurRetriever(library)
    return [
        *showings,
        examination.of(OURS, ours.chunks, lambda case: ours.search(case.question)),
        examination.of(ANSWER, ours.chunks, lambda case: citations(service, case)),
    ]


def _peer(
    recipe: Recipe, readings: Sequence[Reading], embedder: Embedder, examination: Examination
) -> Showing:
    print(f"… {recipe.name}", file=sys.stderr, flush=True)
    start = time.perf_counter()
    try:
        peer = recipe.made(readings, embedder)
    except ImportError as fault:
        return Showing(recipe.name, missing=f"chưa cài {recipe.package} ({fault})")
    seconds = time.perf_counter() - start
    showing = examination.of(recipe.name, peer.chunks, lambda case: peer.search(case.question))
    return replace(showing, seconds=round(seconds, 2))
