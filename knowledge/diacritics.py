"""Diacritics put back where a question was typed without them, by what the held documents write.

The dense leg reads nothing in "so tai chinh": without marks its R@10 on the public law set falls
to a fraction of what it was. A syllable's marks are chosen by the most likely chain of pairs of
neighbours (Viterbi), where likelihood is how many held passages have the syllable and the pair,
how often questions are put so (`knowledge.question_forms`) and the language at large writes it
(`knowledge.usual_pairs`).
"""

from __future__ import annotations

import itertools
import math
from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple, Self

from knowledge.question_forms import EVERYDAY, WEIGHT, everyday_terms, form_terms
from knowledge.text import SYLLABLE, has_diacritics, nfc, syllables
from knowledge.usual_pairs import USUAL_PER_PASSAGE, usual_terms

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

LETTERS = {"a": "aăâ", "d": "dđ", "e": "eê", "o": "oôơ", "u": "uư"}
VOWELS = frozenset("aeiouy")
TONES = "\u0300\u0301\u0303\u0309\u0323"
LONGEST_SYLLABLE = 7
LONGEST_QUERY = 96
CANDIDATES = 8
PAIR_SHARE = 0.9
MARKED_SHARE = 0.5  # fewer than the seven of ten that a text has: foreign names carry none
SLIP = 1e-4
CACHED_SYLLABLES = 4096


class Written(NamedTuple):
    """A way to write a syllable, and the number of passages that write it so."""

    syllable: str
    passages: float


class Restorer:
    """Restores by ``frequency``: in how many passages a lowercase term stands.

    A term is a syllable, or two neighbours joined by ``_``, as in `knowledge.lexical.terms`.
    """

    def __init__(self, frequency: Callable[[str], int]) -> None:
        asked, spoken, usual = form_terms(), everyday_terms(), usual_terms()
        self._frequency = lru_cache(8 * CACHED_SYLLABLES)(
            lambda term: (
                frequency(term)
                + WEIGHT * asked[term]
                + EVERYDAY * spoken[term]
                + usual.get(term, 0) / USUAL_PER_PASSAGE
            )
        )
        self._ways = lru_cache(CACHED_SYLLABLES)(self._written)
        self._log = lru_cache(8 * CACHED_SYLLABLES)(self._likelihood)  # of words side by side

    @classmethod
    def of(cls, texts: Iterable[str]) -> Self:
        """Count the terms of texts.

        >>> held = Restorer.of(["Sở Tài chính chủ trì", "số liệu", "tại Sở Tài chính"])
        >>> held.restore("So tai chinh lam gi?")
        'Sở tài chính làm gì?'
        """
        return cls(passages_with(texts).__getitem__)

    def restore(self, query: str) -> str:
        """Return the query with the likeliest marks; what carries marks already stays as typed.

        Letters keep their case and everything else its place. The more syllables carry marks,
        the surer it is that those without are meant so.
        """
        found = list(itertools.islice(SYLLABLE.finditer(query), LONGEST_QUERY))
        chosen = self._likeliest([match[0].lower() for match in found])
        pieces, at = [], 0
        for match, syllable in zip(found, chosen, strict=True):
            pieces += [query[at : match.start()], _cased(syllable, match[0])]
            at = match.end()
        return "".join([*pieces, query[at:]])

    def _likeliest(self, typed: list[str]) -> list[str]:
        """Return the best chain: at each way to write a syllable, the best chain ending in it."""
        change = _cost_of_change(typed)
        chains: dict[Written, tuple[float, tuple[str, ...]]] = {Written("", 1): (0.0, ())}
        for syllable in typed:
            ways = self._ways(syllable)
            begun, chains = chains, {}
            if len(ways) == len(begun) == 1:  # nothing to choose, so nothing to weigh
                ((score, chain),) = begun.values()
                chains[ways[0]] = score, (*chain, ways[0].syllable)
                continue
            for way in ways:
                score, chain = max(
                    (score + self._log(before, way), chain)
                    for before, (score, chain) in begun.items()
                )
                cost = change * (way.syllable != syllable)
                chains[way] = score - cost, (*chain, way.syllable)
        return list(max(chains.values())[1])

    def _likelihood(self, before: Written, way: Written) -> float:
        """Return how likely a way to write is after another, as a logarithm."""
        alone = (way.passages + 0.1) * (1 - PAIR_SHARE) / 1e6
        alike = before.syllable and not before.syllable.isdigit()  # a year says nothing of a word
        pair = self._frequency(f"{before.syllable}_{way.syllable}") if alike else 0
        return math.log(alone + PAIR_SHARE * pair / (before.passages + 1))

    def _written(self, syllable: str) -> tuple[Written, ...]:
        as_typed = Written(syllable, self._frequency(syllable))
        if not (syllable.isascii() and syllable.isalpha()) or len(syllable) > LONGEST_SYLLABLE:
            return (as_typed,)
        ways = [Written(way, self._frequency(way)) for way in spellings(syllable)]
        known = sorted((way for way in ways if way.passages), key=lambda way: -way.passages)
        return tuple(dict.fromkeys([*known[:CANDIDATES], as_typed]))


def passages_with(texts: Iterable[str]) -> Counter[str]:
    """Count in how many texts each term stands: a lowercase syllable, or two neighbours.

    >>> passages_with(["Sở Y tế", "y tế cơ sở"])["y_tế"]
    2
    """
    counts: Counter[str] = Counter()
    for text in texts:
        words = syllables(nfc(text).lower())
        counts.update({*words, *map("_".join, itertools.pairwise(words))})
    return counts


def spellings(folded: str) -> Iterator[str]:
    """Yield every way to put marks on a folded syllable: letters' own, and at most one tone.

    >>> sorted(spellings("di"))[:4], len(set(spellings("duong")))
    (['di', 'dì', 'dí', 'dĩ'], 132)
    """
    for letters in itertools.product(*(LETTERS.get(letter, letter) for letter in folded)):
        yield "".join(letters)
        for place, tone in itertools.product(range(len(folded)), TONES):
            if folded[place] in VOWELS:
                yield nfc("".join(letters[: place + 1]) + tone + "".join(letters[place + 1 :]))


def _cost_of_change(typed: list[str]) -> float:
    """Return what it costs, in log likelihood, to mark a syllable typed without marks.

    At least half the syllables of a Vietnamese question carry marks; the share of those that
    the query lacks is the chance that a mark was left out. A slip is always possible.

    >>> _cost_of_change(["so", "tai", "chinh"]), round(_cost_of_change(["sở", "tai", "chinh"]), 1)
    (-0.0, 1.1)
    """
    marked = sum(map(has_diacritics, typed))
    missing = 1 - marked / max(MARKED_SHARE * len(typed), 1)
    return -math.log(max(missing, SLIP))


def _cased(syllable: str, typed: str) -> str:
    """Give a syllable the capitals of the typed one.

    >>> _cased("sở", "So"), _cased("ubnd", "UBND")
    ('Sở', 'UBND')
    """
    if syllable == typed or len(syllable) != len(typed):
        return typed
    return "".join(
        one.upper() if other.isupper() else one for one, other in zip(syllable, typed, strict=True)
    )
