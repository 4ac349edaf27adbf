"""The page that a model's proven sentences are put on, and what the documents say beside them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bot import document_names
from bot.drafts import PHONE
from bot.numerals import unsupported
from bot.verification import MARK, Sentence, verify

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.drafts import Draft
    from bot.evidence import EvidenceList
    from bot.writers.judging import Proven
    from bot.writers.offers import Offer
    from bot.writers.port import TellSentence
    from knowledge.documents import Document, Span

MOST_ADDED = 2


@dataclass
class Page:
    """Sentences in the order in which they are said; none is ever taken back.

    What rests on nothing that the answer without a model quotes waits until something that does
    is said, and only a little of it is: a model may add, but neither begin beside the point nor
    go on and on.
    """

    evidence: EvidenceList
    tell: TellSentence | None = None
    sentences: list[Sentence] = field(default_factory=list)
    _told: list[tuple[str, Span]] = field(default_factory=list)
    _texts: set[str] = field(default_factory=set)
    _source: tuple[str, ...] = ()
    _waiting: list[tuple[Sentence, list[Document]]] = field(default_factory=list)
    _answered: bool = False
    _added: int = 0

    def say(self, proven: Proven) -> bool:
        """Say a sentence with its source and marks; false when verification doesn't let it."""
        text = proven.text.rstrip(" .;,")
        documents = list({o.document.id: o.document for o in proven.offers}.values())
        marks = [*self._cited(proven.offers), *self._headings(text, proven.offers)]
        sentence = Sentence(f"{text} {_marks(marks)}")
        if not verify([sentence], self.evidence.items, self.evidence.library)[0]:
            return False
        if text.lower() not in self._texts:
            self._texts.add(text.lower())
            self._place(sentence, documents, answers=any(offer.told for offer in proven.offers))
        return True

    def _place(self, sentence: Sentence, documents: list[Document], *, answers: bool) -> None:
        if answers:
            self._say(sentence, documents)
            self._answered = True
            waiting, self._waiting = self._waiting, []
            for other, about in waiting:
                self._add(other, about)
        elif self._answered:
            self._add(sentence, documents)
        else:
            self._waiting.append((sentence, documents))

    def _add(self, sentence: Sentence, documents: list[Document]) -> None:
        letters = sum(len(said.text) for said in self.sentences) + len(sentence.text)
        if self._added < MOST_ADDED and letters <= PHONE:
            self._added += 1
            self._say(sentence, documents)

    def fill(self, draft: Draft) -> None:
        """Add what the documents say that is missing, in their own words.

        So a model can leave nothing out that would have been the answer without it.
        """
        for sentence in draft.sentences:
            if sentence.frame:
                continue
            items = [self.evidence.items[n - 1] for n in sentence.cites]
            if any(self._is_told(item.document.id, item.span) for item in items):
                continue
            documents = [item.document for item in items[-1:]]
            opening = f"{document_names.attributed(documents[0])}: "
            text = MARK.sub("", sentence.text).rstrip().removeprefix("- ").removeprefix(opening)
            self._say(Sentence(f"{text} {_marks(sentence.cites)}"), documents)
        for sentence, documents in self._waiting:
            self._add(sentence, documents)
        self._waiting = []

    def _say(self, sentence: Sentence, documents: list[Document]) -> None:
        sentence = Sentence(self._attributed(sentence.text, documents))
        self.sentences.append(sentence)
        self._source = tuple(document.id for document in documents)
        cited = (self.evidence.items[n - 1] for n in sentence.cites)
        self._told += [(item.document.id, item.span) for item in cited]
        if self.tell:
            self.tell(sentence)

    def _cited(self, offers: Iterable[Offer]) -> list[int]:
        return [self.evidence.cite(o.document, o.span, passage=o.passage) for o in offers]

    def _headings(self, text: str, offers: Iterable[Offer]) -> list[int]:
        """Cite the headings in which those numbers stand that the sentences don't hold."""
        loose = unsupported(text, [offer.sentence for offer in offers])
        if not loose:
            return []
        return [
            self.evidence.cite(offer.document, heading.heading)
            for offer in offers
            for heading in offer.headings
            if len(unsupported(text, [offer.sentence, heading.title])) < len(loose)
        ]

    def _attributed(self, text: str, documents: list[Document]) -> str:
        """Name the source of a sentence where it isn't the one of the sentence before."""
        if tuple(document.id for document in documents) == self._source:
            return text
        source = document_names.according_to(documents)
        return f"{source[:1].upper()}{source[1:]}: {text}"

    def _is_told(self, document_id: str, span: Span) -> bool:
        return any(document_id == told_id and span.meets(told) for told_id, told in self._told)


def _marks(numbers: Iterable[int]) -> str:
    return "".join(f"[{n}]" for n in dict.fromkeys(numbers))
