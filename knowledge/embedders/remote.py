"""Remote embedders by ``provider:model`` name, through LangChain's `init_embeddings`."""

from __future__ import annotations

import threading
from functools import cached_property
from typing import TYPE_CHECKING, Any

import numpy as np

from knowledge.embedders.input_text import clean
from knowledge.errors import EmbedderUnavailable

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from langchain_core.embeddings import Embeddings
    from numpy.typing import NDArray

BATCH = 64
WINDOW = 6000  # characters; well under the 8191 tokens of OpenAI's models in any language

# OpenAI's adapter would otherwise fetch a tokeniser from the network to count tokens;
# we cut the texts ourselves, and servers that only speak the protocol expect plain strings.
OPTIONS: dict[str, dict[str, Any]] = {"openai": {"check_embedding_ctx_length": False}}


class RemoteEmbedder:
    """A provider's embedding model. Long texts are cut into windows and averaged.

    Building it checks name, package and key (EmbedderUnavailable says which is missing), and
    sends nothing. A call that fails raises EmbedderUnavailable too.
    """

    def __init__(self, name: str) -> None:
        self.id = name
        self._model = _opened(name)
        self._measuring = threading.Lock()

    @property
    def dimensions(self) -> int:
        """Length of a vector; asks the provider once."""
        with self._measuring:
            return self._measured

    @cached_property
    def _measured(self) -> int:
        return int(self.embed_query("một").shape[0])

    def embed_passages(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Embed the texts as documents, a few dozen windows in a request."""
        if not texts:
            return np.zeros((0, self.dimensions), np.float32)
        owners, windows = _windows(texts)
        vectors: list[list[float]] = []
        for start in range(0, len(windows), BATCH):
            vectors += self._answer(self._model.embed_documents, windows[start : start + BATCH])
        sums = np.zeros((len(texts), len(vectors[0])), np.float32)
        sizes = np.array([len(window) for window in windows], np.float32)
        np.add.at(sums, owners, np.asarray(vectors, np.float32) * sizes[:, None])
        return _unit(sums)

    def embed_query(self, text: str) -> NDArray[np.float32]:
        """Embed one query; what exceeds a window is cut off."""
        window = _windows([text])[1][0]
        vector = self._answer(self._model.embed_query, window)
        row: NDArray[np.float32] = _unit(np.asarray(vector, np.float32)[None])[0]
        return row

    def _answer(self, call: Callable[[Any], Any], content: object) -> Any:
        try:
            return call(content)
        except Exception as error:  # each provider's client has errors of its own
            raise EmbedderUnavailable(
                f"the embedder {self.id!r} did not answer ({error}); "
                "check its key, its address and the network, or set HOIDAP_EMBEDDER=default"
            ) from error


def _opened(name: str) -> Embeddings:
    provider = name.partition(":")[0]
    try:
        from langchain.embeddings import init_embeddings
    except ImportError as error:
        raise EmbedderUnavailable(
            f"the embedder {name!r} needs the extra 'llm': pip install 'hoidap[llm]'"
        ) from error
    try:
        return init_embeddings(name, **OPTIONS.get(provider, {}))
    except ImportError as error:
        raise EmbedderUnavailable(
            f"the embedder {name!r} needs a package: {str(error).splitlines()[0]}"
        ) from error
    except Exception as error:  # each provider's client has errors of its own
        raise EmbedderUnavailable(
            f"the embedder {name!r} cannot be opened: {str(error).splitlines()[0]}; "
            f"check the name and the provider's key (such as {provider.upper()}_API_KEY)"
        ) from error


def _windows(texts: Sequence[str]) -> tuple[list[int], list[str]]:
    """Return the windows and, for each, the number of the text it was cut from.

    >>> _windows(["", "ab"])
    ([0, 1], [' ', 'ab'])
    """
    owners, windows = [], []
    for number, text in enumerate(texts):
        whole = clean(text) or " "
        for start in range(0, len(whole), WINDOW):
            owners.append(number)
            windows.append(whole[start : start + WINDOW])
    return owners, windows


def _unit(rows: NDArray[np.float32]) -> NDArray[np.float32]:
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    scaled: NDArray[np.float32] = (rows / np.maximum(lengths, 1e-12)).astype(np.float32)
    return scaled
