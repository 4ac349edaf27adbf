"""Which documents a conversation stays with where an answer cites none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answers import AnswerStatus
from bot.passages.candidates import documents_meant
from bot.questions.leanings import A_MATTER, named_by
from knowledge.copies import without_copies

if TYPE_CHECKING:
    from bot.drafts import Draft
    from bot.journal import Turn
    from bot.passages.terms import Vocabulary
    from bot.questions.understanding import Understanding
    from knowledge.library import Library


def stays_with(
    asked: Understanding,
    draft: Draft,
    before: Turn | None,
    library: Library,
    vocabulary: Vocabulary,
) -> tuple[str, ...]:
    """Return the ids of the documents that the next question may go on with.

    What leans on the talk leaves it where it was, whatever comes nearest elsewhere. Else they are
    the one that the outcome speaks of, or that the question names; a question asked back doesn't
    end the talk, nor do few words that nothing answers ("riêng năm 2025 thì bao nhiêu?").
    """
    if asked.document_ids:
        return asked.document_ids
    spoken_of = before.document_ids[:1] if before else ()
    if spoken_of and (asked.followed or asked.leanings):
        return spoken_of
    if draft.about:
        return (draft.about,)
    back = draft.status is AnswerStatus.CLARIFY
    bare = not draft.answers and len(named_by(asked.alone)) <= A_MATTER
    return _named(asked, library, vocabulary) or (spoken_of if back or bare else ())


def _named(asked: Understanding, library: Library, vocabulary: Vocabulary) -> tuple[str, ...]:
    """Return the one document that a question names, with its copies; none where it may be several."""
    ids = documents_meant(asked, library, vocabulary)
    documents = without_copies([each for each in library.documents() if each.id in ids])
    return tuple(each.id for each in documents) if len(documents) == 1 else ()
