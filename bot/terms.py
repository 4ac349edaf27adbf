"""Which words of a question carry its meaning, and how much of it a text holds.

Weights are inverse document frequencies over the passages held (Spärck Jones 1972), on
folded syllables. Vietnamese words are mostly two syllables, so a syllable counts in full
only beside a neighbour that it also has in the question.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from knowledge.text import fold, syllables

if TYPE_CHECKING:
    from collections.abc import Iterable

STOP = frozenset(
    "la gi nao sao the ai dau may bao nhieu khi hoi cho xin biet muon ve cua va voi cac nhung co khong "
    "duoc bi thi ma o tai trong den tu theo nay do ay kia con vay day nhe a nhi u oi ban toi minh em anh chi "
    "hay neu ra lam phai can se da dang cung nhu hien thuc ro cu chi tiet giup noi voi tren duoi luc "
    "vui long tim kiem tra loi cau mot so nam mot muc dat".split()
)
_SYLLABLE = re.compile(
    r"^(?:ngh|ch|gh|gi|kh|ng|nh|ph|qu|th|tr|[bcdghklmnpqrstvx])?"
    r"(?:[aeiouy]{1,3})(?:ch|ng|nh|[cmnpt])?$"
)
ALONE = 0.55


def content_terms(question: str) -> list[str]:
    """Return the folded syllables that carry meaning, in order.

    >>> content_terms("Tốc độ tăng trưởng GRDP là bao nhiêu?")
    ['toc', 'tang', 'truong', 'grdp']
    """
    return [s for s in syllables(fold(question)) if s not in STOP and s not in _ALSO_STOP]


_ALSO_STOP = frozenset({"do"})


def required_terms(question: str) -> list[str]:
    """Return the terms that nothing may stand for: acronyms and codes, in any case.

    >>> required_terms("grdp và chỉ số PAPI của tỉnh")
    ['grdp', 'papi']
    """
    capitals = {fold(w) for w in syllables(question) if len(w) > 1 and w.isupper() and w.isascii()}
    shouting = question.isupper()
    return [
        term
        for term in dict.fromkeys(content_terms(question))
        if not term.isdigit() and ((term in capitals and not shouting) or not _SYLLABLE.match(term))
    ]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """How many passages hold each folded syllable and each pair of neighbours."""

    passages: int
    counts: Counter[str]

    @classmethod
    def of(cls, texts: Iterable[str]) -> Vocabulary:
        """Count over texts; one pass, about 60 000 syllables a second."""
        counts: Counter[str] = Counter()
        number = 0
        for text in texts:
            words = syllables(fold(text))
            counts.update(set(words))
            counts.update({f"{a} {b}" for a, b in pairwise(words)})
            number += 1
        return cls(max(number, 1), counts)

    def weight(self, term: str) -> float:
        """Return the term's inverse document frequency; highest for a term never seen."""
        return math.log(1 + (self.passages + 1) / (self.counts[term] + 0.5))

    def knows(self, term: str) -> bool:
        """Whether any passage holds the term."""
        return self.counts[term] > 0


@dataclass(frozen=True, slots=True)
class Wanted:
    """The question's terms with their weights and neighbours, ready to be held against texts."""

    terms: tuple[str, ...]
    weights: tuple[float, ...]
    pairs: tuple[tuple[str, ...], ...]

    @classmethod
    def from_question(cls, question: str, vocabulary: Vocabulary) -> Wanted:
        """Read the wanted terms of a question."""
        words = syllables(fold(question))
        kept = [i for i, w in enumerate(words) if w not in STOP and w not in _ALSO_STOP]
        terms, weights, pairs = [], [], []
        for i in kept:
            neighbours = [
                f"{words[j]} {words[j + 1]}" for j in (i - 1, i) if 0 <= j < len(words) - 1
            ]
            terms.append(words[i])
            weights.append(vocabulary.weight(words[i]))
            pairs.append(tuple(pair for pair in neighbours if vocabulary.knows(pair)))
        return cls(tuple(terms), tuple(weights), tuple(pairs))

    @property
    def total(self) -> float:
        """The weight of the whole question."""
        return sum(self.weights) or 1.0

    def coverage(self, *held: tuple[Held, float]) -> float:
        """Return the share of the question's weight found, from 0 to 1.

        Each text comes with the credit of a find in it; a term takes its best find.
        """
        found = 0.0
        for term, weight, pairs in zip(self.terms, self.weights, self.pairs, strict=True):
            found += weight * max(
                (credit * text.find(term, pairs) for text, credit in held), default=0
            )
        return found / self.total

    def missing(self, *held: Held) -> list[str]:
        """Return the terms that none of the texts holds."""
        return [term for term in self.terms if not any(term in text.words for text in held)]


@dataclass(frozen=True, slots=True)
class Held:
    """The syllables and neighbour pairs of a text."""

    words: frozenset[str]
    pairs: frozenset[str]

    @classmethod
    def of(cls, text: str) -> Held:
        """Read a text."""
        words = syllables(fold(text))
        return cls(frozenset(words), frozenset(f"{a} {b}" for a, b in pairwise(words)))

    def find(self, term: str, pairs: tuple[str, ...]) -> float:
        """Return 1 for a term found beside a neighbour, less for one found alone, else 0."""
        if term not in self.words:
            return 0.0
        return 1.0 if not pairs or any(pair in self.pairs for pair in pairs) else ALONE
