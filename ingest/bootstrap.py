"""The one place where ingest's parts are put together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ingest.pipeline import Ingest
from ingest.workers.limits import MB, Limits
from ingest.workers.pool import TEMPORARY, Workers
from knowledge.bootstrap import embedder_of, open_writer

if TYPE_CHECKING:
    from ingest.progress import Progress
    from knowledge.settings import Settings


def open_ingest(settings: Settings, progress: Progress) -> Ingest:
    """Take the data folder for writing and return what fills it; use it in a ``with``.

    Raises WriterBusy, CatalogueUnavailable or EmbedderUnavailable.
    """
    embedder = embedder_of(settings)
    writer = open_writer(settings)
    workers = Workers(settings.data / TEMPORARY, limits_of(settings), settings.workers)
    return Ingest(writer, embedder, progress, workers)


def limits_of(settings: Settings) -> Limits:
    """Return what one file may cost."""
    return Limits(
        file_bytes=settings.max_file_mb * MB,
        archive_bytes=settings.max_zip_mb * MB,
        seconds=settings.file_seconds,
        memory=settings.worker_mb * MB,
    )
