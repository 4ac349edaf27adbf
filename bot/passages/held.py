"""What a text holds of a question's terms."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from bot.passages.tone_marks import spelled_alike
from knowledge.text import fold, has_diacritics, syllables

if TYPE_CHECKING:
    from bot.passages.wanted import Term

ALONE = 0.45
UNPAIRED = 0.65
OTHER_MARKS = 0.4
OTHERWISE = 0.7
_folded = lru_cache(maxsize=32768)(fold)  # of single syllables, a few thousand in all


@dataclass(frozen=True, slots=True)
class Held:
    """The syllables of a text, as typed and folded, and its folded neighbour pairs."""

    typed: frozenset[str]
    words: frozenset[str]
    pairs: frozenset[str]

    @classmethod
    @lru_cache(maxsize=4096)
    def of(cls, text: str) -> Held:
        """Read a text."""
        said = syllables(text)
        words = [*map(_folded, said)]
        pairs = frozenset(map(" ".join, pairwise(words)))
        return cls(frozenset(map(spelled_alike, said)), frozenset(words), pairs)

    def find(self, term: Term, *, accented: bool) -> float:
        """Return 1 for a term found beside a neighbour, less for one found alone, else 0.

        A term of which only a synonym is found counts as `OTHERWISE`.
        """
        there = self._find(term, accented=accented) if term.folded in self.words else 0.0
        if term.others and there < OTHERWISE and self.says_any(term.others):
            return OTHERWISE
        return there

    def names(self, word: str) -> bool:
        """Whether a lowercase syllable stands here, with its marks where it carries any.

        >>> Held.of("số hóa phông cũ").names("phòng"), Held.of("số hóa phông cũ").names("phong")
        (False, True)
        """
        return spelled_alike(word) in self.typed if has_diacritics(word) else word in self.words

    def says_any(self, phrases: tuple[frozenset[str], ...]) -> bool:
        """Whether every word, or every pair of neighbours, of one of the phrases stands here."""
        return any(map(self.pairs.issuperset, phrases)) or any(map(self.words.issuperset, phrases))

    def _find(self, term: Term, *, accented: bool) -> float:
        credit = ALONE if self.pairs.isdisjoint(term.pairs) else 1.0
        if not term.pairs:
            credit = 1.0 if term.sole else UNPAIRED
        if accented and term.typed not in self.typed:
            credit *= OTHER_MARKS
        return credit
