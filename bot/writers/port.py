"""The port of writers: from a question read and a list to cite into, to a draft."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from bot.writers.clock import Clock

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.answers import Question
    from bot.drafts import Draft
    from bot.evidence import EvidenceList
    from bot.questions.understanding import Understanding
    from bot.verification import Sentence

    TellSentence = Callable[[Sentence], None]
    """Takes the next sentence of an answer; it must stay in the draft, in this order."""


@dataclass(frozen=True, slots=True)
class Commission:
    """What a writer is asked to write.

    What the draft says is cited into ``evidence``. ``tell`` is given each sentence of a draft
    that is proven and will stay, as soon as it is; null when nobody waits for them.
    """

    asked: Understanding
    question: Question
    evidence: EvidenceList
    clock: Clock = field(default_factory=Clock)
    tell: TellSentence | None = None


class AnswerWriter(Protocol):
    """Writes the draft of an answer; never raises for a question's words or a model's."""

    def write(self, commission: Commission) -> Draft:
        """Return the draft; verification has the last word on it."""
        ...
