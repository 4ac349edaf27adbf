"""BM25 over plain chunks: no diacritics folded, no pairs of syllables, no headings.

The chunks are those of the LangChain recipe (1000 characters, 200 shared), the formula is
tantivy's, with its k1 = 1.2 and b = 0.75 (https://docs.rs/tantivy, ``query::Bm25Weight``), after
Robertson and Zaragoza (2009), "The Probabilistic Relevance Framework: BM25 and Beyond".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import tantivy

from eval.peers.chunks import Chunk, windows
from knowledge.text import syllables

if TYPE_CHECKING:
    from collections.abc import Sequence

    from eval.peers.chunks import Reading
    from knowledge.embedders.port import Embedder

SIZE, OVERLAP, TOP_K = 1000, 200, 4
HEAP_BYTES = 64_000_000


class PlainBm25:
    """Lower-cased words, as every search engine indexes them unless told otherwise."""

    def __init__(self, readings: Sequence[Reading], _embedder: Embedder | None = None) -> None:
        """Index; the embedder is taken for the sake of the other recipes, and unused."""
        self._chunks = [
            Chunk(reading.document_id, text)
            for reading in readings
            for text in windows(reading.text, SIZE, OVERLAP)
        ]
        builder = tantivy.SchemaBuilder()
        builder.add_integer_field("key", fast=True)
        builder.add_text_field("text", tokenizer_name="whitespace", index_option="freq")
        self._schema = builder.build()
        self._index = _filled(tantivy.Index(self._schema), self._chunks)

    @property
    def chunks(self) -> int:
        """How many chunks it holds."""
        return len(self._chunks)

    def search(self, question: str) -> list[Chunk]:
        """Return the four best chunks, none for a question without a known word."""
        clauses = [
            (tantivy.Occur.Should, tantivy.Query.term_query(self._schema, "text", word, "freq"))
            for word in dict.fromkeys(syllables(question.lower()))
        ]
        searcher = self._index.searcher()
        hits = searcher.search(tantivy.Query.boolean_query(clauses), limit=TOP_K).hits
        keys = searcher.fast_field_values("key", [address for _, address in hits])
        return [self._chunks[int(key)] for key in keys]


def _filled(index: Any, chunks: Sequence[Chunk]) -> Any:
    writer = index.writer(heap_size=HEAP_BYTES, num_threads=1)
    for key, chunk in enumerate(chunks):
        writer.add_document(tantivy.Document(key=key, text=" ".join(syllables(chunk.text.lower()))))
    writer.commit()
    writer.wait_merging_threads()
    index.reload()
    return index
