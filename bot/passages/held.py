"""What a text holds of a question's terms."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from bot.passages.tone_marks import spelled_alike
from knowledge.text import fold, has_diacritics, syllables

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.passages.wanted import Term

ALONE = 0.45
UNPAIRED = 0.65
OTHER_MARKS = 0.4
OTHERWISE = 0.7
_folded = lru_cache(maxsize=32768)(fold)  # of single syllables, a few thousand in all


class Phrase(NamedTuple):
    """Folded syllables that may stand for a word: each, and each pair of neighbours, has to be held.

    A syllable alone is held with its marks, where ``typed`` has any: a "quà" is no "quá".
    """

    words: frozenset[str]
    pairs: tuple[str, ...]
    typed: str = ""

    @classmethod
    @lru_cache(maxsize=8192)  # the phrases of one list stand for the words of every question
    def of(cls, said: str) -> Phrase:
        """Read a folded phrase, or a syllable with its marks."""
        words = said.split()
        if len(words) == 1 and has_diacritics(said):
            return cls(frozenset(map(_folded, words)), (), said)
        return cls(frozenset(words), tuple(map(" ".join, pairwise(words))))


@dataclass(frozen=True, slots=True)
class Held:
    """The syllables of a text, as typed and folded, and the folded ones in a line between spaces.

    Neighbours stand side by side in the line; a ``|`` parts syllables that are none.
    """

    typed: frozenset[str]
    words: frozenset[str]
    line: str

    @classmethod
    @lru_cache(maxsize=8192)
    def of(cls, text: str) -> Held:
        """Read a text."""
        said = syllables(text)
        words = [*map(_folded, said)]
        return cls(frozenset(map(spelled_alike, said)), frozenset(words), f" {' '.join(words)} ")

    @property
    def pairs(self) -> frozenset[str]:
        """The folded pairs of neighbours."""
        parts = (part.split() for part in self.line.split("|"))
        return frozenset(" ".join(pair) for words in parts for pair in pairwise(words))

    def beside(self, pair: str) -> bool:
        """Whether two folded syllables, with a space between, stand side by side.

        >>> Held.of("Sở Tài chính").beside("tai chinh"), Held.of("Sở Tài chính").beside("so chinh")
        (True, False)
        """
        return f" {pair} " in self.line

    def find(self, term: Term, *, accented: bool) -> float:
        """Return 1 for a term found beside a neighbour, less for one found alone, else 0.

        A term of which only a synonym is found counts as `OTHERWISE`.
        """
        there = 0.0
        if term.folded in self.words:
            there = self._beside_others(term)
            if accented and term.typed not in self.typed:
                there *= OTHER_MARKS
        if there < OTHERWISE and term.others and self.says_any(term.others):
            return OTHERWISE
        return there

    def names(self, word: str) -> bool:
        """Whether a lowercase syllable stands here, with its marks where it carries any.

        >>> Held.of("số hóa phông cũ").names("phòng"), Held.of("số hóa phông cũ").names("phong")
        (False, True)
        """
        return spelled_alike(word) in self.typed if has_diacritics(word) else word in self.words

    def says_any(self, phrases: Iterable[Phrase]) -> bool:
        """Whether every word and every pair of neighbours of one of the phrases stands here.

        >>> Held.of("không quá 5").says_any([Phrase.of("quà")]), Held.of("2 suất quà").says_any([Phrase.of("quà")])
        (False, True)
        """
        there, line = self.words, self.line
        for words, pairs, typed in phrases:
            if not words <= there or (typed and typed not in self.typed):
                continue
            for pair in pairs:
                if f" {pair} " not in line:
                    break
            else:
                return True
        return False

    def _beside_others(self, term: Term) -> float:
        """Return 1 for a term that stands here beside a neighbour, less for one that stands alone."""
        if not term.pairs:
            return 1.0 if term.sole else UNPAIRED
        for pair in term.pairs:
            if f" {pair} " in self.line:
                return 1.0
        return ALONE
