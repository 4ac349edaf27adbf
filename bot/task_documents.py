"""The documents to which a question on tasks is limited: by number, name, year, subject."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.document_lookup import by_subject, fits_year, same_number
from bot.task_filters import subject_of
from bot.unit_mentions import mentions
from knowledge.text import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.terms import Vocabulary
    from bot.understanding import Understanding
    from bot.unit_register import UnitRegister
    from knowledge.documents import Document
    from knowledge.library import Library


@dataclass(frozen=True, slots=True)
class DocumentScope:
    """The documents that count.

    ``named`` when the question names them itself; ``subject`` is what is left to look for in
    the tasks, empty when the documents are on it as a whole.
    """

    ids: frozenset[str]
    named: bool = False
    subject: str = ""


def document_scope(
    asked: Understanding, library: Library, vocabulary: Vocabulary, register: UnitRegister
) -> DocumentScope:
    """Return the documents that a question on tasks is about; empty ids when it names none held."""
    held = [
        document
        for document in library.documents()
        if not asked.document_ids or document.id in asked.document_ids
    ]
    held = [document for document in held if of_years(asked, document)]
    if asked.document_ids:
        return DocumentScope(_ids(held), named=True, subject=subject_of(asked.text))
    if asked.numbers:
        return DocumentScope(
            _ids(_numbered(asked, held)), named=True, subject=subject_of(asked.text)
        )
    phrase = document_named(asked.text, register)
    if phrase:
        meant = by_subject(asked, phrase, held, vocabulary).documents
        return DocumentScope(_ids(meant), named=True)
    subject = subject_of(asked.text)
    if subject:
        meant = by_subject(asked, subject, held, vocabulary).documents
        if meant:
            return DocumentScope(_ids(meant), named=True)
    return DocumentScope(_ids(held), subject=subject)


def _ids(documents: Sequence[Document]) -> frozenset[str]:
    return frozenset(document.id for document in documents)


def _numbered(asked: Understanding, held: Sequence[Document]) -> list[Document]:
    found = [d for d in held if any(same_number(n, d.metadata.number) for n in asked.numbers)]
    return [d for d in found if d.metadata.kind in asked.kinds] or found


def document_named(question: str, register: UnitRegister) -> str:
    """Return the words by which a question names a document, without the unit it asks about.

    >>> from bot.unit_register import UnitRegister
    >>> document_named("Trong kế hoạch du lịch năm 2026, Sở Y tế phải làm gì?", UnitRegister([]))
    'kế hoạch du lịch năm 2026'
    """
    match = _NAMED.search(question)
    if match is None:
        return ""
    start = match.start("name")
    units = [m.start for m in mentions(question, register.known) if m.start > start and not m.owner]
    stop = _ENDS.search(question, match.end("kind"))
    ends = [*units, *([stop.start()] if stop else []), len(question)]
    name = question[start : min(ends)].strip(" ,.;:?!")
    return name if len(name.split()) > _KIND_ALONE else ""


_KIND_ALONE = 2
_KINDS = "kế hoạch|nghị quyết|hướng dẫn|chỉ thị|quyết định|chương trình|thông báo|công điện|công văn|nghị định|thông tư|luật|đề án|quy chế|phương án"
_NAMED = re.compile(
    rf"\b(?:trong|theo|tại|của|ở|tai|o|cua)\s+(?:bản\s+|ban\s+)?(?P<name>(?P<kind>{_KINDS}|{fold(_KINDS)})\b(?!\s+(?:này|đó|ấy|nào|nay|do|ay|nao)\b))",
    re.IGNORECASE,
)
_ENDS = re.compile(
    r"\?|\s(?:thì|phải|có những|có nhiệm|có trách|được giao|giao cho|giao|gồm|là|làm|do"
    r"|thi (?:phai|so|ai|don)|phai|co nhung|co nhiem|co trach|duoc giao|giao (?:cho|gi|nhung)|lam gi|la gi)\b",
    re.IGNORECASE,
)


def of_years(asked: Understanding, document: Document) -> bool:
    """Whether a document's period holds a year that the question names; true without either."""
    metadata = document.metadata
    if not asked.years or not (metadata.applies_from and metadata.applies_to):
        return True
    return fits_year(document, asked.years)


def of_place(document: Document, places: Sequence[str]) -> bool:
    """Whether a document is of one of the places, by its own word or by its title or issuer."""
    metadata = document.metadata
    named = f"{metadata.title or ''} {metadata.issuer or ''}".lower()
    return metadata.place in places or any(place.lower() in named for place in places)
