"""The optional steps in their order; read `Steps.take` first."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bot.answers import AnswerStatus
from bot.drafts import joined, plain
from bot.questions.routes import Route
from bot.replies import NOT_FOUND
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

_NOTHING = AnswerStatus.NO_EVIDENCE
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
        attempts = self._attempts(asked, hearing)
        return next((each for each in attempts if each[1].answers), (asked, draft))

    def _attempts(
        self, asked: Understanding, hearing: Hearing
    ) -> Iterator[tuple[Understanding, Draft]]:
        """Yield other readings with their answers, one by one: the next is asked for if need be.

        What goes on with a talk isn't split: one half would be what was asked before.
        """
        whole, typed = asked, hearing.question.text
        if Step.COMPLETION in self.wanted:
            text = completed(self.asker, hearing)
            if text is not None:
                whole = replace(hearing.understand(text), followed=True, root=text)
                yield whole, _composed(whole, typed, hearing)
        if Step.SPLIT in self.wanted and not (whole.parts or whole.pieces or whole.followed):
            pieces = split(self.asker, whole.text, hearing.clock)
            parts = tuple(map(hearing.understand, pieces or ()))
            drafts = [_composed(part, part.text, hearing) for part in parts]
            yield replace(whole, parts=parts), joined(drafts) or plain(_NOTHING, NOT_FOUND)
        if Step.ROUTE in self.wanted:
            reading = routed(self.asker, whole, hearing.clock)
            if reading is not None:
                yield reading, _composed(reading, typed, hearing)


def _composed(reading: Understanding, asked: str, hearing: Hearing) -> Draft:
    """Answer what was read, unless what is found isn't about what was asked."""
    draft = hearing.compose(reading)
    about = not draft.answers or is_about(asked, draft, hearing.evidence)
    return draft if about else plain(_NOTHING, NOT_FOUND)
