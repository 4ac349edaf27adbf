"""The port of rerankers, and the adapter of sentence-transformers' cross-encoders (its extra).

A cross-encoder reads query and passage together: slower by far than two vectors, and better.
Off unless the setting ``HOIDAP_RERANKER`` names a model or a folder.
"""

from __future__ import annotations

import math
import threading
from functools import cached_property
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any, Protocol

from knowledge.errors import RerankerUnavailable

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from knowledge.documents import Passage

RERANKED = 30
BATCH = 16


class Reranker(Protocol):
    """Judges how well each text answers a query."""

    def scores(self, query: str, texts: Sequence[str]) -> list[float]:
        """Return one score a text, 0 to 1; more is better."""
        ...


class CrossEncoderReranker:
    """A cross-encoder of one output, run by torch; it loads when it is first used.

    What a model cannot be shown, for its window is shorter than the text, is cut off.
    """

    def __init__(self, model: str, threads: int = 0) -> None:
        if not find_spec("sentence_transformers"):
            raise RerankerUnavailable(
                f"the reranker {model!r} needs an extra: install a CPU build of torch, then "
                "pip install 'hoidap[sentence-transformers]', or unset HOIDAP_RERANKER"
            )
        self._name = model
        self._threads = threads
        self._turn = threading.Lock()

    def scores(self, query: str, texts: Sequence[str]) -> list[float]:
        """Return the model's outputs, each squeezed between 0 and 1."""
        if not texts:
            return []
        with self._turn:
            outputs = self._model.predict(
                [(query, text) for text in texts],
                batch_size=BATCH,
                show_progress_bar=False,
                activation_fn=_unchanged,
            )
        return [1 / (1 + math.exp(-float(output))) for output in outputs]

    @cached_property
    def _model(self) -> Any:
        import torch  # seconds to import
        from sentence_transformers import CrossEncoder

        if self._threads:
            torch.set_num_threads(self._threads)
        try:
            model = CrossEncoder(self._name, device="cpu", num_labels=1)
        except (OSError, ValueError) as error:
            raise RerankerUnavailable(
                f"the reranker {self._name!r} could not be loaded ({error}); "
                "HOIDAP_RERANKER takes a model name or a folder"
            ) from error
        return model


def rerank(
    reranker: Reranker, query: str, passages: Mapping[int, Passage]
) -> list[tuple[int, float]]:
    """Return the keys of passages with the reranker's scores; context is read with the text."""
    texts = [f"{p.context}\n{p.text}" if p.context else p.text for p in passages.values()]
    return list(zip(passages, reranker.scores(query, texts), strict=True))


def _unchanged(outputs: Any) -> Any:
    return outputs
