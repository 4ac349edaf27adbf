"""Passages of no meaning but of the samples' wording, as many as wanted, through the real builder.

Syllables follow each other as they do in the samples (a Markov chain of order 1), so that terms
and pairs of terms are as frequent as in documents; vectors stand about topics, as embeddings do.
The vocabulary is smaller than that of real holdings, so lists of passages are longer here.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from eval.sittings import PROJECT
from knowledge.documents import Passage, PassageKind, Span
from knowledge.index import IndexBuilder, IndexedPassage

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from numpy.typing import NDArray

SOURCES = PROJECT / "eval" / "samples" / "sources"
DIMENSIONS = 384
TOPICS = 500
NOISE = 0.6
WORDS = (25, 90)
TO_A_DOCUMENT = 120
BATCH = 1000
SEED = 20261121


class Synthetic:
    """An endless, always equal row of passages and vectors."""

    def __init__(self) -> None:
        self._random = np.random.default_rng(SEED)
        self._topics = _normal(self._random.standard_normal((TOPICS, DIMENSIONS)))
        self._after = _successors()
        self._starts = sorted(self._after)

    def vectors(self, count: int) -> NDArray[np.float32]:
        """Return the next vectors, each near one of the topics."""
        topics = self._topics[self._random.integers(TOPICS, size=count)]
        noise = _normal(self._random.standard_normal((count, DIMENSIONS)))
        return _normal(topics + NOISE * noise)

    def text(self) -> str:
        """Return the next passage's text."""
        length = int(self._random.integers(*WORDS))
        word = self._starts[int(self._random.integers(len(self._starts)))]
        words = [word]
        while len(words) < length:
            following = self._after.get(word) or self._starts
            word = following[int(self._random.integers(len(following)))]
            words.append(word)
        return " ".join(words)


def build(folder: Path, count: int) -> dict[int, Passage]:
    """Write an index of ``count`` passages into an empty folder; return them by row key."""
    synthetic = Synthetic()
    passages: dict[int, Passage] = {}
    builder = IndexBuilder(folder, count, DIMENSIONS)
    for start in range(0, count, BATCH):
        keys = range(start, min(start + BATCH, count))
        made = {key: _passage(key, synthetic.text()) for key in keys}
        builder.add(list(_rows(made, synthetic.vectors(len(keys)))))
        passages |= made
    builder.close()
    return passages


def _rows(made: dict[int, Passage], vectors: NDArray[np.float32]) -> Iterator[IndexedPassage]:
    for (key, passage), vector in zip(made.items(), vectors, strict=True):
        yield IndexedPassage(key, key // TO_A_DOCUMENT, passage.text, passage.context, vector)


def _passage(key: int, text: str) -> Passage:
    return Passage(
        id=f"p{key}",
        document_id=f"d{key // TO_A_DOCUMENT}",
        position=key % TO_A_DOCUMENT,
        kind=PassageKind.PARAGRAPH,
        span=Span(0, len(text)),
        text=text,
        section=(),
        section_position=None,
        page=None,
        context=f"Kế hoạch số {key // TO_A_DOCUMENT}/KH-UBND",
    )


def _successors() -> dict[str, list[str]]:
    """Return every word of the samples with those that follow it, as often as they do."""
    after: dict[str, list[str]] = defaultdict(list)
    for source in sorted(SOURCES.glob("*.vb")):
        for one, two in pairwise(source.read_text(encoding="utf-8").split()):
            after[one].append(two)
    return dict(after)


def _normal(vectors: NDArray[np.floating]) -> NDArray[np.float32]:
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    return np.asarray(vectors / lengths, dtype=np.float32)
