"""Asking back where communes of one name in several provinces are held: "xã Khe Lua"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot import replies
from bot.answers import AnswerStatus
from bot.drafts import Draft, plain
from bot.questions.mentions import places_in
from knowledge.text import fold, folded_words

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


def of_the_commune(
    asked: Understanding, found: Sequence[Candidate], library: Library
) -> list[Candidate]:
    """Leave out what tells of other communes than the one that a question names."""
    if not _NAMED.search(asked.folded):
        return list(found)
    held = [(c, c.span.of(library.text(c.document.id))) for c in found]
    named = {name for _, said in held for name in _COMMUNE.findall(said)}
    words = f" {folded_words(asked.text)} "
    asked_for = [name for name in named if f" {folded_words(name)} " in words]
    asked_for += _COMMUNE.findall(asked.text)
    if not asked_for:
        return list(found)
    bare = "|".join(re.escape(_bare(name)) for name in asked_for)
    itself = re.compile(rf"(?<!\w)(?i:{bare})(?!\w| [A-ZĐÀ-Ỹ])")
    return [c for c, said in held if itself.search(said) or not _COMMUNE.search(said)]


def _bare(name: str) -> str:
    """Return a commune's name without its kind."""
    return _KIND.sub("", name)


_NAMED = re.compile(r"\b(?:xa|phuong|thi tran|dac khu) ")
_KIND = re.compile(r"^(?:xã|phường|thị trấn|đặc khu) ", re.IGNORECASE)


def _communes(candidate: Candidate, library: Library) -> list[str]:
    """Return the communes that a sentence names, with their kind, as they are written there."""
    return _COMMUNE.findall(candidate.span.of(library.text(candidate.document.id)))


def _province(document: Document) -> str:
    """Return the one province that a document is of, by its own word, title or issuer."""
    said = document.metadata
    named = [said.place] if said.place else places_in(f"{said.title or ''} {said.issuer or ''}")
    return named[0] if len(named) == 1 and named[0] else ""
