"""Diacritics that recognition lost, put right by the neighbour: "bố sung" can only be "bổ sung".

Tesseract mistakes the marks of small type (ổ, ố, ô; ế, ê, é) far more often than the letters.
A pair is corrected only when practically all of Vietnamese legal writing spells its letters one
way (``lists/syllable_pairs.txt``), the spelling read is unheard of, and one syllable was read
right or can't exist. A pair read as it is spelt confirms its syllables; names stay as read.
"""

from __future__ import annotations

import functools
import itertools
import re
import unicodedata
from dataclasses import dataclass
from importlib.resources import files
from typing import TYPE_CHECKING

from knowledge.text import fold

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Sequence

_WORD = re.compile(r"([“\"'(\[]*)([^\W\d_]+)(\W*)")
_RIVAL = "! "

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class _Spelling:
    """The pairs by their bare letters, other pairs that exist, and every syllable of the list."""

    pairs: dict[str, Pair]
    rivals: frozenset[Pair]
    syllables: frozenset[str]


def with_pairs_right(words: Sequence[str], sure: Container[int] = ()) -> list[str]:
    """Return the words in reading order with the surely misread diacritics put right.

    ``sure`` has the places of words that were read beyond doubt: they stay. So do both ways of
    placing a tone (uỷ, ủy).

    >>> with_pairs_right("THÀNH PHÓ tô chức, bố sung".split())
    ['THÀNH', 'PHỐ', 'tổ', 'chức,', 'bổ', 'sung']
    >>> with_pairs_right("công an dân phố".split(), sure={2})
    ['công', 'an', 'dân', 'phố']
    >>> with_pairs_right("của Hà Nội, các phường".split())
    ['của', 'Hà', 'Nội,', 'các', 'phường']
    """
    parts = [_WORD.fullmatch(word) for word in words]
    read = [part.group(2) if part else "" for part in parts]
    linked = [
        before is not None and after is not None and _run_on(before, after)
        for before, after in itertools.pairwise(parts)
    ]
    right = _righted(read, linked, sure)
    return [
        word[: part.start(2)] + _cased(new, part.group(2)) + word[part.end(2) :] if part else word
        for word, part, new in zip(words, parts, right, strict=True)
    ]


def _run_on(before: re.Match[str], after: re.Match[str]) -> bool:
    """Whether nothing parts the two words and the second begins no name."""
    capitals = before.group(2).isupper() and after.group(2).isupper()
    return not before.group(3) and not after.group(1) and (capitals or after.group(2)[0].islower())


def _righted(read: Sequence[str], linked: Sequence[bool], locked: Container[int]) -> list[str]:
    spelling = _spelling()
    right = [syllable.lower() for syllable in read]
    spelt = [
        spelling.pairs.get(fold(f"{read[at]} {read[at + 1]}")) if joined else None
        for at, joined in enumerate(linked)
    ]
    sure = {n for n in range(len(read)) if n in locked}
    sure |= {n for at, pair in enumerate(spelt) if pair == _at(right, at) for n in (at, at + 1)}
    for at, pair in enumerate(spelt):
        if pair is None or _at(right, at) in spelling.rivals or pair == _at(right, at):
            continue
        wrong = [n for n in (at, at + 1) if right[n] != pair[n - at]]
        possible = [n for n in wrong if right[n] in spelling.syllables]
        if len(possible) <= 1 and not sure.intersection(wrong):
            right[at : at + 2] = pair
            sure |= {at, at + 1}
    return right


def _at(syllables: Sequence[str], at: int) -> Pair:
    return syllables[at], syllables[at + 1]


def _cased(syllable: str, read: str) -> str:
    if syllable == read.lower() or _marks(syllable) == _marks(read.lower()):
        return read
    if read.isupper() and len(read) > 1:
        return syllable.upper()
    return syllable[0].upper() + syllable[1:] if read[0].isupper() else syllable


def _marks(syllable: str) -> list[str]:
    """Return the letters and marks wherever they stand: uỷ has those of ủy."""
    return sorted(unicodedata.normalize("NFD", syllable))


@functools.cache
def _spelling() -> _Spelling:
    text = (
        files("ingest.readers.scans")
        .joinpath("lists/syllable_pairs.txt")
        .read_text(encoding="utf-8")
    )
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    rivals = {pair for line in lines if line.startswith(_RIVAL) for pair in _pairs(line[2:])}
    pairs = {pair for line in lines if not line.startswith(_RIVAL) for pair in _pairs(line)}
    return _Spelling(
        {fold(" ".join(pair)): pair for pair in pairs},
        frozenset(rivals),
        frozenset(syllable for pair in pairs | rivals for syllable in pair),
    )


def _pairs(line: str) -> Iterator[Pair]:
    first, rest = line.split(": ", 1)
    return ((first, second) for second in rest.split())
