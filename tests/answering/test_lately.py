"""What is remembered of a generation: the last few outcomes, of that generation alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answering import Answering
from bot.answers import AnswerStatus, Question
from bot.drafts import plain
from bot.evidence import EvidenceList
from bot.figures.index import figure_index
from bot.lately import Lately
from bot.piecemeal import with_the_rest
from bot.questions.routes import Route
from knowledge.documents import Span

if TYPE_CHECKING:
    import datetime as dt

    import pytest

    from bot.drafts import Draft
    from bot.journal import Journal
    from bot.questions.understanding import Understanding
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
    embedded.clear()
    answering.answer(question)
    assert searched[0] == (asked.query, {"document_ids": None})
    assert embedded == [each.query for each in (asked, *asked.pieces[1:])]


def test_of_several_facts_asked_for_the_first_is_embedded_first_and_the_whole_last(
    library: Library, journal: Journal, today: dt.date, monkeypatch: pytest.MonkeyPatch
) -> None:
    embedded: list[str] = []
    monkeypatch.setattr(type(library), "foresee", lambda _, query: embedded.append(query))
    answering = Answering(library, journal)
    question = Question("Hướng dẫn số 15-HD/BTGDVTU ký ngày nào, ai ký?", today, "c")
    asked = answering.understood(question, None)
    embedded.clear()
    answering.answer(question)
    assert [each.route for each in asked.parts] == [Route.FACT, Route.FACT]
    told = [each.query for each in (*asked.parts, asked)]
    assert embedded[0] == told[0]  # while the rest is still being understood
    assert embedded[1:4] == told


def test_a_piece_is_searched_for_while_it_is_looked_up(
    library: Library, journal: Journal, today: dt.date, monkeypatch: pytest.MonkeyPatch
) -> None:
    done: list[tuple[str, str]] = []

    def begin_search(_: Library, query: str, **__: object) -> None:
        done.append(("begun", query))

    def write(piece: Understanding) -> Draft:
        done.append(("written", piece.query))
        return plain(AnswerStatus.NO_EVIDENCE, "")

    monkeypatch.setattr(type(library), "begin_search", begin_search)
    question = Question("Lễ hội tổ chức ở đâu và vào ngày nào?", today, "c")
    asked = Answering(library, journal).understood(question, None)
    nothing = plain(AnswerStatus.NO_EVIDENCE, "")
    with_the_rest(asked, nothing, EvidenceList(library, today), write)
    pieces = [each.query for each in asked.pieces]
    assert len(pieces) > 1
    assert done == [(what, piece) for piece in pieces for what in ("begun", "written")]


def test_what_texts_say_of_compared_sides_is_searched_for_while_figures_are(
    library: Library, journal: Journal, today: dt.date, monkeypatch: pytest.MonkeyPatch
) -> None:
    searched: list[str] = []

    def begin_search(_: Library, query: str, **__: object) -> None:
        searched.append(query)

    monkeypatch.setattr(type(library), "begin_search", begin_search)
    words = "Thời hạn bảo quản hồ sơ hội nghị năm và hội nghị quý khác nhau thế nào?"
    Answering(library, journal).answer(Question(words, today, "c"))
    first, second = (
        next((at for at, query in enumerate(searched) if name in query and other not in query), -1)
        for name, other in (("hội nghị năm", "quý"), ("hội nghị quý", "năm"))
    )
    assert 0 <= first < second
