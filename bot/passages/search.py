"""Which passages are weighed: the best of all, then the best within the documents that lead.

A question names a document's subject and something in it. The first search finds the
document; its title is in every passage's context, so a second one, for the words that the
title doesn't hold, finds the place. What is asked for by "ai", "từ đâu" documents announce with
a word of their own ("cơ quan", "nguồn kinh phí"), which is added.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.document_lookup import named_words
from bot.passages.expectations import expected
from bot.passages.expected_kinds import Expected
from bot.passages.held import Held
from bot.passages.wanted import Wanted
from bot.questions.routes import Route

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from bot.passages.terms import Vocabulary
    from bot.questions.understanding import Understanding
    from knowledge.library import Library
    from knowledge.retrieval import Hit

TOP_K = 10
WITHIN = 12
LEADING = 2
IN_TITLE = 0.5
BY_TITLE = 1.0


def find_passages(
    asked: Understanding, meant: Collection[str], library: Library, vocabulary: Vocabulary
) -> list[Hit]:
    """Return the passages to weigh, those of any document first."""
    query = asked.query or asked.text
    if asked.document_ids:
        return library.search(query, top_k=WITHIN, document_ids=asked.document_ids)
    wanted = Wanted.from_question(query, vocabulary)  # while the search begun goes on
    announced = _announced_by(asked)
    hits = library.search(query, top_k=TOP_K)
    leading = list(meant) or _leading(hits, wanted, library)
    rests = {
        one: f"{announced} {_without_title(wanted, one, library) or query}".strip()
        for one in leading
    }
    for document_id, rest in [*rests.items()][1:]:  # while the first is searched here
        library.begin_search(rest, document_ids=[document_id], meaning=query)
    for document_id, rest in rests.items():
        hits = _joined(
            hits,
            library.search(rest, top_k=WITHIN, document_ids=[document_id], meaning=query),
        )
    if meant:
        hits = _joined(hits, library.search(query, top_k=TOP_K, document_ids=meant))
    return hits


def _announced_by(asked: Understanding) -> str:
    """Return the word by which documents announce what a question expects; mostly none."""
    kind = expected(asked.folded, figure=asked.route is Route.FIGURE)
    return "" if _BY_WHEN.search(asked.folded) else _ANNOUNCED.get(kind, "")


_ANNOUNCED = {
    Expected.TIME: "thời gian",
    Expected.DAY: "thời gian",
    Expected.DURATION: "thời hạn",
    Expected.PLACE: "địa điểm",
    Expected.WHO: "cơ quan",
    Expected.MONEY: "nguồn kinh phí",
    Expected.CONDITION: "điều kiện",
    Expected.REASON: "mục đích nhằm",
}
_BY_WHEN = re.compile(r"\b(?:han|cham nhat|truoc|hieu luc)\b")
"""A bound is told in the sentence of what it bounds, not announced: "báo cáo trước ngày 20/12"."""


def _leading(hits: Sequence[Hit], wanted: Wanted, library: Library) -> list[str]:
    """Return the documents that the hits and their titles speak for, best first."""
    best: dict[str, float] = {}
    for hit in hits:
        best[hit.document_id] = max(best.get(hit.document_id, 0.0), hit.score)

    def fits(document_id: str) -> float:
        title = Held.of(named_words(library.document(document_id)))
        return best[document_id] + BY_TITLE * wanted.coverage((title, 1.0))

    return sorted(best, key=lambda one: (-fits(one), one))[:LEADING]


def _without_title(wanted: Wanted, document_id: str, library: Library) -> str:
    """Return the words that the document's title doesn't hold, as typed."""
    title = wanted.credits(Held.of(named_words(library.document(document_id))))
    return " ".join(
        term.typed for term, credit in zip(wanted.terms, title, strict=True) if credit < IN_TITLE
    )


def _joined(hits: Sequence[Hit], more: Sequence[Hit]) -> list[Hit]:
    known = {hit.passage.id for hit in hits}
    return [*hits, *(hit for hit in more if hit.passage.id not in known)]
