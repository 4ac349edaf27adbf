"""The port of writers: from a question read and a list to cite into, to a draft."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from bot.writers.clock import Clock

if TYPE_CHECKING:
    from bot.answers import Question
    from bot.drafts import Draft
    from bot.evidence import EvidenceList
    from bot.questions.understanding import Understanding


@dataclass(frozen=True, slots=True)
class Commission:
    """What a writer is asked to write.

    What the draft says is cited into ``evidence``; ``clock`` is told how long each step took.
    """

    asked: Understanding
    question: Question
    evidence: EvidenceList
    clock: Clock = field(default_factory=Clock)


class AnswerWriter(Protocol):
    """Writes the draft of an answer; never raises for a question's words."""

    def write(self, commission: Commission) -> Draft:
        """Return the draft; verification has the last word on it."""
        ...
