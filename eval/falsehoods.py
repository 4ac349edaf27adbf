"""Whether verification still stands guard: drafts are falsified, and none of it may get out.

A good draft needs no verification, so that an answer alone can't show that it was switched off.
Here every line of a draft is made false in one of three ways, after it was composed and before
it is verified, on the real path; the planted faults of mutation testing, applied to what is said
instead of to code (DeMillo, Lipton and Sayward, 1978, "Hints on Test Data Selection").
"""

from __future__ import annotations

import logging
import zlib
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.answering import Answering
from bot.verification import MARK, Sentence

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from bot.answers import Question
    from bot.drafts import Draft
    from bot.evidence import EvidenceList

TELL = "câu-giả-để-thử"
NUMBER = "987.654.321"


log = logging.getLogger("bot.verification")


@contextmanager
def falsifying(honest: Answering) -> Iterator[Falsifying]:
    """Open the answering that lies; what verification says of its lies isn't logged."""
    before, log.disabled = log.disabled, True
    try:
        yield Falsifying(honest)
    finally:
        log.disabled = before


class Falsifying(Answering):
    """Answers on the real path, with every line of the draft made false."""

    planted = 0

    def __init__(self, honest: Answering) -> None:
        vars(self).update(vars(honest))  # the same parts, so that nothing but the draft differs

    def stopped(self, question: Question) -> tuple[int, int]:
        """Return how many false lines were stopped, and how many were drafted."""
        self.planted = 0
        told = self.answer(question).text.count(TELL)
        return self.planted - told, self.planted

    def _compose(self, asked: Any, question: Question, evidence: EvidenceList, *rest: Any) -> Draft:
        draft = super()._compose(asked, question, evidence, *rest)
        ways = (_with_a_number, _without_marks, _misquoting)
        falsify = ways[zlib.crc32(question.text.encode()) % len(ways)]
        draft.sentences = [falsify(s, evidence) for s in draft.sentences if not s.frame]
        self.planted = len(draft.sentences)
        return draft


def _with_a_number(sentence: Sentence, _: EvidenceList) -> Sentence:
    return Sentence(f"{TELL} {NUMBER} {sentence.text}")


def _without_marks(sentence: Sentence, _: EvidenceList) -> Sentence:
    return Sentence(f"{TELL} {MARK.sub('', sentence.text)}")


def _misquoting(sentence: Sentence, evidence: EvidenceList) -> Sentence:
    """Change what the line's evidence quotes, so that it is no longer what the document says."""
    for n in sentence.cites:
        item = evidence.items[n - 1]
        evidence.items[n - 1] = replace(item, quote=f"{item.quote} {TELL}")
    return Sentence(f"{TELL} {sentence.text}")
