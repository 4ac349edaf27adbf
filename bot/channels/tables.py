"""The tables of ``channels.sqlite``, and how its file is opened.

Nothing that was committed is lost with the process. An accepted event, and its answer, survive
the machine as well: those commits are synced to the disk before anything is acknowledged; what
only marks progress isn't, since a sync takes longer than all else. Times are seconds since the
epoch.
"""

from __future__ import annotations

import threading
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

import sqlalchemy as sa

from bot.sqlite_files import open_sqlite

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

FILE = "channels.sqlite"
TABLES = sa.MetaData()

WAITING, WORKING, SENDING, SENT, DEAD = "waiting", "working", "sending", "sent", "dead"
UNCLEAR, STALE = "unclear", "stale"
"""States. An event: waiting → working → an outcome. A message: waiting → sending → sent, or dead,
unclear (may have arrived), stale (nobody waits for it any more)."""

OPEN = "state IN ('waiting', 'sending')"

inbox = sa.Table(
    "inbox",
    TABLES,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("channel", sa.String, nullable=False),
    sa.Column("event_id", sa.String, nullable=False),
    sa.Column("conversation", sa.String, nullable=False),
    sa.Column("sender", sa.String, nullable=False),
    sa.Column("kind", sa.String, nullable=False),
    sa.Column("text", sa.Text, nullable=False),
    sa.Column("position", sa.Integer, nullable=False),
    sa.Column("message_id", sa.String, nullable=False),
    sa.Column("handle", sa.String, nullable=False),
    sa.Column("in_group", sa.Boolean, nullable=False),
    sa.Column("received_at", sa.Float, nullable=False, index=True),
    sa.Column("due_at", sa.Float, nullable=False),
    sa.Column("state", sa.String, nullable=False),
    sa.Column("attempts", sa.Integer, nullable=False, default=0),
    sa.Column("finished_at", sa.Float),
    sa.Column("reason", sa.Text, nullable=False, default=""),
    sa.UniqueConstraint("channel", "event_id"),
    sa.Index("inbox_order", "channel", "conversation", "state", "position"),
    sa.Index("inbox_work", "state", "id"),
    sa.Index("inbox_sender", "channel", "sender", "received_at"),
)
outbox = sa.Table(
    "outbox",
    TABLES,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("channel", sa.String, nullable=False),
    sa.Column("conversation", sa.String, nullable=False),
    sa.Column("sender", sa.String, nullable=False, index=True),
    sa.Column("event", sa.Integer, nullable=False, index=True),
    sa.Column("kind", sa.String, nullable=False),
    sa.Column("in_group", sa.Boolean, nullable=False),
    sa.Column("body", sa.Text, nullable=False),
    sa.Column("state", sa.String, nullable=False),
    sa.Column("attempts", sa.Integer, nullable=False, default=0),
    sa.Column("created_at", sa.Float, nullable=False, index=True),
    sa.Column("due_at", sa.Float, nullable=False),
    sa.Column("finished_at", sa.Float),
    sa.Column("remote_id", sa.String),
    sa.Column("reason", sa.Text, nullable=False, default=""),
    sa.Index("outbox_order", "channel", "conversation", "state", "id"),
    sa.Index("outbox_open", "channel", "id", sqlite_where=sa.text(OPEN)),
    sa.Index("outbox_states", "channel", "state"),
)
told = sa.Table(
    "told",
    TABLES,
    sa.Column("ref", sa.String, primary_key=True),
    sa.Column("channel", sa.String, nullable=False),
    sa.Column("conversation", sa.String, nullable=False),
    sa.Column("sender", sa.String, nullable=False),
    sa.Column("body", sa.Text, nullable=False),
    sa.Column("told_at", sa.Float, nullable=False, index=True),
    sa.Index("told_newest", "channel", "conversation", "told_at"),
)
people = sa.Table(
    "people",
    TABLES,
    sa.Column("channel", sa.String, primary_key=True),
    sa.Column("who", sa.String, primary_key=True),
    sa.Column("unreachable_since", sa.Float),
    sa.Column("quiet_until", sa.Float),
    sa.Column("noticed_at", sa.Float),
    sa.Column("seen_at", sa.Float, nullable=False),
)


class Storage:
    """The file behind inbox, outbox and people; safe between threads and processes."""

    def __init__(self, path: Path, clock: Callable[[], float] = time.time) -> None:
        self.engine = open_sqlite(path)
        self._synced = open_sqlite(path)
        self.clock = clock
        # threads wait here: on the file's own lock SQLite would sleep, up to 100 ms at a time
        self._lock = threading.Lock()
        sa.event.listen(self._synced, "connect", _sync_every_commit)
        TABLES.create_all(self.engine)

    @contextmanager
    def writing(self, *, synced: bool = False) -> Iterator[sa.Connection]:
        """Yield a connection whose transaction holds the write lock from the start.

        When ``synced``, what it writes is on the disk on return.

        A transaction that read first and wrote later could be refused by SQLite (snapshot
        isolation: https://www.sqlite.org/isolation.html).
        """
        engine = self._synced if synced else self.engine
        with self._lock, engine.begin() as connection:
            connection.exec_driver_sql("BEGIN IMMEDIATE")
            yield connection

    def close(self) -> None:
        """Release the file."""
        self.engine.dispose()
        self._synced.dispose()


def _sync_every_commit(connection: sa.engine.interfaces.DBAPIConnection, _record: object) -> None:
    cursor = connection.cursor()
    cursor.execute("PRAGMA synchronous=FULL")
    cursor.close()
