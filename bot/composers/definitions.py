"""What a term means: the sentence that defines it, or an honest refusal.

Explained terms come from the glossary; other documents define theirs in passing ("X là …",
"X (sau đây gọi là …)"). A sentence that merely uses a term defines nothing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

from bot import document_names, replies
from bot.answers import AnswerStatus
from bot.composers.items import bullet, items_below
from bot.composers.sources import in_words, readable
from bot.drafts import Draft, plain
from bot.glossary import glossary_of
from bot.passages.candidates import documents_meant
from bot.passages.quotable import spans_of
from bot.passages.synonyms import full_forms
from bot.passages.terms import required_terms
from bot.questions.definition_questions import (
    folded_as_meant,
    kind_defined,
    loosely_defined,
    somebody_defined,
    told_apart,
)
from bot.questions.routes import Route
from knowledge.copies import without_copies
from knowledge.status import OVER
from knowledge.text import fold, has_diacritics, syllables

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.evidence import EvidenceList
    from bot.glossary import Explained
    from bot.passages.terms import Vocabulary
    from bot.questions.understanding import Understanding
    from knowledge.documents import Document, Span, Status
    from knowledge.library import Library
    from knowledge.retrieval import Hit

TOP_K = 16
MOST = 2
FEW = 5
LONGEST_TERM = 10
_ACRONYM_WORDS = 2
LONGEST_ITEMS = 600
_MEANING = re.compile(
    r"\b(?:nghia la|(?:duoc )?hieu (?:la|the nao|nhu the nao)|dinh nghia|khai niem|viet tat|the nao la)\b"
)
_OF_A_DOCUMENT = re.compile(
    r"\b(?:cua|trong|theo|tai|o|ve|cho|nam|de|khi|phai|ke hoach|nghi quyet|quyet dinh|huong dan|chi thi|thong bao|phu luc|dieu \d+|muc [ivx\d]+)\b"
)
_ATTRIBUTE = re.compile(
    r"^(?:cac |nhung )?(?:muc (?:tieu|dich|chi|phat|ho tro|vay|thu)|nhiem vu|thoi (?:gian|han)|doi tuong|chu de|kinh phi|dieu kien|nguyen tac|yeu cau|noi dung"
    r"|giai phap|quy trinh|hinh thuc|ho so(?= (?:xin|de|dang ky|thu tuc|cap|can|phai|yeu cau|nop|vay|mo|giai)\b|$)|can cu|dia diem|dia chi|ten|so|ai|ly do|nguyen nhan|y nghia|trach nhiem|quyen|chi tieu|tong|ty le|han|ngay"
    r"|don vi|co quan|to chuc|nguoi|phuong cham|khau hieu|van ban|ket qua|han muc|tieu (?:chi|chuan)|thanh phan|trinh tu|thu tuc|bien phap|phuong an|lich|le|cau truc)\b"
)
_SAYS = re.compile(
    r"(?:\s*\([^)]{1,80}\))?\s*(?::|là\b|la\b|được hiểu là\b|duoc hieu la\b|nghĩa là\b|gồm\b|bao gồm\b|được (?:xác định|tính|coi|xem) (?:là|khi|nếu)\b|duoc (?:xac dinh|tinh|coi|xem) (?:la|khi|neu)\b)",
    re.IGNORECASE,
)
_HERE = r"(?:trong|theo|tại|tai|ở|o)\s(?:[^\W\d]+\s){1,6}?(?:này|nay|đây|day)\s*,?\s*(?:(?:cụm từ|cum tu|từ|tu|thuật ngữ|thuat ngu)\s)?\W*"
"""What opens a definition told in passing: "Trong Kế hoạch này, …"."""
_LEAST_MEANING = 12


@dataclass(frozen=True, slots=True)
class _Defined:
    document: Document
    status: Status
    span: Span


def compose_explained(
    asked: Understanding, library: Library, vocabulary: Vocabulary, evidence: EvidenceList
) -> Draft | None:
    """Quote the articles that explain the term, the party or the two terms asked for; else null."""
    pair = told_apart(asked.text)
    terms = pair or (somebody_defined(asked.text) or asked.term or kind_defined(asked.text),)
    glossary = glossary_of(library)
    explained = [glossary.find(term) for term in terms if term]
    if not explained:
        term, meaning = loosely_defined(asked.text)
        explained = [glossary.find(term) if meaning else glossary.named(term)] if term else []
    if not explained or not all(explained):
        return None
    meant = documents_meant(asked, library, vocabulary)
    most = 1 if pair else MOST
    told = [
        _still_said(_current_first(found, meant, library, evidence), asked)[:most]
        for found in explained
    ]
    return _quoted([one for each in told for one in each], library, evidence)


def compose_told_apart(
    asked: Understanding, library: Library, vocabulary: Vocabulary, evidence: EvidenceList
) -> Draft | None:
    """Quote what one document says in passing of each of two terms; null unless it says both."""
    pair = told_apart(asked.text)
    if pair is None or any(len(term.split()) > LONGEST_TERM for term in pair):
        return None
    one, other = (_in_passing(asked, term, library, evidence) for term in pair)
    meant = documents_meant(asked, library, vocabulary)
    both = [[a, b] for a in one for b in other if a.document.id == b.document.id]
    there = [each for each in both if each[0].document.id in meant] or both
    return _quoted(next(iter(there), []), library, evidence)


def compose_definition(
    asked: Understanding, library: Library, evidence: EvidenceList
) -> Draft | None:
    """Quote what says in passing what a term is; refuse when nothing does; null without a term.

    A name in quotes is told by the kind of thing that its sentence calls it: chuyên mục "…".
    """
    loose, _ = loosely_defined(asked.text)
    term = asked.term or kind_defined(asked.text) or loose
    if not term or len(term.split()) > LONGEST_TERM:
        return None
    library.begin_search(term)  # for what comes after: the name alone, in quotes
    found = _in_passing(asked, term, library, evidence)
    if _is_acronym(term):
        found = _written_out(term, found, library, evidence) or sorted(found, key=_length)[:1]
    found = found or _named_in_quotes(term, library, evidence)
    refuses = asked.term and asked.route is Route.GENERAL
    if not found and refuses and _is_unexplained(asked, term, library):
        return plain(AnswerStatus.NO_EVIDENCE, replies.not_defined(term), replies.ask_documents())
    return _quoted(_still_said(found, asked)[:MOST], library, evidence)


def _still_said(found: Sequence[_Defined], asked: Understanding) -> list[_Defined]:
    """Leave out what is no longer in force beside what is, unless its document is asked for."""
    named = asked.numbers or asked.document_ids or asked.years
    current = [] if named else [one for one in found if one.status not in OVER]
    return current or list(found)


def _quoted(found: Sequence[_Defined], library: Library, evidence: EvidenceList) -> Draft | None:
    if not found:
        return None
    draft = Draft(follow_ups=[replies.ask_status()])
    before = ""
    for one in found:
        text = library.text(one.document.id)
        opening = (
            "- " if one.document.id == before else f"{document_names.attributed(one.document)}: "
        )
        draft.say(f"{opening}{in_words(one.span.of(text))}", evidence.cite(one.document, one.span))
        _say_items(draft, one, text, library, evidence)
        before = one.document.id
    return draft


def _say_items(
    draft: Draft, one: _Defined, text: str, library: Library, evidence: EvidenceList
) -> None:
    """Add the items that a definition goes on with: "… gồm:", then "a) …"."""
    items = items_below(one.document, one.span, library)
    listed = items and bullet(items[0].of(text)) in {"letter", "dash", "plus"}
    if not (listed or one.span.of(text).rstrip().endswith(":")):
        return
    length = 0
    for item in items:
        length += item.end - item.start
        if length > LONGEST_ITEMS:
            draft.notices.append(replies.SECTION_CUT)
            break
        draft.say(f"- {readable(item.of(text))}", evidence.cite(one.document, item))


def _current_first(
    found: Sequence[Explained], meant: frozenset[str], library: Library, evidence: EvidenceList
) -> list[_Defined]:
    """Return the articles found in the documents meant, or else all, each once."""
    found = [one for one in found if one.document_id in meant] or found
    kept = {d.id for d in without_copies([library.document(one.document_id) for one in found])}
    told = [
        _Defined(document, evidence.status_of(document), one.span)
        for one in found
        if one.document_id in kept
        for document in [library.document(one.document_id)]
    ]
    unique = {(one.document.id, one.span): one for one in told}
    return sorted(unique.values(), key=lambda one: one.status in OVER)


def _written_out(
    short: str, found: Sequence[_Defined], library: Library, evidence: EvidenceList
) -> list[_Defined]:
    """Return the articles that explain what an acronym stands for: "trí tuệ nhân tạo (AI)"."""
    glossary = glossary_of(library)
    before = re.compile(rf"(?P<full>(?:[^\W\d_]+ ){{2,{LONGEST_TERM}}})\({re.escape(short)}\)")
    for one in found:
        for match in before.finditer(one.span.of(library.text(one.document.id))):
            words = match["full"].split()
            for start in range(len(words) - 1):
                full = " ".join(words[start:])
                explained = glossary.named(full)
                if explained:
                    return _current_first(explained, frozenset(), library, evidence)
    return []


def _length(one: _Defined) -> int:
    return one.span.end - one.span.start


def _named_in_quotes(term: str, library: Library, evidence: EvidenceList) -> list[_Defined]:
    """Return the best sentence or heading that calls what is in quotes by its kind: chuyên mục "…"."""
    named = re.compile(rf"[^\W\d]+\s+[“\"‘]{re.escape(fold(term))}[”\"’]")
    hits = library.search(term, top_k=FEW)
    sentences = ((hit.document_id, span) for hit in hits for span in spans_of(hit.passage))
    headings = (
        (one, section.heading)
        for one in dict.fromkeys(hit.document_id for hit in hits)
        for section in library.sections(one)
    )
    for document_id, span in (*sentences, *headings):
        if named.search(fold(span.of(library.text(document_id)))):
            document = library.document(document_id)
            return [_Defined(document, evidence.status_of(document), span)]
    return []


def _is_unexplained(asked: Understanding, term: str, library: Library) -> bool:
    """Whether saying that nothing explains the term is the answer.

    What a document puts in quotes is a name ("Đường chè trên mây"): its sentences tell of it.
    """
    plainly = _MEANING.search(asked.folded) or _is_bare(folded_as_meant(term))
    if asked.numbers or asked.document_ids or not plainly:
        return False
    hits = library.search(term, top_k=FEW)
    quoted = re.compile(rf"[“\"‘]{re.escape(fold(term))}[”\"’]")
    return not any(quoted.search(fold(hit.passage.text)) for hit in hits)


def _is_bare(term: str) -> bool:
    """Whether a term, folded, is a thing to be explained, not some document's attribute.

    >>> _is_bare("grdp"), _is_bare("muc tieu cua ke hoach"), _is_bare("chu de festival")
    (True, False, False)
    >>> _is_bare("ho so dien tu"), _is_bare("ho so vay von")
    (True, False)
    """
    return not (_OF_A_DOCUMENT.search(term) or _ATTRIBUTE.match(term))


def _in_passing(
    asked: Understanding, term: str, library: Library, evidence: EvidenceList
) -> list[_Defined]:
    """Return the sentences that say what the term is, current documents first."""
    hits = library.search(f"{term} là", top_k=TOP_K, document_ids=asked.document_ids or None)
    held = dict.fromkeys(p.document_id for hit in hits for p in (hit.passage, *hit.also_in))
    kept = {document.id for document in without_copies([library.document(one) for one in held])}
    sought = _Term.of(term)
    found = [
        _Defined(document, evidence.status_of(document), span)
        for hit in hits
        if hit.document_id in kept
        for document in [library.document(hit.document_id)]
        for span in _defining(_with_headings(hit, library), sought, library.text(hit.document_id))
    ]
    unique = {(one.document.id, one.span): one for one in found}
    return sorted(
        unique.values(), key=lambda one: (one.status in OVER, list(held).index(one.document.id))
    )


def _with_headings(hit: Hit, library: Library) -> list[Span]:
    """Return the sentences of a passage found with the headings above it, which may define, too."""
    sections = {section.position: section for section in library.sections(hit.document_id)}
    above, at = [], hit.passage.section_position
    while at is not None and at in sections:
        above.append(sections[at].heading)
        at = sections[at].parent
    return [*above, *spans_of(hit.passage)]


@dataclass(frozen=True, slots=True)
class _Term:
    """A term to be explained, and what a sentence that explains it looks like."""

    pattern: re.Pattern[str]
    folded: bool
    acronym: bool

    @classmethod
    def of(cls, words: str) -> Self:
        """Read a term; its diacritics count when they were typed."""
        single = " " not in words and (_is_acronym(words) or required_terms(words.upper()))
        if single or (words.isupper() and len(words.split()) <= _ACRONYM_WORDS):
            short = re.escape(fold(words))
            said = rf"\([^()]{{0,24}}\b{short}\)|\b{short}\s*\((?=[^()]*[^\W\d])[^()]{{6,}}\)|(?:goi|viet) tat la\W*{short}\b"
            return cls(re.compile(said), folded=True, acronym=True)
        parts = _spelled_out(syllables(words))
        opening = rf"^\W*(?:\d{{1,3}}[.)]|[a-zđ][.)])?\W*(?:{_HERE})?(?:(?:hệ thống|he thong)\s+)?"
        pattern = re.compile(rf"{opening}{parts}[”\"’]?", re.IGNORECASE)
        return cls(pattern, folded=not has_diacritics(words), acronym=False)

    def explained_in(self, words: str) -> bool:
        """Whether a sentence explains the term: more than a label of it."""
        said = fold(words) if self.folded else words
        match = self.pattern.search(said)
        if match is None or self.acronym:
            return match is not None
        says = _SAYS.match(said, match.end())
        if says is None:
            return False
        return not says[0].endswith(":") and len(words) > says.end() + _LEAST_MEANING


_GAP = r"[\s,–-]+(?:có\s+|co\s+)?"


def _spelled_out(words: Sequence[str]) -> str:
    """Return the pattern of a term whose last words a document may give by their initials.

    >>> bool(re.fullmatch(_spelled_out(["ổ", "dịch", "sốt", "phát", "ban"]), "ổ dịch SPB", re.IGNORECASE))
    True
    """
    whole = _GAP.join(map(_spelled, words))
    short = (
        _GAP.join([*map(_spelled, words[:at]), rf"{''.join(w[0] for w in words[at:])}[a-zđ]?\b"])
        for at in range(1, len(words) - _FEWEST_INITIALS + 1)
    )
    return f"(?:{'|'.join([whole, *short])})"


_FEWEST_INITIALS = 3


def _spelled(word: str) -> str:
    """Return the pattern of a word of a term; an acronym may be written out."""
    ways = [word, *(full_forms(word) if _is_acronym(word) else ())]
    return f"(?:{'|'.join(map(re.escape, ways))})" if len(ways) > 1 else re.escape(word)


def _is_acronym(word: str) -> bool:
    return sum(letter.isupper() for letter in word) > 1


def _defining(spans: Iterable[Span], term: _Term, text: str) -> list[Span]:
    return [span for span in spans if term.explained_in(span.of(text))]
