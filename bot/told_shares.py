"""How much of a question in conversation an answer tells, in its own words and where it cites."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.passages.held import Held
from bot.passages.wanted import Wanted
from bot.questions import follow_up_forms as forms
from bot.questions.completed_text import leant_on
from bot.questions.leanings import named_by
from knowledge.text import fold, nfc, syllables

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.drafts import Draft
    from bot.evidence import EvidenceList
    from bot.passages.terms import Vocabulary
    from bot.passages.wanted import Term
    from bot.questions.understanding import Understanding

ENOUGH = 0.6
ONE_WORD = 2  # of two syllables


@dataclass(frozen=True, slots=True)
class ToldShares:
    """Measures answers to a question, ``alone`` as it was typed, in shares of 1 of its words' weight."""

    alone: str
    evidence: EvidenceList
    vocabulary: Vocabulary

    def told_by(self, draft: Draft) -> float:
        """Return the share of a question's own words that stands where a draft cites, or above.

        A question whose words only name a part of a document ("chỉ tiêu?") is told by any.
        """
        own = named_by(self.alone)
        return self.share(self.alone, draft, lambda term: term.telling and term.folded in own)

    def told_beyond_level(self, draft: Draft) -> float:
        """Return as `told_by`, but of the one thing named besides "hỗ trợ", "phạt": "mỗi hộ"."""
        besides = nfc(self.alone)
        for level in forms.LEVELS.finditer(fold(besides)):
            blank = " " * len(level[0])
            besides = f"{besides[: level.start()]}{blank}{besides[level.end() :]}"
        own = named_by(besides)
        if not 0 < len(own) <= ONE_WORD:
            return self.told_by(draft)
        return self.share(besides, draft, lambda term: term.telling and term.folded in own)

    def keeps(self, leaning: Understanding, draft: Draft) -> bool:
        """Whether a draft is of the matter before, or of what its document's title leaves of it."""
        matter = leant_on(leaning.text) or self._added(leaning.text)
        titled = Held.of(self._titles(draft)).words
        left = self.share(matter, draft, lambda term: term.telling and term.folded not in titled)
        whole = self.share(matter, draft, is_telling)
        return bool(matter) and max(left, whole) >= ENOUGH

    def titled_share(self, text: str, draft: Draft) -> float:
        """Return the share of a text's telling words that a draft's places or its papers' titles hold."""
        return self._share_in(text, f"{self._titles(draft)} {self.held(draft)}", is_telling)

    def _titles(self, draft: Draft) -> str:
        return " ".join(d.metadata.title or "" for d in self.evidence.documents_of(draft.sentences))

    def _added(self, text: str) -> str:
        """Return the words that a reading adds to the question: "ở Cần Thơ", "năm 2030"."""
        own = {*syllables(fold(self.alone))}
        return " ".join(word for word in syllables(text) if fold(word) not in own)

    def share(self, text: str, draft: Draft, counts: Callable[[Term], bool]) -> float:
        """Return the share of the terms that count which a draft's places hold; all of none."""
        return self._share_in(text, self.held(draft), counts)

    def _share_in(self, text: str, held: str, counts: Callable[[Term], bool]) -> float:
        wanted = Wanted.from_question(text, self.vocabulary)
        pairs = zip(wanted.terms, wanted.credits(Held.of(held)), strict=True)
        found = [(term.weight, credit) for term, credit in pairs if counts(term)]
        total = sum(weight for weight, _ in found)
        return sum(weight * credit for weight, credit in found) / total if total else 1.0

    def held(self, draft: Draft) -> str:
        """Return what stands where a draft cites, below its headings."""
        items = self.evidence.items
        cited = [items[n - 1] for sentence in draft.sentences for n in sentence.cites]
        return " ".join(" ".join((*item.section, item.quote)) for item in cited)

    def said_share(self, subject: str, draft: Draft) -> float:
        """Return the share of a subject's words that a draft says itself; common words count together."""
        said = said_by(draft)
        if f" {words_of(subject)} " in f" {words_of(said)} ":
            return 1.0
        terms = Wanted.from_question(subject, self.vocabulary).terms
        return self._share_in(subject, said, is_telling) if any(map(is_telling, terms)) else 0.0


def said_by(draft: Draft) -> str:
    """Return what a draft says of its own, before it names its documents."""
    return " ".join(s.text.partition(_SOURCE)[0] for s in draft.sentences if not s.frame)


_SOURCE = " – theo "


def words_of(text: str) -> str:
    """Return the words of a text, folded, a space between any two."""
    return " ".join(re.findall(r"\w+", fold(text)))


def is_telling(term: Term) -> bool:
    """Whether a term tells one matter from others."""
    return term.telling


def marks_of(draft: Draft) -> set[int]:
    """Return the numbers of the evidence that a draft cites."""
    return {n for sentence in draft.sentences for n in sentence.cites}
