"""What a document does to others and they to it: in force, replacing, amending."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot import document_names, replies
from bot.answers import AnswerStatus
from bot.composers.fact_readings import quote_period, say_effective_on
from bot.composers.sources import provable_name, readable
from bot.document_lookup import named_words, same_number, with_its_year
from bot.drafts import Draft
from bot.naming_words import naming_words
from bot.numerals import unsupported
from bot.passages.held import Held
from bot.passages.item_lines import line_around, lines_above
from bot.passages.wanted import Wanted
from bot.questions.document_questions import KIND, Fact, asks_what_ends_it
from bot.tasks.documents import of_place
from knowledge.copies import without_copies
from knowledge.documents import Relation, Span, Status
from knowledge.status import status_of
from knowledge.text import fold

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from bot.evidence import EvidenceList
    from bot.passages.terms import Vocabulary
    from bot.questions.understanding import Understanding
    from knowledge.documents import Document, Reference
    from knowledge.library import Library

_REPLACING = frozenset({Relation.REPLACES, Relation.REPEALS})
_AMENDING = frozenset({Relation.AMENDS})
_REPLACING_WORDS = re.compile(
    r"[^\n.;]*\b(?:thay thế|thay cho|bãi bỏ|hết hiệu lực)\b[^\n;]*", re.IGNORECASE
)
_MOST = 5


def say_status(draft: Draft, document: Document, evidence: EvidenceList, library: Library) -> None:
    """Add whether it is in force, and the words that show it."""
    by_id = {other.id: other for other in library.documents()}
    status, reason = status_of(document, by_id, evidence.as_of)
    readings = document.metadata.readings
    names = ("applies_to", "applies_from", "effective_on", "number", "title", "issued_on")
    marks = [
        *_newer(document, document.replaced_by, _REPLACING, evidence, library),
        *_newer(document, document.amended_by, _AMENDING, evidence, library),
        *(evidence.cite(document, readings[name].span) for name in names if name in readings),
    ]
    if not marks:
        return
    if unsupported(reason, [evidence.items[n - 1].quote for n in marks]):
        reason = _RECKONED.sub("", reason)
        draft.say(reason, *dict.fromkeys(marks))
        quote_period(draft, document, evidence, library)
    else:
        draft.say(reason, *dict.fromkeys(marks))
    draft.notices.append(replies.document_is(document))
    if status is Status.UNKNOWN:
        draft.notices.append(replies.not_stated(document, "thời gian thực hiện"))


_RECKONED = re.compile(r" \([^()]*\)")
"""The days of a status, where no document writes them so: "đến trước ngày …" ends a day earlier."""


def _newer(
    document: Document,
    acting: Sequence[str],
    relations: Collection[Relation],
    evidence: EvidenceList,
    library: Library,
) -> list[int]:
    """Cite, in each document that acts on this one, the words, its number and its date."""
    by_id = {other.id: other for other in library.documents()}
    marks = []
    for newer in (by_id[one] for one in acting if one in by_id):
        spans = [
            line_around(library.text(newer.id), reference.span)
            for reference in library.references(newer.id)
            if reference.relation in relations
            and same_number(reference.number, document.metadata.number)
        ]
        readings = newer.metadata.readings
        spans += [readings[name].span for name in ("number", "issued_on") if name in readings]
        marks += [evidence.cite(newer, span) for span in spans]
    return marks


def say_replaces(
    draft: Draft,
    document: Document,
    evidence: EvidenceList,
    library: Library,
    *,
    folded: str = "",
) -> None:
    """Quote what it replaces or repeals, and what replaces it.

    Asked only by what it was replaced, as a folded question may, it tells that, or that it
    still applies.
    """
    if asks_what_ends_it(folded):
        if not document.replaced_by:
            say_status(draft, document, evidence, library)
        _say_acted_on(draft, document, document.replaced_by, _REPLACING, evidence, library)
        return
    text = library.text(document.id)
    spans = _acting_lines(document, _REPLACING, library) or [
        _trimmed(m, text) for m in _REPLACING_WORDS.finditer(text) if re.search(r"\bsố\s*\d", m[0])
    ]
    _quote(draft, document, spans, evidence, library)
    _say_acted_on(draft, document, document.replaced_by, _REPLACING, evidence, library)


def say_amends(draft: Draft, document: Document, evidence: EvidenceList, library: Library) -> None:
    """Quote what it amends, and what amends it."""
    _quote(draft, document, _acting_lines(document, _AMENDING, library), evidence, library)
    _say_acted_on(draft, document, document.amended_by, _AMENDING, evidence, library)


def _acting_lines(
    document: Document, relations: Collection[Relation], library: Library
) -> list[Span]:
    text = library.text(document.id)
    lines = [
        line_around(text, reference.span)
        for reference in library.references(document.id)
        if reference.relation in relations
    ]
    return list(dict.fromkeys(lines))


def _quote(
    draft: Draft,
    document: Document,
    spans: Sequence[Span],
    evidence: EvidenceList,
    library: Library,
) -> None:
    text = library.text(document.id)
    for n, span in enumerate(spans[:_MOST]):
        words = readable(span.of(text))
        opening = "- " if n else f"{document_names.attributed(document)}: "
        draft.say(f"{opening}{words}", evidence.cite(document, span))


def _say_acted_on(
    draft: Draft,
    document: Document,
    acting: Sequence[str],
    relations: Collection[Relation],
    evidence: EvidenceList,
    library: Library,
) -> None:
    for newer in acting:
        other = library.document(newer)
        spans = [
            span
            for reference in library.references(newer)
            if reference.relation in relations
            and same_number(reference.number, document.metadata.number)
            for span in _told(library.text(newer), reference.span)
        ]
        if spans:
            _quote_acting(draft, other, spans, evidence, titled=False)


def _quote_acting(
    draft: Draft, document: Document, spans: Sequence[Span], evidence: EvidenceList, *, titled: bool
) -> None:
    """Quote what a document does to another, from when on, and say how it is called.

    The day is added where its words only point to it ("kể từ ngày Quyết định này có hiệu lực").
    """
    library = evidence.library
    text = library.text(document.id)
    _quote(draft, document, spans, evidence, library)
    if any(_FROM_ITS_DAY.search(span.of(text)) for span in spans):
        say_effective_on(draft, document, evidence, library)
    name, marks = provable_name(document, evidence, library, titled=titled)
    draft.say(name, *marks) if marks else None


_FROM_ITS_DAY = re.compile(r"\bngày \S+(?: \S+)? này có hiệu lực", re.IGNORECASE)


def mentions_of(
    asked: Understanding, library: Library, vocabulary: Vocabulary, evidence: EvidenceList
) -> Draft | None:
    """Quote what the documents held do to one that isn't held; null when none acts on it."""
    draft = Draft(status=AnswerStatus.ANSWERED)
    acting = acting_on(asked, library, vocabulary)
    for document, _ in acting[:1]:
        spans = [
            span
            for each, reference in acting
            if each.id == document.id
            for span in _told(library.text(each.id), reference.span)
        ]
        _quote_acting(draft, document, list(dict.fromkeys(spans)), evidence, titled=True)
    if not draft.sentences:
        return None
    draft.notices.append(replies.not_held(asked.numbers))
    return draft


def acting_on_part(
    asked: Understanding, documents: Sequence[Document], evidence: EvidenceList
) -> Draft | None:
    """Quote what befell the article of a document that a question names: "Điều 3 còn áp dụng không".

    Null where no article is named, other facts are asked for, and no document held acts on it.
    """
    part = _PART.search(asked.folded)
    if part is None or asked.fact not in _TOLD_OF_PARTS:
        return None
    draft, library = Draft(status=AnswerStatus.ANSWERED), evidence.library
    by_id = {each.id: each for each in library.documents()}
    for document in documents:
        for newer in (*document.replaced_by, *document.amended_by):
            text = library.text(newer)
            named = re.finditer(re.escape(document.metadata.number or "-"), text)
            mentions = [Span(*match.span()) for match in named]
            lines = [line_around(text, m) for m in mentions if _of_part(part[0], text, m)]
            spans = [line for line in lines if _ACTS.search(line.of(text))]
            if spans:
                unique = list(dict.fromkeys(spans))
                _quote_acting(draft, library.document(newer), unique, evidence, titled=False)
                _, reason = status_of(document, by_id, evidence.as_of)
                draft.notices.append(f"{document_names.named(document)}: {reason}")
    return draft if draft.sentences else None


def _of_part(part: str, text: str, mention: Span) -> bool:
    """Whether the words before the mention of a document name the part: "khoản 1 Điều 3 Thông tư …"."""
    before = fold(text[max(mention.start - _NEAR, 0) : mention.start])
    return bool(re.search(rf"\b{part}\b(?! ?[.:]|.*\bdieu \d)", before))


_NEAR = 80
_TOLD_OF_PARTS = frozenset({Fact.STATUS, Fact.REPLACES, Fact.AMENDS})
_PART = re.compile(r"\bdieu \d{1,3}[a-z]?\b|\bphu luc (?:so )?(?:[ivx]+|\d+)\b")


def acting_on(
    asked: Understanding, library: Library, vocabulary: Vocabulary
) -> list[tuple[Document, Reference]]:
    """Return who replaces, repeals or amends the paper asked for, each with the mention.

    A number without its symbols is too little to know a paper by: it has to be of the kind
    named, and the rest of the question, its year and place aside, of what is said of it.
    """
    found = [
        (document, reference)
        for document in without_copies(list(library.documents()))
        for reference in library.references(document.id)
        if reference.relation in _REPLACING | _AMENDING
        and any(_may_be(reference, number, asked) for number in asked.numbers)
        and (
            not asked.places or of_place(document, asked.places) or document.metadata.place is None
        )
    ]
    whole = [number for number in asked.numbers if _SIGNED.search(number)]
    if whole or not found:
        return found
    words = naming_words(asked.text)
    told = _OF_ANY.sub(lambda match: " " * len(match[0]), fold(words))  # folding keeps positions
    subject = "".join(w if t != " " else " " for w, t in zip(words, told, strict=True))
    wanted = Wanted.from_question(subject, vocabulary)
    return [each for each in found if not wanted.terms or _tells(wanted, *each, library)]


_OF_ANY = re.compile(rf"\b(?:{KIND})\b|\d+(?:/\d+)*")
_SIGNED = re.compile(r"[^\W\d]")
TOLD, _TELLING = 0.5, 2


def _may_be(reference: Reference, number: str, asked: Understanding) -> bool:
    """Whether a mention may be of the paper that a question names by number, kind and year."""
    issued = reference.issued_on
    its_own = same_number(number, reference.number)
    if not its_own and not (issued and with_its_year(number, reference.number, issued.year)):
        return False
    if asked.kinds and reference.kind and reference.kind not in asked.kinds:
        return False
    return not (asked.years and issued and issued.year not in asked.years)


def _tells(wanted: Wanted, document: Document, reference: Reference, library: Library) -> bool:
    """Whether a mention is of the subject wanted: of most of its telling words, if any."""
    text = library.text(document.id)
    said = Held.of(line_around(text, reference.span).of(text))
    credits_ = wanted.best_credits((said, 1.0), (Held.of(named_words(document)), 1.0))
    told = [(t.weight, c) for t, c in zip(wanted.terms, credits_, strict=True) if t.telling]
    if len(told) < _TELLING:
        return True
    return sum(weight * credit for weight, credit in told) >= TOLD * sum(w for w, _ in told)


def _told(text: str, mention: Span) -> list[Span]:
    """Return the line of a mention, after the one that says what befalls all those listed.

    "Các văn bản sau đây hết hiệu lực: a) Quyết định số …; b) …"
    """
    line = line_around(text, mention)
    if _ACTS.search(line.of(text)):
        return [line]
    above = lines_above(text, line.start, _MOST_LISTED)
    lead = next((one for one in above if one.of(text).rstrip().endswith(":")), None)
    return [lead, line] if lead and _ACTS.search(lead.of(text)) else [line]


_ACTS = re.compile(r"thay thế|thay cho|bãi bỏ|hết hiệu lực|sửa đổi|bổ sung", re.IGNORECASE)
_MOST_LISTED = 12


def _trimmed(match: re.Match[str], text: str) -> Span:
    words = match.group()
    start = match.start() + len(words) - len(words.lstrip())
    return Span(start, match.start() + len(text[match.start() : match.end()].rstrip()))
