"""The answering path, from a question to a verified answer; read `Answering.answer` first."""

from __future__ import annotations

import datetime as dt
import gc
import logging
import sys
import threading
import uuid
from dataclasses import replace
from typing import TYPE_CHECKING

from bot import document_names, replies
from bot.annexes import hosts_named
from bot.answers import Answer, AnswerStatus, Question
from bot.composers.levels_beside import with_levels
from bot.composers.near_lines import only_borne
from bot.composers.sections import read_headings
from bot.composers.table_follow_ups import compose_in_table
from bot.composers.told_beside import compose_beside_told
from bot.composers.told_of_another import without_others
from bot.drafts import joined, plain
from bot.evidence import EvidenceList, renumber
from bot.figures.index import figure_index
from bot.glossary import glossary_of
from bot.marks_of_talk import restored_in_talk
from bot.passages.amended import amended_by
from bot.passages.changed_values import adjusts_only
from bot.passages.named_things import things_held
from bot.passages.quotable import spans_of
from bot.passages.terms import Vocabulary
from bot.piecemeal import of_the_first, said_of, tells_part, with_the_rest
from bot.practice import PRACTICE
from bot.questions.held_words import HeldWords
from bot.questions.returns import returned
from bot.questions.routes import OF_TEXT, Route
from bot.questions.understanding import understand
from bot.safety.masking import without_identifiers
from bot.spoken_of import stays_with
from bot.talk import Talk
from bot.telemetry import note, step
from bot.units.askers import askers_in_memory
from bot.units.own_units import OwnUnits
from bot.units.place_classes import places_by_class
from bot.units.register import register_of
from bot.verification import verify
from bot.writers.clock import Clock
from bot.writers.extractive import ExtractiveWriter
from bot.writers.port import Commission
from bot.writers.steps.hearing import Hearing
from bot.writers.telling import Telling
from knowledge.documents import Status
from knowledge.status import name_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.answers import Evidence
    from bot.drafts import Draft
    from bot.journal import Journal, Turn
    from bot.questions.abbreviations import Abbreviations
    from bot.questions.understanding import Understanding
    from bot.units.askers import Askers
    from bot.verification import Sentence
    from bot.writers.port import AnswerWriter, TellSentence
    from bot.writers.steps.path import Steps
    from bot.writers.telling import Tell
    from knowledge.catalogue import Generation
    from knowledge.library import Library

    Writing = Callable[[ExtractiveWriter], AnswerWriter]
    """Puts another writer before the one that quotes."""

log = logging.getLogger(__name__)

WARMED = 200
RINGS_SOUGHT = (2_000, 100, 100)
"""How much is made before rings of objects are looked for: answers make much, and few rings.

With Python's own (700, 10, 10) the search took 4 of 100 parts of an answer's time, and now and then
walked all that is remembered while somebody waited. After 20 000 objects it took 30 ms at once.
"""

TURN = 0.001
"""Seconds that a thread goes on while another waits for the interpreter.

What is begun ahead leaves it at each call of an index; with Python's own 0.005 it came back too
late for the answer that needed it.
"""


class Answering:
    """Answers questions over one library; safe to share between threads."""

    def __init__(
        self,
        library: Library,
        journal: Journal,
        abbreviations: Abbreviations | None = None,
        askers: Askers | None = None,
        writing: Writing | None = None,
        steps: Steps | None = None,
    ) -> None:
        self._library = library
        self._journal = journal
        self._abbreviations = abbreviations
        self._own_units = OwnUnits(askers or askers_in_memory(), journal)
        self._vocabulary: tuple[Generation, Vocabulary] | None = None
        self._lock = threading.Lock()
        self._extractive = ExtractiveWriter(self.vocabulary)
        self._writer = writing(self._extractive) if writing else self._extractive
        self._steps = steps

    def answer(self, question: Question, tell: Tell | None = None) -> Answer:
        """Understand, look up, compose, verify, remember; never raises for a question's words.

        ``tell`` is given each line as soon as it is proven, where a writer is slow to end; the
        lines told begin the answer's text.
        """
        with step("answer"):
            answer = self._answered(question, tell)
            note(status=answer.status.value, citations=len(answer.citations))
        return answer

    def _answered(self, question: Question, tell: Tell | None) -> Answer:
        clock = Clock()
        typed = without_identifiers(question)
        before = self._journal.last_turn(question.conversation_id)
        self._library.refresh()
        library = self._library.pinned()
        register = register_of(library)
        text, before = returned(typed.text, before)
        holds = self._held_words(library, before).holds
        question = self._own_units.completed(replace(typed, text=text), before, register, holds)
        with step("understand"):
            asked = self.understood(question, before, library)
            note(route=asked.route.value)
        _begin(asked, library)
        clock.lap("understand")
        evidence = EvidenceList(library, question.as_of)
        obeyed = self._own_units.obeyed(question, register)
        in_table = compose_in_table(asked, before, self.vocabulary(library), evidence)
        telling = Telling(evidence, tell).tell if tell and not in_table else None
        talk = Talk(
            before,
            evidence,
            self.vocabulary(library),
            lambda text: self.understood(replace(question, text=text), None, library),
            lambda read: self._compose(read, question, evidence, clock),
        )
        alone = asked.alone or asked.text
        asked, settled = (asked, obeyed) if obeyed else talk.settled(asked)
        draft = settled or self._in_parts(asked, question, evidence, clock, telling)
        if not (settled or question.document_ids):
            read, draft = talk.taken(asked, draft)
            asked, draft = self._with_pieces(asked, read, draft, question, evidence, clock)
        if in_table and not settled:
            draft = in_table.rather_than(draft, evidence)
        if draft.status is AnswerStatus.NO_EVIDENCE and not settled:
            words = self.vocabulary(library)
            draft = compose_beside_told(asked, before, words, evidence) or draft
        if not settled:
            draft = only_borne(replace(asked, text=alone), draft, evidence)
        if self._steps and not settled:
            hearing = Hearing(
                question,
                before,
                evidence,
                clock,
                understand=talk.understand,
                compose=lambda read: self._in_parts(read, question, evidence, clock),
                alone=self._extractive,
            )
            asked, draft = self._steps.take(asked, draft, hearing)
        with step("verify"):
            kept, dropped = verify(draft.sentences, evidence.items, library)
            note(kept=len(kept), dropped=len(dropped))
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
            completed=asked.text
            if draft.status is AnswerStatus.CLARIFY
            else asked.root or asked.text,
            route=Route.SMALL_TALK if obeyed else asked.route,
            unit=draft.unit,
            about=()
            if answer.citations
            else stays_with(asked, draft, before, library, self.vocabulary(library)),
            as_of=question.as_of,
        )
        return answer

    def understood(
        self, question: Question, before: Turn | None, library: Library | None = None
    ) -> Understanding:
        """Read a question after the turn before it, with the words that a library holds."""
        library = library or self._library
        held = self._held_words(library, before)
        return understand(
            question, before, _places(library), held, self._abbreviations, library.foresee
        )

    def _held_words(self, library: Library, before: Turn | None) -> HeldWords:
        restored = restored_in_talk(library, before)
        return HeldWords(self.vocabulary(library).counts, library.frequency, restored)

    def warm(self) -> None:
        """Load what the first question would otherwise wait for, the embedder beside the rest."""
        gc.set_threshold(*RINGS_SOUGHT)
        sys.setswitchinterval(TURN)
        self._library.foresee("kế hoạch")
        self.vocabulary(self._library)
        figure_index(self._library)
        glossary_of(self._library)
        register_of(self._library)
        things_held(self._library)
        hosts_named(self._library)
        places_by_class("", self._library)
        if self._library.documents():
            self._library.search("kế hoạch", top_k=1)
            self._library.references(self._library.documents()[0].id)  # reads those of all
        for document in self._library.documents()[:WARMED]:
            self._library.text(document.id)
            read_headings(self._library.sections(document.id))
        gc.collect()
        gc.freeze()  # what is loaded now stays: later collections need not walk it

    def practise(self) -> None:
        """Read beside the first questions what each kind of them needs; answers some to nobody.

        Some seconds for tens of thousands of passages, so that nobody waits for it before asking.
        """
        figure_index(self._library).read_texts()
        for text in PRACTICE:
            question = Question(text, dt.datetime.now(tz=dt.UTC).date(), "")
            asked = self.understood(question, None)
            self._in_parts(asked, question, EvidenceList(self._library, question.as_of), Clock())
        for document in self._library.documents()[:WARMED]:
            for passage in self._library.passages(document.id):
                spans_of(passage)
        gc.freeze()

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
        self,
        asked: Understanding,
        question: Question,
        evidence: EvidenceList,
        clock: Clock,
        tell: TellSentence | None = None,
    ) -> Draft:
        """Answer a compound question part by part; as a whole when no part can be answered.

        A part without an answer is asked again of the one document that another is told from,
        unless tasks on several subjects are asked for: there all its tasks would count.
        """
        drafts: list[Draft] = []
        for part in asked.parts:
            bound = of_the_first(asked.parts, drafts, part, evidence)
            drafts.append(self._in_parts(bound, question, evidence, clock))
        told_from = evidence.documents_of(
            [s for each in drafts if each.answers for s in each.sentences]
        )
        on_subjects = all(part.route is Route.TASKS for part in asked.parts)
        if len(told_from) == 1 and not asked.document_ids and not on_subjects:
            among = (told_from[0].id,)
            drafts = [
                draft if draft.answers else self._in_parts(each, question, evidence, clock)
                for draft, part in zip(drafts, asked.parts, strict=True)
                for each in (replace(part, document_ids=among, aside=part.route in OF_TEXT),)
            ]
        told = said_of(drafts)
        words = ["" if tells_part(told, part) else part.text for part in asked.parts]
        whole = joined(drafts, words) or self._compose(asked, question, evidence, clock, tell)
        return self._fuller(asked, whole, question, evidence, clock) if asked.pieces else whole

    def _with_pieces(
        self,
        asked: Understanding,
        read: Understanding,
        draft: Draft,
        question: Question,
        evidence: EvidenceList,
        clock: Clock,
    ) -> tuple[Understanding, Draft]:
        """Add to the answer of another reading what a question asks besides, in its document."""
        if read is asked or read.pieces or not (asked.pieces and draft.answers):
            return read, draft
        bound = tuple(replace(each, document_ids=read.document_ids) for each in asked.pieces)
        whole = replace(read, pieces=bound, alone=asked.alone)
        return read, self._fuller(whole, draft, question, evidence, clock)

    def _fuller(
        self,
        asked: Understanding,
        whole: Draft,
        question: Question,
        evidence: EvidenceList,
        clock: Clock,
    ) -> Draft:
        """Add to the answer of a whole question what its pieces ask besides."""

        def write(piece: Understanding) -> Draft:
            told = self._extractive.write(Commission(piece, question, evidence, clock))
            return without_others(asked, told, evidence)

        fuller = with_the_rest(asked, whole, evidence, write)
        return with_levels(asked, fuller, evidence, self.vocabulary(evidence.library))

    def _compose(
        self,
        asked: Understanding,
        question: Question,
        evidence: EvidenceList,
        clock: Clock,
        tell: TellSentence | None = None,
    ) -> Draft:
        with step("compose"):
            return self._writer.write(Commission(asked, question, evidence, clock, tell))


def _begin(asked: Understanding, library: Library) -> None:
    """Begin the searches that are likely to be asked for, the soonest first; embed for later ones.

    On the development gold 59 of 100 questions asked of texts come to be searched for, of the
    first leanings 65, of pieces after the first 42, those mostly in the document that the rest
    is answered from; of first pieces, which the whole mostly answers, 6. Of questions about a
    document 42 are asked of texts after all, since no document that is held is meant.
    """
    for each in (*asked.parts, asked):
        if each.route in OF_TEXT:
            among = each.document_ids or None
            library.begin_search(each.query or each.text, document_ids=among)
        elif each.route is Route.FACT:
            library.foresee(each.query or each.text)
    for each in (*asked.leanings[:1], *asked.pieces[1:]):
        if each.route in OF_TEXT:
            library.foresee(each.query or each.text)


def _places(library: Library) -> set[str]:
    return {d.metadata.place for d in library.documents() if d.metadata.place}


def _rendered(
    asked: Understanding,
    draft: Draft,
    kept: list[Sentence],
    evidence: EvidenceList,
    question: Question,
    clock: Clock,
) -> Answer:
    lines, citations = renumber(kept, evidence.items)
    amended = _amended_notices(citations, evidence)
    notices = [*asked.assumed, *_status_notices(citations, evidence), *amended, *draft.notices]
    return Answer(
        id=uuid.uuid4().hex,
        conversation_id=question.conversation_id,
        status=draft.status,
        text="\n".join(lines) or draft.plain,
        citations=citations,
        follow_ups=tuple(draft.follow_ups),
        notices=tuple(dict.fromkeys(notices)),
        timing=clock.timing(),
        writing=draft.writing,
        steps=tuple(clock.steps),
    )


def _amended_notices(citations: tuple[Evidence, ...], evidence: EvidenceList) -> list[str]:
    """Say which of the articles cited a newer document amends."""
    newer = [amended_by(c.document, c.span, evidence) for c in citations]
    return [replies.ARTICLE_AMENDED.format(newer=name_of(each)) for each in newer if each]


def _status_notices(citations: tuple[Evidence, ...], evidence: EvidenceList) -> list[str]:
    over = (Status.PAST, Status.SUPERSEDED, Status.UPCOMING)
    several = len({c.document.id for c in citations}) > 1
    return [
        f"{document_names.named(c.document)}: {c.status_reason}" if several else c.status_reason
        for c in citations
        if c.status in over and not adjusts_only(c.document, evidence.library)
    ]
