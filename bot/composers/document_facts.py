"""What a document says of itself: who signed, when, its number, whether it still applies."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot import replies
from bot.answers import AnswerStatus
from bot.composers.sources import bullet_off
from bot.document_lookup import find_documents, same_number
from bot.drafts import Draft, plain
from bot.routes import Fact
from knowledge.documents import Relation, Span
from knowledge.status import status_of

if TYPE_CHECKING:
    from bot.evidence import EvidenceList
    from bot.terms import Vocabulary
    from bot.understanding import Understanding
    from knowledge.documents import Document
    from knowledge.library import Library

_LABELS = {
    Fact.SIGNATORY: ("signatory", "Người ký", "người ký"),
    Fact.NUMBER: ("number", "Số, ký hiệu", "số, ký hiệu"),
    Fact.ISSUED_ON: ("issued_on", "Ngày ban hành", "ngày ban hành"),
    Fact.ISSUER: ("issuer", "Cơ quan ban hành", "cơ quan ban hành"),
    Fact.LEGAL_BASIS: ("", "Căn cứ", "căn cứ ban hành"),
    Fact.RECIPIENTS: ("", "Nơi nhận", "nơi nhận"),
    Fact.REPLACES: ("", "Thay thế", "việc thay thế văn bản khác"),
}
_BASIS = re.compile(r"^(?:Căn cứ|Thực hiện|Theo đề nghị)\b.*$", re.MULTILINE)
_RECIPIENTS = re.compile(r"Nơi nhận\s*:?(?P<rest>[^\n]*)\n?(?P<lines>(?:\s*[-–+].*\n?)*)")
_RECIPIENT = re.compile(r"[^\s/-](?:(?! / )[^\n])*")
_REPLACING = re.compile(r"[^\n.;]*\b(?:thay thế|bãi bỏ|hết hiệu lực)\b[^\n;]*", re.IGNORECASE)
_DOCUMENT = re.compile(r"\b(?:van ban|tai lieu)\b")
_MOST_CHOICES = 4
_HEAD_OF_TEXT = 6000


def compose_fact(
    asked: Understanding, library: Library, vocabulary: Vocabulary, evidence: EvidenceList
) -> Draft | None:
    """Answer with one fact about one document; null when no document can be made out."""
    found = find_documents(asked, library.documents(), vocabulary)
    if not found.documents:
        if asked.numbers:
            return plain(AnswerStatus.NO_EVIDENCE, replies.not_found_number(asked.numbers))
        if asked.kinds or _DOCUMENT.search(asked.folded):
            return plain(AnswerStatus.NO_EVIDENCE, replies.NOT_FOUND, replies.ask_documents())
        return None
    if not found.sure:
        return _several(asked, found.documents, evidence, library)
    return _one(asked, found.documents[0], evidence, library)


def _several(
    asked: Understanding,
    documents: tuple[Document, ...],
    evidence: EvidenceList,
    library: Library,
) -> Draft:
    current = [d for d in documents if _is_current(d, library, evidence)]
    if len(current) == 1 and not asked.years:
        return _one(asked, current[0], evidence, library)
    options = replies.told_apart(documents[:_MOST_CHOICES])
    return plain(AnswerStatus.CLARIFY, replies.choices(options))


def _is_current(document: Document, library: Library, evidence: EvidenceList) -> bool:
    by_id = {other.id: other for other in library.documents()}
    return status_of(document, by_id, evidence.as_of)[0] == "current"


def _one(
    asked: Understanding, document: Document, evidence: EvidenceList, library: Library
) -> Draft:
    draft = Draft(follow_ups=[replies.ask_status(), replies.ask_signatory()])
    if asked.fact == Fact.STATUS:
        return _status(draft, document, evidence, library)
    if asked.fact in {Fact.LEGAL_BASIS, Fact.RECIPIENTS, Fact.REPLACES}:
        _quoted_lines(draft, asked.fact, document, evidence, library)
    elif asked.fact is not None:
        _read_value(draft, asked.fact, document, evidence)
    if not draft.sentences and asked.fact is not None:
        return plain(AnswerStatus.NO_EVIDENCE, replies.not_stated(document, _LABELS[asked.fact][2]))
    return draft


def _read_value(draft: Draft, fact: Fact, document: Document, evidence: EvidenceList) -> None:
    name, label, _ = _LABELS[fact]
    reading = document.metadata.readings.get(name)
    value = getattr(document.metadata, name)
    if reading is None or value is None:
        return
    if fact == Fact.ISSUED_ON:
        value = replies.date(value)
    draft.say(f"{label}: {value}", evidence.cite(document, reading.span))
    draft.notices.append(f"Văn bản: {replies.named(document)}.")


def _quoted_lines(
    draft: Draft, fact: Fact, document: Document, evidence: EvidenceList, library: Library
) -> None:
    text = library.text(document.id)
    spans = {
        Fact.LEGAL_BASIS: _basis_spans,
        Fact.RECIPIENTS: _recipient_spans,
        Fact.REPLACES: _replacing_spans,
    }[fact](text)
    if spans:
        draft.frame(f"{_LABELS[fact][1]}:")
    for span in spans:
        draft.say(f"- {bullet_off(span.of(text))}", evidence.cite(document, span))


def _basis_spans(text: str) -> list[Span]:
    return [Span(m.start(), m.end()) for m in _BASIS.finditer(text, 0, _HEAD_OF_TEXT)]


def _recipient_spans(text: str) -> list[Span]:
    match = _RECIPIENTS.search(text)
    if match is None:
        return []
    start, end = match.span("lines")
    if start == end:
        return [
            Span(match.start("rest") + part.start(), match.start("rest") + part.end())
            for part in _RECIPIENT.finditer(match["rest"])
        ]
    return [
        Span(start + line.start(), start + line.end())
        for line in re.finditer(r"[^\n]*\S[^\n]*", text[start:end])
    ]


def _replacing_spans(text: str) -> list[Span]:
    return [
        Span(m.start() + len(m[0]) - len(m[0].lstrip()), m.end())
        for m in _REPLACING.finditer(text)
        if re.search(r"\bsố\s*\d", m[0])
    ][:5]


def _replaced_marks(
    document: Document,
    by_id: dict[str, Document],
    evidence: EvidenceList,
    library: Library,
) -> list[int]:
    """Cite, in each document that replaces this one, the words, its number and its date."""
    marks = []
    for newer in (by_id[newer_id] for newer_id in document.replaced_by if newer_id in by_id):
        spans = [
            line_around(library.text(newer.id), reference.span)
            for reference in library.references(newer.id)
            if reference.relation in {Relation.REPLACES, Relation.REPEALS}
            and same_number(reference.number, document.metadata.number)
        ]
        readings = newer.metadata.readings
        spans += [readings[name].span for name in ("number", "issued_on") if name in readings]
        marks += [evidence.cite(newer, span) for span in spans]
    return marks


def line_around(text: str, span: Span) -> Span:
    """Return the line that holds a span."""
    start = text.rfind("\n", 0, span.start) + 1
    end = text.find("\n", span.end)
    return Span(start, end if end >= 0 else len(text))


def _status(draft: Draft, document: Document, evidence: EvidenceList, library: Library) -> Draft:
    by_id = {other.id: other for other in library.documents()}
    status, reason = status_of(document, by_id, evidence.as_of)
    readings = document.metadata.readings
    marks = [
        evidence.cite(document, readings[name].span)
        for name in ("applies_to", "applies_from", "number", "title", "issued_on")
        if name in readings
    ]
    marks = [*_replaced_marks(document, by_id, evidence, library), *marks]
    if not marks:
        return plain(AnswerStatus.NO_EVIDENCE, replies.not_stated(document, "thời gian thực hiện"))
    draft.say(reason, *dict.fromkeys(marks))
    draft.notices.append(f"Văn bản: {replies.named(document)}.")
    if status == "unknown":
        draft.notices.append(replies.not_stated(document, "thời gian thực hiện"))
    return draft
