"""How well one sentence answers: what of the question stands in it, above it and around it.

A document's title, place and issuer are shared by all its sentences, so a sentence earns
nothing by repeating them; what is left of the question must stand in the sentence or in the
headings and the lead-in above it, whose words belong to everything below them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from bot.passages.clauses import counts, focus, values
from bot.passages.expectations import announced, heads, holds_sign, is_line_of_item
from bot.passages.expected_kinds import PINNED, Expected
from bot.passages.faults import faults_of
from bot.passages.features import VALUE_WEIGHTS, WEIGHTS, Features
from bot.passages.quotable import spans_of
from bot.passages.table_rows import is_row
from bot.passages.terms import Held, content_terms
from knowledge.status import OVER

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.passages.sought import Sought
    from knowledge.documents import Document, Passage, Span, Status

IN_HEADING, IN_ABOVE, IN_PASSAGE, IN_TITLE, IN_ISSUER = 0.95, 0.85, 0.75, 0.9, 0.7
LEAD_IN = 0.9
SHARED = 0.85
BY_HEADING, BY_ABOVE, BY_PASSAGE = 0.95, 0.75, 0.5
HOPELESS = 0.2
BY_LABELLED_HEADING = 0.8
LAST_RANK = 24
RAREST = 3
LONGEST_HEADING = 12
LONG_QUESTION = 12
_BASIS = re.compile(
    r"\s*(?:Căn cứ|Thực hiện (?:Công văn|Kế hoạch|Nghị quyết|Quyết định|Hướng dẫn|Chỉ thị)|Theo đề nghị|Nhân dịp|Xét (?:đề nghị|Tờ trình))\b"
)
_CLOSING = re.compile(
    r"\s*(?:Trên đây là\b|(?:Kế hoạch|Nghị quyết|Quyết định|Hướng dẫn|Chỉ thị|Thông báo|Quy chế|Thông tư|Nghị định|Luật|Văn bản) này (?:thay thế|có hiệu lực|đã được|được (?:Hội đồng|Quốc hội)))"
)


FAULT_COST = 0.25
UNTOLD, UNTOLD_SIMILAR, SIMILAR, UNTOLD_MEANT, UNTOLD_VALUE = 0.18, 0.3, 0.6, 0.15, 0.12
_OF_CLOSING = re.compile(r"\b(?:thay the|thay|hieu luc|bai bo|thong qua)\b")


@dataclass(frozen=True, slots=True)
class Weighed:
    """A sentence's features, what speaks against it, and the values of its best clause."""

    span: Span
    features: Features
    faults: tuple[str, ...]
    values: frozenset[str]
    score: float


@dataclass(frozen=True)
class _Around:
    """How well what surrounds a sentence holds each term: title, headings, lead-in, passage."""

    title: list[float]
    nearest: list[float]
    higher: list[float]
    lead: list[float]
    passage: list[float]

    @cached_property
    def anywhere(self) -> list[float]:
        """Return each term's best find around the sentence."""
        rows = zip(self.title, self.nearest, self.higher, self.lead, self.passage, strict=True)
        return [
            max(t, IN_HEADING * n, IN_ABOVE * h, LEAD_IN * led, IN_PASSAGE * p)
            for t, n, h, led, p in rows
        ]

    @cached_property
    def above(self) -> list[float]:
        """Return each term's best find in what stands over the sentence for sure."""
        rows = zip(self.title, self.nearest, self.higher, self.lead, strict=True)
        return [max(t, BY_HEADING * max(n, h, led)) for t, n, h, led in rows]

    @cached_property
    def near(self) -> list[float]:
        """Return each term's best find between the document's title and the sentence."""
        rows = zip(self.nearest, self.higher, self.lead, self.passage, strict=True)
        return [
            max(BY_HEADING * n, BY_ABOVE * h, LEAD_IN * led, BY_PASSAGE * p)
            for n, h, led, p in rows
        ]


@dataclass(frozen=True)
class Judge:
    """Weighs the sentences of one passage against what is sought."""

    sought: Sought
    document: Document
    passage: Passage
    status: Status
    meant: bool
    similar: float
    rank: int
    item: str = ""  # the line before the passage of which the passage's first lines tell

    def weigh_all(self) -> list[Weighed]:
        """Weigh every sentence of the passage."""
        around = self._around()
        item = self.sought.wanted.credits(Held.of(self.item))
        found = []
        for span in spans_of(self.passage):
            start = self.passage.span.start
            sentence = self.passage.text[span.start - start : span.end - start]
            own = self.sought.wanted.credits(Held.of(sentence))
            line = is_line_of_item(sentence)
            led = replace(around, lead=list(map(max, around.lead, item))) if line else around
            found.append(self._weighed(span, sentence, own, led))
            if sentence.rstrip().endswith(":"):
                around = replace(around, lead=own)
            item = item if line else own
        return found

    @cached_property
    def _above(self) -> tuple[Held, Held]:
        """The words of the headings and of the document's title."""
        return Held.of(" ".join(self.passage.section)), Held.of(titled(self.document))

    @cached_property
    def _bearable(self) -> float:
        """Return how much of the question may be told in other words, more where meanings are near."""
        value = self.sought.expects is Expected.VALUE
        near = max(0.0, self.similar - SIMILAR)
        return UNTOLD + UNTOLD_SIMILAR * near + UNTOLD_MEANT * self.meant + UNTOLD_VALUE * value

    def _around(self) -> _Around:
        wanted = self.sought.wanted
        return _Around(
            title=self._title,
            nearest=wanted.credits(Held.of(self._nearest())),
            higher=wanted.credits(Held.of(" ".join(self.passage.section[:-1]))),
            lead=[0.0] * len(wanted.terms),
            passage=wanted.credits(Held.of(self.passage.text)),
        )

    def _nearest(self) -> str:
        return self.passage.section[-1] if self.passage.section else ""

    def _weighed(self, span: Span, sentence: str, own: Sequence[float], around: _Around) -> Weighed:
        coverage = self.sought.wanted.share(map(max, own, around.anywhere))
        if coverage < HOPELESS:
            empty = Features(coverage, *[0.0] * (len(Features.__slots__) - 1))
            return Weighed(span, empty, ("weak",), frozenset(), coverage - 1)
        held = (Held.of(sentence), *self._above)
        faults = faults_of(self.sought, self.document, self.passage, sentence, held)
        features, clause = self._features(sentence, own, around, coverage)
        if features.untold >= self._bearable:
            faults = (*faults, "untold")
        weights = VALUE_WEIGHTS if self.sought.expects is Expected.VALUE else WEIGHTS
        score = features.score(weights) - FAULT_COST * len(faults)
        given = frozenset(values(clause, self.sought.asked.years))
        return Weighed(span, features, faults, given, score)

    def _features(
        self, sentence: str, own: Sequence[float], around: _Around, coverage: float
    ) -> tuple[Features, str]:
        sought = self.sought
        years, pinned = sought.asked.years, sought.expects in PINNED
        fit, clause = focus(sentence, sought.wanted, sought.expects, years) if pinned else (0.0, "")
        found = list(map(max, own, around.anywhere))
        above = list(map(max, own, around.above))
        headless, wordless = sought.wanted.words_lost(found)
        features = Features(
            coverage=coverage,
            local=self._share_left(map(max, own, around.near)),
            own=self._share_left(own),
            heading=self._heading,
            label=self._label(sentence),
            sign=float(holds_sign(sentence, sought.expects)),
            focus=fit,
            counted=float(bool(sought.measure) and counts(sentence, sought.measure)),
            similar=self.similar,
            low_rank=min(self.rank, LAST_RANK) / LAST_RANK,
            meant=float(self.meant),
            over=float(self.status in OVER and not years),
            lead_in=float(sentence.rstrip().endswith(":")),
            basis=float(self._is_formula(sentence)),
            sure=sought.wanted.share(above),
            key=self._key(above),
            lost=sought.wanted.missing(found, known=True),
            strange=sought.wanted.missing(found, known=False),
            untold=sought.wanted.untold(found),
            head=sought.wanted.head(found),
            length=min(sought.wanted.telling, LONG_QUESTION) / LONG_QUESTION,
            headless=headless,
            wordless=wordless,
        )
        return features, clause

    def _is_formula(self, sentence: str) -> bool:
        """Whether a sentence is of those that open and close a document, and none is asked for."""
        closing = _CLOSING.match(sentence) and not _OF_CLOSING.search(self.sought.asked.folded)
        return bool(_BASIS.match(sentence) or closing)

    def _key(self, found: Sequence[float]) -> float:
        """Return the share found of the rarest words: what the question is about."""
        rarest = self._rarest
        return sum(found[i] for i in rarest) / (len(rarest) or 1)

    @cached_property
    def _rarest(self) -> list[int]:
        terms = self.sought.wanted.terms
        return sorted(range(len(terms)), key=lambda i: -terms[i].weight)[:RAREST]

    def _share_left(self, credits_: Iterable[float]) -> float:
        """Return the share found of what the document's title leaves of the question."""
        left = self._left
        found = sum([weight * credit for weight, credit in zip(left, credits_, strict=True)])
        return found / (sum(left) or 1.0)

    @cached_property
    def _left(self) -> list[float]:
        """What each term still weighs beside a title that holds it."""
        terms = self.sought.wanted.terms
        return [t.weight * (1 - SHARED * c) for t, c in zip(terms, self._title, strict=True)]

    @cached_property
    def _title(self) -> list[float]:
        issuer = Held.of(self.document.metadata.issuer or "")
        title = Held.of(titled(self.document))
        return self.sought.wanted.best_credits((title, IN_TITLE), (issuer, IN_ISSUER))

    @cached_property
    def _heading(self) -> float:
        """Return how much of the nearest heading's words the question has."""
        terms = content_terms(self._nearest())[:LONGEST_HEADING]
        asked = {term.folded for term in self.sought.wanted.terms}
        return sum(term in asked for term in terms) / len(terms) if terms else 0.0

    def _label(self, sentence: str) -> float:
        """Return how plainly the expected words are announced, several kinds taken together."""
        if not self.sought.kinds:
            return 0.0
        shares = [
            1.0
            if announced(sentence, kind)
            else BY_LABELLED_HEADING * heads(self._nearest(), kind) * (not is_row(sentence))
            for kind in self.sought.kinds
        ]
        return sum(shares) / len(shares)


def titled(document: Document) -> str:
    """Return the words that name a document: kind, title, place, number."""
    said = document.metadata
    return " ".join(part for part in (said.kind, said.title, said.place, said.number) if part)
