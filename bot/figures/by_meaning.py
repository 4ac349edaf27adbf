"""The figure that most likely answers where no figure's words do: of the passages nearest in meaning.

People ask in other words than documents write ("sai sót khi nhập" for "tỷ lệ lỗi nhập liệu").
What is asked for must not differ in unit, time, place or condition; words only count as evidence.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bot.figures.cases_above import of_another_case
from bot.figures.counted import misses_kind
from bot.figures.index import figure_index
from bot.figures.likeness import amended
from bot.figures.paper_budgets import budget_of_another
from bot.figures.units import amount, kind_of
from bot.passages.candidates import similarity
from bot.questions.completed_text import leans
from knowledge.measure_units import UnitKind
from knowledge.status import status_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from bot.figures.index import Stated
    from bot.figures.judge import Judge, Match
    from bot.figures.question import FigureQuestion
    from bot.figures.words import Texts
    from bot.passages.wanted import Wanted
    from knowledge.library import Library
    from knowledge.retrieval import Hit

LIKELY, SURE, UNLIKELY = 0.6, 0.85, 0.3
MOST_FOREIGN = 0.6
MOST_LOST = 0.3
LEAST_OF_PART, MOST_UNTOLD, MOST_UNTOLD_HEADLESS = 0.35, 0.2, 0.5
LEADING = 2
MARGIN = 0.15
MOST_READINGS = 3
BEFORE, AFTER = 0.8, 0.4


@dataclass(frozen=True, slots=True)
class Near:
    """A figure of a passage found, with the passage's similarity and rank."""

    match: Match
    similar: float
    rank: int
    untold: float
    headless: bool
    score: float


def nearest(
    judge: Judge, hits: Sequence[Hit], library: Library, meant: Collection[str] = ()
) -> list[Near]:
    """Return the figures of the passages found that may answer, best first."""
    found = list(_weighed(judge, hits, library, meant))
    found.sort(key=lambda n: (-n.score, n.match.stated.document.id, n.match.stated.figure.position))
    return found


def likeliest(judge: Judge, found: Sequence[Near], least: float = LIKELY) -> Match | None:
    """Return the best figure found (`nearest`) if it answers with ``least`` odds, else null."""
    if not found or confidence(found[0], found[1:]) < least:
        return None
    if found[0].headless and found[0].untold > MOST_UNTOLD_HEADLESS:
        return None
    if leans(judge.question.asked.subject) and not _names_part(found[0]):
        return None
    if least > LIKELY and _rivalled(found):
        return None
    best = amended(found[0].match, [near.match for near in found[1:]])
    return replace(best, faults=())


def _names_part(near: Near) -> bool:
    """Whether a figure names the part asked for: the whole's words bring the whole near, too."""
    return near.match.coverage >= LEAST_OF_PART and near.untold <= MOST_UNTOLD


def _rivalled(found: Sequence[Near]) -> bool:
    """Whether the best names what isn't asked, lacks what is, or another value may answer, too."""
    best, *others = found
    return max(best.match.foreign / MOST_FOREIGN, best.untold / MOST_LOST) > 1 or any(
        confidence(other, [best]) > UNLIKELY
        for other in others
        if not _same(other.match, best.match)
    )


def confidence(best: Near, others: Sequence[Near]) -> float:
    """Return how likely the best figure answers, from 0 to 1.

    The weights of a logistic regression over 106 questions whose words no figure fits, of the
    development gold and our own, most of the rest absent from the documents; in ten-fold
    cross-validation its log loss is 0.36, and `LIKELY` says 37 of 47 with 5 wrong.
    """
    other = next((o for o in others if not _same(o.match, best.match)), None)
    margin = min(best.score - other.score, MARGIN) / MARGIN if other else 1.0
    odds = (
        -3.36
        + 1.3 * max(best.match.coverage, 0.0)
        - 1.87 * best.match.foreign
        + 2.85 * best.similar
        + 1.95 * (best.rank <= LEADING)
        - 2.01 * best.untold
        + 1.84 * margin
    )
    return 1 / (1 + math.exp(-odds))


def _same(one: Match, other: Match) -> bool:
    return amount(one.stated) == amount(other.stated)


def _weighed(
    judge: Judge, hits: Iterable[Hit], library: Library, meant: Collection[str]
) -> Iterable[Near]:
    """Yield the figures of the passages that are of the scope asked for, each once."""
    index = figure_index(library)
    documents = {document.id: document for document in library.documents()}
    seen: set[int] = set()
    for hit in hits:
        for passage in (hit.passage, *hit.also_in):
            for at in index.within(passage.document_id, passage.span):
                stated = index.held[at]
                if at in seen or _of_other_kind(judge.question, stated):
                    continue
                if not _may_answer(judge.question, stated, index.texts(at)):
                    continue
                if judge.is_of_other_scope(stated) or of_another_case(
                    judge.question.folded, stated, library
                ):
                    continue
                seen.add(at)
                status, _ = status_of(stated.document, documents, judge.as_of)
                named = stated.document.id in meant
                namings = judge.question.readings[:MOST_READINGS]
                match = judge.best(stated, index.texts(at), namings, status, named=named)
                yield _near(judge.question, match, index.texts(at), hit)


def _may_answer(question: FigureQuestion, stated: Stated, texts: Texts) -> bool:
    """Whether a figure's words lack nothing that can't be said in other words."""
    if budget_of_another(question.readings[0].pairs, stated, texts):
        return False
    readings = question.readings[:MOST_READINGS]
    other_thing = all(misses_kind(question, reading, texts) for reading in readings)
    return _of_code(question, texts) and not other_thing


def _of_code(question: FigureQuestion, texts: Texts) -> bool:
    """Whether every acronym asked for that the documents use ("GDP") stands around a figure."""
    return any(
        all(
            texts.anywhere(term.folded)
            for term in reading.wanted.terms
            if term.known and term.folded in reading.required
        )
        for reading in question.readings[:MOST_READINGS]
    )


def _of_other_kind(question: FigureQuestion, stated: Stated) -> bool:
    """Whether the words asked for are of money or size, and a figure isn't: "lương giáo viên"."""
    pinned = question.unit is None and question.kind in {UnitKind.MONEY, UnitKind.PHYSICAL}
    return pinned and kind_of(stated.figure.unit) is not question.kind


def _near(question: FigureQuestion, match: Match, texts: Texts, hit: Hit) -> Near:
    similar = similarity(hit.dense)
    untold, headless = min(
        _untold(reading.wanted, texts) for reading in question.readings[:MOST_READINGS]
    )
    wanted = question.unit.kind if question.unit else question.kind
    fits = wanted is not None and kind_of(match.stated.figure.unit) is wanted
    score = 0.4 * match.coverage + 0.35 * match.own - 0.12 * match.foreign + 0.15 * similar
    score += 0.05 * fits - 0.08 * (question.unit is None and wanted is not None and not fits)
    return Near(match, similar, hit.rank, untold, headless, score)


def _untold(wanted: Wanted, texts: Texts) -> tuple[float, bool]:
    """Return the share of the greatest run of words that stand nowhere, and whether the first do."""
    around = [(text, 1.0) for text in (texts.own, texts.lead, texts.heading, texts.title)]
    beside = ((texts.issuer, 1.0), (texts.before, BEFORE), (texts.after, AFTER))
    found = wanted.best_credits(*around, *beside)
    return wanted.untold(found), bool(wanted.words_lost(found)[0])
