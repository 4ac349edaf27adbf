"""Which of the figures held answers a question, and which are only near."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.figures.index import figure_index
from bot.figures.likeness import OVER, alike, amended, amends
from bot.figures.scope import bound_fits, counted_as_asked, faults, turned
from bot.figures.times import years_of
from bot.figures.units import amount, kind_of, same_measure
from bot.passages.terms import OTHER_MARKS
from knowledge.documents import FigureNature, Status
from knowledge.status import status_of
from knowledge.text import fold, syllables

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Mapping, Sequence

    from bot.figures.index import Stated
    from bot.figures.question import FigureQuestion, Reading
    from bot.figures.words import Texts
    from bot.passages.terms import Vocabulary
    from knowledge.documents import Document
    from knowledge.library import Library

IN_LEAD, IN_BEFORE, IN_AFTER, IN_HEADING, IN_TITLE, IN_ISSUER = 0.95, 0.8, 0.4, 0.85, 0.75, 0.6
ENOUGH, ENOUGH_OWN = 0.55, 0.4
HOPELESS = 0.5
FOREIGN = 0.3
NAMED_GAIN = 0.08
SCHOOL_YEAR_BEGINS = 9
TURNED_COST = 0.12
APART_COST = 0.15
PART_COST = 0.12
MOST, FEWER = 32, 16
COUNTED = 0.08
CLOSE = 0.07
CLOSE_OWN = 0.1
TIED = 0.02


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
class Choice:
    """The figures that answer: the best, those that agree, those of other documents that don't.

    ``rivals`` stand in the best one's document and fit as well: the question leaves open which
    is meant.

    ``near`` are those that would answer, were they of the scope asked for; only given when
    none answers.
    """

    best: Match | None = None
    agreeing: tuple[Match, ...] = ()
    differing: tuple[Match, ...] = ()
    rivals: tuple[Match, ...] = ()
    near: tuple[Match, ...] = ()


def chosen_of(found: Sequence[Match]) -> Choice:
    """Choose among figures weighed, best first."""
    sure = [match for match in found if match.sure]
    good = [match for match in sure if not match.faults]
    if not good:
        return Choice(near=tuple(sure))
    best = amended(good[0], good[1:])
    good = [best, *(m for m in good if m is not best and not amends(best, m))]
    beside = list(_of_other_documents(best, good[1:]))
    agreeing = tuple(m for m in beside if amount(m.stated) == amount(best.stated))
    differing = tuple(
        m
        for m in beside
        if amount(m.stated) != amount(best.stated)
        and alike(m, best)
        and m.stated.figure.nature is best.stated.figure.nature
    )
    return Choice(best, agreeing, differing, tuple(_rivals(best, good[1:])))


def _rivals(best: Match, others: Iterable[Match]) -> Iterable[Match]:
    """Yield what the same document says of the same thing, in another case, as fitting."""
    seen = {amount(best.stated)}
    for other in others:
        if (
            other.stated.document.id == best.stated.document.id
            and other.score >= best.score - TIED
            and amount(other.stated) not in seen
            and same_measure(other.stated.figure.unit, best.stated.figure.unit)
            and years_of(other.stated) == years_of(best.stated)
            and alike(other, best)
        ):
            seen.add(amount(other.stated))
            yield other


def matches(
    question: FigureQuestion,
    library: Library,
    vocabulary: Vocabulary,
    as_of: dt.date,
    meant: frozenset[str],
    *,
    bound: bool,
) -> list[Match]:
    """Weigh the figures nearest in words, best first.

    Those of the documents ``meant`` gain; where the question is ``bound`` to them, others go.
    """
    index = figure_index(library)
    held_documents = {document.id: document for document in library.documents()}
    judge = Judge(question, vocabulary, as_of)
    best: dict[int, Match] = {}
    statuses: dict[str, Status] = {}
    there = _of_places(question.asked.places, held_documents.values())
    stale = frozenset(() if bound else _superseded_beside(meant, held_documents, as_of))
    for most, reading in zip(
        (MOST, *(FEWER for _ in question.readings)), question.readings, strict=False
    ):
        weights: dict[str, float] = {}
        for term in reading.wanted.terms:
            weights[term.folded] = weights.get(term.folded, 0.0) + term.weight
        for at in index.nearest(weights, HOPELESS, meant if bound else None, there)[:most]:
            document = index.held[at].document
            if document.id not in statuses:
                statuses[document.id], _ = status_of(document, held_documents, as_of)
            match = judge.weigh(
                index.held[at],
                index.texts(at),
                reading,
                statuses[document.id],
                named=document.id in meant - stale,
            )
            if at not in best or match.score > best[at].score:
                best[at] = match
    return sorted(
        best.values(), key=lambda m: (-m.score, m.stated.document.id, m.stated.figure.position)
    )


def _of_places(places: Sequence[str], documents: Iterable[Document]) -> list[str]:
    """Return the documents of the places that a question names."""
    if not places:
        return []
    return [document.id for document in documents if document.metadata.place in places]


def _superseded_beside(
    meant: frozenset[str], held: Mapping[str, Document], as_of: dt.date
) -> Iterable[str]:
    """Yield those no longer in force of the documents meant, where others meant are.

    "Kế hoạch tuyên truyền" names last year's plan and this year's: this year's is asked for.
    """
    over = [one for one in meant if status_of(held[one], held, as_of)[0] in OVER]
    return over if len(over) < len(meant) else ()


@dataclass(frozen=True, slots=True)
class Judge:
    """Weighs figures against one question."""

    question: FigureQuestion
    vocabulary: Vocabulary
    as_of: dt.date

    def weigh(
        self, stated: Stated, texts: Texts, reading: Reading, status: Status, *, named: bool
    ) -> Match:
        """Hold a figure against one naming of what is asked for."""
        coverage, own, foreign = self._reading(reading, texts)
        wrong = tuple(faults(self.question, stated)) if coverage >= HOPELESS else ("words",)
        if coverage >= HOPELESS and self._misses_head(reading, texts):
            wrong = (*wrong, "head")
        score = 0.4 * coverage + 0.35 * own - 0.12 * foreign - 0.25 * len(wrong)
        score -= TURNED_COST * turned(self.question.folded, stated)
        score -= APART_COST * _apart(reading.pairs, texts)
        score -= PART_COST * (foreign >= FOREIGN and _of_part(stated))
        score += self._fit(stated) - self._age(status, named=named)
        return Match(stated, status, coverage, own, foreign, score, wrong)

    def _reading(self, reading: Reading, texts: Texts) -> tuple[float, float, float]:
        wanted = reading.wanted
        before = IN_AFTER if texts.of_another_time else IN_BEFORE
        own = wanted.best_credits((texts.own, 1.0), (texts.lead, IN_LEAD), (texts.before, before))
        above = wanted.best_credits(
            (texts.heading, IN_HEADING), (texts.title, IN_TITLE), (texts.issuer, IN_ISSUER)
        )
        after = wanted.best_credits((texts.after, IN_AFTER))
        coverage = wanted.share(map(max, own, above, after))
        if any(not texts.anywhere(term) for term in reading.required):
            coverage -= 0.3
        told_apart = [
            (term.weight, credit)
            for term, credit, known in zip(wanted.terms, own, above, strict=True)
            if not known
        ]
        weight = sum(each for each, _ in told_apart)
        itself = wanted.share(own)
        if weight:
            itself = (itself + sum(w * credit for w, credit in told_apart) / weight) / 2
        return coverage, itself, self._foreign(texts.indicator, wanted.words)

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
        if _TOTAL.search(" ".join(indicator)):
            return 0.0
        known = {*asked.split(), *syllables(self.question.folded)}
        weights = [(word in known, self.vocabulary.weight(word)) for word in indicator]
        total = sum(weight for _, weight in weights)
        share = sum(weight for same, weight in weights if not same) / total if total else 0.5
        return share * LONE if len(weights) == 1 else share  # "cắt" of "cắt giảm 30% thời gian"

    def _fit(self, stated: Stated) -> float:
        """Return what speaks for a figure besides its words: kind of unit, nature, period."""
        question, figure = self.question, stated.figure
        fit = 0.0
        if question.unit is None and question.kind is not None:
            fit += 0.06 if kind_of(figure.unit) is question.kind else -0.06
        if question.nature and figure.nature:
            fit += 0.06 if figure.nature is question.nature else -0.1
        if _SO_FAR.search(question.folded) and not _ADDED.search(question.folded):
            fit -= ADDED_COST * bool(_ADDED.search(fold(stated.clause_text)))
            fit += COUNTED * bool(_TOTAL.search(fold(stated.clause_text)))
        fit += 0.08 * (question.change and figure.comparison is not None)
        bounded = bound_fits(question, stated)
        fit += 0.06 * (bounded is True)
        if (question.least or question.most) and bounded is None and not figure.qualifier:
            fit -= 0.04
        fit += COUNTED * counted_as_asked(question, stated)
        fit += 0.06 * ("moi nam" in question.folded and "/năm" in (figure.unit or ""))
        years, span = years_of(stated)
        if question.asked.years:
            exact = years == set(question.asked.years)
            fit += 0.05 * exact - 0.03 * (span is not None and not exact)
            if max(question.asked.years) < self.as_of.year and question.nature is None:
                fit += 0.04 * (figure.nature is FigureNature.RESULT)
        elif span and span[1] <= self.as_of.year and self.as_of.month >= SCHOOL_YEAR_BEGINS:
            fit -= 0.12
        elif years:
            fit -= min(0.02 * min(abs(year - self.as_of.year) for year in years), 0.08)
        return fit

    def _age(self, status: Status, *, named: bool) -> float:
        if named:
            return -NAMED_GAIN
        if status not in OVER:
            return 0.0
        return 0.05 if self.question.asked.years else 0.15


def _of_part(stated: Stated) -> bool:
    """Whether a figure is of a part of the like counted before it: "23 phường; trong đó 21 phường …"."""
    if _APART_ONLY.search(stated.clause_text):
        return True
    unit = stated.figure.unit or ""
    counted = rf"\d\s+{re.escape(unit)}\b"
    said = stated.before.rpartition(". ")[2]
    within = _WITHIN.search(f"{said}{stated.clause_text[:OPENING]}")
    return bool(unit and within and re.search(counted, said[: within.start()]))


_SO_FAR = re.compile(
    r"\b(?:tinh den|den (?:het|cuoi|nay)|hien (?:co|nay)|tong so|tong cong|luy ke|ca thay|tat ca)\b"
)
_TOTAL = re.compile(r"\b(?:nang|dua) tong(?: so)?\b|\bluy ke\b")
_ADDED = re.compile(r"\b(?:co them|tang them|bo sung them|them|moi duoc)\b")
ADDED_COST = 0.4
LONE = 0.5
_APART_ONLY = re.compile(r"\briêng\s+(?:cho|phần|đối với|tại|ở|năm|của)\b", re.IGNORECASE)
_WITHIN = re.compile(r"\btrong (?:số )?đó\b", re.IGNORECASE)
OPENING = 16


def _apart(pairs: Sequence[str], texts: Texts) -> float:
    """Return the share of the question's pairs of neighbours that stand nowhere together.

    "Cấp giấy phép sử dụng tần số" doesn't hold "giấy phép xây dựng".
    """
    missed = sum(_missed(pair, texts) for pair in pairs)
    return missed / len(pairs) if pairs else 0.0


def _missed(pair: str, texts: Texts) -> float:
    """Return 1 for neighbours that stand nowhere together, half for those of another clause."""
    beside = (texts.own, texts.lead, texts.heading, texts.title)
    if any(pair in text.pairs for text in beside):
        return 0.0
    return 0.5 if pair in texts.before.pairs or pair in texts.after.pairs else 1.0


def _of_other_documents(best: Match, others: Iterable[Match]) -> Iterable[Match]:
    """Yield the first match of each other document that fits as well and is of the same time."""
    seen = {best.stated.document.id}
    for other in others:
        close = other.score >= best.score - CLOSE and other.own >= best.own - CLOSE_OWN
        same = same_measure(other.stated.figure.unit, best.stated.figure.unit) or alike(other, best)
        of_time = years_of(other.stated) == years_of(best.stated)
        current = other.status not in OVER or best.status in OVER
        if close and same and of_time and current and other.stated.document.id not in seen:
            seen.add(other.stated.document.id)
            yield other
