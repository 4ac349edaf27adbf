"""Vectors of texts kept in a folder, so that a long embedding goes on where it was broken off."""

from __future__ import annotations

import hashlib
import sys
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    from knowledge.embedders.port import Embedder

CHUNK = 500


def passage_vectors(embedder: Embedder, texts: Sequence[str], folder: Path) -> NDArray[np.float32]:
    """Return one row a text; a chunk of texts that was embedded before is read from ``folder``."""
    chunks = []
    for start in range(0, len(texts), CHUNK):
        chunk = texts[start : start + CHUNK]
        file = folder / f"{_name(embedder.id, chunk)}.npy"
        if not file.exists():
            print(f"… véc-tơ {start}/{len(texts)}", file=sys.stderr, flush=True)
        chunks.append(_chunk(embedder, chunk, file))
    return np.concatenate(chunks)


def _chunk(embedder: Embedder, texts: Sequence[str], file: Path) -> NDArray[np.float32]:
    if not file.exists():
        file.parent.mkdir(parents=True, exist_ok=True)
        begun = file.with_suffix(".tmp.npy")
        np.save(begun, embedder.embed_passages(texts))
        begun.replace(file)
    vectors: NDArray[np.float32] = np.load(file)
    return vectors


def _name(embedder: str, texts: Sequence[str]) -> str:
    return hashlib.sha256("\0".join([embedder, *texts]).encode()).hexdigest()[:24]
