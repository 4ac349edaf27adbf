"""An answer and what it rests on, as data; `bot.web` and the channels render it.

The fields are those of the HTTP contract (``POST /api/v1/ask``).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt

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
