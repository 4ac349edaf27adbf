"""Clauses side by side under headings alike: "1. Thành lập … phải đáp ứng: 2. Mở rộng … phải đáp ứng:".

The article's own heading names both, so that only the clause's tells which of them is asked about.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Self

from bot.lately import Lately
from bot.passages.terms import STOP
from knowledge.text import fold, syllables

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from knowledge.documents import Section
    from knowledge.library import Library

ALIKE = 0.6
FEWEST_SHARED = 3
FEWEST, LONGEST = 2, 4
SHARED_NAMED = 2
MOST_BESIDE = 40
_LABEL = re.compile(r"^\W*(?:[IVX]+|\d+(?:\.\d+)*|[a-zđ])[.)]\s*")


def under_other_heading(
    asked: str, document_id: str, position: int | None, library: Library
) -> bool:
    """Whether a section stands beside one headed alike, and the folded question names that one's matter.

    The sections that hold it count, too; of a question that names both matters none is another's.
    """
    beside = _BESIDE.found(library, document_id, lambda: _Beside.of(library.sections(document_id)))
    words = syllables(asked)
    at = position
    while at is not None:
        if any(turn.names_other(words) for turn in beside.turns(at)):
            return True
        at = beside.parents.get(at)
    return False


@dataclass(frozen=True, slots=True)
class Turn:
    """What tells one heading from another alike: the phrase of each, and the words of both."""

    own: str
    other: str
    shared: frozenset[str]

    def names_other(self, asked: Sequence[str]) -> bool:
        """Whether a question's words, folded, name the other's phrase with words of both, not the own.

        >>> turn = Turn("thanh lap", "mo rong", frozenset({"cum", "cong", "nghiep"}))
        >>> turn.names_other("mo rong cum cong nghiep the nao".split())
        True
        >>> turn.names_other("mo rong duong".split())
        False

        The first word of what both are about is enough where it goes with the phrase.

        >>> turn.names_other("muon mo rong cum thi sao".split())
        True
        """
        words = f" {' '.join(asked)} "
        if f" {self.other} " not in words or f" {self.own} " in words:
            return False
        if any(f" {self.other} {word} " in words for word in self.shared):
            return True
        return len(self.shared & {*asked}) >= min(SHARED_NAMED, len(self.shared))


@dataclass(frozen=True, slots=True)
class _Beside:
    """The sections of a document: the parent of each, and the headings under each parent."""

    parents: Mapping[int, int | None]
    titles: Mapping[int, str]
    children: Mapping[int | None, Sequence[str]]

    @classmethod
    def of(cls, sections: Iterable[Section]) -> Self:
        """Read a document's sections."""
        titles: dict[int, str] = {}
        parents: dict[int, int | None] = {}
        children: dict[int | None, list[str]] = {}
        for section in sections:
            titles[section.position] = section.title
            parents[section.position] = section.parent
            children.setdefault(section.parent, []).append(section.title)
        return cls(parents, titles, children)

    def turns(self, position: int) -> tuple[Turn, ...]:
        """Return what tells a section's heading from those beside it alike."""
        parent = self.parents.get(position)
        beside = self.children[parent] if parent is not None else ()
        if not 1 < len(beside) <= MOST_BESIDE:
            return ()
        return _turns(self.titles[position], tuple(beside))


_BESIDE: Lately[_Beside] = Lately(most=2_000)


@lru_cache(maxsize=16384)
def _turns(heading: str, beside: tuple[str, ...]) -> tuple[Turn, ...]:
    """Return what tells a heading from each of those beside it that is alike."""
    told = (_turn(heading, other) for other in _beginning_or_ending_alike(heading, beside))
    return tuple(filter(None, told))


def _beginning_or_ending_alike(heading: str, beside: Iterable[str]) -> Iterator[str]:
    """Yield the headings beside one that share its first word or its last: few, and no other is alike."""
    first, last = _ends(heading)
    for other in beside:
        begun, ended = _ends(other)
        if other != heading and (begun == first or ended == last):
            yield other


@lru_cache(maxsize=16384)
def _ends(heading: str) -> tuple[str, str]:
    words = _words(heading)
    return (words[0], words[-1]) if words else ("", "")


@lru_cache(maxsize=65536)
def _turn(heading: str, other: str) -> Turn | None:
    """Return what two headings alike differ by; null where they aren't alike.

    >>> turn = _turn("1. Thành lập cụm công nghiệp phải có:", "2. Mở rộng cụm công nghiệp phải có:")
    >>> turn and (turn.own, turn.other)
    ('thanh lap', 'mo rong')
    >>> _turn("1. Lập trại ong phải có:", "2. Dời trại ong phải có:").other
    'doi trai'
    >>> _turn("1. Sở Y tế", "2. Sở Nội vụ") is None
    True
    """
    one, two = _words(heading), _words(other)
    first = _shared(one, two)
    last = _shared(one[first:][::-1], two[first:][::-1])
    if first + last < max(FEWEST_SHARED, ALIKE * len(one)):
        return None
    phrases = (_phrase(one, first, len(one) - last), _phrase(two, first, len(two) - last))
    shared = frozenset((*one[:first], *one[len(one) - last :])) - STOP
    return Turn(*phrases, shared) if shared and all(map(_tells, phrases)) else None


@lru_cache(maxsize=16384)
def _words(heading: str) -> tuple[str, ...]:
    return tuple(syllables(fold(_LABEL.sub("", heading))))


def _shared(one: Sequence[str], two: Sequence[str]) -> int:
    """Return how many words two headings begin with alike."""
    pairs = enumerate(zip(one, two, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(two)))


def _phrase(words: tuple[str, ...], start: int, end: int) -> str:
    """Return words that tell apart, with the one beside where a syllable alone may be any word's."""
    if end - start == 1:
        start, end = (start - 1, end) if start else (start, end + 1)
    return " ".join(words[start:end])


def _tells(phrase: str) -> bool:
    """Whether a phrase is of a few words, none a number: years and steps are told otherwise."""
    length = len(phrase.split())
    return FEWEST <= length <= LONGEST and not any(map(str.isdigit, phrase))
