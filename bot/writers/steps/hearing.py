"""A question being answered, as the optional steps need it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.drafts import Draft
    from bot.evidence import EvidenceList
    from bot.journal import Turn
    from bot.questions.understanding import Understanding
    from bot.writers.clock import Clock


@dataclass(frozen=True, slots=True)
class Hearing:
    """The turn before, where to cite, what it took; and the twins' own ways.

    ``understand`` reads a text that stands alone, ``compose`` answers what was read, and
    ``answers`` tells whether a question asked by itself would be answered.
    """

    before: Turn | None
    evidence: EvidenceList
    clock: Clock
    understand: Callable[[str], Understanding]
    compose: Callable[[Understanding], Draft]
    answers: Callable[[str], bool]
