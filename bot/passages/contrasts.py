"""Words that exclude each other: a doctor's grant is no answer for a master's.

Meaning alone can't tell them apart: such words stand in the same sentences.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from importlib.resources import files

from knowledge.text import fold, folded_words, syllables


def other_of_kind(asked: str, own: str, around: str) -> bool:
    """Whether the own words of a figure name another than is asked for, which stands nowhere.

    All texts folded; ``around`` holds ``own`` and what stands above it.

    >>> other_of_kind("thac si duoc ho tro bao nhieu", "ho tro tien si", "ho tro tien si")
    True
    >>> other_of_kind("thac si duoc ho tro bao nhieu", "tien si, thac si", "tien si, thac si")
    False
    """
    said, held = _named(own), None
    for group, words in _named(asked).items():
        if group not in said:
            continue
        held = held if held is not None else _named(around)
        if not words & held.get(group, frozenset()):
            return True
    return False


def tells_apart(asked: str) -> bool:
    """Whether a question, folded, names anything that has a contrast.

    >>> tells_apart("thac si duoc ho tro bao nhieu"), tells_apart("ai ky")
    (True, False)
    """
    return bool(_named(asked))


def named_apart(text: str) -> list[tuple[int, int]]:
    """Return where a text names words of one group that exclude each other, in order.

    >>> text = "học phí mầm non với tiểu học"
    >>> [text[start:end] for start, end in named_apart(text)]
    ['mầm non', 'tiểu học']
    """
    groups: dict[int, list[tuple[int, int]]] = {}
    for match in _words().finditer(fold(text)):
        for group in _groups()[match[0]]:
            groups.setdefault(group, []).append(match.span())
    return max(groups.values(), key=len, default=[])


@lru_cache(maxsize=4096)
def _named(folded: str) -> dict[int, frozenset[str]]:
    """Return the words of each group that a text holds, the longest taken first."""
    found: dict[int, set[str]] = {}
    for match in _words().finditer(" ".join(syllables(folded))):
        for group in _groups()[match[0]]:
            found.setdefault(group, set()).add(match[0])
    return {group: frozenset(words) for group, words in found.items()}


@cache
def _groups() -> dict[str, tuple[int, ...]]:
    text = (files("bot") / "data" / "contrasts.tsv").read_text(encoding="utf-8")
    lines = (line for line in text.splitlines() if line and not line.startswith("#"))
    groups: dict[str, tuple[int, ...]] = {}
    for number, line in enumerate(lines):
        for word in line.split("\t"):
            plain = folded_words(word)
            groups[plain] = (*groups.get(plain, ()), number)
    return groups


@cache
def _words() -> re.Pattern[str]:
    longest_first = sorted(_groups(), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\b")
