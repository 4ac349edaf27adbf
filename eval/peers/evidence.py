"""Whether all the evidence that a gold question needs is in what was retrieved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from eval.cases import Expectation
from eval.held_texts import file_name
from eval.wording import flat

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from eval.cases import Case, Proof
    from eval.peers.chunks import Chunk
    from knowledge.documents import Document

    Holders = Mapping[str, Collection[str]]


def stands_alone(case: Case) -> bool:
    """Whether a case can be put to a retriever: it has evidence and no turn before it."""
    return case.expect is Expectation.ANSWERED and bool(case.evidence) and not case.turns


def holders(documents: Iterable[Document]) -> dict[str, set[str]]:
    """Return, by file name, the ids of the documents that hold the file's text: it and its copies."""
    return {file_name(d): {d.id, *d.same_as} for d in documents}


def holds_evidence(case: Case, retrieved: Iterable[Chunk], held_by: Holders) -> bool:
    """Whether every needed string stands in a chunk of its document, or of a copy of it.

    Of a case that matches "any", one proof is enough. Case and blanks don't count.
    """
    texts: dict[str, list[str]] = {}
    for chunk in retrieved:
        texts.setdefault(chunk.document_id, []).append(flat(chunk.text))
    found = [_holds(proof, texts, held_by) for proof in case.evidence if not proof.optional]
    return any(found) if case.match == "any" else all(found)


def _holds(proof: Proof, texts: Mapping[str, list[str]], held_by: Holders) -> bool:
    shown = [text for name in held_by.get(proof.source, ()) for text in texts.get(name, ())]
    return bool(shown) and all(any(flat(s) in text for text in shown) for s in proof.needed)
