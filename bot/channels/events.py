"""What comes in from a channel and what goes out: the two ends of every conversation."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from bot.channels.rich_text import Line  # noqa: TC001 -- pydantic reads the annotations


class EventKind(StrEnum):
    """What a person did."""

    TEXT = "text"
    EDITED = "edited"
    PRESSED = "pressed"
    LOOKUP = "lookup"
    STARTED = "started"
    LEFT = "left"
    UNREADABLE = "unreadable"
    STAFF_WROTE = "staff_wrote"


@dataclass(frozen=True, slots=True)
class InboundEvent:
    """One thing that a person did in a channel, as the platform told it.

    ``event_id`` is the platform's own and never repeats for another event. ``conversation`` is
    where the reply goes and within which order is kept; ``position`` is the platform's own
    order. ``text`` are the person's words, or the action of a pressed button. ``message_id`` is
    what to reply to, ``handle`` what a press or an inline query is acknowledged by.
    ``received_at`` is in seconds since the epoch.
    """

    channel: str
    event_id: str
    conversation: str
    sender: str
    kind: EventKind
    text: str
    received_at: float
    position: int = 0
    message_id: str = ""
    handle: str = ""
    in_group: bool = False


class MessageKind(StrEnum):
    """What an outgoing message is to the platform.

    A ``receipt`` acknowledges a pressed button, ``cards`` answer an inline query: neither
    stands in the conversation, so neither waits for the messages there.
    """

    TEXT = "text"
    RECEIPT = "receipt"
    CARDS = "cards"


@dataclass(frozen=True, slots=True)
class Button:
    """Something to press: it sends ``action`` back.

    ``words`` are what a person would type to the same effect, for platforms whose buttons send
    words.
    """

    title: str
    action: str
    words: str


@dataclass(frozen=True, slots=True)
class Card:
    """One result of an inline query: what is shown to choose from, and what is then sent."""

    id: str
    title: str
    description: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class OutgoingMessage:
    """One message, within its channel's limit, before the channel's own markup.

    After ``expires_at`` (seconds since the epoch) nobody waits for it any more.
    """

    channel: str
    conversation: str
    lines: tuple[Line, ...] = ()
    buttons: tuple[tuple[Button, ...], ...] = ()
    kind: MessageKind = MessageKind.TEXT
    reply_to: str = ""
    in_group: bool = False
    handle: str = ""
    cards: tuple[Card, ...] = ()
    expires_at: float | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """A numbered source of an answer, kept so that it can be shown on demand."""

    n: int
    label: str
    quote: str
    url: str


@dataclass(frozen=True, slots=True)
class Told:
    """What an answer's buttons and "xem nguồn 1" refer to; ``ref`` is short enough for a button."""

    ref: str
    answer_id: str
    sources: tuple[Source, ...]
    follow_ups: tuple[str, ...]


class Outcome(StrEnum):
    """How an event ended."""

    ANSWERED = "answered"
    IGNORED = "ignored"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Reply:
    """What an event leads to; written in one transaction with its completion.

    ``forgets`` deletes all that the channels keep of the sender; ``resends`` puts back what may
    not have arrived in the conversation. ``quiet_until`` and ``noticed`` are remembered (see
    `people.py`).
    """

    messages: tuple[OutgoingMessage, ...] = ()
    told: Told | None = None
    outcome: Outcome = Outcome.ANSWERED
    reason: str = ""
    forgets: bool = False
    resends: bool = False
    quiet_until: float | None = None
    noticed: bool = False
