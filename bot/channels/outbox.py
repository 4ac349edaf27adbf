"""Messages on their way out: kept until they are sent, or dead with a reason."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa
from pydantic import TypeAdapter

from bot.channels.events import MessageKind, OutgoingMessage
from bot.channels.people import remember
from bot.channels.tables import DEAD, OPEN, SENDING, SENT, STALE, UNCLEAR, WAITING, outbox

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.channels.tables import Storage

_MESSAGE = TypeAdapter(OutgoingMessage)

_OPEN = f"""
SELECT id, conversation, kind, in_group, state, due_at FROM outbox
WHERE channel = :channel AND {OPEN} ORDER BY id LIMIT :most
"""  # noqa: S608 -- states of ours


@dataclass(frozen=True, slots=True)
class Due:
    """A message that may go as far as the outbox knows; its words aren't loaded yet."""

    id: int
    conversation: str
    kind: MessageKind
    in_group: bool


@dataclass(frozen=True, slots=True)
class Parcel:
    """A message that is being sent, for the ``attempts``-th time."""

    id: int
    message: OutgoingMessage
    attempts: int
    created_at: float


def add_messages(
    connection: sa.Connection,
    messages: Sequence[OutgoingMessage],
    event: int,
    sender: str,
    now: float,
) -> None:
    """Put messages into the outbox, within the caller's transaction."""
    rows = [
        {
            "channel": message.channel,
            "conversation": message.conversation,
            "sender": sender,
            "event": event,
            "kind": message.kind,
            "in_group": message.in_group,
            "body": _MESSAGE.dump_json(message).decode(),
            "state": WAITING,
            "created_at": now,
            "due_at": now,
        }
        for message in messages
    ]
    if rows:
        connection.execute(outbox.insert(), rows)


def put_back(connection: sa.Connection, channel: str, conversation: str, now: float) -> None:
    """Send again what may not have arrived in a conversation, within the caller's transaction."""
    change = sa.update(outbox).where(*_unclear(channel, conversation))
    connection.execute(change.values(state=WAITING, due_at=now, created_at=now, attempts=0))


def put_back_dead(connection: sa.Connection, channel: str, now: float) -> int:
    """Send a channel's dead letters again, within the caller's transaction; return how many."""
    change = sa.update(outbox).where(outbox.c.channel == channel, outbox.c.state == DEAD)
    values = {"state": WAITING, "due_at": now, "created_at": now, "attempts": 0}
    return connection.execute(change.values(**values)).rowcount


def _unclear(channel: str, conversation: str) -> tuple[sa.ColumnElement[bool], ...]:
    return (
        outbox.c.channel == channel,
        outbox.c.conversation == conversation,
        outbox.c.state == UNCLEAR,
    )


class Outbox:
    """The messages of every channel; one process at a time sends those of a channel."""

    def __init__(self, storage: Storage) -> None:
        self._storage = storage

    def due(self, channel: str, most: int) -> list[Due]:
        """Return messages that may go now, those that stand in no conversation first.

        Of each conversation only its first open one may. ``most`` open messages are looked at.
        """
        now = self._storage.clock()
        with self._storage.engine.connect() as connection:
            found = connection.execute(sa.text(_OPEN), {"channel": channel, "most": most})
            asides: list[sa.Row[Any]] = []
            heads: dict[str, sa.Row[Any]] = {}
            for row in found:
                if row.kind != MessageKind.TEXT:
                    asides.append(row)
                else:
                    heads.setdefault(row.conversation, row)
        return [
            Due(row.id, row.conversation, MessageKind(row.kind), bool(row.in_group))
            for row in (*asides, *heads.values())
            if row.state == WAITING and row.due_at <= now
        ]

    def begin(self, message_id: int) -> Parcel | None:
        """Mark a message as being sent, on the disk, before it is; null if it went meanwhile."""
        change = (
            sa.update(outbox)
            .where(outbox.c.id == message_id, outbox.c.state == WAITING)
            .values(state=SENDING, attempts=outbox.c.attempts + 1)
            .returning(outbox.c.id, outbox.c.body, outbox.c.attempts, outbox.c.created_at)
        )
        with self._storage.writing() as connection:
            row = connection.execute(change).first()
        if row is None:
            return None
        return Parcel(row.id, _MESSAGE.validate_json(row.body), row.attempts, row.created_at)

    def sent(self, parcel: Parcel, remote_id: str) -> None:
        """Mark a message as sent under the platform's id."""
        self._finish(parcel.id, SENT, "", remote_id)

    def retry(self, parcel: Parcel, due_at: float, reason: str, *, counts: bool = True) -> None:
        """Leave a message for later."""
        attempts = parcel.attempts if counts else parcel.attempts - 1
        self._change(
            parcel.id, state=WAITING, due_at=due_at, reason=reason, attempts=max(attempts, 0)
        )

    def bury(self, parcel: Parcel, reason: str) -> None:
        """Make a message a dead letter."""
        self._finish(parcel.id, DEAD, reason)

    def drop(self, parcel: Parcel, reason: str) -> None:
        """Let go of a message for which nobody waits any more."""
        self._finish(parcel.id, STALE, reason)

    def doubt(self, parcel: Parcel, reason: str, offer: OutgoingMessage | None) -> None:
        """Set aside a message that may have arrived; what offers it again is added."""
        with self._storage.writing() as connection:
            self._doubt(connection, parcel.id, reason, offer)

    def move(self, parcel: Parcel, conversation: str) -> None:
        """Send a conversation's waiting messages where the platform moved it."""
        message = parcel.message
        with self._storage.writing() as connection:
            query = sa.select(outbox.c.id, outbox.c.body).where(
                outbox.c.channel == message.channel,
                outbox.c.conversation == message.conversation,
                outbox.c.state.in_([WAITING, SENDING]),
            )
            for row in list(connection.execute(query)):
                moved = replace(_MESSAGE.validate_json(row.body), conversation=conversation)
                body = _MESSAGE.dump_json(moved).decode()
                change = sa.update(outbox).where(outbox.c.id == row.id)
                values = {"conversation": conversation, "body": body, "state": WAITING}
                connection.execute(change.values(**values))

    def abandon(self, parcel: Parcel, reason: str) -> None:
        """Bury all that waits for a person out of reach, and remember that they are."""
        now = self._storage.clock()
        channel, conversation = parcel.message.channel, parcel.message.conversation
        with self._storage.writing() as connection:
            theirs = sa.update(outbox).where(
                outbox.c.channel == channel,
                outbox.c.conversation == conversation,
                outbox.c.state.in_([WAITING, SENDING]),
            )
            connection.execute(theirs.values(state=DEAD, reason=reason, finished_at=now))
            remember(connection, channel, conversation, now, unreachable_since=now)

    def cut_off(self, channel: str) -> list[Parcel]:
        """Return what a process that died was sending: it may have arrived."""
        query = sa.select(outbox).where(outbox.c.channel == channel, outbox.c.state == SENDING)
        with self._storage.engine.connect() as connection:
            return [
                Parcel(row.id, _MESSAGE.validate_json(row.body), row.attempts, row.created_at)
                for row in connection.execute(query)
            ]

    def has_unclear(self, channel: str, conversation: str) -> bool:
        """Whether something may not have arrived in a conversation."""
        query = sa.select(outbox.c.id).where(*_unclear(channel, conversation)).limit(1)
        with self._storage.engine.connect() as connection:
            return connection.execute(query).first() is not None

    def _doubt(
        self,
        connection: sa.Connection,
        message_id: int,
        reason: str,
        offer: OutgoingMessage | None,
    ) -> None:
        now = self._storage.clock()
        change = sa.update(outbox).where(outbox.c.id == message_id).returning(outbox)
        values = {"state": UNCLEAR, "reason": reason, "finished_at": now}
        row = connection.execute(change.values(**values)).first()
        if row is not None and offer is not None:
            add_messages(connection, [offer], row.event, row.sender, now)

    def _finish(self, message_id: int, state: str, reason: str, remote_id: str = "") -> None:
        now = self._storage.clock()
        self._change(
            message_id, state=state, reason=reason, finished_at=now, remote_id=remote_id or None
        )

    def _change(self, message_id: int, **values: object) -> None:
        change = sa.update(outbox).where(outbox.c.id == message_id, outbox.c.state == SENDING)
        with self._storage.writing() as connection:
            connection.execute(change.values(**values))
