"""The port that every embedder implements."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy as np
    from numpy.typing import NDArray


class Embedder(Protocol):
    """Turns text into vectors of length 1, so that a dot product is a cosine.

    ``id`` names the model and everything that changes its vectors (weights, runtime
    precision): an index built with one id is refused under another.
    Implementations load their weights on first use, not when built.
    """

    @property
    def id(self) -> str:
        """Name of the model and of its precision, stored with every vector."""
        ...

    @property
    def dimensions(self) -> int:
        """Length of a vector."""
        ...

    def embed_passages(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Return one row per text, shape (len(texts), dimensions); any text length is accepted."""
        ...

    def embed_query(self, text: str) -> NDArray[np.float32]:
        """Return one vector, shape (dimensions,)."""
        ...
