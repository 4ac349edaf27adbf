"""Who a person named is: the office in which they signed what is held."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot import document_names, replies
from bot.composers.fact_readings import say_signatory
from bot.drafts import Draft
from knowledge.status import IN_FORCE_FIRST
from knowledge.text import fold, nfc

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.evidence import EvidenceList
    from bot.questions.understanding import Understanding
    from knowledge.documents import Document
    from knowledge.library import Library

MOST = 3
_ASKS_OFFICE = re.compile(
    r"\b(?:giu|lam|mang|co)? ?chuc(?: vu| danh)?(?: hien (?:nay|tai))?(?: la)? (?:gi|nao)\b|\bla ai\b|\bla nguoi nao\b"
    r"|\bchuc(?: vu| danh)? cua\b|\blam (?:gi|to gi) o (?:dau|co quan nao|tinh|so)\b"
)


def compose_office_holder(
    asked: Understanding, library: Library, evidence: EvidenceList
) -> Draft | None:
    """Tell in which office a person signed: "bà … giữ chức vụ gì", "ông … là ai".

    Each office once, by the newest document that tells it, those in force first. Null for other
    questions, and where nobody of that name signed.
    """
    if not _ASKS_OFFICE.search(asked.folded):
        return None
    signed = newest_in_force_first(_signed_by(asked, library.documents()), evidence)
    by_office = {_office(d): d for d in reversed(signed)}
    draft = say_signed([d for d in signed if d in by_office.values()][:MOST], library, evidence)
    return draft if draft.sentences else None


def newest_in_force_first(documents: Sequence[Document], evidence: EvidenceList) -> list[Document]:
    """Return documents in the order in which they tell who holds an office."""
    ordered = sorted(documents, key=lambda d: str(d.metadata.issued_on), reverse=True)
    ordered.sort(key=lambda d: IN_FORCE_FIRST.index(evidence.status_of(d)))
    return ordered


def say_signed(documents: Sequence[Document], library: Library, evidence: EvidenceList) -> Draft:
    """Tell of each document who signed it in which office, with its notices once."""
    draft = Draft(follow_ups=[replies.ask_status()])
    for document in documents:
        say_signatory(draft, document, evidence, library)
        draft.notices += [n for n in document.notices if n not in draft.notices]
    return draft


def _office(document: Document) -> tuple[str, str]:
    said = document.metadata
    return document_names.office(said.signatory_title or ""), fold(said.issuer or "")


def _signed_by(asked: Understanding, documents: Sequence[Document]) -> list[Document]:
    """Return the documents whose signatory a question names, with the marks that it was typed with."""
    typed = nfc(asked.text).lower()
    marked = not asked.plain and fold(typed) != typed
    found = {
        name
        for document in documents
        if (name := document.metadata.signatory)
        and " " in name
        and re.search(rf"\b{re.escape(fold(name))}\b", asked.folded)
        and not (marked and nfc(name).lower() not in typed)
    }
    name = max(found, key=len, default=None)
    return [] if name is None else [d for d in documents if d.metadata.signatory == name]
