"""Which reading of a question in conversation is answered: evidence decides.

A question that names nothing of its own goes on with the document just spoken of where that
says as much of it as any other document does.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bot.agreeing_readings import SOME, STRAY, found_by_both, nearer
from bot.answers import AnswerStatus
from bot.asked_elsewhere import of_another_topic, tells_less
from bot.drafts import plain
from bot.passages.clauses import counts, values
from bot.passages.expectations import expected, holds_sign
from bot.passages.expected_kinds import PINNED
from bot.passages.table_rows import is_row
from bot.passages.weekdays import tells_of_day, weekdays_asked, weekdays_told
from bot.questions import follow_up_forms as forms
from bot.questions.completed_text import asked_now, leans, leant_on, parted
from bot.questions.completions import without_opener
from bot.questions.leanings import A_MATTER, OF_TIMES, SETTLED_IN, named_by
from bot.questions.matters import asks_whether
from bot.questions.routes import Route
from bot.questions.topics import ASKING
from bot.replies import NOT_FOUND
from bot.safety.typed_patterns import typed
from bot.told_places import ToldPlaces
from bot.told_shares import ENOUGH, ONE_WORD, is_telling, marks_of, said_by, words_of
from bot.verification import MARK
from knowledge.text import fold, nfc, syllables

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.drafts import Draft
    from bot.evidence import EvidenceList
    from bot.questions.understanding import Understanding
    from bot.told_shares import ToldShares
    from knowledge.documents import Span

    Reading = tuple[Understanding, Draft]
    """One way to understand a question, with its answer."""

HARDLY, NEARLY, ALMOST = 0.2, 0.6, 0.85
FEW = 3
_A_CLAUSE, _END = 6, 24
_OF_REACHING = frozenset("lam dat thuc hien hoan thanh xong".split())
_BEGINS = re.compile(r"\b(?:ke )?tu (?:ngay|thang|nam|quy|dot|ky|khi|\d)")
_TIME_COUNTED = typed(r"\b(?:mấy|bao nhiêu) (?P<unit>tháng|tuần|phút|giờ)\b(?! (?:mấy|nào|thì|là))")
_SUBJECTLESS = re.compile(
    r"^(?:(?:the|vay|con|roi|va|thi) )*(?:co|duoc|phai|can|bi|mat|ton)\b.*\b(?:khong|chua)(?: (?:vay|the|a|nhi|ha|ban|em|ad))*\W*$"
)


_SETTLING = re.compile(r"\b(?:thoi han|thoi gian) (?:giai quyet|tra ket qua)\b.*\d")
_NUMERAL = re.compile(
    r"\b(?:một(?! (?:phần|số|cách|trong)\b)|hai|ba|bốn|sáu|bảy|tám|chín|mười|nghìn|triệu|nửa)\b"
)
_COSTS = re.compile(
    r"(?:(?:the|vay|con|roi|va|thi|co|phai|chac|lam) )*(?:het|ton|mat|(?:le )?phi|gia|tra|dong|nop)(?: (?:la|het|co|khoang|tong cong|tat ca|phi))* (?:bao nhieu|may)\b"
)
_MONEY_FOR_ALL = re.compile(r"\b(?:kinh phi|ngan sach|tong (?:muc dau tu|nhu cau|chi|von))\b")
_SAME_PERIOD = "cung ky"
_EVERY_DAY = re.compile(r"\b(?:hang ngay|moi ngay|24/24|tat ca cac ngay|ca tuan)\b")
_HEADED = re.compile(r"^Theo [^“]*, mục “")
_ASKS_FIRST = re.compile(rf"\W*(?:\w+ )?(?:{ASKING.pattern})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Leaning:
    """Holds answers to the readings of one question against each other, by its own words."""

    shares: ToldShares
    told_at: tuple[tuple[str, Span], ...] = ()
    told: str = ""

    @property
    def _alone(self) -> str:
        return self.shares.alone

    @property
    def _places(self) -> ToldPlaces:
        return ToldPlaces(self._evidence, self.told_at)

    @property
    def _evidence(self) -> EvidenceList:
        return self.shares.evidence

    def taken(
        self, asked: Understanding, draft: Draft, compose: Callable[[Understanding], Draft]
    ) -> Reading:
        """Return the reading that holds, with its answer; ``draft`` is the one by rules.

        What names nothing, or nothing that is told elsewhere, is not asked of the world at
        large: it stays with the matter before, though nothing is found of it.
        """
        if self._tells_section(asked, draft):
            return asked, draft
        reading, here = self._taken(asked, self._measured(asked, draft), compose)
        if self._repeats(asked, here):
            other = self._of_the_other(asked, compose)
            none_named = self._names_nothing_of(asked, here)
            reading, here = other if other[1].answers or none_named else (reading, here)
        if here.answers and self._costs_whole(asked.leanings[0], here):
            here = plain(AnswerStatus.NO_EVIDENCE, NOT_FOUND)
        return reading, self._measured(asked, here)

    def _measured(self, asked: Understanding, draft: Draft) -> Draft:
        """Return an answer to "how much"; nothing where it tells no number, or of another thing.

        What names but another time ("thế cùng kỳ năm ngoái?") asks of the thing spoken of before.
        """
        if not (asked.followed and asked.route is Route.FIGURE and draft.answers):
            return draft
        said = MARK.sub(" ", said_by(draft))
        told = values(f"là {said}") or _NUMERAL.search(nfc(said).lower())
        of_time = named_by(self._alone) and not named_by(self._alone) - OF_TIMES
        matter = leant_on(asked.text)
        strays = of_time and matter and self.shares.share(matter, draft, is_telling) < STRAY
        if _SAME_PERIOD in fold(self._alone) and not strays:
            cited = {document.id for document in self._evidence.documents_of(draft.sentences)}
            again = set(_VALUE.findall(said)) <= set(_VALUE.findall(self.told))
            strays = again or cited.isdisjoint(asked.spoken_of)
        return draft if told and not strays else plain(AnswerStatus.NO_EVIDENCE, NOT_FOUND)

    def _taken(
        self, asked: Understanding, draft: Draft, compose: Callable[[Understanding], Draft]
    ) -> Reading:
        """Return the reading that holds, with its answer, whatever it measures."""
        if self._settled(asked, draft):
            return self._narrowed(asked, draft, compose)
        if self._says_another(asked, draft):
            return self._of_the_other(asked, compose)
        tried, holding = self._tried(asked, draft, compose)
        if holding:
            return max(holding, key=self._rank)
        if asked.followed and (
            self._is_stray(asked, draft) or self._is_of_another_item(asked, draft)
        ):
            return asked, plain(AnswerStatus.NO_EVIDENCE, NOT_FOUND)
        if not draft.answers or asked.followed:
            untold = asked.followed and not draft.answers
            other = of_another_topic(asked, self.shares, compose) if untold else None
            other = other or self._told_in_words(asked, draft, compose)
            other = other or nearer(asked, draft, tried, self.shares)
            return other or (asked if draft.answers else self._rooted(asked), draft)
        reading, here = tried[0]
        if not named_by(self._alone):
            return reading, here
        elsewhere = self._is_elsewhere(reading, draft)
        least = SOME if found_by_both(draft, tried) else STRAY
        if not elsewhere and self.shares.told_beyond_level(draft) >= least:
            return asked, draft
        tells = self.shares.told_by(here) >= ENOUGH and self.shares.keeps(reading, here)
        none_told = here.answers and not tells
        return reading, plain(AnswerStatus.NO_EVIDENCE, NOT_FOUND) if none_told else here

    def _told_in_words(
        self, asked: Understanding, draft: Draft, compose: Callable[[Understanding], Draft]
    ) -> Reading | None:
        """Return what the paper spoken of says in words of a part that many papers have; null if nothing."""
        if draft.status is not AnswerStatus.CLARIFY:
            return None
        reading = replace(asked.leanings[-1], route=Route.GENERAL)
        here = compose(reading)
        told = here.answers and self.shares.told_by(here) >= ENOUGH
        return (reading, here) if told else None

    def _tells_section(self, asked: Understanding, draft: Draft) -> bool:
        """Whether the part that a question names is told whole, of what the talk is of.

        "Hồ sơ cần những gì" is told by the section headed so beside the one just cited.
        """
        if not (asked.document_ids and draft.answers and _HEADED.search(draft.sentences[0].text)):
            return False
        return self._places.near(draft)

    def _rank(self, reading: Reading) -> tuple[bool, float]:
        """Order answers by whether they are of the matter before, then by what they tell."""
        told = self.shares.told_by(reading[1])
        return told >= STRAY and self.shares.keeps(*reading), told

    def _rooted(self, asked: Understanding) -> Understanding:
        """Return a question of few words, unanswered, with the one before as what later ones lean on."""
        if asked.followed or len(named_by(self._alone)) > A_MATTER:
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
            holds = self._of_item(each, here) if bound else self._holds(each, here, draft)
            if holds and not tells_less(asked, here, draft, self.shares):
                holding.append((each, here))
                if bound or self.shares.told_by(here) >= ENOUGH:
                    break
        return tried, holding

    def _is_stray(self, asked: Understanding, draft: Draft) -> bool:
        """Whether a figure of the thing spoken of before answers for the one asked about now.

        Another time alone ("thế năm ngoái đạt bao nhiêu?") asks of the same thing.
        """
        names_another = self._contrasts and bool(named_by(self._alone) - OF_TIMES - _OF_REACHING)
        told = (
            not draft.answers or self.shares.told_by(draft) > 0 or self._tells_another_cell(draft)
        )
        return asked.route is Route.FIGURE and names_another and not told

    def _is_of_another_item(self, asked: Understanding, draft: Draft) -> bool:
        """Whether few words asked of the item just spoken of are answered by another of its paper."""
        matter = leant_on(asked.leanings[0].text)
        of_item = bool(asked.document_ids) and matter and not leans(asked.text)
        if not (of_item and draft.answers):
            return False
        return self.shares.titled_share(matter, draft) < HARDLY

    def _tells_another_cell(self, draft: Draft) -> bool:
        """Whether a draft tells of a row just told what wasn't told of it: its words chose a column."""
        cited = [self._evidence.items[n - 1] for n in marks_of(draft)]
        rows = [c for c in cited if is_row(c.quote)]
        of_those = bool(rows) and all((c.document.id, c.span) in self.told_at for c in rows)
        values = set(_VALUE.findall(said_by(draft)))
        return of_those and not values <= set(_VALUE.findall(self.told))

    def _of_the_other(
        self, asked: Understanding, compose: Callable[[Understanding], Draft]
    ) -> Reading:
        """Answer of what is asked about now, else by the sentence that tells of it; nothing of another."""
        first = asked.leanings[0]
        asked_alone = [
            replace(first, text=text, folded=fold(text), query=text) for text in self._bare(asked)
        ]
        in_words = replace(first, route=Route.GENERAL)
        subject = asked_now(asked.text)
        for each in (
            *asked.leanings,
            *asked_alone,
            in_words,
            *(replace(e, route=Route.GENERAL) for e in asked_alone),
        ):
            here = compose(each)
            if here.answers and self.shares.said_share(subject, here) >= ENOUGH:
                return replace(each, root=asked.root), here
        return asked, plain(AnswerStatus.NO_EVIDENCE, NOT_FOUND)

    def _bare(self, asked: Understanding) -> list[str]:
        """Return what is asked about now with the words that ask how much, and nothing else."""
        subject, earlier = parted(asked.text)
        asking = ASKING.search(earlier)
        return [f"{subject} {asking[0]}"] if asking else []

    def _says_another(self, asked: Understanding, draft: Draft) -> bool:
        """Whether a figure's own words say nothing of what is asked about now beside the thing before.

        Its sentence may tell of both: "30 triệu đồng/công trình nước sạch và 50 triệu đồng/công
        trình vệ sinh".
        """
        subject, matter = parted(asked.text)
        if not (asked.followed and matter and asked.route is Route.FIGURE and draft.answers):
            return False
        if not named_by(subject) - OF_TIMES:
            return False
        said = self.shares.said_share(subject, draft)
        least = HARDLY if self._quotes_whole(draft) else STRAY
        return said < least and said < self.shares.share(subject, draft, is_telling)

    def _repeats(self, asked: Understanding, draft: Draft) -> bool:
        """Whether of another thing asked about now an answer only says again what was just told of the one before."""
        subject, matter = parted(asked.text)
        if not (asked.followed and matter and draft.answers and named_by(subject) - OF_TIMES):
            return False
        cited = [self._evidence.items[n - 1] for n in marks_of(draft)]
        again = bool(cited) and all((c.document.id, c.span) in self.told_at for c in cited)
        chosen = {*_VALUE.findall(MARK.sub(" ", self.told))} - {
            *_VALUE.findall(" ".join(c.quote for c in cited))
        }
        return again and not chosen and self.shares.said_share(subject, draft) < ENOUGH

    def _names_nothing_of(self, asked: Understanding, draft: Draft) -> bool:
        """Whether neither a draft's words nor where it cites name what is asked about now."""
        subject = asked_now(asked.text)
        return self.shares.share(subject, draft, is_telling) < HARDLY

    def _quotes_whole(self, draft: Draft) -> bool:
        """Whether a draft says the sentence that it cites to its end, so that nothing is left out."""
        said = words_of(said_by(draft))
        quotes = (self._evidence.items[n - 1].quote for n in marks_of(draft))
        return any(len(q.split()) > _A_CLAUSE and words_of(q)[-_END:] in said for q in quotes)

    def _is_elsewhere(self, leaning: Understanding, draft: Draft) -> bool:
        """Whether a question of few words has its answer in another place than the one spoken of."""
        documents = self._evidence.documents_of(draft.sentences)
        told = {document.metadata.place for document in documents}
        away = bool(leaning.places) and told.isdisjoint({None, *leaning.places})
        few = len(named_by(self._alone)) <= FEW
        return (few and away) or self._is_of_another_matter(leaning, draft)

    def _is_of_another_matter(self, leaning: Understanding, draft: Draft) -> bool:
        """Whether what "có phải thế chấp không" leaves out, an answer from elsewhere lacks, too."""
        matter = leant_on(leaning.text)
        named = len(named_by(self._alone))
        bare = _SUBJECTLESS.match(fold(self._alone)) and named <= A_MATTER
        bare = bare or (_ASKS_FIRST.match(nfc(self._alone)) and named <= ONE_WORD)
        if not (matter and bare):
            return False
        cited = {document.id for document in self._evidence.documents_of(draft.sentences)}
        least = HARDLY if cited <= {*leaning.document_ids} else STRAY
        return self.shares.share(matter, draft, is_telling) < least

    def _settled(self, asked: Understanding, draft: Draft) -> bool:
        """Whether what rules read has its answer where the talk is."""
        dated = asked.route is Route.FIGURE and not (asked.followed or asked.years)
        if not draft.answers or asked.document_ids or (dated and asked.leanings[0].years):
            return False  # a figure of no year is of the year spoken of
        if weekdays_asked(fold(self._alone)) and len(named_by(self._alone)) <= ONE_WORD:
            return False  # many things are on some day: "thứ 5 có mở không"
        if self._says_another(asked, draft) or self._costs_whole(asked.leanings[0], draft):
            return False
        cited = {document.id for document in self._evidence.documents_of(draft.sentences)}
        bare = not asked.followed and len(named_by(self._alone)) <= A_MATTER
        here = cited <= {*asked.spoken_of} if bare else bool(cited & {*asked.spoken_of})
        return self.shares.told_by(draft) >= ENOUGH and here

    def _narrowed(
        self, asked: Understanding, draft: Draft, compose: Callable[[Understanding], Draft]
    ) -> Reading:
        """Return of a figure that several documents tell what the one spoken of tells.

        Of sentences found by few words, those that are of the matter before, too, where some are.
        """
        several = len(self._evidence.documents_of(draft.sentences)) > 1
        within = [each for each in asked.leanings if each.text == self._alone]
        if several and within and asked.route is Route.FIGURE:
            here = compose(within[0])
            if here.answers and marks_of(here) <= marks_of(draft):
                return within[0], here
        few, first = len(named_by(self._alone)) <= A_MATTER, asked.leanings[0]
        asks = not asked.followed and asked.route is Route.GENERAL and leans(first.text)
        if few and asks and len(marks_of(draft)) > 1:
            here = compose(first)
            if (
                here.answers
                and marks_of(here) < marks_of(draft)
                and self.shares.told_by(here) >= ENOUGH
            ):
                return replace(first, root=asked.root), here
        return asked, draft

    def _of_item(self, leaning: Understanding, here: Draft) -> bool:
        """Whether what rules ask of a whole document is told of the item just spoken of."""
        asks = asked_now(leaning.text)
        kind = expected(fold(asks), figure=leaning.route is Route.FIGURE)
        shown = kind in PINNED and holds_sign(self.shares.held(here), kind)
        if forms.SINCE.match(fold(asks)):
            shown = _BEGINS.search(fold(self.shares.held(here))) is not None
            return here.answers and shown and self.shares.keeps(leaning, here)
        told = shown or self.shares.share(asks, here, is_telling) >= ENOUGH
        if asks == SETTLED_IN:
            return _SETTLING.search(fold(said_by(here))) is not None and self._places.near(here)
        return here.answers and told and self.shares.keeps(leaning, here)

    def _holds(self, leaning: Understanding, here: Draft, there: Draft) -> bool:
        """Whether what the document before answers is meant, not what stands elsewhere."""
        if not here.answers or not self._counts_what_is_asked(here):
            return False
        if there.answers and here.lacks_side:
            return False
        if weekdays_asked(fold(self._alone)):
            return leans(leaning.text) and self._tells_of_day(here)
        if not there.answers and leaning.text in {
            self._alone,
            without_opener(self._alone),
        }:
            return True
        told = self.shares.told_by(here)
        if told < STRAY and asks_whether(self._alone):
            return False
        if self._leaves_out_subject(leaning) and self.shares.keeps(leaning, here):
            return True
        least = self.shares.told_by(there) if there.answers else 0.0
        if told > 0 and not self._contrasts and self._stays_in_place(here, there):
            return told >= NEARLY * least
        about = told > 0 and told >= ALMOST * least and not self._contrasts
        kept = about and self.shares.keeps(leaning, here)
        return kept or told >= max(least, ENOUGH) or self._tells_another(leaning, here, there)

    def _leaves_out_subject(self, leaning: Understanding) -> bool:
        """Whether "có được miễn không" asks of the matter that a reading adds."""
        bare = _SUBJECTLESS.match(fold(self._alone))
        return bool(bare) and leans(leaning.text) and len(named_by(self._alone)) <= ONE_WORD

    def _tells_of_day(self, here: Draft) -> bool:
        """Whether a line told is of every day, or names the one asked about or others beside it.

        What is on that day alone may be anything: a line just told goes on with the talk.
        """
        for place in (self._evidence.items[n - 1] for n in marks_of(here)):
            words, known = fold(place.quote), (place.document.id, place.span) in self.told_at
            several = len(weekdays_told(words)) > 1 or _EVERY_DAY.search(words)
            if (known or several) and (several or tells_of_day(fold(self._alone), words) > 0):
                return True
        return False

    def _costs_whole(self, leaning: Understanding, here: Draft) -> bool:
        """Whether what one thing costs is told by the money for the whole paper: "hết bao nhiêu tiền"."""
        if leaning.route is not Route.FIGURE or not _COSTS.match(fold(self._alone)):
            return False
        if not _MONEY_FOR_ALL.search(fold(self.shares.held(here))):
            return False
        return self.shares.titled_share(leaning.root, here) < STRAY

    def _tells_another(self, leaning: Understanding, here: Draft, there: Draft) -> bool:
        """Whether of another thing, told nowhere else, some of the words stand in a place not yet told.

        No figure: that of a thing much alike would be taken for the one asked for.
        """
        figure = leaning.route is Route.FIGURE
        if there.answers or figure or not self._contrasts or self.shares.told_by(here) < SOME:
            return False
        return self._places.anew(here) and self.shares.keeps(leaning, here)

    def _counts_what_is_asked(self, draft: Draft) -> bool:
        """Whether a draft has a number of what is counted: no "30 phút" where it is asked "mấy tháng"."""
        time = _TIME_COUNTED.search(nfc(self._alone).lower())
        return time is None or counts(self.shares.held(draft), time["unit"])

    def _stays_in_place(self, here: Draft, there: Draft) -> bool:
        """Whether a draft tells in the section just told what the other tells in another document.

        What names more than one word may well be of another matter.
        """
        if len(named_by(self._alone)) > ONE_WORD:
            return False
        elsewhere = {document.id for document in self._evidence.documents_of(there.sentences)}
        if not elsewhere or not elsewhere.isdisjoint(id_ for id_, _ in self.told_at):
            return False
        kind = expected(fold(self._alone), figure=False)
        shown = kind not in PINNED or holds_sign(self.shares.held(here), kind)
        return shown and self._places.in_section(here)

    @property
    def _contrasts(self) -> bool:
        """Whether another thing is asked about: "thế lễ bế mạc mấy giờ?", not "vậy lễ mấy giờ?".

        Nor is it where what opens asks at once: "thế sở nào chủ trì?".
        """
        opened = forms.MARKED_OPENER.match(fold(self._alone))
        if opened is None:
            return False
        openers, rest = syllables(opened[0]), nfc(self._alone)[opened.end() :]
        return "con" in openers or ("the" in openers and not _ASKS_FIRST.match(rest.lower()))


_VALUE = re.compile(r"\d+(?:[.,]\d+)*")
