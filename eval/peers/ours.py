"""Ours, under the peers' port: our retriever, and the whole answer's citations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answers import Question
from bot.passages.search import TOP_K
from eval.peers.chunks import Chunk

if TYPE_CHECKING:
    from bot.bootstrap import Service
    from eval.cases import Case
    from knowledge.library import Library


class OurRetriever:
    """The passages that answering starts from."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self.chunks = sum(document.passages for document in library.documents())

    def search(self, question: str) -> list[Chunk]:
        """Return the passages of one search; passages of the same wording elsewhere are one."""
        return [
            Chunk(hit.document_id, hit.passage.text)
            for hit in self._library.search(question, top_k=TOP_K)
        ]


def citations(service: Service, case: Case) -> list[Chunk]:
    """Return the quotes that our answer to a case rests on."""
    question = Question(case.question, case.as_of, f"peers-{case.id}", case.unit)
    answer = service.answering.answer(question)
    return [Chunk(citation.document.id, citation.quote) for citation in answer.citations]
