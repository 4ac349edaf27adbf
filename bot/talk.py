"""What the talk before makes of an answer: doubts and ratios of what was told, readings that lean on it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bot.answers import AnswerStatus
from bot.asked_elsewhere import told_of_another_paper
from bot.composers.doubted_values import compose_doubted
from bot.composers.fuller_quotes import told_of_each
from bot.composers.told_ratios import compose_again, compose_told_ratio
from bot.drafts import plain
from bot.earlier_papers import told_of_earlier
from bot.leaning import Leaning
from bot.passages.held import Held
from bot.passages.terms import content_terms
from bot.questions.completions import root
from bot.questions.follow_up_forms import MARKED_OPENER
from bot.questions.members_asked import names_members_only
from bot.questions.routes import OF_TEXT
from bot.questions.time_follow_ups import compares_only
from bot.replies import NOT_FOUND
from bot.spoken_papers import of_the_paper_spoken_of
from bot.told_shares import ToldShares
from knowledge.text import fold

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.drafts import Draft
    from bot.evidence import EvidenceList
    from bot.journal import Turn
    from bot.leaning import Reading
    from bot.passages.terms import Vocabulary
    from bot.questions.understanding import Understanding


@dataclass(frozen=True, slots=True)
class Talk:
    """The turn before a question, none at first, with what the answer may cite.

    ``understand`` reads a text alone, ``compose`` answers a question understood.
    """

    before: Turn | None
    evidence: EvidenceList
    vocabulary: Vocabulary
    understand: Callable[[str], Understanding]
    compose: Callable[[Understanding], Draft]

    def settled(self, asked: Understanding) -> tuple[Understanding, Draft | None]:
        """Answer a doubt about what was just told, or what share one told is of another; else null.

        A question of fact that fits several papers is bound to the one spoken of.
        """
        asked = of_the_paper_spoken_of(asked, self.before, self.evidence.library, self.vocabulary)
        again = compose_again(asked, self.before, self.evidence)
        if again and self.before:
            return replace(asked, root=self.before.completed), again
        doubted = compose_doubted(asked, self.before, self.vocabulary, self.evidence)
        if doubted or self.before is None:
            return asked, doubted
        ratio = compose_told_ratio(asked, self.before, self.evidence)
        return (replace(asked, root=self.before.completed) if ratio else asked), ratio

    def taken(self, asked: Understanding, draft: Draft) -> Reading:
        """Return the reading of a question that holds in the talk, with its answer.

        ``draft`` is the one by rules.
        """
        shares = ToldShares(asked.alone, self.evidence, self.vocabulary)
        if asked.leanings and not asked.followed and names_members_only(asked.alone):
            asked, draft = self._of_matter(asked.leanings[0], shares)
        elif asked.leanings:
            cited, told = (self.before.cited, self.before.told) if self.before else ((), "")
            asked, draft = Leaning(shares, cited, told).taken(asked, draft, self.compose)
        if draft.answers and self.before and self._asks_of_two(shares.alone, self.before):
            draft = told_of_each(draft, self.evidence)
        if asked.route in OF_TEXT and MARKED_OPENER.match(fold(shares.alone)):
            draft = self._without_just_told(shares.alone, draft)
        if _IF.match(fold(shares.alone)) and self._only_repeats(shares.alone, draft):
            draft = plain(AnswerStatus.NO_EVIDENCE, NOT_FOUND)
        asked, draft = told_of_another_paper(
            asked, draft, self.before, shares, self.understand, self.compose
        )
        return told_of_earlier(asked, draft, self.before, shares, self.understand, self.compose)

    def _without_just_told(self, alone: str, draft: Draft) -> Draft:
        """Leave out what the turn before told and says nothing of what is asked, behind a first line that is new."""
        lines, items = draft.sentences, self.evidence.items
        if self.before is None or not draft.answers or any(line.frame for line in lines):
            return draft
        asked = {*content_terms(alone)}
        cited = [[items[n - 1] for n in line.cites] for line in lines]
        told = {*self.before.cited}
        again = [bool(c) and all((e.document.id, e.span) in told for e in c) for c in cited]
        if again[0]:
            return draft
        kept = [
            line
            for line, of, known in zip(lines, cited, again, strict=True)
            if not known or any(asked & Held.of(each.quote).words for each in of)
        ]
        return replace(draft, sentences=kept)

    def _only_repeats(self, alone: str, draft: Draft) -> bool:
        """Whether all that is answered was just told, and none of it says a word of the case put now."""
        if self.before is None or not draft.answers:
            return False
        cited = [self.evidence.items[n - 1] for line in draft.sentences for n in line.cites]
        case = {*content_terms(alone)} - {*content_terms(self.before.completed)} - _PEOPLE
        told = self.before.cited
        again = all(
            any(of == each.document.id and at.meets(each.span) for of, at in told) for each in cited
        )
        return again and bool(case) and not any(case & Held.of(e.quote).words for e in cited)

    def _asks_of_two(self, alone: str, before: Turn) -> bool:
        """Whether a share is asked of what was told of two things: "tăng bao nhiêu phần trăm?"."""
        share = _SHARE.search(fold(alone)) and compares_only(alone, before)
        return bool(share) and len(self.understand(root(before.completed)).pieces) > 1

    def _of_matter(self, leaning: Understanding, shares: ToldShares) -> Reading:
        """Answer "là những xã nào" of the matter before alone: any line names some commune."""
        here = self.compose(leaning)
        strays = here.answers and not shares.keeps(leaning, here)
        return leaning, plain(AnswerStatus.NO_EVIDENCE, NOT_FOUND) if strays else here


_IF = re.compile(r"\W*(?:(?:the|vay|con|nhung|ma|roi|da) )*(?:neu|lo|gia su|nho|truong hop|khi)\b")
"""Puts a case of its own: "thế nếu bỏ học thì có được nữa không"."""
_PEOPLE = frozenset("chau con em anh chi toi minh ba bo me ong ho neu nua".split())
_SHARE = re.compile(r"\b(?:bao nhieu|may) ?(?:phan tram|%)")
