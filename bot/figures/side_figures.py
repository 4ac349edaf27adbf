"""Which figure tells each of several sides: of its scope, called and measured as the others' are."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import product
from typing import TYPE_CHECKING

from bot.figures.candidates import weighed
from bot.figures.comparison_sides import of_document
from bot.figures.judge import ENOUGH
from bot.figures.likeness import alike
from bot.figures.sides import (
    asking,
    defines,
    matter_of,
    named_in,
    of_scopes,
    tells_of,
    words_of,
)
from bot.figures.times import SAID_YEAR
from bot.figures.units import kind_of, same_measure
from bot.passages.contrasts import of_another
from bot.passages.table_rows import is_row
from knowledge.measure_units import UnitKind
from knowledge.text import fold, syllables

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from bot.figures.judge import Match
    from bot.figures.sides import Side
    from bot.passages.terms import Vocabulary
    from knowledge.library import Library

WEIGHED = 6
FAIR, FAIR_OWN = 0.95, 0.25
PAIRED = 0.2
AS_NAMED = 0.08
AT_ONE_TIME = 0.12
LACKING = 0.3


@dataclass(frozen=True, slots=True)
class SideFigures:
    """The figures that may tell the sides of a comparison, as they stand in a library."""

    sides: Sequence[Side]
    library: Library
    vocabulary: Vocabulary
    as_of: dt.date

    def found(self) -> list[list[Match]]:
        """Return for each side the figures that answer for it, the best first."""
        held = [_of_whole_years(self._held(side), side) for side in self.sides]
        sure = [[match for match in matches if match.sure] for matches in held]
        return sure if all(sure) else _parallel(self.sides, held) or sure

    def chosen(self, found: Sequence[Sequence[Match]]) -> list[Match | None]:
        """Choose one figure a side, those of one measure, name and matter together."""
        few = [matches[:WEIGHED] for matches in found]
        chosen = _agreeing(few, self.sides)
        if not _all_alike(chosen, self.sides):
            again = self._in_the_same_words(chosen)
            few = [[*one, *other] for one, other in zip(few, again, strict=True)]
            chosen = _agreeing(few, self.sides)
        chosen = self._of_one_matter(chosen)
        return chosen if _of_one_kind(chosen) else [None for _ in chosen]

    def _held(self, side: Side) -> list[Match]:
        """Return the figures of the scope of one side, those nearest in words first."""
        others = [other.name for other in self.sides if other.name != side.name]
        return [
            match
            for match in weighed(side.asked, self.library, self.vocabulary, self.as_of)
            if not match.faults
            and side.nature in {None, match.stated.figure.nature}
            and of_document(side.name, match.stated.document.metadata.title or "")
            and _may_be_of(match, side.name, others)
            and not _share_of(matter_of(side.asked.text) - words_of(self.sides), match)
        ]

    def _in_the_same_words(self, chosen: Sequence[Match | None]) -> list[list[Match]]:
        """Return for each other side the figures called as the best of all is.

        What one document calls "Tỷ trọng kinh tế số", another may call "kinh tế số chiếm".
        """
        found = [(match, side) for match, side in zip(chosen, self.sides, strict=True) if match]
        if not found:
            return [[] for _ in self.sides]
        best, named = max(found, key=lambda each: each[0].score)
        called = _without_name(_MEASURE.sub("", best.stated.figure.indicator), named.name)
        return [
            [] if side is named else self._called(called, side, best.stated.figure.unit)
            for side in self.sides
        ]

    def _called(self, called: str, side: Side, unit: str | None) -> list[Match]:
        alone = replace(side, asked=asking(side.asked, f"{called} {side.name}"))
        return [
            match
            for match in self._held(alone)[:WEIGHED]
            if match.sure
            and same_measure(unit, match.stated.figure.unit)
            and (of_scopes(self.sides) or _names(match, side, self.sides))
        ]

    def _of_one_matter(self, chosen: Sequence[Match | None]) -> list[Match | None]:
        """Return the figures without those that lack of the question what another side's holds.

        The sides differ in what tells them apart alone: where one is of "chuyển đổi số" and the
        other isn't, they are of two matters.
        """
        asked = matter_of(self.sides[0].asked.text) - words_of(self.sides)
        held = [asked & _around(match) if match else set() for match in chosen]
        told = set[str]().union(*held)

        weight = self.vocabulary.weight_of
        return [
            match if weight(told - own) <= LACKING * weight(asked) else None
            for match, own in zip(chosen, held, strict=True)
        ]


def _of_whole_years(matches: list[Match], side: Side) -> list[Match]:
    """Leave out what only some months of a year had where a whole year is asked for and has its own."""
    if side.asked.periods:
        return matches
    whole = [match for match in matches if not _PART_OF_YEAR.search(fold(match.stated.clause_text))]
    return whole or matches


_PART_OF_YEAR = re.compile(
    r"\b(?:\d{1,2}|sau|chin|muoi) thang (?:dau |cuoi )?nam\b|\bquy (?:i{1,3}|iv|[1-4])\b"
)


def _of_one_kind(chosen: Sequence[Match | None]) -> bool:
    """Whether figures can be held together: amounts of money, shares, or counts of one thing."""
    units = [match.stated.figure.unit for match in chosen if match is not None]
    return all(
        same_measure(units[0], unit) or kind_of(units[0]) is kind_of(unit) is UnitKind.MONEY
        for unit in units[1:]
    )


def _may_be_of(match: Match, name: str, others: Sequence[str]) -> bool:
    """Whether a figure's sentence, or else its headings, name no other side in its stead.

    A sentence that begins by saying what another is, or names first what excludes the side ("hộ
    mới thoát nghèo" for "hộ nghèo"), is of that one.
    """
    stated = match.stated
    year = _YEAR_ALONE.fullmatch(fold(name))
    of_year = year and _YEAR.findall(stated.figure.period or "") == [year["year"]]
    if of_year and is_row(stated.sentence):
        return True  # its own column may stand beside that of the other year
    if of_another(name, stated.sentence):
        return False
    told = tells_of(name, others, stated.sentence)
    told = tells_of(name, others, stated.headings) if told is None else told
    opened = any(defines(other, stated.sentence) for other in others)
    return told is not False and not (opened and not defines(name, stated.clause_text))


_YEAR = re.compile(r"\b20\d\d\b")
_YEAR_ALONE = re.compile(r"(?:nam )?(?P<year>20\d\d)")


def of_one_time(one: Match, other: Match) -> bool:
    """Whether two figures say that they are of one time, or one of them says none."""
    mine, its = (set(SAID_YEAR.findall(m.stated.figure.period or "")) for m in (one, other))
    return not mine or not its or mine == its


def _share_of(matter: set[str], match: Match) -> bool:
    """Whether a figure is a share of what is asked about: "kinh tế số trong GRDP", "14% GDP"."""
    clause = fold(f"{match.stated.figure.indicator} {match.stated.clause_text}")
    wholes = set(_WHOLE.findall(clause))
    told = set(syllables(_WHOLE.sub(" ", clause)))
    return bool(matter & wholes) and not matter & told


_WHOLE = re.compile(r"(?:\btrong (?:tong )?|%\s*(?:cua )?(?:tong )?)([a-z]\w*)")


def _around(match: Match) -> set[str]:
    stated = match.stated
    title, named = stated.document.metadata.title or "", stated.figure.indicator
    return set(syllables(fold(f"{title} {stated.headings} {named} {stated.sentence}")))


def _parallel(sides: Sequence[Side], held: Sequence[Sequence[Match]]) -> list[list[Match]]:
    """Return a figure a side that answers only in part, where all are called and measured alike.

    What two documents or rows say in the same words is what is held side by side.
    """
    found = []
    for matches in held:
        fits = [m for m in matches if m.coverage >= ENOUGH and m.own >= FAIR_OWN]
        found.append([m for m in fits if m.coverage + m.own >= FAIR][:WEIGHED])
    pairs = (each for each in product(*found) if _called_alike(each, sides))
    best = max(pairs, key=lambda each: _fit(each, sides), default=())
    return [[match] for match in best]


def _all_alike(chosen: Sequence[Match | None], sides: Sequence[Side]) -> bool:
    """Whether all sides have a figure, called as the first one's is, their own names aside."""
    names = words_of(sides)
    first, *others = chosen
    return first is not None and all(
        other is not None and alike(first, other, names) for other in others
    )


def _names(match: Match, side: Side, sides: Sequence[Side]) -> bool:
    """Whether a figure's sentence or headings name a thing more than the others."""
    others = [other.name for other in sides if other is not side]
    around = f"{match.stated.sentence} {match.stated.headings}"
    return named_in(side.name, others, around) > 0


def _without_name(words: str, name: str) -> str:
    at = fold(words).find(fold(name))
    return words if at < 0 else f"{words[:at]}{words[at + len(name) :]}"


_MEASURE = re.compile(
    r"^\s*(?:(?:Tỷ|Tỉ) (?:lệ|trọng)|Mức|Tổng(?: số)?|Số(?: lượng)?)\s+(?=\w+ \w)", re.IGNORECASE
)


def _called_alike(matches: Sequence[Match], sides: Sequence[Side]) -> bool:
    """Whether figures of several places have one unit and one name, those of the sides aside."""
    first, *others = matches
    names = words_of(sides)
    words = [set(syllables(fold(m.stated.figure.indicator))) - names for m in matches]
    return all(
        other.stated is not first.stated
        and same_measure(first.stated.figure.unit, other.stated.figure.unit)
        and said == words[0]
        for other, said in zip(others, words[1:], strict=True)
    )


def _agreeing(found: Sequence[Sequence[Match]], sides: Sequence[Side]) -> list[Match | None]:
    """Choose one figure a side, those of one measure and name together where there are any."""
    held = [(side, matches) for side, matches in zip(sides, found, strict=True) if matches]
    if not held:
        return [None for _ in found]
    there = [side for side, _ in held]
    best = max(product(*(matches for _, matches in held)), key=lambda each: _fit(each, there))
    chosen = iter(best)
    return [next(chosen) if matches else None for matches in found]


def _fit(matches: Sequence[Match], sides: Sequence[Side]) -> float:
    first, *others = matches
    names = words_of(sides)
    score = sum(match.score for match in matches)
    for side, match in zip(sides, matches, strict=True):
        rest = [other.name for other in sides if other is not side]
        score += AS_NAMED * named_in(side.name, rest, match.stated.sentence) if rest else 0.0
    for other in others:
        same = same_measure(first.stated.figure.unit, other.stated.figure.unit)
        score -= other.stated is first.stated
        score += AT_ONE_TIME * of_one_time(first, other)
        score += PAIRED * same + PAIRED * (alike(first, other) or alike(first, other, names))
    return score
