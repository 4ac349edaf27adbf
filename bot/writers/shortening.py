"""Whether a sentence only shortens what a document says: the judge of what a model wrote.

A model may leave words out, put a time first, tie sentences together; nothing else. Its words must
stand in the document's sentence (or in the headings over it) in their order; what is left out
between them may not turn the meaning, nor hold another name or number; each number keeps what
stands before and after it. So a swapped unit, a name moved to another's deed, a plan told as
a fact, a condition dropped or a word from outside can't pass, whoever wrote it (extractive sentence
compression: Filippova and Strube, 2008, "Dependency Tree Based Sentence Compression").
"""

from __future__ import annotations

import itertools
import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Self

from bot.writers.moved_times import time_at_an_end
from bot.writers.passives import actives_of
from bot.writers.turning import BEFORE_NUMBERS, EQUATING, FREE, VALUED, conditions, is_gentle, turns
from bot.writers.words import Sort, Word, words_of

if TYPE_CHECKING:
    from collections.abc import Sequence

_HARD = frozenset(".;\n…")
_AMOUNT = re.compile(r"[\d.,]+")
_YEAR = re.compile(r"(?:19|20)\d\d")
_BEFORE_YEARS = frozenset("năm đoạn kỳ đến từ học khóa tháng quý".split())


@dataclass(frozen=True)
class Ground:
    """What a sentence may rest on: a document's sentence under the headings over it.

    ``start`` is where the sentence begins in ``words``.
    """

    words: tuple[Word, ...]
    start: int

    @classmethod
    def of(cls, above: str, sentence: str) -> Self:
        """Read the headings and the sentence."""
        head = (*words_of(above), Word("\n", Sort.MARK))
        return cls((*head, *words_of(sentence)), len(head))

    @cached_property
    def places(self) -> dict[str, list[int]]:
        """Where each word stands."""
        found: dict[str, list[int]] = defaultdict(list)
        for at, word in enumerate(self.words):
            if not word.is_mark:
                found[word.form].append(at)
        return found

    def without(self, start: int, end: int) -> Ground:
        """Return the ground less some words of its sentence."""
        return Ground((*self.words[:start], *self.words[end:]), self.start)


def shortens(said: Sequence[Word], ground: Ground, *, whole: bool = False) -> bool:
    """Whether words only shorten a ground; ``whole``: from its sentence's first word on.

    >>> ground = Ground.of("", "Sở Y tế chủ trì, Sở Công an phối hợp kiểm tra 25 cơ sở.")
    >>> shortens(words_of("Sở Công an phối hợp kiểm tra 25 cơ sở"), ground)
    True
    >>> shortens(words_of("Sở Y tế phối hợp kiểm tra 25 cơ sở"), ground)
    False
    """
    for order in (said, *actives_of(said)):
        if _Alignment(order, ground, whole=whole).exists():
            return True
        moved = without_moved_time(order, ground)
        if moved is not None and _Alignment(*moved, whole=whole).exists():
            return True
    return False


def without_moved_time(
    said: Sequence[Word], ground: Ground
) -> tuple[Sequence[Word], Ground] | None:
    """Return both sides without a time that was put first or last; null when none was.

    Only where the sentence names one time, so that it belongs to all of it.
    """
    found = time_at_an_end(said)
    if found is None:
        return None
    start, end = found
    phrase = [w.form for w in said[start:end] if not w.is_mark]
    own = ground.words[ground.start :]
    years = [w.form for w in own if _YEAR.fullmatch(w.form)]
    at = next((i for i in range(len(own)) if _forms(own, i, len(phrase)) == phrase), None)
    if at is None or len(years) != sum(bool(_YEAR.fullmatch(form)) for form in phrase):
        return None
    place = ground.start + at
    rest = [*said[:start], *said[end:]]
    return rest, ground.without(place, place + len(phrase))


def _forms(words: Sequence[Word], start: int, count: int) -> list[str]:
    return [word.form for word in words[start : start + count]]


class _Alignment:
    """A way through the ground's words that meets every word said, in order."""

    def __init__(self, said: Sequence[Word], ground: Ground, *, whole: bool) -> None:
        self._ground, self._whole = ground, whole
        self._words = ground.words
        self._said = [w for w in _without_ties(said, ground) if w.form not in FREE]
        self._equates = _equated(said)

    def exists(self) -> bool:
        said = self._said
        if not said:
            return False
        reached = {p for p in self._places(said[0]) if self._may_begin(p)}
        for before, word in itertools.pairwise(said):
            reached = {
                q
                for q in self._places(word)
                if any(p < q and self._may_follow(p, q, before, word) for p in reached)
            }
        return any(self._may_end(p) for p in reached)

    def _places(self, word: Word) -> list[int]:
        return self._ground.places.get(word.form, [])

    def _may_begin(self, p: int) -> bool:
        if p < self._ground.start:
            return not self._whole
        skipped = self._words[self._clause_start(p) : p]
        if self._whole:
            return not any(not w.is_mark and w.form not in FREE for w in skipped)
        dangling = bool(skipped) and (
            self._words[p].sort is Sort.NUMBER
            or self._words[p].form in VALUED
            or self._words[p - 1].form == ":"  # who says it, or what it is of
        )
        return not (dangling or turns(skipped) or self._wants_before(p, p))

    def _may_end(self, p: int) -> bool:
        rest = self._words[p + 1 : self._clause_end(p)]
        if p < self._ground.start:
            return False
        return not conditions(rest) and not (self._counts(p) and self._wanted_after(p))

    def _may_follow(self, p: int, q: int, before: Word, word: Word) -> bool:
        if self._counts(p) and self._wanted_after(p) and q != p + 1:
            return False
        if self._wants_before(q, p):
            return False
        gap = self._words[p + 1 : q]
        start = self._ground.start
        if q < start:
            return True
        if p < start:
            gap = self._words[start:q]
            return not (turns(gap) or _names(gap) or _numbers(gap))
        if (before, word) in self._equates and not any(w.form in EQUATING for w in gap):
            return self._may_skip(gap, q) and not any(w.is_mark and w.form != ":" for w in gap)
        return self._may_skip(gap, q)

    def _may_skip(self, gap: Sequence[Word], q: int) -> bool:
        gap = _without_brackets(gap)
        marks = {w.form for w in gap if w.is_mark}
        if marks & _HARD and ":" not in marks and not _ends_in_a_break(gap):
            return False
        named = _names(gap) and (self._words[q].named or not is_gentle(gap))
        if turns(gap) or _numbers(gap) or named:
            return False
        return not ("," in marks and self._words[q].named and self._drops_a_name(q))

    def _drops_a_name(self, q: int) -> bool:
        """Whether what is said leaves out the name with which the clause begins."""
        first = self._words[self._clause_start(q)]
        return first.named and first.form not in {w.form for w in self._said}

    def _counts(self, p: int) -> bool:
        """Whether a number is an amount: no year, date or sign of a document."""
        word, before = self._words[p], self._words[p - 1]
        if word.sort is not Sort.NUMBER or not _AMOUNT.fullmatch(word.form):
            return False
        in_time = before.form in _BEFORE_YEARS or _YEAR.fullmatch(before.form)
        return before.form != "số" and not (_YEAR.fullmatch(word.form) and in_time)

    def _wanted_after(self, p: int) -> bool:
        """Whether what a number counts or measures stands right behind it."""
        following = self._words[p + 1 : p + 2]
        return bool(following) and following[0].sort is Sort.WORD and following[0].form not in FREE

    def _wants_before(self, q: int, p: int) -> bool:
        """Whether a number's "trên", "từ", "tăng" would be lost."""
        return (
            self._words[q].sort is Sort.NUMBER
            and q > 0
            and self._words[q - 1].form in BEFORE_NUMBERS
            and p != q - 1
        )

    def _clause_start(self, p: int) -> int:
        at = p
        while at > self._ground.start and self._words[at - 1].form not in _HARD:
            at -= 1
        return at

    def _clause_end(self, p: int) -> int:
        at = p
        while at < len(self._words) and self._words[at].form not in _HARD:
            at += 1
        return at


def _without_ties(said: Sequence[Word], ground: Ground) -> list[Word]:
    """Leave out marks, "đồng thời" and a passive's "được" that the ground doesn't hold.

    "Hồ sơ được nộp" is "hồ sơ nộp", but "Sở Y tế được kiểm tra" isn't "Sở Y tế kiểm tra".
    """
    spoken = [word for word in said if not word.is_mark]
    kept: list[Word] = []
    for at, word in enumerate(spoken):
        if word.form in ground.places:
            kept.append(word)
            continue
        tie = [w.form for w in spoken[at : at + 2]] == _AND_ALSO
        tied = [w.form for w in spoken[max(at - 1, 0) : at + 1]] == _AND_ALSO
        passive = word.form == "được" and not _names(spoken[:at])
        if not (tie or tied or passive):
            kept.append(word)
    return kept


_AND_ALSO = ["đồng", "thời"]


def _equated(said: Sequence[Word]) -> set[tuple[Word, Word]]:
    """Return the neighbours that "là" or "gồm" sets equal."""
    spoken = [word for word in said if not word.is_mark]
    pairs = set()
    for at, word in enumerate(spoken):
        if word.form in EQUATING:
            before = next((w for w in reversed(spoken[:at]) if w.form not in FREE), None)
            after = next((w for w in spoken[at + 1 :] if w.form not in FREE), None)
            if before and after:
                pairs.add((before, after))
    return pairs


def _names(words: Sequence[Word]) -> bool:
    return any(word.named for word in words)


def _ends_in_a_break(gap: Sequence[Word]) -> bool:
    """Whether what follows is the beginning of its clause."""
    rest = [word for word in gap if word.form not in FREE]
    return bool(rest) and rest[-1].form in _HARD | {")"}


def _numbers(words: Sequence[Word]) -> bool:
    return any(word.sort is Sort.NUMBER for word in words)


def _without_brackets(words: Sequence[Word]) -> list[Word]:
    """Leave out what stands in whole brackets; an open one is no aside of what is left out."""
    kept: list[Word] = []
    opened: list[int] = []
    for word in words:
        if word.form in _OPENING:
            opened.append(len(kept))
        kept.append(word)
        if word.form in _CLOSING and opened:
            del kept[opened.pop() :]
    return kept


_OPENING, _CLOSING = frozenset("(["), frozenset(")]")
