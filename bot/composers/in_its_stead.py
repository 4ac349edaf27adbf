"""What replaced a paper answers before the paper does, where it holds an answer at all.

The older paper's words may be nearer to the question's; what has no longer effect leads only
where the question is of the time in which it had.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.questions.of_once import asks_of_once
from bot.questions.routes import OF_TEXT
from knowledge.documents import Status
from knowledge.status import OVER, of_the_past

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.drafts import Draft
    from bot.evidence import EvidenceList
    from bot.questions.understanding import Understanding


def compose_in_its_stead(
    asked: Understanding,
    draft: Draft,
    found: Callable[[Understanding], Draft],
    evidence: EvidenceList,
) -> Draft:
    """Return what the papers in force say that replaced all those a draft cites; else the draft."""
    instead = _replacing(asked, draft, evidence)
    if not instead:
        return draft
    anew = found(replace(asked, document_ids=instead))
    cited = {document.id for document in evidence.documents_of(anew.sentences)}
    return anew if anew.answers and cited and cited <= {*instead} else draft


def _replacing(asked: Understanding, draft: Draft, evidence: EvidenceList) -> tuple[str, ...]:
    """Return the papers in force that replaced all that a draft cites, where the question may mean them."""
    named = asked.document_ids or asked.numbers or asked.followed
    of_once = of_the_past(asked.years, evidence.as_of) or asks_of_once(asked.folded)
    if not draft.answers or asked.route not in OF_TEXT or named or of_once:
        return ()
    cited = evidence.documents_of(draft.sentences)
    if not cited or any(evidence.status_of(each) is not Status.SUPERSEDED for each in cited):
        return ()
    held = evidence.documents
    newer = dict.fromkeys(later for each in cited for later in each.replaced_by)
    return tuple(
        later for later in newer if later in held and evidence.status_of(held[later]) not in OVER
    )
