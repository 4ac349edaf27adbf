"""Opening the catalogue's database; all that is particular to SQLite stands here."""

from __future__ import annotations

import contextlib
import errno
import os
from typing import TYPE_CHECKING
from urllib.parse import quote

from sqlalchemy import create_engine, event, make_url
from sqlalchemy.exc import DBAPIError, SQLAlchemyError
from sqlalchemy.pool import QueuePool

from knowledge.errors import CatalogueUnavailable, IndexMissing

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from sqlalchemy import Engine

DATABASE_FILE = "catalogue.db"
BUSY_MS = 15_000


def open_for_reading(data: Path, url: str | None) -> Engine:
    """Return an engine that never creates anything and works on a read-only folder.

    Raises IndexMissing when the folder holds no catalogue.
    """
    if url is not None:
        return create_engine(_with_driver(url), pool_pre_ping=True)
    file = data / DATABASE_FILE
    if not file.exists():
        raise IndexMissing(f"nothing has been ingested into {data}; run `hoidap ingest PATH`")
    if is_writable(data):
        return _sqlite(f"file:{quote(str(file.absolute()))}?mode=rw")
    log = file.with_name(DATABASE_FILE + "-wal")
    frozen = "" if log.exists() and log.stat().st_size else "&immutable=1"
    return _sqlite(f"file:{quote(str(file.absolute()))}?mode=ro{frozen}")


def open_for_writing(data: Path, url: str | None) -> Engine:
    """Return an engine that may create the database."""
    if url is not None:
        return create_engine(_with_driver(url), pool_pre_ping=True)
    file = quote(str((data / DATABASE_FILE).absolute()))
    return _sqlite(f"file:{file}?mode=rwc", writes=True)


def fold_log(engine: Engine) -> None:
    """Move SQLite's write-ahead log into the database, so that a frozen copy is whole."""
    if engine.dialect.name == "sqlite":
        with engine.connect() as connection:
            connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")


def is_writable(folder: Path) -> bool:
    """Whether files can be made there, as far as permissions and the mount tell."""
    return os.access(folder, os.W_OK | os.X_OK)


@contextlib.contextmanager
def faults_explained(place: Path) -> Iterator[None]:
    """Turn the database's and the disk's own errors into CatalogueUnavailable."""
    try:
        yield
    except DBAPIError as error:
        raise CatalogueUnavailable(_explain(place, str(error.orig))) from error
    except SQLAlchemyError as error:
        raise CatalogueUnavailable(_explain(place, str(error))) from error
    except OSError as error:
        raise CatalogueUnavailable(_explain(place, error.strerror or str(error))) from error


def _explain(place: Path, reason: str) -> str:
    """Say what went wrong and what to do next.

    >>> from pathlib import Path
    >>> _explain(Path("data"), "database or disk is full")
    'data: database or disk is full; free some space and run the command again'
    """
    low = reason.lower()
    if "full" in low or os.strerror(errno.ENOSPC).lower() in low or "file too large" in low:
        remedy = "free some space and run the command again"
    elif "readonly" in low or "read-only" in low or "permission" in low:
        remedy = "make it writable, or set HOIDAP_DATA to another folder"
    elif "locked" in low:
        remedy = "another process holds it; try again when it has finished"
    else:
        remedy = "check that it is a folder of ours and readable, or set HOIDAP_DATA"
    return f"{place}: {reason}; {remedy}"


def _with_driver(url: str) -> str:
    """Name the driver that we ship instructions for, where the URL leaves it open.

    >>> _with_driver("postgresql://u:p@db/hoidap")
    'postgresql+psycopg://u:p@db/hoidap'
    """
    parsed = make_url(url)
    if parsed.drivername in {"postgres", "postgresql"}:
        parsed = parsed.set(drivername="postgresql+psycopg")
    return parsed.render_as_string(hide_password=False)


def _sqlite(uri: str, *, writes: bool = False) -> Engine:
    engine = create_engine(
        f"sqlite:///{uri}&uri=true",
        connect_args={"check_same_thread": False, "timeout": BUSY_MS / 1000},
        poolclass=QueuePool,
        pool_size=8,
        max_overflow=32,
    )

    @event.listens_for(engine, "connect")
    def configure(connection: object, _record: object) -> None:
        cursor = connection.cursor()  # type: ignore[attr-defined] # a sqlite3.Connection, which the event does not say
        cursor.execute(f"PRAGMA busy_timeout={BUSY_MS}")
        cursor.execute("PRAGMA foreign_keys=ON")
        if writes:
            cursor.execute("PRAGMA journal_mode=WAL")
            cursor.execute("PRAGMA synchronous=FULL")
        cursor.close()

    return engine
