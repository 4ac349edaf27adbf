"""Facts that stand in a document's own head and foot, each told with the document's name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot import document_names, replies
from bot.composers.fact_bases import bases
from bot.composers.sources import provable_name, readable
from bot.numerals import unsupported
from bot.passages.item_lines import line_around, lines_of
from bot.questions.document_questions import Fact
from knowledge.documents import Span
from knowledge.sentences import sentence_spans
from knowledge.status import period_of
from knowledge.text import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from bot.drafts import Draft
    from bot.evidence import EvidenceList
    from knowledge.documents import Document
    from knowledge.library import Library

    Teller = Callable[[Draft, Document, EvidenceList, Library], None]

_RECIPIENTS = re.compile(r"Nơi nhận\s*:?(?P<rest>[^\n]*)\n?(?P<lines>(?:\s*[-–+].*\n?)*)")
_ADDRESSED = re.compile(
    r"(?P<head>(?:Kính gửi|^[^\n]{3,60} điện)\s*:(?P<who>[^\n]*))(?:\n(?P<lines>(?:[ \t]*[-–+•][^\n]*\n?)*))?",
    re.MULTILINE,
)
_AS_ABOVE = re.compile(r"\bnhu (?:tren|kinh gui)\b")
_OPENING = 4000
_IN_EFFECT = re.compile(r"\bcó hiệu lực\b", re.IGNORECASE)
_APPENDIX = re.compile(r"^\W*phu luc\b")
MOST_CHARACTERS = 1500


def say_signatory(
    draft: Draft, document: Document, evidence: EvidenceList, library: Library
) -> None:
    """Add who signed, with the office."""
    said = document.metadata
    reading = said.readings.get("signatory")
    if reading is None or said.signatory is None:
        return
    marks, office = [evidence.cite(document, reading.span)], ""
    title = said.readings.get("signatory_title")
    if said.signatory_title and title:
        office = f", {document_names.office(said.signatory_title)},"
        marks.append(evidence.cite(document, title.span))
    name, naming = provable_name(document, evidence, library, titled=False)
    draft.say(f"{said.signatory}{office} ký {name}", *marks, *naming)


def say_number(draft: Draft, document: Document, evidence: EvidenceList, library: Library) -> None:
    """Add the number, with the title that it belongs to."""
    if document.metadata.number and "number" in document.metadata.readings:
        name, marks = provable_name(document, evidence, library)
        draft.say(f"Số, ký hiệu: {document.metadata.number} – {name}", *marks)


def say_issued_on(
    draft: Draft, document: Document, evidence: EvidenceList, library: Library
) -> None:
    """Add the day of issue."""
    said = document.metadata
    reading = said.readings.get("issued_on")
    if reading and said.issued_on:
        name, marks = provable_name(document, evidence, library, titled=False)
        day = replies.date(said.issued_on)
        draft.say(f"Ngày ban hành: {day} – {name}", evidence.cite(document, reading.span), *marks)


def say_issuer(draft: Draft, document: Document, evidence: EvidenceList, library: Library) -> None:
    """Add the body that issued it."""
    said = document.metadata
    reading = said.readings.get("issuer")
    if reading and said.issuer:
        mark = evidence.cite(document, reading.span)
        name, marks = provable_name(document, evidence, library)
        draft.say(f"{said.issuer} ban hành {name}", mark, *marks)


def say_effective_on(
    draft: Draft, document: Document, evidence: EvidenceList, library: Library
) -> None:
    """Quote the sentences by which it takes effect."""
    text = library.text(document.id)
    reading = document.metadata.readings.get("effective_on")
    if reading is not None:
        spans = [_sentence_around(text, reading.span)]
    else:
        spans = [s for s in _sentences_with(text, _IN_EFFECT) if _of_itself(s.of(text))][:1]
    for span in spans:
        words = readable(span.of(text))
        draft.say(f"{document_names.attributed(document)}: {words}", evidence.cite(document, span))
    number = document.metadata.readings.get("number")
    if spans and number:
        draft.notices.append(replies.document_is(document))


def _of_itself(sentence: str) -> bool:
    """Whether a sentence speaks of its own document: "Nghị quyết này có hiệu lực …"."""
    return bool(re.search(r"\bnày (?:\S+ ){0,3}có hiệu lực", sentence))


def _sentences_with(text: str, pattern: re.Pattern[str]) -> list[Span]:
    """Return the sentences around each find; only their lines are split."""
    spans = {_sentence_around(text, Span(m.start(), m.end())): None for m in pattern.finditer(text)}
    return list(spans)


def _sentence_around(text: str, place: Span) -> Span:
    line = line_around(text, place)
    for part in sentence_spans(line.of(text)):
        if line.start + part.end >= place.end:
            return Span(line.start + part.start, line.start + part.end)
    return place


def say_period(draft: Draft, document: Document, evidence: EvidenceList, library: Library) -> None:
    """Add the applicable period, in the words of the sentence of effect where that gives its end."""
    said = document.metadata
    effect, ends = said.readings.get("effective_on"), said.readings.get("applies_to")
    if effect and ends and ends.span.meets(effect.span):
        quote_period(draft, document, evidence, library)
        return
    marks = [
        evidence.cite(document, said.readings[name].span)
        for name in ("applies_from", "applies_to")
        if name in said.readings
    ]
    if marks and (said.applies_from or said.applies_to):
        name, naming = provable_name(document, evidence, library, titled=False)
        cited = dict.fromkeys([*marks, *naming])
        words = f"Thời gian thực hiện: {period_of(said)} – {name}"
        if unsupported(words, [evidence.items[n - 1].quote for n in cited]):
            quote_period(draft, document, evidence, library)
        else:
            draft.say(words, *cited)


def quote_period(
    draft: Draft, document: Document, evidence: EvidenceList, library: Library
) -> None:
    """Quote the sentence by which it ends, whose day is reckoned: "hết ngày … trước đó"."""
    reading = document.metadata.readings.get("applies_to")
    if reading:
        span = _sentence_around(library.text(document.id), reading.span)
        words = readable(span.of(library.text(document.id)))
        draft.say(f"{document_names.attributed(document)}: {words}", evidence.cite(document, span))


def say_legal_bases(
    draft: Draft,
    document: Document,
    evidence: EvidenceList,
    library: Library,
    *,
    folded: str = "",
) -> None:
    """List what it is founded on, as far as a folded question asks for it."""
    spans = bases(document, library.text(document.id), folded)
    _list(draft, "Căn cứ ban hành", spans, document, evidence, library)


def say_recipients(
    draft: Draft, document: Document, evidence: EvidenceList, library: Library
) -> None:
    """List whom it is sent to; "Như trên" means those whom a letter addresses."""
    text = library.text(document.id)
    spans = document.metadata.recipients or _recipient_spans(text)
    if not spans or any(_AS_ABOVE.search(fold(span.of(text))) for span in spans):
        spans = [*addressed(text), *spans]
    _list(draft, "Nơi nhận", spans, document, evidence, library)


def addressed(text: str) -> list[Span]:
    """Return the line that a letter opens with, and the list below where it only opens one."""
    match = _ADDRESSED.search(text, 0, _OPENING)
    if match is None:
        return []
    lines = lines_of(text, *match.span("lines")) if match["lines"] else []
    return [Span(*match.span("head")), *lines] if match["who"].strip(" :.") else lines


def _recipient_spans(text: str) -> list[Span]:
    match = _RECIPIENTS.search(text)
    return lines_of(text, *match.span("lines")) if match else []


def _list(
    draft: Draft,
    label: str,
    spans: Sequence[Span],
    document: Document,
    evidence: EvidenceList,
    library: Library,
) -> None:
    if not spans:
        return
    text, length = library.text(document.id), 0
    name, marks = provable_name(document, evidence, library, titled=False)
    if marks and not unsupported(name, [evidence.items[n - 1].quote for n in marks]):
        draft.say(f"{label} của {name}:", *marks)
    else:
        draft.frame(f"{label}:")
    for span in spans:
        length += span.end - span.start
        if length > MOST_CHARACTERS:
            draft.notices.append(replies.SECTION_CUT)
            break
        draft.say(f"- {readable(span.of(text))}", evidence.cite(document, span))


def say_title(draft: Draft, document: Document, evidence: EvidenceList, library: Library) -> None:
    """Add what it is about."""
    reading = document.metadata.readings.get("title")
    if reading and document.metadata.title:
        name, marks = provable_name(document, evidence, library)
        draft.say(name, *marks)


def say_pages(draft: Draft, document: Document, evidence: EvidenceList, library: Library) -> None:
    """Name it; the count of pages is ours, no claim of the document."""
    if document.pages:
        name, marks = provable_name(document, evidence, library)
        if marks:
            draft.say(name, *marks)
            draft.notices.append(replies.pages(document.pages))


def say_appendices(
    draft: Draft, document: Document, evidence: EvidenceList, library: Library
) -> None:
    """List its appendices' headings."""
    headings = [s.heading for s in library.sections(document.id) if _APPENDIX.match(fold(s.title))]
    _list(draft, "Phụ lục", headings, document, evidence, library)


READ: dict[Fact, Teller] = {
    Fact.SIGNATORY: say_signatory,
    Fact.NUMBER: say_number,
    Fact.ISSUED_ON: say_issued_on,
    Fact.ISSUER: say_issuer,
    Fact.EFFECTIVE_ON: say_effective_on,
    Fact.PERIOD: say_period,
    Fact.LEGAL_BASIS: say_legal_bases,
    Fact.RECIPIENTS: say_recipients,
    Fact.TITLE: say_title,
    Fact.PAGES: say_pages,
    Fact.APPENDICES: say_appendices,
}
