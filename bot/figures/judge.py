"""How well one figure fits a question: its words, its scope, and what speaks for it besides."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING

from bot.figures.counted import misses_kind
from bot.figures.fit import TOTAL, TURNED_COST, fit_besides
from bot.figures.likeness import OVER
from bot.figures.paper_budgets import ITSELF, budget_of_another
from bot.figures.parts import of_part
from bot.figures.scope import faults
from bot.figures.turns import turned
from bot.figures.words import is_sum
from bot.passages.earlier_states import applies_later, asks_so_far, only_adds
from bot.passages.held import OTHER_MARKS, Held
from bot.passages.terms import STOP
from bot.questions.of_once import names_old_paper
from knowledge.documents import FigureNature
from knowledge.status import of_the_past
from knowledge.text import syllables

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator, Sequence

    from bot.figures.index import Stated
    from bot.figures.question import FigureQuestion, Reading
    from bot.figures.words import Texts
    from bot.passages.terms import Vocabulary
    from knowledge.documents import Status

    _Place = tuple[str, int]
    _Above = tuple[int, Held, Held, Held]
    """One of the question's own readings, and the words of heading, title and issuer."""

IN_LEAD, IN_BEFORE, IN_AFTER, IN_HEADING, IN_TITLE, IN_ISSUER = 0.95, 0.8, 0.4, 0.85, 0.75, 0.6
ENOUGH, ENOUGH_OWN = 0.55, 0.4
HOPELESS = 0.5
MOST_UNTOLD, MOST_UNTOLD_HEADLESS = 0.4, 0.25
FOREIGN = 0.3
NAMED_GAIN = 0.08
OVER_COST = 0.15
APART_COST = 0.15
PART_COST = 0.12
TALKED_OF = 0.03
ALL_FOREIGN = 0.95
LONE = 0.5
MOST_FAULTS = 2
ROUNDING = 1e-9


@dataclass(frozen=True, slots=True)
class Match:
    """A figure with how well it fits: shares of 1, and the scopes that it isn't of."""

    stated: Stated
    status: Status
    coverage: float
    own: float
    foreign: float
    score: float
    faults: tuple[str, ...]

    @property
    def sure(self) -> bool:
        """Whether a figure's words are near enough to those of the question to answer it."""
        near = self.coverage - FOREIGN * self.foreign
        return near >= ENOUGH and self.own >= ENOUGH_OWN


@dataclass(frozen=True, slots=True)
class _Words:
    """What a figure's words hold of one naming: its own, those above it, any; and their share."""

    own: Sequence[float]
    above: Sequence[float]
    best: Sequence[float]
    coverage: float

    def itself(self, reading: Reading) -> float:
        """Return the share in its own words, of what isn't said above it once more."""
        wanted = reading.wanted
        told_apart = [
            (term.weight, credit)
            for term, credit, known in zip(wanted.terms, self.own, self.above, strict=True)
            if not known
        ]
        weight = sum(each for each, _ in told_apart)
        itself = wanted.share(self.own)
        if not weight:
            return itself
        return (itself + sum(w * credit for w, credit in told_apart) / weight) / 2


@dataclass(frozen=True, slots=True)
class Judge:
    """Weighs figures against one question.

    What doesn't hang on the naming that a figure is held against is found out once.
    """

    question: FigureQuestion
    vocabulary: Vocabulary
    as_of: dt.date
    _faults: dict[_Place, tuple[str, ...]] = field(default_factory=dict, compare=False)
    _asides: dict[_Place, tuple[bool, float]] = field(default_factory=dict, compare=False)
    _credits: dict[_Above, list[float]] = field(default_factory=dict, compare=False)
    _found: dict[tuple[int, _Place], _Words] = field(default_factory=dict, compare=False)

    def is_hopeless(self, stated: Stated, texts: Texts, readings: Iterable[Reading]) -> bool:
        """Whether a figure holds too few of the words of any naming to answer or to be told as near.

        Most that an index finds by syllables are so, and nothing else about them matters.
        """
        return all(self._words(stated, texts, one).coverage < HOPELESS for one in readings)

    def best(
        self,
        stated: Stated,
        texts: Texts,
        namings: Sequence[Reading],
        status: Status,
        *,
        named: bool,
    ) -> Match:
        """Hold a figure against the naming that it fits best, the first of equals.

        One in whose words it can't fit as well as in another's is not held against it closely.
        """
        first, *others = namings
        best = self.weigh(stated, texts, first, status, named=named)
        for one in others:
            if self._at_most(stated, texts, one, status, named=named) >= best.score:
                match = self.weigh(stated, texts, one, status, named=named)
                best = match if match.score > best.score else best
        return best

    def _at_most(
        self, stated: Stated, texts: Texts, reading: Reading, status: Status, *, named: bool
    ) -> float:
        """Return what a figure's score in one naming can't exceed, from what is known already."""
        words = self._words(stated, texts, reading)
        own = self._own_share(stated, words, reading)
        wrong = len(self.faults(stated)) if words.coverage >= HOPELESS else 1
        nearest = 0.4 * words.coverage + 0.35 * own - 0.25 * wrong
        return nearest + self._standing(stated, status, named=named) + ROUNDING

    def weigh(
        self, stated: Stated, texts: Texts, reading: Reading, status: Status, *, named: bool
    ) -> Match:
        """Hold a figure against one naming of what is asked for."""
        words = self._words(stated, texts, reading)
        coverage, own = words.coverage, self._own_share(stated, words, reading)
        foreign, untold, headless = self._besides(reading, texts, words)
        most_untold = MOST_UNTOLD_HEADLESS if headless else MOST_UNTOLD
        wrong = self.faults(stated) if coverage >= HOPELESS else ("words",)
        if coverage >= HOPELESS and untold > most_untold:
            wrong = (*wrong, "untold")
        if coverage >= HOPELESS and _of_other_row(stated, texts, reading):
            wrong = (*wrong, "row")
        if coverage >= HOPELESS and foreign >= ALL_FOREIGN and _told_aside(stated, reading):
            wrong = (*wrong, "aside")
        if coverage >= HOPELESS and misses_kind(self.question, reading, texts):
            wrong = (*wrong, "kind")
        if coverage >= HOPELESS and self._misses_head(reading, texts):
            wrong = (*wrong, "head")
        pairs = (*self.question.readings[0].pairs, *reading.pairs)
        if coverage >= HOPELESS and budget_of_another(pairs, stated, texts):
            wrong = (*wrong, "budget")
        score = 0.4 * coverage + 0.35 * own - 0.12 * foreign - 0.25 * len(wrong)
        score -= APART_COST * _apart(reading.pairs, texts)
        score -= PART_COST * (foreign >= FOREIGN and self._of_part(stated))
        score += self._standing(stated, status, named=named)
        return Match(stated, status, coverage, own, foreign, score, wrong)

    def _own_share(self, stated: Stated, words: _Words, reading: Reading) -> float:
        """Return the share in a figure's own words; what it sums up is what stands above its table."""
        own = words.itself(reading)
        return max(own, words.coverage) if self.question.sums and is_sum(stated) else own

    def _standing(self, stated: Stated, status: Status, *, named: bool) -> float:
        """Return what speaks for a figure and against it, whatever it is named."""
        is_turned, fit = self._beside(stated)
        talked_of = stated.document.id in self.question.asked.spoken_of
        return (
            fit - TURNED_COST * is_turned - self._age(status, named=named) + TALKED_OF * talked_of
        )

    def faults(self, stated: Stated) -> tuple[str, ...]:
        """Return the first scopes that the question names and a figure isn't of.

        Of one scope it may be told as near; of more than `MOST_FAULTS` none is any farther.
        """
        key = _place(stated)
        if key not in self._faults:
            self._faults[key] = tuple(islice(self._each_fault(stated), MOST_FAULTS))
        return self._faults[key]

    def _each_fault(self, stated: Stated) -> Iterator[str]:
        """Yield the scopes that a figure isn't of.

        "later" where it only holds from a day to come, "aim" where what was reached by now is asked
        for and it is to be reached.
        """
        if applies_later(self.question.folded, stated.sentence, self.as_of):
            yield "later"
        is_aimed_at = stated.figure.nature is FigureNature.TARGET
        asked = self.question.folded
        if (is_aimed_at and asks_so_far(asked)) or only_adds(asked, stated.clause_text):
            yield "aim"
        yield from faults(self.question, stated)

    def _of_part(self, stated: Stated) -> bool:
        """Whether a figure is of a part, or of what is left over and the question asks for no rest."""
        rest = _LEFT_OVER.search(stated.clause_text.partition(stated.value_text)[0])
        return of_part(stated) or bool(rest and not _ASKS_REST.search(self.question.folded))

    def is_of_other_scope(self, stated: Stated) -> bool:
        """Whether a figure isn't of some scope that the question names; the first found is enough."""
        key = _place(stated)
        if key not in self._faults and any(self._each_fault(stated)):
            return True
        return bool(self._faults.setdefault(key, ()))

    def _beside(self, stated: Stated) -> tuple[bool, float]:
        """Return whether a figure's sense is turned, and what speaks for it besides its words."""
        key = _place(stated)
        if key not in self._asides:
            self._asides[key] = (
                turned(self.question.folded, stated),
                fit_besides(self.question, stated, self.as_of),
            )
        return self._asides[key]

    def _words(self, stated: Stated, texts: Texts, reading: Reading) -> _Words:
        """Return what a figure's words hold of one naming."""
        key = (id(reading), _place(stated))
        if key not in self._found:
            self._found[key] = self._words_found(texts, reading)
        return self._found[key]

    def _words_found(self, texts: Texts, reading: Reading) -> _Words:
        wanted = reading.wanted
        before = IN_AFTER if texts.of_another_time else IN_BEFORE
        own = wanted.best_credits((texts.own, 1.0), (texts.lead, IN_LEAD), (texts.before, before))
        above = self._above(reading, texts)
        after = wanted.best_credits((texts.after, IN_AFTER))
        best = list(map(max, own, above, after))
        coverage = wanted.share(best)
        if any(not texts.anywhere(term) for term in reading.required):
            coverage -= 0.3
        return _Words(own, above, best, coverage)

    def _besides(self, reading: Reading, texts: Texts, words: _Words) -> tuple[float, float, bool]:
        """Return the shares of what isn't asked for and of what isn't told, and if that begins it."""
        wanted = reading.wanted
        foreign = self._foreign(texts.indicator, wanted.words)
        untold = wanted.untold(words.best) * wanted.total / self.question.readings[0].wanted.total
        headless, _ = wanted.words_lost(words.best)
        return foreign, untold, bool(headless)

    def _above(self, reading: Reading, texts: Texts) -> list[float]:
        """Return what headings, title and issuer hold, which figures of one place share."""
        key = (id(reading), texts.heading, texts.title, texts.issuer)
        if key not in self._credits:
            self._credits[key] = reading.wanted.best_credits(
                (texts.heading, IN_HEADING), (texts.title, IN_TITLE), (texts.issuer, IN_ISSUER)
            )
        return self._credits[key]

    def _misses_head(self, reading: Reading, texts: Texts) -> bool:
        """Whether what "… là bao nhiêu" asks of, its first noun, stands nowhere as it was typed.

        Typed without diacritics a syllable is several words: it has to stand beside a
        neighbour that it has in the question.
        """
        head = reading.head
        if head is None or self.question.unit is not None or not self.question.how_much:
            return False
        best = max(text.find(head, accented=reading.wanted.accented) for text in texts.parts)
        alone = not (reading.wanted.accented or head.pairs or head.folded in reading.required)
        return best <= OTHER_MARKS or (alone and len(reading.wanted.terms) > 1)

    def _foreign(self, indicator: Sequence[str], asked: str) -> float:
        """Return the share of the indicator's weight that the question doesn't name."""
        if TOTAL.search(" ".join(indicator)):
            return 0.0
        known = _said(asked, self.question.folded)
        indicator = _ITSELF.sub(" ", " ".join(indicator)).split()
        weights = [(word in known, self.vocabulary.weight(word)) for word in indicator]
        total = sum(weight for _, weight in weights)
        share = sum(weight for same, weight in weights if not same) / total if total else 0.5
        return share * LONE if len(weights) == 1 else share  # "cắt" of "cắt giảm 30% thời gian"

    def _age(self, status: Status, *, named: bool) -> float:
        if status in OVER and names_old_paper(self.question.folded):
            return -OVER_COST
        if named:
            return -NAMED_GAIN
        if status not in OVER:
            return 0.0
        return 0.05 if of_the_past(self.question.asked.years, self.as_of) else OVER_COST


_ITSELF = re.compile(rf"(?<=\bkinh phi ){ITSELF}\b")


@lru_cache(maxsize=64)
def _said(*folded: str) -> frozenset[str]:
    """Return the syllables of a question and of a naming, folded."""
    return frozenset(syllables(" ".join(folded)))


def _place(stated: Stated) -> _Place:
    return stated.document.id, stated.figure.position


def _of_other_row(stated: Stated, texts: Texts, reading: Reading) -> bool:
    """Whether a figure stands in a row of a table whose name shares no word with the question."""
    name = texts.lead.words - STOP
    if not stated.clause.row or not name or is_sum(stated) or all(map(str.isdigit, name)):
        return False
    return max(reading.wanted.credits(texts.lead)) <= OTHER_MARKS


def _told_aside(stated: Stated, reading: Reading) -> bool:
    """Whether the comma part of a value holds nothing asked for, which other parts tell of.

    "Để giải ngân vốn đầu tư công, đạt tăng trưởng 8%": 8% is no share of the capital.
    """
    before, value, after = stated.clause_text.partition(stated.value_text)
    if stated.clause.row or not value or ", " not in before:
        return False
    part = f"{before.rpartition(', ')[2]}{value}{after.partition(', ')[0]}"
    told = Held.of(part).words
    return not any(term.telling and term.folded in told for term in reading.wanted.terms)


_LEFT_OVER = re.compile(
    r"\b(?:còn (?:lại|thiếu|nợ|dư)|chưa (?:được )?(?:phân bổ|giao|giải ngân|sử dụng|bố trí|thực hiện))\b",
    re.IGNORECASE,
)
_ASKS_REST = re.compile(r"\b(?:con|chua|no|du|thieu)\b")


def _apart(pairs: Sequence[str], texts: Texts) -> float:
    """Return the share of the question's pairs of neighbours that stand nowhere together.

    "Cấp giấy phép sử dụng tần số" doesn't hold "giấy phép xây dựng".
    """
    missed = sum(_missed(pair, texts) for pair in pairs)
    return missed / len(pairs) if pairs else 0.0


def _missed(pair: str, texts: Texts) -> float:
    """Return 1 for neighbours that stand nowhere together, half for those of another clause."""
    beside = (texts.own, texts.lead, texts.heading, texts.title)
    if any(text.beside(pair) for text in beside):
        return 0.0
    return 0.5 if texts.before.beside(pair) or texts.after.beside(pair) else 1.0
