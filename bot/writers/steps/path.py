"""The optional steps in their order; read `Steps.take` first."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bot.answers import AnswerStatus
from bot.questions.routes import Route
from bot.writers.steps.asking import Asker, Step
from bot.writers.steps.completion import completed
from bot.writers.steps.grounds import is_about
from bot.writers.steps.introduction import introduced
from bot.writers.steps.routing import routed
from bot.writers.steps.splits import split
from bot.writers.steps.suggestions import suggested

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.drafts import Draft
    from bot.questions.understanding import Understanding
    from bot.writers.steps.hearing import Hearing

_COMPOSED = frozenset({Route.TASKS, Route.FIGURE, Route.COMPARISON})


@dataclass(frozen=True)
class Steps:
    """The steps that the operator wants a model to take."""

    asker: Asker
    wanted: frozenset[Step]

    def take(
        self, asked: Understanding, draft: Draft, hearing: Hearing
    ) -> tuple[Understanding, Draft]:
        """Read anew what found nothing; introduce and go on from what was found."""
        if draft.status is AnswerStatus.NO_EVIDENCE:
            asked, draft = self._read_anew(asked, draft, hearing)
        if not draft.answers:
            return asked, draft
        composed = asked.route in _COMPOSED and draft.writing is None
        if Step.INTRODUCTION in self.wanted and composed:
            introduced(self.asker, asked.text, draft, hearing)
        if Step.SUGGESTION in self.wanted:
            following = suggested(self.asker, asked.text, draft, hearing)
            draft.follow_ups = [*following, *draft.follow_ups]
        return asked, draft

    def _read_anew(
        self, asked: Understanding, draft: Draft, hearing: Hearing
    ) -> tuple[Understanding, Draft]:
        for reading in self._readings(asked, hearing):
            again = hearing.compose(reading)
            if again.answers and is_about(hearing.question.text, again, hearing.evidence):
                return reading, again
        return asked, draft

    def _readings(self, asked: Understanding, hearing: Hearing) -> Iterator[Understanding]:
        """Yield other readings of a question, one by one: the next is asked for if need be."""
        whole = asked
        if Step.COMPLETION in self.wanted:
            text = completed(self.asker, hearing)
            if text is not None:
                whole = replace(hearing.understand(text), followed=True, root=text)
                yield whole
        if Step.SPLIT in self.wanted and not (whole.parts or whole.pieces):
            pieces = split(self.asker, whole.text, hearing.clock)
            if pieces:
                yield replace(whole, parts=tuple(map(hearing.understand, pieces)))
        if Step.ROUTE in self.wanted:
            reading = routed(self.asker, whole, hearing.clock)
            if reading is not None:
                yield reading
