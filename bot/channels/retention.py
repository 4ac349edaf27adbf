"""What is deleted with time, and what is kept of one person: shown to them, or deleted at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import sqlalchemy as sa

from bot.channels.tables import SENDING, WAITING, WORKING, inbox, outbox, people, told
from bot.sqlite_files import wipe_log

if TYPE_CHECKING:
    from bot.channels.tables import Storage

DAY = 24 * 3600.0
LEAST_DAYS = 3  # a repeated delivery has to be told for as long as a platform tries


def forget_old(storage: Storage, days: int) -> None:
    """Delete what is finished and older than so many days."""
    limit = storage.clock() - max(days, LEAST_DAYS) * DAY
    open_events = inbox.c.state.in_([WAITING, WORKING])
    open_messages = outbox.c.state.in_([WAITING, SENDING])
    with storage.writing() as connection:
        connection.execute(inbox.delete().where(inbox.c.received_at < limit, ~open_events))
        connection.execute(outbox.delete().where(outbox.c.created_at < limit, ~open_messages))
        connection.execute(told.delete().where(told.c.told_at < limit))
        connection.execute(people.delete().where(people.c.seen_at < limit))
    wipe_log(storage.engine)


def kept_of(storage: Storage, channel: str, sender: str) -> dict[str, list[dict[str, Any]]]:
    """Return every row kept of a person, by table, oldest first."""
    theirs = {
        "events": sa.select(inbox).where(inbox.c.channel == channel, inbox.c.sender == sender),
        "messages": sa.select(outbox).where(outbox.c.channel == channel, outbox.c.sender == sender),
        "answers": sa.select(told).where(told.c.channel == channel, told.c.sender == sender),
        "standing": sa.select(people).where(people.c.channel == channel, people.c.who == sender),
    }
    with storage.engine.connect() as connection:
        return {
            name: [dict(row) for row in connection.execute(query).mappings()]
            for name, query in theirs.items()
        }


def conversations_of(storage: Storage, channel: str, sender: str) -> list[str]:
    """Return the conversations in which a person wrote."""
    query = (
        sa.select(inbox.c.conversation)
        .where(inbox.c.channel == channel, inbox.c.sender == sender)
        .distinct()
    )
    with storage.engine.connect() as connection:
        return list(connection.scalars(query))


def forget_person(storage: Storage, channel: str, sender: str) -> None:
    """Delete what is kept of a person, but for the ids that tell a repeated delivery.

    What they asked and isn't answered yet goes, too.
    """
    with storage.writing() as connection:
        forget_rows(connection, channel, sender)
        theirs = sa.and_(inbox.c.channel == channel, inbox.c.sender == sender)
        connection.execute(inbox.delete().where(theirs))
    wipe_log(storage.engine)


def forget_rows(connection: sa.Connection, channel: str, sender: str) -> None:
    """Delete a person's rows but for unanswered events, within the caller's transaction."""
    for table in (outbox, told):
        of_sender = sa.and_(table.c.channel == channel, table.c.sender == sender)
        connection.execute(table.delete().where(of_sender))
    connection.execute(people.delete().where(people.c.channel == channel, people.c.who == sender))
    done = sa.update(inbox).where(
        inbox.c.channel == channel,
        inbox.c.sender == sender,
        inbox.c.state.not_in([WAITING, WORKING]),
    )
    connection.execute(done.values(text="", sender="", conversation="", message_id="", handle=""))
