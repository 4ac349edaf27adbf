"""The figures that may answer a question, of the documents that it names or of all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.candidates import documents_meant
from bot.figure_choice import matches
from bot.figure_index import figure_index
from bot.figure_question import read_question

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from bot.figure_choice import Match
    from bot.terms import Vocabulary
    from bot.understanding import Understanding
    from knowledge.library import Library

NAMED_GAIN = 0.05


def weighed(
    asked: Understanding, library: Library, vocabulary: Vocabulary, as_of: dt.date
) -> list[Match]:
    """Weigh the figures of the documents named, or of all when one fits better there."""
    meant = documents_meant(asked, library, vocabulary)
    bound = bool(asked.numbers or asked.document_ids)
    if bound and not meant:
        return []
    units = figure_index(library).units
    best: list[Match] = []
    for documents in dict.fromkeys((meant, meant if bound else frozenset[str]())):
        question = read_question(asked, vocabulary, units, named=bool(documents))
        if question.readings:
            found = matches(question, library, vocabulary, as_of, documents)
            if not best or _best_score(found) > _best_score(best) + NAMED_GAIN:
                best = found
    return best


def _best_score(found: Sequence[Match]) -> float:
    return max((match.score for match in found if match.sure and not match.faults), default=0.0)
