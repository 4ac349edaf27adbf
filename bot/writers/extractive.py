"""The writer that needs no model: it looks up, or quotes the sentences that answer."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot import replies
from bot.annexes import host_named
from bot.answers import AnswerStatus
from bot.composers.asked_anywhere import asked_anywhere, tells_of_anywhere
from bot.composers.asked_back import compose_asked_back
from bot.composers.asked_plainly import asked_plainly
from bot.composers.assignments import compose_assignment
from bot.composers.case_beside import of_own_range, with_own_case
from bot.composers.changed_since import with_changes
from bot.composers.codes import compose_code
from bot.composers.comparisons import compose_comparison, side_by_side
from bot.composers.content import compose_content
from bot.composers.content_sides import compose_content_sides
from bot.composers.definitions import compose_definition, compose_explained, compose_told_apart
from bot.composers.document_facts import compose_fact, tells_fact
from bot.composers.document_lists import compose_documents
from bot.composers.entitlements import compose_entitlements
from bot.composers.entry_into_force import compose_since, without_since
from bot.composers.figures import (
    LikelyFigure,
    compose_figures,
    compose_near_miss,
    compose_open_figure,
)
from bot.composers.fines_of_organisations import with_rate_for_organisations
from bot.composers.first_of_two import compose_first_of_two
from bot.composers.headings_named import compose_headings_named, of_one_document
from bot.composers.in_its_stead import compose_in_its_stead
from bot.composers.levels_beside import with_levels
from bot.composers.near_lines import only_borne
from bot.composers.numbered_things import compose_numbered_things
from bot.composers.office_holders import compose_office_holder
from bot.composers.office_names import compose_holder
from bot.composers.own_figures import (
    asks_own_figure,
    compose_own_figure,
    of_unit,
    stands_below,
)
from bot.composers.place_classes import compose_by_class
from bot.composers.rearranged_units import compose_rearranged
from bot.composers.row_extremes import compose_row_extreme
from bot.composers.rows import of_compared
from bot.composers.rubrics import compose_goals
from bot.composers.task_lists import compose_tasks
from bot.composers.task_overviews import compose_overview
from bot.composers.time_left import compose_time_left
from bot.composers.told_of_another import without_others
from bot.composers.which_is_meant import which_is_meant
from bot.drafts import Draft, plain
from bot.figures.by_meaning import SURE
from bot.figures.comparison_sides import places_side_by_side, several_values, sides_of
from bot.figures.openings import leaves_figure_open, with_roman
from bot.figures.sides import wish_of
from bot.passages.as_issued import amending_documents, asks_as_issued
from bot.passages.asked_columns import asks_compared
from bot.passages.asked_forms import Form
from bot.passages.candidates import documents_meant
from bot.passages.expectations import also_expected
from bot.passages.expected_kinds import Expected
from bot.passages.search import find_passages
from bot.questions.completed_text import leans
from bot.questions.document_questions import Fact
from bot.questions.routes import OF_TEXT, Route, SmallTalk, route_of
from bot.questions.task_questions import Aspect, serves_people
from bot.tasks.periods import period_asked
from bot.units.named_units import names_office
from bot.units.register import register_within
from knowledge.text import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from bot.answers import Question
    from bot.evidence import EvidenceList
    from bot.figures.sides import Side
    from bot.passages.terms import Vocabulary
    from bot.questions.understanding import Understanding
    from bot.writers.clock import Clock
    from bot.writers.port import Commission
    from knowledge.library import Library

    Composer = Callable[[Understanding, Library, Vocabulary, EvidenceList], Draft | None]

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
_TOLD_ALONE = frozenset({Route.FACT, Route.TASKS})
_BY_NAME: tuple[Composer, ...] = (
    compose_headings_named,
    compose_numbered_things,
    compose_entitlements,
)
_EXPLAINED = frozenset({Route.GENERAL, Route.COMPARISON, Route.FIGURE, Route.TASKS})


class ExtractiveWriter:
    """Composes answers out of the catalogue and of passages; ``vocabulary`` weighs their words."""

    def __init__(self, vocabulary: Callable[[Library], Vocabulary]) -> None:
        self._vocabulary = vocabulary

    def write(self, commission: Commission) -> Draft:
        """Answer with what the documents say, in their own words."""
        asked, question = commission.asked, commission.question
        evidence, clock = commission.evidence, commission.clock
        outcome = self._without_documents(asked, evidence.library)
        if outcome is not None:
            return outcome
        vocabulary = self._vocabulary(evidence.library)
        asked = of_one_document(asked, vocabulary, evidence)
        draft = self._found(asked, question, evidence, clock)
        if draft.status is AnswerStatus.NO_EVIDENCE and _leans(asked, question):
            elsewhere = replace(asked, document_ids=())
            draft = self._found(elsewhere, question, evidence, clock)
        if asked.route in OF_TEXT:
            draft = compose_by_class(
                asked,
                draft,
                lambda one: self._found(one, question, evidence, clock),
                vocabulary,
                evidence,
            )
        bare = asked_plainly(asked) if draft.status is AnswerStatus.NO_EVIDENCE else None
        if bare is not None:
            draft = self._found(bare, question, evidence, clock)
        anywhere = asked_anywhere(asked)
        if anywhere is not None and not tells_of_anywhere(draft, evidence):
            told = self._found(anywhere, question, evidence, clock)
            draft = told if tells_of_anywhere(told, evidence) else draft
        draft = compose_in_its_stead(
            asked, draft, lambda one: self._found(one, question, evidence, clock), evidence
        )
        draft = self._told_otherwise(asked, draft, question, evidence, clock)
        draft = only_borne(asked, without_others(asked, draft, evidence), evidence)
        draft = with_own_case(asked, of_own_range(asked, draft, evidence), evidence)
        draft = with_levels(asked, draft, evidence, vocabulary)
        draft = with_rate_for_organisations(asked, draft, evidence)
        draft = with_changes(asked, draft, evidence)
        draft = which_is_meant(asked, draft, vocabulary, evidence) or draft
        if draft.answers and asked.numbers and _shows_no_number(draft, evidence):
            draft.notices.append(replies.without_number(asked.numbers))
        clock.lap("compose")
        return draft

    def _told_otherwise(
        self,
        asked: Understanding,
        draft: Draft,
        question: Question,
        evidence: EvidenceList,
        clock: Clock,
    ) -> Draft:
        """Answer in another way what was not found in the way of its route; the draft else."""
        if draft.status is not AnswerStatus.NO_EVIDENCE:
            return draft
        if asked.route is Route.FIGURE and places_side_by_side(asked):
            sides = several_values(asked)
            vocabulary = self._vocabulary(evidence.library)
            told = compose_content_sides(asked, sides, vocabulary, evidence)
            if told is not None:
                return told
        if asked.route is Route.FIGURE:
            vocabulary = self._vocabulary(evidence.library)
            return compose_near_miss(asked, evidence.library, vocabulary, evidence) or draft
        if asked.route is Route.GENERAL:
            return self._told_elsewhere(asked, question, evidence, clock) or draft
        if asked.route is Route.TASKS:
            return self._of_no_office(asked, evidence, clock) or draft
        return draft

    def _found(
        self, asked: Understanding, question: Question, evidence: EvidenceList, clock: Clock
    ) -> Draft:
        compared = self._compared(asked, evidence, clock)
        if compared is not None:
            return compared
        if asked.route is Route.COMPARISON:
            sides = sides_of(asked)
            told = self._side_by_side(sides, question, evidence, clock)
            if told is not None:
                return told
            if not sides and wish_of(asked) != "bao nhiêu":
                asked = replace(asked, route=Route.GENERAL)
        left = compose_time_left(
            asked, evidence.as_of, lambda read: self._retrieved(read, evidence, clock)
        )
        if left is not None:
            return left
        draft = self._looked_up(asked, question, evidence)
        if draft is not None and draft.status is AnswerStatus.NO_EVIDENCE:
            draft = self._below_own_unit(asked, question.unit, evidence, clock) or draft
        unheard = draft and draft.status is AnswerStatus.NO_EVIDENCE and not draft.about
        unheard = unheard and not (asked.fact is Fact.SIGNATORY and asked.numbers)
        if draft is None or (unheard and asked.route in _ASKED_SO):
            read = of_unit(asked, question.unit) if asked.own_unit and question.unit else asked
            if draft is not None:
                read = replace(read, route=Route.GENERAL, aside=True)
            found = self._retrieved(read, evidence, clock)
            of_paper = asked.fact if asked.kinds else None
            if found.answers and of_paper and not tells_fact(of_paper, found):
                return draft or plain(AnswerStatus.NO_EVIDENCE, replies.NOT_FOUND)
            return found if draft is None or found.answers else draft
        return draft

    def _compared(self, asked: Understanding, evidence: EvidenceList, clock: Clock) -> Draft | None:
        """Answer by the column that says what share one value is of another; else null."""
        if asked.route not in {Route.FIGURE, Route.COMPARISON} or not asks_compared(asked.folded):
            return None
        draft = self._retrieved(replace(asked, route=Route.GENERAL), evidence, clock)
        return of_compared(draft, evidence)

    def _side_by_side(
        self, sides: Sequence[Side], question: Question, evidence: EvidenceList, clock: Clock
    ) -> Draft | None:
        """Answer for each side alone where facts or tasks are compared; else null."""
        routes = [route_of(side.asked.folded, side.asked.folded)[:2] for side in sides]
        timed = any(fact is Fact.PERIOD for _, fact in routes)
        if timed or not sides or not all(route in _TOLD_ALONE for route, _ in routes):
            return None
        drafts = [
            self._found(replace(side.asked, route=route, fact=fact), question, evidence, clock)
            for side, (route, fact) in zip(sides, routes, strict=True)
        ]
        return side_by_side(sides, drafts)

    @staticmethod
    def _without_documents(asked: Understanding, library: Library) -> Draft | None:
        if not any(map(str.isalpha, asked.text)):
            return plain(AnswerStatus.CLARIFY, replies.EMPTY)
        asked_back = compose_asked_back(asked)
        if asked_back is not None:
            return asked_back
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
        library, vocabulary = evidence.library, self._vocabulary(evidence.library)
        named = (
            compose_rearranged(asked, question.text, library, evidence)
            or compose_office_holder(asked, library, evidence)
            or compose_holder(asked, library, evidence)
            or compose_first_of_two(asked, library, vocabulary, evidence)
        )
        if named is None and asked.route in _EXPLAINED:
            named = compose_row_extreme(asked, library, vocabulary, evidence)
        if named is not None:
            return named
        explained = _explained(asked, library, vocabulary, evidence)
        if explained is not None:
            return explained
        if asked.route in {Route.TASKS, Route.GENERAL, Route.FIGURE}:
            assigned = compose_overview(asked, library, vocabulary, evidence) or compose_assignment(
                asked, question.unit, library, vocabulary, evidence
            )
            if assigned is not None:
                missed = assigned.status is AnswerStatus.NO_EVIDENCE
                own = (
                    compose_own_figure(asked, question.unit, vocabulary, evidence)
                    if missed
                    else None
                )
                return own or assigned
        if asked.route == Route.TASKS:
            return compose_tasks(asked, question.unit, library, vocabulary, evidence)
        if asked.route in OF_TEXT:
            goals = compose_goals(asked, library, vocabulary, evidence)
            if goals is not None:
                return goals
        own = compose_own_figure(asked, question.unit, vocabulary, evidence)
        if own is not None:
            return own
        compose = _LOOKED_UP.get(asked.route)
        return compose(asked, library, vocabulary, evidence) if compose else None

    def _below_own_unit(
        self, asked: Understanding, unit: str | None, evidence: EvidenceList, clock: Clock
    ) -> Draft | None:
        """Answer with what stands below the heading of the asker's own unit; null where nothing does."""
        if unit is None or not asks_own_figure(asked, unit):
            return None
        draft = self._retrieved(of_unit(asked, unit), evidence, clock)
        return draft if stands_below(unit, draft, evidence) else None

    def _told_elsewhere(
        self, asked: Understanding, question: Question, evidence: EvidenceList, clock: Clock
    ) -> Draft | None:
        """Answer from a task, or from when on what a document lays down applies.

        Where no sentence says it. What is laid down is searched for while tasks are read.
        """
        laid_down = without_since(asked)
        if laid_down:
            among = laid_down.document_ids or None
            evidence.library.begin_search(laid_down.text, document_ids=among)
        of_a_task = self._of_a_task(asked, question, evidence)
        if of_a_task or not laid_down:
            return of_a_task
        return compose_since(self._retrieved(laid_down, evidence, clock), evidence)

    def _of_a_task(
        self, asked: Understanding, question: Question, evidence: EvidenceList
    ) -> Draft | None:
        """Answer "khi nào", "ai" from a task whose words fit, where no sentence says it.

        Who holds an office is a person's name, which no task tells.
        """
        aspects = [_OF_TASKS[kind] for kind in also_expected(asked.folded) if kind in _OF_TASKS]
        if not aspects or Form.of(asked.folded).person:
            return None
        library, vocabulary = evidence.library, self._vocabulary(evidence.library)
        return compose_assignment(asked, question.unit, library, vocabulary, evidence, aspects)

    def _of_no_office(
        self, asked: Understanding, evidence: EvidenceList, clock: Clock
    ) -> Draft | None:
        """Answer from text what those have to do who are no office: "chủ đầu tư", "cơ quan".

        Or what an office does for people who come to it, which is no task of a paper.

        What is due in a time is told from tasks alone: a day in a text may be another's.
        """
        register = register_within(evidence.library, asked.document_ids)
        due = period_asked(asked.folded, evidence.as_of)
        office = names_office(asked.text, register) and not serves_people(asked.folded)
        if due or asked.own_unit or office:
            return None
        draft = self._retrieved(replace(asked, route=Route.GENERAL, aside=True), evidence, clock)
        return draft if draft.answers else None

    def _retrieved(self, asked: Understanding, evidence: EvidenceList, clock: Clock) -> Draft:
        vocabulary = self._vocabulary(evidence.library)
        if asked.route is Route.GENERAL or (asked.term and asked.route is Route.FIGURE):
            defined = compose_definition(asked, evidence.library, evidence)
            if defined is not None:
                return defined
        text = with_roman(asked.text, vocabulary.counts)
        asked = asked if text == asked.text else replace(asked, text=text, folded=fold(text))
        meant = documents_meant(asked, evidence.library, vocabulary)
        hits = find_passages(asked, meant, evidence.library, vocabulary)
        if asks_as_issued(asked.folded):
            later = amending_documents(evidence.library)
            hits = [hit for hit in hits if hit.document_id not in later]
        clock.lap("retrieve")
        library = evidence.library
        figure = LikelyFigure(asked, hits, meant, vocabulary, evidence)
        if asked.route is Route.FIGURE:
            sure = figure.compose(SURE)
            if sure is not None:
                return sure
        draft = compose_content(asked, meant, hits, library, vocabulary, evidence)
        wished = asked.route is Route.FIGURE or leaves_figure_open(asked.folded)
        if draft.status is AnswerStatus.NO_EVIDENCE and wished:
            return figure.compose() or draft
        return draft


def _explained(
    asked: Understanding, library: Library, vocabulary: Vocabulary, evidence: EvidenceList
) -> Draft | None:
    """Answer what is asked of numbered things, a code or a term; null where it is asked of none."""
    if asked.route not in _EXPLAINED and asked.route is not Route.DOCUMENTS:
        return None
    composers: tuple[Composer, ...] = (compose_code, compose_explained)
    if asked.route in _EXPLAINED:
        composers = (*_BY_NAME, *composers)
    if asked.route is Route.COMPARISON:
        composers = (*composers, compose_told_apart)
    drafts = (compose(asked, library, vocabulary, evidence) for compose in composers)
    return next((draft for draft in drafts if draft is not None), None)


def _shows_no_number(draft: Draft, evidence: EvidenceList) -> bool:
    cited = evidence.documents_of(draft.sentences)
    return bool(cited) and all(
        each.metadata.number is None and host_named(each, evidence.library) is None
        for each in cited
    )


def _leans(asked: Understanding, question: Question) -> bool:
    """Whether a figure's part, asked of the document before, may stand in another one."""
    told = asked.followed and leans(asked.text) and asked.route is Route.FIGURE
    return told and bool(asked.document_ids) and not question.document_ids
