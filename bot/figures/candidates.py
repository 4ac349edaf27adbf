"""The figures that may answer a question, of the documents that it names or of all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.figures.choice import matches
from bot.figures.index import figure_index
from bot.figures.question import read_question
from bot.passages.candidates import documents_meant

if TYPE_CHECKING:
    import datetime as dt

    from bot.figures.choice import Match
    from bot.passages.terms import Vocabulary
    from bot.questions.understanding import Understanding
    from knowledge.library import Library


def weighed(
    asked: Understanding, library: Library, vocabulary: Vocabulary, as_of: dt.date
) -> list[Match]:
    """Weigh the figures of the documents that a question is bound to, or else of all.

    A document named by its subject gains over others; it may be another than was meant. The
    question weighed last is not weighed again: one that no figure answers is asked twice.
    """
    index = figure_index(library)
    lately = index.lately
    if lately is None or lately[0] != (asked, as_of):
        lately = (asked, as_of), tuple(_weighed(asked, library, vocabulary, as_of))
        index.lately = lately
    return list(lately[1])


def _weighed(
    asked: Understanding, library: Library, vocabulary: Vocabulary, as_of: dt.date
) -> list[Match]:
    meant = documents_meant(asked, library, vocabulary)
    bound = bool(asked.numbers or asked.document_ids)
    if bound and not meant:
        return []
    question = read_question(asked, vocabulary, figure_index(library).units, named=bound)
    if not question.readings:
        return []
    return matches(question, library, vocabulary, as_of, meant, bound=bound)
