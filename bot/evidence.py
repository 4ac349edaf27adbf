"""The numbered evidence of one answer: places in documents, each quoted to the letter."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING

from bot.answers import Evidence
from bot.verification import MARK
from knowledge.status import status_of

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Sequence

    from bot.verification import Sentence
    from knowledge.documents import Document, Passage, Span, Status
    from knowledge.library import Library


@dataclass
class EvidenceList:
    """Collects what an answer rests on and gives each place a number, from 1.

    The same place cited twice keeps its first number.
    """

    library: Library
    as_of: dt.date
    items: list[Evidence] = field(default_factory=list)
    _numbers: dict[tuple[str, Span], int] = field(default_factory=dict)
    _standings: dict[str, tuple[Status, str]] = field(default_factory=dict)

    def cite(self, document: Document, span: Span, *, passage: Passage | None = None) -> int:
        """Return the number of the place, adding it when it is new."""
        key = (document.id, span)
        if key not in self._numbers:
            self._numbers[key] = len(self.items) + 1
            self.items.append(self._evidence(document, span, passage))
        return self._numbers[key]

    def documents_of(self, sentences: Sequence[Sentence]) -> list[Document]:
        """Return the documents that some sentences cite, each once, in order."""
        cited = (self.items[n - 1].document for s in sentences for n in s.cites)
        return list({document.id: document for document in cited}.values())

    def status_of(self, document: Document) -> Status:
        """Return whether a document is in force on the day that the answer is for."""
        return self._standing(document)[0]

    @cached_property
    def documents(self) -> dict[str, Document]:
        """The library's documents by id."""
        return {document.id: document for document in self.library.documents()}

    def still_held(self, cited: Iterable[tuple[str, Span]]) -> list[tuple[Document, Span]]:
        """Return the places that an earlier answer cited, of the documents that are held still."""
        return [(self.documents[id_], span) for id_, span in cited if id_ in self.documents]

    def _standing(self, document: Document) -> tuple[Status, str]:
        if document.id not in self._standings:
            self._standings[document.id] = status_of(document, self.documents, self.as_of)
        return self._standings[document.id]

    def _evidence(self, document: Document, span: Span, passage: Passage | None) -> Evidence:
        status, reason = self._standing(document)
        place = passage or passage_at(self.library.passages(document.id), span)
        return Evidence(
            n=len(self.items) + 1,
            document=document,
            status=status,
            status_reason=reason,
            section=place.section if place else (),
            page=place.page if place else None,
            span=span,
            quote=span.of(self.library.text(document.id)),
            passage=place,
        )


def passage_at(passages: Sequence[Passage], span: Span) -> Passage | None:
    """Return the passage in which a span begins, or null between passages."""
    after = bisect_right(passages, span.start, key=lambda passage: passage.span.start)
    passage = passages[after - 1] if after else None
    return passage if passage and span.start < passage.span.end else None


def renumber(
    sentences: Sequence[Sentence], evidence: Sequence[Evidence]
) -> tuple[list[str], tuple[Evidence, ...]]:
    """Give the evidence that is still cited the numbers 1, 2, 3 … in order of appearance."""
    order = list(dict.fromkeys(n for sentence in sentences for n in sentence.cites))
    new = {old: index for index, old in enumerate(order, start=1)}
    by_number = {item.n: item for item in evidence}
    lines = [_with_marks(sentence.text, new) for sentence in sentences]
    return lines, tuple(replace(by_number[old], n=new[old]) for old in order)


def _with_marks(text: str, new: dict[int, int]) -> str:
    return MARK.sub(lambda mark: f"[{new[int(mark.group(1))]}]", text)
