"""How well one sentence answers: what of the question stands in it, above it and around it.

A document's title, place and issuer are shared by all its sentences, so a sentence earns
nothing by repeating them; what is left of the question must stand in the sentence or in the
headings and the lead-in above it, whose words belong to everything below them.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache, cached_property
from heapq import nlargest
from operator import attrgetter, mul
from typing import TYPE_CHECKING, Self

from bot.passages.around import Around
from bot.passages.bodies import kind_of_body, told_who
from bot.passages.clauses import counts, focus, values
from bot.passages.earlier_states import applies_later
from bot.passages.expectations import (
    announced,
    counted_from,
    heads,
    is_line_of_item,
    shown,
    tells_since,
)
from bot.passages.expected_kinds import PINNED, Expected
from bot.passages.faults import bears_number, faults_of, titled
from bot.passages.features import VALUE_WEIGHTS, WEIGHTS, Features
from bot.passages.formalities import is_formality
from bot.passages.held import OTHER_MARKS, OTHERWISE, Held
from bot.passages.led_cases import led_for_another
from bot.passages.outcomes import comes_of
from bot.passages.paragraph_names import name_in
from bot.passages.quotable import is_note, spans_of
from bot.passages.ranges import bounded, inside, of_no_age
from bot.passages.spoken_about import speaks_of
from bot.passages.table_rows import is_row
from bot.passages.terms import content_terms
from bot.passages.titled_fields import without_fields
from bot.passages.wanted import MISSING
from bot.passages.weekdays import tells_of_day, words_of_day
from bot.passages.whether import decided
from bot.questions.of_once import names_old_paper
from knowledge.status import OVER, of_the_past

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator, Sequence

    from bot.passages.sought import Sought
    from knowledge.documents import Document, Passage, Span, Status

IN_TITLE, IN_ISSUER = 0.9, 0.7
SHARED = 0.85
HOPELESS = 0.2
MOST_WEIGHED, FIRST, NEARLY = 16, 2, 0.8
BY_LABELLED_HEADING = 0.8
LAST_RANK = 24
RAREST = 3
LONGEST_HEADING = 12
LONG_QUESTION = 12
FAULT_COST = 0.1
UNSAID = 0.6
UNTOLD, UNTOLD_SIMILAR, SIMILAR, UNTOLD_MEANT, UNTOLD_VALUE = 0.18, 0.3, 0.6, 0.15, 0.12


@dataclass(frozen=True, slots=True)
class Place:
    """A passage found, with what is known of it: its document's status, its rank and likeness.

    ``apart`` is how much likelier than the mean of those found its meaning is the question's.

    ``meant`` when the question names its document. ``item`` is the line before the passage of
    which the passage's first lines tell, ``units`` who is given the tasks in it, each with its place.
    ``instead_of`` is the heading of the amended article in whose stead the passage stands.
    ``caption`` are the lines that name the table of whose rows the passage is made.
    """

    document: Document
    passage: Passage
    status: Status
    meant: bool
    similar: float
    apart: float
    rank: int
    item: str = ""
    instead_of: str = ""
    caption: str = ""
    units: tuple[tuple[Span, str], ...] = ()

    @property
    def nearest(self) -> str:
        """The nearest heading, with that of the article amended."""
        return " ".join(filter(None, (*self.passage.section[-1:], self.instead_of)))


@dataclass(frozen=True, slots=True)
class Weighed:
    """A sentence's features, what speaks against it, and the values of its best clause."""

    place: Place
    span: Span
    features: Features
    faults: tuple[str, ...]
    values: frozenset[str]
    score: float


@dataclass(frozen=True, slots=True)
class _Titled:
    """What a document's title and issuer hold of the question, and what they leave of each term."""

    credits: Sequence[float]
    left: Sequence[float]
    bears_number: bool

    @classmethod
    def by(cls, sought: Sought, document: Document) -> Self:
        """Read a document's title."""
        title = (Held.of(without_fields(titled(document))), IN_TITLE)
        issuer = (Held.of(document.metadata.issuer or ""), IN_ISSUER)
        found = sought.wanted.best_credits(title, issuer)
        pairs = zip(sought.wanted.terms, found, strict=True)
        left = [term.weight * (1 - SHARED * credit) for term, credit in pairs]
        return cls(found, left, bears_number(sought.asked, document))

    def share_left(self, credits_: Iterable[float]) -> float:
        """Return the share found of what the title leaves of the question."""
        found: float = sum(map(mul, self.left, credits_))
        return found / (sum(self.left) or 1.0)


@dataclass(frozen=True, slots=True)
class _Read:
    """A sentence where it stands: its words' credits, those around it, and both together.

    Of a footnote ``calling`` is the sentence that calls it, of which it tells; ``lead`` is the
    lead-in that ends with a colon above it.
    """

    place: Place
    span: Span
    sentence: str
    own: Sequence[float]
    around: Around
    coverage: float
    calling: str = ""
    lead: str = ""


class Judge:
    """Weighs sentences against what is sought; what their documents and headings hold is read once."""

    def __init__(
        self, sought: Sought, as_of: dt.date, *, annexes: frozenset[str] = frozenset()
    ) -> None:
        self._annexes = annexes
        self._as_of = as_of
        self._sought = sought
        self._documents: dict[str, _Titled] = {}
        self._credits = cache(self._credits_of)
        self._repeated = cache(self._repeated_of)

    def weigh_best(self, places: Iterable[Place]) -> list[Weighed]:
        """Weigh the sentences of passages that hold most of the question.

        Coverage is quick to tell and no sentence answers without it, so only the
        `MOST_WEIGHED` best by it are looked at closely, and of the first passages found the best
        that hold nearly as much: they may say it in other words. A value stands beside its words.
        """
        read = [sentence for place in places for sentence in self._read(place)]
        read = [sentence for sentence in read if sentence.coverage >= HOPELESS]
        best = nlargest(MOST_WEIGHED, read, key=attrgetter("coverage"))
        if self._sought.expects is not Expected.VALUE:
            best += _nearly_as_full(_best_of_first(read), best)
        return [self._weighed(sentence) for sentence in best]

    def _read(self, place: Place) -> Iterator[_Read]:
        wanted, passage = self._sought.wanted, place.passage
        spans = spans_of(passage)
        start = passage.span.start
        sentences = [passage.text[span.start - start : span.end - start] for span in spans]
        owns = [self._own(sentence) for sentence in sentences]
        around = self._around(place, owns)
        item = self._credits(place.item)
        calling = lead = ""
        for span, sentence, own in zip(spans, sentences, owns, strict=True):
            line = is_line_of_item(sentence)
            led = replace(around, lead=list(map(max, around.lead, item))) if line else around
            note = is_note(passage.text, span.start - start)
            calling = calling if note else sentence
            said_above = calling if note else name_in(passage, span)
            if said_above:
                led = replace(led, lead=list(map(max, led.lead, self._credits(said_above))))
            coverage = wanted.share(map(max, own, led.anywhere))
            called = calling if note else ""
            yield _Read(place, span, sentence, own, led, coverage, called, lead)
            if sentence.rstrip().endswith(":"):
                around, lead = replace(around, lead=own), sentence
            item = item if line else own

    def _own(self, sentence: str) -> list[float]:
        """Return what a sentence holds of each term; a number of the question's in a range of its, too.

        The years of an age are held as an age alone: "62 tuổi" isn't in "62 thủ tục". A day of the week
        is held by whatever tells such days.
        """
        wanted = self._sought.wanted
        credits_ = wanted.credits(Held.of(sentence))
        folded = self._sought.asked.folded
        on_day = tells_of_day(folded, sentence)
        told = dict.fromkeys(words_of_day(folded), on_day) if on_day else {}
        if self._sought.whether:
            told |= dict.fromkeys(bounded(folded, sentence), OTHERWISE)
        told |= dict.fromkeys(inside(folded, sentence), 1.0)
        others = of_no_age(folded, sentence)
        if not told and not others:
            return credits_
        terms = zip(wanted.terms, credits_, strict=True)
        return [
            0.0 if term.folded in others else max(credit, told.get(term.folded, 0.0))
            for term, credit in terms
        ]

    def _around(self, place: Place, owns: Sequence[Sequence[float]]) -> Around:
        """Read what is around; a passage holds what any of its sentences holds."""
        return Around(
            title=self._titled(place.document).credits,
            nearest=self._credits(place.nearest),
            higher=self._credits(" ".join(place.passage.section[:-1])),
            lead=self._credits(place.caption),
            passage=[*map(max, zip(self._credits(""), *owns, strict=True))],
        )

    def _credits_of(self, text: str) -> list[float]:
        return self._sought.wanted.credits(Held.of(text))

    def _titled(self, document: Document) -> _Titled:
        found = self._documents.get(document.id)
        if found is None:
            found = self._documents[document.id] = _Titled.by(self._sought, document)
        return found

    def _weighed(self, read: _Read) -> Weighed:
        sought, place = self._sought, read.place
        bears = self._titled(place.document).bears_number or place.document.id in self._annexes
        faults = faults_of(
            sought,
            place.document,
            place.passage,
            read.sentence,
            f"{place.caption} {read.calling}".strip(),
            bears=bears,
        )
        if led_for_another(sought.asked.folded, read.lead):
            faults = (*faults, "other")
        features, clause = self._features(read)
        if features.untold >= self._bearable(place):
            faults = (*faults, "untold")
        if self._speaks_of_another(read):
            faults = (*faults, "undone")
        if sought.expects is Expected.VALUE and applies_later(
            sought.asked.folded, read.sentence, self._as_of
        ):
            faults = (*faults, "later")
        weights = VALUE_WEIGHTS if sought.expects is Expected.VALUE else WEIGHTS
        score = features.score(weights) - FAULT_COST * len(faults)
        given = frozenset(values(clause, sought.asked.years))
        return Weighed(place, read.span, features, faults, given, score)

    def _speaks_of_another(self, read: _Read) -> bool:
        """Whether nothing is told, or stands above, of what is asked about or asked to be done."""
        terms = self._sought.wanted.terms
        found = list(map(max, read.own, read.around.anywhere))
        if self._sought.strange or not speaks_of(self._sought.about, terms, found):
            return True
        told = [f for t, f in zip(terms, found, strict=True) if t.folded in self._sought.done]
        least = MISSING if self._sought.asked.plain else OTHER_MARKS  # "quá" is no "quà"
        return bool(told) and max(told) <= least

    def _bearable(self, place: Place) -> float:
        """Return how much of the question may be told in other words, more where meanings are near."""
        value = self._sought.expects is Expected.VALUE
        near = max(0.0, place.similar - SIMILAR)
        return UNTOLD + UNTOLD_SIMILAR * near + UNTOLD_MEANT * place.meant + UNTOLD_VALUE * value

    def _features(self, read: _Read) -> tuple[Features, str]:
        sought, place, sentence, own = self._sought, read.place, read.sentence, read.own
        wanted, around = sought.wanted, read.around
        years, pinned = sought.asked.years, sought.expects in PINNED
        fit, clause = focus(sentence, own, wanted, sought.expects, years) if pinned else (0.0, "")
        found = list(map(max, own, around.anywhere))
        above = list(map(max, own, around.above))
        headless, wordless = wanted.words_lost(found)
        titled = self._titled(place.document)
        features = Features(
            coverage=read.coverage,
            local=titled.share_left(map(max, own, around.near)),
            own=titled.share_left(own),
            heading=self._repeated(place.nearest),
            label=self._label(place, sentence),
            sign=self._sign(place, read.span, sentence),
            focus=fit,
            counted=float(bool(sought.measure) and counts(sentence, sought.measure)),
            similar=place.similar,
            low_rank=min(place.rank, LAST_RANK) / LAST_RANK,
            meant=float(place.meant),
            over=self._over(place),
            lead_in=float(sentence.rstrip().endswith(":")),
            basis=float(is_formality(sentence, sought.asked.folded)),
            sure=wanted.share(above),
            key=self._key(above),
            lost=wanted.missing(found, known=True),
            strange=wanted.missing(found, known=False),
            untold=wanted.untold(found),
            head=wanted.head(found),
            length=min(wanted.telling, LONG_QUESTION) / LONG_QUESTION,
            headless=headless,
            wordless=wordless,
            apart=place.apart,
            first=float(place.rank == 1),
            told=wanted.told(above),
            paired=wanted.paired(own),
        )
        return features, clause

    def _over(self, place: Place) -> float:
        """Return how much speaks against a place that its paper is over: for it where the old one is named."""
        if place.status not in OVER or of_the_past(self._sought.asked.years, self._as_of):
            return 0.0
        return -1.0 if names_old_paper(self._sought.asked.folded) else 1.0

    def _sign(self, place: Place, span: Span, sentence: str) -> float:
        """Return how plainly a sentence holds what is expected; who does a thing, also above it."""
        sought = self._sought
        if sought.whether:
            above = f"{place.nearest} {place.item}"
            return decided(sentence, above, sought.asked.folded)
        if sought.expects is Expected.OUTCOME:
            return comes_of(sentence, sought.asked.folded)
        if sought.expects is Expected.DURATION:
            counted = counted_from(sentence, sought.asked.folded)
            return counted * shown(sentence, sought.expects)
        if sought.expects is not Expected.WHO and not _asks_which(sought):
            unsaid = sought.since and not tells_since(sentence)
            return (UNSAID if unsaid else 1.0) * shown(sentence, sought.expects)
        units = [unit for of_task, unit in place.units if of_task.meets(span)]
        return told_who(sentence, (place.nearest, place.item, *units), sought.asked.folded)

    def _key(self, found: Sequence[float]) -> float:
        """Return the share found of the rarest words: what the question is about."""
        rarest = self._rarest
        return sum(found[i] for i in rarest) / (len(rarest) or 1)

    @cached_property
    def _rarest(self) -> list[int]:
        terms = self._sought.wanted.terms
        return sorted(range(len(terms)), key=lambda i: -terms[i].weight)[:RAREST]

    def _repeated_of(self, heading: str) -> float:
        """Return how much of a heading's words the question has."""
        terms = content_terms(heading)[:LONGEST_HEADING]
        asked = {term.folded for term in self._sought.wanted.terms}
        return sum(term in asked for term in terms) / len(terms) if terms else 0.0

    def _label(self, place: Place, sentence: str) -> float:
        """Return how plainly the expected words are announced, several kinds taken together."""
        if not self._sought.kinds:
            return 0.0
        shares = [
            1.0
            if announced(sentence, kind)
            else BY_LABELLED_HEADING * heads(place.nearest, kind) * (not is_row(sentence))
            for kind in self._sought.kinds
        ]
        return sum(shares) / len(shares)


def _asks_which(sought: Sought) -> bool:
    """Whether one of a kind answers, by its name: "bằng trường nào", "ở cảng nào"."""
    return sought.expects in _NAMED and bool(kind_of_body(sought.asked.folded))


_NAMED = frozenset({Expected.WORDS, Expected.PLACE, Expected.MANNER})


def _nearly_as_full(first: Iterable[_Read], best: Sequence[_Read]) -> list[_Read]:
    """Return those that aren't among the best and hold nearly as much as the last of them."""
    least = NEARLY * min((sentence.coverage for sentence in best), default=0.0)
    return [each for each in first if each not in best and each.coverage >= least]


def _best_of_first(read: Sequence[_Read]) -> list[_Read]:
    """Return the sentence that holds most of each passage found first or second by a search."""
    best: dict[str, _Read] = {}
    for each in read:
        if each.place.rank <= FIRST:
            known = best.setdefault(each.place.passage.id, each)
            if each.coverage > known.coverage:
                best[each.place.passage.id] = each
    return list(best.values())
