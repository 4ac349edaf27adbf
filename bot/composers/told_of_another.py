"""Leaving out of an answer, whoever composed it, what is told of another thing than the one named."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot import replies
from bot.answers import AnswerStatus
from bot.drafts import plain
from bot.passages.named_things import asks_how_many, of_another, things_named
from bot.verification import MARK

if TYPE_CHECKING:
    from collections.abc import Collection

    from bot.drafts import Draft
    from bot.evidence import EvidenceList
    from bot.passages.named_things import Thing
    from bot.questions.understanding import Understanding
    from bot.verification import Sentence


def without_others(asked: Understanding, draft: Draft, evidence: EvidenceList) -> Draft:
    """Return a draft without the lines of other things than a question names.

    Where none is left nothing was found. Every composer's draft comes through here.
    """
    things = things_named(asked.text, evidence.library) if draft.answers else ()
    if not things:
        return draft
    counts = asks_how_many(asked.folded)
    kept = [
        line
        for line in draft.sentences
        if line.frame or not _of_another(things, line, evidence, counts=counts)
    ]
    if all(line.frame for line in kept):
        return plain(AnswerStatus.NO_EVIDENCE, replies.NOT_FOUND, replies.ask_documents())
    return draft if len(kept) == len(draft.sentences) else replace(draft, sentences=kept)


def _of_another(
    things: Collection[Thing], line: Sentence, evidence: EvidenceList, *, counts: bool
) -> bool:
    """Whether all that a line cites, and the line itself, is of another thing."""
    told = MARK.sub(" ", line.text)
    cited = [evidence.items[n - 1] for n in line.cites]
    whole = "\n".join(item.quote for item in cited)
    return bool(cited) and all(
        of_another(
            things,
            told,
            whole,
            *item.section,
            item.document.metadata.title or "",
            item.document.metadata.issuer or "",
            counts=counts,
        )
        for item in cited
    )
