"""How many events and messages stand where, and why the dead ones died."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import sqlalchemy as sa

from bot.channels.outbox import put_back_dead
from bot.channels.tables import DEAD, UNCLEAR, Storage, inbox, outbox

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Tally:
    """A count of rows of one state; ``box`` is inbox or outbox."""

    box: str
    channel: str
    state: str
    count: int


@dataclass(frozen=True, slots=True)
class DeadLetter:
    """A message that wasn't sent, or may not have arrived, and why."""

    id: int
    channel: str
    conversation: str
    state: str
    reason: str
    finished_at: float


def tallies(storage: Storage) -> list[Tally]:
    """Return the counts of every state."""
    found = []
    with storage.engine.connect() as connection:
        for table in (inbox, outbox):
            query = sa.select(table.c.channel, table.c.state, sa.func.count()).group_by(
                table.c.channel, table.c.state
            )
            found += [Tally(table.name, *row) for row in connection.execute(query)]
    return found


def dead_letters(storage: Storage, most: int) -> list[DeadLetter]:
    """Return the newest messages that weren't sent or may not have arrived."""
    query = (
        sa.select(outbox)
        .where(outbox.c.state.in_([DEAD, UNCLEAR]))
        .order_by(outbox.c.id.desc())
        .limit(most)
    )
    with storage.engine.connect() as connection:
        return [
            DeadLetter(
                row.id, row.channel, row.conversation, row.state, row.reason, row.finished_at or 0.0
            )
            for row in connection.execute(query)
        ]


def send_again(storage: Storage, channel: str) -> int:
    """Put a channel's dead letters back into the outbox; return how many."""
    with storage.writing() as connection:
        return put_back_dead(connection, channel, storage.clock())


def storage_there(path: Path) -> Storage | None:
    """Open the file where there is one."""
    return Storage(path) if path.exists() else None
