"""Which words stand together: in the documents held, in questions, in the language at large."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from itertools import pairwise
from typing import TYPE_CHECKING, Self

from bot.passages.tone_marks import spelled_alike
from knowledge.question_forms import form_terms
from knowledge.text import fold, nfc, syllables
from knowledge.usual_pairs import USUAL_PER_PASSAGE, usual_terms

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

ASKED_OFTEN = 20


@dataclass(frozen=True, slots=True)
class HeldWords:
    """In how many passages words stand.

    ``plain`` counts folded syllables and pairs ("so tai"), ``typed`` a lowercase syllable or
    a pair of neighbours ("sở_tài") with its marks. ``restored`` puts marks back as they write.
    """

    plain: Mapping[str, int] = field(default_factory=Counter)
    typed: Callable[[str], int] = lambda _: 0
    restored: Callable[[str], str] = lambda text: text

    @classmethod
    def of(cls, texts: Iterable[str]) -> Self:
        """Count over texts."""
        plain: Counter[str] = Counter()
        typed: Counter[str] = Counter()
        for text in texts:
            words = [spelled_alike(word) for word in syllables(nfc(text))]
            typed.update({*words, *map("_".join, pairwise(words))})
            bare = [fold(word) for word in words]
            plain.update({*bare, *map(" ".join, pairwise(bare))})
        return cls(plain, typed.__getitem__)

    def holds(self, folded: str) -> bool:
        """Whether any passage has the folded word."""
        return self.plain.get(folded, 0) > 0

    def beside(self, one: str, other: str, *, accented: bool) -> int:
        """Return how often two neighbours stand together, in documents or in questions."""
        if not one or not other:
            return 0
        if accented:
            asked = ASKED_OFTEN * (f"{one} {other}" in _asked_pairs())
            return self.typed(f"{one}_{other}") + asked
        pair = f"{fold(one)} {fold(other)}"
        return self.plain.get(pair, 0) + ASKED_OFTEN * (pair in _plain_asked_pairs())

    def together(self, one: str, other: str, *, accented: bool) -> float:
        """Return how often two words stand together, in the language at large as well."""
        pair = f"{one}_{other}"
        usual = usual_terms().get(pair, 0) + form_terms()[pair] if accented else 0
        return self.beside(one, other, accented=accented) + usual / USUAL_PER_PASSAGE


@cache
def _asked_pairs() -> frozenset[str]:
    lines = (files("bot") / "data" / "question_phrases.txt").read_text(encoding="utf-8")
    phrases = [line.split() for line in lines.splitlines() if not line.startswith("#")]
    return frozenset(f"{a} {b}" for words in phrases for a, b in pairwise(words))


@cache
def _plain_asked_pairs() -> frozenset[str]:
    return frozenset(map(fold, _asked_pairs()))
