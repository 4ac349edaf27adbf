"""The ledger: what models cost each day, and what they wrote, kept in one SQLite file.

Days are those of Coordinated Universal Time. Texts are kept under a hash of question, evidence,
model and prompt, and judged anew at every use: a cached lie is no better than a fresh one.
"""

from __future__ import annotations

import datetime as dt
import json
import threading
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa

from bot.sqlite_files import open_sqlite

if TYPE_CHECKING:
    from pathlib import Path

TABLES = sa.MetaData()
spending = sa.Table(
    "spending",
    TABLES,
    sa.Column("day", sa.Date, primary_key=True),
    sa.Column("tokens", sa.Integer, nullable=False),
    sa.Column("seconds", sa.Float, nullable=False),
    sa.Column("cost", sa.Float, nullable=False),
)
written = sa.Table(
    "written",
    TABLES,
    sa.Column("key", sa.String, primary_key=True),
    sa.Column("written_on", sa.Date, nullable=False, index=True),
    sa.Column("value", sa.Text, nullable=False),
)


@dataclass(frozen=True, slots=True)
class Spent:
    """Tokens both ways, seconds waited, money."""

    tokens: int = 0
    seconds: float = 0.0
    cost: float = 0.0

    def __add__(self, other: Spent) -> Spent:
        return Spent(
            self.tokens + other.tokens, self.seconds + other.seconds, self.cost + other.cost
        )


class Ledger:
    """Durable counts and texts; without a path as long as the process. Threads may share it."""

    def __init__(self, path: Path | None, *, retention_days: int) -> None:
        self._engine = open_sqlite(path)
        self._retention = dt.timedelta(days=retention_days)
        self._lock = threading.Lock()
        TABLES.create_all(self._engine)
        self._forget_old()

    def spent(self, day: dt.date) -> Spent:
        """Return what a day has cost so far."""
        query = sa.select(spending.c.tokens, spending.c.seconds, spending.c.cost)
        with self._lock, self._engine.connect() as connection:
            row = connection.execute(query.where(spending.c.day == day)).first()
        return Spent(*row) if row else Spent()

    def spend(self, day: dt.date, more: Spent) -> None:
        """Add to a day."""
        with self._lock, self._engine.begin() as connection:
            changed = connection.execute(
                spending.update()
                .where(spending.c.day == day)
                .values({name: spending.c[name] + value for name, value in asdict(more).items()})
            )
            if not changed.rowcount:
                connection.execute(spending.insert(), {"day": day, **asdict(more)})

    def recall(self, key: str, since: dt.date) -> Any:
        """Return what was written under a key on a day or later; null when nothing was."""
        query = sa.select(written.c.value).where(
            written.c.key == key, written.c.written_on >= since
        )
        with self._lock, self._engine.connect() as connection:
            found = connection.execute(query).scalar()
        return None if found is None else json.loads(found)

    def keep(self, key: str, value: Any, day: dt.date) -> None:
        """Keep what was written under a key: anything that JSON can hold."""
        values = {"key": key, "written_on": day, "value": json.dumps(value, ensure_ascii=False)}
        with self._lock, self._engine.begin() as connection:
            connection.execute(written.delete().where(written.c.key == key))
            connection.execute(written.insert(), values)

    def close(self) -> None:
        """Release the file."""
        self._engine.dispose()

    def _forget_old(self) -> None:
        limit = today() - self._retention
        with self._lock, self._engine.begin() as connection:
            connection.execute(written.delete().where(written.c.written_on < limit))


def today() -> dt.date:
    """Return the day on which spending is counted."""
    return dt.datetime.now(tz=dt.UTC).date()
