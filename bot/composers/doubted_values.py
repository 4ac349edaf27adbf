"""An answer doubted for another value: what the document says of that value, beside what was told.

"Thẩm định trong bao lâu?" – "25 ngày" – "sao tôi thấy ghi 15 ngày mà?": the same decree gives fifteen
days for another step. Who doubts is shown that line and the one told; where the value stands
nowhere in the documents of the talk, the former answer stands.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot import document_names, replies
from bot.composers.sources import readable
from bot.drafts import Draft
from bot.evidence import passage_at
from bot.passages.held import Held
from bot.passages.quotable import spans_of
from bot.passages.wanted import Wanted
from bot.questions.completions import root
from bot.questions.doubts import doubt_in, said_in
from knowledge.status import OVER

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bot.evidence import EvidenceList
    from bot.journal import Turn
    from bot.passages.terms import Vocabulary
    from bot.questions.doubts import Doubt
    from bot.questions.understanding import Understanding
    from knowledge.documents import Document, Passage, Span

MOST = 2
SAME_SECTION = 0.3


def compose_doubted(
    asked: Understanding, before: Turn | None, vocabulary: Vocabulary, evidence: EvidenceList
) -> Draft | None:
    """Tell what a value held against the answer is of, and the answer again; null for no doubt."""
    doubt = doubt_in(asked.alone, said_in(before)) if before and asked.followed else None
    if before is None or doubt is None:
        return None
    told = [line for line in _told(before, evidence) if not doubt.stands_in(line.words)]
    holding = _Search(doubt, before, vocabulary, evidence).best()
    if not (told or holding):
        return None
    draft = Draft(follow_ups=[replies.ask_status(), replies.ask_signatory()])
    for frame, lines in _ordered(holding, told[:MOST], evidence):
        draft.frame(frame)
        _say(draft, lines, evidence)
    return draft


def _ordered(
    holding: list[_Line], told: list[_Line], evidence: EvidenceList
) -> list[tuple[str, list[_Line]]]:
    """Return what is told of a doubt under which words; what is over never stands first."""
    if not holding:
        return [(replies.DOUBT_NOT_FOUND, told)]
    found = (replies.DOUBT_FOUND, holding)
    if not told:
        return [found]
    if evidence.status_of(holding[0].document) in OVER:
        return [(replies.TOLD_STANDS, told), (replies.DOUBT_OF_OLD, holding)]
    return [found, (replies.TOLD_BEFORE, told)]


def _say(draft: Draft, lines: list[_Line], evidence: EvidenceList) -> None:
    for line in lines:
        mark = evidence.cite(line.document, line.span, passage=line.passage)
        words = f"{document_names.attributed(line.document)}: {readable(line.words)}"
        draft.say(f"- {words}", mark)


@dataclass(frozen=True, slots=True)
class _Line:
    document: Document
    passage: Passage
    span: Span
    words: str


def _told(before: Turn, evidence: EvidenceList) -> list[_Line]:
    """Return the lines that the answer before cited."""
    lines = []
    for document, span in evidence.still_held(before.cited):
        passage = passage_at(evidence.library.passages(document.id), span)
        if passage:
            words = span.of(evidence.library.text(document.id))
            lines.append(_Line(document, passage, span, words))
    return lines


@dataclass(frozen=True, slots=True)
class _Search:
    """Looks for a value in the documents of a talk, nearest to what was asked before."""

    doubt: Doubt
    before: Turn
    vocabulary: Vocabulary
    evidence: EvidenceList

    def best(self) -> list[_Line]:
        """Return the line that tells the value and is nearest to the question before; one or none.

        Where no document of the talk tells it, one of a paper that they replaced.
        """
        wanted = Wanted.from_question(root(self.before.completed), self.vocabulary)
        sections = {
            (line.document.id, line.passage.section) for line in _told(self.before, self.evidence)
        }

        def nearness(line: _Line) -> float:
            held = " ".join((*line.passage.section, line.words))
            near = (line.document.id, line.passage.section) in sections
            return wanted.share(wanted.credits(Held.of(held))) + SAME_SECTION * near

        told_of = [*(id_ for id_, _ in self.before.cited), *self.before.document_ids[:1]]
        here = self._held(told_of)
        replaced = self._held([id_ for document in here for id_ in document.replaces])
        lines = [*self._lines(here)] or [*self._lines(replaced)]
        nearest = max(lines, key=nearness, default=None)
        return [nearest] if nearest else []

    def _held(self, ids: Iterable[str]) -> list[Document]:
        held = (self.evidence.documents.get(id_) for id_ in dict.fromkeys(ids))
        return [document for document in held if document]

    def _lines(self, documents: Iterable[Document]) -> Iterator[_Line]:
        for document in documents:
            text = self.evidence.library.text(document.id)
            for passage in self.evidence.library.passages(document.id):
                if not self.doubt.stands_in(passage.text):
                    continue
                for span in spans_of(passage):
                    if self.doubt.stands_in(span.of(text)):
                        yield _Line(document, passage, span, span.of(text))
