"""Events that were accepted: written before they are acknowledged, worked once, in order."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa
from sqlalchemy.dialects.sqlite import insert

from bot.channels.events import EventKind, InboundEvent, Outcome
from bot.channels.outbox import add_messages, put_back
from bot.channels.people import note_outcome, remember
from bot.channels.retention import forget_rows
from bot.channels.tables import WAITING, WORKING, inbox, told
from bot.channels.told import encoded
from bot.safety.masking import masked

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.channels.events import OutgoingMessage, Reply
    from bot.channels.tables import Storage

SETTLING = 0.15  # seconds in which a platform's parallel deliveries may overtake one another
FIELDS = tuple(InboundEvent.__dataclass_fields__)

# The oldest event that is due, of a conversation where none is being worked on and none that
# the platform counts as earlier is waiting.
_NEXT = """
SELECT i.id FROM inbox AS i
WHERE i.state = 'waiting' AND i.due_at <= :now AND i.channel IN :channels
AND NOT EXISTS (
    SELECT 1 FROM inbox AS w WHERE w.channel = i.channel AND w.conversation = i.conversation
    AND w.state = 'working')
AND NOT EXISTS (
    SELECT 1 FROM inbox AS w WHERE w.channel = i.channel AND w.conversation = i.conversation
    AND w.state = 'waiting' AND (w.position, w.id) < (i.position, i.id))
ORDER BY i.id LIMIT 1
"""


@dataclass(frozen=True, slots=True)
class Claimed:
    """An event that one worker has taken, for the ``attempts``-th time."""

    id: int
    event: InboundEvent
    attempts: int


class Inbox:
    """The accepted events of every channel."""

    def __init__(self, storage: Storage) -> None:
        self._storage = storage

    def accept(self, *events: InboundEvent) -> list[bool]:
        """Keep events; false for one accepted before. They are on the disk on return."""
        once = insert(inbox).on_conflict_do_nothing()
        with self._storage.writing(synced=True) as connection:
            return [bool(connection.execute(once, _accepted(event)).rowcount) for event in events]

    def claim(self, channels: Sequence[str]) -> Claimed | None:
        """Take the next event of these channels; null when nothing is due."""
        if not channels:
            return None
        following = sa.text(_NEXT).bindparams(
            sa.bindparam("channels", list(channels), expanding=True), now=self._storage.clock()
        )
        with self._storage.engine.connect() as connection:
            if connection.execute(following).first() is None:
                return None  # looked without the write lock first: idle workers disturb nobody
        with self._storage.writing() as connection:
            found = connection.execute(following).scalar()
            if found is None:
                return None
            change = (
                sa.update(inbox)
                .where(inbox.c.id == found)
                .values(state=WORKING, attempts=inbox.c.attempts + 1)
                .returning(inbox)
            )
            row = connection.execute(change).mappings().one()
        return Claimed(row["id"], _event(row), row["attempts"])

    def complete(self, claimed: Claimed, reply: Reply) -> None:
        """Write how an event ended, with its messages, in one transaction.

        Personal identifiers are struck out of its text, which nothing needs any more.
        """
        now = self._storage.clock()
        event = claimed.event
        with self._storage.writing(synced=True) as connection:
            if reply.forgets:
                forget_rows(connection, event.channel, event.sender)
            ended = sa.update(inbox).where(inbox.c.id == claimed.id, inbox.c.state == WORKING)
            values = {"state": reply.outcome, "reason": reply.reason, "text": masked(event.text)}
            if reply.forgets:
                values |= {"text": "", "sender": "", "conversation": "", "message_id": ""}
            if not connection.execute(ended.values(**values, finished_at=now)).rowcount:
                return  # it was given back meanwhile, and is another worker's
            if reply.resends:
                put_back(connection, event.channel, event.conversation, now)
            sender = "" if reply.forgets else event.sender
            add_messages(connection, reply.messages, claimed.id, sender, now)
            note_outcome(connection, event, reply, now)
            if reply.told is not None and not reply.forgets:
                connection.execute(told.insert(), encoded(reply.told, event, now))

    def defer(self, claimed: Claimed, until: float, notices: Sequence[OutgoingMessage]) -> None:
        """Leave an event for later, as if not yet taken; the notices go out now."""
        now = self._storage.clock()
        with self._storage.writing() as connection:
            change = sa.update(inbox).where(inbox.c.id == claimed.id, inbox.c.state == WORKING)
            back = {"state": WAITING, "due_at": until, "attempts": claimed.attempts - 1}
            if connection.execute(change.values(**back)).rowcount and notices:
                event = claimed.event
                add_messages(connection, notices, claimed.id, event.sender, now)
                remember(connection, event.channel, event.sender, now, noticed_at=now)

    def give_back(self, claimed: Claimed, until: float) -> None:
        """Leave an event whose working met a fault for another attempt."""
        change = sa.update(inbox).where(inbox.c.id == claimed.id, inbox.c.state == WORKING)
        with self._storage.writing() as connection:
            connection.execute(change.values(state=WAITING, due_at=until))

    def take_over(self, channel: str) -> int:
        """Give back what a process that died was working on; return how many that were."""
        change = sa.update(inbox).where(inbox.c.channel == channel, inbox.c.state == WORKING)
        with self._storage.writing() as connection:
            return connection.execute(change.values(state=WAITING)).rowcount

    def recent(self, event: InboundEvent, since: float, most: int) -> list[tuple[str, str]]:
        """Return state and text of what a sender sent before the event, newest first."""
        query = (
            sa.select(inbox.c.state, inbox.c.text)
            .where(inbox.c.channel == event.channel, inbox.c.sender == event.sender)
            .where(inbox.c.received_at >= since, inbox.c.event_id != event.event_id)
            .order_by(inbox.c.received_at.desc())
            .limit(most)
        )
        with self._storage.engine.connect() as connection:
            return [(row.state, row.text) for row in connection.execute(query)]

    def finished(self, since: float, event: InboundEvent | None = None) -> list[float]:
        """Return when answers were finished since then, oldest first; one sender's, or all."""
        query = sa.select(inbox.c.finished_at).where(
            inbox.c.finished_at > since, inbox.c.state == Outcome.ANSWERED
        )
        if event is not None:
            query = query.where(
                inbox.c.channel == event.channel,
                inbox.c.sender == event.sender,
                inbox.c.received_at > since - 3600,
            )
        with self._storage.engine.connect() as connection:
            return sorted(connection.scalars(query))

    def has_answered(self, kind: EventKind, event: InboundEvent, since: float) -> bool:
        """Whether something of that kind was answered since then, to the sender of the event."""
        query = (
            sa.select(inbox.c.id)
            .where(inbox.c.channel == event.channel, inbox.c.sender == event.sender)
            .where(inbox.c.conversation == event.conversation, inbox.c.received_at >= since)
            .where(inbox.c.kind == kind, inbox.c.state == Outcome.ANSWERED)
            .limit(1)
        )
        with self._storage.engine.connect() as connection:
            return connection.execute(query).first() is not None

    def original(self, event: InboundEvent) -> str | None:
        """Return the text of the newest earlier event about the same message (an edit's)."""
        query = (
            sa.select(inbox.c.text)
            .where(inbox.c.channel == event.channel, inbox.c.conversation == event.conversation)
            .where(inbox.c.message_id == event.message_id, inbox.c.event_id != event.event_id)
            .order_by(inbox.c.id.desc())
            .limit(1)
        )
        with self._storage.engine.connect() as connection:
            return connection.scalar(query)


def _accepted(event: InboundEvent) -> dict[str, Any]:
    """Return the row of an event that nobody has taken yet."""
    fresh = {"state": WAITING, "attempts": 0, "reason": ""}
    return {**asdict(event), **fresh, "due_at": event.received_at + SETTLING}


def _event(row: sa.RowMapping) -> InboundEvent:
    values = {name: row[name] for name in FIELDS}
    return InboundEvent(**{**values, "kind": EventKind(row["kind"])})
