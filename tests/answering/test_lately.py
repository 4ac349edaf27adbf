"""What is remembered of a generation: the last few outcomes, of that generation alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answering import Answering
from bot.answers import Question
from bot.figures.index import figure_index
from bot.lately import Lately
from knowledge.documents import Span

if TYPE_CHECKING:
    import datetime as dt

    import pytest

    from bot.journal import Journal
    from knowledge.library import Library


class Counted:
    """Finds a number of its own at each call."""

    def __init__(self) -> None:
        self.calls = 0

    def __call__(self) -> int:
        self.calls += 1
        return self.calls


def test_what_was_found_lately_is_not_looked_up_again(library: Library) -> None:
    lately, find = Lately[int](2), Counted()
    assert [lately.found(library, "một", find) for _ in range(3)] == [1, 1, 1]


def test_only_the_last_outcomes_are_remembered_whichever_was_used(library: Library) -> None:
    lately, find = Lately[int](2), Counted()
    for key in ("một", "hai", "một", "ba"):
        lately.found(library, key, find)
    assert lately.found(library, "một", find) == 1
    assert lately.found(library, "hai", find) == find.calls == 4


def test_another_generation_is_looked_up_anew(library: Library) -> None:
    lately, find = Lately[int](2), Counted()
    other = library.pinned()
    other.snapshot = library._take()
    assert lately.found(library, "một", find) == 1
    assert lately.found(other, "một", find) == 2
    assert lately.found(library, "một", find) == 1
    other.snapshot.close()


def test_the_figures_of_a_span_are_those_whose_value_begins_in_it(library: Library) -> None:
    index = figure_index(library)
    assert index.held
    for document in library.documents():
        for passage in library.passages(document.id):
            span = Span(passage.span.start, (passage.span.start + passage.span.end) // 2)
            within = [
                at
                for at, stated in enumerate(index.held)
                if stated.document.id == document.id
                and span.start <= stated.figure.value_span.start < span.end
            ]
            assert index.within(document.id, span) == within


def test_a_question_is_searched_for_ahead_and_its_later_pieces_embedded(
    library: Library, journal: Journal, today: dt.date, monkeypatch: pytest.MonkeyPatch
) -> None:
    searched, embedded = [], []

    def begin_search(_: Library, query: str, **limits: object) -> None:
        searched.append((query, limits))

    monkeypatch.setattr(type(library), "begin_search", begin_search)
    monkeypatch.setattr(type(library), "foresee", lambda _, query: embedded.append(query))
    answering = Answering(library, journal)
    question = Question("Lễ hội tổ chức ở đâu và vào ngày nào?", today, "c")
    asked = answering.understood(question, None)
    assert len(asked.pieces) > 1
    answering.answer(question)
    assert searched[0] == (asked.query, {"document_ids": None})
    assert embedded == [each.query for each in asked.pieces[1:]]
