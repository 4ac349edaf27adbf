"""Asking back where communes of one name in several provinces are held: "xã Khe Lua"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot import replies
from bot.answers import AnswerStatus
from bot.drafts import Draft, plain
from bot.questions.mentions import places_in
from knowledge.text import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.passages.candidates import Candidate
    from bot.questions.understanding import Understanding
    from knowledge.documents import Document
    from knowledge.library import Library

CLOSE = 0.1
_COMMUNE = re.compile(
    r"(?<![^\W\d])(?:[Xx]ã|[Pp]hường|[Tt]hị trấn|[Đđ]ặc khu)(?: [A-ZĐÀ-Ỹ][^\W\d]*){1,4}"
)


def ask_which_namesake(
    asked: Understanding, found: Sequence[Candidate], library: Library
) -> Draft | None:
    """Ask which province is meant, when the likeliest sentences tell of communes of one name.

    Null where the question names a place or a document, or where only one province answers.
    """
    if asked.places or asked.numbers or asked.document_ids or not found:
        return None
    places: dict[str, dict[str, None]] = {}
    for candidate in found:
        if candidate.score < found[0].score - CLOSE:
            break
        where = _province(candidate.document)
        for name in _communes(candidate, library) if where else ():
            if re.search(rf"\b{re.escape(fold(name))}\b", asked.folded):
                places.setdefault(name[0].upper() + name[1:], {})[where] = None
    name = max(places, key=len, default="")
    if len(places.get(name, ())) < 2:  # noqa: PLR2004 - one province leaves nothing to ask
        return None
    return plain(
        AnswerStatus.CLARIFY, replies.choices([f"{name} ({where})" for where in places[name]])
    )


def _communes(candidate: Candidate, library: Library) -> list[str]:
    """Return the communes that a sentence names, with their kind, as they are written there."""
    return _COMMUNE.findall(candidate.span.of(library.text(candidate.document.id)))


def _province(document: Document) -> str:
    """Return the one province that a document is of, by its own word, title or issuer."""
    said = document.metadata
    named = [said.place] if said.place else places_in(f"{said.title or ''} {said.issuer or ''}")
    return named[0] if len(named) == 1 and named[0] else ""
