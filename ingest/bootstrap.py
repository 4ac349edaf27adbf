"""The one place where ingest's parts are put together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ingest.pipeline import Ingest
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
    return Ingest(writer, embedder, progress, max_bytes=settings.max_file_mb * 1024 * 1024)
