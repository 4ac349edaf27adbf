"""A public set as an index of plain passages: one text is one passage, its first line the context.

Nothing of ingest is in between, so what is measured here is retrieval alone.
"""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from eval.vector_cache import passage_vectors
from knowledge.documents import Passage, PassageKind, Span
from knowledge.index import IndexBuilder, IndexedPassage, PassageIndex
from knowledge.lexical import LexicalIndex
from knowledge.retrieval import Retriever
from knowledge.text import nfc

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    import numpy as np
    from numpy.typing import NDArray

    from knowledge.embedders.port import Embedder

BATCH = 1000


@dataclass(frozen=True, slots=True)
class PlainPassages:
    """The index, and the texts whole in a second lexical index: BM25 as it is usually set up."""

    passages: Mapping[int, Passage]
    index: PassageIndex
    whole_texts: LexicalIndex
    embedder: Embedder

    def retriever(self, embed: Callable[[str], NDArray[np.float32]]) -> Retriever:
        """Return our retriever over them; ``embed`` gives the vector of a query."""
        return Retriever(self.index, embed, self._fetch)

    def _fetch(self, keys: Sequence[int]) -> dict[int, Passage]:
        return {key: self.passages[key] for key in keys}


@contextmanager
def plain_passages(
    texts: Mapping[str, str], embedder: Embedder, vectors: Path | None = None
) -> Iterator[PlainPassages]:
    """Index texts by id into a folder that is thrown away; ``vectors`` is kept where it's given."""
    passages = {key: _passage(*pair) for key, pair in enumerate(texts.items())}
    with TemporaryDirectory(prefix="hoidap-eval-") as folder:
        embedded = [f"{p.context}\n{p.text}" for p in passages.values()]
        rows = passage_vectors(embedder, embedded, vectors or Path(folder) / "vectors")
        index = _built(Path(folder), passages, rows)
        whole = LexicalIndex.open(Path(folder) / "whole")
        yield PlainPassages(passages, index, whole, embedder)
        index.close()


def _passage(text_id: str, text: str) -> Passage:
    title, _, body = nfc(text).partition("\n")
    span = Span(0, len(body))
    return Passage(
        text_id, text_id, 0, PassageKind.PARAGRAPH, span, body, (title,), None, None, title
    )


def _built(
    folder: Path, passages: Mapping[int, Passage], vectors: NDArray[np.float32]
) -> PassageIndex:
    builder = IndexBuilder(folder, len(passages), vectors.shape[1])
    whole = LexicalIndex.create(folder / "whole")
    for start in range(0, len(passages), BATCH):
        chosen = [
            IndexedPassage(key, key, passages[key].text, passages[key].context, vectors[key])
            for key in range(start, min(start + BATCH, len(passages)))
        ]
        builder.add(chosen)
        whole.add(
            IndexedPassage(p.key, p.key, f"{p.context}\n{p.text}", "", p.vector) for p in chosen
        )
    builder.close()
    whole.commit()
    return PassageIndex(folder)
