"""Several things asked of one matter: the whole is answered, then what it leaves untold."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.composers.beside import said_in, with_beside
from bot.drafts import added
from bot.passages.expected_kinds import Expected
from bot.passages.needs import hints, needs_of, untold
from bot.questions.routes import OF_TEXT

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.drafts import Draft
    from bot.evidence import EvidenceList
    from bot.passages.needs import Need
    from bot.questions.understanding import Understanding

    Write = Callable[[Understanding], Draft]


def with_the_rest(
    asked: Understanding, whole: Draft, evidence: EvidenceList, write: Write
) -> Draft:
    """Add to the answer of a whole question what its pieces ask besides, from the same document.

    What stands around the answer goes first; only then is a piece asked on its own.
    """
    draft = whole
    needs = needs_of(asked)
    for at, (piece, need) in enumerate(zip(asked.pieces, needs, strict=True)):
        said = said_in(draft)
        if draft.answers and need not in untold(said, needs):
            continue
        beside = with_beside(draft, need, evidence) if draft.answers else None
        if beside is not None:
            draft = beside
        elif draft.answers and (hints(said, need) or not (at or _sure(need))):
            continue
        elif piece.route in OF_TEXT:
            held = evidence.documents_of(draft.sentences)[:1] if draft.answers else []
            among = tuple(document.id for document in held) or piece.document_ids
            more = write(replace(piece, document_ids=among, aside=draft.answers))
            longer = added(draft, more, evidence.items)
            begun_anew = not at and draft.answers and longer.sentences != draft.sentences
            draft = added(more, draft, evidence.items) if begun_anew else longer
    return draft


def _sure(need: Need) -> bool:
    """Whether it can be told for sure that an amount asked for is missing from an answer."""
    return need.kind is Expected.VALUE and bool(need.words)
