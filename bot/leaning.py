"""Which reading of a question in conversation is answered: evidence decides.

A question that names nothing of its own goes on with the document just spoken of where that
says as much of it as any other document does.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bot.answers import AnswerStatus
from bot.drafts import plain
from bot.evidence import passage_at
from bot.passages.clauses import counts
from bot.passages.expectations import expected, holds_sign
from bot.passages.expected_kinds import PINNED
from bot.passages.held import Held
from bot.passages.table_rows import is_row
from bot.passages.wanted import Wanted
from bot.questions import follow_up_forms as forms
from bot.questions.completions import CONTEXT, without_opener
from bot.questions.leanings import A_MATTER, named_by
from bot.questions.matters import asks_whether
from bot.questions.routes import Route
from bot.questions.topics import ASKING
from bot.replies import NOT_FOUND
from bot.safety.typed_patterns import typed
from knowledge.text import fold, nfc, syllables

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.drafts import Draft
    from bot.evidence import EvidenceList
    from bot.passages.terms import Vocabulary
    from bot.passages.wanted import Term
    from bot.questions.understanding import Understanding
    from knowledge.documents import Span

    Reading = tuple[Understanding, Draft]
    """One way to understand a question, with its answer."""

ENOUGH = 0.6
STRAY, SOME, HARDLY, NEARLY, ALMOST = 0.4, 0.3, 0.2, 0.6, 0.85
FEW = 3
ONE_WORD = 2  # of two syllables
_A_CLAUSE, _END = 6, 24
_OF_TIMES = frozenset(
    "nam ngoai nay kia truoc sau toi qua quy thang tuan ngay dau cuoi giua giai doan nhiem ky cung ca".split()
)
_BEGINS = re.compile(r"\b(?:ke )?tu (?:ngay|thang|nam|quy|dot|ky|khi|\d)")
_TIME_COUNTED = typed(r"\b(?:mấy|bao nhiêu) (?P<unit>tháng|tuần|phút|giờ)\b(?! (?:mấy|nào|thì|là))")
_SUBJECTLESS = re.compile(
    r"^(?:(?:the|vay|con|roi|va|thi) )*(?:co|duoc|phai|can|bi|mat|ton)\b.*\b(?:khong|chua)(?: (?:vay|the|a|nhi|ha|ban|em|ad))*\W*$"
)


_ASKS_FIRST = re.compile(rf"\W*(?:\w+ )?(?:{ASKING.pattern})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Leaning:
    """Holds answers to the readings of one question against each other, by its own words."""

    alone: str
    evidence: EvidenceList
    vocabulary: Vocabulary
    told_at: tuple[tuple[str, Span], ...] = ()
    told: str = ""

    def taken(
        self, asked: Understanding, draft: Draft, compose: Callable[[Understanding], Draft]
    ) -> Reading:
        """Return the reading that holds, with its answer; ``draft`` is the one by rules.

        What names nothing, or nothing that is told elsewhere, is not asked of the world at
        large: it stays with the matter before, though nothing is found of it.
        """
        if self._settled(asked, draft):
            return self._narrowed(asked, draft, compose)
        if self._says_another(asked, draft):
            return self._of_the_other(asked, compose)
        tried, holding = self._tried(asked, draft, compose)
        if holding:
            return max(holding, key=self._rank)
        if asked.followed and self._is_stray(asked, draft):
            return asked, plain(AnswerStatus.NO_EVIDENCE, NOT_FOUND)
        if not draft.answers or asked.followed:
            return asked if draft.answers else self._rooted(asked), draft
        reading, here = tried[0]
        if not named_by(self.alone):
            return reading, here
        if not self._is_elsewhere(reading, draft) and self._told_beyond_level(draft) >= STRAY:
            return asked, draft
        tells = self.told_by(here) >= ENOUGH and self._keeps(reading, here)
        none_told = here.answers and not tells
        return reading, plain(AnswerStatus.NO_EVIDENCE, NOT_FOUND) if none_told else here

    def _rank(self, reading: Reading) -> tuple[bool, float]:
        """Order answers by whether they are of the matter before, then by what they tell."""
        told = self.told_by(reading[1])
        return told >= STRAY and self._keeps(*reading), told

    def _rooted(self, asked: Understanding) -> Understanding:
        """Return a question of few words, unanswered, with the one before as what later ones lean on."""
        if asked.followed or len(named_by(self.alone)) > A_MATTER:
            return asked
        return replace(asked, root=asked.leanings[0].root)

    def _tried(
        self, asked: Understanding, draft: Draft, compose: Callable[[Understanding], Draft]
    ) -> tuple[list[Reading], list[Reading]]:
        """Answer the readings in turn, to the first that holds and tells enough; return which hold."""
        tried: list[Reading] = []
        holding: list[Reading] = []
        for each in asked.leanings:
            here = compose(each)
            tried.append((each, here))
            bound = bool(asked.document_ids)
            if self._of_item(each, here) if bound else self._holds(each, here, draft):
                holding.append((each, here))
                if bound or self.told_by(here) >= ENOUGH:
                    break
        return tried, holding

    def _is_stray(self, asked: Understanding, draft: Draft) -> bool:
        """Whether a figure of the thing spoken of before answers for the one asked about now.

        Another time alone ("thế năm ngoái?") asks of the same thing.
        """
        names_another = self._contrasts and bool(named_by(self.alone) - _OF_TIMES)
        told = not draft.answers or self.told_by(draft) > 0 or self._tells_another_cell(draft)
        return asked.route is Route.FIGURE and names_another and not told

    def _tells_another_cell(self, draft: Draft) -> bool:
        """Whether a draft tells of a row just told what wasn't told of it: its words chose a column."""
        cited = [self.evidence.items[n - 1] for n in _marks(draft)]
        rows = [c for c in cited if is_row(c.quote)]
        of_those = bool(rows) and all((c.document.id, c.span) in self.told_at for c in rows)
        return of_those and not set(_VALUE.findall(_said(draft))) <= set(_VALUE.findall(self.told))

    def _of_the_other(
        self, asked: Understanding, compose: Callable[[Understanding], Draft]
    ) -> Reading:
        """Answer of what is asked about now, else by the sentence that tells of it; nothing of another."""
        first = asked.leanings[0]
        asked_alone = [
            replace(first, text=text, folded=fold(text), query=text) for text in self._bare(asked)
        ]
        in_words = replace(first, route=Route.GENERAL)
        subject = asked.text.partition(CONTEXT)[0]
        for each in (
            *asked.leanings,
            *asked_alone,
            in_words,
            *(replace(e, route=Route.GENERAL) for e in asked_alone),
        ):
            here = compose(each)
            if here.answers and self._said_share(subject, here) >= ENOUGH:
                return replace(each, root=asked.root), here
        return asked, plain(AnswerStatus.NO_EVIDENCE, NOT_FOUND)

    def _bare(self, asked: Understanding) -> list[str]:
        """Return what is asked about now with the words that ask how much, and nothing else."""
        subject, _, earlier = asked.text.partition(CONTEXT)
        asking = ASKING.search(earlier)
        return [f"{subject} {asking[0]}"] if asking else []

    def _says_another(self, asked: Understanding, draft: Draft) -> bool:
        """Whether a figure's own words say nothing of what is asked about now beside the thing before.

        Its sentence may tell of both: "30 triệu đồng/công trình nước sạch và 50 triệu đồng/công
        trình vệ sinh".
        """
        subject, context, _ = asked.text.partition(CONTEXT)
        if not (asked.followed and context and asked.route is Route.FIGURE and draft.answers):
            return False
        if not named_by(subject) - _OF_TIMES:
            return False
        said = self._said_share(subject, draft)
        least = HARDLY if self._quotes_whole(draft) else STRAY
        return said < least and said < self._share(subject, draft, _is_telling)

    def _quotes_whole(self, draft: Draft) -> bool:
        """Whether a draft says the sentence that it cites to its end, so that nothing is left out."""
        said = _words(_said(draft))
        quotes = (self.evidence.items[n - 1].quote for n in _marks(draft))
        return any(len(q.split()) > _A_CLAUSE and _words(q)[-_END:] in said for q in quotes)

    def _said_share(self, subject: str, draft: Draft) -> float:
        """Return the share of a subject's words that a draft says itself; common words count together."""
        said = _said(draft)
        if f" {_words(subject)} " in f" {_words(said)} ":
            return 1.0
        terms = Wanted.from_question(subject, self.vocabulary).terms
        return self._share_in(subject, said, _is_telling) if any(map(_is_telling, terms)) else 0.0

    def _is_elsewhere(self, leaning: Understanding, draft: Draft) -> bool:
        """Whether a question of few words has its answer in another place than the one spoken of."""
        documents = self.evidence.documents_of(draft.sentences)
        told = {document.metadata.place for document in documents}
        away = bool(leaning.places) and told.isdisjoint({None, *leaning.places})
        few = len(named_by(self.alone)) <= FEW
        return (few and away) or self._is_of_another_matter(leaning, draft)

    def _is_of_another_matter(self, leaning: Understanding, draft: Draft) -> bool:
        """Whether what "có phải thế chấp không" leaves out, an answer from elsewhere lacks, too."""
        matter = leaning.text.partition(CONTEXT)[2]
        bare = _SUBJECTLESS.match(fold(self.alone)) and len(named_by(self.alone)) <= A_MATTER
        if not (matter and bare):
            return False
        return self._share(matter, draft, lambda term: term.telling) < STRAY

    def _settled(self, asked: Understanding, draft: Draft) -> bool:
        """Whether what rules read has its answer where the talk is."""
        dated = asked.route is Route.FIGURE and not (asked.followed or asked.years)
        if not draft.answers or asked.document_ids or (dated and asked.leanings[0].years):
            return False  # a figure of no year is of the year spoken of
        if self._says_another(asked, draft):
            return False
        cited = {document.id for document in self.evidence.documents_of(draft.sentences)}
        bare = not asked.followed and len(named_by(self.alone)) <= A_MATTER
        here = cited <= {*asked.spoken_of} if bare else bool(cited & {*asked.spoken_of})
        return self.told_by(draft) >= ENOUGH and here

    def _narrowed(
        self, asked: Understanding, draft: Draft, compose: Callable[[Understanding], Draft]
    ) -> Reading:
        """Return of a figure that several documents tell what the one spoken of tells.

        Of sentences found by few words, those that are of the matter before, too, where some are.
        """
        several = len(self.evidence.documents_of(draft.sentences)) > 1
        within = [each for each in asked.leanings if each.text == self.alone]
        if several and within and asked.route is Route.FIGURE:
            here = compose(within[0])
            if here.answers and _marks(here) <= _marks(draft):
                return within[0], here
        few, first = len(named_by(self.alone)) <= A_MATTER, asked.leanings[0]
        asks = not asked.followed and asked.route is Route.GENERAL and CONTEXT in first.text
        if few and asks and len(_marks(draft)) > 1:
            here = compose(first)
            if here.answers and _marks(here) < _marks(draft) and self.told_by(here) >= ENOUGH:
                return replace(first, root=asked.root), here
        return asked, draft

    def _of_item(self, leaning: Understanding, here: Draft) -> bool:
        """Whether what rules ask of a whole document is told of the item just spoken of."""
        asks = leaning.text.partition(CONTEXT)[0]
        kind = expected(fold(asks), figure=leaning.route is Route.FIGURE)
        shown = kind in PINNED and holds_sign(self._held(here), kind)
        if forms.SINCE.match(fold(asks)):
            shown = _BEGINS.search(fold(self._held(here))) is not None
            return here.answers and shown and self._keeps(leaning, here)
        told = shown or self._share(asks, here, lambda term: term.telling) >= ENOUGH
        return here.answers and told and self._keeps(leaning, here)

    def _holds(self, leaning: Understanding, here: Draft, there: Draft) -> bool:
        """Whether what the document before answers is meant, not what stands elsewhere."""
        if not here.answers or not self._counts_what_is_asked(here):
            return False
        if there.answers and here.lacks_side:
            return False
        if not there.answers and leaning.text in {self.alone, without_opener(self.alone)}:
            return True
        told = self.told_by(here)
        if told < STRAY and asks_whether(self.alone):
            return False
        least = self.told_by(there) if there.answers else 0.0
        if told > 0 and not self._contrasts and self._stays_in_place(here, there):
            return told >= NEARLY * least
        about = told > 0 and told >= ALMOST * least and not self._contrasts
        kept = about and self._keeps(leaning, here)
        return kept or told >= max(least, ENOUGH) or self._tells_another(leaning, here, there)

    def _tells_another(self, leaning: Understanding, here: Draft, there: Draft) -> bool:
        """Whether of another thing, told nowhere else, some of the words stand in a place not yet told.

        No figure: that of a thing much alike would be taken for the one asked for.
        """
        figure = leaning.route is Route.FIGURE
        if there.answers or figure or not self._contrasts or self.told_by(here) < SOME:
            return False
        cited = (self.evidence.items[n - 1] for n in _marks(here))
        anew = any((c.document.id, c.span) not in self.told_at for c in cited)
        return anew and self._keeps(leaning, here)

    def _counts_what_is_asked(self, draft: Draft) -> bool:
        """Whether a draft has a number of what is counted: no "30 phút" where it is asked "mấy tháng"."""
        time = _TIME_COUNTED.search(nfc(self.alone).lower())
        return time is None or counts(self._held(draft), time["unit"])

    def _stays_in_place(self, here: Draft, there: Draft) -> bool:
        """Whether a draft tells in the section just told what the other tells in another document.

        What names more than one word may well be of another matter.
        """
        if len(named_by(self.alone)) > ONE_WORD:
            return False
        elsewhere = {document.id for document in self.evidence.documents_of(there.sentences)}
        if not elsewhere or not elsewhere.isdisjoint(id_ for id_, _ in self.told_at):
            return False
        told = {self._section_of(id_, span) for id_, span in self.told_at}
        cited = (self.evidence.items[n - 1] for n in _marks(here))
        kind = expected(fold(self.alone), figure=False)
        shown = kind not in PINNED or holds_sign(self._held(here), kind)
        return shown and any(self._section_of(c.document.id, c.span) in told for c in cited)

    def _section_of(self, document_id: str, span: Span) -> tuple[str, int | None]:
        passage = passage_at(self.evidence.library.passages(document_id), span)
        return document_id, passage.section_position if passage else None

    @property
    def _contrasts(self) -> bool:
        """Whether another thing is asked about: "thế lễ bế mạc mấy giờ?", not "vậy lễ mấy giờ?".

        Nor is it where what opens asks at once: "thế sở nào chủ trì?".
        """
        opened = forms.MARKED_OPENER.match(fold(self.alone))
        if opened is None:
            return False
        openers, rest = syllables(opened[0]), nfc(self.alone)[opened.end() :]
        return "con" in openers or ("the" in openers and not _ASKS_FIRST.match(rest.lower()))

    def told_by(self, draft: Draft) -> float:
        """Return the share of a question's own words that stands where a draft cites, or above.

        A question whose words only name a part of a document ("chỉ tiêu?") is told by any.
        """
        own = named_by(self.alone)
        return self._share(self.alone, draft, lambda term: term.telling and term.folded in own)

    def _told_beyond_level(self, draft: Draft) -> float:
        """Return as `told_by`, but of the one thing named besides "hỗ trợ", "phạt": "mỗi hộ"."""
        besides = nfc(self.alone)
        for level in forms.LEVELS.finditer(fold(besides)):
            blank = " " * len(level[0])
            besides = f"{besides[: level.start()]}{blank}{besides[level.end() :]}"
        own = named_by(besides)
        if not 0 < len(own) <= ONE_WORD:
            return self.told_by(draft)
        return self._share(besides, draft, lambda term: term.telling and term.folded in own)

    def _keeps(self, leaning: Understanding, draft: Draft) -> bool:
        """Whether a draft is of the matter before, or of what its document's title leaves of it."""
        matter = leaning.text.partition(CONTEXT)[2] or self._added(leaning.text)
        titles = [d.metadata.title or "" for d in self.evidence.documents_of(draft.sentences)]
        held = Held.of(" ".join(titles)).words
        left = self._share(matter, draft, lambda term: term.telling and term.folded not in held)
        whole = self._share(matter, draft, lambda term: term.telling)
        return bool(matter) and max(left, whole) >= ENOUGH

    def _added(self, text: str) -> str:
        """Return the words that a reading adds to the question: "ở Cần Thơ", "năm 2030"."""
        own = {*syllables(fold(self.alone))}
        return " ".join(word for word in syllables(text) if fold(word) not in own)

    def _share(self, text: str, draft: Draft, counts: Callable[[Term], bool]) -> float:
        """Return the share of the terms that count which a draft's places hold; all of none."""
        return self._share_in(text, self._held(draft), counts)

    def _share_in(self, text: str, held: str, counts: Callable[[Term], bool]) -> float:
        wanted = Wanted.from_question(text, self.vocabulary)
        pairs = zip(wanted.terms, wanted.credits(Held.of(held)), strict=True)
        found = [(term.weight, credit) for term, credit in pairs if counts(term)]
        total = sum(weight for weight, _ in found)
        return sum(weight * credit for weight, credit in found) / total if total else 1.0

    def _held(self, draft: Draft) -> str:
        """Return what stands where a draft cites, below its headings."""
        items = self.evidence.items
        cited = [items[n - 1] for sentence in draft.sentences for n in sentence.cites]
        return " ".join(" ".join((*item.section, item.quote)) for item in cited)


def _said(draft: Draft) -> str:
    """Return what a draft says of its own, before it names its documents."""
    return " ".join(s.text.partition(_SOURCE)[0] for s in draft.sentences if not s.frame)


_SOURCE = " – theo "


def _words(text: str) -> str:
    return " ".join(re.findall(r"\w+", fold(text)))


def _is_telling(term: Term) -> bool:
    return term.telling


def _marks(draft: Draft) -> set[int]:
    return {n for sentence in draft.sentences for n in sentence.cites}


_VALUE = re.compile(r"\d+(?:[.,]\d+)*")
