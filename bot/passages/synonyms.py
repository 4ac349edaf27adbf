"""Words that say nearly the same, from a data file that an operator can extend."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from importlib.resources import files
from itertools import pairwise
from typing import TYPE_CHECKING

from bot.passages.tone_marks import spelled_alike
from bot.questions.abbreviations import shipped
from bot.questions.syllables import is_syllable
from knowledge.text import fold, folded_words, has_diacritics, syllables

if TYPE_CHECKING:
    from collections.abc import Collection, Container, Iterator, Mapping, Sequence


def others_said(typed: Sequence[str], bound: Collection[int] = ()) -> dict[int, tuple[str, ...]]:
    """Return, for each syllable that begins or continues a known phrase, what may stand for it.

    Keys are positions in ``typed``; values are folded phrases, or syllables with their marks. Phrases of one syllable count only
    where it stands by itself: neither at a position ``bound`` to a neighbour ("cá" of "cá nhân")
    nor without diacritics, where it may be another word. What is no syllable ("email") is never
    part of a word.

    >>> others_said(["hạn", "chót", "nộp"])[0][:2]
    ('han cuoi', 'thoi han')
    >>> "thue bao" in others_said(["số", "điện", "thoại"])[1]
    True
    >>> 0 in others_said(["cá", "nhân"], bound={0, 1}), 0 in others_said(["email", "công"], bound={0, 1})
    (False, True)
    """
    accented = has_diacritics(" ".join(typed))
    groups = _groups(accented=accented)
    found: dict[int, tuple[str, ...]] = {}
    known = _known(typed, groups, _lengths(accented=accented))
    longest_first = sorted(known, key=lambda known: known[0] - known[1])
    for first, end in longest_first:
        phrase = " ".join(typed[first:end])
        alone = end - first == 1 and is_syllable(phrase)
        if alone and (first in found or first in bound or not accented):
            continue
        for position in range(first, end):
            found[position] = tuple(dict.fromkeys((*found.get(position, ()), *groups[phrase])))
    return found


def _known(
    typed: Sequence[str], groups: Container[str], lengths: Mapping[str, Sequence[int]]
) -> Iterator[tuple[int, int]]:
    """Yield where known phrases begin and end, also such as overlap or stand within others."""
    for first, syllable in enumerate(typed):
        for length in lengths.get(syllable, ()):
            end = first + length
            if end <= len(typed) and " ".join(typed[first:end]) in groups:
                yield first, end


@cache
def said_together() -> frozenset[str]:
    """Return the pairs of neighbours that everyday phrases are made of, typed with their marks.

    >>> "đường sá" in said_together(), "sá xếp" in said_together()
    (True, False)
    """
    phrases = (_typed(first).split() for first, *_ in _rows())
    return frozenset(f"{one} {other}" for words in phrases for one, other in pairwise(words))


@cache
def _lengths(*, accented: bool) -> dict[str, list[int]]:
    """Return for each first syllable how many syllables the phrases have that it begins."""
    found: defaultdict[str, set[int]] = defaultdict(set)
    for phrase in _groups(accented=accented):
        first, *others = phrase.split(" ")
        found[first].add(1 + len(others))
    return {first: sorted(lengths) for first, lengths in found.items()}


def full_forms(short: str) -> tuple[str, ...]:
    """Return the phrases, with their diacritics, that an acronym stands for.

    >>> full_forms("AI")
    ('trí tuệ nhân tạo',)
    >>> full_forms("nặng")
    ()
    """
    return _of_acronyms().get(fold(short), ())


@cache
def _of_acronyms() -> dict[str, tuple[str, ...]]:
    """Return the phrases that each folded acronym stands for, the administrative ones first."""
    written = (
        (_typed(first), fold(each))
        for first, *others in _rows()
        for each in others
        if each.isupper()
    )
    shipped_ = ((full, fold(each)) for each, full in shipped().expansions.items())
    found: dict[str, tuple[str, ...]] = {}
    for full, short in (*shipped_, *written):
        if " " in full:
            found[short] = tuple(dict.fromkeys((*found.get(short, ()), full)))
    return found


@cache
def _rows() -> tuple[list[str], ...]:
    text = (files("bot") / "data" / "synonyms.tsv").read_text(encoding="utf-8")
    lines = (line for line in text.splitlines() if line and not line.startswith("#"))
    return tuple(line.split("\t") for line in lines)


@cache
def _groups(*, accented: bool) -> dict[str, tuple[str, ...]]:
    """Return for the first phrase of each line the others, for a long form its abbreviation.

    Keys are as an asker types them, with or without diacritics; what they stand for is folded, but
    for syllables alone.
    """
    keyed = _typed if accented else folded_words
    groups: dict[str, tuple[str, ...]] = {}
    for short, full in shipped().expansions.items():
        groups[full] = (*groups.get(full, ()), short)
    for first, *others in _rows():
        known = groups.get(keyed(first), ())
        groups[keyed(first)] = tuple(dict.fromkeys((*known, *map(_held_as, others))))
    return groups


def _held_as(phrase: str) -> str:
    """Return a phrase as it is looked for: folded, a syllable alone with its marks.

    >>> _held_as("tặng quà"), _held_as("Quà")
    ('tang qua', 'quà')
    """
    typed = _typed(phrase.lower())
    return folded_words(phrase) if " " in typed else typed


def _typed(phrase: str) -> str:
    return " ".join(map(spelled_alike, syllables(phrase)))
