"""The adapter of tantivy: BM25 over folded syllables and pairs of syllables.

A Vietnamese word is often two syllables, so pairs stand in for words; on folded text they
recover nearly all that missing diacritics cost, and searching the text as typed besides gained
nothing. Text is cut here, into terms joined by spaces, so that tantivy needs no tokenizer of
ours on any open. The text as typed is kept for the count of its terms (`frequency`).
"""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Self

import tantivy

from knowledge.text import fold, syllables

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence
    from pathlib import Path

    from knowledge.index import IndexedPassage

HEAP_BYTES = 64_000_000
COMMON = 0.1
LONGEST_QUERY = 96
CACHED_TERMS = 2048  # one answer searches for the same words several times


class LexicalIndex:
    """One tantivy index; documents are found by the row keys of passages."""

    def __init__(self, index: Any) -> None:
        self._index = index
        self._schema = index.schema
        self._searcher = index.searcher()
        self._clause = lru_cache(CACHED_TERMS)(self._scored)
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
        words: Sequence[str] = list(dict.fromkeys(terms(fold(query), LONGEST_QUERY)))
        if documents is not None:
            words = self._telling(words)
        if not words:
            return {}
        should, must = tantivy.Occur.Should, tantivy.Occur.Must
        wanted = tantivy.Query.boolean_query([(should, self._clause(word)) for word in words])
        if documents is not None:
            among = tantivy.Query.const_score_query(self._of(documents), 0.0)
            wanted = tantivy.Query.boolean_query([(must, wanted), (must, among)])
        found = self._searcher.search(wanted, limit=top_k, count=False).hits
        keys = self._searcher.fast_field_values("key", [address for _, address in found])
        return {int(key): float(score) for key, (score, _) in zip(keys, found, strict=True)}

    def _telling(self, words: Sequence[str]) -> Sequence[str]:
        """Leave out what stands in `COMMON` of all passages, unless nothing is left.

        Within a few documents such words decide little, and reading where they stand costs most
        of the search. Over all passages they count: R@10 .935 with them, .915 without (law).
        """
        most = COMMON * self.count()
        return [w for w in words if self._searcher.doc_freq("folded", w) <= most] or words

    def _of(self, documents: Collection[int]) -> Any:
        """Match the passages of documents; a single one by its term, which is twice as fast."""
        if len(documents) == 1:
            (document,) = documents
            return tantivy.Query.term_query(self._schema, "document", document)
        return tantivy.Query.term_set_query(self._schema, "document", list(documents))

    def _scored(self, term: str) -> Any:
        """Score a term by its better field: what context repeats of the text counts once.

        Adding both fields up let what headings share drown the text: R@10 .887, this .916 (law).
        """
        fields = [
            tantivy.Query.term_query(self._schema, field, term, "freq")
            for field in ("folded", "folded_context")
        ]
        return tantivy.Query.disjunction_max_query(fields, 0.0)


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
    for field in ("text", "folded", "folded_context"):
        builder.add_text_field(field, tokenizer_name="whitespace", index_option="freq")
    return builder.build()
