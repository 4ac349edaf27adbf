"""What askers let the bot remember of them: their own unit, and which conversations are theirs.

An asker is an opaque id that a page or a channel passes along. Only its keyed hash is stored
(HMAC-SHA-256, RFC 2104, with a key that never leaves the data folder), so that the file alone
names nobody: pseudonymised in the sense of Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15. Rows
older than the retention setting are deleted; `Askers.forget` deletes at once.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import hmac
import os
import secrets
import threading
from typing import TYPE_CHECKING

import sqlalchemy as sa
from sqlalchemy.dialects.sqlite import insert

from bot.sqlite_files import open_sqlite, wipe_log

if TYPE_CHECKING:
    from pathlib import Path

TABLES = sa.MetaData()
KEY_BYTES = 32

_UNITS = sa.Table(
    "remembered_units",
    TABLES,
    sa.Column("asker", sa.String, primary_key=True),
    sa.Column("unit", sa.Text, nullable=False),
    sa.Column("seen_at", sa.DateTime, nullable=False),
)
_CONVERSATIONS = sa.Table(
    "conversations",
    TABLES,
    sa.Column("conversation_id", sa.String, primary_key=True),
    sa.Column("asker", sa.String, index=True),
    sa.Column("unit", sa.Text),
    sa.Column("seen_at", sa.DateTime, nullable=False),
)


_REMEMBERED = sa.select(_UNITS.c.unit).where(_UNITS.c.asker == sa.bindparam("whose"))
_HELD = sa.select(_CONVERSATIONS.c.unit).where(
    _CONVERSATIONS.c.conversation_id == sa.bindparam("whose")
)
"""Asked of every question; written once, since writing them costs more than asking."""


class Askers:
    """Durable memory of own units; safe to share between threads and processes.

    Without a path it lasts as long as the process.
    """

    def __init__(self, path: Path | None, key: bytes, *, retention_days: int) -> None:
        self._engine = open_sqlite(path)
        self._key = key
        self._retention = dt.timedelta(days=retention_days)
        self._lock = threading.Lock()
        TABLES.create_all(self._engine)
        self.forget_old()

    def meet(self, asker: str | None, conversation_id: str) -> None:
        """Note that a conversation is an asker's, so that it can be forgotten with the rest."""
        if asker is None:
            return
        known = self._pseudonym(asker)
        self._keep(_CONVERSATIONS, conversation_id=conversation_id, asker=known)
        with self._lock, self._engine.begin() as connection:
            theirs = sa.update(_UNITS).where(_UNITS.c.asker == known)
            connection.execute(theirs.values(seen_at=_now()))

    def remember(self, asker: str, unit: str) -> None:
        """Keep an asker's own unit beyond the conversation: they said so."""
        self._keep(_UNITS, asker=self._pseudonym(asker), unit=unit)

    def hold(self, conversation_id: str, unit: str) -> None:
        """Keep the asker's own unit for a conversation."""
        self._keep(_CONVERSATIONS, conversation_id=conversation_id, unit=unit)

    def remembered(self, asker: str | None) -> str | None:
        """Return the unit that an asker had remembered."""
        if asker is None:
            return None
        return self._one(_REMEMBERED, self._pseudonym(asker))

    def held(self, conversation_id: str) -> str | None:
        """Return the asker's own unit as told in a conversation."""
        return self._one(_HELD, conversation_id)

    def forget(self, asker: str | None, conversation_id: str) -> list[str]:
        """Delete all that is known of an asker; return the conversations that were theirs."""
        theirs = _CONVERSATIONS.c.conversation_id == conversation_id
        with self._lock, self._engine.begin() as connection:
            if asker is not None:
                known = self._pseudonym(asker)
                theirs = theirs | (_CONVERSATIONS.c.asker == known)
                connection.execute(_UNITS.delete().where(_UNITS.c.asker == known))
            found = connection.scalars(sa.select(_CONVERSATIONS.c.conversation_id).where(theirs))
            ids = list(found)
            connection.execute(_CONVERSATIONS.delete().where(theirs))
        wipe_log(self._engine)
        return list(dict.fromkeys([*ids, conversation_id]))

    def forget_old(self) -> None:
        """Delete what wasn't used for as long as the retention setting."""
        limit = _now() - self._retention
        with self._lock, self._engine.begin() as connection:
            for table in (_UNITS, _CONVERSATIONS):
                connection.execute(table.delete().where(table.c.seen_at < limit))

    def close(self) -> None:
        """Release the file."""
        self._engine.dispose()

    def _keep(self, table: sa.Table, **values: str) -> None:
        """Insert a row or change the columns given."""
        row = {**values, "seen_at": _now()}
        statement = insert(table).values(row)
        key = next(iter(table.primary_key))
        changed = {name: value for name, value in row.items() if name != key.name}
        with self._lock, self._engine.begin() as connection:
            connection.execute(statement.on_conflict_do_update([key], set_=changed))

    def _one(self, query: sa.Select[str], whose: str) -> str | None:
        with self._engine.connect() as connection:
            return connection.scalar(query, {"whose": whose})

    def _pseudonym(self, asker: str) -> str:
        return hmac.new(self._key, asker.encode(), hashlib.sha256).hexdigest()


def askers_in_memory() -> Askers:
    """Return a memory that lasts as long as the process, under a key of its own."""
    return Askers(None, secrets.token_bytes(KEY_BYTES), retention_days=1)


def open_key(path: Path) -> bytes:
    """Return the key kept in a file that only its owner may read; a new one at first use.

    Raises OSError when it can be neither read nor written.
    """
    try:
        with open(path, "xb", opener=_private) as file:
            file.write(secrets.token_bytes(KEY_BYTES))
    except FileExistsError:
        pass
    return path.read_bytes()


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


def _now() -> dt.datetime:
    return dt.datetime.now(tz=dt.UTC).replace(tzinfo=None)
