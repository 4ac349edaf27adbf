"""A place asked about, told by the class that a document puts it in (`bot.units.place_classes`).

"Quán ở phường Tân Hòa" is asked for again as "quán ở Khu vực I", by the document that says so.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import takewhile
from typing import TYPE_CHECKING

from bot.composers.sources import readable
from bot.composers.told_of_another import without_others
from bot.passages.faults import titled
from bot.passages.held import Held
from bot.passages.item_lines import lead_above, line_around
from bot.passages.table_rows import is_row
from bot.passages.tables import table_around
from bot.passages.wanted import Wanted
from bot.units.place_classes import places_by_class
from knowledge.text import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from bot.answers import Evidence
    from bot.drafts import Draft
    from bot.evidence import EvidenceList
    from bot.passages.terms import Vocabulary
    from bot.questions.understanding import Understanding
    from bot.units.place_classes import PlaceClass
    from knowledge.library import Library

LEAST_TOLD, MOST_UNTOLD = 0.35, 0.2
_TOLD_OTHERWISE = re.compile(
    r"\b(?:mỗi|một|1|/) ?(?:mét vuông|mét|m2|m3|khối|tháng|ngày|năm|lượt|lần|người|giờ|buổi|ha|h[eé]c ?-?ta|kg|tấn)\b"
    r"|\b(?:nhà|hộ|gia đình)(?: \w+)? \d+ (?:người|khẩu)\b|\b(?:tiền|giá|phí|mức|nhà nước)\b",
    re.IGNORECASE,
)
"""What a table tells by its unit of measure or by a range of numbers: "giá mỗi mét vuông", "nhà 4 người"."""


@dataclass(frozen=True, slots=True)
class _Reading:
    """A question with a place said by its class; ``rest`` is what it asks besides."""

    asked: Understanding
    of: PlaceClass
    rest: str


def compose_by_class(
    asked: Understanding,
    draft: Draft,
    found: Callable[[Understanding], Draft],
    vocabulary: Vocabulary,
    evidence: EvidenceList,
) -> Draft:
    """Return the answer for the class of a place named; the draft where that is none or as good.

    A draft is that tells something without the classes of the document that puts the place in one.
    """
    readings = [*_readings(asked, evidence.library)]
    for reading in readings:
        if draft.answers and not _tells_by_class(draft, reading.of, evidence):
            continue
        other = without_others(asked, found(reading.asked), evidence)
        if other.answers and _tells(other, reading, vocabulary, evidence):
            return _with_class_told(other, reading.of, evidence)
    alone = (reading.of for reading in readings if _tells_class_alone(draft, reading.of, evidence))
    of = next(alone, None)
    return _with_class_told(draft, of, evidence) if of else draft


def _readings(asked: Understanding, library: Library) -> Iterator[_Reading]:
    """Yield a question with the place that it names said by each of its classes."""
    if len(asked.folded) != len(asked.text):
        return
    for placed in places_by_class(asked.folded, library):
        before, after = asked.text[: placed.span.start], asked.text[placed.span.end :]
        text = f"{before}{placed.of.label}{after}"
        again = replace(asked, text=text, folded=fold(text), query=text, pieces=())
        yield _Reading(again, placed.of, f"{before}{after}")


def _tells_by_class(draft: Draft, of: PlaceClass, evidence: EvidenceList) -> bool:
    """Whether a draft tells of a document by the classes that it puts places in."""
    told = fold(" ".join(sentence.text for sentence in draft.sentences))
    cited = [evidence.items[n - 1] for sentence in draft.sentences for n in sentence.cites]
    if of.everywhere:
        return any(fold(of.label) in _line(place, evidence.library) for place in cited)
    there = [place for place in cited if place.document.id == of.document_id]
    by_label = bool(there) and any(fold(label) in told for label in of.beside)
    return by_label or any(_is_beside(place, of, evidence.library) for place in there)


def _line(place: Evidence, library: Library) -> str:
    """Return the line that a place stands in, folded."""
    text = library.text(place.document.id)
    return fold(line_around(text, place.span).of(text))


def _tells_class_alone(draft: Draft, of: PlaceClass, evidence: EvidenceList) -> bool:
    """Whether a draft tells a row of the class's document by its column, and by none beside it."""
    told = "\n".join(sentence.text for sentence in draft.sentences)
    cited = [evidence.items[n - 1] for sentence in draft.sentences for n in sentence.cites]
    rows = any(is_row(place.quote) for place in cited if place.document.id == of.document_id)
    columns = {label for label in of.beside if re.search(rf"\b{re.escape(label)}: \d", told)}
    return rows and columns == {of.label}


def _is_beside(place: Evidence, of: PlaceClass, library: Library) -> bool:
    """Whether a place is a case of a list that has one for the class."""
    text = library.text(place.document.id)
    lead = lead_above(text, line_around(text, place.span).start)
    if lead is None:
        return False
    cases = takewhile(_CASE.match, text[lead.end :].strip().split("\n"))
    return any(f"{fold(of.label)}:" in fold(case) for case in cases)


_CASE = re.compile(r"\s*[a-zđ]\)")


def _tells(draft: Draft, reading: _Reading, vocabulary: Vocabulary, evidence: EvidenceList) -> bool:
    """Whether an answer tells of the class by its name, and of the matter besides the place."""
    label = fold(reading.of.label)
    for sentence in draft.sentences:
        places = [evidence.items[n - 1] for n in sentence.cites]
        if (
            places
            and label in fold(sentence.text)
            and (reading.of.everywhere or places[0].document.id == reading.of.document_id)
        ):
            return _is_of_matter(reading.rest, places[0], vocabulary, evidence.library)
    return False


def _is_of_matter(rest: str, place: Evidence, vocabulary: Vocabulary, library: Library) -> bool:
    """Whether what is asked besides a place stands in a row or item, above it or in the title."""
    text = library.text(place.document.id)
    titles = [title.of(text) for title in table_around(text, place.span).titles]
    lead = lead_above(text, line_around(text, place.span).start)
    titles += [lead.of(text)] if lead else []
    document = (titled(place.document), place.document.metadata.issuer or "")
    said = (place.span.of(text), *titles, *place.section, *document)
    wanted = Wanted.from_question(_TOLD_OTHERWISE.sub(" ", rest), vocabulary)
    wanted = wanted.of_terms(term for term in wanted.terms if term.telling)
    credits_ = wanted.best_credits(*((Held.of(words), 1.0) for words in said))
    return wanted.share(credits_) >= LEAST_TOLD and wanted.untold(credits_) <= MOST_UNTOLD


def _with_class_told(draft: Draft, of: PlaceClass, evidence: EvidenceList) -> Draft:
    """Return an answer with the words by which its document puts the place in the class."""
    if of.said is not None:
        document = evidence.documents[of.document_id]
        words = readable(of.said.of(evidence.library.text(document.id)))
        draft.say(f"- {words}", evidence.cite(document, of.said))
    return draft
