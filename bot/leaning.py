"""Which reading of a question in conversation is answered: evidence decides.

A question that names nothing of its own goes on with the document just spoken of where that
says as much of it as any other document does.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.answers import AnswerStatus
from bot.drafts import plain
from bot.passages.expectations import expected, holds_sign
from bot.passages.expected_kinds import PINNED
from bot.passages.held import Held
from bot.passages.wanted import Wanted
from bot.questions import follow_up_forms as forms
from bot.questions.completions import CONTEXT
from bot.questions.leanings import named_by
from bot.questions.routes import Route
from bot.replies import NOT_FOUND
from knowledge.text import fold

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.drafts import Draft
    from bot.evidence import EvidenceList
    from bot.passages.terms import Vocabulary
    from bot.passages.wanted import Term
    from bot.questions.understanding import Understanding

ENOUGH = 0.6
STRAY = 0.4
FEW = 3


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

        What names nothing, or nothing that is told elsewhere, is not asked of the world at
        large: it stays with the matter before, though nothing is found of it.
        """
        if self._settled(asked, draft):
            return asked, draft
        tried: list[tuple[Understanding, Draft]] = []
        for each in asked.leanings:
            tried.append((each, compose(each)))
            bound = bool(asked.document_ids)
            if self._of_item(*tried[-1]) if bound else self._holds(*tried[-1], draft):
                return tried[-1]
        if not draft.answers or asked.followed:
            return asked, draft
        reading, here = tried[0]
        if not named_by(self.alone):
            return reading, here
        if not self._is_elsewhere(reading, draft) and self.told_by(draft) >= STRAY:
            return asked, draft
        kept = not here.answers or self._keeps(reading, here)
        return reading, here if kept else plain(AnswerStatus.NO_EVIDENCE, NOT_FOUND)

    def _is_elsewhere(self, leaning: Understanding, draft: Draft) -> bool:
        """Whether a question of few words has its answer in another place than the one spoken of."""
        documents = self.evidence.documents_of(draft.sentences)
        told = {document.metadata.place for document in documents}
        few = len(named_by(self.alone)) <= FEW
        return few and bool(leaning.places) and told.isdisjoint({None, *leaning.places})

    def _settled(self, asked: Understanding, draft: Draft) -> bool:
        """Whether what rules read has its answer where the talk is."""
        dated = asked.route is Route.FIGURE and not (asked.followed or asked.years)
        if not draft.answers or asked.document_ids or (dated and asked.leanings[0].years):
            return False  # a figure of no year is of the year spoken of
        cited = {document.id for document in self.evidence.documents_of(draft.sentences)}
        told = self.told_by(draft) >= ENOUGH
        return told and (asked.followed or bool(cited & {*asked.spoken_of}))

    def _of_item(self, leaning: Understanding, here: Draft) -> bool:
        """Whether what rules ask of a whole document is told of the item just spoken of."""
        asks = leaning.text.partition(CONTEXT)[0]
        kind = expected(fold(asks), figure=leaning.route is Route.FIGURE)
        shown = kind in PINNED and holds_sign(self._held(here), kind)
        told = shown or self._share(asks, here, lambda term: term.telling) >= ENOUGH
        return here.answers and told and self._keeps(leaning, here)

    def _holds(self, leaning: Understanding, here: Draft, there: Draft) -> bool:
        """Whether what the document before answers is meant, not what stands elsewhere."""
        if not here.answers:
            return False
        if not there.answers and leaning.text == self.alone:
            return True
        told, least = self.told_by(here), self.told_by(there) if there.answers else 0.0
        opened = forms.MARKED_OPENER.match(fold(self.alone))  # of another thing: "thế lễ bế mạc?"
        kept = told > least and not opened and self._keeps(leaning, here)
        return kept or told >= max(least, ENOUGH)

    def told_by(self, draft: Draft) -> float:
        """Return the share of a question's own words that stands where a draft cites, or above.

        A question whose words only name a part of a document ("chỉ tiêu?") is told by any.
        """
        own = named_by(self.alone)
        return self._share(self.alone, draft, lambda term: term.telling and term.folded in own)

    def _keeps(self, leaning: Understanding, draft: Draft) -> bool:
        """Whether a draft is of the matter before, or of what its document's title leaves of it."""
        matter = leaning.text.partition(CONTEXT)[2]
        titles = [d.metadata.title or "" for d in self.evidence.documents_of(draft.sentences)]
        held = Held.of(" ".join(titles)).words
        left = self._share(matter, draft, lambda term: term.telling and term.folded not in held)
        whole = self._share(matter, draft, lambda term: term.telling)
        return bool(matter) and max(left, whole) >= ENOUGH

    def _share(self, text: str, draft: Draft, counts: Callable[[Term], bool]) -> float:
        """Return the share of the terms that count which a draft's places hold; all of none."""
        wanted = Wanted.from_question(text, self.vocabulary)
        pairs = zip(wanted.terms, wanted.credits(Held.of(self._held(draft))), strict=True)
        found = [(term.weight, credit) for term, credit in pairs if counts(term)]
        total = sum(weight for weight, _ in found)
        return sum(weight * credit for weight, credit in found) / total if total else 1.0

    def _held(self, draft: Draft) -> str:
        """Return what stands where a draft cites, below its headings."""
        items = self.evidence.items
        cited = [items[n - 1] for sentence in draft.sentences for n in sentence.cites]
        return " ".join(" ".join((*item.section, item.quote)) for item in cited)
