"""The answering path, from a question to a verified answer; read `Answering.answer` first."""

from __future__ import annotations

import gc
import logging
import re
import threading
import time
import uuid
from dataclasses import replace
from typing import TYPE_CHECKING

from bot import replies
from bot.answers import Answer, AnswerStatus, Timing
from bot.composers.assignments import compose_assignment
from bot.composers.comparisons import compose_comparison
from bot.composers.content import compose_content
from bot.composers.definitions import compose_definition, compose_explained
from bot.composers.document_facts import compose_fact
from bot.composers.document_lists import compose_documents
from bot.composers.figures import (
    compose_figures,
    compose_likely_figure,
    compose_near_miss,
    compose_open_figure,
)
from bot.composers.rubrics import compose_goals
from bot.composers.sections import read_headings
from bot.composers.task_lists import compose_tasks
from bot.composers.task_overviews import compose_overview
from bot.drafts import Draft, added, joined, plain
from bot.evidence import EvidenceList, renumber
from bot.figures.by_meaning import SURE
from bot.figures.index import figure_index
from bot.figures.openings import leaves_figure_open
from bot.figures.subject import CONTEXT
from bot.glossary import glossary_of
from bot.passages.candidates import documents_meant
from bot.passages.expectations import also_expected
from bot.passages.expected_kinds import Expected
from bot.passages.search import find_passages
from bot.passages.terms import Vocabulary
from bot.questions.follow_up_forms import MARKED_OPENER
from bot.questions.held_words import HeldWords
from bot.questions.routes import Route, SmallTalk
from bot.questions.task_questions import Aspect
from bot.questions.understanding import understand
from bot.safety.masking import without_identifiers
from bot.units.askers import askers_in_memory
from bot.units.own_units import OwnUnits
from bot.units.register import register_of
from bot.verification import verify
from knowledge.documents import Status

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.answers import Evidence, Question
    from bot.journal import Journal, Turn
    from bot.questions.abbreviations import Abbreviations
    from bot.questions.understanding import Understanding
    from bot.units.askers import Askers
    from bot.verification import Sentence
    from knowledge.catalogue import Generation
    from knowledge.library import Library

    Composer = Callable[[Understanding, Library, Vocabulary, EvidenceList], Draft | None]

log = logging.getLogger(__name__)

WARMED = 200
_SMALL_TALK = {
    SmallTalk.GREETING: replies.GREETING,
    SmallTalk.THANKS: replies.THANKS,
    SmallTalk.FAREWELL: replies.FAREWELL,
    SmallTalk.HELP: replies.HELP,
    SmallTalk.LANGUAGE: replies.LANGUAGE,
    SmallTalk.TOO_LONG: replies.TOO_LONG,
}


_LOOKED_UP: dict[Route, Composer] = {
    Route.FACT: compose_fact,
    Route.DOCUMENTS: compose_documents,
    Route.COMPARISON: compose_comparison,
    Route.FIGURE: compose_figures,
    Route.GENERAL: compose_open_figure,
}
_OF_TASKS = {
    Expected.TIME: Aspect.WHEN,
    Expected.DAY: Aspect.WHEN,
    Expected.WHO: Aspect.WHO,
}
_ASKED_SO = frozenset({Route.FACT, Route.DOCUMENTS})
_PIECES = frozenset({Route.FIGURE, Route.GENERAL})
_EXPLAINED = frozenset({Route.GENERAL, Route.COMPARISON, Route.FIGURE, Route.TASKS})


class Answering:
    """Answers questions over one library; safe to share between threads."""

    def __init__(
        self,
        library: Library,
        journal: Journal,
        abbreviations: Abbreviations | None = None,
        askers: Askers | None = None,
    ) -> None:
        self._library = library
        self._journal = journal
        self._abbreviations = abbreviations
        self._own_units = OwnUnits(askers or askers_in_memory(), journal)
        self._vocabulary: tuple[Generation, Vocabulary] | None = None
        self._lock = threading.Lock()

    def answer(self, question: Question) -> Answer:
        """Understand, look up, compose, verify, remember; never raises for a question's words."""
        clock = _Clock()
        typed = without_identifiers(question)
        before = self._journal.last_turn(question.conversation_id)
        self._library.refresh()
        library = self._library.pinned()
        register = register_of(library)
        question = self._own_units.completed(typed, before, register)
        held = HeldWords(self.vocabulary(library).counts, library.frequency, library.restored)
        asked = understand(question, before, _places(library), held, self._abbreviations)
        clock.lap("understand")
        evidence = EvidenceList(library, question.as_of)
        obeyed = self._own_units.obeyed(question, register)
        draft = obeyed or self._in_parts(asked, question, evidence, clock)
        if draft.status is AnswerStatus.NO_EVIDENCE and before and _may_lean(asked, question):
            beside = replace(asked, document_ids=before.document_ids[:1], followed=True, parts=())
            again = (
                self._compose(beside, question, evidence, clock) if before.document_ids else draft
            )
            if again.status is AnswerStatus.ANSWERED:
                asked, draft = beside, again
        kept, dropped = verify(draft.sentences, evidence.items, library)
        if draft.sentences and not any(not sentence.frame for sentence in kept):
            draft = plain(AnswerStatus.NO_EVIDENCE, replies.NOT_FOUND)
            kept = []
        log.debug("route %s, %d sentences dropped", asked.route, len(dropped))
        self._own_units.follow(asked, question, before, draft)
        answer = _rendered(asked, draft, kept, evidence, question, clock)
        answer = replace(answer, own_unit=self._own_units.of(question))
        self._journal.record(
            answer,
            question=typed.text,
            completed=asked.root or asked.text,
            route=Route.SMALL_TALK if obeyed else asked.route,
            unit=draft.unit,
            about=(draft.about,) if draft.about else _spoken_of(asked, before),
            as_of=question.as_of,
        )
        return answer

    def understood(
        self, question: Question, before: Turn | None, library: Library | None = None
    ) -> Understanding:
        """Read a question after the turn before it, with the words that a library holds."""
        library = library or self._library
        held = HeldWords(self.vocabulary(library).counts, library.frequency)
        return understand(question, before, _places(library), held, self._abbreviations)

    def warm(self) -> None:
        """Load what the first question would otherwise wait for."""
        self.vocabulary(self._library)
        figure_index(self._library)
        glossary_of(self._library)
        register_of(self._library)
        if self._library.documents():
            self._library.search("kế hoạch", top_k=1)
        for document in self._library.documents()[:WARMED]:
            self._library.text(document.id)
            read_headings(self._library.sections(document.id))
        gc.collect()
        gc.freeze()  # what is loaded now stays: later collections need not walk it

    @property
    def library(self) -> Library:
        """What is answered from."""
        return self._library

    def vocabulary(self, library: Library) -> Vocabulary:
        """Return the term weights of the generation that a library shows."""
        generation = library.generation
        with self._lock:
            if self._vocabulary is None or self._vocabulary[0] != generation:
                texts = (
                    f"{passage.context} {passage.text}"
                    for document in library.documents()
                    for passage in library.passages(document.id)
                )
                self._vocabulary = (generation, Vocabulary.of(texts))
            return self._vocabulary[1]

    def _in_parts(
        self, asked: Understanding, question: Question, evidence: EvidenceList, clock: _Clock
    ) -> Draft:
        """Answer a compound question part by part; as a whole when no part can be answered."""
        drafts = [self._compose(part, question, evidence, clock) for part in asked.parts]
        whole = joined(drafts) or self._compose(asked, question, evidence, clock)
        return self._piecemeal(asked, whole, question, evidence, clock) if asked.pieces else whole

    def _piecemeal(
        self,
        asked: Understanding,
        whole: Draft,
        question: Question,
        evidence: EvidenceList,
        clock: _Clock,
    ) -> Draft:
        """Add what answers the other things asked of one matter, from the same document."""
        draft = whole
        for piece in asked.pieces[1:] if whole.answers else asked.pieces:
            if piece.route not in _PIECES:
                continue
            held = evidence.documents_of(draft.sentences)[:1] if draft.answers else ()
            bound = replace(piece, document_ids=held or piece.document_ids, aside=draft.answers)
            draft = added(draft, self._compose(bound, question, evidence, clock), evidence.items)
        return draft

    def _compose(
        self, asked: Understanding, question: Question, evidence: EvidenceList, clock: _Clock
    ) -> Draft:
        outcome = self._without_documents(asked, evidence.library)
        if outcome is not None:
            return outcome
        draft = self._found(asked, question, evidence, clock)
        if draft.status is AnswerStatus.NO_EVIDENCE and _leans(asked, question):
            elsewhere = replace(asked, document_ids=())
            draft = self._found(elsewhere, question, evidence, clock)
        if draft.status is AnswerStatus.NO_EVIDENCE and asked.route is Route.FIGURE:
            vocabulary = self.vocabulary(evidence.library)
            draft = compose_near_miss(asked, evidence.library, vocabulary, evidence) or draft
        if draft.status is AnswerStatus.NO_EVIDENCE and asked.route is Route.GENERAL:
            draft = self._of_a_task(asked, question, evidence) or draft
        clock.lap("compose")
        return draft

    def _found(
        self, asked: Understanding, question: Question, evidence: EvidenceList, clock: _Clock
    ) -> Draft:
        draft = self._looked_up(asked, question, evidence)
        unheard = draft and draft.status is AnswerStatus.NO_EVIDENCE and not draft.about
        if draft is None or (unheard and asked.route in _ASKED_SO):
            read = asked if draft is None else replace(asked, route=Route.GENERAL, aside=True)
            found = self._retrieved(read, evidence, clock)
            return found if draft is None or found.answers else draft
        return draft

    @staticmethod
    def _without_documents(asked: Understanding, library: Library) -> Draft | None:
        if not any(map(str.isalpha, asked.text)):
            return plain(AnswerStatus.CLARIFY, replies.EMPTY)
        if asked.route == Route.SMALL_TALK and asked.small_talk is not None:
            too_long = asked.small_talk is SmallTalk.TOO_LONG
            return plain(
                AnswerStatus.CLARIFY if too_long else AnswerStatus.ANSWERED,
                _SMALL_TALK[asked.small_talk],
                replies.ask_documents(),
            )
        if asked.refusal is not None:
            return plain(
                AnswerStatus.DECLINED, replies.DECLINED[asked.refusal], replies.ask_documents()
            )
        if not library.documents():
            return plain(AnswerStatus.NO_EVIDENCE, replies.NOTHING_HELD)
        return None

    def _looked_up(
        self, asked: Understanding, question: Question, evidence: EvidenceList
    ) -> Draft | None:
        """Answer from the catalogue; null when the route needs retrieval."""
        library, vocabulary = evidence.library, self.vocabulary(evidence.library)
        if asked.route in _EXPLAINED:
            explained = compose_explained(asked, library, vocabulary, evidence)
            if explained is not None:
                return explained
        if asked.route in {Route.TASKS, Route.GENERAL, Route.FIGURE}:
            assigned = compose_overview(asked, library, vocabulary, evidence) or compose_assignment(
                asked, question.unit, library, vocabulary, evidence
            )
            if assigned is not None:
                return assigned
        if asked.route == Route.TASKS:
            return compose_tasks(asked, question.unit, library, vocabulary, evidence)
        if asked.route in {Route.FIGURE, Route.GENERAL}:
            goals = compose_goals(asked, library, vocabulary, evidence)
            if goals is not None:
                return goals
        compose = _LOOKED_UP.get(asked.route)
        return compose(asked, library, vocabulary, evidence) if compose else None

    def _of_a_task(
        self, asked: Understanding, question: Question, evidence: EvidenceList
    ) -> Draft | None:
        """Answer "khi nào", "ai" from a task whose words fit, where no sentence says it."""
        aspects = [_OF_TASKS[kind] for kind in also_expected(asked.folded) if kind in _OF_TASKS]
        if not aspects:
            return None
        library, vocabulary = evidence.library, self.vocabulary(evidence.library)
        return compose_assignment(asked, question.unit, library, vocabulary, evidence, aspects)

    def _retrieved(self, asked: Understanding, evidence: EvidenceList, clock: _Clock) -> Draft:
        vocabulary = self.vocabulary(evidence.library)
        if asked.route == Route.GENERAL:
            defined = compose_definition(asked, evidence.library, evidence)
            if defined is not None:
                return defined
        meant = documents_meant(asked, evidence.library, vocabulary)
        hits = find_passages(asked, meant, evidence.library, vocabulary)
        clock.lap("retrieve")
        library = evidence.library
        if asked.route is Route.FIGURE:
            sure = compose_likely_figure(asked, hits, meant, vocabulary, evidence, SURE)
            if sure is not None:
                return sure
        draft = compose_content(asked, meant, hits, library, vocabulary, evidence)
        figure = asked.route is Route.FIGURE or leaves_figure_open(asked.folded)
        if draft.status is AnswerStatus.NO_EVIDENCE and figure:
            likely = compose_likely_figure(asked, hits, meant, vocabulary, evidence)
            return likely or draft
        return draft


_OTHER = re.compile(r"(?:thế|còn|vậy)\b")


def _may_lean(asked: Understanding, question: Question) -> bool:
    """Whether a question names no document, place or year of its own, so that the one before holds.

    One that asks of another thing than the one before ("thế lễ bế mạc?") has been read as such.
    """
    named = asked.document_ids or question.document_ids or asked.numbers or asked.places
    other = MARKED_OPENER.match(asked.folded) or _OTHER.match(asked.text.lower())
    alone = not (asked.followed or named or asked.years or other)
    return alone and asked.route in _PIECES


def _leans(asked: Understanding, question: Question) -> bool:
    """Whether a figure's part, asked of the document before, may stand in another one."""
    told = asked.followed and CONTEXT in asked.text and asked.route is Route.FIGURE
    return told and bool(asked.document_ids) and not question.document_ids


def _places(library: Library) -> set[str]:
    return {d.metadata.place for d in library.documents() if d.metadata.place}


def _spoken_of(asked: Understanding, before: Turn | None) -> tuple[str, ...]:
    """Return the documents that the conversation stays with where an answer names none."""
    return asked.document_ids or (before.document_ids[:1] if before and asked.followed else ())


class _Clock:
    """Milliseconds of each step."""

    def __init__(self) -> None:
        self._start = self._last = time.perf_counter()
        self._laps: dict[str, float] = {}

    def lap(self, step: str) -> None:
        now = time.perf_counter()
        self._laps[step] = self._laps.get(step, 0.0) + (now - self._last) * 1000
        self._last = now

    def timing(self) -> Timing:
        total = (time.perf_counter() - self._start) * 1000
        return Timing(
            **{step: round(ms, 2) for step, ms in self._laps.items()}, total=round(total, 2)
        )


def _rendered(
    asked: Understanding,
    draft: Draft,
    kept: list[Sentence],
    evidence: EvidenceList,
    question: Question,
    clock: _Clock,
) -> Answer:
    lines, citations = renumber(kept, evidence.items)
    notices = [*asked.assumed, *_status_notices(citations), *draft.notices]
    return Answer(
        id=uuid.uuid4().hex,
        conversation_id=question.conversation_id,
        status=draft.status,
        text="\n".join(lines) or draft.plain,
        citations=citations,
        follow_ups=tuple(draft.follow_ups),
        notices=tuple(dict.fromkeys(notices)),
        timing=clock.timing(),
    )


def _status_notices(citations: tuple[Evidence, ...]) -> list[str]:
    over = (Status.PAST, Status.SUPERSEDED, Status.UPCOMING)
    several = len({c.document.id for c in citations}) > 1
    return [
        f"{replies.named(c.document)}: {c.status_reason}" if several else c.status_reason
        for c in citations
        if c.status in over
    ]
