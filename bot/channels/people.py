"""What is remembered of a person or a conversation beside their words: reach, quiet, notices."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import sqlalchemy as sa
from sqlalchemy.dialects.sqlite import insert

from bot.channels.events import EventKind
from bot.channels.tables import people

if TYPE_CHECKING:
    from bot.channels.events import InboundEvent, Reply
    from bot.channels.tables import Storage


@dataclass(frozen=True, slots=True)
class Standing:
    """How a person or conversation stands with us, in seconds since the epoch; zero for never."""

    unreachable_since: float = 0.0
    quiet_until: float = 0.0
    noticed_at: float = 0.0


def standing_of(storage: Storage, channel: str, who: str) -> Standing:
    """Return what is remembered."""
    query = sa.select(people).where(people.c.channel == channel, people.c.who == who)
    with storage.engine.connect() as connection:
        row = connection.execute(query).mappings().first()
    if row is None:
        return Standing()
    return Standing(
        row["unreachable_since"] or 0.0, row["quiet_until"] or 0.0, row["noticed_at"] or 0.0
    )


def remember(
    connection: sa.Connection, channel: str, who: str, now: float, **values: float | None
) -> None:
    """Change what is remembered."""
    row = {"channel": channel, "who": who, "seen_at": now, **values}
    statement = insert(people).values(row)
    connection.execute(
        statement.on_conflict_do_update(["channel", "who"], set_={**values, "seen_at": now})
    )


def note_outcome(connection: sa.Connection, event: InboundEvent, reply: Reply, now: float) -> None:
    """Remember what an event and its reply say: out of reach or back, quiet, noticed."""
    if event.kind is EventKind.LEFT:
        remember(connection, event.channel, event.conversation, now, unreachable_since=now)
        return
    back = sa.update(people).where(
        people.c.channel == event.channel,
        people.c.who == event.conversation,
        people.c.unreachable_since.is_not(None),
    )
    connection.execute(back.values(unreachable_since=None))
    if reply.quiet_until is not None:
        quiet = {"quiet_until": reply.quiet_until}
        remember(connection, event.channel, event.conversation, now, **quiet)
    if reply.noticed:
        remember(connection, event.channel, event.sender, now, noticed_at=now)
