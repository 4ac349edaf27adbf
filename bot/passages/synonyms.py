"""Words that say nearly the same, from a data file that an operator can extend."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

from bot.questions.abbreviations import shipped
from knowledge.text import fold, syllables


def others_said(folded: str) -> dict[int, tuple[str, ...]]:
    """Return, for each syllable of folded text that begins or continues a known phrase, others.

    Keys are positions of syllables; values are folded phrases that may stand for them.

    >>> others_said("han chot nop")[0][:2]
    ('han cuoi', 'thoi han')
    """
    words = syllables(folded)
    line = " ".join(words)
    starts = [0]
    for word in words:
        starts.append(starts[-1] + len(word) + 1)
    found: dict[int, tuple[str, ...]] = {}
    for match in _phrases().finditer(line):
        first = starts.index(match.start())
        for position in range(first, first + match[0].count(" ") + 1):
            found[position] = _groups()[match[0]]
    return found


@cache
def _groups() -> dict[str, tuple[str, ...]]:
    """Return for the first phrase of each line the others, for a long form its abbreviation."""
    text = (files("bot") / "data" / "synonyms.tsv").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]
    groups: dict[str, tuple[str, ...]] = {}
    for short, full in shipped().expansions.items():
        groups[full] = (*groups.get(full, ()), short)
    for first, *others in rows:
        known = groups.get(_plain(first), ())
        groups[_plain(first)] = tuple(dict.fromkeys((*map(_plain, others), *known)))
    return groups


@cache
def _phrases() -> re.Pattern[str]:
    longest_first = sorted(_groups(), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\b")


def _plain(phrase: str) -> str:
    return " ".join(syllables(fold(phrase)))
