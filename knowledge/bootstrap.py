"""Opening what the other packages need of knowledge, from the settings alone."""

from __future__ import annotations

import logging
import os
from pathlib import Path
from typing import TYPE_CHECKING

from knowledge.catalogue_writer import CatalogueWriter
from knowledge.errors import CatalogueUnavailable, IndexMissing, WriterBusy
from knowledge.library import Library
from knowledge.reranking import CrossEncoderReranker

if TYPE_CHECKING:
    from knowledge.embedders.port import Embedder
    from knowledge.reranking import Reranker
    from knowledge.settings import Settings

LOG = logging.getLogger(__name__)


def embedder_of(settings: Settings) -> Embedder:
    """Return the configured embedder; its weights load at first use.

    Converted weights are kept in the user's cache folder, shared by every data folder.
    """
    from knowledge.embedders.opening import open_embedder  # heavy, and not every command embeds

    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "hoidap"
    return open_embedder(settings.embedder, cache=cache, threads=settings.threads)


def reranker_of(settings: Settings) -> Reranker | None:
    """Return the configured reranker, null by default; its weights load at first use."""
    if not settings.reranker:
        return None
    return CrossEncoderReranker(settings.reranker, settings.threads)


def open_writer(settings: Settings) -> CatalogueWriter:
    """Open the one writer; raises WriterBusy or CatalogueUnavailable."""
    url = settings.database_url.get_secret_value() if settings.database_url else None
    return CatalogueWriter.open(settings.data, url)


def open_library(settings: Settings, embedder: Embedder | None = None) -> Library:
    """Open the reader, with the configured embedder unless one is given.

    A lost or damaged index is first rebuilt from the stored embeddings, embedding nothing.
    Where that isn't possible (another writer, a read-only folder), the index's fault is raised.
    """
    embedder = embedder or embedder_of(settings)
    reranker = reranker_of(settings)
    try:
        return Library.open(settings, embedder, reranker)
    except IndexMissing as missing:
        if not _rebuild(settings, embedder):
            raise
        LOG.warning("index rebuilt from stored embeddings: %s", missing)
    return Library.open(settings, embedder, reranker)


def _rebuild(settings: Settings, embedder: Embedder) -> bool:
    if not settings.data.is_dir():
        return False
    try:
        with open_writer(settings) as writer:
            if writer.published() is None:
                return False
            writer.require_embedder(embedder.id)
            return writer.rebuild_index(embedder.dimensions)
    except (WriterBusy, CatalogueUnavailable) as error:
        LOG.warning("the index cannot be rebuilt now: %s", error)
        return False
