"""Which documents are held: of a kind, a year, a place, a status, on a subject."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot import replies
from bot.answers import AnswerStatus
from bot.composers.sources import head_with_document
from bot.document_lookup import fits_year, named_words
from bot.drafts import Draft, plain
from bot.task_documents import of_place
from bot.terms import Held, Wanted
from knowledge.copies import without_copies
from knowledge.documents import Status
from knowledge.status import status_of

if TYPE_CHECKING:
    from bot.evidence import EvidenceList
    from bot.terms import Vocabulary
    from bot.understanding import Understanding
    from knowledge.documents import Document
    from knowledge.library import Library

_IN_FORCE = re.compile(
    r"\b(?:con hieu luc|dang co hieu luc|dang hieu luc|hien hanh|dang ap dung)\b"
)
_OVER = re.compile(r"\b(?:het hieu luc|da het|bi thay the|het han|cu)\b")
_FRAME_WORDS = re.compile(
    r"\b(?:co|nhung|cac|danh sach|danh muc|liet ke|van ban|tai lieu|ke hoach|nghi quyet|huong dan|chi thi|quyet dinh|"
    r"thong bao|nao|gi|con|dang|het|da|hieu luc|hien hanh|ap dung|ve|viec|noi dung|lien quan|den|toi|cua|nam|"
    r"(?:19|20)\d\d|hien nay|hien tai|duoc|ban hanh|luu giu|bao nhieu|may|tat ca|cho|biet|hay|bi|thay the|trong|o|tai|noi)\b"
)
ENOUGH = 0.6
MOST = 25


def compose_documents(
    asked: Understanding, library: Library, vocabulary: Vocabulary, evidence: EvidenceList
) -> Draft:
    """List the documents that fit everything that the question names."""
    by_id = {document.id: document for document in library.documents()}
    fitting = []
    for document in library.documents():
        status, _ = status_of(document, by_id, evidence.as_of)
        if _fits(asked, document, status, vocabulary):
            fitting.append(document)
    fitting = without_copies(fitting)
    if not fitting:
        return plain(AnswerStatus.NO_EVIDENCE, replies.NOT_FOUND)
    draft = Draft(follow_ups=[replies.ask_status()])
    for document in fitting[:MOST]:
        head_with_document(draft, evidence, document, library)
    draft.notices.append(replies.DOCUMENTS_FOUND.format(count=len(fitting)))
    if len(fitting) > MOST:
        draft.notices.append(replies.DOCUMENTS_CUT.format(count=MOST))
    return draft


def _fits(asked: Understanding, document: Document, status: Status, vocabulary: Vocabulary) -> bool:
    metadata = document.metadata
    if asked.kinds and metadata.kind not in asked.kinds:
        return False
    if asked.years and not fits_year(document, asked.years):
        return False
    if asked.places and not of_place(document, asked.places):
        return False
    if _IN_FORCE.search(asked.folded) and status not in {Status.CURRENT, Status.UNKNOWN}:
        return False
    if _OVER.search(asked.folded) and status not in {Status.PAST, Status.SUPERSEDED}:
        return False
    subject = Wanted.from_question(_FRAME_WORDS.sub(" ", asked.folded), vocabulary)
    if not subject.terms:
        return True
    return subject.coverage((Held.of(named_words(document)), 1.0)) >= ENOUGH
