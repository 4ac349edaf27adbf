"""Faults of the knowledge package. Each message says what, where, and what to do next."""

from __future__ import annotations


class KnowledgeError(Exception):
    """Base of every fault raised by `knowledge`."""


class CatalogueUnavailable(KnowledgeError):
    """The data folder or database cannot be opened: read-only, full, or unreachable."""


class WriterBusy(KnowledgeError):
    """Another process is writing to the same data folder."""


class IndexMissing(KnowledgeError):
    """Nothing has been ingested yet, or the index folder is gone."""


class IndexMismatch(KnowledgeError):
    """The index was built by another embedder than the one configured."""

    def __init__(self, *, built_with: str, configured: str) -> None:
        super().__init__(
            f"the index was built with {built_with!r} but this process embeds with "
            f"{configured!r}; run `hoidap ingest --rebuild`, or set HOIDAP_EMBEDDER back"
        )


class EmbedderUnavailable(KnowledgeError):
    """The configured embedder cannot be loaded."""


class RerankerUnavailable(KnowledgeError):
    """The configured reranker cannot be loaded."""
