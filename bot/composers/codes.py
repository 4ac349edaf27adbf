"""A code asked for by the name of what bears it: the cell beside that name in a table."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot import document_names, replies
from bot.answers import AnswerStatus
from bot.composers.sources import readable
from bot.document_lookup import named_words
from bot.drafts import Draft, plain
from bot.passages.candidates import documents_meant
from bot.passages.held import Held
from bot.passages.quotable import spans_of
from bot.passages.table_rows import cells, is_row
from bot.passages.terms import content_terms
from bot.passages.wanted import Wanted
from knowledge.text import fold, syllables

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from bot.evidence import EvidenceList
    from bot.passages.terms import Vocabulary
    from bot.questions.understanding import Understanding
    from knowledge.documents import Document, Passage, Span
    from knowledge.library import Library

TOP_K = 24
ENOUGH, ENOUGH_NAMED = 0.8, 0.4
IN_TITLE = 0.9
_OF_WHAT = r"(?:(?: số| hiệu| hồ sơ)? (?:TTHC|thủ tục(?: hành chính)?)| số| hiệu)?"
_ASKS_CODE = re.compile(
    rf"(?:^|[:,] |\b(?:hỏi|biết|tìm|tra|tra cứu|xem|cần|xin) )mã{_OF_WHAT}\b(?= \w+ \w+)"
    rf"|\bmã{_OF_WHAT}(?= (?:là )?(?:gì|nào|bao nhiêu|số mấy|mấy)\b)",
    re.IGNORECASE,
)
_OF_PROCEDURE = re.compile(r"\bmã(?: số)? (?:TTHC|thủ tục)\b", re.IGNORECASE)
_ASKING = re.compile(
    r"\b(?:có|là|mang)?\s*(?:mã )?(?:là )?(?:gì|nào|bao nhiêu|số mấy)\W*$|\bcủa\b|\bthì\b",
    re.IGNORECASE,
)
_GRANTED_FIRST = re.compile(r"\b(cấp|cap) (?:mới|moi|lần đầu|lan dau)\b", re.IGNORECASE)
_CODE = re.compile(r"(?=[^\s]*\d)[A-ZĐ\d][\w.\-/]{2,24}")
_CODED = re.compile(r"^ma\b")
_NAMED = re.compile(r"^(?:ten|noi dung|thu tuc|danh muc)\b")
_ACTS = re.compile(
    r"\b(?:cap (?:lai|doi)|gia han|dieu chinh|sua doi|bo sung|thu hoi|cham dut|tam (?:dung|ngung)|huy|chuyen doi|xac nhan)\b"
)
"""What is done in a procedure: "cấp" is one, and "cấp mới" the same, "cấp lại" another."""


@dataclass(frozen=True, slots=True)
class _Coded:
    """A row of a table that gives a thing, by its name, a code."""

    document: Document
    passage: Passage
    span: Span
    name: str
    header: str
    code: str


def compose_code(
    asked: Understanding, library: Library, vocabulary: Vocabulary, evidence: EvidenceList
) -> Draft | None:
    """Answer "mã … là gì" with the code of the row so named; null when no code is held or asked for.

    A procedure's code is refused where rows of other names, or several of that name, have one.
    """
    subject = code_asked_of(asked.text)
    if not subject:
        return None
    wanted = Wanted.from_question(subject, vocabulary, places=asked.places)
    if not wanted.terms:
        return None
    rows = list(_rows(asked, subject, library, vocabulary, evidence))
    fitting = [(fit, row) for row in rows if (fit := _fit(row, wanted, subject))]
    best = max((fit for fit, _ in fitting), default=None)
    chosen = [row for fit, row in fitting if fit == best]
    if len({row.code for row in chosen}) != 1:
        other = rows and _OF_PROCEDURE.search(asked.text)
        return plain(AnswerStatus.NO_EVIDENCE, replies.NOT_FOUND) if other else None
    row = chosen[0]
    draft = Draft(follow_ups=[replies.ask_status(), replies.ask_signatory()])
    mark = evidence.cite(row.document, row.span, passage=row.passage)
    draft.say(
        f"{document_names.attributed(row.document)}: {row.name} – {row.header}: {row.code}", mark
    )
    return draft


def code_asked_of(text: str) -> str:
    """Return what a question asks the code of; empty when it asks for none.

    >>> code_asked_of("Mã TTHC cấp lại thẻ nhà báo là mã nào?"), code_asked_of("Ai cấp mã?")
    ('cấp lại thẻ nhà báo', '')
    >>> code_asked_of("Mã thủ tục cấp mới thẻ nhà báo là gì?")
    'cấp thẻ nhà báo'
    """
    found = _ASKS_CODE.search(text)
    if found is None:
        return ""
    said = f"{text[: found.start()]} {text[found.end() :]}".rstrip(" ?.")
    return " ".join(_GRANTED_FIRST.sub(r"\1", _ASKING.sub(" ", said)).split())


def _rows(
    asked: Understanding,
    subject: str,
    library: Library,
    vocabulary: Vocabulary,
    evidence: EvidenceList,
) -> Iterator[_Coded]:
    hits = library.search(subject, top_k=TOP_K, document_ids=_documents(asked, library, vocabulary))
    for hit in hits:
        document = evidence.documents.get(hit.document_id)
        if document is not None:
            yield from _coded(document, hit.passage)


def _documents(
    asked: Understanding, library: Library, vocabulary: Vocabulary
) -> Collection[str] | None:
    """Return the documents that a question is bound to, or of the places that it names."""
    if asked.document_ids:
        return asked.document_ids
    of_places = [d.id for d in library.documents() if d.metadata.place in asked.places]
    return documents_meant(asked, library, vocabulary) or of_places or None


def _coded(document: Document, passage: Passage) -> Iterator[_Coded]:
    """Yield the rows of a passage that have a cell headed "Mã …" and one that names a thing."""
    for span in spans_of(passage):
        start = passage.span.start
        row = passage.text[span.start - start : span.end - start]
        if not is_row(row):
            continue
        read = [(header.rpartition("/")[2].strip(), value) for header, value in cells(row)]
        code = next((pair for pair in read if _CODED.match(fold(pair[0]))), None)
        names = [value for header, value in read if _NAMED.match(fold(header))]
        name = next((v for h, v in read if fold(h).startswith("ten ")), "") or "".join(names[:1])
        if code and name and _CODE.fullmatch(code[1]):
            yield _Coded(document, passage, span, readable(name), code[0], code[1])


def _fit(row: _Coded, wanted: Wanted, subject: str) -> tuple[float, float] | None:
    """Return how much of the question a row's name holds, and how much of the name is asked for."""
    name = Held.of(row.name)
    around = Held.of(f"{named_words(row.document)} {' '.join(row.passage.section)}")
    named = wanted.coverage((name, 1.0))
    if wanted.coverage((name, 1.0), (around, IN_TITLE)) < ENOUGH or named < ENOUGH_NAMED:
        return None
    if set(_ACTS.findall(fold(row.name))) != set(_ACTS.findall(fold(subject))):
        return None
    asked, terms = set(syllables(fold(subject))), content_terms(row.name)
    return round(named, 3), sum(term in asked for term in terms) / (len(terms) or 1)
