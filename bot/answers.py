"""An answer and what it rests on, as data; `bot.web` and the channels render it.

The fields are those of the HTTP contract (``POST /api/v1/ask``).
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from knowledge.documents import Document, Passage, Span, Status


class AnswerStatus(StrEnum):
    """How a question ended. Each is an outcome, not a fault, but for ``error``."""

    ANSWERED = "answered"
    NO_EVIDENCE = "no_evidence"
    DECLINED = "declined"
    CLARIFY = "clarify"
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class Question:
    """What a person asked, with everything that bears on the answer.

    ``as_of`` is the day for which validity is judged; ``unit`` the asker's own unit
    ("đơn vị tôi"); ``document_ids`` limits the evidence when it isn't empty; ``asker`` is an
    opaque id of who asks, null for somebody unknown.
    """

    text: str
    as_of: dt.date
    conversation_id: str
    unit: str | None = None
    document_ids: tuple[str, ...] = ()
    asker: str | None = None


@dataclass(frozen=True, slots=True)
class OwnUnit:
    """The asker's own unit; ``remembered`` beyond the conversation, as they agreed."""

    name: str
    remembered: bool


@dataclass(frozen=True, slots=True)
class Evidence:
    """A numbered place in a document that a writer may quote: ``quote == text[start:end]``."""

    n: int
    document: Document
    status: Status
    status_reason: str
    section: tuple[str, ...]
    page: int | None
    span: Span
    quote: str
    passage: Passage | None = None


@dataclass(frozen=True, slots=True)
class Timing:
    """Milliseconds spent in each step."""

    understand: float = 0.0
    retrieve: float = 0.0
    compose: float = 0.0
    total: float = 0.0


class Outcome(StrEnum):
    """What became of an answer that a model was asked to write."""

    WRITTEN = "written"
    MIXED = "mixed"  # some of its sentences fell, and the documents' own words stand for them
    UNPROVEN = "unproven"  # none of its sentences held
    FAILED = "failed"  # it gave none
    SPENT = "spent"  # a budget didn't allow to ask it


@dataclass(frozen=True, slots=True)
class Writing:
    """What a model did for an answer: which, asked with which version of which prompt.

    Tokens as the model counted them, estimated from the letters where it didn't; ``seconds`` of
    its own time; ``cost`` in the currency of the operator's prices. ``fault`` says in a word why
    it gave nothing. ``kept`` and ``fallen`` count its sentences.
    """

    model: str
    prompt: str
    outcome: Outcome
    tokens_in: int = 0
    tokens_out: int = 0
    seconds: float = 0.0
    cost: float = 0.0
    calls: int = 0
    kept: int = 0
    fallen: int = 0
    cached: bool = False
    fault: str = ""


def together(writings: Sequence[Writing]) -> Writing | None:
    """Add up what a model did for the parts of one answer; null when it did nothing.

    >>> one, other = Writing("m", "p", Outcome.WRITTEN, 100), Writing("m", "p", Outcome.FAILED, 50)
    >>> whole = together([one, other])
    >>> whole.outcome.value, whole.tokens_in
    ('mixed', 150)
    """
    if not writings:
        return None
    outcomes = {writing.outcome for writing in writings}
    return replace(
        writings[0],
        outcome=outcomes.pop() if len(outcomes) == 1 else Outcome.MIXED,
        tokens_in=sum(writing.tokens_in for writing in writings),
        tokens_out=sum(writing.tokens_out for writing in writings),
        seconds=sum(writing.seconds for writing in writings),
        cost=sum(writing.cost for writing in writings),
        calls=sum(writing.calls for writing in writings),
        kept=sum(writing.kept for writing in writings),
        fallen=sum(writing.fallen for writing in writings),
        cached=all(writing.cached for writing in writings),
        fault=next((writing.fault for writing in writings if writing.fault), ""),
    )


class StepOutcome(StrEnum):
    """What became of an optional step that a model was asked to take."""

    TAKEN = "taken"
    NEEDLESS = "needless"  # it saw nothing to do
    UNFIT = "unfit"  # what it gave didn't pass the checks, nor when asked again
    FAILED = "failed"
    SPENT = "spent"


@dataclass(frozen=True, slots=True)
class StepTaken:
    """An optional step that a model was asked to take, with the version of its prompt.

    Tokens, seconds and cost are counted as in `Writing`.
    """

    step: str
    model: str
    prompt: str
    outcome: StepOutcome
    tokens_in: int = 0
    tokens_out: int = 0
    seconds: float = 0.0
    cost: float = 0.0
    calls: int = 0
    cached: bool = False


@dataclass(frozen=True, slots=True)
class Answer:
    """A verified answer: every ``[n]`` in ``text`` is the ``n`` of one citation."""

    id: str
    conversation_id: str
    status: AnswerStatus
    text: str
    citations: tuple[Evidence, ...] = ()
    follow_ups: tuple[str, ...] = ()
    notices: tuple[str, ...] = ()
    timing: Timing = field(default_factory=Timing)
    own_unit: OwnUnit | None = None
    writing: Writing | None = None
    steps: tuple[StepTaken, ...] = ()
