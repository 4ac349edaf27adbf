"""A follow-up that nothing answers by itself, told by what stands where the last answer was found.

"Mức bù lãi suất là mấy phần trăm?" – "chủ là nữ có được cao hơn không?": two or three words ask on
about a paragraph that both sides have before their eyes. They find nothing in all documents, but
the sentence that holds them all stands in the place just cited.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import groupby
from operator import attrgetter, itemgetter
from typing import TYPE_CHECKING

from bot import document_names, replies
from bot.composers.sources import readable
from bot.drafts import Draft
from bot.evidence import passage_at
from bot.passages.asked_forms import Form
from bot.passages.clauses import counts
from bot.passages.expectations import asking_words, expected, holds_sign
from bot.passages.expected_kinds import PINNED, Expected
from bot.passages.formalities import is_formality
from bot.passages.held import Held
from bot.passages.named_for_sure import Told, misses
from bot.passages.ordinals import other_ordinal
from bot.passages.quotable import spans_of
from bot.passages.wanted import Wanted
from bot.questions.completed_text import asked_now
from bot.questions.completions import own_words, without_opener
from bot.questions.members_asked import kinds_to_name
from bot.questions.mentions import document_numbers
from bot.questions.periods import years_in
from bot.questions.routes import OF_TEXT, Route
from knowledge.documents import PassageKind
from knowledge.text import fold

if TYPE_CHECKING:
    from bot.evidence import EvidenceList
    from bot.journal import Turn
    from bot.passages.terms import Vocabulary
    from bot.questions.understanding import Understanding
    from knowledge.documents import Document, Passage, Span

_MORE_OR_LESS = re.compile(
    r"\b(?:cao|thap|nhieu|it|lau|som|muon|nhanh|re|dat|lon|nho|uu tien|khac|them|bot) (?:hon|gi|khong)\b"
    r"|\b(?:nhu (?:vay|the)|tat ca|tong cong|ca thay)\b"
)
"""What compares with the answer just told, or counts it up: the text needn't say it."""
_COUNTED = re.compile(r"\b(?:may|bao nhieu) (?P<what>[a-z]+)\b(?! (?:tien|phan))")
_HOW_MUCH = re.compile(
    r"\bbao nhieu\b(?! tien)|\bmay (?:phan tram|%|lan|nam|thang|ngay|dong|trieu|ty)\b|\bbao lau\b"
)
_NUMBER = re.compile(r"\d|\b(?:hai|ba|bốn|nửa|gấp|toàn bộ|miễn)\b")
_LABEL = re.compile(r"^\W*\d{1,2}[.)]")
_TOLD = OF_TEXT | {Route.COMPARISON}
MOST = 6
ENOUGH = 0.6


def compose_beside_told(
    asked: Understanding, before: Turn | None, vocabulary: Vocabulary, evidence: EvidenceList
) -> Draft | None:
    """Tell the sentence of the passages just cited that holds all a follow-up says; null where none does.

    Where one word is all that it says, the sentence cited itself has to hold it.
    """
    if before is None or asked.route not in _TOLD or asked.refusal is not None:
        return None
    typed = asked.alone or asked_now(asked.text)
    if document_numbers(typed) or years_in(typed):
        return None
    sought = _Sought.of(without_opener(typed), vocabulary)
    if not sought.says_few:
        return None
    told = max(_near(before, evidence), key=sought.share_in, default=None)
    if (
        told is None
        or sought.share_in(told) < ENOUGH
        or _of_something_else(typed, asked, sought, told)
    ):
        return None
    draft = Draft(follow_ups=[replies.ask_status(), replies.ask_signatory()])
    mark = evidence.cite(told.document, told.span, passage=told.passage)
    draft.say(f"{document_names.attributed(told.document)}: {readable(told.words)}", mark)
    return draft


def _of_something_else(typed: str, asked: Understanding, sought: _Sought, told: _Near) -> bool:
    """Whether a sentence lacks what a follow-up, as typed, names for sure: "dân số" in a share of it."""
    alone = replace(asked, text=typed, folded=fold(typed))
    if is_formality(told.words, alone.folded):
        return True
    if other_ordinal(alone.folded, told.words, *told.passage.section):
        return True
    if not Form.of(alone.folded).is_shown(sought.kind, told.words):
        return True
    here = Told(told.words, told.passage.section[::-1], told.document.metadata.title or "")
    return bool(misses(alone, sought.wanted, here, amount=bool(_AMOUNT.search(alone.folded))))


_AMOUNT = re.compile(r"\b(?:bao nhieu|may)\b")


@dataclass(frozen=True, slots=True)
class _Near:
    """A sentence of the document cited last; ``fewest`` are the words that it has to hold there."""

    document: Document
    passage: Passage
    span: Span
    words: str
    fewest: int


@dataclass(frozen=True, slots=True)
class _Sought:
    """The words that a follow-up says of its own, the kind of answer it asks for, what it counts.

    ``amount`` when it asks how much of anything: what has no number doesn't tell that.
    """

    wanted: Wanted
    kind: Expected
    counted: str
    amount: bool = False

    @classmethod
    def of(cls, question: str, vocabulary: Vocabulary) -> _Sought:
        folded = _MORE_OR_LESS.sub(lambda found: " " * len(found[0]), fold(question))
        wanted = Wanted.from_question(question, vocabulary, asking_words(folded))
        own = own_words(folded) - {w for kind in kinds_to_name(question) for w in kind.split()}
        telling = wanted.of_terms(t for t in wanted.terms if t.telling and t.folded in own)
        counted = _COUNTED.search(folded)
        kind = expected(folded, figure=False)
        amount = bool(_HOW_MUCH.search(folded))
        return cls(telling, kind, counted["what"] if counted else "", amount)

    @property
    def says_few(self) -> bool:
        """Whether it says something of its own, and no more than a sentence may well hold."""
        return 0 < len(self.wanted.terms) <= MOST

    def share_in(self, near: _Near) -> float:
        """Return how much of the question a sentence holds, 0 where it isn't what is asked for."""
        if len(self.wanted.terms) < near.fewest:
            return 0.0
        if self.amount and not _NUMBER.search(_LABEL.sub("", near.words.lower())):
            return 0.0
        if self.counted and not counts(near.words, self.counted):
            return 0.0
        if self.kind in PINNED and not self.counted and not holds_sign(near.words, self.kind):
            return 0.0
        return self.wanted.share(self.wanted.credits(Held.of(near.words)))


def _near(before: Turn, evidence: EvidenceList) -> list[_Near]:
    """Return the sentences of the documents cited last, the nearest to what was cited first."""
    near: list[_Near] = []
    for document_id, places in groupby(before.cited, key=itemgetter(0)):
        document = evidence.documents.get(document_id)
        if document is None:
            continue
        text, passages = evidence.library.text(document_id), evidence.library.passages(document_id)
        cited = [span for _, span in places]
        at = {p.id for span in cited if (p := passage_at(passages, span))}
        sections = {p.section_position for p in passages if p.id in at}
        for passage in passages:
            if passage.kind is PassageKind.TABLE:
                continue
            elsewhere = 2 if passage.section_position in sections else 3
            for span in spans_of(passage):
                fewest = 1 if any(span.meets(one) for one in cited) else elsewhere
                near.append(_Near(document, passage, span, span.of(text), fewest))
    return sorted(near, key=attrgetter("fewest"))
