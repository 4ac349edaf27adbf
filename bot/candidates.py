"""Candidate sentences: the places in retrieved passages that may answer, scored and checked."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.clauses import Expected, counts, expected, focus, holds, measured, values
from bot.document_lookup import document_phrase, find_documents, fits_year, same_number
from bot.quotable import spans_of
from bot.scope import other_scope, other_span, unit_in
from bot.terms import Held, Wanted, required_terms
from knowledge.documents import Span, Status
from knowledge.status import status_of
from knowledge.text import fold, syllables

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Sequence

    from bot.terms import Vocabulary
    from bot.understanding import Understanding
    from knowledge.documents import Document, Passage
    from knowledge.library import Library
    from knowledge.retrieval import Hit

WEIGHTS = (0.4, 0.2, 0.4)
IN_PASSAGE, IN_HEADING, IN_TITLE, IN_ISSUER = 0.85, 0.85, 0.75, 0.4
OVER_COST = 0.12
FAULT_COST = 0.25
LEAD_IN_COST = 0.2
MEANT_GAIN = 0.2
COUNT_GAIN = 0.08
HOPELESS = 0.42
LABEL_GAIN = 0.3
_TIME_LABEL = re.compile(r"\W*(?:Thời gian|Thời hạn|Thời điểm)\b[^:]{0,40}:")
RANK_COST = 0.004
_COMPARED_YEAR = re.compile(r"(?:so với|so)\s+(?:cùng kỳ\s+)?(?:năm\s+)?(?:19|20)\d\d")
_BUDGET_YEAR = re.compile(r"từ dự toán[^,;.]{0,40}\s(?:19|20)\d\d")
_YEAR = re.compile(r"(?:19|20)\d\d")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sentence (span of its document's text) with how well it fits the question.

    ``coverage`` is the share of the question found in the sentence and around it, from 0
    to 1; ``own`` the share found in the sentence itself; ``score`` orders candidates.
    ``faults`` names what speaks against it: year, place, term, figure, number.
    """

    document: Document
    passage: Passage
    span: Span
    status: Status
    coverage: float
    own: float
    score: float
    faults: tuple[str, ...]
    values: frozenset[str] = frozenset()


def candidates(
    asked: Understanding,
    hits: Sequence[Hit],
    library: Library,
    vocabulary: Vocabulary,
    as_of: dt.date,
    meant: frozenset[str] = frozenset(),
) -> list[Candidate]:
    """Return every sentence of the hits, best first."""
    documents = {document.id: document for document in library.documents()}
    wanted = Wanted.from_question(asked.subject, vocabulary)
    required = required_terms(asked.subject)
    expects = expected(asked.folded, figure=asked.route == "figure")
    unit = unit_in(asked.text)
    measure = measured(asked.text) if asked.route == "figure" else ""
    found = []
    for hit in hits:
        for passage in (hit.passage, *hit.also_in):
            document = documents.get(passage.document_id)
            if document is None:
                continue
            status, _ = status_of(document, documents, as_of)
            judge = _Judge(
                asked, wanted, required, document, passage, status, expects, unit, meant, measure
            )
            found += judge.weigh_all(hit.rank)
    return sorted(found, key=lambda c: (-c.score, c.document.id, c.span))


def documents_meant(
    asked: Understanding, library: Library, vocabulary: Vocabulary
) -> frozenset[str]:
    """Return the documents that a question names by kind and subject, by number, or is bound to."""
    if not (asked.numbers or asked.document_ids or document_phrase(asked.text)):
        return frozenset()
    found = find_documents(asked, library.documents(), vocabulary)
    few = len(found.documents) <= MOST_MEANT
    return frozenset(document.id for document in found.documents if few)


MOST_MEANT = 3
_BASIS = re.compile(
    r"\s*(?:Căn cứ|Thực hiện (?:Công văn|Kế hoạch|Nghị quyết|Quyết định|Hướng dẫn|Chỉ thị)|Theo đề nghị)\b"
)


@dataclass(frozen=True, slots=True)
class _Judge:
    """Weighs the sentences of one passage."""

    asked: Understanding
    wanted: Wanted
    required: Sequence[str]
    document: Document
    passage: Passage
    status: Status
    expects: Expected
    unit: str
    meant: frozenset[str]
    measure: str

    def weigh_all(self, rank: int) -> list[Candidate]:
        """Weigh every sentence of the passage."""
        heading = Held.of(" ".join(self.passage.section))
        title = Held.of(self._titled())
        around = self.wanted.best_credits(
            (Held.of(self.passage.text), IN_PASSAGE),
            (heading, IN_HEADING),
            (title, IN_TITLE),
            (Held.of(self.document.metadata.issuer or ""), IN_ISSUER),
        )
        return [self._weigh(span, rank, around, heading, title) for span in spans_of(self.passage)]

    def _weigh(
        self, span: Span, rank: int, around: Sequence[float], heading: Held, title: Held
    ) -> Candidate:
        start = self.passage.span.start
        sentence = self.passage.text[span.start - start : span.end - start]
        here = Held.of(sentence)
        found = self.wanted.credits(here)
        own = self.wanted.share(found)
        if self.expects is Expected.TIME and _TIME_LABEL.match(sentence):
            own = min(own + LABEL_GAIN, 1.0)
        coverage = self.wanted.share(map(max, found, around))
        if coverage < HOPELESS:
            score = WEIGHTS[0] * coverage + WEIGHTS[1] * own - 1
            return Candidate(
                self.document, self.passage, span, self.status, coverage, own, score, ("weak",)
            )
        faults = tuple(self._faults(sentence, here, heading, title))
        counted = bool(self.measure) and counts(sentence, self.measure)
        fit, clause = focus(sentence, self.wanted, self.expects, self.asked.years)
        score = (
            WEIGHTS[0] * coverage
            + WEIGHTS[1] * own
            + WEIGHTS[2] * fit
            + COUNT_GAIN * counted
            - RANK_COST * rank
            - self._costs(sentence, faults)
        )
        return Candidate(
            self.document,
            self.passage,
            span,
            self.status,
            coverage + COUNT_GAIN * counted,
            own,
            score,
            faults,
            frozenset(values(clause, self.asked.years)),
        )

    def _titled(self) -> str:
        metadata = self.document.metadata
        return " ".join(p for p in (metadata.kind, metadata.title, metadata.place) if p)

    def _faults(self, sentence: str, here: Held, heading: Held, title: Held) -> Iterable[str]:
        if any(not any(t in h.words for h in (here, heading, title)) for t in self.required):
            yield "term"
        if other_span(self.asked.text, sentence) or (
            self.asked.years and not self._year_fits(sentence)
        ):
            yield "year"
        if self.asked.places and not self._place_fits(sentence):
            yield "place"
        if self.asked.numbers and not any(
            same_number(n, self.document.metadata.number) or n.lower() in self.passage.text.lower()
            for n in self.asked.numbers
        ):
            yield "number"
        if not holds(sentence, self.expects):
            yield "figure"
        if self.measure and self.measure not in here.words:
            yield "measure"
        if other_scope(self.asked.folded, sentence):
            yield "scope"
        if self.unit and not self._unit_fits(sentence):
            yield "unit"

    def _year_fits(self, sentence: str) -> bool:
        stated = {int(y) for y in _YEAR.findall(_COMPARED_YEAR.sub(" ", sentence))}
        if stated & set(self.asked.years):
            return True
        named = {
            int(y) for y in _YEAR.findall(_BUDGET_YEAR.sub(" ", _COMPARED_YEAR.sub(" ", sentence)))
        }
        if any(_within(year, sentence) for year in self.asked.years):
            return self.expects is not Expected.VALUE
        if named and not self._only_references(sentence):
            return False
        above = self._year_above(sentence)
        if above:
            return bool(above & set(self.asked.years))
        nearby = f"{self.passage.text} {' '.join(self.passage.section)}"
        if any(str(year) in nearby for year in self.asked.years):
            return True
        return fits_year(self.document, self.asked.years)

    def _year_above(self, sentence: str) -> set[int]:
        """Return the years of the nearest words above that name any: earlier sentence, heading."""
        earlier = self.passage.text.split(sentence, 1)[0].rpartition("\n")[2]
        for words in (earlier, *reversed(self.passage.section)):
            years = [int(y) for y in re.findall(r"[Nn]ăm\s+((?:19|20)\d\d)", words)]
            if years:
                return {years[-1]} if words is earlier else set(years)
        return set()

    @staticmethod
    def _only_references(sentence: str) -> bool:
        """Whether the years of a sentence stand only in dates and numbers of documents."""
        return not re.search(r"(?:năm|đoạn|quý|tháng \d{1,2}/)\s*(?:19|20)\d\d", sentence)

    def _place_fits(self, sentence: str) -> bool:
        place = self.document.metadata.place
        text = f"{sentence} {' '.join(self.passage.section)} {self.document.metadata.title or ''}"
        return place in self.asked.places or any(
            p.lower() in text.lower() for p in self.asked.places
        )

    def _unit_fits(self, sentence: str) -> bool:
        metadata = self.document.metadata
        named = " ".join(
            (sentence, *self.passage.section, metadata.issuer or "", metadata.title or "")
        )
        return self.unit in " ".join(syllables(fold(named)))

    def _costs(self, sentence: str, faults: tuple[str, ...]) -> float:
        cost = (
            OVER_COST * (self.status in {Status.PAST, Status.SUPERSEDED}) * (not self.asked.years)
        )
        cost += FAULT_COST * len(faults)
        if sentence.rstrip().endswith(":") or _BASIS.match(sentence):
            cost += LEAD_IN_COST
        return cost - MEANT_GAIN * (self.document.id in self.meant)


def _within(year: int, sentence: str) -> bool:
    if str(year) in sentence:
        return True
    spans = re.findall(r"((?:19|20)\d\d)\s*[-–]\s*((?:19|20)\d\d)", sentence)
    return any(int(a) <= year <= int(b) for a, b in spans)
