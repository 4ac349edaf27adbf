"""A question being answered, as the optional steps need it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.evidence import EvidenceList
from bot.verification import verify
from bot.writers.port import Commission

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.answers import Question
    from bot.drafts import Draft
    from bot.journal import Turn
    from bot.questions.understanding import Understanding
    from bot.writers.clock import Clock
    from bot.writers.port import AnswerWriter


@dataclass(frozen=True, slots=True)
class Hearing:
    """The question and the turn before it, where to cite, what it took; and the twins' own ways.

    ``understand`` reads a text that stands alone, ``compose`` answers what was read, and ``alone``
    writes without a model.
    """

    question: Question
    before: Turn | None
    evidence: EvidenceList
    clock: Clock
    understand: Callable[[str], Understanding]
    compose: Callable[[Understanding], Draft]
    alone: AnswerWriter

    def answers(self, text: str) -> bool:
        """Whether a question asked by itself would be answered without a model."""
        library = self.evidence.library
        tried = EvidenceList(library, self.question.as_of)
        draft = self.alone.write(Commission(self.understand(text), self.question, tried))
        return draft.answers and bool(verify(draft.sentences, tried.items, library)[0])
