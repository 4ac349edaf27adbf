"""Which of several units of one name a question means, by what else it says or was said."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.tasks.documents import Subject, documents_on
from bot.tasks.filters import on_subject

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.passages.terms import Vocabulary
    from bot.questions.understanding import Understanding
    from bot.tasks.search import Found
    from bot.units.register import Assignment
    from knowledge.library import Library


def settled(
    asked: Understanding, found: Found, library: Library, vocabulary: Vocabulary
) -> Understanding | None:
    """Return the question with the place of the unit that it means; null when only the asker knows.

    What it says of the subject, of a document or of its sender leaves the units of one place;
    else the unit of the document just spoken of is meant.
    """
    own = found.unit.own
    if found.subject or found.on_subject:
        left = on_subject(own, found.subject, found.on_subject, library, vocabulary)
        place = _only_place(left)
        if place:
            return replace(asked, places=(place,))
    documents = {each.document.id: each.document for each in own}
    words = asked.text.replace(found.unit.asked, " ")
    meant = {
        d.id for d in documents_on(asked, Subject(words), list(documents.values()), vocabulary)
    }
    place = _only_place(each for each in own if each.document.id in meant)
    if not place:
        place = _only_place(each for each in own if each.document.id in asked.spoken_of)
    return replace(asked, places=(place,)) if place else None


def _only_place(left: Iterable[Assignment]) -> str:
    """Return the one place whose units have the assignments left, as its documents write it."""
    places = {each.document.metadata.place or "" for each in left}
    return places.pop() if len(places) == 1 else ""
