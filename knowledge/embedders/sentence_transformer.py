"""Any sentence-transformers model, by name or folder (extra ``sentence-transformers``)."""

from __future__ import annotations

import hashlib
import re
import threading
from functools import cached_property
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from knowledge.embedders.input_text import clean
from knowledge.errors import EmbedderUnavailable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

BATCH = 32
SMALL_FILE = 1 << 20
E5_NAME = re.compile(r"(?<![a-z0-9])e5(?![a-z0-9])(?!.*instruct)", re.IGNORECASE)
E5_PREFIXES = {"query": "query: ", "passage": "passage: "}  # https://arxiv.org/abs/2402.05672


class SentenceTransformerEmbedder:
    """A bi-encoder run by torch. Texts longer than the model's window are cut off there.

    Queries and passages get the prompts that the model declares; a model of the E5 family that
    declares none gets the two prefixes it was trained with.
    """

    def __init__(self, model: str, threads: int = 0) -> None:
        if not find_spec("sentence_transformers"):
            raise EmbedderUnavailable(
                f"the embedder 'sentence-transformers:{model}' needs its extra: install a CPU "
                "build of torch, then pip install 'hoidap[sentence-transformers]'"
            )
        self.id = f"sentence-transformers/{identity(model)}"
        self._name = model
        self._threads = threads
        self._turn = threading.Lock()

    @property
    def dimensions(self) -> int:
        """Length of a vector; loads the model."""
        with self._turn:
            return int(self._model.get_embedding_dimension())

    def embed_passages(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Embed the texts as documents."""
        return self._encoded(list(texts), ("passage", "document", "corpus"))

    def embed_query(self, text: str) -> NDArray[np.float32]:
        """Embed one text as a query."""
        row: NDArray[np.float32] = self._encoded([text], ("query",))[0]
        return row

    def _encoded(self, texts: list[str], roles: tuple[str, ...]) -> NDArray[np.float32]:
        with self._turn:
            if not texts:
                return np.zeros((0, int(self._model.get_embedding_dimension())), np.float32)
            prompts = prompts_of(self._name, self._model.prompts)
            prompt = next((prompts[role] for role in roles if prompts.get(role)), "")
            rows = self._model.encode(
                [clean(text) for text in texts],
                prompt=prompt,
                batch_size=BATCH,
                normalize_embeddings=True,
                show_progress_bar=False,
            )
        return np.asarray(rows, dtype=np.float32)

    @cached_property
    def _model(self) -> Any:
        import torch
        from sentence_transformers import SentenceTransformer

        if self._threads:
            torch.set_num_threads(self._threads)
        try:
            return SentenceTransformer(self._name, device="cpu")
        except (OSError, ValueError) as error:
            raise EmbedderUnavailable(
                f"sentence-transformers cannot load {self._name!r}: {error}; "
                "give a model's name or the folder of a saved one"
            ) from error


def prompts_of(name: str, declared: dict[str, str]) -> dict[str, str]:
    """Return the prompts by role: the declared ones, else those of the E5 family.

    >>> prompts_of("intfloat/multilingual-e5-small", {"query": "", "document": ""})["passage"]
    'passage: '
    >>> prompts_of("BAAI/bge-m3", {})
    {}
    """
    if any(declared.values()):
        return declared
    return E5_PREFIXES if E5_NAME.search(name) else {}


def identity(model: str) -> str:
    """Return a model's name, or a folder's name with a fingerprint of what is in it.

    Of large files (weights) only the size is taken, so that opening stays cheap.
    """
    folder = Path(model)
    if not folder.is_dir():
        return model
    digest = hashlib.sha256()
    for path in sorted(p for p in folder.rglob("*") if p.is_file()):
        size = path.stat().st_size
        digest.update(f"{path.relative_to(folder)} {size}\n".encode())
        if size <= SMALL_FILE:
            digest.update(path.read_bytes())
    return f"{folder.resolve().name}@{digest.hexdigest()[:12]}"
