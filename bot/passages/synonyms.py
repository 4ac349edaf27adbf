"""Words that say nearly the same, from a data file that an operator can extend."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from bot.passages.tone_marks import spelled_alike
from bot.questions.abbreviations import shipped
from bot.questions.syllables import is_syllable
from knowledge.text import fold, folded_words, has_diacritics, syllables

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence


def others_said(typed: Sequence[str], bound: Collection[int] = ()) -> dict[int, tuple[str, ...]]:
    """Return, for each syllable that begins or continues a known phrase, what may stand for it.

    Keys are positions in ``typed``; values are folded phrases. Phrases of one syllable count only
    where it stands by itself: neither at a position ``bound`` to a neighbour ("cá" of "cá nhân")
    nor without diacritics, where it may be another word. What is no syllable ("email") is never
    part of a word.

    >>> others_said(["hạn", "chót", "nộp"])[0][:2]
    ('han cuoi', 'thoi han')
    >>> 0 in others_said(["cá", "nhân"], bound={0, 1}), 0 in others_said(["email", "công"], bound={0, 1})
    (False, True)
    """
    line = " ".join(typed)
    accented = has_diacritics(line)
    starts = [0]
    for word in typed:
        starts.append(starts[-1] + len(word) + 1)
    found: dict[int, tuple[str, ...]] = {}
    for match in _phrases(accented=accented).finditer(line):
        first, phrase = starts.index(match.start()), match[0]
        part_of_a_word = is_syllable(phrase) and (first in bound or not accented)
        if " " not in phrase and part_of_a_word:
            continue
        for position in range(first, first + phrase.count(" ") + 1):
            found[position] = _groups(accented=accented)[phrase]
    return found


@cache
def full_forms(short: str) -> tuple[str, ...]:
    """Return the phrases, with their diacritics, that an acronym stands for.

    >>> full_forms("AI")
    ('trí tuệ nhân tạo',)
    """
    groups = _groups(accented=True).items()
    return tuple(full for full, others in groups if " " in full and fold(short) in others)


@cache
def _groups(*, accented: bool) -> dict[str, tuple[str, ...]]:
    """Return for the first phrase of each line the others, for a long form its abbreviation.

    Keys are as an asker types them, with or without diacritics; what they stand for is folded.
    """
    text = (files("bot") / "data" / "synonyms.tsv").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]
    keyed = _typed if accented else folded_words
    groups: dict[str, tuple[str, ...]] = {}
    for short, full in shipped().expansions.items():
        groups[full] = (*groups.get(full, ()), short)
    for first, *others in rows:
        known = groups.get(keyed(first), ())
        groups[keyed(first)] = tuple(dict.fromkeys((*known, *map(folded_words, others))))
    return groups


@cache
def _phrases(*, accented: bool) -> re.Pattern[str]:
    longest_first = sorted(_groups(accented=accented), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\b")


def _typed(phrase: str) -> str:
    return " ".join(map(spelled_alike, syllables(phrase)))
