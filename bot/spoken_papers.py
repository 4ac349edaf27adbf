"""Which of several papers that fit "kế hoạch của Kim Sa" the talk was of: the one last spoken of."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.document_lookup import find_documents
from bot.questions.routes import Route

if TYPE_CHECKING:
    from bot.journal import Turn
    from bot.passages.terms import Vocabulary
    from bot.questions.understanding import Understanding
    from knowledge.library import Library


def of_the_paper_spoken_of(
    asked: Understanding, before: Turn | None, library: Library, vocabulary: Vocabulary
) -> Understanding:
    """Bind a question of fact that fits several papers to the one of them that the talk came by last."""
    if before is None or asked.route is not Route.FACT or not asked.names_no_paper:
        return asked
    found = find_documents(asked, library.documents(), vocabulary)
    fitting = {document.id for document in found.documents}
    if found.sure or len(fitting) < _SEVERAL:
        return asked
    cited = ({document_id for document_id, _ in turn.cited} for turn in before.back())
    spoken = next(filter(None, (fitting & each for each in cited)), set())
    if len(spoken) != 1:
        return asked
    return replace(asked, document_ids=tuple(spoken), followed=True, leanings=())


_SEVERAL = 2
