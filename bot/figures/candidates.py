"""The figures that may answer a question, of the documents that it names or of all."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.figures.bounds import reading_is_of
from bot.figures.cases_above import of_another_case
from bot.figures.cases_beside import of_the_case_beside
from bot.figures.index import figure_index
from bot.figures.judge import HOPELESS, Judge
from bot.figures.likeness import OVER
from bot.figures.question import FigureQuestion, read_question
from bot.figures.words import is_sum
from bot.lately import Lately
from bot.passages.as_issued import amending_documents, asks_as_issued
from bot.passages.candidates import documents_meant
from bot.questions.of_once import names_old_paper
from knowledge.status import status_of

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Mapping, Sequence

    from bot.figures.index import FigureIndex
    from bot.figures.judge import Match
    from bot.figures.question import Reading
    from bot.passages.terms import Vocabulary
    from bot.questions.understanding import Understanding
    from knowledge.documents import Document, Status
    from knowledge.library import Library

MOST, FEWER = 18, 8


def weighed(
    asked: Understanding, library: Library, vocabulary: Vocabulary, as_of: dt.date
) -> list[Match]:
    """Weigh the figures of the documents that a question is bound to, or else of all.

    A document named by its subject gains over others; it may be another than was meant. A
    question weighed lately is not weighed again: one that no figure answers is asked twice.
    """
    found = _WEIGHED.found(
        library, (asked, as_of), lambda: tuple(_weighed(asked, library, vocabulary, as_of))
    )
    return list(found)


_WEIGHED: Lately[tuple[Match, ...]] = Lately()
_QUESTIONS: Lately[FigureQuestion] = Lately()


def question_read(
    asked: Understanding, library: Library, vocabulary: Vocabulary, *, named: bool
) -> FigureQuestion:
    """Read a question that is held against the figures of a library; see `read_question`."""
    units = figure_index(library).units
    return _QUESTIONS.found(
        library, (asked, named), lambda: read_question(asked, vocabulary, units, named=named)
    )


def _weighed(
    asked: Understanding, library: Library, vocabulary: Vocabulary, as_of: dt.date
) -> list[Match]:
    meant = documents_meant(asked, library, vocabulary)
    bound = bool(asked.numbers or asked.document_ids)
    if bound and not meant:
        return []
    question = question_read(asked, library, vocabulary, named=bound)
    if not question.readings:
        return []
    return _matches(question, library, vocabulary, as_of, meant, bound=bound)


def _matches(
    question: FigureQuestion,
    library: Library,
    vocabulary: Vocabulary,
    as_of: dt.date,
    meant: frozenset[str],
    *,
    bound: bool,
) -> list[Match]:
    """Weigh the figures nearest in words, best first, but for those that can't answer.

    Those of the documents ``meant`` gain; where the question is ``bound`` to them, others go.
    """
    index = figure_index(library)
    held_documents = {document.id: document for document in library.documents()}
    judge = Judge(question, vocabulary, as_of)
    best: list[Match] = []
    old = names_old_paper(question.asked.folded)
    others = () if bound else _of_other_age(meant, held_documents, as_of, old=old)
    stale = frozenset(others)
    there = _of_places(question.asked.places, held_documents.values())
    namings = _namings(question, index, meant if bound else None, there)
    asked = question.asked.folded
    later = amending_documents(library) if asks_as_issued(asked) else frozenset()
    statuses: dict[str, Status] = {}
    for at, readings in namings.items():
        stated, texts = index.held[at], index.texts(at)
        document = stated.document
        if document.id in later or judge.is_hopeless(stated, texts, readings):
            continue
        if document.id not in statuses:
            statuses[document.id], _ = status_of(document, held_documents, as_of)
        named, status = document.id in meant - stale, statuses[document.id]
        match = judge.best(stated, texts, readings, status, named=named)
        if of_another_case(asked, stated, library) or of_the_case_beside(
            question.asked.text, stated
        ):
            match = replace(match, faults=(*match.faults, "other"))
        best.append(match)
    return sorted(best, key=lambda m: (-m.score, m.stated.document.id, m.stated.figure.position))


def _namings(
    question: FigureQuestion,
    index: FigureIndex,
    among: frozenset[str] | None,
    preferred: Sequence[str],
) -> dict[int, list[Reading]]:
    """Return the places of the figures nearest in words, each with the namings it is near to.

    Those of the documents ``among`` alone where it isn't null.
    """
    found: dict[int, list[Reading]] = {}
    for most, reading in zip(
        (MOST, *(FEWER for _ in question.readings)), question.readings, strict=False
    ):
        weights: dict[str, float] = {}
        for term in reading.wanted.terms:
            weights[term.folded] = weights.get(term.folded, 0.0) + term.weight
        others = {
            term.folded: tuple(phrase.words for phrase in term.others)
            for term in reading.wanted.terms
        }
        nearest = index.nearest(weights, HOPELESS, among, preferred, others)
        near = [at for at in nearest if reading_is_of(question, reading, index.held[at])]
        rest = near[most:] if question.sums else []
        sums = [at for at in rest if is_sum(index.held[at])]
        for at in [*near[:most], *sums]:
            found.setdefault(at, []).append(reading)
    return found


def _of_places(places: Sequence[str], documents: Iterable[Document]) -> list[str]:
    """Return the documents of the places that a question names."""
    if not places:
        return []
    return [document.id for document in documents if document.metadata.place in places]


def _of_other_age(
    meant: frozenset[str], held: Mapping[str, Document], as_of: dt.date, *, old: bool
) -> Iterable[str]:
    """Yield those no longer in force of the documents meant, where others meant are; of the ``old`` the others.

    "Kế hoạch tuyên truyền" names last year's plan and this year's: this year's is asked for.
    """
    over = [one for one in meant if status_of(held[one], held, as_of)[0] in OVER]
    others = meant.difference(over) if old else over
    return others if len(others) < len(meant) else ()
