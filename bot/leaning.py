"""Which reading of a question in conversation is answered: evidence decides.

A question that names nothing of its own goes on with the document just spoken of where that
says as much of it as any other document does.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.passages.held import Held
from bot.passages.wanted import Wanted
from bot.questions.leanings import named_by

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.drafts import Draft
    from bot.evidence import EvidenceList
    from bot.passages.terms import Vocabulary
    from bot.questions.understanding import Understanding

ENOUGH = 0.6


@dataclass(frozen=True, slots=True)
class Leaning:
    """Holds answers to the readings of one question against each other, by its own words."""

    alone: str
    evidence: EvidenceList
    vocabulary: Vocabulary

    def taken(
        self, asked: Understanding, draft: Draft, compose: Callable[[Understanding], Draft]
    ) -> tuple[Understanding, Draft]:
        """Return the reading that holds, with its answer; ``draft`` is the one by rules.

        What names nothing is not asked of the world at large: it stays with the matter before,
        though nothing is found of it.
        """
        if self._settled(asked, draft):
            return asked, draft
        tried: list[tuple[Understanding, Draft]] = []
        for each in asked.leanings:
            tried.append((each, compose(each)))
            if self._holds(*tried[-1], draft):
                return tried[-1]
        nameless = draft.answers and not (asked.followed or named_by(self.alone))
        return tried[0] if nameless else (asked, draft)

    def _settled(self, asked: Understanding, draft: Draft) -> bool:
        """Whether what rules read has its answer where the talk is."""
        if not draft.answers:
            return False
        cited = {document.id for document in self.evidence.documents_of(draft.sentences)}
        told = self.told_by(draft) >= ENOUGH
        return told and (asked.followed or bool(cited & {*asked.spoken_of}))

    def _holds(self, leaning: Understanding, here: Draft, there: Draft) -> bool:
        """Whether what the document before answers is meant, not what stands elsewhere."""
        if not here.answers:
            return False
        if not there.answers and leaning.text == self.alone:
            return True
        least = self.told_by(there) if there.answers else ENOUGH
        return self.told_by(here) >= max(ENOUGH, least)

    def told_by(self, draft: Draft) -> float:
        """Return the share of the question's own words that stands where a draft cites, or above.

        A question whose words only name a part of a document ("chỉ tiêu?") is told by any.
        """
        own = named_by(self.alone)
        wanted = Wanted.from_question(self.alone, self.vocabulary)
        items = self.evidence.items
        cited = [items[n - 1] for sentence in draft.sentences for n in sentence.cites]
        held = Held.of(" ".join(" ".join((*item.section, item.quote)) for item in cited))
        pairs = zip(wanted.terms, wanted.credits(held), strict=True)
        telling = [(t.weight, credit) for t, credit in pairs if t.telling and t.folded in own]
        total = sum(weight for weight, _ in telling)
        return sum(weight * credit for weight, credit in telling) / total if total else 1.0
