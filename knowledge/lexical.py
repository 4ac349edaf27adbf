"""The adapter of tantivy: BM25 over syllables and pairs of syllables, as typed and folded.

A Vietnamese word is often two syllables, so pairs stand in for words; on folded text they
recover nearly all that missing diacritics cost. Text is cut here, into terms joined by
spaces, so that tantivy needs no tokenizer of ours on any open.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any, Self

import tantivy

from knowledge.text import fold, has_diacritics, syllables

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator
    from pathlib import Path

    from knowledge.index import IndexedPassage

HEAP_BYTES = 64_000_000
LONGEST_QUERY = 96
CONTEXT_WEIGHT = 0.3
TYPED_WEIGHT = 0.6


class LexicalIndex:
    """One tantivy index; documents are found by the row keys of passages."""

    def __init__(self, index: Any) -> None:
        self._index = index
        self._schema = index.schema
        self._searcher = index.searcher()
        self._writer: Any = None

    @classmethod
    def create(cls, folder: Path) -> Self:
        """Make an empty index to add to."""
        folder.mkdir(parents=True)
        made = cls(tantivy.Index(_schema(), path=str(folder)))
        made._writer = made._index.writer(heap_size=HEAP_BYTES, num_threads=1)
        return made

    @classmethod
    def open(cls, folder: Path) -> Self:
        """Open for searching."""
        return cls(tantivy.Index.open(str(folder)))

    def add(self, batch: Iterable[IndexedPassage]) -> None:
        """Add passages; they are found after `commit` by those who open the index anew."""
        for passage in batch:
            self._writer.add_document(
                tantivy.Document(
                    key=passage.key,
                    document=passage.document_key,
                    text=" ".join(terms(passage.text.lower())),
                    folded=" ".join(terms(fold(passage.text))),
                    context=" ".join(terms(passage.context.lower())),
                    folded_context=" ".join(terms(fold(passage.context))),
                )
            )

    def commit(self) -> None:
        """Write down what was added and stop writing."""
        self._writer.commit()
        self._writer.wait_merging_threads()
        self._writer = None

    def count(self) -> int:
        """Return the number of passages held."""
        return int(self._searcher.num_docs)

    def frequency(self, term: str) -> int:
        """Return in how many passages a lowercase term stands as typed; see `terms`."""
        return int(self._searcher.doc_freq("text", term))

    def search(
        self, query: str, top_k: int, documents: Collection[int] | None = None
    ) -> dict[int, float]:
        """Return BM25 scores by row key, best first; empty when no term occurs anywhere."""
        clauses = [(tantivy.Occur.Should, clause) for clause in self._clauses(query)]
        if not clauses:
            return {}
        wanted = tantivy.Query.boolean_query(clauses)
        if documents is not None:
            among = tantivy.Query.term_set_query(self._schema, "document", list(documents))
            among = tantivy.Query.const_score_query(among, 0.0)
            must = tantivy.Occur.Must
            wanted = tantivy.Query.boolean_query([(must, wanted), (must, among)])
        found = self._searcher.search(wanted, limit=top_k, count=False).hits
        keys = self._searcher.fast_field_values("key", [address for _, address in found])
        return {int(key): float(score) for key, (score, _) in zip(keys, found, strict=True)}

    def _clauses(self, query: str) -> Iterator[Any]:
        weights = {"folded": 1.0, "folded_context": CONTEXT_WEIGHT}
        for field, weight in weights.items():
            yield from self._terms(field, fold(query), weight)
        if has_diacritics(query):
            yield from self._terms("text", query.lower(), TYPED_WEIGHT)
            yield from self._terms("context", query.lower(), TYPED_WEIGHT * CONTEXT_WEIGHT)

    def _terms(self, field: str, text: str, weight: float) -> Iterator[Any]:
        for term in dict.fromkeys(terms(text, LONGEST_QUERY)):
            query = tantivy.Query.term_query(self._schema, field, term, "freq")
            yield tantivy.Query.boost_query(query, weight)


def terms(text: str, longest: int | None = None) -> list[str]:
    """Return the syllables of a text, then each pair of neighbours.

    >>> terms("so tai chinh")
    ['so', 'tai', 'chinh', 'so_tai', 'tai_chinh']
    """
    singles = syllables(text)[:longest]
    return [*singles, *(f"{one}_{two}" for one, two in pairwise(singles))]


def _schema() -> Any:
    builder = tantivy.SchemaBuilder()
    builder.add_integer_field("key", fast=True)
    builder.add_integer_field("document", indexed=True)
    for field in ("text", "folded", "context", "folded_context"):
        builder.add_text_field(field, tokenizer_name="whitespace", index_option="freq")
    return builder.build()
