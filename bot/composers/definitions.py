"""What a term means: the sentence that defines it, or an honest refusal.

Laws and regulations define their terms in an article "Giải thích từ ngữ" ("… được hiểu như
sau: 1. X là …"; Luật Ban hành văn bản quy phạm pháp luật requires it for words with several
meanings); others do it in passing ("X là …", "X (sau đây gọi là …)"). A sentence that merely
uses a term defines nothing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

from bot import replies
from bot.answers import AnswerStatus
from bot.composers.items import lines_of
from bot.composers.sources import bullet_off
from bot.drafts import Draft, plain
from bot.passages.quotable import spans_of
from bot.passages.terms import required_terms
from knowledge.copies import without_copies
from knowledge.documents import Status
from knowledge.status import status_of
from knowledge.text import fold, has_diacritics, syllables

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.evidence import EvidenceList
    from bot.questions.understanding import Understanding
    from knowledge.documents import Document, Span
    from knowledge.library import Library

TOP_K = 16
MOST = 2
FEW = 5
LONGEST_TERM = 10
_MEANING = re.compile(
    r"\b(?:nghia la|(?:duoc )?hieu (?:la|the nao|nhu the nao)|dinh nghia|khai niem|viet tat|the nao la)\b"
)
_OF_A_DOCUMENT = re.compile(
    r"\b(?:cua|trong|theo|tai|o|ve|cho|nam|de|khi|phai|ke hoach|nghi quyet|quyet dinh|huong dan|chi thi|thong bao|phu luc|dieu \d+|muc [ivx\d]+)\b"
)
_ATTRIBUTE = re.compile(
    r"^(?:cac |nhung )?(?:muc (?:tieu|dich|chi|phat|ho tro|vay|thu)|nhiem vu|thoi (?:gian|han)|doi tuong|chu de|kinh phi|dieu kien|nguyen tac|yeu cau|noi dung"
    r"|giai phap|quy trinh|hinh thuc|ho so|can cu|dia diem|dia chi|ten|so|ai|ly do|nguyen nhan|y nghia|trach nhiem|quyen|chi tieu|tong|ty le|han|ngay"
    r"|don vi|co quan|to chuc|nguoi|phuong cham|khau hieu|van ban|ket qua|han muc|tieu (?:chi|chuan)|thanh phan|trinh tu|thu tuc|bien phap|phuong an|lich|le|cau truc)\b"
)
_LEAD = re.compile(
    r"^(?:the nao la|dinh nghia(?: cua| ve)?|khai niem(?: cua| ve)?|hieu the nao(?: la| ve)?|cho (?:toi |em |minh )?(?:hoi|biet) )\s*"
)
_TAIL = re.compile(
    r"[\s,]*(?:(?:la )?viet tat (?:cua|cho) .{0,12}gi|la (?:cai )?gi|nghia (?:la )?(?:gi|the nao)|co nghia (?:la )?gi|(?:duoc )?hieu (?:la gi|the nao|nhu the nao|ra sao))\b.*$"
)
_SAYS = r"(?:\s*\([^)]{1,80}\))?\s*(?::|là\b|la\b|được hiểu là\b|duoc hieu la\b|nghĩa là\b|gồm\b|bao gồm\b)"
_LEAST_MEANING = 12
_EXPLAINING = re.compile(r"\b(?:giai thich (?:tu ngu|thuat ngu)|khai niem|dinh nghia)\b")


@dataclass(frozen=True, slots=True)
class _Defined:
    document: Document
    status: Status
    span: Span
    explained: bool


def compose_definition(
    asked: Understanding, library: Library, evidence: EvidenceList
) -> Draft | None:
    """Quote what defines the term; refuse when nothing does; null when no term is asked for."""
    term = _LEAD.sub("", fold(asked.term or _term_of(asked.text)))
    if not term or len(term.split()) > LONGEST_TERM:
        return None
    words = asked.term or _term_of(asked.text)
    found = _found(asked, words[len(words) - len(term) :], library, evidence)
    if not found:
        if _is_unexplained(asked, term, library):
            return plain(
                AnswerStatus.NO_EVIDENCE,
                replies.not_defined(words[len(words) - len(term) :].strip()),
                replies.ask_documents(),
            )
        return None
    draft = Draft(follow_ups=[replies.ask_status()])
    for one in found[:MOST]:
        quote = bullet_off(" ".join(one.span.of(library.text(one.document.id)).split()))
        draft.say(
            f"{replies.attributed(one.document)}: {quote}", evidence.cite(one.document, one.span)
        )
    return draft


def _is_unexplained(asked: Understanding, term: str, library: Library) -> bool:
    """Whether saying that nothing explains the term is the answer.

    What a document puts in quotes is a name ("Đường chè trên mây"): its sentences tell of it.
    """
    if asked.numbers or asked.document_ids or not (_MEANING.search(asked.folded) or _is_bare(term)):
        return False
    hits = library.search(term, top_k=FEW)
    quoted = re.compile(rf"[“\"‘]{re.escape(term)}[”\"’]")
    return not any(quoted.search(fold(hit.passage.text)) for hit in hits)


def _term_of(text: str) -> str:
    """Return the words before "là gì" and after "thế nào là", as typed."""
    folded = fold(text).rstrip(" ?.!")
    tail = _TAIL.search(folded)
    if tail:
        return text[: tail.start()].strip(" \"“”'")
    lead = _LEAD.match(folded)
    return text[lead.end() : len(folded)].strip(" \"“”'") if lead else ""


def _is_bare(term: str) -> bool:
    """Whether a term, folded, is a thing to be explained, not some document's attribute.

    >>> _is_bare("grdp"), _is_bare("muc tieu cua ke hoach"), _is_bare("chu de festival")
    (True, False, False)
    """
    return not (_OF_A_DOCUMENT.search(term) or _ATTRIBUTE.match(term))


def _found(
    asked: Understanding, term: str, library: Library, evidence: EvidenceList
) -> Sequence[_Defined]:
    """Return the places that define the term, explained terms and current documents first."""
    bare = re.sub(r"\s+(?:trong|theo|tại|ở|tai|o)\s+.*$", "", term).strip()
    hits = library.search(f"{bare} là", top_k=TOP_K, document_ids=asked.document_ids or None)
    by_id = {document.id: document for document in library.documents()}
    held = dict.fromkeys(p.document_id for hit in hits for p in (hit.passage, *hit.also_in))
    kept = {document.id for document in without_copies([by_id[one] for one in held])}
    sought = _Term.of(bare)
    found = []
    for hit in hits:
        if hit.document_id in kept:
            found += _defining(
                by_id[hit.document_id], spans_of(hit.passage), sought, library, evidence
            )
    for document_id in kept:
        found += _explained(by_id[document_id], sought, library, evidence)
    unique = {(one.document.id, one.span): one for one in found}
    over = (Status.PAST, Status.SUPERSEDED)
    return sorted(
        unique.values(),
        key=lambda one: (one.status in over, not one.explained, list(held).index(one.document.id)),
    )


@dataclass(frozen=True, slots=True)
class _Term:
    """A term to be explained, and what a sentence that explains it looks like."""

    pattern: re.Pattern[str]
    folded: bool
    acronym: bool

    @classmethod
    def of(cls, words: str) -> Self:
        """Read a term; its diacritics count when they were typed."""
        if " " not in words and required_terms(words.upper()):
            short = re.escape(fold(words))
            said = rf"\([^()]{{0,24}}\b{short}\)|\b{short}\s*\((?=[^()]*[^\W\d])[^()]{{6,}}\)|(?:goi|viet) tat la\W*{short}\b"
            return cls(re.compile(said), folded=True, acronym=True)
        parts = r"[\s,–-]+".join(map(re.escape, syllables(words)))
        opening = r"^\W*(?:\d{1,3}[.)]|[a-zđ][.)])?\W*(?:(?:hệ thống|he thong)\s+)?"
        pattern = re.compile(rf"{opening}{parts}[”\"’]?{_SAYS}", re.IGNORECASE)
        return cls(pattern, folded=not has_diacritics(words), acronym=False)

    def explained_in(self, words: str, *, listed: bool) -> bool:
        """Whether a sentence explains the term; in a list of terms a colon is enough."""
        match = self.pattern.search(fold(words) if self.folded else words)
        if match is None or self.acronym:
            return match is not None
        label = match[0].rstrip().endswith(":")
        return (listed or not label) and len(words) > match.end() + _LEAST_MEANING


def _defining(
    document: Document,
    spans: Iterable[Span],
    term: _Term,
    library: Library,
    evidence: EvidenceList,
    *,
    explained: bool = False,
) -> list[_Defined]:
    text = library.text(document.id)
    by_id = {other.id: other for other in library.documents()}
    status, _ = status_of(document, by_id, evidence.as_of)
    return [
        _Defined(document, status, span, explained)
        for span in spans
        if term.explained_in(span.of(text), listed=explained)
    ]


def _explained(
    document: Document, term: _Term, library: Library, evidence: EvidenceList
) -> list[_Defined]:
    """Look through the document's articles that explain terms."""
    text = library.text(document.id)
    return [
        defined
        for section in library.sections(document.id)
        if _EXPLAINING.search(fold(section.title))
        for defined in _defining(
            document,
            lines_of(text, section.heading.end, section.span.end),
            term,
            library,
            evidence,
            explained=True,
        )
    ]
